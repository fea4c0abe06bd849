/**
 * Removes what has outlived its term: whole months of a term class at a time.
 * Promise: nothing goes from a logboek that does not verify; before anything goes its trees are sealed with a checkpoint
 * elsewhere, and a line of the logboek that is proven itself tells which places went. Their leaf hashes stay.
 */
import type { Bereik } from './boom.ts'
import type { Ondertekenaar } from './controlepunt.ts'
import type { Bewaarplaats } from './controlepunten.ts'
import { printRuns, type Opruiming } from './opruiming.ts'
import type { Recorder } from './recorder.ts'
import { createRegelId } from './regel-id.ts'
import { BLIJVEND, type Hoofd } from './schrijver.ts'
import type { Verslag } from './verificatie.ts'

/** A month of one term class. */
export interface Deel {
  readonly klasse: string
  /** As `2026_11`. */
  readonly maand: string
}

/** Implemented by storage, for the owner of the tables. */
export interface OpruimStore {
  /** The months whose last line has outlived its term at this moment. @param nu @default the database's clock */
  verlopen(nu?: Date): Promise<readonly Deel[]>
  /** Which places of which writers, by number, stand in it. */
  plaatsen(deel: Deel): Promise<ReadonlyMap<number, readonly Bereik[]>>
  drop(deel: Deel): Promise<void>
}

export interface OpruimDeps {
  readonly store: OpruimStore
  readonly verifieer: () => Promise<Verslag>
  readonly recorder: Recorder
  /** Head of the recorder's own tree. */
  readonly hoofd: () => Hoofd | undefined
  readonly ondertekenaar: Ondertekenaar
  readonly plaats: Bewaarplaats
}

/** @returns what was removed, or the report of a logboek in which nothing may be */
export async function ruimOp(
  deps: OpruimDeps,
  nu?: Date,
): Promise<{ readonly ok: true; readonly delen: readonly Deel[] } | { readonly ok: false; readonly verslag: Verslag }> {
  const { store, recorder, hoofd, ondertekenaar, plaats } = deps
  const delen = await store.verlopen(nu)
  if (delen.length === 0) return { ok: true, delen }
  const verslag = await deps.verifieer()
  if (verslag.bevindingen.length > 0 || verslag.controlepunten === 0) return { ok: false, verslag }
  for (const deel of delen) {
    const perSchrijver = await store.plaatsen(deel)
    const geraakt = verslag.bomen.filter(({ nummer }) => perSchrijver.has(nummer))
    for (const boom of geraakt) await plaats.keep(boom, ondertekenaar.sign(boom))
    const inhoud: Opruiming = {
      ...deel,
      bomen: geraakt.map(({ nummer, schrijver, omvang, wortel }) => ({
        schrijver,
        omvang,
        wortel: wortel.toString('base64'),
        plaatsen: printRuns(perSchrijver.get(nummer) ?? []),
      })),
    }
    await recorder.record({
      raadpleging: createRegelId(),
      soort: 'OPRUIMING',
      beurt: 1,
      inhoud: JSON.stringify(inhoud),
      klasse: BLIJVEND,
      betrokkenen: [],
    })
    const eigen = hoofd()
    if (eigen === undefined) throw new Error('the removal was not recorded')
    await plaats.keep(eigen, ondertekenaar.sign(eigen))
    await store.drop(deel)
  }
  return { ok: true, delen }
}
