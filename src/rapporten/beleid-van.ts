/** The policy versions that a report reads by: each loaded once, and the one of a line is the one that decided it. */
import type { Matrixversies } from '../autorisatie/matrixversies.ts'
import type { Beleid } from '../domain/beleid.ts'
import { PoortError } from '../errors.ts'
import type { Actie } from '../logboek/gelezen-regel.ts'
import type { LeesLogboek } from '../logboek/lees-logboek.ts'

/** @returns what gives the policy of an Actie; it throws PoortError LOGBOEK_ONVOLLEDIG when that version is gone */
export function createBeleidVan(matrixversies: Matrixversies, lees: Pick<LeesLogboek, 'matrixversieOp'>) {
  const loaded = new Map<number, Promise<Beleid>>()
  return async ({ uitkomst, begin }: Actie): Promise<Beleid> => {
    // An Actie that a crash cut short says no version: the one of that moment, then.
    const versie = uitkomst?.matrixversie ?? (await lees.matrixversieOp(begin))
    if (versie === undefined) throw new PoortError('LOGBOEK_ONVOLLEDIG')
    const loading =
      loaded.get(versie) ?? matrixversies.get(versie).catch(() => Promise.reject(new PoortError('LOGBOEK_ONVOLLEDIG')))
    loaded.set(versie, loading)
    return loading
  }
}
