/**
 * What of a line is hashed: all of it, as a text that anyone can put together again from the stored columns.
 * Promise: two lines that differ anywhere have different texts. The first row holds codes, then one row per person, then an
 * empty row, then the content exactly as it is stored (see ADR 0035).
 */

/** A person of a line, its bytes in lower-case hexadecimal. */
export interface BladBetrokkene {
  readonly plaats: number
  readonly pseudoniem: string
  readonly pseudoniemSleutel: number
  readonly versleuteld: string
  readonly versleutelingSleutel: number
}

export interface BladRegel {
  readonly raadpleging: string
  readonly soort: string
  readonly beurt: number
  /** Term class. */
  readonly klasse: string
  readonly inhoud: string
}

/** @param tijd when it was recorded, in whole ms since 1970 */
export function bladText(regel: BladRegel, tijd: number, betrokkenen: readonly BladBetrokkene[]): string {
  let text = `${regel.raadpleging} ${regel.soort} ${regel.beurt} ${regel.klasse} ${tijd}\n`
  for (const each of betrokkenen)
    text += `${each.plaats} ${each.pseudoniemSleutel} ${each.pseudoniem} ${each.versleutelingSleutel} ${each.versleuteld}\n`
  return `${text}\n${regel.inhoud}`
}

/** Numbers of lines: those of one writer follow each other, and a later writer has higher ones. */
const PER_SCHRIJVER = 2 ** 32

/** @param plaats of the line in the tree of its writer, from 0 */
export const volgnummerOf = (nummer: number, plaats: number): number => nummer * PER_SCHRIJVER + plaats
export const plaatsOf = (volgnummer: number): { readonly nummer: number; readonly plaats: number } => ({
  nummer: Math.floor(volgnummer / PER_SCHRIJVER),
  plaats: volgnummer % PER_SCHRIJVER,
})
