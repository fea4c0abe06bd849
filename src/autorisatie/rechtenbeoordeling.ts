/**
 * The scheduled review of rights: what there is to review, who signed it when, and what is overdue (BIO2 5.18.02, 8.02.01).
 * Promise: a signature is of one overview, by its hash; it stays, and says in which functie it was set.
 */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { bevoegdhedenOf } from '../domain/bevoegdheden.ts'
import type { Beleid } from '../domain/beleid.ts'
import type { Recht } from '../domain/recht.ts'
import { isMotivering } from '../domain/verantwoording-teksten.ts'
import type { Fout } from '../errors.ts'
import type { BeleidStore } from './beleid-store.ts'
import { gesteldIn } from './beleid-verschil.ts'
import type { Wie } from './matrixconcept.ts'
import { matrixfout, type Matrixfoutcode } from './matrixfouten.ts'
import type { Matrixversies } from './matrixversies.ts'

export type Beoordelingsoort = 'ALLE' | 'BIJZONDER'

/** How long a signature lasts, in months. */
const TERMIJNEN: Readonly<Record<Beoordelingsoort, number>> = { ALLE: 12, BIJZONDER: 3 }
/** Everyone holds these: they open nothing of anyone else. Every other recht but asking for a person is special. */
const GEWOON: ReadonlySet<Recht> = new Set([
  'BSN_ZOEKEN',
  'BSN_ZIEN',
  'PERSOON_ZOEKEN',
  'EIGEN_TOEGANG_ZIEN',
  'EIGEN_RAADPLEGINGEN_ZIEN',
])

export interface Handtekening {
  readonly soort: Beoordelingsoort
  readonly matrixversie: number
  readonly sha256: string
  readonly door: string
  readonly functie: string
  readonly bevindingen: string
  readonly op: Date
}

export interface Professionalrechten {
  readonly professional: string
  readonly functies: readonly string[]
  readonly laatstOp: Date
}

export interface BeoordelingStore {
  handtekeningen(): Promise<readonly Handtekening[]>
  teken(wie: Wie, handtekening: Omit<Handtekening, 'door' | 'functie' | 'op'>): Promise<void>
  /** Who did something in the last days, in which functies. */
  professionals(dagen: number): Promise<readonly Professionalrechten[]>
  /** When the first version came into force: from then on reviews are due. */
  begin(): Promise<Date>
}

export interface Rechtenbeoordeling {
  readonly soort: Beoordelingsoort
  readonly laatstOp: Date | null
  readonly uiterlijkOp: Date
  readonly teLaat: boolean
  readonly getekend: readonly Handtekening[]
}

export function createRechtenbeoordelingen(deps: {
  readonly store: BeoordelingStore
  readonly beleidStore: Pick<BeleidStore, 'stand'>
  readonly matrixversies: Matrixversies
}) {
  const { store, beleidStore, matrixversies } = deps
  const geldend = async (): Promise<Beleid> => matrixversies.get((await beleidStore.stand()).matrixversie)
  const lijst = async (): Promise<readonly Rechtenbeoordeling[]> => {
    const [handtekeningen, begin, { nu }] = await Promise.all([
      store.handtekeningen(),
      store.begin(),
      beleidStore.stand(),
    ])
    return (['ALLE', 'BIJZONDER'] as const).map((soort) => {
      const getekend = handtekeningen.filter((each) => each.soort === soort)
      const laatstOp = getekend[0]?.op ?? null
      const uiterlijkOp = addMonths(laatstOp ?? begin, TERMIJNEN[soort])
      return { soort, laatstOp, uiterlijkOp, teLaat: uiterlijkOp < nu, getekend }
    })
  }
  return {
    lijst,
    async overzicht(dagen: number) {
      const beleid = await geldend()
      const functies = functierechten(beleid)
      return {
        matrixversie: beleid.versie,
        sha256: hashOf(beleid),
        functies,
        professionals: await store.professionals(dagen),
      }
    },
    async teken(
      wie: Wie,
      soort: Beoordelingsoort,
      sha256: string,
      bevindingen: string,
    ): Promise<{ beoordeling: Rechtenbeoordeling | null; fout: Fout<Matrixfoutcode> | null }> {
      if (!isMotivering(bevindingen)) return { beoordeling: null, fout: matrixfout('REDEN_ONGELDIG') }
      const beleid = await geldend()
      // What is signed is what is in force: an overview of before a change was reviewed for nothing.
      if (hashOf(beleid) !== sha256) return { beoordeling: null, fout: matrixfout('BASIS_VERSCHOVEN') }
      await store.teken(wie, { soort, matrixversie: beleid.versie, sha256, bevindingen })
      return { beoordeling: (await lijst()).find((each) => each.soort === soort) ?? null, fout: null }
    },
  }
}
export type Rechtenbeoordelingen = ReturnType<typeof createRechtenbeoordelingen>

const functierechten = (beleid: Beleid) =>
  [...beleid.functies].map(([functie, { naam, rechten }]) => ({
    functie,
    naam,
    groepen: [...beleid.functiemapping].flatMap(([groep, each]) =>
      'functie' in each && each.functie === functie ? [groep] : [],
    ),
    rechten: [...rechten],
    bijzonder: [...rechten].filter((each) => !GEWOON.has(each)),
    cellen: bevoegdhedenOf(functie, beleid).map(({ domein, niveau }) => ({
      domein,
      niveau,
      voorwaarden: gesteldIn(beleid, functie, domein, niveau),
    })),
  }))

const hashOf = (beleid: Beleid): string =>
  createHash('sha256')
    .update(canonicalize(functierechten(beleid)) ?? '')
    .digest('hex')

/** The same day so many months on; the last of the month when there is no such day. */
export function addMonths(from: Date, months: number): Date {
  const to = new Date(from)
  to.setUTCMonth(to.getUTCMonth() + months)
  if (to.getUTCDate() !== from.getUTCDate()) to.setUTCDate(0)
  return to
}
