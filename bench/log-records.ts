/** Fills the logboek with lookups that were never made, in the shape of real ones, for the growth row. */
import pg from 'pg'

const PER_STATEMENT = 250_000

/** @param count lookups: an intent, an outcome and a betrokkene each */
export async function fillLog(databaseUrl: string, count: number, tell: (text: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    for (let done = 0; done < count; done += PER_STATEMENT) {
      tell(`filling the logboek: ${done} of ${count} lookups`)
      await client.query(FILL, [Math.min(PER_STATEMENT, count - done)])
    }
    await client.query('vacuum analyze')
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}

const FILL = `
with nieuw as materialized (select gen_random_uuid() as id, n from generate_series(1, $1::int) n),
  schrijver as (insert into logboek.schrijver (id, replica) values (gen_random_uuid(), 'bench') returning id),
  regels as (
    insert into logboek.regel (schrijver, raadpleging, soort, beurt, inhoud)
    select schrijver.id, nieuw.id, soort, 0, repeat('x', 900)
    from nieuw, schrijver, unnest(array['VOORNEMEN', 'UITKOMST']) soort)
insert into logboek.betrokkene (raadpleging, plaats, pseudoniem, pseudoniem_sleutel, versleuteld, versleuteling_sleutel)
select id, 0, sha256(id::text::bytea), 1, sha256(id::text::bytea), 1 from nieuw`
