import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { createRecorder, type LogboekStore, type Regel, type Stand } from '../../src/logboek/recorder.ts'

const STAND: Stand = { matrixversie: 1, epoch: 1n, nu: new Date(0) }
const line = (): Regel => ({ raadpleging: randomUUID(), soort: 'VOORNEMEN', beurt: 1, inhoud: '{}', betrokkenen: [] })

/** A store that keeps each batch until it is told what became of it. */
function heldStore() {
  const batches: { readonly regels: readonly Regel[]; readonly done: PromiseWithResolvers<Stand> }[] = []
  const store: LogboekStore = {
    append(regels) {
      const done = Promise.withResolvers<Stand>()
      batches.push({ regels, done })
      return done.promise
    },
    async [Symbol.asyncDispose]() {},
  }
  return { store, batches }
}

describe('natural group commit', () => {
  test('what queues while a batch commits goes together in the next', async () => {
    const { store, batches } = heldStore()
    const recorder = createRecorder(store)
    const first = recorder.record(line())
    await vi.waitUntil(() => batches.length === 1)
    const waiting = [line(), line(), line()].map((each) => recorder.record(each))
    expect(batches[0]?.regels).toHaveLength(1)
    batches[0]?.done.resolve(STAND)
    await first
    await vi.waitUntil(() => batches.length === 2)
    expect(batches[1]?.regels).toHaveLength(3)
    batches[1]?.done.resolve(STAND)
    expect(await Promise.all(waiting)).toEqual([STAND, STAND, STAND])
  })

  test('what comes up in one turn goes together, and so does what follows on a batch that was written', async () => {
    const { store, batches } = heldStore()
    const recorder = createRecorder(store)
    const both = [line(), line()].map((each) => recorder.record(each).then(() => recorder.record(line())))
    await vi.waitUntil(() => batches.length === 1)
    batches[0]?.done.resolve(STAND)
    await vi.waitUntil(() => batches.length === 2)
    expect(batches.map(({ regels }) => regels.length)).toEqual([2, 2])
    batches[1]?.done.resolve(STAND)
    await Promise.all(both)
  })

  test.each([
    ['as many as went before, and then no longer', 60_000, 3],
    ['a moment, when nobody else comes', 1, 1],
  ])('a busy recorder waits for %s', async (_what, gatherMs, size) => {
    const { store, batches } = heldStore()
    const recorder = createRecorder(store, { gatherMs })
    const before = [line(), line(), line()].map((each) => recorder.record(each))
    await vi.waitUntil(() => batches.length === 1)
    batches[0]?.done.resolve(STAND)
    await Promise.all(before)
    const next = [recorder.record(line())]
    await setImmediate()
    await setImmediate()
    while (next.length < size) next.push(recorder.record(line()))
    await vi.waitUntil(() => batches.length === 2)
    expect(batches[1]?.regels).toHaveLength(size)
    batches[1]?.done.resolve(STAND)
    await Promise.all(next)
  })

  test('A11 a failed batch rejects every waiter of it, and the next one is tried afresh', async () => {
    const { store, batches } = heldStore()
    const codes: string[] = []
    const recorder = createRecorder(store, { onFailure: (code) => codes.push(code) })
    const second = Promise.allSettled([recorder.record(line()), recorder.record(line())])
    await vi.waitUntil(() => batches.length === 1)
    batches[0]?.done.reject(Object.assign(new Error('999999989'), { code: '53100' }))
    expect(await second).toEqual(
      Array.from({ length: 2 }, () => ({
        status: 'rejected',
        reason: expect.objectContaining({ code: 'LOGBOEK_NIET_BESCHIKBAAR' }) as unknown,
      })),
    )
    expect([codes, recorder.healthy]).toEqual([['53100'], false])
    const third = recorder.record(line())
    await vi.waitUntil(() => batches.length === 2)
    batches[1]?.done.resolve(STAND)
    expect(await third).toEqual(STAND)
    expect(recorder.healthy).toBe(true)
  })

  test('A2 a line that is not durable in two seconds is refused, whether it waits or is being written', async () => {
    vi.useFakeTimers()
    try {
      const { store, batches } = heldStore()
      const recorder = createRecorder(store)
      const written = recorder.record(line())
      const queued = recorder.record(line())
      const both = Promise.allSettled([written, queued])
      await vi.advanceTimersByTimeAsync(2000)
      expect((await both).map((each) => each.status)).toEqual(['rejected', 'rejected'])
      batches[0]?.done.resolve(STAND) // the late acknowledgement changes nothing
      await vi.advanceTimersByTimeAsync(0)
      expect(batches).toHaveLength(1) // the one that gave up in the queue is not written behind its asker's back
    } finally {
      vi.useRealTimers()
    }
  })

  test('a silent database cannot fill the memory: beyond the queue every line is refused at once', async () => {
    const { store } = heldStore()
    const recorder = createRecorder(store, { maxQueue: 3, timeoutMs: 50 })
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => recorder.record(line())))
    expect(all.every((each) => each.status === 'rejected')).toBe(true)
  })
})
