import { describe, expect, test } from 'vitest'
import { createBreaker, type Breaker } from '../../src/bronnen/breaker.ts'

const now = (): number => performance.now() + 1
/** Three calls that began after every sign of life so far and got no answer in time. */
const fallSilent = (breaker: Breaker): void => {
  for (let at = 0; at < 3; at++) breaker.heard(true, now(), breaker.enter())
}

describe('a bron that answers nobody', () => {
  test('is asked by everybody until three calls in a row were late, then by one at a time', () => {
    const breaker = createBreaker()
    breaker.heard(true, now(), breaker.enter())
    breaker.heard(true, now(), breaker.enter())
    expect([breaker.enter(), breaker.enter(), breaker.silent]).toEqual(['OPEN', 'OPEN', false])
    breaker.heard(true, now(), 'OPEN')
    expect(breaker.silent).toBe(true)
    expect([breaker.enter(), breaker.enter(), breaker.enter()]).toEqual(['PROBE', 'CLOSED', 'CLOSED'])
    breaker.heard(true, now(), 'PROBE')
    expect([breaker.enter(), breaker.enter()]).toEqual(['PROBE', 'CLOSED'])
  })

  test('is asked by everybody again at the first sign of life, of whichever call', () => {
    for (const passage of ['PROBE', 'OPEN'] as const) {
      const breaker = createBreaker()
      fallSilent(breaker)
      breaker.enter()
      breaker.heard(false, now(), passage)
      expect([breaker.enter(), breaker.enter(), breaker.silent]).toEqual(['OPEN', 'OPEN', false])
    }
  })

  test('one late call that ends beside a probe makes no room for a second', () => {
    const breaker = createBreaker()
    fallSilent(breaker)
    expect(breaker.enter()).toBe('PROBE')
    breaker.heard(true, now(), 'OPEN')
    expect(breaker.enter()).toBe('CLOSED')
  })

  test('calls from before the last sign of life say nothing: the bron spoke while they waited', () => {
    const breaker = createBreaker()
    const before = performance.now() - 1
    breaker.heard(false, before, 'OPEN')
    for (let at = 0; at < 100; at++) breaker.heard(true, before, 'OPEN')
    expect(breaker.silent).toBe(false)
  })

  test('an answer between them makes a row of late calls begin anew', () => {
    const breaker = createBreaker()
    for (let at = 0; at < 10; at++) {
      breaker.heard(true, now(), 'OPEN')
      breaker.heard(true, now(), 'OPEN')
      breaker.heard(false, now(), 'OPEN')
    }
    expect(breaker.silent).toBe(false)
  })

  test('is told once when it falls silent and once when it speaks again', () => {
    const told: boolean[] = []
    const breaker = createBreaker((silent) => told.push(silent))
    fallSilent(breaker)
    fallSilent(breaker)
    breaker.heard(false, now(), 'PROBE')
    breaker.heard(false, now(), 'OPEN')
    expect(told).toEqual([true, false])
  })
})
