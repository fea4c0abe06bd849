/** `npm run bench`: Datpoort beside the alternatives, on this machine. Every process it starts ends with it. */
import { cpus } from 'node:os'
import { checkAnswers } from './answers.ts'
import { readArgs, type Args } from './args.ts'
import { openHall } from './datpoort.ts'
import { measureDecide } from './decide.ts'
import { measureEffect } from './effect.ts'
import { measureGrowth } from './growth.ts'
import { measureInzage } from './inzage.ts'
import { measureLogboek } from './logboek.ts'
import { measure, WARMUP_SECONDS } from './measure.ts'
import { DOMEINEN } from './people.ts'
import { BenchFault, startChild } from './processes.ts'
import { compare, conclude, printTable, readResult, save, type Result } from './report.ts'
import { startHangingRow, startRows } from './rows.ts'

const start = performance.now()
const tell = (text: string): void =>
  console.error(`${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${text}`)

async function measureRows(args: Args): Promise<Pick<Result, 'rows' | 'ratios' | 'goals'>> {
  const { composeSupergraph } = await import('./supergraph.ts')
  await using stack = new AsyncDisposableStack()
  tell('starting bronnen, database, poort and the others')
  const loader = stack.use(await startChild<object>('./load.ts'))
  const bronnen = stack.use(
    await startChild<{ urls: Record<string, string> }>('./bronnen.ts', { args: [String(DOMEINEN.length)] }),
  )
  const { urls } = bronnen.ready
  const place = {
    inFlight: args.inFlight,
    stack,
    hall: stack.use(await openHall(urls)),
    urls,
    supergraph: composeSupergraph(urls),
  }
  const pace = { warmupSeconds: WARMUP_SECONDS, rounds: args.rounds, seconds: args.seconds }
  const started = await startRows(args.rows, place)
  for (const row of started) await checkAnswers(row)
  const rows = [...(await measure(started, loader, pace, tell))]
  if (args.rows.includes('j'))
    rows.push(...(await measure([await startHangingRow(place, bronnen)], loader, pace, tell)))
  return { rows, ...conclude(rows, await measureDecide()) }
}

try {
  const args = readArgs(process.argv.slice(2))
  // Read before anything is measured: a wrong file should not cost ten minutes.
  const before = args.compare === undefined ? undefined : await readResult(args.compare)
  const figures = args.effect
    ? { rows: [], ratios: {}, goals: await measureEffect(args.logRecords, tell) }
    : args.inzage
      ? { rows: [], ratios: {}, goals: await measureInzage(args, tell) }
      : args.logboek
        ? { ratios: {}, ...(await measureLogboek(args, tell)) }
        : args.growth
          ? { ratios: {}, ...(await measureGrowth(args, tell)) }
          : await measureRows(args)
  const result: Result = {
    at: new Date().toISOString(),
    node: process.version,
    cpus: cpus().length,
    inFlight: args.inFlight,
    ...figures,
  }
  console.log(args.json ? JSON.stringify(result) : printTable(result))
  if (before !== undefined) console.error(compare(before, result))
  if (args.save !== undefined) await save(args.save, result)
} catch (error) {
  const missing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
  if (missing) console.error('The packages of the bench are not there: npm ci --prefix bench')
  else console.error(error instanceof BenchFault ? `bench: ${error.message}` : error)
  process.exitCode = 1
}
