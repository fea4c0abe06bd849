-- The logboek as trees: one RFC 6962 tree per writer over the stored lines, in partitions by term class and month.
-- What was written before has no tree. It keeps its place in a schema of its own, for the owner alone.
create schema logboek_zonder_boom;
alter table logboek.betrokkene set schema logboek_zonder_boom;
alter table logboek.regel set schema logboek_zonder_boom;
alter table logboek.schrijver set schema logboek_zonder_boom;
revoke all on logboek_zonder_boom.betrokkene, logboek_zonder_boom.regel, logboek_zonder_boom.schrijver from datpoort_poort;
drop function logboek.leg_vast;

-- One start of one replica. A later writer has a higher number, and with it higher numbers of lines.
create table logboek.schrijver (
  nummer bigint generated always as identity,
  id uuid not null,
  replica text not null,
  gestart_op timestamptz not null default clock_timestamp(),
  constraint schrijver_pk primary key (nummer),
  constraint schrijver_id unique (id),
  constraint schrijver_replica check (replica ~ '^[A-Za-z0-9._-]{1,64}$')
);
create index schrijver_nieuwste on logboek.schrijver (replica, nummer desc);

-- The leaf hashes of one batch, and the root of the tree after it. They stay when lines go, so that the rest verifies.
create table logboek.bundel (
  schrijver bigint not null,
  omvang bigint not null, -- leaves of the tree, this batch included
  bladen bytea not null,
  wortel bytea not null,
  constraint bundel_pk primary key (schrijver, omvang),
  constraint bundel_bladen check (octet_length(bladen) >= 32 and octet_length(bladen) % 32 = 0),
  constraint bundel_wortel check (octet_length(wortel) = 32)
);
alter table logboek.bundel alter column bladen set storage external; -- hashes do not compress

-- volgnummer = number of the writer * 2^32 + place in its tree.
create table logboek.regel (
  volgnummer bigint not null,
  raadpleging uuid not null,
  vastgelegd_op timestamptz not null,
  beurt smallint not null,
  soort text not null,
  klasse text not null,
  inhoud text not null,
  constraint regel_soort check (soort ~ '^[A-Z][A-Z_]{1,39}$')
) partition by list (klasse);

-- The persons of a line: a keyed pseudonym to find them, an encrypted BSN to show it again. Keys live outside.
create table logboek.betrokkene (
  volgnummer bigint not null,
  raadpleging uuid not null,
  vastgelegd_op timestamptz not null,
  plaats smallint not null,
  pseudoniem_sleutel smallint not null,
  versleuteling_sleutel smallint not null,
  klasse text not null,
  pseudoniem bytea not null,
  versleuteld bytea not null,
  constraint betrokkene_pseudoniem_lengte check (octet_length(pseudoniem) = 32)
) partition by list (klasse);

-- How long lines of a class stay; no term means for good.
create table logboek.termijnklasse (
  klasse text not null,
  termijn interval,
  constraint termijnklasse_pk primary key (klasse),
  constraint termijnklasse_vorm check (klasse ~ '^(P[1-9][0-9]{0,2}[YM]|BLIJVEND)$'),
  constraint termijnklasse_termijn check (termijn is not distinct from case when klasse = 'BLIJVEND' then null else klasse::interval end)
);

-- Up to when every intent without an outcome was closed.
create table logboek.afsluiting (
  tot timestamptz not null,
  constraint afsluiting_pk primary key (tot)
);

-- Which keys the lines were written with: a value that tells a lost or another key, and nothing of the key.
create table logboek.sleutel (
  soort text not null,
  nummer smallint not null,
  controlewaarde text not null,
  vastgelegd_op timestamptz not null default clock_timestamp(),
  constraint sleutel_pk primary key (soort, nummer)
);

