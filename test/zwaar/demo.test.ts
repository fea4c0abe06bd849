/** `npm start` as a newcomer meets it: from nothing, twice side by side, killed, in a closed folder, and asked. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { readPeople } from '../../demo/people.ts'
import { readRunning } from '../../demo/running.ts'
import { fetchToken } from '../../demo/token.ts'
import { freePort } from '../../src/storage/embedded-postgres.ts'
import { DAT, DOEL } from '../support/poort.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const cleanup = new AsyncDisposableStack()
afterAll(() => cleanup.disposeAsync())

interface Demo {
  readonly process: ChildProcess
  readonly port: number
  readonly data: string
  readonly stdout: () => string
  readonly ended: Promise<number | null>
  readonly notReady: ReturnType<typeof firstAnswer>
}

async function closedFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'datpoort-demo-test-'))
  await chmod(parent, 0o700)
  cleanup.defer(() => rm(parent, { recursive: true, force: true }))
  return join(parent, 'data')
}

/** What /health/ready says as soon as anything listens, unless the poort was ready before it could be asked. */
async function firstAnswer(
  port: number,
  printed: () => string,
): Promise<{ status: number; redenen: readonly string[] } | undefined> {
  while (!printed().includes('is ready on')) {
    const response = await fetch(`http://localhost:${port}/health/ready`).catch(() => undefined)
    if (response !== undefined)
      return { status: response.status, ...((await response.json()) as { redenen: string[] }) }
    await delay(20)
  }
  return undefined
}

async function startDemo(data: string, port: number): Promise<Demo> {
  const env = { ...process.env, PORT: String(port), DATPOORT_DATA: data, NODE_ENV: undefined, VITEST: undefined }
  const child = spawn('npm', ['start'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let printed = ''
  let complained = ''
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const notReady = firstAnswer(port, () => printed)
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      if (printed.includes('Datpoort is ready on')) resolve()
    })
    void ended.then(() => reject(new Error(`ended: ${printed}${complained}`)))
  })
  cleanup.defer(() => killGroup(child))
  return { process: child, port, data, stdout: () => printed, ended, notReady }
}

const killGroup = (child: ChildProcess): void => {
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL')
  } catch {
    // it is gone already
  }
}

async function ask(port: number, login: string, bsns: readonly string[]) {
  const running = await readRunning(port)
  if (running === undefined) throw new Error('not running')
  const response = await fetch(`http://localhost:${port}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await fetchToken(running, login)}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      query: DAT,
      variables: { personen: bsns.map((bsn) => ({ bsn })), verantwoording: { doel: DOEL } },
    }),
  })
  const body = (await response.json()) as {
    data: {
      dat: { antwoorden: { bekendheid: string; volledig: boolean; teams: { team: { naam: string } }[] }[] } | null
    }
    errors?: { extensions: { code: string } }[]
  }
  return { antwoorden: body.data.dat?.antwoorden ?? [], code: body.errors?.[0]?.extensions.code }
}

describe('npm start', () => {
  test('two side by side from nothing: ready, the last line says so, every person of the demo as the README says', async () => {
    const demos = [
      await startDemo(await closedFolder(), await freePort()),
      await startDemo(await closedFolder(), await freePort()),
    ]
    for (const demo of demos) {
      const waiting = await demo.notReady
      expect([waiting?.status, waiting?.redenen.length]).toEqual([503, 1])
      expect(demo.stdout().trimEnd().split('\n').at(-1)).toBe(`Datpoort is ready on http://localhost:${demo.port}`)
      const bsns = ['999900067', '999902441', '999900432', '999901771', '999901229', '999900857']
      const { antwoorden } = await ask(demo.port, 'wmo.consulent', bsns)
      expect(antwoorden.map((each) => [each.bekendheid, each.volledig, each.teams.length])).toEqual([
        ['BEKEND', true, 2],
        ['BEKEND', true, 1],
        ['BEKEND', true, 1],
        ['BEKEND', true, 1],
        ['BEKEND', true, 1],
        ['NIET_BEKEND', true, 0],
      ])
      expect(antwoorden[4]?.teams[0]?.team.naam).toBe('Procesregie Sociaal Domein')
    }
    const WITHOUT = [
      'sociaal.werker',
      'accountant',
      'fg',
      'klantcontact',
      'logboekonderzoeker',
      'leidinggevende',
      'ciso',
      'beheerder.een',
      'beheerder.twee',
      'partner.extern',
      'zonder.functie',
    ]
    for (const login of readPeople().keys())
      expect([login, (await ask(demos[0]?.port ?? 0, login, ['999900067'])).code]).toEqual([
        login,
        WITHOUT.includes(login) ? 'NIET_GEAUTORISEERD' : undefined,
      ])
    for (const demo of demos) {
      process.kill(-(demo.process.pid ?? 0), 'SIGINT') // Ctrl-C reaches the whole group
      await demo.ended
      await expect(fetch(`http://localhost:${demo.port}/health/live`)).rejects.toThrow('fetch failed')
    }
  })

  test('kill -9 of npm alone, of everything, and of the poort: npm start again just works', async () => {
    const data = await closedFolder()
    const port = await freePort()
    let demo = await startDemo(data, port)
    process.kill(demo.process.pid ?? 0, 'SIGKILL')
    demo = await startDemo(data, port)
    expect((await ask(port, 'generalist', ['999900067'])).antwoorden[0]?.bekendheid).toBe('BEKEND')
    killGroup(demo.process)
    await demo.ended
    demo = await startDemo(data, port)
    expect((await ask(port, 'generalist', ['999900067'])).antwoorden[0]?.bekendheid).toBe('BEKEND')
    await expect(startDemo(data, await freePort())).rejects.toThrow(/another Datpoort runs/)
    process.kill(-(demo.process.pid ?? 0), 'SIGTERM')
    await demo.ended
    expect(await readFile(join(data, 'logs', 'poort.log'), 'utf8')).not.toMatch(/9999[0-9]{5}/)
  })
})
