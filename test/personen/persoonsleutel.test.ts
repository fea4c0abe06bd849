import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { parseBsn, type Bsn } from '../../src/domain/bsn.ts'
import { zonderBsn } from '../../src/domain/persoon.ts'
import { createPersoonsleutels } from '../../src/personen/persoonsleutel.ts'

const BSN = parseBsn('999900067') as Bsn
const ZONDER = zonderBsn({
  geslachtsnaam: 'Grasveld',
  voornamen: 'Citra',
  geboortedatum: '2003-03-14',
  postcode: '8440 AB',
  huisnummer: '12',
})
const NU = new Date('2026-11-02T10:00:00Z')
const [een, twee] = [randomBytes(32), randomBytes(32)]
const sleutels = createPersoonsleutels(new Map([[1, een]]))

describe('D20 a persoonSleutel', () => {
  test.each([
    ['with a BSN', BSN],
    ['without one', ZONDER],
  ])('of a person %s opens for whom it was made, with the moment it was made', (_who, persoon) => {
    expect(sleutels.open(sleutels.make(persoon, 'p', NU), 'p')).toEqual({ persoon, gemaaktOp: NU })
  })

  test('made on one replica opens on another that holds the same key', () => {
    const other = createPersoonsleutels(new Map([[1, Buffer.from(een)]]))
    expect(other.open(sleutels.make(BSN, 'p', NU), 'p')?.persoon).toBe(BSN)
  })

  test('outlives a new key and ends with its own', () => {
    const made = sleutels.make(BSN, 'p', NU)
    const rotated = createPersoonsleutels(new Map([[1, een], [2, twee]])) // prettier-ignore
    expect(rotated.open(made, 'p')?.persoon).toBe(BSN)
    const retired = createPersoonsleutels(new Map([[2, twee]]))
    expect(retired.open(made, 'p')).toBeUndefined()
    expect(retired.open(rotated.make(BSN, 'p', NU), 'p')?.persoon).toBe(BSN) // the new one makes
  })

  test('opens for nobody else', () => {
    expect(sleutels.open(sleutels.make(BSN, 'p', NU), 'q')).toBeUndefined()
  })

  test('does not open when any one of its characters is another, or one is missing', () => {
    const made = sleutels.make(BSN, 'p', NU)
    for (let at = 0; at < made.length; at++) {
      const other = made[at] === 'A' ? 'B' : 'A'
      expect([at, sleutels.open(made.slice(0, at) + other + made.slice(at + 1), 'p')]).toEqual([at, undefined])
    }
    expect(sleutels.open(made.slice(0, -1), 'p')).toBeUndefined()
    expect(sleutels.open(`${made}=`, 'p')).toBeUndefined()
    expect(sleutels.open(made, 'p')?.persoon).toBe(BSN) // control
  })

  test.each(['', 'A', '999900067', 'x'.repeat(10_000), Buffer.alloc(300, 1).toString('base64url')])(
    'is nothing that was not made here: %.20s',
    (given) => {
      expect(sleutels.open(given, 'p')).toBeUndefined()
    },
  )

  test('shows nothing of whom it holds: one length, another text each time, no BSN in any spelling', () => {
    const made = Array.from({ length: 50 }, (_, at) => sleutels.make(at % 2 === 0 ? BSN : ZONDER, 'p', NU))
    expect(new Set(made).size).toBe(50)
    expect(new Set(made.map((each) => each.length)).size).toBe(1)
    for (const each of made) {
      const bytes = Buffer.from(each, 'base64url')
      for (const text of [each, bytes.toString('latin1'), bytes.toString('hex')])
        expect(text).not.toMatch(/999900067|Grasveld|GRASVELD/)
    }
  })
})
