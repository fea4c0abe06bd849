import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shippedBeleid } from '../support/beleid.ts'
import { testBsns } from '../support/bsns.ts'
import { BOVEN_DAT } from '../../src/domain/niveau.ts'
import { beslissingen, niveauBeslissingen } from '../support/beslissingen.ts'
import { startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { legVast, startDesk, tokenVan } from '../support/feiten.ts'
import { groupOf, HOGER, startPoort, teamQuery, type TestPoort } from '../support/poort.ts'

const running = new AsyncDisposableStack()
/** One person per decision case above DAT, known with that one betrokkenheid. */
const bsns = testBsns(niveauBeslissingen.length)
const knownIn = (domein: string): Record<string, string[]> =>
  Object.fromEntries(
    niveauBeslissingen.flatMap(({ betrokkenheid: zaak }, at) =>
      zaak.domein === domein ? [[bsns[at] ?? '', [`${zaak.afgeschermd ? '!' : ''}${zaak.team}`]]] : [],
    ),
  )
let bronnen: FakeBron[]
let poort: TestPoort

beforeAll(async () => {
  bronnen = await Promise.all(
    [...shippedBeleid.domeinen.keys()].map((domein) => startFakeBron({ domein, bekend: knownIn(domein) })),
  )
  for (const bron of bronnen) running.use(bron)
  const desk = running.use(await startDesk())
  poort = running.use(await startPoort({ bronnen, env: { DATPOORT_MELDADRES: desk.url } }))
})
afterAll(() => running.disposeAsync())

describe('D7 the decision cases of the policy, over HTTP', () => {
  test.each(beslissingen)('$naam', async ({ functies, verantwoording, code, open }) => {
    for (const bron of bronnen) bron.requests.length = 0
    const token = await poort.issuer.token(functies.map(groupOf))
    const reply = await poort.ask('', ['999900067'], { verantwoording, token })
    expect(reply.codes[0] ?? null).toBe(code)
    expect(reply.status).toBe(200)
    // D7: the bronnen that were opened are asked once, the others not at all.
    expect(
      bronnen
        .filter((bron) => bron.requests.length > 0)
        .map((bron) => bron.domein)
        .toSorted(),
    ).toEqual(open)
    expect(bronnen.every((bron) => bron.requests.length <= 1)).toBe(true)
    // A6/A1: a refusal is on record like an answer, both lines.
    const lines = await poort.database.query<{ soort: string; inhoud: string }>(
      'select soort, inhoud from logboek.regel order by volgnummer desc limit 2',
    )
    expect(lines.map((line) => line.soort)).toEqual(['UITKOMST', 'VOORNEMEN'])
    expect(JSON.parse(lines[0]?.inhoud ?? '')).toMatchObject({ fout: code })
  })
})

describe('D12 the decision cases above DAT, over HTTP', () => {
  const QUERY = teamQuery('wie { regie } wanneer { begin } wat { domein } waarom { domein }')
  test.each(niveauBeslissingen.map((each, at) => ({ ...each, bsn: bsns[at] ?? '' })))(
    '$naam',
    async ({ functie, teams, verantwoording, feiten, vrij, bsn }) => {
      for (const feit of feiten) await legVast(poort, bsn, functie, feit)
      const token = await tokenVan(poort, functie, teams)
      const reply = await poort.ask('', [bsn], { query: QUERY, verantwoording: { ...HOGER, ...verantwoording }, token })
      const [team = {}] = (reply.antwoorden[0]?.teams ?? []) as readonly object[]
      const shown = BOVEN_DAT.filter((niveau) => (team as Record<string, unknown>)[niveau.toLowerCase()] !== null)
      expect(shown).toEqual(vrij)
      expect(reply.codes).toEqual(BOVEN_DAT.filter((niveau) => !vrij.includes(niveau)).map(() => 'NIET_GEAUTORISEERD'))
    },
  )
})
