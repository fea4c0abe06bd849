/**
 * One signed call to one bron over its own undici pool, and what may go wrong with it.
 * Promise: an answer that is late, large, redirected or not JSON is none. Nothing of a bron's words, headers or status leaves
 * this file, and no call is shared between two callers.
 */
import { Pool } from 'undici'
import type { Bron } from './register.ts'

/** Why a call gave nothing to read. For the logboek: a closed set. */
export type Oproepgebrek = 'STATUS' | 'GEEN_JSON' | 'TE_LAAT' | 'TE_GROOT' | 'VERBINDING'

export type Antwoord =
  { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly gebrek: Oproepgebrek }

export interface BronCall extends AsyncDisposable {
  /**
   * Never throws: a failed call is an outcome.
   * @param body JSON
   * @param token the signed token of the call
   * @param traceparent W3C, where the call is of one raadpleging
   * @param ms how long it may take
   */
  post(body: string, token: string, traceparent: string | undefined, ms: number): Promise<Antwoord>
}

/** Sixteen questions about twenty persons with all their involvements stay below this. */
const MAX_ANSWER_BYTES = 1_048_576
const CONNECTIONS = 64

export function createBronCall(bron: Bron): BronCall {
  const pool = new Pool(bron.url.origin, {
    connections: CONNECTIONS,
    connect: { timeout: bron.deadlineMs },
    headersTimeout: bron.deadlineMs,
    bodyTimeout: bron.deadlineMs,
  })
  pool.on('connectionError', () => undefined)
  const path = bron.url.pathname + bron.url.search

  return {
    // `dispatch` and not `request`: the streams that the latter builds for each answer cost as much again as the call.
    post: (body, token, traceparent, ms) =>
      new Promise((resolve) => {
        const chunks: Buffer[] = []
        let size = 0
        let done = false
        let running: { abort(reason: Error): void } | undefined
        const end = (antwoord: Antwoord): void => {
          if (done) return
          done = true
          clearTimeout(deadline)
          resolve(antwoord)
          if (!antwoord.ok) running?.abort(ABANDONED)
        }
        const fail = (gebrek: Oproepgebrek): void => end({ ok: false, gebrek })
        // Over connecting, headers and body together, so that a dripping answer ends in time as well.
        const deadline = setTimeout(() => fail('TE_LAAT'), Math.max(ms, 1))
        const headers = {
          'content-type': 'application/json',
          accept: 'application/json',
          authorization: `Bearer ${token}`,
          ...(traceparent === undefined ? {} : { traceparent }),
        }
        pool.dispatch(
          { method: 'POST', path, headers, body },
          {
            onRequestStart(controller) {
              running = controller
              if (done) controller.abort(ABANDONED)
            },
            onResponseStart(_controller, status, answered) {
              // Before the final one there may be others, such as 103.
              if (status < 200) return
              if (status !== 200) fail('STATUS')
              else if (!JSON_TYPE.test(String(answered['content-type'] ?? ''))) fail('GEEN_JSON')
            },
            onResponseData(_controller, chunk) {
              size += chunk.length
              if (size > MAX_ANSWER_BYTES) fail('TE_GROOT')
              else if (!done) chunks.push(chunk)
            },
            onResponseEnd: () => {
              if (!done) end(parse(chunks))
            },
            onResponseError: (_controller, error) => fail(gebrekOf(error)),
          },
        )
      }),
    async [Symbol.asyncDispose]() {
      await pool.destroy()
    },
  }
}

const JSON_TYPE = /^application\/(graphql-response\+)?json\b/i

/** Ends a call whose answer is no longer of use. Seen by undici alone. */
const ABANDONED = new Error('abandoned')

function parse(chunks: readonly Buffer[]): Antwoord {
  try {
    return { ok: true, body: JSON.parse(Buffer.concat(chunks).toString()) as unknown }
  } catch {
    return { ok: false, gebrek: 'GEEN_JSON' }
  }
}

/** A word from a closed set: the error itself may hold an address or a piece of the answer. */
function gebrekOf(error: Error): Oproepgebrek {
  const code = 'code' in error ? String(error.code) : ''
  return /TIMEOUT/.test(code) ? 'TE_LAAT' : 'VERBINDING'
}
