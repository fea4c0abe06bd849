import { buildSchema, isObjectType, isSpecifiedScalarType, type GraphQLSchema } from 'graphql'
import { describe, expect, test } from 'vitest'
import { DOMEINEN, type Domein } from '../../bronnen/demo/dossiers.ts'
import { readSqlBronConfig } from '../../bronnen/sql/config.ts'
import { printSdl } from '../../bronnen/sql/sdl.ts'

const WITH_TYPES: readonly Domein[] = ['jeugd', 'wmo', 'werk', 'schuldhulp', 'leerplicht']

/** What `@link` and the poort bring, for an SDL to stand on its own. */
const PRELUDE = `directive @link(url: String!, import: [String!]) repeatable on SCHEMA
directive @key(fields: String!) on OBJECT
schema { query: Query }
`

/** @returns what a bron may not contribute */
function unwanted(schema: GraphQLSchema, prefix: string): string[] {
  const faults: string[] = []
  const entries = { wat: 0, waarom: 0 }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || /^Bron[A-Z]/.test(type.name) || type.name === 'Query') continue
    if (!isObjectType(type)) {
      if (!isSpecifiedScalarType(type)) faults.push(`${type.name}: neither object nor plain scalar`)
      continue
    }
    if (!type.name.startsWith(prefix)) faults.push(`${type.name}: not its own prefix`)
    for (const field of Object.values(type.getFields()))
      if (field.args.length > 0) faults.push(`${field.name}: arguments`)
    const directives = (type.astNode?.directives ?? []).map(({ name }) => name.value).toSorted()
    if (directives.join() === 'key,wat') entries.wat++
    else if (directives.join() === 'key,waarom') entries.waarom++
    else if (directives.length > 0) faults.push(`${type.name}: @${directives.join(' @')}`)
  }
  if (entries.wat > 1 || entries.waarom > 1) faults.push('more than one entry type')
  const roots = Object.keys(schema.getQueryType()?.getFields() ?? {}).filter(
    (name) => !/^[a-z]+Betrokkenheden$/.test(name),
  )
  if (roots.length > 0 || schema.getMutationType()) faults.push('root fields')
  return faults
}

describe('the schemas of the demo bronnen', () => {
  test.each(DOMEINEN)('%s is a Federation 2 schema that holds only what a bron may contribute', async (domein) => {
    const sdl = printSdl(await readSqlBronConfig(new URL(`../../bronnen/demo/${domein}.yaml`, import.meta.url)))
    expect(sdl).toContain('specs.apollo.dev/federation/v2.9')
    const prefix = `${domein.charAt(0).toUpperCase()}${domein.slice(1)}`
    const schema = buildSchema(PRELUDE + sdl)
    expect(unwanted(schema, prefix)).toEqual([])
    for (const niveau of ['Wat', 'Waarom'])
      expect(schema.getType(prefix + niveau) !== undefined).toBe(WITH_TYPES.includes(domein))
  })

  test('control: what a bron may not contribute is seen', () => {
    const sdl = `directive @wat on OBJECT
      type AWat @key(fields: "id") @wat { id: ID! x(y: Int): String } type ANog @key(fields: "id") @wat { id: ID! }
      type BSoort { x: Moment } scalar Moment type Query { wat: AWat nog: ANog soort: BSoort }`
    expect(unwanted(buildSchema(PRELUDE + sdl), 'A').toSorted()).toEqual([
      'BSoort: not its own prefix',
      'Moment: neither object nor plain scalar',
      'more than one entry type',
      'root fields',
      'x: arguments',
    ])
  })
})
