/**
 * A bron on loopback that answers the contract, its schema and its entities well, or fails in one of the ways of the fault
 * table. It keeps a journal of every request it gets, so that a test can say what was asked, or that nothing was.
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { GraphQLSchema } from 'graphql'
import { decodeJwt } from 'jose'
import { answer, answerText, CALL_FAULTS, EXTRA, type Mode } from './fake-bron-answers.ts'
import { entitiesSchema, fakeSdl, merk, merkDatum, runEntities, veldenOf } from './fake-bron-typen.ts'

export { ENTITY_FAULTS, FAULTS, LEAK, type Fault, type Mode } from './fake-bron-answers.ts'
export { merk, merkDatum } from './fake-bron-typen.ts'

/** What was asked, by its root field. */
export type Vraag = 'dat' | 'wie' | 'wanneer' | 'entities' | 'tel' | 'steekproef' | 'sdl' | 'onbekend'
const ROOTS: Readonly<Record<string, Vraag>> = {
  datBetrokkenheden: 'dat',
  wieBetrokkenheden: 'wie',
  wanneerBetrokkenheden: 'wanneer',
  _entities: 'entities',
  _service: 'sdl',
  telBetrokkenheden: 'tel',
  steekproefBetrokkenheden: 'steekproef',
}

export interface Telling {
  readonly lopend: number
  readonly gestart: number
  readonly beeindigd: number
}

export interface FakeBetrokkenheid {
  readonly id: string
  readonly teamId: string
  readonly afgeschermd: boolean
}

export interface BronRequest {
  readonly headers: IncomingMessage['headers']
  readonly method: string | undefined
  readonly vraag: Vraag
  readonly personen: readonly string[]
  /** Of wie, wanneer and entities. */
  readonly ids: readonly string[]
  /** Of entities. */
  readonly typenames: readonly string[]
  /** Of entities: the selected fields as paths, key and `__typename` included. */
  readonly velden: readonly string[]
  readonly body: string
  /** What the token of the call tells of this question. */
  readonly claims: Readonly<Record<string, unknown>>
  /** How many questions came in the same call. */
  readonly samen: number
}

export interface FakeBron extends AsyncDisposable {
  readonly id: string
  readonly domein: string
  readonly url: string
  /** base64 of the key of the call token. */
  readonly sleutel: string
  /** Every question about persons and betrokkenheden. */
  readonly requests: BronRequest[]
  /** Every question for its schema: those come by themselves. */
  readonly sdlRequests: BronRequest[]
  mode: Mode
  /** What one kind of question does; goes before `mode`, and is all that counts for the schema. */
  modeFor: Partial<Record<Vraag, Mode>>
  /** What a question does whose first person is this one; `mode` for everybody else. */
  readonly modes: Map<string, Mode>
  /** What it does with a list of questions as such. */
  lists: 'ok' | 'reversed' | 'short' | 'refused'
  /** What it counts, by quarter; nothing for any other. */
  tellingen: Readonly<Record<string, Telling>>
  /** Its sample, whatever the quarter. */
  steekproef: readonly Readonly<Record<string, unknown>>[]
  /** What it tells of its schema. */
  sdl: string
  /** Held up, a question is answered when this resolves. */
  gate: Promise<void> | undefined
  /** Resolves at the next question about persons or betrokkenheden. */
  asked(): Promise<void>
  /** Resolves at the next question for its schema: those come by themselves. */
  askedForSchema(): Promise<void>
}

export interface FakeBronOptions {
  readonly domein: string
  /** @default the domein */
  readonly id?: string
  /** BSN -> team ids; a team id with `!` before it is an afgeschermde betrokkenheid. */
  readonly bekend?: Readonly<Record<string, readonly string[]>>
  readonly mode?: Mode
  /** Whether it offers WAT and WAAROM. @default true */
  readonly typen?: boolean
}

