/**
 * Where one replica writes its lines: one connection that holds the replica's lock, each batch one statement that is its own
 * transaction.
 * Promise: `append` resolves after the commit and never otherwise. After any fault the connection is thrown away, and the
 * next session begins only when nothing of the one before can still commit: the server gives the lock to one at a time.
 */
import pg from 'pg'
import type { Bundel, Hoofd, Schrijfplek, Schrijfsessie } from '../logboek/schrijver.ts'
import type { Stand } from '../logboek/recorder.ts'
import { DatabaseFout, durabilityFaults } from './database.ts'

/** Stands in no JSON text: it keeps the contents of a batch apart without escaping a quote of them. */
const SCHEIDING = '\u001e'
const APPEND = `select matrixversie, epoch, nu from logboek.leg_vast(
  $1, $2, $3, $4, $5, $6, $7, $8, $9, string_to_array($10, E'\\x1e'), $11, $12, $13, $14, $15, $16)`

/** A server that lost its client without a word lets go of the lock by itself. */
const KEEPALIVE = `select set_config('tcp_keepalives_idle', '5', false), set_config('tcp_keepalives_interval', '2', false),
  set_config('tcp_keepalives_count', '3', false)`
const CONNECTION_CHECK = "set client_connection_check_interval = '500ms'"

const SELF = `select pg_backend_pid() as pid, backend_start::text as sinds, clock_timestamp() as nu
  from pg_stat_activity where pid = pg_backend_pid()`
const END_FORMER =
  'select pg_terminate_backend(pid) from pg_stat_activity where pid = $1 and backend_start = $2::timestamptz'
const LOCK = "select pg_advisory_lock(hashtext('datpoort.replica'), hashtext($1))"
/** SQLSTATE of a lock that another keeps. */
export const REPLICA_BEZET = '55P03'

/** A writer that stored nothing is passed over: nothing is lost with it, and the one before it must be named. */
const LAATSTE = `select s.id, s.nummer, b.omvang, b.wortel from logboek.schrijver s
  cross join lateral (select omvang, wortel from logboek.bundel where schrijver = s.nummer order by omvang desc limit 1) b
  where s.replica = $1 order by s.nummer desc limit 1`

interface StandRow {
  readonly matrixversie: number
  readonly epoch: string
  readonly nu: Date
}
interface SelfRow {
  readonly pid: number
  readonly sinds: string
  readonly nu: Date
}
interface LaatsteRow {
  readonly id: string
  readonly nummer: string
  readonly omvang: string
  readonly wortel: Buffer
}

export interface SchrijfplekOptions {
  readonly url: string
  /** Name of this replica: no two processes write under one name at a time. */
  readonly replica: string
  /** How long one batch may take. @default 2000 */
  readonly timeoutMs?: number
  /** How long a start waits for a process that ends. @default 5000 */
  readonly wachtMs?: number
  /** Statements for each new connection; for tests. */
  readonly instellingen?: readonly string[]
}

