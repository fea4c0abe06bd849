/**
 * Settles in which functie and for which doel a professional asks, and whether that may begin at all.
 * Promise: pure, and the same for every person that could be asked about, so that a refusal tells nothing of anyone.
 */
import type { Beleid } from './beleid.ts'
import type { Recht } from './recht.ts'

export interface VerantwoordingInvoer {
  readonly doel?: string | null | undefined
  readonly functie?: string | null | undefined
}

export interface Verantwoording {
  readonly doel: string
  readonly functie: string
}

export type VerantwoordingUitkomst =
  | { readonly uitkomst: 'AANVAARD'; readonly verantwoording: Verantwoording }
  /** `functie` is set when just one could have asked, so that the logboek can say who was refused. */
  | { readonly uitkomst: 'GEWEIGERD'; readonly reden: 'GEEN_DAT' | 'GEEN_RECHT'; readonly functie: string | undefined }
  | {
      readonly uitkomst: 'ONGELDIG'
      readonly reden: 'FUNCTIE' | 'DOEL_ONTBREEKT' | 'DOEL_ONBEKEND' | 'DOEL_FUNCTIE' | 'FUNCTIE_KIEZEN'
    }

/**
 * Access is judged before the doel: who holds no functie with DAT is refused whatever doel is tried, and learns of none.
 * @param functies the functies of the professional, from the verified token
 * @param recht what the form of the question needs, such as BSN_ZOEKEN to submit a BSN
 */
export function settleVerantwoording(
  functies: readonly string[],
  invoer: VerantwoordingInvoer,
  recht: Recht,
  beleid: Beleid,
): VerantwoordingUitkomst {
  const gevraagd = invoer.functie ?? undefined
  if (gevraagd !== undefined && !functies.includes(gevraagd)) return { uitkomst: 'ONGELDIG', reden: 'FUNCTIE' }
  const kandidaten = gevraagd === undefined ? functies : [gevraagd]
  const enige = kandidaten.length === 1 ? kandidaten[0] : undefined
  const metDat = kandidaten.filter((functie) => opensDat(functie, beleid))
  if (metDat.length === 0) return { uitkomst: 'GEWEIGERD', reden: 'GEEN_DAT', functie: enige }
  const metRecht = metDat.filter((functie) => beleid.functies.get(functie)?.rechten.has(recht))
  if (metRecht.length === 0) return { uitkomst: 'GEWEIGERD', reden: 'GEEN_RECHT', functie: enige }
  if (invoer.doel === undefined || invoer.doel === null) return { uitkomst: 'ONGELDIG', reden: 'DOEL_ONTBREEKT' }
  const doel = beleid.doelen.get(invoer.doel)
  if (doel === undefined) return { uitkomst: 'ONGELDIG', reden: 'DOEL_ONBEKEND' }
  const [functie, ...meer] = metRecht.filter((each) => doel.functies.has(each) && doel.niveaus.has('DAT'))
  if (functie === undefined) return { uitkomst: 'ONGELDIG', reden: 'DOEL_FUNCTIE' }
  if (meer.length > 0) return { uitkomst: 'ONGELDIG', reden: 'FUNCTIE_KIEZEN' }
  return { uitkomst: 'AANVAARD', verantwoording: { doel: invoer.doel, functie } }
}

const opensDat = (code: string, beleid: Beleid): boolean => {
  const functie = beleid.functies.get(code)
  if (functie?.organisatie !== 'GEMEENTE') return false
  return [...functie.cellen.values()].some((niveaus) => niveaus.get('DAT')?.includes('ALTIJD'))
}
