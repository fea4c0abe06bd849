/**
 * What one raadpleging may see: the besluiten about one professional, in one functie, under one policy version.
 * Promise: everything comes from the version the intent returned; the rules only read it. No I/O, no clock, no throw.
 */
import type { BekendTeam, GevondenBetrokkenheid } from '../domain/bekendheid.ts'
import type { Beleid } from '../domain/beleid.ts'
import { decide, type Besluit, type NiveauToegangsvraag } from '../domain/decide.ts'
import { geldigOp, type Feit } from '../domain/feiten.ts'
import type { BovenDat, Informatieniveau } from '../domain/niveau.ts'
import type { Recht } from '../domain/recht.ts'
import type { Verantwoording, VerantwoordingUitkomst } from '../domain/verantwoording.ts'
import { weigertekst } from '../domain/weigertekst.ts'
import { PoortError } from '../errors.ts'

/** A besluit with how many betrokkenheden it was made about; 0 for a domein as a whole, at DAT. */
export type GeteldBesluit = Besluit & {
  readonly betrokkenheden: number
  /** What was true of them, from WIE up: with it the besluit can be made again, years later. */
  readonly zaak?: Zaakkenmerken
}

/** All that a besluit from WIE up rests on beside the verantwoording and the cell. */
export type Zaakkenmerken = Omit<
  NiveauToegangsvraag,
  'functie' | 'doel' | 'domein' | 'niveau' | 'grondslag' | 'noodzaak'
>

export interface Toegang {
  readonly matrixversie: number
  /** True when something of this niveau was opened in this raadpleging, and from then on; else the refusal to answer with. */
  judge(niveau: Informatieniveau): true | PoortError
  /** True when something behind this team is released at this niveau. */
  judgeTeam(team: BekendTeam, niveau: BovenDat): true | PoortError
  /** True when the functie in which is acted holds one of these; a raadpleging opens none. */
  judgeRecht(rechten: readonly Recht[]): true | PoortError
  /** The betrokkenheden behind a team whose niveau is released: only these may be asked about. */
  releasedFor(team: BekendTeam, niveau: BovenDat): readonly GevondenBetrokkenheid[]
  /** The domeinen whose bron may be asked at DAT. */
  readonly datDomeinen: ReadonlySet<string>
  /** Whether whatever was opened here would be opened under other rights as well. */
  holdsUnder(other: Toegang): boolean
  /** Whether one betrokkenheid is released. */
  releases(betrokkenheid: GevondenBetrokkenheid, niveau: BovenDat): boolean
  /** The besluiten made so far, for the logboek. */
  besluiten(): readonly GeteldBesluit[]
  /** Until when all that was released stays so; undefined when it leans on the policy alone. */
  geldigTot(): Date | undefined
}

/** What is on record for the persons of a raadpleging, in the order the bronnen are asked, as read at one moment of the database's clock. */
export interface GelezenFeiten {
  readonly nu: Date
  readonly perPersoon: readonly (readonly Feit[])[]
}
export const GEEN_FEITEN: GelezenFeiten = { nu: new Date(0), perPersoon: [] }

/** Refuses everything: what a context holds until a raadpleging has been recorded. */
export const GEEN_TOEGANG: Toegang = closed(0, () => new PoortError('NIET_GEAUTORISEERD'))

function closed(matrixversie: number, refuse: () => PoortError): Toegang {
  return {
    matrixversie,
    judge: refuse,
    judgeTeam: refuse,
    judgeRecht: refuse,
    releasedFor: () => [],
    datDomeinen: new Set(),
    holdsUnder: () => true,
    releases: () => false,
    besluiten: () => [],
    geldigTot: () => undefined,
  }
}

/** @param teams the teams of the professional, by id of the register */
export function createToegang(
  uitkomst: VerantwoordingUitkomst,
  teams: readonly string[],
  beleid: Beleid,
  feiten: GelezenFeiten = GEEN_FEITEN,
): Toegang {
  if (uitkomst.uitkomst === 'AANVAARD') return open(uitkomst.verantwoording, new Set(teams), beleid, feiten)
  const code = uitkomst.uitkomst === 'ONGELDIG' ? 'VERANTWOORDING_ONGELDIG' : 'NIET_GEAUTORISEERD'
  return closed(beleid.versie, () => new PoortError(code))
}

/** What a handeling may: the rechten of one functie, and nothing of a person. */
export const createRechttoegang = (functie: string, beleid: Beleid): Toegang => ({
  ...closed(beleid.versie, () => new PoortError('NIET_GEAUTORISEERD')),
  judgeRecht: (rechten) => {
    const own = beleid.functies.get(functie)?.rechten
    return rechten.some((each) => own?.has(each)) || new PoortError('NIET_GEAUTORISEERD')
  },
})

type Weigeringen = Readonly<Record<Informatieniveau, PoortError>>

/** By the policy version and then by functie. */
const weigeringen = new WeakMap<Beleid, Map<string, Weigeringen>>()

/** Fixed per functie and niveau: a reason would tell of a domein, a team or a person. One error for all its places. */
const weigeringenOf = (functie: string, beleid: Beleid): Weigeringen =>
  remember(weigeringen, beleid, functie, () => {
    const of = (niveau: Informatieniveau) =>
      new PoortError('NIET_GEAUTORISEERD', { niveau, tekst: weigertekst(functie, niveau, beleid) })
    return { DAT: of('DAT'), WIE: of('WIE'), WANNEER: of('WANNEER'), WAT: of('WAT'), WAAROM: of('WAAROM') }
  })

