/**
 * The types below an entry type: plain values, each under one level, no way round and no way down without end.
 */
import { Kind, type FieldDefinitionNode, type NamedTypeNode, type TypeNode } from 'graphql'
import type { BronTypen, Meld, OwnType } from './bron-types.ts'

const SCALARS = new Set(['String', 'Int', 'Float', 'Boolean', 'ID'])
/** Types below each other, the entry type included: a question of the API is ten deep at most. */
const MAX_DEPTH = 5
const MAX_FIELDS = 100

/** Checks one type of the bron by itself. */
export function checkFields(type: OwnType, own: ReadonlyMap<string, OwnType>, meld: Meld): void {
  const name = type.name.value
  const entry = type.directives?.some((each) => each.name.value === 'wat' || each.name.value === 'waarom') ?? false
  const allowed = entry ? ['key', 'wat', 'waarom'] : []
  for (const directive of type.directives ?? []) {
    if (allowed.includes(directive.name.value)) continue
    const key = directive.name.value === 'key'
    meld(
      name,
      key ? 'Alleen een type met @wat of @waarom heeft een @key.' : `@${directive.name.value} is hier niet toegestaan.`,
    )
  }
  if (type.kind === Kind.ENUM_TYPE_DEFINITION) {
    for (const value of type.values ?? [])
      if ((value.directives?.length ?? 0) > 0)
        meld(`${name}.${value.name.value}`, 'Richtlijnen op een waarde zijn niet toegestaan.')
    return
  }
  if ((type.interfaces?.length ?? 0) > 0) meld(name, 'Een type van een bron heeft geen interfaces (implements).')
  if ((type.fields?.length ?? 0) === 0) meld(name, 'Het type heeft geen velden.')
  if ((type.fields?.length ?? 0) > MAX_FIELDS) meld(name, `Het type heeft meer dan ${MAX_FIELDS} velden. Splits het.`)
  const seen = new Set<string>()
  for (const field of type.fields ?? []) {
    if (seen.has(field.name.value)) meld(`${name}.${field.name.value}`, 'Dit veld staat er twee keer.')
    seen.add(field.name.value)
    checkField(name, field, own, entry, meld)
  }
}

function checkField(
  type: string,
  field: FieldDefinitionNode,
  own: ReadonlyMap<string, OwnType>,
  entry: boolean,
  meld: Meld,
): void {
  const plaats = `${type}.${field.name.value}`
  if (field.name.value.startsWith('_')) meld(plaats, 'Een veldnaam begint niet met een liggend streepje.')
  if (/[0-9]{8}/.test(field.name.value))
    meld(plaats, 'Een veldnaam bevat geen lang nummer: het zou een BSN kunnen zijn.')
  if ((field.arguments?.length ?? 0) > 0) meld(plaats, 'Velden hebben geen argumenten. Haal ze weg.')
  for (const directive of field.directives ?? [])
    meld(plaats, `@${directive.name.value} is op een veld niet toegestaan.`)
  const target = named(field.type).name.value
  if (listDepth(field.type) > 1) meld(plaats, 'Een lijst van lijsten is niet toegestaan.')
  if (!SCALARS.has(target) && !own.has(target))
    meld(plaats, `Het type ${target} is niet toegestaan. Gebruik ${[...SCALARS].join(', ')} of een eigen type.`)
  if (target === 'ID' && !(entry && field.name.value === 'id'))
    meld(plaats, 'Alleen de sleutel is een ID. Gebruik String.')
}

/** @returns which level opens each type; reports types of two levels, of none, circles and depth */
export function checkTree(
  own: ReadonlyMap<string, OwnType>,
  entries: Pick<BronTypen, 'wat' | 'waarom'>,
  meld: Meld,
): ReadonlyMap<string, 'WAT' | 'WAAROM'> {
  const niveaus = new Map<string, 'WAT' | 'WAAROM'>()
  const reported = new Set<string>()
  const once = (plaats: string, uitleg: string): void => {
    if (!reported.has(plaats + uitleg)) meld(plaats, uitleg)
    reported.add(plaats + uitleg)
  }
  const walk = (name: string, niveau: 'WAT' | 'WAAROM', above: readonly string[]): void => {
    const type = own.get(name)
    if (type === undefined) return
    if (above.includes(name)) return once(name, 'Dit type bevat zichzelf. Een waarde heeft een einde.')
    if (above.length >= MAX_DEPTH) return once(name, `Dit type staat meer dan ${MAX_DEPTH} lagen diep.`)
    if ((niveaus.get(name) ?? niveau) !== niveau)
      once(name, 'Dit type staat onder @wat en onder @waarom. Maak er twee typen van.')
    niveaus.set(name, niveau)
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return
    const targets = new Set((type.fields ?? []).map((field) => named(field.type).name.value))
    for (const target of targets) {
      if (target === entries.wat || target === entries.waarom)
        once(name, `Een veld verwijst naar ${target}; alleen waardetypen zijn toegestaan.`)
      else walk(target, niveau, [...above, name])
    }
  }
  if (entries.wat !== undefined) walk(entries.wat, 'WAT', [])
  if (entries.waarom !== undefined) walk(entries.waarom, 'WAAROM', [])
  for (const name of own.keys())
    if (!niveaus.has(name)) once(name, 'Dit type staat onder geen @wat en geen @waarom. Haal het weg of gebruik het.')
  return niveaus
}

const named = (type: TypeNode): NamedTypeNode => (type.kind === Kind.NAMED_TYPE ? type : named(type.type))
const listDepth = (type: TypeNode): number =>
  type.kind === Kind.NAMED_TYPE ? 0 : listDepth(type.type) + (type.kind === Kind.LIST_TYPE ? 1 : 0)
