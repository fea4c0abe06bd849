/** L4 L5 L6: one BSN is asked for in every way, wrong ways included; afterwards every place where something could stay is searched. */
import { createHash, randomBytes } from 'node:crypto'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Redis } from 'ioredis'
import pg from 'pg'
import { expect, test } from 'vitest'
import { startBrp } from '../../bronnen/brp/server.ts'
import { prepareDatabase } from '../../src/migrate.ts'
import { startEmbeddedPostgres } from '../../src/storage/embedded-postgres.ts'
import { FAULTS, startFakeBron } from '../support/fake-bron.ts'
import { INZAGE, vandaag, verzoekOver } from '../support/inzage.ts'
import { startIssuer } from '../support/issuer.ts'
import { createClient, DAT, DOEL, preparePoort } from '../support/poort.ts'
import { startRedis } from '../support/redis.ts'

const CANARY = '999999989'
const hash = (algorithm: string): string => createHash(algorithm).update(CANARY).digest('hex')
const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/=+$/, '')
/** The number as it is, and as it would look after the usual ways of writing it. */
const SHAPES: readonly string[] = [
  CANARY,
  '999 999 989',
  '9999.99.989',
  '999-999-989',
  base64(CANARY),
  base64(` ${CANARY}`).slice(2, -2),
  Buffer.from(CANARY).toString('hex'),
  [...CANARY].map((digit) => `%3${digit}`).join(''),
  ...['md5', 'sha1', 'sha256', 'sha512'].map(hash),
  createHash('sha256').update(CANARY).digest('base64url'),
]

const found = (where: string, text: string): string[] => {
  const lower = text.toLowerCase()
  return SHAPES.filter((shape) => lower.includes(shape.toLowerCase())).map((shape) => `${where}: ${shape}`)
}

async function searchFolder(folder: string): Promise<string[]> {
  const hits: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) hits.push(...found(entry.name, await readFile(join(entry.parentPath, entry.name), 'latin1')))
  return hits
}

