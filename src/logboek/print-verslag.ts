/** What the verifier found, in words for the inspector: never a person, a key or an address. */
import type { Bevinding, Bevindingsoort } from './bevinding.ts'
import type { Verslag } from './verificatie.ts'

const BEVINDINGEN: Readonly<Record<Bevindingsoort, string>> = {
  GEWIJZIGD: 'deze regel is gewijzigd',
  ONTBREEKT: 'deze regel ontbreekt',
  INGEVOEGD: 'hier staat iets wat er niet hoort',
  STAART_ONTBREEKT: 'vanaf deze regel is alles weg',
  BLAD_ONTBREEKT: 'de hash naast deze regel is weg',
  WORTEL_GEWIJZIGD: 'de wortel naast deze regel is gewijzigd',
  WIJKT_AF_VAN_CONTROLEPUNT: 'tussen deze regel en het volgende controlepunt is een regel gewijzigd',
  SCHRIJVER_ONTBREEKT: 'alle regels van deze schrijver zijn weg',
  SCHRIJVER_ONBEKEND: 'deze regel is van een schrijver die niet bestaat',
  SCHRIJVER_ONBEWEZEN: 'van deze schrijver is buiten de database niets bekend',
  KETEN_VERBROKEN: 'deze schrijver noemt een andere voorganger',
  CONTROLEPUNT_ONGELDIG: 'dit controlepunt is gewijzigd of van een andere sleutel',
}

const printBevinding = ({ soort, volgnummer, schrijver, raadpleging, controlepunt }: Bevinding): string =>
  [
    soort,
    ...(volgnummer === undefined ? [] : [`regel ${volgnummer}`]),
    ...(schrijver === undefined ? [] : [`schrijver ${schrijver}`]),
    ...(raadpleging === undefined ? [] : [`raadpleging ${raadpleging}`]),
    ...(controlepunt === undefined ? [] : [`controlepunt ${controlepunt}`]),
    BEVINDINGEN[soort],
  ].join(', ')

export function printVerslag(verslag: Verslag): string {
  const { bevindingen, regels, bewezen, bewezenTot, controlepunten } = verslag
  const geheel = bevindingen.length === 0
  return [
    ...bevindingen.map(printBevinding),
    geheel
      ? 'Het logboek klopt met alle controlepunten.'
      : `Het logboek klopt NIET: ${bevindingen.length} bevinding(en), per schrijver de eerste. Behandel dit als een incident.`,
    `${bewezen} van ${regels} regels zijn bewezen door ${controlepunten} controlepunten.`,
    bewezenTot === undefined
      ? 'Er is nog niets bewezen.'
      : `Bewezen is alles wat is vastgelegd ${geheel && bewezen === regels ? 'tot en met' : 'voor'} ${bewezenTot.toISOString()}.`,
  ].join('\n')
}
