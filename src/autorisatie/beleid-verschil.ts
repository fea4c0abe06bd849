/**
 * What differs between two policies, exactly and in words: per cell what it would open, and every other place as it is written.
 * Promise: a cell is compared by all that decides it (voorwaarden, doelen, grondslagen and the recht to ask), so that a change
 * of a doel shows at every cell it touches. Generic over voorwaarden: one that is new here is compared like any other.
 */
import { bevoegdhedenOf, type Bevoegdheid } from '../domain/bevoegdheden.ts'
import type { Beleid } from '../domain/beleid.ts'
import type { Informatieniveau } from '../domain/niveau.ts'
import type { BeleidDocument } from './beleid-schema.ts'
import { compileBeleid } from './compile-beleid.ts'
import { readPaden } from './beleid-paden.ts'

/** GEWIJZIGD: wider in one way and narrower in another, or neither can be told. */
export type Richting = 'VERRUIMD' | 'VERSMALD' | 'GEWIJZIGD'

export interface Celverschil {
  readonly functie: string
  readonly domein: string
  readonly niveau: Informatieniveau
  readonly richting: Richting
  /** The voorwaarden before and after; none when closed. */
  readonly was: readonly string[]
  readonly wordt: readonly string[]
  readonly uitleg: string
}

/** Another place of the document. */
export interface Onderdeelverschil {
  readonly plaats: string
  readonly richting: Richting
  readonly was: string | undefined
  readonly wordt: string | undefined
}

export interface Beleidsverschil {
  readonly cellen: readonly Celverschil[]
  readonly onderdelen: readonly Onderdeelverschil[]
}

export function compareBeleid(van: BeleidDocument, naar: BeleidDocument): Beleidsverschil {
  return {
    cellen: compareCellen(compileBeleid(0, van), compileBeleid(0, naar)),
    onderdelen: compareOnderdelen(van, naar),
  }
}

function compareCellen(van: Beleid, naar: Beleid): readonly Celverschil[] {
  const functies = new Set([...van.functies.keys(), ...naar.functies.keys()])
  return [...functies].flatMap((functie) => {
    const [was, wordt] = [cellenOf(functie, van), cellenOf(functie, naar)]
    return [...new Set([...was.keys(), ...wordt.keys()])].flatMap((key): Celverschil[] => {
      const [voor, na] = [was.get(key), wordt.get(key)]
      const cel = na ?? voor
      const richting = richtingOf(voor, na, { van, naar })
      if (cel === undefined || richting === undefined) return []
      const { domein, niveau } = cel
      const voorwaarden = { was: voor?.voorwaarden ?? [], wordt: na?.voorwaarden ?? [] }
      return [
        { functie, domein, niveau, richting, ...voorwaarden, uitleg: inWoorden(functie, cel, voor, na, richting) },
      ]
    })
  })
}

/** A voorwaarde as it reads; one that is more than a word, as it is written. */
export const voorwaardeTekst = (voorwaarde: unknown): string =>
  typeof voorwaarde === 'string' ? voorwaarde : JSON.stringify(voorwaarde)

/** The conditions of a cell as the policy states them, each with all that belongs to it. */
export const gesteldIn = (
  beleid: Beleid,
  functie: string,
  domein: string,
  niveau: Informatieniveau,
): readonly string[] => (beleid.functies.get(functie)?.cellen.get(domein)?.get(niveau) ?? []).map(voorwaardeTekst)

type Cel = Pick<Bevoegdheid, 'domein' | 'niveau' | 'doelen' | 'grondslagen'> & {
  readonly voorwaarden: readonly string[]
}

/**
 * Of a cell that nothing reaches yet as well: what is opened there waits for a doel or a grondslag. Without the grondslag that
 * stands for the code a toekenning rests on: it opens nothing that this code does not.
 */
const cellenOf = (functie: string, beleid: Beleid): ReadonlyMap<string, Cel> =>
  new Map(
    bevoegdhedenOf(functie, beleid).map(({ domein, niveau, doelen, ...each }) => {
      const grondslagen = each.grondslagen.filter((code) => beleid.grondslagen.get(code)?.voorwaarde !== 'TOEKENNING')
      const voorwaarden = gesteldIn(beleid, functie, domein, niveau)
      return [`${domein}/${niveau}`, { domein, niveau, doelen, grondslagen, voorwaarden }]
    }),
  )

