/** What the keeper and the inspector of the logboek see, beside a poort that answers. */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApplication } from '../../src/application.ts'
import { readConfig } from '../../src/config.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { startPoort, type TestPoort } from '../support/poort.ts'

const BSN = '999900067'
const COMMAND = fileURLToPath(new URL('../../src/logboek.ts', import.meta.url))

const running = new AsyncDisposableStack()
let database: TestDatabase
let bron: FakeBron
let poort: TestPoort
beforeAll(async () => {
  database = running.use(await createTestDatabase())
  bron = running.use(await startFakeBron({ domein: 'jeugd', bekend: { [BSN]: ['gebiedsteam-midden'] } }))
  poort = running.use(await startPoort({ bronnen: [bron], database }))
})
afterAll(() => running.disposeAsync())

/** Runs the command as the owner of the tables. */
async function beheer(args: readonly string[], change: Readonly<Record<string, string | undefined>> = {}) {
  const { DATPOORT_SLEUTELS, DATPOORT_CONTROLEPUNTEN } = poort.env
  const env = { DATABASE_BEHEER_URL: database.url, DATPOORT_SLEUTELS, DATPOORT_CONTROLEPUNTEN, ...change }
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], { env: { PATH: process.env['PATH'], ...env } }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err }),
    )
  })
}
const restart = async (change: Readonly<Record<string, string>> = {}) => {
  const result = readConfig({ ...poort.env, DATPOORT_REPLICA: `r-${randomBytes(4).toString('hex')}`, ...change })
  if (!result.ok) throw new Error(result.problems.join('; '))
  const logged: string[] = []
  const keep = (event: string, fields?: object) => void logged.push(JSON.stringify({ event, ...fields }))
  return { application: await createApplication(result.config, { info: keep, warn: keep, error: keep }), logged }
}

describe('A10 verify', () => {
  test('beside a running poort: in order, and proven up to the last checkpoint', async () => {
    expect((await poort.ask('GENERALIST', [BSN])).codes).toEqual([])
    const { code, out } = await beheer(['verify'])
    expect(out).toMatch(
      /^Het logboek klopt met alle controlepunten\.\n[0-9]+ van [0-9]+ regels zijn bewezen door 1 controlepunten\./,
    )
    expect(out).toMatch(/Bewezen is alles wat is vastgelegd voor 20/)
    expect(code).toBe(0)
  })

  test('an inspector who holds the verifier key and the reading role only can do it too', async () => {
    const { out: sleutel } = await beheer(['sleutel'])
    expect(sleutel).toMatch(/^datpoort-controlepunt-1\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+\n$/)
    const { code } = await beheer(['verify', '--controlesleutel', sleutel.trim()], {
      DATABASE_BEHEER_URL: undefined,
      DATABASE_URL: database.poortUrl,
      DATPOORT_SLEUTELS: undefined,
    })
    expect(code).toBe(0)
  })

  test('a line that was changed: exit 1, named', async () => {
    const [row] = await database.query<{ volgnummer: string; raadpleging: string }>(
      "update logboek.regel set inhoud = replace(inhoud, 'GENERALIST', 'ACCOUNTANT') where soort = 'UITKOMST' returning volgnummer, raadpleging",
    )
    const { code, out } = await beheer(['verify'])
    await database.query(
      "update logboek.regel set inhoud = replace(inhoud, 'ACCOUNTANT', 'GENERALIST') where soort = 'UITKOMST'",
    )
    expect(code).toBe(1)
    expect(out).toContain(`GEWIJZIGD, regel ${row?.volgnummer}`)
    expect(out).toContain(`raadpleging ${row?.raadpleging}, deze regel is gewijzigd`)
    expect(out).toContain('klopt NIET')
  })

  test('as JSON the report holds the same', async () => {
    const report = JSON.parse((await beheer(['verify', '--json'])).out) as Record<string, unknown>
    expect(report).toMatchObject({ bevindingen: [], controlepunten: 1 })
  })

  test.each([
    ['no settings', ['verify'], { DATABASE_BEHEER_URL: undefined }, 'INSTELLING_ONTBREEKT'],
    [
      'a database that is not there',
      ['verify'],
      { DATABASE_BEHEER_URL: ['postgres://u', 'geheim@127.0.0.1:1/x'].join(':') },
      'DATABASE_NIET_BESCHIKBAAR',
    ],
    ['a folder that is not there', ['verify', '--controlepunten', '/nergens'], {}, 'CONTROLEPUNTEN_ONLEESBAAR'],
    [
      'a folder without checkpoints',
      ['verify', '--controlepunten', fileURLToPath(new URL('../support', import.meta.url))],
      {},
      'GEEN_CONTROLEPUNTEN',
    ],
    ['a verifier key cut short', ['verify', '--controlesleutel', 'datpoort+00+AA'], {}, 'CONTROLESLEUTEL_ONGELDIG'],
    ['a raadpleging that is no id', ['inclusion', '12'], {}, 'RAADPLEGING_ONBEKEND'],
    ['a raadpleging that never was', ['inclusion', '00000000-0000-7000-8000-000000000000'], {}, 'RAADPLEGING_ONBEKEND'],
    ['another word', ['verwijder'], {}, 'Gebruik'],
    ['an unknown kind of key', ['rotate-keys', 'professional'], {}, 'Gebruik'],
    ['an unknown flag', ['verify', '--alles'], {}, 'Gebruik'],
  ] as const)('%s: exit 2 and a code, without an address', async (_what, args, change, words) => {
    const { code, out, err } = await beheer(args, change)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
    expect(err).not.toMatch(/geheim|ECONN|\.ts:/)
  })
})

