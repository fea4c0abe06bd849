import { buildSchema, type GraphQLSchema } from 'graphql'
import { describe, expect, test, vi } from 'vitest'
import type { ContractClient } from '../../src/bronnen/contract-client.ts'
import type { Bron } from '../../src/bronnen/register.ts'
import type { BronTypen } from '../../src/federation/bron-types.ts'
import { createGraphKeeper, type GraphKeeperDeps } from '../../src/federation/graph-keeper.ts'

const bronOf = (id: string, port = 1): Bron => ({
  id,
  domein: id,
  url: new URL(`http://127.0.0.1:${port}/`),
  sleutel: new Uint8Array(32),
  bundel: 1,
  deadlineMs: 100,
  overeenkomst: { kenmerk: 'x', geldigTotEnMet: '2099-12-31' },
})
const typenOf = (wat: string | undefined, waarom?: string): BronTypen => ({
  wat,
  waarom,
  typen: new Map(),
  niveaus: new Map(),
})

/** A keeper of which a test changes every part; `round` waits for the next round to be over. */
async function setUp(change: Partial<GraphKeeperDeps> = {}) {
  vi.useFakeTimers()
  const state = {
    register: [bronOf('wmo'), bronOf('jeugd')] as readonly Bron[],
    typen: new Map([['wmo', typenOf('WmoWat', 'WmoWaarom')]]) as ReadonlyMap<string, BronTypen>,
    faults: [] as readonly string[],
    achter: new Set<string>(),
    registerFails: false,
    storeFails: false,
    buildFails: false,
  }
  const told: string[] = []
  const made: string[] = []
  const disposed: string[] = []
  const fail = (fails: boolean): void => {
    if (fails) throw new Error('broken')
  }
  const keeper = await createGraphKeeper({
    readRegister: async () => (fail(state.registerFails), state.register),
    createClient: (bron) => {
      const name = `${bron.id}:${bron.url.port}`
      made.push(name)
      return { bron, [Symbol.asyncDispose]: async () => void disposed.push(name) } as unknown as ContractClient
    },
    schemas: {
      refresh: async () => (fail(state.storeFails), state.typen),
      get achter() {
        return state.achter
      },
    },
    build: () => (fail(state.buildFails), buildSchema('type Query { a: Int }')),
    selfTest: async () => state.faults,
    intervalMs: 1000,
    onSwapped: (bronnen) => void told.push(`swapped ${bronnen}`),
    onFailed: (stap) => void told.push(`failed ${stap}`),
    ...change,
  })
  const round = () => vi.advanceTimersByTimeAsync(1000)
  return { keeper, state, told, made, disposed, round }
}

let first: GraphQLSchema | undefined
let throws = false

