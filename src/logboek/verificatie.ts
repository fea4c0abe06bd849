/**
 * Reads the whole logboek again and compares it with the checkpoints that were kept elsewhere.
 * Promise: whatever was changed, removed, added or moved before the last checkpoint of its tree is found and the first bad
 * line is named; what no checkpoint covers is never called proven. Memory does not grow with the number of lines.
 */
import { plaatsOf, volgnummerOf } from './blad.ts'
import { createBoom, HASH, leafHash, type Boom } from './boom.ts'
import { ControlepuntFout, readControlepunt, type Controlepunt, type Controlesleutel } from './controlepunt.ts'
import { isRemoved, readOpruimingen, type Opgeruimd, type OpruimingRij } from './opruiming.ts'

export interface SchrijverRij {
  readonly nummer: number
  readonly id: string
  readonly replica: string
  /** Leaves that are stored of its tree. */
  readonly omvang: number
  /** Content of its first line. */
  readonly opening: string | null
}

/** Number, first row of the leaf with its line end, content. */
export type RegelRij = readonly [volgnummer: string, kop: string, inhoud: string]
/** Number, `raadpleging klasse tijd`, its row of the leaf with its line end. */
export type BetrokkeneRij = readonly [volgnummer: string, sleutel: string, rij: string]
export interface BundelRij {
  readonly omvang: number
  readonly bladen: Buffer
  readonly wortel: Buffer
}

/** One moment of the logboek, read in order. Implemented by storage. */
export interface LogboekLezer extends AsyncDisposable {
  /** By the database's clock. */
  readonly nu: Date
  /** In order of their numbers. */
  schrijvers(): Promise<readonly SchrijverRij[]>
  opruimingen(): Promise<readonly OpruimingRij[]>
  /** The first number of a line, person or leaf of a writer that is not there. */
  zonderSchrijver(nummers: readonly number[]): Promise<number | undefined>
  /** Every line of one raadpleging, with the rows of its persons. */
  regelsVan(raadpleging: string): Promise<readonly (readonly [...RegelRij, personen: string])[]>
  regels(nummer: number): AsyncGenerator<readonly RegelRij[]>
  betrokkenen(nummer: number): AsyncGenerator<readonly BetrokkeneRij[]>
  bundels(nummer: number): AsyncGenerator<readonly BundelRij[]>
}

export type Bevindingsoort =
  /** Content, a code, a person, the time or the leaf hash is another than it was. */
  | 'GEWIJZIGD'
  | 'ONTBREEKT'
  | 'INGEVOEGD'
  /** Everything from here on is gone. */
  | 'STAART_ONTBREEKT'
  /** The leaf hash beside the line is gone. */
  | 'BLAD_ONTBREEKT'
  /** The root beside the batch is another. */
  | 'WORTEL_GEWIJZIGD'
  /** Lines and leaf hashes agree, and differ from the checkpoint: one of the lines from here to the next checkpoint. */
  | 'WIJKT_AF_VAN_CONTROLEPUNT'
  /** A tree of which a checkpoint or a later writer tells is gone. */
  | 'SCHRIJVER_ONTBREEKT'
  /** Lines of a writer that is not registered. */
  | 'SCHRIJVER_ONBEKEND'
  /** A tree that nobody outside ever saw. */
  | 'SCHRIJVER_ONBEWEZEN'
  /** The writer names another one before it than there is. */
  | 'KETEN_VERBROKEN'
  /** A checkpoint that was altered, or is signed by a key that was not given. */
  | 'CONTROLEPUNT_ONGELDIG'

export interface Bevinding {
  readonly soort: Bevindingsoort
  readonly volgnummer?: number
  readonly schrijver?: string
  readonly raadpleging?: string
  /** Of a checkpoint: its name, and what is wrong with it. */
  readonly controlepunt?: string
}

export interface Verslag {
  /** In order: the first names the first bad line. Empty when all is well. */
  readonly bevindingen: readonly Bevinding[]
  readonly regels: number
  /** Of these, covered by a checkpoint that was kept elsewhere. */
  readonly bewezen: number
  /** Every line before this moment is proven; undefined when none is. */
  readonly bewezenTot: Date | undefined
  readonly controlepunten: number
  /** Per tree what was read: its size and root. */
  readonly bomen: readonly Boomverslag[]
}

