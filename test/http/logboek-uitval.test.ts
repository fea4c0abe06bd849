import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { startPoort, type Reply, type TestPoort } from '../support/poort.ts'
import { startProxy, type Proxy } from '../support/proxy.ts'

/** A write may take two seconds; the rest is room for a busy machine. */
const PATIENCE_MS = 6_000
const BSN = '999900067'

const running = new AsyncDisposableStack()
let database: TestDatabase
let proxy: Proxy
let bron: FakeBron
let poort: TestPoort

beforeAll(async () => {
  const own = running.use(await createTestDatabase())
  const target = new URL(own.poortUrl)
  proxy = running.use(await startProxy({ host: target.hostname, port: Number(target.port) }))
  target.port = String(proxy.port)
  database = { ...own, poortUrl: target.href }
  bron = running.use(await startFakeBron({ domein: 'jeugd', bekend: { [BSN]: ['gebiedsteam-midden'] } }))
  poort = running.use(await startPoort({ bronnen: [bron], database }))
})
afterAll(() => running.disposeAsync())
beforeEach(async () => {
  proxy.mode = 'ok'
  bron.mode = 'ok'
  bron.requests.length = 0
})

const ask = (): Promise<Reply> => poort.ask('GENERALIST', [BSN])
const expectRefused = (reply: Reply): void => {
  expect([reply.status, reply.codes]).toEqual([503, ['LOGBOEK_NIET_BESCHIKBAAR']])
  expect(reply.text).not.toMatch(/BEKEND|Gebiedsteam|raadplegingId/)
}
const expectRecovered = async (): Promise<void> => {
  await expect.poll(async () => (await ask()).codes, { timeout: 15_000 }).toEqual([])
  expect((await fetch(`${poort.url}/health/ready`)).status).toBe(200)
}
const readiness = async (): Promise<number> => (await fetch(`${poort.url}/health/ready`)).status

describe('A1 F3 when the intent cannot be recorded no bron is asked', () => {
  test.each(['refuse', 'blackhole', 'reset', 'freeze'] as const)(
    '%s: 503 in time, no data, readiness red, recovery without restart',
    async (mode) => {
      expect((await ask()).codes).toEqual([]) // control
      bron.requests.length = 0
      proxy.mode = mode
      if (mode === 'refuse') proxy.cut()
      const started = performance.now()
      expectRefused(await ask())
      expect(performance.now() - started).toBeLessThan(PATIENCE_MS)
      expect(bron.requests).toHaveLength(0)
      expect(await readiness()).toBe(503)
      proxy.mode = 'ok'
      proxy.cut()
      await expectRecovered()
    },
  )

  test('read-only (25006): 503, and recovery without restart', async () => {
    const name = new URL(database.url).pathname.slice(1)
    await database.query(`alter database ${name} set default_transaction_read_only = on`)
    proxy.cut()
    try {
      expectRefused(await ask())
      expect(bron.requests).toHaveLength(0)
    } finally {
      await database.query('set default_transaction_read_only = off').catch(() => [])
      await database.query(
        `begin; set transaction read write; alter database ${name} reset default_transaction_read_only; commit`,
      )
      proxy.cut()
    }
    await expectRecovered()
    expect(bron.requests.length).toBeGreaterThan(0)
  })

  test('F6 a server that comes back without synchronous_commit is refused at its next connection', async () => {
    const name = new URL(database.url).pathname.slice(1)
    await database.query(`alter database ${name} set synchronous_commit = off`)
    proxy.cut()
    expectRefused(await ask())
    expect(bron.requests).toHaveLength(0)
    await database.query(`alter database ${name} reset synchronous_commit`)
    proxy.cut()
    await expectRecovered()
  })

  test('F4 a full disk (53100): 503, and what was acknowledged is still there', async () => {
    const before = await ask()
    await database.query(
      `create function vol() returns trigger language plpgsql as $$ begin raise exception 'vol' using errcode = '53100'; end $$`,
    )
    await database.query('create trigger vol before insert on logboek.regel for each statement execute function vol()')
    expectRefused(await ask())
    expect(bron.requests).toHaveLength(1)
    await database.query('drop trigger vol on logboek.regel')
    await expectRecovered()
    expect(await poort.kindsOf(before.raadplegingId ?? '')).toEqual(['VOORNEMEN', 'UITKOMST'])
  })

  test('locked: the write is given up after two seconds, nothing leaves', async () => {
    const pool = await database.query<{ pid: number }>('select pg_backend_pid() as pid')
    expect(pool).toHaveLength(1)
    const lock = database.query('begin; lock table logboek.regel in access exclusive mode; select pg_sleep(4); commit')
    await expect
      .poll(
        async () =>
          (
            await database.query(
              "select from pg_locks where mode = 'AccessExclusiveLock' and granted and relation = 'logboek.regel'::regclass",
            )
          ).length,
      )
      .toBe(1)
    expectRefused(await ask())
    expect(bron.requests).toHaveLength(0)
    await lock
    await expectRecovered()
  })
})

