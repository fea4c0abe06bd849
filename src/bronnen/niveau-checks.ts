/**
 * Reads what a bron sent back about betrokkenheden: `wieBetrokkenheden`, `wanneerBetrokkenheden`, `_entities`.
 * Promise: every item must name the id it was asked for, in the order asked; one that names another spoils the whole answer,
 * for it was mixed up. Only the named fields are read; nothing of it is ever quoted.
 */
import { readList, type Antwoordgebrek } from './answer-checks.ts'
import { isObject, readVelden, type GelezenVelden, type Veld } from './velden.ts'

export interface Wie {
  readonly contactpersoon: string | null
  readonly regie: string | null
}

export interface Wanneer {
  /** JJJJ-MM-DD */
  readonly begin: string | null
  readonly einde: string | null
}

/** One item per id, in the order asked; undefined where the bron had nothing well-formed for that id. */
export type ItemsGelezen<Item> =
  | { readonly ok: true; readonly items: readonly (Item | undefined)[] }
  | { readonly ok: false; readonly gebrek: Antwoordgebrek }

/**
 * @param body the parsed JSON of the answer
 * @param veld the root field that was asked
 * @param ids what was asked for, in order
 * @param read reads one item that names the right id; undefined when it is not well-formed
 */
function readItems<Item>(
  body: unknown,
  veld: string,
  ids: readonly string[],
  read: (item: Readonly<Record<string, unknown>>) => Item | 'ANDER' | undefined,
): ItemsGelezen<Item> {
  const no = (gebrek: Antwoordgebrek): ItemsGelezen<Item> => ({ ok: false, gebrek })
  const items = readList(body, veld, ids.length)
  if (typeof items === 'string') return no(items)
  const gelezen: (Item | undefined)[] = []
  for (const [plaats, id] of ids.entries()) {
    const item: unknown = items[plaats]
    // Null: the bron knew this betrokkenheid a moment ago and knows it no longer.
    if (item === null) {
      gelezen.push(undefined)
      continue
    }
    if (!isObject(item)) return no('VORM')
    if (item['id'] !== id) return no('ANDERE_PERSOON')
    const one = read(item)
    if (one === 'ANDER') return no('ANDERE_PERSOON')
    gelezen.push(one)
  }
  return { ok: true, items: gelezen }
}

export const readWieAnswer = (body: unknown, ids: readonly string[]): ItemsGelezen<Wie> =>
  readItems(body, 'wieBetrokkenheden', ids, ({ contactpersoon, regie }) =>
    isText(contactpersoon) && isText(regie) ? { contactpersoon, regie } : undefined,
  )

export const readWanneerAnswer = (body: unknown, ids: readonly string[]): ItemsGelezen<Wanneer> =>
  readItems(body, 'wanneerBetrokkenheden', ids, ({ begin, einde }) =>
    isDay(begin) && isDay(einde) ? { begin, einde } : undefined,
  )

/** @param typename the entry type; an item of another type is another thing altogether */
export const readEntitiesAnswer = (
  body: unknown,
  ids: readonly string[],
  typename: string,
  velden: readonly Veld[],
): ItemsGelezen<GelezenVelden> =>
  readItems(body, '_entities', ids, (item) => (item['__typename'] === typename ? readVelden(item, velden) : 'ANDER'))

const MAX_TEXT = 300

const isText = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && value.length <= MAX_TEXT)

const isDay = (value: unknown): value is string | null => {
  if (value === null) return true
  if (typeof value !== 'string' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}
