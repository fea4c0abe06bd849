import { readFileSync } from 'node:fs'
import { buildSchema, parse, printSchema } from 'graphql'
import { SignJWT } from 'jose'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { createDossiers, DOMEINEN, type Domein } from '../../bronnen/demo/dossiers.ts'
import { createPersonen, VAST } from '../../bronnen/demo/personen.ts'
import { seedDemo } from '../../bronnen/demo/seed.ts'
import { parseSqlBronConfig, readSqlBronConfig } from '../../bronnen/sql/config.ts'
import { printSdl } from '../../bronnen/sql/sdl.ts'
import { startSqlBron, type SqlBron } from '../../bronnen/sql/server.ts'
import { parseBsn } from '../../src/domain/bsn.ts'
import { shippedBeleid } from '../support/beleid.ts'

const KEY = new Uint8Array(32).map((_, at) => at * 7)
const running = new AsyncDisposableStack()
const bronnen = new Map<Domein, SqlBron>()
let urls: ReadonlyMap<Domein, string>
const configOf = (domein: Domein) => readSqlBronConfig(new URL(`../../bronnen/demo/${domein}.yaml`, import.meta.url))

beforeAll(async () => {
  urls = await seedDemo(inject('clusterUrl'))
  for (const domein of DOMEINEN)
    bronnen.set(
      domein,
      running.use(
        await startSqlBron({ config: await configOf(domein), databaseUrl: urls.get(domein) ?? '', sleutel: KEY }),
      ),
    )
})
afterAll(() => running.disposeAsync())

const tokenFor = (
  aud: string,
  options: { readonly key?: Uint8Array; readonly exp?: number; readonly claims?: Record<string, unknown> } = {},
) =>
  new SignJWT({ raadplegingId: 'r', ...options.claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('datpoort')
    .setAudience(aud)
    .setSubject('pseudoniem')
    .setIssuedAt()
    .setExpirationTime(options.exp ?? Math.floor(Date.now() / 1000) + 60)
    .sign(options.key ?? KEY)

// The caller says what it asked for: the answer is JSON from a server.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
async function ask<Data>(
  domein: Domein,
  query: string,
  variables: object = {},
  authorization?: string,
): Promise<{ status: number; body: { data: Data; errors?: unknown[] } }> {
  const response = await fetch(bronnen.get(domein)?.url ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: authorization ?? `Bearer ${await tokenFor(domein)}` },
    body: JSON.stringify({ query, variables }),
  })
  return { status: response.status, body: (await response.json()) as { data: Data; errors?: unknown[] } }
}

interface Dat {
  datBetrokkenheden: { bsn: string; betrokkenheden: { id: string; teamId: string; afgeschermd: boolean }[] }[]
}
const DAT =
  'query ($p: [BronPersoon!]!) { datBetrokkenheden(personen: $p) { bsn betrokkenheden { id teamId afgeschermd } } }'
const dat = async (domein: Domein, bsns: readonly string[]) =>
  (await ask<Dat>(domein, DAT, { p: bsns.map((bsn) => ({ bsn })) })).body.data.datBetrokkenheden

