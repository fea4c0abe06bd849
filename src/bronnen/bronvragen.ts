/**
 * Asks one bron, and lets the questions of one moment travel together where the bron takes a list (ADR 0012).
 * Promise: each question keeps its own raadpleging, its own answer and its own check; two equal questions are asked twice. A
 * bundle can only ever help: what it does not answer well, or not soon, is asked again alone within the same deadline, so that
 * a failing or slow question never harms its neighbours. A bron that is silent gets one question at a time (ADR 0053).
 */
import { createSecretKey } from 'node:crypto'
import { createBreaker, type Passage } from './breaker.ts'
import { createBronCall, type Antwoord, type Oproepgebrek } from './bron-call.ts'
import { signOproep, signOproepen, type Oproep } from './oproeptoken.ts'
import type { Bron } from './register.ts'

/** A GraphQL question; both parts as JSON text, so that what is asked of every bron is written once. */
export interface Bronvraag {
  readonly query: string
  readonly variables: string
}

/** What was read of an answer, or why it is none. */
export type Lezing = { readonly ok: true } | { readonly ok: false; readonly gebrek: string }
/** ONDERBROKEN: not asked, because the bron is silent and another question already finds out whether it still is. */
export type Vraaggebrek = Oproepgebrek | 'ONDERBROKEN'
export type Ongelezen = { readonly ok: false; readonly gebrek: Vraaggebrek }

export interface Bronvragen extends AsyncDisposable {
  /** Whether the bron is silent: it then gets one question at a time. */
  readonly silent: boolean
  /**
   * Never throws: a failed question is an outcome.
   * @param lees reads the parsed JSON of one answer, and never throws; called again when the question was asked again
   */
  ask<Gelezen extends Lezing>(
    vraag: Bronvraag,
    oproep: Oproep,
    lees: (body: unknown) => Gelezen,
  ): Promise<Gelezen | Ongelezen>
}

/** A question under way. */
interface Open {
  readonly vraag: Bronvraag
  readonly oproep: Oproep
  readonly passage: Passage
  /** When it must be answered, on the clock of `performance`. */
  readonly deadline: number
  readonly done: boolean
  /** Ends it if this body answers it well. @returns whether it has ended */
  offer(body: unknown): boolean
  /** Ends it with whatever came of asking it alone. */
  end(antwoord: Antwoord): void
}

/** The part of the deadline that a bundle gets before its questions are asked alone as well: the rest is theirs. */
const PATIENCE = 0.25
/** How long a question waits at most for the bundle before it, in ms. */
const HOLD_MS = 3
/** How long a bron whose bundle failed or dawdled is asked one by one, in ms. */
const REST_MS = 10_000

/** @param onSilence told when the bron falls silent and when it speaks again */
export function createBronvragen(bron: Bron, onSilence?: (silent: boolean) => void): Bronvragen {
  const call = createBronCall(bron)
  const breaker = createBreaker(onSilence)
  // Made once: raw bytes are looked at anew, and dearly, by every signature.
  const sleutel = createSecretKey(bron.sleutel)
  let waiting: Open[] = []
  let underWay = 0
  let held: NodeJS.Timeout | undefined
  let aloneUntil = 0

  const askAlone = async (open: Open): Promise<void> => {
    const { vraag, oproep, passage, deadline } = open
    const token = signOproep(bron.id, sleutel, oproep)
    const since = performance.now()
    const antwoord = await call.post(bodyOf(vraag), token, oproep.traceparent, deadline - since)
    breaker.heard(isLate(antwoord), since, passage)
    open.end(antwoord)
  }

  const askTogether = async (opens: readonly Open[]): Promise<void> => {
    let separated = false
    const separate = (): void => {
      if (separated) return
      separated = true
      aloneUntil = performance.now() + REST_MS
      for (const open of opens) if (!open.done) void askAlone(open)
    }
    const impatient = setTimeout(separate, bron.deadlineMs * PATIENCE)
    const oproepen = opens.map(({ oproep }) => oproep)
    const body = `[${opens.map(({ vraag, oproep }) => bodyOf(vraag, oproep.traceparent)).join()}]`
    underWay++
    const since = performance.now()
    const antwoord = await call.post(body, signOproepen(bron.id, sleutel, oproepen), undefined, bron.deadlineMs)
    underWay--
    breaker.heard(isLate(antwoord), since, 'OPEN')
    if (waiting.length > 0) flush()
    clearTimeout(impatient)
    // An answer too few or too many: nobody can say which question each belongs to.
    const whole = antwoord.ok && Array.isArray(antwoord.body) && antwoord.body.length === opens.length
    const answers: readonly unknown[] = whole ? antwoord.body : []
    const ended = opens.map((open, at) => whole && open.offer(answers[at]))
    if (ended.includes(false)) separate()
  }

  const flush = (): void => {
    clearTimeout(held)
    held = undefined
    const opens = waiting
    waiting = []
    const most = performance.now() < aloneUntil ? 1 : bron.bundel
    for (let at = 0; at < opens.length; at += most) {
      const part = opens.slice(at, at + most)
      const [first] = part
      if (part.length > 1) void askTogether(part)
      else if (first !== undefined) void askAlone(first)
    }
  }

  /**
   * The logboek commits intents together, so that their questions come up in one turn: that is what a bundle holds, and, of
   * a bron that is busy with another, what comes up until that is back; but nobody waits longer than HOLD_MS for it.
   */
  const schedule = (): void => {
    if (waiting.length === 1 && underWay === 0) setImmediate(flush)
    else if (waiting.length === 1) held = setTimeout(flush, HOLD_MS)
    else if (waiting.length >= bron.bundel && held !== undefined) flush()
  }

  return {
    get silent() {
      return breaker.silent
    },
    ask(vraag, oproep, lees) {
      const passage = breaker.enter()
      if (passage === 'CLOSED') return Promise.resolve(ONDERBROKEN)
      return new Promise((resolve) => {
        const open = {
          vraag,
          oproep,
          passage,
          deadline: performance.now() + bron.deadlineMs,
          done: false,
          offer(body: unknown): boolean {
            if (open.done) return true
            const gelezen = lees(body)
            if (gelezen.ok) settle(gelezen)
            return gelezen.ok
          },
          end(antwoord: Antwoord): void {
            if (!open.done) settle(antwoord.ok ? lees(antwoord.body) : antwoord)
          },
        }
        const settle = (outcome: Parameters<typeof resolve>[0]): void => {
          open.done = true
          resolve(outcome)
        }
        // By itself: what comes of it is what the breaker waits for.
        if (passage === 'PROBE') return void askAlone(open)
        waiting.push(open)
        return schedule()
      })
    },
    [Symbol.asyncDispose]: () => call[Symbol.asyncDispose](),
  }
}

const ONDERBROKEN = { ok: false, gebrek: 'ONDERBROKEN' } as const

const isLate = (antwoord: Antwoord): boolean => !antwoord.ok && antwoord.gebrek === 'TE_LAAT'

const bodyOf = ({ query, variables }: Bronvraag, traceparent?: string): string =>
  traceparent === undefined
    ? `{"query":${query},"variables":${variables}}`
    : `{"query":${query},"variables":${variables},"extensions":{"traceparent":"${traceparent}"}}`
