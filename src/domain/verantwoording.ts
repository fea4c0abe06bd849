/**
 * Settles in which functie and for which doel a professional asks, and whether that may begin at all.
 * Promise: pure, and the same for every person that could be asked about, so that a refusal tells nothing of anyone.
 */
import type { Beleid } from './beleid.ts'
import type { Informatieniveau } from './niveau.ts'
import type { Recht } from './recht.ts'
import { isKenmerk, isMotivering, type Geinformeerd } from './verantwoording-teksten.ts'

export interface VerantwoordingInvoer {
  readonly doel?: string | null | undefined
  readonly functie?: string | null | undefined
  readonly grondslag?: string | null | undefined
  readonly kenmerk?: string | null | undefined
  readonly geinformeerd?: Geinformeerd | null | undefined
  readonly noodzaak?: string | null | undefined
}

export interface Verantwoording {
  readonly doel: string
  readonly functie: string
  /** Set whenever a niveau from WIE up was asked. */
  readonly grondslag: string | undefined
  /** Whether the asker recorded why it is necessary. */
  readonly noodzaak: boolean
}

export type VerantwoordingUitkomst =
  | { readonly uitkomst: 'AANVAARD'; readonly verantwoording: Verantwoording }
  /** `functie` is set when just one could have asked, so that the logboek can say who was refused. */
  | { readonly uitkomst: 'GEWEIGERD'; readonly reden: 'GEEN_DAT' | 'GEEN_RECHT'; readonly functie: string | undefined }
  | { readonly uitkomst: 'ONGELDIG'; readonly reden: Ongeldigheid }

export type Ongeldigheid =
  | 'FUNCTIE'
  | 'DOEL_ONTBREEKT'
  | 'DOEL_ONBEKEND'
  | 'DOEL_FUNCTIE'
  | 'FUNCTIE_KIEZEN'
  | 'GRONDSLAG_ONTBREEKT'
  | 'GRONDSLAG_ONBEKEND'
  | 'KENMERK_ONTBREEKT'
  | 'KENMERK'
  | 'GEINFORMEERD_ONTBREEKT'
  | 'GEINFORMEERD'
  | 'NOODZAAK'

/** What is asked, as far as the verantwoording must cover it. */
export interface Gevraagd {
  /** What the form of the question needs, such as BSN_ZOEKEN to submit a BSN. */
  readonly recht: Recht
  readonly niveaus: ReadonlySet<Informatieniveau>
}

/**
 * Access is judged before the doel: who holds no functie with DAT is refused whatever doel is tried, and learns of none.
 * @param functies the functies of the professional, from the verified token
 */
export function settleVerantwoording(
  functies: readonly string[],
  invoer: VerantwoordingInvoer,
  { recht, niveaus }: Gevraagd,
  beleid: Beleid,
): VerantwoordingUitkomst {
  const ongeldig = (reden: Ongeldigheid): VerantwoordingUitkomst => ({ uitkomst: 'ONGELDIG', reden })
  const gevraagd = invoer.functie ?? undefined
  if (gevraagd !== undefined && !functies.includes(gevraagd)) return ongeldig('FUNCTIE')
  const kandidaten = gevraagd === undefined ? functies : [gevraagd]
  const enige = kandidaten.length === 1 ? kandidaten[0] : undefined
  const metDat = kandidaten.filter((functie) => opensDat(functie, beleid))
  if (metDat.length === 0) return { uitkomst: 'GEWEIGERD', reden: 'GEEN_DAT', functie: enige }
  const metRecht = metDat.filter((functie) => beleid.functies.get(functie)?.rechten.has(recht))
  if (metRecht.length === 0) return { uitkomst: 'GEWEIGERD', reden: 'GEEN_RECHT', functie: enige }
  if (isAbsent(invoer.doel)) return ongeldig('DOEL_ONTBREEKT')
  const doel = beleid.doelen.get(invoer.doel)
  if (doel === undefined) return ongeldig('DOEL_ONBEKEND')
  const [functie, ...meer] = metRecht.filter((each) => doel.functies.has(each) && doel.niveaus.has('DAT'))
  if (functie === undefined) return ongeldig('DOEL_FUNCTIE')
  if (meer.length > 0) return ongeldig('FUNCTIE_KIEZEN')
  const fout = beyondDat(
    invoer,
    [...niveaus].some((niveau) => niveau !== 'DAT'),
    beleid,
  )
  if (fout !== undefined) return ongeldig(fout)
  const verantwoording: Verantwoording = {
    doel: invoer.doel,
    functie,
    grondslag: invoer.grondslag ?? undefined,
    noodzaak: !isAbsent(invoer.noodzaak),
  }
  return { uitkomst: 'AANVAARD', verantwoording }
}

/** From WIE up three things must be told; whatever is told must be in order, asked for or not, since it is recorded. */
function beyondDat(invoer: VerantwoordingInvoer, required: boolean, beleid: Beleid): Ongeldigheid | undefined {
  const { grondslag, kenmerk, geinformeerd, noodzaak } = invoer
  if (isAbsent(grondslag)) {
    if (required) return 'GRONDSLAG_ONTBREEKT'
  } else if (!beleid.grondslagen.has(grondslag)) return 'GRONDSLAG_ONBEKEND'
  if (isAbsent(kenmerk)) {
    if (required) return 'KENMERK_ONTBREEKT'
  } else if (!isKenmerk(kenmerk)) return 'KENMERK'
  if (isAbsent(geinformeerd)) {
    if (required) return 'GEINFORMEERD_ONTBREEKT'
  } else if (isAbsent(geinformeerd.nee)) {
    if (geinformeerd.ja !== true) return 'GEINFORMEERD'
  } else if (!isMotivering(geinformeerd.nee.reden)) return 'GEINFORMEERD'
  if (!isAbsent(noodzaak) && !isMotivering(noodzaak)) return 'NOODZAAK'
  return undefined
}

const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined

const opensDat = (code: string, beleid: Beleid): boolean => {
  const functie = beleid.functies.get(code)
  if (functie?.organisatie !== 'GEMEENTE') return false
  return [...functie.cellen.values()].some((niveaus) => niveaus.get('DAT')?.includes('ALTIJD'))
}
