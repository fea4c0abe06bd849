/** What this part needs of the database: to read feiten, and to change them in one transaction that moves the epoch. */
import type { Feitsoort } from '../domain/feiten.ts'
import type { Pseudoniem, Versleuteld } from '../logboek/sleutels.ts'

/** Who asks for a change, under which key, and under which policy the right to it was read. */
export interface Verzoek {
  /** Pseudonym of the professional. */
  readonly door: string
  /** The same, as colleagues name one. */
  readonly doorAls: string
  /** UUID of the client's: asking again under it changes nothing. */
  readonly sleutel: string
  /** Of what is asked, under every key, newest first. */
  readonly vingerafdrukken: readonly Buffer[]
  readonly matrixversie: number
}

/** A betrokkene, as records keep one. */
export interface BetrokkeneSleutels {
  /** Under every key, newest first. */
  readonly pseudoniemen: readonly Pseudoniem[]
  readonly versleuteld: Versleuteld
}

export interface NieuwFeit {
  readonly id: string
  readonly soort: Feitsoort
  readonly betrokkene: BetrokkeneSleutels | undefined
  /** As colleagues name the professional it is for. */
  readonly voor: string | undefined
  readonly inhoud: object
  readonly tekst: Versleuteld | undefined
  readonly geldigheid: Geldigheid
}

/** From now for some hours, or up to and including a day; `van` starts it later. */
export type Geldigheid = { readonly uren: number } | { readonly van?: string | undefined; readonly totEnMet: string }

/** Which feiten end: one by its id, or those of a person whose inhoud holds this. */
export type TeBeeindigen = { readonly soort: Feitsoort } & (
  | { readonly id: string; readonly vanIedereen: boolean }
  | { readonly betrokkene: BetrokkeneSleutels; readonly inhoud: object }
)

export const OORDELEN = ['TERECHT', 'OPVOLGING', 'INCIDENT'] as const

export interface Beoordeling {
  readonly noodgeval: string
  readonly oordeel: (typeof OORDELEN)[number]
  readonly tekst: Versleuteld
}

export interface StoreUitkomst {
  readonly uitkomst:
    'NIEUW' | 'HERHAALD' | 'ANDERE_INHOUD' | 'BELEID_GEWIJZIGD' | 'VOORBIJ' | 'ONBEKEND' | 'EIGEN' | 'AL_BEOORDEELD'
  readonly id: string | undefined
  readonly geldigTot: Date | undefined
  readonly epoch: bigint
}

/** One feit as it is kept. */
export interface FeitRij {
  readonly id: string
  readonly inhoud: unknown
  readonly tekst: Versleuteld | undefined
  readonly vastgelegdOp: Date
  readonly geldigVan: Date
  readonly geldigTot: Date
  readonly beeindigdOp: Date | undefined
  readonly beoordeling: { readonly oordeel: string; readonly op: Date; readonly tekst: Versleuteld } | undefined
}

export interface Filter {
  readonly soort: Feitsoort
  readonly door?: string
  /** Of others than this professional. */
  readonly nietDoor?: string
  readonly voor?: string
  /** Not ended, by hand or by itself. */
  readonly lopend?: boolean
  readonly onbeoordeeld?: boolean
}

/** What one raadpleging needs to know. */
export interface Feitenvraag {
  /** Of each person the pseudonyms under every key. */
  readonly personen: readonly (readonly Pseudoniem[])[]
  /** The asker, as colleagues name him. */
  readonly voor: string
}

/** A feit that may count for one of the persons asked about. */
export interface GevondenFeit {
  /** Index of the question. */
  readonly vraag: number
  /** Index of the person; undefined for an appointment that is about nobody in particular. */
  readonly plaats: number | undefined
  readonly soort: string
  readonly id: string
  readonly inhoud: unknown
  readonly geldigVan: Date
  readonly geldigTot: Date
}

export interface ToegangStore {
  /** Everything not ended about the persons of each question that may count for its asker, in one statement, with its moment. */
  readFeiten(vragen: readonly Feitenvraag[]): Promise<{ readonly nu: Date; readonly feiten: readonly GevondenFeit[] }>
  /** Newest first, what waits for a judgement oldest first; no more than a page. */
  list(filter: Filter): Promise<readonly FeitRij[]>
  /** Whether something was asked under this key before. */
  knows(door: string, sleutel: string): Promise<boolean>
  legVast(verzoek: Verzoek, feit: NieuwFeit): Promise<StoreUitkomst>
  beeindig(verzoek: Verzoek, welke: TeBeeindigen): Promise<StoreUitkomst>
  beoordeel(verzoek: Verzoek, beoordeling: Beoordeling): Promise<StoreUitkomst>
}
