/**
 * The generated proof of what is released: a household that holds every situation, and the checks of an answer and of what
 * left for the bronnen against the oracle.
 */
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { parse } from 'yaml'
import { testBsns } from './bsns.ts'
import { merk, merkDatum, type FakeBron } from './fake-bron.ts'
import { dat, DOMEINEN, NIVEAUS, vrij, type Niveau, type Vrager } from './orakel.ts'
import { MERKEN, type Vraagvorm } from './vraagvormen.ts'

export const OWN = 'gebiedsteam-midden'
const OTHER = 'team-thuis'
const NAMES = new Map(
  (
    parse(readFileSync(new URL('../../beleid/teams.yaml', import.meta.url), 'utf8')) as {
      teams: { id: string; naam: string }[]
    }
  ).teams.map(({ id, naam }) => [id, naam]),
)
/** Per domein one person with a case of the asker's team, of another team, and an afgeschermde; two with a case in every domein; one unknown. */
const [OWN_EVERYWHERE = '', OTHER_EVERYWHERE = '', UNKNOWN = '', ...PER_DOMEIN] = testBsns(3 + DOMEINEN.length)
export const HOUSEHOLD = [...PER_DOMEIN, OWN_EVERYWHERE, OTHER_EVERYWHERE, UNKNOWN]
export const bekendIn = (at: number): Record<string, string[]> => ({
  [PER_DOMEIN[at] ?? '']: [OWN, OTHER, `!${OWN}`],
  [OWN_EVERYWHERE]: [OWN],
  [OTHER_EVERYWHERE]: [OTHER],
})

interface Zaak {
  readonly id: string
  readonly domein: string
  readonly team: string
  readonly afgeschermd: boolean
}
/** Every case of one person, by the name of the team it is shown at. */
function shownAt(bsn: string): ReadonlyMap<string, readonly Zaak[]> {
  const zaken = DOMEINEN.flatMap((domein, at) =>
    (bekendIn(at)[bsn] ?? []).map((team, nr): Zaak => {
      return {
        id: `${domein}-${bsn.slice(-3)}-${nr}`,
        domein,
        team: team.replace('!', ''),
        afgeschermd: team.startsWith('!'),
      }
    }),
  )
  return Map.groupBy(zaken, (zaak) => NAMES.get(zaak.afgeschermd ? 'procesregie' : zaak.team) ?? '')
}

interface Fout {
  readonly message: string
  readonly path: readonly (string | number)[]
  readonly extensions: { readonly code: string; readonly niveau?: string }
}
interface Told {
  readonly data: { readonly dat: { readonly antwoorden: readonly { readonly teams: readonly TeamTold[] }[] } | null }
  readonly errors?: readonly Fout[]
}
type TeamTold = { readonly team: { readonly naam: string } } & Readonly<
  Record<string, readonly unknown[] | null | object>
>

/** What the oracle says must come out: marks of every released and selected field, and nothing else. */
export function expectedMarks(vrager: Vrager, vorm: Vraagvorm): ReadonlySet<string> {
  const marks = new Set<string>()
  for (const zaak of HOUSEHOLD.flatMap((bsn) => [...shownAt(bsn).values()].flat()))
    for (const niveau of NIVEAUS) {
      const kiest = vorm.kiest[niveau]
      if (kiest === undefined || !vrij(vrager, niveau, zaak) || !fieldsOf(vorm, niveau, zaak.domein)) continue
      for (const veld of kiest.velden)
        if (niveau === 'WANNEER') marks.add(merkDatum(zaak.id, veld as 'begin' | 'einde'))
        else for (const naam of MERKEN[veld] ?? []) marks.add(merk(zaak.domein, niveau, zaak.id, naam))
    }
  return marks
}
/** Whether a vorm selects own fields of this domein: the niveaus of the contract have the same fields everywhere. */
const fieldsOf = (vorm: Vraagvorm, niveau: Niveau, domein: string): boolean =>
  niveau === 'WIE' || niveau === 'WANNEER' || (vorm.domeinen ?? DOMEINEN).includes(domein)

