/**
 * One handeling from left to right: on record, the functie settled, done by its resolver, on record again. A handeling is
 * whatever is no raadpleging: a change, a list of one's own, a report.
 * Promise: nothing is done before the intent is durable and the rule said yes; no answer leaves before the outcome is
 * durable, and none that the rights in force at that moment would refuse.
 */
import type { Matrixversies } from '../autorisatie/matrixversies.ts'
import { createRechttoegang, GEEN_TOEGANG, type Toegang } from '../autorisatie/toegang.ts'
import type { Beleid } from '../domain/beleid.ts'
import type { Persoon } from '../domain/persoon.ts'
import type { Recht } from '../domain/recht.ts'
import { PoortError, type Foutcode } from '../errors.ts'
import { underMapping, type Professional } from '../identity/functies.ts'
import type { Bewaartermijnen } from '../logboek/bewaartermijnen.ts'
import { recordOutcome } from '../logboek/record-outcome.ts'
import type { BetrokkeneRegel, Recorder, Regelsoort, Stand } from '../logboek/recorder.ts'
import { createRegelId } from '../logboek/regel-id.ts'
import type { PersoonSleutels } from '../logboek/sleutels.ts'
import { beginSpoor, spansOf, spoorVelden } from '../logboek/spoor.ts'
import type { HandelingVraag } from './read-handeling.ts'
import type { Feiten } from './soorten.ts'

export interface Handeling {
  /** Id under which it stands in the logboek. */
  readonly id: string
  /** 32 and 16 hex digits: its trace, and its own span. */
  readonly traceId: string
  readonly spanId: string
  readonly professional: Professional
  /** In which is acted; undefined when none of the asker's holds the recht, and then nothing is open. */
  readonly functie: string | undefined
  readonly beleid: Beleid
  /** Under what the intent was recorded. */
  readonly stand: Stand
  readonly toegang: Toegang
  /** Adds to what the outcome tells. */
  noteer(feiten: Feiten): void
  /** What was asked is not done, and the answer says so as data: on record as a refusal under this code. */
  weiger(code: Foutcode): void
  /** It moved the epoch itself: the outcome is recorded under that one. */
  vastgelegd(epoch: bigint): void
  /**
   * Persons that its answer shows and its arguments did not name: each on record with the outcome, in the same commit.
   * @throws TypeError when the intent named persons already: whom it is about is settled then
   */
  toon(personen: readonly Persoon[]): void
  /**
   * Puts the outcome on record. The answer may leave when this resolves to undefined; a code must take its place otherwise.
   * @param fouten the codes the answer carries
   * @param beantwoord true when its root field has an answer all the same: the codes are of parts of it
   * @throws PoortError LOGBOEK_NIET_BESCHIKBAAR
   */
  conclude(fouten: readonly Foutcode[], beantwoord: boolean): Promise<Foutcode | undefined>
}

export interface Handelingen {
  /** Puts the intent on record and settles the functie. @throws PoortError LOGBOEK_NIET_BESCHIKBAAR */
  begin(professional: Professional, vraag: HandelingVraag): Promise<Handeling>
}

