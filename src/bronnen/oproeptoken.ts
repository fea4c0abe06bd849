/**
 * The signed token of one call to one bron: short-lived, for that bron alone, about one question or a list of them.
 * Promise: at DAT it holds a pseudonym and the raadplegingId and nothing more, so that a bron cannot tell who asks why.
 * HS256 with a key per bron: an asymmetric signature per call costs more than the whole fan-out. Signed here and not by a
 * library, whose two jobs on other threads per token cost as much as the call itself (ADR 0011).
 */
import { createHmac, type KeyObject } from 'node:crypto'

/** On whose behalf, and in which raadpleging, bronnen are asked. */
export interface Oproepgegevens {
  readonly raadplegingId: string
  readonly pseudoniem: string
  /** 32 and 16 hex digits: the trace of this raadpleging, and its own span. */
  readonly traceId: string
  readonly spanId: string
  /** From WIE up: under what the bron is asked, so that it can record and judge for itself. */
  readonly verantwoording?: { readonly functie: string; readonly doel: string; readonly grondslag: string | undefined }
}

/** The same, written once for every bron of a raadpleging. */
export interface Oproep {
  /** What a token may tell of it: a JSON object. */
  readonly claims: string
  /** W3C Trace Context: the caller is the span of the raadpleging. No sampling, hence 01. */
  readonly traceparent: string
}

export function createOproep(gegevens: Oproepgegevens): Oproep {
  const { raadplegingId, pseudoniem, traceId, spanId, verantwoording } = gegevens
  const { functie, doel, grondslag } = verantwoording ?? {}
  return {
    // What is undefined stays out.
    claims: JSON.stringify({ raadplegingId, functie, doel, grondslag, sub: pseudoniem }),
    traceparent: `00-${traceId}-${spanId}-01`,
  }
}

const LIFETIME_S = 60

const base64url = (text: string): string => Buffer.from(text).toString('base64url')
const HEADER = base64url(JSON.stringify({ alg: 'HS256', typ: 'JWT' }))

/**
 * The token of one question.
 * @param bron id of the bron, the audience
 * @param sleutel its key
 * @returns a JWT (RFC 7519) in JWS compact form (RFC 7515, A.1)
 */
export const signOproep = (bron: string, sleutel: KeyObject, { claims }: Oproep): string =>
  sign(bron, sleutel, claims.slice(1, -1))

/** The token of a list of questions: in `vragen` the claims of each, in the order of the list. */
export const signOproepen = (bron: string, sleutel: KeyObject, oproepen: readonly Oproep[]): string =>
  sign(bron, sleutel, `"vragen":[${oproepen.map(({ claims }) => claims).join()}]`)

/** @param own the claims beside those of every token, as the inside of a JSON object */
function sign(bron: string, sleutel: KeyObject, own: string): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = `{${own},"iss":"datpoort","aud":${JSON.stringify(bron)},"iat":${now},"exp":${now + LIFETIME_S}}`
  const signed = `${HEADER}.${base64url(claims)}`
  return `${signed}.${createHmac('sha256', sleutel).update(signed).digest('base64url')}`
}
