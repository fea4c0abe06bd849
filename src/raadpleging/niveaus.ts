/**
 * Asks the bronnen for the niveaus from WIE up, within one raadpleging: batched per bron, for released betrokkenheden alone.
 * Promise: the caller gives only what a rule released; whatever a bron does not answer well becomes a BRON_GEEN_ANTWOORD in
 * its own place; every call is told to the logboek. Nothing outlives the raadpleging or is shared with another.
 */
import { hash } from 'node:crypto'
import DataLoader from 'dataloader'
import type { ContractClient, NiveauUitkomst } from '../bronnen/contract-client.ts'
import type { Wanneer, Wie } from '../bronnen/niveau-checks.ts'
import type { Oproep } from '../bronnen/oproeptoken.ts'
import { mergeVelden, type Veld } from '../bronnen/velden.ts'
import type { GevondenBetrokkenheid } from '../domain/bekendheid.ts'
import type { BovenDat } from '../domain/niveau.ts'
import { PoortError } from '../errors.ts'
import type { Entiteit } from './entiteit.ts'

/** One registered bron, and the entry types it has in the schema that runs. */
export interface Aansluiting {
  readonly client: ContractClient
  readonly typen: Readonly<Partial<Record<BovenDat, string>>>
}

/** One call above DAT, for the logboek. */
export interface NiveauOproep {
  readonly bron: string
  readonly niveau: BovenDat
  readonly betrokkenheden: number
  readonly uitkomst: 'BEANTWOORD' | 'DEELS' | 'GEEN_ANTWOORD'
  readonly reden?: string
}

/** What was selected of one entry type. */
export type Selectie = (typename: string) => readonly Veld[]

/** One item of an answer; a PoortError where the bron gave none, which graphql-js reports in its place. */
export type WieItem = Wie | PoortError
export type WanneerItem = Wanneer | PoortError
export type EntiteitItem = Entiteit | PoortError

export interface Niveaus {
  /** One item per betrokkenheid. */
  wie(released: readonly GevondenBetrokkenheid[]): Promise<WieItem[]>
  wanneer(released: readonly GevondenBetrokkenheid[]): Promise<WanneerItem[]>
  /** A betrokkenheid whose bron has no such entry type has no item. */
  entiteiten(
    niveau: 'WAT' | 'WAAROM',
    released: readonly GevondenBetrokkenheid[],
    selectie: Selectie,
  ): Promise<EntiteitItem[]>
  readonly oproepen: readonly NiveauOproep[]
}

interface Sleutel {
  readonly id: string
  readonly velden: readonly Veld[]
}

export function createNiveaus(aansluitingen: ReadonlyMap<string, Aansluiting>, oproep: Oproep): Niveaus {
  const oproepen: NiveauOproep[] = []
  const loaders = new Map<string, DataLoader<Sleutel, unknown>>()

  /** All that is asked of one bron at one niveau while the query walks one layer, in one call. */
  const loaderOf = <Item>(
    bron: string,
    niveau: BovenDat,
    ask: (ids: readonly string[], velden: readonly Veld[]) => Promise<NiveauUitkomst<Item>>,
  ): DataLoader<Sleutel, Item> => {
    const key = `${niveau} ${bron}`
    const known = loaders.get(key)
    // The key names the kind of item.
    if (known !== undefined) return known as DataLoader<Sleutel, Item>
    const load = async (sleutels: readonly Sleutel[]): Promise<(Item | PoortError)[]> => {
      const ids = [...new Set(sleutels.map(({ id }) => id))]
      const antwoord = await ask(ids, mergeVelden(sleutels.map(({ velden }) => velden)))
      oproepen.push(toOproep(bron, niveau, ids.length, antwoord))
      const perId = new Map(
        ids.map((id, at) => [id, antwoord.uitkomst === 'BEANTWOORD' ? antwoord.items[at] : undefined]),
      )
      return sleutels.map(({ id }) => perId.get(id) ?? new PoortError('BRON_GEEN_ANTWOORD'))
    }
    const loader = new DataLoader<Sleutel, Item>(load, { cache: false })
    loaders.set(key, loader)
    return loader
  }

  const each = <Item>(
    released: readonly GevondenBetrokkenheid[],
    one: (betrokkenheid: GevondenBetrokkenheid, aansluiting: Aansluiting) => Promise<Item> | undefined,
  ): Promise<(Item | PoortError)[]> =>
    Promise.all(
      inNeutralOrder(released).flatMap((betrokkenheid) => {
        const aansluiting = aansluitingen.get(betrokkenheid.bron)
        const asked = aansluiting && one(betrokkenheid, aansluiting)
        // As a value: each place has its own outcome, and one bron that fails leaves the others whole.
        return asked === undefined ? [] : [asked.catch(asPoortError)]
      }),
    )

  return {
    oproepen,
    wie: (released) =>
      each(released, ({ bron, id }, { client }) =>
        loaderOf(bron, 'WIE', (ids) => client.askWie(ids, oproep)).load({ id, velden: [] }),
      ),
    wanneer: (released) =>
      each(released, ({ bron, id }, { client }) =>
        loaderOf(bron, 'WANNEER', (ids) => client.askWanneer(ids, oproep)).load({ id, velden: [] }),
      ),
    entiteiten: (niveau, released, selectie) =>
      each(released, ({ bron, domein, id }, { client, typen }) => {
        const typename = typen[niveau]
        if (typename === undefined) return undefined
        const velden = selectie(typename)
        const own = { __typename: typename, domein }
        // Nothing of the bron's own was selected: nothing is asked.
        if (velden.length === 0) return Promise.resolve(own)
        const loader = loaderOf(bron, niveau, (ids, all) => client.askEntities(typename, all, ids, oproep))
        return loader.load({ id, velden }).then((gelezen) => ({ ...gelezen, ...own }))
      }),
  }
}

function toOproep(
  bron: string,
  niveau: BovenDat,
  betrokkenheden: number,
  antwoord: NiveauUitkomst<unknown>,
): NiveauOproep {
  const kenmerk = { bron, niveau, betrokkenheden }
  if (antwoord.uitkomst === 'GEEN_ANTWOORD') return { ...kenmerk, uitkomst: 'GEEN_ANTWOORD', reden: antwoord.reden }
  return { ...kenmerk, uitkomst: antwoord.items.includes(undefined) ? 'DEELS' : 'BEANTWOORD' }
}

/** The same order for everyone, without meaning: that of the register would tell which domein stands where. */
const inNeutralOrder = (released: readonly GevondenBetrokkenheid[]): readonly GevondenBetrokkenheid[] =>
  // One alone is in order.
  released.length < 2
    ? released
    : released
        .map((each) => ({ each, plaats: digest(each) }))
        .toSorted((one, other) => (one.plaats < other.plaats ? -1 : 1))
        .map(({ each }) => each)

const digest = ({ bron, id }: GevondenBetrokkenheid): string => hash('sha256', JSON.stringify([bron, id]), 'hex')

const asPoortError = (error: unknown): PoortError =>
  error instanceof PoortError ? error : new PoortError('INTERNAL_SERVER_ERROR')
