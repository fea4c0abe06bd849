/**
 * The fictional residents of the demo: households, and some who are there to be difficult.
 * Promise: every BSN starts with 9999 and passes the elfproef; no name, address or number is a real person's.
 */
import { createChance, type Chance } from './random.ts'

export interface Persoon {
  readonly huishouden: number
  readonly bsn: string | null
  readonly voornamen: string
  readonly voorvoegsel: string | null
  readonly geslachtsnaam: string
  /** YYYY-MM-DD, or shorter when part of it is unknown. */
  readonly geboortedatum: string
  readonly straat: string
  readonly huisnummer: number
  readonly postcode: string
  readonly geheimhouding: boolean
  /** O overleden, E emigratie, or nothing. */
  readonly opschorting: 'O' | 'E' | null
}

/** The fixed people that README and checks name. */
export const VAST = {
  TWEE_TEAMS: '999900067',
  KIND: '999902441',
  SCHULDHULP: '999900432',
  WERK: '999901771',
  AFGESCHERMD: '999901229',
  ONBEKEND: '999900857',
} as const

/** Searched for in every sink by the tests; must never be anybody. */
const CANARY = '999999989'

const VOORNAMEN =
  'Aukje Bauke Citra Douwe Eelkje Femke Gerben Hiske Ids Jelmer Klaske Lolke Minke Nynke Oeds Pytsje Rixt Sjoerd Teake Ubele Wiebe Ymke Zara Amina Bilal Daria Emre Fatou Goran Hana'.split(
    ' ',
  )
const NAMEN =
  'Bloemhof Dijkveen Eikenaar Fonteinstra Grasveld Houtema Ielstra Jonkveen Kanaalstra Lindenaar Meerstra Noordveen Oosterga Plantinga-Dal Rietsma Sloothaak Terpstra-Ven Uiterdijk Veldema Wilgenaar Zandstra-Hof'.split(
    ' ',
  )
const VOORVOEGSELS = [null, null, null, 'van', 'de', 'van der']
const STRATEN = ['Turfstekerslaan', 'Veenbesstraat', 'Wollegrasweg', 'Zonnedauwpad', 'Gagelstraat', 'Pijlkruidsingel']

const passesElfproef = (digits: string): boolean => {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0)
  return sum % 11 === 0
}

/** Numbers in order, far apart, none of them fixed or the canary. */
function* testBsns(): Generator<string, never> {
  const taken = new Set<string>([...Object.values(VAST), CANARY])
  for (let number = 999_903_000; ; number += 7) {
    const bsn = String(number)
    if (bsn > '999989999') throw new RangeError('no test BSN left')
    if (passesElfproef(bsn) && !taken.has(bsn)) yield bsn
  }
}

const HUISHOUDENS = 165

