import { describe, expect, test } from 'vitest'
import { ageOn, decideInzage, type Geboortedatum, type Inzageverzoek } from '../../src/domain/inzagerecht.ts'
import { dagBefore, maandPeriode, parseDag, readPeriode } from '../../src/domain/periode.ts'
import { shippedBeleid } from '../support/beleid.ts'

const dag = (text: string) => parseDag(text) ?? { jaar: 0, maand: 0, dag: 0 }
const OP = '2026-11-25'
const GEBOREN = {
  elf: dag('2014-11-26'),
  twaalf: dag('2014-11-25'),
  vijftien: dag('2010-11-26'),
  zestien: dag('2010-11-25'),
} as const

describe('D18 who may have an inzageverslag', () => {
  test.each<[string, Inzageverzoek, string]>([
    ...(
      [
        // wie, geboren, wilsbekwaam, belang verzet zich, besluit
        ['BETROKKENE', 'elf', undefined, undefined, 'GEWEIGERD'],
        ['BETROKKENE', 'elf', true, undefined, 'GEWEIGERD'],
        ['VERTEGENWOORDIGER', 'elf', undefined, false, 'TOEGESTAAN'],
        ['VERTEGENWOORDIGER', 'elf', undefined, true, 'GEWEIGERD'],
        ['VERTEGENWOORDIGER', 'elf', undefined, undefined, 'HANDMATIG'],
        ['BETROKKENE', 'twaalf', true, undefined, 'TOEGESTAAN'],
        ['BETROKKENE', 'twaalf', false, undefined, 'GEWEIGERD'],
        ['BETROKKENE', 'twaalf', undefined, undefined, 'HANDMATIG'],
        ['BETROKKENE', 'vijftien', true, true, 'TOEGESTAAN'],
        ['VERTEGENWOORDIGER', 'vijftien', true, false, 'TOEGESTAAN'],
        ['VERTEGENWOORDIGER', 'vijftien', false, false, 'TOEGESTAAN'],
        ['VERTEGENWOORDIGER', 'vijftien', true, true, 'GEWEIGERD'],
        ['VERTEGENWOORDIGER', 'vijftien', false, undefined, 'HANDMATIG'],
        ['BETROKKENE', 'zestien', true, undefined, 'TOEGESTAAN'],
        ['BETROKKENE', 'zestien', false, undefined, 'GEWEIGERD'],
        ['VERTEGENWOORDIGER', 'zestien', true, false, 'GEWEIGERD'],
        ['VERTEGENWOORDIGER', 'zestien', false, false, 'TOEGESTAAN'],
        ['VERTEGENWOORDIGER', 'zestien', false, true, 'GEWEIGERD'],
      ] as const
    ).map(([door, geboren, wilsbekwaam, belangVerzetZich, besluit]): [string, Inzageverzoek, string] => [
      `${door}, ${geboren}, wilsbekwaam ${wilsbekwaam}, belang ${belangVerzetZich}`,
      { door, geboortedatum: GEBOREN[geboren], wilsbekwaam, belangVerzetZich },
      besluit,
    ]),
    ['an unknown date', { door: 'BETROKKENE', geboortedatum: {}, wilsbekwaam: true }, 'HANDMATIG'],
    ['an unknown day', { door: 'BETROKKENE', geboortedatum: { jaar: 1960, maand: 3 }, wilsbekwaam: true }, 'HANDMATIG'],
    ['no such day', { door: 'BETROKKENE', geboortedatum: dagOf(1960, 2, 30), wilsbekwaam: true }, 'HANDMATIG'],
    ['not yet born', { door: 'BETROKKENE', geboortedatum: dagOf(2027, 1, 1), wilsbekwaam: true }, 'HANDMATIG'],
    [
      'an unknown date with an age that people judged',
      { door: 'BETROKKENE', geboortedatum: { jaar: 1960 }, leeftijd: 66, wilsbekwaam: true },
      'TOEGESTAAN',
    ],
    [
      'a judged age beside a date that says otherwise',
      { door: 'BETROKKENE', geboortedatum: GEBOREN.elf, leeftijd: 40, wilsbekwaam: true },
      'GEWEIGERD',
    ],
    [
      'a judged age that is none',
      { door: 'BETROKKENE', geboortedatum: {}, leeftijd: -1, wilsbekwaam: true },
      'HANDMATIG',
    ],
  ])('%s', (_case, verzoek, besluit) => {
    expect(decideInzage(verzoek, dag(OP), shippedBeleid.inzage)).toBe(besluit)
  })

  test('nobody, under a policy that does not say who may', () => {
    const verzoek: Inzageverzoek = { door: 'BETROKKENE', geboortedatum: GEBOREN.zestien, wilsbekwaam: true }
    expect(decideInzage(verzoek, dag(OP), [])).toBe('GEWEIGERD')
  })
})

function dagOf(jaar: number, maand: number, day: number): Geboortedatum {
  return { jaar, maand, dag: day }
}

describe('D18 the age on the day of the request', () => {
  test.each([
    ['2010-11-25', '2026-11-24', 15],
    ['2010-11-25', '2026-11-25', 16],
    ['2012-02-29', '2024-02-28', 11],
    ['2012-02-29', '2024-02-29', 12],
    ['2012-02-29', '2027-02-28', 14],
    ['2012-02-29', '2027-03-01', 15],
    ['2012-12-31', '2027-01-01', 14],
    ['2012-01-01', '2027-01-01', 15],
  ])('born %s, on %s: %i', (geboren, op, leeftijd) => {
    expect(ageOn(dag(geboren), dag(op))).toBe(leeftijd)
  })
})

describe('a period', () => {
  test.each([
    ['2026-01-01', '2026-01-31', true],
    ['2026-01-31', '2026-01-31', true],
    ['2026-01-31', '2026-01-01', false],
    ['2026-01-01', '2026-11-26', false],
    ['2021-11-24', '2026-01-01', false],
    ['2026-02-30', '2026-03-01', false],
    ['2026-1-1', '2026-03-01', false],
    ['', '2026-03-01', false],
    [undefined, undefined, false],
  ])('%s to %s is taken: %s', (van, totEnMet, taken) => {
    expect(readPeriode(van, totEnMet, '2021-11-25', OP) !== undefined).toBe(taken)
  })
  test.each([
    ['2026-11-25', 'P5Y', '2021-11-25'],
    ['2024-02-29', 'P1Y', '2023-02-28'],
    ['2026-03-31', 'P1M', '2026-02-28'],
    ['2026-01-15', 'P30D', '2025-12-16'],
    ['2026-01-15', 'P1Y2M3D', '2024-11-12'],
  ])('%s less %s is %s', (van, termijn, eerste) => {
    expect(dagBefore(van, termijn)).toBe(eerste)
  })
  test('of a month ends with its last day', () => {
    expect(maandPeriode('2024-02')).toEqual({ van: '2024-02-01', totEnMet: '2024-02-29' })
    expect(maandPeriode('2024-13')).toBeUndefined()
  })
})
