/**
 * Asks a bron for its schema, by the same signed and bounded call as every question.
 * Must never repeat what a bron said when it failed.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { createBronCall } from '../bronnen/bron-call.ts'
import type { Bron } from '../bronnen/register.ts'
import { isObject } from '../bronnen/velden.ts'

/** Why a bron gave no schema; a closed set. */
export type SdlGebrek = 'VERBINDING' | 'STATUS' | 'VORM'

export type SdlAntwoord =
  { readonly ok: true; readonly sdl: string } | { readonly ok: false; readonly gebrek: SdlGebrek }

/** Never throws: a failed call is an outcome. */
export async function fetchSdl(bron: Bron): Promise<SdlAntwoord> {
  await using call = createBronCall(bron)
  // On nobody's behalf: the poort itself asks.
  const oproep = { raadplegingId: randomUUID(), pseudoniem: 'poort', traceId: randomBytes(16).toString('hex') }
  const antwoord = await call.post('{ _service { sdl } }', {}, oproep)
  if (!antwoord.ok) {
    const { gebrek } = antwoord
    return { ok: false, gebrek: gebrek === 'STATUS' ? 'STATUS' : gebrek === 'GEEN_JSON' ? 'VORM' : 'VERBINDING' }
  }
  const sdl = readSdl(antwoord.body)
  return sdl === undefined ? { ok: false, gebrek: 'VORM' } : { ok: true, sdl }
}

function readSdl(body: unknown): string | undefined {
  if (!isObject(body) || body['errors'] !== undefined || !isObject(body['data'])) return undefined
  const service = body['data']['_service']
  return isObject(service) && typeof service['sdl'] === 'string' ? service['sdl'] : undefined
}
