import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Persoon } from '../../src/domain/persoon.ts'
import { createKantoortijd } from '../../src/limits/kantoortijd.ts'
import { GEEN_REEKS, scoresOf, step } from '../../src/limits/scores.ts'
import { createSignalen, readSignalen, type Waarneming } from '../../src/limits/signalen.ts'
import { testBsns } from '../support/bsns.ts'

const SHIPPED = await readSignalen(new URL('../../beleid/signalen.yaml', import.meta.url))
const WORKDAY = new Date('2026-11-03T10:00:00Z')
const BSNS = testBsns(4000)
const far = (at: number): string => BSNS[(at * 97) % BSNS.length] ?? ''

const create = () => createSignalen(SHIPPED)
const about = (personen: readonly string[], rest: Partial<Waarneming> = {}): Waarneming => ({
  professional: 'p',
  functie: 'GENERALIST',
  personen: personen as readonly Persoon[],
  pseudoniemen: personen.map((each) => `ps-${each}`),
  ongeldig: false,
  nu: WORKDAY,
  ...rest,
})
const HIT = { bekend: 1, nietBekend: 0 }
const MISS = { bekend: 0, nietBekend: 1 }

describe('L13 stepping through numbers', () => {
  test('shows after a few, one per minute, whatever the token, up or down; and ends with the next far number', () => {
    for (const bsns of [BSNS.slice(0, 20), BSNS.slice(0, 20).toReversed()]) {
      const signalen = create()
      const scores = bsns.map((bsn, minute) =>
        signalen.observe(about([bsn], { nu: new Date(WORKDAY.getTime() + minute * 60_000) }))(HIT),
      )
      expect(scores[3]?.reeks).toBeUndefined()
      expect(scores[8]?.reeks).toBeGreaterThan(0.2)
      expect(scores.at(-1)?.reeks).toBe(1)
      expect(signalen.observe(about([far(7)]))(HIT)).toEqual({})
    }
  })
  test('shows within one list as well', () => {
    expect(create().observe(about(BSNS.slice(0, 20)))(HIT).reeks).toBe(1)
  })
  test('does not show for ordinary work, the same person again and again, or a small household', () => {
    const signalen = create()
    for (let at = 0; at < 50; at++) expect(signalen.observe(about([far(at)]))(HIT).reeks).toBeUndefined()
    for (let at = 0; at < 50; at++) expect(signalen.observe(about([BSNS[0] ?? '']))(HIT).reeks).toBeUndefined()
    expect(signalen.observe(about(BSNS.slice(100, 104)))(HIT)).toEqual({})
  })
  test('is somebody\u2019s own: two who take turns are two', () => {
    const signalen = create()
    for (const [at, bsn] of BSNS.slice(0, 10).entries())
      expect(signalen.observe(about([bsn], { professional: `p${at % 5}` }))(HIT).reeks).toBeUndefined()
  })
  test('L5 keeps no BSN: of a number its first seven digits', () => {
    expect(step(GEEN_REEKS, 999_910_123)).toEqual({ lengte: 0, richting: 0, honderdtal: 9_999_101 })
  })
})