export interface HandelingenDeps {
  readonly recorder: Recorder
  readonly matrixversies: Matrixversies
  readonly sleutels: PersoonSleutels
  readonly bewaartermijnen: Pick<Bewaartermijnen, 'klasseOf'>
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

export function createHandelingen({
  recorder,
  matrixversies,
  sleutels,
  bewaartermijnen,
}: HandelingenDeps): Handelingen {
  // Without its policy version nothing can be decided: the same refusal as without the logboek.
  const beleidOf = (stand: Stand): Promise<Beleid> =>
    matrixversies.get(stand.matrixversie).catch(() => Promise.reject(new PoortError('LOGBOEK_NIET_BESCHIKBAAR')))
  const betrokkene = (persoon: Persoon): BetrokkeneRegel => ({
    pseudoniem: sleutels.pseudonymise(persoon),
    versleuteld: sleutels.encrypt(persoon),
  })

  return {
    async begin(professional, vraag) {
      const { actie, rechten, personen = [], feiten = {} } = vraag
      const id = createRegelId()
      const klasse = bewaartermijnen.klasseOf(actie)
      const spoor = beginSpoor(personen.length, professional.aanroep)
      const kenmerk = { actie, traceId: spoor.traceId, spanId: spoor.spanId }
      const line = (soort: Regelsoort, beurt: number, inhoud: object, betrokkenen: readonly BetrokkeneRegel[]) =>
        recorder.record({
          raadpleging: id,
          soort,
          beurt,
          inhoud: JSON.stringify({ ...kenmerk, ...inhoud }),
          klasse,
          betrokkenen,
        })
      const { pseudoniem, functies, teams, organisatie, client } = professional
      const stand = await line(
        'VOORNEMEN',
        1,
        {
          professional: pseudoniem,
          functies,
          teams,
          organisatie,
          client,
          personen: personen.length,
          feiten,
          ...spoorVelden(spoor),
        },
        personen.map(betrokkene),
      )
      const beleid = await beleidOf(stand)
      const settle = (under: Beleid) =>
        settleFunctie(underMapping(professional, under.functiemapping).functies, vraag.functie, rechten, under)
      const functie = settle(beleid)
      const toegang = functie === undefined ? GEEN_TOEGANG : createRechttoegang(functie, beleid)
      const genoteerd: Feiten[] = []
      let getoond: readonly BetrokkeneRegel[] = []
      let spans: readonly string[] = []
      let geweigerd: Foutcode | undefined
      let { epoch } = stand
      return {
        id,
        traceId: kenmerk.traceId,
        spanId: kenmerk.spanId,
        professional: underMapping(professional, beleid.functiemapping),
        functie,
        beleid,
        stand,
        toegang,
        noteer: (each) => void genoteerd.push(each),
        toon(nu) {
          if (personen.length > 0) throw new TypeError('the intent names whom this is about')
          getoond = nu.map(betrokkene)
          spans = spansOf(nu.length)
        },
        weiger: (code) => void (geweigerd = code),
        vastgelegd: (nu) => void (epoch = nu),
        async conclude(fouten, beantwoord) {
          // A refused part is no refusal: the rest leaves, and so must be on record and held against the rights of that moment.
          const [fout, deelfouten] = beantwoord ? [undefined, [...new Set(fouten)]] : [fouten[0], []]
          const begin = { fout, functie, matrixversie: stand.matrixversie, epoch }
          const uitkomst = await recordOutcome(
            begin,
            // Whom it showed is told once, with the first outcome: a later one is about the same persons.
            (each, beurt) =>
              line(
                'UITKOMST',
                beurt,
                {
                  ...regelOf(
                    { ...each, fout: each.fout ?? geweigerd, deelfouten },
                    Object.assign({}, ...genoteerd) as Feiten,
                  ),
                  ...spoorVelden({ spans, aanroep: undefined }),
                },
                beurt === 1 ? getoond : [],
              ),
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
  /** Codes of parts that were refused or failed, each once. */
  readonly deelfouten: readonly Foutcode[]
  readonly functie: string | undefined
  readonly matrixversie: number
  readonly epoch: bigint
}

const resultaatOf = ({ fout, deelfouten }: Uitkomst): string => {
  if (fout === 'INTERNAL_SERVER_ERROR' || deelfouten.includes('INTERNAL_SERVER_ERROR')) return 'MISLUKT'
  return fout === undefined ? 'UITGEVOERD' : 'GEWEIGERD'
}

const regelOf = (uitkomst: Uitkomst, feiten: Feiten): object => ({
  resultaat: resultaatOf(uitkomst),
  fout: uitkomst.fout ?? null,
  deelfouten: uitkomst.deelfouten,
  functie: uitkomst.functie ?? null,
  matrixversie: uitkomst.matrixversie,
  epoch: uitkomst.epoch.toString(),
  feiten,
})
