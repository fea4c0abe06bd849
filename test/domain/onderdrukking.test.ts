import { describe, expect, test } from 'vitest'
import { MINIMUM, publish, sum, type Aantallen } from '../../src/domain/onderdrukking.ts'

const MATEN = ['lopend', 'gestart', 'beeindigd'] as const
const telling = (lopend: number, gestart: number, beeindigd: number): Aantallen => ({ lopend, gestart, beeindigd })
const table = (rows: Record<string, Aantallen>) => new Map(Object.entries(rows))

/** A reproducible stream of numbers below a bound. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Per quarter, per domein. Running cases carry over from quarter to quarter, as they do in a case system. */
type Wereld = readonly ReadonlyMap<string, Aantallen>[]

function randomWereld(seed: number): Wereld {
  const next = chance(seed)
  const domeinen = Array.from({ length: 2 + next(6) }, (_, at) => ({
    naam: `d${at}`,
    groot: next(3) > 0,
    loopt: next(60),
  }))
  return Array.from({ length: 6 }, () => {
    const rows = domeinen.map((domein) => {
      const gestart = domein.groot ? 8 + next(20) : next(12)
      const lopend = domein.loopt + gestart
      const beeindigd = Math.min(lopend, domein.groot ? 8 + next(20) : next(12))
      domein.loopt = lopend - beeindigd
      return [domein.naam, telling(lopend, gestart, beeindigd)] as const
    })
    return new Map(rows)
  })
}

/** Cases run on: what ran, less what ended, with what began, is what runs. And nothing is less than nothing. */
function isWereld(wereld: Wereld): boolean {
  const whole = wereld.every((kwartaal) =>
    [...kwartaal.values()].every(
      ({ lopend, gestart, beeindigd }) => gestart >= 0 && beeindigd >= 0 && lopend >= gestart && lopend >= beeindigd,
    ),
  )
  return (
    whole &&
    wereld.slice(1).every((kwartaal, at) =>
      [...kwartaal].every(([domein, nu]) => {
        const before = wereld[at]?.get(domein)
        return before !== undefined && nu.lopend === before.lopend - before.beeindigd + nu.gestart
      }),
    )
  )
}

/** All an attacker can hold: every count that was told, every total, and so every sum and difference of those. */
const seen = (wereld: Wereld, told: Wereld): unknown =>
  told.map((kwartaal, at) => {
    const own = publish(kwartaal)
    const here = wereld[at] ?? new Map<string, Aantallen>()
    return {
      perDomein: [...own.perDomein].map(([domein, each]) => [domein, each && here.get(domein)]),
      totaal: own.totaal && [...here.values()].reduce(sum),
    }
  })

/** The same world, but so many cases that began and ended in one quarter moved from one domein to another. */
const moved = (wereld: Wereld, at: number, van: string, naar: string, aantal: number): Wereld =>
  wereld.map((kwartaal, which) => {
    if (which !== at) return kwartaal
    const shift = (each: Aantallen, by: number) => sum(each, telling(by, by, by))
    return new Map(
      [...kwartaal].map(([domein, each]) => [
        domein,
        domein === van ? shift(each, -aantal) : domein === naar ? shift(each, aantal) : each,
      ]),
    )
  })

const hidden = (kwartaal: ReadonlyMap<string, Aantallen>): readonly string[] =>
  [...publish(kwartaal).perDomein].flatMap(([domein, each]) => (each === undefined ? [domein] : []))

describe('the counts of a quarter', () => {
  test('are told as they are when all are large', () => {
    const large = table({ wmo: telling(40, 12, 10), jeugd: telling(30, 11, 15) })
    const { perDomein, totaal } = publish(large)
    expect([...perDomein]).toEqual([...large])
    expect(totaal).toEqual(telling(70, 23, 25))
  })
  test.each(MATEN)(
    'of a domein go together: one small %s hides all three, and the least of the large domeinen with it',
    (maat) => {
      const klein = { ...telling(40, 12, 11), [maat]: 9 }
      const { perDomein, totaal } = publish(
        table({ wmo: klein, jeugd: telling(40, 12, 12), werk: telling(30, 11, 15), wonen: telling(90, 30, 30) }),
      )
      expect([...perDomein].filter(([, each]) => each === undefined).map(([domein]) => domein)).toEqual(['wmo', 'werk'])
      expect(totaal).toBeDefined()
    },
  )
  test('ten is large, nine is not, nor is nothing', () => {
    const one = (maat: number) =>
      publish(table({ a: telling(40, maat, 12), b: telling(50, 20, 20) })).perDomein.get('a')
    expect([one(MINIMUM), one(9), one(0)]).toEqual([telling(40, 10, 12), undefined, undefined])
  })
  test('are not told at all, nor their total, when no domein is large', () => {
    const { perDomein, totaal } = publish(table({ a: telling(40, 2, 0), b: telling(50, 20, 9) }))
    expect([[...perDomein.values()], totaal]).toEqual([[undefined, undefined], undefined])
  })
})

describe('an attacker with every answer, every total and what follows from them', () => {
  const werelden = Array.from({ length: 400 }, (_, seed) => randomWereld(seed + 1))

  test('meets worlds of every kind', () => {
    expect(werelden.every(isWereld)).toBe(true)
    const counts = werelden.flatMap((wereld) =>
      wereld.map((kwartaal) => [hidden(kwartaal).length, kwartaal.size] as const),
    )
    expect(counts.some(([stil]) => stil === 0)).toBe(true)
    expect(counts.some(([stil]) => stil === 2)).toBe(true)
    expect(counts.some(([stil, all]) => stil > 2 && stil < all)).toBe(true)
    expect(counts.some(([stil, all]) => stil === all)).toBe(true)
  })

  test('cannot show of a hidden count that it is below ten: another world, in which it is not, gives all the same answers', () => {
    let proven = 0
    for (const wereld of werelden)
      for (const [at, kwartaal] of wereld.entries()) {
        const stil = hidden(kwartaal)
        const dekking = stil.find((each) => MATEN.every((maat) => (kwartaal.get(each)?.[maat] ?? 0) >= MINIMUM))
        for (const domein of stil.filter((each) => each !== dekking)) {
          // Of a quarter of which nothing is told there is nothing to work out.
          if (dekking === undefined) continue
          const other = moved(wereld, at, dekking, domein, MINIMUM)
          expect(isWereld(other)).toBe(true)
          expect(seen(other, wereld)).toEqual(seen(wereld, wereld))
          for (const maat of MATEN) expect(other[at]?.get(domein)?.[maat]).toBeGreaterThanOrEqual(MINIMUM)
          proven++
        }
        // A quarter of which some is told and some is not has a large domein among the hidden ones.
        expect(stil.length === 0 || stil.length === kwartaal.size || dekking !== undefined).toBe(true)
      }
    expect(proven).toBeGreaterThan(500)
  })

  test('control: with the small domein alone hidden, the total gives its count away; the three counts, each on its own, do too', () => {
    const rows = table({ a: telling(40, 12, 3), b: telling(50, 20, 20), c: telling(60, 30, 30) })
    const only = [...rows].filter(([domein]) => domein !== 'a').map(([, each]) => each)
    const total = [...rows.values()].reduce(sum)
    expect(total.beeindigd - only.reduce(sum).beeindigd).toBe(3)
    // What ended in a quarter follows from what ran then and now, and what began.
    const nu = telling(40 - 3 + 15, 15, 14)
    expect(40 - nu.lopend + nu.gestart).toBe(3)
    // With the rule: one hidden count has more than one answer.
    expect(hidden(rows)).toEqual(['a', 'b'])
  })
})
