/** What is asked of `decide`: everything a besluit may rest on, and nothing that it would have to look up. */
import type { Feit } from './feiten.ts'
import type { BovenDat } from './niveau.ts'

interface Vraag {
  readonly functie: string
  readonly doel: string
  readonly domein: string
}

/** Decided per domein: nothing of the person may play a part, for it would tell about the person. */
export interface DatToegangsvraag extends Vraag {
  readonly niveau: 'DAT'
}

/** Decided per betrokkenheid. */
export interface NiveauToegangsvraag extends Vraag {
  readonly niveau: BovenDat
  readonly grondslag: string | undefined
  /** Whether the asker recorded why it is necessary. */
  readonly noodzaak: boolean
  /** Whether the betrokkenheid belongs to a team of the asker. */
  readonly eigenTeam: boolean
  readonly afgeschermd: boolean
  /** On record for this betrokkene and this asker, and valid now. @default none */
  readonly feiten?: readonly Feit[]
}

export type Toegangsvraag = DatToegangsvraag | NiveauToegangsvraag
