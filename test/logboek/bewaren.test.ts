/** Terms, months and removal: the clock is moved by writing lines of long ago, each hashed as the recorder hashes them. */
import { readFile } from 'node:fs/promises'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBewaartermijnen } from '../../src/logboek/bewaartermijnen.ts'
import { ruimOp, type OpruimStore } from '../../src/logboek/opruimen.ts'
import { isRemoved, printRuns } from '../../src/logboek/opruiming.ts'
import { createRecorder } from '../../src/logboek/recorder.ts'
import { openBewaarplaats } from '../../src/storage/bewaarplaats.ts'
import { preparePartities } from '../../src/storage/logboek-partities.ts'
import { createOpruimStore } from '../../src/storage/opruim-store.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import {
  ANDERE_KLASSE,
  createTestLogboek,
  KLASSE,
  ondertekenaar,
  raadplegingVan,
  type TestLogboek,
} from '../support/logboek.ts'

const SHIPPED = fileURLToPath(new URL('../../beleid/bewaartermijnen.yaml', import.meta.url))

describe('how long a line is kept', () => {
  test('of several terms the longest wins', async () => {
    const termijnen = await readBewaartermijnen(SHIPPED)
    expect(termijnen.klasseOf('INLOGGEN')).toBe('P5Y')
    expect(termijnen.klasseOf('RAADPLEGEN_DAT', ['wmo'])).toBe('P15Y')
    expect(termijnen.klasseOf('RAADPLEGEN_DAT', ['wmo', 'jeugd', 'welzijn'])).toBe('P20Y')
    expect(termijnen.langste).toBe('P20Y')
  })

  test('a domein without a term is told, and its lines are kept longest', async () => {
    const termijnen = await readBewaartermijnen(SHIPPED)
    expect(termijnen.zonderTermijn(['jeugd', 'nieuw'])).toEqual(['nieuw'])
    expect(termijnen.klasseOf('RAADPLEGEN_DAT', ['nieuw'])).toBe('P20Y')
  })

  test.each([
    ['a term in days', 'P20Y', 'P20D'],
    ['a term shorter than reports reach back', 'P5Y', 'P11M'],
    ['no term for the rest', 'OVERIG', 'ANDERS'],
    ['an unknown key', 'nagegaan', 'gezien'],
    ['no date', '2026-11-24', 'onlangs'],
  ])('%s is refused', async (_what, from, to) => {
    const file = join(await mkdtemp(join(tmpdir(), 'datpoort-termijn-')), 'x.yaml')
    await writeFile(file, (await readFile(SHIPPED, 'utf8')).replaceAll(from, to))
    await expect(readBewaartermijnen(file)).rejects.toThrow('bewaartermijnen')
  })

  test('runs of places are written short and read back exactly', () => {
    const runs = [
      { begin: 0, einde: 42 },
      { begin: 43, einde: 44 },
    ]
    expect(printRuns(runs)).toBe('0-41,43')
    expect([0, 41, 42, 43, 44].map((plaats) => isRemoved(runs, plaats))).toEqual([true, true, false, true, false])
  })
})

