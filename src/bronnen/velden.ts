/**
 * The fields that a question selects of a bron's own types: what is asked, and how each value of the answer is read.
 * Promise: nothing but the selected fields is asked or read, and a value of another type than the schema says is a fault
 * in its place, never passed on. No field has arguments, so that a field is the same wherever it is named.
 */
import { PoortError } from '../errors.ts'

export type Inhoud =
  | { readonly soort: 'SCALAR'; readonly scalar: 'String' | 'Int' | 'Float' | 'Boolean' }
  | { readonly soort: 'ENUM'; readonly waarden: ReadonlySet<string> }
  | { readonly soort: 'OBJECT'; readonly velden: readonly Veld[] }

export interface Veld {
  readonly naam: string
  readonly lijst: boolean
  readonly inhoud: Inhoud
}

/** The text of a selection set, without its braces. Of an object only `__typename` may be selected: it tells that it is there. */
export const printVelden = (velden: readonly Veld[]): string =>
  velden
    .map(({ naam, inhoud }) =>
      inhoud.soort === 'OBJECT' ? `${naam} { ${printVelden(inhoud.velden) || '__typename'} }` : naam,
    )
    .join(' ')

/** Every field of any of them, once. */
export function mergeVelden(selections: readonly (readonly Veld[])[]): readonly Veld[] {
  const merged = new Map<string, Veld>()
  for (const veld of selections.flat()) {
    const before = merged.get(veld.naam)
    merged.set(veld.naam, before === undefined ? veld : mergeVeld(before, veld))
  }
  return [...merged.values()]
}

const mergeVeld = (one: Veld, other: Veld): Veld =>
  one.inhoud.soort === 'OBJECT' && other.inhoud.soort === 'OBJECT'
    ? { ...one, inhoud: { soort: 'OBJECT', velden: mergeVelden([one.inhoud.velden, other.inhoud.velden]) } }
    : one

/** What is read of one object: the selected fields, with a PoortError where a value is not what the schema says. */
export type GelezenVelden = Readonly<Record<string, unknown>>

export function readVelden(item: Readonly<Record<string, unknown>>, velden: readonly Veld[]): GelezenVelden {
  return Object.fromEntries(velden.map((veld) => [veld.naam, readVeld(item, veld)]))
}

function readVeld(item: Readonly<Record<string, unknown>>, { naam, lijst, inhoud }: Veld): unknown {
  // A field that was asked for and is absent is a fault too: null is how a bron says that there is nothing.
  const value = Object.hasOwn(item, naam) ? item[naam] : undefined
  if (!lijst) return readInhoud(value, inhoud)
  if (value === null) return null
  if (!Array.isArray(value)) return new PoortError('BRON_GEEN_ANTWOORD')
  const read = value.map((each) => readInhoud(each, inhoud))
  return read.find((each) => each instanceof PoortError) ?? read
}

function readInhoud(value: unknown, inhoud: Inhoud): unknown {
  if (value === null) return null
  if (inhoud.soort === 'OBJECT')
    return isObject(value) ? readVelden(value, inhoud.velden) : new PoortError('BRON_GEEN_ANTWOORD')
  const fits =
    inhoud.soort === 'ENUM' ? typeof value === 'string' && inhoud.waarden.has(value) : FITS[inhoud.scalar](value)
  return fits ? value : new PoortError('BRON_GEEN_ANTWOORD')
}

const MAX_INT = 2 ** 31

/** As the GraphQL specification defines the built-in scalars. */
const FITS = {
  String: (value: unknown) => typeof value === 'string',
  Int: (value: unknown) => Number.isInteger(value) && Number(value) < MAX_INT && Number(value) >= -MAX_INT,
  Float: (value: unknown) => Number.isFinite(value),
  Boolean: (value: unknown) => typeof value === 'boolean',
} as const satisfies Record<string, (value: unknown) => boolean>

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
