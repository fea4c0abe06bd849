/**
 * Reads from a running query what it selects of one entry type of a bron: the fields to ask the bron for.
 * Promise: what runs is asked, and nothing else; aliases play no part, for no field has arguments; what the poort answers
 * itself (`domein`, `__typename`) is not asked of a bron.
 */
import {
  getNamedType,
  isEnumType,
  isListType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql'
import { mergeVelden, type Inhoud, type Veld } from '../bronnen/velden.ts'
import { isFixed, selectedFields, type Query } from './selected.ts'

/** The poort's own field on an entry type. */
const OWN = 'domein'

/** By the type itself, which is of one schema, where no variable decides what runs. */
const known = new WeakMap<GraphQLObjectType, WeakMap<FieldNode, readonly Veld[]>>()

/** @param info of the field that holds the entities @param typename an entry type of the schema that runs */
export function selectVelden(info: GraphQLResolveInfo, typename: string): readonly Veld[] {
  const type = info.schema.getType(typename)
  if (!isObjectType(type)) return []
  const [node, another] = info.fieldNodes
  if (node === undefined || another !== undefined || !isFixed(info.operation, info.fragments))
    return read(info, type, info.fieldNodes)
  const perNode = known.get(type) ?? new WeakMap<FieldNode, readonly Veld[]>()
  const before = perNode.get(node)
  if (before !== undefined) return before
  const selected = read(info, type, [node])
  known.set(type, perNode.set(node, selected))
  return selected
}

const read = (query: Query, type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly Veld[] =>
  mergeVelden(nodes.map((node) => velden(query, type, node))).filter(({ naam }) => naam !== OWN)

/** `__typename` is no field of the type, and so falls out. */
function velden(query: Query, type: GraphQLObjectType, { selectionSet }: FieldNode): readonly Veld[] {
  if (selectionSet === undefined) return []
  const selected = selectedFields(query, type, selectionSet).flatMap((node): Veld[] => {
    const field = type.getFields()[node.name.value]
    if (field === undefined) return []
    return [{ naam: field.name, lijst: isListType(field.type), inhoud: inhoudOf(query, field.type, node) }]
  })
  return mergeVelden([selected])
}

function inhoudOf(query: Query, output: GraphQLOutputType, node: FieldNode): Inhoud {
  const type = getNamedType(output)
  if (isObjectType(type)) return { soort: 'OBJECT', velden: velden(query, type, node) }
  if (isEnumType(type)) return { soort: 'ENUM', waarden: new Set(type.getValues().map(({ name }) => name)) }
  switch (type.name) {
    case 'String':
    case 'Int':
    case 'Float':
    case 'Boolean':
      return { soort: 'SCALAR', scalar: type.name }
    default:
      throw new TypeError('a bron offers no other scalars')
  }
}
