/**
 * Puts every field of the schema behind its rule, generated from @niveau, with `deny` for whatever has none.
 * Promise: the tree is made from the schema itself, so that no field can be forgotten; a field without a class, or a
 * guarded field that is not nullable, stops the build (a denied non-null would wipe its parent).
 */
import {
  getDirectiveValues,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql'
import { BOVEN_DAT, NIVEAUS, type Informatieniveau } from '../domain/niveau.ts'
import { closeError, PoortError } from '../errors.ts'
import { niveauRule, teamRule } from './niveau-rule.ts'
import { applyMiddleware, deny, shield } from './shield.ts'

/** The object types of the schema with their fields, introspection aside. */
export function objectFields(schema: GraphQLSchema): ReadonlyMap<string, readonly GraphQLField<unknown, unknown>[]> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'))
  return new Map(types.map((type) => [type.name, isObjectType(type) ? Object.values(type.getFields()) : []]))
}

/** type -> field -> the niveau that opens it. */
export type Classes = ReadonlyMap<string, ReadonlyMap<string, Informatieniveau>>

const known = new WeakMap<GraphQLSchema, Classes>()

/** Interfaces included: a query may name their fields. @throws Error naming every field without @niveau or that is not nullable */
export function classify(schema: GraphQLSchema): Classes {
  const before = known.get(schema)
  if (before !== undefined) return before
  const classes = readClasses(schema)
  known.set(schema, classes)
  return classes
}

function readClasses(schema: GraphQLSchema): Classes {
  const directive = schema.getDirective('niveau')
  const faults: string[] = []
  const classes = new Map<string, Map<string, Informatieniveau>>()
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue
    const perField = new Map<string, Informatieniveau>()
    for (const field of Object.values(type.getFields())) {
      const given: unknown =
        directive && field.astNode ? getDirectiveValues(directive, field.astNode)?.['is'] : undefined
      const niveau = NIVEAUS.find((each) => each === given)
      if (niveau === undefined) faults.push(`${type.name}.${field.name} has no @niveau`)
      else perField.set(field.name, niveau)
      if (isNonNullType(field.type)) faults.push(`${type.name}.${field.name} must be nullable`)
    }
    classes.set(type.name, perField)
  }
  if (faults.length > 0) throw new Error(`The schema is not closed: ${faults.join('; ')}`)
  return classes
}

/** Where a niveau above DAT is opened: judged per team. Below it lies what was released there. */
const DOOR = 'BekendTeam'

/** @throws Error when a field is unclassified */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  const below = new Map(NIVEAUS.map((niveau) => [niveau, niveauRule(niveau)]))
  const atTeam = new Map([...below, ...BOVEN_DAT.map((niveau) => [niveau, teamRule(niveau)] as const)])
  const classes = classify(schema)
  // Rules on an interface would never run: the tree names object types alone.
  const tree = Object.fromEntries(
    [...objectFields(schema)].map(([type, fields]) => {
      const rules = type === DOOR ? atTeam : below
      const ruleOf = (field: string) => {
        const niveau = classes.get(type)?.get(field)
        return (niveau && rules.get(niveau)) ?? deny
      }
      return [type, Object.fromEntries(fields.map(({ name }) => [name, ruleOf(name)]))]
    }),
  )
  const guards = shield(tree, {
    fallbackRule: deny, // the library's own default is allow
    // With an error the resolver failed; without one a rule said no. Two different answers.
    fallbackError: (thrown) =>
      thrown === undefined || thrown === null ? new PoortError('NIET_GEAUTORISEERD') : closeError(thrown),
  })
  return applyMiddleware(schema, guards)
}
