/** Keeps in PostgreSQL which keys the logboek was written with. */
import type { SleutelStore, Sleutelregel } from '../logboek/sleutelregister.ts'
import type { Database } from './database.ts'

export const createSleutelStore = (database: Database): SleutelStore => ({
  read: () => database.query<Sleutelregel>('select soort, nummer, controlewaarde from logboek.sleutel'),
  async add(regels) {
    // Two replicas start at once: the one that comes second adds nothing.
    const sql = `insert into logboek.sleutel (soort, nummer, controlewaarde)
      select * from unnest($1::text[], $2::smallint[], $3::text[]) on conflict do nothing`
    if (regels.length > 0)
      await database.query(sql, [
        regels.map((each) => each.soort),
        regels.map((each) => each.nummer),
        regels.map((each) => each.controlewaarde),
      ])
  },
})
