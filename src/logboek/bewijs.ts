/**
 * Proves that the lines of one raadpleging stand in the logboek: a path of hashes from each line to a signed checkpoint.
 * Promise: a proof that is given was checked here first, and can be checked by anyone without the logboek (C2SP tlog-proof).
 */
import { plaatsOf } from './blad.ts'
import { auditRanges, createBoom, HASH, leafHash, rootFromPath } from './boom.ts'
import { readControlepunt, type Controlesleutel } from './controlepunt.ts'
import type { LogboekLezer } from './logboek-lezer.ts'

export interface Bewijs {
  readonly volgnummer: number
  readonly soort: string
  /** BEWEZEN; NOG_NIET: no checkpoint covers it yet; KLOPT_NIET: the checkpoint tells of another line or tree. */
  readonly uitkomst: 'BEWEZEN' | 'NOG_NIET' | 'KLOPT_NIET'
  /** The text whose hash is proven, as RFC 6962 hashes it but for the zero byte in front. */
  readonly blad: string
  /** The proof in text form. */
  readonly tekst?: string
}

/**
 * @param notes checkpoints of the second place
 * @throws ControlepuntFout when one of those was altered or is of another key
 */
export async function bewijsRaadpleging(
  lezer: LogboekLezer,
  raadpleging: string,
  notes: readonly string[],
  sleutels: readonly Controlesleutel[],
): Promise<readonly Bewijs[]> {
  const punten = notes.map((note) => ({ note, ...readControlepunt(note, sleutels) }))
  const schrijvers = new Map((await lezer.schrijvers()).map(({ nummer, id }) => [nummer, id]))
  const bewijzen: Bewijs[] = []
  for (const [volgnummer, kop, inhoud, personen] of await lezer.regelsVan(raadpleging)) {
    const { nummer, plaats } = plaatsOf(Number(volgnummer))
    const blad = `${kop}${personen}\n${inhoud}`
    const own = { volgnummer: Number(volgnummer), soort: kop.split(' ')[1] ?? '', blad }
    // The smallest that holds it: the shortest path.
    const [punt] = punten
      .filter((each) => each.schrijver === schrijvers.get(nummer) && each.omvang > plaats)
      .toSorted((one, other) => one.omvang - other.omvang)
    if (punt === undefined) {
      bewijzen.push({ ...own, uitkomst: 'NOG_NIET' })
      continue
    }
    const pad = await readPath(lezer, nummer, plaats, punt.omvang)
    const holds = pad !== undefined && rootFromPath(leafHash(blad), plaats, punt.omvang, pad).equals(punt.wortel)
    bewijzen.push(
      holds
        ? { ...own, uitkomst: 'BEWEZEN', tekst: print(plaats, pad, punt.note) }
        : { ...own, uitkomst: 'KLOPT_NIET' },
    )
  }
  return bewijzen
}

/** @returns undefined when the leaf hashes are not all there */
async function readPath(
  lezer: LogboekLezer,
  nummer: number,
  plaats: number,
  omvang: number,
): Promise<readonly Buffer[] | undefined> {
  const ranges = auditRanges(plaats, omvang)
  const bomen = ranges.map(() => createBoom())
  const byBegin = [...ranges.keys()].toSorted((one, other) => (ranges[one]?.begin ?? 0) - (ranges[other]?.begin ?? 0))
  let at = 0
  let current = 0
  for await (const bundels of lezer.bundels(nummer)) {
    for (const { bladen } of bundels)
      for (let offset = 0; offset < bladen.length && at < omvang; offset += HASH, at++) {
        while ((ranges[byBegin[current] ?? 0]?.einde ?? Infinity) <= at && current < byBegin.length) current += 1
        const range = ranges[byBegin[current] ?? -1]
        if (range !== undefined && at >= range.begin)
          bomen[byBegin[current] ?? 0]?.add(bladen.subarray(offset, offset + HASH))
      }
    if (at >= omvang) break
  }
  return at < omvang ? undefined : bomen.map((boom) => boom.wortel())
}

const print = (plaats: number, pad: readonly Buffer[], note: string): string =>
  ['c2sp.org/tlog-proof@v1', `index ${plaats}`, ...pad.map((each) => each.toString('base64')), '', note].join('\n')
