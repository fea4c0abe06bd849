/** The decision cases of the policy, as every test that runs them reads them. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { VOORWAARDEN } from '../../src/domain/beleid.ts'
import { AANSTELLINGEN, TOESTEMMINGSOORTEN } from '../../src/domain/feiten.ts'
import { BOVEN_DAT } from '../../src/domain/niveau.ts'
import { isFoutcode } from '../../src/errors.ts'

const read = (file: string): unknown =>
  parse(readFileSync(new URL(`../../beleid/beslissingen/${file}`, import.meta.url), 'utf8'))

const datCase = z.strictObject({
  naam: z.string(),
  vast: z.boolean().default(false),
  functies: z.array(z.string()),
  verantwoording: z.strictObject({ doel: z.string().optional(), functie: z.string().optional() }),
  code: z.string().refine(isFoutcode).nullable(),
  functie: z.string().optional(),
  open: z.array(z.string()).default([]),
})

/** What is on record for the betrokkene and the asker while the case is decided. */
const feit = z.discriminatedUnion('soort', [
  z.strictObject({
    soort: z.literal('TOEKENNING'),
    functie: z.string(),
    domeinen: z.array(z.string()),
    niveaus: z.array(z.enum(BOVEN_DAT)),
    grondslag: z.string(),
  }),
  z.strictObject({
    soort: z.literal('TOESTEMMING'),
    toestemming: z.enum(TOESTEMMINGSOORTEN),
    van: z.string(),
    naar: z.string(),
    doel: z.string(),
  }),
  z.strictObject({ soort: z.literal('REGIENIVEAU'), regieniveau: z.string() }),
  z.strictObject({ soort: z.literal('AANSTELLING'), aanstelling: z.enum(AANSTELLINGEN) }),
  z.strictObject({ soort: z.literal('NOODGEVAL'), niveau: z.enum(BOVEN_DAT) }),
])
export type ZaakFeit = z.infer<typeof feit>

const niveauCase = z.strictObject({
  naam: z.string(),
  vast: z.boolean().default(false),
  functie: z.string(),
  teams: z.array(z.string()),
  verantwoording: z.strictObject({ doel: z.string(), grondslag: z.string(), noodzaak: z.string().optional() }),
  betrokkenheid: z.strictObject({ domein: z.string(), team: z.string(), afgeschermd: z.boolean().default(false) }),
  feiten: z.array(feit).default([]),
  vrij: z.array(z.enum(BOVEN_DAT)),
})

export const beslissingen = z.array(datCase).min(1).parse(read('dat.yaml'))
export const niveauBeslissingen = z.array(niveauCase).min(1).parse(read('niveaus.yaml'))

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
