/** What the resolvers of handelingen call, one property per part. */
import type { Noodgevallen } from '../toekenningen/noodgevallen.ts'
import type { Regie } from '../toekenningen/regie.ts'
import type { Toekenningen } from '../toekenningen/toekenningen.ts'
import type { Toestemmingen } from '../toekenningen/toestemmingen.ts'

export interface Diensten {
  readonly toegang: {
    readonly toekenningen: Toekenningen
    readonly toestemmingen: Toestemmingen
    readonly regie: Regie
    readonly noodgevallen: Noodgevallen
  }
}
