/**
 * Turns: how many requests are worked on at once; the others wait, in the order in which they came (ADR 0054).
 * Promise: nobody waits for one that itself waits: a turn is given on when its work is done or has lasted `langstMs`, whichever
 * is first, and the work goes on either way.
 */

/** Does the work when there is room for it. Throws what the work throws. */
export type InBeurt = <T>(werk: () => T | Promise<T>) => Promise<T>

export function createBeurten(plaatsen: number, langstMs: number): InBeurt {
  const wachtend: (() => void)[] = []
  let bezet = 0
  return async (werk) => {
    // Whoever gives a turn on gives it to the next: the place stays taken.
    if (bezet >= plaatsen) await new Promise<void>((resolve) => wachtend.push(resolve))
    else bezet++
    let held = true
    const giveOn = (): void => {
      if (!held) return
      held = false
      clearTimeout(timer)
      const next = wachtend.shift()
      if (next === undefined) bezet--
      else next()
    }
    const timer = setTimeout(giveOn, langstMs)
    try {
      return await werk()
    } finally {
      giveOn()
    }
  }
}
