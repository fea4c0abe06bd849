/**
 * The parts of the policy that the logboek is read by: the register of verwerkingsactiviteiten, who may get an
 * inzageverslag, and how reports count. Versioned, hashed and approved with the rest (docs/adr/0041).
 */
import { z } from 'zod'
import type { Verwerkingsregister } from '../domain/activiteit.ts'
import type { Inzageregel } from '../domain/inzagerecht.ts'
import { SIGNALEN } from '../domain/signaal.ts'
import type { Rapportage } from '../domain/rapportage.ts'

const code = z.string().regex(/^[A-Z][A-Z0-9_]{1,63}$/)
const id = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/)
const text = z.string().trim().min(1).max(200)
const texts = z.array(text).min(1)

const activiteitSchema = z.strictObject({
  naam: text,
  acties: z.record(code, text),
  doel: text,
  grondslag: code,
  rechtsgrond: z.enum([
    'Consent',
    'Contract',
    'LegalObligation',
    'LegitimateInterest',
    'OfficialAuthorityOfController',
    'PublicInterest',
    'VitalInterest',
    'DataTransferLegalBasis',
  ]),
  betrokkenen: texts.optional(),
  gegevens: texts,
  ontvangers: texts,
  maatregelen: texts.optional(),
  herkomst: text,
  vertrouwelijk: z.boolean().optional(),
  tweeling: id.optional(),
  vertrouwelijkVoor: z.array(z.strictObject({ functie: code, doel: code })).optional(),
})

export const registerSchema = z.strictObject({
  register: z.url({ protocol: /^https$/ }),
  verantwoordelijke: z.strictObject({ organisatie: text, bestuursorgaan: text }),
  betrokkenen: texts,
  maatregelen: texts,
  activiteiten: z.record(id, activiteitSchema),
})

const antwoord = z.enum(['JA', 'NEE', 'TENZIJ_BELANG'])
export const inzageSchema = z.strictObject({
  regels: z.array(
    z.strictObject({
      tot: z.int().min(1).max(130).optional(),
      wilsbekwaam: z.boolean().optional(),
      betrokkene: antwoord,
      vertegenwoordiger: antwoord,
    }),
  ),
})

export const rapportageSchema = z.strictObject({
  tijdzone: z.string().refine(isTijdzone, 'is no time zone'),
  kleinsteAantal: z.int().min(2),
  minsteProfessionals: z.int().min(1),
  kleinsteScore: z.number().min(0.01).max(1),
  alleenGeteld: z.array(z.enum(SIGNALEN)),
  steekproef: z.int().min(1).max(1000),
  vervolgDagen: z.int().min(0).max(365),
  onderzoekDagen: z.int().min(1).max(365),
})

function isTijdzone(tijdzone: string): boolean {
  try {
    new Intl.DateTimeFormat('nl', { timeZone: tijdzone }).format()
    return true
  } catch {
    return false
  }
}

type RegisterDocument = z.infer<typeof registerSchema>

/** Names in the register that the rest of the policy does not know, and twins that do not fit each other. */
export function registerFaults(
  { activiteiten }: RegisterDocument,
  known: Readonly<Record<'functies' | 'doelen' | 'grondslagen', ReadonlySet<string>>>,
): string[] {
  const entries = Object.entries(activiteiten)
  const twins = new Map(entries.flatMap(([naam, { tweeling }]) => (tweeling === undefined ? [] : [[tweeling, naam]])))
  const faults = entries.flatMap(([naam, { grondslag, tweeling, vertrouwelijkVoor = [], ...each }]) => [
    ...(known.grondslagen.has(grondslag) ? [] : [`${naam}: unknown grondslag ${grondslag}`]),
    ...(tweeling === undefined || activiteiten[tweeling] ? [] : [`${naam}: the twin ${tweeling} is missing`]),
    ...(twins.has(naam) === vertrouwelijkVoor.length > 0 ? [] : [`${naam}: a twin, and only a twin, says for whom`]),
    ...(each.vertrouwelijk !== true || twins.has(naam) ? [] : [`${naam}: its ordinary twin is missing`]),
    ...vertrouwelijkVoor.flatMap(({ functie, doel }) => [
      ...(known.functies.has(functie) ? [] : [`${naam}: unknown functie ${functie}`]),
      ...(known.doelen.has(doel) ? [] : [`${naam}: unknown doel ${doel}`]),
    ]),
  ])
  for (const [twin, naam] of twins)
    if (Object.keys(activiteiten[naam]?.acties ?? {}).some((actie) => activiteiten[twin]?.acties[actie] === undefined))
      faults.push(`${twin}: has other acties than ${naam}`)
  const gewoon = entries.filter(([naam]) => !twins.has(naam)).flatMap(([, { acties }]) => Object.keys(acties))
  for (const actie of gewoon.filter((each, at) => gewoon.indexOf(each) !== at)) faults.push(`${actie} stands twice`)
  return faults
}

export function compileRegister(document: RegisterDocument | undefined): Verwerkingsregister {
  if (document === undefined) return { adres: '', organisatie: '', bestuursorgaan: '', activiteiten: new Map() }
  const { register, verantwoordelijke, betrokkenen, maatregelen, activiteiten } = document
  return {
    adres: register,
    ...verantwoordelijke,
    activiteiten: new Map(
      Object.entries(activiteiten).map(([naam, each]) => [
        naam,
        {
          ...each,
          id: naam,
          betrokkenen: each.betrokkenen ?? betrokkenen,
          maatregelen: each.maatregelen ?? maatregelen,
          vertrouwelijk: each.vertrouwelijk ?? false,
          tweeling: each.tweeling,
          vertrouwelijkVoor: each.vertrouwelijkVoor ?? [],
          acties: new Map(Object.entries(each.acties)),
        },
      ]),
    ),
  }
}

/** Nobody gets an inzageverslag under a version that does not say who may. */
export const compileInzage = (document: z.infer<typeof inzageSchema> | undefined): readonly Inzageregel[] =>
  document?.regels ?? []

/** What a version of before there were reports counts by: the strictest. */
const ZONDER: Rapportage = {
  tijdzone: 'Europe/Amsterdam',
  kleinsteAantal: 10,
  minsteProfessionals: 3,
  kleinsteScore: 0.5,
  alleenGeteld: [],
  steekproef: 10,
  vervolgDagen: 0,
  onderzoekDagen: 30,
}
export const compileRapportage = (document: Rapportage | undefined): Rapportage => document ?? ZONDER
