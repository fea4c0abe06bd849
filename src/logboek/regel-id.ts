/**
 * Ids of what is recorded. Promise: they cannot be guessed, and later ones sort after earlier ones (UUID version 7, RFC 9562):
 * at ten million lines an index over random ids costs a page of its own for every line.
 */
import { randomUUID } from 'node:crypto'

/** The clock only helps the index: order and time of a line are told by the line itself. */
export function createRegelId(): string {
  const tijd = Date.now().toString(16).padStart(12, '0')
  return `${tijd.slice(0, 8)}-${tijd.slice(8)}-7${randomUUID().slice(15)}`
}
