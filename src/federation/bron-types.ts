/**
 * Checks what a bron wants to add to the API: at most one WAT and one WAAROM entry type with value types below.
 * Promise: deny by default. Whatever is not listed here is refused, in words its developer can act on; one bron can never
 * touch a name of the poort or of another bron, or bring a field that runs before a rule.
 */
import {
  buildSchema,
  Kind,
  parse,
  print,
  validateSchema,
  type DefinitionNode,
  type DocumentNode,
  type ObjectTypeDefinitionNode,
} from 'graphql'
import { printApiTypes } from './bron-sdl.ts'
import { checkLink, checkMachinery, isMachinery, parseContract } from './bron-machinery.ts'
import { checkFields, checkTree } from './bron-values.ts'

/** One thing that must change, and where. Dutch, for the developer of the bron. */
export interface Bevinding {
  /** The type or field, as the bron wrote it. */
  readonly plaats: string
  readonly uitleg: string
}

/** What a good bron adds. */
export interface BronTypen {
  /** Name of the WAT entry type, if it has one. */
  readonly wat: string | undefined
  readonly waarom: string | undefined
  /** Its own types, by name: the entry types and the value types and enums below them. */
  readonly typen: ReadonlyMap<string, OwnType>
  /** Which level opens each of them. */
  readonly niveaus: ReadonlyMap<string, 'WAT' | 'WAAROM'>
}

export type OwnType = Extract<DefinitionNode, { kind: Kind.OBJECT_TYPE_DEFINITION | Kind.ENUM_TYPE_DEFINITION }>

export type BronOordeel =
  { readonly ok: true; readonly typen: BronTypen } | { readonly ok: false; readonly bevindingen: readonly Bevinding[] }

export interface BronEisen {
  /** Id of the bron in the register; its types begin with it, written as a type: `wmo` -> `Wmo`. */
  readonly id: string
  /** Names of the poort and of other bronnen. */
  readonly bezet: ReadonlySet<string>
  /** The SDL of the bron contract. */
  readonly contract: string
  /** What a bron may answer besides. @default nothing */
  readonly aanvulling?: string
  /** The poort's own SDL, beside which the types must make a valid schema. */
  readonly poort: string
}

const MAX_SDL_LENGTH = 100_000
const MAX_TOKENS = 10_000
const MAX_FINDINGS = 50

/** `jeugd-zorg` -> `JeugdZorg` */
export const prefixOf = (id: string): string =>
  id
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')

/** @param sdl the answer of the bron to `_service { sdl }` */
export function checkBronSdl(sdl: string, eisen: BronEisen): BronOordeel {
  const bevindingen: Bevinding[] = []
  const meld = (plaats: string, uitleg: string): void => void bevindingen.push({ plaats, uitleg })
  const document = read(sdl, meld)
  const contract = parseContract(eisen.contract, eisen.aanvulling)
  const own = new Map<string, OwnType>()
  for (const definition of document.definitions) {
    if (isMachinery(definition, contract)) continue
    const type = checkDefinition(definition, eisen, meld)
    if (type === undefined) continue
    if (own.has(type.name.value)) meld(type.name.value, 'Dit type staat er twee keer. Schrijf het op een plek.')
    own.set(type.name.value, type)
  }
  checkMachinery(document, contract, meld)
  const entries = { wat: entryOf(own, 'wat', meld), waarom: entryOf(own, 'waarom', meld) }
  for (const type of own.values()) checkFields(type, own, meld)
  const niveaus = checkTree(own, entries, meld)
  if (bevindingen.length > 0) return { ok: false, bevindingen: bevindingen.slice(0, MAX_FINDINGS) }
  const typen = { ...entries, typen: own, niveaus }
  checkWhole(typen, eisen.poort, meld)
  return bevindingen.length > 0 ? { ok: false, bevindingen } : { ok: true, typen }
}

/** Whatever GraphQL itself refuses and no rule above names: found here, at this bron, and not when all are put together. */
function checkWhole(typen: BronTypen, poort: string, meld: Meld): void {
  const ongeldig = (message: string): void => meld('schema', `Dit is geen geldig GraphQL: ${message}`)
  try {
    for (const { message } of validateSchema(buildSchema(`${poort}\n${printApiTypes(typen)}`))) ongeldig(message)
  } catch (error) {
    ongeldig(error instanceof Error ? error.message : 'onbekend')
  }
}

export type Meld = (plaats: string, uitleg: string) => void

function read(sdl: string, meld: Meld): DocumentNode {
  const nothing: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] }
  if (sdl.length > MAX_SDL_LENGTH) {
    meld('schema', `Het schema is langer dan ${MAX_SDL_LENGTH} tekens. Maak het kleiner.`)
    return nothing
  }
  try {
    return parse(sdl, { maxTokens: MAX_TOKENS })
  } catch {
    meld('schema', 'Het schema is geen leesbare GraphQL-SDL. Controleer de schrijfwijze.')
    return nothing
  }
}

