/** Query.zoekPersoon: who has this name and birth date. Asking, counting and recording happen behind the dienst, not here. */
import { begonnen } from '../src/handelingen/diensten.ts'
import type { QueryResolvers } from './generated.ts'

export const zoekPersoon: NonNullable<QueryResolvers['zoekPersoon']> = (_parent, { invoer }, context) =>
  context.diensten.personen.zoek(begonnen(context), invoer)
