/**
 * Toestemmingen: what a betrokkene, or who represents one, allows to be shared from one domein with another.
 * Promise: always explicit, for one pair and one doel, with evidence and an end; by the age rules; a withdrawal works at once
 * and tells nobody whether there was anything to withdraw.
 */
import { z } from 'zod'
import type { Beleid } from '../domain/beleid.ts'
import { addDagen, dagVan, isDag } from '../domain/dagen.ts'
import { MAX_TOESTEMMING_DAGEN, TOESTEMMINGSOORTEN, type Toestemmingsoort } from '../domain/feiten.ts'
import { laatsteDagVoorKind, toestemmingsgever, type Toestemmingsgever } from '../domain/leeftijd.ts'
import { isMotivering } from '../domain/verantwoording-teksten.ts'
import type { Foutcode } from '../errors.ts'
import type { Handeling } from '../handelingen/handeling.ts'
import type { PersoonSleutels } from '../logboek/sleutels.ts'
import type { FeitRij, ToegangStore } from './toegang-store.ts'
import { persoonOf, type PersoonInvoer, type Vastlegger, type Vastlegging } from './vastlegger.ts'

/** Who may share with whom: the domein of the asker, and that of the bron. */
interface Paar {
  readonly soort: Toestemmingsoort
  readonly van: string
  readonly naar: string
}

export interface ToestemmingInvoer extends Paar {
  readonly sleutel: string
  readonly persoon: PersoonInvoer
  readonly doel: string
  readonly gever: Toestemmingsgever
  /** As the proof of identity says; whole, or people must decide. */
  readonly geboortedatum: string
  /** Whether the betrokkene can oversee this, as the recorder judges. */
  readonly bekwaam: boolean
  /** How the consent was given and where that can be found. */
  readonly bewijs: string
  readonly totEnMet: string
}

export interface IntrekkingInvoer extends Paar {
  readonly sleutel: string
  readonly persoon: PersoonInvoer
}

export interface VastgelegdeToestemming extends Paar {
  readonly id: string
  readonly doel: string
  readonly gever: Toestemmingsgever
  readonly bewijs: string
  readonly geldigTot: string
  readonly beeindigdOp: string | null
}

export interface Toestemmingen {
  legVast(handeling: Handeling, invoer: ToestemmingInvoer): Promise<Vastlegging>
  trekIn(handeling: Handeling, invoer: IntrekkingInvoer): Promise<Vastlegging>
  vastgelegdDoor(handeling: Handeling): Promise<readonly VastgelegdeToestemming[]>
}

export interface ToestemmingenDeps {
  readonly store: ToegangStore
  readonly vastlegger: Vastlegger
  readonly sleutels: Pick<PersoonSleutels, 'decrypt'>
}

const inhoudSchema = z.object({
  toestemming: z.enum(TOESTEMMINGSOORTEN),
  van: z.string(),
  naar: z.string(),
  doel: z.string(),
  gever: z.enum(['BETROKKENE', 'VERTEGENWOORDIGER']),
})
const tekstSchema = z.object({ bewijs: z.string() })

function judge(invoer: ToestemmingInvoer, vandaag: string, beleid: Beleid): Foutcode | undefined {
  const { van, naar, doel, gever, geboortedatum, bekwaam, bewijs, totEnMet } = invoer
  const askers = new Set([...beleid.functies.values()].map(({ domein }) => domein))
  if (van === naar || !beleid.domeinen.has(naar) || !askers.has(van)) return 'PAAR_ONGELDIG'
  if (!beleid.doelen.has(doel)) return 'DOEL_ONBEKEND'
  if (!isMotivering(bewijs)) return 'TEKST_ONGELDIG'
  if (!isDag(totEnMet) || totEnMet < vandaag || totEnMet > addDagen(vandaag, MAX_TOESTEMMING_DAGEN))
    return 'DATUM_ONGELDIG'
  const mag = toestemmingsgever(geboortedatum, bekwaam, vandaag)
  if (mag === undefined) return 'GEBOORTEDATUM_ONVOLLEDIG'
  return mag === gever ? undefined : 'TOESTEMMING_GEVER'
}

export function createToestemmingen({ store, vastlegger, sleutels }: ToestemmingenDeps): Toestemmingen {
  const toVastgelegd = ({ id, inhoud, tekst, geldigTot, beeindigdOp }: FeitRij): VastgelegdeToestemming => {
    const { toestemming: soort, ...paar } = inhoudSchema.parse(inhoud)
    if (tekst === undefined) throw new Error('a toestemming has its evidence')
    return {
      id,
      soort,
      ...paar,
      ...tekstSchema.parse(JSON.parse(sleutels.decrypt(tekst))),
      geldigTot: geldigTot.toISOString(),
      beeindigdOp: beeindigdOp?.toISOString() ?? null,
    }
  }
  return {
    async legVast(handeling, invoer) {
      const bsn = persoonOf(handeling, invoer.persoon)
      const vandaag = dagVan(handeling.stand.nu)
      const fout = judge(invoer, vandaag, handeling.beleid)
      if (fout !== undefined) return vastlegger.weiger(handeling, fout)
      const { soort: toestemming, van, naar, doel, gever, geboortedatum, bekwaam, bewijs, totEnMet } = invoer
      const [laatste = totEnMet] = [totEnMet, laatsteDagVoorKind(geboortedatum, vandaag) ?? totEnMet].toSorted()
      return vastlegger.legVast(handeling, invoer.sleutel, {
        soort: 'TOESTEMMING',
        gevraagd: invoer,
        bsn,
        // The date of birth itself served its purpose: what was judged of it is kept.
        inhoud: { toestemming, van, naar, doel, gever, bekwaam, beoordeeldOp: vandaag },
        tekst: { bewijs },
        geldigheid: { totEnMet: laatste },
      })
    },
    trekIn(handeling, { sleutel, persoon, soort: toestemming, van, naar }) {
      const bsn = persoonOf(handeling, persoon)
      return vastlegger.beeindigVan(handeling, sleutel, 'TOESTEMMING', bsn, { toestemming, van, naar })
    },
    vastgelegdDoor: async ({ professional }) =>
      (await store.list({ soort: 'TOESTEMMING', door: professional.pseudoniem })).map(toVastgelegd),
  }
}
