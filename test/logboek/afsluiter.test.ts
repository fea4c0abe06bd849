import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAfsluiter } from '../../src/logboek/afsluiter.ts'
import { createRecorder } from '../../src/logboek/recorder.ts'
import { createOpenstaandStore } from '../../src/storage/openstaand-store.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { createTestLogboek, raadplegingVan, type TestLogboek } from '../support/logboek.ts'

const running = new AsyncDisposableStack()
let database: TestDatabase
let logboek: TestLogboek
beforeAll(async () => {
  database = running.use(await createTestDatabase())
  logboek = running.use(await createTestLogboek(database))
})
afterAll(() => running.disposeAsync())

const outcomesOf = (raadpleging: string) =>
  database.query<{ beurt: number; inhoud: string; klasse: string }>(
    "select beurt, inhoud, klasse from logboek.regel where raadpleging = $1 and soort = 'UITKOMST' order by beurt",
    [raadpleging],
  )

test('an intent that got no outcome is closed once as failed and counts as answered; one with an outcome is left alone', async () => {
  await using recorder = createRecorder(logboek.start())
  const [open] = raadplegingVan(1, 'P5Y')
  const whole = raadplegingVan(1)
  for (const regel of [open, ...whole]) await recorder.record(regel)
  await using afsluiter = createAfsluiter(createOpenstaandStore(database.poortUrl, 0), recorder)
  expect(await afsluiter.run()).toBe(1)
  expect(await afsluiter.run()).toBe(0)
  const [closed, ...more] = await outcomesOf(open.raadpleging)
  expect(more).toEqual([])
  expect([closed?.beurt, closed?.klasse]).toEqual([0, 'P5Y'])
  expect(JSON.parse(closed?.inhoud ?? '')).toMatchObject({
    actie: 'RAADPLEGEN_DAT',
    resultaat: 'MISLUKT',
    geldtAls: 'BEANTWOORD',
  })
  expect(await outcomesOf(whole[0].raadpleging)).toHaveLength(1)
})

test('an intent of a moment ago is left time for its outcome, and that outcome counts above a closing', async () => {
  await using recorder = createRecorder(logboek.start())
  const [young, outcome] = raadplegingVan(1)
  await recorder.record(young)
  await using patient = createAfsluiter(createOpenstaandStore(database.poortUrl), recorder)
  expect(await patient.run()).toBe(0)
  await using hasty = createAfsluiter(createOpenstaandStore(database.poortUrl, 0), recorder)
  expect(await hasty.run()).toBe(1)
  await recorder.record(outcome)
  expect((await outcomesOf(young.raadpleging)).map(({ beurt }) => beurt)).toEqual([0, 1])
})

test('two replicas that look at the same time close each intent once', async () => {
  await using recorder = createRecorder(logboek.start())
  const open = Array.from({ length: 40 }, () => raadplegingVan(0)[0])
  for (const regel of open) await recorder.record(regel)
  await using one = createAfsluiter(createOpenstaandStore(database.poortUrl, 0), recorder)
  await using two = createAfsluiter(createOpenstaandStore(database.poortUrl, 0), recorder)
  const closed = await Promise.all([one.run(), two.run()])
  expect(closed[0] + closed[1]).toBe(40)
  const [row] = await database.query<{ n: number }>(
    "select count(*)::int as n from logboek.regel where raadpleging = any($1) and soort = 'UITKOMST'",
    [open.map(({ raadpleging }) => raadpleging)],
  )
  expect(row?.n).toBe(40)
})

test('a closing that cannot be recorded is tried again with the next look', async () => {
  await using recorder = createRecorder(logboek.start())
  const [open] = raadplegingVan(0)
  await recorder.record(open)
  await database.query(
    `create function weiger() returns trigger language plpgsql as $$ begin raise exception 'nee' using errcode = '53100'; end $$`,
  )
  await database.query(
    'create trigger weiger before insert on logboek.regel for each statement execute function weiger()',
  )
  await using afsluiter = createAfsluiter(createOpenstaandStore(database.poortUrl, 0), recorder)
  await expect(afsluiter.run()).rejects.toThrow('database')
  await database.query('drop trigger weiger on logboek.regel')
  expect(await afsluiter.run()).toBe(1)
})
