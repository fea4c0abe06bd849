-- The signed reviews of all rights (BIO2 5.18.02, each year) and of special rights (8.02.01, each quarter). Append-only.
create table beleid.rechtenbeoordeling (
  volgnummer bigint generated always as identity,
  soort text not null,
  matrixversie integer not null,
  -- Of the overview that was reviewed.
  sha256 text not null,
  door text not null,
  functie text not null,
  handeling uuid not null,
  bevindingen text not null,
  op timestamptz not null default clock_timestamp(),
  constraint rechtenbeoordeling_pk primary key (volgnummer),
  constraint rechtenbeoordeling_handeling unique (handeling),
  constraint rechtenbeoordeling_soort check (soort in ('ALLE', 'BIJZONDER')),
  constraint rechtenbeoordeling_matrixversie_fk foreign key (matrixversie) references beleid.matrixversie (versie)
);
grant select, insert on beleid.rechtenbeoordeling to datpoort_poort;
