import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { decodeJwt } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Bron } from '../../src/bronnen/register.ts'
import { fetchSdl } from '../../src/federation/fetch-sdl.ts'

let server: Server
let answer: { status: number; body: string }
let seen: { request: IncomingMessage; body: string }[]

beforeEach(async () => {
  seen = []
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      seen.push({ request, body: Buffer.concat(chunks).toString() })
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => void server.close())

const bron = (): Bron => ({
  id: 'wmo',
  domein: 'wmo',
  url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`),
  sleutel: new Uint8Array(32),
  bundel: 1,
  deadlineMs: 2000,
  overeenkomst: { kenmerk: 'x', geldigTotEnMet: '2099-12-31' },
})
const ask = (status: number, body: unknown) => {
  answer = { status, body: typeof body === 'string' ? body : JSON.stringify(body) }
  return fetchSdl(bron())
}

describe('the schema of a bron', () => {
  test('is asked with a signed call on nobody’s behalf, and given as it is', async () => {
    expect(await ask(200, { data: { _service: { sdl: 'type A' } } })).toEqual({ ok: true, sdl: 'type A' })
    expect(seen).toHaveLength(1)
    expect(JSON.parse(seen[0]?.body ?? '')).toMatchObject({ query: '{ _service { sdl } }' })
    const { authorization = '', traceparent } = seen[0]?.request.headers ?? {}
    expect(decodeJwt(authorization.replace('Bearer ', ''))).toMatchObject({ aud: 'wmo', sub: 'poort' })
    expect(traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/)
  })

  test.each([
    ['an error status', 500, { data: { _service: { sdl: 'x' } } }, 'STATUS'],
    ['no JSON', 200, 'type A', 'VORM'],
    ['errors beside data', 200, { errors: [], data: { _service: { sdl: 'x' } } }, 'VORM'],
    ['no data', 200, {}, 'VORM'],
    ['a list', 200, [], 'VORM'],
    ['null', 200, null, 'VORM'],
    ['data that is no object', 200, { data: 'x' }, 'VORM'],
    ['no service', 200, { data: { _service: null } }, 'VORM'],
    ['an sdl that is no text', 200, { data: { _service: { sdl: 1 } } }, 'VORM'],
  ] as const)('%s is none, and says no more', async (_what, status, body, gebrek) => {
    expect(await ask(status, body)).toEqual({ ok: false, gebrek })
  })

  test('of a bron that cannot be reached is none', async () => {
    const gone = bron()
    server.close()
    await once(server, 'close')
    expect(await fetchSdl(gone)).toEqual({ ok: false, gebrek: 'VERBINDING' })
  })
})
