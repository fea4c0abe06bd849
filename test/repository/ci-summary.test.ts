/** The verdict of CI must not be better than what the steps left behind. */
import { expect, test } from 'vitest'
import { summarise, type Step, type TestReport } from '../../scripts/ci-summary.ts'

function report(passed: number, failed: number, unloadedFiles = 0): TestReport {
  const unloaded = Array.from({ length: unloadedFiles }, () => ({ status: 'failed', assertionResults: [] }))
  const ran = {
    status: failed === 0 ? 'passed' : 'failed',
    assertionResults: [
      ...Array.from({ length: passed }, () => ({ status: 'passed' })),
      ...Array.from({ length: failed }, () => ({ status: 'failed' })),
    ],
  }
  return {
    success: failed + unloadedFiles === 0,
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: [ran, ...unloaded],
  }
}

const CASES: readonly (readonly [what: string, steps: readonly Step[], passed: number, failed: number])[] = [
  [
    'everything passed',
    [
      { exitCode: 0, report: undefined },
      { exitCode: 0, report: report(3, 0) },
    ],
    3,
    0,
  ],
  [
    'two reports add up',
    [
      { exitCode: 0, report: report(3, 0) },
      { exitCode: 1, report: report(2, 1) },
    ],
    5,
    1,
  ],
  [
    'the checks failed',
    [
      { exitCode: 1, report: undefined },
      { exitCode: 0, report: report(3, 0) },
    ],
    3,
    1,
  ],
  [
    'a step left no report',
    [
      { exitCode: 0, report: null },
      { exitCode: 0, report: report(3, 0) },
    ],
    3,
    1,
  ],
  ['a test file could not be loaded', [{ exitCode: 1, report: report(3, 0, 1) }], 3, 1],
  ['the runner failed without a failed test', [{ exitCode: 1, report: report(3, 0) }], 3, 1],
  ['the runner reports no success', [{ exitCode: 0, report: { ...report(3, 0), success: false } }], 3, 1],
  ['no test ran', [{ exitCode: 0, report: report(0, 0) }], 0, 1],
]

test.each(CASES)('%s', (_what, steps, passed, failed) => {
  expect(summarise(steps)).toEqual({ passed, failed })
})
