/**
 * The generic monthly report (standards of Suwinet, BIO2 8.15): how the poort is used, without anyone who can be traced.
 * Promise: only whole months that are over, so that no two reports differ by a day; small figures hidden, in totals, in
 * breakdowns and in series alike (onderdrukking.ts). Counts are made by the database: no line is read here.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Beleid } from '../domain/beleid.ts'
import { dagOf, maandPeriode, type Periode } from '../domain/periode.ts'
import { MEER_TEAMS, type Rapportage } from '../domain/rapportage.ts'
import { PoortError } from '../errors.ts'
import { CIJFERS, type Cijfercode, type Deelcijfer } from './cijfers.ts'
import { suppressRij, suppressRijen, type Getoond, type GetoondeRij, type Verbanden } from './onderdrukking.ts'

export const SOORTEN = ['TOTAAL', 'FUNCTIE', 'DOEL', 'TEAM', 'UUR', 'DAG', 'ACTIE'] as const
export type Tellingsoort = (typeof SOORTEN)[number]

export type Telling = Readonly<Record<Deelcijfer, number>> & {
  readonly soort: Tellingsoort
  /** Null where it was never settled. */
  readonly sleutel: string | null
  readonly professionals: number
  readonly raadplegingen: number
  /** Per figure: how many professionals are behind it, or behind the rest when those are fewer. */
  readonly achter: Readonly<Record<Deelcijfer, number>>
}

export interface TelStore {
  /** @throws PoortError LOGBOEK_ONVOLLEDIG when a line of the period cannot be read */
  tellingen(periode: Periode, rapportage: Rapportage): Promise<readonly Telling[]>
}

export interface RapportCijfer {
  readonly code: Cijfercode
  readonly waarde: Getoond
}
export interface Uitsplitsingsregel {
  readonly naam: string
  readonly cijfers: readonly RapportCijfer[]
}
export interface Reeks {
  readonly naam: string
  readonly x: readonly string[]
  readonly y: readonly Getoond[]
}

export interface Maandrapport {
  readonly maand: string
  readonly opgesteldOp: Date
  readonly kleinsteAantal: number
  readonly cijfers: readonly RapportCijfer[]
  readonly uitsplitsingen: readonly { readonly soort: Tellingsoort; readonly regels: readonly Uitsplitsingsregel[] }[]
  readonly reeksen: readonly Reeks[]
}

export interface MaandrapportDienst {
  /** @throws PoortError PERIODE_ONGELDIG for a month that is not one of the last six that are over */
  make(maand: string, beleid: Beleid, nu: Date): Promise<Maandrapport>
}

const MAANDEN = 6
/** Figures of this many months are kept: what is over does not change. */
const KEPT = 12

export interface MaandrapportOptions {
  /** When an answer must leave, months counted or not: before its connection is closed. In ms. @default 26000 */
  readonly seriesMs?: number
}

export function createMaandrapporten(
  store: TelStore,
  { seriesMs = 26_000 }: MaandrapportOptions = {},
): MaandrapportDienst {
  const kept = new Map<string, Promise<readonly Telling[]>>()
  const tellingenOf = async (maand: string, rapportage: Rapportage, vandaag: string): Promise<readonly Telling[]> => {
    const periode = maandPeriode(maand)
    if (periode === undefined) throw new PoortError('PERIODE_ONGELDIG')
    // On the first day some lookups of the month before may still be under way: what is counted then is not kept.
    const key = JSON.stringify([maand, rapportage, vandaag.endsWith('-01') ? vandaag : null])
    const known = kept.get(key)
    if (known !== undefined) return known
    const counting = store.tellingen(periode, rapportage)
    kept.set(key, counting)
    counting.catch(() => kept.delete(key))
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest)
    return counting
  }
  return {
    async make(maand, beleid, nu) {
      const { rapportage } = beleid
      const vandaag = dagOf(nu, rapportage.tijdzone)
      const maanden = overMaanden(vandaag)
      if (!maanden.includes(maand)) throw new PoortError('PERIODE_ONGELDIG')
      let late = false
      const deadline = pause(seriesMs, undefined, { ref: false }).then(() => void (late = true))
      const tellingen = await tellingenOf(maand, rapportage, vandaag)
      const totaal = totaalOf(tellingen, rapportage)
      const totalen: (GetoondeRij<Deelcijfer> | undefined)[] = []
      // One after another: six at once would hold every connection for reports. The months beside it wait for nobody: what is
      // not counted in time is left out of the series, and there when it is asked again.
      for (const each of maanden) {
        const counted = (): Promise<readonly Telling[] | void> =>
          Promise.race([tellingenOf(each, rapportage, vandaag).catch(noneWhenTooLarge), deadline])
        const own = each === maand ? tellingen : late ? undefined : await counted()
        totalen.push(own ? totaalOf(own, rapportage) : undefined)
      }
      const uitsplitsingen = SOORTEN.filter((soort) => soort !== 'TOTAAL').map((soort) => ({
        soort,
        regels: breakdown(
          tellingen.filter((each) => each.soort === soort),
          beleid,
        ),
      }))
      return {
        maand,
        opgesteldOp: nu,
        kleinsteAantal: rapportage.kleinsteAantal,
        cijfers: totaal === undefined ? [] : toCijfers(totaal),
        uitsplitsingen,
        reeksen: [
          ...(Object.keys(CIJFERS) as Cijfercode[]).map((code) => ({
            naam: `${CIJFERS[code].naam} per maand`,
            x: maanden,
            y: totalen.map((each) => (each && valueOf(each, code)) ?? null),
          })),
          ...uitsplitsingen
            .filter(({ soort }) => soort === 'UUR' || soort === 'DAG')
            .map(({ soort, regels }) => ({
              naam: soort === 'UUR' ? 'Raadplegingen per uur' : 'Raadplegingen per dag',
              x: regels.map(({ naam }) => naam),
              y: regels.map(({ cijfers }) => cijfers[0]?.waarde ?? null),
            })),
        ],
      }
    },
  }
}

