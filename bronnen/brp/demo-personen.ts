/** The demo's residents as the BRP-API tells them. */
import type { Persoon } from '../demo/personen.ts'
import type { RegisterPersoon } from './zoeken.ts'

/** A birth date as far as it is known: never an invented day. */
function datumOf(geboortedatum: string): { readonly type: string } & Readonly<Record<string, unknown>> {
  const [jaar, maand] = geboortedatum.split('-').map(Number)
  if (geboortedatum.length === 10) return { type: 'Datum', datum: geboortedatum, langFormaat: geboortedatum }
  return maand === undefined
    ? { type: 'JaarDatum', jaar, langFormaat: geboortedatum }
    : { type: 'JaarMaandDatum', jaar, maand, langFormaat: geboortedatum }
}

const REDEN = { O: 'overlijden', E: 'emigratie' } as const

export const toRegisterPersoon = (persoon: Persoon): RegisterPersoon => {
  const { bsn, voornamen, voorvoegsel, geslachtsnaam, straat, huisnummer, postcode, geheimhouding, opschorting } =
    persoon
  return {
    ...(bsn === null ? {} : { burgerservicenummer: bsn }),
    naam: { voornamen, ...(voorvoegsel === null ? {} : { voorvoegsel }), geslachtsnaam },
    geboorte: { datum: datumOf(persoon.geboortedatum) },
    verblijfplaats: {
      type: 'Adres',
      verblijfadres: { korteStraatnaam: straat, huisnummer, postcode: postcode.replace(' ', '') },
    },
    // Told only where it is so.
    ...(geheimhouding ? { geheimhoudingPersoonsgegevens: true } : {}),
    ...(opschorting === null
      ? {}
      : { opschortingBijhouding: { reden: { code: opschorting, omschrijving: REDEN[opschorting] } } }),
  }
}
