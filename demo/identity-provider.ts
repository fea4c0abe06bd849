/**
 * The identity provider of the demo: a real OpenID provider with fictional people, so that the poort checks tokens as it
 * would those of a municipality's own. Promise: on loopback only, refused in production, no password anywhere: logging in
 * takes a secret that is made on this machine and readable by its user alone.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import Provider, { type Configuration } from 'oidc-provider'
import { createIdentityStore } from './identity-store.ts'
import { readPeople } from './people.ts'

const { IDP_DATA, IDP_PORT = '0', NODE_ENV } = process.env
if (NODE_ENV === 'production' || IDP_DATA === undefined) {
  console.error('The demo identity provider needs IDP_DATA, and is refused in production')
  process.exit(1)
}

/** Names the poort as the receiver of access tokens. */
const RESOURCE = 'urn:datpoort'
const AUDIENCE = 'datpoort'
const TOKEN_LIFE_S = 15 * 60
const INTERACTION = '/inloggen/'

const people = readPeople()
const bySub = new Map([...people.values()].map((person) => [person.sub, person]))
await mkdir(IDP_DATA, { recursive: true, mode: 0o700 })
const secret = await readOrMake('geheim', async () => randomBytes(32).toString('base64url'))
const keys = JSON.parse(await readOrMake('jwks.json', makeKeys)) as { keys: JWK[] }
const cookieKey = await readOrMake('cookies', async () => randomBytes(32).toString('base64url'))

const server = createServer()
server.listen(Number(IDP_PORT), '127.0.0.1')
await once(server, 'listening')
const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const provider = new Provider(issuer, configuration())
provider.on('server_error', (_ctx, error) => console.error(`server_error ${error.name}`))
const answer = provider.callback()
server.on('request', (request, response) => {
  const login = request.method === 'POST' && request.url?.startsWith(INTERACTION) === true
  void (login ? logIn(request, response) : answer(request, response))
})

const stop = (): void => {
  server.closeAllConnections()
  server.close(() => process.exit(0))
}
process.on('SIGTERM', stop)
process.on('disconnect', stop)
process.on('SIGINT', () => undefined) // the parent stops its parts in order
process.send?.({ type: 'ready', issuer })

function configuration(): Configuration {
  return {
    adapter: createIdentityStore(),
    jwks: keys,
    cookies: { keys: [cookieKey] },
    clients: [
      {
        client_id: 'datpoort-cli',
        token_endpoint_auth_method: 'none',
        redirect_uris: ['http://127.0.0.1/terug'],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: TOKEN_LIFE_S,
          jwt: { sign: { alg: 'RS256' } },
        }),
        useGrantedResource: () => true,
      },
    },
    ttl: {
      AccessToken: TOKEN_LIFE_S,
      AuthorizationCode: 60,
      IdToken: TOKEN_LIFE_S,
      Interaction: 600,
      Session: 3600,
      Grant: 3600,
    },
    interactions: { url: (_ctx, interaction) => `${INTERACTION}${interaction.uid}` },
    findAccount: (_ctx, sub) => (bySub.has(sub) ? { accountId: sub, claims: () => ({ sub }) } : undefined),
    extraTokenClaims: (_ctx, token) => {
      if (!('accountId' in token)) return undefined
      const person = bySub.get(token.accountId)
      if (person === undefined) return undefined
      const { groepen: groups, organisatie, aanmeldnaam } = person
      return { azp: token.clientId, groups, organisatie, aanmeldnaam }
    },
    // The demo's people agree to the poort reading who they are; there is nothing else to agree to.
    loadExistingGrant: async (ctx) => {
      const { client, session, provider: own } = ctx.oidc
      if (!client || !session?.accountId) return undefined
      const grant = new own.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid')
      grant.addResourceScope(RESOURCE, '')
      await grant.save()
      return grant
    },
  }
}

/** A login name with the demo's own secret, sent as a form. */
async function logIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = new URLSearchParams(await readBody(request))
  const given = Buffer.from(body.get('geheim') ?? '')
  const expected = Buffer.from(secret)
  const person = people.get(body.get('als') ?? '')
  if (given.length !== expected.length || !timingSafeEqual(given, expected) || person === undefined) {
    response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end('Inloggen is niet gelukt.')
    return
  }
  await provider.interactionFinished(request, response, { login: { accountId: person.sub } }).catch(() => {
    if (!response.headersSent) response.writeHead(400).end()
  })
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > 4096) break
  }
  return text
}

/** Kept from one start to the next, so that tokens survive a restart. */
async function readOrMake(name: string, make: () => Promise<string>): Promise<string> {
  const file = join(IDP_DATA ?? '', name)
  const known = await readFile(file, 'utf8').catch(() => undefined)
  if (known !== undefined) return known
  const made = await make()
  // Written beside and put in place: a kill halfway leaves no half key behind.
  await writeFile(`${file}.nieuw`, made, { mode: 0o600 })
  await rename(`${file}.nieuw`, file)
  return made
}

async function makeKeys(): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 3072, extractable: true })
  const jwk = { ...(await exportJWK(privateKey)), kid: randomBytes(8).toString('hex'), alg: 'RS256', use: 'sig' }
  return JSON.stringify({ keys: [jwk] })
}
