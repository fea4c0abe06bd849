/**
 * Puts every field of the schema behind its rule, generated from @niveau, with `deny` for whatever has none.
 * Promise: the tree is made from the schema itself, so that no field can be forgotten; a field without a class, or a
 * guarded field that is not nullable, stops the build (a denied non-null would wipe its parent).
 */
import { getDirectiveValues, isNonNullType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql'
import { NIVEAUS, type Informatieniveau } from '../domain/niveau.ts'
import { closeError, PoortError } from '../errors.ts'
import { niveauRule } from './niveau-rule.ts'
import { applyMiddleware, deny, shield } from './shield.ts'

/** The object types of the schema with their fields, introspection aside. */
export function objectFields(schema: GraphQLSchema): ReadonlyMap<string, readonly GraphQLField<unknown, unknown>[]> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'))
  return new Map(types.map((type) => [type.name, isObjectType(type) ? Object.values(type.getFields()) : []]))
}

/** @throws Error naming every field that carries no @niveau or is not nullable */
export function classify(schema: GraphQLSchema): ReadonlyMap<string, ReadonlyMap<string, Informatieniveau>> {
  const directive = schema.getDirective('niveau')
  const faults: string[] = []
  const classes = new Map<string, Map<string, Informatieniveau>>()
  for (const [type, fields] of objectFields(schema)) {
    const perField = new Map<string, Informatieniveau>()
    for (const field of fields) {
      const given: unknown =
        directive && field.astNode ? getDirectiveValues(directive, field.astNode)?.['is'] : undefined
      const niveau = NIVEAUS.find((each) => each === given)
      if (niveau === undefined) faults.push(`${type}.${field.name} has no @niveau`)
      else perField.set(field.name, niveau)
      if (isNonNullType(field.type)) faults.push(`${type}.${field.name} must be nullable`)
    }
    classes.set(type, perField)
  }
  if (faults.length > 0) throw new Error(`The schema is not closed: ${faults.join('; ')}`)
  return classes
}

/** @throws Error when a field is unclassified */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  const rules = new Map(NIVEAUS.map((niveau) => [niveau, niveauRule(niveau)]))
  const tree = Object.fromEntries(
    [...classify(schema)].map(([type, fields]) => [
      type,
      Object.fromEntries([...fields].map(([field, niveau]) => [field, rules.get(niveau) ?? deny])),
    ]),
  )
  const guards = shield(tree, {
    fallbackRule: deny, // the library's own default is allow
    // With an error the resolver failed; without one a rule said no. Two different answers.
    fallbackError: (thrown) =>
      thrown === undefined || thrown === null ? new PoortError('NIET_GEAUTORISEERD') : closeError(thrown),
  })
  return applyMiddleware(schema, guards)
}
