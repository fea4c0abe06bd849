/**
 * Keeps which keys the logboek was written with, so that a lost or another key is seen at start and not at the first inzage.
 * Promise: what is kept of a key tells it from another and nothing else.
 */
import { createHmac } from 'node:crypto'
import { PoortError } from '../errors.ts'
import type { Sleutelreeks } from './sleutels.ts'

export interface Sleutelregel {
  readonly soort: string
  readonly nummer: number
  readonly controlewaarde: string
}

/** Implemented by storage. */
export interface SleutelStore {
  read(): Promise<readonly Sleutelregel[]>
  /** Adds what is not there yet. */
  add(regels: readonly Sleutelregel[]): Promise<void>
}

/** Six bytes tell two keys apart and leave nothing to guess from. */
export const controlewaardeOf = (soort: string, key: Buffer): string =>
  createHmac('sha256', key).update(`datpoort.controle:${soort}`).digest('hex').slice(0, 12)

/** What does not fit, as `soort-nummer`: keys that are lost, and numbers that hold another key. */
function compare(used: readonly Sleutelregel[], reeksen: Readonly<Record<string, Sleutelreeks>>) {
  const lost: string[] = []
  const anders: string[] = []
  for (const { soort, nummer, controlewaarde } of used) {
    const reeks = reeksen[soort]
    if (reeks === undefined) continue
    const key = reeks.get(nummer)
    if (key === undefined) lost.push(`${soort}-${nummer}`)
    else if (controlewaardeOf(soort, key) !== controlewaarde) anders.push(`${soort}-${nummer}`)
  }
  return { lost, anders }
}

/**
 * For who must find every line about a person: under a key that is not at hand some would be missed, and nobody would know.
 * Asked each time, because another replica may have begun to write with a newer one.
 * @throws PoortError SLEUTEL_ONTBREEKT
 */
export async function requireSleutels(
  store: Pick<SleutelStore, 'read'>,
  reeksen: Readonly<Record<string, Sleutelreeks>>,
): Promise<void> {
  const { lost, anders } = compare(await store.read(), reeksen)
  if (lost.length + anders.length > 0) throw new PoortError('SLEUTEL_ONTBREEKT')
}

/**
 * Compares the keys there are with the keys that were used, and adds the new ones.
 * @returns the keys that are lost, as `soort-nummer`: what was written with them can no longer be found or read
 * @throws Error when a number now holds another key: what is written with it would never be found again
 */
export async function checkSleutels(
  store: SleutelStore,
  reeksen: Readonly<Record<string, Sleutelreeks>>,
): Promise<readonly string[]> {
  const used = await store.read()
  const { lost, anders } = compare(used, reeksen)
  if (anders[0] !== undefined)
    throw new Error(`keys: ${anders[0]}.key: is another key than the one the logboek was written with`)
  await store.add(
    Object.entries(reeksen).flatMap(([soort, reeks]) =>
      [...reeks]
        .filter(([nummer]) => !used.some((each) => each.soort === soort && each.nummer === nummer))
        .map(([nummer, key]) => ({ soort, nummer, controlewaarde: controlewaardeOf(soort, key) })),
    ),
  )
  return lost
}
