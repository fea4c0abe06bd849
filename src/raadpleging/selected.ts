/**
 * Which fields of a query run: fragments expanded, @skip and @include applied, as graphql-js does while it executes.
 */
import {
  BREAK,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** The parts of a running query; a GraphQLResolveInfo fits. */
export interface Query {
  readonly schema: GraphQLSchema
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  /** After coercion. */
  readonly variableValues: Readonly<Record<string, unknown>>
}

export const fragmentsOf = (document: DocumentNode): Query['fragments'] =>
  Object.fromEntries(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  )

const fixed = new WeakMap<OperationDefinitionNode, boolean>()

/**
 * Whether the same fields run whatever the variables are, so that what is read of them may be remembered by the nodes.
 * @param fragments all those of the document that the operation is of
 */
export function isFixed(operation: OperationDefinitionNode, fragments: Query['fragments']): boolean {
  const known = fixed.get(operation)
  if (known !== undefined) return known
  let found = false
  for (const node of [operation, ...Object.values(fragments)])
    visit(node, {
      Directive() {
        found = true
        return BREAK
      },
    })
  fixed.set(operation, !found)
  return !found
}

/** Whether a selection runs under these variables. */
const runs = (selection: SelectionNode, { variableValues }: Query): boolean =>
  getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.['if'] !== true &&
  getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.['if'] !== false

/** The fields and fragments directly in a set that run; a spread is given as its fragment. */
export const runningOf = (
  query: Query,
  set: SelectionSetNode,
): readonly (FieldNode | InlineFragmentNode | FragmentDefinitionNode)[] =>
  set.selections
    .filter((each) => runs(each, query))
    .map((each) => (each.kind === Kind.FRAGMENT_SPREAD ? query.fragments[each.name.value] : each))
    .filter((each) => each !== undefined)

/** Every field that runs on an object of this type, in the order written. */
export function selectedFields(query: Query, type: GraphQLObjectType, set: SelectionSetNode): readonly FieldNode[] {
  return runningOf(query, set).flatMap((each) => {
    if (each.kind === Kind.FIELD) return [each]
    return applies(query, each, type) ? selectedFields(query, type, each.selectionSet) : []
  })
}

function applies(
  { schema }: Query,
  { typeCondition }: InlineFragmentNode | FragmentDefinitionNode,
  type: GraphQLObjectType,
): boolean {
  if (typeCondition === undefined || typeCondition.name.value === type.name) return true
  const condition = schema.getType(typeCondition.name.value)
  return isAbstractType(condition) && schema.isSubType(condition, type)
}
