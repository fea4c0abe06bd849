/**
 * Asks a bron for its schema, by the same signed and bounded call as every question.
 * Must never repeat what a bron said when it failed.
 */
import { randomUUID } from 'node:crypto'
import { createBronvragen } from '../bronnen/bronvragen.ts'
import { createOproep } from '../bronnen/oproeptoken.ts'
import type { Bron } from '../bronnen/register.ts'
import { isObject } from '../bronnen/velden.ts'
import { randomHex } from '../random.ts'

/** Why a bron gave no schema; a closed set. */
export type SdlGebrek = 'VERBINDING' | 'STATUS' | 'VORM'

export type SdlAntwoord =
  { readonly ok: true; readonly sdl: string } | { readonly ok: false; readonly gebrek: SdlGebrek }

const VRAAG = { query: JSON.stringify('{ _service { sdl } }'), variables: '{}' }

/** Never throws: a failed call is an outcome. */
export async function fetchSdl(bron: Bron): Promise<SdlAntwoord> {
  await using vragen = createBronvragen(bron)
  // On nobody's behalf: the poort itself asks.
  const trace = { traceId: randomHex(16), spanId: randomHex(8) }
  const oproep = createOproep({ raadplegingId: randomUUID(), pseudoniem: 'poort', ...trace })
  const gelezen = await vragen.ask(VRAAG, oproep, readSdl)
  if (gelezen.ok) return gelezen
  const { gebrek } = gelezen
  if (gebrek === 'STATUS' || gebrek === 'VORM') return { ok: false, gebrek }
  return { ok: false, gebrek: gebrek === 'GEEN_JSON' ? 'VORM' : 'VERBINDING' }
}

function readSdl(body: unknown): { readonly ok: true; readonly sdl: string } | { readonly ok: false; gebrek: 'VORM' } {
  const data = isObject(body) && body['errors'] === undefined ? body['data'] : undefined
  const service = isObject(data) ? data['_service'] : undefined
  const sdl = isObject(service) ? service['sdl'] : undefined
  return typeof sdl === 'string' ? { ok: true, sdl } : { ok: false, gebrek: 'VORM' }
}
