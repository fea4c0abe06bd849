-- Where a policy version came from: shipped with a release, or established by the municipality. Only the first may ever be
-- replaced by what a newer release ships.
alter table beleid.matrixversie add column herkomst text not null default 'GELEVERD',
  add constraint matrixversie_herkomst check (herkomst in ('GELEVERD', 'VASTGESTELD'));

-- The last good schema of each bron: stays in use while the bron is silent or brings a bad one. Append-only, newest counts.
create schema bronnen;

create table bronnen.bronschema (
  volgnummer bigint generated always as identity,
  bron text not null,
  sdl text not null,
  sha256 text not null,
  vastgelegd_op timestamptz not null default clock_timestamp(),
  constraint bronschema_pk primary key (volgnummer),
  constraint bronschema_hash check (sha256 = encode(sha256(convert_to(sdl, 'UTF8')), 'hex'))
);
create index bronschema_bron on bronnen.bronschema (bron, volgnummer desc);

grant usage on schema bronnen to datpoort_poort;
grant select, insert on bronnen.bronschema to datpoort_poort;
