/** Query.inzageverslag: what a betrokkene may know of who looked him up. Made once; page and PDF only when selected. */
import { begonnen } from '../src/handelingen/diensten.ts'
import { inzageDocument } from '../src/rapporten/document.ts'
import { toPagina } from '../src/rapporten/pagina.ts'
import type { InzageverslagResolvers, QueryResolvers } from './generated.ts'

export const inzageverslag: NonNullable<QueryResolvers['inzageverslag']> = async (_parent, { verzoek }, context) => {
  const handeling = begonnen(context)
  const { id, beleid, stand } = handeling
  const verslag = await context.diensten.inzage.make(verzoek, { id, beleid, nu: stand.nu })
  handeling.noteer({ inzage: 'VERLEEND' })
  return verslag
}

export const Inzageverslag: InzageverslagResolvers = {
  pagina: (verslag) => toPagina(inzageDocument(verslag)),
  pdf: async (verslag, _args, { diensten }) => (await diensten.pdf(inzageDocument(verslag))).toString('base64'),
}
