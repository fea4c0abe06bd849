import { AssertionError } from 'node:assert'
import { createSecretKey } from 'node:crypto'
import { GraphQLError } from 'graphql'
import { ReplyError } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { resolvers } from '../../resolvers/index.ts'
import { buildPoortSchema } from '../../src/federation/poort-schema.ts'
import { fixedGraph } from '../support/fixed-graph.ts'
import { createServer } from '../../src/http/server.ts'
import { createTokenVerifier } from '../../src/identity/access-token.ts'
import type { Recorder } from '../../src/logboek/recorder.ts'
import { createAanmeldfouten } from '../../src/logboek/aanmeldfouten.ts'
import { PASSING_QUESTION } from '../../src/raadpleging/passing-question.ts'
import type { Raadpleging, RaadplegingService } from '../../src/raadpleging/raadpleging.ts'
import { testBsns } from '../support/bsns.ts'
import { startFakeBron } from '../support/fake-bron.ts'
import { CLIENT, startIssuer, type TestIssuer } from '../support/issuer.ts'
import { createClient, startPoort } from '../support/poort.ts'

const CANARY = '999999989'
const SECRET = `LEK ${CANARY} select * from node_modules http://10.0.0.1/x`

const KINDS: readonly (readonly [string, () => unknown])[] = [
  ['an Error', () => new Error(SECRET)],
  ['a TypeError', () => new TypeError(SECRET)],
  ['a unique violation', () => Object.assign(new Error(SECRET), { code: '23505', detail: SECRET, table: SECRET })],
  ['a check violation', () => Object.assign(new Error(SECRET), { code: '23514', constraint: SECRET })],
  ['a failed cast', () => Object.assign(new Error(SECRET), { code: '22P02', where: SECRET })],
  ['a reply error of Redis', () => Object.assign(new ReplyError(SECRET), { command: { args: [SECRET] } })],
  ['a failed fetch', () => new TypeError('fetch failed', { cause: new Error(SECRET) })],
  ['a JSON fault', () => new SyntaxError(SECRET)],
  ['an assertion', () => new AssertionError({ message: SECRET, actual: SECRET })],
  ['a range error', () => new RangeError(SECRET)],
  ['several at once', () => new AggregateError([new Error(SECRET)], SECRET)],
  ['an abort', () => new DOMException(SECRET, 'AbortError')],
  ['a GraphQL error', () => new GraphQLError(SECRET, { extensions: { code: SECRET, sql: SECRET } })],
  [
    'a GraphQL error with a known code',
    () => new GraphQLError(SECRET, { extensions: { code: 'QUOTA_BEREIKT', detail: SECRET } }),
  ],
  [
    'a GraphQL error with a protocol code',
    () => new GraphQLError(SECRET, { extensions: { code: 'BAD_USER_INPUT', detail: SECRET } }),
  ],
  ['a GraphQL error around another', () => new GraphQLError(SECRET, { originalError: new Error(SECRET) })],
  [
    'a GraphQL error with http headers',
    () => new GraphQLError(SECRET, { extensions: { http: { status: 500, headers: new Map([['x-lek', SECRET]]) } } }),
  ],
  ['text', () => SECRET],
  ['an object', () => ({ message: SECRET, code: SECRET })],
  ['nothing', () => undefined],
]

const running = new AsyncDisposableStack()
let issuer: TestIssuer
let broken: { readonly url: string; place: string; thrown: () => unknown }
const logged: string[] = []

beforeAll(async () => {
  issuer = running.use(await startIssuer())
  const recorder = {
    healthy: true,
    record: () => Promise.reject(new Error(SECRET)),
    [Symbol.asyncDispose]: async () => undefined,
  } satisfies Recorder
  const fail = (place: string): void => {
    if (broken.place === place) throw broken.thrown()
  }
  const service: RaadplegingService = {
    async begin() {
      fail('begin')
      const good = PASSING_QUESTION.context.raadpleging
      if (good === undefined) throw new Error('the passing question has a raadpleging')
      const toegang = { ...PASSING_QUESTION.context.toegang, judge: (): true => (fail('rule'), true) }
      return {
        ...good,
        toegang,
        lookUp: () => (fail('lookUp'), good.lookUp()),
        wie: (team) => (fail('wie'), good.wie(team)),
        conclude: async () => (fail('conclude'), undefined),
      } satisfies Raadpleging
    },
  }
  const verifier = running.use(createTokenVerifier({ issuer: issuer.url, audience: 'datpoort', clients: [CLIENT] }))
  const server = await createServer({
    graphs: fixedGraph(buildPoortSchema(resolvers)),
    service,
    handelingen: { begin: () => Promise.reject(new Error('not asked')) },
    diensten: PASSING_QUESTION.context.diensten,
    persoonsleutels: { open: () => undefined },
    authenticate: {
      verifier,
      mapping: () => new Map(),
      pseudoniemSleutel: createSecretKey(new Uint8Array(32)),
      aanmeldfouten: running.use(createAanmeldfouten(recorder)),
      systeemclients: new Map(),
    },
    readiness: { open: true, reasons: async () => [], degraded: () => [] },
    log: (fault) => void logged.push(JSON.stringify(fault)),
    version: '0.1.0',
    nodeEnv: 'production',
  })
  broken = { url: await server.listen({ port: 0, host: '127.0.0.1' }), place: '', thrown: () => undefined }
  running.defer(() => server.close())
})
afterAll(() => running.disposeAsync())

