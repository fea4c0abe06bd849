/** What a lookup costs when something grows: each pair is measured side by side, in turns. */
import type { Args } from './args.ts'
import { benchBeleid, openHall, type DatpoortHall } from './datpoort.ts'
import { fillLog } from './log-records.ts'
import { measure, WARMUP_SECONDS, type Figures, type Row } from './measure.ts'
import { benchBronnen, DOMEINEN } from './people.ts'
import { startChild, type Child } from './processes.ts'
import { askDat } from './questions.ts'
import { groupOf, PATIENT_MS, PROFESSIONALS, WHOLE } from './rows.ts'
import type { Goal } from './report.ts'

const MANY_BRONNEN = 20
const MANY_FUNCTIES = 200
const [FEW_IN_FLIGHT, MANY_IN_FLIGHT] = [16, 512]

export interface Growth {
  readonly rows: readonly Figures[]
  readonly goals: readonly Goal[]
}

/** @throws BenchFault */
export async function measureGrowth(args: Args, tell: (text: string) => void): Promise<Growth> {
  await using stack = new AsyncDisposableStack()
  tell('starting bronnen, two databases and the poorten')
  const loader = stack.use(await startChild<object>('./load.ts'))
  const bronnen = stack.use(
    await startChild<{ urls: Record<string, string> }>('./bronnen.ts', { args: [String(MANY_BRONNEN)] }),
  )
  const urls = Object.fromEntries(benchBronnen(MANY_BRONNEN).map(({ id }) => [id, bronnen.ready.urls[id] ?? '']))
  const small = stack.use(await openHall(urls))
  const large = stack.use(await openHall(urls))
  const pace = { warmupSeconds: WARMUP_SECONDS, rounds: args.rounds, seconds: args.seconds }
  const rows: Figures[] = []
  // Tokens of this moment: those of the start have ended when a logboek was filled meanwhile.
  const row = async (
    key: string,
    name: string,
    own: Child<{ port: number }>,
    hall: DatpoortHall,
    change: Partial<Row['job']> = {},
  ): Promise<Row> => ({
    key,
    name,
    gateways: [own],
    job: {
      tokens: await hall.tokens(groupOf.all, PROFESSIONALS),
      inFlight: args.inFlight,
      bodies: askDat(),
      ...WHOLE,
      ...change,
    },
  })
  const pair = async (...own: readonly Promise<Row>[]): Promise<void> =>
    void rows.push(...(await measure(await Promise.all(own), loader, pace, tell)))

  const plain = stack.use(await small.start())
  {
    await using five = await small.start(5)
    await using twenty = await small.start(MANY_BRONNEN)
    await pair(row('bronnen 5', 'dat, 5 bronnen', five, small), row('bronnen 20', 'dat, 20 bronnen', twenty, small))
  }
  await pair(
    row('persons 1', 'dat, 1 person', plain, small),
    row('persons 20', 'dat, 20 persons', plain, small, { bodies: askDat(20) }),
  )
  const other = stack.use(await large.start())
  await large.useBeleid(await benchBeleid(MANY_FUNCTIES))
  await pair(
    row('matrix small', 'dat, shipped functies', plain, small),
    row('matrix 200', `dat, ${MANY_FUNCTIES} functies more`, other, large),
  )
  await large.useBeleid(await benchBeleid())
  await fillLog(large.databaseUrl, args.logRecords, tell)
  await pair(
    row('log 0', 'dat, empty logboek', plain, small),
    row('log full', `dat, ${args.logRecords} lookups in the logboek`, other, large),
  )
  {
    await using quiet = await small.start(DOMEINEN.length, PATIENT_MS)
    await using busy = await small.start(DOMEINEN.length, PATIENT_MS)
    await pair(
      row('load few', `dat, ${FEW_IN_FLIGHT} in flight`, quiet, small, { inFlight: FEW_IN_FLIGHT }),
      row('load many', `dat, ${MANY_IN_FLIGHT} in flight`, busy, small, { inFlight: MANY_IN_FLIGHT }),
    )
  }
  return { rows, goals: goalsOf(rows) }
}

function goalsOf(rows: readonly Figures[]): readonly Goal[] {
  const of = (key: string): Figures | undefined => rows.find((each) => each.key === key)
  const flat = (name: string, small: string, large: string): readonly Goal[] => {
    const [one, many] = [of(small), of(large)]
    if (one === undefined || many === undefined) return []
    return [
      { name: `${name}: CPU`, value: many.cpuMs / one.cpuMs, most: 1.1, unit: 'x' },
      { name: `${name}: time per lookup`, value: one.perSecond / many.perSecond, most: 1.1, unit: 'x' },
    ]
  }
  return [
    ...flat('log 0 -> full', 'log 0', 'log full'),
    ...flat('matrix shipped -> 200 more', 'matrix small', 'matrix 200'),
    { name: `RSS at ${MANY_IN_FLIGHT} in flight`, value: of('load many')?.rssMb ?? Infinity, most: 220, unit: 'MB' },
  ]
}
