/** Clocks that are put back an hour under a running poort: that of its process, and that of its database. */
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { controlesleutelsOf, readControlesleutel } from '../../src/logboek/controlepunt.ts'
import { verifieer, type Verslag } from '../../src/logboek/verificatie.ts'
import { readNotes } from '../../src/storage/bewaarplaats.ts'
import { readKeySeries } from '../../src/storage/key-files.ts'
import { openLogboekLezer } from '../../src/storage/logboek-lezer.ts'
import { BEKEND, startPoortApart, type PoortApart } from '../support/poort-apart.ts'
import type { Reply } from '../support/poort.ts'

const UUR_MS = 3_600_000
const PRELOAD = fileURLToPath(new URL('../support/klok-preload.ts', import.meta.url))

interface Rij {
  readonly raadpleging: string
  readonly soort: string
  readonly op: Date
}
/** The lines of raadplegingen in the order of the tree. */
const rijen = (apart: PoortApart): Promise<readonly Rij[]> =>
  apart.database.query<Rij>(
    "select raadpleging, soort, vastgelegd_op as op from logboek.regel where soort in ('VOORNEMEN', 'UITKOMST') order by volgnummer",
  )
/** Each raadpleging is answered before the next is asked, so that their lines must follow each other. */
const volgorde = (replies: readonly Reply[]): readonly string[] =>
  replies.flatMap(({ raadplegingId }) => [`${raadplegingId} VOORNEMEN`, `${raadplegingId} UITKOMST`])

async function stopAndVerify(apart: PoortApart): Promise<Verslag> {
  apart.child.kill('SIGTERM') // the last head is kept elsewhere
  await once(apart.child, 'exit')
  const sleutels = controlesleutelsOf(await readKeySeries(apart.env['DATPOORT_SLEUTELS'] ?? '', 'controlepunt'))
  const notes = await readNotes(apart.env['DATPOORT_CONTROLEPUNTEN'] ?? '')
  await using lezer = await openLogboekLezer(apart.database.url)
  return await verifieer(lezer, { notes, sleutels: sleutels.map(readControlesleutel) })
}

test('F8 the clock of the poort an hour back: lookups go on, with the time of the database and in order, and the tree is whole', async () => {
  await using apart = await startPoortApart({ execArgv: ['--import', PRELOAD] })
  const poort = await apart.ready()
  const replies: Reply[] = []
  const ask = async (iat?: number): Promise<Reply> => {
    const reply = await poort.ask('', [BEKEND], {
      token: await poort.token('GENERALIST', iat === undefined ? {} : { iat }),
    })
    replies.push(reply)
    return reply
  }
  await ask()
  const set = once(apart.child, 'message') as Promise<[{ nu: number }]>
  apart.child.send({ verschuiving: -UUR_MS })
  const [{ nu }] = await set
  expect(Date.now() - nu).toBeGreaterThan(UUR_MS - 60_000) // control: it is

  for (let round = 0; round < 5; round++) await ask(Math.floor((Date.now() - UUR_MS) / 1000))
  expect(replies.map(({ codes }) => codes)).toEqual(replies.map(() => []))
  const gevonden = await rijen(apart)
  expect(gevonden.map(({ raadpleging, soort }) => `${raadpleging} ${soort}`)).toEqual(volgorde(replies))
  for (const { op } of gevonden) expect(Date.now() - op.getTime()).toBeLessThan(60_000)
  // A token of now is one of the future for this clock: strictly refused, as I3 has it.
  expect((await poort.ask('', [BEKEND], { token: await poort.token('GENERALIST') })).status).toBe(401)
  const verslag = await stopAndVerify(apart)
  expect(verslag.bevindingen).toEqual([])
  expect(verslag.bewezen).toBe(verslag.regels)
})

test('F8 the clock of the database an hour back: what is under way stays here, then lookups go on in order, and the tree is whole', async () => {
  await using apart = await startPoortApart()
  const { database, bron } = apart
  // A clock that can be set stands before the server's own: for the poort's role, and in the functions that write a line.
  await database.query(`create schema klok;
    create table klok.stand (verschuiving interval not null);
    insert into klok.stand values ('0');
    create function klok.clock_timestamp() returns timestamptz language sql volatile as
      $$ select pg_catalog.clock_timestamp() + verschuiving from klok.stand $$;
    grant usage on schema klok to public;
    grant select on klok.stand to public;
    alter role proef set search_path = klok, pg_catalog, public;`)
  for (const naam of ['logboek.leg_vast', 'beleid.stand_nu']) {
    const [own] = await database.query<{ tekst: string }>('select pg_get_functiondef($1::regproc) as tekst', [naam])
    await database.query((own?.tekst ?? '').replace(/(statement|clock)_timestamp\(\)/, 'klok.clock_timestamp()'))
  }
  const poort = await apart.ready()
  const token = await poort.token('GENERALIST')
  const ask = (): Promise<Reply> => poort.ask('', [BEKEND], { token })
  // The poort may have begun on the server's own clock before ours stood there.
  await database.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'proef'")
  await expect.poll(async () => (await ask()).codes, { timeout: 20_000 }).toEqual([])
  const before = await ask()

  bron.mode = 'hang'
  const asked = bron.asked()
  const underWay = ask()
  await asked
  await database.query("update klok.stand set verschuiving = '-1 hour'")
  bron.mode = 'ok'
  const late = await underWay
  expect([late.status, late.codes]).toEqual([503, ['LOGBOEK_NIET_BESCHIKBAAR']])
  expect(late.text).not.toMatch(/BEKEND|Gebiedsteam/)

  const replies: Reply[] = []
  await expect.poll(async () => replies[replies.push(await ask()) - 1]?.codes, { timeout: 20_000 }).toEqual([])
  replies.splice(0, replies.length - 1)
  for (let round = 0; round < 5; round++) replies.push(await ask())
  expect(replies.map(({ codes }) => codes)).toEqual(replies.map(() => []))
  const gevonden = await rijen(apart)
  const own = new Set(replies.map(({ raadplegingId }) => raadplegingId))
  const after = gevonden.filter(({ raadpleging }) => own.has(raadpleging))
  expect(after.map(({ raadpleging, soort }) => `${raadpleging} ${soort}`)).toEqual(volgorde(replies))
  const eerder = gevonden.findLast(({ raadpleging }) => raadpleging === before.raadplegingId)
  // Control: their times lie before that of a line which stands before them.
  for (const { op } of after) expect(op.getTime()).toBeLessThan((eerder?.op.getTime() ?? 0) - UUR_MS / 2)
  expect(gevonden.indexOf(eerder as Rij)).toBeLessThan(gevonden.indexOf(after[0] as Rij))
  const verslag = await stopAndVerify(apart)
  expect(verslag.bevindingen).toEqual([])
  expect(verslag.bewezen).toBe(verslag.regels)
})
