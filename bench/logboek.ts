/** What a lookup on record costs, with an empty logboek and a full one, and how long it takes to read all of it again. */
import type { Args } from './args.ts'
import { openHall } from './datpoort.ts'
import { fillLog } from './log-records.ts'
import type { LogJob, LogResult } from './logboek-load.ts'
import type { VerifyResult } from './logboek-verify.ts'
import type { Figures } from './measure.ts'
import { startChild, type Child } from './processes.ts'
import type { Goal } from './report.ts'

const RATE = 3000
const IN_FLIGHT = 200

interface Meter {
  readonly cpuMs: number
  readonly rssMb: number
}
const meter = (child: Child<object>): Promise<Meter> => {
  const answer = child.next<Meter>('meter')
  child.send('meter')
  return answer
}
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
const at = (sorted: Float64Array, part: number): number => sorted[Math.floor(sorted.length * part)] ?? NaN

async function load(child: Child<object>, job: LogJob): Promise<LogResult> {
  const done = child.next<LogResult>('result')
  child.send(job)
  return done
}

/** Full speed in rounds, then an open loop at the asked rate. */
async function measureRecorder(key: string, name: string, url: string, args: Args, tell: (text: string) => void) {
  await using child = await startChild<object>('./logboek-load.ts', {
    metered: true,
    env: { BENCH_URL: url, BENCH_REPLICA: `bench-${key.replace(' ', '-')}` },
  })
  await load(child, { seconds: 3, inFlight: IN_FLIGHT })
  const rounds: { cpuMs: number; perSecond: number }[] = []
  for (let round = 1; round <= args.rounds; round++) {
    tell(`round ${round} of ${args.rounds}: ${name}`)
    const before = await meter(child)
    const { lookups, seconds } = await load(child, { seconds: args.seconds, inFlight: IN_FLIGHT })
    rounds.push({ cpuMs: ((await meter(child)).cpuMs - before.cpuMs) / lookups, perSecond: lookups / seconds })
  }
  tell(`${RATE} lookups a second: ${name}`)
  const { latencies, failures, lookups, seconds } = await load(child, {
    seconds: 2 * args.seconds,
    rate: RATE,
    inFlight: IN_FLIGHT,
  })
  const sorted = latencies.toSorted()
  const cpus = rounds.map((each) => each.cpuMs)
  const cpuMs = median(cpus)
  const figures: Figures = {
    key,
    name,
    cpuMs,
    spread: (Math.max(...cpus) - Math.min(...cpus)) / cpuMs,
    perSecond: median(rounds.map((each) => each.perSecond)),
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    p99: failures === 0 ? at(sorted, 0.99) : Infinity,
    rssMb: (await meter(child)).rssMb,
  }
  return { figures, atRate: lookups / seconds }
}

export async function measureLogboek(args: Args, tell: (text: string) => void) {
  await using stack = new AsyncDisposableStack()
  tell('starting a database')
  const hall = stack.use(await openHall({}))
  const empty = await measureRecorder('log empty', 'on record, empty logboek', hall.databaseUrl, args, tell)
  const hoofd = await fillLog(hall.databaseUrl, args.logRecords, tell)
  const full = await measureRecorder(
    'log full',
    `on record, ${args.logRecords} lookups in it`,
    hall.databaseUrl,
    args,
    tell,
  )
  const verifier = stack.use(
    await startChild<object>('./logboek-verify.ts', { metered: true, env: { BENCH_URL: hall.databaseUrl } }),
  )
  tell('reading the whole logboek again')
  const done = verifier.next<VerifyResult>('result')
  verifier.send([hoofd])
  const { regels, bewezen, bevindingen, seconds } = await done
  const { cpuMs, rssMb } = await meter(verifier)
  tell(`${regels} lines in ${seconds.toFixed(1)} s, ${bewezen} proven, ${bevindingen} trees without a checkpoint`)
  const rows: Figures[] = [
    empty.figures,
    full.figures,
    {
      key: 'verify',
      name: `verify, ${regels} lines (per line)`,
      cpuMs: cpuMs / regels,
      spread: 0,
      perSecond: regels / seconds,
      p50: 0,
      p95: 0,
      p99: 0,
      rssMb,
    },
  ]
  const goals: Goal[] = [
    { name: `on record at ${RATE}/s: p99`, value: empty.figures.p99, most: 30, unit: 'ms' },
    { name: `on record at ${RATE}/s, full logboek: p99`, value: full.figures.p99, most: 30, unit: 'ms' },
    {
      name: 'a lookup on record at full speed, against 3000/s',
      value: RATE / Math.min(empty.figures.perSecond, full.figures.perSecond),
      most: 1,
      unit: 'x',
    },
    { name: 'log empty -> full: CPU', value: full.figures.cpuMs / empty.figures.cpuMs, most: 1.1, unit: 'x' },
    {
      name: 'log empty -> full: time per lookup',
      value: empty.figures.perSecond / full.figures.perSecond,
      most: 1.1,
      unit: 'x',
    },
    { name: 'verify, for 10 million lines', value: ((seconds / regels) * 10_000_000) / 60, most: 5, unit: 'min' },
  ]
  return { rows, goals }
}