describe('the graph that runs', () => {
  test('is there from the start: every registered bron takes part, with the entry types it has', async () => {
    const { keeper, made } = await setUp()
    const told = keeper.current.aansluitingen.map(({ client, typen }) => [client.bron.id, typen])
    expect(told).toEqual([
      ['wmo', { WAT: 'WmoWat', WAAROM: 'WmoWaarom' }],
      ['jeugd', {}],
    ])
    expect(made).toEqual(['wmo:1', 'jeugd:1'])
    expect(keeper.degraded()).toEqual([])
  })

  test('the schema is made of the types of the bronnen that have any', async () => {
    const seen: unknown[] = []
    await setUp({ build: (typen) => (seen.push(typen), buildSchema('type Query { a: Int }')) })
    expect(seen).toEqual([[typenOf('WmoWat', 'WmoWaarom')]])
  })

  test.each([
    ['a schema that fails its self-test', { selfTest: async () => ['x'] }, /self-test/],
    [
      'no schema',
      {
        build: () => {
          throw new Error('no schema')
        },
      },
      /no schema/,
    ],
    ['no register', { readRegister: () => Promise.reject(new Error('no register')) }, /no register/],
  ])('does not start with %s', async (_what, change: Partial<GraphKeeperDeps>, words) => {
    await expect(setUp(change)).rejects.toThrow(words)
  })

  test('nothing is swapped while nothing changes', async () => {
    const { keeper, told, round, made } = await setUp()
    const { schema } = keeper.current
    for (let at = 0; at < 3; at++) await round()
    expect(keeper.current.schema).toBe(schema)
    expect([told, made]).toEqual([[], ['wmo:1', 'jeugd:1']])
  })

  test('D6 a change is served after its self-test, told to who listens, and the schema before keeps its bronnen', async () => {
    const { keeper, state, told, round } = await setUp()
    const seen: GraphQLSchema[] = []
    const end = keeper.onSwap(({ schema }) => void seen.push(schema))
    const before = keeper.current
    state.typen = new Map([['wmo', typenOf('WmoNieuw')]])
    await round()
    expect(told).toEqual(['swapped 2'])
    expect(seen).toEqual([before.schema, keeper.current.schema])
    expect(keeper.current.schema).not.toBe(before.schema)
    expect(keeper.aansluitingenOf(before.schema)[0]?.typen).toEqual({ WAT: 'WmoWat', WAAROM: 'WmoWaarom' })
    expect(keeper.aansluitingenOf(keeper.current.schema)[0]?.typen).toEqual({ WAT: 'WmoNieuw' })
    expect(keeper.aansluitingenOf(buildSchema('type Query { b: Int }'))).toEqual([])
    end()
    state.typen = new Map()
    await round()
    expect(seen).toHaveLength(2)
  })

  test.each([
    ['its self-test', (state: { faults: readonly string[] }) => void (state.faults = ['open']), 'failed ZELFTEST'],
    ['the build', (state: { buildFails: boolean }) => void (state.buildFails = true), 'failed SCHEMA'],
    ['the database', (state: { storeFails: boolean }) => void (state.storeFails = true), 'failed DATABASE'],
  ])('a change that fails at %s leaves what was, and is tried again', async (_what, spoil, told) => {
    const poort = await setUp()
    const { schema } = poort.keeper.current
    poort.state.typen = new Map()
    spoil(poort.state)
    await poort.round()
    expect(poort.keeper.current.schema).toBe(schema)
    expect(poort.told).toEqual([told])
    Object.assign(poort.state, { faults: [], buildFails: false, storeFails: false })
    await poort.round()
    expect(poort.told).toEqual([told, 'swapped 2'])
  })

  test('a self-test or a listener that throws leaves what was too, and the rounds go on', async () => {
    const { keeper, state, told, round } = await setUp({
      selfTest: async (schema) => {
        if (schema !== first && throws) throw new TypeError('999999989')
        first ??= schema
        return []
      },
    })
    const { schema } = keeper.current
    throws = true
    state.typen = new Map()
    await round()
    throws = false
    const end = keeper.onSwap(({ schema: each }) => {
      if (each !== schema) throw new TypeError('999999989')
    })
    await round()
    expect(keeper.current.schema).toBe(schema)
    expect(told).toEqual(['failed SCHEMA', 'failed SCHEMA'])
    end()
    await round()
    expect(told).toEqual(['failed SCHEMA', 'failed SCHEMA', 'swapped 2'])
  })

  test('a register that cannot be read leaves the one before, and shows until it can', async () => {
    const { keeper, state, told, round } = await setUp()
    state.registerFails = true
    await round()
    expect(told).toEqual(['failed REGISTER'])
    expect(keeper.degraded()).toHaveLength(1)
    expect(keeper.degraded()[0]).toMatch(/register/)
    // What the bronnen bring is still followed.
    state.typen = new Map()
    await round()
    expect(told).toEqual(['failed REGISTER', 'failed REGISTER', 'swapped 2'])
    state.registerFails = false
    await round()
    expect(keeper.degraded()).toEqual([])
  })

  test('a bron that lags behind shows, without its name', async () => {
    const { keeper, state } = await setUp()
    state.achter.add('wmo')
    expect(keeper.degraded()).toHaveLength(1)
    expect(keeper.degraded()[0]).not.toContain('wmo')
  })

  test('a bron that comes, moves or goes gets and loses its connections; those that leave close when no request can need them', async () => {
    const { keeper, state, round, made, disposed } = await setUp()
    const [wmo] = state.register
    state.register = [wmo ?? bronOf('wmo'), bronOf('jeugd', 2), bronOf('werk')]
    await round()
    expect(made).toEqual(['wmo:1', 'jeugd:1', 'jeugd:2', 'werk:1'])
    expect(keeper.current.aansluitingen.map(({ client }) => client.bron.id)).toEqual(['wmo', 'jeugd', 'werk'])
    state.register = [bronOf('jeugd', 2), bronOf('werk')]
    await round()
    expect(disposed).toEqual([])
    await vi.advanceTimersByTimeAsync(58_000)
    expect(disposed).toEqual([])
    await vi.advanceTimersByTimeAsync(2000)
    expect(disposed).toEqual(['jeugd:1', 'wmo:1'])
    expect(made).toHaveLength(4)
  })

  test('a key that changes is a change', async () => {
    const { state, round, made } = await setUp()
    state.register = [{ ...bronOf('wmo'), sleutel: new Uint8Array(32).fill(1) }, bronOf('jeugd')]
    await round()
    expect(made).toEqual(['wmo:1', 'jeugd:1', 'wmo:1'])
  })

  test('another order of the register is a change', async () => {
    const { keeper, state, round, told } = await setUp()
    state.register = state.register.toReversed()
    await round()
    expect(told).toEqual(['swapped 2'])
    expect(keeper.current.aansluitingen.map(({ client }) => client.bron.id)).toEqual(['jeugd', 'wmo'])
  })

  test('the end waits for the round under way, and none follows it', async () => {
    const register = [bronOf('wmo')]
    const held = Promise.withResolvers<readonly Bron[]>()
    let reads = 0
    const { keeper, round } = await setUp({
      readRegister: () => (reads++ === 0 ? Promise.resolve(register) : held.promise),
    })
    await round()
    const ended = keeper[Symbol.asyncDispose]()
    held.resolve(register)
    await ended
    expect([reads, vi.getTimerCount()]).toEqual([2, 0])
  })

  test('at the end all connections are closed, those that were leaving too, and no round follows', async () => {
    const { keeper, state, round, disposed, told } = await setUp()
    state.register = [bronOf('wmo')]
    await round()
    await keeper[Symbol.asyncDispose]()
    expect(disposed.toSorted()).toEqual(['jeugd:1', 'wmo:1'])
    state.register = []
    await vi.advanceTimersByTimeAsync(120_000)
    expect(told).toEqual(['swapped 1'])
    expect(disposed).toHaveLength(2)
    expect(vi.getTimerCount()).toBe(0)
  })
})
