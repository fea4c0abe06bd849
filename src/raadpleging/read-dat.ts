/**
 * Finds the one `dat` of an operation and reads its arguments, before execution, the way graphql-js will read them.
 * Promise: what is recorded is what runs. When nothing is found here, the rules find no toegang and refuse.
 */
import {
  getArgumentValues,
  getDirectiveValues,
  getVariableValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { DatInvoer } from './vraag.ts'

type Variables = Readonly<Record<string, unknown>>

/** @returns undefined when the operation asks for no `dat`, or when its arguments do not fit the schema */
export function readDat(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): DatInvoer | undefined {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  const definition = schema.getQueryType()?.getFields()['dat']
  if (coerced === undefined || definition === undefined) return undefined
  const node = findDat(document, operation.selectionSet, coerced)
  if (node === undefined) return undefined
  try {
    return getArgumentValues(definition, node, coerced) as unknown as DatInvoer
  } catch {
    return undefined // graphql-js meets the same fault and reports it on the field
  }
}

function findDat(document: DocumentNode, set: SelectionSetNode, variables: Variables): FieldNode | undefined {
  for (const selection of set.selections) {
    if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) continue
    if (getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] === false) continue
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value === 'dat') return selection
      continue
    }
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragmentOf(document, selection.name.value)
    const found = inner && findDat(document, inner, variables)
    if (found) return found
  }
  return undefined
}

function fragmentOf(document: DocumentNode, name: string): SelectionSetNode | undefined {
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name) return each.selectionSet
  return undefined
}
