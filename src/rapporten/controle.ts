/**
 * The review queue (AP fines HagaZiekenhuis 2019, OLVG 2020: logs that nobody reads). Signals are looked at, and beside them
 * a sample of lookups without one, drawn by chance.
 * Promise: what explains a signal clears it first, and that stays on record; the rest is judged by people, never by a score.
 * Nobody judges himself, and who shares a team with the person judges him never alone.
 */
import { voorwaardeOf, type Beleid } from '../domain/beleid.ts'
import { dagBefore, dagOf, readPeriode, type Periode } from '../domain/periode.ts'
import type { Rapportage } from '../domain/rapportage.ts'
import { isMotivering } from '../domain/verantwoording-teksten.ts'
import { isUuid } from '../domain/uuid.ts'
import type { Matrixversies } from '../autorisatie/matrixversies.ts'
import { PoortError } from '../errors.ts'
import type { PersoonSleutels, Versleuteld } from '../logboek/sleutels.ts'

export const OORDELEN = ['TERECHT', 'OPVOLGEN', 'INCIDENT'] as const
export type Oordeelsoort = (typeof OORDELEN)[number]
export type Verklaring = 'EIGEN_CASELOAD' | 'VERVOLG_IN_TEAM'

/** A lookup that may come on the list. */
export interface Kandidaat {
  readonly raadpleging: string
  readonly moment: Date
  readonly professional: string
  readonly functie: string | null
  readonly teams: readonly string[]
  readonly doel: string | null
  readonly niveaus: readonly string[]
  readonly personen: number
  readonly score: number | null
  readonly signalen: readonly string[]
  readonly matrixversie: number | null
  /** Rules under which something of a betrokkenheid was released, by the policy alone: no feit was leaned on. */
  readonly vrijgegeven: readonly string[]
  /** Whether a colleague of a same team looked up the same person around it. */
  readonly vervolgInTeam: boolean
}

export interface Controle {
  readonly id: string
  readonly raadplegingId: string
  readonly soort: 'SIGNAAL' | 'STEEKPROEF'
  readonly moment: Date
  readonly professional: string
  readonly functie: string | null
  readonly teams: readonly string[]
  readonly doel: string | null
  readonly niveaus: readonly string[]
  readonly score: number | null
  readonly signalen: readonly string[]
  /** Advice so far, of who shares a team with the person. */
  readonly adviezen: readonly Oordeelsoort[]
}

export interface Oordeel {
  readonly controle: string
  readonly professional: string
  readonly door: string
  readonly zelfdeTeam: boolean
  readonly oordeel: Oordeelsoort
  readonly toelichting: Versleuteld
}

export interface NieuweControle extends Kandidaat {
  readonly soort: Controle['soort']
  readonly verklaring: Verklaring | null
}

/** Where signals come from and events go. Reads the scores that stand with a raadpleging; computes none. */
export interface ControleStore {
  /** With a signal and not yet on the list. @param most at most; one more is given when there are more */
  metSignaal(periode: Periode, rapportage: Rapportage, most: number): Promise<readonly Kandidaat[]>
  /** Without a signal and not on the list, drawn by chance. */
  steekproef(periode: Periode, rapportage: Rapportage): Promise<readonly Kandidaat[]>
  /** @returns the verklaring of each that was new */
  place(controles: readonly NieuweControle[]): Promise<readonly (Verklaring | null)[]>
  /** What is not settled, of others than this professional; the oldest first. */
  open(behalve: string, most: number): Promise<readonly Controle[]>
  /** Undefined as well for what is settled already. */
  find(id: string): Promise<Pick<Controle, 'professional' | 'teams'> | undefined>
  judge(oordeel: Oordeel): Promise<void>
}

export interface Ronde {
  readonly signalen: number
  readonly verklaard: number
  readonly steekproef: number
}

export interface Beoordelaar {
  readonly professional: string
  readonly teams: readonly string[]
}

