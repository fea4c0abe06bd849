/**
 * Counts in the logboek, by the database itself: no line leaves it.
 * Everything that must know what a line looks like in SQL stands in `acties`.
 */
import type { Periode } from '../domain/periode.ts'
import { MEER_TEAMS, type Rapportage } from '../domain/rapportage.ts'
import type { Kantoortijd } from '../limits/kantoortijd.ts'
import type { Deelcijfer } from '../rapporten/cijfers.ts'
import type { Telling, TelStore } from '../rapporten/maandrapport.ts'
import { asPoortError, type Database } from './database.ts'

/** The parameters of `acties`: $1 first day, $2 last day, $3 time zone, $4 to $7 office hours, $8 the least score. */
export const actieValues = (
  periode: Periode,
  { tijdzone, kleinsteScore }: Rapportage,
  { dagen, van, tot, feestdagen }: Kantoortijd,
): unknown[] => [periode.van, periode.totEnMet, tijdzone, dagen, van, tot, feestdagen, kleinsteScore]

/** The period with so much after it. */
const binnen = (erna = '0', ervoor = '0'): string =>
  `vastgelegd_op >= ($1::date)::timestamp at time zone $3 - interval '${ervoor}'
    and vastgelegd_op < ($2::date + 1)::timestamp at time zone $3 + interval '${erna}'`

/**
 * Every Actie of a period with what is counted of it. A signal stands with the outcome, as signalen: { code: score }.
 * The outcomes of the period are read at once and joined. Searched for one by one are only those that came in more than one
 * turn, or much later: when an intent was closed, or the database's clock was set. `offset 0`: each line is parsed once.
 * @param waar which intents, beside the period
 * @param weinig few of them: each outcome is searched for
 */
export const acties = (waar = 'true', weinig = false): string => `voornemens as materialized (
    select raadpleging, klasse, vastgelegd_op, volgnummer, vastgelegd_op at time zone $3 as lokaal, inhoud::jsonb as j from logboek.regel
    where soort = 'VOORNEMEN' and ${binnen()} and ${waar}),
  tijdig as (select raadpleging, klasse, inhoud::jsonb as j from logboek.regel
    where soort = 'UITKOMST' and beurt = 1 and ${weinig ? 'false' : binnen('1 day', '1 hour')} offset 0),
  herhaald as materialized (select raadpleging from logboek.regel
    where soort = 'UITKOMST' and beurt > 1 and ${weinig ? 'false' : binnen('1 day', '1 hour')}),
  acties as (
  select v.raadpleging, v.klasse, v.vastgelegd_op, v.volgnummer, v.lokaal, v.j as voornemen, coalesce(u.j, '{}') as uitkomst,
    v.j ->> 'actie' as actie, v.j ->> 'professional' as professional, v.j -> 'teams' as teams,
    coalesce(u.j #>> '{verantwoording,verantwoording,functie}', u.j #>> '{verantwoording,functie}', u.j ->> 'functie') as functie,
    u.j #>> '{verantwoording,verantwoording,doel}' as doel,
    case when coalesce(u.j -> 'signalen', '{}') = '{}' then '{}' else (select coalesce(jsonb_object_agg(s.key, s.value), '{}')
      from jsonb_each(u.j -> 'signalen') s where (s.value #>> '{}')::real >= $8::real) end as signalen,
    v.j ->> 'sleutelsoort' is distinct from 'BSN' as andere_sleutel,
    extract(isodow from v.lokaal) <> all($4::int[]) or to_char(v.lokaal, 'HH24:MI') < $5::text
      or to_char(v.lokaal, 'HH24:MI') >= $6::text or v.lokaal::date = any($7::date[]) as buiten,
    u.j #>> '{verantwoording,verantwoording,grondslag}' is not distinct from 'VITAAL_BELANG'
      or jsonb_path_exists(u.j, '$.besluiten[*].steunt[*].soort ? (@ == "NOODGEVAL")')
      or coalesce(u.j ->> 'noodgeval', v.j ->> 'noodgeval', 'false') <> 'false' as noodgeval,
    u.j ->> 'resultaat' as resultaat, u.j ->> 'fout' as fout
  from (select v.*, t.j as eerste, t.raadpleging is null or v.raadpleging in (select h.raadpleging from herhaald h) as zoek
      from voornemens v left join tijdig t on t.raadpleging = v.raadpleging and t.klasse = v.klasse) v
    left join lateral (select r.inhoud::jsonb as j from logboek.regel r
      where v.zoek and r.raadpleging = v.raadpleging and r.soort = 'UITKOMST' and r.klasse = v.klasse
        and r.vastgelegd_op >= v.vastgelegd_op - interval '1 hour' order by r.beurt desc limit 1) l on true
    cross join lateral (select case when v.zoek then l.j else v.eerste end as j offset 0) u)`