describe('the demo bronnen', () => {
  test('know the fixed people exactly where the README says', async () => {
    const where = async (bsn: string) => {
      const found = await Promise.all(
        DOMEINEN.map(async (domein) =>
          ((await dat(domein, [bsn]))[0]?.betrokkenheden ?? []).map(
            (each) => `${domein}:${each.teamId}${each.afgeschermd ? ':afgeschermd' : ''}`,
          ),
        ),
      )
      return found.flat().toSorted()
    }
    expect(await where(VAST.TWEE_TEAMS)).toEqual(['jeugd:gebiedsteam-midden', 'wmo:team-thuis'])
    expect(await where(VAST.KIND)).toEqual(['jeugd:gebiedsteam-midden'])
    expect(await where(VAST.SCHULDHULP)).toEqual(['schuldhulp:team-meedoen'])
    expect(await where(VAST.WERK)).toEqual(['werk:team-meedoen'])
    expect(await where(VAST.AFGESCHERMD)).toEqual(['jeugd:team-toekomst:afgeschermd'])
    expect(await where(VAST.ONBEKEND)).toEqual([])
  })

  test('answer in the order asked, echo the person, and give an empty list for a stranger', async () => {
    const asked = [VAST.ONBEKEND, VAST.KIND, '999999989', VAST.TWEE_TEAMS]
    const answers = await dat('jeugd', asked)
    expect(answers.map((each) => each.bsn)).toEqual(asked)
    expect(answers.map((each) => each.betrokkenheden.length)).toEqual([0, 1, 0, 1])
  })

  test('answer WIE and WANNEER by id, in order, null for what they do not know', async () => {
    for (const domein of DOMEINEN) {
      const known = createDossiers(createPersonen()).find((each) => each.domein === domein)
      const ids = ['niets', known?.id ?? '']
      const query =
        '($ids: [ID!]!) { wieBetrokkenheden(ids: $ids) { id contactpersoon regie } wanneerBetrokkenheden(ids: $ids) { id begin einde } }'
      const { body } = await ask<{ wieBetrokkenheden: unknown[]; wanneerBetrokkenheden: unknown[] }>(
        domein,
        `query ${query}`,
        { ids },
      )
      expect(body.data.wieBetrokkenheden).toEqual([
        null,
        { id: known?.id, contactpersoon: known?.contactpersoon, regie: known?.regie },
      ])
      expect(body.data.wanneerBetrokkenheden).toEqual([
        null,
        { id: known?.id, begin: known?.begin, einde: known?.einde },
      ])
    }
  })

  test('count a quarter, and refuse what is no quarter in words', async () => {
    const query = 'query ($k: String!) { telBetrokkenheden(kwartaal: $k) { kwartaal lopend gestart beeindigd } }'
    const { body } = await ask<{ telBetrokkenheden: { lopend: number } }>('wmo', query, { k: '2026-K3' })
    expect(body.data.telBetrokkenheden.lopend).toBeGreaterThan(20)
    expect((await ask('wmo', query, { k: "x'" })).body.errors).toHaveLength(1)
  })

  test('five offer WAT and WAAROM as federation entities, key and type name given back', async () => {
    for (const domein of DOMEINEN) {
      const { wat, waarom } = await configOf(domein)
      expect([domein, wat !== undefined, waarom !== undefined]).toEqual([
        domein,
        domein !== 'welzijn' && domein !== 'wonen',
        domein !== 'welzijn' && domein !== 'wonen',
      ])
    }
    const known = createDossiers(createPersonen()).find((each) => each.domein === 'wmo')
    const query =
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on WmoWat { id voorziening indicatie { urenPerWeek vorm } } ... on WmoWaarom { id resultaten { gebied } } } }'
    const representations = [
      { __typename: 'WmoWaarom', id: known?.id },
      { __typename: 'WmoWat', id: known?.id },
      { __typename: 'WmoWat', id: 'niets' },
      { __typename: 'Query', id: known?.id },
    ]
    const { body } = await ask<{ _entities: unknown[] }>('wmo', query, { r: representations })
    expect(body.data._entities).toMatchObject([
      { __typename: 'WmoWaarom', id: known?.id },
      { __typename: 'WmoWat', id: known?.id, voorziening: known?.wat['voorziening'] },
      null,
      null,
    ])
  })

  test('print a Federation 2 schema', async () => {
    for (const domein of DOMEINEN) {
      const { body } = await ask<{ _service: { sdl: string } }>(domein, '{ _service { sdl } }')
      expect(body.data._service.sdl).toContain('specs.apollo.dev/federation/v2')
      expect(parse(body.data._service.sdl).definitions.length).toBeGreaterThan(5)
      expect(body.data._service.sdl).toBe(printSdl(await configOf(domein)))
    }
    expect(
      printSchema(buildSchema(readFileSync(new URL('../../schema/bron-contract.graphql', import.meta.url), 'utf8'))),
    ).toContain('datBetrokkenheden')
  })
})

