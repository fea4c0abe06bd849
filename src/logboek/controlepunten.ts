/**
 * Signs the head of the tree every minute and keeps it in a second place, out of reach of whoever holds the database.
 * Promise: a place that does not answer is told and tried again with the next head; it never keeps an answer back, and what
 * was not kept elsewhere is not called proven.
 */
import type { Ondertekenaar, Controlepunt } from './controlepunt.ts'
import type { Hoofd } from './schrijver.ts'

/** The second place. Implemented by storage. */
export interface Bewaarplaats {
  /** Resolves when it is kept. @throws when it is not */
  keep(punt: Controlepunt, note: string): Promise<void>
}

export interface Controlepunten extends AsyncDisposable {
  /** Keeps the head of this moment, unless it is kept already. @throws when the place does not take it */
  keep(): Promise<void>
  /** False from a head that could not be kept until the next that is. */
  readonly healthy: boolean
}

export interface ControlepuntenOptions {
  readonly hoofd: () => Hoofd | undefined
  readonly ondertekenaar: Ondertekenaar
  readonly plaats: Bewaarplaats
  /** @default 60 s */
  readonly periodMs?: number
  /** Told of each head that could not be kept. */
  readonly onFailure?: () => void
}

export function createControlepunten(options: ControlepuntenOptions): Controlepunten {
  const { hoofd, ondertekenaar, plaats, periodMs = 60_000, onFailure } = options
  let kept: Hoofd | undefined
  let healthy = true
  const keep = async (): Promise<void> => {
    const head = hoofd()
    if (head === undefined || (head.schrijver === kept?.schrijver && head.omvang === kept.omvang)) return
    try {
      await plaats.keep(head, ondertekenaar.sign(head))
      kept = head
      healthy = true
    } catch (error) {
      healthy = false
      onFailure?.()
      throw error
    }
  }
  const timer = setInterval(() => void keep().catch(() => undefined), periodMs)
  timer.unref()
  return {
    keep,
    get healthy() {
      return healthy
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      await keep().catch(() => undefined)
    },
  }
}
