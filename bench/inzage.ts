/**
 * `npm run bench -- --inzage`: how long an inzageverslag takes over HTTP when the logboek is full. Each person is asked for
 * once with pages that nobody read before, and then again in turns.
 */
import pg from 'pg'
import type { Args } from './args.ts'
import { openHall } from './datpoort.ts'
import { benchBronnen, DOMEINEN } from './people.ts'
import { BenchFault, startChild } from './processes.ts'
import { groupOf } from './rows.ts'
import { testBsns } from '../test/support/bsns.ts'
import { INZAGE, vandaag, verzoekOver, type Verslag } from '../test/support/inzage.ts'
import { DAT, DOEL } from '../test/support/poort.ts'
import type { Goal } from './report.ts'

const PERSONS = 20
const PER_STATEMENT = 250_000
const AGAIN = 200
/** Years over which the lines lie: within what the register keeps. */
const YEARS = 4

/** @throws BenchFault */
export async function measureInzage(args: Args, tell: (text: string) => void): Promise<readonly Goal[]> {
  await using stack = new AsyncDisposableStack()
  tell('starting bronnen, database and poort')
  const bronnen = stack.use(
    await startChild<{ urls: Record<string, string> }>('./bronnen.ts', { args: [String(DOMEINEN.length)] }),
  )
  const hall = stack.use(
    await openHall(
      Object.fromEntries(benchBronnen(DOMEINEN.length).map(({ id }) => [id, bronnen.ready.urls[id] ?? ''])),
    ),
  )
  const poort = stack.use(await hall.start())
  const client = new pg.Client({ connectionString: hall.databaseUrl })
  await client.connect()
  stack.defer(() => client.end())

  const persons = testBsns(PERSONS)
  const [[asker = ''], [desk = '']] = [
    await hall.tokens(groupOf.all, 1),
    await hall.tokens('sd-functie-klantcontact', 1),
  ]
  const ask = async (token: string, query: string, variables: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${poort.ready.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    })
    return response.json()
  }
  for (const bsn of persons) await ask(asker, DAT, { personen: [{ bsn }], verantwoording: { doel: DOEL } })
  await client.query(`select logboek.maak_maanden(now() - interval '${YEARS} years', now())`)
  for (let done = 0; done < args.logRecords; done += PER_STATEMENT) {
    tell(`filling the logboek: ${done} of ${args.logRecords} lookups`)
    await client.query(FILL, [Math.min(PER_STATEMENT, args.logRecords - done), done / args.logRecords])
    await client.query(COPY, [PERSONS, done / args.logRecords])
  }
  tell('settling')
  await client.query('vacuum analyze')
  await client.query('checkpoint')

  const dag = (years: number): string => new Date(Date.now() - years * 365.25 * 86_400_000).toISOString().slice(0, 10)
  const verzoek = (bsn: string) => ({ verzoek: verzoekOver(bsn, { van: dag(YEARS + 0.5), totEnMet: vandaag() }) })
  let lines = 0
  const time = async (bsn: string): Promise<number> => {
    const start = performance.now()
    const { data } = (await ask(desk, INZAGE, verzoek(bsn))) as { data?: { inzageverslag?: Verslag } }
    const took = performance.now() - start
    lines = data?.inzageverslag?.regels.length ?? 0
    if (lines < args.logRecords / PER_STATEMENT) throw new BenchFault('the inzageverslag is not whole')
    return took
  }
  await ask(desk, INZAGE, verzoek(testBsns(PERSONS + 1).at(-1) ?? '')) // of somebody unknown: starts everything up
  const first: number[] = []
  for (const bsn of persons) first.push(await time(bsn))
  const again: number[] = []
  for (let at = 0; at < AGAIN; at++) again.push(await time(persons[at % PERSONS] ?? ''))
  const sorted = again.toSorted((one, other) => one - other)
  tell(`${args.logRecords} lookups, ${lines} lines in the last verslag`)
  return [
    { name: 'inzageverslag, slowest of the first time', value: Math.max(...first), most: 300, unit: 'ms' },
    { name: 'inzageverslag, p50', value: sorted[AGAIN / 2] ?? 0, most: 300, unit: 'ms' },
    { name: 'inzageverslag, p99', value: sorted[Math.floor(AGAIN * 0.99)] ?? 0, most: 300, unit: 'ms' },
  ]
}

/** The moment of a line that lies this far along the years. */
const moment = (part: string): string => `now() - interval '${YEARS} years' * (1 - ${part})`

/** A writer of its own for every statement: its lines are in no tree, for only a verslag is measured here. */
const SCHRIJVER = `schrijver as (insert into logboek.schrijver (id, replica) values (gen_random_uuid(), 'bench') returning nummer)`
const REGEL = 'logboek.regel (volgnummer, raadpleging, vastgelegd_op, beurt, soort, klasse, inhoud)'
const BETROKKENE = `logboek.betrokkene (volgnummer, raadpleging, vastgelegd_op, plaats, pseudoniem_sleutel, versleuteling_sleutel,
  klasse, pseudoniem, versleuteld)`

/** Lookups of others, that were never made. Their ids follow each other as in real use; their lines are never read. */
const FILL = `
with ${SCHRIJVER}, nieuw as materialized (
    select uuidv7() as id, nummer * 4294967296 + 2 * n as volgnummer, ${moment('$2::float')} as op
    from schrijver, generate_series(0, $1::int - 1) n),
  regels as (
    insert into ${REGEL}
    select volgnummer + at, id, op, 1, soort, 'P20Y', repeat('x', 100)
    from nieuw, unnest(array['VOORNEMEN', 'UITKOMST'], array[0, 1]) as s (soort, at))
insert into ${BETROKKENE}
select volgnummer, id, op, 0, 1, 1, 'P20Y', set_byte(sha256(id::text::bytea), 0, 255), sha256(id::text::bytea) from nieuw`

/** One more lookup of each person asked about, in the words of a real one. */
const COPY = `
with ${SCHRIJVER}, eerste as (
    select raadpleging from logboek.regel where soort = 'VOORNEMEN' order by volgnummer limit $1::int),
  echt as materialized (
    select b.*, uuidv7() as id, nummer * 4294967296 + 2 * row_number() over () as nieuw, ${moment('$2::float')} as op
    from schrijver, logboek.betrokkene b join eerste using (raadpleging)),
  regels as (
    insert into ${REGEL}
    select nieuw + case soort when 'VOORNEMEN' then 0 else 1 end, id, op, 1, soort, r.klasse, inhoud
    from echt join logboek.regel r using (raadpleging) where beurt = 1)
insert into ${BETROKKENE}
select nieuw, id, op, plaats, pseudoniem_sleutel, versleuteling_sleutel, klasse, pseudoniem, versleuteld from echt`
