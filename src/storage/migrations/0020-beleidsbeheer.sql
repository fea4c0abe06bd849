-- Changing the policy: concepts as an append-only series of events, four eyes, and an activation that is exact on every
-- replica, at once or at a moment. The poort's own role can only add an event; what an event must meet, and all that it brings
-- about, is decided here, so that no statement of that role can go around it.

alter table beleid.toestand
  add column volgende_matrixversie integer,
  add column volgende_vanaf timestamptz,
  add constraint toestand_volgende_fk foreign key (volgende_matrixversie) references beleid.matrixversie (versie),
  add constraint toestand_volgende_samen check ((volgende_matrixversie is null) = (volgende_vanaf is null));

-- Which version and epoch are in force now, by one reading of the database's clock. A planned activation needs nobody to carry
-- it out: from its moment on this answers with it, and with the epoch that was kept free for it.
create function beleid.stand_nu() returns table (matrixversie integer, epoch bigint, nu timestamptz)
language plpgsql volatile security invoker set search_path = pg_catalog as $$
declare moment timestamptz := clock_timestamp();
begin
  return query select
    case when t.volgende_vanaf <= moment then t.volgende_matrixversie else t.matrixversie end,
    case when t.volgende_vanaf <= moment then t.epoch + 1 else t.epoch end,
    moment from beleid.toestand t;
  if not found then
    raise exception 'no policy in force';
  end if;
end $$;

-- Writes down what the clock already brought about: stand_nu() says the same before and after. Under the lock.
create function beleid.verwerk_stand() returns void
language sql volatile security invoker set search_path = pg_catalog as $$
  update beleid.toestand set matrixversie = volgende_matrixversie, epoch = epoch + 1,
    volgende_matrixversie = null, volgende_vanaf = null
  where volgende_vanaf <= clock_timestamp();
$$;
revoke all on function beleid.verwerk_stand() from public;

-- By two while an activation is planned: the number that belongs to its moment is given to nothing else, also when the clock of
-- the database is set back over that moment.
create or replace function beleid.verhoog_epoch() returns bigint
language plpgsql volatile security invoker set search_path = pg_catalog as $$
declare nieuw bigint;
begin
  perform pg_advisory_xact_lock(hashtext('datpoort.toestand'));
  perform beleid.verwerk_stand();
  update beleid.toestand set epoch = epoch + case when volgende_vanaf is null then 1 else 2 end
    returning epoch into strict nieuw;
  return nieuw;
end $$;

-- A change of rights (migration 0010) compares with what the clock already brought about.
create or replace function toegang.begin(p_door text, p_sleutel uuid, p_vingerafdrukken bytea[], p_matrixversie integer, out stap text, out bekend uuid)
language plpgsql volatile security invoker set search_path = pg_catalog as $$
declare vinger bytea;
begin
  perform pg_advisory_xact_lock(hashtext('datpoort.toestand'));
  perform beleid.verwerk_stand();
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

create or replace function logboek.leg_vast(
  p_schrijver uuid,
  p_raadpleging uuid[], p_soort text[], p_beurt smallint[], p_inhoud text[],
  b_raadpleging uuid[], b_plaats smallint[], b_pseudoniem bytea[], b_pseudoniem_sleutel smallint[],
  b_versleuteld bytea[], b_versleuteling_sleutel smallint[]
) returns table (matrixversie integer, epoch bigint, nu timestamptz)
language plpgsql volatile security invoker set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext('datpoort.toestand'));
  insert into logboek.regel (schrijver, raadpleging, soort, beurt, inhoud)
    select p_schrijver, r.raadpleging, r.soort, r.beurt, r.inhoud
    from unnest(p_raadpleging, p_soort, p_beurt, p_inhoud) as r (raadpleging, soort, beurt, inhoud);
  if cardinality(b_raadpleging) > 0 then
    insert into logboek.betrokkene (raadpleging, plaats, pseudoniem, pseudoniem_sleutel, versleuteld, versleuteling_sleutel)
      select * from unnest(b_raadpleging, b_plaats, b_pseudoniem, b_pseudoniem_sleutel, b_versleuteld, b_versleuteling_sleutel);
  end if;
  return query select * from beleid.stand_nu();
end $$;

-- From when which version was in force: follows the state, whoever changes it.
create table beleid.geldigheid (
  volgnummer bigint generated always as identity,
  matrixversie integer not null,
  vanaf timestamptz not null,
  constraint geldigheid_pk primary key (volgnummer),
  constraint geldigheid_matrixversie_fk foreign key (matrixversie) references beleid.matrixversie (versie)
);
insert into beleid.geldigheid (matrixversie, vanaf)
  select t.matrixversie, v.vastgesteld_op from beleid.toestand t join beleid.matrixversie v on v.versie = t.matrixversie;

create function beleid.houd_geldigheid_bij() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    insert into beleid.geldigheid (matrixversie, vanaf) values (new.matrixversie, clock_timestamp());
  elsif new.matrixversie <> old.matrixversie then
    insert into beleid.geldigheid (matrixversie, vanaf) values (new.matrixversie,
      case when new.matrixversie = old.volgende_matrixversie then old.volgende_vanaf else clock_timestamp() end);
  end if;
  return null;
