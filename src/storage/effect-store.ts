/**
 * Reads recorded besluiten for a replay, and keeps how far one is.
 * Promise: the raadplegingen are grouped by the database; what comes over is each distinct way of deciding once, and
 * who decided so how often.
 */
import pg from 'pg'
import type { Besluitgroep } from '../autorisatie/effect.ts'
import type { Besluitenlezer, EffectStore, Effectstap } from '../autorisatie/effectberekening.ts'
import { DatabaseFout, type Database } from './database.ts'

/** What decided stands between these in a line (src/raadpleging/regels.ts): cut, not parsed, which is ten times as fast. */
const KERN = `split_part(split_part(inhoud, '"verantwoording":{"uitkomst":', 2), '],"matrixversie":', 1)`
const VAN = `from logboek.regel where vastgelegd_op >= $1 and vastgelegd_op < $2 and soort = 'UITKOMST' and beurt = 1
  and inhoud like '{"actie":"RAADPLEGEN%' and inhoud like '%"verantwoording":{"uitkomst":"AANVAARD"%'`
const GROEPEN = `select kern, array_agg(professional) as professionals, array_agg(aantal) as aantallen
  from (select split_part(split_part(inhoud, '"professional":"', 2), '"', 1) as professional, ${KERN} as kern,
    count(*)::integer as aantal ${VAN} group by 1, 2) g group by kern`
const RAADPLEGINGEN = `select raadpleging from (select raadpleging, ${KERN} as kern ${VAN}) r where kern = any($3) limit $4`

/** A part of a period may take longer than a question. */
const TIMEOUT_MS = 60_000

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
  async openLezer(): Promise<Besluitenlezer> {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 2000,
      statement_timeout: TIMEOUT_MS,
    })
    client.on('error', () => undefined)
    const query = async <Row extends pg.QueryResultRow>(
      sql: string,
      values: readonly unknown[],
    ): Promise<readonly Row[]> => {
      try {
        return (await client.query<Row>(sql, [...values])).rows
      } catch (error) {
        throw new DatabaseFout(error)
      }
    }
    try {
      await client.connect()
    } catch (error) {
      throw new DatabaseFout(error)
    }
    // Its own connection, so that no question waits for it; grouped in memory.
    await query("select set_config('work_mem', '64MB', false)", [])
    return {
      groepen: ({ van, tot }) => query<Besluitgroep & pg.QueryResultRow>(GROEPEN, [van, tot]),
      async raadplegingen({ van, tot }, kernen, max) {
        const rows = await query<{ raadpleging: string }>(RAADPLEGINGEN, [van, tot, kernen, max])
        return rows.map(({ raadpleging }) => raadpleging)
      },
      async [Symbol.asyncDispose]() {
        await client.end().catch(() => undefined)
      },
    }
  },
})
