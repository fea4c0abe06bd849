/**
 * Burgerservicenummer: nine digits that pass the elfproef.
 * Promise: a value of type `Bsn` was checked here. Must never print or throw the number it refuses.
 */
declare const checked: unique symbol
export type Bsn = string & { readonly [checked]: 'Bsn' }

/** Weights 9..2 for the first eight digits and -1 for the last; the sum is divisible by eleven (Wet algemene bepalingen bsn). */
function passesElfproef(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < 8; i++) sum += Number(digits[i]) * (9 - i)
  return (sum - Number(digits[8])) % 11 === 0
}

/** @returns the number when it is a BSN, else undefined. Nine zeros pass the sum and are refused apart. */
export function parseBsn(text: unknown): Bsn | undefined {
  if (typeof text !== 'string' || !/^[0-9]{9}$/.test(text)) return undefined
  return text !== '000000000' && passesElfproef(text) ? (text as Bsn) : undefined
}
