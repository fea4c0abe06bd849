/**
 * `npm start`: everything on this machine, with fictional people: PostgreSQL, seven bronnen, a person
 * registry, an identity provider, the poort.
 * Promise: shows what it is doing, ends every part when it ends (also by kill -9), and refuses to run as production.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { mkdir, realpath, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { stringify } from 'yaml'
import { prepareDatabase } from '../src/migrate.ts'
import { startEmbeddedPostgres } from '../src/storage/embedded-postgres.ts'
import { startNoticeDesk } from './notice-desk.ts'
import { removeRunning, writeRunning } from './running.ts'
import { createWaitingRoom } from './waiting-room.ts'

interface BronReady {
  readonly bronnen: readonly { readonly id: string; readonly domein: string; readonly url: string }[]
}
interface IssuerReady {
  readonly issuer: string
}
interface BrpReady {
  readonly url: string
}

const DOMEINEN = ['jeugd', 'wmo', 'welzijn', 'wonen', 'werk', 'schuldhulp', 'leerplicht']
const SLEUTELS = ['pseudoniem-1', 'versleuteling-1', 'persoonsleutel-1', 'professional-1', 'controlepunt-1', 'brp']
const PERSONENREGISTER = {
  sleutelbestand: 'sleutels/brp.key',
  doelbinding: 'Sociaal domein: nagaan wie iemand is',
  verwerking: 'Persoon zoeken',
}
const script = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** What is being done now; also told to whoever asks on the port. */
let step = 'Starting'
const announce = (text: string): void => {
  step = text
  say(text)
}

class StartFault extends Error {}

/** The parts that run, newest last; ended in reverse. */
await using parts = new AsyncDisposableStack()
const stopped = Promise.withResolvers<string>()
let stopping = false

function stop(reason: string): void {
  stopping = true
  stopped.resolve(reason)
}

async function start(): Promise<void> {
  if (process.env['NODE_ENV'] === 'production') throw new StartFault('the demo is refused when NODE_ENV=production')
  const port = readPort(process.env['PORT'] ?? '4000')
  const data = resolve(process.env['DATPOORT_DATA'] ?? '.datpoort')
  await mkdir(data, { recursive: true, mode: 0o700 })
  await holdFolder(await realpath(data))
  const leavePort = await claimPort(port)
  const logs = join(data, 'logs')
  const keys = join(data, 'sleutels')
  await mkdir(logs, { recursive: true, mode: 0o700 })
  await makeKeys(keys)

  announce('Starting PostgreSQL …')
  const postgres = parts.use(await startEmbeddedPostgres({ dataDir: join(data, 'postgres') }))
  const databaseUrl = await prepareRoles(postgres.url)
  await writeBeheer(data, postgres.url)
  void postgres.exited.then(() => stop('PostgreSQL ended; Datpoort stops'))
  if (stopping) return

  announce('Starting the identity provider, the person registry and seven bronnen …')
  const [idp, bronnen, brp] = await Promise.all([
    child<IssuerReady>('identity-provider', script('./identity-provider.ts'), logs, {
      IDP_PORT: '0',
      IDP_DATA: join(data, 'identity-provider'),
    }),
    child<BronReady>('bronnen', script('../bronnen/demo/start.ts'), logs, {
      BRONNEN_DATABASE_URL: postgres.url,
      BRONNEN_SLEUTELS: keys,
    }),
    child<BrpReady>('personenregister', script('../bronnen/brp/main.ts'), logs, {
      BRP_SLEUTELBESTAND: join(keys, 'brp.key'),
    }),
  ])
  const register = join(data, 'bronnen.yaml')
  await writeFile(register, bronregister(bronnen), { mode: 0o600 })
  const personenregister = join(data, 'personenregister.yaml')
  await writeFile(personenregister, stringify({ url: brp.url, ...PERSONENREGISTER }), { mode: 0o600 })
  if (stopping) return

  const desk = parts.use(await startNoticeDesk(say))

  announce('Starting the poort …')
  await leavePort()
  await child<{ port: number }>('poort', script('../src/main.ts'), logs, {
    NODE_ENV: 'development',
    DEMO: '1',
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    DATPOORT_SLEUTELS: keys,
    DATPOORT_CONTROLEPUNTEN: join(data, 'controlepunten'),
    DATPOORT_BRONNEN: register,
    DATPOORT_PERSONEN: personenregister,
    OIDC_ISSUER: idp.issuer,
    OIDC_CLIENTS: 'datpoort-cli',
    DATPOORT_MELDADRES: desk.url,
    ...(process.env['REDIS_URL'] === undefined ? {} : { REDIS_URL: process.env['REDIS_URL'] }),
  })
  await writeRunning(port, { issuer: idp.issuer, idpData: join(data, 'identity-provider') })
  parts.defer(() => removeRunning(port))
  if (!stopping) say(`Datpoort is ready on http://localhost:${port}`)
}

function readPort(text: string): number {
  const port = Number(text)
  if (!/^[0-9]+$/.test(text) || port < 1 || port > 65_535) throw new StartFault('PORT must be a number from 1 to 65535')
  return port
}

/** npm killed with -9 leaves its script running: end with it, so that the next start finds port and data free. */
function stopWithParent(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const line = ancestry()
  setInterval(() => {
    if (ancestry() !== line) stop('')
  }, 200).unref()
}

/** Who started this process: npm itself, or the shell that npm runs scripts in and then npm. */
function ancestry(): string {
  const status = (pid: number): string => {
    try {
      return readFileSync(`/proc/${pid}/status`, 'utf8')
    } catch {
      return ''
    }
  }
  const parent = status(process.ppid)
  const viaShell = /^Name:\t(?:sh|dash|bash)$/m.test(parent)
  return `${process.ppid} ${viaShell ? /^PPid:\t([0-9]+)$/m.exec(parent)?.[1] : ''}`
}

