/** Answers the contract and the federation fields from the queries: same order, same length, the question echoed. */
import type { EntityConfig, SqlBronConfig } from './config.ts'
import type { Queries } from './queries.ts'
import { printSdl } from './sdl.ts'

/** A fault whose words may leave. Whatever else goes wrong is answered with one fixed sentence. */
export class BronFout extends Error {}

/** One call of the poort, for the journal. */
export interface Call {
  /** How many persons, ids and representations it asked for. */
  aantal: number
}

interface Representation {
  readonly __typename?: unknown
  readonly id?: unknown
}

export function createResolvers(config: SqlBronConfig, queries: Queries) {
  const inOrder = async (ids: readonly string[], rows: Promise<readonly Readonly<Record<string, unknown>>[]>) => {
    const byId = new Map((await rows).map((row) => [row['id'], row]))
    return ids.map((id) => byId.get(id) ?? null)
  }
  const entityTypes = [config.wat, config.waarom].filter((entity) => entity !== undefined)
  const sdl = printSdl(config)
  const query = {
    _service: () => ({ sdl }),
    async datBetrokkenheden(_: unknown, { personen }: { personen: readonly { bsn: string }[] }, call: Call) {
      call.aantal += personen.length
      const rows = await queries.dat(personen.map(({ bsn }) => bsn))
      return personen.map(({ bsn }) => ({ bsn, betrokkenheden: rows.filter((row) => row.bsn === bsn) }))
    },
    wieBetrokkenheden(_: unknown, { ids }: { ids: readonly string[] }, call: Call) {
      call.aantal += ids.length
      return inOrder(ids, queries.wie(ids))
    },
    wanneerBetrokkenheden(_: unknown, { ids }: { ids: readonly string[] }, call: Call) {
      call.aantal += ids.length
      return inOrder(ids, queries.wanneer(ids))
    },
    async telBetrokkenheden(_: unknown, { kwartaal }: { kwartaal: string }) {
      const [first, last] = quarterBounds(kwartaal)
      return { kwartaal, ...(await queries.count(first, last)) }
    },
    steekproefBetrokkenheden(_: unknown, { kwartaal, omvang }: { kwartaal: string; omvang: number }) {
      if (omvang < 1 || omvang > MAX_SAMPLE) throw new BronFout(`De omvang is 1 tot en met ${MAX_SAMPLE}.`)
      return queries.sample(...quarterBounds(kwartaal), omvang)
    },
  }
  if (entityTypes.length === 0) return { Query: query }
  return {
    Query: {
      ...query,
      async _entities(_: unknown, { representations }: { representations: readonly Representation[] }, call: Call) {
        call.aantal += representations.length
        const found = await Promise.all(entityTypes.map((entity) => readEntities(entity, representations, queries)))
        return representations.map(
          ({ __typename, id }) => found[indexOf(entityTypes, __typename)]?.get(String(id)) ?? null,
        )
      },
    },
    _Entity: { __resolveType: (row: { __typename: string }) => row.__typename },
  }
}

const indexOf = (entities: readonly EntityConfig[], name: unknown): number =>
  entities.findIndex((entity) => entity.type === name)

async function readEntities(entity: EntityConfig, representations: readonly Representation[], queries: Queries) {
  const ids = representations.filter((each) => each.__typename === entity.type).map((each) => String(each.id))
  const rows = ids.length === 0 ? [] : await queries.entities(entity, ids)
  return new Map(rows.map((row) => [String(row['id']), { ...row, __typename: entity.type }]))
}

/** More would be no sample. */
const MAX_SAMPLE = 100

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31']

/** @param kwartaal such as 2026-K3 */
function quarterBounds(kwartaal: string): readonly [string, string] {
  const match = /^([0-9]{4})-K([1-4])$/.exec(kwartaal)
  if (match === null) throw new BronFout('Een kwartaal heeft de vorm 2026-K3.')
  const quarter = Number(match[2])
  const first = `${match[1]}-${String(quarter * 3 - 2).padStart(2, '0')}-01`
  return [first, `${match[1]}-${LAST_DAYS[quarter - 1]}`]
}
