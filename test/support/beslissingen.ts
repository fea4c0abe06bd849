/** The decision cases of the policy, as every test that runs them reads them. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { readBeslissingen } from '../../src/autorisatie/beslissingen.ts'
import { VOORWAARDEN } from '../../src/domain/beleid.ts'
import { BOVEN_DAT } from '../../src/domain/niveau.ts'

export type { ZaakFeit } from '../../src/autorisatie/beslissingen.ts'

const { dat, niveaus } = await readBeslissingen()
export const beslissingen = dat
export const niveauBeslissingen = niveaus

const read = (file: string): unknown =>
  parse(readFileSync(new URL(`../../beleid/beslissingen/${file}`, import.meta.url), 'utf8'))

const rand = z.tuple([z.enum(['ja', 'nee']), z.enum(['ja', 'nee']), z.enum(['ja', 'nee'])])
/** The conditions of a cell, and one that is bound to a regieniveau. */
export const CELVOORWAARDEN = [...VOORWAARDEN, 'AAN_REGIENIVEAU'] as const

/** Around the moment at which everything on record ends: a second before, that moment, a second after. */
export const RANDEN = [-1, 0, 1] as const

const voorwaardeCase = z
  .strictObject({
    grondslag: z.string(),
    paar: z.strictObject({ van: z.string(), naar: z.string() }),
    /** The code that the toekenning names. @default the grondslag */
    toekenning: z.string().optional(),
    niveaus: z.array(z.enum(BOVEN_DAT)),
    ...(Object.fromEntries(CELVOORWAARDEN.map((each) => [each, rand])) as Record<
      (typeof CELVOORWAARDEN)[number],
      typeof rand
    >),
  })
  .transform((each) => ({ ...each, toekenning: each.toekenning ?? each.grondslag }))
export const voorwaardeBeslissingen = z.array(voorwaardeCase).min(1).parse(read('voorwaarden.yaml'))
export type VoorwaardeBeslissing = (typeof voorwaardeBeslissingen)[number]
