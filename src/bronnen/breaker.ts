/**
 * Knows of one bron whether it is silent, so that not everybody waits for a bron that answers nobody.
 * Promise: a question that was not asked is an outcome of its own and never an answer; who comes when no other question is
 * under way is always asked, and the first answer, good or bad, opens the road for all.
 */

/** How a question goes: as ever, as the one that finds out whether the bron speaks again, or not at all. */
export type Passage = 'OPEN' | 'PROBE' | 'CLOSED'

export interface Breaker {
  /** Silent as far as is known now. */
  readonly silent: boolean
  /** Whoever gets PROBE tells what came of it. */
  enter(): Passage
  /**
   * @param late whether the call got no answer in time: any other outcome is a sign of life
   * @param since when the call began, on the clock of `performance`
   */
  heard(late: boolean, since: number, passage: Passage): void
}

/** So many calls without an answer in time, all of them begun after the last sign of life. */
const SILENCES = 3

/** @param onChange told when the bron falls silent and when it speaks again */
export function createBreaker(onChange: (silent: boolean) => void = () => undefined): Breaker {
  let silences = 0
  let lastLife = 0
  let probing = false
  return {
    get silent() {
      return silences >= SILENCES
    },
    enter() {
      if (silences < SILENCES) return 'OPEN'
      if (probing) return 'CLOSED'
      probing = true
      return 'PROBE'
    },
    heard(late, since, passage) {
      if (passage === 'PROBE') probing = false
      if (late) {
        if (since > lastLife && ++silences === SILENCES) onChange(true)
        return
      }
      lastLife = performance.now()
      const wasSilent = silences >= SILENCES
      silences = 0
      if (wasSilent) onChange(false)
    },
  }
}
