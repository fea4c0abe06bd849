/** Puts another policy in force in a test's database, the way a change of rights does. */
import { canonicalBeleid } from '../../src/autorisatie/beleid-document.ts'
import type { BeleidDocument } from '../../src/autorisatie/beleid-schema.ts'
import type { TestDatabase } from './database.ts'

/** @returns the number of the new version */
export async function useBeleid(database: Pick<TestDatabase, 'query'>, document: BeleidDocument): Promise<number> {
  const { inhoud, sha256 } = canonicalBeleid(document)
  const [row] = await database.query<{ versie: number }>(
    `insert into beleid.matrixversie (versie, inhoud, sha256)
      select max(versie) + 1, $1, $2 from beleid.matrixversie returning versie`,
    [inhoud, sha256],
  )
  const versie = row?.versie ?? 0
  await database.query(
    `begin; select beleid.verhoog_epoch(); update beleid.toestand set matrixversie = ${versie}; commit`,
  )
  return versie
}

/** The same policy, with room for as many questions as a test asks. */
export const withoutQuota = (document: BeleidDocument): BeleidDocument => ({
  ...document,
  quota: { professional: { minuut: 1e9, uur: 1e9, dag: 1e9 }, functiePerUur: 1e9, organisatiePerUur: 1e9 },
})
