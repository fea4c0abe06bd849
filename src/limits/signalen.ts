/**
 * Watches raadplegingen go by and gives each its scores, before the persons become pseudonyms.
 * Promise: no I/O, the same little work whoever asks, and a bounded memory that forgets at the end of the day. Each replica
 * sees its own part: the scores help a reviewer find, they prove nothing. Must never keep a BSN, and never refuse anything.
 */
import { readFile } from 'node:fs/promises'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { heeftBsn, type Persoon } from '../domain/persoon.ts'
import { createKantoortijd, type Kantoortijd } from './kantoortijd.ts'
import { GEEN_REEKS, scoresOf, step, type Grenzen, type Reeks, type Scores } from './scores.ts'

export interface Waarneming {
  /** Pseudonym of the professional. */
  readonly professional: string
  readonly functie: string | undefined
  readonly personen: readonly Persoon[]
  /** The pseudonyms of the same persons, in the same order. */
  readonly pseudoniemen: readonly string[]
  /** Whether a number was submitted that is no BSN. */
  readonly ongeldig: boolean
  /** By the database's clock. */
  readonly nu: Date
}

/** How many of the persons turned out to be known, and how many certainly not. */
export interface Treffers {
  readonly bekend: number
  readonly nietBekend: number
}

export interface Signalen {
  /** @returns gives the scores once it is known what came of it */
  observe(waarneming: Waarneming): (treffers: Treffers) => Scores
}

export interface SignalenInstelling {
  readonly kantoortijd: Kantoortijd
  readonly grenzen: Grenzen
}

/** What is remembered of one professional, for one day. */
interface Dagbeeld {
  reeks: Reeks
  laatste: string | undefined
  personen: number
  ongeldig: number
  gezocht: number
  bekend: number
}

const MAX_PROFESSIONALS = 5000
const MAX_PERSONEN = 10_000
const MAX_FUNCTIES = 500
/** More askers than this of one person change no score. */
const MAX_VRAGERS = 100
/** Fewer say nothing: a first question that misses is not a share of 100 %. */
const MIN_GEZOCHT = 20
const MIN_PERSONEN = 10
const MIN_COLLEGAS = 3
/** Older questions count for less: halved when there are this many. */
const HALVEER_BIJ = 100

export function createSignalen({ kantoortijd, grenzen }: SignalenInstelling): Signalen {
  const moment = createKantoortijd(kantoortijd)
  let dag = ''
  const perProfessional = createRecent<Dagbeeld>(MAX_PROFESSIONALS)
  const perPersoon = createRecent<Set<string>>(MAX_PERSONEN)
  const perFunctie = createRecent<Map<string, number>>(MAX_FUNCTIES)
  const somVan = new Map<string, number>()

  const begin = (nu: string): void => {
    if (nu === dag) return
    dag = nu
    for (const each of [perProfessional, perPersoon, perFunctie, somVan]) each.clear()
  }
  const beeldOf = (professional: string): Dagbeeld =>
    perProfessional.take(professional, () => ({
      reeks: GEEN_REEKS,
      laatste: undefined,
      personen: 0,
      ongeldig: 0,
      gezocht: 0,
      bekend: 0,
    }))

  const walk = (beeld: Dagbeeld, { personen, pseudoniemen }: Waarneming): number => {
    let langste = 0
    for (const [plaats, persoon] of personen.entries()) {
      const pseudoniem = pseudoniemen[plaats]
      if (!heeftBsn(persoon) || pseudoniem === beeld.laatste) continue
      beeld.laatste = pseudoniem
      beeld.reeks = step(beeld.reeks, Number(persoon))
      langste = Math.max(langste, beeld.reeks.lengte)
    }
    return langste
  }
  /** How much more than the others of the same functie, on average. */
  const breedteOf = ({ professional, functie }: Waarneming, eigen: number, erbij: number): number | undefined => {
    if (functie === undefined) return undefined
    const collegas = perFunctie.take(functie, () => new Map())
    if (collegas.size < MAX_PROFESSIONALS || collegas.has(professional)) {
      collegas.set(professional, eigen)
      somVan.set(functie, (somVan.get(functie) ?? 0) + erbij)
    }
    const anderen = collegas.size - 1
    if (anderen < MIN_COLLEGAS || eigen < MIN_PERSONEN) return undefined
    return eigen / Math.max(1, ((somVan.get(functie) ?? 0) - eigen) / anderen)
  }
  const vragersOf = ({ professional, pseudoniemen }: Waarneming): number =>
    Math.max(
      0,
      ...pseudoniemen.map((each) => {
        const vragers = perPersoon.take(each, () => new Set())
        if (vragers.size < MAX_VRAGERS) vragers.add(professional)
        return vragers.size
      }),
    )

  return {
    observe(waarneming) {
      const { dag: vandaag, binnen } = moment(waarneming.nu)
      begin(vandaag)
      const beeld = beeldOf(waarneming.professional)
      beeld.personen += waarneming.personen.length
      if (waarneming.ongeldig) beeld.ongeldig++
      const maten = {
        reeks: walk(beeld, waarneming),
        buitenKantoortijd: binnen ? 0 : 1,
        breedte: breedteOf(waarneming, beeld.personen, waarneming.personen.length) ?? 0,
        vragers: vragersOf(waarneming),
        ongeldig: beeld.ongeldig,
      }
      return ({ bekend, nietBekend }) => {
        beeld.gezocht += bekend + nietBekend
        beeld.bekend += bekend
        const missers = beeld.gezocht < MIN_GEZOCHT ? 0 : 1 - beeld.bekend / beeld.gezocht
        if (beeld.gezocht >= HALVEER_BIJ) {
          beeld.gezocht /= 2
          beeld.bekend /= 2
        }
        return scoresOf({ ...maten, missers }, grenzen)
      }
    },
  }
}

interface Recent<Value> {
  /** What is kept under a key, made when it is not there. */
  take(key: string, make: () => Value): Value
  clear(): void
}

/** Keeps what was used lately, twice `most` at the utmost: when one generation is full, the one before it is forgotten whole. */
function createRecent<Value>(most: number): Recent<Value> {
  let young = new Map<string, Value>()
  let old = new Map<string, Value>()
  return {
    take(key, make) {
      const known = young.get(key)
      if (known !== undefined) return known
      const value = old.get(key) ?? make()
      if (young.size >= most) {
        old = young
        young = new Map()
      }
      young.set(key, value)
      return value
    },
    clear() {
      young.clear()
      old.clear()
    },
  }
}

const grens = z
  .strictObject({ vanaf: z.number().min(0), vol: z.number() })
  .refine(({ vanaf, vol }) => vol > vanaf, 'vol must be above vanaf')
const klok = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
const instellingSchema = z.strictObject({
  kantoortijd: z.strictObject({
    tijdzone: z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'is no time zone'),
    dagen: z.array(z.int().min(1).max(7)),
    van: klok,
    tot: klok,
    feestdagen: z.array(z.iso.date()),
  }),
  grenzen: z.strictObject({ reeks: grens, missers: grens, breedte: grens, vragers: grens, ongeldig: grens }),
})

/** @throws Error that says what is wrong */
export async function readSignalen(file: string | URL): Promise<SignalenInstelling> {
  const document = parseDocument(await readFile(file, 'utf8'), { uniqueKeys: true })
  if (document.errors.length > 0) throw new Error(`signalen: ${document.errors.map(({ code }) => code).join(', ')}`)
  const parsed = instellingSchema.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (!parsed.success) throw new Error(`signalen: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}
