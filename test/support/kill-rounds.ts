/**
 * Load, a kill -9 at a random moment, and the count of answers without their line.
 * The journal of answers is kept here, outside every process that dies.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { prepareDatabase } from '../../src/migrate.ts'
import { freePort, startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/storage/embedded-postgres.ts'
import { controlesleutelsOf, readControlesleutel } from '../../src/logboek/controlepunt.ts'
import type { Bevinding } from '../../src/logboek/bevinding.ts'
import { verifieer } from '../../src/logboek/verificatie.ts'
import { readNotes } from '../../src/storage/bewaarplaats.ts'
import { readKeySeries } from '../../src/storage/key-files.ts'
import { openLogboekLezer } from '../../src/storage/logboek-lezer.ts'
import type { TestDatabase } from './database.ts'
import { startFakeBron } from './fake-bron.ts'
import { startIssuer } from './issuer.ts'
import { createClient, preparePoort } from './poort.ts'

/** `afsluiten` is a SIGTERM to the poort: a stop in order, under the same load. */
export type Victim = 'poort' | 'postgres' | 'beide' | 'afsluiten'

export interface KillReport {
  readonly answered: number
  /** Answers that left without an outcome on record. */
  readonly missing: number
  /** What the verifier finds wrong with the trees of all these starts. */
  readonly bevindingen: readonly Bevinding[]
}

export interface KillOptions {
  readonly rounds: readonly Victim[]
  readonly controle?: 'haastig' | 'asynchroon'
  readonly settings?: Readonly<Record<string, string>>
  /** Told after each round. */
  readonly onRound?: (report: KillReport) => void
}

const ASKERS = 12
const BSN = '999900067'
const ENTRY = fileURLToPath(new URL('./poort-process.ts', import.meta.url))

export async function runKillRounds({ rounds, controle, settings = {}, onRound }: KillOptions): Promise<KillReport> {
  await using cleanup = new AsyncDisposableStack()
  const dataDir = await mkdtemp(join(tmpdir(), 'datpoort-kill-'))
  cleanup.defer(() => rm(dataDir, { recursive: true, force: true }))
  const port = await freePort() // the same at each start, so that addresses stay right
  let cluster: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir, port, settings })
  cleanup.defer(() => cluster[Symbol.asyncDispose]())
  const database = await ownDatabase(cluster.url)
  const bron = cleanup.use(await startFakeBron({ domein: 'jeugd', bekend: { [BSN]: ['gebiedsteam-midden'] } }))
  const issuer = cleanup.use(await startIssuer())
  const { env, folder } = await preparePoort({ bronnen: [bron] }, database, issuer)
  cleanup.defer(() => rm(folder, { recursive: true, force: true }))
  const token = await issuer.token(['sd-functie-generalist'])
  const journal = new Set<string>()
  const report = async (): Promise<KillReport> => ({
    answered: journal.size,
    missing: await countMissing(cluster.url, journal),
    // The controls break the promise on purpose, and keep no checkpoints.
    bevindingen: controle === undefined ? await verify(cluster.url, folder) : [],
  })

  let poort: ChildProcess | undefined
  cleanup.defer(() => void poort?.kill('SIGKILL'))
  for (const victim of rounds) {
    const started = await startProcess(env, controle)
    poort = started.child
    const client = createClient(`http://127.0.0.1:${started.port}`, issuer, database)
    const asking = { on: true }
    const askers = Array.from({ length: ASKERS }, async () => {
      while (asking.on) {
        const reply = await client.ask('', [BSN], { token }).catch(() => undefined)
        if (reply?.raadplegingId !== undefined) journal.add(reply.raadplegingId)
        if (reply === undefined) await delay(5)
      }
    })
    const before = journal.size
    while (journal.size < before + 100) await delay(5) // warm, and surely under load
    await delay(Math.random() * 300)
    const databaseDies = victim === 'postgres' || victim === 'beide'
    if (victim === 'afsluiten') await stopInOrder(poort)
    else if (victim !== 'postgres') process.kill(poort.pid ?? 0, 'SIGKILL')
    if (databaseDies) {
      process.kill(cluster.pid, 'SIGKILL')
      await cluster.exited
    }
    // What still arrives after the kill counts as well: it was answered.
    await delay(100)
    asking.on = false
    poort.kill('SIGKILL')
    await Promise.all(askers)
    if (databaseDies) cluster = await startEmbeddedPostgres({ dataDir, port, settings })
    onRound?.(await report())
  }
  return await report()
}

/** The whole logboek against the checkpoints that outlived every kill. */
async function verify(url: string, folder: string): Promise<readonly Bevinding[]> {
  const notes = await readNotes(join(folder, 'controlepunten'))
  const sleutels = controlesleutelsOf(await readKeySeries(folder, 'controlepunt')).map(readControlesleutel)
  await using lezer = await openLogboekLezer(url)
  return (await verifieer(lezer, { notes, sleutels })).bevindingen
}

/** Under load, and yet it ends by itself and without a fault. */
async function stopInOrder(poort: ChildProcess): Promise<void> {
  const ended = once(poort, 'exit')
  poort.kill('SIGTERM')
  const [code] = (await ended) as [number | null]
  if (code !== 0) throw new Error(`the poort ended with ${code} on SIGTERM`)
}

async function startProcess(env: Readonly<Record<string, string>>, controle: string | undefined) {
  const child = fork(ENTRY, {
    env: { PATH: process.env['PATH'], ...env, ...(controle && { CONTROLE: controle }) },
    execArgv: [],
  })
  const [message] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('the poort did not start'))),
  ])) as [{ port: number }]
  return { child, port: message.port }
}

async function ownDatabase(clusterUrl: string): Promise<TestDatabase> {
  await prepareDatabase(clusterUrl)
  const client = new pg.Client({ connectionString: clusterUrl })
  await client.connect()
  await client.query("create role doelwit login password 'doelwit' in role datpoort_poort")
  await client.end()
  const poortUrl = new URL(clusterUrl)
  poortUrl.username = 'doelwit'
  poortUrl.password = 'doelwit'
  return {
    url: clusterUrl,
    poortUrl: poortUrl.href,
    query: async () => [],
    [Symbol.asyncDispose]: async () => undefined,
  }
}

async function countMissing(url: string, journal: ReadonlySet<string>): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const sql = `select count(*)::int as n from unnest($1::uuid[]) as j (id)
      where not exists (select from logboek.regel r where r.raadpleging = j.id and r.soort = 'UITKOMST')
         or not exists (select from logboek.regel r where r.raadpleging = j.id and r.soort = 'VOORNEMEN')`
    return (await client.query<{ n: number }>(sql, [[...journal]])).rows[0]?.n ?? -1
  } finally {
    await client.end()
  }
}
