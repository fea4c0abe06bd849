/**
 * The last word on every GraphQL error: code, Dutch sentence and, for our own faults, a foutId. An allow-list.
 * Promise: no message, extension or stack of any other origin passes; those may hold SQL, a BSN or a name of the schema.
 */
import { randomUUID } from 'node:crypto'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { FOUTEN, isFoutcode, OnverwachteFout, PoortError, type Foutcode } from '../errors.ts'

/** Codes that Apollo gives to a request it could not read; only on these may a position in the text be told. */
const PROTOCOL = new Set<Foutcode>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'MEER_DAN_EEN_DAT',
  'MEER_DAN_EEN_HANDELING',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

/** Told of each fault of our own: an id people can quote, and what may be known of it. */
export type FaultLog = (fault: {
  readonly foutId: string
  readonly naam: string
  readonly frames: readonly string[]
}) => void

export const publicError = (code: Foutcode, foutId?: string): GraphQLFormattedError => ({
  message: FOUTEN[code].message,
  extensions: foutId === undefined ? { code } : { code, foutId },
})

/** The root of a chain of wrapped errors. */
function rootOf(error: unknown): unknown {
  let current = error
  while (current instanceof GraphQLError && current.originalError !== undefined) current = current.originalError
  return current instanceof OnverwachteFout ? current.cause : current
}

/** Reports a fault of our own and gives the id to quote. The message stays out: it may hold a value. */
export function reportFault(error: unknown, log: FaultLog): string {
  const foutId = randomUUID()
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const frames = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
  log({ foutId, naam: error instanceof Error ? error.name : typeof error, frames })
  return foutId
}

export function createFormatError(log: FaultLog) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const root = rootOf(error)
    const given =
      root instanceof PoortError ? root.code : (formatted.extensions?.['fout'] ?? formatted.extensions?.['code'])
    const code =
      isFoutcode(given) && (root instanceof PoortError || PROTOCOL.has(given)) ? given : 'INTERNAL_SERVER_ERROR'
    const body =
      root instanceof PoortError && root.niveau !== undefined
        ? { message: root.message, extensions: { code, niveau: root.niveau } }
        : publicError(code, code === 'INTERNAL_SERVER_ERROR' ? reportFault(root, log) : undefined)
    return {
      ...body,
      ...(PROTOCOL.has(code) && formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
    }
  }
}
