/** Measures one row: CPU of the gateway per lookup and lookups per second at full load, the time of an answer at half. */
import type { Job, JobResult } from './load.ts'
import { BenchFault, type Child } from './processes.ts'

export interface Row {
  readonly key: string
  readonly name: string
  /** The processes that are measured. */
  readonly gateways: readonly Child<{ port: number }>[]
  readonly job: Omit<Job, 'urls' | 'seconds' | 'rate'>
}

export interface Figures {
  readonly key: string
  readonly name: string
  /** CPU of the gateway, in ms per lookup: the median of the rounds. */
  readonly cpuMs: number
  /** The largest less the smallest round, as a part of the median: the noise of this machine. */
  readonly spread: number
  readonly perSecond: number
  /** In ms, at half load. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Of all processes together, at its largest. */
  readonly rssMb: number
}

export interface Pace {
  readonly warmupSeconds: number
  readonly rounds: number
  readonly seconds: number
}

/** A poort runs for weeks: shorter, and half of what is measured is a compiler that still looks for what is hot. */
export const WARMUP_SECONDS = 15

interface Meter {
  readonly cpuMs: number
  readonly rssMb: number
}

const readMeters = async (row: Row): Promise<readonly Meter[]> =>
  Promise.all(
    row.gateways.map((each) => {
      const answer = each.next<Meter>('meter')
      each.send('meter')
      return answer
    }),
  )
const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0)
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN

async function load(row: Row, loader: Child<object>, seconds: number, rate?: number) {
  const urls = row.gateways.map(({ ready }) => `http://127.0.0.1:${ready.port}/graphql`)
  const done = loader.next<{ result: JobResult }>('result')
  loader.send({ ...row.job, urls, seconds, ...(rate === undefined ? {} : { rate }) } satisfies Job)
  const { result } = await done
  if (!result.ok) throw new BenchFault(`row (${row.key}) ${row.name} failed: ${result.reason}`)
  return result
}

/** Rows take turns in every round, so that a machine that slows down slows all of them. @throws BenchFault */
export async function measure(
  rows: readonly Row[],
  loader: Child<object>,
  pace: Pace,
  tell: (text: string) => void,
): Promise<readonly Figures[]> {
  for (const row of rows) {
    tell(`warming up (${row.key}) ${row.name}`)
    await load(row, loader, pace.warmupSeconds)
  }
  const rounds = new Map<string, { cpuMs: number; perSecond: number }[]>(rows.map(({ key }) => [key, []]))
  for (let round = 1; round <= pace.rounds; round++)
    for (const row of rows) {
      tell(`round ${round} of ${pace.rounds}: (${row.key}) ${row.name}`)
      const before = sum((await readMeters(row)).map(({ cpuMs }) => cpuMs))
      const { answers, seconds } = await load(row, loader, pace.seconds)
      const after = sum((await readMeters(row)).map(({ cpuMs }) => cpuMs))
      rounds.get(row.key)?.push({ cpuMs: (after - before) / answers, perSecond: answers / seconds })
    }
  const figures: Figures[] = []
  for (const row of rows) {
    const { key, name } = row
    tell(`half load: (${key}) ${name}`)
    const own = rounds.get(key) ?? []
    const perSecond = median(own.map((each) => each.perSecond))
    const { latencies } = await load(row, loader, pace.seconds, perSecond / 2)
    const sorted = latencies.toSorted((a, b) => a - b)
    const cpus = own.map((each) => each.cpuMs)
    const cpuMs = median(cpus)
    figures.push({
      key,
      name,
      cpuMs,
      spread: (Math.max(...cpus) - Math.min(...cpus)) / cpuMs,
      perSecond,
      p50: percentile(sorted, 0.5),
      p95: percentile(sorted, 0.95),
      p99: percentile(sorted, 0.99),
      rssMb: sum((await readMeters(row)).map(({ rssMb }) => rssMb)),
    })
  }
  return figures
}
