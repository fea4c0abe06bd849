/**
 * The one Dutch sentence of a refused niveau: fixed per functie and niveau, whoever it is about.
 * Must never depend on a person, a bron or the reason of the refusal: any of them would tell.
 */
import type { Beleid } from './beleid.ts'
import type { Informatieniveau } from './niveau.ts'

/** What a niveau holds, for people, where the policy has no words of its own. */
const NIVEAU_NAMEN: Readonly<Record<Informatieniveau, string>> = {
  DAT: 'dat iemand bekend is',
  WIE: 'wie de contactpersoon is',
  WANNEER: 'de periode',
  WAT: 'de soort ondersteuning',
  WAAROM: 'de hulpvraag en het plan',
}

export function weigertekst(functie: string, niveau: Informatieniveau, beleid: Beleid): string {
  const gekend = beleid.functies.get(functie)
  const zin = `Als ${gekend?.naam ?? 'gebruiker'} ziet u hier niet: ${beleid.niveauNamen.get(niveau) ?? NIVEAU_NAMEN[niveau]} (${niveau}).`
  const weg = gekend?.wegen.get(niveau) ?? beleid.wegen.get(niveau)
  return weg === undefined ? zin : `${zin} ${weg}`
}