/** Each of these is a set of ways in: more of one is wider. */
const wegenIn = (cel: Cel | undefined, beleid: Beleid): readonly ReadonlySet<string>[] => [
  new Set(cel?.voorwaarden),
  new Set(cel?.doelen),
  new Set(cel?.grondslagen.map((code) => `${code}:${beleid.grondslagen.get(code)?.voorwaarde}`)),
]

function richtingOf(
  voor: Cel | undefined,
  na: Cel | undefined,
  { van, naar }: { van: Beleid; naar: Beleid },
): Richting | undefined {
  const [was, wordt] = [wegenIn(voor, van), wegenIn(na, naar)]
  const [vrijVoor, vrijNa] = [isVrij(voor), isVrij(na)]
  let ruimer = !vrijVoor && vrijNa
  let smaller = vrijVoor && !vrijNa
  for (const [at, before] of was.entries()) {
    const after = wordt[at] ?? new Set()
    // ALTIJD opens whatever stands beside it: among voorwaarden nothing more can be won or lost.
    if (at === 0 && vrijVoor && vrijNa) continue
    if (!after.isSubsetOf(before) && !(at === 0 && vrijVoor)) ruimer = true
    if (!before.isSubsetOf(after) && !(at === 0 && vrijNa)) smaller = true
  }
  if (ruimer && smaller) return 'GEWIJZIGD'
  return ruimer ? 'VERRUIMD' : smaller ? 'VERSMALD' : undefined
}

const isVrij = (cel: Cel | undefined): boolean => cel?.voorwaarden.includes('ALTIJD') ?? false

const RICHTING_WOORDEN = { VERRUIMD: 'ziet meer', VERSMALD: 'ziet minder', GEWIJZIGD: 'ziet iets anders' } as const

function inWoorden(
  functie: string,
  { domein, niveau }: Cel,
  voor: Cel | undefined,
  na: Cel | undefined,
  richting: Richting,
): string {
  const lijst = (each: readonly string[] | undefined): string =>
    each === undefined || each.length === 0 ? 'dicht' : each.join(' of ')
  const delen = [
    [`voorwaarde`, lijst(voor?.voorwaarden), lijst(na?.voorwaarden)],
    ['doel', lijst(voor?.doelen), lijst(na?.doelen)],
    ['grondslag', lijst(voor?.grondslagen), lijst(na?.grondslagen)],
  ].flatMap(([wat, was, wordt]) => (was === wordt ? [] : [`${wat}: ${was} → ${wordt}`]))
  return `${functie} ${RICHTING_WOORDEN[richting]} van ${domein} op ${niveau} (${delen.join('; ')})`
}

/** Lists of names where more is wider: their difference has a direction. */
const LIJSTEN =
  /^(autorisatiematrix › functies › [^›]+ › rechten|doelen › doelen › [^›]+ › (functies|niveaus)|grondslagen › grondslagen › [^›]+ › niveaus)$/

function compareOnderdelen(van: BeleidDocument, naar: BeleidDocument): readonly Onderdeelverschil[] {
  const [was, wordt] = [readPaden(van), readPaden(naar)]
  return [...new Set([...was.keys(), ...wordt.keys()])].flatMap((key): Onderdeelverschil[] => {
    const [voor, na] = [was.get(key), wordt.get(key)]
    if (voor?.tekst === na?.tekst) return []
    const plaats = (na ?? voor)?.pad.join(' › ') ?? ''
    if (isCel(plaats)) return []
    return [{ plaats, richting: lijstRichting(plaats, voor?.waarde, na?.waarde), was: voor?.tekst, wordt: na?.tekst }]
  })
}

const isCel = (plaats: string): boolean => /^autorisatiematrix › functies › [^›]+ › cellen › /.test(plaats)

function lijstRichting(plaats: string, was: unknown, wordt: unknown): Richting {
  const [voor, na] = [was ?? [], wordt ?? []]
  if (!LIJSTEN.test(plaats) || !Array.isArray(voor) || !Array.isArray(na)) return 'GEWIJZIGD'
  const [before, after] = [new Set<unknown>(voor), new Set<unknown>(na)]
  if (before.isSubsetOf(after)) return 'VERRUIMD'
  return after.isSubsetOf(before) ? 'VERSMALD' : 'GEWIJZIGD'
}
