import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { expect, test } from 'vitest'
import { prepareDatabase } from '../../src/migrate.ts'
import { startEmbeddedPostgres } from '../../src/storage/embedded-postgres.ts'
import { startFakeBron } from '../support/fake-bron.ts'
import { startIssuer } from '../support/issuer.ts'
import { createClient, preparePoort } from '../support/poort.ts'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

async function setUp(settings: Readonly<Record<string, string>>) {
  const cleanup = new AsyncDisposableStack()
  const dataDir = await mkdtemp(join(tmpdir(), 'datpoort-duurzaam-'))
  cleanup.defer(() => rm(dataDir, { recursive: true, force: true }))
  const cluster = cleanup.use(await startEmbeddedPostgres({ dataDir, settings }))
  await prepareDatabase(cluster.url)
  const owner = new pg.Client({ connectionString: cluster.url })
  await owner.connect()
  await owner.query("create role proef login password 'proef' in role datpoort_poort")
  await owner.end()
  const poortUrl = new URL(cluster.url)
  poortUrl.username = poortUrl.password = 'proef'
  const issuer = cleanup.use(await startIssuer())
  const bron = cleanup.use(await startFakeBron({ domein: 'jeugd', bekend: { '999900067': ['gebiedsteam-midden'] } }))
  const database = {
    url: cluster.url,
    poortUrl: poortUrl.href,
    query: async () => [],
    [Symbol.asyncDispose]: async () => undefined,
  }
  const { env, folder } = await preparePoort({ bronnen: [bron] }, database, issuer)
  cleanup.defer(() => rm(folder, { recursive: true, force: true }))
  const child = fork(MAIN, {
    env: { PATH: process.env['PATH'], ...env },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  cleanup.defer(() => void child.kill('SIGKILL'))
  return { cleanup, cluster, child, issuer, database, bron }
}

test.each(['fsync', 'full_page_writes'])('F6 a PostgreSQL with %s off stops the start', async (setting) => {
  const { cleanup, child } = await setUp({ [setting]: 'off' })
  await using _ = cleanup
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'exit')) as [number]
  expect(code).toBe(1)
  expect(said).toContain(setting)
})

test('F3 a frozen PostgreSQL: no data leaves, no bron is asked, readiness is red, recovery without restart', async () => {
  const { cleanup, child, cluster, issuer, database, bron } = await setUp({})
  await using _ = cleanup
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  const poort = createClient(`http://127.0.0.1:${port}`, issuer, database)
  const token = await poort.token('GENERALIST')
  const ask = () => poort.ask('', ['999900067'], { token })
  expect((await ask()).antwoorden).toHaveLength(1)
  bron.requests.length = 0
  // The whole server: the postmaster and every process it made.
  const processes = (await database.query()) as readonly never[]
  expect(processes).toEqual([])
  const owner = new pg.Client({ connectionString: cluster.url })
  await owner.connect()
  const { rows } = await owner.query<{ pid: number }>('select pid from pg_stat_activity where pid <> pg_backend_pid()')
  await owner.end()
  const pids = [cluster.pid, ...rows.map((row) => row.pid)]
  for (const pid of pids) process.kill(pid, 'SIGSTOP')
  try {
    const replies = await Promise.all(Array.from({ length: 10 }, ask))
    for (const reply of replies) {
      expect([reply.status, reply.codes]).toEqual([503, ['LOGBOEK_NIET_BESCHIKBAAR']])
      expect(reply.text).not.toContain('BEKEND')
    }
    expect(bron.requests).toHaveLength(0)
    expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(503)
  } finally {
    for (const pid of pids) process.kill(pid, 'SIGCONT')
  }
  await expect.poll(async () => (await ask()).codes, { timeout: 20_000 }).toEqual([])
})
