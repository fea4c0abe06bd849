/** What of a person is delivered: the fields that were asked for, and those that always come along. */
import type { RegisterPersoon } from './zoeken.ts'

/** Delivered whenever they are there; asking for one is refused. */
export const ALTIJD = [
  'geheimhoudingPersoonsgegevens',
  'inOnderzoek',
  'opschortingBijhouding',
  'rni',
  'verificatie',
  'indicatieVastgesteldVerblijftNietOpAdres',
] as const

/** What may be asked for, as dotted paths. A group stands for all that is in it. */
export const VELDEN: ReadonlySet<string> = new Set([
  'burgerservicenummer',
  'naam',
  'naam.voornamen',
  'naam.voorvoegsel',
  'naam.geslachtsnaam',
  'geboorte',
  'geboorte.datum',
  'verblijfplaats',
  'verblijfplaats.verblijfadres',
  'verblijfplaats.verblijfadres.korteStraatnaam',
  'verblijfplaats.verblijfadres.huisnummer',
  'verblijfplaats.verblijfadres.postcode',
])

type Deel = Readonly<Record<string, unknown>>
const isDeel = (value: unknown): value is Deel => typeof value === 'object' && value !== null && !Array.isArray(value)

export function selectVelden(persoon: RegisterPersoon, fields: readonly string[]): Deel {
  const paden = [...fields, ...ALTIJD].map((each) => each.split('.'))
  return select(persoon, paden)
}

function select(deel: Deel, paden: readonly (readonly string[])[]): Deel {
  const perVeld = Map.groupBy(paden, ([veld]) => veld ?? '')
  return Object.fromEntries(
    [...perVeld].flatMap(([veld, own]): [string, unknown][] => {
      const value = deel[veld]
      if (value === undefined) return []
      const dieper = own.map((each) => each.slice(1))
      const whole = dieper.some((each) => each.length === 0)
      return [[veld, whole || !isDeel(value) ? value : select(value, dieper)]]
    }),
  )
}
