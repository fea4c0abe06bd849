/**
 * Periods of whole days, local time, as the reports take them: both ends given, not reversed, not in the future.
 */
import { exists, type Dag } from './inzagerecht.ts'

export interface Periode {
  readonly van: string
  readonly totEnMet: string
}

/** @returns undefined for anything that is no existing day written as JJJJ-MM-DD */
export function parseDag(text: unknown): Dag | undefined {
  const match = typeof text === 'string' ? /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text) : null
  if (match === null) return undefined
  const dag = { jaar: Number(match[1]), maand: Number(match[2]), dag: Number(match[3]) }
  return exists(dag) ? dag : undefined
}

/** The local day of a moment. */
export const dagOf = (moment: Date, tijdzone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: tijdzone }).format(moment)

/** @param eerste first day that may be asked for @param vandaag last day that may be asked for */
export function readPeriode(van: unknown, totEnMet: unknown, eerste: string, vandaag: string): Periode | undefined {
  if (parseDag(van) === undefined || parseDag(totEnMet) === undefined) return undefined
  const periode = { van: String(van), totEnMet: String(totEnMet) }
  // Days written this way sort as they follow each other.
  return periode.van <= periode.totEnMet && periode.totEnMet <= vandaag && periode.van >= eerste ? periode : undefined
}

const TERMIJN = /^P(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?$/

/** @param termijn ISO 8601, in years, months and days @returns the day that lies this long before `dag` */
export function dagBefore(dag: string, termijn: string): string {
  const [, jaren = '0', maanden = '0', dagen = '0'] = TERMIJN.exec(termijn) ?? []
  const { jaar, maand, dag: day } = parseDag(dag) ?? { jaar: 0, maand: 1, dag: 1 }
  const months = jaar * 12 + maand - 1 - Number(jaren) * 12 - Number(maanden)
  const [year, month] = [Math.floor(months / 12), months % 12]
  // The last day of a shorter month: 31 March less a month is the end of February, not 3 March.
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(day, last) - Number(dagen))).toISOString().slice(0, 10)
}

/** @param maand JJJJ-MM @returns undefined when it is none */
export function maandPeriode(maand: unknown): Periode | undefined {
  const van = typeof maand === 'string' ? `${maand}-01` : ''
  const dag = parseDag(van)
  if (dag === undefined) return undefined
  return { van, totEnMet: new Date(Date.UTC(dag.jaar, dag.maand, 0)).toISOString().slice(0, 10) }
}
