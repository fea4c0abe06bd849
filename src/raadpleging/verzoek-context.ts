/** What one request carries through GraphQL: who asks, and, once its intent is on record, what is done and its toegang. */
import type { Toegang } from '../autorisatie/toegang.ts'
import type { Diensten } from '../handelingen/diensten.ts'
import type { Handeling } from '../handelingen/handeling.ts'
import type { Professional } from '../identity/functies.ts'
import type { Raadpleging } from './raadpleging.ts'

export interface VerzoekContext {
  readonly professional: Professional
  /** GEEN_TOEGANG until the intent is on record. */
  toegang: Toegang
  /** Of an operation with `dat`. */
  raadpleging: Raadpleging | undefined
  /** Of an operation with any other root field. */
  handeling: Handeling | undefined
  readonly diensten: Diensten
}
