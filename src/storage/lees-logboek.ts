/**
 * Reads the logboek in PostgreSQL: by person through the index of pseudonyms, and by id.
 * Must never read more of the logboek than what is about the person or id asked for.
 */
import type { OpgeslagenActie } from '../logboek/gelezen-regel.ts'
import type { LeesLogboek } from '../logboek/lees-logboek.ts'
import { asPoortError, type Database } from './database.ts'

/**
 * Of one Actie: its intent, and its outcome as it was last decided. Term class and time tell in which partitions they can be:
 * an outcome may carry an earlier time than its intent when the database's clock was set back, and may come long after it.
 */
const VOORNEMEN = `v.raadpleging = g.raadpleging and v.soort = 'VOORNEMEN' and v.klasse = g.klasse`
const UITKOMST = `left join lateral (select u.inhoud, u.vastgelegd_op from logboek.regel u
    where u.raadpleging = g.raadpleging and u.soort = 'UITKOMST' and u.klasse = g.klasse
      and u.vastgelegd_op >= v.vastgelegd_op - interval '1 hour' order by u.beurt desc limit 1) u on true`
const VELDEN = `g.raadpleging, v.inhoud as voornemen, v.vastgelegd_op as begin, u.inhoud as uitkomst, u.vastgelegd_op as einde`

// A person stands with the intent, or, when a search found him, with the outcome: a day around the period takes in both.
// One whose intent is gone is not left out (`left join`): the reader must see that something is missing.
const OF_PERSOON = `with periode as (
    select ($3::date)::timestamp at time zone $5 as van, ($4::date + 1)::timestamp at time zone $5 as tot),
  geraakt as materialized (
    select b.raadpleging, b.klasse, min(b.vastgelegd_op) as op
    from unnest($1::smallint[], $2::bytea[]) as p (sleutel, pseudoniem)
      join logboek.betrokkene b on b.pseudoniem = p.pseudoniem and b.pseudoniem_sleutel = p.sleutel
        and b.vastgelegd_op >= ($3::date - 1)::timestamp at time zone $5
        and b.vastgelegd_op < ($4::date + 2)::timestamp at time zone $5
    group by b.raadpleging, b.klasse)
select ${VELDEN} from periode, geraakt g
  left join lateral (select v.inhoud, v.vastgelegd_op, v.volgnummer from logboek.regel v where ${VOORNEMEN}
    and v.vastgelegd_op >= g.op - interval '1 day' and v.vastgelegd_op <= g.op + interval '1 hour') v on true
  ${UITKOMST}
  where coalesce(v.vastgelegd_op, g.op) >= periode.van and coalesce(v.vastgelegd_op, g.op) < periode.tot
  order by v.vastgelegd_op nulls first, v.volgnummer, g.raadpleging limit $6`

const EEN = `select ${VELDEN} from (select r.raadpleging, r.klasse from logboek.regel r
    where r.raadpleging = $1::uuid and r.soort = 'VOORNEMEN') g
  join logboek.regel v on ${VOORNEMEN}
  ${UITKOMST}`

const BETROKKENEN = `select pseudoniem, pseudoniem_sleutel as sleutel from logboek.betrokkene where raadpleging = $1
  order by volgnummer, plaats`

const VERSIE_OP = `select coalesce(
    (select max(versie) from beleid.matrixversie where vastgesteld_op <= $1), min(versie)) as versie from beleid.matrixversie`

export const createLeesLogboek = (database: Database): LeesLogboek => ({
  ofPersoon(pseudoniemen, { van, totEnMet }, tijdzone, most) {
    const sleutels = pseudoniemen.map(({ sleutel }) => sleutel)
    const bytes = pseudoniemen.map((each) => each.bytes)
    return database
      .query<OpgeslagenActie>(OF_PERSOON, [sleutels, bytes, van, totEnMet, tijdzone, most + 1])
      .catch(asPoortError)
  },
  async actie(raadpleging) {
    const [opgeslagen] = await database.query<OpgeslagenActie>(EEN, [raadpleging]).catch(asPoortError)
    if (opgeslagen === undefined) return undefined
    const rows = await database.query<{ pseudoniem: Buffer; sleutel: number }>(BETROKKENEN, [raadpleging])
    return { opgeslagen, betrokkenen: rows.map(({ pseudoniem, sleutel }) => ({ sleutel, bytes: pseudoniem })) }
  },
  async matrixversieOp(moment) {
    const [row] = await database.query<{ versie: number | null }>(VERSIE_OP, [moment])
    return row?.versie ?? undefined
  },
})