describe('S6 a bron answers only the poort\u2019s signed call', () => {
  test.each([
    ['no token', async () => ''],
    ['a token of another bron', async () => `Bearer ${await tokenFor('wmo')}`],
    ['another key', async () => `Bearer ${await tokenFor('jeugd', { key: new Uint8Array(32).fill(9) })}`],
    ['an expired token', async () => `Bearer ${await tokenFor('jeugd', { exp: Math.floor(Date.now() / 1000) - 30 })}`],
    [
      'a token without raadplegingId',
      async () => `Bearer ${await tokenFor('jeugd', { claims: { raadplegingId: undefined } })}`,
    ],
    ['no signature', async () => `Bearer ${(await tokenFor('jeugd')).split('.').slice(0, 2).join('.')}.`],
  ])('%s: 401', async (_what, token) => {
    const { status, body } = await ask('jeugd', '{ _service { sdl } }', {}, await token())
    expect([status, body]).toEqual([401, { errors: [{ message: 'Niet toegestaan.' }] }])
  })
})

describe('the seed', () => {
  const personen = createPersonen()
  const dossiers = createDossiers(personen)

  test('has at least 400 residents, some 120 known, every BSN a test number and nobody twice', () => {
    expect(personen.length).toBeGreaterThanOrEqual(400)
    const known = new Set(dossiers.filter((each) => each.einde === null).map((each) => each.bsn)).size
    expect(known).toBeGreaterThanOrEqual(105)
    expect(known).toBeLessThanOrEqual(140)
    const bsns = personen.flatMap(({ bsn }) => bsn ?? [])
    expect(bsns.every((bsn) => bsn.startsWith('9999') && parseBsn(bsn) !== undefined)).toBe(true)
    expect(new Set(bsns).size).toBe(bsns.length)
    expect(bsns).not.toContain('999999989')
  })

  test('names only teams of the neutral register, and each team is used by more than one domein', () => {
    const byTeam = Map.groupBy(dossiers, (each) => each.teamId)
    for (const [team, own] of byTeam) {
      expect(shippedBeleid.teams.has(team)).toBe(true)
      expect([team, new Set(own.map((each) => each.domein)).size > 1]).toEqual([team, true])
    }
  })

  test('run again changes nothing', async () => {
    const client = new pg.Client({ connectionString: inject('clusterUrl').replace(/\/postgres$/, '/bronnen') })
    await client.connect()
    const count = async () =>
      (
        await client.query<{ n: string; x: string }>(
          'select count(*) as n, (select xmin::text from brp.persoon limit 1) as x from wmo_systeem.dossier',
        )
      ).rows[0]
    const before = await count()
    const again = await seedDemo(inject('clusterUrl'))
    expect(await count()).toEqual(before)
    expect(again.get('wmo')).not.toBe(urls.get('wmo')) // a new password each time
    await client.end()
  })

  test.each([
    'select * from wmo_systeem.dossier',
    'select * from jeugd.betrokkenheid',
    'select * from brp.persoon',
    'delete from wmo.betrokkenheid',
    'create schema x',
  ])('a bron\u2019s role may not: %s', async (sql) => {
    const url = (await seedDemo(inject('clusterUrl'))).get('wmo') ?? ''
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query('select * from wmo.betrokkenheid limit 1') // control
    await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' })
    await client.end()
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
    ['a field with a quote', `${good}wat: { type: AWat, view: s.w, velden: { 'x"': String } }`],
    ['an alias bomb', `${good}typen: { AX: &a { x: String }, AY: *a }`],
  ])('%s is refused', (_what, text) => {
    expect(() => parseSqlBronConfig(text)).toThrow(Error)
  })
})
