/**
 * Reads one tree again, leaf by leaf, until its end or its first bad line.
 * Promise: a line counts when its content, its persons and the leaf hash beside it agree; memory does not grow with the number
 * of lines. What follows from it for the logboek is not judged here.
 */
import type { Bevinding, Bevindingsoort } from './bevinding.ts'
import { plaatsOf, volgnummerOf } from './blad.ts'
import { createBoom, HASH, leafHash, type Boom } from './boom.ts'
import type { BundelRij, LogboekLezer, SchrijverRij } from './logboek-lezer.ts'
import { isRemoved, type Opgeruimd } from './opruiming.ts'

/** What a tree must have been at a size. */
export interface Verwachting {
  readonly omvang: number
  readonly wortel: Buffer
  /** Whether it comes from outside. */
  readonly bewijst: boolean
  /** Told by the next writer: there may be nothing after it. */
  readonly laatste: boolean
}

export interface BoomUitkomst {
  readonly bevinding: Bevinding | undefined
  readonly omvang: number
  readonly bewezen: number
  readonly wortel: Buffer
  /** Time of the last line that is proven, and of the first that is not. */
  readonly bewezenTijd: number | undefined
  readonly onbewezenTijd: number | undefined
}

/** Rows one by one out of chunks; only an empty chunk is waited for. */
function createReader<Row>(chunks: AsyncGenerator<readonly Row[]>) {
  let rows: readonly Row[] = []
  let at = 0
  let ended = false
  return {
    current: (): Row | undefined => rows[at],
    next: (): void => void (at += 1),
    get empty() {
      return at >= rows.length && !ended
    },
    async fill(): Promise<void> {
      const chunk = await chunks.next()
      ended = chunk.done === true
      rows = ended ? [] : (chunk.value as readonly Row[])
      at = 0
    },
    end: () => chunks.return(undefined),
  }
}

const tijdOf = (kop: string): number => Number(kop.slice(kop.lastIndexOf(' ') + 1))

/** Reads one tree until its end or its first bad line. */
export async function readBoom(
  lezer: LogboekLezer,
  rij: SchrijverRij,
  verwacht: readonly Verwachting[],
  opgeruimd: Opgeruimd,
  tell: (aantal: number) => void,
): Promise<BoomUitkomst> {
  const regels = createReader(lezer.regels(rij.nummer))
  const personen = createReader(lezer.betrokkenen(rij.nummer))
  const bundels = createReader(lezer.bundels(rij.nummer))
  const boom: Boom = createBoom()
  const expected = verwacht.toSorted((one, other) => one.omvang - other.omvang)
  const removed = opgeruimd.get(rij.id) ?? []
  /** Where the next writer found the end of this tree. */
  const end = Math.min(...expected.flatMap((one) => (one.laatste ? [one.omvang] : [])))
  let nextExpected = 0
  let bewezen = 0
  let bewezenTijd: number | undefined
  let onbewezenTijd: number | undefined
  let lastTijd: number | undefined
  let told = 0

  const bad = (soort: Bevindingsoort, plaats: number, kop?: string): Bevinding => ({
    soort,
    schrijver: rij.id,
    volgnummer: volgnummerOf(rij.nummer, plaats),
    ...(kop === undefined ? {} : { raadpleging: kop.slice(0, kop.indexOf(' ')) }),
  })

  /** Compares the tree with what is known of it at this size. */
  const compare = (plaats: number): Bevinding | undefined => {
    for (let one = expected[nextExpected]; one !== undefined && one.omvang <= plaats; one = expected[nextExpected]) {
      nextExpected += 1
      if (one.omvang === plaats && !boom.wortel().equals(one.wortel)) return bad('WIJKT_AF_VAN_CONTROLEPUNT', bewezen)
      if (one.bewijst) {
        bewezen = plaats
        bewezenTijd = lastTijd
        onbewezenTijd = undefined
      }
    }
    return undefined
  }

  const readPersonen = async (volgnummer: string, kop: string): Promise<string | undefined> => {
    let rows = ''
    for (;;) {
      if (personen.empty) await personen.fill()
      const person = personen.current()
      if (person?.[0] !== volgnummer) return rows
      const [raadpleging, , , klasse, tijd] = kop.trimEnd().split(' ')
      if (person[1] !== `${raadpleging} ${klasse} ${tijd}`) return undefined
      rows += person[2]
      personen.next()
    }
  }

  const walk = async (): Promise<Bevinding | undefined> => {
    let bundel: BundelRij | undefined
    for (let plaats = 0; ; plaats++) {
      const afwijking = compare(plaats)
      if (afwijking !== undefined) return afwijking
      if (plaats - told >= 10_000) {
        tell(plaats - told)
        told = plaats
      }
      if (regels.empty) await regels.fill()
      if (bundel === undefined || plaats >= bundel.omvang) {
        if (bundel !== undefined) {
          if (!bundel.wortel.equals(boom.wortel())) return bad('WORTEL_GEWIJZIGD', plaats - 1)
          bundels.next()
        }
        if (bundels.empty) await bundels.fill()
        bundel = bundels.current()
      }
      const begin = bundel === undefined ? undefined : bundel.omvang - bundel.bladen.length / HASH
      const blad =
        bundel === undefined || begin === undefined || plaats < begin
          ? undefined
          : bundel.bladen.subarray((plaats - begin) * HASH, (plaats - begin + 1) * HASH)
      const regel = regels.current()
      if (regel === undefined && blad === undefined && bundel === undefined) return atEnd(plaats)
      const volgnummer = String(volgnummerOf(rij.nummer, plaats))
      if (plaats === end) return bad('INGEVOEGD', plaats, regel?.[1])
      if (regel === undefined || Number(regel[0]) > Number(volgnummer)) {
        if (blad === undefined || !isRemoved(removed, plaats)) return bad('ONTBREEKT', plaats)
        boom.add(blad)
        continue
      }
      const [eigen, kop, inhoud] = regel
      if (eigen !== volgnummer) return bad('INGEVOEGD', plaatsOf(Number(eigen)).plaats, kop)
      if (personen.empty) await personen.fill()
      const person = personen.current()
      const rows = person?.[0] === volgnummer ? await readPersonen(volgnummer, kop) : ''
      // A person of a line that was passed: one that is not there, or that has it no longer.
      if (person !== undefined && Number(person[0]) < Number(volgnummer))
        return bad('INGEVOEGD', plaatsOf(Number(person[0])).plaats)
      const own = rows === undefined ? undefined : leafHash(`${kop}${rows}\n${inhoud}`)
      if (blad === undefined) return bad('BLAD_ONTBREEKT', plaats, kop)
      if (own === undefined || !own.equals(blad)) return bad('GEWIJZIGD', plaats, kop)
      boom.add(own)
      lastTijd = tijdOf(kop)
      onbewezenTijd ??= lastTijd
      regels.next()
    }
  }

  const atEnd = async (plaats: number): Promise<Bevinding | undefined> => {
    if (personen.empty) await personen.fill()
    const person = personen.current()
    if (person !== undefined) return bad('INGEVOEGD', plaatsOf(Number(person[0])).plaats)
    return nextExpected < expected.length ? bad('STAART_ONTBREEKT', plaats) : undefined
  }

  try {
    const bevinding = await walk()
    tell(rij.omvang - told)
    return { bevinding, omvang: boom.omvang, bewezen, wortel: boom.wortel(), bewezenTijd, onbewezenTijd }
  } finally {
    await Promise.all([regels.end(), personen.end(), bundels.end()])
  }
}
