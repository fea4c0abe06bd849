/**
 * Draws the dat-antwoord from what the bronnen said.
 * Promise: NIET_BEKEND only when every registered bron was asked and answered, well-formed, for this person (design rule
 * and first promise of the product). Shows team values of the neutral register only, never a domein, count or date.
 */
import type { Beleid, Team } from './beleid.ts'

/** One running or recently closed involvement, as a bron reports it. */
export interface Betrokkenheid {
  /** Known to the bron alone. */
  readonly id: string
  readonly teamId: string
  readonly afgeschermd: boolean
}

/** The same, with where it was found. None of it but the niveaus that are released ever reaches an answer. */
export interface GevondenBetrokkenheid extends Betrokkenheid {
  readonly bron: string
  readonly domein: string
  /** Index of the person it is about, among those the bronnen were asked: one betrokkenheid may be of more than one. */
  readonly plaats: number
}

/** What one registered bron gave: per person, in the order asked, its involvements; or nothing, and why (for the logboek). */
export type BronUitkomst =
  | {
      readonly bron: string
      readonly domein: string
      readonly uitkomst: 'BEANTWOORD'
      readonly perPersoon: readonly (readonly Betrokkenheid[])[]
    }
  | { readonly bron: string; readonly domein: string; readonly uitkomst: 'GEEN_ANTWOORD'; readonly reden: string }
  | {
      readonly bron: string
      readonly domein: string
      readonly uitkomst: 'NIET_GEVRAAGD'
      readonly reden: 'MATRIX' | 'OVEREENKOMST' | 'GEEN_BSN'
    }

export type Bekendheid = 'BEKEND' | 'NIET_BEKEND' | 'ONBEPAALD'

export interface DatAntwoord {
  readonly bekendheid: Bekendheid
  readonly volledig: boolean
  readonly bronnen: { readonly gevraagd: number; readonly beantwoord: number }
  readonly teams: readonly BekendTeam[]
}

/** A team the person is known with, and what stands behind it: from WIE up each betrokkenheid is judged apart. */
export interface BekendTeam {
  readonly team: Team
  readonly betrokkenheden: readonly GevondenBetrokkenheid[]
}

const inDutch = new Intl.Collator('nl')

/**
 * @param uitkomsten one for every registered bron, asked or not: the register alone says which must answer
 * @param plaats index of the person among those the bronnen were asked
 */
export function summarise(uitkomsten: readonly BronUitkomst[], plaats: number, beleid: Beleid): DatAntwoord {
  const gevraagd = uitkomsten.filter((each) => each.uitkomst !== 'NIET_GEVRAAGD').length
  // An answer that does not reach this person is none for this person.
  const betrokkenheden: GevondenBetrokkenheid[] = []
  let beantwoord = 0
  for (const each of uitkomsten) {
    const own = each.uitkomst === 'BEANTWOORD' ? each.perPersoon[plaats] : undefined
    if (own === undefined) continue
    beantwoord++
    for (const one of own) betrokkenheden.push({ ...one, bron: each.bron, domein: each.domein, plaats })
  }
  // No registered bron at all is no knowledge at all.
  const volledig = uitkomsten.length > 0 && beantwoord === uitkomsten.length
  const perTeam = Map.groupBy(betrokkenheden, (each) => (each.afgeschermd ? beleid.procesregie : each.teamId))
  return {
    bekendheid: betrokkenheden.length > 0 ? 'BEKEND' : volledig ? 'NIET_BEKEND' : 'ONBEPAALD',
    volledig,
    bronnen: { gevraagd, beantwoord },
    teams: [...perTeam]
      .flatMap(([id, achter]) => {
        const team = beleid.teams.get(id)
        return team === undefined ? [] : [{ team, betrokkenheden: achter }]
      })
      .toSorted((one, other) => inDutch.compare(one.team.naam, other.team.naam)),
  }
}
