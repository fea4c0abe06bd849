/**
 * Reads the logboek in order, at one moment, over cursors: the memory holds a few thousand rows, however many there are.
 * Promise: only reads; the rows of a leaf are put together here from the columns, apart from the code that wrote them.
 */
import pg from 'pg'
import type { BetrokkeneRij, BundelRij, LogboekLezer, RegelRij, SchrijverRij } from '../logboek/logboek-lezer.ts'
import { DatabaseFout } from './database.ts'

const ROWS = 2000
/** A batch holds up to a thousand hashes. */
const ROWS_OF_BUNDELS = 250
/** Values as PostgreSQL sends them: nothing here needs a number or a date. */
const RAW: pg.CustomTypesConfig = { getTypeParser: () => (value: string) => value }

const TIJD = 'trim_scale(extract(epoch from vastgelegd_op) * 1000)'
const REGEL = `volgnummer, raadpleging || ' ' || soort || ' ' || beurt || ' ' || klasse || ' ' || ${TIJD} || E'\\n', inhoud`
const PERSOON = `plaats || ' ' || pseudoniem_sleutel || ' ' || encode(pseudoniem, 'hex') || ' ' || versleuteling_sleutel || ' '
  || encode(versleuteld, 'hex') || E'\\n'`
const within = (nummer: number): string =>
  `volgnummer >= ${nummer}::bigint << 32 and volgnummer < ${nummer + 1}::bigint << 32`
const regelsOf = (nummer: number): string =>
  `select ${REGEL}
    from logboek.regel where ${within(nummer)} order by volgnummer`
const betrokkenenOf = (nummer: number): string =>
  `select volgnummer, raadpleging || ' ' || klasse || ' ' || ${TIJD},
      ${PERSOON}
    from logboek.betrokkene where ${within(nummer)} order by volgnummer, plaats`
const bundelsOf = (nummer: number): string =>
  `select omvang, bladen, wortel from logboek.bundel where schrijver = ${nummer} order by omvang`

const SCHRIJVERS = `select s.nummer, s.id, s.replica,
    coalesce((select max(b.omvang) from logboek.bundel b where b.schrijver = s.nummer), 0) as omvang,
    (select r.inhoud from logboek.regel r where r.volgnummer = s.nummer << 32 limit 1) as opening
  from logboek.schrijver s order by s.nummer`

/** @param url of anyone who may read the logboek */
export async function openLogboekLezer(url: string): Promise<LogboekLezer> {
  const clients = new Map<string, pg.Client>()
  const close = async (): Promise<void> => {
    await Promise.all([...clients.values()].map((client) => client.end().catch(() => undefined)))
  }
  const connect = async (name: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
    client.on('error', () => undefined)
    clients.set(name, client)
    await client.connect()
    await client.query('begin transaction isolation level repeatable read read only')
    // Whoever may change tables may also make an operator of his own: only the server's are used.
    await client.query('set local search_path = pg_catalog; set local cursor_tuple_fraction = 1')
    return client
  }
  try {
    const first = await connect('regels')
    const [moment] = (await first.query<{ id: string; nu: Date }>('select pg_export_snapshot() as id, now() as nu'))
      .rows
    for (const name of ['betrokkenen', 'bundels'])
      await (await connect(name)).query(`set transaction snapshot '${moment?.id}'`)
    const stream = async function* (name: string, sql: string): AsyncGenerator<readonly string[][]> {
      const client = clients.get(name)
      if (client === undefined) return
      const fetch = () =>
        client
          .query<string[]>({
            text: `fetch ${name === 'bundels' ? ROWS_OF_BUNDELS : ROWS} from lezen`,
            rowMode: 'array',
            types: RAW,
          })
          .then(({ rows }) => rows)
      try {
        await client.query(`declare lezen no scroll cursor for ${sql}`)
        // One chunk ahead: the server reads on while this one is hashed.
        let next = fetch()
        try {
          for (let rows = await next; rows.length > 0; rows = await next) {
            next = fetch()
            next.catch(() => undefined)
            yield rows
          }
        } finally {
          await next.catch(() => undefined)
          await client.query('close lezen')
        }
      } catch (error) {
        throw new DatabaseFout(error)
      }
    }
    return {
      nu: moment?.nu ?? new Date(0),
      async schrijvers() {
        interface Row {
          readonly nummer: string
          readonly id: string
          readonly replica: string
          readonly omvang: string
          readonly opening: string | null
        }
        const { rows } = await first.query<Row>(SCHRIJVERS)
        return rows.map((row): SchrijverRij => ({ ...row, nummer: Number(row.nummer), omvang: Number(row.omvang) }))
      },
      async opruimingen() {
        const sql = `select volgnummer, inhoud from logboek.regel where klasse = 'BLIJVEND' and soort = 'OPRUIMING' order by volgnummer`
        const { rows } = await first.query<{ volgnummer: string; inhoud: string }>(sql)
        return rows.map(({ volgnummer, inhoud }) => ({ volgnummer: Number(volgnummer), inhoud }))
      },
      async zonderSchrijver(nummers) {
        for (const [at, next] of [...nummers, undefined].entries()) {
          const before = nummers[at - 1]
          if (before !== undefined && next === before + 1) continue
          const range = (of: (nummer: number) => string, column: string): string =>
            [
              'true',
              ...(before === undefined ? [] : [`${column} >= ${of(before + 1)}`]),
              ...(next === undefined ? [] : [`${column} < ${of(next)}`]),
            ].join(' and ')
          const lines = range((nummer) => `${nummer}::bigint << 32`, 'volgnummer')
          const sql = `select least((select min(volgnummer) from logboek.regel where ${lines}),
            (select min(volgnummer) from logboek.betrokkene where ${lines}),
            (select min(schrijver) << 32 from logboek.bundel where ${range(String, 'schrijver')})) as eerste`
          const { rows } = await first.query<{ eerste: string | null }>(sql)
          const found = rows[0]?.eerste
          if (found !== undefined && found !== null) return Number(found)
        }
        return undefined
      },
      async regelsVan(raadpleging) {
        const sql = `select ${REGEL}, coalesce((select string_agg(${PERSOON}, '' order by b.plaats)
            from logboek.betrokkene b where b.raadpleging = regel.raadpleging and b.volgnummer = regel.volgnummer), '')
          from logboek.regel where raadpleging = $1 order by volgnummer`
        const { rows } = await first.query<[string, string, string, string]>({
          text: sql,
          values: [raadpleging],
          rowMode: 'array',
          types: RAW,
        })
        return rows
      },
      regels: (nummer) => stream('regels', regelsOf(nummer)) as unknown as AsyncGenerator<readonly RegelRij[]>,
      betrokkenen: (nummer) =>
        stream('betrokkenen', betrokkenenOf(nummer)) as unknown as AsyncGenerator<readonly BetrokkeneRij[]>,
      async *bundels(nummer) {
        for await (const rows of stream('bundels', bundelsOf(nummer)))
          yield rows.map(([omvang = '', bladen = '', wortel = '']): BundelRij => ({
            omvang: Number(omvang),
            bladen: Buffer.from(bladen.slice(2), 'hex'),
            wortel: Buffer.from(wortel.slice(2), 'hex'),
          }))
      },
      [Symbol.asyncDispose]: close,
    }
  } catch (error) {
    await close()
    throw new DatabaseFout(error)
  }
}
