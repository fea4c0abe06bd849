/**
 * What each bron of the bench answers: the contract that Datpoort asks, and the same facts as the root field and entity
 * that a federated query of the others needs. One schema, so that every row asks the same server for the same work.
 */
import { readFileSync } from 'node:fs'
import { prefixOf } from '../src/federation/bron-types.ts'
import { teamOf } from './people.ts'

const CONTRACT = readFileSync(new URL('../schema/bron-contract.graphql', import.meta.url), 'utf8')

/** The SDL a bron tells Datpoort. */
export const contractSdl = (id: string): string => `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  directive @wat on OBJECT
  directive @waarom on OBJECT
  type ${prefixOf(id)}Wat @key(fields: "id") @wat { id: ID! voorziening: String aanbieder: String }
  ${CONTRACT}`

/** The two subgraphs of one bron for the others: who is known, and what is known of it, so that the second is a second hop. */
export function peerSdl(id: string): { readonly dat: string; readonly detail: string } {
  const name = prefixOf(id)
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])'
  return {
    dat: `${link}
      type Query { ${rootOf(id)}(personen: [${name}Persoon!]!): [${name}Dat!]! }
      input ${name}Persoon { bsn: String! }
      type ${name}Dat { bsn: String! betrokkenheden: [${name}Betrokkenheid!]! }
      type ${name}Betrokkenheid @key(fields: "id") { id: ID! teamId: ID! afgeschermd: Boolean! }`,
    detail: `${link}
      type ${name}Betrokkenheid @key(fields: "id") { id: ID! contactpersoon: String regie: String voorziening: String aanbieder: String }`,
  }
}

export const rootOf = (id: string): string => `dat${prefixOf(id)}`

/** The federated query that asks all bronnen what Datpoort asks them: one hop, or two. */
export function peerQuery(ids: readonly string[], hops: 1 | 2): string {
  const more = hops === 2 ? ' contactpersoon regie voorziening aanbieder' : ''
  const variables = ids.map((id) => `$${rootOf(id)}: [${prefixOf(id)}Persoon!]!`).join(', ')
  const fields = ids.map(
    (id) => `${rootOf(id)}(personen: $${rootOf(id)}) { bsn betrokkenheden { id teamId afgeschermd${more} } }`,
  )
  return `query Zoek(${variables}) { ${fields.join(' ')} }`
}

/** Everything one server answers. */
export const serverSdl = (id: string): string => `
  scalar _Any
  type _Service { sdl: String! }
  union _Entity = ${prefixOf(id)}Wat | ${prefixOf(id)}Betrokkenheid
  type ${prefixOf(id)}Wat { id: ID! voorziening: String aanbieder: String }
  type ${prefixOf(id)}Betrokkenheid { id: ID! teamId: ID! afgeschermd: Boolean! contactpersoon: String regie: String voorziening: String aanbieder: String }
  type ${prefixOf(id)}Dat { bsn: String! betrokkenheden: [${prefixOf(id)}Betrokkenheid!]! }
  input ${prefixOf(id)}Persoon { bsn: String! }
  extend type Query {
    _service: _Service!
    _entities(representations: [_Any!]!): [_Entity]!
    ${rootOf(id)}(personen: [${prefixOf(id)}Persoon!]!): [${prefixOf(id)}Dat!]!
  }
  ${CONTRACT}`

/** The root value behind it. */
export function answersOf(id: string): Readonly<Record<string, unknown>> {
  const dat = ({ personen }: { personen: readonly { bsn: string }[] }) =>
    personen.map(({ bsn }) => {
      const teamId = teamOf(id, bsn)
      return {
        bsn,
        betrokkenheden: teamId === undefined ? [] : [{ id: `${id}-${bsn.slice(4)}`, teamId, afgeschermd: false }],
      }
    })
  const detail = {
    contactpersoon: 'J. de Vries',
    regie: 'Gebiedsteam',
    voorziening: 'huishoudelijke hulp',
    aanbieder: 'Thuiszorg',
  }
  return {
    datBetrokkenheden: dat,
    [rootOf(id)]: dat,
    wieBetrokkenheden: ({ ids }: { ids: readonly string[] }) => ids.map((each) => ({ id: each, ...detail })),
    wanneerBetrokkenheden: ({ ids }: { ids: readonly string[] }) =>
      ids.map((each) => ({ id: each, begin: '2026-01-01', einde: null })),
    _service: { sdl: contractSdl(id) },
    _entities: ({ representations }: { representations: readonly { __typename: string; id: string }[] }) =>
      representations.map((each) => ({ ...each, ...detail })),
  }
}
