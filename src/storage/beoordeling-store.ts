/** Keeps the signed reviews of rights, and finds who used which. */
import type { BeoordelingStore, Handtekening, Professionalrechten } from '../autorisatie/rechtenbeoordeling.ts'
import type { Database } from './database.ts'

/** Of each professional the functies of the intents in the period: codes of the mapping, never a name. */
const PROFESSIONALS = `select professional, array_agg(distinct functie order by functie) as functies, max(op) as "laatstOp"
  from (select inhoud::jsonb as regel, vastgelegd_op as op from logboek.regel
    where soort = 'VOORNEMEN' and vastgelegd_op >= clock_timestamp() - make_interval(days => $1)) v,
  lateral (select regel ->> 'professional' as professional) p,
  lateral jsonb_array_elements_text(regel -> 'functies') f (functie)
  group by professional order by professional`

export const createBeoordelingStore = (database: Database): BeoordelingStore => ({
  handtekeningen: () =>
    database.query<Handtekening>(`select soort, matrixversie, sha256, door, functie, bevindingen, op
      from beleid.rechtenbeoordeling order by volgnummer desc`),
  async teken({ door, functie, handeling }, { soort, matrixversie, sha256, bevindingen }) {
    const sql = `insert into beleid.rechtenbeoordeling (soort, matrixversie, sha256, door, functie, handeling, bevindingen)
      values ($1, $2, $3, $4, $5, $6, $7)`
    await database.query(sql, [soort, matrixversie, sha256, door, functie, handeling, bevindingen])
  },
  professionals: (dagen) => database.query<Professionalrechten>(PROFESSIONALS, [dagen]),
  async begin() {
    const [row] = await database.query<{ begin: Date }>('select min(vanaf) as begin from beleid.geldigheid')
    return row?.begin ?? new Date(0)
  },
})
