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

/** What became of the shipped policy. WIJKT_AF: another one is in force and stays. */
export type Zaaiuitkomst = 'IN_GEBRUIK_GENOMEN' | 'VERNIEUWD' | 'GELIJK' | 'WIJKT_AF'

/**
 * Puts the shipped policy in force in an empty database.
 * @param url connection of the owner of the tables
 * @param options.vernieuw also in place of an older shipped one; never of one that the municipality established. For a demo:
 *   elsewhere people decide. @default false
 */
export async function seedMatrixversie(
  url: string,
  { inhoud, sha256 }: { inhoud: string; sha256: string },
  { vernieuw = false }: { vernieuw?: boolean | undefined } = {},
): Promise<Zaaiuitkomst> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const add = (versie: number) =>
    client.query('insert into beleid.matrixversie (versie, inhoud, sha256) values ($1, $2, $3)', [
      versie,
      inhoud,
      sha256,
    ])
  const seed = async (): Promise<Zaaiuitkomst> => {
    const { rows } = await client.query<{ versie: number; sha256: string; herkomst: string; laatste: number }>(
      `select v.versie, v.sha256, v.herkomst, (select max(versie) from beleid.matrixversie) as laatste
        from beleid.toestand t join beleid.matrixversie v on v.versie = t.matrixversie`,
    )
    const [current] = rows
    if (current === undefined) {
      await add(1)
      await client.query('insert into beleid.toestand (matrixversie, epoch) values (1, 1)')
      return 'IN_GEBRUIK_GENOMEN'
    }
    if (current.sha256 === sha256) return 'GELIJK'
    if (!vernieuw || current.herkomst !== 'GELEVERD') return 'WIJKT_AF'
    await add(current.laatste + 1)
    // By two: the number that belongs to a planned activation is given to nothing else.
    const sql = `update beleid.toestand set matrixversie = $1, epoch = epoch + 2,
      volgende_matrixversie = null, volgende_vanaf = null`
    await client.query(sql, [current.laatste + 1])
    return 'VERNIEUWD'
  }
  try {
    await client.query('begin')
    await client.query("select pg_advisory_xact_lock(hashtext('datpoort.toestand'))")
    const uitkomst = await seed()
    await client.query('commit')
    return uitkomst
  } finally {
    await client.end()
  }
}
