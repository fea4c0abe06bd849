/**
 * Serves one bron over HTTP: a Federation 2 subgraph that answers none but the poort's signed call.
 * Promise: every call carries a token made with this bron's own key, for this bron, at most a minute old; an error says
 * nothing of SQL, a value or a person, and the journal names no one.
 */
import { makeExecutableSchema } from '@graphql-tools/schema'
import Fastify, { type FastifyError } from 'fastify'
import { execute, parse, validate, type DocumentNode, type GraphQLError } from 'graphql'
import { jwtVerify } from 'jose'
import pg from 'pg'
import type { SqlBronConfig } from './config.ts'
import { createQueries } from './queries.ts'
import { BronFout, createResolvers, type Call } from './resolvers.ts'
import { executableSdl } from './sdl.ts'

export interface SqlBronOptions {
  readonly config: SqlBronConfig
  /** Connection of a role that may read the views and nothing else. */
  readonly databaseUrl: string
  /** Key of the call tokens (HS256), at least 32 bytes. */
  readonly sleutel: Uint8Array
  /** @default a free port */
  readonly port?: number
  /** One line per call: raadplegingId, fields and counts, never a person. */
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
/** Shorter than its own hash, an HMAC key can be guessed (RFC 7518, 3.2). */
const MIN_KEY_BYTES = 32
/** Nobody waits longer; a statement that does would keep a connection from the next call. */
const STATEMENT_MS = 10_000
const UNAVAILABLE = 'De bron kon niet antwoorden.'
const refused = { errors: [{ message: 'Niet toegestaan.' }] }

export async function startSqlBron({
  config,
  databaseUrl,
  sleutel,
  port = 0,
  journal,
}: SqlBronOptions): Promise<SqlBron> {
  if (sleutel.byteLength < MIN_KEY_BYTES) throw new Error(`the key of ${config.id} is shorter than 32 bytes`)
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 4,
    connectionTimeoutMillis: 2000,
    statement_timeout: STATEMENT_MS,
  })
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
  const verify = async (authorization: string | undefined): Promise<readonly string[]> => {
    try {
      const { payload } = await jwtVerify((authorization ?? '').replace(/^Bearer /, ''), sleutel, {
        algorithms: ['HS256'],
        issuer: 'datpoort',
        audience: config.id,
        requiredClaims: ['exp', 'iat'],
        maxTokenAge: TOKEN_AGE_S,
        clockTolerance: 5,
      })
      return readVragen(payload)
    } catch {
      return []
    }
  }

  /** One question of one raadpleging. */
  const answer = async (asked: unknown, raadplegingId: string): Promise<{ status: number; result: object }> => {
    const { query, variables, operationName } = (isObject(asked) ? asked : {}) as Body
    const unreadable = (message: string) => ({ status: 400, result: { errors: [{ message }] } })
    if (typeof query !== 'string') return unreadable('De vraag ontbreekt.')
    let document: DocumentNode
    try {
      document = read(query)
    } catch {
      return unreadable('De vraag past niet bij het schema.')
    }
    const call: Call = { aantal: 0 }
    const result = await execute({
      schema,
      document,
      contextValue: call,
      ...(isObject(variables) ? { variableValues: variables } : {}),
      ...(typeof operationName === 'string' ? { operationName } : {}),
    })
    const fouten = result.errors?.length ?? 0
    journal?.({ bron: config.id, raadplegingId, velden: rootFields(document), aantal: call.aantal, fouten })
    return { status: 200, result: { ...result, ...(result.errors ? { errors: result.errors.map(withoutCause) } : {}) } }
  }

  const app = Fastify({ logger: false, bodyLimit: 256 * 1024 })
  app.setErrorHandler(({ statusCode }: FastifyError, _request, reply) =>
    statusCode !== undefined && statusCode < 500
      ? reply.status(statusCode).send({ errors: [{ message: 'De vraag is niet leesbaar.' }] })
      : reply.status(500).send({ errors: [{ message: UNAVAILABLE }] }),
  )
  app.get('/health', async () => ({ status: 'ok' }))
  app.post('/graphql', async (request, reply) => {
    const vragen = await verify(request.headers.authorization)
    const bodies: readonly unknown[] = Array.isArray(request.body) ? request.body : [request.body]
    // A list is answered when its token names the raadpleging of each question, and of no other.
    const [own] = vragen
    if (own === undefined || vragen.length !== bodies.length) return reply.status(401).send(refused)
    const answers = await Promise.all(bodies.map((each, at) => answer(each, vragen[at] ?? own)))
    if (Array.isArray(request.body)) return answers.map(({ result }) => result)
    return reply.status(answers[0]?.status ?? 400).send(answers[0]?.result)
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

/** A driver's words may hold SQL, and GraphQL's own quote the value that did not fit, which may be a BSN. */
const withoutCause = ({ originalError, message, path }: GraphQLError) => ({
  message: originalError instanceof BronFout ? message : UNAVAILABLE,
  path,
})

const rootFields = (document: DocumentNode): readonly string[] =>
  document.definitions.flatMap((each) =>
    each.kind === 'OperationDefinition'
      ? each.selectionSet.selections.flatMap((field) => (field.kind === 'Field' ? [field.name.value] : []))
      : [],
  )

/** The raadplegingen a token is about: of the one question, or of each question of a list. */
function readVragen(payload: Readonly<Record<string, unknown>>): readonly string[] {
  const { vragen = [payload] } = payload
  const read = Array.isArray(vragen) ? vragen : []
  const ids = read.flatMap((each: unknown) =>
    isObject(each) && typeof each['sub'] === 'string' && typeof each['raadplegingId'] === 'string'
      ? [each['raadplegingId']]
      : [],
  )
  return ids.length === read.length ? ids : []
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
