import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testBsns } from '../support/bsns.ts'
import { merk, startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { HOGER, startPoort, teamQuery, type TestPoort } from '../support/poort.ts'

const [KNOWN = '', UNKNOWN = ''] = testBsns(2)
const TEAM = 'gebiedsteam-midden'
const WAT = teamQuery('wat { ... on WmoWat { soort aantal } }')
const running = new AsyncDisposableStack()
let wmo: FakeBron
let jeugd: FakeBron
let goodSdl: string
let poort: TestPoort

beforeAll(async () => {
  wmo = running.use(await startFakeBron({ domein: 'wmo', bekend: { [KNOWN]: [TEAM] } }))
  jeugd = running.use(await startFakeBron({ domein: 'jeugd' }))
  goodSdl = wmo.sdl
  const options = { bronnen: [wmo, jeugd], deadlineMs: 3000, env: { DATPOORT_VERVERSEN_S: '0.03' } }
  poort = running.use(await startPoort(options))
})
afterAll(() => running.disposeAsync())
beforeEach(() => {
  for (const bron of [wmo, jeugd]) bron.requests.length = 0
})

let asker = 0
const ask = async (query: string, bsn = KNOWN, at: TestPoort = poort) =>
  at.ask('', [bsn], {
    query,
    verantwoording: HOGER,
    token: await at.issuer.token(['sd-functie-wmo-consulent', 'sd-team-gebiedsteam-midden'], { sub: `a-${asker++}` }),
  })
const health = async (at: TestPoort = poort) =>
  (await (await fetch(`${at.url}/health/ready`)).json()) as { status: string; beperkt: string[] }
const MARK = merk('wmo', 'WAT', `wmo-${KNOWN.slice(-3)}-0`, 'soort')

/** Changes something and waits until the poort has taken it up. */
const swap = async (change: () => void | Promise<void>): Promise<void> => {
  const swapped = poort.event('schema-gewisseld')
  await change()
  await swapped
}

describe('a bron changes while the poort runs', () => {
  test('control: its types can be asked', async () => {
    const { status, codes, text } = await ask(WAT)
    expect([status, codes]).toEqual([200, []])
    expect(text).toContain(MARK)
  })

  test('a field that goes is gone, and one that comes is there, without a restart', async () => {
    await swap(() => void (wmo.sdl = goodSdl.replace('aantal: Int', '')))
    expect((await ask(WAT)).codes).toEqual(['GRAPHQL_VALIDATION_FAILED'])
    expect(wmo.requests).toEqual([])
    await swap(() => void (wmo.sdl = goodSdl))
    expect((await ask(WAT)).text).toContain('"aantal":3')
  })

  test('D19 a request under way ends on the schema and the bronnen it began with', async () => {
    const gate = Promise.withResolvers<void>()
    wmo.gate = gate.promise
    const asked = wmo.asked()
    const reply = ask(WAT)
    await asked
    await swap(() => void (wmo.sdl = goodSdl.replace('aantal: Int', '')))
    await swap(() => poort.register([jeugd]))
    wmo.gate = undefined
    gate.resolve()
    expect((await reply).text).toContain('"aantal":3')
    expect((await ask(WAT)).codes).toEqual(['GRAPHQL_VALIDATION_FAILED'])
    wmo.sdl = goodSdl
    await swap(() => poort.register([wmo, jeugd]))
  })
})

describe('D19 a bad schema', () => {
  const BAD: readonly (readonly [string, (sdl: string) => string])[] = [
    ['not readable', () => '<html>'],
    ['empty', () => ''],
    ['without the contract', (sdl) => sdl.slice(0, sdl.indexOf('type Query'))],
    ['a field of the poort', (sdl) => `${sdl} extend type BekendTeam { geheim: String }`],
    ['a root field', (sdl) => `${sdl} extend type Query { alles: String }`],
    ['an argument', (sdl) => sdl.replace('aantal: Int', 'aantal(bsn: String): Int')],
    ['a second entry type', (sdl) => `${sdl} type WmoAnders @key(fields: "id") @wat { id: ID! x: String }`],
    ['a name of another bron', (sdl) => sdl.replaceAll('WmoDeel', 'JeugdDeel')],
    ['a name of the poort', (sdl) => sdl.replaceAll('WmoDeel', 'Team')],
    ['an override', (sdl) => sdl.replace('aantal: Int', 'aantal: Int @override(from: "jeugd")')],
    ['a niveau of its own choice', (sdl) => sdl.replace('aantal: Int', 'aantal: Int @niveau(is: DAT)')],
    ['a type below both levels', (sdl) => sdl.replace('plan: WmoPlan', 'plan: WmoPlan deel: WmoDeel')],
    [
      'valid by our rules and not by GraphQL',
      (sdl) => sdl.replace('enum WmoStatus { LOPEND GESTOPT }', 'enum WmoStatus'),
    ],
    ['a circle', (sdl) => sdl.replace('type WmoDeel {', 'type WmoDeel { rond: WmoDetails')],
  ]

  test.each(BAD)('that is %s is refused; the last good one stays and the others go on', async (_what, spoil) => {
    const refused = poort.event('bronschema-geweigerd')
    wmo.sdl = spoil(goodSdl)
    await refused
    const { codes, text } = await ask(WAT)
    expect(codes).toEqual([])
    expect(text).toContain(MARK)
    expect((await health()).beperkt).toHaveLength(1)
    const jeugdSdl = jeugd.sdl
    await swap(() => void (jeugd.sdl = jeugdSdl.replace('aantal: Int', '')))
    await swap(() => {
      jeugd.sdl = jeugdSdl
      wmo.sdl = goodSdl
    })
  })

  test('is told once, with what must change, and without a long number', async () => {
    const before = poort.logged.length
    const refused = poort.event('bronschema-geweigerd')
    wmo.sdl = goodSdl.replaceAll('WmoDeel', 'Iets999999989')
    await refused
    for (const seen = wmo.sdlRequests.length; wmo.sdlRequests.length < seen + 5;) await wmo.askedForSchema()
    const lines = poort.logged.slice(before).filter((line) => line.includes('bronschema-geweigerd'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/De naam moet met Wmo beginnen/)
    expect(lines[0]).not.toContain('999999989')
    wmo.sdl = goodSdl
  })
})

describe('a bron that is away', () => {
  test.each(['reset', 'hang', 'status-500', 'html', 'data-null', 'too-large', 'too-deep'] as const)(
    'by %s keeps its last good schema',
    async (mode) => {
      wmo.modeFor = { sdl: mode }
      const silent = poort.event('bronschema-ontbreekt')
      await silent
      expect((await ask(WAT)).text).toContain(MARK)
      expect((await health()).beperkt).toHaveLength(1)
      const seen = wmo.sdlRequests.length
      wmo.modeFor = {}
      while (wmo.sdlRequests.length < seen + 2) await wmo.askedForSchema()
    },
  )

  test('also over a restart: it lies in PostgreSQL', async () => {
    wmo.modeFor = { sdl: 'reset' }
    await using second = await startPoort({ bronnen: [wmo, jeugd], database: poort.database, deadlineMs: 3000 })
    expect((await ask(WAT, KNOWN, second)).text).toContain(MARK)
    wmo.modeFor = {}
  })

  test('control: a poort that never saw it has no such type', async () => {
    wmo.modeFor = { sdl: 'reset' }
    await using second = await startPoort({ bronnen: [wmo, jeugd], deadlineMs: 3000 })
    expect((await ask(WAT, KNOWN, second)).codes).toEqual(['GRAPHQL_VALIDATION_FAILED'])
    const { status, codes, text } = await ask(teamQuery('wat { domein } wie { regie }'), KNOWN, second)
    expect([status, codes]).toEqual([200, []])
    expect(text).toContain('"wat":[]')
    wmo.modeFor = {}
  })
})

describe('the register changes while the poort runs', () => {
  test('D10 a new bron counts at once: unknown needs its answer too; when it goes, no longer', async () => {
    await using werk = await startFakeBron({ domein: 'werk', bekend: { [UNKNOWN]: ['team-meedoen'] } })
    const DAT = teamQuery('')
    expect((await ask(DAT, UNKNOWN)).antwoorden[0]).toMatchObject({ bekendheid: 'NIET_BEKEND' })
    await swap(() => poort.register([wmo, jeugd, werk]))
    expect((await ask(DAT, UNKNOWN)).antwoorden[0]).toMatchObject({ bekendheid: 'BEKEND' })
    werk.mode = 'status-500'
    expect((await ask(DAT, UNKNOWN)).antwoorden[0]).toMatchObject({ bekendheid: 'ONBEPAALD', volledig: false })
    await swap(() => poort.register([wmo, jeugd]))
    expect((await ask(DAT, UNKNOWN)).antwoorden[0]).toMatchObject({ bekendheid: 'NIET_BEKEND' })
  })

  test.each([
    ['unreadable', 'bronnen: ['],
    ['empty', ''],
    ['without a bron', 'bronnen: []'],
    [
      'with a key that is not there',
      'bronnen: [{ id: x, domein: wmo, url: "http://127.0.0.1:1", sleutelbestand: weg }]',
    ],
  ])('a register that is %s changes nothing, and health says so', async (_what, text) => {
    const failed = poort.event('schema-niet-gewisseld')
    await poort.register(text)
    await failed
    expect((await ask(WAT)).text).toContain(MARK)
    expect((await health()).beperkt).toEqual([
      'het register van bronnen is niet leesbaar; het vorige blijft in gebruik',
    ])
    const seen = wmo.sdlRequests.length
    await poort.register([wmo, jeugd])
    while (wmo.sdlRequests.length < seen + 2) await wmo.askedForSchema()
  })
})
