import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import pg from 'pg'
import { canonicalBeleid } from '../../src/autorisatie/beleid-document.ts'
import type { BeleidDocument } from '../../src/autorisatie/beleid-schema.ts'
import { shippedDocument } from '../support/beleid.ts'
import { useBeleid } from '../support/beleidsversie.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { openRuweSchrijver } from '../support/logboek.ts'

/** Everything here is SQL with the role of the poort itself: what the application would do if it were someone else's. */
const running = new AsyncDisposableStack()
let database: TestDatabase
let poort: pg.Client
let legVast: Awaited<ReturnType<typeof openRuweSchrijver>>

beforeAll(async () => {
  database = running.use(await createTestDatabase())
  poort = new pg.Client({ connectionString: database.poortUrl })
  await poort.connect()
  legVast = await openRuweSchrijver(poort, 'proef')
})
afterAll(async () => {
  await poort.end()
  await running.disposeAsync()
})

/** Puts the intent of a handeling on record. @returns its id */
const voornemen = async (door: string): Promise<string> => (await legVast({ professional: door })).id

interface Stap {
  readonly concept: string
  readonly nr: number
  readonly soort: string
  readonly door: string
  readonly functies: readonly string[]
  readonly handeling: string
  readonly basis: number
  readonly basis_sha256: string
  readonly inhoud: string | null
  readonly sha256: string
  readonly reden: string | null
  readonly vanaf: Date | null
}

const WIE = {
  jan: { door: 'jan', functies: ['FUNCTIONEEL_BEHEERDER'] },
  els: { door: 'els', functies: ['FUNCTIONARIS_GEGEVENSBESCHERMING'] },
  piet: { door: 'piet', functies: ['FUNCTIONEEL_BEHEERDER'] },
} as const

/** @returns the SQLSTATE of the refusal; undefined when it was taken */
async function zet(stap: Partial<Stap>): Promise<string | undefined> {
  const heel = { handeling: await voornemen(stap.door ?? ''), functie: 'PROEF', ...stap }
  const names = Object.keys(heel)
  const sql = `insert into beleid.conceptgebeurtenis (${names.join()}) values (${names.map((_, at) => `$${at + 1}`).join()})`
  return poort.query(sql, Object.values(heel)).then(
    () => undefined,
    (error: unknown) => (error as { code: string }).code,
  )
}

const basis = async (): Promise<{ basis: number; basis_sha256: string }> => {
  const [row] = await database.query<{ versie: number; sha256: string }>(
    'select v.versie, v.sha256 from beleid.stand_nu() s join beleid.matrixversie v on v.versie = s.matrixversie',
  )
  return { basis: row?.versie ?? 0, basis_sha256: row?.sha256 ?? '' }
}
const changed = (change: (document: BeleidDocument) => void) => {
  const document = structuredClone(shippedDocument)
  change(document)
  return canonicalBeleid(document)
}
const ANDERS = changed(({ quota }) => (quota.functiePerUur += 1))
const EIGEN = changed(({ autorisatiematrix }) =>
  autorisatiematrix.functies['FUNCTIONEEL_BEHEERDER']?.rechten.push('RAADPLEGING_TOETSEN'),
)

/** A concept up to and with this step, by jan, approved by els. */
async function tot(laatste: 'GEMAAKT' | 'INGEDIEND' | 'GOEDGEKEURD', inhoud = ANDERS) {
  const concept = randomUUID()
  const rust = { concept, ...(await basis()), sha256: inhoud.sha256 }
  const stappen = [
    { ...WIE.jan, soort: 'GEMAAKT', inhoud: inhoud.inhoud, reden: 'een proef van de regels' },
    { ...WIE.jan, soort: 'INGEDIEND' },
    { ...WIE.els, soort: 'GOEDGEKEURD' },
  ]
  const aantal = stappen.findIndex((each) => each.soort === laatste) + 1
  for (const [at, stap] of stappen.slice(0, aantal).entries())
    expect(await zet({ ...rust, ...stap, nr: at + 1 })).toBeUndefined()
  return { ...rust, nr: aantal + 1 }
}

