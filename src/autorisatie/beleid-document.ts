/**
 * A policy document: what it may look like, how it is stored and hashed, and what the rules read of it.
 * Promise: a document with an unknown key, a dangling name or an opening that may not exist is refused whole, with every
 * problem named. The same content always has the same canonical JSON (RFC 8785) and so the same SHA-256.
 */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import {
  VOORWAARDEN,
  voorwaardeOf,
  type Beleid,
  type Celvoorwaarde,
  type Functie,
  type Functiemapping,
} from '../domain/beleid.ts'
import { AANSTELLINGEN } from '../domain/feiten.ts'
import { ELK, GRONDSLAG_VOORWAARDEN, type Grondslag } from '../domain/grondslag.ts'
import { BOVEN_DAT, NIVEAUS, type Informatieniveau } from '../domain/niveau.ts'
import { RECHTEN } from '../domain/recht.ts'
import {
  compileInzage,
  compileRapportage,
  compileRegister,
  inzageSchema,
  rapportageSchema,
  registerFaults,
  registerSchema,
} from './logboek-beleid.ts'

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

const ZONDER_TOEGANG: ToegangDocument = {
  regieniveaus: { standaard: 'ZELFREGIE', niveaus: { ZELFREGIE: 'De betrokkene heeft zelf de regie' } },
  noodgeval: { redenen: {}, feestdagen: [] },
}

/** The whole policy as one document: what a matrix version holds. */
const beleidSchema = z.strictObject({
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

/** Something wrong with a document, and where. */
export interface Probleem {
  readonly pad: readonly PropertyKey[]
  readonly uitleg: string
}

export type GelezenBeleid =
  | { readonly ok: true; readonly document: BeleidDocument }
  | { readonly ok: false; readonly problemen: readonly Probleem[] }

const { localeError } = z.locales.nl()

/** Every problem of it at once, in Dutch, for whoever wrote it; what dangles is told once every part has its form. */
export function readDocument(value: unknown): GelezenBeleid {
  const parsed = beleidSchema.safeParse(value, { error: localeError })
  const problemen = parsed.success ? danglingNames(parsed.data) : parsed.error.issues.flatMap(toProblemen)
  return parsed.success && problemen.length === 0 ? { ok: true, document: parsed.data } : { ok: false, problemen }
}

/** An unknown key is told at the key itself, so that its line is the right one. */
const toProblemen = (issue: z.core.$ZodIssue): readonly Probleem[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ pad: [...issue.path, key], uitleg: `onbekende sleutel ${key}` }))
    : [{ pad: issue.path, uitleg: inWoorden(issue) }]

/** @throws Error that lists every problem */
export function checkBeleid(value: unknown): BeleidDocument {
  const gelezen = readDocument(value)
  if (gelezen.ok) return gelezen.document
  const words = gelezen.problemen.map(({ pad, uitleg }) => `${pad.map(String).join('.')}: ${uitleg}`)
  throw new Error(`policy refused: ${words.join('; ')}`)
}

const inWoorden = ({ code: soort, message }: z.core.$ZodIssue): string =>
  soort === 'invalid_key'
    ? 'deze naam heeft niet de juiste vorm'
    : message.endsWith('ontving undefined')
      ? 'dit ontbreekt'
      : message

