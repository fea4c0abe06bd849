import { createSecretKey } from 'node:crypto'
/** The demo's identity provider as it really runs: a child process, asked over HTTP by the command line's own code. */
import { execFile, fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPeople } from '../../demo/people.ts'
import { removeRunning, writeRunning } from '../../demo/running.ts'
import { fetchToken } from '../../demo/token.ts'
import { createTokenVerifier } from '../../src/identity/access-token.ts'
import { parseFunctiemapping, toProfessional } from '../../src/identity/functies.ts'

const scriptOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const PROVIDER = scriptOf('demo/identity-provider.ts')
const people = [...readPeople()]

interface Provider extends AsyncDisposable {
  readonly issuer: string
  readonly process: ChildProcess
  /** Everything it printed. */
  printed(): string
}

async function startProvider(data: string): Promise<Provider> {
  const child = fork(PROVIDER, { env: { PATH: process.env['PATH'], IDP_DATA: data }, stdio: 'pipe' as const })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const [message] = (await once(child, 'message')) as [{ type: string; issuer: string }]
  expect(message.type).toBe('ready')
  return {
    issuer: message.issuer,
    process: child,
    printed: () => printed,
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

const running = new AsyncDisposableStack()
let folder: string
let data: string
let provider: Provider

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'datpoort-idp-'))
  running.defer(() => rm(folder, { recursive: true, force: true }))
  data = join(folder, 'idp')
  provider = running.use(await startProvider(data))
})
afterAll(() => running.disposeAsync())

const keysOf = async ({ issuer }: Provider): Promise<unknown> => (await fetch(`${issuer}/jwks`)).json()

/** Functies by login name; the others have the functie of that name. */
const FUNCTIES: Readonly<Record<string, readonly string[]>> = {
  fg: ['FUNCTIONARIS_GEGEVENSBESCHERMING'],
  'beheerder.een': ['FUNCTIONEEL_BEHEERDER'],
  'beheerder.twee': ['FUNCTIONEEL_BEHEERDER'],
  'zonder.functie': [],
}

test.each(people)('I1-I4, I7: %s logs in by code and PKCE, and the poort accepts the token', async (login, person) => {
  const mapping = parseFunctiemapping(await readFile(scriptOf('beleid/functiemapping.yaml'), 'utf8'))
  await using verifier = createTokenVerifier({
    issuer: provider.issuer,
    audience: 'datpoort',
    clients: ['datpoort-cli'],
  })
  const token = await fetchToken({ issuer: provider.issuer, idpData: data }, login)
  const verified = await verifier.verify(`Bearer ${token}`)
  const professional = toProfessional(verified, mapping, createSecretKey(new Uint8Array(32)))
  expect(professional.functies).toEqual(FUNCTIES[login] ?? [login.toUpperCase().replace('.', '_')])
  expect(professional).toMatchObject({ organisatie: person.organisatie, client: 'datpoort-cli' })
  expect(verified.sub).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

  const { iat = 0, exp = 0, jti = '', ...claims } = decodeJwt(token)
  expect(exp - iat).toBe(15 * 60)
  expect(jti).toMatch(/^[\w-]{22,}$/) // 128 bits or more
  expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', typ: 'at+jwt' })
  // No name of a person, no mail: the login name alone, by which colleagues name each other.
  expect(claims['aanmeldnaam']).toBe(login)
  const names = ['aanmeldnaam', 'aud', 'azp', 'client_id', 'groups', 'iss', 'organisatie', 'sub']
  expect(Object.keys(claims).toSorted()).toEqual(names)
})

test('every login name has a sub of its own', () => {
  expect(people).toHaveLength(21)
  expect(new Set(people.map(([, { sub }]) => sub)).size).toBe(21)
})

test('another secret than the one of this provider lets nobody in', async () => {
  const elsewhere = join(folder, 'elsewhere')
  await mkdir(elsewhere)
  await cp(join(data, 'geheim'), join(elsewhere, 'geheim'))
  const as = (idpData: string) => fetchToken({ issuer: provider.issuer, idpData }, 'generalist')
  await expect(as(elsewhere)).resolves.toMatch(/^ey/) // control
  const secret = await readFile(join(data, 'geheim'), 'utf8')
  for (const wrong of [`${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`, '', `${secret}x`]) {
    await writeFile(join(elsewhere, 'geheim'), wrong)
    await expect(as(elsewhere)).rejects.toThrow(/weigert \(403\)/)
  }
})

