/**
 * Keeps the graph that runs: the registered bronnen and the one schema made of them, taken up anew without a restart.
 * Promise: a graph is served only after its self-test; whatever fails on the way leaves the one before in place; a request
 * under way ends on the schema and the bronnen it began with.
 */
import type { GraphQLSchema } from 'graphql'
import type { ContractClient } from '../bronnen/contract-client.ts'
import type { Bron } from '../bronnen/register.ts'
import type { Aansluiting } from '../raadpleging/niveaus.ts'
import type { BronSchemas } from './bron-schemas.ts'
import type { BronTypen } from './bron-types.ts'

export interface Graph {
  readonly schema: GraphQLSchema
  /** One for every registered bron, in the order of the register. */
  readonly aansluitingen: readonly Aansluiting[]
}

export interface GraphKeeper extends AsyncDisposable {
  readonly current: Graph
  /** The bronnen that belong to a schema that was served; none to any other. */
  aansluitingenOf(schema: GraphQLSchema): readonly Aansluiting[]
  /** Calls back at once with the current graph, and at every swap. @returns ends it */
  onSwap(listener: (graph: Graph) => void): () => void
  /** What is not as it should be, in words for an operator; no names. */
  degraded(): readonly string[]
}

export interface GraphKeeperDeps {
  /** Reads the register. @throws Error when it cannot be read */
  readonly readRegister: () => Promise<readonly Bron[]>
  readonly createClient: (bron: Bron) => ContractClient
  readonly schemas: BronSchemas
  /** @throws Error when no schema can be made of them */
  readonly build: (bronnen: readonly BronTypen[]) => GraphQLSchema
  /** @returns what is wrong with a schema; empty when it may be served */
  readonly selfTest: (schema: GraphQLSchema) => Promise<readonly string[]>
  /** Time between two rounds, in ms. */
  readonly intervalMs: number
  readonly onSwapped: (bronnen: number) => void
  /** Told of a round that changed nothing because it failed; a word of a closed set. */
  readonly onFailed: (stap: 'REGISTER' | 'DATABASE' | 'SCHEMA' | 'ZELFTEST') => void
}

/** Longer than any request can take: only then the connections of a bron that left are closed. */
const GRACE_MS = 60_000

class ZelftestGezakt extends Error {}

/** @throws Error when the first graph cannot be made */
export async function createGraphKeeper(deps: GraphKeeperDeps): Promise<GraphKeeper> {
  const served = new WeakMap<GraphQLSchema, Graph>()
  const listeners = new Set<(graph: Graph) => void>()
  const clients = new Map<string, ContractClient>()
  const leaving = new Map<ContractClient, NodeJS.Timeout>()
  let registerFailed = false

  const clientOf = (bron: Bron): ContractClient => {
    const known = clients.get(bron.id)
    if (known !== undefined && sameBron(known.bron, bron)) return known
    if (known !== undefined) leave(known)
    const client = deps.createClient(bron)
    clients.set(bron.id, client)
    return client
  }
  const leave = (client: ContractClient): void => {
    const timer = setTimeout(() => {
      leaving.delete(client)
      void client[Symbol.asyncDispose]()
    }, GRACE_MS)
    leaving.set(client, timer.unref())
  }

  const make = async (bronnen: readonly Bron[], typen: ReadonlyMap<string, BronTypen>): Promise<Graph> => {
    const schema = deps.build([...typen.values()])
    const faults = await deps.selfTest(schema)
    if (faults.length > 0) throw new ZelftestGezakt(`self-test: ${faults.join('; ')}`)
    const aansluitingen = bronnen.map((bron) => {
      const { wat, waarom } = typen.get(bron.id) ?? {}
      return { client: clientOf(bron), typen: { ...(wat && { WAT: wat }), ...(waarom && { WAAROM: waarom }) } }
    })
    const ids = new Set(bronnen.map(({ id }) => id))
    for (const [id, client] of clients)
      if (!ids.has(id)) {
        clients.delete(id)
        leave(client)
      }
    const graph = { schema, aansluitingen }
    served.set(schema, graph)
    return graph
  }

  let bronnen = await deps.readRegister()
  let typen = await deps.schemas.refresh(bronnen)
  let current = await make(bronnen, typen)

  /** One round: register, schemas, and a swap when either changed. */
  const round = async (): Promise<void> => {
    const register = await deps.readRegister().catch(() => undefined)
    registerFailed = register === undefined
    if (register === undefined) deps.onFailed('REGISTER')
    const nieuw = register ?? bronnen
    const nieuweTypen = await deps.schemas.refresh(nieuw).catch(() => undefined)
    if (nieuweTypen === undefined) return deps.onFailed('DATABASE')
    // Types are kept by reference while a schema stays the same.
    const same =
      sameList(nieuw, bronnen, sameBron) && sameList([...nieuweTypen.values()], [...typen.values()], Object.is)
    if (same) return undefined
    const graph = await make(nieuw, nieuweTypen)
    for (const listener of listeners) listener(graph)
    ;[bronnen, typen, current] = [nieuw, nieuweTypen, graph]
    return deps.onSwapped(nieuw.length)
  }
  // Whatever goes wrong in a round, the poort goes on with the graph it has.
  const safely = (): Promise<void> =>
    round().catch((error: unknown) => deps.onFailed(error instanceof ZelftestGezakt ? 'ZELFTEST' : 'SCHEMA'))

  let stopped = false
  let running: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout
  const plan = (): void => {
    timer = setTimeout(() => {
      running = safely().finally(() => stopped || plan())
    }, deps.intervalMs)
  }
  plan()

  return {
    get current() {
      return current
    },
    aansluitingenOf: (schema) => served.get(schema)?.aansluitingen ?? [],
    onSwap(listener) {
      listener(current)
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    degraded: () => [
      ...(registerFailed ? ['het register van bronnen is niet leesbaar; het vorige blijft in gebruik'] : []),
      ...(deps.schemas.achter.size > 0
        ? ['niet elke bron geeft een goed schema; het laatste goede blijft in gebruik']
        : []),
      ...([...clients.values()].some(({ silent }) => silent)
        ? ['niet elke bron antwoordt op tijd; wie zwijgt krijgt één vraag tegelijk tot er weer antwoord komt']
        : []),
    ],
    async [Symbol.asyncDispose]() {
      stopped = true
      clearTimeout(timer)
      await running
      for (const pending of leaving.values()) clearTimeout(pending)
      await Promise.all([...clients.values(), ...leaving.keys()].map((client) => client[Symbol.asyncDispose]()))
    },
  }
}

const sameBron = (one: Bron, other: Bron): boolean =>
  JSON.stringify({ ...one, sleutel: [...one.sleutel] }) === JSON.stringify({ ...other, sleutel: [...other.sleutel] })

const sameList = <T>(one: readonly T[], other: readonly T[], same: (one: T, other: T) => boolean): boolean =>
  one.length === other.length && one.every((each, at) => same(each, other[at] as T))
