-- What a concept would have changed, step by step: one row per part of the period that was replayed, the result with the last.
-- Whichever replica is asked reads how far it is; one that ended halfway simply writes no more.
create table beleid.effect (
  id uuid not null,
  stap integer not null,
  totaal integer not null,
  concept uuid not null,
  basis integer not null,
  sha256 text not null,
  dagen integer not null,
  door text not null,
  resultaat text,
  op timestamptz not null default clock_timestamp(),
  constraint effect_pk primary key (id, stap),
  constraint effect_stap check (stap >= 0 and stap <= totaal),
  constraint effect_resultaat check ((stap = totaal) = (resultaat is not null)),
  constraint effect_basis_fk foreign key (basis) references beleid.matrixversie (versie)
);
grant select, insert on beleid.effect to datpoort_poort;

-- A period of the logboek is found without reading all of it: lines stand in the order of their time.
create index regel_vastgelegd_op on logboek.regel using brin (vastgelegd_op) with (pages_per_range = 16);
