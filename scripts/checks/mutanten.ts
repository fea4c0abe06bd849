/** Holds the mutants that survived against the list of those that may, each with a reason. */

export interface Overlevende {
  /** File, seen from the root. */
  readonly bestand: string
  /** The line as it stands, without the space around it: a number would move with every edit. */
  readonly regel: string
  /** What the mutation made of a part of it. */
  readonly wordt: string
}

export interface Aanvaard {
  readonly bestand: string
  readonly regel: string
  /** @default every mutation of this line */
  readonly wordt?: string
  readonly reden: string
}

/** @returns a fault for each survivor that is not listed, and for each entry that no survivor needs any more */
export function checkMutanten(overlevenden: readonly Overlevende[], lijst: readonly Aanvaard[]): string[] {
  const fits = (each: Aanvaard, one: Overlevende): boolean =>
    each.bestand === one.bestand && each.regel === one.regel && (each.wordt === undefined || each.wordt === one.wordt)
  const unlisted = overlevenden.filter((one) => !lijst.some((each) => fits(each, one)))
  const stale = lijst.filter((each) => !overlevenden.some((one) => fits(each, one)))
  return [
    ...unlisted.map(({ bestand, regel, wordt }) => `survives: ${bestand}: ${regel}\n    became: ${wordt}`),
    ...stale.map(({ bestand, regel }) => `no longer survives, remove it from test/mutanten.yaml: ${bestand}: ${regel}`),
  ]
}
