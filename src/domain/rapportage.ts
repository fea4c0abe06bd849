import type { Signaal } from './signaal.ts'

/** How reports count, as the policy says, and bounds below which a figure is not shown. */
export interface Rapportage {
  readonly tijdzone: string
  readonly kleinsteAantal: number
  readonly minsteProfessionals: number
  /** Below this, between 0 and 1, a score is no signal. */
  readonly kleinsteScore: number
  /** Signals that are counted, and alone put nothing on the controlelijst. */
  readonly alleenGeteld: readonly Signaal[]
  /** Lookups without a signal per round of the controlelijst. */
  readonly steekproef: number
  /** Days around a lookup in which a colleague's lookup explains it. */
  readonly vervolgDagen: number
  /** Days a report on mandate stays available. */
  readonly onderzoekDagen: number
}

/** Key of the lookups by whoever has more teams than one: each lookup stands in one row, so that rows add up. */
export const MEER_TEAMS = '+'
