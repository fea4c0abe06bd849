/**
 * One raadpleging from left to right: on record, decided, counted, asked, on record again.
 * Promise: no bron is asked before the intent is durable and the rule said yes; no answer leaves before the outcome is
 * durable; and what leaves was decided under the rights in force when that outcome was written.
 */
import type { Matrixversies } from '../autorisatie/matrixversies.ts'
import { createToegang, GEEN_FEITEN, type Toegang } from '../autorisatie/toegang.ts'
import { askAll, withoutBsn } from '../bronnen/fan-out.ts'
import { createOproep, type Oproepgegevens } from '../bronnen/oproeptoken.ts'
import type { Beleid } from '../domain/beleid.ts'
import {
  summarise,
  type Bekendheid,
  type BekendTeam,
  type BronUitkomst,
  type DatAntwoord,
} from '../domain/bekendheid.ts'
import { heeftBsn } from '../domain/persoon.ts'
import { settleVerantwoording, type VerantwoordingUitkomst } from '../domain/verantwoording.ts'
import { PoortError, type Foutcode } from '../errors.ts'
import { underMapping, type Professional } from '../identity/functies.ts'
import type { Quota } from '../limits/quota.ts'
import type { Signalen, Treffers } from '../limits/signalen.ts'
import type { Bewaartermijnen } from '../logboek/bewaartermijnen.ts'
import { recordOutcome } from '../logboek/record-outcome.ts'
import type { Recorder, Stand } from '../logboek/recorder.ts'
import { createRegelId } from '../logboek/regel-id.ts'
import type { PersoonSleutels } from '../logboek/sleutels.ts'
import { beginSpoor } from '../logboek/spoor.ts'
import { GELDIG_MS } from '../personen/persoonsleutel.ts'
import type { FeitenLezer } from '../toekenningen/feiten-lezer.ts'
import {
  createNiveaus,
  type Aansluiting,
  type EntiteitItem,
  type Selectie,
  type WanneerItem,
  type WieItem,
} from './niveaus.ts'
import { actieOf, uitkomstRegel, voornemenRegel, type RaadplegingKenmerk } from './regels.ts'
import { SLEUTELSOORTEN, type DatVraag } from './vraag.ts'

export interface DatRaadpleging {
  readonly raadplegingId: string
  readonly antwoorden: readonly DatAntwoord[]
}

export interface Raadpleging {
  readonly toegang: Toegang
  /**
   * Asks the bronnen. Stands behind the rule of Query.dat; called at most once.
   * @throws PoortError for persons that cannot be asked for, or a quota that is reached
   */
  lookUp(): Promise<DatRaadpleging>
  /** Each stands behind the rule of its field, and asks about what is released behind this team and nothing else. */
  wie(team: BekendTeam): Promise<WieItem[]>
  wanneer(team: BekendTeam): Promise<WanneerItem[]>
  entiteiten(niveau: 'WAT' | 'WAAROM', team: BekendTeam, selectie: Selectie): Promise<EntiteitItem[]>
  /**
   * Puts the outcome on record. The answer may leave when this resolves to undefined; a code must take its place otherwise.
   * @param fouten the codes the answer carries: of the whole, or of parts of it
   * @throws PoortError LOGBOEK_NIET_BESCHIKBAAR
   */
  conclude(fouten: readonly Foutcode[]): Promise<Foutcode | undefined>
}

export interface RaadplegingService {
  /**
   * Puts the intent on record and settles access.
   * @param aansluitingen the registered bronnen, of the same moment as the schema that runs the vraag
   * @throws PoortError LOGBOEK_NIET_BESCHIKBAAR
   */
  begin(professional: Professional, vraag: DatVraag, aansluitingen: readonly Aansluiting[]): Promise<Raadpleging>
}

export interface RaadplegingDeps {
  readonly recorder: Recorder
  readonly matrixversies: Matrixversies
  readonly quota: Quota
  readonly signalen: Signalen
  readonly sleutels: PersoonSleutels
  readonly feiten: FeitenLezer
  readonly bewaartermijnen: Pick<Bewaartermijnen, 'klasseOf'>
}

