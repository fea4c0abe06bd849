-- A change of rights gets its moment when it has the lock, not when it began to wait for it: every batch of the logboek that
-- it waited for was written under the old rights, and is older than the change in the record as well. The three functions are
-- those of migration 0010, with the moment after their first step.
create or replace function toegang.leg_vast(
  p_door text, p_door_als text, p_sleutel uuid, p_vingerafdrukken bytea[], p_matrixversie integer,
  p_id uuid, p_soort text,
  p_pseudoniemen bytea[], p_pseudoniem_sleutel smallint, p_versleuteld bytea, p_versleuteling_sleutel smallint,
  p_voor text, p_inhoud jsonb, p_tekst bytea, p_tekst_sleutel smallint,
  p_uren integer, p_van date, p_tot_en_met date
) returns table (uitkomst text, id uuid, geldig_tot timestamptz, epoch bigint)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  stap text;
  feit uuid;
  nu timestamptz;
  van timestamptz;
  tot timestamptz;
begin
  select b.stap, b.bekend into stap, feit from toegang.begin(p_door, p_sleutel, p_vingerafdrukken, p_matrixversie) b;
  nu := clock_timestamp();
  if stap = 'NIEUW' then
    van := greatest(nu, coalesce(p_van::timestamp at time zone 'Europe/Amsterdam', nu));
    tot := coalesce(van + make_interval(hours => p_uren), (p_tot_en_met + 1)::timestamp at time zone 'Europe/Amsterdam');
    -- Its last day ended while it waited.
    if tot <= van then
      stap := 'VOORBIJ';
    else
      feit := p_id;
      insert into toegang.verzoek (door, sleutel, vingerafdruk, feit) values (p_door, p_sleutel, p_vingerafdrukken[1], feit);
      -- A regieniveau takes the place of the one before it.
      if p_soort = 'REGIENIVEAU' then
        insert into toegang.einde (feit, door, op)
          select f.id, p_door, nu from toegang.feit f
          where f.soort = p_soort and f.pseudoniem = any (p_pseudoniemen)
            and not exists (select from toegang.einde e where e.feit = f.id);
      end if;
      insert into toegang.feit (id, soort, pseudoniem, pseudoniem_sleutel, versleuteld, versleuteling_sleutel, voor, inhoud,
          tekst, tekst_sleutel, door, door_als, vastgelegd_op, geldig_van, geldig_tot)
        values (feit, p_soort, p_pseudoniemen[1], p_pseudoniem_sleutel, p_versleuteld, p_versleuteling_sleutel, p_voor, p_inhoud,
          p_tekst, p_tekst_sleutel, p_door, p_door_als, nu, van, tot);
      perform beleid.verhoog_epoch();
    end if;
  end if;
  return query select stap, feit, f.geldig_tot, t.epoch
    from beleid.toestand t left join toegang.feit f on f.id = feit;
end $$;

create or replace function toegang.beeindig(
  p_door text, p_sleutel uuid, p_vingerafdrukken bytea[], p_matrixversie integer,
  p_soort text, p_feit uuid, p_van_iedereen boolean, p_pseudoniemen bytea[], p_inhoud jsonb
) returns table (uitkomst text, id uuid, geldig_tot timestamptz, epoch bigint)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  stap text;
  feit uuid;
  nu timestamptz;
begin
  select b.stap, b.bekend into stap, feit from toegang.begin(p_door, p_sleutel, p_vingerafdrukken, p_matrixversie) b;
  nu := clock_timestamp();
  if stap = 'NIEUW' then
    feit := p_feit;
    if p_pseudoniemen is null and not exists (
      select from toegang.feit f where f.id = p_feit and f.soort = p_soort and (p_van_iedereen or f.door = p_door)
    ) then
      stap := 'ONBEKEND';
    else
      insert into toegang.verzoek (door, sleutel, vingerafdruk, feit) values (p_door, p_sleutel, p_vingerafdrukken[1], feit);
      insert into toegang.einde (feit, door, op)
        select f.id, p_door, nu from toegang.feit f
        where f.soort = p_soort and f.inhoud @> p_inhoud
          and case when p_pseudoniemen is null then f.id = p_feit else f.pseudoniem = any (p_pseudoniemen) end
        on conflict do nothing;
      perform beleid.verhoog_epoch();
    end if;
  end if;
  return query select stap, feit, null::timestamptz, t.epoch from beleid.toestand t;
end $$;

create or replace function toegang.beoordeel(
  p_door text, p_sleutel uuid, p_vingerafdrukken bytea[], p_matrixversie integer,
  p_noodgeval uuid, p_oordeel text, p_tekst bytea, p_tekst_sleutel smallint
) returns table (uitkomst text, id uuid, geldig_tot timestamptz, epoch bigint)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  stap text;
  feit uuid;
  melder text;
  nu timestamptz;
begin
  select b.stap, b.bekend into stap, feit from toegang.begin(p_door, p_sleutel, p_vingerafdrukken, p_matrixversie) b;
  nu := clock_timestamp();
  if stap = 'NIEUW' then
    feit := p_noodgeval;
    select f.door into melder from toegang.feit f where f.id = p_noodgeval and f.soort = 'NOODGEVAL';
    if melder is null then
      stap := 'ONBEKEND';
    elsif melder = p_door then
      stap := 'EIGEN';
    elsif exists (select from toegang.beoordeling o where o.noodgeval = p_noodgeval) then
      stap := 'AL_BEOORDEELD';
    else
      insert into toegang.verzoek (door, sleutel, vingerafdruk, feit) values (p_door, p_sleutel, p_vingerafdrukken[1], feit);
      insert into toegang.beoordeling (noodgeval, melder, beoordelaar, oordeel, tekst, tekst_sleutel, op)
        values (p_noodgeval, melder, p_door, p_oordeel, p_tekst, p_tekst_sleutel, nu);
      -- What is called an incident does not go on.
      if p_oordeel = 'INCIDENT' then
        insert into toegang.einde (feit, door, op) values (p_noodgeval, p_door, nu) on conflict do nothing;
      end if;
      perform beleid.verhoog_epoch();
    end if;
  end if;
  return query select stap, feit, null::timestamptz, t.epoch from beleid.toestand t;
end $$;
