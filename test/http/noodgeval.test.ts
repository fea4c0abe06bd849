import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { shippedDocument } from '../support/beleid.ts'
import { useBeleid, withoutQuota } from '../support/beleidsversie.ts'
import { testBsns } from '../support/bsns.ts'
import { startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { lijst, noodgeval, startDesk, tokenVan, wijzig, type Desk } from '../support/feiten.ts'
import { groupOf, HOGER, startPoort, teamQuery, type TestPoort } from '../support/poort.ts'

const MELDER = 'JEUGDCONSULENT_VEILIGHEID'
const FG = 'FUNCTIONARIS_GEGEVENSBESCHERMING'
const bsns = [...testBsns(40)]
const running = new AsyncDisposableStack()
let desk: Desk
let wmo: FakeBron
let poort: TestPoort
let bsn: string

beforeAll(async () => {
  desk = running.use(await startDesk())
  const bekend = Object.fromEntries(bsns.map((each) => [each, ['gebiedsteam-zuid']]))
  wmo = running.use(await startFakeBron({ domein: 'wmo', bekend }))
  const env = { DATPOORT_MELDADRES: desk.url }
  poort = running.use(await startPoort({ bronnen: [wmo], deadlineMs: 5000, env }))
  await useBeleid(poort.database, withoutQuota(shippedDocument))
})
afterAll(() => running.disposeAsync())
beforeEach(() => {
  bsn = bsns.pop() ?? ''
  desk.meldingen.length = 0
  desk.status = 204
})

const meld = (over: object = {}, als = MELDER) => wijzig(poort, als, 'noodgevalMelden', noodgeval(bsn, { ...over }))
const beoordeel = (id: string | null | undefined, over: object = {}, als = FG) =>
  wijzig(poort, als, 'noodgevalBeoordelen', {
    id,
    oordeel: 'TERECHT',
    toelichting: 'terecht gemeld, besproken',
    ...over,
  })
const QUERY = teamQuery('wie { contactpersoon } wanneer { begin } wat { ... on WmoWat { soort } }')
const NOOD = { ...HOGER, doel: 'NOODGEVAL_AFWENDEN', grondslag: 'VITAAL_BELANG' }
const shown = async (functie = MELDER): Promise<readonly string[]> => {
  const token = await tokenVan(poort, functie)
  const { antwoorden } = await poort.ask('', [bsn], { query: QUERY, verantwoording: NOOD, token })
  const [team = {}] = (antwoorden[0]?.teams ?? []) as readonly object[]
  return ['wie', 'wanneer', 'wat'].filter((niveau) => (team as Record<string, unknown>)[niveau] !== null)
}
const state = async (): Promise<unknown> =>
  (await poort.database.query('select (select count(*)::int from toegang.feit), epoch from beleid.toestand'))[0]

describe('D17 a noodgeval', () => {
  test('opens up to its niveau, for its melder alone, after its notice was sent', async () => {
    expect(await shown()).toEqual([])
    const { uitkomst } = await meld()
    expect(uitkomst?.fout).toBeNull()
    expect(await shown()).toEqual(['wie', 'wanneer'])
    expect(await shown('CASUSREGISSEUR')).toEqual([])
    expect(desk.meldingen).toEqual([
      {
        soort: 'NOODGEVAL_GEMELD',
        id: uitkomst?.id,
        functie: MELDER,
        reden: 'VEILIGHEID_KIND',
        niveau: 'WANNEER',
        uren: 4,
        gemeldOp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown,
        beoordelenVoor: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown,
      },
    ])
    expect(JSON.stringify(desk.meldingen)).not.toContain(bsn)
  })

  test('opens in the functie it was reported in, and in no other of its melder', async () => {
    const token = await poort.issuer.token([groupOf(MELDER), groupOf('CASUSREGISSEUR')], { sub: 'beide' })
    const meldAls = { functie: MELDER, invoer: { sleutel: randomUUID(), ...noodgeval(bsn) } }
    const query = `mutation Doe($functie: String, $invoer: NoodgevalInvoer!) { noodgevalMelden(functie: $functie, invoer: $invoer) { fout { code } } }`
    const { text } = await poort.post(JSON.stringify({ query, variables: meldAls }), {
      authorization: `Bearer ${token}`,
    })
    expect(JSON.parse(text)).toEqual({ data: { noodgevalMelden: { fout: null } } })
    const wie = async (functie: string): Promise<unknown> => {
      const { antwoorden } = await poort.ask('', [bsn], { query: QUERY, verantwoording: { ...NOOD, functie }, token })
      return (antwoorden[0]?.teams as { wie: unknown }[] | undefined)?.[0]?.wie
    }
    expect(await wie(MELDER)).not.toBeNull() // control
    expect(await wie('CASUSREGISSEUR')).toBeNull()
  })

  test('the intent was on record before the notice went out', async () => {
    await meld()
    const rows = await poort.database.query<{ soort: string; inhoud: string }>(
      'select soort, inhoud from logboek.regel order by vastgelegd_op desc, volgnummer desc limit 2',
    )
    expect(rows.map(({ soort }) => soort)).toEqual(['UITKOMST', 'VOORNEMEN'])
    expect(JSON.parse(rows[0]?.inhoud ?? '')).toMatchObject({ actie: 'NOODGEVAL_MELDEN', resultaat: 'UITGEVOERD' })
    expect(JSON.stringify(rows)).not.toContain('acuut gevaar')
  })

  test('M3 ends by the clock of the database', async () => {
    const { uitkomst } = await meld()
    expect(await shown()).toEqual(['wie', 'wanneer'])
    await poort.database.query('update toegang.feit set geldig_tot = clock_timestamp() where id = $1', [uitkomst?.id])
    expect(await shown()).toEqual([])
  })

  test.each([500, 404, 302])('with a desk that answers %i there is none', async (status) => {
    desk.status = status
    const before = await state()
    const { uitkomst } = await meld()
    expect(uitkomst?.fout?.code).toBe('MELDING_MISLUKT')
    expect(desk.meldingen).toHaveLength(1)
    expect([await state(), await shown()]).toEqual([before, []])
  })

  test('without a desk there is none', async () => {
    await using zonder = await startPoort({ bronnen: [wmo], database: poort.database })
    const { uitkomst } = await wijzig(zonder, MELDER, 'noodgevalMelden', noodgeval(bsn))
    expect(uitkomst?.fout?.code).toBe('MELDING_MISLUKT')
  })

  test.each<[string, object, string]>([
    ['without a reason of the list', { reden: 'HAAST' }, 'REDEN_ONBEKEND'],
    ['without words', { toelichting: 'spoed' }, 'TEKST_ONGELDIG'],
    ['for 25 hours', { uren: 25 }, 'NOODGEVAL_TE_LANG'],
    ['for no hour', { uren: 0 }, 'NOODGEVAL_TE_LANG'],
    ['for more than its functie could see', { niveau: 'WAAROM' }, 'NOODGEVAL_NIVEAU'],
    ['for dat', { niveau: 'DAT' }, 'NOODGEVAL_NIVEAU'],
  ])('%s there is none, and no notice goes out', async (_what, over, code) => {
    const before = await state()
    expect((await meld(over)).uitkomst?.fout?.code).toBe(code)
    expect([await state(), desk.meldingen]).toEqual([before, []])
  })

  test('is no matter for who lacks the right', async () => {
    expect((await meld({}, 'WMO_CONSULENT')).codes).toEqual(['NIET_GEAUTORISEERD'])
    expect(desk.meldingen).toEqual([])
  })

  test('asked twice under one key it is one, with one notice', async () => {
    const sleutel = randomUUID()
    const first = await meld({ sleutel })
    expect((await meld({ sleutel })).uitkomst).toEqual(first.uitkomst)
    expect((await meld({ sleutel, uren: 24 })).uitkomst?.fout?.code).toBe('SLEUTEL_HERGEBRUIKT')
    expect(desk.meldingen).toHaveLength(1)
  })
})

describe('D17 the review of a noodgeval', () => {
  const REVIEW = 'id toelichting teLaat oordeel toelichtingOordeel'
  interface Rij {
    readonly id: string
    readonly teLaat: boolean
    readonly oordeel: string | null
  }
  const open = (als = FG) => lijst<Rij>(poort, als, 'noodgevallenTerBeoordeling', REVIEW)

  test('is closed by someone else, once', async () => {
    const { uitkomst } = await meld()
    const waiting = await open()
    expect(waiting.find(({ id }) => id === uitkomst?.id)).toMatchObject({
      toelichting: 'melding van acuut gevaar in deze woning',
      teLaat: false,
      oordeel: null,
    })
    expect((await beoordeel(uitkomst?.id, { oordeel: 'OPVOLGING' })).uitkomst?.fout).toBeNull()
    expect((await open()).map(({ id }) => id)).not.toContain(uitkomst?.id)
    expect((await beoordeel(uitkomst?.id, {}, 'PROCESREGISSEUR')).uitkomst?.fout?.code).toBe('AL_BEOORDEELD')
    const own = await lijst<Rij>(poort, MELDER, 'mijnNoodgevallen', REVIEW)
    expect(own.find(({ id }) => id === uitkomst?.id)).toMatchObject({
      oordeel: 'OPVOLGING',
      toelichtingOordeel: 'terecht gemeld, besproken',
    })
  })

  test('asked twice under one key is one judgement', async () => {
    const { uitkomst } = await meld()
    const sleutel = randomUUID()
    const first = await beoordeel(uitkomst?.id, { sleutel })
    const before = await state()
    expect((await beoordeel(uitkomst?.id, { sleutel })).uitkomst).toEqual(first.uitkomst)
    expect((await beoordeel(uitkomst?.id, { sleutel, oordeel: 'INCIDENT' })).uitkomst?.fout?.code).toBe(
      'SLEUTEL_HERGEBRUIKT',
    )
    expect(await state()).toEqual(before)
  })

  test('is not closed by whoever reported it, in whatever functie', async () => {
    const { uitkomst } = await meld()
    const groups = ['sd-functie-functionaris-gegevensbescherming']
    const sub = MELDER.toLowerCase().replaceAll('_', '.')
    const token = await poort.issuer.token(groups, { sub, aanmeldnaam: 'een.andere.naam' })
    const invoer = { id: uitkomst?.id, oordeel: 'TERECHT', toelichting: 'van mijzelf, en in orde' }
    const { uitkomst: own } = await wijzig(poort, { token }, 'noodgevalBeoordelen', invoer)
    expect(own?.fout?.code).toBe('EIGEN_NOODGEVAL')
    const direct = `insert into toegang.beoordeling select id, door, door, 'TERECHT', '', 1, now() from toegang.feit where id = $1`
    await expect(poort.database.query(direct, [uitkomst?.id])).rejects.toMatchObject({ code: '23514' })
    expect((await open()).map(({ id }) => id)).toContain(uitkomst?.id)
  })

  test('that is not closed in five working days stays visible as too late', async () => {
    const { uitkomst } = await meld()
    const late = `update toegang.feit set inhoud = inhoud || '{"beoordelenVoor": "2026-01-02"}' where id = $1`
    await poort.database.query(late, [uitkomst?.id])
    expect((await open('PROCESREGISSEUR')).find(({ id }) => id === uitkomst?.id)?.teLaat).toBe(true)
  })

  test('that finds an incident ends the noodgeval at once', async () => {
    const { uitkomst } = await meld()
    expect(await shown()).toEqual(['wie', 'wanneer'])
    await beoordeel(uitkomst?.id, { oordeel: 'INCIDENT' })
    expect(await shown()).toEqual([])
  })

  test.each<[string, object, string]>([
    ['without words', { toelichting: 'ok' }, 'TEKST_ONGELDIG'],
    ['of nothing', { id: randomUUID() }, 'FEIT_ONBEKEND'],
    ['of no id', { id: 'geen-id' }, 'FEIT_ONBEKEND'],
  ])('%s changes nothing', async (_what, over, code) => {
    const { uitkomst } = await meld()
    const before = await state()
    expect((await beoordeel(uitkomst?.id, over)).uitkomst?.fout?.code).toBe(code)
    expect(await state()).toEqual(before)
  })
})
