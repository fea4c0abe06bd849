/**
 * Reads what a bron sent back to `datBetrokkenheden`.
 * Promise: an answer is taken whole or not at all: right length, the persons that were asked in the order asked, every
 * field of the right type. Only the named fields are read, whatever else was sent; nothing of it is ever quoted.
 */
import type { Betrokkenheid } from '../domain/bekendheid.ts'
import type { Bsn } from '../domain/bsn.ts'
import { isObject } from './velden.ts'

/** Why an answer counts as none. For the logboek: a closed set, without words of the bron. */
export type Antwoordgebrek = 'FOUTEN' | 'GEEN_DATA' | 'LENGTE' | 'ANDERE_PERSOON' | 'VORM' | 'ONBEKEND_TEAM'

export type DatGelezen =
  | { readonly ok: true; readonly perPersoon: readonly (readonly Betrokkenheid[])[] }
  | { readonly ok: false; readonly gebrek: Antwoordgebrek }

/** More involvements of one person at one bron than any real one has. */
const MAX_BETROKKENHEDEN = 200
const MAX_ID_LENGTH = 200

/**
 * What every answer must be before its items are looked at: without errors, a list at the root field, of the length asked.
 * @param body the parsed JSON of the answer
 */
export function readList(body: unknown, veld: string, length: number): readonly unknown[] | Antwoordgebrek {
  if (!isObject(body)) return 'VORM'
  // Even an empty list of errors means a server that is not well: the GraphQL specification forbids it.
  if (body['errors'] !== undefined) return 'FOUTEN'
  const items = isObject(body['data']) ? body['data'][veld] : undefined
  if (!Array.isArray(items)) return 'GEEN_DATA'
  return items.length === length ? items : 'LENGTE'
}

/**
 * @param body the parsed JSON of the answer
 * @param personen who was asked for, in order
 * @param isTeam whether the neutral register knows a team: an unknown one would make a known person invisible
 */
export function readDatAnswer(body: unknown, personen: readonly Bsn[], isTeam: (id: string) => boolean): DatGelezen {
  const no = (gebrek: Antwoordgebrek): DatGelezen => ({ ok: false, gebrek })
  const items = readList(body, 'datBetrokkenheden', personen.length)
  if (typeof items === 'string') return no(items)
  const perPersoon: Betrokkenheid[][] = []
  const ids = new Set<string>()
  let aantal = 0
  for (let plaats = 0; plaats < personen.length; plaats++) {
    const item: unknown = items[plaats]
    if (!isObject(item) || typeof item['bsn'] !== 'string') return no('VORM')
    if (item['bsn'] !== personen[plaats]) return no('ANDERE_PERSOON')
    const list = item['betrokkenheden']
    if (!Array.isArray(list) || list.length > MAX_BETROKKENHEDEN) return no('VORM')
    const betrokkenheden: Betrokkenheid[] = []
    for (const value of list as readonly unknown[]) {
      const read = readBetrokkenheid(value)
      if (read === undefined) return no('VORM')
      if (!isTeam(read.teamId)) return no('ONBEKEND_TEAM')
      betrokkenheden.push(read)
      ids.add(read.id)
    }
    aantal += betrokkenheden.length
    perPersoon.push(betrokkenheden)
  }
  // One involvement of two persons, or twice of one, is an answer that was mixed up.
  return ids.size === aantal ? { ok: true, perPersoon } : no('ANDERE_PERSOON')
}

function readBetrokkenheid(value: unknown): Betrokkenheid | undefined {
  if (!isObject(value)) return undefined
  const { id, teamId, afgeschermd } = value
  if (typeof id !== 'string' || id === '' || id.length > MAX_ID_LENGTH) return undefined
  if (typeof teamId !== 'string' || typeof afgeschermd !== 'boolean') return undefined
  return { id, teamId, afgeschermd }
}
