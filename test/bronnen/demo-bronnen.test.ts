import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { createDossiers, DOMEINEN, type Domein } from '../../bronnen/demo/dossiers.ts'
import { createPersonen, VAST } from '../../bronnen/demo/personen.ts'
import { seedDemo } from '../../bronnen/demo/seed.ts'
import { readSqlBronConfig } from '../../bronnen/sql/config.ts'
import { printSdl } from '../../bronnen/sql/sdl.ts'
import { startSqlBron, type SqlBron } from '../../bronnen/sql/server.ts'
import { askBron, BRON_KEY, DAT, personenOf, type DatData } from '../support/sql-bron.ts'

const dossiers = createDossiers(createPersonen())
const running = new AsyncDisposableStack()
const bronnen = new Map<Domein, SqlBron>()
const configOf = (domein: Domein) => readSqlBronConfig(new URL(`../../bronnen/demo/${domein}.yaml`, import.meta.url))
let urls: ReadonlyMap<Domein, string>

beforeAll(async () => {
  urls = await seedDemo(inject('clusterUrl'))
  for (const domein of DOMEINEN) {
    const config = await configOf(domein)
    bronnen.set(
      domein,
      running.use(await startSqlBron({ config, databaseUrl: urls.get(domein) ?? '', sleutel: BRON_KEY })),
    )
  }
})
afterAll(() => running.disposeAsync())

const ask = <Data>(domein: Domein, query: string, variables?: object) =>
  askBron<Data>({ id: domein, url: bronnen.get(domein)?.url ?? '' }, query, variables)
