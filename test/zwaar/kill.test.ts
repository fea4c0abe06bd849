import { expect, test } from 'vitest'
import { runKillRounds, type Victim } from '../support/kill-rounds.ts'

test('F5 ten rounds of kill -9 of the poort, PostgreSQL and both lose nothing', async () => {
  const victims: readonly Victim[] = ['poort', 'postgres', 'beide']
  const rounds = Array.from({ length: 10 }, (_, at): Victim => victims[at % victims.length] ?? 'beide')
  const { answered, missing } = await runKillRounds({
    rounds,
    onRound: (report) => console.log(`answered ${report.answered}, missing ${report.missing}`),
  })
  expect(answered).toBeGreaterThan(1000)
  expect(missing).toBe(0)
})
