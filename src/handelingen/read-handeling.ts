/**
 * Finds the one handeling of an operation and reads its arguments before execution, the way graphql-js will read them.
 * Promise: what is recorded is what runs. When nothing is found here, the rules find no toegang and refuse.
 */
import { getArgumentValues, getVariableValues, Kind, type GraphQLSchema } from 'graphql'
import type { DocumentNode, FieldNode, OperationDefinitionNode, SelectionSetNode } from 'graphql'
import { classify } from '../autorisatie/guard-schema.ts'
import type { Recht } from '../domain/recht.ts'
import { fragmentsOf, runningOf, type Query } from '../raadpleging/selected.ts'
import { HANDELINGEN, type Gelezen } from './soorten.ts'

export interface HandelingVraag extends Gelezen {
  readonly actie: string
  /** Any of these opens the root field. */
  readonly rechten: readonly Recht[]
}

/** @returns undefined when the operation holds no handeling, or when its arguments do not fit the schema */
export function readHandeling(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): HandelingVraag | undefined {
  const root = schema.getRootType(operation.operation)
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  if (coerced === undefined || !root) return undefined
  const query: Query = { schema, fragments: fragmentsOf(document), variableValues: coerced }
  const node = rootFields(query, operation.selectionSet).find(({ name }) => Object.hasOwn(HANDELINGEN, name.value))
  const field = node && root.getFields()[node.name.value]
  const soort = node && HANDELINGEN[node.name.value]
  const klasse = node && classify(schema).get(root.name)?.get(node.name.value)
  if (!node || !field || !soort || klasse === undefined || typeof klasse === 'string') return undefined
  try {
    // As typed in the registry: each soort reads the arguments of its own field.
    const args = getArgumentValues(field, node, coerced) as never
    return { ...soort.lees(args), actie: soort.actie, rechten: klasse }
  } catch {
    return undefined // graphql-js meets the same fault and reports it on the field
  }
}

const rootFields = (query: Query, set: SelectionSetNode): readonly FieldNode[] =>
  runningOf(query, set).flatMap((each) => (each.kind === Kind.FIELD ? [each] : rootFields(query, each.selectionSet)))
