/**
 * The last line of a CI run: `N passed, N failed`, counted from what the steps left behind, with exit code 1 on any failure.
 * Promise: a step that failed without a failed test (it crashed, or left no report) still counts as one failure.
 * Usage: ci-summary.ts <exit code>[:<vitest JSON report>] ...
 */
import { existsSync, readFileSync } from 'node:fs'

/** What we read of the JSON report of Vitest. */
export interface TestReport {
  readonly success: boolean
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { status: string }[] }[]
}

export interface Step {
  readonly exitCode: number
  /** Undefined: the step writes no report. Null: it should have, and did not. */
  readonly report: TestReport | null | undefined
}

export function summarise(steps: readonly Step[]): { passed: number; failed: number } {
  const counts = steps.map(countStep)
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
  }
}

function countStep({ exitCode, report }: Step): { passed: number; failed: number } {
  if (report === undefined) return { passed: 0, failed: exitCode === 0 ? 0 : 1 }
  if (report === null) return { passed: 0, failed: 1 }
  // A file that could not even be loaded has failed without a single test in it.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
  ).length
  const failed = report.numFailedTests + unloaded
  const broken = exitCode !== 0 || !report.success || report.numPassedTests + failed === 0
  return { passed: report.numPassedTests, failed: failed === 0 && broken ? 1 : failed }
}

function readStep(argument: string): Step {
  const [exitCode, path] = argument.split(/:(.*)/s)
  if (path === undefined) return { exitCode: Number(exitCode), report: undefined }
  const report = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as TestReport) : null
  return { exitCode: Number(exitCode), report }
}

if (import.meta.main) {
  const { passed, failed } = summarise(process.argv.slice(2).map(readStep))
  console.log(`${passed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
}
