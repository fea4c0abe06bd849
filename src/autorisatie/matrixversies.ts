/**
 * Policy versions, compiled once and kept: the version the intent names is the version that decides.
 * Promise: a version is loaded whole and checked against its hash; one that does not hold is never used, and no other
 * version ever takes its place.
 */
import type { Beleid, Functiemapping } from '../domain/beleid.ts'
import { canonicalBeleid, checkBeleid } from './beleid-document.ts'
import type { BeleidDocument } from './beleid-schema.ts'
import { compileBeleid } from './compile-beleid.ts'

/** A policy as it is stored. */
export interface Opgeslagen {
  readonly inhoud: string
  readonly sha256: string
}

/** Where versions are kept. */
export interface MatrixversieStore {
  /** @returns undefined when there is no such version */
  readMatrixversie(versie: number): Promise<Opgeslagen | undefined>
}

export interface Matrixversies {
  /** @throws Error when the version is absent, altered or not understood by this release */
  get(versie: number): Promise<Beleid>
  /** The newest version that was loaded here; undefined before the first. For what no version was named for yet. */
  readonly recent: Beleid | undefined
}

/** @throws Error when it was altered or is not understood by this release */
export function readOpgeslagen(stored: Opgeslagen): BeleidDocument {
  const document = checkBeleid(JSON.parse(stored.inhoud))
  const { inhoud, sha256 } = canonicalBeleid(document)
  if (sha256 !== stored.sha256 || inhoud !== stored.inhoud) throw new Error('a policy version fails its hash')
  return document
}

/** Two are in use at once around a change; a few more make a rollback free. */
const KEPT = 4

/** @param mapping which group gives what, for versions of before that was part of the policy */
export function createMatrixversies(store: MatrixversieStore, mapping?: Functiemapping): Matrixversies {
  const kept = new Map<number, Promise<Beleid>>()
  let recent: Beleid | undefined
  const load = async (versie: number): Promise<Beleid> => {
    const stored = await store.readMatrixversie(versie)
    if (stored === undefined) throw new Error(`matrix version ${versie} is absent`)
    const beleid = compileBeleid(versie, readOpgeslagen(stored), mapping)
    if (recent === undefined || versie >= recent.versie) recent = beleid
    return beleid
  }
  return {
    get recent() {
      return recent
    },
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
