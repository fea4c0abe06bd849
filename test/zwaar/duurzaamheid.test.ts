import { once } from 'node:events'
import { expect, test } from 'vitest'
import { BEKEND, startPoortApart } from '../support/poort-apart.ts'

test.each(['fsync', 'full_page_writes'])('F6 a PostgreSQL with %s off stops the start', async (setting) => {
  await using apart = await startPoortApart({ settings: { [setting]: 'off' } })
  let said = ''
  apart.child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(apart.child, 'exit')) as [number]
  expect(code).toBe(1)
  expect(said).toContain(setting)
})

test('F3 a frozen PostgreSQL: no data leaves, no bron is asked, readiness is red, recovery without restart', async () => {
  await using apart = await startPoortApart()
  const { bron, cluster, database } = apart
  const poort = await apart.ready()
  const token = await poort.token('GENERALIST')
  const ask = () => poort.ask('', [BEKEND], { token })
  expect((await ask()).antwoorden).toHaveLength(1)
  bron.requests.length = 0
  // The whole server: the postmaster and every process it made.
  const rows = await database.query<{ pid: number }>('select pid from pg_stat_activity')
  const pids = [cluster.pid, ...rows.map((row) => row.pid)]
  for (const pid of pids) process.kill(pid, 'SIGSTOP')
  try {
    const replies = await Promise.all(Array.from({ length: 10 }, ask))
    for (const reply of replies) {
      expect([reply.status, reply.codes]).toEqual([503, ['LOGBOEK_NIET_BESCHIKBAAR']])
      expect(reply.text).not.toContain('BEKEND')
    }
    expect(bron.requests).toHaveLength(0)
    expect((await fetch(`${poort.url}/health/ready`)).status).toBe(503)
  } finally {
    for (const pid of pids) process.kill(pid, 'SIGCONT')
  }
  await expect.poll(async () => (await ask()).codes, { timeout: 20_000 }).toEqual([])
})
