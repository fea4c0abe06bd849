/** Keeps what can open more than dat in PostgreSQL: reads by itself, changes through the three functions of the schema. */
import type {
  FeitRij,
  Filter,
  GevondenFeit,
  StoreUitkomst,
  ToegangStore,
  Verzoek,
} from '../toekenningen/toegang-store.ts'
import type { Database } from './database.ts'

/** Rows of one list at most. */
const PAGE = 200

// One statement, one snapshot: what was committed before it is all there, and its moment is the database's own. The first
// half finds by person, the second the appointments that are about nobody in particular.
const FEITEN = `with nu as materialized (select clock_timestamp() as nu),
  gevonden as (
    select p.vraag, p.plaats, f.* from unnest($1::bytea[], $2::int[], $3::int[]) as p (pseudoniem, vraag, plaats)
      join toegang.feit f on f.pseudoniem = p.pseudoniem
      where f.voor is null or f.voor = ($4::text[])[p.vraag + 1]
    union all
    select v.nummer - 1, null, f.* from unnest($4::text[]) with ordinality as v (voor, nummer)
      join toegang.feit f on f.voor = v.voor and f.pseudoniem is null
  )
  select nu.nu, coalesce((
    select json_agg(json_build_object('vraag', g.vraag, 'plaats', g.plaats, 'soort', g.soort, 'id', g.id, 'inhoud', g.inhoud,
        'geldigVan', g.geldig_van, 'geldigTot', g.geldig_tot) order by g.geldig_tot desc)
      from gevonden g
      where g.geldig_tot > nu.nu and not exists (select from toegang.einde e where e.feit = g.id)
  ), '[]') as feiten from nu`

const LIST = `select f.id, f.inhoud, f.tekst, f.tekst_sleutel, f.vastgelegd_op, f.geldig_van, f.geldig_tot, e.op as beeindigd_op,
    b.oordeel, b.op as beoordeeld_op, b.tekst as beoordeling, b.tekst_sleutel as beoordeling_sleutel
  from toegang.feit f
    left join toegang.einde e on e.feit = f.id
    left join toegang.beoordeling b on b.noodgeval = f.id
  where f.soort = $1 and ($2::text is null or f.door = $2) and ($3::text is null or f.door <> $3)
    and ($4::text is null or f.voor = $4)
    and (not $5 or (e.op is null and f.geldig_tot > clock_timestamp()))
    and (not $6 or b.op is null)
  order by case when $6 then f.vastgelegd_op end, f.vastgelegd_op desc, f.id limit ${PAGE}`

interface JsonFeit extends Omit<GevondenFeit, 'plaats' | 'geldigVan' | 'geldigTot'> {
  readonly plaats: number | null
  readonly geldigVan: string
  readonly geldigTot: string
}
interface Rij {
  readonly id: string
  readonly inhoud: unknown
  readonly tekst: Buffer | null
  readonly tekst_sleutel: number | null
  readonly vastgelegd_op: Date
  readonly geldig_van: Date
  readonly geldig_tot: Date
  readonly beeindigd_op: Date | null
  readonly oordeel: string | null
  readonly beoordeeld_op: Date | null
  readonly beoordeling: Buffer | null
  readonly beoordeling_sleutel: number | null
}
interface UitkomstRij {
  readonly uitkomst: StoreUitkomst['uitkomst']
  readonly id: string | null
  readonly geldig_tot: Date | null
  readonly epoch: string
}

