/** What one request carries through GraphQL: who asks, and, once its intent is on record, the raadpleging and its toegang. */
import type { Toegang } from '../autorisatie/toegang.ts'
import type { Professional } from '../identity/functies.ts'
import type { Raadpleging } from './raadpleging.ts'

export interface VerzoekContext {
  readonly professional: Professional
  /** GEEN_TOEGANG until the intent is on record. */
  toegang: Toegang
  raadpleging: Raadpleging | undefined
}
