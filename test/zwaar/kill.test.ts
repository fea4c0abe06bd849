import { expect, test } from 'vitest'
import { runKillRounds, type Victim } from '../support/kill-rounds.ts'

test('F5 A10 twenty rounds of kill -9 of the poort, PostgreSQL and both lose nothing, and every tree they left verifies', async () => {
  const victims: readonly Victim[] = ['poort', 'postgres', 'beide']
  const rounds = Array.from({ length: 20 }, (_, at): Victim => victims[at % victims.length] ?? 'beide')
  const { answered, missing, bevindingen } = await runKillRounds({
    rounds,
    onRound: (report) => console.log(`answered ${report.answered}, missing ${report.missing}`),
  })
  expect(answered).toBeGreaterThan(2000)
  expect(missing).toBe(0)
  expect(bevindingen).toEqual([])
})
