/** Root fields about the regieniveau of a betrokkene and the aanstellingen of professionals. */
import { inHandeling } from '../src/handelingen/diensten.ts'
import type { MutationResolvers, QueryResolvers } from './generated.ts'

export const regieMutations: Pick<
  MutationResolvers,
  'regieniveauVastleggen' | 'aanstellingVastleggen' | 'aanstellingBeeindigen'
> = {
  regieniveauVastleggen: (_parent, { invoer }, context) =>
    inHandeling(context, (handeling, { toegang }) => toegang.regie.legRegieniveauVast(handeling, invoer)),
  aanstellingVastleggen: (_parent, { invoer }, context) =>
    inHandeling(context, (handeling, { toegang }) => toegang.regie.stelAan(handeling, invoer)),
  aanstellingBeeindigen: (_parent, { invoer }, context) =>
    inHandeling(context, (handeling, { toegang }) => toegang.regie.beeindigAanstelling(handeling, invoer)),
}
export const regieQueries: Pick<QueryResolvers, 'regieniveausDoorMij' | 'aanstellingen'> = {
  regieniveausDoorMij: (_parent, _args, context) =>
    inHandeling(context, (handeling, { toegang }) => toegang.regie.regieniveausDoor(handeling)),
  aanstellingen: (_parent, _args, context) =>
    inHandeling(context, (_handeling, { toegang }) => toegang.regie.aanstellingen()),
}
