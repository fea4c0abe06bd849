import { describe, expect, test } from 'vitest'
import { readZoekvraag, rubriekenOf } from '../../src/personen/zoekvraag.ts'

const GOOD = { geslachtsnaam: 'Oosterga', geboortedatum: '1988-04-12' }

describe('a zoekvraag', () => {
  test('is a surname and a full birth date, and more where it is given', () => {
    expect(readZoekvraag({ ...GOOD, geslachtsnaam: ' Oosterga ' })).toEqual({
      ...GOOD,
      voornamen: undefined,
      voorvoegsel: undefined,
      adres: undefined,
    })
    expect(
      readZoekvraag({ ...GOOD, voornamen: 'Ymke', voorvoegsel: 'van der', postcode: '8440 ab', huisnummer: 7 }),
    ).toMatchObject({ voornamen: 'Ymke', voorvoegsel: 'van der', adres: { postcode: '8440AB', huisnummer: 7 } })
  })

  test.each(['Çağlıyan-Bârthe', "'t Hooft", 'Oos*', 'De Vries-van der Meer', 'Ó Briain'])(
    'takes the name %s',
    (naam) => {
      expect(readZoekvraag({ ...GOOD, geslachtsnaam: naam })?.geslachtsnaam).toBe(naam)
    },
  )

  test.each([
    ['an empty name', { geslachtsnaam: ' ' }],
    ['a star after two letters', { geslachtsnaam: 'Oo*' }],
    ['a star in the middle', { geslachtsnaam: 'Oost*rga' }],
    ['a star alone', { geslachtsnaam: '*' }],
    ['a digit in a name', { geslachtsnaam: 'Oosterga 999900067' }],
    ['a name of 201 letters', { geslachtsnaam: 'a'.repeat(201) }],
    ['a line break in a name', { geslachtsnaam: 'Ooster\nga' }],
    ['a year', { geboortedatum: '1988' }],
    ['a day that does not exist', { geboortedatum: '1988-02-30' }],
    ['an unknown day', { geboortedatum: '1988-04-00' }],
    ['a date that is no text', { geboortedatum: 19_880_412 }],
    ['an empty first name', { voornamen: '' }],
    ['a voorvoegsel with a star', { voorvoegsel: 'van*' }],
    ['a postcode alone', { postcode: '8440AB' }],
    ['a house number alone', { huisnummer: 7 }],
    ['a postcode without letters', { postcode: '8440', huisnummer: 7 }],
    ['house number zero', { postcode: '8440AB', huisnummer: 0 }],
  ])('is not %s', (_what, change) => {
    expect(readZoekvraag({ ...GOOD, ...change })).toBeUndefined()
  })

  test('B0233 is told by the rubriek numbers of what was filled in, right or wrong, and no value', () => {
    expect(rubriekenOf({ ...GOOD, voornamen: null })).toEqual(['010240', '010310'])
    expect(rubriekenOf({ ...GOOD, voornamen: 'x', voorvoegsel: 'y', postcode: 'z', huisnummer: 1 })).toHaveLength(6)
  })
})
