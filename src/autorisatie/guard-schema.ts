/**
 * Puts every field of the schema behind its rule, generated from @niveau and @recht, with `deny` for whatever has neither.
 * Before some rules stand shortcuts, which open nothing by themselves.
 * Promise: the tree is made from the schema itself, so that no field can be forgotten; a field without a class, or a
 * guarded field that is not nullable, stops the build (a denied non-null would wipe its parent).
 */
import {
  defaultFieldResolver,
  getDirectiveValues,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql'
import { BOVEN_DAT, NIVEAUS, type Informatieniveau } from '../domain/niveau.ts'
import { RECHTEN, type Recht } from '../domain/recht.ts'
import { closeError, PoortError } from '../errors.ts'
import { niveauRule, rechtRule, teamRule } from './niveau-rule.ts'
import { applyMiddleware, deny, shield } from './shield.ts'
import { readWhenOpened, refuseAtTeam, shorten } from './shortcuts.ts'

/** The object types of the schema with their fields, introspection aside. */
export function objectFields(schema: GraphQLSchema): ReadonlyMap<string, readonly GraphQLField<unknown, unknown>[]> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'))
  return new Map(types.map((type) => [type.name, isObjectType(type) ? Object.values(type.getFields()) : []]))
}

/** What opens a field: one niveau, or any of these rechten. */
export type Klasse = Informatieniveau | readonly Recht[]

/** type -> field -> what opens it. */
export type Classes = ReadonlyMap<string, ReadonlyMap<string, Klasse>>

/** The niveau of a class, if it is one. */
export const niveauOf = (klasse: Klasse | undefined): Informatieniveau | undefined =>
  typeof klasse === 'string' ? klasse : undefined

const known = new WeakMap<GraphQLSchema, Classes>()

/** Interfaces included: a query may name their fields. @throws Error naming every field that is not classified once, or not nullable */
export function classify(schema: GraphQLSchema): Classes {
  const before = known.get(schema)
  if (before !== undefined) return before
  const classes = readClasses(schema)
  known.set(schema, classes)
  return classes
}

function readClasses(schema: GraphQLSchema): Classes {
  const given = (name: 'niveau' | 'recht', field: GraphQLField<unknown, unknown>): unknown => {
    const directive = schema.getDirective(name)
    return directive && field.astNode ? getDirectiveValues(directive, field.astNode)?.['is'] : undefined
  }
  const faults: string[] = []
  const classes = new Map<string, Map<string, Klasse>>()
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue
    const perField = new Map<string, Klasse>()
    for (const field of Object.values(type.getFields())) {
      const niveau = NIVEAUS.find((each) => each === given('niveau', field))
      const rechten = readRechten(given('recht', field))
      const klasse = niveau ?? rechten
      if (klasse === undefined) faults.push(`${type.name}.${field.name} has no @niveau and no @recht`)
      else if (niveau !== undefined && rechten !== undefined) faults.push(`${type.name}.${field.name} has two classes`)
      else perField.set(field.name, klasse)
      if (isNonNullType(field.type)) faults.push(`${type.name}.${field.name} must be nullable`)
    }
    classes.set(type.name, perField)
  }
  if (faults.length > 0) throw new Error(`The schema is not closed: ${faults.join('; ')}`)
  return classes
}

/** @returns undefined when none is named, or one that does not exist */
function readRechten(given: unknown): readonly Recht[] | undefined {
  if (!Array.isArray(given) || given.length === 0) return undefined
  const rechten = RECHTEN.filter((each) => given.includes(each))
  return rechten.length === given.length ? rechten : undefined
}

/** Where a niveau above DAT is opened: judged per team. Below it lies what was released there. */
const DOOR = 'BekendTeam'

/** @throws Error when a field is unclassified */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  const below = new Map(NIVEAUS.map((niveau) => [niveau, niveauRule(niveau)]))
  const atTeam = new Map([...below, ...BOVEN_DAT.map((niveau) => [niveau, teamRule(niveau)] as const)])
  const classes = classify(schema)
  // One rule per set: shield wants a name to be one rule.
  const sets = [...classes.values()].flatMap((fields) =>
    [...fields.values()].filter((each) => typeof each !== 'string'),
  )
  const ofRechten = new Map(
    [...new Map(sets.map((each) => [each.join(), each]))].map(([key, each]) => [key, rechtRule(each)]),
  )
  // Rules on an interface would never run: the tree names object types alone.
  const tree = Object.fromEntries(
    [...objectFields(schema)].map(([type, fields]) => {
      const rules = type === DOOR ? atTeam : below
      const ruleOf = (field: string) => {
        const klasse = classes.get(type)?.get(field)
        if (klasse === undefined) return deny
        return (typeof klasse === 'string' ? rules.get(klasse) : ofRechten.get(klasse.join())) ?? deny
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
  const guarded = applyMiddleware(schema, guards)
  for (const [type, fields] of objectFields(schema))
    for (const { name, resolve = defaultFieldResolver } of fields) {
      const niveau = niveauOf(classes.get(type)?.get(name))
      if (niveau === undefined) continue
      if (type === DOOR && niveau !== 'DAT') shorten(guarded, type, name, refuseAtTeam(niveau))
      else if (resolve === defaultFieldResolver) shorten(guarded, type, name, readWhenOpened(name, niveau))
    }
  return guarded
}
