/**
 * A small logboek of three trees in a real database, and what someone with all rights on that database may do to it. Each
 * manipulation tells which line is the first that is wrong afterwards; `restore` undoes all of them.
 */
import pg from 'pg'
import { verifieer, type Verslag } from '../../src/logboek/verificatie.ts'
import { readNotes } from '../../src/storage/bewaarplaats.ts'
import { openLogboekLezer } from '../../src/storage/logboek-lezer.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import {
  ANDERE_KLASSE,
  controlesleutels,
  createTestLogboek,
  raadplegingVan,
  regelVan,
  type TestLogboek,
} from './logboek.ts'

const TABLES = ['schrijver', 'bundel', 'regel', 'betrokkene'] as const

interface Rij {
  readonly volgnummer: string
  readonly raadpleging: string
}

/** @returns the number of the first line that is wrong afterwards */
type Manipulatie = () => Promise<number>

export interface Proeflogboek extends AsyncDisposable {
  readonly database: TestDatabase
  readonly logboek: TestLogboek
  /** With every right. */
  readonly owner: pg.Client
  readonly notes: readonly { readonly naam: string; readonly note: string }[]
  readonly manipulaties: Readonly<Record<string, Manipulatie>>
  verify(notes?: Proeflogboek['notes'], sleutels?: typeof controlesleutels): Promise<Verslag>
  /** As it was before anyone touched it. */
  restore(): Promise<void>
  /** Does each kind in turn, this many times in all. @returns what the verifier did not see, and what it named wrongly */
  manipulate(times: number): Promise<{ readonly missed: readonly string[]; readonly misnamed: readonly string[] }>
}

/** Same at every run: a failure can be repeated. */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export async function createProeflogboek(): Promise<Proeflogboek> {
  await using running = new AsyncDisposableStack()
  const database = running.use(await createTestDatabase())
  const logboek = running.use(await createTestLogboek(database))
  // Three trees of two replicas, one of them a restart, with two term classes and checkpoints in between.
  const first = logboek.start({ replica: 'een' })
  await using other = logboek.start({ replica: 'twee' })
  for (let round = 0; round < 12; round++) {
    await first.append([...raadplegingVan(1), ...raadplegingVan(3), regelVan({ klasse: ANDERE_KLASSE })])
    await other.append(raadplegingVan(2, ANDERE_KLASSE))
    if (round % 4 === 0) await logboek.keep(first)
    if (round % 3 === 0) await logboek.keep(other)
  }
  await first[Symbol.asyncDispose]() // its last lines are proven by the one that follows
  await using second = logboek.start({ replica: 'een' })
  for (let round = 0; round < 6; round++) await second.append(raadplegingVan(1))
  await logboek.keep(second)
  await logboek.keep(other)
  const notes = await readNotes(logboek.folder)
  const owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  running.defer(() => owner.end())
  await owner.query('create schema kopie')
  for (const table of TABLES) await owner.query(`create table kopie.${table} as table logboek.${table}`)
  const restore = async (): Promise<void> => {
    for (const table of TABLES) {
      const own = table === 'schrijver' ? 'overriding system value' : ''
      await owner.query(`delete from logboek.${table}`)
      await owner.query(`insert into logboek.${table} ${own} select * from kopie.${table}`)
    }
  }
  const verify = async (given: Proeflogboek['notes'] = notes, sleutels = controlesleutels): Promise<Verslag> => {
    await using lezer = await openLogboekLezer(database.url)
    return await verifieer(lezer, { notes: given, sleutels })
  }
  const manipulaties = await createManipulaties(owner)
  const manipulate = async (times: number) => {
    const names = Object.keys(manipulaties)
    const missed: string[] = []
    const misnamed: string[] = []
    for (let round = 0; round < times; round++) {
      const name = names[round % names.length] ?? ''
      const eerste = await manipulaties[name]?.()
      const { bevindingen } = await verify()
      if (bevindingen.length === 0) missed.push(`${round} ${name}`)
      else if (bevindingen[0]?.volgnummer !== eerste)
        misnamed.push(`${round} ${name}: ${eerste}, not ${JSON.stringify(bevindingen)}`)
      await restore()
    }
    return { missed, misnamed }
  }
  const parts = running.move()
  return {
    database,
    logboek,
    owner,
    notes,
    manipulaties,
    verify,
    restore,
    manipulate,
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  }
}

