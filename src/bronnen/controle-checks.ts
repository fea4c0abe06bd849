/**
 * Reads what a bron sent back for the rechtmatigheidscontrole: counts, and a coded sample.
 * Promise: codes, months and numbers that fit the quarter, or no answer at all. A text, a day or a long number spoils the whole:
 * a sample is the one answer that is shown without anyone being asked about.
 */
import type { Kwartaal } from '../domain/kwartaal.ts'
import type { Aantallen } from '../domain/onderdrukking.ts'
import type { Antwoordgebrek } from './answer-checks.ts'
import type { ItemsGelezen } from './niveau-checks.ts'
import { isObject } from './velden.ts'

/** One betrokkenheid without anything that names it. */
export interface SteekproefItem {
  /** JJJJ-MM */
  readonly begin: string
  /** Null when it still ran at the end of the quarter. */
  readonly einde: string | null
  /** A code of the bron, or null when it has no kinds. */
  readonly soort: string | null
}

const MAX_AANTAL = 10_000_000
const isAantal = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_AANTAL
const isMaand = (value: unknown): value is string =>
  typeof value === 'string' && /^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$/.test(value)
const isSoort = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Z][A-Z0-9_]{1,39}$/.test(value) && !/[0-9]{5}/.test(value.replaceAll('_', ''))

const no = (gebrek: Antwoordgebrek) => ({ ok: false, gebrek }) as const

/** @returns the root field of an answer without errors */
function readRoot(body: unknown, veld: string): unknown {
  if (!isObject(body) || body['errors'] !== undefined || !isObject(body['data'])) return undefined
  return body['data'][veld]
}

export function readTelling(body: unknown, { code }: Kwartaal): ItemsGelezen<Aantallen> {
  const item = readRoot(body, 'telBetrokkenheden')
  if (!isObject(item)) return no('GEEN_DATA')
  const { kwartaal, lopend, gestart, beeindigd } = item
  if (kwartaal !== code || !isAantal(lopend) || !isAantal(gestart) || !isAantal(beeindigd)) return no('VORM')
  // Whatever began or ended in the quarter ran in it.
  return gestart <= lopend && beeindigd <= lopend ? { ok: true, items: [{ lopend, gestart, beeindigd }] } : no('VORM')
}

export function readSteekproef(body: unknown, kwartaal: Kwartaal, omvang: number): ItemsGelezen<SteekproefItem> {
  const list = readRoot(body, 'steekproefBetrokkenheden')
  if (!Array.isArray(list)) return no('GEEN_DATA')
  if (list.length > omvang) return no('LENGTE')
  const items = list.map((each) => readItem(each, kwartaal)).filter((each) => each !== undefined)
  return items.length === list.length ? { ok: true, items } : no('VORM')
}

function readItem(value: unknown, { van, totEnMet }: Kwartaal): SteekproefItem | undefined {
  if (!isObject(value)) return undefined
  const { begin, einde, soort } = value
  if (!isMaand(begin) || begin > totEnMet) return undefined
  if (einde !== null && !(isMaand(einde) && einde >= begin && einde >= van && einde <= totEnMet)) return undefined
  if (soort !== null && !isSoort(soort)) return undefined
  return { begin, einde, soort }
}
