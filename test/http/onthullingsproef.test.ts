import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { shippedDocument } from '../support/beleid.ts'
import { useBeleid, withoutQuota } from '../support/beleidsversie.ts'
import { merk, startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { dat, DOMEINEN, FUNCTIES, GRONDSLAGEN, vrij, type Vrager } from '../support/orakel.ts'
import { groupOf, HOGER, startPoort, type TestPoort } from '../support/poort.ts'
import {
  bekendIn,
  expectAsOracle,
  expectedMarks,
  expectJournals,
  HOUSEHOLD,
  marksIn,
  OWN,
  texts,
} from '../support/proef.ts'
import { vraagOf, VRAAGVORMEN, type Vraagvorm } from '../support/vraagvormen.ts'

const running = new AsyncDisposableStack()
let bronnen: FakeBron[]
let poort: TestPoort

beforeAll(async () => {
  bronnen = await Promise.all(DOMEINEN.map((domein, at) => startFakeBron({ domein, bekend: bekendIn(at) })))
  for (const bron of bronnen) running.use(bron)
  poort = running.use(await startPoort({ bronnen, deadlineMs: 5000 }))
  await useBeleid(poort.database, withoutQuota(shippedDocument))
})
afterAll(() => running.disposeAsync())
beforeEach(() => {
  for (const bron of bronnen) bron.requests.length = 0
})

const verantwoordingOf = ({ doel, grondslag, noodzaak }: Vrager) => ({
  ...HOGER,
  doel,
  grondslag,
  ...(noodzaak ? { noodzaak: 'nodig voor het plan van aanpak' } : {}),
})
async function ask(vrager: Vrager, vorm: Vraagvorm, bsns: readonly string[] = HOUSEHOLD) {
  const groups = [groupOf(vrager.functie), ...vrager.teams.map((team) => `sd-team-${team}`)]
  // Who may not submit a BSN asks by persoonSleutel: what comes out must not differ by how a person is named.
  const perSleutel = !shippedDocument.autorisatiematrix.functies[vrager.functie]?.rechten.includes('BSN_ZOEKEN')
  const sleutels = perSleutel ? bsns.map((bsn) => poort.persoonSleutel(bsn, groups.join('+'))) : []
  const personen = (await Promise.all(sleutels)).map((persoonSleutel) => ({ persoonSleutel }))
  return poort.ask('', bsns, {
    ...(perSleutel ? { personen } : {}),
    query: vraagOf(vorm),
    variables: vorm.variabelen?.waarden ?? {},
    verantwoording: verantwoordingOf(vrager),
    token: await poort.issuer.token(groups),
  })
}

const PLAIN = VRAAGVORMEN[0] as Vraagvorm
const opensDat = (functie: string): boolean => DOMEINEN.some((domein) => dat({ functie, doel: HOGER.doel }, domein))
const vragerOf = (functie: string, grondslag: string, noodzaak = true, doel: string = HOGER.doel): Vrager => ({
  functie,
  teams: [OWN],
  doel,
  grondslag,
  noodzaak,
})
/** The grondslag under which a functie sees most, so that every shape has something to show and to hide. */
const bestFor = (functie: string): string => {
  const count = (grondslag: string): number =>
    DOMEINEN.filter((domein) => vrij(vragerOf(functie, grondslag), 'WIE', { domein, team: OWN, afgeschermd: false }))
      .length
  return GRONDSLAGEN.toSorted((one, other) => count(other) - count(one))[0] ?? ''
}
const ASKING = FUNCTIES.filter(opensDat)

describe('D2 D3 D7 D9 D11 what comes out is what the naive reading of the matrix says, and so is what is asked', () => {
  describe.each(ASKING)('%s', (functie) => {
    test.each(VRAAGVORMEN)('$naam', async (vorm) => {
      const vrager = vragerOf(functie, bestFor(functie))
      const { status, text } = await ask(vrager, vorm)
      expect(status).toBe(200)
      expectAsOracle(vrager, vorm, text)
      expectJournals(bronnen, vrager, vorm)
    })
  })

  test('some see, some do not, and in between: the proof has something to prove', () => {
    const counts = ASKING.map((functie) => expectedMarks(vragerOf(functie, bestFor(functie)), PLAIN).size)
    expect(Math.min(...counts)).toBe(0)
    expect(Math.max(...counts)).toBeGreaterThan(50)
    expect(new Set(counts).size).toBeGreaterThan(4)
  })

  test('control: a mark too many, one too few, an id or a text of its own is seen', async () => {
    const vrager = vragerOf('WMO_CONSULENT', 'WMO_5_1_1_LID1')
    const { text } = await ask(vrager, PLAIN)
    expectAsOracle(vrager, PLAIN, text)
    const mark = [...expectedMarks(vrager, PLAIN)].find((each) => each.startsWith('MERK')) ?? ''
    for (const spoiled of [
      text.replace(mark, merk('jeugd', 'WAT', 'jeugd-1', 'soort')),
      text.replace(mark, ''),
      text.replace('"wie":null', '"wie":[]'),
      text.replace('NIET_GEAUTORISEERD', 'BRON_GEEN_ANTWOORD'),
      text.replace(mark, `${mark}","id":"wmo-123-0`),
    ])
      expect(() => expectAsOracle(vrager, PLAIN, spoiled)).toThrow(/expected/)
  })

  test.each(FUNCTIES.filter((functie) => !opensDat(functie)))(
    '%s has no dat: refused whole, no bron asked',
    async (functie) => {
      for (const vorm of VRAAGVORMEN) {
        const { codes, text } = await ask(vragerOf(functie, 'WMO_5_1_1_LID1'), vorm)
        expect(codes).toEqual(['NIET_GEAUTORISEERD'])
        expect(marksIn(text)).toEqual(new Set())
      }
      expect(bronnen.flatMap((bron) => bron.requests)).toEqual([])
    },
  )
})

describe('D12 the grondslag holds for the pair, from WIE up, and refuses that domein alone', () => {
  describe.each(ASKING)('%s', (functie) => {
    test.each([true, false])('under every grondslag, noodzaak told: %s', async (noodzaak) => {
      for (const grondslag of GRONDSLAGEN) {
        for (const bron of bronnen) bron.requests.length = 0
        const vrager = vragerOf(functie, grondslag, noodzaak)
        const { text } = await ask(vrager, PLAIN)
        expectAsOracle(vrager, PLAIN, text)
        expectJournals(bronnen, vrager, PLAIN)
        expect(text).toContain('antwoorden')
      }
    })
  })

  test('a doel that reaches to WIE shows WIE, and dat as it was', async () => {
    const vrager = vragerOf('JEUGDCONSULENT', 'JW_7_4_0_TOELEIDING', false, 'TOELEIDING_NAAR_HULP')
    const { text } = await ask(vrager, PLAIN)
    expectAsOracle(vrager, PLAIN, text)
    expectJournals(bronnen, vrager, PLAIN)
    expect([...marksIn(text)].every((mark) => mark.startsWith('MERK/jeugd/WIE/'))).toBe(true)
    expect(marksIn(text).size).toBeGreaterThan(0)
  })

  test('every functie has one text per niveau, whoever it was about and whatever was told', () => {
    expect(texts.size).toBeGreaterThan(ASKING.length * 3)
    expect([...texts].filter(([, said]) => said.size !== 1)).toEqual([])
  })
})
