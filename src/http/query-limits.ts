/**
 * Bounds on a GraphQL operation, checked before anything runs: depth, aliases, directives, root fields, variables, and one
 * `dat` or other handeling per operation. Fragments count where they are spread, so that a small text cannot grow large.
 * Promise: bounded work for any text (maxTokens of the parser bounds the text itself), and a name may not hold a BSN.
 */
import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'
import type { Foutcode } from '../errors.ts'

export const GRENZEN = {
  /** Lexical tokens of one document. */
  tokens: 1000,
  /** Selections with fragments expanded. */
  selecties: 2000,
  diepte: 10,
  aliassen: 5,
  richtlijnen: 5,
  wortelvelden: 5,
  variabelen: 20,
} as const

interface Tally {
  selecties: number
  diepte: number
  aliassen: number
  richtlijnen: number
  wortelvelden: number
  /** Root fields that stand in the logboek as one raadpleging or handeling each. */
  handelingen: number
  dat: number
}

/** Apollo gives every validation error one code of its own; ours travels beside it, for formatError. */
const refuse = (context: ValidationContext, fout: Foutcode): void =>
  context.reportError(new GraphQLError(fout, { extensions: { fout } }))

/** Counts one operation with its fragments expanded; stops at the bound of selections. */
function tally(context: ValidationContext, set: SelectionSetNode): Tally {
  const counts: Tally = {
    selecties: 0,
    diepte: 0,
    aliassen: 0,
    richtlijnen: 0,
    wortelvelden: 0,
    handelingen: 0,
    dat: 0,
  }
  const walk = (current: SelectionSetNode, depth: number, open: readonly string[]): void => {
    counts.diepte = Math.max(counts.diepte, depth)
    for (const selection of current.selections) {
      if (++counts.selecties > GRENZEN.selecties) return
      counts.richtlijnen += selection.directives?.length ?? 0
      if (selection.kind === Kind.FIELD) {
        if (selection.alias) counts.aliassen++
        if (depth === 1) {
          counts.wortelvelden++
          if (!selection.name.value.startsWith('__')) counts.handelingen++
          if (selection.name.value === 'dat') counts.dat++
        }
        if (selection.selectionSet) walk(selection.selectionSet, depth + 1, open)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, depth, open)
      } else if (!open.includes(selection.name.value)) {
        // A fragment that spreads itself is refused by graphql's own rule; here it only must not loop.
        const fragment = context.getFragment(selection.name.value)
        if (fragment) walk(fragment.selectionSet, depth, [...open, selection.name.value])
      }
    }
  }
  walk(set, 1, [])
  return counts
}

/** Bounds of one operation. */
export const limitsRule: ValidationRule = (context): ASTVisitor => ({
  OperationDefinition(node) {
    // graphql-js itself finds a missing root type only when it executes.
    if (!context.getSchema().getRootType(node.operation)) return refuse(context, 'GRAPHQL_VALIDATION_FAILED')
    const counts = tally(context, node.selectionSet)
    const tooMuch =
      counts.selecties > GRENZEN.selecties ||
      counts.diepte > GRENZEN.diepte ||
      counts.aliassen > GRENZEN.aliassen ||
      counts.richtlijnen + (node.directives?.length ?? 0) > GRENZEN.richtlijnen ||
      counts.wortelvelden > GRENZEN.wortelvelden ||
      (node.variableDefinitions?.length ?? 0) > GRENZEN.variabelen
    if (tooMuch) refuse(context, 'GRAPHQL_VALIDATION_FAILED')
    else if (counts.dat > 1) refuse(context, 'MEER_DAN_EEN_DAT')
    else if (counts.handelingen > 1) refuse(context, 'MEER_DAN_EEN_HANDELING')
    return undefined
  },
})

/** An alias or other name comes back in the answer and in paths of errors: one with a number in it could be a BSN. */
export const noNumbersInNamesRule: ValidationRule = (context): ASTVisitor => ({
  Name(node) {
    if (/[0-9]{8}/.test(node.value.replaceAll('_', ''))) refuse(context, 'GRAPHQL_VALIDATION_FAILED')
    return undefined
  },
})
