/**
 * Counts refused logins per minute and source, and records each count as one line.
 * Promise: the counts in the lines add up to the attempts, and nobody without a valid token can fill the logboek or the
 * memory: sources beyond a bound share one line. Must never keep a token, a claim or a name.
 */
import { createRegelId } from './regel-id.ts'
import type { Recorder } from './recorder.ts'

export interface Aanmeldfouten extends AsyncDisposable {
  /**
   * @param herkomst network address of the caller
   * @param reden why, from the closed set of the verifier
   * @returns how often this source failed in this minute, this time included
   */
  count(herkomst: string, reden: string): number
  /** Records what was counted so far; for the end of a minute and the end of the process. */
  flush(): Promise<void>
}

export interface AanmeldfoutenOptions {
  /** Sources with a line of their own per minute. @default 50 */
  readonly maxSources?: number
  /** @default 60 s */
  readonly periodMs?: number
  /** Term class of the lines. @default the longest */
  readonly klasse?: string
}

const OVERIGE = 'overige'

export function createAanmeldfouten(recorder: Recorder, options: AanmeldfoutenOptions = {}): Aanmeldfouten {
  const { maxSources = 50, periodMs = 60_000, klasse } = options
  let counts = new Map<string, Map<string, number>>()

  const flush = async (): Promise<void> => {
    const full = counts
    counts = new Map()
    const lines = [...full].map(([herkomst, perReden]) => {
      const inhoud = JSON.stringify({
        actie: 'INLOGGEN',
        resultaat: 'GEWEIGERD',
        herkomst,
        aantallen: Object.fromEntries(perReden),
      })
      return recorder
        .record({ raadpleging: createRegelId(), soort: 'AANMELDFOUTEN', beurt: 1, inhoud, klasse, betrokkenen: [] })
        .catch(() => addBack(herkomst, perReden))
    })
    await Promise.all(lines)
  }

  // A line that could not be written is counted with the next minute: nothing that happened disappears.
  const addBack = (herkomst: string, perReden: ReadonlyMap<string, number>): void => {
    for (const [reden, aantal] of perReden) add(herkomst, reden, aantal)
  }

  const add = (herkomst: string, reden: string, aantal: number): number => {
    const source = counts.has(herkomst) || counts.size < maxSources ? herkomst : OVERIGE
    const perReden = counts.get(source) ?? new Map<string, number>()
    perReden.set(reden, (perReden.get(reden) ?? 0) + aantal)
    counts.set(source, perReden)
    return [...perReden.values()].reduce((sum, each) => sum + each, 0)
  }

  const timer = setInterval(() => void flush(), periodMs)
  timer.unref()
  return {
    count: (herkomst, reden) => add(herkomst, reden, 1),
    flush,
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      await flush()
    },
  }
}
