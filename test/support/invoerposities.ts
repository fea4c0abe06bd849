/**
 * Every place in the schema where a client may write words, found by introspection: a field or argument that is added later
 * is there by itself. Makes a question that is valid but for the words put in one place.
 */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql'

/** Names of arguments and input fields, from the root field down. */
export type Positie = readonly string[]

export interface Wortelveld {
  readonly soort: 'query' | 'mutation'
  readonly naam: string
  readonly posities: readonly Positie[]
  /** With these words in that place; without a place everything is as it should be. */
  readonly vraag: (
    positie?: Positie,
    woorden?: string,
  ) => { readonly query: string; readonly variables: Readonly<Record<string, unknown>> }
}

/** What a value is when nobody tries anything: by its name, else by its type. */
export type Gewoon = (naam: string, type: string) => unknown

const GETALLEN = new Set(['Int', 'Float', 'Boolean'])
const isTekst = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type)
  return isScalarType(named) && !GETALLEN.has(named.name)
}

function positiesOf(type: GraphQLInputType, pad: Positie): readonly Positie[] {
  const named = getNamedType(type)
  if (isTekst(type)) return [pad]
  if (!isInputObjectType(named)) return []
  return Object.values(named.getFields()).flatMap((field) => positiesOf(field.type, [...pad, field.name]))
}

function make(
  naam: string,
  type: GraphQLInputType,
  gewoon: Gewoon,
  rest: Positie | undefined,
  woorden: string,
): unknown {
  const own = getNullableType(type)
  if (isListType(own)) return [make(naam, own.ofType, gewoon, rest, woorden)]
  if (rest?.length === 0) return woorden
  if (isEnumType(own)) return gewoon(naam, own.name) ?? own.getValues()[0]?.name
  if (isLeafType(own)) return gewoon(naam, own.name)
  const [next, ...verder] = rest ?? []
  const fields = Object.values(own.getFields())
  const chosen = own.isOneOf ? fields.filter(({ name }, at) => (next === undefined ? at === 0 : name === next)) : fields
  return Object.fromEntries(
    chosen.flatMap((field) => {
      const value = make(field.name, field.type, gewoon, field.name === next ? verder : undefined, woorden)
      return value === undefined && !isNonNullType(field.type) ? [] : [[field.name, value]]
    }),
  )
}

export function wortelvelden(schema: GraphQLSchema, gewoon: Gewoon): readonly Wortelveld[] {
  return (['query', 'mutation'] as const).flatMap((soort) => {
    const fields = (soort === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {}
    return Object.values(fields).map(({ name, args, type }): Wortelveld => {
      const variables = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')
      const values = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
      const selection = isLeafType(getNamedType(type)) ? '' : '{ __typename }'
      return {
        soort,
        naam: name,
        posities: args.flatMap((arg) => positiesOf(arg.type, [arg.name])),
        vraag: ([eerste, ...rest] = [], woorden = '') => ({
          query:
            args.length === 0
              ? `${soort} { ${name} ${selection} }`
              : `${soort} (${variables}) { ${name}(${values}) ${selection} }`,
          variables: Object.fromEntries(
            args.flatMap((arg) => {
              const value = make(arg.name, arg.type, gewoon, arg.name === eerste ? rest : undefined, woorden)
              return value === undefined && !isNonNullType(arg.type) ? [] : [[arg.name, value]]
            }),
          ),
        }),
      }
    })
  })
}
