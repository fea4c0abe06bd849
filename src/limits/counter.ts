/**
 * Counts that end by themselves: in Redis for a fleet, in memory for one process.
 * Promise: adding is atomic and answers at once or fails at once; keys hold pseudonyms only, because Redis is no place
 * for personal data.
 */
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible'
import type { Redis } from 'ioredis'

export interface Counter {
  /**
   * @param seconds how long the count lives, from its first addition
   * @returns the count after adding
   * @throws when the store does not answer
   */
  add(key: string, points: number, seconds: number): Promise<number>
}

export function createMemoryCounter(): Counter {
  return overLimiter(new RateLimiterMemory({ keyPrefix: '', points: 1, duration: 1 }))
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
const overLimiter = (limiter: RateLimiterMemory | RateLimiterRedis): Counter => ({
  async add(key, points, seconds) {
    const { consumedPoints } = await limiter.penalty(key, points, { customDuration: seconds })
    return consumedPoints
  },
})