test('L4 L5 L6 the canary BSN stays in no sink', { timeout: 120_000 }, async () => {
  await using cleanup = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'datpoort-kanarie-'))
  cleanup.defer(() => rm(folder, { recursive: true, force: true }))
  const cluster = cleanup.use(await startEmbeddedPostgres({ dataDir: folder }))
  await prepareDatabase(cluster.url)
  const owner = new pg.Client({ connectionString: cluster.url })
  await owner.connect()
  cleanup.defer(() => owner.end())
  await owner.query("create role kanarie login password 'kanarie' in role datpoort_poort")
  const poortUrl = new URL(cluster.url)
  poortUrl.username = poortUrl.password = 'kanarie'
  const redis = cleanup.use(await startRedis())
  const monitor = await new Redis(redis.url).monitor()
  const commands: string[] = []
  monitor.on('monitor', (_time: string, args: string[]) => commands.push(args.join(' ')))
  const issuer = cleanup.use(await startIssuer())
  const bron = cleanup.use(await startFakeBron({ domein: 'jeugd', bekend: { [CANARY]: ['gebiedsteam-midden'] } }))
  const sleutel = randomBytes(32).toString('base64')
  const persoon = {
    burgerservicenummer: CANARY,
    naam: { voornamen: 'Kanarie', geslachtsnaam: 'Vogelaar' },
    geboorte: { datum: { type: 'Datum', datum: '1990-01-02' } },
  }
  const brp = cleanup.use(await startBrp({ personen: [persoon], sleutel }))
  const database = {
    url: cluster.url,
    poortUrl: poortUrl.href,
    query: async () => [],
    [Symbol.asyncDispose]: async () => undefined,
  }
  const { env, folder: keys } = await preparePoort(
    { bronnen: [bron], env: { REDIS_URL: redis.url }, deadlineMs: 150, personenregister: { url: brp.url, sleutel } },
    database,
    issuer,
  )
  cleanup.defer(() => rm(keys, { recursive: true, force: true }))

  const child = fork(fileURLToPath(new URL('../../src/main.ts', import.meta.url)), {
    env: { PATH: process.env['PATH'], ...env },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  const poort = createClient(`http://127.0.0.1:${port}`, issuer, database)
  const token = await poort.token('GENERALIST')
  const auth = { authorization: `Bearer ${token}` }
  const replies = []

  const good = await poort.ask('', [CANARY], { token })
  expect(good.antwoorden[0]?.bekendheid).toBe('BEKEND') // control: it really was looked up
  replies.push(good)
  // Searched for by name and asked by persoonSleutel, by someone who may not see a BSN.
  const zonderBsn = { authorization: `Bearer ${await poort.token('SOCIAAL_WERKER')}` }
  const zoek = `{ zoekPersoon(invoer: { geslachtsnaam: "Vogelaar", geboortedatum: "1990-01-02" }) { persoonSleutel bsn naam { voornamen } } }`
  const gezocht = await poort.post(JSON.stringify({ query: zoek }), zonderBsn)
  const persoonSleutel = /"persoonSleutel":"([^"]+)"/.exec(gezocht.text)?.[1]
  const personen = [{ persoonSleutel }]
  const variables = { personen, verantwoording: { doel: DOEL } }
  const perSleutel = await poort.post(JSON.stringify({ query: DAT, variables }), zonderBsn)
  expect(perSleutel.antwoorden[0]?.bekendheid).toBe('BEKEND') // control: it really was found and asked
  replies.push(gezocht, perSleutel)
  for (const fault of FAULTS) {
    bron.mode = fault
    replies.push(await poort.ask('', [CANARY], { token }))
  }
  bron.mode = 'ok'
  const bodies = [
    `{"query":"{ dat(personen: [{ bsn: ${CANARY} }]) { raadplegingId } }"}`,
    `{"query":"{ b${CANARY}: __typename }"}`,
    `{"query":"query Q${CANARY} { __typename }","operationName":"Q${CANARY}"}`,
    `{"query":"# ${CANARY}\\n{ __typename }"}`,
    `{"query":"{ x${CANARY} "}`,
    `{"query":${JSON.stringify(DAT)},"variables":{"personen":[{"bsn":${CANARY}}],"verantwoording":{"doel":"${DOEL}"}}}`,
    `{"query":${JSON.stringify(DAT)},"variables":{"personen":[{"bsn":"${CANARY} "}],"verantwoording":{"doel":"${CANARY}","functie":"${CANARY}"}}}`,
    `{"query":${JSON.stringify(DAT)},"variables":{"personen":[{"bsn":"${CANARY}"}],"verantwoording":{"doel":"${CANARY}"}}}`,
    `{"bsn":"${CANARY}"`,
    CANARY,
  ]
  for (const body of bodies)
    replies.push(await poort.post(body, { ...auth, 'x-bsn': CANARY, 'user-agent': CANARY, 'x-request-id': CANARY }))
  replies.push(await poort.post(bodies[3] ?? '', { authorization: `Bearer ${CANARY}` }))
  for (const path of [`/${CANARY}`, `/graphql?bsn=${CANARY}`, `/health/ready?bsn=${CANARY}`]) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`)
    replies.push({ text: await response.text(), headers: response.headers })
  }
  const desk = { authorization: `Bearer ${await poort.token('KLANTCONTACT')}` }
  for (const bsn of [CANARY, `${CANARY} `]) {
    const verzoek = { ...verzoekOver(bsn), van: bsn === CANARY ? vandaag() : CANARY }
    const query = INZAGE.replace('opgesteldOp', 'opgesteldOp pagina pdf')
    replies.push(await poort.post(JSON.stringify({ query, variables: { verzoek } }), desk))
  }
  expect(replies.at(-2)?.text).toContain('Nagaan of iemand bekend is') // control: the verslag was made
  child.kill('SIGTERM')
  await once(child, 'exit')
  monitor.disconnect()
  const dump: string[] = []
  for (const table of [
    'logboek.regel',
    'logboek.betrokkene',
    'logboek.schrijver',
    'logboek.bundel',
    'logboek.sleutel',
    'logboek.afsluiting',
    'beleid.matrixversie',
    'beleid.toestand',
    'public.migratie',
    'rapport.onderzoek',
    'rapport.controle',
    'rapport.oordeel',
  ])
    dump.push(
      ...(await owner.query<{ row: string }>(`select t::text as row from ${table} t`)).rows.map(({ row }) => row),
    )
  expect(dump.length).toBeGreaterThan(50)
  expect(commands.length).toBeGreaterThan(10)
  await owner.query('checkpoint')

  const hits = [
    ...found('process output', printed),
    ...['Vogelaar', 'Kanarie', '1990-01-02'].filter((each) =>
      `${printed}${dump.join()}${commands.join()}`.includes(each),
    ),
    ...replies.flatMap(({ text, headers }) => found('answers', `${text}\n${[...headers].join('\n')}`)),
    ...found('tables', dump.join('\n')),
    ...found('Redis', commands.join('\n')),
    ...(await searchFolder(folder)),
  ]
  expect(hits).toEqual([])

  // L6: what PostgreSQL says of statements that fail, as the poort's own role.
  const poortRole = new pg.Client({ connectionString: poortUrl.href })
  await poortRole.connect()
  for (const sql of [
    `select '${CANARY} '::integer / 0`,
    `select 'x${CANARY}'::integer`,
    `insert into logboek.regel (volgnummer, raadpleging, vastgelegd_op, soort, klasse, inhoud) values (1, gen_random_uuid(), now(), '${CANARY}', 'P5Y', '${CANARY}')`,
    `insert into logboek.schrijver (id, replica) values ('00000000-0000-0000-0000-000000000000', 'a${CANARY}'), ('00000000-0000-0000-0000-000000000000', 'b${CANARY}')`,
    `select pg_sleep(0.3) /* ${CANARY} */; select no_such_function('${CANARY}')`,
  ])
    await expect(poortRole.query(sql)).rejects.toBeDefined()
  await poortRole.end()
  expect(found('server log', await readFile(join(folder, 'postgres.log'), 'utf8'))).toEqual([])
  // The search itself can see: a planted number is found.
  expect(found('planted', `x${CANARY}y`)).toHaveLength(1)
  expect(found('planted', `bsn=${hash('md5')}`)).toHaveLength(1)
})
