import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testBsns } from '../support/bsns.ts'
import { startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { DAT, DOEL, startPoort, type TestPoort } from '../support/poort.ts'

const running = new AsyncDisposableStack()
let bron: FakeBron
let poort: TestPoort
let token: string

beforeAll(async () => {
  bron = running.use(await startFakeBron({ domein: 'jeugd', bekend: { '999900067': ['gebiedsteam-midden'] } }))
  poort = running.use(await startPoort({ bronnen: [bron] }))
})
afterAll(() => running.disposeAsync())
let asker = 0
beforeEach(async () => {
  bron.requests.length = 0
  token = await poort.token('GENERALIST', { sub: `vrager-${asker++}` })
})

const send = (body: unknown) =>
  poort.post(typeof body === 'string' ? body : JSON.stringify(body), { authorization: `Bearer ${token}` })
const query = (text: string, variables?: unknown) => send({ query: text, variables })

describe('persons that cannot be asked for', () => {
  test.each([
    ['eight digits', ['99990006'], 'BSN_ONGELDIG'],
    ['a failing elfproef', ['999999988'], 'BSN_ONGELDIG'],
    ['all zeros', ['000000000'], 'BSN_ONGELDIG'],
    ['letters', ['ABCDEFGHI'], 'BSN_ONGELDIG'],
    ['a valid one beside a bad one', ['999900067', '999999988'], 'BSN_ONGELDIG'],
    ['nobody', [], 'PERSONEN_ONGELDIG'],
    ['twenty-one persons', testBsns(21), 'PERSONEN_ONGELDIG'],
    ['the same person twice', ['999900067', '999900067'], 'PERSONEN_ONGELDIG'],
  ])('%s: refused before a bron is asked, without repeating it', async (_what, bsns, code) => {
    const reply = await poort.ask('', bsns, { token })
    expect(reply.codes).toEqual([code])
    for (const bsn of bsns) expect(reply.text).not.toContain(bsn)
    expect(bron.requests).toHaveLength(0)
  })

  test('control: twenty persons are answered, in the order asked, with one call', async () => {
    const bsns = [...testBsns(19), '999900067']
    const reply = await poort.ask('', bsns, { token })
    expect(reply.antwoorden).toHaveLength(20)
    expect(reply.antwoorden.at(-1)?.bekendheid).toBe('BEKEND')
    expect(bron.requests).toHaveLength(1)
  })

  test.each([
    [
      'null as a BSN',
      '{ dat(personen: [{ bsn: null }], verantwoording: { doel: "AFSTEMMING_HULP" }) { raadplegingId } }',
    ],
    [
      'a person without a form',
      '{ dat(personen: [{}], verantwoording: { doel: "AFSTEMMING_HULP" }) { raadplegingId } }',
    ],
    ['no verantwoording', '{ dat(personen: [{ bsn: "999900067" }]) { raadplegingId } }'],
    [
      'L8 a BSN as a number',
      '{ dat(personen: [{ bsn: 999999989 }], verantwoording: { doel: "AFSTEMMING_HULP" }) { raadplegingId } }',
    ],
    [
      'L8 a BSN in an alias',
      '{ b999999989: dat(personen: [{ bsn: "999900067" }], verantwoording: { doel: "AFSTEMMING_HULP" }) { raadplegingId } }',
    ],
    ['L8 a BSN in the operation name', 'query Q999999989 { __typename }'],
    ['L8 a BSN in a field name', '{ dat999999989 }'],
    ['L8 a BSN in a variable name', 'query ($v999999989: String) { __typename @include(if: true) }'],
    ['L8 a BSN spread over underscores', '{ b_999_999_989: __typename }'],
    ['an unknown field', '{ wachtwoord }'],
    ['an unknown field below', '{ dat(personen: [{ bsn: "999900067" }], verantwoording: {}) { raadplegingID } }'],
    ['federation fields', '{ _service { sdl } }'],
    ['federation entities', '{ _entities(representations: []) { __typename } }'],
    ['a mutation', 'mutation { dat }'],
    ['a subscription', 'subscription { dat }'],
    ['S3 @defer', '{ ... @defer { __typename } }'],
    ['S3 @stream', '{ __typename @stream }'],
  ])('%s: 400, no bron asked, nothing repeated', async (_what, text) => {
    const reply = await query(text)
    expect(reply.status).toBe(400)
    expect(reply.text).not.toMatch(/999999989|999_999_989|wachtwoord|raadplegingID|Did you mean/)
    expect(bron.requests).toHaveLength(0)
  })

  test('L8 a variable of the wrong type is refused without repeating it', async () => {
    const reply = await query(DAT, { personen: [{ bsn: 999999989 }], verantwoording: { doel: DOEL } })
    expect([reply.status, reply.codes]).toEqual([400, ['BAD_USER_INPUT']])
    expect(reply.text).not.toContain('999999989')
  })
})

describe('one dat per operation', () => {
  const one = 'dat(personen: [{ bsn: "999900067" }], verantwoording: { doel: "AFSTEMMING_HULP" }) { raadplegingId }'
  test.each([
    ['two aliases', `{ a: ${one} b: ${one} }`],
    ['the same field twice', `{ ${one} ${one} }`],
    ['one in a fragment', `{ ${one} ...F } fragment F on Query { ${one} }`],
    ['one in an inline fragment', `{ ${one} ... on Query { ${one} } }`],
    ['one in a fragment of a fragment', `{ ...F ${one} } fragment F on Query { ...G } fragment G on Query { ${one} }`],
    ['one that is skipped', `{ ${one} b: ${one.replace(') {', ') @skip(if: true) {')} }`],
  ])('L12 %s: MEER_DAN_EEN_DAT, no bron asked', async (_what, text) => {
    const reply = await query(text)
    expect([reply.status, reply.codes]).toEqual([400, ['MEER_DAN_EEN_DAT']])
    expect(bron.requests).toHaveLength(0)
  })

  test.each([
    ['an alias', `{ iemand: ${one} }`],
    ['a fragment', `{ ...F } fragment F on Query { ${one} }`],
    ['an inline fragment', `{ ... on Query { ${one} } }`],
    ['an include that holds', `query ($ja: Boolean = true) { ...F @include(if: $ja) } fragment F on Query { ${one} }`],
  ])('control: %s is answered and on record', async (_what, text) => {
    const reply = await query(text)
    expect(reply.status).toBe(200)
    expect(reply.codes).toEqual([])
    expect(bron.requests).toHaveLength(1)
  })

  test('a dat that is skipped asks nobody and leaves no record of a person', async () => {
    const reply = await query(
      `query ($nee: Boolean = true) { __typename ...F @skip(if: $nee) } fragment F on Query { ${one} }`,
    )
    expect([reply.status, reply.text]).toEqual([200, '{"data":{"__typename":"Query"}}\n'])
    expect(bron.requests).toHaveLength(0)
  })
})

describe('S2 limits before execution', () => {
  const nest = (depth: number): string => (depth === 0 ? '__typename' : `... { ${nest(depth - 1)} }`)
  const doubling = Array.from(
    { length: 20 },
    (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`,
  ).join(' ')
  const deep = 'dat(personen: [], verantwoording: {}) { antwoorden { teams { team { naam } } } }'
  test.each([
    ['a field 20 000 times', `{ ${'__typename '.repeat(20_000)} }`],
    ['one alias 5 000 times', `{ ${'a: __typename '.repeat(5_000)} }`],
    ['5 000 aliases', `{ ${Array.from({ length: 5_000 }, (_, at) => `a${at}: __typename`).join(' ')} }`],
    ['six aliases', `{ ${['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}: __typename`).join(' ')} }`],
    ['8 000 overlapping fields', `{ ${`${deep} `.repeat(500)} }`],
    ['20 fragments that double', `{ ...F0 } ${doubling} fragment F20 on Query { __typename }`],
    ['a fragment that spreads itself', '{ ...F } fragment F on Query { ...F }'],
    ['5 000 braces', `${'{ a '.repeat(5_000)}${'}'.repeat(5_000)}`],
    ['inline fragments 400 deep', `{ ${nest(400)} }`],
    ['a list literal 20 000 deep', `{ dat(personen: ${'['.repeat(20_000)}${']'.repeat(20_000)}) { raadplegingId } }`],
    ['near misses', `{ ${Array.from({ length: 300 }, (_, at) => `dad${at % 7}`).join(' ')} }`],
    ['5 000 directives', `{ __typename ${'@include(if: true) '.repeat(5_000)} }`],
    ['six directives', `{ __typename ${'@include(if: true) '.repeat(6)} }`],
    ['5 000 variables', `query (${Array.from({ length: 5_000 }, (_, at) => `$v${at}: Int`).join(' ')}) { __typename }`],
    [
      'twenty-one variables',
      `query (${Array.from({ length: 21 }, (_, at) => `$v${at}: Int`).join(' ')}) { __typename }`,
    ],
    ['six root fields', '{ __typename __typename __typename __typename __typename __typename }'],
    ['a comment of 900 kB', `# ${'x'.repeat(900_000)}\n{ __typename }`],
    ['100 000 escapes', `{ dat(personen: [{ bsn: "${'\\u0031'.repeat(100_000)}" }]) { raadplegingId } }`],
  ])('%s: 400 or 413, and the next question is answered', async (_what, text) => {
    const reply = await query(text)
    expect([400, 413]).toContain(reply.status)
    expect(reply.text.length).toBeLessThan(2_000)
    expect(bron.requests).toHaveLength(0)
    expect((await poort.ask('', ['999900067'], { token })).codes).toEqual([])
  })
})

describe('S9 JSON has one reading', () => {
  test.each([
    ['malformed', '{"query":'],
    ['empty', ''],
    ['a byte order mark', `\uFEFF{"query":"{ __typename }"}`],
    ['NaN', '{"query":"{ __typename }","variables":{"a":NaN}}'],
    ['trailing text', '{"query":"{ __typename }"} x'],
    ['a prototype key', '{"query":"{ __typename }","variables":{"__proto__":{"a":1}}}'],
    ['a prototype key below', '{"query":"{ __typename }","variables":{"a":{"constructor":{"prototype":{}}}}}'],
    ['text alone', '"query"'],
    ['null', 'null'],
    ['S3 a batch', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
    ['an empty batch', '[]'],
    [
      'S3 a hash alone',
      '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38"}}}',
    ],
    ['a query that is no text', '{"query":{"a":1}}'],
    ['variables as text', '{"query":"{ __typename }","variables":"{}"}'],
    ['an unknown operationName', '{"query":"query A { __typename }","operationName":"B"}'],
    ['no operationName where there are two', '{"query":"query A { __typename } query B { __typename }"}'],
    ['deeply nested', `{"query":"{ __typename }","variables":{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}}`],
  ])('%s: 4xx with the catalogue\u2019s words', async (_what, body) => {
    const reply = await send(body)
    expect([400, 413]).toContain(reply.status)
    expect(reply.codes).toHaveLength(1)
    expect(reply.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json; charset=utf-8$/)
  })

  test('duplicate keys: what is recorded is what runs, the last', async () => {
    const reply = await send(
      `{"query":${JSON.stringify(DAT)},"variables":{"personen":[{"bsn":"999900067","bsn":"999900857"}],"verantwoording":{"doel":"X","doel":"${DOEL}"}}}`,
    )
    expect(reply.antwoorden[0]?.bekendheid).toBe('NIET_BEKEND')
    expect(bron.requests[0]?.personen).toEqual(['999900857'])
  })

  test('lone surrogates in a doel are refused and recorded as one readable line', async () => {
    const reply = await send(
      `{"query":${JSON.stringify(DAT)},"variables":{"personen":[{"bsn":"999900067"}],"verantwoording":{"doel":"\\ud800"}}}`,
    )
    expect(reply.codes).toEqual(['VERANTWOORDING_ONGELDIG'])
  })

  test('bytes that are no UTF-8 are refused', async () => {
    const response = await fetch(`${poort.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: Buffer.concat([
        Buffer.from('{"query":"{ __typename }","x":"'),
        Buffer.from([0xc3, 0x28]),
        Buffer.from('"}'),
      ]),
    })
    expect(response.status).toBe(400)
  })
})

describe('A8 no log injection', () => {
  const strings = [
    '\r\n{"nep":true}',
    '\u0000',
    '\u001b[31m',
    '\u2028',
    '"',
    '\\"}',
    '{"a":',
    "'; drop table logboek.regel; --",
    'x'.repeat(20_000),
  ]
  test.each(strings.map((text, at) => [at, text] as const))(
    'string %i in every field a client fills: each line is one JSON line, without it',
    async (_at, text) => {
      const own = await poort.issuer.token(['sd-functie-generalist', text], {
        sub: `injectie-${asker++}`,
        organisatie: text.slice(0, 90),
      })
      const reply = await poort.post(
        JSON.stringify({
          query: DAT,
          operationName: 'Zoek',
          variables: { personen: [{ bsn: '999900067' }], verantwoording: { doel: text, functie: text } },
        }),
        {
          authorization: `Bearer ${own.length > 8_000 ? token : own}`,
          'user-agent': text.replaceAll(/[^ -~]/g, '?').slice(0, 500),
        },
      )
      expect(reply.codes).toEqual(['VERANTWOORDING_ONGELDIG'])
      const lines = await poort.database.query<{ inhoud: string }>(
        'select inhoud from logboek.regel order by volgnummer desc limit 2',
      )
      for (const { inhoud } of lines) {
        expect(inhoud).not.toMatch(/[\u0000-\u001f\u2028]/)
        expect(inhoud.length).toBeLessThan(4_000)
        expect(JSON.parse(inhoud)).toMatchObject({ actie: 'RAADPLEGEN_DAT' })
        expect(inhoud).not.toContain('drop table logboek.regel; --","functie')
      }
    },
  )
})
