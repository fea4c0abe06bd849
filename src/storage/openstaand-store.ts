/** Finds intents without an outcome. Each line is looked at once: what was looked at is remembered in the database. */
import pg from 'pg'
import type { OpenstaandStore, OpenVoornemen } from '../logboek/afsluiter.ts'
import { DatabaseFout } from './database.ts'

/** More wait for the next time. */
const MAX = 500
const STATEMENT_MS = 30_000

const BEREIK = `select coalesce((select max(tot) from logboek.afsluiting), '-infinity')::text as van,
  (clock_timestamp() - make_interval(secs => $1))::text as tot`
// An outcome may carry an earlier time than its intent when the database's clock was set back in between.
const OPEN = `select v.raadpleging, v.klasse, v.inhoud from logboek.regel v
  where v.soort = 'VOORNEMEN' and v.vastgelegd_op >= $1::timestamptz and v.vastgelegd_op < $2::timestamptz
    and not exists (select from logboek.regel u
      where u.raadpleging = v.raadpleging and u.soort = 'UITKOMST' and u.vastgelegd_op >= $1::timestamptz - interval '1 hour')
  order by v.volgnummer limit ${MAX}`

/** @param wachtMs how long an intent may wait for its outcome; longer than any request lasts. @default 120 s */
export const createOpenstaandStore = (url: string, wachtMs = 120_000): OpenstaandStore => ({
  async take(close) {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 2000,
      statement_timeout: STATEMENT_MS,
    })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query('begin')
      const { rows: locked } = await client.query<{ own: boolean }>(
        "select pg_try_advisory_xact_lock(hashtext('datpoort.afsluiting')) as own",
      )
      if (locked[0]?.own !== true) return undefined
      const [bereik] = (await client.query<{ van: string; tot: string }>(BEREIK, [wachtMs / 1000])).rows
      const { rows } = await client.query<OpenVoornemen>(OPEN, [bereik?.van, bereik?.tot])
      await close(rows)
      // With more to come the range is looked at again; those that were closed now have their outcome.
      if (rows.length < MAX)
        await client.query('insert into logboek.afsluiting (tot) values ($1) on conflict do nothing', [bereik?.tot])
      await client.query('commit')
      return rows.length
    } catch (error) {
      throw new DatabaseFout(error)
    } finally {
      await client.end().catch(() => undefined)
    }
  },
})
