/**
 * What needs no question to shield, which answers through some six promises: a property behind a yes that shield gave before
 * (ADR 0052), and the no of a team (ADR 0055).
 * Promise: a shortcut opens nothing that shield has not opened, and whatever it does not know it leaves to shield.
 */
import { GraphQLError, isObjectType, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql'
import type { BekendTeam } from '../domain/bekendheid.ts'
import type { BovenDat, Informatieniveau } from '../domain/niveau.ts'
import { isOpened, judgeAtTeam, type RegelContext } from './niveau-rule.ts'

/** @returns the answer of the field; undefined leaves it to shield */
export type Shortcut = (parent: unknown, args: unknown, context: RegelContext, info: GraphQLResolveInfo) => unknown

/** Puts a shortcut before what now answers a field. */
export function shorten(schema: GraphQLSchema, type: string, name: string, shortcut: Shortcut): void {
  const object = schema.getType(type)
  const field = isObjectType(object) ? object.getFields()[name] : undefined
  const shielded = field?.resolve
  if (field === undefined || shielded === undefined) return
  field.resolve = (parent: unknown, args: unknown, context: RegelContext, info) => {
    const answer = shortcut(parent, args, context, info)
    return answer === undefined ? shielded(parent, args, context, info) : answer
  }
}

/**
 * Of a field that only reads a property: the property, when the rule of its niveau already said yes to this Toegang. What is no
 * plain value yet, and may still fail, goes to shield, which closes errors.
 */
export const readWhenOpened =
  (name: string, niveau: Informatieniveau): Shortcut =>
  (parent, _args, context) => {
    const value = isOpened(niveau, context) ? (parent as Readonly<Record<string, unknown>>)[name] : undefined
    return typeof value === 'function' || value instanceof Promise ? undefined : value
  }

/** Of a field where a team opens a niveau: the refusal, when nothing is released there. */
export const refuseAtTeam = (niveau: BovenDat): Shortcut => {
  const judge = judgeAtTeam(niveau)
  return (team, args, context, info) => {
    const judged = judge(team as BekendTeam, args, context, info)
    return judged instanceof GraphQLError ? judged : undefined
  }
}
