import { describe, expect, test } from 'vitest'
import { Tijdstip } from '../../resolvers/tijdstip.ts'

describe('a Tijdstip', () => {
  test.each([
    ['a moment', new Date('2026-11-02T09:30:00Z'), '2026-11-02T09:30:00.000Z'],
    ['a text to the microsecond', '2026-11-02T09:30:00.123456Z', '2026-11-02T09:30:00.123456Z'],
    ['a text of another zone', '2026-11-02T10:30:00+01:00', '2026-11-02T09:30:00.000Z'],
  ])('of %s is answered in UTC', (_what, value, told) => {
    expect(Tijdstip.serialize(value)).toBe(told)
  })

  test.each(['2026-11-02T09:30:00Z', '2026-11-02T10:30+01:00', '2026-11-02T09:30:00.000000Z'])('%s is read', (text) => {
    expect(Tijdstip.parseValue(text)).toEqual(new Date('2026-11-02T09:30:00Z'))
  })

  test.each(['2026-11-02T09:30:00', '2026-11-02', '2026-13-02T09:30:00Z', 'nu', 5, null])('%s is none', (value) => {
    expect(() => Tijdstip.parseValue(value)).toThrow('geen moment met tijdzone')
  })
})
