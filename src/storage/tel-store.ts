/**
 * Counts in the logboek, by the database itself: no line leaves it.
 * Everything that must know what a line looks like in SQL stands in ACTIES.
 */
import type { Periode } from '../domain/periode.ts'
import type { Rapportage } from '../domain/rapportage.ts'
import type { Kantoortijd } from '../limits/kantoortijd.ts'
import type { Telling, TelStore } from '../rapporten/maandrapport.ts'
import { asPoortError, type Database } from './database.ts'

/** The parameters of ACTIES: $1 first day, $2 last day, $3 time zone, $4 to $7 office hours, $8 the least score. */
export const actieValues = (
  periode: Periode,
  { tijdzone, kleinsteScore }: Rapportage,
  { dagen, van, tot, feestdagen }: Kantoortijd,
): unknown[] => [periode.van, periode.totEnMet, tijdzone, dagen, van, tot, feestdagen, kleinsteScore]

/** Every Actie of a period with what is counted of it. A signal stands with the outcome, as signalen: { code: score }. */
export const ACTIES = `acties as materialized (
  select v.raadpleging, v.klasse, v.vastgelegd_op, v.volgnummer, v.lokaal, v.j as voornemen, coalesce(u.j, '{}') as uitkomst,
    v.j ->> 'actie' as actie, v.j ->> 'professional' as professional, v.j -> 'teams' as teams,
    coalesce(u.j #>> '{verantwoording,verantwoording,functie}', u.j #>> '{verantwoording,functie}', u.j ->> 'functie') as functie,
    u.j #>> '{verantwoording,verantwoording,doel}' as doel,
    (select coalesce(jsonb_object_agg(s.key, s.value), '{}') from jsonb_each(coalesce(u.j -> 'signalen', '{}')) s
      where (s.value #>> '{}')::real >= $8::real) as signalen,
    v.j ->> 'sleutelsoort' is distinct from 'BSN' as andere_sleutel,
    extract(isodow from v.lokaal) <> all($4::int[]) or to_char(v.lokaal, 'HH24:MI') < $5::text
      or to_char(v.lokaal, 'HH24:MI') >= $6::text or v.lokaal::date = any($7::date[]) as buiten,
    u.j #>> '{verantwoording,verantwoording,grondslag}' is not distinct from 'VITAAL_BELANG'
      or jsonb_path_exists(u.j, '$.besluiten[*].steunt[*].soort ? (@ == "NOODGEVAL")')
      or coalesce(u.j ->> 'noodgeval', v.j ->> 'noodgeval', 'false') <> 'false' as noodgeval,
    u.j ->> 'resultaat' as resultaat, u.j ->> 'fout' as fout
  from (select raadpleging, klasse, vastgelegd_op, volgnummer, vastgelegd_op at time zone $3 as lokaal, inhoud::jsonb as j from logboek.regel
      where soort = 'VOORNEMEN' and vastgelegd_op >= ($1::date)::timestamp at time zone $3
        and vastgelegd_op < ($2::date + 1)::timestamp at time zone $3) v
    left join lateral (select r.inhoud::jsonb as j from logboek.regel r
      where r.raadpleging = v.raadpleging and r.soort = 'UITKOMST' and r.klasse = v.klasse
        and r.vastgelegd_op >= v.vastgelegd_op - interval '1 hour' order by r.beurt desc limit 1) u on true)`

/** A raadpleging, and no handeling. */
export const RAADPLEGING = `actie like 'RAADPLEGEN\\_%'`

const MATEN = `count(distinct professional)::int as professionals, count(*)::int as raadplegingen,
  count(*) filter (where andere_sleutel)::int as "andereSleutel",
  count(*) filter (where buiten)::int as "buitenKantooruren",
  count(*) filter (where actie = 'RAADPLEGEN_HOGER')::int as "hogerNiveau",
  count(*) filter (where noodgeval)::int as noodgevallen,
  count(*) filter (where fout = 'QUOTA_BEREIKT')::int as quota,
  count(*) filter (where resultaat = 'GEWEIGERD')::int as geweigerd,
  count(*) filter (where resultaat = 'ONVOLLEDIG')::int as onbepaald,
  count(*) filter (where resultaat is null or resultaat = 'MISLUKT')::int as mislukt,
  count(*) filter (where signalen <> '{}')::int as signalen`

const TELLINGEN = `with ${ACTIES}, raadplegingen as (select * from acties where ${RAADPLEGING})
select 'TOTAAL' as soort, null as sleutel, ${MATEN} from raadplegingen
union all select 'FUNCTIE', functie, ${MATEN} from raadplegingen group by functie
union all select 'DOEL', doel, ${MATEN} from raadplegingen group by doel
union all select 'TEAM', team, ${MATEN} from raadplegingen, jsonb_array_elements_text(teams) team group by team
union all select 'UUR', to_char(lokaal, 'HH24'), ${MATEN} from raadplegingen group by 2
union all select 'DAG', to_char(lokaal, 'YYYY-MM-DD'), ${MATEN} from raadplegingen group by 2
union all select 'ACTIE', actie, ${MATEN} from acties group by actie
order by soort, sleutel nulls last`

export const createTelStore = (database: Database, kantoortijd: Kantoortijd): TelStore => ({
  tellingen: (periode, rapportage) =>
    database.query<Telling>(TELLINGEN, actieValues(periode, rapportage, kantoortijd)).catch(asPoortError),
})
