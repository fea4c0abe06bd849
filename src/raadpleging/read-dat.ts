/**
 * Finds the one `dat` of an operation, reads its arguments and which niveaus it selects, before execution, the way graphql-js
 * will read them.
 * Promise: what is recorded is what runs. When nothing is found here, the rules find no toegang and refuse.
 */
import {
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { classify, niveauOf } from '../autorisatie/guard-schema.ts'
import type { Informatieniveau } from '../domain/niveau.ts'
import { fragmentsOf, isFixed, runningOf, type Query } from './selected.ts'
import type { DatGelezen, DatInvoer } from './vraag.ts'

/** @returns undefined when the operation asks for no `dat`, or when its arguments do not fit the schema */
export function readDat(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): DatGelezen | undefined {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  const definition = schema.getQueryType()?.getFields()['dat']
  if (coerced === undefined || definition === undefined) return undefined
  const gevonden = remembered(schema, document, operation) ?? find(schema, document, operation, coerced)
  if (gevonden === undefined) return undefined
  try {
    const invoer = getArgumentValues(definition, gevonden.node, coerced) as unknown as DatInvoer
    return { invoer, niveaus: gevonden.niveaus }
  } catch {
    return undefined // graphql-js meets the same fault and reports it on the field
  }
}

interface Gevonden {
  readonly node: FieldNode
  readonly niveaus: ReadonlySet<Informatieniveau>
}

/** Per schema and operation, where no variable decides which fields run. Apollo keeps a document as long as it is in use. */
const known = new WeakMap<GraphQLSchema, WeakMap<OperationDefinitionNode, Gevonden>>()

function remembered(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Gevonden | undefined {
  const before = known.get(schema)?.get(operation)
  if (before !== undefined || !isFixed(operation, fragmentsOf(document))) return before
  const found = find(schema, document, operation, {})
  if (found === undefined) return undefined
  const perOperation = known.get(schema) ?? new WeakMap<OperationDefinitionNode, Gevonden>()
  known.set(schema, perOperation.set(operation, found))
  return found
}

function find(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variableValues: Readonly<Record<string, unknown>>,
): Gevonden | undefined {
  const query: Query = { schema, fragments: fragmentsOf(document), variableValues }
  const node = findDat(query, operation.selectionSet)
  const definition = schema.getQueryType()?.getFields()['dat']
  if (node === undefined || definition === undefined) return undefined
  const niveaus = new Set<Informatieniveau>(['DAT'])
  if (node.selectionSet) addNiveaus(niveaus, query, getNamedType(definition.type), node.selectionSet)
  return { node, niveaus }
}

function findDat(query: Query, set: SelectionSetNode): FieldNode | undefined {
  for (const each of runningOf(query, set)) {
    if (each.kind !== Kind.FIELD) {
      const found = findDat(query, each.selectionSet)
      if (found) return found
    } else if (each.name.value === 'dat') return each
  }
  return undefined
}

/** Adds the niveau of every field that the set holds, fragments on any type included: rather one too many than too few. */
function addNiveaus(
  niveaus: Set<Informatieniveau>,
  query: Query,
  type: GraphQLNamedType | undefined,
  set: SelectionSetNode,
): void {
  if (!isObjectType(type) && !isInterfaceType(type)) return
  for (const each of runningOf(query, set)) {
    if (each.kind === Kind.FIELD) {
      const niveau = niveauOf(classify(query.schema).get(type.name)?.get(each.name.value))
      if (niveau !== undefined) niveaus.add(niveau)
      const field = type.getFields()[each.name.value]
      if (field && each.selectionSet) addNiveaus(niveaus, query, getNamedType(field.type), each.selectionSet)
    } else {
      const condition = each.typeCondition ? query.schema.getType(each.typeCondition.name.value) : type
      addNiveaus(niveaus, query, condition, each.selectionSet)
    }
  }
}
