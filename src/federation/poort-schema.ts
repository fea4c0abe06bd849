/**
 * The one executable schema: the poort's own SDL with its resolvers and the checked types of the bronnen, every field behind
 * its rule.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { parse, type GraphQLSchema } from 'graphql'
import { guardSchema } from '../autorisatie/guard-schema.ts'
import { printApiTypes } from './bron-sdl.ts'
import type { BronTypen } from './bron-types.ts'

const FOLDER = new URL('../../schema/', import.meta.url)
/** Spoken between poort and bron; its fields never reach the API. */
const CONTRACT = 'bron-contract.graphql'
/** What a bron may answer besides. */
const AANVULLING = 'bron-contract-steekproef.graphql'
/** Printed from the others: the API as it is, and as it was last released. */
const PRINTED = new Set(['api.graphql', 'uitgebracht.graphql'])

export type ResolverMap = NonNullable<Parameters<typeof makeExecutableSchema>[0]['resolvers']>

/** The poort's own SDL, one text per subject. */
export const readPoortSdl = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql') && name !== CONTRACT && name !== AANVULLING && !PRINTED.has(name))
    .toSorted()
    .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))

/** What a bron's schema is checked against, whichever bron it is. */
export const readEisen = () => ({
  bezet: poortNames(),
  contract: readContract(),
  aanvulling: readFileSync(new URL(AANVULLING, FOLDER), 'utf8'),
  poort: readPoortSdl().join('\n'),
})

/** The SDL that every bron must answer, as it is published. */
export const readContract = (): string => readFileSync(new URL(CONTRACT, FOLDER), 'utf8')

/** Names of the poort's own types: no bron may bring one of them. */
export function poortNames(): ReadonlySet<string> {
  const { definitions } = parse(readPoortSdl().join('\n'))
  return new Set(definitions.flatMap((each) => ('name' in each && each.name ? [each.name.value] : [])))
}

/** The SDL of the API: the poort's own and what each bron adds, checked. */
export const apiSdl = (bronnen: readonly BronTypen[]): readonly string[] => [
  ...readPoortSdl(),
  ...bronnen.map(printApiTypes).filter((sdl) => sdl !== ''),
]

/**
 * @param bronnen what each bron adds, checked
 * @throws Error when a field is unclassified or a resolver has no field
 */
export function buildPoortSchema(resolvers: ResolverMap, bronnen: readonly BronTypen[] = []): GraphQLSchema {
  return guardSchema(
    makeExecutableSchema({
      typeDefs: [...apiSdl(bronnen)],
      resolvers,
      resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
    }),
  )
}
