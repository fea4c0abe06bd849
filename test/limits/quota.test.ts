import { once } from 'node:events'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMemoryCounter, createRedisCounter, type Counter } from '../../src/limits/counter.ts'
import { createQuota, type QuotaVraag } from '../../src/limits/quota.ts'
import { startRedis, type TestRedis } from '../support/redis.ts'

let redis: TestRedis
let client: Redis
beforeAll(async () => {
  redis = await startRedis()
  client = new Redis(redis.url)
  await once(client, 'ready')
})
afterAll(async () => {
  client.disconnect()
  await redis[Symbol.asyncDispose]()
})

let prefix = 0
const counters: readonly (readonly [string, () => Counter])[] = [
  ['in memory', () => createMemoryCounter()],
  ['in Redis', () => createRedisCounter(client, `t${prefix++}:`)],
]

const grenzen = { professional: { minuut: 10, uur: 25, dag: 40 }, functiePerUur: 1000, organisatiePerUur: 1000 }
const NOW = new Date('2026-11-24T10:00:00Z')
const vraag = (personen: readonly string[], more: Partial<QuotaVraag> = {}): QuotaVraag => ({
  professional: 'p',
  functie: 'F',
  organisatie: 'o',
  personen,
  grenzen,
  nu: NOW,
  ...more,
})
const people = (count: number, from = 0): string[] => Array.from({ length: count }, (_, at) => `persoon-${from + at}`)

describe.each(counters)('L12 quota %s', (_where, counter) => {
  test('counts persons, not questions: a household of five is five', async () => {
    const quota = createQuota({ local: counter() })
    expect(await quota.consume(vraag(people(5)))).toBe(true)
    expect(await quota.consume(vraag(people(5, 5)))).toBe(true)
    expect(await quota.consume(vraag(people(1, 10)))).toBe(false)
  })

  test('the same person again costs nothing', async () => {
    const quota = createQuota({ local: counter() })
    for (let times = 0; times < 30; times++) expect(await quota.consume(vraag(people(10)))).toBe(true)
  })

  test('what was refused does not become free by asking again', async () => {
    const quota = createQuota({ local: counter() })
    expect(await quota.consume(vraag(people(12)))).toBe(false)
    expect(await quota.consume(vraag(people(12)))).toBe(false)
    expect(await quota.consume(vraag(people(1)))).toBe(false)
  })

  test('the minute ends, the hour and the day count on', async () => {
    const quota = createQuota({ local: counter() })
    const at = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000)
    expect(await quota.consume(vraag(people(10), { nu: at(0) }))).toBe(true)
    expect(await quota.consume(vraag(people(10, 10), { nu: at(1) }))).toBe(true)
    expect(await quota.consume(vraag(people(6, 20), { nu: at(2) }))).toBe(false) // 26 in the hour
    expect(await quota.consume(vraag(people(10, 30), { nu: at(60) }))).toBe(true)
    expect(await quota.consume(vraag(people(10, 40), { nu: at(61) }))).toBe(false) // 46 in the day
  })

  test('one professional does not use up another\u2019s, but all count for functie and organisatie', async () => {
    const quota = createQuota({ local: counter() })
    const small = { ...grenzen, functiePerUur: 15 }
    expect(await quota.consume(vraag(people(10), { grenzen: small }))).toBe(true)
    expect(await quota.consume(vraag(people(5), { professional: 'q', grenzen: small }))).toBe(true)
    expect(await quota.consume(vraag(people(1), { professional: 'r', grenzen: small }))).toBe(false)
    expect(await quota.consume(vraag(people(1), { professional: 'r', functie: 'G', grenzen: small }))).toBe(true)
    expect(
      await quota.consume(
        vraag(people(1), { professional: 's', functie: 'H', grenzen: { ...small, organisatiePerUur: 10 } }),
      ),
    ).toBe(false)
  })

  test('at the same moment: never more persons than the limit', async () => {
    const quota = createQuota({ local: counter() })
    const results = await Promise.all(people(60).map((persoon) => quota.consume(vraag([persoon]))))
    expect(results.filter(Boolean).length).toBeLessThanOrEqual(10)
    expect(results.filter(Boolean).length).toBeGreaterThan(0)
  })
})

describe('M7 F7 the shared count and its fallback', () => {
  test('replicas on one Redis count together', async () => {
    const [one, two] = [createRedisCounter(client, 'm7:'), createRedisCounter(client, 'm7:')].map((shared) =>
      createQuota({ shared, local: createMemoryCounter() }),
    )
    expect(await one?.consume(vraag(people(6)))).toBe(true)
    expect(await two?.consume(vraag(people(6, 6)))).toBe(false)
  })

  test('a failing Redis gives a stricter local limit, shows, and is tried again', async () => {
    let fails = true
    let now = 0
    let tries = 0
    const shared: Counter = {
      add: async (bijtellingen) => {
        tries++
        if (fails) throw new Error('down')
        return bijtellingen.map(() => 1)
      },
    }
    const quota = createQuota({ shared, local: createMemoryCounter(), now: () => now })
    expect(await quota.consume(vraag(people(2)))).toBe(true)
    expect(quota.degraded).toBe(true)
    expect(await quota.consume(vraag(people(3, 2)))).toBe(false) // a quarter of ten
    const before = tries
    expect(await quota.consume(vraag(people(1)))).toBe(false)
    expect(tries).toBe(before) // left alone for a second
    fails = false
    now = 1000
    expect(await quota.consume(vraag(people(1)))).toBe(true)
    expect(quota.degraded).toBe(false)
  })

  test('Redis holds no BSN and no readable key of a person', async () => {
    const quota = createQuota({ shared: createRedisCounter(client, 'l5:'), local: createMemoryCounter() })
    await quota.consume(vraag(['QW5kZXIgcHNldWRvbmllbQ']))
    const keys = await client.keys('l5:*')
    expect(keys.length).toBeGreaterThan(3)
    expect(keys.join()).not.toMatch(/9999[0-9]{5}/)
  })
})

test('a count in memory lives as long as it must, through the change of generation, and then makes room', async () => {
  let now = 0
  const counter = createMemoryCounter(() => now)
  const add = async (key: string, points: number, seconds: number) => (await counter.add([{ key, points, seconds }]))[0]
  expect(await add('a', 1, 60)).toBe(1)
  now = 59_999
  expect(await add('a', 2, 60)).toBe(3)
  expect(await add('b', 1, 60)).toBe(1)
  now = 60_000
  expect(await add('b', 1, 60)).toBe(2) // younger than a minute: still there
  expect(await add('c', 1, 60)).toBe(1)
  now = 120_000
  expect(await add('a', 1, 60)).toBe(1)
  expect(await add('c', 1, 60)).toBe(2)
  now = 600_000
  expect(await add('c', 1, 60)).toBe(1) // nothing of before a long silence is left
  expect(await add('a', 1, 3600)).toBe(1) // another length of life is another count
})