async function createManipulaties(owner: pg.Client): Promise<Readonly<Record<string, Manipulatie>>> {
  const rows = (await owner.query<Rij>('select volgnummer, raadpleging from logboek.regel order by volgnummer')).rows
  const persons = (
    await owner.query<{ volgnummer: string; plaats: number }>(
      'select volgnummer, plaats from logboek.betrokkene order by 1, 2',
    )
  ).rows
  const random = createRandom(20_261_124)
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item
  const numberOf = (volgnummer: string): number => Number(volgnummer)

  const edit =
    (column: string, value: string): Manipulatie =>
    async () => {
      const { volgnummer } = pick(rows)
      await owner.query(`update logboek.regel set ${column} = ${value} where volgnummer = $1`, [volgnummer])
      return numberOf(volgnummer)
    }
  const editPerson =
    (column: string, value: string): Manipulatie =>
    async () => {
      const { volgnummer, plaats } = pick(persons)
      await owner.query(`update logboek.betrokkene set ${column} = ${value} where volgnummer = $1 and plaats = $2`, [
        volgnummer,
        plaats,
      ])
      return numberOf(volgnummer)
    }
  const dropFrom = async (volgnummer: string, tables: readonly string[]): Promise<void> => {
    const end = (BigInt(volgnummer) >> 32n) + 1n
    for (const table of tables)
      await owner.query(`delete from logboek.${table} where volgnummer >= $1 and volgnummer < $2::bigint << 32`, [
        volgnummer,
        String(end),
      ])
  }
  return {
    'edit: content': edit('inhoud', "inhoud || ' '"),
    'edit: one letter': edit('inhoud', "overlay(inhoud placing '~' from 2)"),
    'edit: raadpleging': edit('raadpleging', 'gen_random_uuid()'),
    'edit: kind': edit('soort', "'AANMELDFOUTEN'"),
    'edit: turn': edit('beurt', 'beurt + 1'),
    'edit: a microsecond': edit('vastgelegd_op', "vastgelegd_op + interval '1 microsecond'"),
    'edit: a second': edit('vastgelegd_op', "vastgelegd_op - interval '1 second'"),
    'edit: term class': edit('klasse', "case klasse when 'P5Y' then 'P15Y' else 'P5Y' end"),
    'edit: pseudonym': editPerson('pseudoniem', 'sha256(pseudoniem)'),
    'edit: key of the pseudonym': editPerson('pseudoniem_sleutel', 'pseudoniem_sleutel + 1'),
    'edit: encrypted BSN': editPerson('versleuteld', "versleuteld || '\\x00'::bytea"),
    'edit: key of the encryption': editPerson('versleuteling_sleutel', '7'),
    'edit: place of a person': editPerson('plaats', 'plaats + 10'),
    'edit: raadpleging of a person': editPerson('raadpleging', 'gen_random_uuid()'),
    'edit: time of a person': editPerson('vastgelegd_op', "vastgelegd_op + interval '1 ms'"),
    'delete: a line': async () => {
      const { volgnummer } = pick(rows)
      await owner.query('delete from logboek.regel where volgnummer = $1', [volgnummer])
      return numberOf(volgnummer)
    },
    'delete: a raadpleging with its persons': async () => {
      const { raadpleging } = pick(rows)
      await owner.query('delete from logboek.betrokkene where raadpleging = $1', [raadpleging])
      await owner.query('delete from logboek.regel where raadpleging = $1', [raadpleging])
      return numberOf(rows.find((row) => row.raadpleging === raadpleging)?.volgnummer ?? '')
    },
    'delete: a person': async () => {
      const { volgnummer, plaats } = pick(persons)
      await owner.query('delete from logboek.betrokkene where volgnummer = $1 and plaats = $2', [volgnummer, plaats])
      return numberOf(volgnummer)
    },
    'insert: a person': async () => {
      const { volgnummer } = pick(persons)
      await owner.query(
        `insert into logboek.betrokkene (volgnummer, raadpleging, vastgelegd_op, plaats, pseudoniem_sleutel, versleuteling_sleutel, klasse, pseudoniem, versleuteld)
      select volgnummer, raadpleging, vastgelegd_op, 9, 1, 1, klasse, pseudoniem, versleuteld from logboek.betrokkene where volgnummer = $1 limit 1`,
        [volgnummer],
      )
      return numberOf(volgnummer)
    },
    'insert: a person of a line without': async () => {
      const { volgnummer, raadpleging } = pick(rows)
      await owner.query(
        `insert into logboek.betrokkene (volgnummer, raadpleging, vastgelegd_op, plaats, pseudoniem_sleutel, versleuteling_sleutel, klasse, pseudoniem, versleuteld)
      select $1, $2, now(), 8, 1, 1, 'P15Y', pseudoniem, versleuteld from logboek.betrokkene limit 1`,
        [volgnummer, raadpleging],
      )
      return numberOf(volgnummer)
    },
    'insert: a second line in one place': async () => {
      const { volgnummer } = pick(rows)
      await owner.query(
        `insert into logboek.regel (volgnummer, raadpleging, vastgelegd_op, beurt, soort, klasse, inhoud)
      values ($1, gen_random_uuid(), now(), 1, 'UITKOMST', 'P15Y', '{}')`,
        [volgnummer],
      )
      return numberOf(volgnummer)
    },
    'insert: a line that moves the others up': async () => {
      const { volgnummer } = pick(rows.filter((row) => numberOf(row.volgnummer) % 2 ** 32 > 0))
      const end = String((BigInt(volgnummer) >> 32n) + 1n)
      // By way of negative numbers: no two lines of a partition may have one number, not even in passing.
      for (const table of ['regel', 'betrokkene'])
        for (const step of [
          'set volgnummer = -volgnummer where volgnummer >= $1 and volgnummer < $2::bigint << 32',
          'set volgnummer = 1 - volgnummer where volgnummer <= -($1::bigint) and volgnummer > -($2::bigint << 32)',
        ])
          await owner.query(`update logboek.${table} ${step}`, [volgnummer, end])
      await owner.query(
        `insert into logboek.regel (volgnummer, raadpleging, vastgelegd_op, beurt, soort, klasse, inhoud)
      values ($1, gen_random_uuid(), now(), 1, 'UITKOMST', 'P20Y', '{}')`,
        [volgnummer],
      )
      return numberOf(volgnummer)
    },
    'insert: a line of an unknown writer': async () => {
      const [last] = (await owner.query<{ n: string }>('select (max(nummer) + 5) << 32 as n from logboek.schrijver'))
        .rows
      await owner.query(
        `insert into logboek.regel (volgnummer, raadpleging, vastgelegd_op, beurt, soort, klasse, inhoud)
      values ($1, gen_random_uuid(), now(), 1, 'UITKOMST', 'P20Y', '{}')`,
        [last?.n],
      )
      return numberOf(last?.n ?? '')
    },
    'swap: the places of two lines': async () => {
      const one = pick(rows)
      const other = pick(rows.filter((row) => row !== one))
      for (const table of ['regel', 'betrokkene']) {
        await owner.query(`update logboek.${table} set volgnummer = -1 where volgnummer = $1`, [one.volgnummer])
        await owner.query(`update logboek.${table} set volgnummer = $2 where volgnummer = $1`, [
          other.volgnummer,
          one.volgnummer,
        ])
        await owner.query(`update logboek.${table} set volgnummer = $1 where volgnummer = -1`, [other.volgnummer])
      }
      return Math.min(numberOf(one.volgnummer), numberOf(other.volgnummer))
    },
    'swap: the content of two lines': async () => {
      const one = pick(rows)
      const [other] = (
        await owner.query<Rij>(
          'select volgnummer, raadpleging from logboek.regel where inhoud <> (select inhoud from logboek.regel where volgnummer = $1) order by md5(volgnummer::text) limit 1',
          [one.volgnummer],
        )
      ).rows
      await owner.query(
        `update logboek.regel r set inhoud = o.inhoud from logboek.regel o
      where (r.volgnummer, o.volgnummer) in (($1, $2), ($2, $1))`,
        [one.volgnummer, other?.volgnummer],
      )
      return Math.min(numberOf(one.volgnummer), numberOf(other?.volgnummer ?? ''))
    },
    'cut: the tail of a tree': async () => {
      const { volgnummer } = pick(rows)
      await dropFrom(volgnummer, ['regel', 'betrokkene'])
      return numberOf(volgnummer)
    },
    'cut: the tail of a tree with its leaf hashes': async () => {
      const ends = (
        await owner.query<{ begin: string }>(
          'select (schrijver << 32) + omvang - octet_length(bladen) / 32 as begin from logboek.bundel order by 1',
        )
      ).rows
      const { begin } = pick(ends)
      await dropFrom(begin, ['regel', 'betrokkene'])
      await owner.query(
        'delete from logboek.bundel where schrijver = $1::bigint >> 32 and omvang > $1::bigint & 4294967295',
        [begin],
      )
      return numberOf(begin)
    },
  }
}
