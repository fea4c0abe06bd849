import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { shippedDocument } from '../support/beleid.ts'
import { useBeleid, withoutQuota } from '../support/beleidsversie.ts'
import { testBsns } from '../support/bsns.ts'
import { startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { aanstelling, lijst, naamVan, regieniveau, toestemming, tokenVan, wijzig } from '../support/feiten.ts'
import { HOGER, startPoort, teamQuery, type TestPoort } from '../support/poort.ts'

const TEAM = 'gebiedsteam-oost'
const bsns = [...testBsns(60)]
const running = new AsyncDisposableStack()
let bronnen: FakeBron[]
let poort: TestPoort

beforeAll(async () => {
  const bekend = Object.fromEntries(bsns.map((bsn) => [bsn, [TEAM]]))
  bronnen = await Promise.all(['schuldhulp', 'werk', 'wmo'].map((domein) => startFakeBron({ domein, bekend })))
  for (const bron of bronnen) running.use(bron)
  poort = running.use(await startPoort({ bronnen, deadlineMs: 5000 }))
  await useBeleid(poort.database, withoutQuota(shippedDocument))
})
afterAll(() => running.disposeAsync())
/** A person nobody recorded anything about. */
let bsn: string
beforeEach(() => {
  bsn = bsns.pop() ?? ''
  for (const bron of bronnen) bron.requests.length = 0
})

const QUERY = teamQuery(
  'wie { contactpersoon } wat { ... on SchuldhulpWat { soort } ... on WerkWat { soort } ... on WmoWat { soort } }',
)
const ask = async (functie: string, grondslag: string, over: object = {}) => {
  const token = await tokenVan(poort, functie)
  return poort.ask('', [bsn], { query: QUERY, verantwoording: { ...HOGER, grondslag, ...over }, token })
}
/** Which niveaus of which domeinen came out, as domein/niveau. */
const shown = async (functie: string, grondslag: string, over: object = {}): Promise<readonly string[]> => {
  const { text } = await ask(functie, grondslag, over)
  return [...new Set([...text.matchAll(/MERK\/([a-z]+\/[A-Z]+)/g)].map((match) => match[1] ?? ''))].toSorted()
}
const LID4 = 'WMO_5_1_1_LID4_TOESTEMMING'
const geef = (over: object = {}) =>
  wijzig(poort, 'WMO_CONSULENT', 'toestemmingVastleggen', toestemming(bsn, { ...over }))
const trekIn = (over: object = {}) =>
  wijzig(poort, 'CASUSREGISSEUR', 'toestemmingIntrekken', {
    persoon: { bsn },
    soort: 'TOESTEMMING',
    van: 'wmo',
    naar: 'schuldhulp',
    ...over,
  })
const state = async (): Promise<unknown> =>
  (
    await poort.database.query(
      'select (select count(*)::int from toegang.feit), (select count(*)::int from toegang.einde), epoch from beleid.toestand',
    )
  )[0]

describe('D12 a toestemming opens its own pair', () => {
  test('for this pair and this doel, until it is withdrawn, which works at once', async () => {
    expect(await shown('WMO_CONSULENT', LID4)).toEqual([])
    expect((await geef()).uitkomst?.fout).toBeNull()
    expect(await shown('WMO_CONSULENT', LID4)).toEqual(['schuldhulp/WIE'])
    expect(await shown('WMO_CONSULENT', 'PW_65_LID2_GEEN_BEZWAAR')).toEqual([])
    expect(await shown('WMO_CONSULENT', LID4, { doel: 'TOELEIDING_NAAR_HULP' })).toEqual([])
    expect((await trekIn()).uitkomst?.fout).toBeNull()
    expect(await shown('WMO_CONSULENT', LID4)).toEqual([])
  })

  test('what was recorded under an older key of the pseudonyms still counts', async () => {
    await geef()
    await using rotated = await startPoort({
      bronnen,
      deadlineMs: 5000,
      database: poort.database,
      issuer: poort.issuer,
      sleutels: { 'pseudoniem-2': randomBytes(32).toString('base64') },
    })
    const { text } = await rotated.ask('', [bsn], {
      query: QUERY,
      verantwoording: { ...HOGER, grondslag: LID4 },
      token: await tokenVan(poort, 'WMO_CONSULENT'),
    })
    expect(text).toContain('MERK/schuldhulp/WIE')
  })

  test('the reversed pair, and the no-objection where a toestemming is asked, open nothing', async () => {
    await geef({ van: 'schuldhulp', naar: 'wmo' })
    await geef({ soort: 'GEEN_BEZWAAR' })
    expect(await shown('WMO_CONSULENT', LID4)).toEqual([])
  })

  test('a no-objection opens werk under its own grondslag', async () => {
    await geef({ soort: 'GEEN_BEZWAAR', naar: 'werk' })
    expect(await shown('WMO_CONSULENT', 'PW_65_LID2_GEEN_BEZWAAR')).toEqual(['werk/WIE'])
  })

  test('how far the betrokkene keeps regie decides how much: WAT with shared regie, and no longer when it is taken back', async () => {
    await geef()
    const leg = (over: object = {}) =>
      wijzig(poort, 'PROCESREGISSEUR', 'regieniveauVastleggen', regieniveau(bsn, { ...over }))
    expect((await leg()).uitkomst?.fout).toBeNull()
    expect(await shown('WMO_CONSULENT', LID4)).toEqual(['schuldhulp/WAT', 'schuldhulp/WIE'])
    await leg({ regieniveau: 'ZELFREGIE' })
    expect(await shown('WMO_CONSULENT', LID4)).toEqual(['schuldhulp/WIE'])
    const velden = 'regieniveau kenmerk reden beeindigdOp'
    const rows = await lijst<{ beeindigdOp: string | null }>(poort, 'PROCESREGISSEUR', 'regieniveausDoorMij', velden)
    expect(rows.map(({ beeindigdOp }) => beeindigdOp === null)).toEqual([true, false])
  })

  test('M3 a regieniveau that was not reviewed in time counts no more', async () => {
    await geef()
    const { uitkomst } = await wijzig(poort, 'PROCESREGISSEUR', 'regieniveauVastleggen', regieniveau(bsn))
    expect(await shown('WMO_CONSULENT', LID4)).toContain('schuldhulp/WAT')
    await poort.database.query('update toegang.feit set geldig_tot = clock_timestamp() where id = $1', [uitkomst?.id])
    expect(await shown('WMO_CONSULENT', LID4)).toEqual(['schuldhulp/WIE'])
  })

  test('withdrawing what never was looks the same as withdrawing what was', async () => {
    const masked = async () => (await trekIn()).text
    await geef()
    expect(await masked()).toBe(await masked())
  })

  test('what a representative consented to ends before the child is 12', async () => {
    const year = new Date().getUTCFullYear()
    const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(5, 10)
    const born = `${year - 12 + (soon < new Date().toISOString().slice(5, 10) ? 1 : 0)}-${soon}`
    const { uitkomst } = await geef({ gever: 'VERTEGENWOORDIGER', geboortedatum: born })
    const days = (Date.parse(uitkomst?.geldigTot ?? '') - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(8)
    expect(days).toBeLessThan(10.1)
  })

  test('who recorded it sees it again, with its evidence; the date of birth was not kept', async () => {
    await geef({ geboortedatum: '1971-03-09' })
    const rows = await lijst(poort, 'WMO_CONSULENT', 'toestemmingenDoorMij', 'soort van naar doel gever bewijs')
    expect(rows[0]).toEqual({
      soort: 'TOESTEMMING',
      van: 'wmo',
      naar: 'schuldhulp',
      doel: 'AFSTEMMING_HULP',
      gever: 'BETROKKENE',
      bewijs: 'ondertekend formulier in het dossier van dit team',
    })
    const kept = await poort.database.query('select f::text from toegang.feit f')
    expect(JSON.stringify(kept)).not.toMatch(/1971-03-09|ondertekend/)
    expect(await lijst(poort, 'JEUGDCONSULENT', 'toestemmingenDoorMij', 'soort')).toEqual([])
  })
})

describe('D18 what may not be recorded: a clear code and nothing changed', () => {
  test.each<[string, object, string]>([
    ['a child of 9 by itself', { geboortedatum: '2017-05-17' }, 'TOESTEMMING_GEVER'],
    ['a parent for an adult who can oversee it', { gever: 'VERTEGENWOORDIGER' }, 'TOESTEMMING_GEVER'],
    ['an adult who cannot oversee it, by himself', { bekwaam: false }, 'TOESTEMMING_GEVER'],
    ['an incomplete date of birth', { geboortedatum: '1980-00-00' }, 'GEBOORTEDATUM_ONVOLLEDIG'],
    ['from a domein to itself', { naar: 'wmo' }, 'PAAR_ONGELDIG'],
    ['to an unknown domein', { naar: 'sport' }, 'PAAR_ONGELDIG'],
    ['from an unknown domein', { van: 'sport' }, 'PAAR_ONGELDIG'],
    ['for an unknown doel', { doel: 'NIEUWSGIERIG' }, 'DOEL_ONBEKEND'],
    ['without evidence', { bewijs: 'ja' }, 'TEKST_ONGELDIG'],
    ['until yesterday', { totEnMet: '2026-01-01' }, 'DATUM_ONGELDIG'],
    ['for ten years', { totEnMet: '2036-01-01' }, 'DATUM_ONGELDIG'],
    ['until a day that is none', { totEnMet: '2027-02-30' }, 'DATUM_ONGELDIG'],
  ])('%s', async (_what, over, code) => {
    const before = await state()
    const { uitkomst } = await geef(over)
    expect([uitkomst?.id, uitkomst?.fout?.code]).toEqual([null, code])
    expect(await state()).toEqual(before)
  })

  test.each<[string, object, string]>([
    ['an unknown regieniveau', { regieniveau: 'GEEN' }, 'REGIENIVEAU_ONBEKEND'],
    ['without a reason', { reden: 'zomaar' }, 'TEKST_ONGELDIG'],
    ['without a case', { kenmerk: 'gezin' }, 'KENMERK_ONGELDIG'],
    ['with a review in the past', { herzienOp: '2026-01-01' }, 'DATUM_ONGELDIG'],
    ['with a review in five years', { herzienOp: '2031-01-01' }, 'DATUM_ONGELDIG'],
  ])('a regieniveau: %s', async (_what, over, code) => {
    const before = await state()
    const { uitkomst } = await wijzig(poort, 'CASUSREGISSEUR', 'regieniveauVastleggen', regieniveau(bsn, { ...over }))
    expect(uitkomst?.fout?.code).toBe(code)
    expect(await state()).toEqual(before)
  })

  test.each<[string, object, string]>([
    ['of oneself', { collega: naamVan('PROCESREGISSEUR') }, 'NIET_AAN_UZELF'],
    ['of nobody', { collega: ' ' }, 'COLLEGA_ONGELDIG'],
    ['of a gezinsvoogd for nobody', { soort: 'GEZINSVOOGD' }, 'AANSTELLING_PERSOON'],
    ['that ends before it begins', { van: '2099-02-01', totEnMet: '2099-01-01' }, 'DATUM_ONGELDIG'],
    ['that never ends', { totEnMet: '2099-01-01' }, 'DATUM_ONGELDIG'],
    ['without a case', { kenmerk: 'x' }, 'KENMERK_ONGELDIG'],
  ])('an aanstelling %s', async (_what, over, code) => {
    const before = await state()
    const { uitkomst } = await wijzig(poort, 'PROCESREGISSEUR', 'aanstellingVastleggen', aanstelling({ ...over }))
    expect(uitkomst?.fout?.code).toBe(code)
    expect(await state()).toEqual(before)
  })

  test('an aanstelling for a person is not for a beheerder, who may submit no BSN', async () => {
    const before = await state()
    const invoer = aanstelling({ soort: 'GEZINSVOOGD', persoon: { bsn } })
    const { codes } = await wijzig(poort, 'FUNCTIONEEL_BEHEERDER', 'aanstellingVastleggen', invoer)
    expect(codes).toEqual(['NIET_GEAUTORISEERD'])
    expect(await state()).toEqual(before)
    const control = await wijzig(poort, 'PROCESREGISSEUR', 'aanstellingVastleggen', invoer)
    expect(control.uitkomst?.fout).toBeNull()
  })
})

describe('D12 an aanstelling', () => {
  const TOEZICHT = { doel: 'TOEZICHT_WMO' }
  const see = () => shown('TOEZICHTHOUDER', 'WMO_5_1_5_TOEZICHT', TOEZICHT)
  const stel = (over: object = {}) =>
    wijzig(poort, 'FUNCTIONEEL_BEHEERDER', 'aanstellingVastleggen', aanstelling({ ...over }))

  test('opens its functie while it runs, for the one it names', async () => {
    expect(await see()).toEqual([])
    await stel({ collega: 'iemand.anders' })
    await stel({ soort: 'ACCOUNTANT' })
    await stel({ van: '2027-06-01', totEnMet: '2027-07-01' })
    expect(await see()).toEqual([])
    const { uitkomst } = await stel()
    expect(await see()).toEqual(['wmo/WAT', 'wmo/WIE'])
    const lopend = await lijst<{ id: string }>(poort, 'PROCESREGISSEUR', 'aanstellingen', 'id soort kenmerk geldigVan')
    expect(lopend.map(({ id }) => id)).toContain(uitkomst?.id)
    const invoer = { id: uitkomst?.id }
    expect((await wijzig(poort, 'PROCESREGISSEUR', 'aanstellingBeeindigen', invoer)).uitkomst?.fout).toBeNull()
    expect(await see()).toEqual([])
  })

  test('one that begins later does not count before its first day', async () => {
    const { uitkomst } = await stel({ van: '2027-06-01', totEnMet: '2027-07-01' })
    expect(await see()).toEqual([])
    const sql = 'update toegang.feit set geldig_van = clock_timestamp() where id = $1'
    await poort.database.query(sql, [uitkomst?.id])
    expect(await see()).toEqual(['wmo/WAT', 'wmo/WIE'])
    await wijzig(poort, 'PROCESREGISSEUR', 'aanstellingBeeindigen', { id: uitkomst?.id })
  })
})

test.each<[string, string, () => Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>]>([
  ['toestemmingVastleggen', 'WMO_CONSULENT', () => toestemming(bsn)],
  [
    'toestemmingIntrekken',
    'WMO_CONSULENT',
    () => ({ persoon: { bsn }, soort: 'TOESTEMMING', van: 'wmo', naar: 'werk' }),
  ],
  ['regieniveauVastleggen', 'CASUSREGISSEUR', () => regieniveau(bsn)],
  ['aanstellingVastleggen', 'PROCESREGISSEUR', () => aanstelling({ collega: 'nog.iemand' })],
  [
    'aanstellingBeeindigen',
    'PROCESREGISSEUR',
    async () => ({
      id: (await wijzig(poort, 'PROCESREGISSEUR', 'aanstellingVastleggen', aanstelling({ collega: 'x' }))).uitkomst?.id,
    }),
  ],
])('%s under one key is done once; another content under it is refused', async (veld, functie, make) => {
  const invoer = { ...(await make()), sleutel: randomUUID() }
  const first = await wijzig(poort, functie, veld, invoer)
  expect(first.uitkomst?.fout).toBeNull()
  const before = await state()
  expect((await wijzig(poort, functie, veld, invoer)).uitkomst).toEqual(first.uitkomst)
  const other =
    'persoon' in invoer ? { persoon: { bsn: bsns[0] } } : 'id' in invoer ? { id: randomUUID() } : { van: '2026-01-02' }
  expect((await wijzig(poort, functie, veld, { ...invoer, ...other })).uitkomst?.fout?.code).toBe('SLEUTEL_HERGEBRUIKT')
  expect(await state()).toEqual(before)
})

test.each([
  ['toestemmingVastleggen', 'GENERALIST', () => toestemming(bsn)],
  ['regieniveauVastleggen', 'WMO_CONSULENT', () => regieniveau(bsn)],
  ['aanstellingVastleggen', 'CASUSREGISSEUR', () => aanstelling()],
  [
    'noodgevalBeoordelen',
    'CASUSREGISSEUR',
    () => ({ id: randomUUID(), oordeel: 'TERECHT', toelichting: 'in orde bevonden' }),
  ],
])('D16 %s is refused to %s', async (veld, functie, invoer) => {
  const before = await state()
  expect((await wijzig(poort, functie, veld, invoer())).codes).toEqual(['NIET_GEAUTORISEERD'])
  expect(await state()).toEqual(before)
})
