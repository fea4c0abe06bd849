import { decodeJwt } from 'jose'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { groupOf, startPoort, type Reply, type TestPoort } from '../support/poort.ts'

const VELDEN = `domein kwartaal vastgesteldOp aantallen { lopend gestart beeindigd } alleDomeinen { lopend gestart beeindigd }`
const STEEKPROEF = 'steekproef { begin einde soort }'
const KWARTAAL = '2025-K2'
const GROOT = { lopend: 60, gestart: 20, beeindigd: 15 }

const running = new AsyncDisposableStack()
let jeugd: FakeBron
let wmo: FakeBron
let wonen: FakeBron
let database: TestDatabase
let poort: TestPoort
/** A second replica on the same database. */
let andere: TestPoort

beforeAll(async () => {
  ;[jeugd, wmo, wonen] = [
    running.use(await startFakeBron({ domein: 'jeugd' })),
    running.use(await startFakeBron({ domein: 'wmo' })),
    running.use(await startFakeBron({ domein: 'wonen' })),
  ]
  database = running.use(await createTestDatabase())
  const bronnen = [jeugd, wmo, wonen]
  poort = running.use(await startPoort({ bronnen, database }))
  andere = running.use(await startPoort({ bronnen, database, issuer: poort.issuer }))
})
afterAll(() => running.disposeAsync())
beforeEach(async () => {
  await database.query('truncate controle.kwartaal cascade')
  for (const bron of [jeugd, wmo, wonen]) {
    bron.requests.length = 0
    bron.mode = 'ok'
    bron.gate = undefined
    bron.tellingen = { [KWARTAAL]: GROOT }
    bron.steekproef = [
      { begin: '2025-05', einde: null, soort: 'SCOOTMOBIEL' },
      { begin: '2025-04', einde: '2025-06', soort: 'OVERIG', id: 'LEK', team: 'LEK' },
    ]
  }
})

interface Controle {
  readonly aantallen: typeof GROOT | null
  readonly alleDomeinen: typeof GROOT | null
  readonly vastgesteldOp: string
  readonly steekproef?: readonly Record<string, unknown>[] | null
}
const vraag = async (
  domein: string,
  { kwartaal = KWARTAAL, velden = VELDEN, functie = 'ACCOUNTANT', at = poort } = {},
): Promise<Reply & { controle: Controle | null }> => {
  const query = `query C($d: String!, $k: String!) { rechtmatigheidscontrole(domein: $d, kwartaal: $k) { ${velden} } }`
  const headers = { authorization: `Bearer ${await poort.issuer.token([groupOf(functie)])}` }
  const reply = await at.post(JSON.stringify({ query, variables: { d: domein, k: kwartaal } }), headers)
  const { data } = JSON.parse(reply.text) as { data?: { rechtmatigheidscontrole: Controle | null } }
  return { ...reply, controle: data?.rechtmatigheidscontrole ?? null }
}
const kept = async () =>
  (await database.query<{ inhoud: string }>('select inhoud from controle.kwartaal')).map(({ inhoud }) => inhoud)
const asked = () => [jeugd, wmo, wonen].flatMap(({ requests }) => requests.map(({ vraag: wat }) => wat))

