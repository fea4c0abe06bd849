/** The kit on a small case system of our own: other column names, days relative to today, faults on purpose. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { parseSqlBronConfig } from '../../bronnen/sql/config.ts'
import { startSqlBron, type SqlBron } from '../../bronnen/sql/server.ts'
import { testBsns } from '../support/bsns.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { askBron, askBronTogether, BRON_KEY, DAT, oproepFor, personenOf, type DatData } from '../support/sql-bron.ts'

const YAML = `
id: proef
domein: proef
prefix: Proef
naloopMaanden: 3
betrokkenheid: { view: zaken.lijst, kolommen: { bsn: burgerservicenummer, begin: gestart_op } }
wat: { type: ProefWat, view: zaken.wat, velden: { soortHulp: String, aantal: Int, dagen: '[ProefDag]' } }
typen: { ProefDag: { naam: String } }
`
const BSNS = testBsns(20)
const CASES = [
  // id, person (place in BSNS), begin, einde
  ['loopt', 0, '2024-01-01', null],
  ['net-klaar', 1, '2024-01-01', "current_date - interval '3 months'"],
  ['lang-klaar', 2, '2024-01-01', "current_date - interval '3 months 1 day'"],
  ['begint-nog', 3, null, null],
  ['kwartaal', 4, '2019-02-01', "date '2019-05-31'"],
] as const

const running = new AsyncDisposableStack()
const journal: Readonly<Record<string, unknown>>[] = []
let database: TestDatabase
let bron: SqlBron & { readonly id: string }

beforeAll(async () => {
  database = running.use(await createTestDatabase())
  await database.query(`create schema zaken;
    create table zaken.zaak (id text, burgerservicenummer text, team_id text, afgeschermd boolean, gestart_op date, einde date,
      contactpersoon text, regie text);
    create view zaken.lijst as select * from zaken.zaak;
    create view zaken.wat as select id, 'steun' as soort_hulp, 7 as aantal, '[{"naam":"maandag"},{"naam":"vrijdag"}]'::jsonb as dagen
      from zaken.zaak;`)
  for (const [id, person, begin, einde] of CASES)
    await database.query(
      `insert into zaken.zaak values ($1, $2, 'team', false, coalesce($3::date, current_date + 1), ${einde ?? 'null'}, 'C', null)`,
      [id, BSNS[person], begin],
    )
  const server = running.use(
    await startSqlBron({
      config: parseSqlBronConfig(YAML),
      databaseUrl: database.url,
      sleutel: BRON_KEY,
      journal: (line) => journal.push(line),
    }),
  )
  bron = { ...server, id: 'proef' }
})
afterAll(() => running.disposeAsync())

const knownOf = async (bsns: readonly string[]) =>
  (await askBron<DatData>(bron, DAT, personenOf(bsns))).data.datBetrokkenheden.map((each) =>
    each.betrokkenheden.map(({ id }) => id),
  )

describe('the answers of a SQL bron', () => {
  test('a closed involvement counts for the configured months and not a day more; one that has yet to begin never', async () => {
    expect(await knownOf(BSNS.slice(0, 5))).toEqual([['loopt'], ['net-klaar'], [], [], []])
  })

  test('a household of twenty costs the database one statement, as one person does', async () => {
    for (const bsns of [BSNS.slice(0, 1), BSNS]) {
      const statements = vi.spyOn(pg.Client.prototype, 'query')
      expect(await knownOf(bsns)).toHaveLength(bsns.length)
      expect(statements).toHaveBeenCalledTimes(1)
      statements.mockRestore()
    }
  })

  test('counts a quarter exactly', async () => {
    const query = 'query ($k: String!) { telBetrokkenheden(kwartaal: $k) { kwartaal lopend gestart beeindigd } }'
    const count = async (k: string) =>
      (await askBron<{ telBetrokkenheden: unknown }>(bron, query, { k })).data.telBetrokkenheden
    expect(await count('2018-K4')).toEqual({ kwartaal: '2018-K4', lopend: 0, gestart: 0, beeindigd: 0 })
    expect(await count('2019-K1')).toEqual({ kwartaal: '2019-K1', lopend: 1, gestart: 1, beeindigd: 0 })
    expect(await count('2019-K2')).toEqual({ kwartaal: '2019-K2', lopend: 1, gestart: 0, beeindigd: 1 })
    expect(await count('2019-K3')).toEqual({ kwartaal: '2019-K3', lopend: 0, gestart: 0, beeindigd: 0 })
    const { errors } = await askBron(bron, query, { k: '2019-K5' })
    expect(errors.map(({ message }) => message)).toEqual(['Een kwartaal heeft de vorm 2026-K3.'])
  })

  test('reads a camelCase field from a snake_case column, and lists of value types from json', async () => {
    const { data } = await askBron<{ _entities: unknown }>(
      bron,
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on ProefWat { id soortHulp aantal dagen { naam } } } }',
      { r: [{ __typename: 'ProefWat', id: 'loopt' }] },
    )
    expect(data._entities).toEqual([
      { id: 'loopt', soortHulp: 'steun', aantal: 7, dagen: [{ naam: 'maandag' }, { naam: 'vrijdag' }] },
    ])
  })
})

describe('L2 L8 what a SQL bron lets out', () => {
  test('a value that does not fit is not quoted back', async () => {
    const { text } = await askBron(bron, DAT, { p: [{ bsn: Number(BSNS[0]) }] })
    expect(text).toContain('De bron kon niet antwoorden.')
    expect(text).not.toContain(BSNS[0])
  })

  test('a fault of the database comes out as one fixed sentence', async () => {
    await database.query('alter view zaken.wat rename to weg')
    const { text, errors } = await askBron(
      bron,
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on ProefWat { aantal } } }',
      { r: [{ __typename: 'ProefWat', id: 'loopt' }] },
    )
    await database.query('alter view zaken.weg rename to wat')
    expect(errors.map(({ message }) => message)).toEqual(['De bron kon niet antwoorden.'])
    expect(text).not.toMatch(/zaken|relation/)
  })

  test('a list of questions is answered in order, each under its own raadpleging, whatever becomes of another', async () => {
    journal.length = 0
    const vragen = [
      { query: DAT, variables: personenOf(BSNS.slice(0, 2)) },
      { query: '{ nergens }' },
      { query: '{ _service { sdl } }' },
    ]
    const { status, body } = await askBronTogether(bron, vragen, {
      vragen: ['een', 'twee', 'drie'].map((raadplegingId) => ({ raadplegingId, sub: 'p' })),
    })
    expect(status).toBe(200)
    expect(body).toMatchObject([
      { data: { datBetrokkenheden: BSNS.slice(0, 2).map((bsn) => ({ bsn })) } },
      { errors: [{ message: 'De vraag past niet bij het schema.' }] },
      { data: { _service: {} } },
    ])
    expect(new Map(journal.map(({ raadplegingId, aantal }) => [raadplegingId, aantal]))).toEqual(
      new Map([
        ['een', 2],
        ['drie', 0],
      ]),
    )
  })

  test('its journal names the raadpleging, the fields and how many, and nobody', async () => {
    journal.length = 0
    const raadplegingId = randomBytes(8).toString('hex')
    const token = await oproepFor('proef', { claims: { raadplegingId } })
    await askBron(bron, DAT, personenOf(BSNS.slice(0, 3)), `Bearer ${token}`)
    expect(journal).toEqual([{ bron: 'proef', raadplegingId, velden: ['datBetrokkenheden'], aantal: 3, fouten: 0 }])
  })
})

describe('S6 a bron answers only the poort\u2019s signed call', () => {
  const past = Math.floor(Date.now() / 1000) - 30
  test('control: its own token is good', async () => {
    expect((await askBron(bron, '{ _service { sdl } }')).status).toBe(200)
  })
  test.each([
    ['no token', async () => ''],
    ['a token of another bron', async () => `Bearer ${await oproepFor('wmo')}`],
    ['another key', async () => `Bearer ${await oproepFor('proef', { key: new Uint8Array(32).fill(9) })}`],
    ['an expired token', async () => `Bearer ${await oproepFor('proef', { exp: past })}`],
    ['no raadplegingId', async () => `Bearer ${await oproepFor('proef', { claims: { raadplegingId: undefined } })}`],
    ['no pseudonym', async () => `Bearer ${await oproepFor('proef', { claims: { sub: undefined } })}`],
    [
      'a raadplegingId of another kind',
      async () => `Bearer ${await oproepFor('proef', { claims: { raadplegingId: {} } })}`,
    ],
    ['no signature', async () => `Bearer ${(await oproepFor('proef')).split('.').slice(0, 2).join('.')}.`],
  ])('%s: 401', async (_what, authorization) => {
    const { status, text } = await askBron(bron, '{ _service { sdl } }', {}, await authorization())
    expect([status, JSON.parse(text)]).toEqual([401, { errors: [{ message: 'Niet toegestaan.' }] }])
  })
  test.each([
    ['fewer raadplegingen than questions', [{ raadplegingId: 'r', sub: 'p' }]],
    ['one without a raadpleging', [{ raadplegingId: 'r', sub: 'p' }, { sub: 'p' }]],
    ['one without a pseudonym', [{ raadplegingId: 'r', sub: 'p' }, { raadplegingId: 'r' }]],
    ['more raadplegingen than questions', Array.from({ length: 3 }, () => ({ raadplegingId: 'r', sub: 'p' }))],
    ['no list at all', 'r'],
  ])('a list whose token has %s: 401', async (_what, vragen) => {
    const question = { query: '{ _service { sdl } }' }
    const { status, body } = await askBronTogether(bron, [question, question], { vragen })
    expect([status, body]).toEqual([401, { errors: [{ message: 'Niet toegestaan.' }] }])
  })
  test('a key that can be guessed stops the start', async () => {
    await expect(
      startSqlBron({ config: parseSqlBronConfig(YAML), databaseUrl: database.url, sleutel: new Uint8Array(31) }),
    ).rejects.toThrow(/shorter than 32 bytes/)
  })
})

describe('the configuration of a SQL bron', () => {
  const good = 'id: a\ndomein: a\nprefix: A\nbetrokkenheid: { view: s.v }\n'
  test('control: the smallest is accepted', () => {
    expect(parseSqlBronConfig(good)).toMatchObject({ naloopMaanden: 0 })
  })
  test.each([
    ['an unknown key', `${good}extra: 1`],
    ['SQL in a view', good.replace('s.v', '"s.v; drop table x"')],
    ['a view without schema', good.replace('s.v', 'v')],
    ['a type without the prefix', `${good}wat: { type: Wat, view: s.w, velden: { x: String } }`],
    ['a type that does not exist', `${good}wat: { type: AWat, view: s.w, velden: { x: ADing } }`],
    ['a type that stands there twice', `${good}wat: { type: AX, view: s.w, velden: {} }\ntypen: { AX: { x: String } }`],
    ['a second id', `${good}wat: { type: AWat, view: s.w, velden: { id: String } }`],
    ['a field with a quote', `${good}wat: { type: AWat, view: s.w, velden: { 'x"': String } }`],
    ['an alias bomb', `${good}typen: { AX: &a { x: String }, AY: *a }`],
  ])('%s is refused', (_what, text) => {
    expect(() => parseSqlBronConfig(text)).toThrow(Error)
  })
})
