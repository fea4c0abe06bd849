import { describe, expect, test } from 'vitest'
import { DatabaseFout, type Database } from '../../src/storage/database.ts'
import { createLeesLogboek } from '../../src/storage/lees-logboek.ts'

const failing = (code: string): Pick<Database, 'query'> => ({
  query: () => Promise.reject(new DatabaseFout(Object.assign(new Error('secret'), { code }))),
})
const PERIODE = { van: '2026-01-01', totEnMet: '2026-02-01' }

describe.each([
  ['57014', 'VERSLAG_TE_GROOT', 'takes too long'],
  ['22P02', 'LOGBOEK_ONVOLLEDIG', 'meets a line that cannot be read'],
])('a reading that ends with %s', (sqlstate, code, what) => {
  test(`${what}: ${code}, and no word of the database`, async () => {
    const lees = createLeesLogboek(failing(sqlstate) as Database)
    await expect(lees.ofPersoon([], PERIODE, 'Europe/Amsterdam', 10)).rejects.toMatchObject({ code })
    await expect(lees.actie('00000000-0000-4000-8000-000000000001')).rejects.toMatchObject({ code })
  })
})
