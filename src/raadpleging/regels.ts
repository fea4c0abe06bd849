/**
 * What the logboek keeps of a raadpleging: who asked, in which functie and for which doel, what was decided by which rule,
 * and what came of each bron. Never an answer, a BSN in clear, a token or a word of the asker (BIO2 8.15.01-02).
 */
import type { Toegang } from '../autorisatie/toegang.ts'
import type { BronUitkomst } from '../domain/bekendheid.ts'
import type { VerantwoordingUitkomst } from '../domain/verantwoording.ts'
import type { Foutcode } from '../errors.ts'
import type { Professional } from '../identity/functies.ts'
import type { BetrokkeneRegel, Regel } from '../logboek/recorder.ts'
import type { DatVraag } from './vraag.ts'

export interface RaadplegingKenmerk {
  readonly raadpleging: string
  readonly traceId: string
  readonly spanId: string
}

export interface Uitkomst {
  readonly fout: Foutcode | undefined
  readonly verantwoording: VerantwoordingUitkomst
  readonly toegang: Toegang
  readonly epoch: bigint
  readonly uitkomsten: readonly BronUitkomst[]
}

/** Codes pass as they are; anything else a client may have typed is replaced. */
const codeOnly = (value: string | null | undefined): string | null =>
  value === null || value === undefined ? null : /^[A-Z][A-Z0-9_]{1,63}$/.test(value) ? value : 'ONLEESBAAR'

export function voornemenRegel(
  kenmerk: RaadplegingKenmerk,
  professional: Professional,
  vraag: DatVraag,
  betrokkenen: readonly BetrokkeneRegel[],
): Regel {
  const inhoud = {
    actie: 'RAADPLEGEN_DAT',
    traceId: kenmerk.traceId,
    spanId: kenmerk.spanId,
    professional: professional.pseudoniem,
    functies: professional.functies,
    teams: professional.teams,
    organisatie: professional.organisatie,
    client: professional.client,
    doel: codeOnly(vraag.verantwoording.doel),
    functie: codeOnly(vraag.verantwoording.functie),
    sleutelsoort: 'BSN',
    personen: vraag.personen.length,
    invoerfout: vraag.invoerfout ?? null,
  }
  return { raadpleging: kenmerk.raadpleging, soort: 'VOORNEMEN', beurt: 1, inhoud: JSON.stringify(inhoud), betrokkenen }
}

export function uitkomstRegel(kenmerk: RaadplegingKenmerk, beurt: number, uitkomst: Uitkomst): Regel {
  const { fout, verantwoording, toegang, epoch, uitkomsten } = uitkomst
  const inhoud = {
    actie: 'RAADPLEGEN_DAT',
    traceId: kenmerk.traceId,
    spanId: kenmerk.spanId,
    resultaat: resultaatOf(fout, uitkomsten),
    fout: fout ?? null,
    verantwoording,
    besluiten: toegang.besluiten,
    matrixversie: toegang.matrixversie,
    epoch: epoch.toString(),
    bronnen: uitkomsten.map((each) => ({
      bron: each.bron,
      uitkomst: each.uitkomst,
      ...(each.uitkomst === 'BEANTWOORD' ? {} : { reden: each.reden }),
    })),
  }
  return { raadpleging: kenmerk.raadpleging, soort: 'UITKOMST', beurt, inhoud: JSON.stringify(inhoud), betrokkenen: [] }
}

const resultaatOf = (fout: Foutcode | undefined, uitkomsten: readonly BronUitkomst[]): string => {
  if (fout !== undefined) return fout === 'INTERNAL_SERVER_ERROR' ? 'MISLUKT' : 'GEWEIGERD'
  if (uitkomsten.length === 0) return 'NIET_UITGEVOERD'
  return uitkomsten.every((each) => each.uitkomst === 'BEANTWOORD') ? 'VRIJGEGEVEN' : 'ONVOLLEDIG'
}
