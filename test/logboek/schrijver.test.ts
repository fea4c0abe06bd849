import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { createTestLogboek, raadplegingVan, regelVan, type TestLogboek } from '../support/logboek.ts'
import { startProxy, type Proxy } from '../support/proxy.ts'

const running = new AsyncDisposableStack()
let database: TestDatabase
let logboek: TestLogboek
let proxy: Proxy
let viaProxy: string
/** Each test has a replica of its own, so that it can count its writers. */
let replica = 'r0'
beforeAll(async () => {
  database = running.use(await createTestDatabase())
  logboek = running.use(await createTestLogboek(database))
  const target = new URL(database.poortUrl)
  proxy = running.use(await startProxy({ host: target.hostname, port: Number(target.port) }))
  target.port = String(proxy.port)
  viaProxy = target.href
})
afterAll(() => running.disposeAsync())
beforeEach(() => {
  proxy.mode = 'ok'
  replica = `r${Number(replica.slice(1)) + 1}`
})

const openings = async (): Promise<readonly Record<string, unknown>[]> =>
  (
    await database.query<{ inhoud: string }>(
      "select inhoud from logboek.regel where soort = 'OPENING' and inhoud::jsonb ->> 'replica' = $1 order by volgnummer",
      [replica],
    )
  ).map(({ inhoud }) => JSON.parse(inhoud) as Record<string, unknown>)

describe('A11 M8 a writer is one start of one replica', () => {
  test('a restart opens a tree of its own that names the last head', async () => {
    const first = logboek.start({ replica })
    await first.append(raadplegingVan(2))
    await first.append(raadplegingVan())
    const head = first.hoofd
    await first[Symbol.asyncDispose]()
    await using second = logboek.start({ replica })
    await second.open()
    expect(head?.omvang).toBe(5) // with its opening
    expect(await openings()).toEqual([
      { schrijver: head?.schrijver, nummer: head?.nummer, replica },
      {
        schrijver: second.hoofd?.schrijver,
        nummer: second.hoofd?.nummer,
        replica,
        vorige: { schrijver: head?.schrijver, omvang: 5, wortel: head?.wortel.toString('base64') },
      },
    ])
    expect(second.hoofd?.nummer).toBeGreaterThan(head?.nummer ?? Infinity)
  })

  test('the same replica at the same time is refused, and another name is not', async () => {
    await using first = logboek.start({ replica })
    await first.open()
    await using second = logboek.start({ replica, wachtMs: 200 })
    await expect(second.open()).rejects.toMatchObject({ code: '55P03' })
    await using third = logboek.start({ replica: `${replica}-b`, wachtMs: 200 })
    await third.open()
    expect(third.hoofd?.omvang).toBe(1)
  })

  test('a start waits for a process that is ending', async () => {
    const first = logboek.start({ replica })
    await first.open()
    const second = logboek.start({ replica })
    const opened = second.open()
    await first[Symbol.asyncDispose]()
    await opened
    expect(second.hoofd?.omvang).toBe(1)
    await second[Symbol.asyncDispose]()
  })

  test('who lost the replica to another process follows that one, in a new tree', async () => {
    await using first = logboek.start({ url: viaProxy, replica, timeoutMs: 500 })
    await first.append(raadplegingVan())
    proxy.cut()
    const second = logboek.start({ replica })
    await second.append(raadplegingVan())
    await expect(first.append(raadplegingVan())).rejects.toMatchObject({ code: '55P03' })
    await second[Symbol.asyncDispose]()
    await first.append(raadplegingVan())
    expect((await openings()).map(({ vorige }) => (vorige as { omvang: number } | undefined)?.omvang)).toEqual([
      undefined,
      3,
      3,
    ])
    await logboek.keep(first)
    expect(await logboek.verify()).toMatchObject({ bevindingen: [] })
  })
})

