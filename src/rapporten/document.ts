/** A document for people: one model, from which the page and the PDF are both made, so that they cannot differ. */
import type { Inzageregel, Inzageverslag } from './inzage.ts'

export interface Document {
  readonly titel: string
  readonly alineas: readonly string[]
  readonly kop: readonly string[]
  readonly rijen: readonly (readonly string[])[]
  /** Shown where there are no rows. */
  readonly leeg: string
  readonly slot: readonly string[]
}

const KOP = ['Wanneer', 'Door welk onderdeel', 'Functie', 'Waarvoor', 'Grondslag', 'Wat is gevraagd', 'Bijzonder']

const NIVEAU: Readonly<Record<string, string>> = {
  DAT: 'dat u bekend bent, en bij welk team',
  WIE: 'wie uw contactpersoon is',
  WANNEER: 'de periode',
  WAT: 'de soort ondersteuning',
  WAAROM: 'de hulpvraag en het plan',
}

/** Words at B1: whoever reads this may never have heard of a verwerking. */
export function inzageDocument(verslag: Inzageverslag): Document {
  const { kenmerk, organisatie, opgesteldOp, tijdzone, van, totEnMet, regels } = verslag
  const moment = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeStyle: 'short', timeZone: tijdzone })
  const dag = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' })
  const leesbaar = (day: string): string => dag.format(new Date(`${day}T00:00:00Z`))
  return {
    titel: 'Inzage: wie heeft uw gegevens opgevraagd?',
    alineas: [
      `${organisatie} houdt bij wie in het sociaal domein gegevens van u opvraagt. U hebt gevraagd om dat te zien.`,
      `Periode: ${leesbaar(van)} tot en met ${leesbaar(totEnMet)}. Opgesteld op ${moment.format(opgesteldOp)}. Kenmerk: ${kenmerk}.`,
      'Namen van medewerkers staan hier niet in. Gegevens van anderen ook niet.',
    ],
    kop: KOP,
    rijen: regels.map((each) => toRij(each, moment)),
    leeg: 'In deze periode is niets gevonden dat in dit overzicht hoort.',
    slot: [
      'Klopt er iets niet, of wilt u uitleg? Neem contact op met de functionaris gegevensbescherming van uw gemeente. U kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens.',
    ],
  }
}

function toRij(regel: Inzageregel, moment: Intl.DateTimeFormat): readonly string[] {
  const bijzonder = [...(regel.noodgeval ? ['Noodgeval'] : []), ...(regel.verstrekt ? [] : ['Er is niets verstrekt'])]
  return [
    moment.format(regel.moment),
    [regel.organisatie, ...regel.onderdelen].join(', '),
    regel.functie,
    `${regel.activiteit}. Doel: ${regel.doel}`,
    regel.grondslag,
    regel.niveaus.map((niveau) => NIVEAU[niveau] ?? niveau).join('; ') || '-',
    bijzonder.join('. ') || '-',
  ]
}
