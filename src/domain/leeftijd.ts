/**
 * Who gives a toestemming to tell others (Wmo 2015 art. 5.3.3; Jeugdwet art. 7.3.11 and 7.3.15): the betrokkene, or whoever
 * represents them, by age and by whether the betrokkene is judged capable.
 * Promise: an incomplete or unknown date of birth is never guessed at; people decide then.
 */
import { addDagen, isDag, type Dag } from './dagen.ts'

export type Toestemmingsgever = 'BETROKKENE' | 'VERTEGENWOORDIGER'

/**
 * Full years on a day. Who was born on 29 February becomes older on 1 March in a year without one.
 * @returns undefined for a date of birth that is incomplete, unknown or still to come
 */
export function leeftijdOp(geboortedatum: string, dag: Dag): number | undefined {
  if (!isDag(geboortedatum) || !isDag(dag) || geboortedatum > dag) return undefined
  const years = Number(dag.slice(0, 4)) - Number(geboortedatum.slice(0, 4))
  return dag.slice(5) < geboortedatum.slice(5) ? years - 1 : years
}

/** From this age a betrokkene who is judged capable decides. */
const EIGEN_TOESTEMMING = 12

/**
 * @param bekwaam as people judged it
 * @returns undefined when people must decide: the age is not known
 */
export function toestemmingsgever(geboortedatum: string, bekwaam: boolean, dag: Dag): Toestemmingsgever | undefined {
  const leeftijd = leeftijdOp(geboortedatum, dag)
  if (leeftijd === undefined) return undefined
  return leeftijd >= EIGEN_TOESTEMMING && bekwaam ? 'BETROKKENE' : 'VERTEGENWOORDIGER'
}

/** What a representative consented to for a child ends when the child may consent itself. @returns the last day, if that bounds it */
export function laatsteDagVoorKind(geboortedatum: string, dag: Dag): Dag | undefined {
  const leeftijd = leeftijdOp(geboortedatum, dag)
  if (leeftijd === undefined || leeftijd >= EIGEN_TOESTEMMING) return undefined
  const year = Number(geboortedatum.slice(0, 4)) + EIGEN_TOESTEMMING
  const birthday = `${year}-${geboortedatum.slice(5)}`
  return addDagen(isDag(birthday) ? birthday : `${year}-03-01`, -1)
}
