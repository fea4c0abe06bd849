/**
 * The rule behind every field of one informatieniveau. It asks the Toegang of the request and does nothing else.
 */
import type { Informatieniveau } from '../domain/niveau.ts'
import { PoortError } from '../errors.ts'
import { rule } from './shield.ts'
import type { Toegang } from './toegang.ts'

/** What the rules need of a request's context. */
export interface RegelContext {
  readonly toegang: Toegang
}

export const niveauRule = (niveau: Informatieniveau) =>
  // no_cache always: the other modes remember by rule name and would hand the first person's answer to the second.
  rule(`niveau-${niveau}`, { cache: 'no_cache' })((_parent: unknown, _args: unknown, context: RegelContext) => {
    // A rule that throws would look like "no right"; it is "cannot decide", refused with another code.
    try {
      return context.toegang.judge(niveau)
    } catch {
      return new PoortError('INTERNAL_SERVER_ERROR')
    }
  })
