import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { DAT, DOEL, startPoort, type TestPoort } from '../support/poort.ts'

const KNOWN = '999900067'
const SHIELDED = '999901229'
const UNKNOWN = '999900857'
const running = new AsyncDisposableStack()
let bron: FakeBron
let poort: TestPoort

beforeAll(async () => {
  bron = running.use(
    await startFakeBron({
      domein: 'jeugd',
      bekend: { [KNOWN]: ['gebiedsteam-midden'], [SHIELDED]: ['!team-toekomst'] },
    }),
  )
  poort = running.use(await startPoort({ bronnen: [bron] }))
})
afterAll(() => running.disposeAsync())

describe('D9 L9 a refusal tells nothing of the person', () => {
  const shapes: readonly (readonly [string, string])[] = [
    ['plain', DAT],
    ['an alias', DAT.replace('dat(', 'iemand: dat(')],
    ['__typename alone', DAT.replace(/\{\s+raadplegingId[^]*\}\n\}$/, '{ __typename } }')],
    ['an inline fragment', DAT.replace('raadplegingId', '... on DatRaadpleging { raadplegingId }')],
  ]
  test.each(shapes)(
    '%s: the same bytes, status and headers for known, unknown and afgeschermd',
    async (_what, query) => {
      bron.requests.length = 0
      const refused = await Promise.all(
        [KNOWN, UNKNOWN, SHIELDED].map((bsn) => poort.ask('PARTNER_EXTERN', [bsn], { query })),
      )
      const bytes = refused.map((reply) => [
        reply.status,
        reply.text,
        [...reply.headers].filter(([name]) => name !== 'date').join(),
      ])
      expect(new Set(bytes.map((each) => JSON.stringify(each))).size).toBe(1)
      expect(refused[0]?.codes).toEqual(['NIET_GEAUTORISEERD'])
      expect(bron.requests).toHaveLength(0)
      // control: the same question in a functie with DAT is answered
      expect((await poort.ask('GENERALIST', [KNOWN], { query })).codes).toEqual([])
    },
  )

  test('a refusal and a wrong BSN do not differ for one who may not ask', async () => {
    const replies = await Promise.all([KNOWN, '999999988', 'x'].map((bsn) => poort.ask('ACCOUNTANT', [bsn])))
    expect(new Set(replies.map((reply) => reply.text)).size).toBe(1)
  })
})

describe('I11 A6 refused logins', () => {
  const body = JSON.stringify({ query: DAT, variables: { personen: [{ bsn: KNOWN }], verantwoording: { doel: DOEL } } })

  test('all look alike, and are counted on record as one line per minute and source', async () => {
    const good = await poort.token('GENERALIST')
    const tokens = [
      '',
      'Bearer x',
      'Bearer a.b.c',
      `Bearer ${good.slice(0, -6)}`,
      `Bearer ${await poort.issuer.token([], { aud: 'x', azp: 'vreemd' })}`,
    ]
    const before = await linesOf()
    const texts = new Set<string>()
    for (const authorization of [...tokens, ...tokens]) {
      const reply = await poort.post(body, { authorization })
      expect(reply.status).toBe(401)
      texts.add(`${reply.text} ${reply.headers.get('www-authenticate')}`)
    }
    expect(texts.size).toBe(1)
    expect(await linesOf()).toEqual(before) // nothing yet: strangers write no line each
    await poort[Symbol.asyncDispose]()
    const lines = await linesOf()
    expect(lines).toHaveLength(before.length + 1)
    const { aantallen } = JSON.parse(lines.at(-1) ?? '') as { aantallen: Record<string, number> }
    expect(Object.values(aantallen).reduce((sum, each) => sum + each, 0)).toBe(10)
  })

  const linesOf = async (): Promise<string[]> =>
    (await freshQuery("select inhoud from logboek.regel where soort = 'AANMELDFOUTEN' order by volgnummer")).map(
      (row) => row.inhoud,
    )
  /** The database outlives the poort in this test. */
  const freshQuery = async (sql: string): Promise<{ inhoud: string }[]> => {
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: poort.database.url })
    await client.connect()
    try {
      return (await client.query<{ inhoud: string }>(sql)).rows
    } finally {
      await client.end()
    }
  }
})
