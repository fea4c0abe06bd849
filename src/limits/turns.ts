/**
 * Turns: how many requests are worked on at once; the others wait, in the order in which they came (ADR 0054).
 * Promise: nobody waits for one that itself waits: a turn is given on when its work is done or has lasted `longestMs`, whichever
 * is first, and the work goes on either way.
 */

/** Does the work when there is room for it. Throws what the work throws. */
export type InTurn = <T>(work: () => T | Promise<T>) => Promise<T>

export function createTurns(places: number, longestMs: number): InTurn {
  const waiting: (() => void)[] = []
  let taken = 0
  return async (work) => {
    // Whoever gives a turn on gives it to the next: the place stays taken.
    if (taken >= places) await new Promise<void>((resolve) => waiting.push(resolve))
    else taken++
    let held = true
    const giveOn = (): void => {
      if (!held) return
      held = false
      clearTimeout(timer)
      const next = waiting.shift()
      if (next === undefined) taken--
      else next()
    }
    const timer = setTimeout(giveOn, longestMs)
    try {
      return await work()
    } finally {
      giveOn()
    }
  }
}