describe('L1 A7 whatever is thrown, wherever: no data, the catalogue\u2019s words, nothing of it in answer or log', () => {
  const ask = async () => {
    const client = createClient(broken.url, issuer, undefined as never)
    return client.ask('', ['999900067'], { token: await issuer.token(['x']) })
  }

  test('control: with nothing broken the answer is there', async () => {
    expect((await ask()).antwoorden).toHaveLength(1)
  })

  describe.each(['begin', 'rule', 'lookUp', 'conclude'])('in %s', (place) => {
    test.each(KINDS)('%s', async (_what, thrown) => {
      broken.place = place
      broken.thrown = thrown
      logged.length = 0
      const reply = await ask()
      broken.place = ''
      expect(reply.antwoorden).toEqual([])
      expect(reply.codes.length).toBeGreaterThan(0)
      for (const text of [reply.text, [...reply.headers].join(), logged.join()]) {
        expect(text).not.toMatch(/999999989|LEK|select \*|10\.0\.0\.1/)
        expect(text.replaceAll(/"frames":\[.*\]/g, '')).not.toContain('node_modules')
      }
      const [error] = (JSON.parse(reply.text) as { errors: { extensions: { code: string; foutId?: string } }[] }).errors
      const named =
        error?.extensions.code !== 'INTERNAL_SERVER_ERROR' || /^[0-9a-f-]{36}$/.test(error.extensions.foutId ?? '')
      expect(named).toBe(true)
    })
  })

  test('S6 in production there is no introspection, and a wrong name is not corrected', async () => {
    const client = createClient(broken.url, issuer, undefined as never)
    const headers = { authorization: `Bearer ${await issuer.token(['x'])}` }
    const send = (query: string) => client.post(JSON.stringify({ query }), headers)
    expect((await send('{ __schema { types { name } } }')).status).toBe(400)
    expect((await send('{ __type(name: "Query") { name } }')).status).toBe(400)
    const [near, far] = await Promise.all([send('{ dats }'), send('{ qqqq }')])
    expect(near?.text).toBe(far?.text)
  })
})

test('A4 a thousand raadplegingen at once, of one to twenty persons: persons answered are persons on record, exactly', async () => {
  await using bron = await startFakeBron({ domein: 'jeugd' })
  await using poort = await startPoort({ bronnen: [bron], deadlineMs: 10_000 })
  const bsns = testBsns(20)
  const tokens = await Promise.all(
    Array.from({ length: 50 }, (_, at) => poort.token('GENERALIST', { sub: `vrager-${at}` })),
  )
  let asked = 0
  const replies = await Promise.all(
    Array.from({ length: 1000 }, (_, at) => {
      const persons = bsns.slice(0, 1 + (at % 20))
      asked += persons.length
      return poort.ask('', persons, { token: tokens[at % 50] ?? '' })
    }),
  )
  expect(replies.flatMap((reply) => reply.codes)).toEqual([])
  const answered = replies.reduce((sum, reply) => sum + reply.antwoorden.length, 0)
  expect(answered).toBe(asked)
  const [row] = await poort.database.query<{ personen: number; voornemens: number; uitkomsten: number }>(
    `select (select count(*)::int from logboek.betrokkene) as personen,
            (select count(*)::int from logboek.regel where soort = 'VOORNEMEN') as voornemens,
            (select count(*)::int from logboek.regel where soort = 'UITKOMST') as uitkomsten`,
  )
  expect(row).toEqual({ personen: asked, voornemens: 1000, uitkomsten: 1000 })
})
