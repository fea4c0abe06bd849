/**
 * Asks one bron one contract question over its own undici pool.
 * Promise: an answer that is late, large, redirected, not JSON or not well-formed is no answer. Nothing of a bron's words,
 * headers or status leaves this file, no call is shared between two callers, and nothing is kept after it.
 */
import { randomBytes } from 'node:crypto'
import { Pool } from 'undici'
import type { BronUitkomst } from '../domain/bekendheid.ts'
import type { Bsn } from '../domain/bsn.ts'
import { readDatAnswer } from './answer-checks.ts'
import { signOproep, type Oproep } from './oproeptoken.ts'
import type { Bron } from './register.ts'

const DAT_QUERY =
  'query Dat($personen: [BronPersoon!]!) { datBetrokkenheden(personen: $personen) { bsn betrokkenheden { id teamId afgeschermd } } }'

/** Twenty persons with all their involvements stay far below this. */
const MAX_ANSWER_BYTES = 1_048_576
const CONNECTIONS = 64

export interface ContractClient extends AsyncDisposable {
  readonly bron: Bron
  /** One request, however many persons. Never throws: a failed call is an outcome. */
  askDat(personen: readonly Bsn[], oproep: Oproep, isTeam: (id: string) => boolean): Promise<BronUitkomst>
}

export function createContractClient(bron: Bron): ContractClient {
  const pool = new Pool(bron.url.origin, {
    connections: CONNECTIONS,
    connect: { timeout: bron.deadlineMs },
    headersTimeout: bron.deadlineMs,
    bodyTimeout: bron.deadlineMs,
    maxResponseSize: MAX_ANSWER_BYTES,
  })
  pool.on('connectionError', () => undefined)

  const post = async (query: string, variables: unknown, oproep: Oproep, signal: AbortSignal): Promise<unknown> => {
    const { statusCode, headers, body } = await pool.request({
      method: 'POST',
      path: bron.url.pathname + bron.url.search,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${await signOproep(bron, oproep)}`,
        traceparent: `00-${oproep.traceId}-${randomBytes(8).toString('hex')}-01`,
      },
      body: JSON.stringify({ query, variables }),
      signal,
    })
    const type = String(headers['content-type'] ?? '')
    if (statusCode !== 200 || !/^application\/(graphql-response\+)?json\b/i.test(type)) {
      body.on('error', () => undefined).destroy()
      throw new AnswerRefused(statusCode === 200 ? 'GEEN_JSON' : 'STATUS')
    }
    const text = await body.text()
    try {
      return JSON.parse(text) as unknown
    } catch {
      throw new AnswerRefused('GEEN_JSON')
    }
  }

  return {
    bron,
    async askDat(personen, oproep, isTeam) {
      // The deadline covers connecting, headers and body together, so that a dripping answer ends in time as well.
      const signal = AbortSignal.timeout(bron.deadlineMs)
      try {
        const variables = { personen: personen.map((bsn) => ({ bsn })) }
        const gelezen = readDatAnswer(await post(DAT_QUERY, variables, oproep, signal), personen, isTeam)
        return gelezen.ok
          ? { bron: bron.id, uitkomst: 'BEANTWOORD', perPersoon: gelezen.perPersoon }
          : { bron: bron.id, uitkomst: 'GEEN_ANTWOORD', reden: gelezen.gebrek }
      } catch (error) {
        return { bron: bron.id, uitkomst: 'GEEN_ANTWOORD', reden: reasonOf(error, signal) }
      }
    },
    async [Symbol.asyncDispose]() {
      await pool.destroy()
    },
  }
}

class AnswerRefused extends Error {
  readonly reden: string

  constructor(reden: string) {
    super(reden)
    this.reden = reden
  }
}

/** A word from a closed set: the error itself may hold an address or a piece of the answer. */
function reasonOf(error: unknown, signal: AbortSignal): string {
  if (error instanceof AnswerRefused) return error.reden
  if (signal.aborted) return 'TE_LAAT'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return 'TE_GROOT'
  if (/TIMEOUT/.test(code)) return 'TE_LAAT'
  return 'VERBINDING'
}
