/**
 * Compares the API with the one that was last released: what breaks a client must be declared, with a reason.
 * A field that another niveau or recht opens breaks clients too: what they got becomes null.
 */
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema, getDirectiveValues, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql'

export interface Breuk {
  readonly pad: string
  /** Kind of change: as graphql-inspector names it, or KLASSE_CHANGED. */
  readonly soort: string
  readonly reden: string
}

interface Found {
  readonly pad: string
  readonly soort: string
  readonly message: string
}

/** @returns what is wrong: a breaking change nobody declared, a declaration of none, or one without a reason */
export async function checkBreakingChanges(
  uitgebracht: string,
  api: string,
  breuken: readonly Breuk[],
): Promise<string[]> {
  const [was, is] = [buildSchema(uitgebracht), buildSchema(api)]
  const found = [...(await schemaBreaks(was, is)), ...klasseBreaks(was, is)]
  const same = (breuk: Breuk, one: Found): boolean => breuk.pad === one.pad && breuk.soort === one.soort
  const undeclared = found.filter((one) => !breuken.some((breuk) => same(breuk, one)))
  const stale = breuken.filter((breuk) => !found.some((one) => same(breuk, one)))
  // Typed as text, read from YAML: it may be anything.
  const unexplained = breuken.filter(({ reden }) => typeof reden !== 'string' || reden.trim() === '')
  return [
    ...undeclared.map(
      ({ pad, soort, message }) =>
        `${pad}: ${message}. It breaks clients: undo it, or declare it in schema/breuken.yaml (pad: ${pad}, soort: ${soort}, reden: …).`,
    ),
    ...stale.map(
      ({ pad, soort }) => `${pad}: ${soort} is declared in schema/breuken.yaml and is no breaking change. Remove it.`,
    ),
    ...unexplained.map(({ pad, soort }) => `${pad}: ${soort} has no reden in schema/breuken.yaml. Write why.`),
  ]
}

async function schemaBreaks(was: GraphQLSchema, is: GraphQLSchema): Promise<Found[]> {
  const changes = (await diff(was, is)).filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
  return changes.map(({ path, type, message }) => ({ pad: path ?? '', soort: type, message }))
}

/** Our own comparison: the inspector calls another class an argument that was removed, and only dangerous. */
function klasseBreaks(was: GraphQLSchema, is: GraphQLSchema): Found[] {
  const now = klassen(is)
  return [...klassen(was)].flatMap(([pad, before]) => {
    const after = now.get(pad)
    if (after === undefined || after === before) return []
    return [{ pad, soort: 'KLASSE_CHANGED', message: `was opened by ${before}, is by ${after}` }]
  })
}

/** Type.field -> what opens it, or 'none'. */
function klassen(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type))
  const fields = types.flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
  const given = (name: string, field: (typeof fields)[number]['field']): unknown => {
    const directive = schema.getDirective(name)
    return directive && field.astNode ? getDirectiveValues(directive, field.astNode)?.['is'] : undefined
  }
  return new Map(
    fields.map(({ type, field }) => {
      const parts = [given('niveau', field), given('recht', field)].flat().filter((each) => typeof each === 'string')
      return [`${type.name}.${field.name}`, parts.toSorted().join() || 'none']
    }),
  )
}
