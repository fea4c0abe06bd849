/** Reading the logboek, as the reports need it. Implemented by storage; separate from writing, which nothing here may delay. */
import type { Periode } from '../domain/periode.ts'
import type { OpgeslagenActie } from './gelezen-regel.ts'
import type { Pseudoniem } from './sleutels.ts'

export interface LeesLogboek {
  /**
   * The Acties about one person, oldest first.
   * @param pseudoniemen of the person, under every key
   * @param most how many at most; one more is given when there are more
   */
  ofPersoon(
    pseudoniemen: readonly Pseudoniem[],
    periode: Periode,
    tijdzone: string,
    most: number,
  ): Promise<readonly OpgeslagenActie[]>
  /** One Actie with its persons, in their order. @returns undefined when there is none */
  actie(raadpleging: string): Promise<GelezenMetPersonen | undefined>
  /** The policy version that was in force at a moment. */
  matrixversieOp(moment: Date): Promise<number | undefined>
}

export interface GelezenMetPersonen {
  readonly opgeslagen: OpgeslagenActie
  readonly betrokkenen: readonly Pseudoniem[]
}
