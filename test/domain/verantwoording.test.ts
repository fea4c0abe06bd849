import { describe, expect, test } from 'vitest'
import type { Informatieniveau } from '../../src/domain/niveau.ts'
import { settleVerantwoording, type VerantwoordingInvoer } from '../../src/domain/verantwoording.ts'
import { holdsLongNumber, isMotivering } from '../../src/domain/verantwoording-teksten.ts'
import { shippedBeleid } from '../support/beleid.ts'

const WHOLE: VerantwoordingInvoer = {
  doel: 'AFSTEMMING_HULP',
  grondslag: 'WMO_5_1_1_LID1',
  kenmerk: 'ZAAK-2026-1234',
  geinformeerd: { ja: true },
}
const settle = (invoer: VerantwoordingInvoer, ...niveaus: Informatieniveau[]) =>
  settleVerantwoording(['WMO_CONSULENT'], invoer, { recht: 'BSN_ZOEKEN', niveaus: new Set(niveaus) }, shippedBeleid)

describe('D12 from WIE up a question says why', () => {
  test('with grondslag, kenmerk and geinformeerd it is accepted', () => {
    expect(settle(WHOLE, 'DAT', 'WIE')).toEqual({
      uitkomst: 'AANVAARD',
      verantwoording: {
        doel: 'AFSTEMMING_HULP',
        functie: 'WMO_CONSULENT',
        grondslag: 'WMO_5_1_1_LID1',
        noodzaak: false,
      },
    })
    expect(settle({ ...WHOLE, noodzaak: 'nodig voor het plan' }, 'DAT', 'WIE')).toMatchObject({
      verantwoording: { noodzaak: true },
    })
  })

  test.each(['grondslag', 'kenmerk', 'geinformeerd'] as const)(
    'without %s it is not, and DAT alone needs none',
    (part) => {
      const without = { ...WHOLE, [part]: undefined }
      for (const niveau of ['WIE', 'WANNEER', 'WAT', 'WAAROM'] as const)
        expect(settle(without, 'DAT', niveau)).toEqual({
          uitkomst: 'ONGELDIG',
          reden: `${part.toUpperCase()}_ONTBREEKT`,
        })
      expect(settle({ ...WHOLE, [part]: null }, 'DAT', 'WIE').uitkomst).toBe('ONGELDIG')
      expect(settle(without, 'DAT').uitkomst).toBe('AANVAARD')
    },
  )

  test.each([
    ['a grondslag nobody knows', { grondslag: 'ZOMAAR' }, 'GRONDSLAG_ONBEKEND'],
    ['geinformeerd that says no without a ground', { geinformeerd: { ja: false } }, 'GEINFORMEERD'],
    ['geinformeerd that says nothing', { geinformeerd: {} }, 'GEINFORMEERD'],
    ['a reason of one word', { geinformeerd: { nee: { grond: 'VEILIGHEID', reden: 'gevaar' } } }, 'GEINFORMEERD'],
    ['a reason of spaces', { geinformeerd: { nee: { grond: 'VEILIGHEID', reden: ' '.repeat(40) } } }, 'GEINFORMEERD'],
    [
      'a reason with a number that could be a BSN',
      { geinformeerd: { nee: { grond: 'ONDERZOEK', reden: 'het gaat om 9999.00.067 hier' } } },
      'GEINFORMEERD',
    ],
    ['a noodzaak that is too long', { noodzaak: 'nodig '.repeat(100) }, 'NOODZAAK'],
    ['a noodzaak with a line break', { noodzaak: 'nodig voor\nhet plan van' }, 'NOODZAAK'],
  ] as const)('%s is refused, asked for or not', (_what, part, reden) => {
    expect(settle({ ...WHOLE, ...part }, 'DAT', 'WIE')).toEqual({ uitkomst: 'ONGELDIG', reden })
    // What is told is recorded, so that it must be in order even where it was not needed.
    expect(settle({ ...WHOLE, ...part }, 'DAT')).toEqual({ uitkomst: 'ONGELDIG', reden })
  })

  test('a ground of the reglement with a reason takes the place of yes', () => {
    const nee = { grond: 'VEILIGHEID', reden: 'informeren brengt een kind in gevaar' } as const
    expect(settle({ ...WHOLE, geinformeerd: { nee } }, 'DAT', 'WIE').uitkomst).toBe('AANVAARD')
  })

  test.each(['ZAAK-2026-1', 'GEZIN-2025-123456', 'PLAN-2026-0042', 'MELDING-2026-7'])(
    'kenmerk %s names a case',
    (kenmerk) => {
      expect(settle({ ...WHOLE, kenmerk }, 'DAT', 'WIE').uitkomst).toBe('AANVAARD')
    },
  )

  test.each([
    '999900067',
    'ZAAK-999900067',
    'ZAAK-2026-999900067',
    'ZAAK-9999-00067',
    'zaak-2026-1',
    'JANSEN-2026-1',
    'ZAAK-2026-',
    'ZAAK 2026 1',
    'ZAAK-2026-1 ',
    ' ZAAK-2026-1',
    'ZAAK-2026-1\n',
    'ZAAK-2026-1234567',
    'Het gezin Jansen',
    '',
  ])('kenmerk %j is refused', (kenmerk) => {
    expect(settle({ ...WHOLE, kenmerk }, 'DAT', 'WIE')).toEqual({ uitkomst: 'ONGELDIG', reden: 'KENMERK' })
  })

  test('access comes first: who has no dat is refused, whatever is told', () => {
    expect(
      settleVerantwoording(
        ['ACCOUNTANT'],
        {},
        { recht: 'BSN_ZOEKEN', niveaus: new Set(['DAT', 'WIE']) },
        shippedBeleid,
      ),
    ).toMatchObject({ uitkomst: 'GEWEIGERD', reden: 'GEEN_DAT' })
  })
})

