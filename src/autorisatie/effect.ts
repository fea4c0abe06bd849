/**
 * What a change of the policy would have meant: the recorded raadplegingen of a period, decided again under both policies.
 * Promise: decided by the code that decides for everyone, from what was recorded with each besluit; what is told is counts per
 * functie, domein and niveau, never a person, a professional or a count under ten.
 */
import type { Beleid } from '../domain/beleid.ts'
import type { Feit } from '../domain/feiten.ts'
import { NIVEAUS, type Informatieniveau } from '../domain/niveau.ts'
import { settleVerantwoording } from '../domain/verantwoording.ts'
import { decideOne, type Beslisvraag } from './toets.ts'
import type { GeteldBesluit } from './toegang.ts'

/** Raadplegingen that were decided alike. */
export interface Besluitgroep {
  /** Which way: equal exactly when the kern is. */
  readonly wijze: string
  /** One line that was decided so: what its kern is read from. */
  readonly voorbeeld: string
  /** How many raadplegingen. */
  readonly aantal: number
  /** Who asked, once per raadpleging: pseudonyms with a comma between them. */
  readonly professionals: string
}

interface Telling {
  readonly raadplegingen: number
  readonly professionals: number
}

export interface Effectregel {
  readonly functie: string
  readonly domein: string
  readonly niveau: Informatieniveau
  /** Would have seen it, and did not; null under ten. */
  readonly meer: Onderdrukt
  /** Saw it, and would not have. */
  readonly minder: Onderdrukt
}
type Onderdrukt = { readonly [Key in keyof Telling]: number | null }

export interface Effect {
  /** How many raadplegingen were replayed, and how many could not be read. */
  readonly raadplegingen: number
  readonly onleesbaar: number
  readonly regels: readonly Effectregel[]
}

/** Below this many a count could point at someone (standards: no small numbers for beheer). */
const KLEINSTE_AANTAL = 10

type Kant = 'meer' | 'minder'
interface Verandering {
  /** functie/domein/niveau */
  readonly cel: string
  readonly kant: Kant
}

export interface Effectteller {
  /** The wijzen of which the kern was not told yet. */
  onbekend(groepen: readonly Besluitgroep[]): readonly Besluitgroep[]
  /** @param kern verantwoording and besluiten, as they stand in the line: `"AANVAARD","verantwoording":{…}},"besluiten":[…` */
  leer(wijze: string, kern: string): void
  /** Counts raadplegingen; one whose kern was not told is unreadable. */
  tel(groepen: readonly Besluitgroep[]): void
  uitkomst(): Effect
  /** Whether raadplegingen decided like this would have come out otherwise at this cell. */
  verandert(wijze: string, cel: string): boolean
}

export function createEffectteller(basis: Beleid, concept: Beleid): Effectteller {
  const perWijze = new Map<string, readonly Verandering[] | undefined>()
  const cellen = new Map<string, Record<Kant, { raadplegingen: number; professionals: Set<string> }>>()
  let raadplegingen = 0
  let onleesbaar = 0
  return {
    onbekend: (groepen) => groepen.filter(({ wijze }) => !perWijze.has(wijze)),
    leer: (wijze, kern) => void perWijze.set(wijze, compareKern(kern, basis, concept)),
    verandert: (wijze, cel) => perWijze.get(wijze)?.some((each) => each.cel === cel) ?? false,
    tel(groepen) {
      for (const { wijze, aantal, professionals } of groepen) {
        raadplegingen += aantal
        const veranderingen = perWijze.get(wijze)
        if (veranderingen === undefined) onleesbaar += aantal
        else if (veranderingen.length > 0) telVeranderingen(veranderingen, aantal, professionals.split(','))
      }
    },
    uitkomst: () => ({
      raadplegingen,
      onleesbaar,
      regels: [...cellen]
        .toSorted(([one], [other]) => one.localeCompare(other))
        .map(([cel, { meer, minder }]) => ({ ...readCel(cel), meer: onderdruk(meer), minder: onderdruk(minder) })),
    }),
  }

  function telVeranderingen(all: readonly Verandering[], aantal: number, professionals: readonly string[]): void {
    for (const { cel, kant } of all) {
      let counts = cellen.get(cel)
      if (counts === undefined) cellen.set(cel, (counts = { meer: leeg(), minder: leeg() }))
      counts[kant].raadplegingen += aantal
      for (const each of professionals) counts[kant].professionals.add(each)
    }
  }
}

