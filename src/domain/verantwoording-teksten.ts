/**
 * The texts of a verantwoording: what they may look like before they are recorded.
 * Promise: a kenmerk names a case and nobody; no text holds a number that could be a BSN.
 */

/** Why a betrokkene was not told: the three grounds of the reglement. */
export type GrondNietInformeren = 'VEILIGHEID' | 'ONDERZOEK' | 'ONMOGELIJK'

/** Whether the betrokkene was told: yes, or a ground why not, with a reason. Exactly one of the two. */
export interface Geinformeerd {
  readonly ja?: boolean | null | undefined
  readonly nee?: { readonly grond: GrondNietInformeren; readonly reden: string } | null | undefined
}

/** A fixed kind, a year and a serial number of at most six digits: no room for a name or a BSN. */
const KENMERK = /^(ZAAK|GEZIN|PLAN|MELDING)-20[0-9]{2}-[0-9]{1,6}$/

export const isKenmerk = (text: string): boolean => KENMERK.test(text)

const MIN_LENGTH = 10
/** Characters of a motivering at most. */
export const MAX_MOTIVERING = 500

/** A reason in words: long enough to be one, and without control characters or a long number. */
export const isMotivering = (text: string): boolean =>
  text.trim().length >= MIN_LENGTH && text.length <= MAX_MOTIVERING && !/\p{Cc}/u.test(text) && !holdsLongNumber(text)

/** Eight digits or more in a row, however they are spaced: they could be a BSN. */
export const holdsLongNumber = (text: string): boolean => /[0-9]([^0-9A-Za-z]{0,3}[0-9]){7}/.test(text)
