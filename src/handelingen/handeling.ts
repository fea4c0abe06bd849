/**
 * One handeling from left to right: on record, the functie settled, done by its resolver, on record again. A handeling is
 * whatever is no raadpleging: a change, a list of one's own, a report.
 * Promise: nothing is done before the intent is durable and the rule said yes; no answer leaves before the outcome is
 * durable, and none that the rights in force at that moment would refuse.
 */
import { randomUUID } from 'node:crypto'
import type { Matrixversies } from '../autorisatie/matrixversies.ts'
import { createRechttoegang, GEEN_TOEGANG, type Toegang } from '../autorisatie/toegang.ts'
import type { Beleid } from '../domain/beleid.ts'
import type { Bsn } from '../domain/bsn.ts'
import type { Recht } from '../domain/recht.ts'
import { PoortError, type Foutcode } from '../errors.ts'
import { underMapping, type Professional } from '../identity/functies.ts'
import { recordOutcome } from '../logboek/record-outcome.ts'
import type { BetrokkeneRegel, Recorder, Regelsoort, Stand } from '../logboek/recorder.ts'
import type { PersoonSleutels } from '../logboek/sleutels.ts'
import { randomHex } from '../random.ts'
import type { HandelingVraag } from './read-handeling.ts'
import type { Feiten } from './soorten.ts'

export interface Handeling {
  /** Id under which it stands in the logboek. */
  readonly id: string
  readonly professional: Professional
  /** In which is acted; undefined when none of the asker's holds the recht, and then nothing is open. */
  readonly functie: string | undefined
  readonly beleid: Beleid
  /** Under what the intent was recorded. */
  readonly stand: Stand
  readonly toegang: Toegang
  /** Adds to what the outcome tells. */
  noteer(feiten: Feiten): void
  /**
   * Puts the outcome on record. The answer may leave when this resolves to undefined; a code must take its place otherwise.
   * @param fouten the codes the answer carries
   * @throws PoortError LOGBOEK_NIET_BESCHIKBAAR
   */
  conclude(fouten: readonly Foutcode[]): Promise<Foutcode | undefined>
}

export interface Handelingen {
  /** Puts the intent on record and settles the functie. @throws PoortError LOGBOEK_NIET_BESCHIKBAAR */
  begin(professional: Professional, vraag: HandelingVraag): Promise<Handeling>
}

export interface HandelingenDeps {
  readonly recorder: Recorder
  readonly matrixversies: Matrixversies
  readonly sleutels: PersoonSleutels
}

/**
 * In which functie is acted.
 * @param gevraagd as the asker named it
 * @returns undefined when none of the asker's functies holds one of the rechten, or more than one does and none was named
 */
export function settleFunctie(
  functies: readonly string[],
  gevraagd: string | null | undefined,
  rechten: readonly Recht[],
  beleid: Beleid,
): string | undefined {
  const kandidaten = functies.filter((each) => gevraagd === null || gevraagd === undefined || each === gevraagd)
  const [functie, ...meer] = kandidaten.filter((each) =>
    rechten.some((recht) => beleid.functies.get(each)?.rechten.has(recht)),
  )
  return meer.length === 0 ? functie : undefined
}

export function createHandelingen({ recorder, matrixversies, sleutels }: HandelingenDeps): Handelingen {
  // Without its policy version nothing can be decided: the same refusal as without the logboek.
  const beleidOf = (stand: Stand): Promise<Beleid> =>
    matrixversies.get(stand.matrixversie).catch(() => Promise.reject(new PoortError('LOGBOEK_NIET_BESCHIKBAAR')))
  const betrokkene = (bsn: Bsn): BetrokkeneRegel => ({
    pseudoniem: sleutels.pseudonymise(bsn),
    versleuteld: sleutels.encrypt(bsn),
  })

  return {
    async begin(professional, vraag) {
      const { actie, rechten, personen = [], feiten = {} } = vraag
      const id = randomUUID()
      const kenmerk = { actie, traceId: randomHex(16), spanId: randomHex(8) }
      const line = (soort: Regelsoort, beurt: number, inhoud: object, betrokkenen: readonly BetrokkeneRegel[]) =>
        recorder.record({
          raadpleging: id,
          soort,
          beurt,
          inhoud: JSON.stringify({ ...kenmerk, ...inhoud }),
          betrokkenen,
        })
      const { pseudoniem, functies, teams, organisatie, client } = professional
      const stand = await line(
        'VOORNEMEN',
        1,
        { professional: pseudoniem, functies, teams, organisatie, client, personen: personen.length, feiten },
        personen.map(betrokkene),
      )
      const beleid = await beleidOf(stand)
      const settle = (under: Beleid) =>
        settleFunctie(underMapping(professional, under.functiemapping).functies, vraag.functie, rechten, under)
      const functie = settle(beleid)
      const toegang = functie === undefined ? GEEN_TOEGANG : createRechttoegang(functie, beleid)
      const genoteerd: Feiten[] = []
      return {
        id,
        professional: underMapping(professional, beleid.functiemapping),
        functie,
        beleid,
        stand,
        toegang,
        noteer: (each) => void genoteerd.push(each),
        async conclude(fouten) {
          const fout = fouten[0]
          const begin = { fout, functie, matrixversie: stand.matrixversie, epoch: stand.epoch }
          const uitkomst = await recordOutcome(
            begin,
            (each, beurt) => line('UITKOMST', beurt, regelOf(each, Object.assign({}, ...genoteerd) as Feiten), []),
            async (na) => {
              // Rights moved meanwhile: what they now refuse does not leave.
              const nu = settle(await beleidOf(na))
              const holds = fout !== undefined || nu === functie
              return {
                fout: holds ? fout : ('TOEGANG_GEWIJZIGD' as const),
                functie: nu,
                matrixversie: na.matrixversie,
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

interface Uitkomst {
  readonly fout: Foutcode | undefined
  readonly functie: string | undefined
  readonly matrixversie: number
  readonly epoch: bigint
}

const regelOf = ({ fout, functie, matrixversie, epoch }: Uitkomst, feiten: Feiten): object => ({
  resultaat: fout === undefined ? 'UITGEVOERD' : fout === 'INTERNAL_SERVER_ERROR' ? 'MISLUKT' : 'GEWEIGERD',
  fout: fout ?? null,
  functie: functie ?? null,
  matrixversie,
  epoch: epoch.toString(),
  feiten,
})