export interface Controles {
  /** @throws PoortError PERIODE_ONGELDIG, VERSLAG_TE_GROOT, LOGBOEK_ONVOLLEDIG */
  fill(van: string, totEnMet: string, beleid: Beleid, nu: Date): Promise<Ronde>
  list(beoordelaar: Beoordelaar): Promise<readonly Controle[]>
  /**
   * @returns whether it is settled now; false when this was advice
   * @throws PoortError CONTROLE_ONBEKEND, CONTROLE_EIGEN, TOELICHTING_ONGELDIG
   */
  judge(id: string, oordeel: Oordeelsoort, toelichting: string, beoordelaar: Beoordelaar): Promise<boolean>
}

export interface ControleDeps {
  readonly store: ControleStore
  readonly matrixversies: Matrixversies
  readonly sleutels: PersoonSleutels
}

/** A round of at most this long: what lies further back was a round of its own. */
const RONDE = 'P3M'
const MOST = 2000
const SHOWN = 200

export function createControles({ store, matrixversies, sleutels }: ControleDeps): Controles {
  const versie = (nummer: number): Promise<Beleid> =>
    matrixversies.get(nummer).catch(() => Promise.reject(new PoortError('LOGBOEK_ONVOLLEDIG')))

  const explain = async (each: Kandidaat): Promise<Verklaring | null> => {
    // Of a household either would say something about one person only.
    if (each.personen !== 1) return null
    if (each.matrixversie !== null && each.vrijgegeven.length > 0) {
      const beleid = await versie(each.matrixversie)
      if (each.vrijgegeven.some((regel) => isOwnTeam(regel, beleid))) return 'EIGEN_CASELOAD'
    }
    return each.vervolgInTeam ? 'VERVOLG_IN_TEAM' : null
  }

  return {
    async fill(van, totEnMet, { rapportage }, nu) {
      const vandaag = dagOf(nu, rapportage.tijdzone)
      const periode = readPeriode(van, totEnMet, dagBefore(vandaag, RONDE), vandaag)
      if (periode === undefined) throw new PoortError('PERIODE_ONGELDIG')
      const gevonden = await store.metSignaal(periode, rapportage, MOST)
      if (gevonden.length > MOST) throw new PoortError('VERSLAG_TE_GROOT')
      const signalen: NieuweControle[] = []
      for (const each of gevonden) signalen.push({ ...each, soort: 'SIGNAAL', verklaring: await explain(each) })
      const getrokken = await store.steekproef(periode, rapportage)
      const steekproef = getrokken.map((each) => ({ ...each, soort: 'STEEKPROEF' as const, verklaring: null }))
      // Of two rounds at once each tells what itself has placed.
      const geplaatst = await store.place(signalen)
      return {
        signalen: geplaatst.length,
        verklaard: geplaatst.filter((verklaring) => verklaring !== null).length,
        steekproef: (await store.place(steekproef)).length,
      }
    },
    list: ({ professional }) => store.open(professional, SHOWN),
    async judge(id, oordeel, toelichting, { professional, teams }) {
      if (!isMotivering(toelichting)) throw new PoortError('TOELICHTING_ONGELDIG')
      const controle = isUuid(id) ? await store.find(id) : undefined
      if (controle === undefined) throw new PoortError('CONTROLE_ONBEKEND')
      if (controle.professional === professional) throw new PoortError('CONTROLE_EIGEN')
      const zelfdeTeam = controle.teams.some((team) => teams.includes(team))
      await store.judge({
        controle: id,
        professional: controle.professional,
        door: professional,
        zelfdeTeam,
        oordeel,
        toelichting: sleutels.encrypt(toelichting),
      })
      return !zelfdeTeam
    },
  }
}

/** Opened without a feit on record by a cell that else asks for one: the betrokkenheid is one of the asker's own team. */
function isOwnTeam(regel: string, beleid: Beleid): boolean {
  const [functie = '', domein = '', niveau] = regel.split('/')
  const niveaus = beleid.functies.get(functie)?.cellen.get(domein)
  const gesteld = [...(niveaus ?? [])].find(([each]) => each === niveau)?.[1] ?? []
  const voorwaarden = new Set(gesteld.map(voorwaardeOf))
  return voorwaarden.has('EIGEN_TEAM') && !voorwaarden.has('ALTIJD')
}