/** @returns the definition when it is a type the bron may bring at all */
function checkDefinition(definition: DefinitionNode, { id, bezet }: BronEisen, meld: Meld): OwnType | undefined {
  if (definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION) {
    checkLink(definition, meld)
    return undefined
  }
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) {
    meld(`@${definition.name.value}`, 'Eigen richtlijnen zijn niet toegestaan, alleen @wat en @waarom.')
    return undefined
  }
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.ENUM_TYPE_DEFINITION) {
    const wat = KIND_NAMES[definition.kind] ?? 'Dit'
    meld(nameOf(definition), `${wat} is niet toegestaan. Gebruik alleen typen en enums.`)
    return undefined
  }
  const name = definition.name.value
  if (name === 'Mutation' || name === 'Subscription') {
    meld(name, 'Een bron heeft geen mutaties of abonnementen. Haal dit type weg.')
    return undefined
  }
  if (bezet.has(name)) meld(name, 'Deze naam is al in gebruik bij de poort of een andere bron. Kies een andere naam.')
  else if (!name.startsWith(prefixOf(id))) meld(name, `De naam moet met ${prefixOf(id)} beginnen.`)
  return definition
}

/** The one entry type of a level: marked, keyed by id, and carrying no other directive. */
function entryOf(own: ReadonlyMap<string, OwnType>, directive: 'wat' | 'waarom', meld: Meld): string | undefined {
  const marked = [...own.values()].filter((type) => hasDirective(type, directive))
  for (const extra of marked.slice(1))
    meld(extra.name.value, `Er mag een type met @${directive} zijn; dit is er een te veel.`)
  const [entry] = marked
  if (entry === undefined) return undefined
  if (entry.kind !== Kind.OBJECT_TYPE_DEFINITION) {
    meld(entry.name.value, `@${directive} hoort bij een objecttype.`)
    return undefined
  }
  checkEntry(entry, meld)
  return entry.name.value
}

function checkEntry(entry: ObjectTypeDefinitionNode, meld: Meld): void {
  const name = entry.name.value
  const keys = entry.directives?.filter((each) => each.name.value === 'key') ?? []
  const [key] = keys
  if (keys.length !== 1 || key === undefined) meld(name, 'Geef het type precies een sleutel: @key(fields: "id").')
  else if (key.arguments?.map(print).join() !== 'fields: "id"')
    meld(name, 'De sleutel moet @key(fields: "id") zijn, zonder meer.')
  if (hasDirective(entry, 'wat') && hasDirective(entry, 'waarom'))
    meld(name, 'Een type hoort bij @wat of bij @waarom, niet bij beide.')
  const id = entry.fields?.find((field) => field.name.value === 'id')
  if (id === undefined || print(id.type) !== 'ID!')
    meld(`${name}.id`, 'De sleutel is het id van de betrokkenheid: id: ID!')
  if ((entry.fields?.length ?? 0) < 2)
    meld(name, 'Het type heeft naast id geen enkel veld. Voeg velden toe of haal het weg.')
  if (entry.fields?.some((field) => field.name.value === 'domein'))
    meld(`${name}.domein`, 'Het veld domein is van de poort. Kies een andere naam.')
}

export const hasDirective = (type: OwnType, name: string): boolean =>
  type.directives?.some((each) => each.name.value === name) ?? false

const nameOf = (definition: DefinitionNode): string =>
  'name' in definition && definition.name !== undefined ? definition.name.value : 'schema'

const KIND_NAMES: Readonly<Partial<Record<Kind, string>>> = {
  [Kind.INTERFACE_TYPE_DEFINITION]: 'Een interface',
  [Kind.UNION_TYPE_DEFINITION]: 'Een union',
  [Kind.SCALAR_TYPE_DEFINITION]: 'Een eigen scalar',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'Een eigen invoertype',
  [Kind.OBJECT_TYPE_EXTENSION]: 'Een uitbreiding van een type (extend)',
  [Kind.INTERFACE_TYPE_EXTENSION]: 'Een uitbreiding van een interface',
  [Kind.UNION_TYPE_EXTENSION]: 'Een uitbreiding van een union',
  [Kind.ENUM_TYPE_EXTENSION]: 'Een uitbreiding van een enum',
  [Kind.SCALAR_TYPE_EXTENSION]: 'Een uitbreiding van een scalar',
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: 'Een uitbreiding van een invoertype',
  [Kind.OPERATION_DEFINITION]: 'Een vraag',
  [Kind.FRAGMENT_DEFINITION]: 'Een fragment',
}