export const marksIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/MERK\/[^"\\]*|[0-9]{4}-[0-9]{2}-[0-9]{2}/g)].map(([mark]) => mark))

/** The sentences seen, per functie and niveau. */
export const texts = new Map<string, Set<string>>()

/** The whole of one answer against the oracle. */
export function expectAsOracle(vrager: Vrager, vorm: Vraagvorm, text: string): void {
  expect(marksIn(text)).toEqual(expectedMarks(vrager, vorm))
  const { data, errors = [] } = JSON.parse(text) as Told
  const expected: unknown[] = []
  const refused: string[] = []
  for (const [at, bsn] of HOUSEHOLD.entries())
    for (const [naam, zaken] of [...shownAt(bsn)].toSorted(([one], [other]) => one.localeCompare(other, 'nl')))
      for (const niveau of NIVEAUS) {
        const kiest = vorm.kiest[niveau]
        if (kiest === undefined) continue
        const open = zaken.filter((zaak) => vrij(vrager, niveau, zaak)).length
        expected.push([at, naam, niveau, open === 0 ? null : open])
        if (open === 0) refused.push(niveau)
      }
  const told = (data.dat?.antwoorden ?? []).flatMap((antwoord, at) =>
    antwoord.teams.flatMap((team) =>
      NIVEAUS.flatMap((niveau) => {
        const sleutel = vorm.kiest[niveau]?.sleutel
        if (sleutel === undefined) return []
        const list = team[sleutel]
        return [[at, team.team.naam, niveau, Array.isArray(list) ? list.length : null]]
      }),
    ),
  )
  expect(told).toEqual(expected)
  const own = errors.filter((error) => Object.values(vorm.kiest).some((kiest) => error.path.at(-1) === kiest.sleutel))
  expect(own.map((error) => error.extensions.niveau ?? '').toSorted()).toEqual(refused.toSorted())
  expect(errors.every((error) => error.extensions.code === 'NIET_GEAUTORISEERD')).toBe(true)
  for (const { message, extensions } of errors) {
    const key = `${vrager.functie} ${extensions.niveau}`
    texts.set(key, (texts.get(key) ?? new Set()).add(message))
  }
  expectNoIds(text)
}
const expectNoIds = (text: string): void => {
  expect(text.replaceAll(/MERK\/[^"\\]*/g, '')).not.toMatch(/(gebiedsteam|team|procesregie)-[a-z]+"|-[0-9]{3}-[0-9]/)
}

/** What left for the bronnen: one call per bron and niveau, about the released alone, with what was selected. */
export function expectJournals(bronnen: readonly FakeBron[], vrager: Vrager, vorm: Vraagvorm): void {
  for (const bron of bronnen) {
    const zaken = HOUSEHOLD.flatMap((bsn) => [...shownAt(bsn).values()].flat()).filter(
      (zaak) => zaak.domein === bron.domein,
    )
    const asked = bron.requests.filter((request) => request.vraag !== 'dat')
    const expected = NIVEAUS.flatMap((niveau) => {
      const kiest = vorm.kiest[niveau]
      const ids = zaken.filter((zaak) => vrij(vrager, niveau, zaak)).map((zaak) => zaak.id)
      if (kiest === undefined || ids.length === 0) return []
      if (niveau === 'WIE' || niveau === 'WANNEER')
        return [{ vraag: niveau.toLowerCase(), ids: ids.toSorted(), velden: [] }]
      if (kiest.velden.length === 0 || !fieldsOf(vorm, niveau, bron.domein)) return []
      return [{ vraag: 'entities', ids: ids.toSorted(), velden: ['__typename', 'id', ...kiest.velden].toSorted() }]
    })
    const told = asked.map(({ vraag, ids, velden }) => ({ vraag, ids: ids.toSorted(), velden: velden.toSorted() }))
    expect(new Set(told.map((each) => JSON.stringify(each)))).toEqual(
      new Set(expected.map((each) => JSON.stringify(each))),
    )
    expect(told).toHaveLength(expected.length)
    expect(bron.requests.filter((request) => request.vraag === 'dat')).toHaveLength(dat(vrager, bron.domein) ? 1 : 0)
    for (const { vraag, claims: given } of bron.requests) {
      const { functie, doel, grondslag } = given
      const claims = vraag === 'dat' ? {} : { functie: vrager.functie, doel: vrager.doel, grondslag: vrager.grondslag }
      expect({ functie, doel, grondslag }).toEqual({
        functie: undefined,
        doel: undefined,
        grondslag: undefined,
        ...claims,
      })
    }
  }
}