end $$;
create trigger toestand_geldigheid after insert or update on beleid.toestand
  for each row execute function beleid.houd_geldigheid_bij();

-- The version of a moment: past, or as it is planned now. Null for a moment before the first.
create function beleid.versie_op(moment timestamptz) returns integer
language sql stable security invoker set search_path = pg_catalog as $$
  select coalesce(
    (select t.volgende_matrixversie from beleid.toestand t where t.volgende_vanaf <= moment),
    (select g.matrixversie from beleid.geldigheid g where g.vanaf <= moment order by g.vanaf desc, g.volgnummer desc limit 1));
$$;

alter table beleid.matrixversie
  add column basis integer,
  add column concept uuid,
  add constraint matrixversie_basis_fk foreign key (basis) references beleid.matrixversie (versie);

-- One row per step of a concept. Nobody changes or removes one, the owner included.
create table beleid.conceptgebeurtenis (
  volgnummer bigint generated always as identity,
  concept uuid not null,
  -- Counts from 1 per concept: a step names the one it follows, so that of two at once one is refused.
  nr integer not null,
  soort text not null,
  -- The handeling under which it was done; one handeling is one step, so that nothing can be replayed.
  handeling uuid not null,
  -- Pseudonym of issuer and subject: the same person under every name and functie.
  door text not null,
  functie text not null,
  functies text[] not null,
  basis integer not null,
  basis_sha256 text not null,
  inhoud text,
  sha256 text not null,
  reden text,
  vanaf timestamptz,
  matrixversie integer,
  op timestamptz not null default clock_timestamp(),
  constraint conceptgebeurtenis_pk primary key (volgnummer),
  constraint conceptgebeurtenis_nr unique (concept, nr),
  constraint conceptgebeurtenis_handeling unique (handeling),
  constraint conceptgebeurtenis_basis_fk foreign key (basis) references beleid.matrixversie (versie),
  constraint conceptgebeurtenis_matrixversie_fk foreign key (matrixversie) references beleid.matrixversie (versie),
  constraint conceptgebeurtenis_soort check (soort in
    ('GEMAAKT', 'GEWIJZIGD', 'INGEDIEND', 'GOEDGEKEURD', 'AFGEWEZEN', 'GEACTIVEERD', 'INGETROKKEN')),
  constraint conceptgebeurtenis_inhoud check ((soort in ('GEMAAKT', 'GEWIJZIGD')) = (inhoud is not null)),
  constraint conceptgebeurtenis_hash check (inhoud is null or sha256 = encode(sha256(convert_to(inhoud, 'UTF8')), 'hex')),
  constraint conceptgebeurtenis_reden check (reden is not null or soort not in ('GEMAAKT', 'AFGEWEZEN', 'INGETROKKEN')),
  constraint conceptgebeurtenis_activering check ((soort = 'GEACTIVEERD') = (vanaf is not null and matrixversie is not null))
);

