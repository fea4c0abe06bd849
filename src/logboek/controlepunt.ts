/**
 * Checkpoints of a tree in the text form of C2SP tlog-checkpoint, signed as a C2SP signed note with Ed25519.
 * Promise: what is read here was signed by a key that was asked for; any other text is refused with a code.
 */
import { createPrivateKey, createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto'
import { HASH } from './boom.ts'

/** What a checkpoint says: this tree had this root when it had this many leaves. */
export interface Controlepunt {
  readonly schrijver: string
  readonly omvang: number
  readonly wortel: Buffer
}

export interface Ondertekenaar {
  /** The verifier key, `name+id+key`: what an inspector needs, and no secret. */
  readonly controlesleutel: string
  sign(punt: Controlepunt): string
}

export type ControlepuntGebrek =
  /** No key that was given made a signature on it. */
  | 'SLEUTEL_ONBEKEND'
  /** The signature is not of this text: it was altered. */
  | 'HANDTEKENING'
  | 'VORM'
  /** It is of another tree or size than the place where it is kept says. */
  | 'PLAATS'

export class ControlepuntFout extends Error {
  readonly code: ControlepuntGebrek

  constructor(code: ControlepuntGebrek) {
    super(`checkpoint: ${code}`)
    this.name = 'ControlepuntFout'
    this.code = code
  }
}

/** Ed25519 in a signed note. */
const ALGORITHM = 1
const SEED = 32
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex')
const ORIGIN = 'datpoort/logboek/'

const keyId = (naam: string, key: Buffer): Buffer =>
  hash('sha256', Buffer.concat([Buffer.from(`${naam}\n`), key]), 'buffer').subarray(0, 4)

/** The verifier key of each key of a series: old checkpoints are read with the old ones. */
export const controlesleutelsOf = (reeks: ReadonlyMap<number, Buffer>): readonly string[] =>
  [...reeks].map(([nummer, seed]) => createOndertekenaar(new Map([[nummer, seed]])).controlesleutel)

/** @param reeks numbered keys of 32 random bytes (the private key of RFC 8032); the newest signs */
export function createOndertekenaar(reeks: ReadonlyMap<number, Buffer>): Ondertekenaar {
  const nummer = Math.max(...reeks.keys())
  const naam = `datpoort-controlepunt-${nummer}`
  const seed = reeks.get(nummer) ?? Buffer.alloc(0)
  if (seed.length !== SEED) throw new Error('a signing key must be 32 bytes')
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' })
  const raw = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD.length)
  const bytes = Buffer.concat([Buffer.from([ALGORITHM]), raw])
  const id = keyId(naam, bytes)
  return {
    controlesleutel: `${naam}+${id.toString('hex')}+${bytes.toString('base64')}`,
    sign({ schrijver, omvang, wortel }) {
      const text = `${ORIGIN}${schrijver}\n${omvang}\n${wortel.toString('base64')}\n`
      const signature = Buffer.concat([id, sign(undefined, Buffer.from(text), key)])
      return `${text}\n— ${naam} ${signature.toString('base64')}\n`
    },
  }
}

export interface Controlesleutel {
  readonly naam: string
  readonly id: Buffer
  readonly key: KeyObject
}

/** @throws ControlepuntFout VORM */
export function readControlesleutel(text: string): Controlesleutel {
  const [naam = '', id = '', ...rest] = text.trim().split('+')
  const bytes = Buffer.from(rest.join('+'), 'base64')
  const fits = naam !== '' && bytes.length === 1 + SEED && bytes[0] === ALGORITHM
  if (!fits || keyId(naam, bytes).toString('hex') !== id) throw new ControlepuntFout('VORM')
  const key = createPublicKey({ key: Buffer.concat([SPKI_HEAD, bytes.subarray(1)]), format: 'der', type: 'spki' })
  return { naam, id: Buffer.from(id, 'hex'), key }
}

/** Checks the signatures of a note. @returns its text @throws ControlepuntFout */
export function openNote(note: string, sleutels: readonly Controlesleutel[]): string {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n')) throw new ControlepuntFout('VORM')
  const text = note.slice(0, end + 1)
  const lines = note.slice(end + 2, -1).split('\n')
  let known = false
  for (const line of lines) {
    const [, naam, base64] = /^— ([^ +]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? []
    if (naam === undefined || base64 === undefined) throw new ControlepuntFout('VORM')
    const bytes = Buffer.from(base64, 'base64')
    const sleutel = sleutels.find((each) => each.naam === naam && each.id.equals(bytes.subarray(0, 4)))
    if (sleutel === undefined) continue // of another witness: not ours to judge
    known = true
    if (!verify(undefined, Buffer.from(text), sleutel.key, bytes.subarray(4)))
      throw new ControlepuntFout('HANDTEKENING')
  }
  if (!known) throw new ControlepuntFout('SLEUTEL_ONBEKEND')
  return text
}

/** @throws ControlepuntFout */
export function readControlepunt(note: string, sleutels: readonly Controlesleutel[]): Controlepunt {
  const [origin = '', omvang = '', wortel = ''] = openNote(note, sleutels).split('\n')
  const root = Buffer.from(wortel, 'base64')
  if (!origin.startsWith(ORIGIN) || !/^(0|[1-9][0-9]{0,14})$/.test(omvang) || root.length !== HASH)
    throw new ControlepuntFout('VORM')
  return { schrijver: origin.slice(ORIGIN.length), omvang: Number(omvang), wortel: root }
}
