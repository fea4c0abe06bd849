import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { startIssuer, type TestIssuer } from '../support/issuer.ts'
import { preparePoort } from '../support/poort.ts'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const running = new AsyncDisposableStack()
let database: TestDatabase
let issuer: TestIssuer
let bron: FakeBron

beforeAll(async () => {
  database = running.use(await createTestDatabase())
  issuer = running.use(await startIssuer())
  bron = running.use(await startFakeBron({ domein: 'jeugd' }))
})
afterAll(() => running.disposeAsync())

async function start(
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ code: number | null; output: string }> {
  const own = Object.fromEntries(
    Object.entries({ PATH: process.env['PATH'], ...env }).filter(([, value]) => value !== undefined),
  )
  const child = spawn(process.execPath, [MAIN], { env: own, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('"gereed"')) child.kill('SIGTERM')
    })
  const [code] = (await once(child, 'exit')) as [number | null]
  return { code, output }
}
const prepare = () => preparePoort({ bronnen: [bron] }, database, issuer)

describe('S12 bad configuration stops the start', () => {
  test('control: a good one starts, and ends on SIGTERM without a fault', async () => {
    const { env } = await prepare()
    expect(await start(env)).toMatchObject({ code: 0 })
  })

  test('all problems at once, and none prints a value', () => {
    const result = readConfig({
      PORT: 'geheim-1',
      DATABASE_URL: 'geheim-2',
      REDIS_URL: 'http://geheim-3',
      OIDC_ISSUER: 'geheim-4',
      DATPOORT_TYPFOUT: 'geheim-5',
      NODE_ENV: 'prod',
    })
    if (result.ok) throw new Error('accepted')
    const text = result.problems.join('\n')
    for (const name of [
      'PORT',
      'DATABASE_URL',
      'REDIS_URL',
      'OIDC_ISSUER',
      'DATPOORT_TYPFOUT',
      'NODE_ENV',
      'DATPOORT_SLEUTELS',
      'DATPOORT_BRONNEN',
      'OIDC_CLIENTS',
    ])
      expect(text).toContain(name)
    expect(text).not.toMatch(/geheim|prod\b/)
  })

  test.each([
    ['no environment at all', () => ({}), /NODE_ENV/],
    ['NODE_ENV unset', (env: Record<string, string>) => ({ ...env, NODE_ENV: undefined }), /NODE_ENV/],
    [
      'the demo in production',
      (env: Record<string, string>) => ({ ...env, NODE_ENV: 'production', DEMO: '1' }),
      /DEMO: is refused/,
    ],
    [
      'an issuer without https in production',
      (env: Record<string, string>) => ({ ...env, NODE_ENV: 'production' }),
      /OIDC_ISSUER/,
    ],
    [
      'a folder without keys',
      (env: Record<string, string>) => ({ ...env, DATPOORT_SLEUTELS: '/' }),
      /pseudoniem-1\.key: is absent/,
    ],
    [
      'a register that is not there',
      (env: Record<string, string>) => ({ ...env, DATPOORT_BRONNEN: '/nergens.yaml' }),
      /cannot start/,
    ],
    [
      'a database that is not there',
      (env: Record<string, string>) => ({ ...env, DATABASE_URL: ['postgres://u', 'geheim@127.0.0.1:1/x'].join(':') }),
      /PostgreSQL does not answer/,
    ],
  ] as const)('%s: exit 1, said in words', async (_what, change, words) => {
    const { env } = await prepare()
    const { code, output } = await start(change(env))
    expect(code).toBe(1)
    expect(output).toMatch(words)
    expect(output).not.toMatch(/geheim|\bat .*\.ts:|ECONN/)
  })

  test.each([
    ['a key of zeros', 'versleuteling-1.key', Buffer.alloc(32).toString('base64'), /is not random/],
    [
      'a key of repeated letters',
      'pseudoniem-1.key',
      Buffer.from('changeme'.repeat(4)).toString('base64'),
      /is not random/,
    ],
    ['a short key', 'pseudoniem-1.key', 'YWJj', /must be 32 bytes/],
    ['a short key of a bron', 'jeugd.key', 'YWJj', /bron jeugd: its key/],
    ['an unknown key in the register', 'bronnen.yaml', 'bronnen: [{ id: x, wat: 1 }]', /bronnen/],
    ['an empty register', 'bronnen.yaml', 'bronnen: []', /bronnen/],
  ])('%s: exit 1', async (_what, file, text, words) => {
    const { env, folder } = await prepare()
    await writeFile(join(folder, file), text)
    const { code, output } = await start(env)
    expect(code).toBe(1)
    expect(output).toMatch(words)
    expect(output).not.toContain(text)
  })
})

describe('F3 F6 a database that may not keep the logboek stops the start', () => {
  const startWith = async (sql: string, undo: string) => {
    const own = await createTestDatabase()
    const name = new URL(own.url).pathname.slice(1)
    await own.query(sql.replace('$db', name))
    try {
      const { env } = await preparePoort({ bronnen: [bron] }, own, issuer)
      return await start(env)
    } finally {
      await own.query(undo.replace('$db', name))
      await own[Symbol.asyncDispose]()
    }
  }

  test.each(['off', 'local'])('synchronous_commit = %s', async (value) => {
    const set = `alter database $db set synchronous_commit = ${value}`
    const { code, output } = await startWith(set, 'alter database $db reset synchronous_commit')
    expect(code).toBe(1)
    expect(output).toContain('synchronous_commit')
  })

  test('a schema of another release', async () => {
    const { code, output } = await startWith('delete from public.migratie', 'select 1')
    expect(code).toBe(1)
    expect(output).toContain('npm run migrate')
  })
})
