import { describe, expect, test } from 'vitest'
import { readSteekproef, readTelling } from '../../src/bronnen/controle-checks.ts'
import { isVoorbij, parseKwartaal, type Kwartaal } from '../../src/domain/kwartaal.ts'

const K3 = parseKwartaal('2025-K3') as Kwartaal
const GOOD = { begin: '2024-11', einde: null, soort: 'HUISHOUDELIJKE_HULP' }
const tel = (item: unknown) => readTelling({ data: { telBetrokkenheden: item } }, K3)
const sample = (...items: unknown[]) => readSteekproef({ data: { steekproefBetrokkenheden: items } }, K3, 3)

describe('a quarter', () => {
  test('has its months and its last day', () => {
    expect(K3).toEqual({ code: '2025-K3', van: '2025-07', totEnMet: '2025-09', laatsteDag: '2025-09-30' })
    expect(['2025-K1', '2025-K2', '2025-K4'].map((each) => parseKwartaal(each)?.laatsteDag)).toEqual(['2025-03-31', '2025-06-30', '2025-12-31']) // prettier-ignore
  })
  test.each(['2025-K5', '2025-K0', '2025K3', '1999-K1', ' 2025-K3', '2025-K3\n', ''])('is not %j', (text) => {
    expect(parseKwartaal(text)).toBeUndefined()
  })
  test('is over on the day after', () => {
    expect(isVoorbij(K3, new Date('2025-09-30T23:00:00Z'))).toBe(false)
    expect(isVoorbij(K3, new Date('2025-10-01T00:00:00Z'))).toBe(true)
  })
})

describe('L15 what a bron counts', () => {
  test('is three numbers of the quarter that was asked', () => {
    expect(tel({ kwartaal: '2025-K3', lopend: 9, gestart: 4, beeindigd: 0, extra: 'x' })).toEqual({
      ok: true,
      items: [{ lopend: 9, gestart: 4, beeindigd: 0 }],
    })
  })
  test.each([
    ['nothing', null],
    ['another quarter', { kwartaal: '2025-K2', lopend: 9, gestart: 4, beeindigd: 0 }],
    ['a text', { kwartaal: '2025-K3', lopend: '9', gestart: 4, beeindigd: 0 }],
    ['less than nothing', { kwartaal: '2025-K3', lopend: 9, gestart: -1, beeindigd: 0 }],
    ['half a case', { kwartaal: '2025-K3', lopend: 9.5, gestart: 4, beeindigd: 0 }],
    ['more begun than ran', { kwartaal: '2025-K3', lopend: 3, gestart: 4, beeindigd: 0 }],
    ['more ended than ran', { kwartaal: '2025-K3', lopend: 3, gestart: 0, beeindigd: 4 }],
    ['a field that is missing', { kwartaal: '2025-K3', lopend: 3, gestart: 0 }],
  ])('is no answer with %s', (_what, item) => {
    expect(tel(item)).toMatchObject({ ok: false })
  })
  test('is no answer beside errors', () => {
    const item = { kwartaal: '2025-K3', lopend: 9, gestart: 4, beeindigd: 0 }
    expect(readTelling({ data: { telBetrokkenheden: item }, errors: [] }, K3)).toMatchObject({ ok: false })
  })
})

describe('L15 the sample of a bron', () => {
  test('is months and a code, and whatever else was sent stays behind', () => {
    const ended = { begin: '2025-07', einde: '2025-08', soort: null }
    expect(sample({ ...GOOD, id: 'x', naam: 'y' }, ended)).toEqual({ ok: true, items: [GOOD, ended] })
    expect(sample()).toEqual({ ok: true, items: [] })
  })
  test.each([
    ['a day', { begin: '2024-11-01' }],
    ['a month that does not exist', { begin: '2024-13' }],
    ['a begin after the quarter', { begin: '2025-10' }],
    ['an end before the quarter', { einde: '2025-06' }],
    ['an end after the quarter', { einde: '2025-10' }],
    ['an end before its begin', { begin: '2025-09', einde: '2025-08' }],
    ['an end that is missing', { einde: undefined }],
    ['words', { soort: 'Huishoudelijke hulp voor mevrouw' }],
    ['a long number in a code', { soort: 'ZAAK_999_900_067' }],
    ['a code of 41 letters', { soort: 'A'.repeat(41) }],
    ['a number for a code', { soort: 7 }],
  ])('is no answer at all with %s in one item', (_what, change) => {
    expect(sample(GOOD, { ...GOOD, ...change })).toEqual({ ok: false, gebrek: 'VORM' })
  })
  test('is no answer when it is longer than was asked, or no list', () => {
    expect(sample(GOOD, GOOD, GOOD, GOOD)).toEqual({ ok: false, gebrek: 'LENGTE' })
    expect(readSteekproef({ data: { steekproefBetrokkenheden: null } }, K3, 3)).toMatchObject({ ok: false })
    expect(readSteekproef({ data: null }, K3, 3)).toMatchObject({ ok: false })
  })
})
