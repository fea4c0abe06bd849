/** What `npm run bench` may be told. */
import { parseArgs } from 'node:util'
import { BenchFault } from './processes.ts'

export const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'] as const
export type RowKey = (typeof ROWS)[number]

export interface Args {
  readonly json: boolean
  readonly rows: readonly RowKey[]
  /** Questions under way at once at full load. */
  readonly inFlight: number
  readonly growth: boolean
  readonly effect: boolean
  readonly inzage: boolean
  readonly logboek: boolean
  readonly rounds: number
  readonly seconds: number
  readonly logRecords: number
  readonly save: string | undefined
  readonly compare: string | undefined
}

export const USAGE = `npm run bench -- [options]
  --json            one JSON object instead of the table
  --rows a,b,g      only these rows (${ROWS.join('')}); a ratio needs both its rows
  --in-flight 64    questions under way at once at full load
  --growth          the growth rows instead: bronnen, persons, functies, log, load
  --effect          the effect preview of a concept instead: a million recorded raadplegingen
  --inzage          the inzageverslag over a full logboek instead
  --logboek         the logboek instead: on record with an empty and a full one, and reading it all again
  --rounds 3        measured rounds per row; the median counts
  --seconds 4       length of a round
  --log-records N   lookups in the logboek for these four (10000000; 1000000 for --effect)
  --save FILE       keeps the result
  --compare FILE    shows what changed since a kept result`

/** @throws BenchFault in words for whoever typed it */
export function readArgs(argv: readonly string[]): Args {
  let values
  try {
    ;({ values } = parseArgs({
      args: [...argv],
      options: {
        json: { type: 'boolean', default: false },
        rows: { type: 'string', default: ROWS.join() },
        'in-flight': { type: 'string', default: '64' },
        growth: { type: 'boolean', default: false },
        effect: { type: 'boolean', default: false },
        inzage: { type: 'boolean', default: false },
        logboek: { type: 'boolean', default: false },
        rounds: { type: 'string', default: '3' },
        seconds: { type: 'string', default: '4' },
        'log-records': { type: 'string' },
        save: { type: 'string' },
        compare: { type: 'string' },
      },
    }))
  } catch (error) {
    throw new BenchFault(`${error instanceof Error ? error.message : 'unreadable arguments'}\n${USAGE}`)
  }
  const rows = values.rows.split(',').map((name) => {
    const row = ROWS.find((each) => each === name)
    if (row === undefined) throw new BenchFault(`there is no row ${name}\n${USAGE}`)
    return row
  })
  const whole = (name: string, text: string, max: number): number => {
    const number = Number(text)
    if (!Number.isSafeInteger(number) || number < 1 || number > max)
      throw new BenchFault(`--${name} must be a whole number from 1 to ${max}\n${USAGE}`)
    return number
  }
  return {
    json: values.json,
    rows,
    inFlight: whole('in-flight', values['in-flight'], 512),
    growth: values.growth,
    effect: values.effect,
    inzage: values.inzage,
    logboek: values.logboek,
    rounds: whole('rounds', values.rounds, 99),
    seconds: whole('seconds', values.seconds, 600),
    logRecords: whole('log-records', values['log-records'] ?? (values.effect ? '1000000' : '10000000'), 100_000_000),
    save: values.save,
    compare: values.compare,
  }
}
