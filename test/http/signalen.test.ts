import { afterAll, beforeAll, expect, test } from 'vitest'
import { testBsns } from '../support/bsns.ts'
import { startFakeBron } from '../support/fake-bron.ts'
import { startPoort, type TestPoort } from '../support/poort.ts'

const running = new AsyncDisposableStack()
let poort: TestPoort

beforeAll(async () => {
  const bron = running.use(await startFakeBron({ domein: 'jeugd', bekend: { '999900067': ['gebiedsteam-midden'] } }))
  poort = running.use(await startPoort({ bronnen: [bron] }))
})
afterAll(() => running.disposeAsync())

const signalenOf = async (raadplegingId: string | undefined): Promise<unknown> => {
  const sql = "select inhoud from logboek.regel where raadpleging = $1 and soort = 'UITKOMST'"
  const [row] = await poort.database.query<{ inhoud: string }>(sql, [raadplegingId])
  return (JSON.parse(row?.inhoud ?? '{}') as { signalen?: unknown }).signalen
}

test('L13 slow crawling over many tokens stands as a score with each raadpleging, and nobody is refused for it', async () => {
  const scores: unknown[] = []
  for (const bsn of testBsns(22)) {
    // Another token each time, the same professional.
    const token = await poort.token('GENERALIST', { sub: 'kruiper' })
    const reply = await poort.ask('', [bsn], { token })
    expect([reply.status, reply.codes]).toEqual([200, []])
    scores.push(await signalenOf(reply.raadplegingId))
  }
  expect(scores[0]).not.toHaveProperty('reeks')
  expect(scores.at(-1)).toMatchObject({ reeks: 1, missers: 1 })
  // Nothing of it leaves, and nobody else carries it.
  const other = await poort.ask('', ['999900067'], { token: await poort.token('GENERALIST', { sub: 'een ander' }) })
  expect(other.text).not.toMatch(/signa|reeks/i)
  expect(await signalenOf(other.raadplegingId)).not.toHaveProperty('reeks')
})

test('a refused raadpleging has its scores as well: what is no BSN is counted', async () => {
  const token = await poort.token('GENERALIST', { sub: 'gokker' })
  for (let at = 0; at < 8; at++) expect((await poort.ask('', ['999900068'], { token })).codes).toEqual(['BSN_ONGELDIG'])
  const [row] = await poort.database.query<{ inhoud: string }>(
    "select inhoud from logboek.regel where soort = 'UITKOMST' order by vastgelegd_op desc, volgnummer desc limit 1",
  )
  expect(JSON.parse(row?.inhoud ?? '{}')).toMatchObject({ resultaat: 'GEWEIGERD', signalen: { ongeldig: expect.any(Number) as unknown } }) // prettier-ignore
})
