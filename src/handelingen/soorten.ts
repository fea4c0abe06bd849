/**
 * Every root field beside `dat`, and how the logboek names what it does. What is not named here cannot be done: without a
 * recorded intent the rules find no toegang and refuse.
 */
import { parseBsn } from '../domain/bsn.ts'
import { parseKwartaal } from '../domain/kwartaal.ts'
import { maandPeriode, parseDag } from '../domain/periode.ts'
import type { Persoon } from '../domain/persoon.ts'
import { isKenmerk } from '../domain/verantwoording-teksten.ts'
import { isUuid } from '../domain/uuid.ts'
import { rubriekenOf, type ZoekPersoonInvoer } from '../personen/zoekvraag.ts'
import type { InzageInvoer } from '../rapporten/inzage.ts'
import type { OnderzoekInvoer } from '../rapporten/onderzoek.ts'

/** What a line tells of a handeling beside its outcome: codes, ids and numbers. Never a BSN, a name or a word of the asker. */
export type Feiten = Readonly<
  Record<string, string | number | boolean | null | readonly string[] | Readonly<Record<string, number>>>
>

/** What the intent tells of the arguments. */
export interface Gelezen {
  /** The functie in which is acted; may be left out when only one of one's functies holds the recht. */
  readonly functie?: string | null | undefined
  /** The persons it is about, where the arguments name them well. */
  readonly personen?: readonly Persoon[]
  readonly feiten?: Feiten
}

export interface Handelingsoort {
  /** As the auditlog names it (BIO2 8.15.01). */
  readonly actie: string
  /** Reads the arguments as graphql-js coerced them. Must never throw. */
  readonly lees: (args: never) => Gelezen
}

interface MetFunctie {
  readonly functie?: string | null | undefined
}
interface MetInvoer extends MetFunctie {
  readonly invoer: { readonly persoon?: { readonly bsn?: string | null } | null }
}

const zonderPersoon = ({ functie }: MetFunctie): Gelezen => ({ functie })
/** The person stands in the intent when the number is one; when not, the handeling is refused. */
const overPersoon = ({ functie, invoer }: MetInvoer): Gelezen => {
  const bsn = parseBsn(invoer.persoon?.bsn)
  return { functie, personen: bsn === undefined ? [] : [bsn] }
}

interface ConceptArgs extends MetFunctie {
  readonly concept: string
  readonly slot?: number
}

/** What has the form of an id passes as it is; anything else could be a word of the asker. */
const idOnly = (id: string): string => (isUuid(id) ? id : 'ONLEESBAAR')
/** Of a step of a concept: which one, and as it was read. */
const metConcept = ({ functie, concept, slot }: ConceptArgs): Gelezen => ({
  functie,
  feiten: { concept: idOnly(concept), slot: slot ?? null },
})
const metVersie = ({ functie, versie }: MetFunctie & { versie?: number | null }): Gelezen => ({
  functie,
  feiten: { versie: versie ?? null },
})
const dag = (text: string): string => (parseDag(text) === undefined ? 'ONLEESBAAR' : text)

/** The judgements of people are kept with who gave them and when; the date of birth is not. */
function leesInzage({ verzoek }: { verzoek: InzageInvoer & { functie?: string | null } }): Gelezen {
  const bsn = parseBsn(verzoek.persoon.bsn)
  return {
    functie: verzoek.functie,
    personen: bsn === undefined ? [] : [bsn],
    feiten: {
      van: dag(verzoek.van),
      totEnMet: dag(verzoek.totEnMet),
      door: verzoek.door,
      identiteitVastgesteld: verzoek.identiteitVastgesteld,
      leeftijd: verzoek.leeftijd ?? null,
      wilsbekwaam: verzoek.wilsbekwaam ?? null,
      belangVerzetZich: verzoek.belangVerzetZich ?? null,
    },
  }
}

