/**
 * One raadpleging from left to right: on record, decided, counted, asked, on record again.
 * Promise: no bron is asked before the intent is durable and the rule said yes; no answer leaves before the outcome is
 * durable; and what leaves was decided under the rights in force when that outcome was written.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import type { Matrixversies } from '../autorisatie/matrixversies.ts'
import { createToegang, type Toegang } from '../autorisatie/toegang.ts'
import type { ContractClient } from '../bronnen/contract-client.ts'
import { askAll } from '../bronnen/fan-out.ts'
import type { Beleid } from '../domain/beleid.ts'
import { summarise, type BronUitkomst, type DatAntwoord } from '../domain/bekendheid.ts'
import { settleVerantwoording, type VerantwoordingUitkomst } from '../domain/verantwoording.ts'
import { PoortError, type Foutcode } from '../errors.ts'
import type { Professional } from '../identity/functies.ts'
import type { Quota } from '../limits/quota.ts'
import type { Recorder, Stand } from '../logboek/recorder.ts'
import type { PersoonSleutels } from '../logboek/sleutels.ts'
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
  /**
   * Puts the outcome on record. The answer may leave when this resolves to undefined; a code must take its place otherwise.
   * @param fout the code the answer carries already, if it is a refusal
   * @throws PoortError LOGBOEK_NIET_BESCHIKBAAR
   */
  conclude(fout: Foutcode | undefined): Promise<Foutcode | undefined>
}

export interface RaadplegingService {
  /** Puts the intent on record and settles access. @throws PoortError LOGBOEK_NIET_BESCHIKBAAR */
  begin(professional: Professional, vraag: DatVraag): Promise<Raadpleging>
}

export interface RaadplegingDeps {
  readonly recorder: Recorder
  readonly matrixversies: Matrixversies
  readonly quota: Quota
  readonly clients: readonly ContractClient[]
  readonly sleutels: PersoonSleutels
}

/** How often an outcome is decided again before the asker is told to try anew. */
const MAX_BEURTEN = 3

export function createRaadplegingService(deps: RaadplegingDeps): RaadplegingService {
  const { recorder, matrixversies, quota, clients, sleutels } = deps

  // Without its policy version nothing can be decided: the same refusal as without the logboek, and no bron is asked.
  const beleidOf = (stand: Stand): Promise<Beleid> =>
    matrixversies.get(stand.matrixversie).catch(() => Promise.reject(new PoortError('LOGBOEK_NIET_BESCHIKBAAR')))

  return {
    async begin(professional, vraag) {
      const kenmerk: RaadplegingKenmerk = {
        raadpleging: randomUUID(),
        traceId: randomBytes(16).toString('hex'),
        spanId: randomBytes(8).toString('hex'),
      }
      const pseudoniemen = vraag.personen.map((bsn) => sleutels.pseudonymise(bsn))
      const betrokkenen = vraag.personen.map((bsn, plaats) => ({
        pseudoniem: pseudoniemen[plaats] ?? sleutels.pseudonymise(bsn),
        versleuteld: sleutels.encrypt(bsn),
      }))
      const stand = await recorder.record(voornemenRegel(kenmerk, professional, vraag, betrokkenen))
      const settle = (beleid: Beleid): VerantwoordingUitkomst =>
        settleVerantwoording(professional.functies, vraag.verantwoording, 'BSN_ZOEKEN', beleid)

      const beleid = await beleidOf(stand)
      const verantwoording = settle(beleid)
      const toegang = createToegang(verantwoording, beleid)
      const withinQuota = await quota.consume({
        professional: professional.pseudoniem,
        functie: verantwoording.uitkomst === 'AANVAARD' ? verantwoording.verantwoording.functie : undefined,
        organisatie: professional.organisatie,
        personen: pseudoniemen.map((each) => each.bytes.toString('base64url')),
        grenzen: beleid.quota,
        nu: stand.nu,
      })

      let uitkomsten: readonly BronUitkomst[] = []
      return {
        toegang,
        async lookUp() {
          if (vraag.invoerfout !== undefined) throw new PoortError(vraag.invoerfout)
          if (!withinQuota) throw new PoortError('QUOTA_BEREIKT')
          uitkomsten = await askAll(clients, {
            personen: vraag.personen,
            domeinen: toegang.datDomeinen,
            nu: stand.nu,
            oproep: {
              raadplegingId: kenmerk.raadpleging,
              pseudoniem: professional.pseudoniem,
              traceId: kenmerk.traceId,
            },
            isTeam: (id) => beleid.teams.has(id),
          })
          const antwoorden = vraag.personen.map((_, plaats) => summarise(uitkomsten, plaats, beleid))
          return { raadplegingId: kenmerk.raadpleging, antwoorden }
        },
        async conclude(fout) {
          let uitkomst = { fout, verantwoording, toegang, epoch: stand.epoch }
          for (let beurt = 1; beurt <= MAX_BEURTEN; beurt++) {
            const na = await recorder.record(uitkomstRegel(kenmerk, beurt, { ...uitkomst, uitkomsten }))
            if (na.epoch === uitkomst.epoch) return uitkomst.fout === fout ? undefined : uitkomst.fout
            // Rights moved while the answer was made: decide again, and let nothing out that would now be refused.
            const nieuwBeleid = await beleidOf(na)
            const opnieuw = settle(nieuwBeleid)
            const nieuw = createToegang(opnieuw, nieuwBeleid)
            const holds = fout !== undefined || toegang.datDomeinen.isSubsetOf(nieuw.datDomeinen)
            uitkomst = {
              fout: holds ? fout : 'TOEGANG_GEWIJZIGD',
              verantwoording: opnieuw,
              toegang: nieuw,
              epoch: na.epoch,
            }
          }
          return 'TOEGANG_GEWIJZIGD'
        },
      }
    },
  }
}
