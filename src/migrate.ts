/**
 * `npm run migrate`: brings the database to this release and puts the shipped policy in force where there is none.
 * Run by the owner of the tables, before the poort starts; the poort's own role cannot do this.
 */
import { fileURLToPath } from 'node:url'
import { canonicalBeleid, readBeleidFolder } from './autorisatie/beleid-document.ts'
import { seedMatrixversie } from './storage/matrixversie-store.ts'
import { migrate } from './storage/migrate.ts'

const BELEID = fileURLToPath(new URL('../beleid/', import.meta.url))

/** @param url connection of the owner @param beleid folder with the policy's YAML files */
export async function prepareDatabase(url: string, beleid: string = BELEID): Promise<void> {
  const document = canonicalBeleid(await readBeleidFolder(beleid))
  await migrate(url)
  await seedMatrixversie(url, document)
}

if (import.meta.main) {
  const url = process.env['DATABASE_BEHEER_URL']
  if (url === undefined) {
    console.error('DATABASE_BEHEER_URL: is missing (connection of the owner of the tables)')
    process.exitCode = 1
  } else {
    await prepareDatabase(url, process.env['DATPOORT_BELEID'] ?? BELEID)
    console.log('The database is up to date.')
  }
}
