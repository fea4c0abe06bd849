/**
 * Whether a toekenning may be given: by whom, how wide, for how long, on which ground, and whether the six questions of the
 * reglement were answered well.
 * Promise: pure, and judged by the policy alone. Nothing of the betrokkene plays a part, so that giving one tells nothing.
 */
import type { Foutcode } from '../errors.ts'
import { voorwaardeOf, type Beleid } from './beleid.ts'
import { MAX_TOEKENNING_DAGEN } from './feiten.ts'
import { mayBeNamed, pairHolds } from './grondslag.ts'
import type { BovenDat } from './niveau.ts'
import { isKenmerk, isMotivering, type Geinformeerd } from './verantwoording-teksten.ts'

export interface Antwoord {
  readonly antwoord: boolean
  readonly toelichting: string
}

/** The six questions of the reglement, and what must be answered for a toekenning to be given; the last two may be either. */
const MOET = {
  noodzakelijk: true,
  rechtmatig: true,
  kanMinderOfAnders: false,
  evenredig: true,
  vitaalBelang: undefined,
  veiligheid: undefined,
} as const
export type ZesVragen = Readonly<Record<keyof typeof MOET, Antwoord>>
const VRAGEN = Object.keys(MOET) as (keyof typeof MOET)[]

export interface ToekenningAanvraag {
  /** In which the receiver may use it. */
  readonly functie: string
  readonly domeinen: readonly string[]
  readonly niveaus: readonly BovenDat[]
  readonly grondslag: string
  readonly dagen: number
  readonly kenmerk: string
  readonly toets: ZesVragen
  readonly geinformeerd: Geinformeerd
}

/** @param gever the functie in which it is given @returns why not, if it may not be given */
export function judgeToekenning(aanvraag: ToekenningAanvraag, gever: string, beleid: Beleid): Foutcode | undefined {
  const { functie, domeinen, niveaus, dagen, kenmerk, toets } = aanvraag
  if (domeinen.length === 0 || niveaus.length === 0) return 'TOEKENNING_LEEG'
  if (domeinen.some((each) => !beleid.domeinen.has(each))) return 'DOMEIN_ONBEKEND'
  if (!beleid.functies.has(functie)) return 'FUNCTIE_ONBEKEND'
  if (!Number.isInteger(dagen) || dagen < 1 || dagen > MAX_TOEKENNING_DAGEN) return 'TOEKENNING_TE_LANG'
  if (!isKenmerk(kenmerk)) return 'KENMERK_ONGELDIG'
  if (!VRAGEN.every((vraag) => isMotivering(toets[vraag].toelichting))) return 'TEKST_ONGELDIG'
  const fout = judgeGeinformeerd(aanvraag.geinformeerd)
  if (fout !== undefined) return fout
  if (VRAGEN.some((vraag) => MOET[vraag] !== undefined && toets[vraag].antwoord !== MOET[vraag]))
    return 'TOEKENNING_NIET_VERANTWOORD'
  return judgeCellen(aanvraag, gever, beleid)
}

function judgeCellen(
  { functie, domeinen, niveaus, grondslag }: ToekenningAanvraag,
  gever: string,
  beleid: Beleid,
): Foutcode | undefined {
  const cellen = domeinen.flatMap((domein) => niveaus.map((niveau) => [domein, niveau] as const))
  const gesteld = (code: string, domein: string, niveau: BovenDat) =>
    beleid.functies.get(code)?.cellen.get(domein)?.get(niveau)
  // Nobody hands on what the own functie could never be shown.
  if (cellen.some((cel) => gesteld(gever, ...cel) === undefined)) return 'TOEKENNING_TE_RUIM'
  const opens = (cel: (typeof cellen)[number]) =>
    gesteld(functie, ...cel)?.some((each) => voorwaardeOf(each) === 'MET_TOEKENNING') === true
  if (!cellen.every(opens)) return 'TOEKENNING_OPENT_NIETS'
  const named = beleid.grondslagen.get(grondslag)
  const van = beleid.functies.get(functie)?.domein
  const holds =
    named !== undefined &&
    mayBeNamed(named) &&
    cellen.every(([naar, niveau]) => pairHolds(named, { functie, van, naar, niveau }))
  return holds ? undefined : 'TOEKENNING_GRONDSLAG'
}

export const judgeGeinformeerd = ({ ja, nee }: Geinformeerd): Foutcode | undefined =>
  nee === null || nee === undefined
    ? ja === true
      ? undefined
      : 'GEINFORMEERD_ONGELDIG'
    : isMotivering(nee.reden)
      ? undefined
      : 'GEINFORMEERD_ONGELDIG'
