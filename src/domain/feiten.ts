/**
 * What is on record about one betrokkene and one asker that can open more than DAT: grants, consents, the regieniveau,
 * appointments and emergencies.
 * Promise: plain data. A feit holds from its first moment until just before its last, by the clock of the database.
 */
import type { BovenDat } from './niveau.ts'

/** The longest a toekenning may last (reglement). */
export const MAX_TOEKENNING_DAGEN = 90
/** The longest a noodgeval may last. */
export const MAX_NOODGEVAL_UREN = 24
/** The longest a toestemming may run before it is asked for anew. */
export const MAX_TOESTEMMING_DAGEN = 366

/**
 * TOEZICHTHOUDER: of the Wmo. GEZINSVOOGD: executes an ondertoezichtstelling on this one minor. VEILIG_THUIS: examines there.
 * ACCOUNTANT: controls on behalf of the municipality.
 */
export const AANSTELLINGEN = ['TOEZICHTHOUDER', 'GEZINSVOOGD', 'VEILIG_THUIS', 'ACCOUNTANT'] as const
export type Aanstelling = (typeof AANSTELLINGEN)[number]

/** GEEN_BEZWAAR: the written no-objection of Participatiewet 65 lid 2 b; TOESTEMMING: an explicit consent. */
export const TOESTEMMINGSOORTEN = ['TOESTEMMING', 'GEEN_BEZWAAR'] as const
export type Toestemmingsoort = (typeof TOESTEMMINGSOORTEN)[number]

/** What a feit says, by kind. */
export type Feitinhoud =
  | {
      readonly soort: 'TOEKENNING'
      /** In which the receiver may use it. */
      readonly functie: string
      readonly domeinen: readonly string[]
      readonly niveaus: readonly BovenDat[]
      /** The code it rests on: it must hold by itself, for a toekenning only limits. */
      readonly grondslag: string
    }
  | {
      readonly soort: 'TOESTEMMING'
      readonly toestemming: Toestemmingsoort
      readonly van: string
      readonly naar: string
      readonly doel: string
    }
  | { readonly soort: 'REGIENIVEAU'; readonly regieniveau: string }
  | { readonly soort: 'AANSTELLING'; readonly aanstelling: Aanstelling }
  | {
      readonly soort: 'NOODGEVAL'
      /** In which it was reported, and may be used. */
      readonly functie: string
      readonly niveau: BovenDat
    }

export type Feitsoort = Feitinhoud['soort']

export type Feit = Feitinhoud & {
  readonly id: string
  /** Whether it is about this betrokkene; an appointment may hold for all. */
  readonly persoonlijk: boolean
  readonly geldigVan: Date
  readonly geldigTot: Date
}
export type FeitVan<Soort extends Feitsoort> = Extract<Feit, { readonly soort: Soort }>

/** As if it were on record and never ended: for whoever asks what the policy decides with it. */
export const altijdGeldig = (inhoud: Feitinhoud, at: number): Feit => ({
  ...inhoud,
  id: String(at),
  persoonlijk: true,
  geldigVan: new Date(0),
  geldigTot: new Date(8.64e15),
})

/** @param nu by the clock of the database: a replica's own plays no part */
export const geldigOp = (feiten: readonly Feit[], nu: Date): readonly Feit[] =>
  feiten.filter(({ geldigVan, geldigTot }) => geldigVan <= nu && nu < geldigTot)
