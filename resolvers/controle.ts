/** The review queue: filled by a round, read by who may judge, and judged. */
import { begonnen } from '../src/handelingen/diensten.ts'
import type { MutationResolvers, QueryResolvers } from './generated.ts'
import { alsUitkomst } from './als-uitkomst.ts'

export const controlelijstAanvullen: NonNullable<MutationResolvers['controlelijstAanvullen']> = (
  _parent,
  { invoer: { van, totEnMet } },
  context,
) => alsUitkomst(context, ({ beleid, stand }) => context.diensten.controles.fill(van, totEnMet, beleid, stand.nu))

export const controleBeoordelen: NonNullable<MutationResolvers['controleBeoordelen']> = (
  _parent,
  { invoer: { controle, oordeel, toelichting } },
  context,
) =>
  alsUitkomst(context, async ({ professional: { pseudoniem, teams } }) => ({
    afgerond: await context.diensten.controles.judge(controle, oordeel, toelichting, {
      professional: pseudoniem,
      teams,
    }),
  }))

export const controlelijst: NonNullable<QueryResolvers['controlelijst']> = (_parent, _args, context) => {
  const { professional } = begonnen(context)
  return context.diensten.controles.list({ professional: professional.pseudoniem, teams: professional.teams })
}
