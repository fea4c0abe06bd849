/**
 * Serves one bron over HTTP: a Federation 2 subgraph that answers none but the poort's signed call.
 * Promise: every call carries a token made with this bron's own key, for this bron, at most a minute old; an error says
 * nothing of SQL, a value or a person, and the journal names no one.
 */
import { makeExecutableSchema } from '@graphql-tools/schema'
import Fastify from 'fastify'
import { execute, GraphQLError, parse, validate, type DocumentNode } from 'graphql'
import { jwtVerify } from 'jose'
import pg from 'pg'
import type { SqlBronConfig } from './config.ts'
import { createQueries } from './queries.ts'
import { createResolvers } from './resolvers.ts'
import { executableSdl } from './sdl.ts'

export interface SqlBronOptions {
  readonly config: SqlBronConfig
  /** Connection of a role that may read the views and nothing else. */
  readonly databaseUrl: string
  /** Key of the call tokens (HS256). */
  readonly sleutel: Uint8Array
  /** @default a free port */
  readonly port?: number
  /** One line per call: raadplegingId, fields and a count, never a person. */
  readonly journal?: (line: Readonly<Record<string, unknown>>) => void
}

export interface SqlBron extends AsyncDisposable {
  readonly url: string
}

interface Body {
  readonly query?: unknown
  readonly variables?: unknown
  readonly operationName?: unknown
}

const MAX_DOCUMENTS = 200
const TOKEN_AGE_S = 60
const refused = { errors: [{ message: 'Niet toegestaan.' }] }

export async function startSqlBron({
  config,
  databaseUrl,
  sleutel,
  port = 0,
  journal,
}: SqlBronOptions): Promise<SqlBron> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4, connectionTimeoutMillis: 2000 })
  pool.on('error', () => undefined)
  const schema = makeExecutableSchema({
    typeDefs: executableSdl(config),
    resolvers: createResolvers(config, createQueries(config, pool)),
  })
  const documents = new Map<string, DocumentNode>()
  const read = (query: string): DocumentNode => {
    const known = documents.get(query)
    if (known) return known
    const document = parse(query, { maxTokens: 5000 })
    const [fault] = validate(schema, document)
    if (fault) throw fault
    if (documents.size >= MAX_DOCUMENTS) documents.clear()
    documents.set(query, document)
    return document
  }
  const verify = async (authorization: string | undefined): Promise<string | undefined> => {
    try {
      const { payload } = await jwtVerify((authorization ?? '').replace(/^Bearer /, ''), sleutel, {
        algorithms: ['HS256'],
        issuer: 'datpoort',
        audience: config.id,
        requiredClaims: ['exp', 'iat', 'sub', 'raadplegingId'],
        maxTokenAge: TOKEN_AGE_S,
        clockTolerance: 5,
      })
      return String(payload['raadplegingId'])
    } catch {
      return undefined
    }
  }

  const app = Fastify({ logger: false, bodyLimit: 256 * 1024 })
  app.setErrorHandler((_error, _request, reply) =>
    reply.status(400).send({ errors: [{ message: 'De vraag is niet leesbaar.' }] }),
  )
  app.get('/health', async () => ({ status: 'ok' }))
  app.post('/graphql', async (request, reply) => {
    const raadplegingId = await verify(request.headers.authorization)
    if (raadplegingId === undefined) return reply.status(401).send(refused)
    const { query, variables, operationName } = (request.body ?? {}) as Body
    if (typeof query !== 'string') return reply.status(400).send({ errors: [{ message: 'De vraag ontbreekt.' }] })
    let document: DocumentNode
    try {
      document = read(query)
    } catch {
      return reply.status(400).send({ errors: [{ message: 'De vraag past niet bij het schema.' }] })
    }
    const result = await execute({
      schema,
      document,
      ...(isObject(variables) ? { variableValues: variables } : {}),
      ...(typeof operationName === 'string' ? { operationName } : {}),
    })
    journal?.({ bron: config.id, raadplegingId, velden: rootFields(document), fouten: result.errors?.length ?? 0 })
    return { ...result, ...(result.errors ? { errors: result.errors.map(withoutCause) } : {}) }
  })
  await app.listen({ host: '127.0.0.1', port })
  const address = app.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}/graphql`,
    async [Symbol.asyncDispose]() {
      await app.close()
      await pool.end()
    },
  }
}

/** A driver's text may hold SQL or a BSN: only faults that GraphQL itself found keep their words. */
const withoutCause = (error: GraphQLError) => ({
  message:
    error.originalError && !(error.originalError instanceof GraphQLError)
      ? 'De bron kon niet antwoorden.'
      : error.message,
  path: error.path,
})

const rootFields = (document: DocumentNode): readonly string[] =>
  document.definitions.flatMap((each) =>
    each.kind === 'OperationDefinition'
      ? each.selectionSet.selections.flatMap((field) => (field.kind === 'Field' ? [field.name.value] : []))
      : [],
  )

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