describe('D13 with SQL of the role of the poort', () => {
  test('control: the whole road is open to those who may walk it', async () => {
    const { basis: voor } = await basis()
    const concept = await tot('GOEDGEKEURD')
    expect(await zet({ ...concept, ...WIE.jan, soort: 'GEACTIVEERD' })).toBeUndefined()
    expect((await basis()).basis).toBe(voor + 1)
    await useBeleid(database, shippedDocument)
  })

  test.each<[what: string, stap: Partial<Stap>, code: string]>([
    ['its maker', { ...WIE.jan }, 'MX003'],
    [
      'its maker, who holds another functie as well',
      { door: 'jan', functies: ['FUNCTIONARIS_GEGEVENSBESCHERMING'] },
      'MX003',
    ],
    ['another, of another content', { ...WIE.els, sha256: EIGEN.sha256 }, 'MX004'],
    ['another, of another base', { ...WIE.els, basis_sha256: '0'.repeat(64) }, 'MX005'],
    ['another, a step too late', { ...WIE.els, nr: 2 }, 'MX001'],
    ['another, a step too early', { ...WIE.els, nr: 9 }, 'MX001'],
    ['another, who has no intent on record', { ...WIE.els, handeling: randomUUID() }, 'MX007'],
  ])('a concept is not approved by %s', async (_who, stap, code) => {
    const concept = await tot('INGEDIEND')
    expect(await zet({ ...concept, soort: 'GOEDGEKEURD', ...stap })).toBe(code)
    expect(await zet({ ...concept, soort: 'GOEDGEKEURD', ...WIE.els })).toBeUndefined()
  })

  test('an intent of somebody else, or one that was used before, carries no step', async () => {
    const concept = await tot('INGEDIEND')
    const handeling = await voornemen('jan')
    expect(await zet({ ...concept, soort: 'GOEDGEKEURD', ...WIE.els, handeling })).toBe('MX007')
    const eigen = await voornemen('els')
    expect(await zet({ ...concept, soort: 'GOEDGEKEURD', ...WIE.els, handeling: eigen })).toBeUndefined()
    const ander = await tot('INGEDIEND')
    expect(await zet({ ...ander, soort: 'GOEDGEKEURD', ...WIE.els, handeling: eigen })).toBe('23505')
  })

  test('an approval does not outlive an edit, nor a base that moved', async () => {
    const concept = await tot('GOEDGEKEURD')
    expect(await zet({ ...concept, ...WIE.jan, soort: 'GEWIJZIGD', ...EIGEN })).toBeUndefined()
    expect(await zet({ ...concept, nr: concept.nr + 1, sha256: EIGEN.sha256, ...WIE.jan, soort: 'GEACTIVEERD' })).toBe(
      'MX002',
    )
    const ander = await tot('GOEDGEKEURD')
    await useBeleid(database, shippedDocument)
    expect(await zet({ ...ander, ...WIE.jan, soort: 'GEACTIVEERD' })).toBe('MX005')
    expect(await zet({ ...ander, ...(await basis()), ...WIE.jan, soort: 'GEACTIVEERD' })).toBe('MX005')
  })

  test('a functie of the maker is approved in another, or by one who holds another', async () => {
    const concept = await tot('INGEDIEND', EIGEN)
    expect(await zet({ ...concept, ...WIE.piet, soort: 'GOEDGEKEURD' })).toBe('MX006')
    expect(await zet({ ...concept, ...WIE.els, soort: 'GOEDGEKEURD' })).toBeUndefined()
    // control: what does not touch the functie is free to a colleague
    expect(await zet({ ...(await tot('INGEDIEND')), ...WIE.piet, soort: 'GOEDGEKEURD' })).toBeUndefined()
  })

  test.each<[what: string, change: (document: BeleidDocument) => void]>([
    [
      'a doel that is given to it',
      ({ doelen }) => doelen.doelen['TOEZICHT_WMO']?.functies.push('FUNCTIONEEL_BEHEERDER'),
    ],
    [
      'a group that gives it',
      ({ functiemapping }) =>
        Object.assign(functiemapping?.groepen ?? {}, { extra: { functie: 'FUNCTIONEEL_BEHEERDER' } }),
    ],
    ['a grondslag', ({ grondslagen }) => delete grondslagen?.grondslagen['VITAAL_BELANG']],
    ['a new domein', ({ autorisatiematrix }) => (autorisatiematrix.domeinen['sport'] = 'Sport')],
  ])('%s touches the functie of the maker too', async (_what, change) => {
    const concept = await tot('INGEDIEND', changed(change))
    expect(await zet({ ...concept, ...WIE.piet, soort: 'GOEDGEKEURD' })).toBe('MX006')
  })

  test('a step after the last is no step', async () => {
    const concept = await tot('GOEDGEKEURD')
    expect(await zet({ ...concept, ...WIE.jan, soort: 'GEACTIVEERD' })).toBeUndefined()
    const verder = { ...concept, nr: concept.nr + 1 }
    expect(await zet({ ...verder, ...WIE.jan, soort: 'GEWIJZIGD', ...EIGEN })).toBe('MX002')
    expect(await zet({ ...verder, ...WIE.jan, soort: 'GEACTIVEERD' })).toBe('MX002')
    expect(await zet({ ...verder, ...WIE.jan, soort: 'INGETROKKEN', reden: 'toch maar niet doen' })).toBe('MX010')
    await useBeleid(database, shippedDocument)
  })

  test('one activation is planned at a time, and only ahead', async () => {
    const [een, ander] = [await tot('GOEDGEKEURD'), await tot('GOEDGEKEURD', EIGEN)]
    const straks = new Date(Date.now() + 60_000)
    expect(await zet({ ...een, ...WIE.jan, soort: 'GEACTIVEERD', vanaf: new Date(Date.now() - 1000) })).toBe('MX009')
    expect(await zet({ ...een, ...WIE.jan, soort: 'GEACTIVEERD', vanaf: straks })).toBeUndefined()
    expect(await zet({ ...ander, ...WIE.jan, soort: 'GEACTIVEERD' })).toBe('MX008')
    expect(await zet({ ...een, nr: een.nr + 1, ...WIE.jan, soort: 'INGETROKKEN', reden: 'toch niet' })).toBeUndefined()
    expect(await zet({ ...ander, ...WIE.jan, soort: 'GEACTIVEERD' })).toBeUndefined()
    await useBeleid(database, shippedDocument)
  })

  test.each([
    ['changing a step', "update beleid.conceptgebeurtenis set door = 'x'"],
    ['removing a step', 'delete from beleid.conceptgebeurtenis'],
    ['emptying the steps', 'truncate beleid.conceptgebeurtenis'],
    ['switching off the guard', 'alter table beleid.conceptgebeurtenis disable trigger all'],
    [
      'replacing the guard',
      'create or replace function beleid.bewaak_gebeurtenis() returns trigger language plpgsql as $$ begin return new; end $$',
    ],
    ['skipping triggers', 'set session_replication_role = replica'],
    [
      'adding a version',
      `insert into beleid.matrixversie (versie, inhoud, sha256) values (999, '{}', encode(sha256('{}'), 'hex'))`,
    ],
    ['changing a version', "update beleid.matrixversie set inhoud = '{}'"],
    ['naming another version', 'update beleid.toestand set matrixversie = 1'],
    ['planning another version', 'update beleid.toestand set volgende_matrixversie = 1, volgende_vanaf = now()'],
    ['moving the epoch', 'select beleid.verhoog_epoch()'],
    ['settling the state', 'select beleid.verwerk_stand()'],
    ['rewriting history', 'insert into beleid.geldigheid (matrixversie, vanaf) values (1, now())'],
    ['becoming the owner', 'set role postgres'],
  ])('%s is not permitted', async (_what, sql) => {
    await expect(poort.query(sql)).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|22023)$/) as unknown })
  })

  test('the owner does not change a step either', async () => {
    await tot('GEMAAKT')
    await expect(database.query("update beleid.conceptgebeurtenis set door = 'x'")).rejects.toMatchObject({
      code: '42501',
    })
    await expect(database.query('delete from beleid.conceptgebeurtenis')).rejects.toMatchObject({ code: '42501' })
  })
})

