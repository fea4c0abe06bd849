/**
 * The connections to PostgreSQL, and what must be true of the server before it may keep the logboek.
 * Promise: nothing here hands out an error of the driver's: those carry values of the statement.
 */
import pg from 'pg'
import { PoortError } from '../errors.ts'
import { readMigrations } from './migrate.ts'

/** A fault of the database, reduced to its SQLSTATE or system code: the driver's own text may hold a BSN. */
export class DatabaseFout extends Error {
  readonly code: string

  constructor(cause: unknown) {
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'UNKNOWN'
    super(`database: ${code}`)
    this.name = 'DatabaseFout'
    this.code = code
  }
}

/** A value that cannot be read is a line that cannot be read; a report that takes too long is too large. */
export function asPoortError(fout: unknown): never {
  const code = fout instanceof DatabaseFout ? fout.code : ''
  if (/^2[12]/.test(code)) throw new PoortError('LOGBOEK_ONVOLLEDIG')
  if (code === '57014') throw new PoortError('VERSLAG_TE_GROOT')
  throw fout
}

/** Settings without which an acknowledged line may be lost (fsync, synchronous_commit, full_page_writes). */
const DURABLE = ['fsync', 'synchronous_commit', 'full_page_writes'] as const

/** @returns what is wrong with the server for keeping the logboek; empty when nothing is */
export async function durabilityFaults(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any($1)',
    [[...DURABLE]],
  )
  const settings = new Map(rows.map((row) => [row.name, row.setting]))
  return DURABLE.filter((name) => {
    const value = settings.get(name) ?? 'off'
    return value === 'off' || (name === 'synchronous_commit' && value === 'local')
  }).map((name) => `PostgreSQL runs with ${name} = ${settings.get(name)}: an acknowledged record could be lost`)
}

/** @returns what is wrong with the schema of the database; empty when it is exactly that of this release or newer */
export async function schemaFaults(client: pg.ClientBase): Promise<readonly string[]> {
  const known = await client
    .query<{ naam: string }>('select naam from public.migratie')
    .then(({ rows }) => new Set(rows.map((row) => row.naam)))
    .catch(() => new Set<string>())
  return readMigrations()
    .filter(({ name }) => !known.has(name))
    .map(({ name }) => `migration ${name} has not run: run npm run migrate`)
}

/** @returns the term classes of these that the database has no place for */
export async function missingKlassen(database: Database, klassen: readonly string[]): Promise<readonly string[]> {
  const rows = await database.query<{ klasse: string }>('select klasse from logboek.termijnklasse')
  const known = new Set(rows.map((row) => row.klasse))
  return klassen.filter((each) => !known.has(each))
}

export interface Database extends AsyncDisposable {
  /** @throws DatabaseFout */
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>
  /** @returns what stands in the way of starting, or of staying ready */
  faults(): Promise<readonly string[]>
}

export interface DatabaseOptions {
  /** Connections. @default 4 */
  readonly max?: number
  /** How long one statement may take. @default 2000 */
  readonly timeoutMs?: number
}

/** A small pool for reading and for health; the logboek has a connection of its own. */
export function createDatabase(url: string, { max = 4, timeoutMs = 2000 }: DatabaseOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 2000,
    // The server stops first, and says so; the client's own bound is for a server that says nothing.
    statement_timeout: timeoutMs,
    query_timeout: timeoutMs + 500,
  })
  pool.on('error', () => undefined) // a lost idle connection shows at the next query
  // One that is lost between two queries of one client has nobody waiting: unheard, it would end the process.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return {
    async query<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) {
      try {
        return (await pool.query<Row>(sql, [...values])).rows
      } catch (error) {
        throw new DatabaseFout(error)
      }
    },
    async faults() {
      const client = await pool.connect().catch(() => undefined)
      if (client === undefined) return ['PostgreSQL does not answer']
      try {
        return [...(await durabilityFaults(client)), ...(await schemaFaults(client))]
      } catch {
        return ['PostgreSQL does not answer']
      } finally {
        client.release()
      }
    },
    async [Symbol.asyncDispose]() {
      await pool.end()
    },
  }
}