-- The tables in which lines end up. Each has its own unique keys: a partitioned one would need the month in every key.
create function logboek.maak_indexen(deel text) returns void
language plpgsql set search_path = pg_catalog as $$
begin
  execute format('create unique index on logboek.%I (volgnummer)', 'regel_' || deel);
  execute format('create unique index on logboek.%I (raadpleging, soort, beurt)', 'regel_' || deel);
  execute format('create index on logboek.%I using brin (vastgelegd_op)', 'regel_' || deel);
  execute format('create index on logboek.%I (logboek.professional_van(inhoud), vastgelegd_op desc, volgnummer desc)
    where soort = ''VOORNEMEN''', 'regel_' || deel);
  execute format('create unique index on logboek.%I (volgnummer, plaats)', 'betrokkene_' || deel);
  execute format('create index on logboek.%I (raadpleging)', 'betrokkene_' || deel);
  execute format('create index on logboek.%I (pseudoniem, vastgelegd_op)', 'betrokkene_' || deel);
end $$;

-- A new term class. Lines of a month without a partition go to the one for the rest: no insert ever fails for want of a place.
create function logboek.maak_klasse(nieuw text) returns void
language plpgsql set search_path = pg_catalog as $$
declare
  tabel text;
  naam text := lower(nieuw);
begin
  insert into logboek.termijnklasse (klasse, termijn)
    values (nieuw, case when nieuw <> 'BLIJVEND' then nieuw::interval end) on conflict do nothing;
  if not found then return; end if;
  foreach tabel in array array['regel', 'betrokkene'] loop
    if nieuw = 'BLIJVEND' then
      execute format('create table logboek.%I partition of logboek.%I for values in (%L)', tabel || '_' || naam, tabel, nieuw);
    else
      execute format('create table logboek.%I partition of logboek.%I for values in (%L) partition by range (vastgelegd_op)',
        tabel || '_' || naam, tabel, nieuw);
      execute format('create table logboek.%I partition of logboek.%I default', tabel || '_' || naam || '_rest', tabel || '_' || naam);
    end if;
  end loop;
  perform logboek.maak_indexen(naam || case when nieuw = 'BLIJVEND' then '' else '_rest' end);
end $$;

-- The partitions of these months, of every class. What waited in the rest for its month is moved there.
create function logboek.maak_maanden(van timestamptz, tot timestamptz) returns integer
language plpgsql set search_path = pg_catalog set timezone = 'UTC' as $$
declare
  maand timestamptz := date_trunc('month', van);
  deel text;
  tabel text;
  eigen text;
  gemaakt integer := 0;
begin
  while maand <= tot loop
    for eigen in select lower(k.klasse) from logboek.termijnklasse k where k.termijn is not null loop
      deel := eigen || '_' || to_char(maand, 'YYYY_MM');
      continue when to_regclass('logboek.regel_' || deel) is not null;
      foreach tabel in array array['regel', 'betrokkene'] loop
        execute format('create table logboek.%I (like logboek.%I including constraints)', tabel || '_' || deel, tabel);
      end loop;
      perform logboek.maak_indexen(deel);
      foreach tabel in array array['regel', 'betrokkene'] loop
        execute format(
          'with weg as (delete from logboek.%I where vastgelegd_op >= %L and vastgelegd_op < %L returning *) insert into logboek.%I select * from weg',
          tabel || '_' || eigen || '_rest', maand, maand + interval '1 month', tabel || '_' || deel);
        execute format('alter table logboek.%I attach partition logboek.%I for values from (%L) to (%L)',
          tabel || '_' || eigen, tabel || '_' || deel, maand, maand + interval '1 month');
      end loop;
      gemaakt := gemaakt + 1;
    end loop;
    maand := maand + interval '1 month';
  end loop;
  return gemaakt;
end $$;

-- When the oldest line was recorded that waits in a rest for its month.
create function logboek.oudste_in_rest() returns timestamptz
language plpgsql set search_path = pg_catalog as $$
declare
  eigen text;
  gevonden timestamptz;
  oudste timestamptz;
begin
  for eigen in select lower(k.klasse) from logboek.termijnklasse k where k.termijn is not null loop
    execute format('select min(vastgelegd_op) from logboek.%I', 'regel_' || eigen || '_rest') into gevonden;
    oudste := least(oudste, gevonden);
  end loop;
  return oudste;
end $$;

select logboek.maak_klasse('BLIJVEND');

-- Under which policy version and epoch is decided at this moment.
do $do$ begin
  if to_regprocedure('beleid.stand_nu()') is null then
    create function beleid.stand_nu() returns table (matrixversie integer, epoch bigint, nu timestamptz)
    language sql volatile security invoker set search_path = pg_catalog as
    $$ select t.matrixversie, t.epoch, clock_timestamp() from beleid.toestand t $$;
    revoke all on function beleid.stand_nu() from public;
    grant execute on function beleid.stand_nu() to datpoort_poort;
  end if;
end $do$;

-- Writes one batch and tells under which version and epoch it was written.
-- plpgsql, because each statement inside sees what was committed before it began: the shared lock is taken first, so a
-- change of rights (which takes the same lock exclusively) is either wholly before this batch and seen by it, or wholly after.
create function logboek.leg_vast(
  p_schrijver bigint, p_begin bigint, p_tijd timestamptz, p_bladen bytea, p_wortel bytea,
  p_raadpleging uuid[], p_soort text[], p_beurt smallint[], p_klasse text[], p_inhoud text[],
  b_regel integer[], b_plaats smallint[], b_pseudoniem bytea[], b_pseudoniem_sleutel smallint[],
  b_versleuteld bytea[], b_versleuteling_sleutel smallint[]
) returns table (matrixversie integer, epoch bigint, nu timestamptz)
language plpgsql volatile security invoker set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext('datpoort.toestand'));
  -- A writer that stood still knows an old time; it starts anew and asks for this one's.
  if abs(extract(epoch from statement_timestamp() - p_tijd)) > 10 then
    raise exception 'the time of the batch is not that of the database' using errcode = 'DPKLK';
  end if;
  if octet_length(p_bladen) <> 32 * cardinality(p_inhoud) then
    raise exception 'lines and leaves differ in number' using errcode = 'DPBLD';
  end if;
  insert into logboek.regel (volgnummer, raadpleging, vastgelegd_op, beurt, soort, klasse, inhoud)
    select p_schrijver * 4294967296 + p_begin + r.plaats - 1, r.raadpleging, p_tijd, r.beurt, r.soort, r.klasse, r.inhoud
    from unnest(p_raadpleging, p_soort, p_beurt, p_klasse, p_inhoud)
      with ordinality as r (raadpleging, soort, beurt, klasse, inhoud, plaats);
  if cardinality(b_regel) > 0 then
    insert into logboek.betrokkene (volgnummer, raadpleging, vastgelegd_op, plaats, pseudoniem_sleutel,
        versleuteling_sleutel, klasse, pseudoniem, versleuteld)
      select p_schrijver * 4294967296 + p_begin + b.regel, p_raadpleging[b.regel + 1], p_tijd, b.plaats, b.pseudoniem_sleutel,
        b.versleuteling_sleutel, p_klasse[b.regel + 1], b.pseudoniem, b.versleuteld
      from unnest(b_regel, b_plaats, b_pseudoniem, b_pseudoniem_sleutel, b_versleuteld, b_versleuteling_sleutel)
        as b (regel, plaats, pseudoniem, pseudoniem_sleutel, versleuteld, versleuteling_sleutel);
  end if;
  insert into logboek.bundel (schrijver, omvang, bladen, wortel)
    values (p_schrijver, p_begin + cardinality(p_inhoud), p_bladen, p_wortel);
  return query select s.matrixversie, s.epoch, s.nu from beleid.stand_nu() s;
  if not found then
    raise exception 'no policy in force';
  end if;
end $$;

revoke all on function logboek.maak_indexen, logboek.maak_klasse, logboek.maak_maanden, logboek.oudste_in_rest from public;
grant select, insert on logboek.schrijver, logboek.bundel, logboek.regel, logboek.betrokkene, logboek.afsluiting, logboek.sleutel
  to datpoort_poort;
grant select on logboek.termijnklasse to datpoort_poort;
grant execute on function logboek.leg_vast to datpoort_poort;
