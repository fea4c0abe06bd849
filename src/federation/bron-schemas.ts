/**
 * Follows the schema of every registered bron: fetched, checked, and the last good one kept in the database.
 * Promise: only a checked schema is ever used; one that breaks a rule is refused with findings while the last good one stays,
 * and the other bronnen go on. What a bron calls its types is told to the log, never anything else it said.
 */
import type { BronschemaStore } from '../bronnen/bronschema-store.ts'
import type { Bron } from '../bronnen/register.ts'
import { checkBronSdl, type Bevinding, type BronEisen, type BronTypen } from './bron-types.ts'
import type { SdlAntwoord } from './fetch-sdl.ts'

export interface BronSchemas {
  /**
   * Asks every bron for its schema and takes up what is good. Never throws for a bron's fault.
   * @returns the types in use per bron that has any, in the order of the register
   * @throws DatabaseFout when the last good schemas cannot be read or kept
   */
  refresh(bronnen: readonly Bron[]): Promise<ReadonlyMap<string, BronTypen>>
  /** Bronnen whose newest schema was refused, or that give none. */
  readonly achter: ReadonlySet<string>
}

export interface BronSchemasDeps {
  readonly store: BronschemaStore
  readonly fetchSdl: (bron: Bron) => Promise<SdlAntwoord>
  /** What every bron must meet; names of the others come on top. */
  readonly eisen: Omit<BronEisen, 'id'>
  /** Told once per refused schema, and once when a bron falls silent. */
  readonly onRefused: (bron: string, bevindingen: readonly Bevinding[]) => void
  readonly onSilent: (bron: string) => void
}

interface InUse {
  readonly sdl: string
  readonly typen: BronTypen
}

export function createBronSchemas(deps: BronSchemasDeps): BronSchemas {
  const { store, fetchSdl, eisen, onRefused, onSilent } = deps
  const inUse = new Map<string, InUse>()
  /** The last refused schema of a bron, so that it is told once. */
  const refused = new Map<string, string>()
  const silent = new Set<string>()
  const recalled = new Set<string>()

  const check = (bron: Bron, sdl: string, bronnen: readonly Bron[]) => {
    const others = bronnen
      .filter(({ id }) => id !== bron.id)
      .flatMap(({ id }) => [...(inUse.get(id)?.typen.typen.keys() ?? [])])
    return checkBronSdl(sdl, { ...eisen, id: bron.id, bezet: new Set([...eisen.bezet, ...others]) })
  }

  /** What was good before a restart is good until the bron says otherwise. */
  const recall = async (bron: Bron, bronnen: readonly Bron[]): Promise<void> => {
    if (recalled.has(bron.id)) return
    const sdl = await store.readLast(bron.id)
    recalled.add(bron.id)
    if (sdl === undefined) return
    const oordeel = check(bron, sdl, bronnen)
    if (oordeel.ok) inUse.set(bron.id, { sdl, typen: oordeel.typen })
  }

  const takeUp = async (bron: Bron, antwoord: SdlAntwoord, bronnen: readonly Bron[]): Promise<void> => {
    if (!antwoord.ok) {
      if (!silent.has(bron.id)) onSilent(bron.id)
      silent.add(bron.id)
      return
    }
    silent.delete(bron.id)
    const { sdl } = antwoord
    if (inUse.get(bron.id)?.sdl === sdl) {
      refused.delete(bron.id)
      return
    }
    const oordeel = check(bron, sdl, bronnen)
    if (oordeel.ok) {
      // On record first: a restart must find what was in use.
      await store.keep(bron.id, sdl)
      inUse.set(bron.id, { sdl, typen: oordeel.typen })
      refused.delete(bron.id)
    } else if (refused.get(bron.id) !== sdl) {
      refused.set(bron.id, sdl)
      onRefused(bron.id, oordeel.bevindingen)
    }
  }

  return {
    get achter() {
      return new Set([...refused.keys(), ...silent])
    },
    async refresh(bronnen) {
      const antwoorden = await Promise.all(bronnen.map((bron) => fetchSdl(bron)))
      // In the order of the register, one after another: who comes first keeps a name that two want.
      for (const bron of bronnen) await recall(bron, bronnen)
      for (const [at, bron] of bronnen.entries())
        await takeUp(bron, antwoorden[at] ?? { ok: false, gebrek: 'VORM' }, bronnen)
      const registered = new Set(bronnen.map(({ id }) => id))
      for (const known of [inUse, refused, silent])
        for (const id of known.keys()) if (!registered.has(id)) known.delete(id)
      return new Map(
        bronnen.flatMap(({ id }) => {
          const used = inUse.get(id)
          return used === undefined ? [] : [[id, used.typen] as const]
        }),
      )
    },
  }
}
