/**
 * The pair rule: a grondslag belongs to the pair (domein of the asker -> domein of the bron), never to the asker alone.
 * Promise: what a grondslag does not name does not hold, whatever its condition.
 */
import type { Informatieniveau } from './niveau.ts'

/**
 * What must be true besides the pair. GEEN: nothing. NOODZAAK: the asker recorded why it is necessary. The others need a
 * record that the poort must find; `voorwaarden.ts` says which it looks for, and what it does not look for is not met.
 */
export const GRONDSLAG_VOORWAARDEN = [
  'GEEN',
  'NOODZAAK',
  'TOESTEMMING',
  'GEEN_BEZWAAR',
  'AANSTELLING',
  'TOEKENNING',
  'VERTROUWELIJK',
  'CONTROLEDOSSIER',
  'ONDERTOEZICHTSTELLING',
  'WETTELIJKE_LIJST',
  'SAMENWERKING',
  'GEANONIMISEERD',
  'IDENTITEIT',
  'NOODGEVAL',
] as const
export type GrondslagVoorwaarde = (typeof GRONDSLAG_VOORWAARDEN)[number]

/** Stands for every domein, and for an asker without one. */
export const ELK = 'ELK'

export interface Grondslag {
  readonly naam: string
  readonly artikel: string
  /** False: known, and closed until the municipality switches it on. */
  readonly ingeschakeld: boolean
  readonly niveaus: ReadonlySet<Informatieniveau>
  readonly paren: readonly { readonly van: ReadonlySet<string>; readonly naar: ReadonlySet<string> }[]
  /** The only functies that may use it. @default every functie of the asking domein */
  readonly functies: ReadonlySet<string> | undefined
  readonly voorwaarde: GrondslagVoorwaarde
}

export interface Paarvraag {
  readonly functie: string
  /** Own domein of the functie, if it has one. */
  readonly van: string | undefined
  readonly naar: string
  readonly niveau: Informatieniveau
}

/** Whether a grondslag names the pair; its own condition is judged apart. */
export function pairHolds(grondslag: Grondslag, vraag: Paarvraag): boolean {
  if (!grondslag.ingeschakeld || !grondslag.niveaus.has(vraag.niveau)) return false
  if (grondslag.functies !== undefined && !grondslag.functies.has(vraag.functie)) return false
  return grondslag.paren.some(({ van, naar }) => holds(van, vraag.van) && holds(naar, vraag.naar))
}

const holds = (side: ReadonlySet<string>, domein: string | undefined): boolean =>
  side.has(ELK) || (domein !== undefined && side.has(domein))

/** Whether a toekenning may rest on it: on a ground of its own, never on another toekenning or on a noodgeval. */
export const mayBeNamed = ({ voorwaarde }: Grondslag): boolean =>
  voorwaarde !== 'TOEKENNING' && voorwaarde !== 'NOODGEVAL'
