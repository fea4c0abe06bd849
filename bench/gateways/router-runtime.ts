/**
 * (c) Apollo Server over @graphql-hive/router-runtime: its planner and executor, with one undici pool per bron and each document
 * printed once, the quickest way we know to feed it.
 */
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'
import { buildSchema, print, type DocumentNode } from 'graphql'
import { Pool } from 'undici'
import { serveApollo } from './apollo-server.ts'
import { settings } from './settings.ts'

const pools = new Map(
  Object.entries(settings.urls).flatMap(([id, url]) => {
    const pool = new Pool(new URL(url).origin, { connections: 64 })
    return [id, `${id}-detail`].map((name) => [name.toUpperCase().replaceAll('-', '_'), pool] as const)
  }),
)
const printed = new WeakMap<DocumentNode, string>()
const textOf = (document: DocumentNode): string => {
  const text = printed.get(document) ?? print(document)
  printed.set(document, text)
  return text
}

const schema = buildSchema(settings.supergraph, { assumeValid: true, assumeValidSDL: true })
const { unifiedGraph, executor } = await unifiedGraphHandler({
  unifiedGraph: schema,
  getUnifiedGraphSDL: () => settings.supergraph,
  onSubgraphExecute: async (name: string, request: { document: DocumentNode; variables?: unknown }) => {
    const pool = pools.get(name.toUpperCase().replaceAll('-', '_'))
    if (pool === undefined) throw new Error(`no subgraph ${name}`)
    const { body } = await pool.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: textOf(request.document), variables: request.variables }),
    })
    return body.json()
  },
} as never)
if (executor === undefined) throw new Error('router-runtime gives no executor')

await serveApollo({
  gateway: {
    load: async () => ({
      executor: async ({ document, request, operationName }: never) =>
        executor({ document, variables: (request as { variables?: object }).variables ?? {}, operationName } as never),
    }),
    onSchemaLoadOrUpdate: (callback: (update: { apiSchema: unknown; coreSupergraphSdl: string }) => void) => {
      callback({ apiSchema: unifiedGraph, coreSupergraphSdl: settings.supergraph })
      return () => undefined
    },
    stop: async () => undefined,
  } as never,
})
