/**
 * Reads a request body as JSON with one reading: UTF-8 without marks or faults, no prototype keys.
 * Promise: what is parsed here is what is recorded and what runs. Any other content type is refused unread.
 */
import type { FastifyInstance } from 'fastify'
import { PoortError } from '../errors.ts'

const CONTENT_TYPE = /^application\/json(?:\s*;\s*charset\s*=\s*"?utf-8"?)?\s*$/i

/** A body with "simple" content types could be sent across sites without asking first (CSRF): they never reach a parser. */
export const isJsonContentType = (value: string | undefined): boolean => value !== undefined && CONTENT_TYPE.test(value)

/** @throws PoortError VERZOEK_ONGELDIG */
export function parseJsonBody(bytes: Buffer): unknown {
  try {
    // ignoreBOM keeps a byte order mark in the text, where JSON.parse refuses it.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    // Value by value only where there could be something to refuse: looking at each costs more than reading all of them.
    const suspect = SUSPECT.test(text) || openings(text) > MANY_OPENINGS
    return JSON.parse(text, suspect ? refusePrototypeKeys : undefined) as unknown
  } catch {
    throw new PoortError('VERZOEK_ONGELDIG')
  }
}

/** A forbidden key as it is, or any escaped letter: a key may be spelled with those. */
const SUSPECT = /__proto__|constructor|prototype|\\u/

/** Below this, nothing can nest so deep that walking through it fails; the walk of the other road refuses what does. */
const MANY_OPENINGS = 500

function openings(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (letter === 91 || letter === 123) count++ // [ and {
  }
  return count
}

function refusePrototypeKeys(key: string, value: unknown): unknown {
  if (key === '__proto__' || key === 'constructor' || key === 'prototype') throw new SyntaxError('key')
  return value
}

export function useJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) =>
    parseJsonBody(body),
  )
}
