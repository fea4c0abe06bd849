/**
 * The types a fake bron offers for WAT and WAAROM, and its true answers: every text is a marker that names its domein,
 * niveau, betrokkenheid and field, so that a test can find it wherever it turns up.
 */
import { createHash } from 'node:crypto'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { execute, parse, visit, type GraphQLSchema } from 'graphql'
import { readContract } from '../../src/federation/poort-schema.ts'
import { prefixOf } from '../../src/federation/bron-types.ts'

/** The text of one field of one betrokkenheid. */
export const merk = (domein: string, niveau: string, id: string, veld: string): string =>
  `MERK/${domein}/${niveau}/${id}/${veld}`

/** The day of one betrokkenheid: its own, and no other's within a test of some hundred. */
export function merkDatum(id: string, veld: 'begin' | 'einde'): string {
  const number = createHash('sha256').update(`${veld} ${id}`).digest().readUInt32BE()
  return new Date(Date.UTC(1900, 0, 1 + (number % 70_000))).toISOString().slice(0, 10)
}

/** The SDL of a fake bron: its types, without `_service` and `_entities`. */
export function fakeSdl(domein: string, typen: boolean): string {
  const own = prefixOf(domein)
  const types = `
    type ${own}Wat @key(fields: "id") @wat {
      id: ID! soort: String! aantal: Int details: ${own}Details lijst: [${own}Deel!] status: ${own}Status
    }
    enum ${own}Status { LOPEND GESTOPT }
    type ${own}Details { omvang: String uren: Float actief: Boolean deel: ${own}Deel }
    type ${own}Deel { naam: String }
    type ${own}Waarom @key(fields: "id") @waarom { id: ID! hulpvraag: String plan: ${own}Plan }
    type ${own}Plan { doel: String }`
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    directive @wat on OBJECT
    directive @waarom on OBJECT
    ${typen ? types : ''}
    ${readContract()}`
}

/** What the case system holds of one betrokkenheid. */
export function dossierOf(domein: string, typename: string, id: string): Readonly<Record<string, unknown>> {
  const of = (niveau: string) => (veld: string) => merk(domein, niveau, id, veld)
  const [wat, waarom] = [of('WAT'), of('WAAROM')]
  return typename.endsWith('Wat')
    ? {
        __typename: typename,
        id,
        soort: wat('soort'),
        aantal: 3,
        details: { omvang: wat('omvang'), uren: 1.5, actief: true, deel: { naam: wat('deel') } },
        lijst: [{ naam: wat('lijst0') }, { naam: wat('lijst1') }],
        status: 'LOPEND',
      }
    : { __typename: typename, id, hulpvraag: waarom('hulpvraag'), plan: { doel: waarom('doel') } }
}

/** A server of its own for `_entities`, so that what comes back is what was selected. */
export function entitiesSchema(domein: string): GraphQLSchema {
  const own = prefixOf(domein)
  const federation = `schema { query: Query }
    directive @link(url: String!, import: [String!]) repeatable on SCHEMA
    directive @key(fields: String!) on OBJECT
    scalar _Any
    union _Entity = ${own}Wat | ${own}Waarom
    extend type Query { _entities(representations: [_Any!]!): [_Entity]! }`
  return makeExecutableSchema({
    typeDefs: [federation, fakeSdl(domein, true)],
    resolvers: {
      Query: {
        _entities: (_: unknown, { representations }: { representations: { __typename: string; id: string }[] }) =>
          representations.map(({ __typename, id }) => dossierOf(domein, __typename, id)),
      },
    },
  })
}

export async function runEntities(schema: GraphQLSchema, query: string, variableValues: Record<string, unknown>) {
  const { data } = await execute({ schema, document: parse(query), variableValues })
  return (data?.['_entities'] ?? []) as (Record<string, unknown> | null)[]
}

/** Every field selected below `_entities`, as a path: `soort`, `details.omvang`. */
export function veldenOf(query: string): readonly string[] {
  const open: string[] = []
  const found: string[] = []
  visit(parse(query), {
    Field: {
      enter(node) {
        open.push(node.name.value)
        if (open.length > 1 && node.selectionSet === undefined) found.push(open.slice(1).join('.'))
      },
      leave: () => void open.pop(),
    },
  })
  return found
}
