/** What the bench says when it is asked wrongly: a sentence and a failure, and never a figure. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const BENCH = fileURLToPath(new URL('../../bench/bench.ts', import.meta.url))
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'datpoort-bench-test-'))
  await writeFile(join(folder, 'leeg.json'), '{"rows":[{"key":"a","cpuMs":0}]}')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = (...args: readonly string[]): Promise<{ code: number; out: string; told: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [BENCH, ...args], { encoding: 'utf8' }, (error, out, told) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, told }),
    )
  })

test.each([
  ['a row that does not exist', ['--rows', 'a,z'], 'there is no row z'],
  ['an option that does not exist', ['--sneller'], '--sneller'],
  ['a number that is none', ['--rounds', 'veel'], '--rounds must be a whole number from 1 to 99'],
  ['a number beyond its bound', ['--seconds', '601'], '--seconds must be a whole number from 1 to 600'],
  ['more under way than is measured', ['--in-flight', '513'], '--in-flight must be a whole number from 1 to 512'],
  ['a file that is not there', ['--compare', '/nergens/bench.json'], 'holds no result to compare with'],
])('%s is refused in one sentence, before anything is started', async (_what, args, sentence) => {
  const { code, out, told } = await run(...args)
  expect([code, out]).toEqual([1, ''])
  expect(told).toContain(`bench: `)
  expect(told).toContain(sentence)
})

test('a kept result with a row that was not measured is refused', async () => {
  const { code, out, told } = await run('--compare', join(folder, 'leeg.json'))
  expect([code, out]).toEqual([1, ''])
  expect(told).toContain('no rows')
})
