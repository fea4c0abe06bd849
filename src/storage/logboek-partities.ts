/** Makes the places in which lines of the logboek end up: per term class and month. For the owner of the tables. */
import pg from 'pg'

/** Months ahead for which there is a place; until then `npm run migrate` or `npm run logboek -- retention` makes the next. */
const MAANDEN = 6

/**
 * @param klassen term classes a line may get
 * @returns how many partitions were made
 */
export async function preparePartities(url: string, klassen: readonly string[]): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    await client.query("select pg_advisory_xact_lock(hashtext('datpoort.partities'))")
    for (const klasse of klassen) await client.query('select logboek.maak_klasse($1)', [klasse])
    const sql =
      'select logboek.maak_maanden(least(now(), logboek.oudste_in_rest()), now() + make_interval(months => $1)) as gemaakt'
    const { rows } = await client.query<{ gemaakt: number }>(sql, [MAANDEN])
    await client.query('commit')
    return rows[0]?.gemaakt ?? 0
  } finally {
    await client.end()
  }
}