export function createPersonen(): readonly Persoon[] {
  const chance = createChance(20_261_123)
  const bsns = testBsns()
  const nextBsn = (): string => bsns.next().value
  const personen: Persoon[] = []
  const add = (
    persoon: Partial<Persoon> & Pick<Persoon, 'huishouden' | 'geslachtsnaam'>,
    adres = adresOf(persoon.huishouden),
  ): void => {
    personen.push({
      bsn: nextBsn(),
      voornamen: chance.pick(VOORNAMEN),
      voorvoegsel: null,
      geboortedatum: birthDate(chance, 18, 85),
      geheimhouding: false,
      opschorting: null,
      ...adres,
      ...persoon,
    })
  }
  const adresOf = (huishouden: number) => ({
    straat: STRATEN[huishouden % STRATEN.length] ?? '',
    huisnummer: 1 + ((huishouden * 7) % 180),
    postcode: `8440 ${'ABCDEFGH'[huishouden % 8]}${'KLMNPRST'[(huishouden >> 3) % 8]}`,
  })

  // The fixed people first: households 0 to 4.
  const gezin = { huishouden: 0, geslachtsnaam: 'Oosterga', voorvoegsel: null }
  add({ ...gezin, bsn: VAST.TWEE_TEAMS, voornamen: 'Ymke', geboortedatum: '1988-04-12' })
  add({ ...gezin, bsn: VAST.KIND, voornamen: 'Teake', geboortedatum: '2015-09-03' })
  add({ ...gezin, voornamen: 'Goran', geboortedatum: '1986-11-27' })
  add({
    huishouden: 1,
    bsn: VAST.SCHULDHULP,
    voornamen: 'Bilal',
    geslachtsnaam: 'Dijkveen',
    geboortedatum: '1979-02-08',
  })
  add({ huishouden: 2, bsn: VAST.WERK, voornamen: 'Rixt', geslachtsnaam: 'Rietsma', geboortedatum: '1995-06-30' })
  add({
    huishouden: 3,
    bsn: VAST.AFGESCHERMD,
    voornamen: 'Amina',
    geslachtsnaam: 'Lindenaar',
    geboortedatum: '2011-01-19',
  })
  add({
    huishouden: 4,
    bsn: VAST.ONBEKEND,
    voornamen: 'Sjoerd',
    geslachtsnaam: 'Eikenaar',
    geboortedatum: '1964-12-01',
  })

  for (let huishouden = 5; huishouden < HUISHOUDENS; huishouden++) {
    const naam = { huishouden, geslachtsnaam: chance.pick(NAMEN), voorvoegsel: chance.pick(VOORVOEGSELS) }
    const volwassenen = 1 + chance.below(2)
    for (let at = 0; at < volwassenen; at++) add({ ...naam, geboortedatum: birthDate(chance, 22, 88) })
    const kinderen = chance.happens(0.55) ? 1 + chance.below(3) : 0
    for (let at = 0; at < kinderen; at++) add({ ...naam, geboortedatum: birthDate(chance, 0, 17) })
  }
  addSpecial(add)
  return personen
}

/** People whose data is difficult in a way that real registries know. */
function addSpecial(add: (persoon: Partial<Persoon> & Pick<Persoon, 'huishouden' | 'geslachtsnaam'>) => void): void {
  const at = (offset: number): number => HUISHOUDENS + offset
  add({ huishouden: at(0), geslachtsnaam: 'Uiterdijk', geheimhouding: true })
  add({ huishouden: at(1), geslachtsnaam: 'Veldema', opschorting: 'O' })
  add({ huishouden: at(2), geslachtsnaam: 'Houtema', opschorting: 'E' })
  add({ huishouden: at(3), geslachtsnaam: 'Ielstra', geboortedatum: '1951' })
  add({ huishouden: at(4), geslachtsnaam: 'Noordveen', geboortedatum: '1947-08' })
  add({ huishouden: at(5), geslachtsnaam: 'Çağlıyan-Bârthe', voornamen: 'Zoë Renée' })
  add({
    huishouden: at(6),
    geslachtsnaam: `${'Wilgenaar'.repeat(8)}-tot-Achterveen`,
    voornamen: 'Wiebe Sjoerd Ids Jelmer Lolke',
  })
  add({ huishouden: at(7), geslachtsnaam: 'Meerstra', bsn: null })
  add({ huishouden: at(8), geslachtsnaam: 'Grasveld', bsn: null, geboortedatum: '2003-03-14' })
  add({ huishouden: at(9), geslachtsnaam: 'Sloothaak', geboortedatum: '2009-10-10' })
  add({ huishouden: at(10), geslachtsnaam: 'Sloothaak', geboortedatum: '2010-02-28' })
  for (let twin = 0; twin < 11; twin++)
    add({ huishouden: at(20 + twin), geslachtsnaam: 'Kanaalstra', voornamen: 'Minke', geboortedatum: '1990-05-05' })
}

function birthDate(chance: Chance, youngest: number, oldest: number): string {
  const year = 2026 - youngest - chance.below(oldest - youngest + 1)
  return `${year}-${String(1 + chance.below(12)).padStart(2, '0')}-${String(1 + chance.below(28)).padStart(2, '0')}`
}
