/** Query.mijnBevoegdheden: what the functie opens in which the handeling is done. */
import { bevoegdhedenOf } from '../src/domain/bevoegdheden.ts'
import { PoortError } from '../src/errors.ts'
import type { QueryResolvers } from './generated.ts'

export const mijnBevoegdheden: NonNullable<QueryResolvers['mijnBevoegdheden']> = (_parent, _args, { handeling }) => {
  if (handeling?.functie === undefined) throw new PoortError('LOGBOEK_NIET_BESCHIKBAAR')
  const { functie, beleid } = handeling
  return { functie, matrixversie: beleid.versie, cellen: bevoegdhedenOf(functie, beleid) }
}
