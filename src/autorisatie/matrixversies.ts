/**
 * Policy versions, compiled once and kept: the version the intent names is the version that decides.
 * Promise: a version is loaded whole and checked against its hash; one that does not hold is never used, and no other
 * version ever takes its place.
 */
import type { Beleid } from '../domain/beleid.ts'
import { canonicalBeleid, checkBeleid, compileBeleid } from './beleid-document.ts'

/** Where versions are kept. */
export interface MatrixversieStore {
  /** @returns undefined when there is no such version */
  readMatrixversie(versie: number): Promise<{ readonly inhoud: string; readonly sha256: string } | undefined>
}

export interface Matrixversies {
  /** @throws Error when the version is absent, altered or not understood by this release */
  get(versie: number): Promise<Beleid>
}

/** Two are in use at once around a change; a few more make a rollback free. */
const KEPT = 4

export function createMatrixversies(store: MatrixversieStore): Matrixversies {
  const kept = new Map<number, Promise<Beleid>>()
  const load = async (versie: number): Promise<Beleid> => {
    const stored = await store.readMatrixversie(versie)
    if (stored === undefined) throw new Error(`matrix version ${versie} is absent`)
    const document = checkBeleid(JSON.parse(stored.inhoud))
    const { inhoud, sha256 } = canonicalBeleid(document)
    if (sha256 !== stored.sha256 || inhoud !== stored.inhoud) throw new Error(`matrix version ${versie} fails its hash`)
    return compileBeleid(versie, document)
  }
  return {
    get(versie) {
      const known = kept.get(versie)
      if (known !== undefined) return known
      const loading = load(versie)
      kept.set(versie, loading)
      // A failed load is forgotten, so that the next operation tries again.
      loading.catch(() => kept.delete(versie))
      if (kept.size > KEPT) kept.delete(Math.min(...kept.keys()))
      return loading
    },
  }
}
