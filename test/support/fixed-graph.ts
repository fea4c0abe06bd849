/** A graph that never changes and has no bronnen, for a server whose raadpleging is made by the test. */
import type { GraphQLSchema } from 'graphql'
import type { GraphKeeper } from '../../src/federation/graph-keeper.ts'

export const fixedGraph = (schema: GraphQLSchema): Pick<GraphKeeper, 'onSwap' | 'aansluitingenOf'> => ({
  onSwap(listener) {
    listener({ schema, aansluitingen: [] })
    return () => undefined
  },
  aansluitingenOf: () => [],
})