/** A raadpleging, and no handeling. */
export const RAADPLEGING = `actie like 'RAADPLEGEN\\_%'`

/** What is counted of raadplegingen, and when one counts. */
const DELEN = {
  andereSleutel: 'andere_sleutel',
  buitenKantooruren: 'buiten',
  hogerNiveau: `actie = 'RAADPLEGEN_HOGER'`,
  noodgevallen: 'noodgeval',
  quota: `fout = 'QUOTA_BEREIKT'`,
  geweigerd: `resultaat = 'GEWEIGERD'`,
  onbepaald: `resultaat = 'ONVOLLEDIG'`,
  mislukt: `resultaat is null or resultaat = 'MISLUKT'`,
  signalen: `signalen <> '{}'`,
} as const satisfies Record<Deelcijfer, string>
const NAMEN = Object.keys(DELEN)

/** Of a part: how many, and how many professionals are behind it, or behind the rest when those are fewer. */
const MATEN = [
  'count(*)::int as professionals',
  'coalesce(sum(n), 0)::int as raadplegingen',
  ...NAMEN.map((naam) => `coalesce(sum("${naam}"), 0)::int as "${naam}"`),
  `jsonb_build_object(${NAMEN.map(
    (naam) =>
      `'${naam}', least(nullif(count(*) filter (where "${naam}" > 0), 0), nullif(count(*) filter (where "${naam}" < n), 0))`,
  ).join()}) as achter`,
].join(', ')

/** One breakdown: first per professional, so that none has to be counted once among many. */
const telling = (soort: string, sleutel: string, waar: string): string => `select '${soort}' as soort, sleutel, ${MATEN}
  from (select ${sleutel} as sleutel, professional, sum(n) as n, ${NAMEN.map((naam) => `sum("${naam}") as "${naam}"`).join()}
    from kern where ${waar} group by 1, 2) per group by sleutel`

/** Counted once per professional and everything that is broken down by; each breakdown adds those up. */
const TELLINGEN = `with ${acties()},
  kern as materialized (select ${RAADPLEGING} as raadpleging, case when ${RAADPLEGING} then null else actie end as actie, professional,
      functie, doel, to_char(lokaal, 'HH24') as uur, to_char(lokaal, 'YYYY-MM-DD') as dag,
      case jsonb_array_length(teams) when 0 then null when 1 then teams ->> 0 else '${MEER_TEAMS}' end as team,
      count(*) as n, ${Object.entries(DELEN)
        .map(([naam, wanneer]) => `count(*) filter (where ${wanneer}) as "${naam}"`)
        .join()}
    from acties group by 1, 2, 3, 4, 5, 6, 7, 8)
select 'TOTAAL' as soort, null as sleutel, ${MATEN}
  from (select professional, sum(n) as n, ${NAMEN.map((naam) => `sum("${naam}") as "${naam}"`).join()}
    from kern where raadpleging group by 1) per
union all ${['functie', 'doel', 'team', 'uur', 'dag'].map((each) => telling(each.toUpperCase(), each, 'raadpleging')).join(' union all ')}
union all ${telling('ACTIE', 'actie', 'not raadpleging')}
order by soort, sleutel nulls last`

export const createTelStore = (database: Database, kantoortijd: Kantoortijd): TelStore => ({
  tellingen: (periode, rapportage) =>
    database.query<Telling>(TELLINGEN, actieValues(periode, rapportage, kantoortijd)).catch(asPoortError),
})
