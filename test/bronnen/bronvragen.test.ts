/** Questions that travel together, against a bron that answers lists well, badly or not at all. */
import { jwtVerify } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readDatAnswer } from '../../src/bronnen/answer-checks.ts'
import { createBronvragen, type Bronvragen } from '../../src/bronnen/bronvragen.ts'
import { createOproep } from '../../src/bronnen/oproeptoken.ts'
import type { Bsn } from '../../src/domain/bsn.ts'
import { testBsns } from '../support/bsns.ts'
import { FAULTS, startFakeBron, type FakeBron } from '../support/fake-bron.ts'

const QUERY = JSON.stringify(
  'query Dat($personen: [BronPersoon!]!) { datBetrokkenheden(personen: $personen) { bsn betrokkenheden { id teamId afgeschermd } } }',
)
const [SICK = '', ...HEALTHY] = testBsns(6) as Bsn[]
const ALL = [SICK, ...HEALTHY]
const DEADLINE = 1200
const running = new AsyncDisposableStack()
let bron: FakeBron
let vragen: Bronvragen

const connect = (bundel: number): Bronvragen =>
  createBronvragen({
    id: bron.id,
    domein: bron.domein,
    url: new URL(bron.url),
    sleutel: Buffer.from(bron.sleutel, 'base64'),
    deadlineMs: DEADLINE,
    bundel,
    overeenkomst: { kenmerk: 'TEST', geldigTotEnMet: '2099-12-31' },
  })

beforeAll(async () => {
  const bekend = Object.fromEntries(ALL.map((bsn) => [bsn, ['gebiedsteam-midden']]))
  bron = running.use(await startFakeBron({ domein: 'wmo', bekend }))
})
beforeEach(() => {
  bron.requests.length = 0
  bron.lists = 'ok'
  bron.mode = 'ok'
  bron.modes.clear()
  vragen = running.use(connect(8))
})
afterAll(() => running.disposeAsync())

const trace = { traceId: '1'.repeat(32), spanId: '2'.repeat(16) }
const askFor = (bsn: string, raadplegingId = `over-${bsn}`) =>
  vragen.ask(
    { query: QUERY, variables: JSON.stringify({ personen: [{ bsn }] }) },
    createOproep({ raadplegingId, pseudoniem: 'p', ...trace }),
    (body) => readDatAnswer(body, [bsn as Bsn], () => true),
  )
const good = (bsn: string) => ({
  ok: true,
  perPersoon: [[{ id: `wmo-${bsn.slice(-3)}-0`, teamId: 'gebiedsteam-midden', afgeschermd: false }]],
})
/** How many questions came in the calls, one number per question. */
const together = (): readonly number[] => bron.requests.map(({ samen }) => samen)

