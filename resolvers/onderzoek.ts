/** The report on mandate: begun with a reason, read while it is available, and one raadpleging of it in both logs. */
import { begonnen } from '../src/handelingen/diensten.ts'
import type { AuditregelResolvers, LogboekregelResolvers, MutationResolvers, QueryResolvers } from './generated.ts'
import { alsUitkomst } from './als-uitkomst.ts'
import type { Onderzoeker } from '../src/rapporten/onderzoek.ts'
import type { VerzoekContext } from '../src/raadpleging/verzoek-context.ts'

const onderzoeker = (context: VerzoekContext): Onderzoeker => {
  const { id, professional, functie, beleid, stand } = begonnen(context)
  return { id, professional: professional.pseudoniem, functie, beleid, nu: stand.nu }
}

export const onderzoekInstellen: NonNullable<MutationResolvers['onderzoekInstellen']> = (
  _parent,
  { invoer },
  context,
) =>
  alsUitkomst(context, async () => ({
    onderzoek: await context.diensten.onderzoeken.begin(invoer, onderzoeker(context)),
  }))

export const onderzoek: NonNullable<QueryResolvers['onderzoek']> = (_parent, { id }, context) =>
  context.diensten.onderzoeken.read(id, onderzoeker(context))

export const logboekregel: NonNullable<QueryResolvers['logboekregel']> = (_parent, args, context) =>
  context.diensten.onderzoeken.regel(args.onderzoek, args.raadplegingId, onderzoeker(context))

export const Logboekregel: LogboekregelResolvers = {
  verwerkingen: ({ verwerkingen }) => verwerkingen.map((each) => JSON.stringify(each)),
}
export const Auditregel: AuditregelResolvers = {
  tijdstempel: ({ tijdstempel }) => tijdstempel.toISOString(),
  nen7513: ({ nen7513 }) => Object.entries(nen7513).map(([naam, waarde]) => ({ naam, waarde })),
}
