/** Keeps the last good schema of each bron in PostgreSQL. */
import { createHash } from 'node:crypto'
import type { BronschemaStore } from '../bronnen/bronschema-store.ts'
import type { Database } from './database.ts'

export const createBronschemaStore = (database: Database): BronschemaStore => ({
  async readLast(bron) {
    const sql = 'select sdl from bronnen.bronschema where bron = $1 order by volgnummer desc limit 1'
    const [row] = await database.query<{ sdl: string }>(sql, [bron])
    return row?.sdl
  },
  async keep(bron, sdl) {
    const sha256 = createHash('sha256').update(sdl).digest('hex')
    // Two replicas see a new schema at the same time: the one that comes second adds nothing.
    const sql = `insert into bronnen.bronschema (bron, sdl, sha256) select $1, $2, $3
      where $3 is distinct from (select sha256 from bronnen.bronschema where bron = $1 order by volgnummer desc limit 1)`
    await database.query(sql, [bron, sdl, sha256])
  },
})
