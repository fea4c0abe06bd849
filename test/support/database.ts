/** A database of a test's own, copied from the migrated template, with a login of the poort's own role. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { TEMPLATE } from './global-setup.ts'

export interface TestDatabase extends AsyncDisposable {
  /** Superuser. */
  readonly url: string
  /** Login in datpoort_poort: what the poort itself uses. */
  readonly poortUrl: string
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>
}

/** @param clusterUrl another cluster than the run's own, for tests that kill it; it must hold the template */
export async function createTestDatabase(clusterUrl: string = inject('clusterUrl')): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`
  const password = randomBytes(12).toString('hex')
  const admin = new pg.Client({ connectionString: clusterUrl })
  await admin.connect()
  // One copy at a time: a template that is being copied cannot be copied again.
  await admin.query("select pg_advisory_lock(hashtext('sjabloon'))")
  await admin.query(`create database ${name} template ${TEMPLATE}`)
  await admin.query(`create role ${name} login password '${password}' in role datpoort_poort`)
  await admin.end()
  const url = new URL(clusterUrl)
  url.pathname = `/${name}`
  const poortUrl = new URL(url)
  poortUrl.username = name
  poortUrl.password = password
  const pool = new pg.Pool({ connectionString: url.href, max: 2 })
  pool.on('error', () => undefined)
  return {
    url: url.href,
    poortUrl: poortUrl.href,
    query: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(sql, [...values])).rows,
    async [Symbol.asyncDispose]() {
      await pool.end()
    },
  }
}