describe('rechtmatigheidscontrole', () => {
  test('tells the counts of a domein, with the total, and asks each bron once for all domeinen', async () => {
    const { controle, codes } = await vraag('wmo')
    expect(codes).toEqual([])
    expect(controle).toMatchObject({ aantallen: GROOT, alleDomeinen: { lopend: 180, gestart: 60, beeindigd: 45 } })
    await vraag('jeugd', { at: andere })
    expect(asked()).toEqual(['tel', 'tel', 'tel'])
  })

  test('hides a small domein and one more, keeps nothing of them, and says the same whoever asks when', async () => {
    wonen.tellingen = { [KWARTAAL]: { lopend: 30, gestart: 12, beeindigd: 7 } }
    jeugd.tellingen = { [KWARTAAL]: { lopend: 41, gestart: 11, beeindigd: 12 } }
    expect((await vraag('wonen')).controle).toMatchObject({ aantallen: null })
    expect((await vraag('jeugd')).controle).toMatchObject({ aantallen: null })
    const before = await vraag('wmo')
    expect(before.controle).toMatchObject({ aantallen: GROOT, alleDomeinen: { beeindigd: 34 } })
    const [inhoud] = await kept()
    expect(JSON.parse(inhoud ?? '')).toMatchObject({ perDomein: { wonen: null, jeugd: null, wmo: GROOT } })
    // Cases that were registered afterwards: the difference would tell of them.
    for (const bron of [jeugd, wmo, wonen])
      bron.tellingen = { [KWARTAAL]: { lopend: 500, gestart: 100, beeindigd: 100 } }
    expect((await vraag('wmo', { at: andere })).text).toBe(before.text)
    expect((await vraag('wonen')).controle).toMatchObject({ aantallen: null })
  })

  test('two replicas that settle a quarter at once settle it once', async () => {
    const gate = Promise.withResolvers<void>()
    for (const bron of [jeugd, wmo, wonen]) bron.gate = gate.promise
    const both = Promise.all([vraag('wmo'), vraag('wmo', { at: andere })])
    while (asked().length < 6) await Promise.race([jeugd.asked(), wmo.asked(), wonen.asked()])
    gate.resolve()
    const [one, other] = await both
    expect(one?.controle).toMatchObject({ aantallen: GROOT })
    expect(other?.text).toBe(one?.text)
    expect(await kept()).toHaveLength(1)
  })

  test('gives one sample per domein and quarter: months and codes, nothing that was not asked, the same ever after', async () => {
    const velden = `${VELDEN} ${STEEKPROEF}`
    const { controle, text } = await vraag('wmo', { velden })
    expect(controle?.steekproef).toEqual([
      { begin: '2025-04', einde: '2025-06', soort: 'OVERIG' },
      { begin: '2025-05', einde: null, soort: 'SCOOTMOBIEL' },
    ])
    wmo.steekproef = []
    expect((await vraag('wmo', { velden, at: andere })).text).toBe(text)
    expect(text).not.toMatch(/LEK|[0-9]{4}-[0-9]{2}-[0-9]{2}[^T]|[0-9a-f]{8}-[0-9a-f]{4}/)
    expect(wmo.requests.filter((each) => each.vraag === 'steekproef')).toHaveLength(1)
  })

  test.each([0, 3, 9])(
    'tells by the size of a sample nothing of how many are afgeschermd (%i)',
    async (afgeschermd) => {
      wmo.tellingen = { [KWARTAAL]: { lopend: 20, gestart: 10, beeindigd: 10 } }
      wmo.steekproef = Array.from({ length: 20 - afgeschermd }, () => ({
        begin: '2025-05',
        einde: null,
        soort: 'OVERIG',
      }))
      const { controle } = await vraag('wmo', { velden: `${VELDEN} ${STEEKPROEF}` })
      expect([controle?.aantallen?.lopend, controle?.steekproef?.length]).toEqual([20, 11])
    },
  )

  test('gives no sample of a domein whose counts are hidden, and asks no bron for one', async () => {
    wmo.tellingen = {}
    const { controle, codes } = await vraag('wmo', { velden: `${VELDEN} ${STEEKPROEF}` })
    expect([controle?.aantallen, controle?.steekproef, codes]).toEqual([null, null, []])
    expect(asked()).not.toContain('steekproef')
  })

  test('asks a bron in its own name and under its grondslag, and is on record without a figure or a person', async () => {
    await vraag('wmo')
    const claims = decodeJwt((wmo.requests[0]?.headers.authorization ?? '').replace('Bearer ', ''))
    expect(claims).toMatchObject({ aud: 'wmo', functie: 'ACCOUNTANT', grondslag: 'ACCOUNTANT_GEANONIMISEERD' })
    const rows = await database.query<{ raadpleging: string; inhoud: string }>(
      'select raadpleging, inhoud from logboek.regel order by vastgelegd_op desc, volgnummer desc limit 2',
    )
    const [outcome, intent] = rows.map(({ inhoud }) => JSON.parse(inhoud) as Record<string, unknown>)
    expect(rows[0]?.raadpleging).toBe(claims['raadplegingId'])
    expect(intent).toMatchObject({ actie: 'RECHTMATIGHEID_CONTROLEREN', feiten: { domein: 'wmo', kwartaal: KWARTAAL } })
    expect(outcome).toMatchObject({ resultaat: 'UITGEVOERD', feiten: { onderdrukt: false } })
    expect(JSON.stringify(rows)).not.toMatch(/"lopend"|:60\b/)
  })

  test.each([
    ['an unknown domein', 'visserij', KWARTAAL, 'DOMEIN_ONBEKEND'],
    ['a domein without a bron', 'werk', KWARTAAL, 'DOMEIN_ONBEKEND'],
    ['what is no quarter', 'wmo', '2025-K5', 'KWARTAAL_ONGELDIG'],
    ['a quarter that runs', 'wmo', '2099-K4', 'KWARTAAL_NIET_AFGESLOTEN'],
  ])('refuses %s', async (_what, domein, kwartaal, code) => {
    const { codes, controle } = await vraag(domein, { kwartaal, velden: `${VELDEN} ${STEEKPROEF}` })
    expect([codes, controle]).toEqual([[code], null])
    expect((await vraag('wmo')).codes).toEqual([]) // control
  })

  test('writes down nothing of a domein or quarter that has not its form', async () => {
    await vraag('999900067', { kwartaal: '999900067' })
    const rows = await database.query<{ inhoud: string }>(
      'select inhoud from logboek.regel order by vastgelegd_op desc, volgnummer desc limit 2',
    )
    expect(rows.map(({ inhoud }) => inhoud).join()).not.toContain('999900067')
  })

  test.each(['status-500', 'hang', 'data-null', 'wrong-type'] as const)(
    'F1 a bron that fails (%s) settles nothing: an error, and afterwards the whole',
    async (mode) => {
      wonen.mode = mode
      expect((await vraag('wmo')).codes).toEqual(['BRON_GEEN_ANTWOORD'])
      expect(await kept()).toEqual([])
      wonen.mode = 'ok'
      expect((await vraag('wmo')).controle).toMatchObject({ aantallen: GROOT })
    },
  )

  test('a bron without a sample gives an error there and leaves the counts', async () => {
    wmo.modeFor = { steekproef: 'errors-beside-data' }
    const { codes, controle } = await vraag('wmo', { velden: `${VELDEN} ${STEEKPROEF}` })
    wmo.modeFor = {}
    expect([codes, controle?.aantallen, controle?.steekproef]).toEqual([['BRON_GEEN_ANTWOORD'], GROOT, null])
  })

  test('D1 is for the accountant alone, who has no dat', async () => {
    for (const functie of ['GENERALIST', 'CASUSREGISSEUR', 'FUNCTIONEEL_BEHEERDER'])
      expect((await vraag('wmo', { functie })).codes).toEqual(['NIET_GEAUTORISEERD'])
    expect((await poort.ask('ACCOUNTANT', ['999900067'])).codes).toEqual(['NIET_GEAUTORISEERD'])
  })

  test('A9 what was told cannot be changed by the poort\u2019s own role', async () => {
    await vraag('wmo')
    const client = new pg.Client({ connectionString: database.poortUrl })
    await client.connect()
    for (const sql of [
      'update controle.kwartaal set inhoud = $$x$$',
      'delete from controle.kwartaal',
      'truncate controle.steekproef',
    ])
      // prettier-ignore
      await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' })
    await client.end()
  })
})
