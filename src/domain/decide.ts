/**
 * Decides whether one informatieniveau of one domein is released to one functie, before a bron is asked for it.
 * Promise: same policy, same vraag, same besluit, so that the logboek can replay it years later.
 * Must never read a clock, a request or a database, and never throw.
 */
import type { Beleid, RegelId } from './beleid.ts'
import type { Informatieniveau } from './niveau.ts'

export interface Toegangsvraag {
  readonly functie: string
  readonly doel: string
  readonly domein: string
  readonly niveau: Informatieniveau
}

/** Why a niveau stays closed. For the logboek alone: told to the asker it would tell about the person or the matrix. */
export type Weigerreden = 'FUNCTIE_ONBEKEND' | 'FUNCTIE_EXTERN' | 'LEGE_CEL' | 'GEEN_VOORWAARDE' | 'DOEL'

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
  // An empty cell refuses: a domein added next year stays shut until someone opens it on purpose.
  const voorwaarden = functie.cellen.get(vraag.domein)?.get(vraag.niveau)
  if (voorwaarden === undefined) return weiger('LEGE_CEL')
  if (!voorwaarden.includes('ALTIJD')) return weiger('GEEN_VOORWAARDE')
  const doel = beleid.doelen.get(vraag.doel)
  if (doel === undefined || !doel.functies.has(vraag.functie) || !doel.niveaus.has(vraag.niveau)) return weiger('DOEL')
  return { besluit: 'VRIJGEGEVEN', regel, matrixversie: beleid.versie }
}
