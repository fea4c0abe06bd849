/** A small repeatable source of chance, so that the demo's people are the same on every machine. */
export interface Chance {
  /** A whole number from 0 up to `below`. */
  below(below: number): number
  pick<Item>(items: readonly Item[]): Item
  /** True `share` of the time. */
  happens(share: number): boolean
  uuid(): string
}

/** mulberry32: 32 bits of state, good enough for made-up data and nothing else. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (bound: number): number => Math.floor(next() * bound)
  return {
    below,
    pick(items) {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    happens: (share) => next() < share,
    uuid() {
      const hex = Array.from({ length: 32 }, (_, at) =>
        at === 12 ? '4' : at === 16 ? '89ab'[below(4)] : below(16).toString(16),
      ).join('')
      return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    },
  }
}
