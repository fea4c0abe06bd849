/**
 * What of the counts of one quarter may be told: of no domein any, if one of its counts is small or could be worked out.
 * Promise: whoever holds every answer, the totals over all domeinen and the sums that can be made of them, cannot show of a
 * count below ten that it is below ten (ADR 0027).
 */
export interface Aantallen {
  readonly lopend: number
  readonly gestart: number
  readonly beeindigd: number
}

export interface Publicatie {
  /** Per domein; undefined where nothing may be told. */
  readonly perDomein: ReadonlyMap<string, Aantallen | undefined>
  /** Over all domeinen; undefined when no domein is told. */
  readonly totaal: Aantallen | undefined
}

export const MINIMUM = 10

const smallest = ({ lopend, gestart, beeindigd }: Aantallen): number => Math.min(lopend, gestart, beeindigd)

/**
 * The counts of a domein go together: started and ended cases say by how much running ones change from quarter to quarter, so
 * that one of the three follows from the other two. And a small domein goes together with another: what is left of the
 * total would be its count. That other is the least of the large ones, whose every count is ten or more: so many cases that
 * began and ended within the quarter could as well be the small one's, and not one answer would differ.
 */
export function publish(perDomein: ReadonlyMap<string, Aantallen>): Publicatie {
  const [klein, groot] = [false, true].map((large) =>
    [...perDomein].filter(([, each]) => smallest(each) >= MINIMUM === large),
  ) as [[string, Aantallen][], [string, Aantallen][]]
  const [dekking] = groot.toSorted(
    ([naam, one], [andere, other]) => smallest(one) - smallest(other) || naam.localeCompare(andere, 'nl'),
  )
  const stil = new Set(klein.map(([domein]) => domein))
  if (dekking !== undefined && klein.length > 0) stil.add(dekking[0])
  return {
    perDomein: new Map([...perDomein].map(([domein, each]) => [domein, stil.has(domein) ? undefined : each])),
    totaal: dekking === undefined ? undefined : [...perDomein.values()].reduce(sum),
  }
}

/** A sample holds so many at the utmost. */
const MAX_STEEKPROEF = 25

/**
 * How many to draw. What is afgeschermd is counted and never drawn: were the rest drawn whole, the difference would count it.
 * So many fewer are drawn that a number under ten of those changes nothing.
 */
export const steekproefOmvang = ({ lopend }: Aantallen): number => Math.min(MAX_STEEKPROEF, lopend - (MINIMUM - 1))

export const sum = (one: Aantallen, other: Aantallen): Aantallen => ({
  lopend: one.lopend + other.lopend,
  gestart: one.gestart + other.gestart,
  beeindigd: one.beeindigd + other.beeindigd,
})
