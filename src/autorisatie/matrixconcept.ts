/**
 * A concept of the policy: a series of steps, and the state that follows from it.
 * Promise: the state is read from the steps and the moment alone and kept nowhere, so that it cannot disagree with them. What
 * a step must meet is decided by the database; this says what may be offered.
 */
import { unreachable } from '../errors.ts'

export type Stap = 'GEMAAKT' | 'GEWIJZIGD' | 'INGEDIEND' | 'GOEDGEKEURD' | 'AFGEWEZEN' | 'GEACTIVEERD' | 'INGETROKKEN'

/** Who does something with the policy, as it is recorded. */
export interface Wie {
  /** Id of the handeling: its intent is on record under the same pseudonym. */
  readonly handeling: string
  readonly door: string
  /** In which is acted. */
  readonly functie: string
  /** All that are held: an author's own functie is not widened by a colleague of the same one. */
  readonly functies: readonly string[]
}

/** One step as it is written. */
export interface NieuweStap extends Wie {
  readonly concept: string
  readonly nr: number
  readonly soort: Stap
  readonly basis: number
  readonly basisSha256: string
  readonly sha256: string
  /** Of a step that makes or changes the content. */
  readonly inhoud?: string
  readonly reden?: string
  /** Of an activation; now when absent. */
  readonly vanaf?: Date
}

/** One step as it was written. Its content is read apart. */
export interface Gebeurtenis {
  readonly concept: string
  readonly nr: number
  readonly soort: Stap
  readonly door: string
  readonly functie: string
  readonly basis: number
  readonly sha256: string
  readonly reden: string | null
  readonly vanaf: Date | null
  readonly matrixversie: number | null
  readonly op: Date
}

export type Conceptstaat =
  | { readonly fase: 'CONCEPT' }
  | { readonly fase: 'AFGEWEZEN'; readonly reden: string }
  | { readonly fase: 'TER_BEOORDELING'; readonly sha256: string }
  | { readonly fase: 'GOEDGEKEURD'; readonly sha256: string }
  | { readonly fase: 'GEPLAND'; readonly matrixversie: number; readonly vanaf: Date }
  | { readonly fase: 'GEACTIVEERD'; readonly matrixversie: number; readonly vanaf: Date }

export interface Matrixconcept {
  readonly id: string
  /** Number of the last step: what a change must name. */
  readonly slot: number
  readonly staat: Conceptstaat
  readonly omschrijving: string
  /** The version it changes. */
  readonly basis: number
  /** False once the base moved: it must be brought up to date first, and an approval has lapsed. */
  readonly geldig: boolean
  readonly sha256: string
  readonly gebeurtenissen: readonly Gebeurtenis[]
}

/** @param stand what is in force at that moment @returns undefined for no steps */
export function toMatrixconcept(
  gebeurtenissen: readonly Gebeurtenis[],
  stand: { readonly matrixversie: number; readonly nu: Date },
): Matrixconcept | undefined {
  const [eerste] = gebeurtenissen
  const laatste = gebeurtenissen.at(-1)
  if (eerste === undefined || laatste === undefined) return undefined
  const staat = toStaat(laatste, stand)
  const gedaan = staat.fase === 'GEPLAND' || staat.fase === 'GEACTIVEERD'
  return {
    id: eerste.concept,
    slot: laatste.nr,
    staat,
    omschrijving: eerste.reden ?? '',
    basis: laatste.basis,
    geldig: gedaan || laatste.basis === stand.matrixversie,
    sha256: laatste.sha256,
    gebeurtenissen,
  }
}

function toStaat(laatste: Gebeurtenis, stand: { readonly nu: Date }): Conceptstaat {
  const { soort, sha256, matrixversie, vanaf } = laatste
  switch (soort) {
    case 'GEMAAKT':
    case 'GEWIJZIGD':
      return { fase: 'CONCEPT' }
    case 'AFGEWEZEN':
      return { fase: 'AFGEWEZEN', reden: laatste.reden ?? '' }
    case 'INGEDIEND':
      return { fase: 'TER_BEOORDELING', sha256 }
    case 'GOEDGEKEURD':
    case 'INGETROKKEN':
      return { fase: 'GOEDGEKEURD', sha256 }
    case 'GEACTIVEERD': {
      const geactiveerd = { matrixversie: matrixversie ?? 0, vanaf: vanaf ?? laatste.op }
      return { fase: geactiveerd.vanaf > stand.nu ? 'GEPLAND' : 'GEACTIVEERD', ...geactiveerd }
    }
    default:
      return unreachable(soort)
  }
}
