import { createHmac, generateKeyPairSync, randomUUID, sign as signBytes, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FOUTEN, type PoortError } from '../../src/errors.ts'
import { AanmeldFout } from '../../src/identity/aanmeldfout.ts'
import { createTokenVerifier, type TokenVerifier } from '../../src/identity/access-token.ts'

const KID = 'sleutel-1'
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const weak = generateKeyPairSync('rsa', { modulusLength: 1024 })
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const other = generateKeyPairSync('rsa', { modulusLength: 2048 })

let server: Server
let issuer: string
let fetches: string[] = []
let published: object[] = []
let down = false
let now = Date.now()
let verifier: TokenVerifier
const jwkOf = (key: KeyObject, kid: string, more: object = {}) => ({
  ...key.export({ format: 'jwk' }),
  kid,
  use: 'sig',
  ...more,
})

beforeAll(async () => {
  server = createServer((request, response) => {
    fetches.push(request.url ?? '')
    response.setHeader('content-type', 'application/json')
    if (down) response.socket?.destroy()
    else if (request.url === '/jwks') response.end(JSON.stringify({ keys: published }))
    else response.end(JSON.stringify({ issuer, jwks_uri: `${issuer}/jwks` }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  published = [
    jwkOf(keys.publicKey, KID),
    jwkOf(weak.publicKey, 'zwak'),
    jwkOf(ec.publicKey, 'ec'),
    jwkOf(other.publicKey, 'alleen-ps', { alg: 'PS256' }),
  ]
  verifier = create()
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
})

const create = (): TokenVerifier =>
  createTokenVerifier({
    issuer,
    audience: 'datpoort',
    clients: ['web', 'cli'],
    now: () => now,
    keysMaxAgeMs: 600_000,
    keysCooldownMs: 60_000,
  })

const base64url = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
const seconds = (): number => Math.floor(now / 1000)
const HEADER = { alg: 'RS256', kid: KID, typ: 'at+jwt' }
const claims = (more: object = {}): Record<string, unknown> => ({
  iss: issuer,
  sub: 'persoon-1',
  aud: 'datpoort',
  azp: 'web',
  client_id: 'web',
  jti: randomUUID(),
  iat: seconds(),
  exp: seconds() + 600,
  groups: ['sd-functie-generalist'],
  organisatie: 'gemeente',
  ...more,
})
const without = (name: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(claims()).filter(([key]) => key !== name))
const make = (header: object | string, payload: object | string, key: KeyObject = keys.privateKey): string => {
  const head = `${base64url(header)}.${base64url(payload)}`
  return `${head}.${signBytes('sha256', Buffer.from(head), key).toString('base64url')}`
}
const verify = (token: string): Promise<unknown> => verifier.verify(`Bearer ${token}`)

describe('control: tokens that are in order', () => {
  test.each([
    ['one audience', () => make(HEADER, claims())],
    ['our audience among others', () => make(HEADER, claims({ aud: ['iets', 'datpoort'] }))],
    ['the other client', () => make(HEADER, claims({ azp: 'cli' }))],
    ['a clock five seconds ahead', () => make(HEADER, claims({ iat: seconds() + 5, nbf: seconds() + 5 }))],
    ['the media type spelled in full', () => make({ ...HEADER, typ: 'application/at+jwt' }, claims())],
  ])('%s: accepted', async (_what, token) => {
    expect(await verify(token())).toMatchObject({
      iss: issuer,
      sub: 'persoon-1',
      groups: ['sd-functie-generalist'],
      organisatie: 'gemeente',
    })
  })

  test('the same token twice is normal use', async () => {
    const token = make(HEADER, claims())
    expect(await verify(token)).toEqual(await verify(token))
  })

  test.each([
    ['groups as text', { groups: 'sd-functie-generalist' }],
    ['groups with numbers', { groups: [1] }],
    ['no groups', { groups: undefined }],
  ])('I7 %s give no group', async (_what, more) => {
    expect(await verify(make(HEADER, claims(more)))).toMatchObject({ groups: [] })
  })
})

const publicPem = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()
const hmacWithPublicKey = (): string => {
  const head = `${base64url({ ...HEADER, alg: 'HS256' })}.${base64url(claims())}`
  return `${head}.${createHmac('sha256', publicPem).update(head).digest('base64url')}`
}
const raw = (payload: string): string => make(HEADER, payload)
const listed = (): string => JSON.stringify(claims())

const FORGED: readonly (readonly [string, () => string])[] = [
  ['I1 alg none, unsigned', () => `${base64url({ ...HEADER, alg: 'none' })}.${base64url(claims())}.`],
  ['I1 alg none with a signature', () => make({ ...HEADER, alg: 'none' }, claims())],
  ['I1 alg None', () => make({ ...HEADER, alg: 'None' }, claims())],
  ['I1 alg NONE', () => make({ ...HEADER, alg: 'NONE' }, claims())],
  ['I1 alg nOnE', () => make({ ...HEADER, alg: 'nOnE' }, claims())],
  ['I1 alg empty', () => make({ ...HEADER, alg: '' }, claims())],
  ['I1 no alg', () => make({ kid: KID, typ: 'at+jwt' }, claims())],
  ['I1 alg as a list', () => make({ ...HEADER, alg: ['RS256'] }, claims())],
  ['I1 HS256 with the public key', hmacWithPublicKey],
  ['I1 RS512, not listed', () => make({ ...HEADER, alg: 'RS512' }, claims())],
  ['I1 ES256, not listed', () => make({ ...HEADER, alg: 'ES256', kid: 'ec' }, claims(), ec.privateKey)],
  ['I1 RS256 by a key of another type', () => make({ ...HEADER, kid: 'ec' }, claims(), ec.privateKey)],
  ['I1 an empty signature', () => `${make(HEADER, claims()).split('.').slice(0, 2).join('.')}.`],
  ['I1 a cut signature', () => make(HEADER, claims()).slice(0, -8)],
  ['I1 a signature of another key', () => make(HEADER, claims(), other.privateKey)],
  ['I1 a weak key of the issuer\u2019s own', () => make({ ...HEADER, kid: 'zwak' }, claims(), weak.privateKey)],
  ['I1 a key that names another algorithm', () => make({ ...HEADER, kid: 'alleen-ps' }, claims(), other.privateKey)],
  [
    'I1 changed claims under an old signature',
    () => {
      const [head, , signature] = make(HEADER, claims()).split('.')
      return `${head}.${base64url(claims({ sub: 'ander' }))}.${signature}`
    },
  ],
  ['I2 jku', () => make({ ...HEADER, jku: `${issuer}/vreemd` }, claims())],
  ['I2 x5u', () => make({ ...HEADER, x5u: `${issuer}/vreemd` }, claims())],
  ['I2 jwk', () => make({ ...HEADER, jwk: other.publicKey.export({ format: 'jwk' }) }, claims(), other.privateKey)],
  ['I2 x5c', () => make({ ...HEADER, x5c: ['MIIB'] }, claims())],
  ['I3 no exp', () => make(HEADER, without('exp'))],
  ['I3 exp as text', () => make(HEADER, claims({ exp: String(seconds() + 600) }))],
  ['I3 exp as a list', () => make(HEADER, claims({ exp: [seconds() + 600] }))],
  ['I3 exp beyond every date', () => raw(listed().replace(/"exp":[0-9]+/, '"exp":1e308'))],
  ['I3 exp infinite', () => raw(listed().replace(/"exp":[0-9]+/, '"exp":1e999'))],
  ['I3 exp after the year 9999', () => make(HEADER, claims({ exp: 253_402_300_800 }))],
  ['I3 exp in the past', () => make(HEADER, claims({ exp: seconds() - 60 }))],
  ['I3 exp with a fraction', () => make(HEADER, claims({ exp: seconds() + 600.5 }))],
  ['I3 no iat', () => make(HEADER, without('iat'))],
  ['I3 iat in the future', () => make(HEADER, claims({ iat: seconds() + 120 }))],
  ['I3 nbf in the future', () => make(HEADER, claims({ nbf: seconds() + 120 }))],
  ['I3 older than allowed', () => make(HEADER, claims({ iat: seconds() - 7200 }))],
  ['I4 iss with a slash behind it', () => make(HEADER, claims({ iss: `${issuer}/` }))],
  ['I4 another iss', () => make(HEADER, claims({ iss: 'https://iets.example' }))],
  ['I4 no iss', () => make(HEADER, without('iss'))],
  ['I4 another aud', () => make(HEADER, claims({ aud: 'iets' }))],
  ['I4 a longer aud', () => make(HEADER, claims({ aud: 'datpoort2' }))],
  ['I4 aud as a list without us', () => make(HEADER, claims({ aud: ['iets', 'anders'] }))],
  ['I4 aud empty', () => make(HEADER, claims({ aud: [] }))],
  ['I4 no aud', () => make(HEADER, without('aud'))],
  ['I4 an id token', () => make({ ...HEADER, typ: 'JWT' }, claims())],
  ['I4 no typ', () => make({ alg: 'RS256', kid: KID }, claims())],
  ['I4 an unlisted client', () => make(HEADER, claims({ azp: 'vreemd' }))],
  ['I4 no azp', () => make(HEADER, without('azp'))],
  ['I4 no sub', () => make(HEADER, without('sub'))],
  ['I4 an empty sub', () => make(HEADER, claims({ sub: '' }))],
  ['I5 no jti', () => make(HEADER, without('jti'))],
  ['I5 a short jti', () => make(HEADER, claims({ jti: '1' }))],
  ['I5 unknown crit', () => make({ ...HEADER, crit: ['iets'], iets: 1 }, claims())],
  ['I5 b64 false', () => make({ ...HEADER, crit: ['b64'], b64: false }, claims())],
  ['I5 no kid', () => make({ alg: 'RS256', typ: 'at+jwt' }, claims())],
  ['I5 an unknown kid', () => make({ ...HEADER, kid: 'onbekend' }, claims())],
  ['I5 a kid like a path', () => make({ ...HEADER, kid: '../../dev/null' }, claims())],
  ['I5 a kid as a number', () => make({ ...HEADER, kid: 1 }, claims())],
  ['I5 a claim twice', () => raw(listed().replace('{', '{"sub":"ander",'))],
  ['I5 a claim twice, once escaped', () => raw(listed().replace('{', '{"s\\u0075b":"ander",'))],
  ['I5 a header twice', () => make('{"alg":"RS256","alg":"RS256","kid":"sleutel-1","typ":"at+jwt"}', claims())],
  ['I5 claims that are a list', () => raw('[]')],
  ['I5 claims that are no JSON', () => raw('{')],
  ['I5 spaces around a part', () => make(HEADER, claims()).replace('.', ' .')],
  ['I5 padding', () => `${make(HEADER, claims())}=`],
  [
    'I5 base64 instead of base64url',
    () => make(HEADER, claims()).replaceAll('-', '+').replaceAll('_', '/').replace(/$/, '+/'),
  ],
  [
    'I5 spare bits that are not zero',
    () => {
      const [head, body, signature = ''] = make(HEADER, claims()).split('.')
      const last = signature.at(-1) ?? 'A'
      const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
      return `${head}.${body}.${signature.slice(0, -1)}${alphabet[alphabet.indexOf(last) ^ 1]}`
    },
  ],
  ['I5 four parts', () => `${make(HEADER, claims())}.AAAA`],
  ['I5 longer than 8 kB', () => make(HEADER, claims({ vulling: 'x'.repeat(9000) }))],
]

describe('forged and odd tokens', () => {
  test.each(FORGED)(
    '%s: refused, in the words of every other refusal, and nothing is fetched for it',
    async (_what, token) => {
      await verify(make(HEADER, claims())) // control, and the keys are known now
      fetches = []
      const error: unknown = await verify(token()).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(AanmeldFout)
      expect([(error as AanmeldFout).code, (error as AanmeldFout).message]).toEqual([
        'NIET_INGELOGD',
        FOUTEN.NIET_INGELOGD.message,
      ])
      expect(fetches.filter((url) => url !== '/jwks' && !url.startsWith('/.well-known'))).toEqual([])
    },
  )

  test.each([
    [undefined],
    [''],
    ['Bearer'],
    ['Bearer '],
    ['Basic YTpi'],
    ['Bearer a.b'],
    ['Bearer a b.c.d'],
    ['bearer'],
  ])('header %j: refused', async (header) => {
    await expect(verifier.verify(header)).rejects.toBeInstanceOf(AanmeldFout)
  })

  test('I5 the same jti with other claims is refused, while the first token stays good', async () => {
    const jti = randomUUID()
    const first = make(HEADER, claims({ jti }))
    await verify(first)
    await expect(verify(make(HEADER, claims({ jti, sub: 'ander' })))).rejects.toMatchObject({ reden: 'HERGEBRUIK' })
    await expect(verify(first)).resolves.toMatchObject({ sub: 'persoon-1' })
  })

  test('I5 a claim called __proto__ changes nothing', async () => {
    const token = raw(listed().replace('{', '{"__proto__":{"groups":["sd-functie-beheerder"]},'))
    expect(await verify(token)).toMatchObject({ groups: ['sd-functie-generalist'] })
    expect(({} as { groups?: unknown }).groups).toBeUndefined()
  })

  test('a remembered token ends with its exp', async () => {
    const token = make(HEADER, claims({ exp: seconds() + 30 }))
    await verify(token)
    now += 60_000
    await expect(verify(token)).rejects.toMatchObject({ reden: 'VERLOPEN' })
  })
})

describe('I8 the keys of the issuer', () => {
  test('rotation without restart: a new key is fetched when its first token comes', async () => {
    const own = create()
    await own.verify(`Bearer ${make(HEADER, claims())}`)
    published = [...published, jwkOf(other.publicKey, 'nieuw')]
    now += 61_000
    await expect(
      own.verify(`Bearer ${make({ ...HEADER, kid: 'nieuw' }, claims(), other.privateKey)}`),
    ).resolves.toBeDefined()
  })

  test('a flood of unknown keys costs at most one fetch per minute', async () => {
    const own = create()
    await own.verify(`Bearer ${make(HEADER, claims())}`)
    now += 61_000
    fetches = []
    await Promise.allSettled(
      Array.from({ length: 200 }, (_, at) => own.verify(`Bearer ${make({ ...HEADER, kid: `vloed-${at}` }, claims())}`)),
    )
    expect(fetches.filter((url) => url === '/jwks')).toHaveLength(1)
  })

  test('issuer down: known keys serve until their maximum age, then the poort says that it cannot check', async () => {
    const own = create()
    await own.verify(`Bearer ${make(HEADER, claims())}`)
    down = true
    try {
      now += 500_000
      await expect(own.verify(`Bearer ${make(HEADER, claims())}`)).resolves.toBeDefined()
      now += 200_000
      const error: unknown = await own.verify(`Bearer ${make(HEADER, claims())}`).catch((thrown: unknown) => thrown)
      expect((error as PoortError).code).toBe('AANMELDDIENST_NIET_BESCHIKBAAR')
    } finally {
      down = false
    }
    now += 61_000
    await expect(own.verify(`Bearer ${make(HEADER, claims())}`)).resolves.toBeDefined()
  })
})
