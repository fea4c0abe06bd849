/** The root fields about recorded raadplegingen and the review of rights: unpack, hand to the dienst, note what was seen and why. */
import { begonnen } from '../src/handelingen/diensten.ts'
import { PoortError } from '../src/errors.ts'
import type { VerzoekContext } from '../src/raadpleging/verzoek-context.ts'
import type { MutationResolvers, QueryResolvers } from './generated.ts'

type Query = Required<
  Pick<
    QueryResolvers,
    | 'matrixEffect'
    | 'matrixEffectRaadplegingen'
    | 'matrixToetsRaadpleging'
    | 'rechtenoverzicht'
    | 'rechtenbeoordelingen'
  >
>
type Mutation = Required<Pick<MutationResolvers, 'matrixEffectBerekenen' | 'rechtenBeoordelen'>>

const noteerReden = (context: VerzoekContext, reden: string): void =>
  begonnen(context).noteer(context.diensten.versleutelReden(reden.slice(0, 500)))

export const toezichtQuery: Query = {
  matrixEffect: async (_parent, { id }, { diensten }) => (await diensten.matrixtoezicht.effect(id)) ?? null,
  matrixEffectRaadplegingen(_parent, { concept, dagen, cel, reden }, context) {
    noteerReden(context, reden)
    const naam = `${cel.functie}/${cel.domein}/${cel.niveau}`
    return context.diensten.matrixtoezicht.effectRaadplegingen(concept, dagen, naam, reden)
  },
  matrixToetsRaadpleging(_parent, { raadplegingId, reden }, context) {
    noteerReden(context, reden)
    return context.diensten.matrixtoezicht.toetsRaadpleging(raadplegingId, reden)
  },
  rechtenoverzicht: (_parent, { dagen }, { diensten }) =>
    diensten.rechtenbeoordelingen.overzicht(Math.min(Math.max(dagen, 1), 400)),
  rechtenbeoordelingen: (_parent, _args, { diensten }) => diensten.rechtenbeoordelingen.lijst(),
}

export const toezichtMutation: Mutation = {
  async matrixEffectBerekenen(_parent, { concept, dagen }, context) {
    const { professional } = begonnen(context)
    return context.diensten.matrixtoezicht.berekenEffect(professional.pseudoniem, concept, dagen)
  },
  async rechtenBeoordelen(_parent, { soort, sha256, bevindingen }, context) {
    const handeling = begonnen(context)
    const { id, professional, functie } = handeling
    if (functie === undefined) throw new PoortError('NIET_GEAUTORISEERD')
    const wie = { handeling: id, door: professional.pseudoniem, functie, functies: professional.functies }
    const uitkomst = await context.diensten.rechtenbeoordelingen.teken(wie, soort, sha256, bevindingen)
    handeling.noteer({ soort, uitkomst: uitkomst.fout?.code ?? 'GELUKT' })
    return uitkomst
  },
}
