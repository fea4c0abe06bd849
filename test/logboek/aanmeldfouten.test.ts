import { expect, test, vi } from 'vitest'
import { createAanmeldfouten } from '../../src/logboek/aanmeldfouten.ts'
import type { Recorder, Regel } from '../../src/logboek/recorder.ts'
import { PoortError } from '../../src/errors.ts'

function keepingRecorder() {
  const lines: Regel[] = []
  let fails = false
  const recorder: Recorder = {
    healthy: true,
    async record(regel) {
      if (fails) throw new PoortError('LOGBOEK_NIET_BESCHIKBAAR')
      lines.push(regel)
      return { matrixversie: 1, epoch: 1n, nu: new Date(0) }
    },
    async [Symbol.asyncDispose]() {},
  }
  const total = (): number =>
    lines
      .flatMap((line) => Object.values((JSON.parse(line.inhoud) as { aantallen: Record<string, number> }).aantallen))
      .reduce((sum, each) => sum + each, 0)
  return { recorder, lines, total, fail: (value: boolean) => (fails = value) }
}

test('A6 ten thousand failures from a thousand sources are few lines with exact counts', async () => {
  const { recorder, lines, total } = keepingRecorder()
  await using counted = createAanmeldfouten(recorder)
  for (let at = 0; at < 10_000; at++) counted.count(`bron-${at % 1000}`, 'VORM')
  await counted.flush()
  expect(lines.length).toBeLessThanOrEqual(51)
  expect(total()).toBe(10_000)
})

test('a line that could not be written is counted with the next', async () => {
  const { recorder, lines, total, fail } = keepingRecorder()
  await using counted = createAanmeldfouten(recorder)
  counted.count('a', 'VORM')
  counted.count('a', 'CLAIMS')
  fail(true)
  await counted.flush()
  expect(lines).toHaveLength(0)
  fail(false)
  counted.count('a', 'VORM')
  await counted.flush()
  expect(JSON.parse(lines[0]?.inhoud ?? '')).toMatchObject({ herkomst: 'a', aantallen: { VORM: 2, CLAIMS: 1 } })
  expect(total()).toBe(3)
})

test('every minute writes its own line', async () => {
  vi.useFakeTimers()
  try {
    const { recorder, lines } = keepingRecorder()
    await using counted = createAanmeldfouten(recorder)
    counted.count('a', 'VORM')
    await vi.advanceTimersByTimeAsync(60_000)
    counted.count('a', 'VORM')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(lines).toHaveLength(2)
  } finally {
    vi.useRealTimers()
  }
})
