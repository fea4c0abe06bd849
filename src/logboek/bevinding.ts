/** What can be wrong with a logboek, as the verifier names it. */

export type Bevindingsoort =
  /** Content, a code, a person, the time or the leaf hash is another than it was. */
  | 'GEWIJZIGD'
  | 'ONTBREEKT'
  | 'INGEVOEGD'
  /** Everything from here on is gone. */
  | 'STAART_ONTBREEKT'
  /** The leaf hash beside the line is gone. */
  | 'BLAD_ONTBREEKT'
  /** The root beside the batch is another. */
  | 'WORTEL_GEWIJZIGD'
  /** Lines and leaf hashes agree, and differ from the checkpoint: one of the lines from here to the next checkpoint. */
  | 'WIJKT_AF_VAN_CONTROLEPUNT'
  /** A tree of which a checkpoint or a later writer tells is gone. */
  | 'SCHRIJVER_ONTBREEKT'
  /** Lines of a writer that is not registered. */
  | 'SCHRIJVER_ONBEKEND'
  /** A tree that nobody outside ever saw. */
  | 'SCHRIJVER_ONBEWEZEN'
  /** The writer names another one before it than there is. */
  | 'KETEN_VERBROKEN'
  /** A checkpoint that was altered, or is signed by a key that was not given. */
  | 'CONTROLEPUNT_ONGELDIG'

export interface Bevinding {
  readonly soort: Bevindingsoort
  readonly volgnummer?: number
  readonly schrijver?: string
  readonly raadpleging?: string
  /** Of a checkpoint: its name, and what is wrong with it. */
  readonly controlepunt?: string
}
