/**
 * Closes intents that got no outcome: the process died, or the outcome could not be written.
 * Promise: each gets one line that calls it failed and counts it as answered, because nobody can show that nothing left; a
 * betrokkene who asks sees it. An outcome that comes all the same counts above it: its turn is higher.
 */
import type { Recorder } from './recorder.ts'

export interface OpenVoornemen {
  readonly raadpleging: string
  readonly klasse: string
  readonly inhoud: string
}

/** Implemented by storage. */
export interface OpenstaandStore {
  /**
   * Hands over the intents that waited long enough, to one process of all replicas at a time. When `close` resolves they are
   * not handed over again.
   * @returns how many there were; undefined when another process is at it
   */
  take(close: (open: readonly OpenVoornemen[]) => Promise<void>): Promise<number | undefined>
}

export interface Afsluiter extends AsyncDisposable {
  /** @returns how many were closed */
  run(): Promise<number>
}

export interface AfsluiterOptions {
  /** @default 60 s */
  readonly periodMs?: number
  readonly onClosed?: (aantal: number) => void
  readonly onFailure?: () => void
}

/** Before the first turn of a real outcome. */
const BEURT = 0

export function createAfsluiter(store: OpenstaandStore, recorder: Recorder, options: AfsluiterOptions = {}): Afsluiter {
  const { periodMs = 60_000, onClosed, onFailure } = options
  let running: Promise<number> | undefined
  const close = async (open: readonly OpenVoornemen[]): Promise<void> => {
    await Promise.all(
      open.map(({ raadpleging, klasse, inhoud }) =>
        recorder.record({
          raadpleging,
          soort: 'UITKOMST',
          beurt: BEURT,
          klasse,
          inhoud: closing(inhoud),
          betrokkenen: [],
        }),
      ),
    )
  }
  const run = (): Promise<number> =>
    (running ??= store
      .take(close)
      .then((aantal = 0) => {
        if (aantal > 0) onClosed?.(aantal)
        return aantal
      })
      .finally(() => (running = undefined)))
  const timer = setInterval(() => void run().catch(() => onFailure?.()), periodMs)
  timer.unref()
  return {
    run,
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      await running?.catch(() => undefined)
    },
  }
}

/** What tells which Dataverwerking it was comes along, and no more. */
function closing(voornemen: string): string {
  const { actie, traceId, spanId } = JSON.parse(voornemen) as Readonly<Record<string, unknown>>
  return JSON.stringify({
    actie,
    traceId,
    spanId,
    resultaat: 'MISLUKT',
    fout: 'UITKOMST_ONTBREEKT',
    geldtAls: 'BEANTWOORD',
  })
}
