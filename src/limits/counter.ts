/**
 * Counts that end by themselves: in Redis for a fleet, in memory for one process.
 * Promise: adding is atomic and answers at once or fails at once; keys hold pseudonyms only, because Redis is no place
 * for personal data.
 */
import { RateLimiterRedis } from 'rate-limiter-flexible'
import type { Redis } from 'ioredis'

export interface Bijtelling {
  readonly key: string
  readonly points: number
  /** How long the count lives, from its first addition. */
  readonly seconds: number
}

export interface Counter {
  /** @returns each count after adding, in the same order @throws when the store does not answer */
  add(bijtellingen: readonly Bijtelling[]): Promise<readonly number[]>
}

/**
 * Counts of one length of life live in two generations; the older is dropped as a whole when the newer has that age, so
 * that no count needs a timer of its own. A count lives at least `seconds` and at most twice as long.
 * @param now clock in ms, one that is never set back @default performance.now
 */
export function createMemoryCounter(now: () => number = () => performance.now()): Counter {
  const perLife = new Map<number, { since: number; young: Map<string, number>; old: Map<string, number> }>()
  const addOne = ({ key, points, seconds }: Bijtelling): number => {
    let life = perLife.get(seconds)
    if (life === undefined || now() - life.since >= seconds * 1000) {
      const old = life !== undefined && now() - life.since < 2 * seconds * 1000 ? life.young : new Map<string, number>()
      life = { since: now(), young: new Map(), old }
      perLife.set(seconds, life)
    }
    const generation = life.old.has(key) ? life.old : life.young
    const count = (generation.get(key) ?? 0) + points
    generation.set(key, count)
    return count
  }
  return { add: async (bijtellingen) => bijtellingen.map(addOne) }
}

export function createRedisCounter(redis: Redis, prefix: string): Counter {
  return overLimiter(
    new RateLimiterRedis({
      storeClient: redis,
      keyPrefix: `${prefix}quota`,
      points: 1,
      duration: 1,
      rejectIfRedisNotReady: true,
    }),
  )
}

// `penalty` only counts; whether it is too much is decided in quota.ts, so that a fault and "over the limit" cannot be confused.
const overLimiter = (limiter: RateLimiterRedis): Counter => ({
  add: (bijtellingen) =>
    Promise.all(
      bijtellingen.map(async ({ key, points, seconds }) => {
        const { consumedPoints } = await limiter.penalty(key, points, { customDuration: seconds })
        return consumedPoints
      }),
    ),
})
