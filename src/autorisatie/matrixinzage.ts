/**
 * Reading the policy: its versions, what differs between two, what one decides, and which replica decided under which.
 * Promise: nothing here changes anything, and nothing is read of a person.
 */
import type { Beleid } from '../domain/beleid.ts'
import type { Informatieniveau } from '../domain/niveau.ts'
import type { BeleidDocument } from './beleid-schema.ts'
import type { BeleidStore, Beleidsstand, Replicastand, Versiegegevens } from './beleid-store.ts'
import { compareBeleid, type Beleidsverschil } from './beleid-verschil.ts'
import { toMatrixconcept, type Matrixconcept } from './matrixconcept.ts'
import { readOpgeslagen, type Matrixversies } from './matrixversies.ts'
import { toets, wieMag, type Toegangsregel, type Toetsuitslag, type Toetsvraag } from './toets.ts'

/** A version by its number, or by a moment; both absent is what is in force now. */
export interface Versiekeuze {
  readonly versie?: number | null | undefined
  readonly op?: Date | null | undefined
}

export interface Matrixinzage {
  /** @returns undefined when there is no such version */
  matrix(
    keuze: Versiekeuze,
  ): Promise<{ readonly versie: number; readonly sha256: string; readonly document: BeleidDocument } | undefined>
  versies(): Promise<readonly (Versiegegevens & { readonly geldt: boolean })[]>
  concepten(): Promise<readonly Matrixconcept[]>
  verschil(van: number, naar: number): Promise<Beleidsverschil | undefined>
  status(): Promise<{ readonly stand: Beleidsstand; readonly replicas: readonly Replicastand[] }>
  toets(vraag: Toetsvraag, keuze: Versiekeuze): Promise<Toetsuitslag | undefined>
  wieMag(
    domein: string | undefined,
    niveau: Informatieniveau | undefined,
    keuze: Versiekeuze,
  ): Promise<readonly Toegangsregel[] | undefined>
}

export interface MatrixinzageDeps {
  readonly store: BeleidStore
  readonly matrixversies: Matrixversies
}

export function createMatrixinzage({ store, matrixversies }: MatrixinzageDeps): Matrixinzage {
  const nummerOf = async ({ versie, op }: Versiekeuze): Promise<number | undefined> => {
    if (versie !== null && versie !== undefined) return versie
    return op === null || op === undefined ? (await store.stand()).matrixversie : store.versieOp(op)
  }
  const read = async (nummer: number | undefined) => {
    const stored = nummer === undefined ? undefined : await store.readMatrixversie(nummer)
    return stored === undefined || nummer === undefined
      ? undefined
      : { versie: nummer, sha256: stored.sha256, document: readOpgeslagen(stored) }
  }
  const beleidOf = async (keuze: Versiekeuze): Promise<Beleid | undefined> => {
    const nummer = await nummerOf(keuze)
    return nummer !== undefined && (await store.readMatrixversie(nummer)) !== undefined
      ? matrixversies.get(nummer)
      : undefined
  }
  return {
    matrix: async (keuze) => read(await nummerOf(keuze)),
    async versies() {
      const [versies, { matrixversie }] = await Promise.all([store.versies(), store.stand()])
      return versies.map((each) => ({ ...each, geldt: each.versie === matrixversie })).toReversed()
    },
    async concepten() {
      const [gebeurtenissen, stand] = await Promise.all([store.gebeurtenissen(), store.stand()])
      return [...Map.groupBy(gebeurtenissen, (each) => each.concept).values()]
        .flatMap((each) => toMatrixconcept(each, stand) ?? [])
        .toSorted((one, other) => laatstOp(other) - laatstOp(one))
    },
    async verschil(van, naar) {
      const [een, ander] = await Promise.all([read(van), read(naar)])
      return een && ander && compareBeleid(een.document, ander.document)
    },
    async status() {
      const [stand, replicas] = await Promise.all([store.stand(), store.replicas()])
      return { stand, replicas }
    },
    async toets(vraag, keuze) {
      const beleid = await beleidOf(keuze)
      return beleid && toets(vraag, beleid)
    },
    async wieMag(domein, niveau, keuze) {
      const beleid = await beleidOf(keuze)
      return beleid && wieMag(beleid, { domein, niveau })
    },
  }
}

const laatstOp = ({ gebeurtenissen }: Matrixconcept): number => gebeurtenissen.at(-1)?.op.getTime() ?? 0
