/**
 * Whom a raadpleging can be about: someone with a BSN, or someone the person registry knows without one.
 * Promise: the second is made of what the law names in place of a BSN (Wmo 2015 5.2.9 lid 5), always in the same way, so that
 * the same person has the same pseudonym at every search. Never taken for a BSN.
 */
import type { Bsn } from './bsn.ts'

declare const zonder: unique symbol
export type ZonderBsn = string & { readonly [zonder]: 'ZonderBsn' }

export type Persoon = Bsn | ZonderBsn

export interface Persoonsgegevens {
  readonly geslachtsnaam: string
  readonly voornamen: string
  /** JJJJ-MM-DD, or shorter when part of it is unknown. */
  readonly geboortedatum: string
  readonly postcode: string
  readonly huisnummer: string
}

const VOORVOEGSEL = 'zonder-bsn:'

export function zonderBsn(gegevens: Persoonsgegevens): ZonderBsn {
  const { geslachtsnaam, voornamen, geboortedatum, postcode, huisnummer } = gegevens
  const delen = [geslachtsnaam, voornamen, geboortedatum, postcode.replace(/\s/g, ''), huisnummer]
  return `${VOORVOEGSEL}${JSON.stringify(delen.map((each) => each.trim().normalize('NFC').toUpperCase()))}` as ZonderBsn
}

export const isZonderBsn = (value: string): value is ZonderBsn => value.startsWith(VOORVOEGSEL)
export const heeftBsn = (persoon: Persoon): persoon is Bsn => !isZonderBsn(persoon)