describe('A11 a batch that fails does not move the head', () => {
  test('a batch the database refuses is not there, and the next goes on in the same tree', async () => {
    await using schrijver = logboek.start({ replica })
    const [voornemen, uitkomst] = raadplegingVan()
    await schrijver.append([voornemen])
    const head = schrijver.hoofd
    await expect(schrijver.append([voornemen])).rejects.toMatchObject({ code: '23505' })
    await expect(schrijver.append([regelVan({ klasse: 'P99Y' })])).rejects.toMatchObject({ code: '23514' })
    expect(schrijver.hoofd).toEqual(head)
    await schrijver.append([uitkomst])
    expect(schrijver.hoofd).toMatchObject({ schrijver: head?.schrijver, omvang: 3 })
    await logboek.keep(schrijver)
    expect(await logboek.verify()).toMatchObject({ bevindingen: [] })
  })

  test('a lost acknowledgement: the lines are there, so the head is taken from the database and the tree goes on', async () => {
    await using schrijver = logboek.start({ url: viaProxy, replica, timeoutMs: 500 })
    await schrijver.append(raadplegingVan())
    const head = schrijver.hoofd
    proxy.mode = 'freeze'
    await expect(schrijver.append(raadplegingVan())).rejects.toThrow('database')
    expect(schrijver.hoofd).toEqual(head)
    proxy.mode = 'ok'
    await schrijver.append(raadplegingVan())
    expect(schrijver.hoofd).toMatchObject({ schrijver: head?.schrijver, omvang: 7 })
    await logboek.keep(schrijver)
    expect(await logboek.verify()).toMatchObject({ bevindingen: [] })
  })

  test('a lost request: the lines are not there, and the tree goes on without them', async () => {
    await using schrijver = logboek.start({ url: viaProxy, replica, timeoutMs: 500 })
    await schrijver.append(raadplegingVan())
    const head = schrijver.hoofd
    proxy.mode = 'blackhole'
    await expect(schrijver.append(raadplegingVan())).rejects.toThrow('database')
    proxy.mode = 'ok'
    await schrijver.append(raadplegingVan())
    expect(schrijver.hoofd).toMatchObject({ schrijver: head?.schrijver, omvang: 5 })
    await logboek.keep(schrijver)
    expect(await logboek.verify()).toMatchObject({ bevindingen: [] })
  })

  test('a batch that still waits in the server when its writer gave up cannot arrive later: the server ends it first', async () => {
    await using schrijver = logboek.start({ url: viaProxy, replica, timeoutMs: 700 })
    await schrijver.append(raadplegingVan())
    const holder = new pg.Client({ connectionString: database.url })
    await holder.connect()
    await holder.query("begin; select pg_advisory_xact_lock(hashtext('datpoort.toestand'))")
    await expect(schrijver.append(raadplegingVan())).rejects.toThrow('database')
    const next = schrijver.append(raadplegingVan())
    await holder.query('commit')
    await holder.end()
    await next
    expect(schrijver.hoofd?.omvang).toBe(5)
    await logboek.keep(schrijver)
    expect(await logboek.verify()).toMatchObject({ bevindingen: [] })
  })

  test('lines that were confirmed and are gone: the next tree names the head they had, and the verifier finds the loss', async () => {
    await using own = await createTestDatabase()
    await using eigen = await createTestLogboek(own)
    await using schrijver = eigen.start({ replica })
    await schrijver.append(raadplegingVan())
    await schrijver.append(raadplegingVan())
    const { nummer = 0 } = schrijver.hoofd ?? {}
    // As a server that was restored from yesterday.
    for (const sql of [
      'delete from logboek.bundel where omvang = 5',
      `delete from logboek.regel where volgnummer >= (${nummer}::bigint << 32) + 3`,
      `delete from logboek.betrokkene where volgnummer >= (${nummer}::bigint << 32) + 3`,
      "select pg_terminate_backend(pid) from pg_stat_activity where query like '%leg_vast%' and pid <> pg_backend_pid() and datname = current_database()",
    ])
      await own.query(sql)
    await expect
      .poll(() =>
        schrijver.append(raadplegingVan()).then(
          () => 'written',
          () => 'failed',
        ),
      )
      .toBe('written')
    await eigen.keep(schrijver)
    const { bevindingen } = await eigen.verify()
    expect(bevindingen).toMatchObject([{ soort: 'STAART_ONTBREEKT', volgnummer: nummer * 2 ** 32 + 3 }])
  })
})

describe('F8 the time of a line is the database\u2019s, whatever the clock of the process says', () => {
  test('a process clock that is an hour back leaves order and times right', async () => {
    const real = Date.now
    Date.now = () => real() - 3_600_000
    try {
      await using schrijver = logboek.start({ replica })
      await schrijver.append(raadplegingVan())
      await schrijver.append(raadplegingVan())
      const rows = await database.query<{ late: boolean; n: string }>(
        'select abs(extract(epoch from clock_timestamp() - vastgelegd_op)) > 60 as late, volgnummer as n from logboek.regel order by volgnummer desc limit 5',
      )
      expect(rows.map(({ late }) => late)).toEqual([false, false, false, false, false])
      await logboek.keep(schrijver)
      expect(await logboek.verify()).toMatchObject({ bevindingen: [] })
    } finally {
      Date.now = real
    }
  })

  test('a batch that is stamped with another time than the database\u2019s is refused', async () => {
    const sql = `select logboek.leg_vast(1, 0, clock_timestamp() - interval '1 hour', sha256(''), sha256(''),
      array[gen_random_uuid()], array['X_X'], array[1::smallint], array['P20Y'], array['{}'], '{}', '{}', '{}', '{}', '{}', '{}')`
    await expect(database.query(sql)).rejects.toMatchObject({ code: 'DPKLK' })
  })
})
