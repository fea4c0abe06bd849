/** The first line of each writer, which names the one before it: a writer that was taken out leaves a gap here. */
import type { Bevinding } from './bevinding.ts'
import { volgnummerOf } from './blad.ts'
import type { SchrijverRij } from './logboek-lezer.ts'

export interface Opening {
  readonly schrijver: unknown
  readonly nummer: unknown
  readonly replica: unknown
  readonly vorige: { readonly schrijver: string; readonly omvang: number; readonly wortel: Buffer } | undefined
}

/** Only read here; whether it is the one that was written, its tree tells. */
export function readOpening(inhoud: string | null): Opening | undefined {
  try {
    const { schrijver, nummer, replica, vorige } = JSON.parse(inhoud ?? '') as Record<string, unknown>
    const before = vorige as { schrijver: string; omvang: number; wortel: string } | undefined
    return { schrijver, nummer, replica, vorige: before && { ...before, wortel: Buffer.from(before.wortel, 'base64') } }
  } catch {
    return undefined
  }
}

export function checkChain(schrijvers: readonly SchrijverRij[], known: ReadonlyMap<string, unknown>): Bevinding[] {
  const newest = new Map<string, string>()
  return schrijvers.flatMap(({ nummer, id, replica, opening }): Bevinding[] => {
    const before = newest.get(replica)
    newest.set(replica, id)
    const own = readOpening(opening)
    if (own === undefined) return [] // its tree lacks its first line, and was found to
    const volgnummer = volgnummerOf(nummer, 0)
    const { vorige } = own
    if (own.schrijver !== id || own.nummer !== nummer || own.replica !== replica)
      return [{ soort: 'GEWIJZIGD', schrijver: id, volgnummer }]
    if (vorige !== undefined && !known.has(vorige.schrijver))
      return [{ soort: 'SCHRIJVER_ONTBREEKT', schrijver: vorige.schrijver, volgnummer }]
    return vorige?.schrijver === before ? [] : [{ soort: 'KETEN_VERBROKEN', schrijver: id, volgnummer }]
  })
}
