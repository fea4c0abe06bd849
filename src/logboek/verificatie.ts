/**
 * Judges the whole logboek against the checkpoints that were kept elsewhere.
 * Promise: whatever was changed, removed, added or moved before the last checkpoint of its tree is found and the first bad
 * line is named; what no checkpoint covers is never called proven. The trees are read one by one (read-boom.ts).
 */
import type { Bevinding } from './bevinding.ts'
import { plaatsOf, volgnummerOf } from './blad.ts'
import { ControlepuntFout, readControlepunt, type Controlepunt, type Controlesleutel } from './controlepunt.ts'
import type { LogboekLezer, SchrijverRij } from './logboek-lezer.ts'
import { readOpruimingen, type Opgeruimd } from './opruiming.ts'
import { readBoom, type BoomUitkomst, type Verwachting } from './read-boom.ts'
import { checkChain, readOpening } from './schrijversketen.ts'

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
