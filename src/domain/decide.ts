/**
 * Decides whether one informatieniveau of one domein is released to one functie, before a bron is asked for it.
 * Promise: same policy, same vraag, same besluit, so that the logboek can replay it years later.
 * Must never read a clock, a request or a database, and never throw.
 */
import type { Beleid, Functie, RegelId, Voorwaarde } from './beleid.ts'
import { pairHolds } from './grondslag.ts'
import type { BovenDat } from './niveau.ts'
import { unreachable } from '../errors.ts'

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
}

export type Toegangsvraag = DatToegangsvraag | NiveauToegangsvraag

/** Why a niveau stays closed. For the logboek alone: told to the asker it would tell about the person or the matrix. */
export type Weigerreden =
  'FUNCTIE_ONBEKEND' | 'FUNCTIE_EXTERN' | 'LEGE_CEL' | 'GEEN_VOORWAARDE' | 'AFGESCHERMD' | 'GRONDSLAG' | 'DOEL'

export type Besluit =
  | { readonly besluit: 'VRIJGEGEVEN'; readonly regel: RegelId; readonly matrixversie: number }
  | {
      readonly besluit: 'GEWEIGERD'
      readonly reden: Weigerreden
      readonly regel: RegelId
      readonly matrixversie: number
    }

export function decide(vraag: Toegangsvraag, beleid: Beleid): Besluit {
  const regel: RegelId = `${vraag.functie}/${vraag.domein}/${vraag.niveau}`
  const weiger = (reden: Weigerreden): Besluit => ({ besluit: 'GEWEIGERD', reden, regel, matrixversie: beleid.versie })
  const functie = beleid.functies.get(vraag.functie)
  if (functie === undefined) return weiger('FUNCTIE_ONBEKEND')
  // The grondslag of DAT (AVG art. 6 lid 1 e with the reglement) reaches no further than the municipality.
  if (vraag.niveau === 'DAT' && functie.organisatie !== 'GEMEENTE') return weiger('FUNCTIE_EXTERN')
  // An empty cell refuses: a domein added next year stays shut until someone opens it on purpose. Levels do not inherit:
  // WAT says nothing about WIE, so that widening one cell can never open its neighbour.
  const voorwaarden = functie.cellen.get(vraag.domein)?.get(vraag.niveau)
  if (voorwaarden === undefined) return weiger('LEGE_CEL')
  if (!voorwaarden.some((each) => isMet(each, vraag))) return weiger('GEEN_VOORWAARDE')
  if (vraag.niveau !== 'DAT') {
    if (vraag.afgeschermd && !functie.rechten.has('AFGESCHERMD_ZIEN')) return weiger('AFGESCHERMD')
    if (!grondslagHolds(vraag, functie, beleid)) return weiger('GRONDSLAG')
  }
  const doel = beleid.doelen.get(vraag.doel)
  if (doel === undefined || !doel.functies.has(vraag.functie) || !doel.niveaus.has(vraag.niveau)) return weiger('DOEL')
  return { besluit: 'VRIJGEGEVEN', regel, matrixversie: beleid.versie }
}

function isMet(voorwaarde: Voorwaarde, vraag: Toegangsvraag): boolean {
  switch (voorwaarde) {
    case 'ALTIJD':
      return true
    case 'EIGEN_TEAM':
      return vraag.niveau !== 'DAT' && vraag.eigenTeam
    default:
      return unreachable(voorwaarde)
  }
}

const grondslagHolds = (vraag: NiveauToegangsvraag, functie: Functie, beleid: Beleid): boolean =>
  vraag.grondslag !== undefined &&
  pairHolds(beleid.grondslagen.get(vraag.grondslag), {
    functie: vraag.functie,
    van: functie.domein,
    naar: vraag.domein,
    niveau: vraag.niveau,
    noodzaak: vraag.noodzaak,
  })
