/**
 * Writes an outcome under the rights it was decided under, deciding again when those moved, or ended by themselves, while the
 * answer was made.
 * Promise: what this returns was decided under the epoch at which its line was written, and still held at that moment by the
 * clock of the database; undefined means that rights kept moving, and nothing may leave.
 */
import type { Stand } from './recorder.ts'

/** How often an outcome is decided again before the asker is told to try anew. */
const MAX_BEURTEN = 3

export interface Besloten {
  readonly epoch: bigint
  /** When the first of what it leans on ends. @default never */
  readonly geldigTot?: Date | undefined
}

/**
 * @param first what was decided, and under which epoch
 * @param write puts it on record; `beurt` counts from 1
 * @param again decides anew under the rights of this moment
 */
export async function recordOutcome<Uitkomst extends Besloten>(
  first: Uitkomst,
  write: (uitkomst: Uitkomst, beurt: number) => Promise<Stand>,
  again: (stand: Stand) => Promise<Uitkomst>,
): Promise<Uitkomst | undefined> {
  let uitkomst = first
  for (let beurt = 1; beurt <= MAX_BEURTEN; beurt++) {
    const na = await write(uitkomst, beurt)
    const ended = uitkomst.geldigTot !== undefined && uitkomst.geldigTot <= na.nu
    if (na.epoch === uitkomst.epoch && !ended) return uitkomst
    uitkomst = await again(na)
  }
  return undefined
}
