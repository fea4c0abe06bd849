/**
 * The connection to Redis, which holds quota counters and nothing authoritative.
 * Promise: a command answers or fails within 200 ms; nothing waits for a Redis that is away, and no increment is sent twice.
 */
import { Redis } from 'ioredis'

export interface RedisConnection extends AsyncDisposable {
  readonly client: Redis
}

export function connectRedis(url: string): RedisConnection {
  const client = new Redis(url, {
    enableOfflineQueue: false, // the default waits more than a minute for a Redis that is down
    commandTimeout: 200,
    socketTimeout: 500,
    connectTimeout: 500,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false, // a resent increment would count twice
    enableAutoPipelining: true,
    retryStrategy: (times) => Math.min(100 * times, 1000),
  })
  // Its errors carry the arguments of the command: the state shows in health, the error goes nowhere.
  client.on('error', () => undefined)
  return {
    client,
    async [Symbol.asyncDispose]() {
      client.disconnect()
    },
  }
}