-- All of a policy that can open something for one functie. Compared as a whole: a change that narrows counts as well, which
-- asks a second functie once too often and never once too little.
create function beleid.reikwijdte(inhoud jsonb, functie text) returns jsonb
language sql immutable security invoker set search_path = pg_catalog as $$
  select jsonb_build_object(
    'functie', inhoud #> array['autorisatiematrix', 'functies', functie],
    'domeinen', inhoud #> '{autorisatiematrix,domeinen}',
    'grondslagen', inhoud -> 'grondslagen',
    'doelen', (select jsonb_agg(jsonb_build_array(d.key, d.value -> 'niveaus') order by d.key)
      from jsonb_each(inhoud #> '{doelen,doelen}') d where d.value -> 'functies' ? functie),
    'groepen', (select jsonb_agg(g.key order by g.key)
      from jsonb_each(inhoud #> '{functiemapping,groepen}') g where g.value ->> 'functie' = functie));
$$;

create function beleid.bewaak_gebeurtenis() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  vorige beleid.conceptgebeurtenis;
  tekst beleid.conceptgebeurtenis;
  basis beleid.matrixversie;
  stand record;
  toestand beleid.toestand;
  geraakt text[];
begin
  -- Always in this order, so that two never wait for each other.
  if new.soort in ('GEACTIVEERD', 'INGETROKKEN') then
    perform pg_advisory_xact_lock(hashtext('datpoort.toestand'));
    perform beleid.verwerk_stand();
  end if;
  perform pg_advisory_xact_lock(hashtextextended('datpoort.concept.' || new.concept, 0));
  new.op := clock_timestamp();
  new.matrixversie := null;

  if not exists (select from logboek.regel r where r.raadpleging = new.handeling and r.soort = 'VOORNEMEN'
      and r.inhoud::jsonb ->> 'professional' = new.door) then
    raise exception 'no intent on record' using errcode = 'MX007';
  end if;
  select * into vorige from beleid.conceptgebeurtenis g where g.concept = new.concept order by g.nr desc limit 1;
  if new.nr <> coalesce(vorige.nr, 0) + 1 then
    raise exception 'another step came first' using errcode = 'MX001';
  end if;
  if not coalesce(case new.soort
      when 'GEMAAKT' then vorige.soort is null
      when 'GEWIJZIGD' then vorige.soort <> 'GEACTIVEERD'
      when 'INGEDIEND' then vorige.soort in ('GEMAAKT', 'GEWIJZIGD', 'AFGEWEZEN')
      when 'GOEDGEKEURD' then vorige.soort = 'INGEDIEND'
      when 'AFGEWEZEN' then vorige.soort in ('INGEDIEND', 'GOEDGEKEURD', 'INGETROKKEN')
      when 'GEACTIVEERD' then vorige.soort in ('GOEDGEKEURD', 'INGETROKKEN')
      when 'INGETROKKEN' then vorige.soort = 'GEACTIVEERD' end, false) then
    raise exception 'not in this phase' using errcode = 'MX002';
  end if;
  select * into basis from beleid.matrixversie v where v.versie = new.basis;
  if basis.sha256 is distinct from new.basis_sha256 then
    raise exception 'another base' using errcode = 'MX005';
  end if;
  if new.inhoud is not null then
    return new;
  end if;

  select * into tekst from beleid.conceptgebeurtenis g
    where g.concept = new.concept and g.inhoud is not null order by g.nr desc limit 1;
  if tekst.sha256 <> new.sha256 then
    raise exception 'another content' using errcode = 'MX004';
  end if;
  select * into stand from beleid.stand_nu();
  if new.soort in ('INGEDIEND', 'GOEDGEKEURD', 'GEACTIVEERD')
      and (new.basis <> tekst.basis or new.basis <> stand.matrixversie) then
    raise exception 'the base moved' using errcode = 'MX005';
  end if;

  if new.soort = 'GOEDGEKEURD' then
    if exists (select from beleid.conceptgebeurtenis g where g.concept = new.concept and g.door = new.door
        and g.soort in ('GEMAAKT', 'GEWIJZIGD', 'INGEDIEND')) then
      raise exception 'an author approves nothing of one''s own' using errcode = 'MX003';
    end if;
    select array_agg(distinct f) into geraakt from beleid.conceptgebeurtenis g, unnest(g.functies) f
      where g.concept = new.concept and g.soort in ('GEMAAKT', 'GEWIJZIGD', 'INGEDIEND')
        and beleid.reikwijdte(basis.inhoud::jsonb, f) is distinct from beleid.reikwijdte(tekst.inhoud::jsonb, f);
    if geraakt && new.functies then
      raise exception 'a functie of the author''s own, approved in that functie' using errcode = 'MX006';
    end if;
  elsif new.soort = 'GEACTIVEERD' then
    select * into toestand from beleid.toestand;
    if toestand.volgende_vanaf is not null then
      raise exception 'an activation is planned' using errcode = 'MX008';
    end if;
    if new.vanaf <= stand.nu or new.vanaf > stand.nu + interval '1 year' then
      raise exception 'no moment to plan for' using errcode = 'MX009';
    end if;
    insert into beleid.matrixversie (versie, inhoud, sha256, herkomst, basis, concept)
      select max(v.versie) + 1, tekst.inhoud, tekst.sha256, 'VASTGESTELD', new.basis, new.concept
      from beleid.matrixversie v returning versie into new.matrixversie;
    if new.vanaf is null then
      update beleid.toestand t set matrixversie = new.matrixversie, epoch = t.epoch + 1;
      new.vanaf := stand.nu;
    else
      update beleid.toestand set volgende_matrixversie = new.matrixversie, volgende_vanaf = new.vanaf;
    end if;
  elsif new.soort = 'INGETROKKEN' then
    update beleid.toestand t set volgende_matrixversie = null, volgende_vanaf = null, epoch = t.epoch + 2
      where t.volgende_matrixversie = vorige.matrixversie;
    if not found then
      raise exception 'already in force' using errcode = 'MX010';
    end if;
  end if;
  return new;
end $$;
create trigger conceptgebeurtenis_bewaakt before insert on beleid.conceptgebeurtenis
  for each row execute function beleid.bewaak_gebeurtenis();

create function beleid.weiger_wijziging() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'append-only' using errcode = '42501';
end $$;
create trigger conceptgebeurtenis_blijft before update or delete or truncate on beleid.conceptgebeurtenis
  for each statement execute function beleid.weiger_wijziging();

-- What each replica last did stands under its name in the logboek; this finds it however long ago that was.
create index regel_schrijver on logboek.regel (schrijver, volgnummer);

revoke all on function beleid.bewaak_gebeurtenis(), beleid.houd_geldigheid_bij(), beleid.reikwijdte(jsonb, text) from public;
grant execute on function beleid.stand_nu(), beleid.versie_op(timestamptz) to datpoort_poort;
grant select on beleid.geldigheid to datpoort_poort;
grant select, insert on beleid.conceptgebeurtenis to datpoort_poort;
