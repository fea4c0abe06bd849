/** What the resolvers of handelingen work with, one property per part; built in application.ts. */
import type { GraphQLSchema } from 'graphql'
import type { Matrixbeheer } from '../autorisatie/matrixbeheer.ts'
import type { Matrixinzage } from '../autorisatie/matrixinzage.ts'
import type { Matrixtoezicht } from '../autorisatie/matrixtoezicht.ts'
import type { Rechtenbeoordelingen } from '../autorisatie/rechtenbeoordeling.ts'
import type { ContractClient } from '../bronnen/contract-client.ts'
import type { ControleDienst } from '../controle/rechtmatigheid.ts'
import { PoortError } from '../errors.ts'
import type { EigenRaadplegingen } from '../logboek/eigen-raadplegingen.ts'
import type { PersonenDienst } from '../personen/zoek-persoon.ts'
import type { Controles } from '../rapporten/controle.ts'
import type { InzageDienst } from '../rapporten/inzage.ts'
import type { MaandrapportDienst } from '../rapporten/maandrapport.ts'
import type { Onderzoeken } from '../rapporten/onderzoek.ts'
import type { PdfMaker } from '../rapporten/pdf.ts'
import type { Noodgevallen } from '../toekenningen/noodgevallen.ts'
import type { Regie } from '../toekenningen/regie.ts'
import type { Toekenningen } from '../toekenningen/toekenningen.ts'
import type { Toestemmingen } from '../toekenningen/toestemmingen.ts'
import type { Handeling } from './handeling.ts'
import type { Feiten } from './soorten.ts'

export interface Diensten {
  readonly personen: PersonenDienst
  readonly eigenRaadplegingen: EigenRaadplegingen
  readonly controle: ControleDienst
  readonly controles: Controles
  readonly inzage: InzageDienst
  readonly maandrapporten: MaandrapportDienst
  readonly onderzoeken: Onderzoeken
  readonly pdf: PdfMaker
  readonly toegang: {
    readonly toekenningen: Toekenningen
    readonly toestemmingen: Toestemmingen
    readonly regie: Regie
    readonly noodgevallen: Noodgevallen
  }
  readonly matrixbeheer: Matrixbeheer
  readonly matrixinzage: Matrixinzage
  readonly matrixtoezicht: Matrixtoezicht
  readonly rechtenbeoordelingen: Rechtenbeoordelingen
  /** Of every registered bron, of the same moment as the schema that runs. */
  clientsOf(schema: GraphQLSchema): readonly ContractClient[]
  /** Words of an asker, as they may stand in the logboek. */
  readonly versleutelReden: (reden: string) => Feiten
}

/** What a request carries for them. */
export interface HandelingContext {
  readonly handeling: Handeling | undefined
  readonly diensten: Diensten
}

/** A handeling whose intent is on record, and of which is settled in which functie it is done. */
export type Begonnen = Handeling & { readonly functie: string }
const isBegonnen = (handeling: Handeling | undefined): handeling is Begonnen => handeling?.functie !== undefined

/** The handeling of this request. @throws PoortError LOGBOEK_NIET_BESCHIKBAAR when it did not begin: then nothing may be done */
export function begonnen({ handeling }: HandelingContext): Begonnen {
  if (!isBegonnen(handeling)) throw new PoortError('LOGBOEK_NIET_BESCHIKBAAR')
  return handeling
}

/** Does something in the handeling of this request. @throws PoortError as `begonnen` does */
export const inHandeling = <Result>(
  context: HandelingContext,
  act: (handeling: Begonnen, diensten: Diensten) => Result,
): Result => act(begonnen(context), context.diensten)
