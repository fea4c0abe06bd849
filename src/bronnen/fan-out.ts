/**
 * Asks every bron that may be asked, all at once, and says of every registered bron what came of it.
 * Promise: a bron outside `domeinen` or without a valid agreement is never asked, and is reported as not asked.
 */
import type { BronUitkomst } from '../domain/bekendheid.ts'
import type { Bsn } from '../domain/bsn.ts'
import type { ContractClient } from './contract-client.ts'
import type { Oproep } from './oproeptoken.ts'

export interface DatOproep {
  readonly personen: readonly Bsn[]
  /** Domeinen that the besluit opened at DAT. */
  readonly domeinen: ReadonlySet<string>
  /** Today by the database's clock, for the agreements. */
  readonly nu: Date
  readonly oproep: Oproep
  readonly isTeam: (id: string) => boolean
}

/** @returns one outcome per client, in the same order */
export function askAll(clients: readonly ContractClient[], vraag: DatOproep): Promise<readonly BronUitkomst[]> {
  const { personen, domeinen, nu, oproep, isTeam } = vraag
  const today = nu.toISOString().slice(0, 10)
  return Promise.all(
    clients.map(async (client): Promise<BronUitkomst> => {
      const { id, domein, overeenkomst } = client.bron
      if (!domeinen.has(domein)) return { bron: id, domein, uitkomst: 'NIET_GEVRAAGD', reden: 'MATRIX' }
      if (overeenkomst.geldigTotEnMet < today)
        return { bron: id, domein, uitkomst: 'NIET_GEVRAAGD', reden: 'OVEREENKOMST' }
      return client.askDat(personen, oproep, isTeam)
    }),
  )
}

/** What comes of each bron for someone without a BSN: not asked, for the contract knows no other way to name a person. */
export const withoutBsn = (clients: readonly ContractClient[]): readonly BronUitkomst[] =>
  clients.map(({ bron: { id, domein } }) => ({ bron: id, domein, uitkomst: 'NIET_GEVRAAGD', reden: 'GEEN_BSN' }))
