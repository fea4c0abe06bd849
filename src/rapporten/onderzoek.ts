/**
 * The specific report: who looked up whom, for the one functie that has a mandate.
 * Promise: nothing without a kenmerk and a reason on record; nobody looks into himself; after its days it is gone, and one
 * that is gone cannot be told from one that never was. Persons stand in it as codes, never as numbers or names.
 */
import type { Beleid } from '../domain/beleid.ts'
import { dagBefore, dagOf, readPeriode, type Periode } from '../domain/periode.ts'
import type { Rapportage } from '../domain/rapportage.ts'
import { isKenmerk, isMotivering } from '../domain/verantwoording-teksten.ts'
import { isUuid } from '../domain/uuid.ts'
import type { Matrixversies } from '../autorisatie/matrixversies.ts'
import { PoortError } from '../errors.ts'
import { activiteitVan, registerVan } from '../logboek/activiteit-van.ts'
import { toAuditregel, type Auditregel } from '../logboek/auditregel.ts'
import { readActie } from '../logboek/gelezen-regel.ts'
import { toLdvRecords, type LdvRecord } from '../logboek/ldv.ts'
import type { LeesLogboek } from '../logboek/lees-logboek.ts'
import type { PersoonSleutels, Versleuteld } from '../logboek/sleutels.ts'
import { createBeleidVan } from './beleid-van.ts'

export interface OnderzoekInvoer {
  readonly van: string
  readonly totEnMet: string
  readonly professional?: string | null | undefined
  readonly kenmerk: string
  readonly reden: string
}

export interface Onderzoeksvraag extends Periode {
  readonly id: string
  readonly ingesteldOp: Date
  readonly vervaltOp: Date
  readonly professional: string | null
  readonly kenmerk: string
}

export interface NieuwOnderzoek extends Onderzoeksvraag {
  readonly door: string
  readonly functie: string
  readonly reden: Versleuteld
}

export interface Uitkomstregel {
  readonly raadplegingId: string
  readonly moment: Date
  readonly professional: string
  readonly functie: string | null
  readonly doel: string | null
  readonly niveaus: readonly string[]
  readonly resultaat: string | null
  readonly buitenKantooruren: boolean
  readonly personen: readonly string[]
}

export interface Onderzoeksuitkomst {
  readonly raadplegingen: number
  readonly personen: number
  readonly buitenKantooruren: number
  readonly geweigerd: number
  readonly aanmeldfouten: number
  /** Most lookups first. */
  readonly professionals: readonly {
    readonly professional: string
    readonly raadplegingen: number
    readonly personen: number
    readonly buitenKantooruren: number
  }[]
  /** Most consulted first. */
  readonly meestOpgezocht: readonly {
    readonly persoon: string
    readonly raadplegingen: number
    readonly professionals: number
  }[]
  /** Of one professional: every lookup. Empty when everybody's were asked. */
  readonly regels: readonly Uitkomstregel[]
}

export type Onderzoek = Onderzoeksvraag & Onderzoeksuitkomst

export interface OnderzoekStore {
  keep(onderzoek: NieuwOnderzoek): Promise<void>
  /** @returns undefined when there is none that is still available */
  find(id: string, nu: Date): Promise<Onderzoeksvraag | undefined>
  /** @param most lines at most; one more is given when there are more */
  uitkomst(vraag: Onderzoeksvraag, rapportage: Rapportage, most: number): Promise<Onderzoeksuitkomst>
}

export interface Onderzoeker {
  /** Of the handeling: also the id of the onderzoek that it begins. */
  readonly id: string
  readonly professional: string
  readonly functie: string
  readonly beleid: Beleid
  readonly nu: Date
}

export interface Logboekregel {
  readonly verwerkingen: readonly LdvRecord[]
  readonly auditregel: Auditregel
}

export interface Onderzoeken {
  /** @throws PoortError MANDAAT_ONGELDIG, PERIODE_ONGELDIG, CONTROLE_EIGEN */
  begin(invoer: OnderzoekInvoer, onderzoeker: Onderzoeker): Promise<Onderzoek>
  /** @throws PoortError ONDERZOEK_ONBEKEND, VERSLAG_TE_GROOT */
  read(id: string, onderzoeker: Onderzoeker): Promise<Onderzoek>
  /** Both records of one raadpleging that is part of an onderzoek. @throws PoortError ONDERZOEK_ONBEKEND */
  regel(id: string, raadpleging: string, onderzoeker: Onderzoeker): Promise<Logboekregel>
}

