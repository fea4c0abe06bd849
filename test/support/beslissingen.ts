/** The decision cases of the policy, as every test that runs them reads them. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
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

const niveauCase = z.strictObject({
  naam: z.string(),
  vast: z.boolean().default(false),
  functie: z.string(),
  teams: z.array(z.string()),
  verantwoording: z.strictObject({ doel: z.string(), grondslag: z.string(), noodzaak: z.string().optional() }),
  betrokkenheid: z.strictObject({ domein: z.string(), team: z.string(), afgeschermd: z.boolean().default(false) }),
  vrij: z.array(z.enum(BOVEN_DAT)),
})

export const beslissingen = z.array(datCase).min(1).parse(read('dat.yaml'))
export const niveauBeslissingen = z.array(niveauCase).min(1).parse(read('niveaus.yaml'))