export interface Boomverslag extends Controlepunt {
  readonly nummer: number
  readonly replica: string
  /** Lines of it that a checkpoint covers. */
  readonly bewezen: number
}

export interface VerificatieOptions {
  /** The checkpoints of the second place, read before the logboek: newer ones would tell of lines not yet read. */
  readonly notes: readonly { readonly naam: string; readonly note: string }[]
  readonly sleutels: readonly Controlesleutel[]
  readonly onProgress?: (done: number, total: number) => void
}

/** What a tree must have been at a size. */
interface Verwachting {
  readonly omvang: number
  readonly wortel: Buffer
  /** Whether it comes from outside. */
  readonly bewijst: boolean
  /** Told by the next writer: there may be nothing after it. */
  readonly laatste: boolean
}

interface BoomUitkomst {
  readonly bevinding: Bevinding | undefined
  readonly omvang: number
  readonly bewezen: number
  readonly wortel: Buffer
  /** Time of the last line that is proven, and of the first that is not. */
  readonly bewezenTijd: number | undefined
  readonly onbewezenTijd: number | undefined
}

/** A writer that began so short ago need not have a checkpoint yet. */
const EERSTE_CONTROLEPUNT_MS = 120_000

export async function verifieer(lezer: LogboekLezer, options: VerificatieOptions): Promise<Verslag> {
  const bevindingen: Bevinding[] = []
  const schrijvers = await lezer.schrijvers()
  const verwachtingen = new Map<string, Verwachting[]>(schrijvers.map(({ id }) => [id, []]))
  const controlepunten = readNotes(options, bevindingen)
  for (const { schrijver, omvang, wortel } of controlepunten) {
    const own = verwachtingen.get(schrijver)
    if (own === undefined) bevindingen.push({ soort: 'SCHRIJVER_ONTBREEKT', schrijver })
    else own.push({ omvang, wortel, bewijst: true, laatste: false })
  }
  const vreemd = await lezer.zonderSchrijver(schrijvers.map(({ nummer }) => nummer))
  if (vreemd !== undefined) bevindingen.push({ soort: 'SCHRIJVER_ONBEKEND', volgnummer: vreemd })

  const total = schrijvers.reduce((sum, each) => sum + each.omvang, 0)
  let done = 0
  const tell = (aantal: number): void => options.onProgress?.((done += aantal), total)
  const uitkomsten = new Map<number, BoomUitkomst>()
  const read = async (rij: SchrijverRij, opgeruimd: Opgeruimd): Promise<void> => {
    const own = verwachtingen.get(rij.id) ?? []
    const uitkomst = await readBoom(lezer, rij, own, opgeruimd, tell)
    uitkomsten.set(rij.nummer, uitkomst)
    const { bevinding } = uitkomst
    if (bevinding !== undefined) bevindingen.push(bevinding)
    const opening = readOpening(rij.opening)
    const jong = opening !== undefined && lezer.nu.getTime() - (uitkomst.onbewezenTijd ?? 0) < EERSTE_CONTROLEPUNT_MS
    if (bevinding === undefined && uitkomst.omvang > 0 && uitkomst.bewezen === 0 && !jong)
      bevindingen.push({ soort: 'SCHRIJVER_ONBEWEZEN', schrijver: rij.id, volgnummer: volgnummerOf(rij.nummer, 0) })
    // What this writer tells of the one before it counts as far as it is proven itself.
    if (opening?.vorige)
      verwachtingen.get(opening.vorige.schrijver)?.push({
        omvang: opening.vorige.omvang,
        wortel: opening.vorige.wortel,
        bewijst: uitkomst.bewezen > 0,
        laatste: true,
      })
  }

  // What was removed after its term is told by lines that never go. Their trees come first; the rest from new to old,
  // because each writer tells of the one before it.
  const rijen = await lezer.opruimingen()
  const tellers = new Set(rijen.map(({ volgnummer }) => plaatsOf(volgnummer).nummer))
  const order = schrijvers.toReversed()
  for (const rij of order.filter(({ nummer }) => tellers.has(nummer))) await read(rij, new Map())
  const opgeruimd = readOpruimingen(
    rijen.filter(({ volgnummer }) => {
      const { nummer, plaats } = plaatsOf(volgnummer)
      const uitkomst = uitkomsten.get(nummer)
      return uitkomst !== undefined && plaats < uitkomst.bewezen
    }),
  )
  for (const rij of order.filter(({ nummer }) => !tellers.has(nummer))) await read(rij, opgeruimd)
  bevindingen.push(
    ...checkChain(
      schrijvers.filter(({ opening }) => opening !== null),
      verwachtingen,
    ),
  )

  const each = [...uitkomsten.values()]
  const open = each.flatMap(({ onbewezenTijd }) => (onbewezenTijd === undefined ? [] : [onbewezenTijd]))
  const bewezen = each.reduce((sum, one) => sum + one.bewezen, 0)
  const last = Math.max(...each.map(({ bewezenTijd }) => bewezenTijd ?? 0))
  return {
    bevindingen: bevindingen.toSorted((one, other) => (one.volgnummer ?? 0) - (other.volgnummer ?? 0)),
    regels: each.reduce((sum, one) => sum + one.omvang, 0),
    bewezen,
    bewezenTot: bewezen === 0 ? undefined : new Date(open.length > 0 ? Math.min(...open) : last),
    controlepunten: controlepunten.length,
    bomen: schrijvers.flatMap(({ nummer, id, replica }) => {
      const uitkomst = uitkomsten.get(nummer)
      return uitkomst === undefined ? [] : [{ nummer, replica, schrijver: id, ...uitkomst }]
    }),
  }
}

