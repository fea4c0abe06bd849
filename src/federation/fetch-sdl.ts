/**
 * Asks a bron for its schema, the way every call to a bron is made: signed, bounded, without following anyone elsewhere.
 * Must never repeat what a bron said when it failed.
 */
import { randomUUID } from 'node:crypto'
import { Pool } from 'undici'
import { signOproep } from '../bronnen/oproeptoken.ts'
import type { Bron } from '../bronnen/register.ts'

const MAX_BYTES = 1_048_576

/** Why a bron gave no schema; a closed set. */
export type SdlGebrek = 'VERBINDING' | 'STATUS' | 'VORM'

export type SdlAntwoord =
  { readonly ok: true; readonly sdl: string } | { readonly ok: false; readonly gebrek: SdlGebrek }

/** Never throws: a failed call is an outcome. */
export async function fetchSdl(bron: Bron): Promise<SdlAntwoord> {
  const pool = new Pool(bron.url.origin, { connect: { timeout: bron.deadlineMs }, maxResponseSize: MAX_BYTES })
  try {
    const token = await signOproep(bron, { raadplegingId: randomUUID(), pseudoniem: 'poort', traceId: '' })
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path: bron.url.pathname + bron.url.search,
      headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ _service { sdl } }' }),
      signal: AbortSignal.timeout(bron.deadlineMs),
    })
    const text = await body.text()
    if (statusCode !== 200) return { ok: false, gebrek: 'STATUS' }
    const sdl = readSdl(text)
    return sdl === undefined ? { ok: false, gebrek: 'VORM' } : { ok: true, sdl }
  } catch {
    return { ok: false, gebrek: 'VERBINDING' }
  } finally {
    await pool.destroy()
  }
}

function readSdl(text: string): string | undefined {
  try {
    const answer = JSON.parse(text) as {
      data?: { _service?: { sdl?: unknown } | null } | null
      errors?: unknown
    } | null
    const sdl = answer?.data?._service?.sdl
    return answer?.errors === undefined && typeof sdl === 'string' ? sdl : undefined
  } catch {
    return undefined
  }
}
