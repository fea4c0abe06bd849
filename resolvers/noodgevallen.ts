/** Root fields about noodgevallen: reported, judged, listed. */
import { inHandeling } from '../src/handelingen/diensten.ts'
import type { MutationResolvers, QueryResolvers } from './generated.ts'

export const noodgevalMutations: Pick<MutationResolvers, 'noodgevalMelden' | 'noodgevalBeoordelen'> = {
  noodgevalMelden: (_parent, { invoer }, context) =>
    inHandeling(context, (handeling, { toegang }) => toegang.noodgevallen.meld(handeling, invoer)),
  noodgevalBeoordelen: (_parent, { invoer }, context) =>
    inHandeling(context, (handeling, { toegang }) => toegang.noodgevallen.beoordeel(handeling, invoer)),
}
export const noodgevalQueries: Pick<QueryResolvers, 'mijnNoodgevallen' | 'noodgevallenTerBeoordeling'> = {
  mijnNoodgevallen: (_parent, _args, context) =>
    inHandeling(context, (handeling, { toegang }) => toegang.noodgevallen.gemeldDoor(handeling)),
  noodgevallenTerBeoordeling: (_parent, _args, context) =>
    inHandeling(context, (handeling, { toegang }) => toegang.noodgevallen.terBeoordelingVoor(handeling)),
}
