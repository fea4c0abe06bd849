/** Prints the subgraph's SDL from its configuration: the contract, and its own types for WAT and WAAROM. */
import { readFileSync } from 'node:fs'
import type { EntityConfig, SqlBronConfig } from './config.ts'

const read = (name: string): string => readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8')
const CONTRACT = read('bron-contract.graphql')
const STEEKPROEF = read('bron-contract-steekproef.graphql')

const printFields = (velden: Readonly<Record<string, string>>): string =>
  Object.entries(velden)
    .map(([name, type]) => `  ${name}: ${type}\n`)
    .join('')

const printEntity = (entity: EntityConfig | undefined, directive: string): string =>
  entity === undefined
    ? ''
    : `type ${entity.type} @key(fields: "id") @${directive} {\n  id: ID!\n${printFields(entity.velden)}}\n\n`

/** What `_service { sdl }` answers: a Federation 2 subgraph. */
export function printSdl({ wat, waarom, typen }: SqlBronConfig): string {
  const values = Object.entries(typen).map(([name, velden]) => `type ${name} {\n${printFields(velden)}}\n\n`)
  return [
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n\n',
    'directive @wat on OBJECT\n\ndirective @waarom on OBJECT\n\n',
    printEntity(wat, 'wat'),
    printEntity(waarom, 'waarom'),
    ...values,
    CONTRACT,
    '\n',
    STEEKPROEF,
  ].join('')
}

/** The same with what a server needs to run it: the federation fields and the directives that `@link` brings. */
export function executableSdl(config: SqlBronConfig): string {
  const entities = [config.wat, config.waarom].flatMap((entity) => (entity ? [entity.type] : []))
  const header = `directive @link(url: String!, import: [String!]) repeatable on SCHEMA
directive @key(fields: String!) on OBJECT
type _Service { sdl: String! }
extend type Query { _service: _Service! }
`
  const federation =
    entities.length === 0
      ? ''
      : `scalar _Any
union _Entity = ${entities.join(' | ')}
extend type Query { _entities(representations: [_Any!]!): [_Entity]! }
`
  return `schema { query: Query }\n${printSdl(config)}\n${header}${federation}`
}
