/**
 * The register of verwerkingsactiviteiten, and which activiteit a line of the logboek belongs to.
 * Promise: actie, functie and doel select the activiteit, never the asker; where a functie or doel was not settled, a
 * confidential twin that could have been meant is chosen, so that a refused question of a toezichthouder stays hidden too.
 */

export interface FunctieMetDoel {
  readonly functie: string
  readonly doel: string
}

export interface Verwerkingsactiviteit {
  readonly id: string
  readonly naam: string
  /** actie -> the words for people: infinitive and noun. */
  readonly acties: ReadonlyMap<string, string>
  readonly doel: string
  /** Code of the grondslagen of the policy. */
  readonly grondslag: string
  /** As the register standard names it. */
  readonly rechtsgrond: string
  readonly betrokkenen: readonly string[]
  readonly gegevens: readonly string[]
  readonly ontvangers: readonly string[]
  readonly maatregelen: readonly string[]
  readonly herkomst: string
  readonly vertrouwelijk: boolean
  /** Id of the confidential one beside it. */
  readonly tweeling: string | undefined
  /** Of a twin: who, for which doel, falls under it. */
  readonly vertrouwelijkVoor: readonly FunctieMetDoel[]
}

export interface Verwerkingsregister {
  /** Address of the register; an activiteit is a path below it. */
  readonly adres: string
  readonly organisatie: string
  readonly bestuursorgaan: string
  readonly activiteiten: ReadonlyMap<string, Verwerkingsactiviteit>
}

export interface Activiteitvraag {
  readonly actie: string
  /** In which was acted; or all of the asker's, when that was not settled. */
  readonly functies: readonly string[]
  /** Undefined when it was not settled. */
  readonly doel: string | undefined
}

/** @returns undefined when the register names no activiteit for the actie, or not the twin it refers to */
export function activiteitOf(
  { activiteiten }: Verwerkingsregister,
  { actie, functies, doel }: Activiteitvraag,
): Verwerkingsactiviteit | undefined {
  const twins = new Set([...activiteiten.values()].flatMap(({ tweeling }) => tweeling ?? []))
  const gewoon = [...activiteiten.values()].find((each) => each.acties.has(actie) && !twins.has(each.id))
  if (gewoon?.tweeling === undefined) return gewoon
  const tweeling = activiteiten.get(gewoon.tweeling)
  const meant = tweeling?.vertrouwelijkVoor.some(
    (each) => functies.includes(each.functie) && (doel === undefined || doel === each.doel),
  )
  // Undefined, not the ordinary one: without its twin nobody can say whether the line is confidential.
  return tweeling === undefined ? undefined : meant === true ? tweeling : gewoon
}
