/**
 * What a policy document may look like: every part with its form, and the file it stands in.
 * Promise: an unknown key never passes. Whether names lead somewhere is not judged here (beleid-document.ts).
 */
import { z } from 'zod'
import { VOORWAARDEN } from '../domain/beleid.ts'
import { AANSTELLINGEN } from '../domain/feiten.ts'
import { ELK, GRONDSLAG_VOORWAARDEN } from '../domain/grondslag.ts'
import { NIVEAUS } from '../domain/niveau.ts'
import { RECHTEN } from '../domain/recht.ts'
import { inzageSchema, rapportageSchema, registerSchema } from './logboek-beleid.ts'

const code = z.string().regex(/^[A-Z][A-Z0-9_]{1,63}$/)
const id = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/)
const text = z.string().trim().min(1).max(200)
const count = z.int().positive()
const niveauCode = z.enum(NIVEAUS)
const wegen = z.partialRecord(niveauCode, text)

/** By itself, or bound to regieniveaus. */
const celvoorwaarde = z.union([
  z.enum(VOORWAARDEN),
  z.strictObject({ voorwaarde: z.enum(VOORWAARDEN), regieniveaus: z.array(code).min(1) }),
])
const functieSchema = z.strictObject({
  naam: text,
  organisatie: z.enum(['GEMEENTE', 'EXTERN']),
  domein: id.optional(),
  rechten: z.array(z.enum(RECHTEN)),
  /** The appointment that goes with the functie. */
  aanstelling: z.enum(AANSTELLINGEN).optional(),
  cellen: z.record(id, z.partialRecord(niveauCode, z.array(celvoorwaarde).min(1))),
  wegen: wegen.optional(),
})
const matrixSchema = z.strictObject({
  domeinen: z.record(id, text),
  wegen: wegen.optional(),
  functies: z.record(code, functieSchema),
})
const doelenSchema = z.strictObject({
  doelen: z.record(code, z.strictObject({ naam: text, functies: z.array(code), niveaus: z.array(niveauCode) })),
})
const zijde = z.array(z.union([id, z.literal(ELK)]))
const grondslagSchema = z.strictObject({
  naam: text,
  artikel: text,
  /** Articles of the AVG. */
  avg: z.array(text),
  /** What the functionaris gegevensbescherming must still confirm. */
  nagaan: text.optional(),
  ingeschakeld: z.boolean().optional(),
  niveaus: z.array(niveauCode).optional(),
  paren: z.array(z.strictObject({ van: zijde, naar: zijde })),
  functies: z.array(code).optional(),
  voorwaarde: z.enum(GRONDSLAG_VOORWAARDEN),
})
const grondslagenSchema = z.strictObject({
  vragers: z.record(id, text),
  grondslagen: z.record(code, grondslagSchema),
})
const teamSchema = z.strictObject({ id, naam: text, telefoon: text, email: text, domeinen: z.array(id).min(1) })
/** A disclosure that the beheerder knows of and accepts: a team, or a functie, that gives a domein away. */
const onthullingSchema = z.strictObject({ van: z.union([id, code]), reden: text, door: text, op: z.iso.date() })
const teamsSchema = z.strictObject({
  procesregie: id,
  teams: z.array(teamSchema),
  aanvaardeOnthullingen: z.array(onthullingSchema).optional(),
})
const quotaSchema = z.strictObject({
  professional: z.strictObject({ minuut: count, uur: count, dag: count }),
  functiePerUur: count,
  organisatiePerUur: count,
})

/** Which group of the identity provider gives which functie or team. */
const functiemappingSchema = z.strictObject({
  groepen: z.record(
    z.string().min(1).max(200),
    z.union([z.strictObject({ functie: code }), z.strictObject({ team: id })]),
  ),
})
/** The words of a refusal that are the municipality's own. */
const tekstenSchema = z.strictObject({ niveaus: z.record(niveauCode, text) })
/** What regisseurs and those who report a noodgeval choose from. */
const toegangSchema = z.strictObject({
  regieniveaus: z.strictObject({ standaard: code, niveaus: z.record(code, text) }),
  noodgeval: z.strictObject({ redenen: z.record(code, text), feestdagen: z.array(z.iso.date()) }),
})
type ToegangDocument = z.infer<typeof toegangSchema>

/** What counts where a version has no such part. */
export const ZONDER_TOEGANG: ToegangDocument = {
  regieniveaus: { standaard: 'ZELFREGIE', niveaus: { ZELFREGIE: 'De betrokkene heeft zelf de regie' } },
  noodgeval: { redenen: {}, feestdagen: [] },
}

/** The whole policy as one document: what a matrix version holds. */
export const beleidSchema = z.strictObject({
  autorisatiematrix: matrixSchema,
  doelen: doelenSchema,
  /** Absent in a version of before there were any: then nothing from WIE up is open. */
  grondslagen: grondslagenSchema.optional(),
  /** Absent in a version of before there were any: then there is one regieniveau, and no noodgeval. */
  toegang: toegangSchema.optional(),
  teams: teamsSchema,
  quota: quotaSchema,
  /** Absent in a version of before it was part of the policy: then the file of the configuration counts. */
  functiemapping: functiemappingSchema.optional(),
  /** Absent in a version of before they were part of the policy. */
  teksten: tekstenSchema.optional(),
  /** Absent in a version of before the logboek was read by anyone. */
  verwerkingsactiviteiten: registerSchema.optional(),
  inzage: inzageSchema.optional(),
  rapportage: rapportageSchema.optional(),
})
export type BeleidDocument = z.infer<typeof beleidSchema>
export type FunctieDocument = z.infer<typeof functieSchema>
export type GrondslagDocument = z.infer<typeof grondslagSchema>
export type WegenDocument = z.infer<typeof wegen>

/** The file of each part, as in `beleid/`. */
export const BELEIDSBESTANDEN = {
  autorisatiematrix: 'autorisatiematrix.yaml',
  doelen: 'doelen.yaml',
  grondslagen: 'grondslagen.yaml',
  toegang: 'toegang.yaml',
  teams: 'teams.yaml',
  quota: 'quota.yaml',
  functiemapping: 'functiemapping.yaml',
  teksten: 'teksten.yaml',
  verwerkingsactiviteiten: 'verwerkingsactiviteiten.yaml',
  inzage: 'inzage.yaml',
  rapportage: 'rapportage.yaml',
} as const satisfies Record<keyof BeleidDocument, string>
