/**
 * Asks one bron the questions of the contract, and the entities of its own types.
 * Promise: what is not well-formed is no answer, and why is told in a word of a closed set; each question holds what was
 * released and selected, with key and __typename to compare, and nothing else.
 */
import type { BronUitkomst } from '../domain/bekendheid.ts'
import type { Bsn } from '../domain/bsn.ts'
import type { Kwartaal } from '../domain/kwartaal.ts'
import type { Aantallen } from '../domain/onderdrukking.ts'
import { readDatAnswer, type Antwoordgebrek } from './answer-checks.ts'
import { createBronvragen, type Bronvraag, type Vraaggebrek } from './bronvragen.ts'
import { readSteekproef, readTelling, type SteekproefItem } from './controle-checks.ts'
import {
  readEntitiesAnswer,
  readWanneerAnswer,
  readWieAnswer,
  type ItemsGelezen,
  type Wanneer,
  type Wie,
} from './niveau-checks.ts'
import type { Oproep } from './oproeptoken.ts'
import type { Bron } from './register.ts'
import { printVelden, type GelezenVelden, type Veld } from './velden.ts'

// As JSON text: written once, not at every call.
const DAT_QUERY = JSON.stringify(
  'query Dat($personen: [BronPersoon!]!) { datBetrokkenheden(personen: $personen) { bsn betrokkenheden { id teamId afgeschermd } } }',
)
const WIE_QUERY = JSON.stringify('query Wie($ids: [ID!]!) { wieBetrokkenheden(ids: $ids) { id contactpersoon regie } }')
const WANNEER_QUERY = JSON.stringify(
  'query Wanneer($ids: [ID!]!) { wanneerBetrokkenheden(ids: $ids) { id begin einde } }',
)
const TEL_QUERY = JSON.stringify(
  'query Tel($kwartaal: String!) { telBetrokkenheden(kwartaal: $kwartaal) { kwartaal lopend gestart beeindigd } }',
)
const STEEKPROEF_QUERY = JSON.stringify(
  'query Steekproef($kwartaal: String!, $omvang: Int!) { steekproefBetrokkenheden(kwartaal: $kwartaal, omvang: $omvang) { begin einde soort } }',
)

/** What a bron gave about betrokkenheden: an item per id, undefined where it had none; or nothing, and why. */
export type NiveauUitkomst<Item> =
  | { readonly uitkomst: 'BEANTWOORD'; readonly items: readonly (Item | undefined)[] }
  | { readonly uitkomst: 'GEEN_ANTWOORD'; readonly reden: Antwoordgebrek | Vraaggebrek }

/** One question each, however many persons or ids. None throws: a failed call is an outcome. */
export interface ContractClient extends AsyncDisposable {
  readonly bron: Bron
  /** Whether the bron is silent: it then gets one question at a time. */
  readonly silent: boolean
  askDat(personen: readonly Bsn[], oproep: Oproep, isTeam: (id: string) => boolean): Promise<BronUitkomst>
  askWie(ids: readonly string[], oproep: Oproep): Promise<NiveauUitkomst<Wie>>
  askWanneer(ids: readonly string[], oproep: Oproep): Promise<NiveauUitkomst<Wanneer>>
  /** @param typename one of the bron's entry types @param velden what was selected of it, without key and __typename */
  askEntities(
    typename: string,
    velden: readonly Veld[],
    ids: readonly string[],
    oproep: Oproep,
  ): Promise<NiveauUitkomst<GelezenVelden>>
  /** One item: the counts of a quarter. */
  askTelling(kwartaal: Kwartaal, oproep: Oproep): Promise<NiveauUitkomst<Aantallen>>
  /** At most `omvang` items; of a bron that does not offer a sample there is no answer. */
  askSteekproef(kwartaal: Kwartaal, omvang: number, oproep: Oproep): Promise<NiveauUitkomst<SteekproefItem>>
}

/** By the list itself: one raadpleging asks every bron the same. */
const datVragen = new WeakMap<readonly Bsn[], Bronvraag>()

function datVraag(personen: readonly Bsn[]): Bronvraag {
  const known = datVragen.get(personen)
  if (known !== undefined) return known
  const vraag = { query: DAT_QUERY, variables: JSON.stringify({ personen: personen.map((bsn) => ({ bsn })) }) }
  datVragen.set(personen, vraag)
  return vraag
}

/** @param onSilence told when the bron falls silent and when it speaks again */
export function createContractClient(bron: Bron, onSilence?: (silent: boolean) => void): ContractClient {
  const vragen = createBronvragen(bron, onSilence)
  const { id, domein } = bron

  const askItems = async <Item>(
    query: string,
    variables: unknown,
    oproep: Oproep,
    lees: (body: unknown) => ItemsGelezen<Item>,
  ): Promise<NiveauUitkomst<Item>> => {
    const gelezen = await vragen.ask({ query, variables: JSON.stringify(variables) }, oproep, lees)
    return gelezen.ok
      ? { uitkomst: 'BEANTWOORD', items: gelezen.items }
      : { uitkomst: 'GEEN_ANTWOORD', reden: gelezen.gebrek }
  }

  return {
    bron,
    get silent() {
      return vragen.silent
    },
    askDat: (personen, oproep, isTeam) =>
      vragen
        .ask(datVraag(personen), oproep, (body) => readDatAnswer(body, personen, isTeam))
        .then((gelezen) =>
          gelezen.ok
            ? { bron: id, domein, uitkomst: 'BEANTWOORD', perPersoon: gelezen.perPersoon }
            : { bron: id, domein, uitkomst: 'GEEN_ANTWOORD', reden: gelezen.gebrek },
        ),
    askWie: (ids, oproep) => askItems(WIE_QUERY, { ids }, oproep, (body) => readWieAnswer(body, ids)),
    askWanneer: (ids, oproep) => askItems(WANNEER_QUERY, { ids }, oproep, (body) => readWanneerAnswer(body, ids)),
    askEntities(typename, velden, ids, oproep) {
      const query = JSON.stringify(
        `query Entiteiten($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on ${typename} { id ${printVelden(velden)} } } }`,
      )
      const representations = ids.map((each) => ({ __typename: typename, id: each }))
      return askItems(query, { representations }, oproep, (body) => readEntitiesAnswer(body, ids, typename, velden))
    },
    askTelling: (kwartaal, oproep) =>
      askItems(TEL_QUERY, { kwartaal: kwartaal.code }, oproep, (body) => readTelling(body, kwartaal)),
    askSteekproef: (kwartaal, omvang, oproep) =>
      askItems(STEEKPROEF_QUERY, { kwartaal: kwartaal.code, omvang }, oproep, (body) =>
        readSteekproef(body, kwartaal, omvang),
      ),
    [Symbol.asyncDispose]: () => vragen[Symbol.asyncDispose](),
  }
}
