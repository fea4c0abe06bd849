/**
 * Reads the policy from its YAML files or from a stored version, and compiles it into what the rules read.
 * Promise: a document with an unknown key, a dangling name or an opening that may not exist is refused whole, with every
 * problem named. The same content always has the same canonical JSON (RFC 8785) and so the same SHA-256.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import canonicalize from 'canonicalize'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { VOORWAARDEN, voorwaardeOf, type Beleid, type Celvoorwaarde, type Functie } from '../domain/beleid.ts'
import { AANSTELLINGEN } from '../domain/feiten.ts'
import { ELK, GRONDSLAG_VOORWAARDEN, type Grondslag } from '../domain/grondslag.ts'
import { BOVEN_DAT, NIVEAUS, type Informatieniveau } from '../domain/niveau.ts'
import { RECHTEN } from '../domain/recht.ts'

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
})
export type BeleidDocument = z.infer<typeof beleidSchema>

const FILES = {
  autorisatiematrix: 'autorisatiematrix.yaml',
  doelen: 'doelen.yaml',
  grondslagen: 'grondslagen.yaml',
  toegang: 'toegang.yaml',
  teams: 'teams.yaml',
  quota: 'quota.yaml',
} as const satisfies Record<keyof BeleidDocument, string>

/** @throws Error that lists every problem of every file */
export async function readBeleidFolder(folder: string): Promise<BeleidDocument> {
  const parts = await Promise.all(
    Object.entries(FILES).map(async ([part, file]) => {
      return [part, readYaml(file, await readFile(join(folder, file), 'utf8'))] as const
    }),
  )
  return checkBeleid(Object.fromEntries(parts))
}

/** Plain YAML alone: a key stands once, and an alias, which could multiply without end, is refused. */
function readYaml(file: string, yaml: string): unknown {
  const document = parseDocument(yaml, { uniqueKeys: true })
  if (document.errors.length > 0) throw new Error(`${file}: ${document.errors.map((each) => each.message).join('; ')}`)
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch (error) {
    throw new Error(`${file}: an alias is not allowed`, { cause: error })
  }
}

/** @throws Error that lists every problem */
export function checkBeleid(value: unknown): BeleidDocument {
  const parsed = beleidSchema.safeParse(value)
  if (!parsed.success) throw new Error(`policy refused: ${z.prettifyError(parsed.error)}`)
  const faults = danglingNames(parsed.data)
  if (faults.length > 0) throw new Error(`policy refused: ${faults.join('; ')}`)
  return parsed.data
}

function danglingNames({ autorisatiematrix, doelen, grondslagen, toegang, teams }: BeleidDocument): string[] {
  const faults: string[] = []
  const domeinen = new Set(Object.keys(autorisatiematrix.domeinen))
  const functies = new Set(Object.keys(autorisatiematrix.functies))
  const vragers = new Set([...domeinen, ...Object.keys(grondslagen?.vragers ?? {})])
  const regie = (toegang ?? ZONDER_TOEGANG).regieniveaus
  const regieniveaus = new Set(Object.keys(regie.niveaus))
  if (!regieniveaus.has(regie.standaard)) faults.push(`unknown regieniveau ${regie.standaard}`)
  for (const [naam, functie] of Object.entries(autorisatiematrix.functies)) {
    if (functie.domein !== undefined && !vragers.has(functie.domein))
      faults.push(`${naam}: unknown domein ${functie.domein}`)
    for (const [domein, cellen] of Object.entries(functie.cellen)) {
      if (!domeinen.has(domein)) faults.push(`${naam}: unknown domein ${domein}`)
      if (cellen.DAT?.some((each) => each !== 'ALTIJD')) faults.push(`${naam}/${domein}: DAT is ALTIJD or closed`)
      if (cellen.DAT && functie.organisatie === 'EXTERN')
        faults.push(`${naam}/${domein}: no DAT outside the municipality`)
      const gesteld = Object.values(cellen).flat()
      for (const each of gesteld.flatMap((one) => (typeof one === 'string' ? [] : one.regieniveaus)))
        if (!regieniveaus.has(each)) faults.push(`${naam}/${domein}: unknown regieniveau ${each}`)
      if (functie.aanstelling === undefined && gesteld.some((each) => voorwaardeOf(each) === 'AANGESTELD'))
        faults.push(`${naam}/${domein}: AANGESTELD without an aanstelling can never hold`)
    }
  }
  for (const [doel, { functies: namen }] of Object.entries(doelen.doelen))
    for (const naam of namen) if (!functies.has(naam)) faults.push(`${doel}: unknown functie ${naam}`)
  for (const [naam, { paren, functies: namen = [] }] of Object.entries(grondslagen?.grondslagen ?? {})) {
    for (const each of paren.flatMap(({ van, naar }) => [...van, ...naar]))
      if (each !== ELK && !vragers.has(each)) faults.push(`${naam}: unknown domein ${each}`)
    for (const each of namen) if (!functies.has(each)) faults.push(`${naam}: unknown functie ${each}`)
  }
  const ids = teams.teams.map((team) => team.id)
  for (const team of ids.filter((each, at) => ids.indexOf(each) !== at)) faults.push(`team ${team} stands twice`)
  if (!ids.includes(teams.procesregie)) faults.push(`procesregie ${teams.procesregie} is no team`)
  for (const team of teams.teams)
    for (const domein of team.domeinen)
      if (!domeinen.has(domein)) faults.push(`team ${team.id}: unknown domein ${domein}`)
  return faults
}

/** The exact text that is stored, hashed and approved. */
export function canonicalBeleid(document: BeleidDocument): { readonly inhoud: string; readonly sha256: string } {
  const inhoud = canonicalize(document)
  if (inhoud === undefined) throw new TypeError('a policy is an object')
  return { inhoud, sha256: createHash('sha256').update(inhoud).digest('hex') }
}

export function compileBeleid(versie: number, document: BeleidDocument): Beleid {
  const { autorisatiematrix, doelen, grondslagen, toegang, teams, quota } = document
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
