/**
 * The signing keys of the identity provider, fetched from where its own metadata says.
 * Promise: at most one fetch per cool-down whatever tokens arrive; known keys serve while the provider is silent, up to a
 * maximum age, and then nothing is accepted. A known key never waits. No redirect is followed, no weak key is used.
 */
import { importJWK, type CryptoKey, type JWK } from 'jose'
import { z } from 'zod'
import { PoortError } from '../errors.ts'
import { AanmeldFout } from './aanmeldfout.ts'

export interface KeySourceOptions {
  readonly issuer: string
  readonly maxAgeMs: number
  readonly cooldownMs: number
  readonly now: () => number
}

export interface KeySource extends AsyncDisposable {
  /**
   * The same key is the same object until the keys are fetched again.
   * @throws AanmeldFout for a key the provider does not have; PoortError when the keys cannot be had
   */
  find(kid: string, alg: string): Promise<CryptoKey>
}

const FETCH_MS = 3000
const MAX_BYTES = 200_000
const MIN_RSA_BITS = 2048

const metadataSchema = z.object({ issuer: z.string(), jwks_uri: z.url() })
const jwksSchema = z.object({
  keys: z.array(
    z.object({
      kty: z.string(),
      kid: z.string().optional(),
      use: z.string().optional(),
      alg: z.string().optional(),
      n: z.string().optional(),
      e: z.string().optional(),
    }),
  ),
})

export function createKeySource({ issuer, maxAgeMs, cooldownMs, now }: KeySourceOptions): KeySource {
  let keys: ReadonlyMap<string, JWK> = new Map()
  /** Imported once per key and algorithm. */
  let imported = new Map<string, Promise<CryptoKey>>()
  let fetchedAt = Number.NEGATIVE_INFINITY
  let triedAt = Number.NEGATIVE_INFINITY
  let fetching: Promise<void> | undefined
  const closing = new AbortController()
  const fresh = (): boolean => now() - fetchedAt < maxAgeMs

  const refresh = async (): Promise<void> => {
    triedAt = now()
    try {
      const metadata = metadataSchema.parse(
        await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, closing.signal),
      )
      if (metadata.issuer !== issuer) throw new Error('another issuer')
      // Keys over plain HTTP could be anyone's: an https provider may not send us there.
      if (new URL(metadata.jwks_uri).protocol !== new URL(issuer).protocol) throw new Error('another protocol')
      keys = usableKeys(await fetchJson(metadata.jwks_uri, closing.signal))
      imported = new Map()
      fetchedAt = now()
    } catch {
      // The keys known before serve until their maximum age; a provider never reached leaves none.
    }
  }

  /** One fetch at a time, shared: keys belong to the provider, not to a caller. */
  const refreshUnlessTried = async (): Promise<void> => {
    // Without keys nobody gets in: then the provider is tried sooner than for one token with an unknown key.
    const cooldown = fresh() ? cooldownMs : cooldownMs / 12
    if (now() - triedAt >= cooldown) fetching ??= refresh().finally(() => (fetching = undefined))
    await fetching
  }

  return {
    async find(kid, alg) {
      if (!keys.has(kid) || !fresh()) await refreshUnlessTried()
      // Halfway their age known keys are fetched anew in the background: a slow provider holds up nobody it knows.
      else if (now() - fetchedAt >= maxAgeMs / 2) void refreshUnlessTried()
      if (!fresh()) throw new PoortError('AANMELDDIENST_NIET_BESCHIKBAAR')
      const key = keys.get(kid)
      // A key that names its algorithm serves that one alone.
      if (key === undefined || (key.alg !== undefined && key.alg !== alg)) throw new AanmeldFout('SLEUTEL')
      const id = `${alg} ${kid}`
      const ready = imported.get(id) ?? importPublicKey(key, alg)
      imported.set(id, ready)
      return ready
    },
    async [Symbol.asyncDispose]() {
      closing.abort()
      await fetching
    },
  }
}

async function fetchJson(url: string, closing: AbortSignal): Promise<unknown> {
  const response = await fetch(url, {
    redirect: 'error',
    signal: AbortSignal.any([closing, AbortSignal.timeout(FETCH_MS)]),
    headers: { accept: 'application/json' },
  })
  if (response.status !== 200) throw new Error('status')
  const text = await response.text()
  if (text.length > MAX_BYTES) throw new Error('size')
  return JSON.parse(text) as unknown
}

/** The RSA signing keys of a key set that are strong enough. */
function usableKeys(document: unknown): ReadonlyMap<string, JWK> {
  const usable = new Map<string, JWK>()
  for (const jwk of jwksSchema.parse(document).keys) {
    if (jwk.kty !== 'RSA' || jwk.kid === undefined || (jwk.use ?? 'sig') !== 'sig') continue
    if (Buffer.from(jwk.n ?? '', 'base64url').length * 8 >= MIN_RSA_BITS) usable.set(jwk.kid, jwk as JWK)
  }
  return usable
}

/** Only the public half: a provider that publishes a private key must not make us hold it. */
async function importPublicKey({ kty, n, e }: JWK, alg: string): Promise<CryptoKey> {
  const key = await importJWK({ kty, ...(n && { n }), ...(e && { e }) } as JWK, alg).catch(() => undefined)
  if (key === undefined || key instanceof Uint8Array) throw new AanmeldFout('SLEUTEL')
  return key
}
