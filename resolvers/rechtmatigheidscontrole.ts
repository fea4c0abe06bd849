/** Query.rechtmatigheidscontrole and its sample: what was settled for a domein and quarter. Settling happens behind the dienst. */
import { begonnen } from '../src/handelingen/diensten.ts'
import type { QueryResolvers, RechtmatigheidscontroleResolvers } from './generated.ts'

export const rechtmatigheidscontrole: NonNullable<QueryResolvers['rechtmatigheidscontrole']> = (
  _parent,
  { domein, kwartaal },
  context,
  { schema },
) => context.diensten.controle.read(begonnen(context), domein, kwartaal, context.diensten.clientsOf(schema))

export const Rechtmatigheidscontrole: RechtmatigheidscontroleResolvers = {
  steekproef: (controle, _args, context, { schema }) =>
    context.diensten.controle.steekproef(begonnen(context), controle, context.diensten.clientsOf(schema)),
}
