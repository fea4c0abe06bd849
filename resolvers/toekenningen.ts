/** Root fields about toekenningen: given, ended, received, reviewed. */
import { inHandeling } from '../src/handelingen/diensten.ts'
import type { MutationResolvers, QueryResolvers } from './generated.ts'

export const toekenningMutations: Pick<MutationResolvers, 'toekenningGeven' | 'toekenningIntrekken'> = {
  toekenningGeven: (_parent, { invoer }, context) =>
    inHandeling(context, (handeling, { toegang }) => toegang.toekenningen.geef(handeling, invoer)),
  toekenningIntrekken: (_parent, { invoer }, context) =>
    inHandeling(context, (handeling, { toegang }) => toegang.toekenningen.trekIn(handeling, invoer)),
}
export const toekenningQueries: Pick<
  QueryResolvers,
  'mijnToekenningen' | 'toekenningenDoorMij' | 'toekenningenTerToetsing'
> = {
  mijnToekenningen: (_parent, _args, context) =>
    inHandeling(context, (handeling, { toegang }) => toegang.toekenningen.ontvangenDoor(handeling)),
  toekenningenDoorMij: (_parent, _args, context) =>
    inHandeling(context, (handeling, { toegang }) => toegang.toekenningen.gegevenDoor(handeling)),
  toekenningenTerToetsing: (_parent, _args, context) =>
    inHandeling(context, (_handeling, { toegang }) => toegang.toekenningen.terToetsing()),
}
