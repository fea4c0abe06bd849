/**
 * Every root field beside `dat`, and how the logboek names what it does. What is not named here cannot be done: without a
 * recorded intent the rules find no toegang and refuse.
 */
import type { Bsn } from '../domain/bsn.ts'

/** What a line tells of a handeling beside its outcome: codes, ids and numbers. Never a BSN, a name or a word of the asker. */
export type Feiten = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** What the intent tells of the arguments. */
export interface Gelezen {
  /** The functie in which is acted; may be left out when only one of one's functies holds the recht. */
  readonly functie?: string | null | undefined
  /** The persons it is about, where the arguments name them well. */
  readonly personen?: readonly Bsn[]
  readonly feiten?: Feiten
}

export interface Handelingsoort {
  /** As the auditlog names it (BIO2 8.15.01). */
  readonly actie: string
  /** Reads the arguments as graphql-js coerced them. Must never throw. */
  readonly lees: (args: never) => Gelezen
}

interface ConceptArgs {
  readonly functie?: string | null | undefined
  readonly concept: string
  readonly slot?: number
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** What has the form of an id passes as it is; anything else could be a word of the asker. */
const idOnly = (id: string): string => (UUID.test(id) ? id : 'ONLEESBAAR')
const metFunctie = ({ functie }: { functie?: string | null }): Gelezen => ({ functie })
/** Of a step of a concept: which one, and as it was read. */
const metConcept = ({ functie, concept, slot }: ConceptArgs): Gelezen => ({
  functie,
  feiten: { concept: idOnly(concept), slot: slot ?? null },
})
const metVersie = ({ functie, versie }: { functie?: string | null; versie?: number | null }): Gelezen => ({
  functie,
  feiten: { versie: versie ?? null },
})

export const HANDELINGEN: Readonly<Record<string, Handelingsoort>> = {
  mijnBevoegdheden: { actie: 'BEVOEGDHEDEN_INZIEN', lees: ({ functie }: { functie?: string | null }) => ({ functie }) },
  autorisatiematrix: { actie: 'MATRIX_INZIEN', lees: metVersie },
  matrixversies: { actie: 'MATRIX_INZIEN', lees: metFunctie },
  matrixconcepten: { actie: 'MATRIX_INZIEN', lees: metFunctie },
  matrixconcept: {
    actie: 'MATRIX_INZIEN',
    lees: ({ functie, id }: { functie?: string | null; id: string }) => metConcept({ functie, concept: id }),
  },
  matrixVerschil: {
    actie: 'MATRIX_INZIEN',
    lees: ({ functie, van, naar }: { functie?: string | null; van: number; naar: number }) => ({
      functie,
      feiten: { van, naar },
    }),
  },
  matrixstatus: { actie: 'MATRIX_INZIEN', lees: metFunctie },
  matrixToets: { actie: 'MATRIX_TOETSEN', lees: metVersie },
  matrixWie: { actie: 'MATRIX_TOETSEN', lees: metVersie },
  matrixEffect: { actie: 'MATRIX_INZIEN', lees: metFunctie },
  matrixEffectBerekenen: { actie: 'MATRIX_INZIEN', lees: metConcept },
  matrixEffectRaadplegingen: { actie: 'RAADPLEGING_TOETSEN', lees: metConcept },
  matrixToetsRaadpleging: {
    actie: 'RAADPLEGING_TOETSEN',
    lees: ({ functie, raadplegingId }: { functie?: string | null; raadplegingId: string }) => ({
      functie,
      feiten: { raadpleging: idOnly(raadplegingId) },
    }),
  },
  rechtenoverzicht: { actie: 'RECHTEN_BEOORDELEN', lees: metFunctie },
  rechtenbeoordelingen: { actie: 'RECHTEN_BEOORDELEN', lees: metFunctie },
  rechtenBeoordelen: { actie: 'RECHTEN_BEOORDELEN', lees: metFunctie },
  matrixconceptMaken: { actie: 'MATRIX_WIJZIGEN', lees: metFunctie },
  matrixTerugzetten: { actie: 'MATRIX_WIJZIGEN', lees: metVersie },
  matrixconceptWijzigen: { actie: 'MATRIX_WIJZIGEN', lees: metConcept },
  matrixconceptImporteren: { actie: 'MATRIX_WIJZIGEN', lees: metConcept },
  matrixconceptBijwerken: { actie: 'MATRIX_WIJZIGEN', lees: metConcept },
  matrixconceptControleren: { actie: 'MATRIX_INZIEN', lees: metConcept },
  matrixconceptIndienen: { actie: 'MATRIX_INDIENEN', lees: metConcept },
  matrixconceptGoedkeuren: { actie: 'MATRIX_GOEDKEUREN', lees: metConcept },
  matrixconceptAfwijzen: { actie: 'MATRIX_AFWIJZEN', lees: metConcept },
  matrixActiveren: { actie: 'MATRIX_ACTIVEREN', lees: metConcept },
  matrixActiveringIntrekken: { actie: 'MATRIX_ACTIVERING_INTREKKEN', lees: metConcept },
}
