import { once } from 'node:events'
import { connect } from 'node:net'
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { DAT, DOEL, startPoort, type TestPoort } from '../support/poort.ts'

const running = new AsyncDisposableStack()
let bron: FakeBron
let poort: TestPoort
let token: string

beforeAll(async () => {
  bron = running.use(await startFakeBron({ domein: 'jeugd' }))
  poort = running.use(await startPoort({ bronnen: [bron] }))
  token = await poort.token('GENERALIST')
})
afterAll(() => running.disposeAsync())

const QUESTION = JSON.stringify({ query: '{ __typename }' })
const LOOKUP = JSON.stringify({
  query: DAT,
  variables: { personen: [{ bsn: '999900067' }], verantwoording: { doel: DOEL } },
})

const FIXED = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'api-version': '0.1.0',
}

/** Sends bytes as they are and reads until the server closes. */
async function raw(text: string): Promise<string> {
  const socket = connect(Number(new URL(poort.url).port), '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
  socket.on('error', () => undefined)
  socket.write(text)
  await once(socket, 'close')
  return answer
}

describe('L3 S10 every answer has the fixed headers, and its shape', () => {
  const call = (path: string, init: RequestInit = {}) => fetch(poort.url + path, { redirect: 'manual', ...init })
  const auth = (): Record<string, string> => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' })
  const cases: readonly (readonly [string, number, () => Promise<Response>])[] = [
    ['an answer', 200, () => call('/graphql', { method: 'POST', headers: auth(), body: QUESTION })],
    ['malformed JSON', 400, () => call('/graphql', { method: 'POST', headers: auth(), body: '{' })],
    ['no token', 401, () => call('/graphql', { method: 'POST', body: QUESTION })],
    ['GET', 405, () => call('/graphql')],
    ['too large a body', 413, () => call('/graphql', { method: 'POST', headers: auth(), body: 'x'.repeat(70_000) })],
    [
      'another content type',
      415,
      () => call('/graphql', { method: 'POST', headers: { ...auth(), 'content-type': 'text/plain' }, body: QUESTION }),
    ],
    ['an unknown page', 404, () => call('/anders')],
    ['a path with a broken escape', 400, () => call('/%zz')],
    ['a page below graphql', 404, () => call('/graphql/', { method: 'POST', headers: auth(), body: QUESTION })],
    ['health', 200, () => call('/health/live')],
    ['readiness', 200, () => call('/health/ready')],
  ]

  test.each(cases)('%s: %i', async (_what, status, send) => {
    const response = await send()
    expect(response.status).toBe(status)
    expect(Object.fromEntries(Object.keys(FIXED).map((name) => [name, response.headers.get(name)]))).toEqual(FIXED)
    for (const name of ['server', 'x-powered-by', 'etag', 'access-control-allow-origin', 'set-cookie'])
      expect(response.headers.get(name)).toBeNull()
    const type = response.headers.get('content-type') ?? ''
    expect(type).toMatch(/; charset=utf-8$/)
    const body = (await response.json()) as { errors?: { extensions: { code: string } }[]; status?: unknown }
    const onGraphql = new URL(response.url).pathname === '/graphql'
    const shape = status < 400 ? 'data' : onGraphql ? 'errors' : 'problem'
    const code = body.errors?.[0]?.extensions.code ?? ''
    const seen = /^[A-Z_]+$/.test(code)
      ? 'errors'
      : type.startsWith('application/problem+json') && body.status === status
        ? 'problem'
        : 'data'
    expect(seen).toBe(shape)
    expect(JSON.stringify(body)).not.toMatch(/node_modules|Error:|FST_|\bat /)
  })

  test.each([
    ['a header that overflows', `GET / HTTP/1.1\r\nHost: x\r\nX-Lang: ${'a'.repeat(70_000)}\r\n\r\n`, '431'],
    ['no HTTP at all', 'hallo\r\n\r\n', '400'],
    ['two lengths', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}', '400'],
    [
      'a length and chunks',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      '400',
    ],
  ])('%s: a refusal in JSON with the same headers', async (_what, text, status) => {
    const answer = await raw(text)
    expect(answer.split(' ')[1]).toBe(status)
    for (const [name, value] of Object.entries(FIXED)) expect(answer).toContain(`${name}: ${value}\r\n`)
    expect(answer).toContain('application/problem+json; charset=utf-8')
    expect(answer.split('\r\n\r\n')[1]).toContain('VERZOEK_ONGELDIG')
  })
})

describe('S4 POST only', () => {
  test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s, with and without a query: 405 with Allow',
    async (method) => {
      for (const path of ['/graphql', '/graphql?query=%7B__typename%7D']) {
        const answer = await raw(
          `${method} ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\n\r\n`,
        )
        expect(answer).toMatch(/^HTTP\/1\.1 405 /)
        expect(answer.toLowerCase()).toContain('\r\nallow: post\r\n')
      }
      expect(bron.requests).toHaveLength(0)
    },
  )
})

