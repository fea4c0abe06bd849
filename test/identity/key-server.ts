/** An identity provider as far as its keys go: it answers well or badly, keeps a journal, and signs whatever is asked. */
import { generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type KeyServerMode =
  'ok' | 'silent' | 'broken-off' | 'status-500' | 'redirect' | 'html' | 'other-issuer' | 'too-large' | 'no-keys'

export interface KeyServer extends AsyncDisposable {
  readonly url: string
  /** Paths asked, in order. */
  readonly requests: string[]
  /** Emits `request` for each. */
  readonly events: EventEmitter
  mode: KeyServerMode
  /** Public keys by their id. */
  readonly published: Map<string, KeyObject>
}

export async function startKeyServer(): Promise<KeyServer> {
  const http = createServer((request, response) => {
    const path = request.url ?? ''
    server.requests.push(path)
    server.events.emit('request')
    const send = (body: object): void => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(body))
    }
    const { mode } = server
    if (mode === 'silent') return
    if (mode === 'broken-off') return void response.socket?.destroy()
    if (mode === 'status-500') response.statusCode = 500 // with a body that would do
    if (mode === 'html') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html></html>')
    if (mode === 'redirect' && !path.startsWith('/elders'))
      return void response.writeHead(302, { location: `/elders${path}` }).end()
    if (!path.endsWith('/jwks'))
      return send({ issuer: mode === 'other-issuer' ? `${url}/` : url, jwks_uri: `${url}/jwks` })
    const keys = [...server.published].map(([kid, key]) => ({ ...key.export({ format: 'jwk' }), kid, use: 'sig' }))
    send({ keys: mode === 'no-keys' ? [] : keys, ...(mode === 'too-large' && { vulling: 'x'.repeat(300_000) }) })
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const server: KeyServer = {
    url,
    requests: [],
    events: new EventEmitter(),
    mode: 'ok',
    published: new Map(),
    async [Symbol.asyncDispose]() {
      http.closeAllConnections()
      http.close()
      await once(http, 'close')
    },
  }
  return server
}

export interface Signer {
  readonly publicKey: KeyObject
  /** A token in order, but for what is given; `undefined` leaves a claim out. */
  token(claims?: Readonly<Record<string, unknown>>, header?: Readonly<Record<string, unknown>>): string
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** @param now clock in ms */
export function createSigner(issuer: string, kid: string, now: () => number = Date.now): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    publicKey,
    token(claims = {}, header = {}) {
      const iat = Math.floor(now() / 1000)
      const standard = { iss: issuer, sub: 'persoon', aud: 'datpoort', azp: 'testclient', jti: randomUUID() }
      const payload = { ...standard, iat, exp: iat + 600, groups: [], organisatie: 'gemeente', ...claims }
      const head = `${part({ alg: 'RS256', kid, typ: 'at+jwt', ...header })}.${part(payload)}`
      return `${head}.${sign('sha256', Buffer.from(head), privateKey).toString('base64url')}`
    },
  }
}
