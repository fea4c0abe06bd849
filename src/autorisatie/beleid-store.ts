/** Where the policy, its history and the steps towards a next one are kept. Implemented by storage. */
import type { Gebeurtenis, NieuweStap } from './matrixconcept.ts'
import type { MatrixversieStore, Opgeslagen } from './matrixversies.ts'

/** What is in force at one moment of the database's clock, and what is planned to follow it. */
export interface Beleidsstand {
  readonly matrixversie: number
  readonly nu: Date
  readonly gepland: { readonly matrixversie: number; readonly vanaf: Date } | undefined
}

export interface Versiegegevens {
  readonly versie: number
  readonly sha256: string
  /** GELEVERD with a release, or VASTGESTELD by the municipality. */
  readonly herkomst: string
  readonly basis: number | null
  readonly concept: string | null
  readonly vastgesteldOp: Date
  /** When it came into force, each time; none for one whose activation was withdrawn. */
  readonly vanaf: readonly Date[]
}

export interface Replicastand {
  readonly replica: string
  readonly gestartOp: Date
  /** The version under which it last decided, and when; null for one that decided nothing yet. */
  readonly matrixversie: number | null
  readonly laatstOp: Date | null
}

/** Why the database does not take a step. */
export type Stapweigering =
  | 'CONCEPT_GEWIJZIGD'
  | 'FASE'
  | 'EIGEN_WIJZIGING'
  | 'INHOUD_GEWIJZIGD'
  | 'BASIS_VERSCHOVEN'
  | 'EIGEN_FUNCTIE'
  | 'ACTIVERING_GEPLAND'
  | 'MOMENT_ONGELDIG'
  | 'AL_INGEGAAN'

export interface BeleidStore extends MatrixversieStore {
  stand(): Promise<Beleidsstand>
  versies(): Promise<readonly Versiegegevens[]>
  /** @returns undefined for a moment before the first version */
  versieOp(moment: Date): Promise<number | undefined>
  replicas(): Promise<readonly Replicastand[]>
  /** The last outcome of a raadpleging, as it was written. */
  leesUitkomst(raadpleging: string): Promise<string | undefined>
  /** The steps of every concept, oldest first within each. */
  gebeurtenissen(): Promise<readonly Gebeurtenis[]>
  /** The steps of one; none when there is no such concept. */
  gebeurtenissenVan(concept: string): Promise<readonly Gebeurtenis[]>
  /** The content as it was after step `nr`. */
  inhoudVan(concept: string, nr: number): Promise<Opgeslagen | undefined>
  /** Adds a step, with all that it brings about, in one transaction. @returns why it was not taken; undefined when it was */
  voegToe(stap: NieuweStap): Promise<Stapweigering | undefined>
}
