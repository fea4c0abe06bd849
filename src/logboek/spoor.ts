/**
 * The trace of one Dataverwerking and the spans of its Acties: one of the raadpleging, and one per betrokkene when there is
 * more than one, from a CSPRNG, made before the intent so that they stand in it (docs/adr/0040).
 * Promise: a trace is our own, unless a registered system client began it; nobody else's header is looked at.
 */
import { randomHex } from '../random.ts'

/** What a registered system client was doing when it called. */
export interface Aanroep {
  readonly traceId: string
  readonly spanId: string
  /** Address of the calling application. */
  readonly url: string
}

export interface Spoor {
  readonly traceId: string
  readonly spanId: string
  /** Of the betrokkenen, in their order; empty when there is one or none, for the span of the whole is theirs then. */
  readonly spans: readonly string[]
  readonly aanroep: Aanroep | undefined
}

/** W3C trace context. Of another version nothing is assumed. */
const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/

/**
 * @param traceparent as it came
 * @param url of the registered system client that the token names; undefined for anyone else
 * @returns undefined when a trace of our own must be made
 */
export function readAanroep(
  traceparent: string | readonly string[] | undefined,
  url: string | undefined,
): Aanroep | undefined {
  const match = url === undefined || typeof traceparent !== 'string' ? null : TRACEPARENT.exec(traceparent)
  const [, traceId = '', spanId = ''] = match ?? []
  if (url === undefined || !/[1-9a-f]/.test(traceId) || !/[1-9a-f]/.test(spanId)) return undefined
  return { traceId, spanId, url }
}

/** Of so many betrokkenen; none when there is one or none. */
export const spansOf = (betrokkenen: number): readonly string[] =>
  betrokkenen > 1 ? Array.from({ length: betrokkenen }, () => randomHex(8)) : []

export const beginSpoor = (betrokkenen: number, aanroep: Aanroep | undefined): Spoor => ({
  traceId: aanroep?.traceId ?? randomHex(16),
  spanId: randomHex(8),
  spans: spansOf(betrokkenen),
  aanroep,
})

/** What a line tells of it beside its trace and span, which stand before the professional: an index counts on that. */
export const spoorVelden = ({ spans, aanroep }: Pick<Spoor, 'spans' | 'aanroep'>) => ({
  ...(spans.length === 0 ? {} : { spans }),
  ...(aanroep === undefined ? {} : { ouderSpan: aanroep.spanId, aanroeper: aanroep.url }),
})
