/**
 * The policy in force, as the rules read it: one immutable version of matrix, rechten, doelen and teams.
 * Promise: whatever is not named here is closed. Nothing is inherited, no default opens anything (AVG art. 25 lid 2).
 */
import type { Verwerkingsregister } from './activiteit.ts'
import type { Aanstelling } from './feiten.ts'
import type { Grondslag } from './grondslag.ts'
import type { Inzageregel } from './inzagerecht.ts'
import type { Informatieniveau } from './niveau.ts'
import type { Rapportage } from './rapportage.ts'
import type { Recht } from './recht.ts'

/**
 * What opens a cell. DAT knows only ALTIJD: any condition on the person would tell about the person.
 * EIGEN_TEAM: the betrokkenheid belongs to a team of the asker. The others need a feit on record: a toekenning for the asker,
 * a toestemming for the pair, an aanstelling of the asker, a noodgeval that the asker reported.
 */
export const VOORWAARDEN = [
  'ALTIJD',
  'EIGEN_TEAM',
  'MET_TOEKENNING',
  'MET_TOESTEMMING',
  'AANGESTELD',
  'NOODGEVAL',
] as const
export type Voorwaarde = (typeof VOORWAARDEN)[number]

/** A condition by itself, or one that counts only while the betrokkene keeps one of these regieniveaus. */
export type Celvoorwaarde = Voorwaarde | { readonly voorwaarde: Voorwaarde; readonly regieniveaus: readonly string[] }

export const voorwaardeOf = (gesteld: Celvoorwaarde): Voorwaarde =>
  typeof gesteld === 'string' ? gesteld : gesteld.voorwaarde

/** Names one cell of the matrix: functie/domein/niveau. Stands in the logboek as the rule that decided. */
export type RegelId = `${string}/${string}/${Informatieniveau}`

export interface Functie {
  readonly naam: string
  /** EXTERN: a partner outside the municipality, who never gets DAT (the grondslag of DAT covers the municipality alone). */
  readonly organisatie: 'GEMEENTE' | 'EXTERN'
  /** The domein of the functie's own work, if it has one. */
  readonly domein: string | undefined
  readonly rechten: ReadonlySet<Recht>
  /** The appointment that goes with the functie; without one AANGESTELD is never met. */
  readonly aanstelling: Aanstelling | undefined
  /** domein -> niveau -> conditions, any of which opens the cell. */
  readonly cellen: ReadonlyMap<string, ReadonlyMap<Informatieniveau, readonly Celvoorwaarde[]>>
  /** The road to a refused niveau, where it differs from that of everyone. */
  readonly wegen: ReadonlyMap<Informatieniveau, string>
}

export interface Doel {
  readonly naam: string
  readonly functies: ReadonlySet<string>
  readonly niveaus: ReadonlySet<Informatieniveau>
}

/** A team of the neutral register: all that DAT shows of an involvement. */
export interface Team {
  readonly naam: string
  readonly telefoon: string
  readonly email: string
}

export interface QuotaGrenzen {
  /** Distinct persons one professional may ask for. */
  readonly professional: { readonly minuut: number; readonly uur: number; readonly dag: number }
  /** Persons asked for, counted plainly, per hour. */
  readonly functiePerUur: number
  readonly organisatiePerUur: number
}

/** Which group of the identity provider gives which functie or team. */
export type Functiemapping = ReadonlyMap<string, { readonly functie: string } | { readonly team: string }>

/** How far a betrokkene directs the help: the less, the more may be shared to keep it together. */
export interface Regie {
  /** What holds without a record in force: the betrokkene directs wholly. */
  readonly standaard: string
  /** code -> name */
  readonly niveaus: ReadonlyMap<string, string>
}

export interface NoodgevalBeleid {
  /** code -> name */
  readonly redenen: ReadonlyMap<string, string>
  /** Days (JJJJ-MM-DD) that are no working days, beside weekends. */
  readonly feestdagen: ReadonlySet<string>
}

export interface Beleid {
  readonly versie: number
  readonly domeinen: ReadonlyMap<string, { readonly naam: string }>
  readonly functies: ReadonlyMap<string, Functie>
  readonly doelen: ReadonlyMap<string, Doel>
  readonly grondslagen: ReadonlyMap<string, Grondslag>
  readonly regie: Regie
  readonly noodgeval: NoodgevalBeleid
  /** What the asker of a refused niveau can do. */
  readonly wegen: ReadonlyMap<Informatieniveau, string>
  readonly teams: ReadonlyMap<string, Team>
  /** Id of the desk that stands in for every afgeschermde betrokkenheid. */
  readonly procesregie: string
  readonly quota: QuotaGrenzen
  readonly functiemapping: Functiemapping
  /** What a niveau holds, in the words of a refusal; empty in a version of before they were part of the policy. */
  readonly niveauNamen: ReadonlyMap<Informatieniveau, string>
  readonly register: Verwerkingsregister
  /** In order: the first that fits counts. */
  readonly inzage: readonly Inzageregel[]
  readonly rapportage: Rapportage
}
