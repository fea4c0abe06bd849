/**
 * Looks at a policy as a whole for what it would give away without anyone asking: a team or a pattern of open levels that
 * fits one domein only tells why someone is known.
 * Promise: pure; the same findings for the same policy, so that a test, a start and an admin's check see the same ones.
 */
import type { Beleid, Celvoorwaarde } from './beleid.ts'
import { usableFor } from './bevoegdheden.ts'
import type { GrondslagVoorwaarde } from './grondslag.ts'
import { NIVEAUS } from './niveau.ts'

/** A team of the register with the domeinen that work there. */
export interface TeamInDomeinen {
  readonly id: string
  readonly naam: string
  readonly telefoon: string
  readonly email: string
  readonly domeinen: readonly string[]
}

export interface Onthulling {
  /** Id of the team, or code of the functie. */
  readonly van: string
  /** What gives which domein away, in words for the beheerder. */
  readonly uitleg: string
}

const CONTACTEN = ['naam', 'telefoon', 'email'] as const

/** A name, number or address of one domein alone; shared between teams, it belongs to the domeinen of all of them. */
export function teamOnthullingen(teams: readonly TeamInDomeinen[]): readonly Onthulling[] {
  return teams.flatMap((team) =>
    CONTACTEN.flatMap((contact) => {
      const domeinen = new Set(teams.filter((each) => each[contact] === team[contact]).flatMap((each) => each.domeinen))
      if (domeinen.size > 1) return []
      return [{ van: team.id, uitleg: `${contact} van team ${team.id} hoort alleen bij ${[...domeinen].join()}` }]
    }),
  )
}

/** Per functie, its own domein aside: domeinen that show the same levels must be at least two, or the levels tell which it is. */
export function patroonOnthullingen(beleid: Beleid): readonly Onthulling[] {
  return [...beleid.functies].flatMap(([functie, { domein: eigen }]) => {
    const others = [...beleid.domeinen.keys()].filter((domein) => domein !== eigen)
    const perPatroon = Map.groupBy(others, (domein) => patroonOf(functie, domein, beleid))
    // One pattern for all of them tells nothing, however few they are.
    if (perPatroon.size === 1) return []
    return [...perPatroon.values()]
      .filter((domeinen) => domeinen.length === 1)
      .map(([domein]) => ({ van: functie, uitleg: `de open niveaus van ${functie} passen alleen bij ${domein}` }))
  })
}

/** Given for a pair by name: who asks under such a grondslag knows the domein already. */
const OF_PAIR: ReadonlySet<GrondslagVoorwaarde> = new Set(['TOESTEMMING', 'GEEN_BEZWAAR'])

/** What one functie may come to see of one domein, and under which grondslagen; as text, to compare. */
function patroonOf(code: string, domein: string, beleid: Beleid): string {
  const open = NIVEAUS.flatMap((niveau) => {
    const voorwaarden = beleid.functies.get(code)?.cellen.get(domein)?.get(niveau)
    if (voorwaarden === undefined) return []
    if (niveau === 'DAT') return [niveau]
    const onder = usableFor(code, domein, niveau, beleid).flatMap(([grondslag, { voorwaarde }]) =>
      OF_PAIR.has(voorwaarde) ? [] : [grondslag],
    )
    if (onder.length === 0) return []
    return [`${niveau}:${voorwaarden.map(asText).toSorted().join('|')}:${onder.toSorted().join('|')}`]
  })
  return open.join(' ')
}

const asText = (gesteld: Celvoorwaarde): string =>
  typeof gesteld === 'string' ? gesteld : `${gesteld.voorwaarde}@${gesteld.regieniveaus.toSorted().join('+')}`
