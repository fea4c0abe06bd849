/**
 * Replays a period of the logboek under a concept, part by part, while whoever asked sees how far it is.
 * Promise: it holds no more than the distinct ways in which was decided; the raadplegingen themselves stay in the database.
 */
import { randomUUID } from 'node:crypto'
import { unreachable } from '../errors.ts'
import { compileBeleid } from './compile-beleid.ts'
import { createEffectteller, type Besluitgroep, type Effect, type Effectteller } from './effect.ts'
import type { Conceptbeeld } from './matrixbeheer.ts'

/** One step of a replay. */
export interface Effectstap {
  readonly id: string
  readonly stap: number
  readonly totaal: number
  readonly concept: string
  readonly basis: number
  readonly sha256: string
  readonly dagen: number
  readonly door: string
  readonly resultaat: Effect | undefined
}

export interface Periode {
  readonly van: Date
  readonly tot: Date
}

/** The recorded raadplegingen, grouped by how they were decided. */
export interface Besluitenlezer extends AsyncDisposable {
  groepen(periode: Periode): Promise<readonly Besluitgroep[]>
  /** What decided, by the line that tells it. */
  kernen(periode: Periode, voorbeelden: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Ids of at most `max` raadplegingen that were decided in one of these ways. */
  raadplegingen(periode: Periode, wijzen: readonly string[], max: number): Promise<readonly string[]>
}

export interface EffectStore {
  /** The moment by the clock of the database. */
  nu(): Promise<Date>
  voegToe(stap: Effectstap): Promise<void>
  /** The last step, and when it was written. */
  laatste(id: string): Promise<(Effectstap & { readonly op: Date }) | undefined>
  openLezer(): Besluitenlezer
}

export type Effectstaat =
  | { readonly fase: 'BEZIG'; readonly voortgang: number }
  /** The replica that did it is gone: ask anew. */
  | { readonly fase: 'AFGEBROKEN'; readonly voortgang: number }
  | { readonly fase: 'GEREED'; readonly voortgang: 1; readonly effect: Effect }

export interface Effectberekening extends AsyncDisposable {
  /** Begins a replay. @returns its id */
  begin(door: string, beeld: Conceptbeeld, dagen: number): Promise<string>
  /** @returns undefined when there is no such replay */
  lees(id: string): Promise<Effectstaat | undefined>
  /** Which raadplegingen would have come out otherwise at this cell; at most a hundred. */
  raadplegingen(beeld: Conceptbeeld, dagen: number, cel: string): Promise<readonly string[]>
}

const DELEN = 40
/** Parts that the database reads at once. */
const TEGELIJK = 2
/** Texts of one or two kB that are asked for at once. */
const KERNEN_TEGELIJK = 500
const DAG_MS = 24 * 60 * 60 * 1000
const STIL_MS = 120_000
const MAX_RAADPLEGINGEN = 100

export function createEffectberekening(store: EffectStore, onFailure: () => void): Effectberekening {
  const bezig = new Set<Promise<void>>()
  const stoppen = new AbortController()
  const tellerOf = ({ document, basisDocument }: Conceptbeeld) =>
    createEffectteller(compileBeleid(0, basisDocument), compileBeleid(0, document))

  const reken = async (eerste: Effectstap, beeld: Conceptbeeld, delen: readonly Periode[]): Promise<void> => {
    const teller = tellerOf(beeld)
    await using lezer = store.openLezer()
    for (let stap = 0; stap < delen.length && !stoppen.signal.aborted;) {
      const nu = delen.slice(stap, stap + TEGELIJK)
      for (const groepen of await Promise.all(nu.map((deel) => leesDeel(lezer, teller, deel)))) teller.tel(groepen)
      stap += nu.length
      await store.voegToe({ ...eerste, stap, resultaat: stap === delen.length ? teller.uitkomst() : undefined })
    }
  }

  return {
    async begin(door, beeld, dagen) {
      const { id: concept, basis, sha256 } = beeld.concept
      const eerste = {
        id: randomUUID(),
        stap: 0,
        totaal: DELEN,
        concept,
        basis,
        sha256,
        dagen,
        door,
        resultaat: undefined,
      }
      const delen = splitPeriode(await store.nu(), dagen)
      await store.voegToe(eerste)
      const loopt = reken(eerste, beeld, delen).catch(onFailure)
      bezig.add(loopt)
      void loopt.finally(() => bezig.delete(loopt))
      return eerste.id
    },
    async lees(id) {
      const laatste = await store.laatste(id)
      if (laatste === undefined) return undefined
      const voortgang = laatste.stap / laatste.totaal
      if (laatste.resultaat !== undefined) return { fase: 'GEREED', voortgang: 1, effect: laatste.resultaat }
      const stil = (await store.nu()).getTime() - laatste.op.getTime() > STIL_MS
      return { fase: stil ? 'AFGEBROKEN' : 'BEZIG', voortgang }
    },
    async raadplegingen(beeld, dagen, cel) {
      const teller = tellerOf(beeld)
      await using lezer = store.openLezer()
      const found: string[] = []
      for (const deel of splitPeriode(await store.nu(), dagen).toReversed()) {
        const groepen = await leesDeel(lezer, teller, deel)
        const wijzen = groepen.map(({ wijze }) => wijze).filter((wijze) => teller.verandert(wijze, cel))
        if (wijzen.length > 0)
          found.push(...(await lezer.raadplegingen(deel, wijzen, MAX_RAADPLEGINGEN - found.length)))
        if (found.length >= MAX_RAADPLEGINGEN) break
      }
      return found
    },
    async [Symbol.asyncDispose]() {
      stoppen.abort()
      await Promise.all(bezig)
    },
  }
}

/** The groups of a part, of which the teller then knows every kern. */
async function leesDeel(lezer: Besluitenlezer, teller: Effectteller, deel: Periode): Promise<readonly Besluitgroep[]> {
  const groepen = await lezer.groepen(deel)
  const nieuw = teller.onbekend(groepen)
  for (let at = 0; at < nieuw.length; at += KERNEN_TEGELIJK) {
    const nu = nieuw.slice(at, at + KERNEN_TEGELIJK)
    const kernen = await lezer.kernen(
      deel,
      nu.map(({ voorbeeld }) => voorbeeld),
    )
    for (const { wijze, voorbeeld } of nu) {
      const kern = kernen.get(voorbeeld)
      if (kern !== undefined) teller.leer(wijze, kern)
    }
  }
  return groepen
}

function splitPeriode(nu: Date, dagen: number): readonly Periode[] {
  const begin = nu.getTime() - dagen * DAG_MS
  const grens = (at: number): Date => new Date(begin + Math.round((dagen * DAG_MS * at) / DELEN))
  return Array.from({ length: DELEN }, (_, at) => ({ van: grens(at), tot: grens(at + 1) }))
}

/** For whoever shows it: how far, in words. */
export function describeStaat(staat: Effectstaat): string {
  switch (staat.fase) {
    case 'BEZIG':
      return `${Math.floor(staat.voortgang * 100)}% van de periode is nagerekend.`
    case 'AFGEBROKEN':
      return 'De berekening is afgebroken. Start haar opnieuw.'
    case 'GEREED':
      return `${staat.effect.raadplegingen} raadplegingen nagerekend.`
    default:
      return unreachable(staat)
  }
}
