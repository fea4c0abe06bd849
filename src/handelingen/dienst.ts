/** The handeling of a request with its services; without a recorded intent nothing may be done. */
import { PoortError } from '../errors.ts'
import type { VerzoekContext } from '../raadpleging/verzoek-context.ts'
import type { Diensten } from './diensten.ts'
import type { Handeling } from './handeling.ts'

/** @throws PoortError LOGBOEK_NIET_BESCHIKBAAR */
export function inHandeling<Result>(
  { handeling, diensten }: VerzoekContext,
  act: (handeling: Handeling, diensten: Diensten) => Result,
): Result {
  if (handeling?.functie === undefined) throw new PoortError('LOGBOEK_NIET_BESCHIKBAAR')
  return act(handeling, diensten)
}
