/** Fills the logboek with lookups that were never made, in the shape of real ones and in a tree that verifies. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { bladText, volgnummerOf } from '../src/logboek/blad.ts'
import { createBoom, HASH, leafHash } from '../src/logboek/boom.ts'
import type { Hoofd } from '../src/logboek/schrijver.ts'

const PER_STATEMENT = 100_000
/** Lines in a batch, as under load. */
const PER_BUNDEL = 200

/**
 * @param count lookups: an intent, an outcome and a betrokkene each
 * @returns the head of the tree they stand in
 */
export async function fillLog(databaseUrl: string, count: number, tell: (text: string) => void): Promise<Hoofd> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const schrijver = randomUUID()
    const replica = `bulk-${schrijver.slice(0, 8)}`
    const opened = await client.query<{ nummer: string }>(
      'insert into logboek.schrijver (id, replica) values ($1, $2) returning nummer',
      [schrijver, replica],
    )
    const nummer = Number(opened.rows[0]?.nummer)
    const boom = createBoom()
    const addBundels = async (bladen: Buffer): Promise<void> => {
      const parts: { omvang: number; bladen: Buffer; wortel: Buffer }[] = []
      for (let at = 0; at < bladen.length; at += PER_BUNDEL * HASH) {
        const own = bladen.subarray(at, at + PER_BUNDEL * HASH)
        for (let leaf = 0; leaf < own.length; leaf += HASH) boom.add(own.subarray(leaf, leaf + HASH))
        parts.push({ omvang: boom.omvang, bladen: own, wortel: boom.wortel() })
      }
      await client.query(
        'insert into logboek.bundel (schrijver, omvang, bladen, wortel) select $1, * from unnest($2::bigint[], $3::bytea[], $4::bytea[])',
        [nummer, parts.map((each) => each.omvang), parts.map((each) => each.bladen), parts.map((each) => each.wortel)],
      )
    }
    const opening = {
      raadpleging: randomUUID(),
      soort: 'OPENING',
      beurt: 1,
      klasse: 'BLIJVEND',
      inhoud: JSON.stringify({ schrijver, nummer, replica }),
    }
    const tijd = Date.now()
    await client.query(
      `insert into logboek.regel (volgnummer, raadpleging, vastgelegd_op, beurt, soort, klasse, inhoud) values ($1, $2, $3, 1, 'OPENING', 'BLIJVEND', $4)`,
      [volgnummerOf(nummer, 0), opening.raadpleging, new Date(tijd).toISOString(), opening.inhoud],
    )
    await addBundels(leafHash(bladText(opening, tijd, [])))
    for (let done = 0; done < count; done += PER_STATEMENT) {
      tell(`filling the logboek: ${done} of ${count} lookups`)
      const own = Math.min(PER_STATEMENT, count - done)
      const now = Date.now()
      const { rows } = await client.query<{ bladen: Buffer }>(FILL, [
        own,
        volgnummerOf(nummer, boom.omvang),
        now,
        new Date(now).toISOString(),
      ])
      await addBundels(rows[0]?.bladen ?? Buffer.alloc(0))
    }
    await client.query('vacuum analyze')
    await client.query('checkpoint')
    return { schrijver, nummer, omvang: boom.omvang, wortel: boom.wortel() }
  } finally {
    await client.end()
  }
}

/** The leaf is put together as the recorder does; the last select hands over the leaf hashes in order. */
const FILL = `
with nieuw as materialized (
    select n, uuidv7() as id, md5(n::text || $3) as spoor from generate_series(0, $1::int - 1) n),
  lijn as materialized (
    select $2::bigint + 2 * n + at as volgnummer, id, soort,
      case at when 0 then encode(sha256(convert_to(id::text, 'UTF8')), 'hex') end as persoon,
      '{"actie":"RAADPLEGEN_DAT","traceId":"' || spoor || '","spanId":"' || left(spoor, 16) || '","opvulling":"' || repeat('x', 800) || '"}' as inhoud
    from nieuw, unnest(array['VOORNEMEN', 'UITKOMST'], array[0, 1]) as s (soort, at)),
  regels as (
    insert into logboek.regel (volgnummer, raadpleging, vastgelegd_op, beurt, soort, klasse, inhoud)
    select volgnummer, id, $4::timestamptz, 1, soort, 'P20Y', inhoud from lijn),
  personen as (
    insert into logboek.betrokkene (volgnummer, raadpleging, vastgelegd_op, plaats, pseudoniem_sleutel,
      versleuteling_sleutel, klasse, pseudoniem, versleuteld)
    select volgnummer, id, $4::timestamptz, 0, 1, 1, 'P20Y', decode(persoon, 'hex'), decode(persoon || '0000000000', 'hex')
    from lijn where persoon is not null)
select string_agg(sha256('\\x00'::bytea || convert_to(
    id || ' ' || soort || ' 1 P20Y ' || $3 || E'\\n'
    || coalesce('0 1 ' || persoon || ' 1 ' || persoon || E'0000000000\\n', '') || E'\\n' || inhoud, 'UTF8')), ''::bytea
  order by volgnummer) as bladen from lijn`