function danglingNames(document: BeleidDocument): Probleem[] {
  const { autorisatiematrix, doelen, grondslagen, toegang, teams, functiemapping, verwerkingsactiviteiten } = document
  const problemen: Probleem[] = []
  const found = (pad: readonly PropertyKey[], uitleg: string): void => void problemen.push({ pad, uitleg })
  const domeinen = new Set(Object.keys(autorisatiematrix.domeinen))
  const functies = new Set(Object.keys(autorisatiematrix.functies))
  const vragers = new Set([...domeinen, ...Object.keys(grondslagen?.vragers ?? {})])
  const regie = (toegang ?? ZONDER_TOEGANG).regieniveaus
  const regieniveaus = new Set(Object.keys(regie.niveaus))
  if (!regieniveaus.has(regie.standaard))
    found(['toegang', 'regieniveaus', 'standaard'], `onbekend regieniveau ${regie.standaard}`)
  const ids = teams.teams.map((team) => team.id)
  for (const [naam, functie] of Object.entries(autorisatiematrix.functies)) {
    const pad = ['autorisatiematrix', 'functies', naam]
    if (functie.domein !== undefined && !vragers.has(functie.domein))
      found([...pad, 'domein'], `${naam}: onbekend domein ${functie.domein}`)
    for (const [domein, cellen] of Object.entries(functie.cellen)) {
      const cel = [...pad, 'cellen', domein]
      if (!domeinen.has(domein)) found(cel, `${naam}: onbekend domein ${domein}`)
      if (cellen.DAT?.some((each) => each !== 'ALTIJD'))
        found([...cel, 'DAT'], `${naam}/${domein}: DAT is ALTIJD of dicht`)
      if (cellen.DAT && functie.organisatie === 'EXTERN')
        found([...cel, 'DAT'], `${naam}/${domein}: geen DAT buiten de gemeente`)
      for (const [niveau, gesteld] of Object.entries(cellen))
        for (const [at, each] of gesteld.entries()) {
          for (const [plaats, een] of (typeof each === 'string' ? [] : each.regieniveaus).entries())
            if (!regieniveaus.has(een))
              found([...cel, niveau, at, 'regieniveaus', plaats], `${naam}/${domein}: onbekend regieniveau ${een}`)
          if (functie.aanstelling === undefined && voorwaardeOf(each) === 'AANGESTELD')
            found([...cel, niveau, at], `${naam}/${domein}: AANGESTELD kan nooit gelden zonder een aanstelling`)
        }
    }
  }
  for (const [doel, { functies: namen }] of Object.entries(doelen.doelen))
    for (const [at, naam] of namen.entries())
      if (!functies.has(naam)) found(['doelen', 'doelen', doel, 'functies', at], `${doel}: onbekende functie ${naam}`)
  for (const [naam, { paren, functies: namen = [] }] of Object.entries(grondslagen?.grondslagen ?? {})) {
    const pad = ['grondslagen', 'grondslagen', naam]
    for (const [at, paar] of paren.entries())
      for (const kant of ['van', 'naar'] as const)
        for (const [plaats, each] of paar[kant].entries())
          if (each !== ELK && !vragers.has(each))
            found([...pad, 'paren', at, kant, plaats], `${naam}: onbekend domein ${each}`)
    for (const [at, each] of namen.entries())
      if (!functies.has(each)) found([...pad, 'functies', at], `${naam}: onbekende functie ${each}`)
  }
  for (const [at, team] of teams.teams.entries()) {
    if (ids.indexOf(team.id) !== at) found(['teams', 'teams', at, 'id'], `team ${team.id} staat er twee keer`)
    for (const [plaats, domein] of team.domeinen.entries())
      if (!domeinen.has(domein))
        found(['teams', 'teams', at, 'domeinen', plaats], `team ${team.id}: onbekend domein ${domein}`)
  }
  if (!ids.includes(teams.procesregie)) found(['teams', 'procesregie'], `procesregie ${teams.procesregie} is geen team`)
  for (const [groep, each] of Object.entries(functiemapping?.groepen ?? {})) {
    const pad = ['functiemapping', 'groepen', groep]
    if ('functie' in each && !functies.has(each.functie)) found(pad, `${groep}: onbekende functie ${each.functie}`)
    if ('team' in each && !ids.includes(each.team)) found(pad, `${groep}: onbekend team ${each.team}`)
  }
  if (verwerkingsactiviteiten !== undefined) {
    const known = {
      functies,
      doelen: new Set(Object.keys(doelen.doelen)),
      grondslagen: new Set(Object.keys(grondslagen?.grondslagen ?? {})),
    }
    for (const each of registerFaults(verwerkingsactiviteiten, known)) found(['verwerkingsactiviteiten'], each)
  }
  return problemen
}

