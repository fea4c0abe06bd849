/**
 * Puts records in the logboek before an answer leaves: natural group commit over one connection.
 * Promise: a returned promise means durably on record; a failed or late batch rejects every waiter, and nothing is ever
 * retried behind a waiter's back. Every write also brings back the policy version and revocation epoch it was made under.
 */
import { setImmediate as turn } from 'node:timers/promises'
import { PoortError } from '../errors.ts'

/** The last three are the logboek's own: a writer that begins, what was removed after its term, a key that was made. */
export type Regelsoort = 'VOORNEMEN' | 'UITKOMST' | 'AANMELDFOUTEN' | 'OPENING' | 'OPRUIMING' | 'SLEUTEL'

/** A person of a raadpleging, as the logboek keeps it. */
export interface BetrokkeneRegel {
  readonly pseudoniem: { readonly sleutel: number; readonly bytes: Buffer }
  readonly versleuteld: { readonly sleutel: number; readonly bytes: Buffer }
}

export interface Regel {
  /** Id of the raadpleging, or a random one for a line that belongs to none. */
  readonly raadpleging: string
  readonly soort: Regelsoort
  /** 1, and 2 and up for an outcome that was decided again. */
  readonly beurt: number
  /** The exact text that is stored and hashed: JSON, so without control characters. */
  readonly inhoud: string
  /** How long it is kept: a term class. @default the longest there is, so that no line goes too soon */
  readonly klasse?: string | undefined
  readonly betrokkenen: readonly BetrokkeneRegel[]
}

/** Under what the line was written: read in the same transaction, by the database's clock. */
export interface Stand {
  readonly matrixversie: number
  readonly epoch: bigint
  readonly nu: Date
}

/** One durable write of many lines. Implemented by storage. */
export interface LogboekStore extends AsyncDisposable {
  /** Resolves when the batch is durable. @throws when it is not, or when that is unknown */
  append(regels: readonly Regel[]): Promise<Stand>
}

export interface Recorder extends AsyncDisposable {
  /** @throws PoortError LOGBOEK_NIET_BESCHIKBAAR when the line was not durable within the time allowed */
  record(regel: Regel): Promise<Stand>
  /** False from a failed write until the next that succeeds. */
  readonly healthy: boolean
}

export interface RecorderOptions {
  /** How long a line may take, its wait included. @default 2000 */
  readonly timeoutMs?: number
  /** How long a busy recorder waits for company, in ms. @default 2 */
  readonly gatherMs?: number
  /** Lines in one batch at most. @default 1000 */
  readonly maxBatch?: number
  /** Lines that may wait; more are refused at once, so that a silent database cannot fill the memory. @default 10000 */
  readonly maxQueue?: number
  /** Told of each failed batch; receives a code, never a line. */
  readonly onFailure?: (code: string) => void
}

interface Waiter {
  readonly regel: Regel
  readonly resolve: (stand: Stand) => void
  readonly reject: (error: PoortError) => void
  readonly timer: NodeJS.Timeout
}

export function createRecorder(store: LogboekStore, options: RecorderOptions = {}): Recorder {
  const { timeoutMs = 2000, gatherMs = 2, maxBatch = 1000, maxQueue = 10_000, onFailure } = options
  const queue = new Set<Waiter>()
  let writing: Promise<void> | undefined
  let healthy = true

  // The next batch is whatever queued while the last one committed. A line alone waits one turn of the event loop; after a
  // batch of more the poort is busy, and what follows from that batch is on its way: each write costs as much for one line as
  // for many, and the questions to a bron travel together as their intents did.
  let last = 1
  let complete: (() => void) | undefined
  const gather = async (): Promise<void> => {
    await turn()
    if (queue.size >= last) return
    await new Promise<void>((resolve) => {
      const late = setTimeout(resolve, gatherMs)
      complete = () => {
        clearTimeout(late)
        resolve()
      }
    })
    complete = undefined
  }
  const drain = async (): Promise<void> => {
    while (queue.size > 0) {
      await gather()
      const batch = [...queue].slice(0, maxBatch)
      if (batch.length === 0) continue // they were too late meanwhile
      last = batch.length
      for (const waiter of batch) queue.delete(waiter)
      try {
        const stand = await store.append(batch.map((each) => each.regel))
        healthy = true
        for (const { timer, resolve } of batch) {
          clearTimeout(timer)
          resolve(stand)
        }
      } catch (error) {
        healthy = false
        onFailure?.(codeOf(error))
        for (const { timer, reject } of batch) {
          clearTimeout(timer)
          reject(new PoortError('LOGBOEK_NIET_BESCHIKBAAR'))
        }
      }
    }
    writing = undefined
  }

  return {
    get healthy() {
      return healthy
    },
    record(regel) {
      // Would be two lines, or none, where the batch is written: every waiter of it would pay for one bad line.
      if (/[\0\u001e]/.test(regel.inhoud)) return Promise.reject(new Error('a line holds a control character'))
      if (queue.size >= maxQueue) return Promise.reject(new PoortError('LOGBOEK_NIET_BESCHIKBAAR'))
      return new Promise<Stand>((resolve, reject) => {
        // Too late is not recorded, as far as the asker goes: the line may still arrive, its answer never leaves.
        const timer = setTimeout(() => {
          queue.delete(waiter)
          healthy = false
          reject(new PoortError('LOGBOEK_NIET_BESCHIKBAAR'))
        }, timeoutMs)
        const waiter: Waiter = { regel, resolve, reject, timer }
        queue.add(waiter)
        if (queue.size >= last) complete?.()
        writing ??= drain()
      })
    },
    async [Symbol.asyncDispose]() {
      await writing
      await store[Symbol.asyncDispose]()
    },
  }
}

const codeOf = (error: unknown): string => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : 'UNKNOWN'
}