export function createRaadplegingService(deps: RaadplegingDeps): RaadplegingService {
  const { recorder, matrixversies, quota, signalen, sleutels, feiten, bewaartermijnen } = deps

  // Without its policy version nothing can be decided: the same refusal as without the logboek, and no bron is asked.
  const beleidOf = (stand: Stand): Promise<Beleid> =>
    matrixversies.get(stand.matrixversie).catch(() => Promise.reject(new PoortError('LOGBOEK_NIET_BESCHIKBAAR')))

  return {
    async begin(professional, vraag, aansluitingen) {
      const kenmerk: RaadplegingKenmerk = {
        raadpleging: createRegelId(),
        ...beginSpoor(vraag.personen.length, professional.aanroep),
        klasse: bewaartermijnen.klasseOf(
          actieOf(vraag.niveaus),
          aansluitingen.map((each) => each.client.bron.domein),
        ),
      }
      // What is on record about a person plays a part from WIE up alone: DAT would tell of it. It is found under every key.
      const hoger = [...vraag.niveaus].some((niveau) => niveau !== 'DAT')
      const genoemd = vraag.personen.map((persoon) => {
        const pseudoniemen = hoger ? sleutels.pseudonyms(persoon) : ([sleutels.pseudonymise(persoon)] as const)
        return { persoon, pseudoniemen, pseudoniem: pseudoniemen[0] }
      })
      const betrokkenen = genoemd.map(({ persoon, pseudoniem }) => ({
        pseudoniem,
        versleuteld: sleutels.encrypt(persoon),
      }))
      const stand = await recorder.record(voornemenRegel(kenmerk, professional, vraag, betrokkenen, sleutels))
      // One list for both: a betrokkenheid says by its place whose feiten count. The contract names a person by BSN alone, so
      // that about someone without one no bron can be asked (ADR 0025).
      const personen = vraag.personen.filter(heeftBsn)
      const metBsn = hoger
        ? genoemd.filter(({ persoon }) => heeftBsn(persoon)).map(({ pseudoniemen }) => pseudoniemen)
        : undefined

      // The feiten are read after the intent, so that whatever changes later moves the epoch past that of the intent, and is
      // decided again before anything leaves.
      const decide = async (beleid: Beleid): Promise<{ verantwoording: VerantwoordingUitkomst; toegang: Toegang }> => {
        const { functies, teams } = underMapping(professional, beleid.functiemapping)
        const gevraagd = { recht: SLEUTELSOORTEN[vraag.sleutelsoort], niveaus: vraag.niveaus }
        const verantwoording = settleVerantwoording(functies, vraag.verantwoording, gevraagd, beleid)
        const gelezen = metBsn === undefined ? GEEN_FEITEN : await feiten.read(metBsn, professional.collega)
        return { verantwoording, toegang: createToegang(verantwoording, teams, beleid, gelezen) }
      }

      const beleid = await beleidOf(stand)
      const { verantwoording, toegang } = await decide(beleid)
      const vrager = {
        professional: professional.pseudoniem,
        functie: verantwoording.uitkomst === 'AANVAARD' ? verantwoording.verantwoording.functie : undefined,
        nu: stand.nu,
      }
      const codes = genoemd.map(({ pseudoniem }) => pseudoniem.bytes.toString('base64url'))
      const { organisatie } = professional
      const withinQuota = await quota.consume({ ...vrager, organisatie, personen: codes, grenzen: beleid.quota })
      const ongeldig = vraag.invoerfout === 'BSN_ONGELDIG'
      const scores = signalen.observe({ ...vrager, personen: vraag.personen, pseudoniemen: codes, ongeldig })

      const namens = {
        raadplegingId: kenmerk.raadpleging,
        pseudoniem: professional.pseudoniem,
        traceId: kenmerk.traceId,
        spanId: kenmerk.spanId,
      }
      const perBron = new Map(aansluitingen.map((each) => [each.client.bron.id, each]))
      const niveaus = createNiveaus(perBron, createOproep({ ...namens, ...waaronder(verantwoording) }))

      let uitkomsten: readonly BronUitkomst[] = []
      let treffers: Treffers = { bekend: 0, nietBekend: 0 }
      return {
        toegang,
        async lookUp() {
          const fout = vraag.invoerfout ?? ouderdomsfout(vraag, stand.nu)
          if (fout !== undefined) throw new PoortError(fout)
          if (!withinQuota) throw new PoortError('QUOTA_BEREIKT')
          const clients = aansluitingen.map((each) => each.client)
          const isTeam = (id: string): boolean => beleid.teams.has(id)
          const dat = { personen, domeinen: toegang.datDomeinen, nu: stand.nu, oproep: createOproep(namens), isTeam }
          const zonder = withoutBsn(clients)
          uitkomsten = personen.length > 0 ? await askAll(clients, dat) : zonder
          const antwoorden = vraag.personen.map((persoon) =>
            heeftBsn(persoon) ? summarise(uitkomsten, personen.indexOf(persoon), beleid) : summarise(zonder, 0, beleid),
          )
          treffers = { bekend: count(antwoorden, 'BEKEND'), nietBekend: count(antwoorden, 'NIET_BEKEND') }
          return { raadplegingId: kenmerk.raadpleging, antwoorden }
        },
        wie: (team) => niveaus.wie(toegang.releasedFor(team, 'WIE')),
        wanneer: (team) => niveaus.wanneer(toegang.releasedFor(team, 'WANNEER')),
        entiteiten: (niveau, team, selectie) => niveaus.entiteiten(niveau, toegang.releasedFor(team, niveau), selectie),
        async conclude(fouten) {
          // Once the bronnen were asked, an error belongs to a part of the answer.
          const [fout, deelfouten] = uitkomsten.length === 0 ? [fouten[0], []] : [undefined, [...new Set(fouten)]]
          const wat = { deelfouten, uitkomsten, oproepen: niveaus.oproepen, signalen: scores(treffers) }
          const uitkomst = await recordOutcome(
            { fout, verantwoording, toegang, epoch: stand.epoch, geldigTot: toegang.geldigTot() },
            (each, beurt) =>
              recorder.record(uitkomstRegel(kenmerk, professional, vraag.niveaus, beurt, { ...each, ...wat })),
            async (na) => {
              // Rights moved while the answer was made: decide again, and let nothing out that would now be refused.
              const nieuw = await decide(await beleidOf(na))
              const holds = fout !== undefined || toegang.holdsUnder(nieuw.toegang)
              return {
                ...nieuw,
                fout: holds ? fout : 'TOEGANG_GEWIJZIGD',
                epoch: na.epoch,
                geldigTot: nieuw.toegang.geldigTot(),
              }
            },
          )
          if (uitkomst === undefined) return 'TOEGANG_GEWIJZIGD'
          return uitkomst.fout === fout ? undefined : uitkomst.fout
        },
      }
    },
  }
}

const count = (antwoorden: readonly DatAntwoord[], bekendheid: Bekendheid): number =>
  antwoorden.filter((each) => each.bekendheid === bekendheid).length

/** A persoonSleutel ends by the database's clock: no replica's own can stretch it. Said as of any other that does not open. */
const ouderdomsfout = ({ gemaaktOp }: DatVraag, nu: Date): Foutcode | undefined =>
  gemaaktOp !== undefined && nu.getTime() - gemaaktOp.getTime() > GELDIG_MS ? 'PERSOONSLEUTEL_ONGELDIG' : undefined

/** What a bron may know from WIE up, to record and judge for itself. */
const waaronder = (uitkomst: VerantwoordingUitkomst): Pick<Oproepgegevens, 'verantwoording'> =>
  uitkomst.uitkomst === 'AANVAARD' ? { verantwoording: uitkomst.verantwoording } : {}
