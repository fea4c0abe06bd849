import { describe, expect, test } from 'vitest'
import { checkBreakingChanges, type Breuk } from '../../scripts/checks/breaking-changes.ts'

const sdl = (fields: string): string => `
  directive @niveau(is: Informatieniveau!) on FIELD_DEFINITION
  enum Informatieniveau { DAT WIE }
  type Query { ${fields} }`
const WAS = sdl('a(x: Int): String @niveau(is: DAT) b: Int @niveau(is: DAT)')

describe('a breaking change of the API', () => {
  test('an API that stays or grows breaks nothing', async () => {
    expect(await checkBreakingChanges(WAS, WAS, [])).toEqual([])
    const grown = sdl('a(x: Int, y: Int): String @niveau(is: DAT) b: Int @niveau(is: DAT) c: Int @niveau(is: WIE)')
    expect(await checkBreakingChanges(WAS, grown, [])).toEqual([])
  })

  test.each([
    ['a field that goes', 'a(x: Int): String @niveau(is: DAT)', 'Query.b', 'FIELD_REMOVED'],
    ['another type', 'a(x: Int): Int @niveau(is: DAT) b: Int @niveau(is: DAT)', 'Query.a', 'FIELD_TYPE_CHANGED'],
    [
      'an argument that is required',
      'a(x: Int!): String @niveau(is: DAT) b: Int @niveau(is: DAT)',
      'Query.a.x',
      'FIELD_ARGUMENT_TYPE_CHANGED',
    ],
    ['another niveau', 'a(x: Int): String @niveau(is: WIE) b: Int @niveau(is: DAT)', 'Query.a', 'KLASSE_CHANGED'],
    ['a niveau that goes', 'a(x: Int): String b: Int @niveau(is: DAT)', 'Query.a', 'KLASSE_CHANGED'],
  ])('%s is a fault, unless it is declared', async (_what, fields, pad, soort) => {
    const faults = await checkBreakingChanges(WAS, sdl(fields), [])
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(`pad: ${pad}, soort: ${soort}`)
    expect(await checkBreakingChanges(WAS, sdl(fields), [{ pad, soort, reden: 'afgesproken' }])).toEqual([])
  })

  test.each(['@recht(is: [A, B])', ''])('a field of rechten that becomes "%s" is a fault', async (is) => {
    const rechten = (given: string): string =>
      `directive @recht(is: [Recht!]!) on FIELD_DEFINITION enum Recht { A B } type Query { a: Int ${given} }`
    expect(await checkBreakingChanges(rechten('@recht(is: A)'), rechten('@recht(is: [A])'), [])).toEqual([])
    const [fault] = await checkBreakingChanges(rechten('@recht(is: A)'), rechten(is), [])
    expect(fault).toContain('pad: Query.a, soort: KLASSE_CHANGED')
  })

  test('the fault of another niveau names both', async () => {
    const [fault] = await checkBreakingChanges(WAS, WAS.replace('DAT) b', 'WIE) b'), [])
    expect(fault).toContain('Query.a: was opened by DAT, is by WIE.')
  })

  test('the niveau of an interface counts, and so does one that a field did not have', async () => {
    const faces = (niveau: string): string => `${WAS} interface Face { c: Int ${niveau} }`
    for (const [was, is] of [
      ['@niveau(is: DAT)', '@niveau(is: WIE)'],
      ['', '@niveau(is: WIE)'],
    ] as const) {
      const [fault] = await checkBreakingChanges(faces(was), faces(is), [])
      expect(fault).toContain('pad: Face.c, soort: KLASSE_CHANGED')
    }
  })

  test('a declaration covers its own path and its own kind alone', async () => {
    const both = sdl('a(x: Int): Int @niveau(is: WIE) b: Int @niveau(is: DAT)')
    const faults = await checkBreakingChanges(WAS, both, [{ pad: 'Query.a', soort: 'KLASSE_CHANGED', reden: 'ja' }])
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain('FIELD_TYPE_CHANGED')
  })

  test.each([[''], [' '], [undefined]])('a declaration with reden %j is a fault', async (reden) => {
    const breuk = { pad: 'Query.b', soort: 'FIELD_REMOVED', reden } as Breuk
    const gone = sdl('a(x: Int): String @niveau(is: DAT)')
    expect(await checkBreakingChanges(WAS, gone, [breuk])).toEqual([expect.stringContaining('has no reden')])
  })

  test('a declaration of a change that is not there is a fault', async () => {
    const stale = { pad: 'Query.b', soort: 'FIELD_REMOVED', reden: 'was zo' }
    expect(await checkBreakingChanges(WAS, WAS, [stale])).toHaveLength(1)
  })
})
