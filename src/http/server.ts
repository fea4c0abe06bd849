/**
 * The HTTP shell: Apollo Server on Fastify, and every answer that is made outside GraphQL.
 * Promise: POST /graphql is the only door to data; every answer, errors of the framework included, has the fixed headers
 * and the catalogue's words. Identity is settled before a body is read.
 */
import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import Fastify, { type FastifyInstance } from 'fastify'
import { GEEN_TOEGANG } from '../autorisatie/toegang.ts'
import { PoortError, type Foutcode } from '../errors.ts'
import type { GraphKeeper } from '../federation/graph-keeper.ts'
import type { Diensten } from '../handelingen/diensten.ts'
import type { Handelingen } from '../handelingen/handeling.ts'
import { createTurns } from '../limits/turns.ts'
import type { Persoonsleutels } from '../personen/persoonsleutel.ts'
import type { RaadplegingService } from '../raadpleging/raadpleging.ts'
import type { VerzoekContext } from '../raadpleging/verzoek-context.ts'
import { createAuthenticate, professionalOf, type AuthenticateDeps } from './authenticate.ts'
import { createFormatError, reportFault, type FaultLog } from './format-error.ts'
import { errorBody, fixedHeaders, GRAPHQL_PATH, pathOf, sendError } from './headers.ts'
import { addHealth, type Readiness } from './health.ts'
import { isJsonContentType, useJsonBodies } from './json-body.ts'
import { GRENZEN, limitsRule, noNumbersInNamesRule } from './query-limits.ts'
import { createRecordPlugin } from './record-plugin.ts'

export interface ServerOptions {
  /** The graph that runs, and its swaps. */
  readonly graphs: Pick<GraphKeeper, 'onSwap' | 'aansluitingenOf'>
  readonly service: RaadplegingService
  readonly handelingen: Handelingen
  readonly diensten: Diensten
  readonly persoonsleutels: Pick<Persoonsleutels, 'open'>
  readonly authenticate: AuthenticateDeps
  readonly readiness: Readiness
  readonly log: FaultLog
  /** Semantic version of the API, for the header API-Version. */
  readonly version: string
  readonly nodeEnv: 'production' | 'development' | 'test'
}

const BODY_LIMIT = 64 * 1024
/** How long a client may take over its whole request, in ms. */
const REQUEST_TIMEOUT = 15_000
/** Questions that are worked on at once: two full bundles to every bron, and no more memory than that (ADR 0057). */
const PLACES = 32
/** How long one holds its place, in ms: one that still waits for a bron then holds up nobody. */
const LONGEST_MS = 50

/** Codes of Fastify and Node for requests that never reached a route. */
const FRAMEWORK_CODES: Readonly<Record<string, Foutcode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'VERZOEK_TE_GROOT',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'MEDIATYPE_NIET_ONDERSTEUND',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'VERZOEK_ONGELDIG',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'VERZOEK_ONGELDIG',
  FST_ERR_BAD_URL: 'NIET_GEVONDEN',
}

/** Each would talk to the outside or put something of its own in an answer; some switch themselves on by an environment variable. */
const PLUGINS_OFF = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
]