export function createSchrijfplek(options: SchrijfplekOptions): Schrijfplek {
  const { url, replica, timeoutMs = 2000, wachtMs = 5000, instellingen = [] } = options
  let session: Promise<Schrijfsessie> | undefined
  let client: pg.Client | undefined
  let former: SelfRow | undefined
  let begun = false

  const discard = (): void => {
    session = undefined
    // Not `end()`: it would wait for a server that may never answer again.
    client?.connection.stream.destroy()
    client = undefined
  }

  const connect = async (): Promise<Schrijfsessie> => {
    const own = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: timeoutMs,
      query_timeout: timeoutMs,
      statement_timeout: timeoutMs,
      keepAlive: true,
    })
    client = own
    own.on('error', () => {
      if (client === own) discard()
    })
    await own.connect()
    // Asked at each connection: a server that was restarted with fsync off must not keep the logboek.
    const faults = await durabilityFaults(own)
    if (faults.length > 0) throw Object.assign(new Error('not durable'), { code: 'NIET_DUURZAAM' })
    await own.query(KEEPALIVE)
    await own.query(CONNECTION_CHECK).catch(() => undefined) // not on every platform; the keepalive is
    for (const each of instellingen) await own.query(each)
    if (former !== undefined) await own.query(END_FORMER, [former.pid, former.sinds])
    await lockReplica(own)
    const [self] = (await own.query<SelfRow>(SELF)).rows
    const [laatste] = (await own.query<LaatsteRow>(LAATSTE, [replica])).rows
    former = self
    begun = true
    return {
      nu: self?.nu ?? new Date(Number.NaN),
      laatste: laatste && toHoofd(laatste),
      open: (schrijver) =>
        guard(own, async () => {
          const sql = 'insert into logboek.schrijver (id, replica) values ($1, $2) returning nummer'
          const { rows } = await own.query<{ nummer: string }>(sql, [schrijver, replica])
          return Number(rows[0]?.nummer)
        }),
      append: (bundel) =>
        guard(own, async () => {
          const { rows } = await own.query<StandRow>({ name: 'leg-vast', text: APPEND, values: toColumns(bundel) })
          const [row] = rows
          if (row === undefined) throw Object.assign(new Error('no state'), { code: 'GEEN_STAND' })
          return toStand(row)
        }),
    }
  }

  /** While this connection lives no other process writes for this replica, and nothing of a former connection commits. */
  const lockReplica = async (own: pg.Client): Promise<void> => {
    const patience = begun ? timeoutMs : wachtMs
    await own.query(`set statement_timeout = 0; set lock_timeout = ${Math.max(1, patience - 100)}`)
    await own.query({ text: LOCK, values: [replica], query_timeout: patience } as pg.QueryConfig)
    await own.query(`set lock_timeout = 0; set statement_timeout = ${timeoutMs}`)
  }

  /** After a fault an answer that comes late would belong to an earlier batch: nothing more is heard on this connection. */
  const guard = async <Result>(own: pg.Client, run: () => Promise<Result>): Promise<Result> => {
    try {
      return await run()
    } catch (error) {
      if (client === own) discard()
      throw new DatabaseFout(error)
    }
  }

  return {
    replica,
    sessie() {
      session ??= connect().catch((error: unknown) => {
        discard()
        throw new DatabaseFout(error)
      })
      return session
    },
    async [Symbol.asyncDispose]() {
      await session?.catch(() => undefined)
      const last = client
      client = undefined
      session = undefined
      await last?.end().catch(() => undefined)
    },
  }
}

const toStand = ({ matrixversie, epoch, nu }: StandRow): Stand => ({ matrixversie, epoch: BigInt(epoch), nu })
const toHoofd = ({ id, nummer, omvang, wortel }: LaatsteRow): Hoofd => ({
  schrijver: id,
  nummer: Number(nummer),
  omvang: Number(omvang),
  wortel,
})

/** The parameters as PostgreSQL reads them; what stands in a list of codes, ids or numbers needs no quotes. */
function toColumns({ nummer, begin, tijd, regels, betrokkenen, bladen, wortel }: Bundel): unknown[] {
  const list = <Item>(items: readonly Item[], text: (item: Item) => string | number): string =>
    `{${items.map(text).join()}}`
  return [
    nummer,
    begin,
    new Date(tijd).toISOString(),
    bladen,
    wortel,
    list(regels, (each) => each.raadpleging),
    list(regels, (each) => each.soort),
    list(regels, (each) => each.beurt),
    list(regels, (each) => each.klasse),
    regels.map((each) => each.inhoud).join(SCHEIDING),
    list(betrokkenen, (each) => each.regel),
    list(betrokkenen, (each) => each.plaats),
    list(betrokkenen, (each) => `"\\\\x${each.pseudoniem}"`),
    list(betrokkenen, (each) => each.pseudoniemSleutel),
    list(betrokkenen, (each) => `"\\\\x${each.versleuteld}"`),
    list(betrokkenen, (each) => each.versleutelingSleutel),
  ]
}
