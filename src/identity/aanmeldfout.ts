/** A refused login: one look for the caller, a word from a closed set for the logboek. */
import { PoortError } from '../errors.ts'

export type AanmeldReden =
  'ONTBREEKT' | 'VORM' | 'KOP' | 'SLEUTEL' | 'HANDTEKENING' | 'CLAIMS' | 'VERLOPEN' | 'CLIENT' | 'HERGEBRUIK'

/** A refused login. Only `reden` tells why, and only to the logboek. */
export class AanmeldFout extends PoortError {
  readonly reden: AanmeldReden

  constructor(reden: AanmeldReden) {
    super('NIET_INGELOGD')
    this.reden = reden
  }
}