describe('A15 what has outlived its term goes, and the rest verifies', () => {
  const running = new AsyncDisposableStack()
  let database: TestDatabase
  let logboek: TestLogboek
  let store: OpruimStore
  /** Long after the month of the lines, by the term of the shorter class. */
  const later = new Date()
  later.setUTCFullYear(later.getUTCFullYear() + 5, later.getUTCMonth() + 1, 2)

  beforeAll(async () => {
    database = running.use(await createTestDatabase())
    logboek = running.use(await createTestLogboek(database))
    store = createOpruimStore(database.url)
    await using schrijver = logboek.start()
    for (let round = 0; round < 5; round++) {
      await schrijver.append(raadplegingVan(2, ANDERE_KLASSE))
      await schrijver.append(raadplegingVan(1))
    }
    await logboek.keep(schrijver)
  })
  afterAll(() => running.disposeAsync())

  const counts = async () => {
    const [row] = await database.query<{ kort: number; lang: number; personen: number; bladen: number }>(
      `select (select count(*)::int from logboek.regel where klasse = $1) as kort, (select count(*)::int from logboek.regel where klasse = $2) as lang,
        (select count(*)::int from logboek.betrokkene where klasse = $1) as personen,
        (select sum(octet_length(bladen) / 32)::int from logboek.bundel) as bladen`,
      [ANDERE_KLASSE, KLASSE],
    )
    return row
  }
  const run = async (nu?: Date) => {
    await using recorder = createRecorder((beheer = logboek.start({ url: database.url, replica: 'beheer' })))
    await beheer.open()
    await logboek.keep(beheer)
    return await ruimOp(
      {
        store,
        verifieer: () => logboek.verify(),
        recorder,
        hoofd: () => beheer?.hoofd,
        ondertekenaar,
        plaats: openBewaarplaats(logboek.folder),
      },
      nu,
    )
  }
  let beheer: ReturnType<TestLogboek['start']> | undefined

  test('before its term nothing goes', async () => {
    const before = await counts()
    expect(await run()).toEqual({ ok: true, delen: [] })
    expect(await counts()).toMatchObject({ kort: before?.kort, lang: before?.lang })
  })

  test('a logboek that does not verify loses nothing', async () => {
    await database.query("update logboek.regel set inhoud = inhoud || ' ' where klasse = $1", [KLASSE])
    const uitkomst = await run(later)
    expect(uitkomst.ok).toBe(false)
    expect(await counts()).toMatchObject({ kort: 10, personen: 10 })
    await database.query('update logboek.regel set inhoud = rtrim(inhoud) where klasse = $1', [KLASSE])
    expect((await logboek.verify()).bevindingen).toEqual([])
  })

  test('after its term a month goes with its persons, its leaf hashes stay, and the log tells range and root', async () => {
    const before = await counts()
    const uitkomst = await run(later)
    expect(uitkomst).toMatchObject({ ok: true, delen: [{ klasse: ANDERE_KLASSE }] })
    expect(await counts()).toMatchObject({ kort: 0, personen: 0, lang: before?.lang })
    expect((await counts())?.bladen).toBeGreaterThan(before?.bladen ?? Infinity)
    const [line] = await database.query<{ inhoud: string }>(
      "select inhoud from logboek.regel where soort = 'OPRUIMING'",
    )
    expect(JSON.parse(line?.inhoud ?? '')).toMatchObject({
      klasse: ANDERE_KLASSE,
      bomen: [{ omvang: 21, plaatsen: '1-2,5-6,9-10,13-14,17-18' }],
    })
    const verslag = await logboek.verify()
    expect(verslag.bevindingen).toEqual([])
    expect(verslag.bewezen).toBe(verslag.regels)
  })

  test('beside what went one line more is missed, by its name', async () => {
    const [row] = await database.query<{ volgnummer: string }>(
      "select volgnummer from logboek.regel where klasse = $1 and soort = 'UITKOMST' order by volgnummer limit 1 offset 2",
      [KLASSE],
    )
    await database.query('create table apart as select * from logboek.regel where volgnummer = $1', [row?.volgnummer])
    await database.query('delete from logboek.regel where volgnummer = $1', [row?.volgnummer])
    expect((await logboek.verify()).bevindingen).toMatchObject([
      { soort: 'ONTBREEKT', volgnummer: Number(row?.volgnummer) },
    ])
    await database.query('insert into logboek.regel select * from apart')
    expect((await logboek.verify()).bevindingen).toEqual([])
  })

  test('a removal that someone made up does not excuse what is missing', async () => {
    await using own = await createTestDatabase()
    await using eigen = await createTestLogboek(own)
    await using schrijver = eigen.start()
    await schrijver.append(raadplegingVan(1, ANDERE_KLASSE))
    await eigen.keep(schrijver)
    const { schrijver: id = '' } = schrijver.hoofd ?? {}
    const vals = {
      klasse: ANDERE_KLASSE,
      maand: '2026_11',
      bomen: [{ schrijver: id, omvang: 3, wortel: '', plaatsen: '1-2' }],
    }
    await own.query('delete from logboek.betrokkene')
    await own.query('delete from logboek.regel where klasse = $1', [ANDERE_KLASSE])
    await using vervalser = eigen.start({ replica: 'beheer' })
    await vervalser.append([
      { ...raadplegingVan(0)[0], soort: 'OPRUIMING', klasse: 'BLIJVEND', inhoud: JSON.stringify(vals) },
    ])
    expect((await eigen.verify()).bevindingen).toMatchObject([{ soort: 'ONTBREEKT' }])
  })
})

test('a line of a month without a place waits in the rest, and is moved when its month is made', async () => {
  await using database = await createTestDatabase()
  await using logboek = await createTestLogboek(database)
  const tables = await database.query<{ t: string }>(
    "select relname as t from pg_class where relnamespace = 'logboek'::regnamespace and relkind = 'r' and relname ~ '_[0-9]{4}_[0-9]{2}$'",
  )
  await database.query(`drop table ${tables.map(({ t }) => `logboek.${t}`).join()}`)
  await using schrijver = logboek.start()
  await schrijver.append(raadplegingVan(2))
  const rest = () => database.query<{ n: number }>('select count(*)::int as n from logboek.regel_p20y_rest')
  expect((await rest())[0]?.n).toBe(2)
  expect(await preparePartities(database.url, [KLASSE, 'P7Y'])).toBeGreaterThan(20)
  expect((await rest())[0]?.n).toBe(0)
  await schrijver.append([...raadplegingVan(1), ...raadplegingVan(1, 'P7Y')])
  expect((await rest())[0]?.n).toBe(0)
  await logboek.keep(schrijver)
  expect(await logboek.verify()).toMatchObject({ bevindingen: [], regels: 7, bewezen: 7 })
  expect(await preparePartities(database.url, [KLASSE])).toBe(0)
})
