/**
 * The one executable schema: the poort's own SDL with its resolvers, every field behind its rule.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { guardSchema } from '../autorisatie/guard-schema.ts'

const FOLDER = new URL('../../schema/', import.meta.url)
/** Spoken between poort and bron; its fields never reach the API. */
const CONTRACT = 'bron-contract.graphql'

type ResolverMap = NonNullable<Parameters<typeof makeExecutableSchema>[0]['resolvers']>

/** @throws Error when a field is unclassified or a resolver has no field */
export function buildPoortSchema(resolvers: ResolverMap): GraphQLSchema {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.graphql') && name !== CONTRACT)
  const typeDefs = files.toSorted().map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))
  return guardSchema(
    makeExecutableSchema({
      typeDefs,
      resolvers,
      resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
    }),
  )
}
