/** What the resolvers of handelingen work with, one property per part; built in application.ts. */
import type { Matrixbeheer } from '../autorisatie/matrixbeheer.ts'
import type { Matrixinzage } from '../autorisatie/matrixinzage.ts'
import type { Matrixtoezicht } from '../autorisatie/matrixtoezicht.ts'
import type { Rechtenbeoordelingen } from '../autorisatie/rechtenbeoordeling.ts'
import { PoortError } from '../errors.ts'
import type { Handeling } from './handeling.ts'
import type { Feiten } from './soorten.ts'

export interface Diensten {
  readonly matrixbeheer: Matrixbeheer
  readonly matrixinzage: Matrixinzage
  readonly matrixtoezicht: Matrixtoezicht
  readonly rechtenbeoordelingen: Rechtenbeoordelingen
  /** Words of an asker, as they may stand in the logboek. */
  readonly versleutelReden: (reden: string) => Feiten
}

/** What a request carries for them. */
export interface HandelingContext {
  readonly handeling: Handeling | undefined
  readonly diensten: Diensten
}

/** The handeling of this request. @throws PoortError when its intent is not on record: then nothing may be done */
export function begonnen({ handeling }: HandelingContext): Handeling {
  if (handeling === undefined) throw new PoortError('LOGBOEK_NIET_BESCHIKBAAR')
  return handeling
}
