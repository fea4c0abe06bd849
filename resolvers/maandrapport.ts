/** Query.maandrapport: how the poort was used in a month, without anyone who can be traced. */
import { begonnen } from '../src/handelingen/diensten.ts'
import { CIJFERS } from '../src/rapporten/cijfers.ts'
import { maandCsv } from '../src/rapporten/csv.ts'
import type { MaandrapportResolvers, QueryResolvers, RapportCijferResolvers } from './generated.ts'

export const maandrapport: NonNullable<QueryResolvers['maandrapport']> = (_parent, { maand }, context) => {
  const { beleid, stand } = begonnen(context)
  return context.diensten.maandrapporten.make(maand, beleid, stand.nu)
}

export const Maandrapport: MaandrapportResolvers = {
  csv: maandCsv,
}

export const RapportCijfer: RapportCijferResolvers = {
  naam: ({ code }) => CIJFERS[code].naam,
  uitleg: ({ code }) => CIJFERS[code].uitleg,
  vragen: ({ code }) => CIJFERS[code].vragen,
}
