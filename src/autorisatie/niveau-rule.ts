/**
 * The rules behind the fields: one per informatieniveau, one for the fields of a team, where a niveau is opened, and one per
 * set of rechten.
 * They ask the Toegang of the request and do nothing else; that of a niveau remembers a yes (ADR 0052).
 */
import { GraphQLError, responsePathAsArray, type GraphQLResolveInfo } from 'graphql'
import type { BekendTeam } from '../domain/bekendheid.ts'
import type { BovenDat, Informatieniveau } from '../domain/niveau.ts'
import type { Recht } from '../domain/recht.ts'
import { PoortError } from '../errors.ts'
import { rule } from './shield.ts'
import type { Toegang } from './toegang.ts'

/** What the rules need of a request's context. */
export interface RegelContext {
  readonly toegang: Toegang
}

/** What these rules opened so far, by the Toegang they asked. */
const opened = new WeakMap<Toegang, Set<Informatieniveau>>()

/** Whether the rule of this niveau already said yes to this Toegang, which takes no yes back. A no is asked again. */
export const isOpened = (niveau: Informatieniveau, { toegang }: RegelContext): boolean =>
  opened.get(toegang)?.has(niveau) === true

/** Behind every field of one niveau. */
export const niveauRule = (niveau: Informatieniveau) =>
  // no_cache always: the other modes remember by rule name and would hand the first person's answer to the second.
  rule(`niveau-${niveau}`, { cache: 'no_cache' })(
    (_parent: unknown, _args: unknown, { toegang }: RegelContext, info: GraphQLResolveInfo) => {
      const judged = decided(() => toegang.judge(niveau), info)
      if (judged === true) opened.set(toegang, (opened.get(toegang) ?? new Set()).add(niveau))
      return judged
    },
  )

/** Whether a team opens a niveau: judged for this team alone, by the betrokkenheden behind it. */
export const judgeAtTeam =
  (niveau: BovenDat) =>
  (team: BekendTeam, _args: unknown, { toegang }: RegelContext, info: GraphQLResolveInfo) =>
    decided(() => toegang.judgeTeam(team, niveau), info)

/** Behind the field of a team that opens a niveau. */
export const teamRule = (niveau: BovenDat) => rule(`team-${niveau}`, { cache: 'no_cache' })(judgeAtTeam(niveau))

/** Behind every field that one of these rechten opens, for the functie in which is acted. */
export const rechtRule = (rechten: readonly Recht[]) =>
  rule(`recht-${rechten.join('-')}`, { cache: 'no_cache' })(
    (_parent: unknown, _args: unknown, { toegang }: RegelContext, info: GraphQLResolveInfo) =>
      decided(() => toegang.judgeRecht(rechten), info),
  )

/** A rule that throws would look like "no right"; it is "cannot decide", refused with another code. */
function decided(judge: () => true | PoortError, info: GraphQLResolveInfo): true | GraphQLError {
  try {
    const judged = judge()
    return judged instanceof PoortError ? inPlace(judged, info) : judged
  } catch {
    return inPlace(new PoortError('INTERNAL_SERVER_ERROR'), info)
  }
}

/** What graphql-js makes of a refusal, once: all its places, in every answer, inherit from it. */
const asGraphQLErrors = new WeakMap<PoortError, GraphQLError>()

function asGraphQLError(refusal: PoortError): GraphQLError {
  const known = asGraphQLErrors.get(refusal)
  if (known !== undefined) return known
  const error = new GraphQLError(refusal.message, { originalError: refusal })
  Object.freeze(error.extensions)
  asGraphQLErrors.set(refusal, error)
  return error
}

/**
 * A refusal as the error of one field. Without a path graphql-js makes an error for each refused field, with a stack and with
 * its position in the text of the query, none of which is told to anyone (ADR 0055).
 */
function inPlace(refusal: PoortError, { path }: GraphQLResolveInfo): GraphQLError {
  return Object.assign(Object.create(asGraphQLError(refusal)) as GraphQLError, { path: responsePathAsArray(path) })
}
