/** A logboek without a poort: writers that store lines in a real database and keep their checkpoints in a folder. */
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { controlesleutelsOf, createOndertekenaar, readControlesleutel } from '../../src/logboek/controlepunt.ts'
import type { Regel } from '../../src/logboek/recorder.ts'
import { createRegelId } from '../../src/logboek/regel-id.ts'
import { createSchrijver, type Schrijver } from '../../src/logboek/schrijver.ts'
import { createPersoonSleutels } from '../../src/logboek/sleutels.ts'
import { verifieer, type Verslag } from '../../src/logboek/verificatie.ts'
import { openBewaarplaats, readNotes } from '../../src/storage/bewaarplaats.ts'
import { openLogboekLezer } from '../../src/storage/logboek-lezer.ts'
import { createSchrijfplek, type SchrijfplekOptions } from '../../src/storage/logboek-store.ts'
import type { Bsn } from '../../src/domain/bsn.ts'
import type { TestDatabase } from './database.ts'

export const KLASSE = 'P20Y'
export const ANDERE_KLASSE = 'P5Y'

export const reeks = new Map([[1, randomBytes(32)]])
export const ondertekenaar = createOndertekenaar(reeks)
export const controlesleutels = controlesleutelsOf(reeks).map(readControlesleutel)
const sleutels = createPersoonSleutels(new Map([[1, randomBytes(32)]]), new Map([[1, randomBytes(32)]]))

export const regelVan = (regel: Partial<Regel> = {}): Regel => ({
  raadpleging: createRegelId(),
  soort: 'VOORNEMEN',
  beurt: 1,
  inhoud: JSON.stringify({ actie: 'RAADPLEGEN_DAT', traceId: randomUUID(), tekst: 'é "“\\ \u2028' }),
  betrokkenen: [],
  ...regel,
})

/** An intent about so many persons, and its outcome. */
export function raadplegingVan(personen = 1, klasse?: string): readonly [Regel, Regel] {
  const bsns = ['999900067', '999902441', '999900432'].slice(0, personen) as Bsn[]
  const betrokkenen = bsns.map((bsn) => ({
    pseudoniem: sleutels.pseudonymise(bsn),
    versleuteld: sleutels.encrypt(bsn),
  }))
  const voornemen = regelVan({ betrokkenen, klasse })
  const { raadpleging } = voornemen
  return [voornemen, regelVan({ raadpleging, soort: 'UITKOMST', inhoud: '{"resultaat":"VRIJGEGEVEN"}', klasse })]
}

/**
 * A writer in SQL alone, with the role of the poort: what anyone with its connection could do.
 * @returns puts a line on record and tells the version that the database answered with
 */
export async function openRuweSchrijver(
  client: pg.Client,
  replica: string,
): Promise<(inhoud: object) => Promise<{ readonly id: string; readonly matrixversie: number }>> {
  const { rows } = await client.query<{ nummer: string }>(
    'insert into logboek.schrijver (id, replica) values ($1, $2) returning nummer',
    [randomUUID(), replica],
  )
  const nummer = rows[0]?.nummer
  let plaats = 0
  return async (inhoud) => {
    const id = randomUUID()
    const { rows: standen } = await client.query<{ matrixversie: number }>(
      `select matrixversie from logboek.leg_vast($1, $2, clock_timestamp(), $3, $3,
        $4::uuid[], '{VOORNEMEN}', '{1}', '{BLIJVEND}', $5, '{}', '{}', '{}', '{}', '{}', '{}')`,
      [nummer, plaats++, Buffer.alloc(32), [id], [JSON.stringify(inhoud)]],
    )
    return { id, matrixversie: standen[0]?.matrixversie ?? -1 }
  }
}

export interface TestLogboek extends AsyncDisposable {
  readonly folder: string
  /** Starts a replica. */
  start(options?: Partial<SchrijfplekOptions>): Schrijver
  /** Keeps the head of a writer elsewhere. */
  keep(schrijver: Schrijver): Promise<void>
  verify(): Promise<Verslag>
}

export async function createTestLogboek(database: TestDatabase): Promise<TestLogboek> {
  const folder = await mkdtemp(join(tmpdir(), 'datpoort-logboek-'))
  const plaats = openBewaarplaats(folder)
  return {
    folder,
    start: (options = {}) =>
      createSchrijver(createSchrijfplek({ url: database.poortUrl, replica: 'een', ...options }), { klasse: KLASSE }),
    async keep({ hoofd }) {
      if (hoofd !== undefined) await plaats.keep(hoofd, ondertekenaar.sign(hoofd))
    },
    async verify() {
      const notes = await readNotes(folder)
      await using lezer = await openLogboekLezer(database.url)
      return await verifieer(lezer, { notes, sleutels: controlesleutels })
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}
