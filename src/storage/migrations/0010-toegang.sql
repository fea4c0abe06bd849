-- What is on record about a betrokkene that can open more than dat: toekenningen, toestemmingen, regieniveaus, aanstellingen and
-- noodgevallen. Append-only: what ends early gets a row in `einde`; what is judged, one in `beoordeling`. The poort reads
-- here and changes through three functions alone, each of which moves the revocation epoch in its own transaction.
create schema toegang;

create table toegang.feit (
  id uuid not null,
  soort text not null,
  -- The betrokkene, as the logboek keeps one; absent for an aanstelling that is about nobody in particular.
  pseudoniem bytea,
  pseudoniem_sleutel smallint,
  versleuteld bytea,
  versleuteling_sleutel smallint,
  -- The professional it is for, as colleagues name one (a keyed pseudonym).
  voor text,
  inhoud jsonb not null,
  -- Words of whoever recorded it, encrypted.
  tekst bytea,
  tekst_sleutel smallint,
  door text not null,
  -- The same person, as colleagues name one.
  door_als text not null,
  vastgelegd_op timestamptz not null,
  geldig_van timestamptz not null,
  geldig_tot timestamptz not null,
  constraint feit_pk primary key (id),
  constraint feit_van unique (id, door),
  constraint feit_soort check (soort in ('TOEKENNING', 'TOESTEMMING', 'REGIENIVEAU', 'AANSTELLING', 'NOODGEVAL')),
  constraint feit_persoon check (num_nulls(pseudoniem, pseudoniem_sleutel, versleuteld, versleuteling_sleutel) in (0, 4)),
  constraint feit_persoon_nodig check (soort = 'AANSTELLING' or pseudoniem is not null),
  constraint feit_pseudoniem_lengte check (octet_length(pseudoniem) = 32),
  constraint feit_voor check ((voor is not null) = (soort in ('TOEKENNING', 'AANSTELLING', 'NOODGEVAL'))),
  constraint feit_tekst check ((tekst is null) = (tekst_sleutel is null)),
  -- Nobody gives himself access, whatever the application thinks. A noodgeval is one's own, and judged by another.
  constraint feit_niet_zichzelf check (soort not in ('TOEKENNING', 'AANSTELLING') or voor <> door_als),
  constraint feit_eindigt check (geldig_tot > geldig_van),
  constraint feit_toekenning_duur check (soort <> 'TOEKENNING' or geldig_tot - geldig_van <= interval '90 days'),
  constraint feit_noodgeval_duur check (soort <> 'NOODGEVAL' or geldig_tot - geldig_van <= interval '24 hours')
);
create index feit_pseudoniem on toegang.feit (pseudoniem);
create index feit_voor on toegang.feit (voor, soort);
create index feit_door on toegang.feit (door, soort);
create index feit_nieuwste on toegang.feit (soort, vastgelegd_op desc);

create table toegang.einde (
  feit uuid not null,
  door text not null,
  op timestamptz not null,
  constraint einde_pk primary key (feit),
  constraint einde_feit_fk foreign key (feit) references toegang.feit (id)
);

-- Somebody else judges a noodgeval: the melder stands in the row, tied to the noodgeval, so that the check can compare.
create table toegang.beoordeling (
  noodgeval uuid not null,
  melder text not null,
  beoordelaar text not null,
  oordeel text not null,
  tekst bytea not null,
  tekst_sleutel smallint not null,
  op timestamptz not null,
  constraint beoordeling_pk primary key (noodgeval),
  constraint beoordeling_noodgeval_fk foreign key (noodgeval, melder) references toegang.feit (id, door),
  constraint beoordeling_door_ander check (beoordelaar <> melder),
  constraint beoordeling_oordeel check (oordeel in ('TERECHT', 'OPVOLGING', 'INCIDENT'))
);

-- Which change was asked under which key, so that asking twice does it once.
create table toegang.verzoek (
  door text not null,
  sleutel uuid not null,
  vingerafdruk bytea not null,
  -- Absent when it ended whatever there was of a person.
  feit uuid,
  constraint verzoek_pk primary key (door, sleutel)
);

-- The first step of every change: no batch of the logboek is being written from here on. NIEUW: go on; anything else: stop.
create function toegang.begin(p_door text, p_sleutel uuid, p_vingerafdrukken bytea[], p_matrixversie integer, out stap text, out bekend uuid)
language plpgsql volatile security invoker set search_path = pg_catalog as $$
declare vinger bytea;
begin
  perform pg_advisory_xact_lock(hashtext('datpoort.toestand'));
  select v.vingerafdruk, v.feit into vinger, bekend from toegang.verzoek v where v.door = p_door and v.sleutel = p_sleutel;
  if found then
    stap := case when vinger = any (p_vingerafdrukken) then 'HERHAALD' else 'ANDERE_INHOUD' end;
  -- The right to do this was read from a policy that is no longer in force.
  elsif p_matrixversie is distinct from (select t.matrixversie from beleid.toestand t) then
    stap := 'BELEID_GEWIJZIGD';
  else
    stap := 'NIEUW';
  end if;
end $$;

create function toegang.leg_vast(
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
  nu timestamptz := clock_timestamp();
  van timestamptz;
  tot timestamptz;
begin
  select b.stap, b.bekend into stap, feit from toegang.begin(p_door, p_sleutel, p_vingerafdrukken, p_matrixversie) b;
  if stap = 'NIEUW' then
    van := greatest(nu, coalesce(p_van::timestamp at time zone 'Europe/Amsterdam', nu));
    tot := coalesce(van + make_interval(hours => p_uren), (p_tot_en_met + 1)::timestamp at time zone 'Europe/Amsterdam');
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
  return query select stap, feit, f.geldig_tot, t.epoch
    from beleid.toestand t left join toegang.feit f on f.id = feit;
end $$;

-- Ends one feit by its id, or every toestemming of a person for a pair: whoever withdraws one need not know whether it was there.
create function toegang.beeindig(
  p_door text, p_sleutel uuid, p_vingerafdrukken bytea[], p_matrixversie integer,
  p_soort text, p_feit uuid, p_van_iedereen boolean, p_pseudoniemen bytea[], p_inhoud jsonb
) returns table (uitkomst text, id uuid, geldig_tot timestamptz, epoch bigint)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  stap text;
  feit uuid;
  nu timestamptz := clock_timestamp();
begin
  select b.stap, b.bekend into stap, feit from toegang.begin(p_door, p_sleutel, p_vingerafdrukken, p_matrixversie) b;
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

create function toegang.beoordeel(
  p_door text, p_sleutel uuid, p_vingerafdrukken bytea[], p_matrixversie integer,
  p_noodgeval uuid, p_oordeel text, p_tekst bytea, p_tekst_sleutel smallint
) returns table (uitkomst text, id uuid, geldig_tot timestamptz, epoch bigint)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  stap text;
  feit uuid;
  melder text;
  nu timestamptz := clock_timestamp();
begin
  select b.stap, b.bekend into stap, feit from toegang.begin(p_door, p_sleutel, p_vingerafdrukken, p_matrixversie) b;
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

revoke all on function toegang.begin, toegang.leg_vast, toegang.beeindig, toegang.beoordeel from public;
grant usage on schema toegang to datpoort_poort;
grant select on toegang.feit, toegang.einde, toegang.beoordeling, toegang.verzoek to datpoort_poort;
grant execute on function toegang.leg_vast, toegang.beeindig, toegang.beoordeel to datpoort_poort;
