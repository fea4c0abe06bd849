/**
 * The regieniveau of a betrokkene, recorded by a regisseur with a reason and a date of review, and the aanstellingen of
 * professionals.
 * Promise: a regieniveau that was not reviewed in time counts no more, and the betrokkene directs wholly again; nobody appoints
 * himself; a gezinsvoogd is appointed for one child.
 */
import { z } from 'zod'
import { addDagen, dagVan, isDag } from '../domain/dagen.ts'
import { AANSTELLINGEN, MAX_TOESTEMMING_DAGEN, type Aanstelling } from '../domain/feiten.ts'
import { isKenmerk, isMotivering } from '../domain/verantwoording-teksten.ts'
import type { Foutcode } from '../errors.ts'
import type { Handeling } from '../handelingen/handeling.ts'
import type { PersoonSleutels } from '../logboek/sleutels.ts'
import type { FeitRij, ToegangStore } from './toegang-store.ts'
import { persoonOf, type PersoonInvoer, type Vastlegger, type Vastlegging } from './vastlegger.ts'

export interface RegieniveauInvoer {
  readonly sleutel: string
  readonly persoon: PersoonInvoer
  readonly regieniveau: string
  readonly kenmerk: string
  readonly reden: string
  /** Last day it counts without a review. */
  readonly herzienOp: string
}

export interface AanstellingInvoer {
  readonly sleutel: string
  readonly soort: Aanstelling
  /** The aanmeldnaam of whoever is appointed. */
  readonly collega: string
  /** @default nobody in particular */
  readonly persoon?: PersoonInvoer | null | undefined
  readonly kenmerk: string
  readonly van: string
  readonly totEnMet: string
}

interface Vastgelegd {
  readonly id: string
  readonly kenmerk: string
  readonly geldigVan: string
  readonly geldigTot: string
  readonly beeindigdOp: string | null
}
export interface VastgelegdRegieniveau extends Vastgelegd {
  readonly regieniveau: string
  readonly reden: string
}
export interface VastgelegdeAanstelling extends Vastgelegd {
  readonly soort: Aanstelling
}

export interface Regie {
  legRegieniveauVast(handeling: Handeling, invoer: RegieniveauInvoer): Promise<Vastlegging>
  regieniveausDoor(handeling: Handeling): Promise<readonly VastgelegdRegieniveau[]>
  stelAan(handeling: Handeling, invoer: AanstellingInvoer): Promise<Vastlegging>
  beeindigAanstelling(
    handeling: Handeling,
    invoer: { readonly sleutel: string; readonly id: string },
  ): Promise<Vastlegging>
  aanstellingen(): Promise<readonly VastgelegdeAanstelling[]>
}

export interface RegieDeps {
  readonly store: ToegangStore
  readonly vastlegger: Vastlegger
  readonly sleutels: Pick<PersoonSleutels, 'decrypt'>
  readonly collegaOf: (aanmeldnaam: string) => string
}

/** The longest an appointment may run before it is made anew. */
const MAX_AANSTELLING_DAGEN = 5 * 366

const regieSchema = z.object({ regieniveau: z.string(), kenmerk: z.string() })
const redenSchema = z.object({ reden: z.string() })
const aanstellingSchema = z.object({ aanstelling: z.enum(AANSTELLINGEN), kenmerk: z.string() })

const toVastgelegd = ({ id, geldigVan, geldigTot, beeindigdOp }: FeitRij): Omit<Vastgelegd, 'kenmerk'> => ({
  id,
  geldigVan: geldigVan.toISOString(),
  geldigTot: geldigTot.toISOString(),
  beeindigdOp: beeindigdOp?.toISOString() ?? null,
})

export function createRegie({ store, vastlegger, sleutels, collegaOf }: RegieDeps): Regie {
  const judgeAanstelling = (invoer: AanstellingInvoer, vandaag: string): Foutcode | undefined => {
    const { soort, persoon, collega, kenmerk, van, totEnMet } = invoer
    if (soort === 'GEZINSVOOGD' && (persoon ?? undefined) === undefined) return 'AANSTELLING_PERSOON'
    if (collega.trim() === '' || collega.length > 200) return 'COLLEGA_ONGELDIG'
    if (!isKenmerk(kenmerk)) return 'KENMERK_ONGELDIG'
    const days = [van, totEnMet].every(isDag) && van <= totEnMet && totEnMet >= vandaag
    return days && totEnMet <= addDagen(vandaag, MAX_AANSTELLING_DAGEN) ? undefined : 'DATUM_ONGELDIG'
  }

  return {
    async legRegieniveauVast(handeling, gevraagd) {
      const { sleutel, persoon, regieniveau, kenmerk, reden, herzienOp } = gevraagd
      const bsn = persoonOf(handeling, persoon)
      const vandaag = dagVan(handeling.stand.nu)
      const weiger = (code: Foutcode) => vastlegger.weiger(handeling, code)
      if (!handeling.beleid.regie.niveaus.has(regieniveau)) return weiger('REGIENIVEAU_ONBEKEND')
      if (!isKenmerk(kenmerk)) return weiger('KENMERK_ONGELDIG')
      if (!isMotivering(reden)) return weiger('TEKST_ONGELDIG')
      if (!isDag(herzienOp) || herzienOp <= vandaag || herzienOp > addDagen(vandaag, MAX_TOESTEMMING_DAGEN))
        return weiger('DATUM_ONGELDIG')
      return vastlegger.legVast(handeling, sleutel, {
        soort: 'REGIENIVEAU',
        gevraagd,
        bsn,
        inhoud: { regieniveau, kenmerk },
        tekst: { reden },
        geldigheid: { totEnMet: herzienOp },
      })
    },
    regieniveausDoor: async ({ professional }) =>
      (await store.list({ soort: 'REGIENIVEAU', door: professional.pseudoniem })).map((rij) => {
        if (rij.tekst === undefined) throw new Error('a regieniveau has its reason')
        return {
          ...toVastgelegd(rij),
          ...regieSchema.parse(rij.inhoud),
          ...redenSchema.parse(JSON.parse(sleutels.decrypt(rij.tekst))),
        }
      }),
    async stelAan(handeling, invoer) {
      const { sleutel, soort, persoon, collega, kenmerk, van, totEnMet } = invoer
      const fout = judgeAanstelling(invoer, dagVan(handeling.stand.nu))
      if (fout !== undefined) return vastlegger.weiger(handeling, fout)
      const voor = collegaOf(collega)
      if (voor === handeling.professional.collega) return vastlegger.weiger(handeling, 'NIET_AAN_UZELF')
      return vastlegger.legVast(handeling, sleutel, {
        soort: 'AANSTELLING',
        gevraagd: invoer,
        bsn: persoon ? persoonOf(handeling, persoon) : undefined,
        voor,
        inhoud: { aanstelling: soort, kenmerk },
        tekst: undefined,
        geldigheid: { van, totEnMet },
      })
    },
    beeindigAanstelling: (handeling, { sleutel, id }) =>
      vastlegger.beeindig(handeling, sleutel, 'AANSTELLING', id, true),
    aanstellingen: async () =>
      (await store.list({ soort: 'AANSTELLING', lopend: true })).map((rij) => {
        const { aanstelling: soort, kenmerk } = aanstellingSchema.parse(rij.inhoud)
        return { ...toVastgelegd(rij), soort, kenmerk }
      }),
  }
}
