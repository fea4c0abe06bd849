/**
 * Reads what someone searches a person by: surname and full birth date, more where it is given (rules of the BRP-API).
 * Promise: a vraag that comes out of here is one the person registry can answer. The criteria go to the registry and nowhere
 * else: the logboek keeps the rubriek numbers of what was filled in, never a value (GEMMA B0233).
 */
export interface ZoekPersoonInvoer {
  readonly geslachtsnaam: string
  readonly geboortedatum: unknown
  readonly voornamen?: string | null | undefined
  readonly voorvoegsel?: string | null | undefined
  readonly postcode?: string | null | undefined
  readonly huisnummer?: number | null | undefined
}

export interface Adres {
  /** 1234AB */
  readonly postcode: string
  readonly huisnummer: number
}

export interface Zoekvraag {
  readonly geslachtsnaam: string
  /** JJJJ-MM-DD */
  readonly geboortedatum: string
  readonly voornamen: string | undefined
  readonly voorvoegsel: string | undefined
  /** Both or neither: the registry is asked by name, and what it found is narrowed down here. */
  readonly adres: Adres | undefined
}

/** Names of the Logisch Ontwerp BRP: category, group and element. */
const RUBRIEKEN = {
  geslachtsnaam: '010240',
  geboortedatum: '010310',
  voornamen: '010210',
  voorvoegsel: '010230',
  postcode: '081160',
  huisnummer: '081120',
} as const satisfies Record<keyof ZoekPersoonInvoer, string>

/** What every hit carries: BSN, name, birth date, and the address that stands in for a BSN where there is none. */
export const RUBRIEKEN_GETOOND = ['010120', '010210', '010230', '010240', '010310', '081120', '081160'] as const

/** The numbers of what was filled in, whatever stands there. */
export const rubriekenOf = (invoer: ZoekPersoonInvoer): readonly string[] =>
  Object.entries(RUBRIEKEN)
    .filter(([veld]) => isGiven(invoer[veld as keyof ZoekPersoonInvoer]))
    .map(([, nummer]) => nummer)

/** Letters of any script with their marks, and what else stands in Dutch names; a digit could be part of a BSN. */
const NAAM = /^[\p{L}\p{M}'’][\p{L}\p{M}' .\-/’]{0,199}$/u
/** `*` stands for the rest of the name: as the last character, after three letters or more. */
const MET_STER = /^[\p{L}\p{M}'’][\p{L}\p{M}' .\-/’]{2,198}\*$/u
const VOORVOEGSEL = /^[\p{L}\p{M}' \-’]{1,20}$/u
const POSTCODE = /^([1-9][0-9]{3}) ?([A-Za-z]{2})$/

/** @returns undefined when the registry could not answer it */
export function readZoekvraag(invoer: ZoekPersoonInvoer): Zoekvraag | undefined {
  const geslachtsnaam = invoer.geslachtsnaam.trim()
  const { geboortedatum } = invoer
  const voornamen = invoer.voornamen?.trim()
  const voorvoegsel = invoer.voorvoegsel?.trim()
  if (!isNaam(geslachtsnaam) || !isDatum(geboortedatum)) return undefined
  if (voornamen !== undefined && !isNaam(voornamen)) return undefined
  if (voorvoegsel !== undefined && !VOORVOEGSEL.test(voorvoegsel)) return undefined
  const adres = readAdres(invoer)
  if (adres === 'ONGELDIG') return undefined
  return { geslachtsnaam, geboortedatum, voornamen, voorvoegsel, adres }
}

function readAdres({ postcode, huisnummer }: ZoekPersoonInvoer): Adres | undefined | 'ONGELDIG' {
  if (!isGiven(postcode) && !isGiven(huisnummer)) return undefined
  const [, cijfers, letters] = POSTCODE.exec(postcode?.trim() ?? '') ?? []
  if (cijfers === undefined || letters === undefined || !isGiven(huisnummer)) return 'ONGELDIG'
  if (huisnummer < 1 || huisnummer > 99_999) return 'ONGELDIG'
  return { postcode: `${cijfers}${letters.toUpperCase()}`, huisnummer }
}

const isGiven = <Value>(value: Value): value is NonNullable<Value> => value !== null && value !== undefined

const isNaam = (text: string): boolean => NAAM.test(text) || MET_STER.test(text)

/** A day that exists, written in full: a search by part of a birth date is another search, with other rules. */
function isDatum(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}
