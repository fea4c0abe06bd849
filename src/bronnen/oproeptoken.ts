/**
 * The signed token of one call to one bron: short-lived, for that bron alone.
 * Promise: at DAT it holds a pseudonym and the raadplegingId and nothing more, so that a bron cannot tell who asks why.
 * HS256 with a key per bron: an asymmetric signature per call costs more than the whole fan-out.
 */
import { SignJWT } from 'jose'
import type { Bron } from './register.ts'

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

export function signOproep(bron: Bron, { raadplegingId, pseudoniem, verantwoording }: Oproep): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const { functie, doel, grondslag } = verantwoording ?? {}
  // What is undefined stays out of the token.
  return new SignJWT({ raadplegingId, functie, doel, grondslag })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer('datpoort')
    .setAudience(bron.id)
    .setSubject(pseudoniem)
    .setIssuedAt(now)
    .setExpirationTime(now + LIFETIME_S)
    .sign(bron.sleutel)
}