const leeg = () => ({ raadplegingen: 0, professionals: new Set<string>() })

const onderdruk = ({ raadplegingen, professionals }: ReturnType<typeof leeg>): Onderdrukt => ({
  raadplegingen: suppress(raadplegingen),
  professionals: suppress(professionals.size),
})
/** Nothing at all points at nobody. */
const suppress = (aantal: number): number | null => (aantal > 0 && aantal < KLEINSTE_AANTAL ? null : aantal)

function readCel(cel: string): Pick<Effectregel, 'functie' | 'domein' | 'niveau'> {
  const [functie = '', domein = '', niveau] = cel.split('/')
  return { functie, domein, niveau: NIVEAUS.find((each) => each === niveau) ?? 'DAT' }
}

/** @returns undefined when it does not tell enough to be decided again */
function compareKern(kern: string, basis: Beleid, concept: Beleid): readonly Verandering[] | undefined {
  const vragen = readKern(kern)
  if (vragen === undefined) return undefined
  const found = new Map<string, Verandering>()
  for (const vraag of vragen) {
    const [was, wordt] = [isOpen(vraag, basis), isOpen(vraag, concept)]
    if (was === wordt) continue
    const kant = wordt ? 'meer' : 'minder'
    const cel = `${vraag.functie}/${vraag.domein}/${vraag.niveau}`
    found.set(`${cel} ${kant}`, { cel, kant })
  }
  return [...found.values()]
}

/** What an outcome holds of its verantwoording. */
export interface Vastgelegd {
  readonly verantwoording?: Pick<Beslisvraag, 'functie' | 'doel' | 'grondslag' | 'noodzaak'>
}

function readKern(kern: string): readonly Beslisvraag[] | undefined {
  try {
    const { verantwoording, besluiten } = JSON.parse(`{"verantwoording":{"uitkomst":${kern}]}`) as {
      verantwoording: Vastgelegd
      besluiten: readonly GeteldBesluit[]
    }
    return toVragen(verantwoording, besluiten)
  } catch {
    return undefined
  }
}

/** The questions behind recorded besluiten, in their order. @returns undefined when they do not tell enough */
export function toVragen(
  { verantwoording: waaronder }: Vastgelegd,
  besluiten: readonly GeteldBesluit[],
): readonly Beslisvraag[] | undefined {
  if (waaronder === undefined) return []
  const { grondslag } = waaronder
  const vragen = besluiten.map(({ regel, zaak }): Beslisvraag | undefined => {
    const { domein, niveau } = readCel(regel)
    if (niveau !== 'DAT' && zaak === undefined) return undefined
    const feiten = zaak?.feiten?.map(withDates) ?? []
    return { eigenTeam: false, afgeschermd: false, ...zaak, feiten, ...waaronder, grondslag, domein, niveau }
  })
  return vragen.every((each) => each !== undefined) ? vragen : undefined
}

/** A feit as it was before it became a line: its moments stand there as text. */
const withDates = (feit: Feit): Feit => ({
  ...feit,
  geldigVan: new Date(feit.geldigVan),
  geldigTot: new Date(feit.geldigTot),
})

/** Whether the question may begin at all, and then whether it is released. */
function isOpen(vraag: Beslisvraag, beleid: Beleid): boolean {
  const { functie, doel } = vraag
  // However the person was found: a functie without a BSN asks about whom it searched.
  const recht = beleid.functies.get(functie)?.rechten.has('BSN_ZOEKEN') ? 'BSN_ZOEKEN' : 'PERSOON_ZOEKEN'
  const alleenDat = { recht, niveaus: new Set(['DAT'] as const) } as const
  const mag = settleVerantwoording([functie], { functie, doel }, alleenDat, beleid)
  return mag.uitkomst === 'AANVAARD' && decideOne(vraag, beleid).besluit === 'VRIJGEGEVEN'
}