export function createToegangStore(database: Database): ToegangStore {
  const change = async (sql: string, values: readonly unknown[]): Promise<StoreUitkomst> => {
    const [row] = await database.query<UitkomstRij>(sql, values)
    if (row === undefined) throw new Error('a change always answers')
    const { uitkomst, id, geldig_tot: geldigTot, epoch } = row
    return { uitkomst, id: id ?? undefined, geldigTot: geldigTot ?? undefined, epoch: BigInt(epoch) }
  }
  const common = ({ door, sleutel, vingerafdrukken, matrixversie }: Verzoek) => [
    door,
    sleutel,
    vingerafdrukken,
    matrixversie,
  ]

  return {
    async readFeiten(vragen) {
      const perSleutel = vragen.flatMap(({ personen }, vraag) =>
        personen.flatMap((each, plaats) => each.map(({ bytes }) => ({ bytes, vraag, plaats }))),
      )
      const [row] = await database.query<{ nu: Date; feiten: readonly JsonFeit[] }>(FEITEN, [
        perSleutel.map(({ bytes }) => bytes),
        perSleutel.map(({ vraag }) => vraag),
        perSleutel.map(({ plaats }) => plaats),
        vragen.map(({ voor }) => voor),
      ])
      if (row === undefined) throw new Error('the moment is always there')
      const feiten = row.feiten.map((each) => ({
        ...each,
        plaats: each.plaats ?? undefined,
        geldigVan: new Date(each.geldigVan),
        geldigTot: new Date(each.geldigTot),
      }))
      return { nu: row.nu, feiten }
    },
    async list({ soort, door, nietDoor, voor, lopend = false, onbeoordeeld = false }: Filter) {
      const values = [soort, door ?? null, nietDoor ?? null, voor ?? null, lopend, onbeoordeeld]
      return (await database.query<Rij>(LIST, values)).map(toFeitRij)
    },
    async knows(door, sleutel) {
      const rows = await database.query('select from toegang.verzoek where door = $1 and sleutel = $2', [door, sleutel])
      return rows.length > 0
    },
    legVast(verzoek, { id, soort, betrokkene, voor, inhoud, tekst, geldigheid }) {
      const dagen = 'totEnMet' in geldigheid ? geldigheid : undefined
      return change(
        `select * from toegang.leg_vast($1, $2, $3, $4::bytea[], $5, $6, $7, $8::bytea[], $9::smallint, $10, $11::smallint,
          $12, $13, $14, $15::smallint, $16, $17, $18)`,
        [
          verzoek.door,
          verzoek.doorAls,
          verzoek.sleutel,
          verzoek.vingerafdrukken,
          verzoek.matrixversie,
          id,
          soort,
          betrokkene?.pseudoniemen.map(({ bytes }) => bytes) ?? null,
          betrokkene?.pseudoniemen[0]?.sleutel ?? null,
          betrokkene?.versleuteld.bytes ?? null,
          betrokkene?.versleuteld.sleutel ?? null,
          voor ?? null,
          JSON.stringify(inhoud),
          tekst?.bytes ?? null,
          tekst?.sleutel ?? null,
          'uren' in geldigheid ? geldigheid.uren : null,
          dagen?.van ?? null,
          dagen?.totEnMet ?? null,
        ],
      )
    },
    beeindig(verzoek, welke) {
      const { soort } = welke
      const which =
        'id' in welke
          ? [soort, welke.id, welke.vanIedereen, null, '{}']
          : [soort, null, true, welke.betrokkene.pseudoniemen.map(({ bytes }) => bytes), JSON.stringify(welke.inhoud)]
      return change('select * from toegang.beeindig($1, $2, $3::bytea[], $4, $5, $6, $7, $8::bytea[], $9)', [
        ...common(verzoek),
        ...which,
      ])
    },
    beoordeel: (verzoek, { noodgeval, oordeel, tekst }) =>
      change('select * from toegang.beoordeel($1, $2, $3::bytea[], $4, $5, $6, $7, $8::smallint)', [
        ...common(verzoek),
        noodgeval,
        oordeel,
        tekst.bytes,
        tekst.sleutel,
      ]),
  }
}

const toFeitRij = (rij: Rij): FeitRij => ({
  id: rij.id,
  inhoud: rij.inhoud,
  tekst: rij.tekst && rij.tekst_sleutel !== null ? { sleutel: rij.tekst_sleutel, bytes: rij.tekst } : undefined,
  vastgelegdOp: rij.vastgelegd_op,
  geldigVan: rij.geldig_van,
  geldigTot: rij.geldig_tot,
  beeindigdOp: rij.beeindigd_op ?? undefined,
  beoordeling:
    rij.oordeel !== null && rij.beoordeeld_op && rij.beoordeling && rij.beoordeling_sleutel !== null
      ? {
          oordeel: rij.oordeel,
          op: rij.beoordeeld_op,
          tekst: { sleutel: rij.beoordeling_sleutel, bytes: rij.beoordeling },
        }
      : undefined,
})
