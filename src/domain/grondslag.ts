/**
 * The pair rule: a grondslag belongs to the pair (domein of the asker -> domein of the bron), never to the asker alone.
 * Promise: what a grondslag does not name, or names under a condition that cannot be checked here, does not hold.
 */
import type { Informatieniveau } from './niveau.ts'

/**
 * What must be true besides the pair. GEEN: nothing. NOODZAAK: the asker recorded why it is necessary. The others need a
 * record that the poort must find (a consent, an appointment, a grant, …); as long as it does not look, they are not met.
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
  /** Whether the asker recorded why it is necessary. */
  readonly noodzaak: boolean
}

/** @param grondslag undefined when none was given or the policy knows no such code */
export function pairHolds(grondslag: Grondslag | undefined, vraag: Paarvraag): boolean {
  if (grondslag === undefined || !grondslag.ingeschakeld || !grondslag.niveaus.has(vraag.niveau)) return false
  if (grondslag.functies !== undefined && !grondslag.functies.has(vraag.functie)) return false
  const named = grondslag.paren.some(({ van, naar }) => holds(van, vraag.van) && holds(naar, vraag.naar))
  return named && isMet(grondslag.voorwaarde, vraag)
}

const holds = (side: ReadonlySet<string>, domein: string | undefined): boolean =>
  side.has(ELK) || (domein !== undefined && side.has(domein))

const isMet = (voorwaarde: GrondslagVoorwaarde, { noodzaak }: Paarvraag): boolean =>
  voorwaarde === 'GEEN' || (voorwaarde === 'NOODZAAK' && noodzaak)

/** The grondslagen under which this functie could see something of a domein, for whoever reads the policy as a whole. */
export const usableFor = (
  grondslagen: ReadonlyMap<string, Grondslag>,
  vraag: Omit<Paarvraag, 'noodzaak'>,
): readonly string[] =>
  [...grondslagen].filter(([, each]) => pairHolds(each, { ...vraag, noodzaak: true })).map(([code]) => code)
