/**
 * A policy document: how it is read, and how it is stored and hashed.
 * Promise: a document with an unknown key, a dangling name or an opening that may not exist is refused whole, with every
 * problem named. The same content always has the same canonical JSON (RFC 8785) and so the same SHA-256.
 */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { voorwaardeOf } from '../domain/beleid.ts'
import { ELK } from '../domain/grondslag.ts'
import { beleidSchema, ZONDER_TOEGANG, type BeleidDocument } from './beleid-schema.ts'
import { registerFaults } from './logboek-beleid.ts'

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
