/**
 * Verifies access tokens of the configured identity provider, as a resource server does (RFC 9068, OAuth-NL).
 * Promise: listed algorithms, one issuer, our audience, listed clients, strict times, keys from the issuer alone; every
 * refusal looks the same to the caller. The true reason is a word from a closed set, for the count on record.
 */
import { hash } from 'node:crypto'
import { errors, jwtVerify, type CryptoKey, type JWTPayload } from 'jose'
import { z } from 'zod'
import { AanmeldFout } from './aanmeldfout.ts'
import { createKeySource } from './key-source.ts'
import { inspectToken } from './token-shape.ts'

/** What a verified token says; nothing else of it is read. */
export interface VerifiedToken {
  readonly iss: string
  readonly sub: string
  readonly azp: string
  readonly jti: string
  /** Seconds since the epoch. */
  readonly exp: number
  readonly groups: readonly string[]
  readonly organisatie: string
  /** How colleagues name this person. @default the subject */
  readonly aanmeldnaam?: string | undefined
}

export interface TokenVerifierOptions {
  readonly issuer: string
  readonly audience: string
  /** Clients (`azp`) whose tokens are taken. */
  readonly clients: readonly string[]
  /** @default RS256 and PS256 */
  readonly algorithms?: readonly ('RS256' | 'PS256')[]
  /** Seconds a clock may be off; at most 30. @default 10 */
  readonly clockToleranceS?: number
  /** Seconds since `iat` after which a token is too old, whatever its `exp`. @default 3600 */
  readonly maxTokenAgeS?: number
  /** How long known keys serve while the issuer is silent, in ms. @default 1 hour */
  readonly keysMaxAgeMs?: number
  /** Least time between two fetches of the keys, in ms. @default 1 minute */
  readonly keysCooldownMs?: number
  /** Clock in ms. @default Date.now */
  readonly now?: () => number
}

export interface TokenVerifier extends AsyncDisposable {
  /**
   * @param authorization the value of the header
   * @throws AanmeldFout, or PoortError AANMELDDIENST_NIET_BESCHIKBAAR when the keys cannot be had
   */
  verify(authorization: string | undefined): Promise<VerifiedToken>
}

const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  azp: z.string(),
  jti: z.string().min(16).max(255),
  iat: z.int(),
  exp: z.int().max(4_102_444_800), // the year 2100: a number beyond it is no date
  nbf: z.int().optional(),
  // A claim of another shape gives no groups, and so no functie: closed, but no failed login.
  groups: z.array(z.string()).max(500).catch([]),
  organisatie: z
    .string()
    .regex(/^[A-Za-z0-9 ._-]{1,100}$/)
    .catch('onbekend'),
  aanmeldnaam: z.string().max(200).optional().catch(undefined),
})

interface Remembered {
  readonly token: VerifiedToken
  readonly alg: string
  readonly kid: string
  readonly key: CryptoKey
  readonly endsAtS: number
}

/** Verified tokens that are remembered, and jti's that are watched for reuse. */
const REMEMBERED = 10_000

export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { issuer, audience, clients, algorithms = ['RS256', 'PS256'], now = Date.now } = options
  const { clockToleranceS = 10, maxTokenAgeS = 3600, keysMaxAgeMs = 3_600_000, keysCooldownMs = 60_000 } = options
  if (clockToleranceS > 30) throw new RangeError('clockToleranceS is at most 30')
  const keys = createKeySource({ issuer, maxAgeMs: keysMaxAgeMs, cooldownMs: keysCooldownMs, now })
  /** By the digest of the exact string: never by jti, because one token has several spellings. */
  const verified = new Map<string, Remembered>()
  /** iss+jti -> digest of the claims: another token may not carry the same jti. */
  const seen = new Map<string, string>()

  const judge = async (token: string): Promise<Remembered> => {
    const { alg, kid, payload: text } = inspectToken(token, algorithms)
    const key = await keys.find(kid, alg)
    const payload = await checkSignature(token, key)
    const claims = claimsSchema.safeParse(payload)
    if (!claims.success) throw new AanmeldFout('CLAIMS')
    if (!clients.includes(claims.data.azp)) throw new AanmeldFout('CLIENT')
    const { iat, nbf: _nbf, ...known } = claims.data
    watchReuse(`${known.iss} ${known.jti}`, digest(text))
    return { token: known, alg, kid, key, endsAtS: Math.min(known.exp, iat + maxTokenAgeS) + clockToleranceS }
  }

  const checkSignature = async (token: string, key: CryptoKey): Promise<JWTPayload> => {
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: [...algorithms],
        issuer,
        audience,
        typ: 'at+jwt',
        requiredClaims: ['exp', 'iat', 'jti', 'sub', 'azp'],
        maxTokenAge: maxTokenAgeS,
        clockTolerance: clockToleranceS,
        currentDate: new Date(now()),
      })
      return payload
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw new AanmeldFout('VERLOPEN')
      throw new AanmeldFout(error instanceof errors.JWTClaimValidationFailed ? 'CLAIMS' : 'HANDTEKENING')
    }
  }

  const watchReuse = (id: string, claims: string): void => {
    if ((seen.get(id) ?? claims) !== claims) throw new AanmeldFout('HERGEBRUIK')
    keepBounded(seen, id, claims)
  }

  /** A key that was withdrawn, replaced or not renewed in time takes the tokens it signed along. */
  const stillHolds = async ({ alg, kid, key, endsAtS }: Remembered): Promise<boolean> =>
    now() / 1000 < endsAtS && (await keys.find(kid, alg)) === key

  return {
    async verify(authorization) {
      const token = bearerOf(authorization)
      const id = digest(token)
      const known = verified.get(id)
      if (known !== undefined && (await stillHolds(known))) return known.token
      verified.delete(id)
      const fresh = await judge(token)
      keepBounded(verified, id, fresh)
      return fresh.token
    },
    async [Symbol.asyncDispose]() {
      verified.clear()
      seen.clear()
      await keys[Symbol.asyncDispose]()
    },
  }
}

const MAX_TOKEN_LENGTH = 8192

/** @throws AanmeldFout */
function bearerOf(authorization: string | undefined): string {
  if (authorization === undefined) throw new AanmeldFout('ONTBREEKT')
  // The length first: nothing is parsed or hashed of a token that is too long to be one.
  if (authorization.length > MAX_TOKEN_LENGTH) throw new AanmeldFout('VORM')
  const match = /^Bearer ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/i.exec(authorization)
  if (match?.[1] === undefined) throw new AanmeldFout('VORM')
  return match[1]
}

const digest = (text: string): string => hash('sha256', text, 'base64')

/** Adds at the end and drops the oldest: what is dropped is only verified anew. */
function keepBounded<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key)
  map.set(key, value)
  if (map.size > REMEMBERED) for (const oldest of map.keys()) return void map.delete(oldest)
}
