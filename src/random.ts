/**
 * Unpredictable bytes for ids, spans and nonces, drawn from the system in blocks: one draw costs as much for 8 bytes as for
 * thousands, and a lookup needs a dozen.
 * Must never be used for keys or passwords: those are drawn by themselves and not left in memory.
 */
import { randomFillSync } from 'node:crypto'

const BLOCK = 8192
const block = Buffer.allocUnsafeSlow(BLOCK)
let at = BLOCK

/** @param size bytes, at most 64 @returns a buffer of its own */
export function randomPart(size: number): Buffer {
  if (at + size > BLOCK) {
    randomFillSync(block)
    at = 0
  }
  const part = Buffer.from(block.subarray(at, at + size))
  at += size
  return part
}

/** @param size bytes, at most 64 @returns twice as many hex digits */
export const randomHex = (size: number): string => randomPart(size).toString('hex')
