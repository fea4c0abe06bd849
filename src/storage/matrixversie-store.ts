/** Keeps policy versions in PostgreSQL, and puts the first one in. */
import pg from 'pg'
import type { MatrixversieStore } from '../autorisatie/matrixversies.ts'
import type { Database } from './database.ts'

export const createMatrixversieStore = (database: Database): MatrixversieStore => ({
  async readMatrixversie(versie) {
    const sql = 'select inhoud, sha256 from beleid.matrixversie where versie = $1'
    const [row] = await database.query<{ inhoud: string; sha256: string }>(sql, [versie])
    return row
  },
})

/**
 * Puts version 1 in force in an empty database; does nothing where a version is in force already.
 * @param url connection of the owner of the tables
 * @returns whether it was put in
 */
export async function seedMatrixversie(
  url: string,
  { inhoud, sha256 }: { inhoud: string; sha256: string },
): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    await client.query("select pg_advisory_xact_lock(hashtext('datpoort.toestand'))")
    const { rowCount } = await client.query('select from beleid.toestand')
    if (rowCount === 0) {
      await client.query('insert into beleid.matrixversie (versie, inhoud, sha256) values (1, $1, $2)', [
        inhoud,
        sha256,
      ])
      await client.query('insert into beleid.toestand (matrixversie, epoch) values (1, 1)')
    }
    await client.query('commit')
    return rowCount === 0
  } finally {
    await client.end()
  }
}
