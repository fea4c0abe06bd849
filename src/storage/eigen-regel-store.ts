/** Reads back the intents of one professional, by the index that is made for it. */
import type { EigenRegel, EigenRegelStore } from '../logboek/eigen-raadplegingen.ts'
import type { Database } from './database.ts'

const SQL = `select to_char(vastgelegd_op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as tijd, inhoud
  from logboek.regel
  where soort = 'VOORNEMEN' and logboek.professional_van(inhoud) = $1 and vastgelegd_op >= $2 and vastgelegd_op <= $3
    and substring(inhoud from '^\\{"actie":"([A-Z_]+)"') = any($4)
  order by vastgelegd_op desc, volgnummer desc limit $5 offset $6`

export const createEigenRegelStore = (database: Database): EigenRegelStore => ({
  readEigen: ({ professional, acties, vanaf, tot, overslaan, aantal }) =>
    database.query<EigenRegel & Record<string, unknown>>(SQL, [professional, vanaf, tot, acties, aantal, overslaan]),
})
