/**
 * The Merkle tree of RFC 6962 over the lines of one writer, kept as its compact range: one hash per complete subtree.
 * Promise: adding a line and telling the root cost a handful of hashes, however many lines there are; nothing is kept of them.
 */
import { hash } from 'node:crypto'

/** Bytes of one hash. */
export const HASH = 32

const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer')

/** @param text without the leading zero byte that RFC 6962 puts before a leaf */
export const leafHash = (text: string): Buffer => hash('sha256', `\0${text}`, 'buffer')

const pair = Buffer.alloc(1 + 2 * HASH, 1)
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  pair.set(left, 1)
  pair.set(right, 1 + HASH)
  return sha256(pair)
}

/** Root of a tree without leaves. */
export const EMPTY_ROOT = sha256(Buffer.alloc(0))

export interface Boom {
  readonly omvang: number
  /** Root of the whole. */
  wortel(): Buffer
  add(blad: Buffer): void
  /** One of its own that grows apart. */
  copy(): Boom
}

export function createBoom(omvang = 0, toppen: readonly Buffer[] = []): Boom {
  let size = omvang
  /** Roots of the complete subtrees, largest first: one per bit of the size. */
  const peaks = [...toppen]
  return {
    get omvang() {
      return size
    },
    wortel() {
      // Folded from the right, as RFC 6962 does: the largest power of two stands left of all that follows.
      let root = peaks.at(-1)
      if (root === undefined) return EMPTY_ROOT
      for (let at = peaks.length - 2; at >= 0; at--) root = nodeHash(peaks[at] ?? EMPTY_ROOT, root)
      return root
    },
    add(blad) {
      let node = blad
      // Each one at the end of the size is a complete subtree that the new leaf completes again.
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2))
        node = nodeHash(peaks.pop() ?? EMPTY_ROOT, node)
      peaks.push(node)
      size += 1
    },
    copy: () => createBoom(size, peaks),
  }
}

/** A run of leaves, from `begin` up to and not including `einde`. */
export interface Bereik {
  readonly begin: number
  readonly einde: number
}

/** The largest power of two smaller than this. */
const split = (omvang: number): number => 2 ** Math.floor(Math.log2(omvang - 1))

/**
 * Which subtrees prove one leaf: their roots, in this order, are the audit path of RFC 6962 §2.1.1.
 * @param plaats of the leaf, from 0
 */
export function auditRanges(plaats: number, omvang: number, begin = 0): readonly Bereik[] {
  if (omvang <= 1) return []
  const left = split(omvang)
  return plaats < left
    ? [...auditRanges(plaats, left, begin), { begin: begin + left, einde: begin + omvang }]
    : [...auditRanges(plaats - left, omvang - left, begin + left), { begin, einde: begin + left }]
}

/** The root that a leaf and its audit path lead to. @throws Error when the path has another length than the place asks for */
export function rootFromPath(blad: Buffer, plaats: number, omvang: number, pad: readonly Buffer[]): Buffer {
  const ranges = auditRanges(plaats, omvang)
  if (ranges.length !== pad.length) throw new Error('an audit path of another length')
  return ranges.reduce((node, { begin }, at) => {
    const sibling = pad[at] ?? EMPTY_ROOT
    return begin > plaats ? nodeHash(node, sibling) : nodeHash(sibling, node)
  }, blad)
}