const dat = async (domein: Domein, bsns: readonly string[]) =>
  (await ask<DatData>(domein, DAT, personenOf(bsns))).data.datBetrokkenheden

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
      const known = dossiers.find((each) => each.domein === domein)
      const { data } = await ask<{ wieBetrokkenheden: unknown[]; wanneerBetrokkenheden: unknown[] }>(
        domein,
        'query ($ids: [ID!]!) { wieBetrokkenheden(ids: $ids) { id contactpersoon regie } wanneerBetrokkenheden(ids: $ids) { id begin einde } }',
        { ids: ['niets', known?.id] },
      )
      expect(data.wieBetrokkenheden).toEqual([
        null,
        { id: known?.id, contactpersoon: known?.contactpersoon, regie: known?.regie },
      ])
      expect(data.wanneerBetrokkenheden).toEqual([null, { id: known?.id, begin: known?.begin, einde: known?.einde }])
    }
  })

  test('tell their schema', async () => {
    for (const domein of DOMEINEN) {
      const { data } = await ask<{ _service: { sdl: string } }>(domein, '{ _service { sdl } }')
      expect(data._service.sdl).toBe(printSdl(await configOf(domein)))
    }
  })

  test('all seven count a quarter', async () => {
    const query = 'query ($k: String!) { telBetrokkenheden(kwartaal: $k) { lopend } }'
    for (const domein of DOMEINEN) {
      const { data } = await ask<{ telBetrokkenheden: { lopend: number } }>(domein, query, { k: '2026-K3' })
      const lopend = dossiers.filter((each) => each.domein === domein && each.einde === null).length
      expect([domein, data.telBetrokkenheden.lopend]).toEqual([domein, lopend])
    }
  })

  test('draw a sample of a quarter: months and codes, afgeschermd left out, rare kinds together', async () => {
    const query =
      'query ($k: String!, $n: Int!) { steekproefBetrokkenheden(kwartaal: $k, omvang: $n) { begin einde soort } }'
    interface Item {
      readonly begin: string
      readonly einde: string | null
      readonly soort: string | null
    }
    for (const domein of DOMEINEN) {
      const { data } = await ask<{ steekproefBetrokkenheden: readonly Item[] }>(domein, query, { k: '2025-K2', n: 100 })
      const items = data.steekproefBetrokkenheden
      const ran = dossiers.filter(
        (each) =>
          each.domein === domein &&
          !each.afgeschermd &&
          each.begin <= '2025-06-30' &&
          (each.einde ?? '9') >= '2025-04-01',
      )
      expect([domein, items.length]).toEqual([domein, Math.min(100, ran.length)])
      const begins = new Set(ran.map(({ begin }) => begin.slice(0, 7)))
      expect(begins.isSupersetOf(new Set(items.map(({ begin }) => begin)))).toBe(true)
      expect(items.flatMap(({ einde }) => einde ?? []).filter((each) => !/^2025-0[456]$/.test(each))).toEqual([])
      expect(items.flatMap(({ soort }) => soort ?? []).filter((each) => !/^[A-Z][A-Z0-9_]*$/.test(each))).toEqual([])
      // A kind stands by its own name where there are ten of it, else with the others.
      const perSoort = Map.groupBy(ran, ({ wat }) => Object.values(wat).find((each) => typeof each === 'string'))
      const own = new Set(
        [...perSoort].flatMap(([soort, each]) => (soort !== undefined && each.length >= 10 ? [soort] : [])),
      )
      const named = new Set(items.flatMap(({ soort }) => (soort === null || soort === 'OVERIG' ? [] : [soort])))
      expect([domein, named.size <= own.size]).toEqual([domein, true])
    }
    const { errors } = await ask('wmo', query, { k: '2025-K2', n: 1000 })
    expect(errors[0]?.message).toBe('De omvang is 1 tot en met 100.')
  })

  test('have so much to count in the years before that something can be told', () => {
    for (const domein of ['jeugd', 'wmo', 'welzijn', 'werk'])
      for (const [van, tot] of [
        ['2025-01', '2025-03'],
        ['2025-04', '2025-06'],
      ] as const) {
        const own = dossiers.filter((each) => each.domein === domein)
        const within = (day: string | null) => day !== null && day >= van && day <= `${tot}-31`
        expect(own.filter(({ begin }) => within(begin)).length).toBeGreaterThanOrEqual(10)
        expect(own.filter(({ einde }) => within(einde)).length).toBeGreaterThanOrEqual(10)
      }
  })

  test('give WAT and WAAROM as federation entities, with key and type name, null for what is not theirs', async () => {
    const known = dossiers.find((each) => each.domein === 'wmo')
    const { data } = await ask<{ _entities: unknown[] }>(
      'wmo',
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on WmoWat { id voorziening indicatie { urenPerWeek vorm } } ... on WmoWaarom { id resultaten { gebied afspraak } } } }',
      {
        r: [
          { __typename: 'WmoWaarom', id: known?.id },
          { __typename: 'WmoWat', id: known?.id },
          { __typename: 'WmoWat', id: 'niets' },
          { __typename: 'Query', id: known?.id },
        ],
      },
    )
    const { voorziening, indicatie } = known?.wat ?? {}
    expect(data._entities).toEqual([
      { __typename: 'WmoWaarom', id: known?.id, resultaten: known?.waarom['resultaten'] },
      { __typename: 'WmoWat', id: known?.id, voorziening, indicatie },
      null,
      null,
    ])
  })
})

describe('a role of the demo', () => {
  test.each([
    'select * from wmo_systeem.dossier',
    'select * from jeugd.betrokkenheid',
    'select * from brp.persoon',
    'delete from wmo.betrokkenheid',
    'create schema x',
    'create temporary table x ()',
  ])('may not: %s', async (sql) => {
    const client = new pg.Client({ connectionString: urls.get('wmo') ?? '' })
    await client.connect()
    await client.query('select * from wmo.betrokkenheid limit 1') // control
    await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' })
    await client.end()
  })
})

