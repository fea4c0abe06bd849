/**
 * Reads recorded besluiten for a replay, and keeps how far one is.
 * Promise: the raadplegingen are grouped by the database; what comes over is each distinct way of deciding once, and
 * who decided so how often.
 */
import pg from 'pg'
import type { Besluitenlezer, EffectStore, Effectstap } from '../autorisatie/effectberekening.ts'
import { DatabaseFout, type Database } from './database.ts'

/**
 * What decided stands between these in a line (src/raadpleging/regels.ts): cut, not parsed, which is ten times as fast. Each
 * `offset 0` is a step of its own for the planner: a line is unpacked once, not once per cut.
 */
const KERNEN = `select raadpleging, professional, kern from (
    select raadpleging, split_part(substr(tekst, strpos(tekst, '"professional":"') + 16, 64), '"', 1) as professional,
      split_part(split_part(tekst, '"verantwoording":{"uitkomst":', 2), '],"matrixversie":', 1) as kern
    from (select raadpleging, inhoud || '' as tekst from logboek.regel
      where vastgelegd_op >= $1 and vastgelegd_op < $2 and soort = 'UITKOMST' and beurt = 1 offset 0) r
    where starts_with(tekst, '{"actie":"RAADPLEGEN') offset 0) k
  where starts_with(kern, '"AANVAARD"')`
const GROEPEN = `select any_value(kern) as kern, string_agg(professional, ',') as professionals from (${KERNEN}) g
  group by hashtextextended(kern, 0)`
const RAADPLEGINGEN = `select raadpleging from (${KERNEN}) r where kern = any($3) limit $4`

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
      async groepen({ van, tot }) {
        const rows = await query<{ kern: string; professionals: string }>(GROEPEN, [van, tot])
        return rows.map(({ kern, professionals }) => ({ kern, professionals: professionals.split(',') }))
      },
      async raadplegingen({ van, tot }, kernen, max) {
        const rows = await query<{ raadpleging: string }>(RAADPLEGINGEN, [van, tot, kernen, max])
        return rows.map(({ raadpleging }) => raadpleging)
      },
      [Symbol.asyncDispose]: () => pool.end(),
    }
  },
})
