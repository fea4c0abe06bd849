/**
 * The signed token of one call to one bron: short-lived, for that bron alone.
 * Promise: at DAT it holds a pseudonym and the raadplegingId and nothing more, so that a bron cannot tell who asks why.
 * HS256 with a key per bron: an asymmetric signature per call costs more than the whole fan-out. Signed here and not by a
 * library, whose two jobs on other threads per token cost as much as the call itself.
 */
import { createHmac, type KeyObject } from 'node:crypto'

/** On whose behalf, and in which raadpleging, bronnen are asked. */
export interface Oproep {
  readonly raadplegingId: string
  readonly pseudoniem: string
  /** 32 hex digits: the trace of this raadpleging. */
  readonly traceId: string
  /** From WIE up: under what the bron is asked, so that it can record and judge for itself. */
  readonly verantwoording?: { readonly functie: string; readonly doel: string; readonly grondslag: string | undefined }
}

const LIFETIME_S = 60

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const HEADER = base64url({ alg: 'HS256', typ: 'JWT' })

/** @param bron id of the bron, the audience @param sleutel its key @returns a JWT (RFC 7519) in JWS compact form (RFC 7515, A.1) */
export function signOproep(
  bron: string,
  sleutel: KeyObject,
  { raadplegingId, pseudoniem, verantwoording }: Oproep,
): string {
  const now = Math.floor(Date.now() / 1000)
  const { functie, doel, grondslag } = verantwoording ?? {}
  // What is undefined stays out of the token.
  const claims = { raadplegingId, functie, doel, grondslag, iss: 'datpoort', aud: bron, sub: pseudoniem }
  const signed = `${HEADER}.${base64url({ ...claims, iat: now, exp: now + LIFETIME_S })}`
  return `${signed}.${createHmac('sha256', sleutel).update(signed).digest('base64url')}`
}
