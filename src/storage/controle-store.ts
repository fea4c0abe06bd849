/** Keeps what was told to the accountant: added once, never changed. */
import { z } from 'zod'
import type { ControleStore, Kwartaalcijfers } from '../controle/rechtmatigheid.ts'
import type { Database } from './database.ts'

const aantallen = z.object({ lopend: z.int(), gestart: z.int(), beeindigd: z.int() })
const kwartaalSchema = z.object({
  perDomein: z.record(z.string(), aantallen.nullable()),
  totaal: aantallen.nullable(),
})
const steekproefSchema = z.array(
  z.object({ begin: z.string(), einde: z.string().nullable(), soort: z.string().nullable() }),
)

interface Row {
  readonly inhoud: string
  readonly vastgesteld_op: Date
}

function toCijfers({ inhoud, vastgesteld_op: vastgesteldOp }: Row): Kwartaalcijfers {
  const { perDomein, totaal } = kwartaalSchema.parse(JSON.parse(inhoud))
  const map = new Map(Object.entries(perDomein).map(([domein, each]) => [domein, each ?? undefined]))
  return { perDomein: map, totaal: totaal ?? undefined, vastgesteldOp }
}

export function createControleStore(database: Database): ControleStore {
  const readKwartaal: ControleStore['readKwartaal'] = async (kwartaal) => {
    const sql = 'select inhoud, vastgesteld_op from controle.kwartaal where kwartaal = $1'
    const [row] = await database.query<Row & Record<string, unknown>>(sql, [kwartaal])
    return row && toCijfers(row)
  }
  const readSteekproef: ControleStore['readSteekproef'] = async (domein, kwartaal) => {
    const sql = 'select inhoud from controle.steekproef where domein = $1 and kwartaal = $2'
    const [row] = await database.query<{ inhoud: string }>(sql, [domein, kwartaal])
    return row && steekproefSchema.parse(JSON.parse(row.inhoud))
  }
  return {
    readKwartaal,
    readSteekproef,
    async keepKwartaal(kwartaal, { perDomein, totaal }) {
      const leeg = [...perDomein].map(([domein, each]) => [domein, each ?? null])
      const inhoud = JSON.stringify({ perDomein: Object.fromEntries(leeg), totaal: totaal ?? null })
      await database.query('insert into controle.kwartaal (kwartaal, inhoud) values ($1, $2) on conflict do nothing', [
        kwartaal,
        inhoud,
      ])
      const kept = await readKwartaal(kwartaal)
      if (kept === undefined) throw new Error('a quarter that was just kept is gone')
      return kept
    },
    async keepSteekproef(domein, kwartaal, items) {
      const sql =
        'insert into controle.steekproef (domein, kwartaal, inhoud) values ($1, $2, $3) on conflict do nothing'
      await database.query(sql, [domein, kwartaal, JSON.stringify(items)])
      return (await readSteekproef(domein, kwartaal)) ?? items
    },
  }
}
