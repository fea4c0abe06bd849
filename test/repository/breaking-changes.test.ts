import { describe, expect, test } from 'vitest'
import { checkBreakingChanges } from '../../scripts/checks/breaking-changes.ts'

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
    [
      'another niveau',
      'a(x: Int): String @niveau(is: WIE) b: Int @niveau(is: DAT)',
      'Query.a.@niveau.is',
      'DIRECTIVE_USAGE_ARGUMENT_REMOVED',
    ],
  ])('%s is a fault, unless it is declared', async (_what, fields, pad, soort) => {
    const faults = await checkBreakingChanges(WAS, sdl(fields), [])
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(`pad: ${pad}, soort: ${soort}`)
    expect(await checkBreakingChanges(WAS, sdl(fields), [{ pad, soort, reden: 'afgesproken' }])).toEqual([])
  })

  test('a declaration of a change that is not there is a fault', async () => {
    const stale = { pad: 'Query.b', soort: 'FIELD_REMOVED', reden: 'was zo' }
    expect(await checkBreakingChanges(WAS, WAS, [stale])).toHaveLength(1)
  })
})