test('a login name that does not exist is refused', async () => {
  await expect(fetchToken({ issuer: provider.issuer, idpData: data }, '__proto__')).rejects.toThrow(/weigert \(403\)/)
})

test('without PKCE, or with a plain challenge, no login begins', async () => {
  const begin = async (more: Readonly<Record<string, string>>): Promise<string> => {
    const url = new URL('/auth', provider.issuer)
    const base = { client_id: 'datpoort-cli', response_type: 'code', redirect_uri: 'http://127.0.0.1/terug' }
    url.search = new URLSearchParams({ ...base, scope: 'openid', ...more }).toString()
    return (await fetch(url, { redirect: 'manual' })).headers.get('location') ?? ''
  }
  const challenge = 'a'.repeat(43)
  expect(await begin({ code_challenge: challenge, code_challenge_method: 'S256' })).toMatch(
    /^\/inloggen\/|\/inloggen\//,
  )
  expect(await begin({})).toContain('error=invalid_request')
  expect(await begin({ code_challenge: challenge, code_challenge_method: 'plain' })).toContain('error=invalid_request')
})

test('keys and secret are closed to others, and stay after a restart', async () => {
  const own = join(folder, 'restart')
  const before = await (async () => {
    await using started = await startProvider(own)
    return await keysOf(started)
  })()
  await using again = await startProvider(own)
  expect(await keysOf(again)).toEqual(before)
  expect(await keysOf(again)).not.toEqual(await keysOf(provider))
  expect((await stat(own)).mode & 0o777).toBe(0o700)
  for (const name of await readdir(own))
    expect([name, (await stat(join(own, name))).mode & 0o777]).toEqual([name, 0o600])
  expect(JSON.stringify(before)).not.toMatch(/"(d|p|q)":/)
})

test('it is reached on 127.0.0.1 alone', async () => {
  const { port } = new URL(provider.issuer)
  const socket = createConnection({ host: '127.0.0.2', port: Number(port) })
  await expect(once(socket, 'connect')).rejects.toMatchObject({ code: expect.stringMatching(/^E/) as unknown })
})

test('it ends when its parent lets go of it, and on SIGTERM', async () => {
  await using left = await startProvider(join(folder, 'left'))
  left.process.disconnect()
  expect(await once(left.process, 'exit')).toEqual([0, null])
  await using told = await startProvider(join(folder, 'left'))
  told.process.kill('SIGTERM')
  expect(await once(told.process, 'exit')).toEqual([0, null])
})

test('it refuses to run in production', async () => {
  const child = fork(PROVIDER, { env: { IDP_DATA: join(folder, 'no'), NODE_ENV: 'production' }, silent: true })
  const messages: unknown[] = []
  child.on('message', (message) => messages.push(message))
  expect(await once(child, 'exit')).toEqual([1, null])
  expect(messages).toEqual([])
})

const run = promisify(execFile)
const cli = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  run(process.execPath, [scriptOf('demo/token.ts'), ...args], { env: { ...process.env, ...env } })

test('the command line prints the token and nothing else', async () => {
  const port = Number(new URL(provider.issuer).port)
  await writeRunning(port, { issuer: provider.issuer, idpData: data })
  try {
    const { stdout, stderr } = await cli(['--als', 'fg', '--port', String(port)])
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/)
    expect(stderr).toBe('')
  } finally {
    await removeRunning(port)
  }
  await expect(cli(['--als', 'fg', '--port', String(port)])).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: `Op poort ${port} draait geen Datpoort van u. Start het met: npm start\n`,
  })
})

test('the command line names the people when it does not know one', async () => {
  await expect(cli(['--als', 'niemand'])).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('wmo.consulent, jeugdconsulent') as unknown,
  })
})

test('the command line trusts no folder that others can write', async () => {
  const shared = join(folder, `datpoort-demo-${process.getuid?.() ?? 0}`)
  await mkdir(shared)
  await chmod(shared, 0o777)
  const call = () => cli(['--als', 'fg', '--port', '1'], { TMPDIR: folder })
  await expect(call()).rejects.toMatchObject({ stderr: expect.stringContaining('only you can open') as unknown })
  await chmod(shared, 0o700) // control
  await expect(call()).rejects.toMatchObject({ stderr: expect.stringContaining('Op poort 1') as unknown })
})

test('after all of this it has printed nothing', () => {
  expect(provider.printed()).toBe('')
})
