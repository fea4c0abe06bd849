/**
 * What every bron's SDL holds besides its own types: the contract, word for word, and the parts federation brings.
 * None of it ever reaches the API; a deviation from the contract is refused here, before a question would fail on it.
 */
import {
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type SchemaDefinitionNode,
  type SchemaExtensionNode,
} from 'graphql'
import type { Meld } from './bron-types.ts'

const FEDERATION_TYPES = new Set([
  '_Service',
  '_Any',
  '_Entity',
  'FieldSet',
  'federation__FieldSet',
  'link__Import',
  'link__Purpose',
])
const FEDERATION_FIELDS = new Set(['_service', '_entities'])
const OWN_DIRECTIVES = new Set(['wat', 'waarom', 'key', 'link'])

interface Afspraak {
  /** As it must be written, but for its descriptions. */
  readonly text: string
  /** False: a bron may leave it out. */
  readonly verplicht: boolean
}

/** What was agreed, by place: a type, or `Query.` and a root field. */
export type Contract = ReadonlyMap<string, Afspraak>

/** @param sdl of the contract @param aanvulling what a bron may answer besides */
export const parseContract = (sdl: string, aanvulling = ''): Contract =>
  new Map([...readAfspraken(sdl, true), ...(aanvulling === '' ? [] : readAfspraken(aanvulling, false))])

const readAfspraken = (sdl: string, verplicht: boolean): readonly (readonly [string, Afspraak])[] =>
  parse(sdl).definitions.flatMap((each): (readonly [string, Afspraak])[] => {
    const name = 'name' in each && each.name ? each.name.value : ''
    const isRoot = each.kind === Kind.OBJECT_TYPE_DEFINITION || each.kind === Kind.OBJECT_TYPE_EXTENSION
    if (name !== 'Query' || !isRoot) return [[name, { text: plain(each), verplicht }]]
    return (each.fields ?? []).map((field) => [`Query.${field.name.value}`, { text: plain(field), verplicht }])
  })

/** True for a definition that is no type of the bron's own. */
export function isMachinery(definition: DefinitionNode, contract: Contract): boolean {
  const name = 'name' in definition && definition.name ? definition.name.value : ''
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) return OWN_DIRECTIVES.has(name)
  return name === 'Query' || FEDERATION_TYPES.has(name) || contract.has(name)
}

/** The contract must be answered as it is written: all its fields and types, and no root field besides. */
export function checkMachinery(document: DocumentNode, contract: Contract, meld: Meld): void {
  const given = new Map<string, string>()
  for (const definition of document.definitions) {
    const name = 'name' in definition && definition.name ? definition.name.value : ''
    if (name === 'Query') {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) {
        meld('Query', 'Query moet een objecttype zijn.')
        continue
      }
      if ((definition.directives?.length ?? 0) > 0) meld('Query', 'Richtlijnen op Query zijn niet toegestaan.')
      for (const field of definition.fields ?? []) given.set(`Query.${field.name.value}`, plain(field))
    } else if (contract.has(name)) {
      if (given.has(name)) meld(name, 'Dit type van het broncontract staat er twee keer.')
      given.set(name, plain(definition))
    }
  }
  // What is answered besides, is answered whole.
  const besides = [...contract].some(([place, { verplicht }]) => !verplicht && given.has(place))
  for (const [place, { text, verplicht }] of contract) if (verplicht || besides) compare(place, text)
  for (const place of given.keys()) {
    const field = place.replace('Query.', '')
    if (place.startsWith('Query.') && !FEDERATION_FIELDS.has(field))
      meld(place, 'Een bron heeft geen eigen velden aan de wortel, alleen die van het broncontract.')
  }

  function compare(place: string, text: string): void {
    const found = given.get(place)
    if (found === undefined)
      meld(place, 'Dit hoort bij het broncontract en ontbreekt. Neem het over uit bron-contract.graphql.')
    else if (found !== text)
      meld(place, 'Dit wijkt af van het broncontract. Neem het letterlijk over uit bron-contract.graphql.')
    given.delete(place)
  }
}

/** The schema may carry `@link` to federation 2, importing no more than the key. */
export function checkLink(schema: SchemaDefinitionNode | SchemaExtensionNode, meld: Meld): void {
  for (const operation of schema.operationTypes ?? [])
    if (operation.operation !== 'query' || operation.type.name.value !== 'Query')
      meld('schema', 'Een bron heeft alleen een Query.')
  for (const directive of schema.directives ?? []) {
    if (directive.name.value !== 'link') meld('schema', `@${directive.name.value} op het schema is niet toegestaan.`)
    else checkOneLink(directive, meld)
  }
}

function checkOneLink(link: ConstDirectiveNode, meld: Meld): void {
  for (const { name, value } of link.arguments ?? []) {
    const text = stripIgnoredCharacters(print(value))
    if (
      name.value === 'url' &&
      !/^"https:\/\/specs\.apollo\.dev\/(federation\/v2\.[0-9]+|link\/v1\.[0-9]+)"$/.test(text)
    )
      meld('@link', 'Alleen Apollo Federation 2 mag worden gekoppeld.')
    if (name.value === 'import' && !/^\[("@key"|"FieldSet")?( "(@key|FieldSet)")*\]$/.test(text))
      meld('@link', 'Uit Apollo Federation mag alleen @key worden ingevoerd.')
    if (name.value !== 'url' && name.value !== 'import')
      meld('@link', `Het argument ${name.value} van @link is niet toegestaan.`)
  }
}

/** A definition without its descriptions, so that words may differ and shapes may not. */
const plain = (node: Parameters<typeof print>[0]): string =>
  stripIgnoredCharacters(
    print(
      visit(node, {
        enter: (each) => ('description' in each && each.description ? { ...each, description: undefined } : undefined),
      }),
    ),
  )
