/** The months of the logboek, for the owner of the tables: which are past their term, what stands in them, and their end. */
import pg from 'pg'
import type { Bereik } from '../logboek/boom.ts'
import type { Deel, OpruimStore } from '../logboek/opruimen.ts'
import { DatabaseFout } from './database.ts'

// A month ends where UTC says so, as its partition does; its last line goes when its term is over and not before.
const VERLOPEN = `select k.klasse, right(c.relname, 7) as maand
  from logboek.termijnklasse k
  join pg_inherits i on i.inhparent = ('logboek.regel_' || lower(k.klasse))::regclass
  join pg_class c on c.oid = i.inhrelid
  where k.termijn is not null and c.relname ~ '_[0-9]{4}_[0-9]{2}$'
    and (to_date(right(c.relname, 7), 'YYYY_MM')::timestamp + interval '1 month' + k.termijn) at time zone 'UTC'
      <= coalesce($1::timestamptz, now())
  order by 2, 1`

const plaatsenOf = (regels: string): string =>
  `select volgnummer >> 32 as nummer, min(volgnummer & 4294967295) as begin, max(volgnummer & 4294967295) + 1 as einde
    from (select volgnummer, volgnummer - row_number() over (order by volgnummer) as reeks from ${regels}) as lid
    group by volgnummer >> 32, reeks order by 1, 2`

export function createOpruimStore(url: string): OpruimStore {
  const query = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<readonly Row[]> => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return (await client.query<Row>(sql, values)).rows
    } catch (error) {
      throw new DatabaseFout(error)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  const tableOf = (tabel: string, { klasse, maand }: Deel): string =>
    `logboek.${pg.escapeIdentifier(`${tabel}_${klasse.toLowerCase()}_${maand}`)}`
  return {
    verlopen: (nu) => query<{ klasse: string; maand: string }>(VERLOPEN, [nu]),
    async plaatsen(deel) {
      const rows = await query<{ nummer: string; begin: string; einde: string }>(plaatsenOf(tableOf('regel', deel)))
      const all = new Map<number, Bereik[]>()
      for (const { nummer, begin, einde } of rows) {
        const runs = all.get(Number(nummer)) ?? []
        runs.push({ begin: Number(begin), einde: Number(einde) })
        all.set(Number(nummer), runs)
      }
      return all
    },
    async drop(deel) {
      await query(`drop table ${tableOf('regel', deel)}, ${tableOf('betrokkene', deel)}`)
    },
  }
}
