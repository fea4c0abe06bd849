/**
 * The figures of the rechtmatigheidscontrole: counts per domein and quarter, and a coded sample.
 * Promise: no person, team, day or word of anyone; what is told of a quarter is settled once, over all domeinen together, and
 * kept as it was told: a later answer that differs would let the difference be worked out. What may not be told is not kept.
 */
import type { ContractClient } from '../bronnen/contract-client.ts'
import type { Oproep, Oproepgegevens } from '../bronnen/oproeptoken.ts'
import type { SteekproefItem } from '../bronnen/controle-checks.ts'
import { isVoorbij, parseKwartaal, type Kwartaal } from '../domain/kwartaal.ts'
import { publish, steekproefOmvang, sum, type Aantallen, type Publicatie } from '../domain/onderdrukking.ts'
import { PoortError } from '../errors.ts'
import type { Handeling } from '../handelingen/handeling.ts'

export interface Kwartaalcijfers extends Publicatie {
  readonly vastgesteldOp: Date
}

/** Implemented by storage. Whatever is kept stays as it is; of two at once the first counts, for both. */
export interface ControleStore {
  readKwartaal(kwartaal: string): Promise<Kwartaalcijfers | undefined>
  keepKwartaal(kwartaal: string, publicatie: Publicatie): Promise<Kwartaalcijfers>
  readSteekproef(domein: string, kwartaal: string): Promise<readonly SteekproefItem[] | undefined>
  keepSteekproef(domein: string, kwartaal: string, items: readonly SteekproefItem[]): Promise<readonly SteekproefItem[]>
}

export interface Controle {
  readonly domein: string
  readonly kwartaal: string
  readonly vastgesteldOp: string
  readonly aantallen: Aantallen | null
  readonly alleDomeinen: Aantallen | null
}

export interface ControleDienst {
  /** @param clients of every registered bron @throws PoortError */
  read(handeling: Handeling, domein: string, kwartaal: string, clients: readonly ContractClient[]): Promise<Controle>
  /** @returns null where the counts are not told either */
  steekproef(
    handeling: Handeling,
    controle: Controle,
    clients: readonly ContractClient[],
  ): Promise<readonly SteekproefItem[] | null>
}

const GRONDSLAG = 'ACCOUNTANT_GEANONIMISEERD'

export interface ControleDeps {
  readonly store: ControleStore
  readonly createOproep: (gegevens: Oproepgegevens) => Oproep
}

export function createControleDienst({ store, createOproep }: ControleDeps): ControleDienst {
  const settle = async (
    kwartaal: Kwartaal,
    handeling: Handeling,
    clients: readonly ContractClient[],
  ): Promise<Kwartaalcijfers> => {
    const known = await store.readKwartaal(kwartaal.code)
    if (known !== undefined) return known
    const oproep = createOproep(namens(handeling))
    const tellingen = await Promise.all(
      clients.map(async (client) => {
        const antwoord = await askable(client, handeling).askTelling(kwartaal, oproep)
        const [telling] = antwoord.uitkomst === 'BEANTWOORD' ? antwoord.items : []
        // Without one of them nothing can be told of any: the total, and so what must stay hidden, is not known.
        if (telling === undefined) throw new PoortError('BRON_GEEN_ANTWOORD')
        return [client.bron.domein, telling] as const
      }),
    )
    const perDomein = new Map<string, Aantallen>()
    for (const [domein, telling] of tellingen) {
      const before = perDomein.get(domein)
      perDomein.set(domein, before === undefined ? telling : sum(before, telling))
    }
    return store.keepKwartaal(kwartaal.code, publish(perDomein))
  }

  const draw = async (
    domein: string,
    kwartaal: Kwartaal,
    omvang: number,
    handeling: Handeling,
    clients: readonly ContractClient[],
  ): Promise<readonly SteekproefItem[]> => {
    const oproep = createOproep(namens(handeling))
    const own = clients.filter(({ bron }) => bron.domein === domein)
    const antwoorden = await Promise.all(
      own.map((client) => askable(client, handeling).askSteekproef(kwartaal, omvang, oproep)),
    )
    const items = antwoorden.flatMap((each) => {
      if (each.uitkomst !== 'BEANTWOORD') throw new PoortError('BRON_GEEN_ANTWOORD')
      return each.items.filter((item) => item !== undefined)
    })
    // In an order of its own: that of a case system would tell which came first.
    return items.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)).slice(0, omvang)
  }

  return {
    async read(handeling, domein, code, clients) {
      const { beleid, stand } = handeling
      if (beleid.grondslagen.get(GRONDSLAG)?.ingeschakeld !== true) throw new PoortError('NIET_GEAUTORISEERD')
      if (!beleid.domeinen.has(domein)) throw new PoortError('DOMEIN_ONBEKEND')
      const kwartaal = parseKwartaal(code)
      if (kwartaal === undefined) throw new PoortError('KWARTAAL_ONGELDIG')
      if (!isVoorbij(kwartaal, stand.nu)) throw new PoortError('KWARTAAL_NIET_AFGESLOTEN')
      const { perDomein, totaal, vastgesteldOp } = await settle(kwartaal, handeling, clients)
      if (!perDomein.has(domein)) throw new PoortError('DOMEIN_ONBEKEND')
      const aantallen = perDomein.get(domein) ?? null
      handeling.noteer({ onderdrukt: aantallen === null })
      return {
        domein,
        kwartaal: code,
        vastgesteldOp: vastgesteldOp.toISOString(),
        aantallen,
        alleDomeinen: totaal ?? null,
      }
    },

    async steekproef(handeling, { domein, kwartaal: code, aantallen }, clients) {
      const kwartaal = parseKwartaal(code)
      // Of a domein with too few a sample would tell more than its counts.
      if (aantallen === null || kwartaal === undefined) return null
      const known = await store.readSteekproef(domein, code)
      const omvang = steekproefOmvang(aantallen)
      const items =
        known ?? (await store.keepSteekproef(domein, code, await draw(domein, kwartaal, omvang, handeling, clients)))
      handeling.noteer({ steekproef: items.length })
      return items
    },
  }
}

/** @throws PoortError when the agreement with the bron is over: then it may not be asked */
function askable(client: ContractClient, { stand }: Handeling): ContractClient {
  if (client.bron.overeenkomst.geldigTotEnMet < stand.nu.toISOString().slice(0, 10))
    throw new PoortError('BRON_GEEN_ANTWOORD')
  return client
}

const namens = ({ id, traceId, spanId, professional, functie }: Handeling): Oproepgegevens => ({
  raadplegingId: id,
  pseudoniem: professional.pseudoniem,
  traceId,
  spanId,
  ...(functie === undefined
    ? {}
    : { verantwoording: { functie, doel: 'RECHTMATIGHEIDSCONTROLE', grondslag: GRONDSLAG } }),
})
