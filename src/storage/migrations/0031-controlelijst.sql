-- What is done with the logboek by those who must review it. Append-only, as the logboek is: a judgement is an event, and a
-- report on mandate is only its question, for its answer can be made again from lines that do not change.
create schema rapport;

create table rapport.onderzoek (
  id uuid not null,
  ingesteld_op timestamptz not null,
  ingesteld_door text not null,
  functie text not null,
  professional text, -- whose lookups; null for everybody's
  van date not null,
  tot_en_met date not null,
  kenmerk text not null,
  reden bytea not null,
  reden_sleutel smallint not null,
  vervalt_op timestamptz not null,
  constraint onderzoek_pk primary key (id),
  constraint onderzoek_niet_zichzelf check (professional is distinct from ingesteld_door),
  constraint onderzoek_periode check (van <= tot_en_met)
);

-- A lookup to be looked at: because of its signals, or by chance. A verklaring that was found clears it.
create table rapport.controle (
  id uuid not null default gen_random_uuid(),
  raadpleging uuid not null,
  soort text not null,
  moment timestamptz not null,
  professional text not null,
  functie text,
  teams text[] not null,
  doel text,
  niveaus text[] not null,
  score real,
  signalen text[] not null,
  verklaring text,
  geplaatst_op timestamptz not null default clock_timestamp(),
  constraint controle_pk primary key (id),
  constraint controle_eenmalig unique (raadpleging),
  constraint controle_professional unique (id, professional),
  constraint controle_soort check (soort in ('SIGNAAL', 'STEEKPROEF')),
  constraint controle_verklaring check (verklaring in ('EIGEN_CASELOAD', 'VERVOLG_IN_TEAM'))
);

-- Nobody judges himself; who shares a team with him advises, and does not settle it.
create table rapport.oordeel (
  volgnummer bigint generated always as identity,
  controle uuid not null,
  professional text not null,
  door text not null,
  zelfde_team boolean not null,
  oordeel text not null,
  toelichting bytea not null,
  toelichting_sleutel smallint not null,
  gegeven_op timestamptz not null default clock_timestamp(),
  constraint oordeel_pk primary key (volgnummer),
  constraint oordeel_controle_fk foreign key (controle, professional) references rapport.controle (id, professional),
  constraint oordeel_niet_zichzelf check (door <> professional),
  constraint oordeel_soort check (oordeel in ('TERECHT', 'OPVOLGEN', 'INCIDENT'))
);
create index oordeel_controle on rapport.oordeel (controle);

grant usage on schema rapport to datpoort_poort;
grant select, insert on rapport.onderzoek, rapport.controle, rapport.oordeel to datpoort_poort;