/** An older checkpoint in the place of a newer one is signed as well. */
const BEWAARD_ALS = /^([0-9a-f-]{36})[/\\]([0-9]+)(?:\.controlepunt)?$/

function readNotes({ notes, sleutels }: VerificatieOptions, bevindingen: Bevinding[]): readonly Controlepunt[] {
  return notes.flatMap(({ naam, note }) => {
    try {
      const punt = readControlepunt(note, sleutels)
      const [, schrijver, omvang] = BEWAARD_ALS.exec(naam) ?? []
      if (schrijver !== undefined && (schrijver !== punt.schrijver || Number(omvang) !== punt.omvang))
        throw new ControlepuntFout('PLAATS')
      return [punt]
    } catch (error) {
      if (!(error instanceof ControlepuntFout)) throw error
      bevindingen.push({ soort: 'CONTROLEPUNT_ONGELDIG', controlepunt: `${naam}: ${error.code}` })
      return []
    }
  })
}

interface Opening {
  readonly schrijver: unknown
  readonly nummer: unknown
  readonly replica: unknown
  readonly vorige: { readonly schrijver: string; readonly omvang: number; readonly wortel: Buffer } | undefined
}

/** Only read here; whether it is the one that was written, its tree tells. */
function readOpening(inhoud: string | null): Opening | undefined {
  try {
    const { schrijver, nummer, replica, vorige } = JSON.parse(inhoud ?? '') as Record<string, unknown>
    const before = vorige as { schrijver: string; omvang: number; wortel: string } | undefined
    return { schrijver, nummer, replica, vorige: before && { ...before, wortel: Buffer.from(before.wortel, 'base64') } }
  } catch {
    return undefined
  }
}

function checkChain(schrijvers: readonly SchrijverRij[], known: ReadonlyMap<string, unknown>): Bevinding[] {
  const newest = new Map<string, string>()
  return schrijvers.flatMap(({ nummer, id, replica, opening }): Bevinding[] => {
    const before = newest.get(replica)
    newest.set(replica, id)
    const own = readOpening(opening)
    if (own === undefined) return [] // its tree lacks its first line, and was found to
    const volgnummer = volgnummerOf(nummer, 0)
    const { vorige } = own
    if (own.schrijver !== id || own.nummer !== nummer || own.replica !== replica)
      return [{ soort: 'GEWIJZIGD', schrijver: id, volgnummer }]
    if (vorige !== undefined && !known.has(vorige.schrijver))
      return [{ soort: 'SCHRIJVER_ONTBREEKT', schrijver: vorige.schrijver, volgnummer }]
    return vorige?.schrijver === before ? [] : [{ soort: 'KETEN_VERBROKEN', schrijver: id, volgnummer }]
  })
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
async function readBoom(
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