describe('A2 when the outcome cannot be recorded nothing leaves', () => {
  test.each(['refuse', 'blackhole', 'reset', 'freeze'] as const)(
    '%s after the bron was asked: 503 without data',
    async (mode) => {
      bron.mode = 'hang'
      const asked = bron.asked()
      const reply = ask()
      await asked // the intent is durable now, the outcome is not
      proxy.mode = mode
      if (mode === 'refuse') proxy.cut()
      bron.mode = 'ok'
      expectRefused(await reply)
      expect(bron.requests).toHaveLength(1) // it was asked, and its answer stays here
      proxy.mode = 'ok'
      proxy.cut()
      await expectRecovered()
    },
  )

  test('a lost acknowledgement: the answer stays here although its line arrived, and asking again is a raadpleging of its own', async () => {
    const count = async (): Promise<number> =>
      Number(
        (await database.query<{ n: string }>("select count(*) as n from logboek.regel where soort = 'VOORNEMEN'"))[0]
          ?.n,
      )
    const before = await count()
    proxy.mode = 'freeze'
    expectRefused(await ask())
    expect(bron.requests).toHaveLength(0)
    proxy.mode = 'ok'
    proxy.cut()
    await expect.poll(count).toBe(before + 1) // written, never answered
    expect((await ask()).codes).toEqual([])
    expect(await count()).toBe(before + 2)
  })
})

describe('M2 rights that move while an answer is made', () => {
  test('a moved epoch is decided again and recorded twice; the same rights let the answer go', async () => {
    bron.mode = 'hang'
    const asked = bron.asked()
    const reply = ask()
    await asked
    await database.query('select beleid.verhoog_epoch()')
    const { raadplegingId, codes } = await reply
    expect(codes).toEqual([])
    expect(await poort.kindsOf(raadplegingId ?? '')).toEqual(['VOORNEMEN', 'UITKOMST', 'UITKOMST'])
  })

  test('rights that are gone when the outcome is written keep the answer here', async () => {
    const [row] = await database.query<{ inhoud: string }>('select inhoud from beleid.matrixversie where versie = 1')
    const narrowed = JSON.parse((row?.inhoud ?? '').replaceAll(/"DAT":\["ALTIJD"\],?/g, '')) as object
    bron.mode = 'hang'
    const asked = bron.asked()
    const reply = ask()
    await asked
    await database.query(
      `insert into beleid.matrixversie (versie, inhoud, sha256) values (2, $1, encode(sha256(convert_to($1, 'UTF8')), 'hex'))`,
      [JSON.stringify(narrowed)],
    )
    await database.query('begin; select beleid.verhoog_epoch(); update beleid.toestand set matrixversie = 2; commit')
    bron.mode = 'ok'
    const { status, codes, text } = await reply
    expect([status, codes]).toEqual([409, ['TOEGANG_GEWIJZIGD']])
    expect(text).not.toMatch(/BEKEND|Gebiedsteam/)
    expect((await ask()).codes).toEqual(['NIET_GEAUTORISEERD'])
    await database.query('begin; select beleid.verhoog_epoch(); update beleid.toestand set matrixversie = 1; commit')
    expect((await ask()).codes).toEqual([])
  })

  test('M5 a version that fails its hash or is not understood decides nothing, and no other takes its place', async () => {
    await database.query('alter table beleid.matrixversie drop constraint matrixversie_hash')
    await database.query(
      "insert into beleid.matrixversie (versie, inhoud, sha256) select 3, inhoud, repeat('0', 64) from beleid.matrixversie where versie = 1",
    )
    await database.query("insert into beleid.matrixversie (versie, inhoud, sha256) values (4, '{}', repeat('0', 64))")
    for (const versie of [3, 4]) {
      await database.query('update beleid.toestand set matrixversie = $1', [versie])
      expectRefused(await ask())
    }
    expect(bron.requests).toHaveLength(0)
    await database.query('update beleid.toestand set matrixversie = 1')
    expect((await ask()).codes).toEqual([])
  })
})

describe('A9 append-only', () => {
  test.each([
    'update logboek.regel set inhoud = inhoud',
    'delete from logboek.regel',
    'truncate logboek.regel',
    'truncate logboek.betrokkene',
    'alter table logboek.regel disable trigger all',
    'alter table logboek.regel add column x text',
    'update logboek.bundel set wortel = wortel',
    'delete from logboek.bundel',
    'delete from logboek.betrokkene',
    'delete from logboek.schrijver',
    'delete from logboek.afsluiting',
    'update logboek.sleutel set nummer = nummer',
    'delete from logboek.regel_p20y_rest',
    'truncate logboek.regel_p20y_rest',
    'drop table logboek.regel_p20y_rest',
    'alter table logboek.regel detach partition logboek.regel_blijvend',
    "select logboek.maak_klasse('P1M')",
    'select logboek.maak_maanden(now(), now())',
    "insert into logboek.termijnklasse (klasse) values ('BLIJVEND')",
    'select count(*) from logboek_zonder_boom.regel',
    'drop table logboek.regel',
    'create table logboek.x ()',
    'update beleid.toestand set matrixversie = 1',
    'insert into beleid.matrixversie (versie, inhoud, sha256) values (9, $$x$$, $$x$$)',
    'select beleid.verhoog_epoch()',
    'set role datpoort_cluster',
    'alter role current_user superuser',
    'create schema x',
    'copy logboek.regel to program $$true$$',
  ])('the poort\u2019s own role may not: %s', async (sql) => {
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: database.poortUrl })
    await client.connect()
    try {
      await client.query('select count(*) from logboek.regel') // control: it may read
      await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' })
    } finally {
      await client.end()
    }
  })
})