export interface OnderzoekDeps {
  readonly store: OnderzoekStore
  readonly lees: LeesLogboek
  readonly matrixversies: Matrixversies
  readonly sleutels: PersoonSleutels
  /** @default 2000 */
  readonly most?: number
}

/** How far back may be looked: longer is no look into a suspicion but surveillance. */
const TERUG = 'P6M'
const PSEUDONIEM = /^[\w-]{43}$/
const DAG_MS = 86_400_000

export function createOnderzoeken({ store, lees, matrixversies, sleutels, most = 2000 }: OnderzoekDeps): Onderzoeken {
  const withUitkomst = async (vraag: Onderzoeksvraag, { rapportage }: Beleid): Promise<Onderzoek> => {
    const uitkomst = await store.uitkomst(vraag, rapportage, most)
    if (uitkomst.regels.length > most) throw new PoortError('VERSLAG_TE_GROOT')
    return { ...vraag, ...uitkomst }
  }
  const find = async (id: string, { professional, nu }: Onderzoeker): Promise<Onderzoeksvraag> => {
    const vraag = isUuid(id) ? await store.find(id, nu) : undefined
    // One about whoever reads it is as unknown to him as one that does not exist.
    if (vraag === undefined || vraag.professional === professional) throw new PoortError('ONDERZOEK_ONBEKEND')
    return vraag
  }

  return {
    async begin({ van, totEnMet, professional = null, kenmerk, reden }, onderzoeker) {
      const { id, functie, beleid, nu } = onderzoeker
      if (!isKenmerk(kenmerk) || !isMotivering(reden)) throw new PoortError('MANDAAT_ONGELDIG')
      if (professional !== null && !PSEUDONIEM.test(professional)) throw new PoortError('MANDAAT_ONGELDIG')
      if (professional === onderzoeker.professional) throw new PoortError('CONTROLE_EIGEN')
      const vandaag = dagOf(nu, beleid.rapportage.tijdzone)
      const periode = readPeriode(van, totEnMet, dagBefore(vandaag, TERUG), vandaag)
      if (periode === undefined) throw new PoortError('PERIODE_ONGELDIG')
      const vervaltOp = new Date(nu.getTime() + beleid.rapportage.onderzoekDagen * DAG_MS)
      const vraag = { id, ingesteldOp: nu, vervaltOp, professional, kenmerk, ...periode }
      const onderzoek = await withUitkomst(vraag, beleid)
      await store.keep({ ...vraag, door: onderzoeker.professional, functie, reden: sleutels.encrypt(reden) })
      return onderzoek
    },
    read: async (id, onderzoeker) => withUitkomst(await find(id, onderzoeker), onderzoeker.beleid),
    async regel(id, raadpleging, onderzoeker) {
      const vraag = await find(id, onderzoeker)
      const gevonden = isUuid(raadpleging) ? await lees.actie(raadpleging) : undefined
      if (gevonden === undefined) throw new PoortError('ONDERZOEK_ONBEKEND')
      const actie = readActie(gevonden.opgeslagen)
      const { tijdzone } = onderzoeker.beleid.rapportage
      const dag = dagOf(actie.begin, tijdzone)
      const asked =
        dag >= vraag.van &&
        dag <= vraag.totEnMet &&
        actie.voornemen.professional !== onderzoeker.professional &&
        // Of everybody there are figures alone.
        vraag.professional === actie.voornemen.professional &&
        actie.voornemen.actie.startsWith('RAADPLEGEN_')
      if (!asked) throw new PoortError('ONDERZOEK_ONBEKEND')
      const register = registerVan(await createBeleidVan(matrixversies, lees)(actie), onderzoeker.beleid)
      const activiteit = activiteitVan(actie, register)
      return {
        verwerkingen: toLdvRecords(actie, gevonden.betrokkenen, activiteit, register),
        auditregel: toAuditregel(actie, gevonden.betrokkenen, activiteit),
      }
    },
  }
}
