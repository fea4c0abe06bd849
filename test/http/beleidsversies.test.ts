import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalBeleid } from '../../src/autorisatie/beleid-document.ts'
import type { BeleidDocument } from '../../src/autorisatie/beleid-schema.ts'
import { shippedDocument } from '../support/beleid.ts'
import { useBeleid } from '../support/beleidsversie.ts'
import { startFakeBron } from '../support/fake-bron.ts'
import { HOGER, startPoort, teamQuery, type TestPoort } from '../support/poort.ts'
import { openRuweSchrijver } from '../support/logboek.ts'

const running = new AsyncDisposableStack()
let poort: TestPoort

beforeAll(async () => {
  poort = running.use(
    await startPoort({
      bronnen: [running.use(await startFakeBron({ domein: 'jeugd', bekend: { '999900067': ['gebiedsteam-midden'] } }))],
    }),
  )
})
afterAll(() => running.disposeAsync())

const changed = (change: (document: BeleidDocument) => unknown): BeleidDocument => {
  const document = structuredClone(shippedDocument)
  change(document)
  return document
}
const codes = async (token?: string): Promise<readonly string[]> =>
  (await poort.ask('GENERALIST', ['999900067'], token === undefined ? {} : { token })).codes

describe('I7 the functiemapping is part of the policy', () => {
  test('a functie that a group no longer gives is gone at the next question, with the same token', async () => {
    const token = await poort.token('GENERALIST')
    expect(await codes(token)).toEqual([])
    await useBeleid(
      poort.database,
      changed(({ functiemapping }) => delete functiemapping?.groepen['sd-functie-generalist']),
    )
    expect(await codes(token)).toEqual(['NIET_GEAUTORISEERD'])
    await useBeleid(
      poort.database,
      changed(({ functiemapping }) =>
        Object.assign(functiemapping?.groepen ?? {}, { 'sd-functie-accountant': { functie: 'GENERALIST' } }),
      ),
    )
    expect((await poort.ask('ACCOUNTANT', ['999900067'])).codes).toEqual([])
    await useBeleid(poort.database, shippedDocument)
    expect((await poort.ask('ACCOUNTANT', ['999900067'])).codes).toEqual(['NIET_GEAUTORISEERD'])
  })

  test('and so are the words of a refusal', async () => {
    const words = async () =>
      (await poort.ask('GENERALIST', ['999900067'], { query: teamQuery('wie { regie }'), verantwoording: HOGER })).text
    expect(await words()).toContain('ziet u hier niet: wie de contactpersoon is (WIE)')
    await useBeleid(
      poort.database,
      changed(({ teksten }) => Object.assign(teksten?.niveaus ?? {}, { WIE: 'bij wie u moet zijn' })),
    )
    expect(await words()).toContain('ziet u hier niet: bij wie u moet zijn (WIE)')
    await useBeleid(poort.database, shippedDocument)
  })
})

describe('M9 old beside new', () => {
  test('a policy version of before the mapping was part of it decides with the file of the configuration', async () => {
    await useBeleid(
      poort.database,
      changed((document) => {
        delete document.functiemapping
        delete document.teksten
      }),
    )
    expect(await codes()).toEqual([])
    await useBeleid(poort.database, shippedDocument)
  })

  test('the statement of an older replica is answered with the version of the moment, a planned one included', async () => {
    const old = new pg.Client({ connectionString: poort.database.poortUrl })
    await old.connect()
    try {
      const legVast = await openRuweSchrijver(old, 'oud')
      const append = async (): Promise<number> => (await legVast({})).matrixversie
      const now = await append()
      const { inhoud, sha256 } = canonicalBeleid(shippedDocument)
      await poort.database.query(
        'insert into beleid.matrixversie (versie, inhoud, sha256) select max(versie) + 1, $1, $2 from beleid.matrixversie',
        [inhoud, sha256],
      )
      const plan = (when: string) =>
        poort.database
          .query(`update beleid.toestand set volgende_matrixversie = (select max(versie) from beleid.matrixversie),
          volgende_vanaf = clock_timestamp() + interval '${when}'`)
      await plan('1 hour')
      expect(await append()).toBe(now)
      await plan('0 seconds')
      expect(await append()).toBe(now + 1)
      // A change of rights, which reads the state itself, sees it as well.
      const wijziging = `select stap from toegang.begin('een', gen_random_uuid(), '{}', $1)`
      expect(await poort.database.query(wijziging, [now + 1])).toEqual([{ stap: 'NIEUW' }])
      expect(await codes()).toEqual([])
    } finally {
      await old.end()
      await useBeleid(poort.database, shippedDocument)
    }
  })
})

describe('M5 a version that cannot be loaded', () => {
  const ready = async () => {
    const response = await fetch(`${poort.url}/health/ready`)
    return [response.status, ((await response.json()) as { redenen?: readonly string[] }).redenen ?? []]
  }
  test.each<[what: string, inhoud: string]>([
    ['half a version', '{"autorisatiematrix":'],
    ['an unknown field', JSON.stringify({ ...shippedDocument, nieuw: {} })],
    ['a text that is not canonical', JSON.stringify(shippedDocument)],
  ])('%s decides nothing, readiness says so, and no other version takes its place', async (_what, inhoud) => {
    expect(await ready()).toEqual([200, []])
    await poort.database.query(
      `insert into beleid.matrixversie (versie, inhoud, sha256)
        select max(versie) + 1, $1, encode(sha256(convert_to($1, 'UTF8')), 'hex') from beleid.matrixversie`,
      [inhoud],
    )
    await poort.database.query(
      'update beleid.toestand set matrixversie = (select max(versie) from beleid.matrixversie), epoch = epoch + 1',
    )
    expect(await codes()).toEqual(['LOGBOEK_NIET_BESCHIKBAAR'])
    expect(await ready()).toEqual([503, ['de geldende matrixversie kan niet worden geladen']])
    await useBeleid(poort.database, shippedDocument)
    expect(await codes()).toEqual([])
    expect(await ready()).toEqual([200, []])
  })
})
