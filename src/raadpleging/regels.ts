/**
 * What the logboek keeps of a raadpleging: who asked, in which functie and for which doel, what was decided by which rule,
 * and what came of each bron. Never an answer, a BSN in clear, a token or a word of the asker (BIO2 8.15.01-02).
 */
import type { Toegang } from '../autorisatie/toegang.ts'
import { holdsLongNumber, isKenmerk, MAX_MOTIVERING } from '../domain/verantwoording-teksten.ts'
import type { BronUitkomst } from '../domain/bekendheid.ts'
import { isZonderBsn } from '../domain/persoon.ts'
import type { VerantwoordingInvoer, VerantwoordingUitkomst } from '../domain/verantwoording.ts'
import type { Foutcode } from '../errors.ts'
import type { Professional } from '../identity/functies.ts'
import type { Scores } from '../limits/scores.ts'
import type { BetrokkeneRegel, Regel } from '../logboek/recorder.ts'
import type { PersoonSleutels } from '../logboek/sleutels.ts'
import { spoorVelden, type Spoor } from '../logboek/spoor.ts'
import type { NiveauOproep } from './niveaus.ts'
import type { DatVraag } from './vraag.ts'

export interface RaadplegingKenmerk extends Spoor {
  readonly raadpleging: string
  /** Term class of its lines. */
  readonly klasse: string
}

export interface Uitkomst {
  /** The code that took the place of the whole answer. */
  readonly fout: Foutcode | undefined
  /** Codes of parts that were refused or failed, each once. */
  readonly deelfouten: readonly Foutcode[]
  readonly verantwoording: VerantwoordingUitkomst
  readonly toegang: Toegang
  readonly epoch: bigint
  /** When the first of what the besluiten lean on ends. */
  readonly geldigTot: Date | undefined
  readonly uitkomsten: readonly BronUitkomst[]
  readonly oproepen: readonly NiveauOproep[]
  /** For whoever reviews: nothing follows from them. */
  readonly signalen: Scores
}

/** What has its form passes as it is; anything else a client may have typed is replaced. */
const only =
  (fits: (value: string) => boolean) =>
  (value: string | null | undefined): string | null =>
    value === null || value === undefined ? null : fits(value) ? value : 'ONLEESBAAR'

/** A code with a long number in it could hold a BSN. */
const codeOnly = only((value) => /^[A-Z][A-Z0-9_]{1,63}$/.test(value) && !holdsLongNumber(value))
const kenmerkOnly = only(isKenmerk)

const geinformeerdOnly = ({ geinformeerd }: VerantwoordingInvoer): string | null =>
  geinformeerd?.nee?.grond ?? (geinformeerd?.ja === true ? 'JA' : null)

/** Words of an asker may name a person: only encrypted, and cut to a length that cannot fill the logboek. */
function motiveringen({ geinformeerd, noodzaak }: VerantwoordingInvoer, sleutels: PersoonSleutels) {
  const seal = (tekst: string | null | undefined) => {
    if (tekst === null || tekst === undefined) return null
    const { sleutel, bytes } = sleutels.encrypt(tekst.slice(0, MAX_MOTIVERING))
    return { sleutel, versleuteld: bytes.toString('base64') }
  }
  return { redenNietGeinformeerd: seal(geinformeerd?.nee?.reden), noodzaak: seal(noodzaak) }
}

export const actieOf = (niveaus: DatVraag['niveaus']): string =>
  niveaus.size > 1 ? 'RAADPLEGEN_HOGER' : 'RAADPLEGEN_DAT'

export function voornemenRegel(
  kenmerk: RaadplegingKenmerk,
  professional: Professional,
  vraag: DatVraag,
  betrokkenen: readonly BetrokkeneRegel[],
  sleutels: PersoonSleutels,
): Regel {
  const { verantwoording } = vraag
  const inhoud = {
    actie: actieOf(vraag.niveaus),
    traceId: kenmerk.traceId,
    spanId: kenmerk.spanId,
    professional: professional.pseudoniem,
    functies: professional.functies,
    teams: professional.teams,
    organisatie: professional.organisatie,
    client: professional.client,
    doel: codeOnly(verantwoording.doel),
    functie: codeOnly(verantwoording.functie),
    niveaus: [...vraag.niveaus],
    grondslag: codeOnly(verantwoording.grondslag),
    kenmerk: kenmerkOnly(verantwoording.kenmerk),
    geinformeerd: geinformeerdOnly(verantwoording),
    ...motiveringen(verantwoording, sleutels),
    sleutelsoort: vraag.sleutelsoort,
    personen: vraag.personen.length,
    zonderBsn: vraag.personen.filter(isZonderBsn).length,
    invoerfout: vraag.invoerfout ?? null,
    ...spoorVelden(kenmerk),
  }
  return {
    raadpleging: kenmerk.raadpleging,
    soort: 'VOORNEMEN',
    beurt: 1,
    inhoud: JSON.stringify(inhoud),
    klasse: kenmerk.klasse,
    betrokkenen,
  }
}

export function uitkomstRegel(
  kenmerk: RaadplegingKenmerk,
  professional: Professional,
  niveaus: DatVraag['niveaus'],
  beurt: number,
  uitkomst: Uitkomst,
): Regel {
  const { fout, deelfouten, verantwoording, toegang, epoch, uitkomsten, oproepen, signalen } = uitkomst
  const inhoud = {
    actie: actieOf(niveaus),
    traceId: kenmerk.traceId,
    spanId: kenmerk.spanId,
    professional: professional.pseudoniem,
    resultaat: resultaatOf(uitkomst),
    fout: fout ?? null,
    deelfouten,
    verantwoording,
    besluiten: toegang.besluiten(),
    matrixversie: toegang.matrixversie,
    epoch: epoch.toString(),
    bronnen: uitkomsten.map((each) => ({
      bron: each.bron,
      uitkomst: each.uitkomst,
      ...(each.uitkomst === 'BEANTWOORD' ? {} : { reden: each.reden }),
    })),
    oproepen,
    signalen,
  }
  return {
    raadpleging: kenmerk.raadpleging,
    soort: 'UITKOMST',
    beurt,
    inhoud: JSON.stringify(inhoud),
    klasse: kenmerk.klasse,
    betrokkenen: [],
  }
}

const resultaatOf = ({ fout, deelfouten, uitkomsten, oproepen }: Uitkomst): string => {
  if (fout === 'INTERNAL_SERVER_ERROR' || deelfouten.includes('INTERNAL_SERVER_ERROR')) return 'MISLUKT'
  if (fout !== undefined) return 'GEWEIGERD'
  if (uitkomsten.length === 0) return 'NIET_UITGEVOERD'
  const whole = [...uitkomsten, ...oproepen].every((each) => each.uitkomst === 'BEANTWOORD')
  return whole ? 'VRIJGEGEVEN' : 'ONVOLLEDIG'
}
