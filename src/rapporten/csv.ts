/**
 * Rows as CSV for a spreadsheet: semicolons, every cell in quotes.
 * Promise: no cell is ever run as a formula, whatever a name in the policy begins with.
 */
import { CIJFERS } from './cijfers.ts'
import type { Maandrapport, RapportCijfer } from './maandrapport.ts'

/** A spreadsheet runs what begins with one of these, also after spaces or a control character. */
const FORMULE = /^[\s\p{Cc}]*[=+\-@|%]|^[\t\r\n]/u

export function toCsv(rijen: readonly (readonly string[])[]): string {
  const cel = (text: string): string => `"${(FORMULE.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  return rijen.map((rij) => `${rij.map(cel).join(';')}\r\n`).join('')
}

export function maandCsv({ maand, cijfers, uitsplitsingen, kleinsteAantal }: Maandrapport): string {
  const rijen = (soort: string, naam: string, each: readonly RapportCijfer[]): readonly string[][] =>
    each.map(({ code, waarde }) => [
      maand,
      soort,
      naam,
      CIJFERS[code].naam,
      String(waarde ?? `niet getoond (minder dan ${kleinsteAantal}, of te herleiden)`),
    ])
  return toCsv([
    ['maand', 'soort', 'naam', 'cijfer', 'waarde'],
    ...rijen('TOTAAL', 'Alles', cijfers),
    ...uitsplitsingen.flatMap(({ soort, regels }) => regels.flatMap((each) => rijen(soort, each.naam, each.cijfers))),
  ])
}
