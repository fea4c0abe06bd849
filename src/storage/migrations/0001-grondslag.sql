-- The first shape: policy versions, the state every operation reads, and the append-only logboek.
-- The owner of these tables runs migrations; the poort itself connects with a role in datpoort_poort and can only
-- add and read. A role is cluster-wide, hence the guard.
do $$ begin
  if not exists (select from pg_roles where rolname = 'datpoort_poort') then
    create role datpoort_poort nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of this cluster made it just now
end $$;

create schema beleid;
create schema logboek;
revoke all on schema public from public;

-- An immutable version of the whole policy: canonical JSON and its SHA-256.
create table beleid.matrixversie (
  versie integer not null,
  inhoud text not null,
  sha256 text not null,
  vastgesteld_op timestamptz not null default clock_timestamp(),
  constraint matrixversie_pk primary key (versie),
  constraint matrixversie_hash check (sha256 = encode(sha256(convert_to(inhoud, 'UTF8')), 'hex'))
);

-- One row: the version in force and the revocation epoch. Whatever changes a right moves the epoch in its own transaction.
create table beleid.toestand (
  enig boolean not null default true,
  matrixversie integer not null,
  epoch bigint not null,
  constraint toestand_pk primary key (enig),
  constraint toestand_enig check (enig),
  constraint toestand_matrixversie_fk foreign key (matrixversie) references beleid.matrixversie (versie)
);

-- One start of one replica; every line names its writer.
create table logboek.schrijver (
  id uuid not null,
  replica text not null,
  gestart_op timestamptz not null default clock_timestamp(),
  constraint schrijver_pk primary key (id)
);

create table logboek.regel (
  volgnummer bigint generated always as identity,
  schrijver uuid not null,
  raadpleging uuid not null,
  soort text not null,
  beurt smallint not null,
  inhoud text not null,
  vastgelegd_op timestamptz not null default clock_timestamp(),
  constraint regel_pk primary key (volgnummer),
  constraint regel_eenmalig unique (raadpleging, soort, beurt),
  constraint regel_schrijver_fk foreign key (schrijver) references logboek.schrijver (id),
  constraint regel_soort check (soort in ('VOORNEMEN', 'UITKOMST', 'AANMELDFOUTEN'))
);

-- The persons of a raadpleging: a keyed pseudonym to find them, an encrypted BSN to show it again. Keys live outside.
create table logboek.betrokkene (
  raadpleging uuid not null,
  plaats smallint not null,
  pseudoniem bytea not null,
  pseudoniem_sleutel smallint not null,
  versleuteld bytea not null,
  versleuteling_sleutel smallint not null,
  constraint betrokkene_pk primary key (raadpleging, plaats),
  constraint betrokkene_pseudoniem_lengte check (octet_length(pseudoniem) = 32)
);
create index betrokkene_pseudoniem on logboek.betrokkene (pseudoniem);

-- Writes one batch and tells under which version and epoch it was written.
-- plpgsql, because each statement inside sees what was committed before it began: the shared lock is taken first, so a
-- change of rights (which takes the same lock exclusively) is either wholly before this batch and seen by it, or wholly after.
create function logboek.leg_vast(
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
  return query select t.matrixversie, t.epoch, clock_timestamp() from beleid.toestand t;
  if not found then
    raise exception 'no policy in force';
  end if;
end $$;

-- The only road to a change of rights: the epoch moves while no batch is being written.
create function beleid.verhoog_epoch() returns bigint
language plpgsql volatile security invoker set search_path = pg_catalog as $$
declare nieuw bigint;
begin
  perform pg_advisory_xact_lock(hashtext('datpoort.toestand'));
  update beleid.toestand set epoch = epoch + 1 returning epoch into strict nieuw;
  return nieuw;
end $$;
revoke all on function beleid.verhoog_epoch() from public;

grant usage on schema beleid, logboek to datpoort_poort;
grant select on beleid.matrixversie, beleid.toestand to datpoort_poort;
grant select, insert on logboek.schrijver, logboek.regel, logboek.betrokkene to datpoort_poort;
grant execute on function logboek.leg_vast to datpoort_poort;
