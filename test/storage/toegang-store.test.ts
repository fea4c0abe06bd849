/** The moment of a change of rights against the lines it waited for, with the order forced. */
import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../../src/storage/database.ts'
import { createToegangStore } from '../../src/storage/toegang-store.ts'
import type { NieuwFeit, StoreUitkomst, ToegangStore, Verzoek } from '../../src/toekenningen/toegang-store.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

const running = new AsyncDisposableStack()
let database: TestDatabase
let store: ToegangStore
let matrixversie: number

beforeAll(async () => {
  database = running.use(await createTestDatabase())
  store = createToegangStore(running.use(createDatabase(database.poortUrl)))
  const [stand] = await database.query<{ matrixversie: number }>('select matrixversie from beleid.stand_nu()')
  matrixversie = stand?.matrixversie ?? 0
})
afterAll(() => running.disposeAsync())

const verzoek = (door = 'regisseur'): Verzoek => ({
  door,
  doorAls: `als-${door}`,
  sleutel: randomUUID(),
  vingerafdrukken: [randomBytes(32)],
  matrixversie,
})
const noodgeval = (): NieuwFeit => ({
  id: randomUUID(),
  soort: 'NOODGEVAL',
  betrokkene: {
    pseudoniemen: [{ sleutel: 1, bytes: randomBytes(32) }],
    versleuteld: { sleutel: 1, bytes: randomBytes(40) },
  },
  voor: 'als-regisseur',
  inhoud: { functie: 'WIJKTEAM', niveau: 'WIE' },
  tekst: undefined,
  geldigheid: { uren: 1 },
})

/** Makes a change while a batch of lines is being written. @returns when that batch was through, by the database's clock */
async function afterABatch(change: () => Promise<StoreUitkomst>): Promise<string> {
  const batch = new pg.Client({ connectionString: database.url })
  await batch.connect()
  try {
    await batch.query("begin; select pg_advisory_xact_lock_shared(hashtext('datpoort.toestand'))")
    const uitkomst = change()
    const waiting = `select from pg_locks where locktype = 'advisory' and not granted and mode = 'ExclusiveLock'
      and database = (select oid from pg_database where datname = current_database())`
    while ((await database.query(waiting)).length === 0);
    const [row] = (await batch.query<{ nu: string }>('select clock_timestamp()::text as nu')).rows
    await batch.query('commit')
    expect((await uitkomst).uitkomst).toBe('NIEUW')
    if (row === undefined) throw new Error('the clock always answers')
    return row.nu
  } finally {
    await batch.end()
  }
}

test('what is given, ended and judged has its moment after the last line written before it', async () => {
  const feit = noodgeval()
  const given = await afterABatch(() => store.legVast(verzoek(), feit))
  const ended = await afterABatch(() =>
    store.beeindig(verzoek(), { soort: 'NOODGEVAL', id: feit.id, vanIedereen: false }),
  )
  const tekst = { sleutel: 1, bytes: randomBytes(16) }
  const judged = await afterABatch(() =>
    store.beoordeel(verzoek('ander'), { noodgeval: feit.id, oordeel: 'TERECHT', tekst }),
  )
  const [after] = await database.query(
    `select f.vastgelegd_op > $2::timestamptz as given, f.geldig_van > $2::timestamptz as valid, e.op > $3::timestamptz as ended,
      b.op > $4::timestamptz as judged
    from toegang.feit f join toegang.einde e on e.feit = f.id join toegang.beoordeling b on b.noodgeval = f.id where f.id = $1`,
    [feit.id, given, ended, judged],
  )
  expect(after).toEqual({ given: true, valid: true, ended: true, judged: true })
})

test('what is valid up to a day that ended meanwhile is not recorded, and its key stays free', async () => {
  const [row] = await database.query<{ dag: string }>('select (current_date - 2)::text as dag')
  const feit = { ...noodgeval(), geldigheid: { totEnMet: row?.dag ?? '' } }
  const vraag = verzoek()
  expect(await store.legVast(vraag, feit)).toMatchObject({ uitkomst: 'VOORBIJ', id: undefined, geldigTot: undefined })
  expect(await database.query('select from toegang.feit where id = $1', [feit.id])).toEqual([])
  expect((await store.legVast(vraag, { ...feit, geldigheid: { uren: 1 } })).uitkomst).toBe('NIEUW')
})

test('a regieniveau begins at the moment at which the one before it ends', async () => {
  const { betrokkene } = noodgeval()
  const leg = async (regieniveau: string) => {
    const id = randomUUID()
    const feit = {
      ...noodgeval(),
      id,
      soort: 'REGIENIVEAU',
      betrokkene,
      voor: undefined,
      inhoud: { regieniveau },
    } as const
    expect((await store.legVast(verzoek(), feit)).uitkomst).toBe('NIEUW')
    return id
  }
  const [before, after] = [await leg('LICHT'), await leg('ZWAAR')]
  const [row] = await database.query(
    'select e.op = f.geldig_van as joined from toegang.einde e, toegang.feit f where e.feit = $1 and f.id = $2',
    [before, after],
  )
  expect(row).toEqual({ joined: true })
})
