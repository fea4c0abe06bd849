import { describe, expect, test } from 'vitest'
import { addDagen, addWerkdagen, dagVan, isDag } from '../../src/domain/dagen.ts'
import { laatsteDagVoorKind, leeftijdOp, toestemmingsgever } from '../../src/domain/leeftijd.ts'

describe('D18 who gives a toestemming, by age and judgement', () => {
  const DAG = '2026-11-25'
  test.each<[string, string, boolean, string | undefined]>([
    ['a child of 11, the day before its birthday', '2014-11-26', true, 'VERTEGENWOORDIGER'],
    ['a child on its 12th birthday', '2014-11-25', true, 'BETROKKENE'],
    ['a child of 12 that cannot oversee it', '2014-11-25', false, 'VERTEGENWOORDIGER'],
    ['someone of 15', '2011-03-01', true, 'BETROKKENE'],
    ['someone of 16 who cannot oversee it', '2010-11-25', false, 'VERTEGENWOORDIGER'],
    ['someone of 17', '2008-12-01', true, 'BETROKKENE'],
    ['an adult', '1980-05-17', true, 'BETROKKENE'],
    ['an adult who cannot oversee it', '1980-05-17', false, 'VERTEGENWOORDIGER'],
    ['a baby born today', DAG, true, 'VERTEGENWOORDIGER'],
    ['someone with a year alone', '1980', true, undefined],
    ['someone with a year and month', '1980-05', true, undefined],
    ['someone with a day that is none', '1980-02-30', true, undefined],
    ['someone with zeros for what is unknown', '1980-00-00', true, undefined],
    ['someone of whom nothing is known', '', true, undefined],
    ['someone who is not born yet', '2026-11-26', true, undefined],
  ])('%s', (_who, geboortedatum, bekwaam, gever) => {
    expect(toestemmingsgever(geboortedatum, bekwaam, DAG)).toBe(gever)
  })

  test.each([
    ['2012-02-29', '2024-02-28', 11],
    ['2012-02-29', '2024-02-29', 12],
    ['2012-02-29', '2025-02-28', 12],
    ['2012-02-29', '2025-03-01', 13],
    ['2012-03-01', '2024-02-29', 11],
    ['2012-12-31', '2025-01-01', 12],
    ['2012-01-01', '2024-12-31', 12],
  ])('born %s is on %s %i years old', (geboortedatum, dag, jaren) => {
    expect(leeftijdOp(geboortedatum, dag)).toBe(jaren)
  })

  test.each([
    ['2016-05-17', '2028-05-16'],
    ['2016-01-01', '2027-12-31'],
    // Becomes 12 in a leap year, and on the day itself.
    ['2016-02-29', '2028-02-28'],
    ['2014-11-25', undefined],
    ['1980-05-17', undefined],
    ['1980-05', undefined],
  ])('what was consented to for one born %s ends on %s', (geboortedatum, laatste) => {
    expect(laatsteDagVoorKind(geboortedatum, '2026-11-25')).toBe(laatste)
  })

  test('one who becomes 12 in a year without 29 February keeps it until the day before 1 March', () => {
    // 2088 + 12 = 2100, which is no leap year.
    expect(laatsteDagVoorKind('2088-02-29', '2099-01-01')).toBe('2100-02-28')
  })
})

describe('days', () => {
  test.each([
    ['2026-11-24T22:59:59.999Z', '2026-11-24'],
    ['2026-11-24T23:00:00.000Z', '2026-11-25'],
    ['2026-07-01T21:59:59.999Z', '2026-07-01'],
    ['2026-07-01T22:00:00.000Z', '2026-07-02'],
  ])('%s is %s where the municipality is', (moment, dag) => {
    expect(dagVan(new Date(moment))).toBe(dag)
  })
  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-11-25T00:00:00Z', '', '20261125', '2026-11-31'])(
    '%j is no day',
    (text) => expect(isDag(text)).toBe(false),
  )
  test('a day later and one earlier, over the end of a year and the summer time', () => {
    expect([addDagen('2026-12-31', 1), addDagen('2027-01-01', -1), addDagen('2026-03-28', 2)]).toEqual([
      '2027-01-01',
      '2026-12-31',
      '2026-03-30',
    ])
  })
  test.each([
    ['a monday', '2026-11-23', [], '2026-11-30'],
    ['a friday', '2026-11-27', [], '2026-12-04'],
    ['a saturday', '2026-11-28', [], '2026-12-04'],
    ['before Christmas', '2026-12-24', ['2026-12-25', '2026-12-26', '2027-01-01'], '2027-01-04'],
  ])('five working days after %s', (_what, dag, feestdagen, verwacht) => {
    expect(addWerkdagen(dag, 5, new Set(feestdagen))).toBe(verwacht)
  })
})