/** Apollo's own logger prints errors whole; ours go through formatError. */
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { readiness, log } = options
  const headers = fixedHeaders(options.version)
  const apollo = createApollo(options)
  await apollo.start()

  const app = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    connectionTimeout: 2 * REQUEST_TIMEOUT,
    keepAliveTimeout: 65_000,
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    frameworkErrors: (_error, request, reply) => void sendError(request, reply.headers(headers), 'VERZOEK_ONGELDIG'),
    clientErrorHandler: (error, socket) => {
      if (socket.writable) socket.end(rawRefusal(error.code, headers))
      else socket.destroy()
    },
  })
  useJsonBodies(app)
  // Apollo and Fastify set headers of their own on the way: ours are the last word, and every answer passes here.
  app.addHook('onSend', (_request, reply, _payload, done) => {
    reply.headers(headers)
    done()
  })

  app.setErrorHandler((error, request, reply) => {
    if (error instanceof PoortError) return sendError(request, reply, error.code)
    const code = FRAMEWORK_CODES[codeOf(error)]
    return code === undefined
      ? sendError(request, reply, 'INTERNAL_SERVER_ERROR', reportFault(error, log))
      : sendError(request, reply, code)
  })
  app.setNotFoundHandler((request, reply) => {
    if (pathOf(request.url) !== GRAPHQL_PATH) return sendError(request, reply, 'NIET_GEVONDEN')
    return sendError(request, reply.header('allow', 'POST'), 'METHODE_NIET_TOEGESTAAN')
  })

  addHealth(app, readiness)
  const authenticate = createAuthenticate(options.authenticate)
  const inTurn = createTurns(PLACES, LONGEST_MS)
  const answer = fastifyApolloHandler(apollo, {
    context: async (request): Promise<VerzoekContext> => ({
      professional: professionalOf(request),
      toegang: GEEN_TOEGANG,
      raadpleging: undefined,
      handeling: undefined,
      diensten: options.diensten,
    }),
  })
  app.route({
    method: 'POST',
    url: GRAPHQL_PATH,
    onRequest: async (request, reply) => {
      // Closed until the self-test, the database and the policy are all there: nothing is decided by half a poort.
      if (!readiness.open) return sendError(request, reply, 'POORT_NIET_GEREED')
      const refused = await authenticate(request, reply)
      if (refused !== undefined) return refused
      if (!isJsonContentType(request.headers['content-type']))
        return sendError(request, reply, 'MEDIATYPE_NIET_ONDERSTEUND')
      return undefined
    },
    // A batch, a bare hash or anything else without a query of its own is no question (no batching, no persisted queries).
    preHandler: async (request, reply) =>
      hasQuery(request.body) ? undefined : sendError(request, reply, 'BAD_REQUEST'),
    handler: (request, reply) => inTurn(() => answer.call(app, request, reply)),
  })
  app.addHook('onClose', () => apollo.stop())
  return app
}

/**
 * The one thing Apollo's `gateway` option is used for: another schema without a restart. It gives no executor, so that
 * graphql-js runs every request on the schema that validated it, rules included.
 */
const gatewayOf = (graphs: ServerOptions['graphs']): ApolloServerOptionsWithGateway<VerzoekContext>['gateway'] => {
  const ending: (() => void)[] = []
  return {
    onSchemaLoadOrUpdate(callback) {
      const end = graphs.onSwap(({ schema }) => callback({ apiSchema: schema, coreSupergraphSdl: '' }))
      ending.push(end)
      return end
    },
    load: async () => ({ executor: null }),
    stop: async () => ending.forEach((end) => end()),
  }
}

function createApollo(options: ServerOptions): ApolloServer<VerzoekContext> {
  const { graphs, service, handelingen, persoonsleutels, log, nodeEnv } = options
  const { aansluitingenOf } = graphs
  return new ApolloServer<VerzoekContext>({
    gateway: gatewayOf(graphs),
    nodeEnv,
    introspection: nodeEnv !== 'production',
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: GRENZEN.tokens },
    maxRecursiveSelections: GRENZEN.selecties,
    validationRules: [limitsRule, noNumbersInNamesRule],
    formatError: createFormatError(log),
    logger: silent,
    plugins: [createRecordPlugin({ service, handelingen, persoonsleutels, aansluitingenOf, log }), ...PLUGINS_OFF],
  })
}

const hasQuery = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'query' in body && typeof body.query === 'string'

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

/** A request that could not even be read as HTTP gets its refusal by hand. */
function rawRefusal(code: string, headers: Readonly<Record<string, string>>): string {
  const status =
    code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request'
  const { type, body } = errorBody('VERZOEK_ONGELDIG', '', '')
  const lines = {
    ...headers,
    'content-type': type,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status}\r\n${head.join('')}\r\n${body}`
}
