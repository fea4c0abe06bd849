import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testBsns } from '../support/bsns.ts'
import { startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { startPoort, type TestPoort } from '../support/poort.ts'
import { startRedis, type TestRedis } from '../support/redis.ts'

const LIMIT = 60 // per minute, beleid/quota.yaml
const running = new AsyncDisposableStack()
let bron: FakeBron
let redis: TestRedis
let replicas: readonly [TestPoort, TestPoort]

beforeAll(async () => {
  redis = running.use(await startRedis())
  bron = running.use(await startFakeBron({ domein: 'jeugd' }))
  const first = running.use(await startPoort({ bronnen: [bron], env: { REDIS_URL: redis.url } }))
  const second = running.use(
    await startPoort({ bronnen: [bron], database: first.database, env: { REDIS_URL: redis.url } }),
  )
  replicas = [first, second]
})
afterAll(() => running.disposeAsync())

const health = async (poort: TestPoort) =>
  (await (await fetch(`${poort.url}/health/ready`)).json()) as { beperkt: string[] }

describe('L12 enumeration', () => {
  test('500 persons over lists, replicas and tokens at once: no more answered than the quota, every one on record, no number told', async () => {
    const bsns = testBsns(500)
    const replies = await Promise.all(
      Array.from({ length: 50 }, async (_, at) => {
        const poort = replicas[at % 2] ?? replicas[0]
        // Another token each time, the same person: the quota follows the professional.
        const token = await poort.issuer.token(['sd-functie-generalist'], { sub: 'opsommer' })
        const own =
          replicas[0].issuer === poort.issuer
            ? token
            : await poort.issuer.token(['sd-functie-generalist'], { sub: 'opsommer' })
        return poort.ask('', bsns.slice(at * 10, at * 10 + 10), { token: own })
      }),
    )
    const answered = replies.flatMap((reply) => reply.antwoorden).length
    // Each replica has an issuer of its own here, so two professionals at most. The minute may turn while they ask; and where a
    // busy machine makes Redis late, the stricter count of that replica decides: a quarter, never all.
    const [turned] = await replicas[0].database.query<{ minutes: number }>(
      "select count(distinct date_trunc('minute', vastgelegd_op))::int as minutes from logboek.regel where soort = 'VOORNEMEN'",
    )
    expect(answered).toBeLessThanOrEqual(2 * LIMIT * 1.25 * (turned?.minutes ?? 1))
    expect(answered).toBeGreaterThan(0)
    const refused = replies.filter((reply) => reply.codes.length > 0)
    expect(refused.every((reply) => reply.codes[0] === 'QUOTA_BEREIKT')).toBe(true)
    for (const reply of refused) expect(JSON.parse(reply.text).errors[0].message).not.toMatch(/[0-9]/)
    const [row] = await replicas[0].database.query<{ n: number }>(
      'select count(distinct pseudoniem)::int as n from logboek.betrokkene',
    )
    // Two replicas have keys of their own in this test: the pseudonyms of the 500 differ per replica, none is missing.
    expect(row?.n).toBe(500)
  })

  test('a quota is the professional\u2019s own', async () => {
    const token = await replicas[0].issuer.token(['sd-functie-generalist'], { sub: 'een ander' })
    expect((await replicas[0].ask('', ['999900067'], { token })).codes).toEqual([])
  })
})

describe('F7 Redis', () => {
  const ask = async (poort: TestPoort, sub: string) =>
    poort.ask('', ['999900067'], { token: await poort.issuer.token(['sd-functie-generalist'], { sub }) })

  test('frozen, killed and back: answers in time, a stricter limit meanwhile, and health says so', async () => {
    const [poort] = replicas
    redis.process.kill('SIGSTOP')
    const started = performance.now()
    expect((await ask(poort, 'bevroren')).codes).toEqual([])
    expect(performance.now() - started).toBeLessThan(3000)
    expect((await health(poort)).beperkt.join()).toContain('Redis')
    const strict = await poort.ask('', testBsns(16), {
      token: await poort.issuer.token(['sd-functie-generalist'], { sub: 'zestien' }),
    })
    expect(strict.codes).toEqual(['QUOTA_BEREIKT']) // a quarter of sixty is fifteen
    redis.process.kill('SIGCONT')

    redis.process.kill('SIGKILL')
    await once(redis.process, 'exit')
    expect((await ask(poort, 'gedood')).codes).toEqual([])
    expect((await health(poort)).beperkt.join()).toContain('Redis')

    redis = running.use(await startRedis(redis.port))
    await expect
      .poll(async () => ((await ask(poort, 'terug')).codes.length, (await health(poort)).beperkt), {
        timeout: 15_000,
        interval: 200,
      })
      .toEqual([])
  })

  test('absent at start: the poort starts, limits locally and says so', async () => {
    await using poort = await startPoort({ bronnen: [bron], env: { REDIS_URL: 'redis://127.0.0.1:1' } })
    expect((await ask(poort, 'zonder')).codes).toEqual([])
    expect((await health(poort)).beperkt.join()).toContain('Redis')
  })

  test('read-only: as a failing one', async () => {
    await using poort = await startPoort({
      bronnen: [bron],
      env: { REDIS_URL: redis.url, DATPOORT_REDIS_PREFIX: 'ro:' },
    })
    expect((await ask(poort, 'voor')).codes).toEqual([])
    const { Redis } = await import('ioredis')
    const admin = new Redis(redis.url)
    await admin.config('SET', 'maxmemory', '1')
    expect((await ask(poort, 'vol')).codes).toEqual([])
    expect((await health(poort)).beperkt.join()).toContain('Redis')
    await admin.config('SET', 'maxmemory', '0')
    await admin.flushall()
    admin.disconnect()
  })
})