describe('the other signals', () => {
  test('a low hit rate shows when there is enough to go by, and fades when it gets better', () => {
    const signalen = create()
    const ask = (at: number, treffers: typeof HIT) => signalen.observe(about([far(at)]))(treffers).missers
    const first = Array.from({ length: 25 }, (_, at) => ask(at, MISS))
    expect([first[18], first[24]]).toEqual([undefined, 1])
    const later = Array.from({ length: 30 }, (_, at) => ask(100 + at, HIT))
    expect(later.at(-1)).toBeUndefined()
  })
  test('breadth is told beside others in the same functie, once there are some', () => {
    const signalen = create()
    for (let at = 0; at < 60; at++) signalen.observe(about([far(at)]))(HIT)
    expect(signalen.observe(about([far(60)]))(HIT).breedte).toBeUndefined() // nobody to compare with
    for (const colleague of ['q', 'r', 's'])
      for (let at = 0; at < 5; at++) signalen.observe(about([far(at)], { professional: colleague }))(HIT)
    expect(signalen.observe(about([far(61)]))(HIT).breedte).toBe(1)
    expect(signalen.observe(about([far(5)], { professional: 'q' }))(HIT).breedte).toBeUndefined()
    expect(signalen.observe(about([far(6)], { professional: 't', functie: 'ANDERS' }))(HIT)).toEqual({})
  })
  test('many professionals on one person show, each counted once', () => {
    const signalen = create()
    const ask = (at: number) => signalen.observe(about([BSNS[0] ?? ''], { professional: `p${at}` }))(HIT).vragers
    expect([ask(0), ask(0), ask(1), ask(2), ask(3)]).toEqual([undefined, undefined, undefined, undefined, undefined])
    for (let at = 4; at < 14; at++) ask(at)
    expect(ask(14)).toBe(1)
  })
  test('numbers that are no BSN are counted apart', () => {
    const signalen = create()
    for (let at = 0; at < 12; at++) signalen.observe(about([], { ongeldig: true }))({ bekend: 0, nietBekend: 0 })
    expect(signalen.observe(about([far(1)]))(HIT).ongeldig).toBeGreaterThan(0.4)
  })
  test('a new day begins anew', () => {
    const signalen = create()
    signalen.observe(about(BSNS.slice(0, 20)))(HIT)
    const tomorrow = new Date(WORKDAY.getTime() + 86_400_000)
    expect(signalen.observe(about([BSNS[20] ?? ''], { nu: tomorrow }))(HIT)).toEqual({})
  })
  test('the memory is bounded: a hundred thousand askers leave no more than its bound', () => {
    const signalen = create()
    const before = process.memoryUsage().heapUsed
    for (let at = 0; at < 100_000; at++)
      signalen.observe(about([far(at)], { professional: `p${at}`, pseudoniemen: [`ps${at}`] }))(HIT)
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(60_000_000)
  })
  test('what is ordinary has no score at all, and a score ends at 1', () => {
    expect(scoresOf({}, SHIPPED.grenzen)).toEqual({})
    expect(scoresOf({ reeks: 1e9, buitenKantoortijd: 1 }, SHIPPED.grenzen)).toEqual({ reeks: 1, buitenKantoortijd: 1 })
  })
})

describe('office hours are Amsterdam\u2019s, with summer time and holidays', () => {
  const moment = createKantoortijd(SHIPPED.kantoortijd)
  test.each([
    ['a working day', '2026-11-03T10:00:00Z', true],
    ['just before six in winter', '2026-11-03T04:59:59Z', false],
    ['six in winter', '2026-11-03T05:00:00Z', true],
    ['six in summer', '2026-07-01T04:00:00Z', true],
    ['just before seven at night in summer', '2026-07-01T16:59:00Z', true],
    ['seven at night in summer', '2026-07-01T17:00:00Z', false],
    ['a Saturday', '2026-11-07T10:00:00Z', false],
    ['a Sunday', '2026-11-08T10:00:00Z', false],
    ['Christmas, a Friday', '2026-12-25T10:00:00Z', false],
    ['the hour that comes twice', '2026-10-25T00:30:00Z', false],
  ])('%s', (_what, at, binnen) => {
    expect(moment(new Date(at)).binnen).toBe(binnen)
  })
  test('a day begins at local midnight', () => {
    expect(moment(new Date('2026-07-01T22:30:00Z')).dag).toBe('2026-07-02')
  })
})

describe('S12 the file of the signals', () => {
  test.each([
    ['an unknown time zone', 'Europe/Amsterdam', 'Europe/Terp', /time zone/],
    ['a clock that does not exist', "'19:00'", "'25:00'", /tot/],
    ['a threshold above its end', 'vol: 15', 'vol: 1', /vol/],
    ['an unknown key', 'grenzen:', 'grens:', /grens/],
    ['a holiday that does not exist', "'2026-01-01'", "'2026-02-30'", /feestdagen/],
  ])('stops the start with %s', async (_what, from, to, words) => {
    const folder = await mkdtemp(join(tmpdir(), 'datpoort-signalen-'))
    const text = await readFile(new URL('../../beleid/signalen.yaml', import.meta.url), 'utf8')
    await writeFile(join(folder, 's.yaml'), text.replace(from, to))
    await expect(readSignalen(join(folder, 's.yaml'))).rejects.toThrow(words)
    await rm(folder, { recursive: true })
  })
})
