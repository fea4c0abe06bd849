/**
 * Searches a list of persons by the rules of the BRP-API: whole names, any case, with or without diacritics, `*` for the rest
 * of a name; the dead only when asked for, a list closed as a fault never.
 */

/** A person as the API tells it; more may stand in it than is named here. */
export interface RegisterPersoon {
  readonly burgerservicenummer?: string
  readonly naam?: { readonly voornamen?: string; readonly voorvoegsel?: string; readonly geslachtsnaam?: string }
  readonly geboorte?: { readonly datum?: { readonly type: string; readonly datum?: string } }
  readonly opschortingBijhouding?: { readonly reden: { readonly code: string; readonly omschrijving?: string } }
  readonly [veld: string]: unknown
}

export interface Naamvraag {
  readonly geslachtsnaam: string
  /** JJJJ-MM-DD */
  readonly geboortedatum: string
  readonly voornamen?: string | undefined
  readonly voorvoegsel?: string | undefined
  readonly inclusiefOverledenPersonen?: boolean | undefined
}

const lower = (text: string): string => text.normalize('NFC').toLocaleLowerCase('nl')
/** Letters that do not fall apart into a plain one and a mark. */
const PLAIN: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', đ: 'd', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe' }
const withoutMarks = (text: string): string =>
  lower(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıøđłßæœ]/g, (letter) => PLAIN[letter] ?? letter)

/** Whether a name is the one asked for: written as it is, or without its diacritics. */
export function fits(naam: string | undefined, gevraagd: string): boolean {
  const vraag = lower(gevraagd)
  const spellings = [lower(naam ?? ''), withoutMarks(naam ?? '')]
  if (vraag.endsWith('*')) return spellings.some((each) => each.startsWith(vraag.slice(0, -1)))
  return spellings.includes(vraag)
}

export const zoekOpNaam = (personen: readonly RegisterPersoon[], vraag: Naamvraag): readonly RegisterPersoon[] =>
  personen.filter((persoon) => {
    const { naam, geboorte } = persoon
    const reden = persoon.opschortingBijhouding?.reden.code
    if (reden === 'F' || (reden === 'O' && vraag.inclusiefOverledenPersonen !== true)) return false
    return (
      geboorte?.datum?.type === 'Datum' &&
      geboorte.datum.datum === vraag.geboortedatum &&
      fits(naam?.geslachtsnaam, vraag.geslachtsnaam) &&
      (vraag.voornamen === undefined || fits(naam?.voornamen, vraag.voornamen)) &&
      (vraag.voorvoegsel === undefined || fits(naam?.voorvoegsel, vraag.voorvoegsel))
    )
  })

/** Lists closed as a fault are never delivered; the dead are. */
export const zoekOpBsn = (personen: readonly RegisterPersoon[], bsns: readonly string[]): readonly RegisterPersoon[] =>
  personen.filter(
    ({ burgerservicenummer, opschortingBijhouding }) =>
      burgerservicenummer !== undefined &&
      bsns.includes(burgerservicenummer) &&
      opschortingBijhouding?.reden.code !== 'F',
  )
