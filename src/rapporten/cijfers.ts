/**
 * The figures of the monthly report (after Suwinet's), in words. Each carries what may be behind it and what to ask: a
 * figure by itself never says that somebody did wrong.
 */

export interface Cijfer {
  readonly naam: string
  readonly uitleg: string
  readonly vragen: readonly string[]
}

export const CIJFERS = {
  raadplegingen: {
    naam: 'Raadplegingen',
    uitleg: 'Zo vaak is iemand opgezocht. Een huishouden is een raadpleging.',
    vragen: ['Past dit bij het werk van deze maand?', 'Is er een team of functie bij gekomen?'],
  },
  andereSleutel: {
    naam: 'Gezocht zonder BSN',
    uitleg: 'Zoeken op naam en geboortedatum toont eerder de verkeerde persoon.',
    vragen: ['Waarom was het BSN niet bekend?', 'Is het een functie die geen BSN mag zien?'],
  },
  buitenKantooruren: {
    naam: 'Buiten kantooruren',
    uitleg: 'In de avond, de nacht, het weekend of op een feestdag.',
    vragen: ['Is er een piket of avonddienst?', 'Is er iets bijzonders gebeurd?'],
  },
  hogerNiveau: {
    naam: 'Meer gevraagd dan dat',
    uitleg: 'Ook gevraagd naar wie, wanneer, wat of waarom.',
    vragen: ['Was dat nodig voor de zaak?', 'Wordt het doel goed gekozen?'],
  },
  noodgevallen: {
    naam: 'Noodgevallen',
    uitleg: 'Raadplegingen met een noodgeval.',
    vragen: ['Is elk noodgeval besproken?', 'Had een toekenning het kunnen voorkomen?'],
  },
  quota: {
    naam: 'Quotum bereikt',
    uitleg: 'Geweigerd omdat iemand in korte tijd veel personen opzocht.',
    vragen: ['Was het een grote casus of een lijst die is afgewerkt?', 'Past het quotum bij de functie?'],
  },
  geweigerd: {
    naam: 'Geweigerd',
    uitleg: 'Het hele verzoek is geweigerd, om welke reden ook.',
    vragen: ['Klopt de autorisatiematrix met het werk?', 'Is de uitleg over doel en grondslag duidelijk?'],
  },
  onbepaald: {
    naam: 'Onvolledig (onbepaald kan voorkomen)',
    uitleg: 'Niet elke bron gaf een goed antwoord. Wat het antwoord was, staat niet in het logboek.',
    vragen: ['Welke bron is vaak stil?', 'Loopt er een overeenkomst af?'],
  },
  mislukt: {
    naam: 'Mislukt',
    uitleg: 'Een fout van Datpoort zelf, of een raadpleging die werd afgebroken.',
    vragen: ['Is er een storing geweest?', 'Is die gemeld?'],
  },
  signalen: {
    naam: 'Met een signaal',
    uitleg: 'Iets viel op. Een signaal is geen oordeel.',
    vragen: ['Zijn de signalen verklaard of beoordeeld?', 'Welk signaal komt te vaak?'],
  },
} as const satisfies Record<string, Cijfer>

export type Cijfercode = keyof typeof CIJFERS
/** All but the whole. */
export type Deelcijfer = Exclude<Cijfercode, 'raadplegingen'>
