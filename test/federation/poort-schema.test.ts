import { isNonNullType, isObjectType, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { resolvers } from '../../resolvers/index.ts'
import { classify } from '../../src/autorisatie/guard-schema.ts'
import { printApiTypes } from '../../src/federation/bron-sdl.ts'
import { checkBronSdl, type BronTypen } from '../../src/federation/bron-types.ts'
import { apiSdl, buildPoortSchema, poortNames, readEisen, readPoortSdl } from '../../src/federation/poort-schema.ts'

const eisen = readEisen()
const typenOf = (sdl: string): BronTypen => {
  const text = `directive @wat on OBJECT directive @waarom on OBJECT ${sdl} ${eisen.contract}`
  const oordeel = checkBronSdl(text, { ...eisen, id: 'wmo' })
  if (!oordeel.ok) throw new Error(JSON.stringify(oordeel.bevindingen))
  return oordeel.typen
}
const WMO = typenOf(`
  "Een voorziening." type WmoWat @key(fields: "id") @wat { id: ID! "Hoeveel." uren: Int! soorten: [WmoSoort!]! deel: WmoDeel }
  type WmoDeel { id: String naam: String! rijen: [String!]! }
  enum WmoSoort { A B }
  type WmoWaarom @key(fields: "id") @waarom { id: ID! vraag: String! }`)
const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ')

describe('what a bron adds to the API', () => {
  test('its types under the poort, each field at its niveau and nullable all the way, without key', () => {
    const domein = '"Het domein van de bron." domein: String'
    expect(squeezed(printApiTypes(WMO))).toBe(
      squeezed(
        `"Een voorziening." type WmoWat implements Wat { ${domein} @niveau(is: WAT) "Hoeveel." uren: Int @niveau(is: WAT) soorten: [WmoSoort] @niveau(is: WAT) deel: WmoDeel @niveau(is: WAT) } type WmoDeel { id: String @niveau(is: WAT) naam: String @niveau(is: WAT) rijen: [String] @niveau(is: WAT) } enum WmoSoort { A B } type WmoWaarom implements Waarom { ${domein} @niveau(is: WAAROM) vraag: String @niveau(is: WAAROM) }`,
      ),
    )
  })

  test('a bron without types adds nothing at all', () => {
    const niets = typenOf('')
    expect(apiSdl([niets])).toEqual(readPoortSdl())
    expect(apiSdl([niets, WMO])).toHaveLength(readPoortSdl().length + 1)
  })

  test('every type of the poort is taken, and nothing without a name', () => {
    const names = poortNames()
    for (const name of ['Query', 'DatAntwoord', 'BekendTeam', 'Wat', 'Waarom', 'Datum', 'niveau'])
      expect([name, names.has(name)]).toEqual([name, true])
    expect(names.size).toBe(new Set(parse(readPoortSdl().join('\n')).definitions.map((each) => nameOf(each))).size)
    expect([...names].every((name) => /^[A-Za-z]+$/.test(name))).toBe(true)
    expect(names.has('BronBetrokkenheid')).toBe(false)
  })
})

describe('D5 the one schema', () => {
  test('classifies and nulls every field of a bron', () => {
    const schema = buildPoortSchema(resolvers, [WMO])
    expect(Object.fromEntries(classify(schema).get('WmoWat') ?? [])).toEqual({
      domein: 'WAT',
      uren: 'WAT',
      soorten: 'WAT',
      deel: 'WAT',
    })
    const type = schema.getType('WmoWat')
    if (!isObjectType(type)) throw new Error('WmoWat is no object type')
    expect(Object.values(type.getFields()).filter((field) => isNonNullType(field.type))).toEqual([])
    expect(type.getInterfaces().map(({ name }) => name)).toEqual(['Wat'])
  })

  test('a resolver without a field stops the build', () => {
    const extra = { ...resolvers, Query: { ...resolvers.Query, geheim: () => 'open' } }
    expect(() => buildPoortSchema(extra)).toThrow(/geheim/)
  })
})

const nameOf = (definition: ReturnType<typeof parse>['definitions'][number]): string =>
  'name' in definition && definition.name ? definition.name.value : ''
