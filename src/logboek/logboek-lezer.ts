/**
 * The rows of the logboek as whoever checks it reads them: one moment, in the order of the trees. Implemented by storage, apart
 * from the code that writes them.
 */
import type { OpruimingRij } from './opruiming.ts'

export interface SchrijverRij {
  readonly nummer: number
  readonly id: string
  readonly replica: string
  /** Leaves that are stored of its tree. */
  readonly omvang: number
  /** Content of its first line. */
  readonly opening: string | null
}

/** Number, first row of the leaf with its line end, content. */
export type RegelRij = readonly [volgnummer: string, kop: string, inhoud: string]
/** Number, `raadpleging klasse tijd`, its row of the leaf with its line end. */
export type BetrokkeneRij = readonly [volgnummer: string, sleutel: string, rij: string]
export interface BundelRij {
  readonly omvang: number
  readonly bladen: Buffer
  readonly wortel: Buffer
}

/** One moment of the logboek, read in order. Implemented by storage. */
export interface LogboekLezer extends AsyncDisposable {
  /** By the database's clock. */
  readonly nu: Date
  /** In order of their numbers. */
  schrijvers(): Promise<readonly SchrijverRij[]>
  opruimingen(): Promise<readonly OpruimingRij[]>
  /** The first number of a line, person or leaf of a writer that is not there. */
  zonderSchrijver(nummers: readonly number[]): Promise<number | undefined>
  /** Every line of one raadpleging, with the rows of its persons. */
  regelsVan(raadpleging: string): Promise<readonly (readonly [...RegelRij, personen: string])[]>
  regels(nummer: number): AsyncGenerator<readonly RegelRij[]>
  betrokkenen(nummer: number): AsyncGenerator<readonly BetrokkeneRij[]>
  bundels(nummer: number): AsyncGenerator<readonly BundelRij[]>
}