describe('D1 who may not ask is refused before the doel is looked at', () => {
  const ask = (functies: readonly string[], invoer: VerantwoordingInvoer = WHOLE) =>
    settleVerantwoording(functies, invoer, { recht: 'BSN_ZOEKEN', niveaus: new Set(['DAT']) }, shippedBeleid)
  const zonder: typeof shippedBeleid = {
    ...shippedBeleid,
    functies: new Map(
      [...shippedBeleid.functies].map(([code, functie]) => [
        code,
        code === 'WMO_CONSULENT' ? { ...functie, rechten: new Set() } : functie,
      ]),
    ),
  }

  test.each([
    ['one functie without DAT', ['ACCOUNTANT'], 'ACCOUNTANT'],
    ['none at all', [], undefined],
    ['two without DAT', ['ACCOUNTANT', 'PARTNER_EXTERN'], undefined],
  ])('%s: refused, and the functie is told to the logboek when there is just one', (_what, functies, functie) => {
    expect(ask(functies, {})).toEqual({ uitkomst: 'GEWEIGERD', reden: 'GEEN_DAT', functie })
  })

  test('a functie without the right to ask is refused, and another that has it answers', () => {
    const gevraagd = { recht: 'BSN_ZOEKEN', niveaus: new Set<Informatieniveau>(['DAT']) } as const
    const settleZonder = (functies: readonly string[]) => settleVerantwoording(functies, WHOLE, gevraagd, zonder)
    expect(settleZonder(['WMO_CONSULENT'])).toEqual({
      uitkomst: 'GEWEIGERD',
      reden: 'GEEN_RECHT',
      functie: 'WMO_CONSULENT',
    })
    expect(settleZonder(['WMO_CONSULENT', 'GENERALIST'])).toMatchObject({ verantwoording: { functie: 'GENERALIST' } })
  })

  test('a functie outside the municipality has no DAT, whatever its cells say', () => {
    const extern = new Map(
      [...shippedBeleid.functies].map(([code, each]) => [code, { ...each, organisatie: 'EXTERN' as const }]),
    )
    const beleid = { ...shippedBeleid, functies: extern }
    expect(
      settleVerantwoording(['GENERALIST'], WHOLE, { recht: 'BSN_ZOEKEN', niveaus: new Set(['DAT']) }, beleid),
    ).toMatchObject({ reden: 'GEEN_DAT' })
  })

  test('without a doel it is said that one is missing', () => {
    expect(ask(['WMO_CONSULENT'], {})).toEqual({ uitkomst: 'ONGELDIG', reden: 'DOEL_ONTBREEKT' })
    expect(ask(['WMO_CONSULENT'], { doel: null })).toEqual({ uitkomst: 'ONGELDIG', reden: 'DOEL_ONTBREEKT' })
  })
})

describe('the texts that are recorded', () => {
  test.each([
    [9, false],
    [10, true],
    [500, true],
    [501, false],
  ])('a motivering of %i characters: %s', (length, good) => {
    expect(isMotivering('x'.repeat(length))).toBe(good)
  })

  test.each([
    ['1234567', false],
    ['12345678', true],
    ['9999 00 067', true],
    ['over 12 weken, 3 keer', false],
    ['in 2026-11 en 2027', false],
    ['112', false],
  ])('%s holds a number that could be a BSN: %s', (text, holds) => {
    expect(holdsLongNumber(text)).toBe(holds)
  })
})
