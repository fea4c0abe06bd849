/**
 * `npm run --silent token -- --als wmo.consulent [--port 4000]`: prints an access token of one of the demo's people,
 * obtained from the running identity provider by the authorization code flow with PKCE.
 */
import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readPeople } from './people.ts'
import { readRunning, type Running } from './running.ts'

const REDIRECT = 'http://127.0.0.1/terug'
const CLIENT = 'datpoort-cli'

/** Something the user can mend; told in one sentence. */
class UsageFault extends Error {}

/** @throws UsageFault */
export async function fetchToken(running: Running, login: string): Promise<string> {
  const { issuer, idpData } = running
  const cookies = new Map<string, string>()
  const verifier = randomBytes(32).toString('base64url')
  const send = async (url: URL, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { redirect: 'manual', ...init, headers: { ...init.headers, cookie } }).catch(
      () => {
        throw new UsageFault('Datpoort antwoordt niet. Start het met: npm start')
      },
    )
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
      cookies.set(name, value)
    }
    return response
  }
  const next = (response: Response): URL => {
    const location = response.headers.get('location')
    if (response.status !== 303 || location === null)
      throw new UsageFault(`De identiteitsprovider weigert (${response.status})`)
    return new URL(location, issuer)
  }

  const start = new URL('/auth', issuer)
  const state = randomBytes(16).toString('base64url')
  start.search = new URLSearchParams({
    client_id: CLIENT,
    response_type: 'code',
    redirect_uri: REDIRECT,
    scope: 'openid',
    state,
    nonce: randomBytes(16).toString('base64url'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString()
  const loginPage = next(await send(start))
  const geheim = await readFile(join(idpData, 'geheim'), 'utf8')
  let at = next(await send(loginPage, { method: 'POST', body: new URLSearchParams({ als: login, geheim }) }))
  for (let hops = 0; hops < 3 && at.origin === new URL(issuer).origin; hops++) at = next(await send(at))
  const code = at.searchParams.get('code')
  if (code === null || at.searchParams.get('state') !== state)
    throw new UsageFault('De identiteitsprovider gaf geen code')

  const form = {
    grant_type: 'authorization_code',
    code,
    redirect_uri: REDIRECT,
    client_id: CLIENT,
    code_verifier: verifier,
  }
  const response = await send(new URL('/token', issuer), { method: 'POST', body: new URLSearchParams(form) })
  const token: unknown = await response.json()
  if (typeof token === 'object' && token !== null && 'access_token' in token) return String(token.access_token)
  throw new UsageFault('De identiteitsprovider gaf geen token')
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { als: { type: 'string' }, port: { type: 'string', default: process.env['PORT'] ?? '4000' } },
  })
  const logins = [...readPeople().keys()]
  if (values.als === undefined || !logins.includes(values.als))
    throw new UsageFault(`Kies wie u bent met --als: ${logins.join(', ')}`)
  const running = await readRunning(Number(values.port))
  if (running === undefined)
    throw new UsageFault(`Op poort ${values.port} draait geen Datpoort van u. Start het met: npm start`)
  process.stdout.write(`${await fetchToken(running, values.als)}\n`)
}

if (import.meta.main) {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'Er ging iets mis.')
    process.exitCode = 1
  }
}
