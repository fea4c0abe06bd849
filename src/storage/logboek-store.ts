/**
 * Writes batches of the logboek over one connection, each as one statement that is its own transaction.
 * Promise: `append` resolves after the commit and never otherwise; after any fault the connection is thrown away, because
 * an answer that comes late would belong to an earlier batch.
 */
import pg from 'pg'
import type { LogboekStore, Regel, Stand } from '../logboek/recorder.ts'
import { DatabaseFout, durabilityFaults } from './database.ts'

const APPEND = `select matrixversie, epoch, nu from logboek.leg_vast(
  $1, $2::uuid[], $3, $4::smallint[], $5, $6::uuid[], $7::smallint[], $8::bytea[], $9::smallint[], $10::bytea[], $11::smallint[])`

interface StandRow {
  readonly matrixversie: number
  readonly epoch: string
  readonly nu: Date
}

export interface LogboekStoreOptions {
  readonly url: string
  /** Name of this replica, for people. */
  readonly replica: string
  /** Id of this start of it; every line carries it. */
  readonly schrijver: string
  /** How long one batch may take. @default 2000 */
  readonly timeoutMs?: number
}

export function createLogboekStore(options: LogboekStoreOptions): LogboekStore {
  const { url, replica, schrijver, timeoutMs = 2000 } = options
  let connection: Promise<pg.Client> | undefined

  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: timeoutMs,
      query_timeout: timeoutMs,
      statement_timeout: timeoutMs,
      keepAlive: true,
    })
    client.on('error', () => discard(client))
    try {
      await client.connect()
      // Asked at each connection: a server that was restarted with fsync off must not keep the logboek.
      const faults = await durabilityFaults(client)
      if (faults.length > 0) throw Object.assign(new Error('not durable'), { code: 'NIET_DUURZAAM' })
      await client.query('insert into logboek.schrijver (id, replica) values ($1, $2) on conflict do nothing', [
        schrijver,
        replica,
      ])
      return client
    } catch (error) {
      discard(client)
      throw error
    }
  }

  const discard = (client: pg.Client): void => {
    connection = undefined
    // Not `end()`: it would wait for a server that may never answer again.
    client.connection.stream.destroy()
  }

  return {
    async append(regels) {
      connection ??= connect()
      try {
        const client = await connection
        const { rows } = await client.query<StandRow>({
          name: 'leg-vast',
          text: APPEND,
          values: toColumns(schrijver, regels),
        })
        const [row] = rows
        if (row === undefined) throw Object.assign(new Error('no state'), { code: 'GEEN_STAND' })
        return toStand(row)
      } catch (error) {
        void connection?.then(discard, () => undefined)
        connection = undefined
        throw new DatabaseFout(error)
      }
    },
    async [Symbol.asyncDispose]() {
      const client = await connection?.catch(() => undefined)
      connection = undefined
      await client?.end().catch(() => undefined)
    },
  }
}

const toStand = ({ matrixversie, epoch, nu }: StandRow): Stand => ({ matrixversie, epoch: BigInt(epoch), nu })

/** One array per column: the shape `unnest` takes. */
function toColumns(schrijver: string, regels: readonly Regel[]): unknown[] {
  const personen = regels.flatMap(({ raadpleging, betrokkenen }) =>
    betrokkenen.map((betrokkene, plaats) => ({ raadpleging, plaats, ...betrokkene })),
  )
  return [
    schrijver,
    regels.map((regel) => regel.raadpleging),
    regels.map((regel) => regel.soort),
    regels.map((regel) => regel.beurt),
    regels.map((regel) => regel.inhoud),
    personen.map((persoon) => persoon.raadpleging),
    personen.map((persoon) => persoon.plaats),
    personen.map((persoon) => persoon.pseudoniem.bytes),
    personen.map((persoon) => persoon.pseudoniem.sleutel),
    personen.map((persoon) => persoon.versleuteld.bytes),
    personen.map((persoon) => persoon.versleuteld.sleutel),
  ]
}
