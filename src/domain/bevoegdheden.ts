/**
 * What a functie opens, read from the same policy that decides: per domein and niveau the conditions of its cell, and whether
 * the niveau can be reached at all under a doel and a grondslag of the functie.
 */
import type { Beleid, Voorwaarde } from './beleid.ts'
import { usableFor } from './grondslag.ts'
import { NIVEAUS, type Informatieniveau } from './niveau.ts'

export interface Bevoegdheid {
  readonly domein: string
  readonly niveau: Informatieniveau
  /** Any of these opens the cell. */
  readonly voorwaarden: readonly Voorwaarde[]
  /** The doelen of the functie that reach this niveau. */
  readonly doelen: readonly string[]
  /** From WIE up: the grondslagen that hold for the pair, each under its own condition. Of DAT the register's own. */
  readonly grondslagen: readonly string[]
}

/** @returns the open cells of a functie, in the order of the policy; none for a functie it does not know */
export function bevoegdhedenOf(code: string, beleid: Beleid): readonly Bevoegdheid[] {
  const functie = beleid.functies.get(code)
  if (functie === undefined) return []
  return [...beleid.domeinen.keys()].flatMap((domein) =>
    NIVEAUS.flatMap((niveau): Bevoegdheid[] => {
      const voorwaarden = functie.cellen.get(domein)?.get(niveau)
      if (voorwaarden === undefined) return []
      const doelen = [...beleid.doelen].filter(([, each]) => each.functies.has(code) && each.niveaus.has(niveau))
      const grondslagen = usableFor(beleid.grondslagen, { functie: code, van: functie.domein, naar: domein, niveau })
      return [{ domein, niveau, voorwaarden, doelen: doelen.map(([doel]) => doel), grondslagen }]
    }),
  )
}
