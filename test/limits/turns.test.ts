import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createTurns } from '../../src/limits/turns.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Work that ends when told; `begun` are those that were begun, in order. */
function setUp(places: number) {
  const inTurn = createTurns(places, 100)
  const begun: string[] = []
  const gates = new Map<string, PromiseWithResolvers<string>>()
  const start = (naam: string): Promise<string> =>
    inTurn(() => {
      begun.push(naam)
      const gate = Promise.withResolvers<string>()
      gates.set(naam, gate)
      return gate.promise
    })
  const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)
  return { inTurn, begun, start, settled, end: (naam: string): void => gates.get(naam)?.resolve(naam), gates }
}

describe('turns', () => {
  test('as many at once as there are places; the others in the order in which they came', async () => {
    const { begun, start, end, settled } = setUp(2)
    const all = ['een', 'twee', 'drie', 'vier', 'vijf'].map(start)
    await settled()
    expect(begun).toEqual(['een', 'twee'])
    end('twee')
    await settled()
    expect(begun).toEqual(['een', 'twee', 'drie'])
    end('een')
    end('drie')
    await settled()
    expect(begun).toEqual(['een', 'twee', 'drie', 'vier', 'vijf'])
    end('vier')
    end('vijf')
    expect(await Promise.all(all)).toEqual(['een', 'twee', 'drie', 'vier', 'vijf'])
  })

  test('work that lasts gives its turn on and still ends; it gives it on once', async () => {
    const { begun, start, end, settled } = setUp(1)
    const all = ['lang', 'een', 'twee'].map(start)
    await vi.advanceTimersByTimeAsync(99)
    expect(begun).toEqual(['lang'])
    await vi.advanceTimersByTimeAsync(1)
    expect(begun).toEqual(['lang', 'een'])
    end('lang')
    await settled()
    expect(begun).toEqual(['lang', 'een'])
    end('een')
    await settled()
    end('twee')
    expect(await Promise.all(all)).toEqual(['lang', 'een', 'twee'])
  })

  test('work that fails gives its turn on and fails for whoever asked, also when it fails at once', async () => {
    const { inTurn, begun, start, gates, settled, end } = setUp(1)
    const fault = new Error('kapot')
    const failing = start('faalt')
    const next = start('een')
    gates.get('faalt')?.reject(fault)
    await expect(failing).rejects.toBe(fault)
    await settled()
    expect(begun).toEqual(['faalt', 'een'])
    end('een')
    await next
    const thrown = inTurn(() => {
      throw fault
    })
    await expect(thrown).rejects.toBe(fault)
    expect(await inTurn(() => 'klaar')).toBe('klaar')
  })

  test('when all have gone as many places are free as before', async () => {
    const { begun, start, end, settled } = setUp(2)
    const first = ['een', 'twee', 'drie'].map(start)
    for (const naam of ['een', 'twee', 'drie']) {
      await settled()
      end(naam)
    }
    await Promise.all(first)
    begun.length = 0
    void ['a', 'b', 'c'].map(start)
    await settled()
    expect(begun).toEqual(['a', 'b'])
  })
})