describe('S5 no simple cross-site request executes', () => {
  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json\ta',
    'application/json; charset=utf-16',
    'application/json, text/plain',
    'application/jsonx',
    'application/json; a=b',
    'application/graphql',
    'x/application/json',
  ])('%s: refused, no bron asked', async (type) => {
    const answer = await raw(
      `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(LOOKUP)}\r\nConnection: close\r\n\r\n${LOOKUP}`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 4[0-9][0-9] /)
    expect(bron.requests).toHaveLength(0)
  })

  test('no content type at all: refused', async () => {
    const answer = await raw(
      `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Length: ${LOOKUP.length}\r\nConnection: close\r\n\r\n${LOOKUP}`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 415 /)
    expect(bron.requests).toHaveLength(0)
  })

  test.each(['application/json', 'APPLICATION/JSON', 'application/json; charset=UTF-8', ' application/json'])(
    'control: %s is read as plain JSON',
    async (type) => {
      bron.requests.length = 0
      const reply = await poort.post(LOOKUP, { authorization: `Bearer ${token}`, 'content-type': type })
      expect(reply.antwoorden).toHaveLength(1)
      expect(bron.requests).toHaveLength(1)
      bron.requests.length = 0
    },
  )
})

describe('I6 I7 identity comes from the Authorization header alone', () => {
  test.each([
    ['in the query', '?access_token=TOKEN', {}],
    ['in a cookie', '', { cookie: 'token=TOKEN' }],
    ['in X-Authorization', '', { 'x-authorization': 'Bearer TOKEN' }],
    ['as a user name', '', { 'x-user': 'generalist', 'x-role': 'GENERALIST', 'x-forwarded-user': 'generalist' }],
    ['as basic', '', { authorization: 'Basic TOKEN' }],
  ] as const)('a token %s is none', async (_what, suffix, headers: Record<string, string>) => {
    const fill = (text: string): string => text.replace('TOKEN', token)
    const response = await fetch(`${poort.url}/graphql${fill(suffix)}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value)])),
      },
      body: LOOKUP,
    })
    expect(response.status).toBe(401)
    expect(bron.requests).toHaveLength(0)
  })

  test('headers of a client give no functie', async () => {
    const none = await poort.token('')
    const reply = await poort.post(LOOKUP, {
      authorization: `Bearer ${none}`,
      'x-role': 'GENERALIST',
      'x-forwarded-for': '10.0.0.1',
      'x-user': 'generalist',
    })
    expect(reply.codes).toEqual(['NIET_GEAUTORISEERD'])
    expect(bron.requests).toHaveLength(0)
  })
})

describe('S8 GraphQL over HTTP', () => {
  /** What the audit finds and we accept, with the reason. */
  const ACCEPTED: Readonly<Record<string, string>> = {
    '572B': 'Apollo answers 400 to a document that does not validate, also for application/json',
    FDE2: 'the same for a document that does not parse',
    '7B9B': 'the same for variables that do not fit',
    '5A70': 'GET is closed: a question about a person never stands in an address',
    D6D5: 'GET is closed',
    '6A70': 'GET is closed',
  }
  const audits = serverAudits({
    url: () => `${poort.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${token}` },
      }),
  })

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (id, _name, audit) => {
    const result = await audit.fn()
    expect([id, result.status === 'ok' || id in ACCEPTED]).toEqual([id, true])
  })
})

describe('readiness', () => {
  test('S6 in production there is no introspection, and the demo is refused', async () => {
    await expect(startPoort({ bronnen: [bron], env: { NODE_ENV: 'production' } })).rejects.toThrow(
      /OIDC_ISSUER: must be https/,
    )
    await expect(startPoort({ bronnen: [bron], env: { NODE_ENV: 'production', DEMO: '1' } })).rejects.toThrow(
      /DEMO: is refused/,
    )
  })
})
