/**
 * Makes one change to what is on record, on behalf of one handeling.
 * Promise: asked twice under one key it is made once; what is not made is told by a code and leaves everything as it was; the
 * outcome of the handeling names the feit, and never its words or its person.
 */
import { randomUUID } from 'node:crypto'
import { parseBsn, type Bsn } from '../domain/bsn.ts'
import type { Feitsoort } from '../domain/feiten.ts'
import { FOUTEN, PoortError, type Fout, type Foutcode } from '../errors.ts'
import type { Handeling } from '../handelingen/handeling.ts'
import type { PersoonSleutels } from '../logboek/sleutels.ts'
import type {
  BetrokkeneSleutels,
  Beoordeling,
  Geldigheid,
  StoreUitkomst,
  ToegangStore,
  Verzoek,
} from './toegang-store.ts'

/** What came of a change: what was recorded and until when, or why not. */
export interface Vastlegging {
  readonly id: string | null
  readonly geldigTot: string | null
  readonly fout: Fout | null
}

/** A person, as the API takes one. */
export interface PersoonInvoer {
  readonly bsn?: string | null | undefined
  readonly persoonSleutel?: string | null | undefined
}

export interface TeLeggen {
  readonly soort: Feitsoort
  /** As it was asked: asking it again under the same key is no new change. */
  readonly gevraagd: object
  /** @default a new one */
  readonly id?: string
  readonly bsn: Bsn | undefined
  readonly voor?: string
  readonly inhoud: object
  /** Words, by question; kept encrypted. */
  readonly tekst: object | undefined
  readonly geldigheid: Geldigheid
}

export interface Vastlegger {
  legVast(handeling: Handeling, sleutel: string, feit: TeLeggen): Promise<Vastlegging>
  /** Ends one feit. @param vanIedereen also when another recorded it */
  beeindig(
    handeling: Handeling,
    sleutel: string,
    soort: Feitsoort,
    id: string,
    vanIedereen: boolean,
  ): Promise<Vastlegging>
  /** Ends every feit of a person that holds this; the answer is the same when there is none. */
  beeindigVan(handeling: Handeling, sleutel: string, soort: Feitsoort, bsn: Bsn, inhoud: object): Promise<Vastlegging>
  beoordeel(
    handeling: Handeling,
    sleutel: string,
    beoordeling: Omit<Beoordeling, 'tekst'> & { readonly toelichting: string },
  ): Promise<Vastlegging>
  /** Whether something was asked under this key before. */
  knows(handeling: Handeling, sleutel: string): Promise<boolean>
  /** Told instead of a change; on record as a refusal. */
  weiger(handeling: Handeling, code: Foutcode): Vastlegging
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** Why a change was not made, as the database tells it. */
const FOUT: Readonly<Record<Exclude<StoreUitkomst['uitkomst'], 'NIEUW' | 'HERHAALD'>, Foutcode>> = {
  ANDERE_INHOUD: 'SLEUTEL_HERGEBRUIKT',
  BELEID_GEWIJZIGD: 'TOEGANG_GEWIJZIGD',
  VOORBIJ: 'DATUM_ONGELDIG',
  ONBEKEND: 'FEIT_ONBEKEND',
  EIGEN: 'EIGEN_NOODGEVAL',
  AL_BEOORDEELD: 'AL_BEOORDEELD',
}

export function createVastlegger(store: ToegangStore, sleutels: PersoonSleutels): Vastlegger {
  const weiger: Vastlegger['weiger'] = (handeling, code) => {
    handeling.weiger(code)
    return { id: null, geldigTot: null, fout: { code, boodschap: FOUTEN[code].message } }
  }
  const betrokkeneOf = (bsn: Bsn): BetrokkeneSleutels => ({
    pseudoniemen: sleutels.pseudonyms(bsn),
    versleuteld: sleutels.encrypt(bsn),
  })
  const change = async (
    handeling: Handeling,
    sleutel: string,
    gevraagd: readonly unknown[],
    make: (verzoek: Verzoek) => Promise<StoreUitkomst>,
  ): Promise<Vastlegging> => {
    if (!UUID.test(sleutel)) return weiger(handeling, 'SLEUTEL_ONGELDIG')
    const { pseudoniem: door, collega: doorAls } = handeling.professional
    const { uitkomst, id, geldigTot, epoch } = await make({
      door,
      doorAls,
      sleutel,
      vingerafdrukken: sleutels.fingerprints(JSON.stringify(gevraagd)),
      matrixversie: handeling.beleid.versie,
    })
    if (uitkomst !== 'NIEUW' && uitkomst !== 'HERHAALD') return weiger(handeling, FOUT[uitkomst])
    handeling.noteer({ feit: id ?? null, herhaald: uitkomst === 'HERHAALD' })
    // Its own change moved the epoch: what is recorded next is under that one. What was done before moved nothing now.
    if (uitkomst === 'NIEUW') handeling.vastgelegd(epoch)
    return { id: id ?? null, geldigTot: geldigTot?.toISOString() ?? null, fout: null }
  }

  return {
    weiger,
    knows: async ({ professional }, sleutel) => UUID.test(sleutel) && store.knows(professional.pseudoniem, sleutel),
    legVast: (handeling, sleutel, { soort, gevraagd, id = randomUUID(), bsn, voor, inhoud, tekst, geldigheid }) =>
      change(handeling, sleutel, ['LEG_VAST', soort, gevraagd], (verzoek) =>
        store.legVast(verzoek, {
          id,
          soort,
          betrokkene: bsn && betrokkeneOf(bsn),
          voor,
          inhoud,
          tekst: tekst && sleutels.encrypt(JSON.stringify(tekst)),
          geldigheid,
        }),
      ),
    beeindig: async (handeling, sleutel, soort, id, vanIedereen) =>
      UUID.test(id)
        ? change(handeling, sleutel, ['BEEINDIG', soort, id], (verzoek) =>
            store.beeindig(verzoek, { soort, id, vanIedereen }),
          )
        : weiger(handeling, 'FEIT_ONBEKEND'),
    beeindigVan: (handeling, sleutel, soort, bsn, inhoud) =>
      change(handeling, sleutel, ['BEEINDIG_VAN', soort, bsn, inhoud], (verzoek) =>
        store.beeindig(verzoek, { soort, betrokkene: betrokkeneOf(bsn), inhoud }),
      ),
    beoordeel: async (handeling, sleutel, { noodgeval, oordeel, toelichting }) =>
      UUID.test(noodgeval)
        ? change(handeling, sleutel, ['BEOORDEEL', noodgeval, oordeel, toelichting], (verzoek) =>
            store.beoordeel(verzoek, { noodgeval, oordeel, tekst: sleutels.encrypt(JSON.stringify({ toelichting })) }),
          )
        : weiger(handeling, 'FEIT_ONBEKEND'),
  }
}

/**
 * The person a change is about.
 * @throws PoortError: submitting a BSN needs its own recht (UAVG art. 46), and a well-formed one
 */
export function persoonOf({ functie, beleid }: Handeling, { bsn, persoonSleutel }: PersoonInvoer): Bsn {
  if (functie === undefined || !beleid.functies.get(functie)?.rechten.has('BSN_ZOEKEN'))
    throw new PoortError('NIET_GEAUTORISEERD')
  // What is recorded must find the same person again long after a persoonSleutel has ended.
  if (persoonSleutel !== undefined && persoonSleutel !== null) throw new PoortError('BSN_NODIG')
  const parsed = parseBsn(bsn)
  if (parsed === undefined) throw new PoortError('BSN_ONGELDIG')
  return parsed
}
