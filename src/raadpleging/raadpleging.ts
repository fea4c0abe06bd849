/**
 * One raadpleging from left to right: on record, decided, counted, asked, on record again.
 * Promise: no bron is asked before the intent is durable and the rule said yes; no answer leaves before the outcome is
 * durable; and what leaves was decided under the rights in force when that outcome was written.
 */
import { randomUUID } from 'node:crypto'
import type { Matrixversies } from '../autorisatie/matrixversies.ts'
import { createToegang, type Toegang } from '../autorisatie/toegang.ts'
import { askAll } from '../bronnen/fan-out.ts'
import { createOproep, type Oproepgegevens } from '../bronnen/oproeptoken.ts'
import type { Beleid } from '../domain/beleid.ts'
import { summarise, type BekendTeam, type BronUitkomst, type DatAntwoord } from '../domain/bekendheid.ts'
import { settleVerantwoording, type VerantwoordingUitkomst } from '../domain/verantwoording.ts'
import { PoortError, type Foutcode } from '../errors.ts'
import { underMapping, type Professional } from '../identity/functies.ts'
import type { Quota } from '../limits/quota.ts'
import { recordOutcome } from '../logboek/record-outcome.ts'
import type { Recorder, Stand } from '../logboek/recorder.ts'
import type { PersoonSleutels } from '../logboek/sleutels.ts'
import { randomHex } from '../random.ts'
import {
  createNiveaus,
  type Aansluiting,
  type EntiteitItem,
  type Selectie,
  type WanneerItem,
  type WieItem,
} from './niveaus.ts'
import { uitkomstRegel, voornemenRegel, type RaadplegingKenmerk } from './regels.ts'
import type { DatVraag } from './vraag.ts'

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
  readonly sleutels: PersoonSleutels
}

export function createRaadplegingService(deps: RaadplegingDeps): RaadplegingService {
  const { recorder, matrixversies, quota, sleutels } = deps

  // Without its policy version nothing can be decided: the same refusal as without the logboek, and no bron is asked.
  const beleidOf = (stand: Stand): Promise<Beleid> =>
    matrixversies.get(stand.matrixversie).catch(() => Promise.reject(new PoortError('LOGBOEK_NIET_BESCHIKBAAR')))

  return {
    async begin(professional, vraag, aansluitingen) {
      const kenmerk: RaadplegingKenmerk = {
        raadpleging: randomUUID(),
        traceId: randomHex(16),
        spanId: randomHex(8),
      }
      const pseudoniemen = vraag.personen.map((bsn) => sleutels.pseudonymise(bsn))
      const betrokkenen = vraag.personen.map((bsn, plaats) => ({
        pseudoniem: pseudoniemen[plaats] ?? sleutels.pseudonymise(bsn),
        versleuteld: sleutels.encrypt(bsn),
      }))
      const stand = await recorder.record(voornemenRegel(kenmerk, professional, vraag, betrokkenen, sleutels))
      const settle = (beleid: Beleid): VerantwoordingUitkomst =>
        settleVerantwoording(
          underMapping(professional, beleid.functiemapping).functies,
          vraag.verantwoording,
          { recht: 'BSN_ZOEKEN', niveaus: vraag.niveaus },
          beleid,
        )

      const beleid = await beleidOf(stand)
      const verantwoording = settle(beleid)
      const toegang = createToegang(verantwoording, underMapping(professional, beleid.functiemapping).teams, beleid)
      const withinQuota = await quota.consume({
        professional: professional.pseudoniem,
        functie: verantwoording.uitkomst === 'AANVAARD' ? verantwoording.verantwoording.functie : undefined,
        organisatie: professional.organisatie,
        personen: pseudoniemen.map((each) => each.bytes.toString('base64url')),
        grenzen: beleid.quota,
        nu: stand.nu,
      })

      const namens = {
        raadplegingId: kenmerk.raadpleging,
        pseudoniem: professional.pseudoniem,
        traceId: kenmerk.traceId,
        spanId: kenmerk.spanId,
      }
      const perBron = new Map(aansluitingen.map((each) => [each.client.bron.id, each]))
      const niveaus = createNiveaus(perBron, createOproep({ ...namens, ...waaronder(verantwoording) }))

      let uitkomsten: readonly BronUitkomst[] = []
      return {
        toegang,
        async lookUp() {
          if (vraag.invoerfout !== undefined) throw new PoortError(vraag.invoerfout)
          if (!withinQuota) throw new PoortError('QUOTA_BEREIKT')
          uitkomsten = await askAll(
            aansluitingen.map((each) => each.client),
            {
              personen: vraag.personen,
              domeinen: toegang.datDomeinen,
              nu: stand.nu,
              oproep: createOproep(namens),
              isTeam: (id) => beleid.teams.has(id),
            },
          )
          const antwoorden = vraag.personen.map((_, plaats) => summarise(uitkomsten, plaats, beleid))
          return { raadplegingId: kenmerk.raadpleging, antwoorden }
        },
        wie: (team) => niveaus.wie(toegang.releasedFor(team, 'WIE')),
        wanneer: (team) => niveaus.wanneer(toegang.releasedFor(team, 'WANNEER')),
        entiteiten: (niveau, team, selectie) => niveaus.entiteiten(niveau, toegang.releasedFor(team, niveau), selectie),
        async conclude(fouten) {
          // Once the bronnen were asked, an error belongs to a part of the answer.
          const [fout, deelfouten] = uitkomsten.length === 0 ? [fouten[0], []] : [undefined, [...new Set(fouten)]]
          const { oproepen } = niveaus
          const uitkomst = await recordOutcome(
            { fout, verantwoording, toegang, epoch: stand.epoch },
            (each, beurt) =>
              recorder.record(
                uitkomstRegel(kenmerk, professional, vraag.niveaus, beurt, {
                  ...each,
                  deelfouten,
                  uitkomsten,
                  oproepen,
                }),
              ),
            async (na) => {
              // Rights moved while the answer was made: decide again, and let nothing out that would now be refused.
              const nieuwBeleid = await beleidOf(na)
              const opnieuw = settle(nieuwBeleid)
              const nieuw = createToegang(
                opnieuw,
                underMapping(professional, nieuwBeleid.functiemapping).teams,
                nieuwBeleid,
              )
              const holds = fout !== undefined || toegang.holdsUnder(nieuw)
              return {
                fout: holds ? fout : 'TOEGANG_GEWIJZIGD',
                verantwoording: opnieuw,
                toegang: nieuw,
                epoch: na.epoch,
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

/** What a bron may know from WIE up, to record and judge for itself. */
const waaronder = (uitkomst: VerantwoordingUitkomst): Pick<Oproepgegevens, 'verantwoording'> =>
  uitkomst.uitkomst === 'AANVAARD' ? { verantwoording: uitkomst.verantwoording } : {}
