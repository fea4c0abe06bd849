/**
 * Decides whether one informatieniveau of one domein is released to one functie, before a bron is asked for it.
 * Promise: same policy, same vraag, same besluit, so that the logboek can replay it years later.
 * Must never read a clock, a request or a database, and never throw.
 */
import type { Beleid, RegelId } from './beleid.ts'
import type { Feit, Feitsoort } from './feiten.ts'
import type { Toegangsvraag } from './toegangsvraag.ts'
import { meetsCel, meetsGrondslag, type Steun } from './voorwaarden.ts'

export type { DatToegangsvraag, NiveauToegangsvraag, Toegangsvraag } from './toegangsvraag.ts'

/** Why a niveau stays closed. For the logboek alone: told to the asker it would tell about the person or the matrix. */
export type Weigerreden =
  'FUNCTIE_ONBEKEND' | 'FUNCTIE_EXTERN' | 'LEGE_CEL' | 'GEEN_VOORWAARDE' | 'AFGESCHERMD' | 'GRONDSLAG' | 'DOEL'

/** A feit that a besluit leans on: when it ends, so does the besluit. */
export interface Steunpunt {
  readonly soort: Feitsoort
  readonly id: string
  readonly geldigTot: Date
}

export type Besluit =
  | {
      readonly besluit: 'VRIJGEGEVEN'
      readonly regel: RegelId
      readonly matrixversie: number
      /** Absent when it leans on the policy alone. */
      readonly steunt?: readonly Steunpunt[]
    }
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
  let steun: readonly Feit[] = []
  if (vraag.niveau === 'DAT') {
    if (!voorwaarden.includes('ALTIJD')) return weiger('GEEN_VOORWAARDE')
  } else {
    const om = { vraag, functie, beleid }
    const cel = firstMet(voorwaarden, (each) => meetsCel(each, om))
    if (cel === undefined) return weiger('GEEN_VOORWAARDE')
    if (vraag.afgeschermd && !functie.rechten.has('AFGESCHERMD_ZIEN')) return weiger('AFGESCHERMD')
    const grondslag = meetsGrondslag(vraag.grondslag, om)
    if (grondslag === undefined) return weiger('GRONDSLAG')
    steun = [...cel, ...grondslag]
  }
  const doel = beleid.doelen.get(vraag.doel)
  if (doel === undefined || !doel.functies.has(vraag.functie) || !doel.niveaus.has(vraag.niveau)) return weiger('DOEL')
  const vrij = { besluit: 'VRIJGEGEVEN', regel, matrixversie: beleid.versie } as const
  return steun.length === 0 ? vrij : { ...vrij, steunt: steunpunten(steun) }
}

function firstMet<Each>(all: readonly Each[], judge: (each: Each) => Steun): Steun {
  for (const each of all) {
    const steun = judge(each)
    if (steun !== undefined) return steun
  }
  return undefined
}

const steunpunten = (steun: readonly Feit[]): readonly Steunpunt[] =>
  [...new Set(steun)].map(({ soort, id, geldigTot }) => ({ soort, id, geldigTot }))
