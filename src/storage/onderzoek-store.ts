/** Keeps the questions of onderzoeken, and counts their answers anew from the logboek each time: its lines do not change. */
import type { Kantoortijd } from '../limits/kantoortijd.ts'
import type { Onderzoeksuitkomst, OnderzoekStore, Onderzoeksvraag, Uitkomstregel } from '../rapporten/onderzoek.ts'
import { asPoortError, type Database } from './database.ts'
import { acties, actieValues, RAADPLEGING } from './tel-store.ts'

/** @param een of one professional, $9: the index of the intents finds his; else everybody's, and $9 is null */
const binnen = (een: boolean): string => `with ${
  een ? acties('logboek.professional_van(inhoud) = $9', true) : acties('$9::text is null')
}, raadplegingen as (
    select * from acties where ${RAADPLEGING}),
  personen as (select r.*, encode(b.pseudoniem, 'hex') as persoon
    from raadplegingen r join logboek.betrokkene b on b.raadpleging = r.raadpleging
      and b.vastgelegd_op >= ($1::date)::timestamp at time zone $3
      and b.vastgelegd_op < ($2::date + 1)::timestamp at time zone $3)`

const TOTALEN = (een: boolean): string => `${binnen(een)}
select count(*)::int as raadplegingen, (select count(distinct persoon)::int from personen) as personen,
  count(*) filter (where buiten)::int as "buitenKantooruren",
  count(*) filter (where resultaat = 'GEWEIGERD')::int as geweigerd,
  (select coalesce(sum(aantal::int), 0)::int from logboek.regel f, jsonb_each_text(f.inhoud::jsonb -> 'aantallen') a (reden, aantal)
    where f.soort = 'AANMELDFOUTEN' and f.vastgelegd_op >= ($1::date)::timestamp at time zone $3
      and f.vastgelegd_op < ($2::date + 1)::timestamp at time zone $3) as aanmeldfouten
from raadplegingen`

const PROFESSIONALS = (een: boolean): string => `${binnen(een)}
select r.professional, count(distinct r.raadpleging)::int as raadplegingen, count(distinct p.persoon)::int as personen,
  count(distinct r.raadpleging) filter (where r.buiten)::int as "buitenKantooruren"
from raadplegingen r left join personen p on p.raadpleging = r.raadpleging group by r.professional order by raadplegingen desc, professional limit 50`

const PERSONEN = (een: boolean): string => `${binnen(een)}
select persoon, count(*)::int as raadplegingen, count(distinct professional)::int as professionals
from personen group by persoon order by raadplegingen desc, persoon limit 50`

const REGELS = (een: boolean): string => `${binnen(een)}
select r.raadpleging as "raadplegingId", r.vastgelegd_op as moment, r.professional, r.functie, r.doel,
  array(select jsonb_array_elements_text(r.voornemen -> 'niveaus')) as niveaus, r.resultaat, r.buiten as "buitenKantooruren",
  array(select p.persoon from personen p where p.raadpleging = r.raadpleging order by 1) as personen
from raadplegingen r order by r.vastgelegd_op, r.volgnummer limit $10`

const KEEP = `insert into rapport.onderzoek (id, ingesteld_op, ingesteld_door, functie, professional, van, tot_en_met, kenmerk,
  reden, reden_sleutel, vervalt_op) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`

const FIND = `select id, ingesteld_op as "ingesteldOp", vervalt_op as "vervaltOp", professional, kenmerk,
  van::text, tot_en_met::text as "totEnMet" from rapport.onderzoek where id = $1 and vervalt_op > $2`

type Totalen = Omit<Onderzoeksuitkomst, 'professionals' | 'meestOpgezocht' | 'regels'>
const GEEN: Totalen = { raadplegingen: 0, personen: 0, buitenKantooruren: 0, geweigerd: 0, aanmeldfouten: 0 }

export const createOnderzoekStore = (database: Database, kantoortijd: Kantoortijd): OnderzoekStore => ({
  async keep({ id, ingesteldOp, door, functie, professional, van, totEnMet, kenmerk, reden, vervaltOp }) {
    const values = [id, ingesteldOp, door, functie, professional, van, totEnMet, kenmerk, reden.bytes, reden.sleutel]
    await database.query(KEEP, [...values, vervaltOp])
  },
  async find(id, nu) {
    const [vraag] = await database.query<Onderzoeksvraag>(FIND, [id, nu])
    return vraag
  },
  async uitkomst(vraag, rapportage, most) {
    const een = vraag.professional !== null
    const values = [...actieValues(vraag, rapportage, kantoortijd), vraag.professional]
    const ask = <Row extends object>(sql: string, more: readonly unknown[] = []): Promise<readonly Row[]> =>
      database.query<Row>(sql, [...values, ...more]).catch(asPoortError)
    const [totalen = GEEN] = await ask<Totalen>(TOTALEN(een))
    return {
      ...totalen,
      professionals: await ask<Onderzoeksuitkomst['professionals'][number]>(PROFESSIONALS(een)),
      meestOpgezocht: await ask<Onderzoeksuitkomst['meestOpgezocht'][number]>(PERSONEN(een)),
      regels: een ? await ask<Uitkomstregel>(REGELS(een), [most + 1]) : [],
    }
  },
})
