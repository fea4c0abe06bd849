/** A recorder in a process of its own: puts lookups on record at full speed, or at a rate, and tells how long each took. */
import { randomBytes } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { createRecorder } from '../src/logboek/recorder.ts'
import { createRegelId } from '../src/logboek/regel-id.ts'
import { createSchrijver } from '../src/logboek/schrijver.ts'
import { createPersoonSleutels } from '../src/logboek/sleutels.ts'
import { createSchrijfplek } from '../src/storage/logboek-store.ts'
import type { Bsn } from '../src/domain/bsn.ts'

export interface LogJob {
  readonly seconds: number
  /** Lookups per second; as many as go with `inFlight` when absent. */
  readonly rate?: number
  readonly inFlight: number
}
export interface LogResult {
  readonly type: 'result'
  readonly lookups: number
  readonly failures: number
  readonly seconds: number
  /** Of intent and outcome together, in ms. */
  readonly latencies: Float64Array
}

const { BENCH_URL: url = '', BENCH_REPLICA: replica = 'bench' } = process.env
const sleutels = createPersoonSleutels(new Map([[1, randomBytes(32)]]), new Map([[1, randomBytes(32)]]))
const schrijver = createSchrijver(createSchrijfplek({ url, replica }), { klasse: 'P20Y' })
const recorder = createRecorder(schrijver)
await schrijver.open()
/** As long as the lines of a lookup in seven domeinen. */
const OPVULLING = Object.fromEntries(
  Array.from({ length: 24 }, (_, at) => [`veld${at}`, `waarde ${at} "van" een regel`]),
)

async function lookUp(): Promise<void> {
  const raadpleging = createRegelId()
  const bsn = `9999${String(Math.floor(Math.random() * 100_000)).padStart(5, '0')}` as Bsn
  const inhoud = {
    actie: 'RAADPLEGEN_DAT',
    traceId: randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
  }
  await recorder.record({
    raadpleging,
    soort: 'VOORNEMEN',
    beurt: 1,
    inhoud: JSON.stringify({ ...inhoud, ...OPVULLING }),
    betrokkenen: [{ pseudoniem: sleutels.pseudonymise(bsn), versleuteld: sleutels.encrypt(bsn) }],
  })
  await recorder.record({
    raadpleging,
    soort: 'UITKOMST',
    beurt: 1,
    inhoud: JSON.stringify({ ...inhoud, ...OPVULLING }),
    betrokkenen: [],
  })
}

async function run({ seconds, rate, inFlight }: LogJob): Promise<LogResult> {
  const latencies: number[] = []
  let failures = 0
  const start = performance.now()
  const end = start + seconds * 1000
  const one = async (since: number): Promise<void> => {
    try {
      await lookUp()
      latencies.push(performance.now() - since)
    } catch {
      failures += 1
    }
  }
  if (rate === undefined) {
    await Promise.all(
      Array.from({ length: inFlight }, async () => {
        while (performance.now() < end) await one(performance.now())
      }),
    )
  } else {
    const under = new Set<Promise<void>>()
    let sent = 0
    for (let now = start; now < end; now = performance.now()) {
      // Counted from when it was due, so that a stall is felt by all that wait behind it.
      for (const due = ((now - start) * rate) / 1000; sent < due; sent++) {
        const asked = one(start + (sent * 1000) / rate)
        under.add(asked)
        void asked.finally(() => under.delete(asked))
      }
      await turn()
    }
    await Promise.all(under)
  }
  return {
    type: 'result',
    lookups: latencies.length,
    failures,
    seconds: (performance.now() - start) / 1000,
    latencies: Float64Array.from(latencies),
  }
}

process.on('message', (job: LogJob | string) => {
  if (typeof job === 'object') void run(job).then((result) => process.send?.(result))
})
process.on('disconnect', () => void recorder[Symbol.asyncDispose]().then(() => process.exit(0)))
process.send?.({ type: 'ready' })
