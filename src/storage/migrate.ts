/**
 * Brings a database to the schema this release needs: numbered files, forward only, each in its own transaction.
 * Promise: two at once do it once; a file that was changed after it ran is refused, never run again.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'

const FOLDER = new URL('./migrations/', import.meta.url)

interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/** The migrations of this release, in order. */
export function readMigrations(): readonly Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => {
      const sql = readFileSync(new URL(name, FOLDER), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * @param url connection of the owner of the tables, never of the poort's own role
 * @returns the names that were run now
 * @throws Error when a file that ran before has changed
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('datpoort.migratie'))")
    await client.query(`create table if not exists public.migratie
      (naam text not null constraint migratie_pk primary key, sha256 text not null, uitgevoerd_op timestamptz not null default clock_timestamp())`)
    const { rows } = await client.query<{ naam: string; sha256: string }>('select naam, sha256 from public.migratie')
    const done = new Map(rows.map((row) => [row.naam, row.sha256]))
    const ran: string[] = []
    for (const { name, sql, sha256 } of readMigrations()) {
      const before = done.get(name)
      if (before === sha256) continue
      if (before !== undefined) throw new Error(`migration ${name} was changed after it ran`)
      await client.query('begin')
      await client.query(sql)
      await client.query('insert into public.migratie (naam, sha256) values ($1, $2)', [name, sha256])
      await client.query(
        'grant usage on schema public to datpoort_poort; grant select on public.migratie to datpoort_poort',
      )
      await client.query('commit')
      ran.push(name)
    }
    return ran
  } finally {
    await client.end()
  }
}