/** One Datpoort per data folder. The kernel frees an abstract socket with its process: nothing stale can stay behind. */
async function holdFolder(folder: string): Promise<void> {
  const name = `\0datpoort-${createHash('sha256').update(folder).digest('hex')}`
  await listenOrWait(
    () => createServer().listen(name),
    `another Datpoort runs on ${folder}; stop it or set DATPOORT_DATA`,
  )
}

/** Takes the port and answers on it until the poort does. @returns how to give it up */
async function claimPort(port: number): Promise<() => Promise<void>> {
  const room = createWaitingRoom(() => step)
  await listenOrWait(() => room.listen(port, '127.0.0.1'), `port ${port} is taken; set PORT`)
  return async () => {
    room.closeAllConnections()
    room.close()
    await once(room, 'close')
  }
}

/** A Datpoort that was killed a moment ago may still be ending: wait for it, but not for ever. */
async function listenOrWait(open: () => ReturnType<typeof createServer>, refusal: string) {
  for (let tries = 0; ; tries++) {
    const server = open()
    const free = await once(server, 'listening').then(
      () => true,
      () => false,
    )
    if (free) return server.unref()
    if (tries === 0) say('Waiting for another Datpoort to end …')
    if (tries === 50 || stopping) throw new StartFault(refusal)
    await delay(200)
  }
}

/** Random keys, made once: those of the poort itself, one for the person registry and one per bron. */
async function makeKeys(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of [...SLEUTELS, ...DOMEINEN]) {
    const file = join(folder, `${name}.key`)
    if (!existsSync(file)) await writeFile(file, randomBytes(32).toString('base64'), { mode: 0o600 })
  }
}

/** What `npm run logboek` needs, for the user who runs the demo alone; the address changes with every start. */
async function writeBeheer(data: string, adminUrl: string): Promise<void> {
  const database = new URL(adminUrl)
  database.pathname = '/poort'
  const settings = {
    DATABASE_BEHEER_URL: database.href,
    DATPOORT_SLEUTELS: join(data, 'sleutels'),
    DATPOORT_CONTROLEPUNTEN: join(data, 'controlepunten'),
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${JSON.stringify(value)}\n`)
  await writeFile(join(data, 'beheer.env'), lines.join(''), { mode: 0o600 })
}

/** The database of the poort, and a login that is a member of datpoort_poort and of nothing else. */
async function prepareRoles(adminUrl: string): Promise<string> {
  const database = new URL(adminUrl)
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    const { rowCount } = await admin.query("select from pg_database where datname = 'poort'")
    if (rowCount === 0) await admin.query('create database poort')
    database.pathname = '/poort'
    // A data folder of an older release gets the policy of this one, unless someone established another.
    await prepareDatabase(database.href, { vernieuw: true })
    const { rowCount: roles } = await admin.query("select from pg_roles where rolname = 'poort_demo'")
    if (roles === 0) await admin.query('create role poort_demo login in role datpoort_poort')
    // A new password at each start: it is written down nowhere.
    const password = randomBytes(24).toString('base64url')
    await admin.query(`alter role poort_demo password '${password}'`)
    database.username = 'poort_demo'
    database.password = password
    return database.href
  } finally {
    await admin.end()
  }
}

const bronregister = ({ bronnen }: BronReady): string =>
  stringify({
    bronnen: bronnen.map(({ id, domein, url }) => ({
      id,
      domein,
      url,
      sleutelbestand: `sleutels/${id}.key`,
      bundel: 16,
      overeenkomst: { kenmerk: `DEMO-${id}`, geldigTotEnMet: '2099-12-31' },
    })),
  })

/** Starts one part and waits until it says that it is ready; what it prints goes to its log. */
async function child<Ready>(name: string, path: string, logs: string, env: Record<string, string>): Promise<Ready> {
  const log = createWriteStream(join(logs, `${name}.log`), { flags: 'a', mode: 0o600 })
  const { PATH, HOME, TMPDIR } = process.env
  const inherited = Object.fromEntries(
    Object.entries({ PATH, HOME, TMPDIR }).filter(([, value]) => value !== undefined),
  )
  const running = fork(path, { env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  running.stdout?.pipe(log)
  running.stderr?.pipe(log)
  let complaint = ''
  running.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2000)))
  parts.defer(() => endChild(running))
  return new Promise<Ready>((resolveReady, reject) => {
    running.on('message', (message: { type?: string; text?: string }) => {
      if (message.type === 'progress' && message.text !== undefined) say(`  ${message.text}`)
      if (message.type === 'ready') resolveReady(message as Ready)
    })
    running.once('exit', () => {
      reject(new StartFault(`${name} ended. ${complaint.trim()} (log: ${join(logs, name)}.log)`))
      stop(stopping ? '' : `${name} ended unexpectedly; Datpoort stops (log: ${join(logs, name)}.log)`)
    })
  })
}

async function endChild(running: ChildProcess): Promise<void> {
  if (running.exitCode !== null || running.signalCode !== null) return
  const gone = once(running, 'exit')
  running.kill('SIGTERM')
  // A part that does not drain in time is ended, so that Ctrl-C always ends.
  const late = setTimeout(() => running.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(late)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop('Datpoort stops'))
stopWithParent()

try {
  await start()
} catch (error) {
  process.exitCode = 1
  const text = error instanceof Error ? error.message : 'unknown fault'
  if (!stopping) console.error(`Datpoort cannot start: ${text}`)
  stop('')
}
const reason = await stopped.promise
if (reason !== '') console.error(reason)
await parts.disposeAsync()
process.exit()
