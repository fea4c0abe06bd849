-- A professional reads back when they asked: the lines of one professional, newest first, without reading those of others.
-- From the text and not by parsing it: the index must take any line, and the key stands in ours before any word of an asker.
create function logboek.professional_van(inhoud text) returns text
language sql immutable parallel safe set search_path = pg_catalog as $$
  select substring(inhoud from '^\{"actie":"[A-Z_]+","traceId":"[0-9a-f]*","spanId":"[0-9a-f]*","professional":"([A-Za-z0-9_-]+)"')
$$;
grant execute on function logboek.professional_van to datpoort_poort;

create index regel_professional on logboek.regel (logboek.professional_van(inhoud), vastgelegd_op desc, volgnummer desc)
  where soort = 'VOORNEMEN';