describe('A10 inclusion', () => {
  test('the lines of a raadpleging are proven once a checkpoint covers them, and not before', async () => {
    await using own = await startPoort({ bronnen: [bron], database })
    const { raadplegingId = '' } = await own.ask('GENERALIST', [BSN])
    const folder = own.env['DATPOORT_CONTROLEPUNTEN'] ?? ''
    const settings = { DATPOORT_SLEUTELS: own.env['DATPOORT_SLEUTELS'], DATPOORT_CONTROLEPUNTEN: folder }
    const early = await beheer(['inclusion', raadplegingId], settings)
    expect(early.code).toBe(1)
    expect(early.out).toMatch(/nog onder geen controlepunt/)
    const kept = await readdir(folder, { recursive: true })
    await own[Symbol.asyncDispose]() // the last head is kept at shutdown
    expect(kept.length).toBeGreaterThan(0)
  })

  test('with the checkpoint of the shutdown every line has a proof that anyone can check', async () => {
    const { application } = await restart()
    const port = await application.listen()
    const { createClient } = await import('../support/poort.ts')
    const { raadplegingId = '' } = await createClient(`http://127.0.0.1:${port}`, poort.issuer, database).ask(
      'GENERALIST',
      [BSN],
    )
    await application[Symbol.asyncDispose]()
    const { code, out } = await beheer(['inclusion', raadplegingId])
    expect(out).toMatch(/VOORNEMEN, regel [0-9]+: staat in het logboek/)
    expect(out).toMatch(/UITKOMST, regel [0-9]+: staat in het logboek/)
    expect(out).toMatch(/c2sp\.org\/tlog-proof@v1\nindex 1\n([A-Za-z0-9+/]{43}=\n)+\ndatpoort\/logboek\//)
    expect(code).toBe(0)
    await database.query(
      "update logboek.regel set inhoud = inhoud || ' ' where raadpleging = $1 and soort = 'UITKOMST'",
      [raadplegingId],
    )
    const after = await beheer(['inclusion', raadplegingId])
    await database.query(
      "update logboek.regel set inhoud = rtrim(inhoud) where raadpleging = $1 and soort = 'UITKOMST'",
      [raadplegingId],
    )
    expect([after.code, /klopt NIET/.test(after.out)]).toEqual([1, true])
  })
})

describe('M8 one process per replica', () => {
  test('a second poort under the same name does not start, and says what to do', async () => {
    const { DATPOORT_REPLICA = '' } = poort.env
    await expect(restart({ DATPOORT_REPLICA })).rejects.toThrow(/DATPOORT_REPLICA: another process runs as/)
    expect((await poort.ask('GENERALIST', [BSN])).codes).toEqual([]) // the first goes on
  })
})

describe('keys', () => {
  const sleutels = (): string => poort.env['DATPOORT_SLEUTELS'] ?? ''

  test('L5 after a rotation new lines carry the new key, old ones are found under the old, and the log tells of it', async () => {
    const before = await database.query<{ n: number }>(
      'select count(*)::int as n from logboek.betrokkene where pseudoniem_sleutel = 1',
    )
    const { code, out } = await beheer(['rotate-keys', 'pseudoniem'])
    expect([code, out]).toEqual([0, expect.stringContaining('pseudoniem-2.key is gemaakt')])
    const { application, logged } = await restart()
    const port = await application.listen()
    const { createClient } = await import('../support/poort.ts')
    await createClient(`http://127.0.0.1:${port}`, poort.issuer, database).ask('GENERALIST', [BSN])
    await application[Symbol.asyncDispose]()
    const perKey = await database.query<{ sleutel: number; n: number }>(
      'select pseudoniem_sleutel as sleutel, count(*)::int as n from logboek.betrokkene group by 1 order by 1',
    )
    expect(perKey).toEqual([
      { sleutel: 1, n: before[0]?.n },
      { sleutel: 2, n: 1 },
    ])
    expect(logged.join()).not.toContain('sleutel-verloren')
    const [line] = await database.query<{ inhoud: string }>("select inhoud from logboek.regel where soort = 'SLEUTEL'")
    expect(JSON.parse(line?.inhoud ?? '')).toMatchObject({ soort: 'pseudoniem', nummer: 2 })
    expect((await beheer(['verify'])).code).toBe(0)
  })

  test('a new key for checkpoints: old checkpoints are read with the old one, which the folder still holds', async () => {
    expect((await beheer(['rotate-keys', 'controlepunt'])).code).toBe(0)
    const { application } = await restart()
    await application[Symbol.asyncDispose]()
    expect((await beheer(['sleutel'])).out.trim().split('\n')).toHaveLength(2)
    expect((await beheer(['verify'])).code).toBe(0)
    const [oldKey = ''] = (await beheer(['sleutel'])).out.trim().split('\n')
    const { code, out } = await beheer(['verify', '--controlesleutel', oldKey])
    expect([code, /SLEUTEL_ONBEKEND/.test(out)]).toEqual([1, true])
  })

  test('a lost key is told at start and by the readiness, and the poort answers', async () => {
    await rename(join(sleutels(), 'pseudoniem-1.key'), join(sleutels(), 'weg'))
    try {
      const { application, logged } = await restart()
      const port = await application.listen()
      expect(logged.join()).toContain('"sleutel-verloren","sleutel":"pseudoniem-1"')
      expect(await (await fetch(`http://127.0.0.1:${port}/health/ready`)).text()).toContain('pseudoniem-1 ontbreekt')
      await application[Symbol.asyncDispose]()
    } finally {
      await rename(join(sleutels(), 'weg'), join(sleutels(), 'pseudoniem-1.key'))
    }
  })

  test('another key under a number that was used stops the start: what it writes would never be found', async () => {
    const file = join(sleutels(), 'versleuteling-1.key')
    const kept = await readFile(file, 'utf8')
    await writeFile(file, randomBytes(32).toString('base64'))
    await expect(restart()).rejects.toThrow('versleuteling-1.key: is another key')
    await writeFile(file, kept)
  })

  test('D13 the key of the professionals stays what it was: under another one, who made a change could approve it', async () => {
    const file = join(sleutels(), 'professional-1.key')
    const kept = await readFile(file, 'utf8')
    await writeFile(file, randomBytes(32).toString('base64'))
    await expect(restart()).rejects.toThrow('professional-1.key: is another key')
    await writeFile(file, kept)
    await writeFile(join(sleutels(), 'professional-2.key'), randomBytes(32).toString('base64'))
    await expect(restart()).rejects.toThrow('professional-1.key: is the only one of its kind')
    await rm(join(sleutels(), 'professional-2.key'))
    const { application } = await restart() // control
    await application[Symbol.asyncDispose]()
  })

  test('a key may stand in the environment; one that differs from its file stops the start', async () => {
    const file = join(sleutels(), 'versleuteling-1.key')
    const kept = await readFile(file, 'utf8')
    await rm(file)
    const { application } = await restart({ DATPOORT_SLEUTEL_VERSLEUTELING_1: kept })
    await application[Symbol.asyncDispose]()
    await writeFile(file, kept)
    await expect(restart({ DATPOORT_SLEUTEL_VERSLEUTELING_1: randomBytes(32).toString('base64') })).rejects.toThrow(
      'another key than the one in the environment',
    )
    expect(readConfig({ ...poort.env, DATPOORT_SLEUTEL_GEHEIM_1: 'x' }).ok).toBe(false)
  })
})

describe('the second place', () => {
  test('S12 in production it must be given, and an address must be https', () => {
    const problems = (change: Record<string, string | undefined>): string => {
      const result = readConfig({ ...poort.env, NODE_ENV: 'production', OIDC_ISSUER: 'https://idp.example', ...change })
      return result.ok ? '' : result.problems.join('\n')
    }
    expect(problems({ DATPOORT_CONTROLEPUNTEN: undefined })).toContain('DATPOORT_CONTROLEPUNTEN: is required')
    expect(problems({ DATPOORT_CONTROLEPUNTEN: 'http://elders.example' })).toContain('must be https')
    expect(problems({ DATPOORT_CONTROLEPUNTEN: 'https://elders.example' })).toBe('')
  })

  test('a folder that cannot be written stops the start', async () => {
    await expect(restart({ DATPOORT_CONTROLEPUNTEN: '/dev/null/nergens' })).rejects.toThrow('DATPOORT_CONTROLEPUNTEN')
  })

  test('an address gets each checkpoint by PUT; when it refuses the answers go on and the readiness tells', async () => {
    const got: { url: string; body: string }[] = []
    let status = 204
    const elders = createServer((request, response) => {
      let body = ''
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
      request.on('end', () => {
        if (request.method === 'PUT') got.push({ url: request.url ?? '', body })
        response.writeHead(status).end()
      })
    }).listen(0, '127.0.0.1')
    await once(elders, 'listening')
    const address = `http://127.0.0.1:${(elders.address() as AddressInfo).port}/datpoort`
    const { application } = await restart({ DATPOORT_CONTROLEPUNTEN: address })
    await application.listen()
    status = 500
    await application[Symbol.asyncDispose]()
    elders.close()
    expect(got[0]?.url).toMatch(/^\/datpoort\/[0-9a-f-]{36}\/1$/)
    expect(got[0]?.body).toMatch(/^datpoort\/logboek\/[0-9a-f-]{36}\n1\n/)
  })
})

test('a domein without a bewaartermijn is not switched on: the start stops and names it', async () => {
  await using vreemd = await startFakeBron({ domein: 'parkeren', bekend: {} })
  await expect(startPoort({ bronnen: [bron, vreemd], database })).rejects.toThrow('no bewaartermijn for parkeren')
})
