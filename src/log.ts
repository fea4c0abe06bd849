/**
 * The technical log: one JSON line per event, from a closed set of fields.
 * Promise: takes codes, counts and ids, never an error, a request, a variable or a token.
 */
import { pino } from 'pino'

export type LogFields = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

export interface Log {
  info(gebeurtenis: string, fields?: LogFields): void
  /** Something works less well; nobody needs to come now. */
  warn(gebeurtenis: string, fields?: LogFields): void
  /** A human must act now. */
  error(gebeurtenis: string, fields?: LogFields): void
}

export function createLog(): Log {
  const out = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime })
  return {
    info: (gebeurtenis, fields) => out.info({ ...fields, gebeurtenis }),
    warn: (gebeurtenis, fields) => out.warn({ ...fields, gebeurtenis }),
    error: (gebeurtenis, fields) => out.error({ ...fields, gebeurtenis }),
  }
}
