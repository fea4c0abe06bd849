/**
 * Proves at start that the guard is on: every field refuses a context without rights, and one question with rights passes.
 * Promise: a schema that fails it is never served. A guard that refuses everything is no guard either, hence the second half.
 */
import { execute, GraphQLError, parse, type GraphQLSchema } from 'graphql'
import { PoortError } from '../errors.ts'
import { objectFields } from './guard-schema.ts'
import type { RegelContext } from './niveau-rule.ts'
import { GEEN_TOEGANG, type Toegang } from './toegang.ts'

export interface MustPass {
  readonly document: string
  readonly context: RegelContext
  readonly expected: unknown
}

/** Answers that are neither a yes nor a refusal, which every shortcut leaves to shield: that must refuse by itself. */
const NEITHER = {
  ...GEEN_TOEGANG,
  judge: () => false,
  judgeTeam: () => false,
  judgeRecht: () => false,
} as never as Toegang

/** @returns what is wrong, in words for the operator; empty when the guard holds */
export async function selfTest(schema: GraphQLSchema, mustPass: MustPass): Promise<readonly string[]> {
  const faults: string[] = []
  for (const [type, fields] of objectFields(schema)) {
    for (const field of fields) {
      const refused = await Promise.all([GEEN_TOEGANG, NEITHER].map((toegang) => refuses(field.resolve, toegang)))
      if (refused.includes(false)) faults.push(`${type}.${field.name} does not refuse`)
    }
  }
  // A Toegang of its own: one that this question was asked with before has every rule below `dat` behind it.
  const contextValue = { ...mustPass.context, toegang: { ...mustPass.context.toegang } }
  const result = await execute({ schema, document: parse(mustPass.document), contextValue })
  if (result.errors || JSON.stringify(result.data) !== JSON.stringify(mustPass.expected)) {
    faults.push('the question that must pass does not pass')
  }
  return faults
}

async function refuses(
  resolve: ((...args: never[]) => unknown) | null | undefined,
  toegang: Toegang,
): Promise<boolean> {
  if (typeof resolve !== 'function') return false
  const call = resolve as (parent: unknown, args: unknown, context: RegelContext, info: unknown) => unknown
  try {
    // An empty parent answers nothing, and nothing is no refusal: only a rule makes one.
    return isRefusal(await call({}, {}, { toegang }, {}))
  } catch (thrown) {
    return isRefusal(thrown)
  }
}

const isRefusal = (value: unknown): boolean => {
  const error = value instanceof GraphQLError ? value.originalError : value
  return error instanceof PoortError && error.code === 'NIET_GEAUTORISEERD'
}
