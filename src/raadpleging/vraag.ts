/**
 * Reads the arguments of `dat` into a vraag, before anything is decided or asked.
 * Promise: either every person is a checked BSN or a persoonSleutel of this professional, each once, or none is used. Must
 * never repeat what was sent.
 */
import { parseBsn } from '../domain/bsn.ts'
import type { Informatieniveau } from '../domain/niveau.ts'
import type { Persoon } from '../domain/persoon.ts'
import type { Recht } from '../domain/recht.ts'
import type { VerantwoordingInvoer } from '../domain/verantwoording.ts'
import type { Foutcode } from '../errors.ts'
import type { GeopendePersoonsleutel } from '../personen/persoonsleutel.ts'

/** One of the two, as @oneOf has it. */
export interface PersoonInvoer {
  readonly bsn?: string | null | undefined
  readonly persoonSleutel?: string | null | undefined
}

/** How persons are named, and the recht that each way asks for. */
export const SLEUTELSOORTEN = { BSN: 'BSN_ZOEKEN', PERSOONSLEUTEL: 'PERSOON_ZOEKEN' } as const satisfies Record<
  string,
  Recht
>
export type Sleutelsoort = keyof typeof SLEUTELSOORTEN

/** The arguments as GraphQL coerced them. */
export interface DatInvoer {
  readonly personen: readonly PersoonInvoer[]
  readonly verantwoording: VerantwoordingInvoer
}

/** One `dat` of an operation, as graphql-js will run it. */
export interface DatGelezen {
  readonly invoer: DatInvoer
  /** What it selects, DAT included. */
  readonly niveaus: ReadonlySet<Informatieniveau>
}

export interface DatVraag {
  readonly personen: readonly Persoon[]
  readonly sleutelsoort: Sleutelsoort
  /** When the oldest persoonSleutel was made; how old it may be is judged by the database's clock. */
  readonly gemaaktOp: Date | undefined
  readonly verantwoording: VerantwoordingInvoer
  readonly niveaus: ReadonlySet<Informatieniveau>
  /** Set when the persons cannot be asked for; `personen` is empty then. */
  readonly invoerfout: Foutcode | undefined
}

/** Bound of one raadpleging: a household (and the bound of the person registry's own question). */
export const MAX_PERSONEN = 20

/** @param open the persoonsleutels of the professional who asks */
export function readVraag(
  { invoer: { personen, verantwoording }, niveaus }: DatGelezen,
  open: (sleutel: string) => GeopendePersoonsleutel | undefined,
): DatVraag {
  const perSleutel = personen.flatMap(({ persoonSleutel }) => persoonSleutel ?? [])
  const sleutelsoort: Sleutelsoort =
    personen.length > 0 && perSleutel.length === personen.length ? 'PERSOONSLEUTEL' : 'BSN'
  const vraag = { verantwoording, niveaus, sleutelsoort, gemaaktOp: undefined }
  const fout = (invoerfout: Foutcode): DatVraag => ({ ...vraag, personen: [], invoerfout })
  if (personen.length === 0 || personen.length > MAX_PERSONEN) return fout('PERSONEN_ONGELDIG')
  if (sleutelsoort === 'BSN' && perSleutel.length > 0) return fout('SLEUTELSOORT_GEMENGD')
  const geopend = perSleutel.map(open).filter((each) => each !== undefined)
  if (geopend.length !== perSleutel.length) return fout('PERSOONSLEUTEL_ONGELDIG')
  const gelezen: readonly (Persoon | undefined)[] =
    sleutelsoort === 'BSN' ? personen.map(({ bsn }) => parseBsn(bsn)) : geopend.map(({ persoon }) => persoon)
  const good = gelezen.filter((each) => each !== undefined)
  if (good.length !== personen.length) return fout('BSN_ONGELDIG')
  if (new Set(good).size !== good.length) return fout('PERSONEN_ONGELDIG')
  const [oudste] = geopend.map(({ gemaaktOp }) => gemaaktOp).toSorted((one, other) => one.getTime() - other.getTime())
  return { ...vraag, gemaaktOp: oudste, personen: good, invoerfout: undefined }
}