/** The exact text that is stored, hashed and approved. */
export function canonicalBeleid(document: BeleidDocument): { readonly inhoud: string; readonly sha256: string } {
  const inhoud = canonicalize(document)
  if (inhoud === undefined) throw new TypeError('a policy is an object')
  return { inhoud, sha256: createHash('sha256').update(inhoud).digest('hex') }
}

/** @param mapping what counts for a version of before it was part of the policy @default nobody has a functie */
export function compileBeleid(versie: number, document: BeleidDocument, mapping: Functiemapping = new Map()): Beleid {
  const { autorisatiematrix, doelen, grondslagen, toegang, teams, quota, functiemapping, teksten } = document
  const { regieniveaus, noodgeval } = toegang ?? ZONDER_TOEGANG
  return {
    versie,
    domeinen: new Map(Object.entries(autorisatiematrix.domeinen).map(([domein, naam]) => [domein, { naam }])),
    functies: new Map(
      Object.entries(autorisatiematrix.functies).map(([naam, functie]) => [naam, compileFunctie(functie)]),
    ),
    doelen: new Map(
      Object.entries(doelen.doelen).map(([doel, { naam, functies, niveaus }]) => [
        doel,
        { naam, functies: new Set(functies), niveaus: new Set(niveaus) },
      ]),
    ),
    grondslagen: new Map(
      Object.entries(grondslagen?.grondslagen ?? {}).map(([naam, each]) => [naam, compileGrondslag(each)]),
    ),
    regie: { standaard: regieniveaus.standaard, niveaus: new Map(Object.entries(regieniveaus.niveaus)) },
    noodgeval: {
      redenen: new Map(Object.entries(noodgeval.redenen)),
      feestdagen: new Set(noodgeval.feestdagen),
    },
    wegen: compileWegen(autorisatiematrix.wegen),
    teams: new Map(teams.teams.map(({ id: team, naam, telefoon, email }) => [team, { naam, telefoon, email }])),
    procesregie: teams.procesregie,
    quota,
    functiemapping: functiemapping === undefined ? mapping : new Map(Object.entries(functiemapping.groepen)),
    niveauNamen: compileWegen(teksten?.niveaus),
    register: compileRegister(document.verwerkingsactiviteiten),
    inzage: compileInzage(document.inzage),
    rapportage: compileRapportage(document.rapportage),
  }
}

const compileWegen = (given: z.infer<typeof wegen> = {}): Functie['wegen'] =>
  new Map(NIVEAUS.flatMap((each) => (given[each] === undefined ? [] : [[each, given[each]]])))

const compileGrondslag = (given: z.infer<typeof grondslagSchema>): Grondslag => ({
  naam: given.naam,
  artikel: given.artikel,
  ingeschakeld: given.ingeschakeld ?? true,
  // Every niveau from WIE up, unless it says otherwise.
  niveaus: new Set(given.niveaus ?? BOVEN_DAT),
  paren: given.paren.map(({ van, naar }) => ({ van: new Set(van), naar: new Set(naar) })),
  functies: given.functies && new Set(given.functies),
  voorwaarde: given.voorwaarde,
})

function compileFunctie(functie: z.infer<typeof functieSchema>): Functie {
  const { naam, organisatie, domein, rechten, aanstelling, cellen } = functie
  const perDomein = Object.entries(cellen).map(([naar, niveaus]) => {
    const open = NIVEAUS.flatMap((niveau): [Informatieniveau, readonly Celvoorwaarde[]][] => {
      const voorwaarden = niveaus[niveau]
      return voorwaarden === undefined ? [] : [[niveau, voorwaarden]]
    })
    return [naar, new Map(open)] as const
  })
  return {
    naam,
    organisatie,
    domein,
    rechten: new Set(rechten),
    aanstelling,
    cellen: new Map(perDomein),
    wegen: compileWegen(functie.wegen),
  }
}
