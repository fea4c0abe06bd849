import { describe, expect, test } from 'vitest'
import { mergeVelden, printVelden, readVelden, type Inhoud, type Veld } from '../../src/bronnen/velden.ts'
import { PoortError } from '../../src/errors.ts'

const veld = (inhoud: Inhoud, lijst = false): Veld => ({ naam: 'x', lijst, inhoud })
const scalar = (name: 'String' | 'Int' | 'Float' | 'Boolean'): Veld => veld({ soort: 'SCALAR', scalar: name })
const ENUM = veld({ soort: 'ENUM', waarden: new Set(['LOPEND']) })
const TEXTS = veld({ soort: 'SCALAR', scalar: 'String' }, true)
const DEEP = veld({ soort: 'OBJECT', velden: [{ ...scalar('Int'), naam: 'y' }] })
const read = (value: unknown, one: Veld): unknown => readVelden({ x: value }, [one])['x']

describe('L15 a value of a bron', () => {
  test.each<[Veld, unknown]>([
    [scalar('String'), 'tekst'],
    [scalar('Int'), 2 ** 31 - 1],
    [scalar('Int'), -(2 ** 31)],
    [scalar('Float'), 1.5],
    [scalar('Boolean'), false],
    [ENUM, 'LOPEND'],
    [TEXTS, ['a', null]],
    [DEEP, { y: 1 }],
    ...[scalar('String'), ENUM, TEXTS, DEEP].map((each): [Veld, unknown] => [each, null]),
  ])('that is what the schema says passes as it is: %j %j', (one, value) => {
    expect(read(value, one)).toEqual(value)
  })

  test.each<[Veld, unknown]>([
    [scalar('String'), 1],
    [scalar('String'), true],
    [scalar('Int'), '1'],
    [scalar('Int'), 1.5],
    [scalar('Int'), 2 ** 31],
    [scalar('Int'), -(2 ** 31) - 1],
    [scalar('Int'), true],
    [scalar('Float'), '1.5'],
    [scalar('Float'), Infinity],
    [scalar('Boolean'), 'true'],
    [scalar('Boolean'), 0],
    [ENUM, 'GESTOPT'],
    [ENUM, 1],
    [TEXTS, 'a'],
    [TEXTS, { 0: 'a' }],
    [TEXTS, ['a', 1]],
    [DEEP, 'y'],
    [DEEP, [{ y: 1 }]],
    [scalar('String'), undefined],
  ])('that is not is a fault in its place, never coerced: %j %j', (one, value) => {
    const fault = read(value, one)
    expect(fault).toBeInstanceOf(PoortError)
    expect((fault as PoortError).code).toBe('BRON_GEEN_ANTWOORD')
  })

  test('a field that is absent, or only inherited, is a fault; what was not selected is not read', () => {
    expect(readVelden({}, [{ ...scalar('String'), naam: 'toString' }])['toString']).toBeInstanceOf(PoortError)
    expect(readVelden({ x: 'a', geheim: 'b' }, [scalar('String')])).toEqual({ x: 'a' })
    expect(read({ y: 1, geheim: 2 }, DEEP)).toEqual({ y: 1 })
  })
})

describe('D7 what is asked', () => {
  test('each field once, of all selections together, at any depth', () => {
    const other = veld({ soort: 'OBJECT', velden: [{ ...scalar('Int'), naam: 'z' }] })
    const merged = mergeVelden([
      [scalar('String')],
      [{ ...DEEP, naam: 'd' }],
      [{ ...other, naam: 'd' }],
      [scalar('String')],
    ])
    expect(printVelden(merged)).toBe('x d { y z }')
  })

  test('of an object whose presence alone is asked, its __typename', () => {
    expect(printVelden([veld({ soort: 'OBJECT', velden: [] })])).toBe('x { __typename }')
  })
})
