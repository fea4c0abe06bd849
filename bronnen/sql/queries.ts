/**
 * The questions of the contract as SQL over the configured views: one statement each, whatever the number of persons.
 * Promise: values travel as parameters; names come from the checked configuration and are quoted all the same.
 */
import type pg from 'pg'
import type { EntityConfig, SqlBronConfig } from './config.ts'

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
const quoteRelation = (relation: string): string => relation.split('.').map(quote).join('.')
/** The same text whatever the server's DateStyle. */
const isoDate = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`
/** `voorzieningSoort` stands in the column `voorziening_soort`. */
const columnOf = (field: string): string => quote(field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))

export interface Dossier {
  readonly id: string
  readonly bsn: string
  readonly teamId: string
  readonly afgeschermd: boolean
}

export interface Tally {
  readonly lopend: number
  readonly gestart: number
  readonly beeindigd: number
}

/** One betrokkenheid of a sample: months and a code. */
export interface SampleRow {
  readonly begin: string
  readonly einde: string | null
  readonly soort: string | null
}

/** Of a kind with fewer there is no telling: they go together as OVERIG. */
const MIN_OF_A_KIND = 10

type Row = Readonly<Record<string, unknown>>

export interface Queries {
  dat(bsns: readonly string[]): Promise<readonly Dossier[]>
  wie(ids: readonly string[]): Promise<readonly Row[]>
  wanneer(ids: readonly string[]): Promise<readonly Row[]>
  entities(entity: EntityConfig, ids: readonly string[]): Promise<readonly Row[]>
  /** Both days included, YYYY-MM-DD. */
  count(from: string, to: string): Promise<Tally>
  /** At random, at most so many, of what ran between these days and is not afgeschermd. */
  sample(from: string, to: string, most: number): Promise<readonly SampleRow[]>
}

export function createQueries(config: SqlBronConfig, pool: Pick<pg.Pool, 'query'>): Queries {
  const { kolommen, view } = config.betrokkenheid
  const from = quoteRelation(view)
  const column = (field: keyof typeof kolommen): string => quote(kolommen[field])
  const running = `${column('begin')} <= current_date
    and (${column('einde')} is null or ${column('einde')} >= current_date - make_interval(months => $2))`
  const run = async <R extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<readonly R[]> =>
    (await pool.query<R>(text, [...values])).rows
  // The cast takes any type of id and, for a text column, leaves its index in use.
  const byIds = (columns: string, ids: readonly string[]): Promise<readonly Row[]> =>
    run(`select ${column('id')}::text as id, ${columns} from ${from} where ${column('id')}::text = any($1)`, [ids])

  const { wat, steekproefSoort } = config
  const kind =
    wat === undefined || steekproefSoort === undefined
      ? 'null::text'
      : `(select trim('_' from regexp_replace(upper(w.${columnOf(steekproefSoort)}), '[^A-Z0-9]+', '_', 'g'))
           from ${quoteRelation(wat.view)} w where w.id::text = d.${column('id')}::text limit 1)`

  return {
    dat: (bsns) =>
      run<Dossier & pg.QueryResultRow>(
        `select ${column('id')}::text as id, ${column('bsn')} as bsn, ${column('teamId')} as "teamId", ${column('afgeschermd')} as afgeschermd
         from ${from} where ${column('bsn')} = any($1) and ${running} order by ${column('id')}`,
        [bsns, config.naloopMaanden],
      ),
    wie: (ids) => byIds(`${column('contactpersoon')} as contactpersoon, ${column('regie')} as regie`, ids),
    wanneer: (ids) => byIds(`${isoDate(column('begin'))} as begin, ${isoDate(column('einde'))} as einde`, ids),
    entities: (entity, ids) =>
      run(
        `select id::text as id, ${Object.keys(entity.velden)
          .map((field) => `${columnOf(field)} as ${quote(field)}`)
          .join(', ')} from ${quoteRelation(entity.view)} where id::text = any($1)`,
        [ids],
      ),
    async count(first, last) {
      const [row] = await run<Tally & pg.QueryResultRow>(
        `select count(*) filter (where b <= $2::date and (e is null or e >= $1::date))::int as lopend,
                count(*) filter (where b >= $1::date and b <= $2::date)::int as gestart,
                count(*) filter (where e >= $1::date and e <= $2::date)::int as beeindigd
         from (select ${column('begin')} as b, ${column('einde')} as e from ${from}) as d`,
        [first, last],
      )
      return row ?? { lopend: 0, gestart: 0, beeindigd: 0 }
    },
    sample: (first, last, most) =>
      run<SampleRow & pg.QueryResultRow>(
        `select begin, einde, case when soort is null or aantal >= ${MIN_OF_A_KIND} then soort else 'OVERIG' end as soort
         from (select to_char(b, 'YYYY-MM') as begin, case when e <= $2::date then to_char(e, 'YYYY-MM') end as einde, soort,
                 count(*) over (partition by soort) as aantal
               from (select ${column('begin')} as b, ${column('einde')} as e, ${kind} as soort from ${from} as d
                     where not ${column('afgeschermd')}) as own
               where b <= $2::date and (e is null or e >= $1::date)) as s
         order by random() limit $3`,
        [first, last, most],
      ),
  }
}
