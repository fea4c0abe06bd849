/** Query.dat: are these persons known, and with which teams. Access, asking and recording happen behind the raadpleging, not here. */
import { PoortError } from '../src/errors.ts'
import type { QueryResolvers } from './generated.ts'

export const dat: NonNullable<QueryResolvers['dat']> = (_parent, _args, { raadpleging }) => {
  // Its arguments were read when the intent was recorded; without that record nothing may be asked.
  if (raadpleging === undefined) throw new PoortError('LOGBOEK_NIET_BESCHIKBAAR')
  return raadpleging.lookUp()
}
