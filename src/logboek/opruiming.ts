/**
 * What was removed after its term, as the logboek itself tells it: which places of which trees.
 * Promise: the text names each place that went and no other, so that one more that is missing is seen.
 */
import { z } from 'zod'
import type { Bereik } from './boom.ts'

export interface OpruimingRij {
  readonly volgnummer: number
  readonly inhoud: string
}

/** Per writer the places that went, in order. */
export type Opgeruimd = ReadonlyMap<string, readonly Bereik[]>

const schema = z.object({
  klasse: z.string(),
  maand: z.string(),
  bomen: z.array(
    z.object({
      schrijver: z.string(),
      /** Size and root of the tree when it was sealed. */
      omvang: z.number(),
      wortel: z.string(),
      /** Runs of places, both ends included: `0-41,43`. */
      plaatsen: z.string(),
    }),
  ),
})
/** Content of a line of kind OPRUIMING. */
export type Opruiming = z.output<typeof schema>

export const printRuns = (runs: readonly Bereik[]): string =>
  runs.map(({ begin, einde }) => (einde === begin + 1 ? `${begin}` : `${begin}-${einde - 1}`)).join()

const parseRuns = (text: string): readonly Bereik[] =>
  text.split(',').map((run) => {
    const [first = Number.NaN, last = first] = run.split('-').map(Number)
    return { begin: first, einde: last + 1 }
  })

/** @param rijen lines that are proven */
export function readOpruimingen(rijen: readonly OpruimingRij[]): Opgeruimd {
  const all = new Map<string, Bereik[]>()
  for (const { inhoud } of rijen)
    for (const { schrijver, plaatsen } of schema.parse(JSON.parse(inhoud)).bomen)
      all.set(schrijver, [...(all.get(schrijver) ?? []), ...parseRuns(plaatsen)])
  for (const runs of all.values()) runs.sort((one, other) => one.begin - other.begin)
  return all
}

/** @param runs in order of their begin, none within another */
export function isRemoved(runs: readonly Bereik[], plaats: number): boolean {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((runs[middle]?.einde ?? 0) <= plaats) low = middle + 1
    else high = middle
  }
  const run = runs[low]
  return run !== undefined && run.begin <= plaats
}