export async function startFakeBron(options: FakeBronOptions): Promise<FakeBron> {
  const { domein, id = domein, bekend = {}, mode = 'ok', typen = true } = options
  const waiting: (() => void)[] = []
  const waitingForSdl: (() => void)[] = []
  const schema = entitiesSchema(id)
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const asked = readRequests(request, body)
      for (const each of asked) (each.vraag === 'sdl' ? bron.sdlRequests : bron.requests).push(each)
      const own = asked.every(({ vraag }) => vraag === 'sdl') ? waitingForSdl : waiting
      for (const wake of own.splice(0)) wake()
      void respond(bron, asked, response, bekend, schema)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const bron: FakeBron = {
    id,
    domein,
    url: `http://127.0.0.1:${port}/graphql`,
    sleutel: randomBytes(32).toString('base64'),
    requests: [],
    sdlRequests: [],
    mode,
    modeFor: {},
    modes: new Map(),
    lists: 'ok',
    tellingen: {},
    steekproef: [],
    sdl: fakeSdl(id, typen),
    gate: undefined,
    asked: () => new Promise((resolve) => waiting.push(resolve)),
    askedForSchema: () => new Promise((resolve) => waitingForSdl.push(resolve)),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return bron
}

interface Variables {
  readonly personen?: readonly { readonly bsn: string }[]
  readonly ids?: readonly string[]
  readonly kwartaal?: string
  readonly omvang?: number
  readonly representations?: readonly { readonly __typename: string; readonly id: string }[]
}

function readRequests(request: IncomingMessage, body: string): readonly BronRequest[] {
  const list = body.startsWith('[') ? (JSON.parse(body) as unknown[]).map((each) => JSON.stringify(each)) : [body]
  const token = readToken(request)
  const claims = Array.isArray(token['vragen']) ? (token['vragen'] as BronRequest['claims'][]) : [token]
  return list.map((each, at) => ({ ...readRequest(request, each), claims: claims[at] ?? {}, samen: list.length }))
}

function readToken({ headers }: IncomingMessage): BronRequest['claims'] {
  try {
    return decodeJwt((headers.authorization ?? '').replace('Bearer ', ''))
  } catch {
    return {}
  }
}

function readRequest(request: IncomingMessage, body: string): Omit<BronRequest, 'claims' | 'samen'> {
  const { query, variables } = readBody(body)
  const root = Object.keys(ROOTS).find((name) => query.includes(name)) ?? ''
  const vraag = ROOTS[root] ?? 'onbekend'
  const { personen = [], ids = [], representations = [] } = variables
  return {
    headers: request.headers,
    method: request.method,
    vraag,
    personen: personen.map((persoon) => persoon.bsn),
    ids: vraag === 'entities' ? representations.map((each) => each.id) : ids,
    typenames: representations.map((each) => each.__typename),
    velden: vraag === 'entities' ? veldenOf(query) : [],
    body,
  }
}

function readBody(body: string): { query: string; variables: Variables } {
  try {
    const { query = '', variables = {} } = JSON.parse(body) as { query?: string; variables?: Variables }
    return { query, variables }
  } catch {
    return { query: '', variables: {} }
  }
}

async function respond(
  bron: FakeBron,
  asked: readonly BronRequest[],
  response: ServerResponse,
  bekend: NonNullable<FakeBronOptions['bekend']>,
  schema: GraphQLSchema,
): Promise<void> {
  if (asked.some(({ vraag }) => vraag !== 'sdl')) await bron.gate
  const answers = await Promise.all(
    asked.map(async (each) => ({
      mode: modeOf(bron, each),
      ...(await itemsOf(bron, each, bekend, schema)),
    })),
  )
  const [first] = answers
  const [own] = asked
  if (first === undefined || own === undefined) return void response.destroy()
  if (own.vraag === 'sdl' && first.mode === 'ok')
    return void response.writeHead(200, JSON_TYPE).end(JSON.stringify({ data: { _service: { sdl: bron.sdl } } }))
  if (own.vraag === 'tel' && first.mode === 'ok')
    return void response.writeHead(200, JSON_TYPE).end(JSON.stringify({ data: { [first.root]: first.items[0] } }))
  if (own.samen === 1) return answer(first.mode, response, first.root, first.key, first.items)
  // A fault of the call spoils the whole bundle; a fault of an answer stands in its own place.
  const spoiled = answers.find(({ mode }) => CALL_FAULTS.has(mode))
  if (spoiled) return answer(spoiled.mode, response, spoiled.root, spoiled.key, spoiled.items)
  const texts = answers.map(({ mode, root, key, items }) => answerText(mode, root, key, items))
  if (bron.lists === 'refused')
    return void response.writeHead(400, JSON_TYPE).end('{"errors":[{"message":"geen lijst"}]}')
  const given = bron.lists === 'reversed' ? texts.toReversed() : bron.lists === 'short' ? texts.slice(1) : texts
  response.writeHead(200, JSON_TYPE).end(`[${given.join()}]`)
}

function tellingOf(bron: FakeBron, body: string) {
  const kwartaal = readBody(body).variables.kwartaal ?? ''
  return { kwartaal, ...(bron.tellingen[kwartaal] ?? { lopend: 0, gestart: 0, beeindigd: 0 }) }
}

const modeOf = (bron: FakeBron, { vraag, personen }: BronRequest): Mode =>
  bron.modeFor[vraag] ?? (vraag === 'sdl' ? 'ok' : (bron.modes.get(personen[0] ?? '') ?? bron.mode))

type Item = Readonly<Record<string, unknown>> | null

/** What it would answer if all were well: root field, key, items. */
async function itemsOf(
  bron: FakeBron,
  { vraag, personen, ids, body }: BronRequest,
  bekend: NonNullable<FakeBronOptions['bekend']>,
  schema: GraphQLSchema,
): Promise<{ root: string; key: string; items: readonly Item[] }> {
  const wie = (id: string, veld: string) => merk(bron.domein, 'WIE', id, veld)
  switch (vraag) {
    case 'sdl':
      return { root: '_service', key: 'sdl', items: [{ sdl: bron.sdl }] }
    case 'wie': {
      const items = ids.map((id) => ({ id, contactpersoon: wie(id, 'contactpersoon'), regie: wie(id, 'regie') }))
      return { root: 'wieBetrokkenheden', key: 'id', items }
    }
    case 'wanneer': {
      const items = ids.map((id) => ({ id, begin: merkDatum(id, 'begin'), einde: merkDatum(id, 'einde') }))
      return { root: 'wanneerBetrokkenheden', key: 'id', items }
    }
    case 'entities': {
      const { query, variables } = readBody(body)
      return { root: '_entities', key: 'id', items: await runEntities(schema, query, { ...variables }) }
    }
    case 'tel':
      return { root: 'telBetrokkenheden', key: 'kwartaal', items: [tellingOf(bron, body)] }
    case 'steekproef':
      return {
        root: 'steekproefBetrokkenheden',
        key: 'begin',
        items: bron.steekproef.slice(0, Number(readBody(body).variables.omvang)),
      }
    case 'dat':
    case 'onbekend':
    default: {
      const items = personen.map((bsn) => ({ bsn, betrokkenheden: betrokkenhedenOf(bekend, bron.id, bsn) }))
      return { root: 'datBetrokkenheden', key: 'bsn', items }
    }
  }
}

const JSON_TYPE = { 'content-type': 'application/json' }

/** The ids a bron hands out: `<bron>-<last three digits>-<place>`. */
const betrokkenhedenOf = (
  bekend: NonNullable<FakeBronOptions['bekend']>,
  bron: string,
  bsn: string,
): FakeBetrokkenheid[] =>
  (bekend[bsn] ?? []).map((team, at) => ({
    ...EXTRA,
    id: `${bron}-${bsn.slice(-3)}-${at}`,
    teamId: team.replace('!', ''),
    afgeschermd: team.startsWith('!'),
  }))
