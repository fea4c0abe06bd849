/** Keeps policy versions and the steps of concepts in PostgreSQL, where the rules of four eyes are enforced (migration 0020). */
import type { BeleidStore, Stapweigering } from '../autorisatie/beleid-store.ts'
import type { Gebeurtenis } from '../autorisatie/matrixconcept.ts'
import { DatabaseFout, type Database } from './database.ts'
import { createMatrixversieStore } from './matrixversie-store.ts'

/** What the guard of beleid.conceptgebeurtenis raises. MX007 (no intent on record) is no answer to anyone: it stays a fault. */
const WEIGERINGEN: Readonly<Record<string, Stapweigering>> = {
  MX001: 'CONCEPT_GEWIJZIGD',
  MX002: 'FASE',
  MX003: 'EIGEN_WIJZIGING',
  MX004: 'INHOUD_GEWIJZIGD',
  MX005: 'BASIS_VERSCHOVEN',
  MX006: 'EIGEN_FUNCTIE',
  MX008: 'ACTIVERING_GEPLAND',
  MX009: 'MOMENT_ONGELDIG',
  MX010: 'AL_INGEGAAN',
}

const GEBEURTENIS = `select concept, nr, soort, door, functie, basis, sha256, reden, vanaf, matrixversie, op
  from beleid.conceptgebeurtenis`

/** The last outcome of each writer says under which version it decided. */
const REPLICAS = `select distinct on (s.replica) s.replica, s.gestart_op as "gestartOp",
    (laatste.inhoud::jsonb ->> 'matrixversie')::integer as matrixversie, laatste.vastgelegd_op as "laatstOp"
  from logboek.schrijver s
  left join lateral (select r.inhoud, r.vastgelegd_op from logboek.regel r
    where r.volgnummer >= s.nummer << 32 and r.volgnummer < (s.nummer + 1) << 32 and r.soort = 'UITKOMST'
    order by r.volgnummer desc limit 1) laatste on true
  order by s.replica, laatste.vastgelegd_op desc nulls last, s.gestart_op desc`

export const createBeleidStore = (database: Database): BeleidStore => ({
  ...createMatrixversieStore(database),
  async stand() {
    const sql = `select s.matrixversie, s.nu, t.volgende_matrixversie as volgende, t.volgende_vanaf as vanaf
      from beleid.stand_nu() s, beleid.toestand t`
    const [row] = await database.query<{ matrixversie: number; nu: Date; volgende: number | null; vanaf: Date | null }>(
      sql,
    )
    if (row === undefined) throw new Error('no policy in force')
    const { matrixversie, nu, volgende, vanaf } = row
    const gepland = volgende === null || vanaf === null || vanaf <= nu ? undefined : { matrixversie: volgende, vanaf }
    return { matrixversie, nu, gepland }
  },
  versies: () =>
    database.query(`select v.versie, v.sha256, v.herkomst, v.basis, v.concept, v.vastgesteld_op as "vastgesteldOp",
        array(select g.vanaf from beleid.geldigheid g where g.matrixversie = v.versie
          union all select t.volgende_vanaf from beleid.toestand t where t.volgende_matrixversie = v.versie
          order by 1) as vanaf
      from beleid.matrixversie v order by v.versie`),
  async versieOp(moment) {
    const [row] = await database.query<{ versie: number | null }>('select beleid.versie_op($1) as versie', [moment])
    return row?.versie ?? undefined
  },
  replicas: () => database.query(REPLICAS),
  async leesUitkomst(raadpleging) {
    const sql = `select inhoud from logboek.regel where raadpleging = $1 and soort = 'UITKOMST' order by beurt desc limit 1`
    const [row] = await database.query<{ inhoud: string }>(sql, [raadpleging])
    return row?.inhoud
  },
  gebeurtenissen: () => database.query<Gebeurtenis>(`${GEBEURTENIS} order by concept, nr`),
  gebeurtenissenVan: (concept) =>
    database.query<Gebeurtenis>(`${GEBEURTENIS} where concept = $1 order by nr`, [concept]),
  async inhoudVan(concept, nr) {
    const sql = `select inhoud, sha256 from beleid.conceptgebeurtenis
      where concept = $1 and nr <= $2 and inhoud is not null order by nr desc limit 1`
    const [row] = await database.query<{ inhoud: string; sha256: string }>(sql, [concept, nr])
    return row
  },
  async voegToe(stap) {
    const { concept, nr, soort, handeling, door, functie, functies, basis, basisSha256, inhoud, sha256, reden, vanaf } =
      stap
    const sql = `insert into beleid.conceptgebeurtenis
      (concept, nr, soort, handeling, door, functie, functies, basis, basis_sha256, inhoud, sha256, reden, vanaf)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`
    try {
      await database.query(sql, [
        concept,
        nr,
        soort,
        handeling,
        door,
        functie,
        functies,
        basis,
        basisSha256,
        inhoud,
        sha256,
        reden,
        vanaf,
      ])
      return undefined
    } catch (error) {
      const weigering = error instanceof DatabaseFout ? WEIGERINGEN[error.code] : undefined
      if (weigering === undefined) throw error
      return weigering
    }
  },
})
