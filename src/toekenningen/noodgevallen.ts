/**
 * Noodgevallen: access in acute danger, reported by whoever needs it and judged afterwards by someone else.
 * Promise: a reason from the list and in words, at most a day, never above its niveau, and no access before the notice was sent;
 * one that nobody judged in five working days stays visible until someone does.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { voorwaardeOf, type Beleid } from '../domain/beleid.ts'
import { addWerkdagen, dagVan } from '../domain/dagen.ts'
import { MAX_NOODGEVAL_UREN } from '../domain/feiten.ts'
import { BOVEN_DAT, type BovenDat, type Informatieniveau } from '../domain/niveau.ts'
import { isMotivering } from '../domain/verantwoording-teksten.ts'
import type { Foutcode } from '../errors.ts'
import type { Handeling } from '../handelingen/handeling.ts'
import type { PersoonSleutels } from '../logboek/sleutels.ts'
import type { Melder } from './melder.ts'
import { OORDELEN, type Beoordeling, type FeitRij, type ToegangStore } from './toegang-store.ts'
import { persoonOf, type PersoonInvoer, type Vastlegger, type Vastlegging } from './vastlegger.ts'

export interface NoodgevalInvoer {
  readonly sleutel: string
  readonly persoon: PersoonInvoer
  readonly reden: string
  readonly toelichting: string
  /** The highest that may be seen. */
  readonly niveau: Informatieniveau
  readonly uren: number
}

export interface BeoordelingInvoer {
  readonly sleutel: string
  readonly id: string
  readonly oordeel: Beoordeling['oordeel']
  readonly toelichting: string
}

export interface Noodgeval {
  readonly id: string
  readonly functie: string
  readonly reden: string
  readonly niveau: BovenDat
  readonly toelichting: string
  readonly gemeldOp: string
  readonly geldigTot: string
  readonly beoordelenVoor: string
  /** Not judged, and the last day has passed. */
  readonly teLaat: boolean
  readonly oordeel: Beoordeling['oordeel'] | null
  readonly toelichtingOordeel: string | null
}

export interface Noodgevallen {
  meld(handeling: Handeling, invoer: NoodgevalInvoer): Promise<Vastlegging>
  beoordeel(handeling: Handeling, invoer: BeoordelingInvoer): Promise<Vastlegging>
  gemeldDoor(handeling: Handeling): Promise<readonly Noodgeval[]>
  /** Those of others that nobody judged yet, the oldest first. */
  terBeoordelingVoor(handeling: Handeling): Promise<readonly Noodgeval[]>
}

export interface NoodgevallenDeps {
  readonly store: ToegangStore
  readonly vastlegger: Vastlegger
  readonly sleutels: Pick<PersoonSleutels, 'decrypt'>
  readonly melder: Melder
}

const WERKDAGEN = 5

const inhoudSchema = z.object({
  functie: z.string(),
  reden: z.string(),
  niveau: z.enum(BOVEN_DAT),
  beoordelenVoor: z.string(),
})
const tekstSchema = z.object({ toelichting: z.string() })

/** Whether a cell of the functie could be opened by a noodgeval at this niveau. */
const reaches = (functie: string, niveau: Informatieniveau, beleid: Beleid): boolean =>
  [...(beleid.functies.get(functie)?.cellen.values() ?? [])].some((cellen) =>
    cellen.get(niveau)?.some((each) => voorwaardeOf(each) === 'NOODGEVAL'),
  )

function judge(
  { reden, toelichting, niveau, uren }: NoodgevalInvoer,
  functie: string,
  beleid: Beleid,
): Foutcode | undefined {
  if (!beleid.noodgeval.redenen.has(reden)) return 'REDEN_ONBEKEND'
  if (!isMotivering(toelichting)) return 'TEKST_ONGELDIG'
  if (!Number.isInteger(uren) || uren < 1 || uren > MAX_NOODGEVAL_UREN) return 'NOODGEVAL_TE_LANG'
  return niveau !== 'DAT' && reaches(functie, niveau, beleid) ? undefined : 'NOODGEVAL_NIVEAU'
}

export function createNoodgevallen({ store, vastlegger, sleutels, melder }: NoodgevallenDeps): Noodgevallen {
  const textOf = (tekst: FeitRij['tekst']): string => {
    if (tekst === undefined) throw new Error('a noodgeval has its words')
    return tekstSchema.parse(JSON.parse(sleutels.decrypt(tekst))).toelichting
  }
  const toNoodgeval = (rij: FeitRij, vandaag: string): Noodgeval => {
    const inhoud = inhoudSchema.parse(rij.inhoud)
    return {
      id: rij.id,
      ...inhoud,
      toelichting: textOf(rij.tekst),
      gemeldOp: rij.vastgelegdOp.toISOString(),
      geldigTot: (rij.beeindigdOp ?? rij.geldigTot).toISOString(),
      teLaat: rij.beoordeling === undefined && vandaag > inhoud.beoordelenVoor,
      oordeel: OORDELEN.find((each) => each === rij.beoordeling?.oordeel) ?? null,
      toelichtingOordeel: rij.beoordeling ? textOf(rij.beoordeling.tekst) : null,
    }
  }

  return {
    async meld(handeling, invoer) {
      const { functie = '', beleid, stand, professional } = handeling
      const bsn = persoonOf(handeling, invoer.persoon)
      const fout = judge(invoer, functie, beleid)
      if (fout !== undefined) return vastlegger.weiger(handeling, fout)
      const { sleutel, reden, toelichting, niveau, uren } = invoer
      const id = randomUUID()
      const beoordelenVoor = addWerkdagen(dagVan(stand.nu), WERKDAGEN, beleid.noodgeval.feestdagen)
      // What was asked before was told before.
      const told =
        (await vastlegger.knows(handeling, sleutel)) ||
        (await melder.meld({ id, functie, reden, niveau, uren, gemeldOp: stand.nu.toISOString(), beoordelenVoor }).then(
          () => true,
          () => false,
        ))
      if (!told) return vastlegger.weiger(handeling, 'MELDING_MISLUKT')
      return vastlegger.legVast(handeling, sleutel, {
        soort: 'NOODGEVAL',
        gevraagd: invoer,
        id,
        bsn,
        voor: professional.collega,
        inhoud: { functie, reden, niveau, beoordelenVoor },
        tekst: { toelichting },
        geldigheid: { uren },
      })
    },
    async beoordeel(handeling, { sleutel, id, oordeel, toelichting }) {
      if (!isMotivering(toelichting)) return vastlegger.weiger(handeling, 'TEKST_ONGELDIG')
      return vastlegger.beoordeel(handeling, sleutel, { noodgeval: id, oordeel, toelichting })
    },
    gemeldDoor: async ({ professional, stand }) =>
      (await store.list({ soort: 'NOODGEVAL', door: professional.pseudoniem })).map((rij) =>
        toNoodgeval(rij, dagVan(stand.nu)),
      ),
    terBeoordelingVoor: async ({ professional, stand }) => {
      const rijen = await store.list({ soort: 'NOODGEVAL', nietDoor: professional.pseudoniem, onbeoordeeld: true })
      return rijen.map((rij) => toNoodgeval(rij, dagVan(stand.nu)))
    },
  }
}