/** What follows from a policy version alone is made once: a version never changes. */
function remember<Value>(
  memory: WeakMap<Beleid, Map<string, Value>>,
  beleid: Beleid,
  key: string,
  make: () => Value,
): Value {
  const made = memory.get(beleid) ?? new Map<string, Value>()
  memory.set(beleid, made)
  const known = made.get(key)
  if (known !== undefined) return known
  const value = make()
  made.set(key, value)
  return value
}

interface DatBesluiten {
  readonly besluiten: readonly GeteldBesluit[]
  readonly domeinen: ReadonlySet<string>
}

/** By the policy version itself: DAT depends on nothing else than functie and doel, and the version never changes. */
const atDat = new WeakMap<Beleid, Map<string, DatBesluiten>>()

const decideDat = ({ functie, doel }: Verantwoording, beleid: Beleid): DatBesluiten =>
  remember(atDat, beleid, `${functie} ${doel}`, () => {
    const perDomein = [...beleid.domeinen.keys()].map(
      (domein) => [domein, decide({ functie, doel, domein, niveau: 'DAT' }, beleid)] as const,
    )
    return {
      besluiten: perDomein.map(([, besluit]) => ({ ...besluit, betrokkenheden: 0 })),
      domeinen: new Set(perDomein.filter(([, each]) => each.besluit === 'VRIJGEGEVEN').map(([domein]) => domein)),
    }
  })

function open(
  verantwoording: Verantwoording,
  eigenTeams: ReadonlySet<string>,
  beleid: Beleid,
  { nu, perPersoon }: GelezenFeiten,
): Toegang {
  const { functie } = verantwoording
  const { besluiten: datBesluiten, domeinen: datDomeinen } = decideDat(verantwoording, beleid)

  const geldig = perPersoon.map((each) => geldigOp(each, nu))

  // Decided once per betrokkenheid of a person and niveau, however often a query names it.
  const made: (Besluit & { readonly zaak: Zaakkenmerken })[] = []
  const perNiveau = new Map<BovenDat, Map<GevondenBetrokkenheid, Besluit>>()
  const released = new Map<BovenDat, GevondenBetrokkenheid[]>()
  const decideOne = (betrokkenheid: GevondenBetrokkenheid, niveau: BovenDat): Besluit => {
    const besloten = perNiveau.get(niveau) ?? new Map<GevondenBetrokkenheid, Besluit>()
    perNiveau.set(niveau, besloten)
    const known = besloten.get(betrokkenheid)
    if (known !== undefined) return known
    const { domein, afgeschermd, teamId, plaats } = betrokkenheid
    const feiten = geldig[plaats] ?? []
    const zaak: Zaakkenmerken = {
      eigenTeam: eigenTeams.has(teamId),
      afgeschermd,
      ...(feiten.length === 0 ? {} : { feiten }),
    }
    const besluit = { ...decide({ ...verantwoording, domein, niveau, ...zaak }, beleid), zaak }
    besloten.set(betrokkenheid, besluit)
    made.push(besluit)
    if (besluit.besluit === 'VRIJGEGEVEN') {
      const list = released.get(niveau)
      if (list === undefined) released.set(niveau, [betrokkenheid])
      else list.push(betrokkenheid)
    }
    return besluit
  }
  const releases = (betrokkenheid: GevondenBetrokkenheid, niveau: BovenDat): boolean =>
    decideOne(betrokkenheid, niveau).besluit === 'VRIJGEGEVEN'
  const releasedFor: Toegang['releasedFor'] = ({ betrokkenheden }, niveau) =>
    betrokkenheden.filter((each) => releases(each, niveau))
  const weigering = weigeringenOf(functie, beleid)

  return {
    matrixversie: beleid.versie,
    judge: (niveau) => {
      const opened = niveau === 'DAT' ? datDomeinen.size > 0 : released.has(niveau)
      return opened || weigering[niveau]
    },
    judgeTeam: (team, niveau) => releasedFor(team, niveau).length > 0 || weigering[niveau],
    judgeRecht: () => new PoortError('NIET_GEAUTORISEERD'),
    releasedFor,
    datDomeinen,
    holdsUnder: (other) =>
      datDomeinen.isSubsetOf(other.datDomeinen) &&
      [...released].every(([niveau, each]) => each.every((one) => other.releases(one, niveau))),
    releases,
    besluiten: () => [
      ...datBesluiten,
      ...alike(made).flatMap((same) =>
        same.slice(0, 1).map((besluit) => ({ ...besluit, betrokkenheden: same.length })),
      ),
    ],
    geldigTot: () =>
      made
        .flatMap((each) => (each.besluit === 'VRIJGEGEVEN' ? (each.steunt ?? []) : []))
        .map((each) => each.geldigTot)
        .toSorted((one, other) => one.getTime() - other.getTime())[0],
  }
}

/** Equal besluiten together. Most stand alone under their rule: only those that share one are compared whole. */
const alike = <Each extends Besluit>(besluiten: readonly Each[]): readonly (readonly Each[])[] =>
  [...Map.groupBy(besluiten, ({ regel }) => regel).values()].flatMap((ofOne) =>
    ofOne.length === 1 ? [ofOne] : [...Map.groupBy(ofOne, (each) => JSON.stringify(each)).values()],
  )
