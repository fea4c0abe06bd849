/** What becomes of tokens when the identity provider changes its keys, fails or says nothing. */
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTokenVerifier, type TokenVerifier } from '../../src/identity/access-token.ts'
import { createSigner, startKeyServer, type KeyServer, type KeyServerMode, type Signer } from './key-server.ts'

const KEYS_MAX_AGE_MS = 3_600_000
const HALF_AGE_MS = KEYS_MAX_AGE_MS / 2
const COOLDOWN_MS = 60_000

let now: number
let server: KeyServer
let first: Signer
let second: Signer
let verifier: TokenVerifier

beforeEach(async () => {
  now = Date.now()
  server = await startKeyServer()
  first = createSigner(server.url, 'eerste', () => now)
  second = createSigner(server.url, 'tweede', () => now)
  server.published.set('eerste', first.publicKey)
  verifier = createTokenVerifier({
    issuer: server.url,
    audience: 'datpoort',
    clients: ['testclient'],
    maxTokenAgeS: 7200,
    keysMaxAgeMs: KEYS_MAX_AGE_MS,
    keysCooldownMs: COOLDOWN_MS,
    now: () => now,
  })
})
afterEach(async () => {
  await verifier[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

const verify = (token: string) => verifier.verify(`Bearer ${token}`)
const accepted = { sub: 'persoon' }
const fetches = (): number => server.requests.filter((path) => path.includes('openid-configuration')).length

describe('I8 keys of the issuer', () => {
  test('a provider that is not up yet: cannot be checked, and served as soon as it is', async () => {
    server.mode = 'status-500'
    await expect(verify(first.token())).rejects.toMatchObject({ code: 'AANMELDDIENST_NIET_BESCHIKBAAR' })
    server.mode = 'ok'
    now += COOLDOWN_MS / 12
    expect(await verify(first.token())).toMatchObject(accepted)
  })

  test.each<KeyServerMode>(['broken-off', 'status-500', 'redirect', 'html', 'other-issuer', 'too-large'])(
    'a provider that fails (%s) gives no keys, and takes none that were known away',
    async (mode) => {
      server.mode = mode
      await expect(verify(first.token())).rejects.toMatchObject({ code: 'AANMELDDIENST_NIET_BESCHIKBAAR' })
      expect(server.requests.some((path) => path.startsWith('/elders'))).toBe(false)
      server.mode = 'ok'
      now += COOLDOWN_MS
      expect(await verify(first.token())).toMatchObject(accepted)
      server.mode = mode
      now += HALF_AGE_MS
      expect(await verify(first.token())).toMatchObject(accepted)
    },
  )

  test('a known key never waits for a silent provider; an unknown one does', async () => {
    await verify(first.token())
    server.mode = 'silent'
    now += HALF_AGE_MS
    const asked = once(server.events, 'request')
    expect(await verify(first.token())).toMatchObject(accepted)
    await asked
    let settled = false
    const unknown = verify(second.token())
      .catch((error: unknown) => error)
      .finally(() => (settled = true))
    expect(await verify(first.token())).toMatchObject(accepted)
    expect(settled).toBe(false)
    // The fetch ends with the verifier, long before its own deadline: a poort that stops does not wait for it either.
    const ended = verifier[Symbol.asyncDispose]().then(() => 'ended')
    expect(await Promise.race([ended, delay(2000, 'still waiting', { ref: false })])).toBe('ended')
    expect(await unknown).toMatchObject({ reden: 'SLEUTEL' })
  })

  test.each<KeyServerMode>(['ok', 'status-500'])(
    'a flood of unknown keys costs one fetch per minute while the provider answers %s',
    async (mode) => {
      await verify(first.token())
      server.mode = mode
      server.requests.length = 0
      for (let tick = 0; tick < 180; tick++) {
        now += 1000
        await expect(verify(second.token({}, { kid: `vloed-${tick}` }))).rejects.toMatchObject({ reden: 'SLEUTEL' })
      }
      expect(fetches()).toBe(3)
      expect(await verify(first.token())).toMatchObject(accepted)
    },
  )

  test.each([
    ['a path', '../../etc/passwd'],
    ['an address', 'https://elders.example/jwks'],
    ['a line', 'eerste\n'],
    ['nothing', ''],
    ['a book', 'k'.repeat(201)],
  ])('I5: a kid like %s is not sought at all', async (_what, kid) => {
    await verify(first.token())
    server.requests.length = 0
    now += COOLDOWN_MS
    await expect(verify(first.token({}, { kid }))).rejects.toMatchObject({ reden: 'KOP' })
    expect(server.requests).toEqual([])
    await expect(verify(first.token({}, { kid: 'onbekend' }))).rejects.toMatchObject({ reden: 'SLEUTEL' }) // control
    expect(fetches()).toBe(1)
  })

  test('I1: a weak key or one of another type is no key of ours, though the provider publishes it', async () => {
    server.published.set('zwak', generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey)
    server.published.set('ec', generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey)
    expect(await verify(first.token())).toMatchObject(accepted)
    for (const kid of ['zwak', 'ec'])
      await expect(verify(first.token({}, { kid }))).rejects.toMatchObject({ reden: 'SLEUTEL' })
  })

  test('a withdrawn key takes the tokens that it signed along, remembered or not', async () => {
    const remembered = first.token({ exp: Math.floor(now / 1000) + 7000 })
    await verify(remembered)
    expect(await verify(remembered)).toMatchObject(accepted) // control
    server.published.delete('eerste')
    server.published.set('tweede', second.publicKey)
    now += COOLDOWN_MS
    expect(await verify(second.token())).toMatchObject(accepted)
    await expect(verify(remembered)).rejects.toMatchObject({ reden: 'SLEUTEL' })
  })

  test('another key under the same id takes them along as well', async () => {
    const remembered = first.token({ exp: Math.floor(now / 1000) + 7000 })
    await verify(remembered)
    server.published.set('eerste', second.publicKey)
    server.published.set('tweede', second.publicKey)
    now += COOLDOWN_MS
    await verify(second.token())
    await expect(verify(remembered)).rejects.toMatchObject({ reden: 'HANDTEKENING' })
  })

  test('a remembered token cannot be checked either once the keys are too old', async () => {
    const remembered = first.token({ exp: Math.floor(now / 1000) + 7000 })
    await verify(remembered)
    server.mode = 'broken-off'
    now += KEYS_MAX_AGE_MS - 1
    expect(await verify(remembered)).toMatchObject(accepted)
    now += 1
    await expect(verify(remembered)).rejects.toMatchObject({ code: 'AANMELDDIENST_NIET_BESCHIKBAAR' })
  })

  test('a provider that publishes no keys any more lets nobody in', async () => {
    await verify(first.token())
    server.mode = 'no-keys'
    now += COOLDOWN_MS
    await expect(verify(second.token())).rejects.toMatchObject({ reden: 'SLEUTEL' })
    await expect(verify(first.token())).rejects.toMatchObject({ reden: 'SLEUTEL' })
  })
})

describe('I3 times of a remembered token', () => {
  test('it ends with its greatest age, however far its exp', async () => {
    const options = { issuer: server.url, audience: 'datpoort', clients: ['testclient'], now: () => now }
    await using strict = createTokenVerifier({ ...options, maxTokenAgeS: 600, clockToleranceS: 10 })
    const header = `Bearer ${first.token({ exp: Math.floor(now / 1000) + 100_000 })}`
    await strict.verify(header)
    now += 600_000
    expect(await strict.verify(header)).toMatchObject(accepted)
    now += 11_000
    await expect(strict.verify(header)).rejects.toMatchObject({ reden: 'VERLOPEN' })
  })

  test('the tolerance of the clock has a bound of its own', () => {
    const options = { issuer: server.url, audience: 'datpoort', clients: ['testclient'] }
    expect(() => createTokenVerifier({ ...options, clockToleranceS: 30 })).not.toThrow()
    expect(() => createTokenVerifier({ ...options, clockToleranceS: 31 })).toThrow(RangeError)
  })
})

test('I5 claims nested as deep as fits are refused like any other, not by running out of stack', async () => {
  const deep = Buffer.from('['.repeat(2900) + ']'.repeat(2900)).toString('base64url')
  const [head, , signature] = first.token().split('.')
  await expect(verify(`${head}.${deep}.${signature}`)).rejects.toMatchObject({ reden: 'VORM' })
  const inside = Buffer.from(`{"a":${'['.repeat(2800)}${']'.repeat(2800)}}`).toString('base64url')
  await expect(verify(`${head}.${inside}.${signature}`)).rejects.toMatchObject({ reden: 'HANDTEKENING' })
})
