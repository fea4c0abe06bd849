/**
 * How long a line of the logboek is kept, by what was done and which domeinen it may touch.
 * Promise: of several terms the longest wins; a domein without a term is told, so that it is not switched on.
 */
import { readFile } from 'node:fs/promises'
import { parseDocument } from 'yaml'
import { z } from 'zod'

/** Reports reach back six months that are over, and are whole only when nothing of those is gone. */
const MIN_MONTHS = 12

const termijn = z.strictObject({
  /** ISO 8601, in whole years or months. */
  termijn: z
    .string()
    .regex(/^P[1-9][0-9]{0,2}[YM]$/)
    .refine((text) => monthsOf(text) >= MIN_MONTHS, 'is shorter than a year'),
  /** Law, norm or decision it comes from. */
  bron: z.string().trim().min(1).max(200),
  nagegaan: z.iso.date(),
})
const schema = z.strictObject({
  acties: z.record(z.string().regex(/^[A-Z][A-Z0-9_]{1,63}$/), termijn).refine((acties) => 'OVERIG' in acties, {
    message: 'acties must hold OVERIG',
  }),
  domeinen: z.record(z.string().regex(/^[a-z][a-z0-9-]{0,63}$/), termijn),
})

export interface Bewaartermijnen {
  /** Every term class that a line may get. */
  readonly klassen: readonly string[]
  /** The shortest of all: of before it some lines are gone. */
  readonly kortste: string
  /** The longest of all. */
  readonly langste: string
  /** @param domeinen that the line may tell of */
  klasseOf(actie: string, domeinen?: readonly string[]): string
  /** Domeinen of these that have no term. */
  zonderTermijn(domeinen: readonly string[]): readonly string[]
}

const monthsOf = (klasse: string): number => Number(klasse.slice(1, -1)) * (klasse.endsWith('Y') ? 12 : 1)
const longest = (klassen: readonly string[]): string =>
  klassen.reduce((one, other) => (monthsOf(other) > monthsOf(one) ? other : one), 'P1M')

/** @throws Error that lists every problem of the file */
export async function readBewaartermijnen(file: string): Promise<Bewaartermijnen> {
  const document = parseDocument(await readFile(file, 'utf8'), { uniqueKeys: true })
  if (document.errors.length > 0)
    throw new Error(`bewaartermijnen: ${document.errors.map((each) => each.code).join(', ')}`)
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (!parsed.success) throw new Error(`bewaartermijnen: ${z.prettifyError(parsed.error)}`)
  const acties = new Map(Object.entries(parsed.data.acties).map(([naam, each]) => [naam, each.termijn]))
  const domeinen = new Map(Object.entries(parsed.data.domeinen).map(([naam, each]) => [naam, each.termijn]))
  const klassen = [...new Set([...acties.values(), ...domeinen.values()])]
  const langste = longest(klassen)
  return {
    klassen,
    kortste: klassen.reduce((one, other) => (monthsOf(other) < monthsOf(one) ? other : one), langste),
    langste,
    klasseOf: (actie, geraakt = []) =>
      longest([
        acties.get(actie) ?? acties.get('OVERIG') ?? langste,
        // What has no term is kept as long as anything is.
        ...geraakt.map((domein) => domeinen.get(domein) ?? langste),
      ]),
    zonderTermijn: (gevraagd) => gevraagd.filter((domein) => !domeinen.has(domein)),
  }
}
