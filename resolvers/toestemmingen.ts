/** Root fields about toestemmingen: recorded, withdrawn, listed for whoever recorded them. */
import { inHandeling } from '../src/handelingen/diensten.ts'
import type { MutationResolvers, QueryResolvers } from './generated.ts'

export const toestemmingMutations: Pick<MutationResolvers, 'toestemmingVastleggen' | 'toestemmingIntrekken'> = {
  toestemmingVastleggen: (_parent, { invoer }, context) =>
    inHandeling(context, (handeling, { toegang }) => toegang.toestemmingen.legVast(handeling, invoer)),
  toestemmingIntrekken: (_parent, { invoer }, context) =>
    inHandeling(context, (handeling, { toegang }) => toegang.toestemmingen.trekIn(handeling, invoer)),
}
export const toestemmingQueries: Pick<QueryResolvers, 'toestemmingenDoorMij'> = {
  toestemmingenDoorMij: (_parent, _args, context) =>
    inHandeling(context, (handeling, { toegang }) => toegang.toestemmingen.vastgelegdDoor(handeling)),
}
