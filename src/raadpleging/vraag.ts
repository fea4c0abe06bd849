/**
 * Reads the arguments of `dat` into a vraag, before anything is decided or asked.
 * Promise: either every person is a checked BSN, each once, or none is used. Must never repeat what was sent.
 */
import { parseBsn, type Bsn } from '../domain/bsn.ts'
import type { Informatieniveau } from '../domain/niveau.ts'
import type { VerantwoordingInvoer } from '../domain/verantwoording.ts'
import type { Foutcode } from '../errors.ts'

/** The arguments as GraphQL coerced them. */
export interface DatInvoer {
  readonly personen: readonly { readonly bsn?: string | null | undefined }[]
  readonly verantwoording: VerantwoordingInvoer
}

/** One `dat` of an operation, as graphql-js will run it. */
export interface DatGelezen {
  readonly invoer: DatInvoer
  /** What it selects, DAT included. */
  readonly niveaus: ReadonlySet<Informatieniveau>
}

export interface DatVraag {
  readonly personen: readonly Bsn[]
  readonly verantwoording: VerantwoordingInvoer
  readonly niveaus: ReadonlySet<Informatieniveau>
  /** Set when the persons cannot be asked for; `personen` is empty then. */
  readonly invoerfout: Foutcode | undefined
}

/** Bound of one raadpleging: a household (and the bound of the person registry's own question). */
export const MAX_PERSONEN = 20

export function readVraag({ invoer: { personen, verantwoording }, niveaus }: DatGelezen): DatVraag {
  const vraag = { verantwoording, niveaus }
  const fout = (invoerfout: Foutcode): DatVraag => ({ ...vraag, personen: [], invoerfout })
  if (personen.length === 0 || personen.length > MAX_PERSONEN) return fout('PERSONEN_ONGELDIG')
  const bsns = personen.map(({ bsn }) => parseBsn(bsn)).filter((bsn) => bsn !== undefined)
  if (bsns.length !== personen.length) return fout('BSN_ONGELDIG')
  if (new Set(bsns).size !== bsns.length) return fout('PERSONEN_ONGELDIG')
  return { ...vraag, personen: bsns, invoerfout: undefined }
}
