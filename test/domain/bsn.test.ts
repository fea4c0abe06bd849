import { expect, test } from 'vitest'
import { parseBsn } from '../../src/domain/bsn.ts'

test('a BSN has nine digits and passes the elfproef', () => {
  for (const bsn of ['999900067', '999902441', '999900432', '999901771', '999901229', '999900857', '999999989'])
    expect(parseBsn(bsn)).toBe(bsn)
})

test.each([
  ['eight digits', '99990006'],
  ['ten digits', '9999000670'],
  ['a failing elfproef', '999999988'],
  ['all zeros, which pass the sum', '000000000'],
  ['letters', '99990006a'],
  ['spaces around it', ' 999900067'],
  ['a line end after it', '999900067\n'],
  ['other digits of Unicode', '٩٩٩٩٠٠٠٦٧'],
  ['a number instead of text', 999900067],
  ['an object with the text in it', Object('999900067')],
  ['nothing', undefined],
  ['null', null],
])('%s is no BSN', (_what, value) => {
  expect(parseBsn(value)).toBeUndefined()
})

test('exactly one of eleven last digits, or none, completes eight digits', () => {
  for (let start = 99_990_000; start < 99_990_200; start++) {
    const valid = Array.from({ length: 10 }, (_, last) => `${start}${last}`).filter(
      (bsn) => parseBsn(bsn) !== undefined,
    )
    expect(valid.length).toBeLessThanOrEqual(1)
  }
})
