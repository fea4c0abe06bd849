/**
 * A policy document as places and values, to compare two of them and to carry the changes of one over to another.
 * Promise: a list is one value (its order may count), except the teams, which are known by their id. Carrying over never
 * guesses: a place that both changed differently is a conflict.
 */
import canonicalize from 'canonicalize'
import type { BeleidDocument } from './beleid-schema.ts'

export interface Plek {
  readonly pad: readonly string[]
  readonly waarde: unknown
  /** The value in canonical JSON. */
  readonly tekst: string
}

export type Paden = ReadonlyMap<string, Plek>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Teams by id: one that is added or leaves moves no other. */
const teamsById = (document: BeleidDocument): unknown => ({
  ...document,
  teams: { ...document.teams, teams: Object.fromEntries(document.teams.teams.map((each) => [each.id, each])) },
})

export function readPaden(document: BeleidDocument): Paden {
  const paden = new Map<string, Plek>()
  const walk = (value: unknown, pad: readonly string[]): void => {
    // An empty object is a value: nothing below it would tell that it is there.
    if (isObject(value) && Object.keys(value).length > 0) {
      for (const [key, each] of Object.entries(value)) walk(each, [...pad, key])
    } else paden.set(JSON.stringify(pad), { pad, waarde: value, tekst: canonicalize(value) ?? '' })
  }
  walk(teamsById(document), [])
  return paden
}

export type Overgezet =
  { readonly ok: true; readonly waarde: unknown } | { readonly ok: false; readonly botsingen: readonly string[] }

/** Puts what `concept` changed of `van` upon `naar`. The result is still to be checked as a document. */
export function carryOver(van: BeleidDocument, concept: BeleidDocument, naar: BeleidDocument): Overgezet {
  const [oud, eigen, nieuw] = [readPaden(van), readPaden(concept), readPaden(naar)]
  const samen = new Map<string, Plek>(nieuw)
  const botsingen: string[] = []
  for (const key of new Set([...oud.keys(), ...eigen.keys()])) {
    const [was, wordt, nu] = [oud.get(key), eigen.get(key), nieuw.get(key)]
    if (was?.tekst === wordt?.tekst || wordt?.tekst === nu?.tekst) continue
    if (nu?.tekst !== was?.tekst) botsingen.push((wordt ?? was)?.pad.join(' › ') ?? '')
    else if (wordt === undefined) samen.delete(key)
    else samen.set(key, wordt)
  }
  if (botsingen.length > 0) return { ok: false, botsingen }
  return { ok: true, waarde: fromPaden(samen, naar, concept) }
}

function fromPaden(paden: Paden, ...orde: readonly BeleidDocument[]): unknown {
  const root: Record<string, unknown> = {}
  for (const { pad, waarde } of paden.values()) {
    let at = root
    for (const key of pad.slice(0, -1)) {
      const below = at[key]
      const next: Record<string, unknown> = isObject(below) && Object.keys(below).length > 0 ? below : {}
      at[key] = next
      at = next
    }
    const last = pad.at(-1) ?? ''
    // What one side emptied and the other filled stays filled.
    if (!(isObject(waarde) && isObject(at[last]))) at[last] = waarde
  }
  const teams = root['teams']
  if (!isObject(teams) || !isObject(teams['teams'])) return root
  const known = teams['teams']
  const ids = [...new Set([...orde.flatMap((each) => each.teams.teams.map(({ id }) => id)), ...Object.keys(known)])]
  return { ...root, teams: { ...teams, teams: ids.flatMap((id) => (id in known ? [known[id]] : [])) } }
}
