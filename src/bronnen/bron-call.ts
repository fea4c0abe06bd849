/**
 * One signed call to one bron over its own undici pool, and what may go wrong with it.
 * Promise: an answer that is late, large, redirected or not JSON is none. Nothing of a bron's words, headers or status leaves
 * this file, and no call is shared between two callers.
 */
import { createSecretKey, randomBytes } from 'node:crypto'
import { Pool } from 'undici'
import { signOproep, type Oproep } from './oproeptoken.ts'
import type { Bron } from './register.ts'

/** Why a call gave nothing to read. For the logboek: a closed set. */
export type Oproepgebrek = 'STATUS' | 'GEEN_JSON' | 'TE_LAAT' | 'TE_GROOT' | 'VERBINDING'

export type Antwoord =
  { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly gebrek: Oproepgebrek }

export interface BronCall extends AsyncDisposable {
  /** Never throws: a failed call is an outcome. */
  post(query: string, variables: unknown, oproep: Oproep): Promise<Antwoord>
}

/** Twenty persons with all their involvements stay far below this. */
const MAX_ANSWER_BYTES = 1_048_576
const CONNECTIONS = 64

export function createBronCall(bron: Bron): BronCall {
  const pool = new Pool(bron.url.origin, {
    connections: CONNECTIONS,
    connect: { timeout: bron.deadlineMs },
    headersTimeout: bron.deadlineMs,
    bodyTimeout: bron.deadlineMs,
    maxResponseSize: MAX_ANSWER_BYTES,
  })
  pool.on('connectionError', () => undefined)
  // Made once: raw bytes are looked at anew, and dearly, by every signature.
  const sleutel = createSecretKey(bron.sleutel)

  const request = async (query: string, variables: unknown, oproep: Oproep, signal: AbortSignal): Promise<Antwoord> => {
    const { statusCode, headers, body } = await pool.request({
      method: 'POST',
      path: bron.url.pathname + bron.url.search,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${signOproep(bron.id, sleutel, oproep)}`,
        traceparent: `00-${oproep.traceId}-${randomBytes(8).toString('hex')}-01`,
      },
      body: JSON.stringify({ query, variables }),
      signal,
    })
    const type = String(headers['content-type'] ?? '')
    if (statusCode !== 200 || !/^application\/(graphql-response\+)?json\b/i.test(type)) {
      body.on('error', () => undefined).destroy()
      return { ok: false, gebrek: statusCode === 200 ? 'GEEN_JSON' : 'STATUS' }
    }
    return parse(await body.text())
  }

  return {
    async post(query, variables, oproep) {
      // The deadline covers connecting, headers and body together, so that a dripping answer ends in time as well.
      const signal = AbortSignal.timeout(bron.deadlineMs)
      try {
        return await request(query, variables, oproep, signal)
      } catch (error) {
        return { ok: false, gebrek: gebrekOf(error, signal) }
      }
    },
    async [Symbol.asyncDispose]() {
      await pool.destroy()
    },
  }
}

function parse(text: string): Antwoord {
  try {
    return { ok: true, body: JSON.parse(text) as unknown }
  } catch {
    return { ok: false, gebrek: 'GEEN_JSON' }
  }
}

/** A word from a closed set: the error itself may hold an address or a piece of the answer. */
function gebrekOf(error: unknown, signal: AbortSignal): Oproepgebrek {
  if (signal.aborted) return 'TE_LAAT'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return 'TE_GROOT'
  return /TIMEOUT/.test(code) ? 'TE_LAAT' : 'VERBINDING'
}