describe('M4 the epoch', () => {
  test('has no number twice, whichever way the clock of the database moves over a planned moment', async () => {
    const stand = async () =>
      (
        await database.query<{ matrixversie: number; epoch: string }>(
          'select matrixversie, epoch from beleid.stand_nu()',
        )
      )[0]
    const concept = await tot('GOEDGEKEURD')
    expect(
      await zet({ ...concept, ...WIE.jan, soort: 'GEACTIVEERD', vanaf: new Date(Date.now() + 60_000) }),
    ).toBeUndefined()
    const before = await stand()
    // The moment passes, and then the clock is set back over it.
    await database.query('update beleid.toestand set volgende_vanaf = clock_timestamp()')
    const passed = await stand()
    await database.query("update beleid.toestand set volgende_vanaf = clock_timestamp() + interval '1 minute'")
    expect(await stand()).toEqual(before)
    await database.query('select beleid.verhoog_epoch()')
    const revoked = await stand()
    expect(Number(passed?.epoch)).toBe(Number(before?.epoch) + 1)
    expect(revoked?.matrixversie).toBe(before?.matrixversie)
    expect([before?.epoch, passed?.epoch]).not.toContain(revoked?.epoch)
    await database.query('update beleid.toestand set volgende_vanaf = clock_timestamp()')
    const again = await stand()
    expect([before?.epoch, passed?.epoch, revoked?.epoch]).not.toContain(again?.epoch)
    await database.query('select beleid.verhoog_epoch()')
    expect(Number((await stand())?.epoch)).toBe(Number(again?.epoch) + 1)
    expect(await stand()).toMatchObject({ matrixversie: passed?.matrixversie })
    // What was in force when is kept by the moment that was named, not by the one at which it was written down.
    const [row] = await database.query<{ vanaf: number; voor: number }>(
      `select beleid.versie_op(vanaf) as vanaf, beleid.versie_op(vanaf - interval '1 microsecond') as voor
        from beleid.geldigheid order by volgnummer desc limit 1`,
    )
    expect(row).toEqual({ vanaf: passed?.matrixversie, voor: before?.matrixversie })
  })
})
