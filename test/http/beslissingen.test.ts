import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shippedBeleid } from '../support/beleid.ts'
import { beslissingen } from '../support/beslissingen.ts'
import { startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { groupOf, startPoort, type TestPoort } from '../support/poort.ts'

const running = new AsyncDisposableStack()
let bronnen: FakeBron[]
let poort: TestPoort

beforeAll(async () => {
  bronnen = await Promise.all([...shippedBeleid.domeinen.keys()].map((domein) => startFakeBron({ domein })))
  for (const bron of bronnen) running.use(bron)
  poort = running.use(await startPoort({ bronnen }))
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