describe('questions of one moment', () => {
  test('go in one call, each with its own raadpleging in the token and its own trace, and each gets its own answer', async () => {
    expect(await Promise.all(ALL.map((bsn) => askFor(bsn)))).toEqual(ALL.map(good))
    expect(together()).toEqual(ALL.map(() => ALL.length))
    const token = (bron.requests[0]?.headers.authorization ?? '').replace('Bearer ', '')
    const { payload } = await jwtVerify(token, Buffer.from(bron.sleutel, 'base64'), { audience: 'wmo' })
    expect(payload['vragen']).toEqual(ALL.map((bsn) => ({ raadplegingId: `over-${bsn}`, sub: 'p' })))
    expect(bron.requests[0]?.headers).not.toHaveProperty('traceparent')
    for (const { body } of bron.requests)
      expect(JSON.parse(body)).toMatchObject({ extensions: { traceparent: `00-${trace.traceId}-${trace.spanId}-01` } })
  })

  test('L14 that are equal are asked twice: no answer is shared', async () => {
    expect(await Promise.all([askFor(SICK, 'een'), askFor(SICK, 'twee')])).toEqual([good(SICK), good(SICK)])
    expect(bron.requests.map(({ personen }) => personen)).toEqual([[SICK], [SICK]])
  })

  test('go one by one to a bron that takes no lists, and alone when there is one', async () => {
    await askFor(SICK)
    vragen = running.use(connect(1))
    expect(await Promise.all(ALL.map((bsn) => askFor(bsn)))).toEqual(ALL.map(good))
    expect(together()).toEqual([1, ...ALL.map(() => 1)])
  })

  test('that are more than a call may hold go in several', async () => {
    vragen = running.use(connect(4))
    await Promise.all(ALL.map((bsn) => askFor(bsn)))
    expect(together().toSorted((one, other) => one - other)).toEqual([2, 2, 4, 4, 4, 4])
  })

  test('wait for the call before them, but not for one that does not come back', async () => {
    const gate = Promise.withResolvers<void>()
    bron.gate = gate.promise
    const first = Promise.all(HEALTHY.slice(0, 2).map((bsn) => askFor(bsn)))
    await bron.asked()
    const later = Promise.all(HEALTHY.slice(2).map((bsn) => askFor(bsn)))
    await bron.asked() // the first has no answer yet
    bron.gate = undefined
    gate.resolve()
    expect([...(await first), ...(await later)]).toEqual(HEALTHY.map(good))
  })
})

describe('F1 a failing or slow question never harms its neighbours', () => {
  test.each(FAULTS)('%s', async (fault) => {
    bron.modes.set(SICK, fault)
    const [sick, ...healthy] = await Promise.all(ALL.map((bsn) => askFor(bsn)))
    expect(healthy).toEqual(HEALTHY.map(good))
    if (fault === 'unknown-team') return // read here without a register of teams
    expect(sick).toMatchObject({ ok: false })
  })

  test.each(['reversed', 'short', 'refused'] as const)(
    'a bron whose lists are %s is asked one by one',
    async (lists) => {
      bron.lists = lists
      expect(await Promise.all(ALL.map((bsn) => askFor(bsn)))).toEqual(ALL.map(good))
      // and for a while it gets no list at all
      bron.requests.length = 0
      expect(await Promise.all(ALL.map((bsn) => askFor(bsn)))).toEqual(ALL.map(good))
      expect(together()).toEqual(ALL.map(() => 1))
    },
  )
})

describe('F1 a bron that is silent', () => {
  const fallSilent = async (): Promise<void> => {
    bron.mode = 'hang'
    await Promise.all(ALL.map((bsn) => askFor(bsn)))
    expect(vragen.silent).toBe(true)
    bron.requests.length = 0
  }

  test('gets one question at a time; whoever comes beside it hears at once that there is no answer', async () => {
    await fallSilent()
    const probe = askFor(SICK)
    await bron.asked()
    const beside = Promise.all(HEALTHY.map((bsn) => askFor(bsn)))
    expect(await Promise.race([probe, beside])).toEqual(HEALTHY.map(() => ({ ok: false, gebrek: 'ONDERBROKEN' })))
    expect(bron.requests).toHaveLength(1)
    expect(await probe).toEqual({ ok: false, gebrek: 'TE_LAAT' })
    bron.requests.length = 0
    await askFor(SICK)
    expect(bron.requests).toHaveLength(1)
  })

  test('gets every question again after the first answer, and that answer is the one of whoever asked', async () => {
    await fallSilent()
    bron.mode = 'ok'
    expect(await askFor(SICK)).toEqual(good(SICK))
    expect(vragen.silent).toBe(false)
    expect(await Promise.all(ALL.map((bsn) => askFor(bsn)))).toEqual(ALL.map(good))
  })

  test('an answer that is no good is a sign of life as well', async () => {
    await fallSilent()
    bron.mode = 'status-500'
    expect(await askFor(SICK)).toEqual({ ok: false, gebrek: 'STATUS' })
    expect(vragen.silent).toBe(false)
  })
})
