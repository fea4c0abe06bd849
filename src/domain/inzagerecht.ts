/**
 * Whether an inzageverslag may be given to who asks for it: age and representation (Wmo 5.3.2, Jeugdwet 7.3.15).
 * Promise: the ages and answers are data of the policy; what people must judge is asked for, never guessed.
 */

export type Aanvrager = 'BETROKKENE' | 'VERTEGENWOORDIGER'
export type Inzageantwoord = 'JA' | 'NEE' | 'TENZIJ_BELANG'

export interface Inzageregel {
  /** Younger than this, in years; absent: any age. */
  readonly tot?: number | undefined
  /** Absent: the judgement plays no part. */
  readonly wilsbekwaam?: boolean | undefined
  readonly betrokkene: Inzageantwoord
  readonly vertegenwoordiger: Inzageantwoord
}

export interface Dag {
  readonly jaar: number
  readonly maand: number
  readonly dag: number
}

/** A date of birth as the registration has it: month or day may be unknown, and so may all of it. */
export interface Geboortedatum {
  readonly jaar?: number | null | undefined
  readonly maand?: number | null | undefined
  readonly dag?: number | null | undefined
}

export interface Inzageverzoek {
  readonly door: Aanvrager
  readonly geboortedatum: Geboortedatum
  /** As people judged it; only looked at when the date of birth is incomplete. */
  readonly leeftijd?: number | null | undefined
  readonly wilsbekwaam?: boolean | null | undefined
  readonly belangVerzetZich?: boolean | null | undefined
}

/** HANDMATIG: a judgement of people is missing. */
export type Inzagebesluit = 'TOEGESTAAN' | 'GEWEIGERD' | 'HANDMATIG'

/** @param op day of the request */
export function decideInzage(verzoek: Inzageverzoek, op: Dag, regels: readonly Inzageregel[]): Inzagebesluit {
  const leeftijd = ageOn(verzoek.geboortedatum, op) ?? judgedAge(verzoek)
  if (leeftijd === undefined) return 'HANDMATIG'
  const ofAge = regels.filter(({ tot }) => tot === undefined || leeftijd < tot)
  const { wilsbekwaam, belangVerzetZich } = verzoek
  const [eerste] = ofAge
  if (eerste?.wilsbekwaam !== undefined && isAbsent(wilsbekwaam)) return 'HANDMATIG'
  const regel = ofAge.find((each) => each.wilsbekwaam === undefined || each.wilsbekwaam === wilsbekwaam)
  const antwoord = verzoek.door === 'BETROKKENE' ? regel?.betrokkene : regel?.vertegenwoordiger
  if (antwoord === 'TENZIJ_BELANG') {
    if (isAbsent(belangVerzetZich)) return 'HANDMATIG'
    return belangVerzetZich ? 'GEWEIGERD' : 'TOEGESTAAN'
  }
  return antwoord === 'JA' ? 'TOEGESTAAN' : 'GEWEIGERD'
}

/** A judged age never goes before a date that is known. */
function judgedAge({ geboortedatum, leeftijd }: Inzageverzoek): number | undefined {
  if (isAbsent(leeftijd) || !Number.isInteger(leeftijd) || leeftijd < 0 || leeftijd > 130) return undefined
  return isComplete(geboortedatum) ? undefined : leeftijd
}

const isComplete = ({ jaar, maand, dag }: Geboortedatum): boolean => [jaar, maand, dag].every((each) => !isAbsent(each))

/**
 * Whole years on a day. One born on 29 February turns a year older on 1 March when the year has no such day.
 * @returns undefined when the date is incomplete, does not exist or lies after that day
 */
export function ageOn({ jaar, maand, dag }: Geboortedatum, op: Dag): number | undefined {
  if (isAbsent(jaar) || isAbsent(maand) || isAbsent(dag) || !exists({ jaar, maand, dag })) return undefined
  const had = op.maand > maand || (op.maand === maand && op.dag >= dag)
  const leeftijd = op.jaar - jaar - (had ? 0 : 1)
  return leeftijd < 0 || leeftijd > 130 ? undefined : leeftijd
}

/** Whether the calendar has this day. */
export function exists({ jaar, maand, dag }: Dag): boolean {
  const date = new Date(Date.UTC(2000, maand - 1, dag))
  date.setUTCFullYear(jaar, maand - 1, dag)
  return date.getUTCFullYear() === jaar && date.getUTCMonth() === maand - 1 && date.getUTCDate() === dag
}

const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined
