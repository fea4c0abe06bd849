/**
 * What needs no question to shield, which answers through some six promises: a property behind a yes that shield gave before
 * (ADR 0052), and the no of a team (ADR 0055).
 * Promise: a shortcut opens nothing that shield has not opened, and whatever it does not know it leaves to shield.
 */
import {
  GraphQLError,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql'
import type { BekendTeam } from '../domain/bekendheid.ts'
import type { BovenDat, Informatieniveau } from '../domain/niveau.ts'
import { isOpened, judgeAtTeam, type RegelContext } from './niveau-rule.ts'

/** @returns the answer of the field; undefined leaves it to shield */
export type Shortcut = (parent: unknown, context: RegelContext, info: GraphQLResolveInfo) => unknown

type Resolver = GraphQLFieldResolver<unknown, RegelContext>

const behind = new WeakMap<Resolver, Resolver>()

/** What stands behind the shortcut of a field, for the self-test; the resolver itself where there is none. */
export const behindShortcut = (resolver: Resolver): Resolver => behind.get(resolver) ?? resolver

/** Puts a shortcut before what now answers a field. */
export function shorten(schema: GraphQLSchema, type: string, name: string, shortcut: Shortcut): void {
  const object = schema.getType(type)
  const field = isObjectType(object) ? object.getFields()[name] : undefined
  const shielded = field?.resolve
  if (field === undefined || shielded === undefined) return
  const shortened: Resolver = (parent, args, context, info) => {
    const answer = shortcut(parent, context, info)
    return answer === undefined ? shielded(parent, args, context, info) : answer
  }
  behind.set(shortened, shielded)
  field.resolve = shortened
}

/**
 * Of a field that only reads a property: the property, when the rule of its niveau already said yes to this Toegang. What is no
 * plain value yet, and may still fail, goes to shield, which closes errors.
 */
export const readWhenOpened =
  (name: string, niveau: Informatieniveau): Shortcut =>
  (parent, context) => {
    const value = isOpened(niveau, context) ? (parent as Readonly<Record<string, unknown>>)[name] : undefined
    return typeof value === 'function' || value instanceof Promise ? undefined : value
  }

/** Of a field where a team opens a niveau: the refusal, when nothing is released there. */
export const refuseAtTeam = (niveau: BovenDat): Shortcut => {
  const judge = judgeAtTeam(niveau)
  return (team, context, info) => {
    const judged = judge(team as BekendTeam, {}, context, info)
    return judged instanceof GraphQLError ? judged : undefined
  }
}
