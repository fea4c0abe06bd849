/** Turns figures into the table, the ratios and the verdict on each of them; keeps and compares results. */
import { readFile, writeFile } from 'node:fs/promises'
import { DEADLINE_MS } from './datpoort.ts'
import type { Figures } from './measure.ts'
import { BenchFault } from './processes.ts'

export interface Result {
  readonly at: string
  readonly node: string
  readonly cpus: number
  /** Questions under way at once at full load. */
  readonly inFlight: number
  readonly rows: readonly Figures[]
  /** CPU of one lookup of Datpoort as a part of that of the others; absent when a row of it was not measured. */
  readonly ratios: { readonly cpuVsBare?: number; readonly cpuVsBestPeer?: number }
  readonly goals: readonly Goal[]
}

export interface Goal {
  readonly name: string
  readonly value: number
  readonly most: number
  readonly unit: string
}

const PEERS = ['c', 'd', 'e', 'f']

/** The least CPU among the peers, for one hop or (with `g` in front) for two. */
function bestOf(rows: readonly Figures[], keys: readonly string[]): number | undefined {
  const own = rows.filter(({ key }) => keys.includes(key)).map(({ cpuMs }) => cpuMs)
  return own.length === keys.length ? Math.min(...own) : undefined
}

export function conclude(rows: readonly Figures[], decideUs: number | undefined): Pick<Result, 'ratios' | 'goals'> {
  const row = (key: string): Figures | undefined => rows.find((each) => each.key === key)
  const cpu = (key: string): number | undefined => row(key)?.cpuMs
  const a = cpu('a')
  const ratio = (one: number | undefined, other: number | undefined): number | undefined =>
    one === undefined || other === undefined ? undefined : one / other
  const cpuVsBare = ratio(a, cpu('b'))
  const cpuVsBestPeer = ratio(a, bestOf(rows, PEERS))
  const perPerson = ratio(cpu('h'), 5)
  const goal = (name: string, value: number | undefined, most: number, unit = 'x'): readonly Goal[] =>
    value === undefined ? [] : [{ name, value, most, unit }]
  return {
    ratios: {
      ...(cpuVsBare === undefined ? {} : { cpuVsBare }),
      ...(cpuVsBestPeer === undefined ? {} : { cpuVsBestPeer }),
    },
    goals: [
      ...goal('(a) CPU beside (b)', cpuVsBare, 1.5),
      ...goal('(a) CPU beside the best of (c)-(f)', cpuVsBestPeer, 0.6),
      ...goal(
        '(g) CPU beside the best peer, two hops',
        ratio(
          cpu('g'),
          bestOf(
            rows,
            PEERS.map((key) => `g${key}`),
          ),
        ),
        1,
      ),
      ...goal('(h) CPU per person beside (a)', ratio(perPerson, a), 0.4),
      ...goal('(i) CPU beside (a)', ratio(cpu('i'), a), 1.3),
      ...goal('(j) p99', row('j')?.p99, DEADLINE_MS + 50, 'ms'),
      ...goal('(j) CPU beside (a)', ratio(cpu('j'), a), 1.2),
      ...goal('deciding one field', decideUs, 2, 'us'),
    ],
  }
}

const fixed = (value: number, digits: number): string => value.toFixed(digits)

export function printTable({ rows, goals, node, cpus, inFlight }: Result): string {
  const head = ['row', 'what', 'CPU ms', '±', 'lookups/s', 'p50 ms', 'p95', 'p99', 'RSS MB']
  const lines = rows.map((row) => [
    row.key,
    row.name,
    fixed(row.cpuMs, 3),
    `${fixed(row.spread * 50, 0)}%`,
    fixed(row.perSecond, 0),
    fixed(row.p50, 1),
    fixed(row.p95, 1),
    fixed(row.p99, 1),
    fixed(row.rssMb, 0),
  ])
  const widths = head.map((each, at) => Math.max(each.length, ...lines.map((line) => line[at]?.length ?? 0)))
  const print = (cells: readonly string[]): string =>
    cells.map((each, at) => (at < 2 ? each.padEnd(widths[at] ?? 0) : each.padStart(widths[at] ?? 0))).join('  ')
  const verdicts = goals.map(
    ({ name, value, most, unit }) =>
      `${value <= most ? 'reached' : 'MISSED '}  ${name}: ${fixed(value, 2)} ${unit} (at most ${most})`,
  )
  return [
    `Node ${node}, ${cpus} CPUs; CPU of the gateway process per lookup with ${inFlight} under way, latency at half load`,
    '',
    print(head),
    ...lines.map(print),
    '',
    ...verdicts,
  ].join('\n')
}

/** @throws BenchFault */
export async function save(file: string, result: Result): Promise<void> {
  await writeFile(file, `${JSON.stringify(result, undefined, 2)}\n`).catch((error: unknown) => {
    throw new BenchFault(`cannot write ${file}: ${error instanceof Error ? error.message : 'unknown'}`)
  })
}

/** @throws BenchFault when the file holds no result */
export async function readResult(file: string): Promise<Result> {
  try {
    const result = JSON.parse(await readFile(file, 'utf8')) as Result
    if (!result.rows.every(({ key, cpuMs }) => typeof key === 'string' && cpuMs > 0)) throw new Error('no rows')
    return result
  } catch (error) {
    throw new BenchFault(
      `${file} holds no result to compare with: ${error instanceof Error ? error.message : 'unknown'}`,
    )
  }
}

/** What changed per row that both results have. */
export function compare(before: Result, { rows, inFlight }: Result): string {
  const lines = rows.flatMap((row) => {
    const old = before.rows.find(({ key }) => key === row.key)
    if (old === undefined) return []
    const change = (row.cpuMs / old.cpuMs - 1) * 100
    const noise = Math.max(row.spread, old.spread) * 100
    const said = Math.abs(change) <= noise ? ', within the noise' : ''
    return [
      `(${row.key}) CPU ${fixed(old.cpuMs, 3)} -> ${fixed(row.cpuMs, 3)} ms (${change > 0 ? '+' : ''}${fixed(change, 0)}%${said})`,
    ]
  })
  const other = before.inFlight === inFlight ? '' : ', which had another load'
  return [`beside the result of ${before.at}${other}:`, ...lines].join('\n')
}
