/**
 * What the demo's identity provider remembers while it runs: logins under way, sessions, codes, grants.
 * Promise: in memory alone, nothing past its end and never more than a bound; a restart forgets all of it.
 */
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

const MOST = 1000

interface Entry {
  readonly payload: AdapterPayload
  /** Milliseconds since the epoch. */
  readonly endsAt: number
}

/** One store for one provider; it asks for an adapter per kind of thing. */
export function createIdentityStore(): AdapterFactory {
  const entries = new Map<string, Entry>()

  const payloadOf = (key: string): AdapterPayload | undefined => {
    const entry = entries.get(key)
    return entry !== undefined && entry.endsAt > Date.now() ? entry.payload : undefined
  }
  const dropWhere = (ended: (entry: Entry) => boolean): void => {
    for (const [key, entry] of entries) if (ended(entry)) entries.delete(key)
  }
  const makeRoom = (): void => {
    if (entries.size < MOST) return
    dropWhere(({ endsAt }) => endsAt <= Date.now())
    for (const oldest of entries.keys()) if (entries.size >= MOST) entries.delete(oldest)
  }

  return (kind): Adapter => {
    const keyOf = (id: string): string => `${kind}:${id}`
    const findBy = (name: 'uid' | 'userCode', value: string): AdapterPayload | undefined => {
      for (const [key, { payload }] of entries)
        if (key.startsWith(keyOf('')) && payload[name] === value) return payloadOf(key)
      return undefined
    }
    return {
      async upsert(id, payload, expiresIn = Number.POSITIVE_INFINITY) {
        makeRoom()
        entries.set(keyOf(id), { payload, endsAt: Date.now() + expiresIn * 1000 })
      },
      find: async (id) => payloadOf(keyOf(id)),
      findByUid: async (uid) => findBy('uid', uid),
      findByUserCode: async (userCode) => findBy('userCode', userCode),
      async consume(id) {
        const payload = payloadOf(keyOf(id))
        if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000)
      },
      async destroy(id) {
        entries.delete(keyOf(id))
      },
      async revokeByGrantId(grantId) {
        dropWhere(({ payload }) => payload.grantId === grantId)
      },
    }
  }
}
