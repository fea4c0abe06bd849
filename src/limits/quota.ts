/**
 * How many persons may be asked for: distinct ones per professional, all of them per functie and organisation.
 * Promise: persons are counted, not requests, and whether they were found, missed or refused; when Redis fails a stricter
 * count per replica takes over, never none. A refusal says no number: it would tell how far an enumeration may go.
 */
import type { QuotaGrenzen } from '../domain/beleid.ts'
import type { Counter } from './counter.ts'

export interface QuotaVraag {
  /** Pseudonym of the professional. */
  readonly professional: string
  readonly functie: string | undefined
  readonly organisatie: string
  /** Keyed pseudonyms of the persons asked for. */
  readonly personen: readonly string[]
  readonly grenzen: QuotaGrenzen
  /** By the database's clock, so that all replicas count in the same minute. */
  readonly nu: Date
}

export interface Quota {
  /** Counts the persons. @returns false when a limit was passed */
  consume(vraag: QuotaVraag): Promise<boolean>
  /** True while the shared count cannot be reached and the stricter local one decides. */
  readonly degraded: boolean
}

const MINUTE = 60
const HOUR = 3600
const DAY = 86_400
/** A replica alone cannot see the others: it allows this part of each limit. */
const LOCAL_SHARE = 0.25
/** How long a failed Redis is left alone, so that a frozen one does not cost every request its time-out. */
const RETRY_MS = 1000

export interface QuotaOptions {
  /** The count of the whole fleet; absent when there is one process. */
  readonly shared?: Counter
  readonly local: Counter
  /** Clock for the retries alone. @default Date.now */
  readonly now?: () => number
}

export function createQuota({ shared, local, now = Date.now }: QuotaOptions): Quota {
  let failedAt: number | undefined
  return {
    get degraded() {
      return failedAt !== undefined
    },
    async consume(vraag) {
      if (shared === undefined) return within(local, vraag, 1)
      if (failedAt === undefined || now() - failedAt >= RETRY_MS) {
        try {
          const allowed = await within(shared, vraag, 1)
          failedAt = undefined
          return allowed
        } catch {
          failedAt = now()
        }
      }
      return within(local, vraag, LOCAL_SHARE)
    },
  }
}

async function within(counter: Counter, vraag: QuotaVraag, share: number): Promise<boolean> {
  const { professional, functie, organisatie, personen, grenzen, nu } = vraag
  const seconden = nu.getTime() / 1000
  // The window is part of the key, so that marks of persons and their count end together.
  const key = (kind: string, seconds: number, name: string): string =>
    `${kind}:${seconds}:${Math.floor(seconden / seconds)}:${name}`
  const vensters = [
    { seconds: MINUTE, most: grenzen.professional.minuut },
    { seconds: HOUR, most: grenzen.professional.uur },
    { seconds: DAY, most: grenzen.professional.dag },
  ].map((each) => ({ ...each, key: key('p', each.seconds, professional) }))
  const marks = await counter.add(
    vensters.flatMap((each) =>
      personen.map((persoon) => ({ key: `${each.key}:${persoon}`, points: 1, seconds: each.seconds })),
    ),
  )
  const tellingen = [
    // Of a professional each person counts once in a window.
    ...vensters.map((each, at) => ({
      ...each,
      points: marks.slice(at * personen.length, (at + 1) * personen.length).filter((mark) => mark === 1).length,
    })),
    ...(functie === undefined
      ? []
      : [{ key: key('f', HOUR, functie), points: personen.length, seconds: HOUR, most: grenzen.functiePerUur }]),
    { key: key('o', HOUR, organisatie), points: personen.length, seconds: HOUR, most: grenzen.organisatiePerUur },
  ]
  const totalen = await counter.add(tellingen)
  return tellingen.every(({ most }, at) => (totalen[at] ?? Infinity) <= Math.max(1, Math.floor(most * share)))
}
