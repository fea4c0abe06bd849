/**
 * The process that asks: as many at once as told, or at a fixed rate, where a late answer counts from the moment its question
 * was due. An answer that is not good ends the job: a row that fails has no figures.
 */
import { Pool } from 'undici'

export interface Job {
  readonly urls: readonly string[]
  /** Access tokens of as many professionals, one after the other; none for a row without a login. */
  readonly tokens: readonly string[]
  /** One is taken after the other, round and round. */
  readonly bodies: readonly string[]
  /** Texts that every answer must hold, and those that none may. */
  readonly holds: readonly string[]
  readonly lacks: readonly string[]
  readonly inFlight: number
  /** Questions per second; as fast as they come back when absent. */
  readonly rate?: number
  readonly seconds: number
}

export type JobResult =
  | { readonly ok: true; readonly answers: number; readonly seconds: number; readonly latencies: readonly number[] }
  | { readonly ok: false; readonly reason: string }

let at = 0

async function run(job: Job): Promise<JobResult> {
  const pools = job.urls.map((url) => new Pool(new URL(url).origin, { connections: job.inFlight }))
  const latencies: number[] = []
  const start = performance.now()
  const end = start + job.seconds * 1000
  const one = async (from: number): Promise<void> => {
    const number = at++
    const pool = pools[number % pools.length]
    const token = job.tokens[number % job.tokens.length]
    const { statusCode, body } = await pool!.request({
      method: 'POST',
      path: '/graphql',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: job.bodies[number % job.bodies.length] ?? '',
    })
    const text = await body.text()
    const wrong =
      statusCode !== 200 ||
      job.holds.some((each) => !text.includes(each)) ||
      job.lacks.some((each) => text.includes(each))
    if (wrong) throw new Error(`status ${statusCode}: ${text.slice(0, 400)}`)
    latencies.push(performance.now() - from)
  }
  try {
    if (job.rate === undefined)
      await Promise.all(
        Array.from({ length: job.inFlight }, async () => {
          while (performance.now() < end) await one(performance.now())
        }),
      )
    else await atRate(job.rate, start, end, one)
    return { ok: true, answers: latencies.length, seconds: (performance.now() - start) / 1000, latencies }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) }
  } finally {
    await Promise.all(pools.map((pool) => pool.destroy()))
  }
}

/** Every question at its own moment, whether or not the ones before are back. */
async function atRate(rate: number, start: number, end: number, one: (from: number) => Promise<void>): Promise<void> {
  const pending = new Set<Promise<void>>()
  const failures: unknown[] = []
  for (let due = start; due < end && failures.length === 0;) {
    while (due <= performance.now() && due < end) {
      const asked: Promise<void> = one(due).then(
        () => void pending.delete(asked),
        (error: unknown) => void failures.push(error),
      )
      pending.add(asked)
      due += 1000 / rate
    }
    await new Promise((wake) => setTimeout(wake, 1))
  }
  await Promise.all(pending)
  const [failure] = failures
  if (failure !== undefined) throw failure instanceof Error ? failure : new Error('unknown')
}

process.on('message', (job: Job) => void run(job).then((result) => process.send?.({ type: 'result', result })))
process.on('disconnect', () => process.exit(0))
process.send?.({ type: 'ready' })
