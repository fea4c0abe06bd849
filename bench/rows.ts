/** The rows of the table: which processes, and what they are asked. */
import type { RowKey } from './args.ts'
import type { DatpoortHall } from './datpoort.ts'
import type { Row } from './measure.ts'
import { DOMEINEN } from './people.ts'
import { startChild, type Child } from './processes.ts'
import { askAlles, askBare, askDat, askPeer, askWieWat } from './questions.ts'

type Gateway = Child<{ port: number }>

export interface Place {
  /** Questions under way at once at full load, of each process. */
  readonly inFlight: number
  readonly stack: AsyncDisposableStack
  readonly hall: DatpoortHall
  readonly urls: Readonly<Record<string, string>>
  readonly supergraph: string
}

const PEERS = {
  c: ['Apollo Server + Hive router-runtime', 'router-runtime'],
  d: ['@apollo/gateway', 'apollo-gateway'],
  e: ['Apollo Server + tools federation', 'tools-federation'],
  f: ['Hive Gateway', 'hive-gateway'],
} as const
/** How long a bron may take where answers wait for each other on one machine: what is measured there is not the deadline. */
export const PATIENT_MS = 5000
export const PROFESSIONALS = 100

/** The answer is whole: every bron was heard, nothing was refused. */
export const WHOLE = { holds: ['"volledig":true'], lacks: ['"errors"', '"volledig":false'] }
const ANSWERED = { holds: ['"data":{'], lacks: ['"errors"', '"data":null'] }

export const groupOf = { all: 'sd-functie-wmo-consulent', refused: 'sd-functie-generalist' }

/** Starts what the asked rows need. @throws BenchFault */
export async function startRows(keys: readonly RowKey[], place: Place): Promise<readonly Row[]> {
  const { inFlight, stack, hall, urls, supergraph } = place
  const wants = (...any: RowKey[]): boolean => any.some((each) => keys.includes(each))
  const settings = { BENCH_SETTINGS: JSON.stringify({ urls, supergraph }), NODE_ENV: 'production' }
  const gateway = async (file: string): Promise<Gateway> =>
    stack.use(await startChild<{ port: number }>(`./gateways/${file}.ts`, { env: settings, metered: true }))
  const tokens = await hall.tokens(groupOf.all, PROFESSIONALS)
  const full = { tokens, inFlight, ...WHOLE }
  const rows: Row[] = []
  const add = (key: string, name: string, gateways: readonly Gateway[], job: Row['job']): void =>
    void rows.push({ key, name, gateways, job })

  if (wants('a', 'g', 'h', 'i')) {
    const own = [stack.use(await hall.start())]
    if (wants('a')) add('a', 'Datpoort: dat', own, { ...full, bodies: askDat() })
    if (wants('g')) add('g', 'Datpoort: dat, wie, wat', own, { ...full, bodies: askWieWat() })
    if (wants('h')) add('h', 'Datpoort: dat, household of 5', own, { ...full, bodies: askDat(5) })
    if (wants('i'))
      add('i', 'Datpoort: all levels, refused', own, {
        tokens: await hall.tokens(groupOf.refused, PROFESSIONALS),
        inFlight,
        bodies: askAlles(),
        holds: ['"volledig":true'],
        lacks: ['BRON_GEEN_ANTWOORD', '"contactpersoon":"'],
      })
  }
  if (wants('b'))
    add('b', 'bare undici fan-out', [await gateway('bare')], {
      ...ANSWERED,
      tokens: [],
      inFlight,
      bodies: askBare(),
    })
  for (const [key, [name, file]] of Object.entries(PEERS) as [
    keyof typeof PEERS,
    (typeof PEERS)[keyof typeof PEERS],
  ][]) {
    if (!wants(key, 'g')) continue
    const own = [await gateway(file)]
    const job = { ...ANSWERED, tokens: [], inFlight }
    if (wants(key)) add(key, name, own, { ...job, bodies: askPeer(1) })
    if (wants('g')) add(`g${key}`, `${name}, two hops`, own, { ...job, bodies: askPeer(2) })
  }
  if (wants('k'))
    for (const count of [1, 2, 4]) {
      const fleet: Gateway[] = []
      for (let at = 0; at < count; at++) fleet.push(stack.use(await hall.start(DOMEINEN.length, PATIENT_MS)))
      add(`k${count}`, `Datpoort: ${count} processes`, fleet, {
        ...full,
        inFlight: inFlight * count,
        bodies: askDat(),
      })
    }
  return rows
}

/** Row (j), after all others: from now on one bron hangs. */
export async function startHangingRow({ inFlight, stack, hall }: Place, bronnen: Child<object>): Promise<Row> {
  const own = stack.use(await hall.start())
  bronnen.send({ hang: 'wonen' })
  return {
    key: 'j',
    name: 'Datpoort: dat, one bron hangs',
    gateways: [own],
    job: {
      tokens: await hall.tokens(groupOf.all, PROFESSIONALS),
      inFlight,
      bodies: askDat(),
      holds: ['"volledig":false'],
      lacks: ['"errors"', '"bekendheid":"NIET_BEKEND"'],
    },
  }
}
