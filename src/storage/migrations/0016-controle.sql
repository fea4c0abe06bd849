-- What was told to the accountant, once and for good: later answers are these same ones. Holds what may be told and nothing else.
create schema controle;

create table controle.kwartaal (
  kwartaal text not null,
  inhoud text not null,
  vastgesteld_op timestamptz not null default clock_timestamp(),
  constraint kwartaal_pk primary key (kwartaal),
  constraint kwartaal_vorm check (kwartaal ~ '^20[0-9]{2}-K[1-4]$')
);

create table controle.steekproef (
  domein text not null,
  kwartaal text not null,
  inhoud text not null,
  vastgesteld_op timestamptz not null default clock_timestamp(),
  constraint steekproef_pk primary key (domein, kwartaal),
  constraint steekproef_kwartaal_fk foreign key (kwartaal) references controle.kwartaal (kwartaal)
);

grant usage on schema controle to datpoort_poort;
grant select, insert on controle.kwartaal, controle.steekproef to datpoort_poort;