interface MetPeriode extends MetFunctie {
  readonly van: string
  readonly totEnMet: string
}
const leesPeriode = ({ invoer: { functie, van, totEnMet } }: { invoer: MetPeriode }): Gelezen => ({
  functie,
  feiten: { van: dag(van), totEnMet: dag(totEnMet) },
})
/** An id or code as it was typed may be anything: only what has the form of ours is kept. */
const eigen = (text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : /^[\w-]{36}$|^[\w-]{43}$/.test(text) ? text : 'ONLEESBAAR'

function leesMandaat({ invoer }: { invoer: MetPeriode & OnderzoekInvoer }): Gelezen {
  const { functie, feiten } = leesPeriode({ invoer })
  const kenmerk = isKenmerk(invoer.kenmerk) ? invoer.kenmerk : 'ONLEESBAAR'
  return { functie, feiten: { ...feiten, professional: eigen(invoer.professional), kenmerk } }
}

export const HANDELINGEN: Readonly<Record<string, Handelingsoort>> = {
  mijnBevoegdheden: { actie: 'BEVOEGDHEDEN_INZIEN', lees: zonderPersoon },
  toekenningGeven: { actie: 'TOEKENNING_GEVEN', lees: overPersoon },
  toekenningIntrekken: { actie: 'TOEKENNING_INTREKKEN', lees: zonderPersoon },
  mijnToekenningen: { actie: 'TOEKENNINGEN_INZIEN', lees: zonderPersoon },
  toekenningenDoorMij: { actie: 'TOEKENNINGEN_INZIEN', lees: zonderPersoon },
  toekenningenTerToetsing: { actie: 'TOEKENNINGEN_TOETSEN', lees: zonderPersoon },
  toestemmingVastleggen: { actie: 'TOESTEMMING_VASTLEGGEN', lees: overPersoon },
  toestemmingIntrekken: { actie: 'TOESTEMMING_INTREKKEN', lees: overPersoon },
  toestemmingenDoorMij: { actie: 'TOESTEMMINGEN_INZIEN', lees: zonderPersoon },
  regieniveauVastleggen: { actie: 'REGIENIVEAU_VASTLEGGEN', lees: overPersoon },
  regieniveausDoorMij: { actie: 'REGIENIVEAUS_INZIEN', lees: zonderPersoon },
  aanstellingVastleggen: { actie: 'AANSTELLING_VASTLEGGEN', lees: overPersoon },
  aanstellingBeeindigen: { actie: 'AANSTELLING_BEEINDIGEN', lees: zonderPersoon },
  aanstellingen: { actie: 'AANSTELLINGEN_INZIEN', lees: zonderPersoon },
  noodgevalMelden: { actie: 'NOODGEVAL_MELDEN', lees: overPersoon },
  noodgevalBeoordelen: { actie: 'NOODGEVAL_BEOORDELEN', lees: zonderPersoon },
  mijnNoodgevallen: { actie: 'NOODGEVALLEN_INZIEN', lees: zonderPersoon },
  noodgevallenTerBeoordeling: { actie: 'NOODGEVALLEN_INZIEN', lees: zonderPersoon },
  mijnRaadplegingen: { actie: 'EIGEN_RAADPLEGINGEN_INZIEN', lees: zonderPersoon },
  rechtmatigheidscontrole: {
    actie: 'RECHTMATIGHEID_CONTROLEREN',
    lees: ({ functie, domein, kwartaal }: MetFunctie & { domein: string; kwartaal: string }) => ({
      functie,
      // What has not its form may hold anything: it is not written down.
      feiten: {
        domein: /^[a-z][a-z-]{0,63}$/.test(domein) ? domein : 'ONLEESBAAR',
        kwartaal: parseKwartaal(kwartaal)?.code ?? 'ONLEESBAAR',
      },
    }),
  },
  zoekPersoon: {
    actie: 'PERSOON_ZOEKEN',
    // Whom it is about is known when the registry has answered: those who are shown stand with the outcome (C4081).
    lees: ({ functie, invoer }: MetFunctie & { invoer: ZoekPersoonInvoer }) => ({
      functie,
      feiten: { sleutelsoort: 'NAAM_GEBOORTEDATUM', rubrieken: rubriekenOf(invoer) },
    }),
  },
  autorisatiematrix: { actie: 'MATRIX_INZIEN', lees: metVersie },
  matrixversies: { actie: 'MATRIX_INZIEN', lees: zonderPersoon },
  matrixconcepten: { actie: 'MATRIX_INZIEN', lees: zonderPersoon },
  matrixconcept: {
    actie: 'MATRIX_INZIEN',
    lees: ({ functie, id }: MetFunctie & { id: string }) => metConcept({ functie, concept: id }),
  },
  matrixVerschil: {
    actie: 'MATRIX_INZIEN',
    lees: ({ functie, van, naar }: MetFunctie & { van: number; naar: number }) => ({
      functie,
      feiten: { van, naar },
    }),
  },
  matrixstatus: { actie: 'MATRIX_INZIEN', lees: zonderPersoon },
  matrixToets: { actie: 'MATRIX_TOETSEN', lees: metVersie },
  matrixWie: { actie: 'MATRIX_TOETSEN', lees: metVersie },
  matrixEffect: { actie: 'MATRIX_INZIEN', lees: zonderPersoon },
  matrixEffectBerekenen: { actie: 'MATRIX_INZIEN', lees: metConcept },
  matrixEffectRaadplegingen: { actie: 'RAADPLEGING_TOETSEN', lees: metConcept },
  matrixToetsRaadpleging: {
    actie: 'RAADPLEGING_TOETSEN',
    lees: ({ functie, raadplegingId }: MetFunctie & { raadplegingId: string }) => ({
      functie,
      feiten: { raadpleging: idOnly(raadplegingId) },
    }),
  },
  rechtenoverzicht: { actie: 'RECHTEN_BEOORDELEN', lees: zonderPersoon },
  rechtenbeoordelingen: { actie: 'RECHTEN_BEOORDELEN', lees: zonderPersoon },
  rechtenBeoordelen: { actie: 'RECHTEN_BEOORDELEN', lees: zonderPersoon },
  matrixconceptMaken: { actie: 'MATRIX_WIJZIGEN', lees: zonderPersoon },
  matrixTerugzetten: { actie: 'MATRIX_WIJZIGEN', lees: metVersie },
  matrixconceptWijzigen: { actie: 'MATRIX_WIJZIGEN', lees: metConcept },
  matrixconceptImporteren: { actie: 'MATRIX_WIJZIGEN', lees: metConcept },
  matrixconceptBijwerken: { actie: 'MATRIX_WIJZIGEN', lees: metConcept },
  matrixconceptControleren: { actie: 'MATRIX_INZIEN', lees: metConcept },
  matrixconceptIndienen: { actie: 'MATRIX_INDIENEN', lees: metConcept },
  matrixconceptGoedkeuren: { actie: 'MATRIX_GOEDKEUREN', lees: metConcept },
  matrixconceptAfwijzen: { actie: 'MATRIX_AFWIJZEN', lees: metConcept },
  matrixActiveren: { actie: 'MATRIX_ACTIVEREN', lees: metConcept },
  matrixActiveringIntrekken: { actie: 'MATRIX_ACTIVERING_INTREKKEN', lees: metConcept },
  controleBeoordelen: {
    actie: 'CONTROLE_BEOORDELEN',
    lees: ({ invoer }: { invoer: MetFunctie & { controle: string; oordeel: string } }) => ({
      functie: invoer.functie,
      feiten: { controle: eigen(invoer.controle), oordeel: invoer.oordeel },
    }),
  },
  controlelijst: { actie: 'CONTROLELIJST_INZIEN', lees: zonderPersoon },
  controlelijstAanvullen: { actie: 'CONTROLELIJST_AANVULLEN', lees: leesPeriode },
  inzageverslag: { actie: 'INZAGE_VERLENEN', lees: leesInzage },
  logboekregel: {
    actie: 'LOGBOEK_INZIEN',
    lees: ({ functie, onderzoek, raadplegingId }: MetFunctie & { onderzoek: string; raadplegingId: string }) => ({
      functie,
      feiten: { onderzoek: eigen(onderzoek), raadpleging: eigen(raadplegingId) },
    }),
  },
  maandrapport: {
    actie: 'RAPPORT_INZIEN',
    lees: ({ functie, maand }: MetFunctie & { maand: string }) => ({
      functie,
      feiten: { maand: maandPeriode(maand) === undefined ? 'ONLEESBAAR' : maand },
    }),
  },
  onderzoek: {
    actie: 'ONDERZOEK_INZIEN',
    lees: ({ functie, id }: MetFunctie & { id: string }) => ({ functie, feiten: { onderzoek: eigen(id) } }),
  },
  onderzoekInstellen: { actie: 'ONDERZOEK_INSTELLEN', lees: leesMandaat },
}
