/**
 * What a policy would give away by itself, less what the beheerder recorded as accepted.
 * Promise: a policy with a disclosure nobody accepted is not put in force.
 */
import { patroonOnthullingen, teamOnthullingen, type Onthulling } from '../domain/onthulling.ts'
import type { BeleidDocument } from './beleid-schema.ts'
import { compileBeleid } from './compile-beleid.ts'

export function findOnthullingen(document: BeleidDocument): readonly Onthulling[] {
  const { teams, aanvaardeOnthullingen = [] } = document.teams
  const aanvaard = new Set(aanvaardeOnthullingen.map((each) => each.van))
  return [...teamOnthullingen(teams), ...patroonOnthullingen(compileBeleid(0, document))].filter(
    (each) => !aanvaard.has(each.van),
  )
}
