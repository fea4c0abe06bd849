/**
 * `npm run migrate`: brings the database to this release and puts the shipped policy in force where there is none.
 * Run by the owner of the tables, before the poort starts; the poort's own role cannot do this.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { canonicalBeleid } from './autorisatie/beleid-document.ts'
import { readBeleidFolder } from './autorisatie/beleid-yaml.ts'
import { findOnthullingen } from './autorisatie/onthullingen.ts'
import { readBewaartermijnen } from './logboek/bewaartermijnen.ts'
import { preparePartities } from './storage/logboek-partities.ts'
import { seedMatrixversie, type Zaaiuitkomst } from './storage/matrixversie-store.ts'
import { migrate } from './storage/migrate.ts'

const BELEID = fileURLToPath(new URL('../beleid/', import.meta.url))

/**
 * @param url connection of the owner
 * @param options.beleid folder with the policy's YAML files @default the shipped one
 * @param options.vernieuw whether an older shipped policy gives way to this one @default false
 * @throws Error when the policy is refused, or would give away a domein by itself
 */
export async function prepareDatabase(
  url: string,
  { beleid = BELEID, vernieuw }: { beleid?: string | undefined; vernieuw?: boolean } = {},
): Promise<Zaaiuitkomst> {
  const document = await readBeleidFolder(beleid)
  const onthullingen = findOnthullingen(document)
  if (onthullingen.length > 0) throw new Error(`policy refused: ${onthullingen.map(({ uitleg }) => uitleg).join('; ')}`)
  const { klassen } = await readBewaartermijnen(join(beleid, 'bewaartermijnen.yaml'))
  await migrate(url)
  await preparePartities(url, klassen)
  return seedMatrixversie(url, canonicalBeleid(document), { vernieuw })
}

if (import.meta.main) {
  const url = process.env['DATABASE_BEHEER_URL']
  if (url === undefined) {
    console.error('DATABASE_BEHEER_URL: is missing (connection of the owner of the tables)')
    process.exitCode = 1
  } else {
    const uitkomst = await prepareDatabase(url, { beleid: process.env['DATPOORT_BELEID'] })
    console.log('The database is up to date.')
    if (uitkomst === 'WIJKT_AF') console.log('The policy in force is another than the shipped one, and stays in force.')
  }
}
