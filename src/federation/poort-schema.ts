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

export type ResolverMap = NonNullable<Parameters<typeof makeExecutableSchema>[0]['resolvers']>

const readFiles = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql') && name !== CONTRACT)
    .toSorted()
    .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))

/** The SDL that every bron must answer, as it is published. */
export const readContract = (): string => readFileSync(new URL(CONTRACT, FOLDER), 'utf8')

/** Names of the poort's own types: no bron may bring one of them. */
export function poortNames(): ReadonlySet<string> {
  const { definitions } = parse(readFiles().join('\n'))
  return new Set(definitions.flatMap((each) => ('name' in each && each.name ? [each.name.value] : [])))
}

/**
 * @param bronnen what each bron adds, checked
 * @throws Error when a field is unclassified or a resolver has no field
 */
export function buildPoortSchema(resolvers: ResolverMap, bronnen: readonly BronTypen[] = []): GraphQLSchema {
  return guardSchema(
    makeExecutableSchema({
      typeDefs: [...readFiles(), ...bronnen.map(printApiTypes).filter((sdl) => sdl !== '')],
      resolvers,
      resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
    }),
  )
}
