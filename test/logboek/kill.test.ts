import { describe, expect, test } from 'vitest'
import { runKillRounds } from '../support/kill-rounds.ts'

describe('F5 kill -9 under load: every answer that left has its line', () => {
  test('one round each of the poort, PostgreSQL and both loses nothing', { timeout: 120_000 }, async () => {
    const { answered, missing, bevindingen } = await runKillRounds({ rounds: ['poort', 'postgres', 'beide'] })
    expect(answered).toBeGreaterThan(300)
    expect(missing).toBe(0)
    expect(bevindingen).toEqual([])
  })

  test(
    'A12 a restart in order under load: it drains, ends by itself, and no answer lacks its line',
    { timeout: 120_000 },
    async () => {
      const { answered, missing, bevindingen } = await runKillRounds({ rounds: ['afsluiten', 'afsluiten'] })
      expect(answered).toBeGreaterThan(200)
      expect(missing).toBe(0)
      expect(bevindingen).toEqual([])
    },
  )

  test('control: a poort that answers before the outcome is written is caught', { timeout: 120_000 }, async () => {
    const { missing } = await runKillRounds({ rounds: ['poort', 'poort', 'poort'], controle: 'haastig' })
    expect(missing).toBeGreaterThan(0)
  })

  test('control: a PostgreSQL that acknowledges before the disk has it is caught', { timeout: 120_000 }, async () => {
    const settings = { wal_writer_delay: '10s' }
    const { missing } = await runKillRounds({ rounds: ['postgres', 'postgres'], controle: 'asynchroon', settings })
    expect(missing).toBeGreaterThan(0)
  })
})
