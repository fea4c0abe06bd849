/** The real `main.ts` in a process of its own, on a PostgreSQL of its own: for tests that break what lies under it. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { prepareDatabase } from '../../src/migrate.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/storage/embedded-postgres.ts'
import type { TestDatabase } from './database.ts'
import { startFakeBron, type FakeBron } from './fake-bron.ts'
import { startIssuer, type TestIssuer } from './issuer.ts'
import { createClient, preparePoort } from './poort.ts'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/** Known to the only bron, which is of jeugd. */
export const BEKEND = '999900067'

export interface PoortApart extends AsyncDisposable {
  readonly cluster: EmbeddedPostgres
  readonly database: TestDatabase
  readonly issuer: TestIssuer
  readonly bron: FakeBron
  readonly child: ChildProcess
  readonly env: Readonly<Record<string, string>>
  /** Resolves when it answers. @returns a client for it */
  ready(): Promise<ReturnType<typeof createClient> & { readonly url: string }>
}

export interface ApartOptions {
  /** Of PostgreSQL. */
  readonly settings?: Readonly<Record<string, string>>
  /** Where its data is kept. @default a folder of its own */
  readonly dataDir?: string
  readonly execArgv?: readonly string[]
}

export async function startPoortApart({
  settings = {},
  dataDir,
  execArgv = [],
}: ApartOptions = {}): Promise<PoortApart> {
  await using cleanup = new AsyncDisposableStack()
  const folderOfData = dataDir ?? (await mkdtemp(join(tmpdir(), 'datpoort-apart-')))
  if (dataDir === undefined) cleanup.defer(() => rm(folderOfData, { recursive: true, force: true }))
  const cluster = cleanup.use(await startEmbeddedPostgres({ dataDir: folderOfData, settings }))
  await prepareDatabase(cluster.url)
  const owner = new pg.Pool({ connectionString: cluster.url, max: 1 })
  owner.on('error', () => undefined)
  cleanup.defer(() => owner.end())
  await owner.query("create role proef login password 'proef' in role datpoort_poort")
  const poortUrl = new URL(cluster.url)
  poortUrl.username = poortUrl.password = 'proef'
  const database: TestDatabase = {
    url: cluster.url,
    poortUrl: poortUrl.href,
    query: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      (await owner.query<Row>(sql, [...values])).rows,
    [Symbol.asyncDispose]: async () => undefined,
  }
  const issuer = cleanup.use(await startIssuer())
  const bron = cleanup.use(await startFakeBron({ domein: 'jeugd', bekend: { [BEKEND]: ['gebiedsteam-midden'] } }))
  const { env, folder } = await preparePoort({ bronnen: [bron] }, database, issuer)
  cleanup.defer(() => rm(folder, { recursive: true, force: true }))
  const child = fork(MAIN, {
    env: { PATH: process.env['PATH'], ...env },
    execArgv: [...execArgv],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  cleanup.defer(() => void child.kill('SIGKILL'))
  const started = once(child, 'message') as Promise<[{ port: number }]>
  started.catch(() => undefined)
  const parts = cleanup.move()
  return {
    cluster,
    database,
    issuer,
    bron,
    child,
    env,
    async ready() {
      const [{ port }] = await started
      const url = `http://127.0.0.1:${port}`
      return { ...createClient(url, issuer, database), url }
    },
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  }
}
