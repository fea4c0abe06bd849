/** The review queue in PostgreSQL: rows are added and never changed; what is open follows from the events. */
import type { Periode } from '../domain/periode.ts'
import type { Rapportage } from '../domain/rapportage.ts'
import type { Kantoortijd } from '../limits/kantoortijd.ts'
import type { Controle, ControleStore, Kandidaat, Verklaring } from '../rapporten/controle.ts'
import { asPoortError, type Database } from './database.ts'
import { acties, actieValues, RAADPLEGING } from './tel-store.ts'

/**
 * $9: days around a lookup; $10: how many at most; $11: signals that alone are no reason.
 * The colleague is found through the person: pseudonyms are indexed, teams are not.
 */
const KANDIDAAT = `select a.raadpleging, a.vastgelegd_op as moment, a.professional, a.functie,
  array(select jsonb_array_elements_text(a.teams)) as teams, a.doel,
  array(select jsonb_array_elements_text(a.voornemen -> 'niveaus')) as niveaus,
  coalesce((a.voornemen ->> 'personen')::int, 0) as personen,
  (select max((s.value #>> '{}')::real) from jsonb_each(a.signalen) s) as score,
  array(select jsonb_object_keys(a.signalen)) as signalen,
  (a.uitkomst ->> 'matrixversie')::int as matrixversie,
  array(select d ->> 'regel' from jsonb_array_elements(coalesce(a.uitkomst -> 'besluiten', '[]')) d
    where d ->> 'besluit' = 'VRIJGEGEVEN' and (d ->> 'betrokkenheden')::int > 0 and not d ? 'steunt') as vrijgegeven,
  exists (select from logboek.betrokkene eigen
    join logboek.betrokkene ander on ander.pseudoniem = eigen.pseudoniem and ander.pseudoniem_sleutel = eigen.pseudoniem_sleutel
      and ander.vastgelegd_op >= a.vastgelegd_op - make_interval(days => $9)
      and ander.vastgelegd_op <= a.vastgelegd_op + make_interval(days => $9)
    join logboek.regel r on r.raadpleging = ander.raadpleging and r.soort = 'VOORNEMEN' and r.klasse = ander.klasse
    where eigen.raadpleging = a.raadpleging and eigen.klasse = a.klasse and eigen.vastgelegd_op = a.vastgelegd_op
      and ander.raadpleging <> a.raadpleging and r.vastgelegd_op >= a.vastgelegd_op - make_interval(days => $9) and r.vastgelegd_op <= a.vastgelegd_op + make_interval(days => $9)
      and r.inhoud::jsonb ->> 'professional' <> a.professional
      and r.inhoud::jsonb ->> 'actie' like 'RAADPLEGEN\\_%'
      and exists (select from jsonb_array_elements_text(r.inhoud::jsonb -> 'teams') t where a.teams ? t)) as "vervolgInTeam"
  from acties a where a.${RAADPLEGING} and not exists (select from rapport.controle c where c.raadpleging = a.raadpleging)`

const METSIGNAAL = `with ${acties()} ${KANDIDAAT} and a.signalen - $11::text[] <> '{}' order by a.vastgelegd_op, a.volgnummer limit $10`
const STEEKPROEF = `with ${acties()} ${KANDIDAAT} and a.signalen - $11::text[] = '{}'
  and a.resultaat is not null order by random() limit $10`

const PLACE = `insert into rapport.controle (raadpleging, soort, moment, professional, functie, teams, doel, niveaus, score, signalen, verklaring)
  select n.raadpleging, n.soort, n.moment, n.professional, n.functie, n.teams, n.doel, n.niveaus, n.score, n.signalen, n.verklaring
  from jsonb_to_recordset($1::jsonb) as n (raadpleging uuid, soort text, moment timestamptz, professional text, functie text,
    teams text[], doel text, niveaus text[], score real, signalen text[], verklaring text)
  on conflict (raadpleging) do nothing returning verklaring`

/** What explains itself needs nobody, and advice of who shares a team settles nothing. */
const OPENSTAAND = `c.verklaring is null
  and not exists (select from rapport.oordeel o where o.controle = c.id and not o.zelfde_team)`

const OPEN = `select c.id, c.raadpleging as "raadplegingId", c.soort, c.moment, c.professional, c.functie, c.teams, c.doel, c.niveaus,
  c.score, c.signalen, array(select o.oordeel from rapport.oordeel o where o.controle = c.id order by o.volgnummer) as adviezen
  from rapport.controle c
  where c.professional <> $1 and ${OPENSTAAND}
  order by c.moment, c.id limit $2`

const FIND = `select c.professional, c.teams from rapport.controle c where c.id = $1 and ${OPENSTAAND}`

const JUDGE = `insert into rapport.oordeel (controle, professional, door, zelfde_team, oordeel, toelichting, toelichting_sleutel)
  values ($1, $2, $3, $4, $5, $6, $7)`

const values = (periode: Periode, rapportage: Rapportage, kantoortijd: Kantoortijd, most: number): unknown[] => [
  ...actieValues(periode, rapportage, kantoortijd),
  rapportage.vervolgDagen,
  most,
  rapportage.alleenGeteld,
]

export const createControlelijstStore = (database: Database, kantoortijd: Kantoortijd): ControleStore => ({
  metSignaal: (periode, rapportage, most) =>
    database.query<Kandidaat>(METSIGNAAL, values(periode, rapportage, kantoortijd, most + 1)).catch(asPoortError),
  steekproef: (periode, rapportage) =>
    database
      .query<Kandidaat>(STEEKPROEF, values(periode, rapportage, kantoortijd, rapportage.steekproef))
      .catch(asPoortError),
  async place(controles) {
    const rows = await database.query<{ verklaring: Verklaring | null }>(PLACE, [JSON.stringify(controles)])
    return rows.map(({ verklaring }) => verklaring)
  },
  open: (behalve, most) => database.query<Controle>(OPEN, [behalve, most]),
  async find(id) {
    const [controle] = await database.query<Pick<Controle, 'professional' | 'teams'>>(FIND, [id])
    return controle
  },
  async judge({ controle, professional, door, zelfdeTeam, oordeel, toelichting }) {
    await database.query(JUDGE, [
      controle,
      professional,
      door,
      zelfdeTeam,
      oordeel,
      toelichting.bytes,
      toelichting.sleutel,
    ])
  },
})
