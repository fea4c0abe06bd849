/**
 * Reads lines of the logboek back: one Actie is its intent and its last outcome.
 * Promise: a line that cannot be read, or is absent where it must be, is LOGBOEK_ONVOLLEDIG; nothing is ever left out
 * silently, for half a report must not pass for a whole one.
 */
import { z } from 'zod'
import { PoortError } from '../errors.ts'

/** As storage hands it over: the exact texts. */
export interface OpgeslagenActie {
  readonly raadpleging: string
  readonly voornemen: string | null
  readonly begin: Date | null
  /** Null while the answer is made, and for good when a crash cut it short. */
  readonly uitkomst: string | null
  readonly einde: Date | null
}

const traceId = z.string().regex(/^[0-9a-f]{32}$/)
const spanId = z.string().regex(/^[0-9a-f]{16}$/)
const tekst = z.string().nullish()
const teksten = z.array(z.string())

const voornemenSchema = z.looseObject({
  actie: z.string(),
  traceId,
  spanId,
  spans: z.array(spanId).optional(),
  ouderSpan: spanId.optional(),
  aanroeper: z.string().optional(),
  professional: z.string(),
  functies: teksten,
  teams: teksten,
  organisatie: z.string(),
  client: z.string(),
  doel: tekst,
  functie: tekst,
  niveaus: teksten.default([]),
  grondslag: tekst,
  kenmerk: tekst,
  sleutelsoort: tekst,
  noodgeval: z.unknown().optional(),
  feiten: z.record(z.string(), z.unknown()).optional(),
})

const besluitSchema = z.looseObject({
  besluit: z.string(),
  regel: z.string().nullish(),
  reden: tekst,
  /** What is on record beside the policy, and opened it. */
  steunt: z.array(z.looseObject({ soort: z.string(), id: z.string() })).default([]),
})
const uitkomstSchema = z.looseObject({
  resultaat: z.string(),
  /** Set when an intent without an outcome was closed later. */
  geldtAls: z.literal('BEANTWOORD').optional(),
  /** Of persons who were known only when a bron had answered. */
  spans: z.array(spanId).optional(),
  fout: tekst,
  functie: tekst,
  matrixversie: z.int().optional(),
  verantwoording: z
    .looseObject({
      verantwoording: z.looseObject({ doel: z.string(), functie: z.string(), grondslag: tekst }).optional(),
      functie: tekst,
    })
    .optional(),
  besluiten: z.array(besluitSchema).default([]),
  bronnen: z.array(z.looseObject({ bron: z.string(), uitkomst: z.string() })).default([]),
  noodgeval: z.unknown().optional(),
  feiten: z.record(z.string(), z.unknown()).optional(),
})

export type Voornemen = z.infer<typeof voornemenSchema>
export type GelezenUitkomst = z.infer<typeof uitkomstSchema>

export interface Actie {
  readonly raadpleging: string
  readonly begin: Date
  readonly einde: Date | undefined
  readonly voornemen: Voornemen
  readonly uitkomst: GelezenUitkomst | undefined
  /** Settled; undefined when the Actie was refused before it was. */
  readonly functie: string | undefined
  readonly doel: string | undefined
  readonly grondslag: string | undefined
  readonly noodgeval: boolean
}

/** @throws PoortError LOGBOEK_ONVOLLEDIG */
export function readActie(opgeslagen: OpgeslagenActie): Actie {
  const { raadpleging, begin, einde } = opgeslagen
  const voornemen = read(voornemenSchema, opgeslagen.voornemen)
  const uitkomst = opgeslagen.uitkomst === null ? undefined : read(uitkomstSchema, opgeslagen.uitkomst)
  if (begin === null) throw new PoortError('LOGBOEK_ONVOLLEDIG')
  const aanvaard = uitkomst?.verantwoording?.verantwoording
  const grondslag = aanvaard?.grondslag ?? undefined
  return {
    raadpleging,
    begin,
    einde: einde ?? undefined,
    voornemen,
    uitkomst,
    functie: aanvaard?.functie ?? uitkomst?.verantwoording?.functie ?? uitkomst?.functie ?? undefined,
    doel: aanvaard?.doel,
    grondslag,
    noodgeval:
      isSet(voornemen.noodgeval) ||
      isSet(uitkomst?.noodgeval) ||
      grondslag === 'VITAAL_BELANG' ||
      leansOnNoodgeval(uitkomst),
  }
}

const leansOnNoodgeval = (uitkomst: GelezenUitkomst | undefined): boolean =>
  uitkomst?.besluiten.some(({ steunt }) => steunt.some(({ soort }) => soort === 'NOODGEVAL')) ?? false

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== false

function read<Output>(schema: z.ZodType<Output>, inhoud: string | null): Output {
  let value: unknown
  try {
    value = inhoud === null ? undefined : JSON.parse(inhoud)
  } catch {
    throw new PoortError('LOGBOEK_ONVOLLEDIG')
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new PoortError('LOGBOEK_ONVOLLEDIG')
  return parsed.data
}
