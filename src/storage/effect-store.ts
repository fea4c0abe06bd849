/**
 * Reads recorded besluiten for a replay, and keeps how far one is.
 * Promise: the raadplegingen are grouped by the database; what comes over is who was decided about alike, and the text of
 * each distinct way once.
 */
import pg from 'pg'
import type { Besluitgroep } from '../autorisatie/effect.ts'
import type { Besluitenlezer, EffectStore, Effectstap } from '../autorisatie/effectberekening.ts'
import { DatabaseFout, type Database } from './database.ts'

/**
 * What decided stands between these in a line (src/raadpleging/regels.ts): cut, not parsed, which is ten times as fast. Each
 * `offset 0` is a step of its own for the planner: a line is unpacked once, not once per cut.
 */
const kernen = (waar = '') => `select raadpleging, volgnummer, professional, kern from (
    select raadpleging, volgnummer, split_part(substr(tekst, strpos(tekst, '"professional":"') + 16, 64), '"', 1) as professional,
      split_part(split_part(tekst, '"verantwoording":{"uitkomst":', 2), '],"matrixversie":', 1) as kern
    from (select raadpleging, volgnummer, inhoud || '' as tekst from logboek.regel
      where vastgelegd_op >= $1 and vastgelegd_op < $2 and soort = 'UITKOMST' and beurt = 1 ${waar} offset 0) r
    where starts_with(tekst, '{"actie":"RAADPLEGEN') offset 0) k
  where starts_with(kern, '"AANVAARD"')`
/** Two hashes of 64 bits with a seed each: among a thousand million kernen two alike are one chance in 10^20. */
const WIJZEN = `select raadpleging, volgnummer, professional, hashtextextended(kern, 0) as een, hashtextextended(kern, 1) as twee
  from (${kernen()} offset 0) k`
const WIJZE = "een || '/' || twee"
/** The long text of a kern takes no part in sorting: one line of each group tells it, to whoever does not know it yet. */
const GROEPEN = `select ${WIJZE} as wijze, min(volgnummer) as voorbeeld, count(*)::int as aantal, string_agg(professional, ',') as professionals
  from (${WIJZEN} offset 0) w group by een, twee`
const KERNEN = `select volgnummer as voorbeeld, kern from (${kernen('and volgnummer = any($3::bigint[])')}) k`
const RAADPLEGINGEN = `select raadpleging from (${WIJZEN}) w where ${WIJZE} = any($3::text[]) limit $4`

/** A part of a period may take longer than a question. */
const TIMEOUT_MS = 60_000
/** Parts that are read at once: one for each core of a small server. */
const TEGELIJK = 2

export const createEffectStore = (database: Database, url: string): EffectStore => ({
  async nu() {
    const [row] = await database.query<{ nu: Date }>('select clock_timestamp() as nu')
    return row?.nu ?? new Date(0)
  },
  async voegToe({ id, stap, totaal, concept, basis, sha256, dagen, door, resultaat }) {
    const sql = `insert into beleid.effect (id, stap, totaal, concept, basis, sha256, dagen, door, resultaat)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`
    const tekst = resultaat && JSON.stringify(resultaat)
    await database.query(sql, [id, stap, totaal, concept, basis, sha256, dagen, door, tekst])
  },
  async laatste(id) {
    const sql = `select id, stap, totaal, concept, basis, sha256, dagen, door, resultaat, op
      from beleid.effect where id = $1 order by stap desc limit 1`
    const [row] = await database.query<Omit<Effectstap, 'resultaat'> & { resultaat: string | null; op: Date }>(sql, [
      id,
    ])
    return (
      row && {
        ...row,
        resultaat: row.resultaat === null ? undefined : (JSON.parse(row.resultaat) as Effectstap['resultaat']),
      }
    )
  },
  openLezer(): Besluitenlezer {
    // Connections of its own, so that no question waits for it.
    const pool = new pg.Pool({
      connectionString: url,
      max: TEGELIJK,
      connectionTimeoutMillis: TIMEOUT_MS,
      statement_timeout: TIMEOUT_MS,
    })
    pool.on('error', () => undefined)
    const query = async <Row extends pg.QueryResultRow>(
      sql: string,
      values: readonly unknown[],
    ): Promise<readonly Row[]> => {
      try {
        return (await pool.query<Row>(sql, [...values])).rows
      } catch (error) {
        throw new DatabaseFout(error)
      }
    }
    return {
      groepen: ({ van, tot }) => query<Besluitgroep>(GROEPEN, [van, tot]),
      async kernen({ van, tot }, voorbeelden) {
        const rows = await query<{ voorbeeld: string; kern: string }>(KERNEN, [van, tot, voorbeelden])
        return new Map(rows.map(({ voorbeeld, kern }) => [voorbeeld, kern]))
      },
      async raadplegingen({ van, tot }, wijzen, max) {
        const rows = await query<{ raadpleging: string }>(RAADPLEGINGEN, [van, tot, wijzen, max])
        return rows.map(({ raadpleging }) => raadpleging)
      },
      [Symbol.asyncDispose]: () => pool.end(),
    }
  },
})