function totaalOf(tellingen: readonly Telling[], rapportage: Rapportage): GetoondeRij<Deelcijfer> | undefined {
  const totaal = tellingen.find(({ soort }) => soort === 'TOTAAL')
  return totaal && suppressRij(toRij(totaal), rapportage)
}

/** A month that takes too long to count is missing from the series; one that cannot be read is no report at all. */
function noneWhenTooLarge(error: unknown): undefined {
  if (!(error instanceof PoortError) || error.code !== 'VERSLAG_TE_GROOT') throw error
}

/** The last six months that are over, the oldest first. */
function overMaanden(vandaag: string): readonly string[] {
  const [jaar = 0, maand = 0] = vandaag.split('-').map(Number)
  return Array.from({ length: MAANDEN }, (_, at) =>
    new Date(Date.UTC(jaar, maand - 1 - MAANDEN + at, 1)).toISOString().slice(0, 7),
  )
}

/** What cannot be read from a figure that is not shown, and from those beside it either. */
const VERBANDEN: Verbanden<Deelcijfer> = {
  samen: ['geweigerd', 'onbepaald', 'mislukt'],
  binnen: [['quota', 'geweigerd']],
}

const toRij = ({ soort: _soort, sleutel: _sleutel, professionals, raadplegingen, achter, ...delen }: Telling) => ({
  professionals,
  achter,
  verbanden: VERBANDEN,
  geheel: raadplegingen,
  delen,
})

const valueOf = ({ geheel, delen }: GetoondeRij<Deelcijfer>, code: Cijfercode): Getoond =>
  code === 'raadplegingen' ? geheel : delen[code]

const GEEN: GetoondeRij<Deelcijfer> = {
  geheel: null,
  delen: Object.fromEntries(Object.keys(CIJFERS).map((code) => [code, null])) as GetoondeRij<Deelcijfer>['delen'],
}

const toCijfers = (rij: GetoondeRij<Deelcijfer>): readonly RapportCijfer[] =>
  (Object.keys(CIJFERS) as Cijfercode[]).map((code) => ({ code, waarde: valueOf(rij, code) }))

function breakdown(tellingen: readonly Telling[], beleid: Beleid): readonly Uitsplitsingsregel[] {
  const shown = suppressRijen(tellingen.map(toRij), beleid.rapportage)
  return tellingen.map((each, at) => ({
    naam: nameOf(each, beleid),
    // Of another handeling than a raadpleging only how often it was done says something.
    cijfers: toCijfers(shown[at] ?? GEEN).slice(0, each.soort === 'ACTIE' ? 1 : undefined),
  }))
}

/** Names come from the policy, so that a label is one of a closed set. */
function nameOf({ soort, sleutel }: Telling, { functies, doelen, teams }: Beleid): string {
  if (sleutel === null) return soort === 'TEAM' ? 'Geen team' : 'Niet vastgesteld'
  if (soort === 'TEAM' && sleutel === MEER_TEAMS) return 'Meer dan één team'
  const known = { FUNCTIE: functies, DOEL: doelen, TEAM: teams }
  const named =
    soort === 'FUNCTIE' || soort === 'DOEL' || soort === 'TEAM' ? known[soort].get(sleutel)?.naam : undefined
  return named ?? sleutel
}
