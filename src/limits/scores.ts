/**
 * What makes a raadpleging worth a look, as numbers from 0 to 1.
 * Promise: pure, the same measures give the same scores; a score decides nothing and sanctions nobody, it is kept for whoever
 * reviews. What is ordinary has no score at all.
 */
import { SIGNALEN, type Signaal } from '../domain/signaal.ts'

/** One number per signal, or none where there was too little to go by. */
export type Maten = Readonly<Partial<Record<Signaal, number>>>
export type Scores = Readonly<Partial<Record<Signaal, number>>>

export interface Grens {
  /** Up to here the score is 0. */
  readonly vanaf: number
  /** From here on it is 1. */
  readonly vol: number
}
export type Grenzen = Readonly<Record<Exclude<Signaal, 'buitenKantoortijd'>, Grens>>

const JA_OF_NEE: Grens = { vanaf: 0, vol: 1 }

/** @returns the signals that have a score above 0, in hundredths */
export function scoresOf(maten: Maten, grenzen: Grenzen): Scores {
  const scores: Partial<Record<Signaal, number>> = {}
  for (const signaal of SIGNALEN) {
    const score = scale(maten[signaal] ?? 0, signaal === 'buitenKantoortijd' ? JA_OF_NEE : grenzen[signaal])
    if (score > 0) scores[signaal] = score
  }
  return scores
}

const scale = (maat: number, { vanaf, vol }: Grens): number =>
  Math.round(100 * Math.min(1, Math.max(0, (maat - vanaf) / (vol - vanaf)))) / 100

/** A walk through numbers: how many in a row lay close to the one before, which way it goes, and where it is. */
export interface Reeks {
  readonly lengte: number
  readonly richting: -1 | 0 | 1
  /** The last number without its last two digits: enough to see a walk, too little to be a BSN. */
  readonly honderdtal: number | undefined
}
export const GEEN_REEKS: Reeks = { lengte: 0, richting: 0, honderdtal: undefined }

/** Some nine numbers of every hundred are BSNs: the next one is never far. */
const DICHTBIJ = 2

/** @param bsn the number asked for now, which differs from the one before */
export function step(reeks: Reeks, bsn: number): Reeks {
  const honderdtal = Math.floor(bsn / 100)
  const verschil = reeks.honderdtal === undefined ? undefined : honderdtal - reeks.honderdtal
  if (verschil === undefined || Math.abs(verschil) > DICHTBIJ) return { ...GEEN_REEKS, honderdtal }
  const richting = Math.sign(verschil) as Reeks['richting']
  const turned = richting !== 0 && reeks.richting !== 0 && richting !== reeks.richting
  return { lengte: turned ? 1 : reeks.lengte + 1, richting: richting === 0 ? reeks.richting : richting, honderdtal }
}
