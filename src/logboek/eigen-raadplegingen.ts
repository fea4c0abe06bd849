/**
 * A professional's own raadplegingen and searches of the last ninety days, read back from the intents in the logboek.
 * Promise: when, for which doel, by which kind of key and about how many persons; nothing else. No id, outcome or person: the
 * list is for seeing what stands on one's name, and must not be a second way to ask.
 */
import { z } from 'zod'
import { PoortError } from '../errors.ts'

/** One intent of the professional. */
export interface EigenRegel {
  /** ISO 8601 in UTC, to the microsecond. */
  readonly tijd: string
  readonly inhoud: string
}

/** Implemented by storage. */
export interface EigenRegelStore {
  /**
   * @param vraag.vanaf no line from before it @param vraag.tot no line from after it, as `tijd` is written
   * @param vraag.overslaan how many to leave out at the new end
   * @returns newest first
   */
  readEigen(vraag: {
    readonly professional: string
    readonly acties: readonly string[]
    readonly vanaf: string
    readonly tot: string
    readonly overslaan: number
    readonly aantal: number
  }): Promise<readonly EigenRegel[]>
}

export interface EigenRaadpleging {
  readonly tijdstip: string
  readonly doel: string | null
  readonly sleutelsoort: string
  /** How many persons were asked about; null for a search, which is about nobody yet. */
  readonly personen: number | null
}

/** A page as Relay's cursor connections have it. */
export interface Pagina {
  readonly edges: readonly { readonly cursor: string; readonly node: EigenRaadpleging }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

export interface Bladeren {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

export interface EigenRaadplegingen {
  /** @param nu by the database's clock @throws PoortError BLADEREN_ONGELDIG */
  read(professional: string, bladeren: Bladeren, nu: Date): Promise<Pagina>
}

const DAGEN = 90
const DAY_MS = 86_400_000
const MAX_PAGINA = 100
const PAGINA = 20
/** What is a question about a person. */
const ACTIES = ['RAADPLEGEN_DAT', 'RAADPLEGEN_HOGER', 'PERSOON_ZOEKEN']

const regelSchema = z.object({
  doel: z.string().nullish(),
  sleutelsoort: z.string().optional(),
  personen: z.int(),
  feiten: z.object({ sleutelsoort: z.string() }).optional(),
})

/** The moment of the last line seen, and how many lines of that very moment were seen: it tells nothing of anyone else. */
const cursorSchema = z.tuple([z.iso.datetime({ precision: 6 }), z.int().min(1).max(1000)])
type Plaats = z.infer<typeof cursorSchema>

const toCursor = (plaats: Plaats): string => Buffer.from(JSON.stringify(plaats)).toString('base64url')

function readCursor(cursor: string): Plaats {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch {
    throw new PoortError('BLADEREN_ONGELDIG')
  }
}

export const createEigenRaadplegingen = (store: EigenRegelStore): EigenRaadplegingen => ({
  async read(professional, { first, after }, nu) {
    const aantal = first ?? PAGINA
    if (aantal < 1 || aantal > MAX_PAGINA) throw new PoortError('BLADEREN_ONGELDIG')
    const vanaf = new Date(nu.getTime() - DAGEN * DAY_MS).toISOString()
    // A Date ends at the millisecond, the lines do not: the next one takes in what was written in this one.
    const [tot, overslaan] =
      after === null || after === undefined ? [new Date(nu.getTime() + 1).toISOString(), 0] : readCursor(after)
    // One more than is shown says whether there is a next page.
    const vraag = { professional, acties: ACTIES, vanaf, tot, overslaan, aantal: aantal + 1 }
    const regels = await store.readEigen(vraag)
    const edges: Pagina['edges'][number][] = []
    let [moment, gezien]: Plaats = [tot, overslaan]
    for (const { tijd, inhoud } of regels.slice(0, aantal)) {
      gezien = tijd === moment ? gezien + 1 : 1
      moment = tijd
      edges.push({ cursor: toCursor([moment, gezien]), node: toRaadpleging(tijd, inhoud) })
    }
    return {
      edges,
      pageInfo: {
        hasNextPage: regels.length > aantal,
        hasPreviousPage: after !== null && after !== undefined,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    }
  },
})

function toRaadpleging(tijd: string, inhoud: string): EigenRaadpleging {
  const { doel, sleutelsoort, personen, feiten } = regelSchema.parse(JSON.parse(inhoud))
  return {
    tijdstip: tijd,
    doel: doel ?? null,
    sleutelsoort: sleutelsoort ?? feiten?.sleutelsoort ?? 'BSN',
    personen: feiten === undefined ? personen : null,
  }
}
