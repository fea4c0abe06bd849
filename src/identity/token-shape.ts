/**
 * Looks at the outside of a token before any key is sought: its spelling, its header, its claims as text.
 * Promise: a token has one reading. Headers that point at keys, a second value for a claim, or a spelling that another
 * decoder would read otherwise are refused, so that nothing of the token can choose how it is verified.
 */
import { AanmeldFout } from './aanmeldfout.ts'

/** Header parameters we read; any other, `crit` and everything that names a key included, is refused. */
const HEADER = new Set(['alg', 'kid', 'typ'])
const KID = /^[A-Za-z0-9._~+=@-]{1,200}$/

export interface TokenShape {
  readonly kid: string
  readonly alg: string
  /** The claims as they were signed. */
  readonly payload: string
}

/** @throws AanmeldFout */
export function inspectToken(token: string, algorithms: readonly string[]): TokenShape {
  const [head = '', body = '', signature = ''] = token.split('.')
  const header = parseObject(decode(head))
  decode(signature)
  if (Object.keys(header).some((name) => !HEADER.has(name))) throw new AanmeldFout('KOP')
  const { alg, kid, typ } = header
  if (typeof alg !== 'string' || !algorithms.includes(alg)) throw new AanmeldFout('KOP')
  if (typeof typ !== 'string' || typeof kid !== 'string' || !KID.test(kid)) throw new AanmeldFout('KOP')
  const payload = decode(body)
  parseObject(payload)
  return { alg, kid, payload }
}

/** Canonical base64url of UTF-8 text, or of a signature; spare bits must be zero. */
function decode(part: string): string {
  const bytes = Buffer.from(part, 'base64url')
  if (bytes.toString('base64url') !== part) throw new AanmeldFout('VORM')
  return bytes.toString('utf8')
}

function parseObject(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new AanmeldFout('VORM')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new AanmeldFout('VORM')
  if (hasDuplicateKeys(text, value)) throw new AanmeldFout('VORM')
  return value as Record<string, unknown>
}

/** JSON.parse keeps the last of two equal keys, another reader the first: count the keys in the text against those kept. */
function hasDuplicateKeys(text: string, value: unknown): boolean {
  const strings = /"(?:[^"\\]|\\.)*"(\s*:)?/g
  let inText = 0
  for (const match of text.matchAll(strings)) if (match[1] !== undefined) inText++
  return inText !== countKeys(value)
}

/** Without recursion: whoever sends the token chooses how deep it is. */
function countKeys(value: unknown): number {
  let count = 0
  const open = [value]
  while (open.length > 0) {
    const each = open.pop()
    if (typeof each !== 'object' || each === null) continue
    const inner: unknown[] = Object.values(each)
    if (!Array.isArray(each)) count += inner.length
    open.push(...inner)
  }
  return count
}
