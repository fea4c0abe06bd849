/**
 * Hides figures that could point at a person: small ones, those of few professionals, and those that follow from what is
 * shown beside them.
 * Promise: within one breakdown no hidden figure can be worked out from the total; of a part of a whole, neither part is
 * small or of few professionals; and parts that shut each other out, or lie in one another, leave no small rest between them.
 * Nothing is hidden because it is zero.
 */

export interface Grens {
  readonly kleinsteAantal: number
  readonly minsteProfessionals: number
}

/** Null: hidden. */
export type Getoond = number | null

/** One row: how many professionals are behind it, the whole, and figures that are each a part of the whole. */
export interface Rij<Naam extends string> {
  readonly professionals: number
  readonly geheel: number
  readonly delen: Readonly<Record<Naam, number>>
  /** Per part how many professionals are behind it, or behind the rest when those are fewer. */
  readonly achter: Readonly<Record<Naam, number>>
  readonly verbanden?: Verbanden<Naam>
}

export interface Verbanden<Naam extends string> {
  /** Parts of which nothing is in two: what is in none of them is the whole less these. */
  readonly samen: readonly Naam[]
  /** Parts that lie within another. */
  readonly binnen: readonly (readonly [Naam, Naam])[]
}

export interface GetoondeRij<Naam extends string> {
  readonly geheel: Getoond
  readonly delen: Readonly<Record<Naam, Getoond>>
}

const large = (aantal: number, { kleinsteAantal }: Grens): boolean => aantal === 0 || aantal >= kleinsteAantal

/** A row by itself, such as the total. */
export function suppressRij<Naam extends string>(rij: Rij<Naam>, grens: Grens): GetoondeRij<Naam> {
  const { professionals, geheel, delen, achter, verbanden } = rij
  const shown = geheel === 0 || (large(geheel, grens) && professionals >= grens.minsteProfessionals)
  const deel = (aantal: number, naam: Naam): Getoond =>
    shown &&
    large(aantal, grens) &&
    large(geheel - aantal, grens) &&
    (geheel === 0 || achter[naam] >= grens.minsteProfessionals)
      ? aantal
      : null
  const getoond = mapValues(delen, deel)
  return {
    geheel: shown ? geheel : null,
    delen: verbanden === undefined ? getoond : unlink(rij, verbanden, getoond, grens),
  }
}

/** Hides what would tell of a small rest between parts. */
function unlink<Naam extends string>(
  { geheel, delen }: Rij<Naam>,
  { samen, binnen }: Verbanden<Naam>,
  getoond: Record<Naam, Getoond>,
  grens: Grens,
): Record<Naam, Getoond> {
  const result = { ...getoond }
  for (const [deel, om] of binnen)
    if (result[om] !== null && !large(delen[om] - delen[deel], grens)) result[deel] = null
  const echt = samen.map((naam) => delen[naam])
  const rest = geheel - echt.reduce((one, other) => one + other, 0)
  if (large(rest, grens) && samen.every((naam) => result[naam] !== null)) return result
  // The rest is shown nowhere, and so is a hidden figure among these.
  const veilig = beside([...samen.map((naam) => result[naam]), null], [...echt, rest], grens)
  for (const [at, naam] of samen.entries()) result[naam] = veilig[at] ?? null
  return result
}

/** Rows that add up to a total that is shown as well. */
export function suppressRijen<Naam extends string>(
  rijen: readonly Rij<Naam>[],
  grens: Grens,
): readonly GetoondeRij<Naam>[] {
  const alone = rijen.map((each) => suppressRij(each, grens))
  const gehelen = beside(
    alone.map(({ geheel }) => geheel),
    rijen.map(({ geheel }) => geheel),
    grens,
  )
  const namen = Object.keys(rijen[0]?.delen ?? {}) as Naam[]
  const perNaam = namen.map((naam) => {
    const own = alone.map(({ delen }, at) => (gehelen[at] === null ? null : delen[naam]))
    return [
      naam,
      beside(
        own,
        rijen.map(({ delen }) => delen[naam]),
        grens,
      ),
    ] as const
  })
  return rijen.map((_, at) => ({
    geheel: gehelen[at] ?? null,
    delen: Object.fromEntries(perNaam.map(([naam, column]) => [naam, column[at] ?? null])) as Record<Naam, Getoond>,
  }))
}

/** One hidden figure is the total less the others: hide the next smallest too, until what is hidden is no longer small. */
function beside(shown: readonly Getoond[], echt: readonly number[], grens: Grens): readonly Getoond[] {
  const result = [...shown]
  const hidden = (): readonly number[] => echt.filter((aantal, at) => result[at] === null && aantal > 0)
  const sum = (): number => hidden().reduce((one, other) => one + other, 0)
  while (hidden().length > 0 && (hidden().length === 1 || sum() < grens.kleinsteAantal)) {
    const [next] = echt
      .map((aantal, at) => ({ aantal, at }))
      .filter(({ aantal, at }) => result[at] !== null && aantal > 0)
      .toSorted((one, other) => one.aantal - other.aantal)
    if (next === undefined) break
    result[next.at] = null
  }
  return result
}

const mapValues = <Naam extends string, In, Uit>(
  values: Readonly<Record<Naam, In>>,
  to: (value: In, naam: Naam) => Uit,
): Record<Naam, Uit> =>
  Object.fromEntries(Object.entries<In>(values).map(([naam, value]) => [naam, to(value, naam as Naam)])) as Record<
    Naam,
    Uit
  >