// Last: each seeding gives the roles new passwords.
describe('seeding', () => {
  const PROGRAM = fileURLToPath(new URL('../../bronnen/demo/start.ts', import.meta.url))
  const database = inject('clusterUrl').replace(/\/postgres$/, '/bronnen')
  const start = (folder: string) =>
    fork(PROGRAM, {
      env: { PATH: process.env['PATH'], BRONNEN_DATABASE_URL: inject('clusterUrl'), BRONNEN_SLEUTELS: folder },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
  const state = async (client: pg.Client) =>
    (
      await client.query<{ versie: number; personen: number; dossiers: number; rij: string }>(
        `select (select versie from brp.zaad) as versie, (select count(*)::int from brp.persoon) as personen,
          (${DOMEINEN.map((domein) => `(select count(*)::int from ${domein}_systeem.dossier)`).join(' + ')}) as dossiers,
          (select min(xmin::text) from brp.persoon) as rij`,
      )
    ).rows[0]
  const whole = { personen: createPersonen().length, dossiers: dossiers.length }

  test('again changes nothing but the passwords', async () => {
    const client = new pg.Client({ connectionString: database })
    await client.connect()
    const before = await state(client)
    expect(before).toMatchObject(whole)
    const again = await seedDemo(inject('clusterUrl'))
    expect(await state(client)).toEqual(before)
    for (const domein of DOMEINEN) expect(again.get(domein)).not.toBe(urls.get(domein))
    await client.end()
  })

  test('killed with everything written but not committed leaves the old data, and once more makes it whole', async () => {
    const client = new pg.Client({ connectionString: database })
    const holder = new pg.Client({ connectionString: inject('clusterUrl') })
    await client.connect()
    await holder.connect()
    await client.query('update brp.zaad set versie = 0')
    const before = await state(client)
    // The seeding waits for this role when all its rows are in.
    await holder.query("begin; alter role bron_leerplicht valid until 'infinity'")
    const child = start(tmpdir())
    const waiting =
      "select from pg_stat_activity where wait_event_type = 'Lock' and query like 'alter role bron_leerplicht%'"
    await expect.poll(async () => (await client.query(waiting)).rowCount, { timeout: 20_000 }).toBe(1)
    child.kill('SIGKILL')
    await once(child, 'exit')
    await holder.query('rollback')
    await holder.end()
    const lock = "(hashtext('bronnen.zaad'))"
    await client.query(`select pg_advisory_lock${lock}`) // the killed seeding holds it until the server has undone its rows
    expect(await state(client)).toEqual(before)
    await client.query(`select pg_advisory_unlock${lock}`)
    await seedDemo(inject('clusterUrl'))
    const after = await state(client)
    expect(after).toMatchObject(whole)
    expect(after?.versie).toBeGreaterThan(0)
    expect(after?.rij).not.toBe(before?.rij)
    await client.end()
  })

  test('and serving happens in one process that tells where its bronnen are and ends with its parent', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'datpoort-sleutels-'))
    for (const domein of DOMEINEN)
      await writeFile(join(folder, `${domein}.key`), Buffer.from(BRON_KEY).toString('base64'))
    const child = start(folder)
    const messages: { type: string; bronnen?: { id: Domein; domein: Domein; url: string }[] }[] = []
    await new Promise<void>((resolve, reject) => {
      child.on('exit', () => reject(new Error('ended before it was ready')))
      child.on('message', (message: (typeof messages)[number]) => {
        messages.push(message)
        if (message.type === 'ready') resolve()
      })
    })
    expect(messages.map(({ type }) => type)).toEqual(['progress', 'ready'])
    const served = messages[1]?.bronnen ?? []
    expect(served.map(({ domein }) => domein)).toEqual(DOMEINEN)
    for (const bron of served) expect((await askBron<DatData>(bron, DAT, personenOf([VAST.KIND]))).errors).toEqual([])
    const ended = once(child, 'exit')
    child.disconnect()
    expect(await ended).toEqual([0, null])
    await rm(folder, { recursive: true })
  })
})
