/** The decision cases of the policy, as every test that runs them reads them. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { isFoutcode } from '../../src/errors.ts'

const caseSchema = z.strictObject({
  naam: z.string(),
  vast: z.boolean().default(false),
  functies: z.array(z.string()),
  verantwoording: z.strictObject({ doel: z.string().optional(), functie: z.string().optional() }),
  code: z.string().refine(isFoutcode).nullable(),
  functie: z.string().optional(),
  open: z.array(z.string()).default([]),
})

export const beslissingen = z
  .array(caseSchema)
  .min(1)
  .parse(parse(readFileSync(new URL('../../beleid/beslissingen/dat.yaml', import.meta.url), 'utf8')))
