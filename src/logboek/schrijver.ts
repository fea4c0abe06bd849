/**
 * The writer of one replica: puts each batch in a Merkle tree of its own before it is stored.
 * Promise: a batch that failed does not move the head; one whose outcome is unknown is settled against what the database
 * holds before the next is written; a start opens a new tree that names the last head of the one before (see ADR 0035).
 */
import { randomUUID } from 'node:crypto'
import { bladText, type BladBetrokkene } from './blad.ts'
import { createBoom, HASH, leafHash, type Boom } from './boom.ts'
import { createRegelId } from './regel-id.ts'
import type { LogboekStore, Regel, Stand } from './recorder.ts'

/** Term class of what is kept for good: it holds no person. */
export const BLIJVEND = 'BLIJVEND'

/** The tree of a writer at some moment. */
export interface Hoofd {
  readonly schrijver: string
  /** Number of the writer: a later one of the same replica has a higher one. */
  readonly nummer: number
  readonly omvang: number
  readonly wortel: Buffer
}

/** A person, and the place in the batch of the line it belongs to. */
export interface BundelBetrokkene extends BladBetrokkene {
  readonly regel: number
}

/** One batch, hashed. */
export interface Bundel {
  readonly nummer: number
  /** Leaves in the tree before this batch. */
  readonly begin: number
  /** When it is recorded, by the database's clock: part of every leaf. */
  readonly tijd: number
  readonly regels: readonly (Regel & { readonly klasse: string })[]
  readonly betrokkenen: readonly BundelBetrokkene[]
  /** The leaf hashes, one after the other. */
  readonly bladen: Buffer
  /** Root of the tree after this batch. */
  readonly wortel: Buffer
}

/** A connection on which this process alone writes for its replica. */
export interface Schrijfsessie {
  /** By the database's clock, when the session began. */
  readonly nu: Date
  /** The newest writer of this replica that stored anything, and all of it. */
  readonly laatste: Hoofd | undefined
  /** @returns the number of the new writer */
  open(schrijver: string): Promise<number>
  /** Resolves when the batch is durable. @throws when it is not, or when that is unknown; the session is over then */
  append(bundel: Bundel): Promise<Stand>
}

/** Where a replica writes. Implemented by storage. */
export interface Schrijfplek extends AsyncDisposable {
  readonly replica: string
  /**
   * The session there is, or a new one after a fault. A new one begins when the one before can no longer store anything.
   * @throws when there is none to be had, or another process writes for this replica
   */
  sessie(): Promise<Schrijfsessie>
}

export interface Schrijver extends LogboekStore {
  /** Begins to write: takes the replica, and opens a tree. @throws when another process writes for it */
  open(): Promise<void>
  /** What is surely stored; undefined before the first batch. */
  readonly hoofd: Hoofd | undefined
}

export interface SchrijverOptions {
  /** Term class of a line that names none. */
  readonly klasse: string
  /** Told when the database no longer holds what it had confirmed. */
  readonly onAfwijking?: () => void
}

interface Staat {
  readonly schrijver: string
  readonly nummer: number
  readonly vorige: Hoofd | undefined
  boom: Boom
}

export function createSchrijver(plek: Schrijfplek, { klasse, onAfwijking }: SchrijverOptions): Schrijver {
  let staat: Staat | undefined
  let sessie: Schrijfsessie | undefined
  /** The tree with a batch of which it is not known whether it was stored. */
  let poging: Boom | undefined
  const klok = { nu: 0, at: 0 }
  // The database's clock, carried on by one that never jumps: the process's own may be wrong, and a leaf needs its time
  // before the database has seen it.
  const now = (): number => Math.floor(klok.nu + performance.now() - klok.at)
  const setClock = (nu: Date): void => void Object.assign(klok, { nu: nu.getTime(), at: performance.now() })

  const hoofdOf = ({ schrijver, nummer, boom }: Staat): Hoofd => ({
    schrijver,
    nummer,
    omvang: boom.omvang,
    wortel: boom.wortel(),
  })

  /** Agrees with the database on what is stored; goes on in the same tree when it can, else in a new one. */
  const settle = async (nieuw: Schrijfsessie): Promise<Staat> => {
    setClock(nieuw.nu)
    const { laatste } = nieuw
    if (staat !== undefined && laatste?.schrijver === staat.schrijver) {
      const stored = [staat.boom, poging].find(
        (each) => each?.omvang === laatste.omvang && each.wortel().equals(laatste.wortel),
      )
      if (stored !== undefined) {
        staat.boom = stored
        return staat
      }
    }
    // Written by a later process of this replica: that one is followed. Anything else means that lines which were confirmed
    // are gone: their head is named all the same, so that the verifier finds the loss.
    const bevestigd = staat === undefined || staat.boom.omvang === 0 ? undefined : staat
    const verloren = bevestigd !== undefined && (laatste === undefined || laatste.nummer <= bevestigd.nummer)
    if (verloren) onAfwijking?.()
    const vorige = verloren ? hoofdOf(bevestigd) : laatste
    const schrijver = randomUUID()
    return { schrijver, nummer: await nieuw.open(schrijver), vorige, boom: createBoom() }
  }

  const opening = ({ schrijver, nummer, vorige }: Staat): Regel => ({
    raadpleging: createRegelId(),
    soort: 'OPENING',
    beurt: 1,
    inhoud: JSON.stringify({
      schrijver,
      nummer,
      replica: plek.replica,
      vorige: vorige && {
        schrijver: vorige.schrijver,
        omvang: vorige.omvang,
        wortel: vorige.wortel.toString('base64'),
      },
    }),
    klasse: BLIJVEND,
    betrokkenen: [],
  })

  return {
    get hoofd() {
      return staat === undefined || staat.boom.omvang === 0 ? undefined : hoofdOf(staat)
    },
    async open() {
      await this.append([])
    },
    async append(regels) {
      const current = await plek.sessie()
      if (current !== sessie || staat === undefined) {
        staat = await settle(current)
        sessie = current
        poging = undefined
      }
      const eigen = staat
      const all = eigen.boom.omvang === 0 ? [opening(eigen), ...regels] : regels
      const boom = eigen.boom.copy()
      const bundel = hashBatch(eigen.nummer, boom, now(), all, klasse)
      poging = boom
      const stand = await current.append(bundel)
      eigen.boom = boom
      poging = undefined
      setClock(stand.nu)
      return stand
    },
    [Symbol.asyncDispose]: () => plek[Symbol.asyncDispose](),
  }
}

/** Adds a batch to a tree. */
export function hashBatch(
  nummer: number,
  boom: Boom,
  tijd: number,
  lines: readonly Regel[],
  standaard: string,
): Bundel {
  const begin = boom.omvang
  const bladen = Buffer.allocUnsafe(lines.length * HASH)
  const betrokkenen: BundelBetrokkene[] = []
  const regels = lines.map((line, at) => {
    const regel = { ...line, klasse: line.klasse ?? standaard }
    const eigen = line.betrokkenen.map((each, plaats) => ({
      regel: at,
      plaats,
      pseudoniem: each.pseudoniem.bytes.toString('hex'),
      pseudoniemSleutel: each.pseudoniem.sleutel,
      versleuteld: each.versleuteld.bytes.toString('hex'),
      versleutelingSleutel: each.versleuteld.sleutel,
    }))
    betrokkenen.push(...eigen)
    const blad = leafHash(bladText(regel, tijd, eigen))
    bladen.set(blad, at * HASH)
    boom.add(blad)
    return regel
  })
  return { nummer, begin, tijd, regels, betrokkenen, bladen, wortel: boom.wortel() }
}
