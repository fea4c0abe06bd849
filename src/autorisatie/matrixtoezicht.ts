/**
 * Recorded raadplegingen beside the policy: why one was decided as it was, and what a concept would have changed.
 * Promise: counts for beheer; single raadplegingen only with a reason, which is on record (encrypted, as every word of an asker)
 * before they are shown. Nothing of a betrokkene is read.
 */
import { isMotivering } from '../domain/verantwoording-teksten.ts'
import { isUuid } from '../domain/uuid.ts'
import type { Fout } from '../errors.ts'
import type { BeleidStore } from './beleid-store.ts'
import { toVragen, type Vastgelegd } from './effect.ts'
import { describeStaat, type Effectberekening } from './effectberekening.ts'
import type { Matrixbeheer } from './matrixbeheer.ts'
import { matrixfout, type Matrixfoutcode } from './matrixfouten.ts'
import type { Matrixversies } from './matrixversies.ts'
import type { GeteldBesluit } from './toegang.ts'
import { decideOne, toUitslag, type Toetsuitslag } from './toets.ts'

export interface Raadplegingtoets {
  readonly matrixversie?: number
  readonly functie?: string
  readonly doel?: string
  readonly grondslag?: string | undefined
  readonly besluiten?: readonly Toetsuitslag[]
  /** Whether the version that decided decides the same now; undefined for besluiten that do not tell enough. */
  readonly gelijk?: boolean | undefined
  readonly fout?: Fout<Matrixfoutcode>
}

export interface MatrixtoezichtDeps {
  readonly beheer: Matrixbeheer
  readonly matrixversies: Matrixversies
  readonly effect: Effectberekening
  readonly store: Pick<BeleidStore, 'leesUitkomst'>
}

const MAX_DAGEN = 400
const isDagen = (dagen: number): boolean => dagen >= 1 && dagen <= MAX_DAGEN

export function createMatrixtoezicht({ beheer, matrixversies, effect, store }: MatrixtoezichtDeps) {
  const fout = (code: Matrixfoutcode) => ({ fout: matrixfout(code) })
  return {
    async berekenEffect(door: string, concept: string, dagen: number) {
      if (!isDagen(dagen)) return fout('DAGEN_ONGELDIG')
      const beeld = await beheer.lees(concept)
      return beeld === undefined ? fout('CONCEPT_ONBEKEND') : { id: await effect.begin(door, beeld, dagen) }
    },
    async effect(id: string) {
      const staat = isUuid(id) ? await effect.lees(id) : undefined
      if (staat === undefined) return undefined
      const { fase, voortgang } = staat
      return { fase, voortgang, uitleg: describeStaat(staat), ...(staat.fase === 'GEREED' ? staat.effect : {}) }
    },
    async effectRaadplegingen(concept: string, dagen: number, cel: string, reden: string) {
      if (!isMotivering(reden)) return fout('REDEN_ONGELDIG')
      if (!isDagen(dagen)) return fout('DAGEN_ONGELDIG')
      const beeld = await beheer.lees(concept)
      if (beeld === undefined) return fout('CONCEPT_ONBEKEND')
      return { raadplegingIds: await effect.raadplegingen(beeld, dagen, cel) }
    },
    async toetsRaadpleging(raadpleging: string, reden: string): Promise<Raadplegingtoets> {
      if (!isMotivering(reden)) return fout('REDEN_ONGELDIG')
      const regel = isUuid(raadpleging) ? await store.leesUitkomst(raadpleging) : undefined
      const gelezen = regel === undefined ? undefined : readRegel(regel)
      if (gelezen === undefined) return fout('RAADPLEGING_ONBEKEND')
      const { besluiten, matrixversie, vragen, waaronder } = gelezen
      const beleid = await matrixversies.get(matrixversie)
      const gelijk = vragen?.every((vraag, at) => {
        const opnieuw = toUitslag(decideOne(vraag, beleid))
        const toen = besluiten[at]
        return toen !== undefined && JSON.stringify(opnieuw) === JSON.stringify(toUitslag(toen))
      })
      return { matrixversie, ...waaronder, besluiten: besluiten.map(toUitslag), gelijk }
    },
  }
}
export type Matrixtoezicht = ReturnType<typeof createMatrixtoezicht>
export type Matrixeffect = NonNullable<Awaited<ReturnType<Matrixtoezicht['effect']>>>

interface Regel {
  readonly verantwoording: Vastgelegd
  readonly besluiten: readonly GeteldBesluit[]
  readonly matrixversie: number
}

/** @returns undefined for a line that is no outcome of a raadpleging */
function readRegel(inhoud: string) {
  const { verantwoording, besluiten, matrixversie } = JSON.parse(inhoud) as Partial<Regel>
  if (verantwoording === undefined || besluiten === undefined || matrixversie === undefined) return undefined
  const { functie, doel, grondslag } = verantwoording.verantwoording ?? {}
  const waaronder = functie === undefined || doel === undefined ? {} : { functie, doel, grondslag }
  return { besluiten, matrixversie, waaronder, vragen: toVragen(verantwoording, besluiten) }
}
