/** Edits of cells, as a beheerder makes them: each names one place of the matrix and what it becomes. */
import { NIVEAUS, type Informatieniveau } from '../domain/niveau.ts'
import { readDocument, type Probleem } from './beleid-document.ts'
import type { BeleidDocument } from './beleid-schema.ts'

export interface Celwijziging {
  readonly functie: string
  readonly domein: string
  readonly niveau: Informatieniveau
  /** None closes the cell. */
  readonly voorwaarden: readonly string[]
}

export type Gewijzigd =
  | { readonly ok: true; readonly document: BeleidDocument }
  | { readonly ok: false; readonly problemen: readonly Probleem[] }

/** All edits or none: what is not as the document must be comes back as problems, each with its cell. */
export function editCellen(document: BeleidDocument, wijzigingen: readonly Celwijziging[]): Gewijzigd {
  const { functies, domeinen } = document.autorisatiematrix
  const problemen: Probleem[] = []
  const nieuw = structuredClone(document)
  const gezien = new Set<string>()
  for (const { functie, domein, niveau, voorwaarden } of wijzigingen) {
    const pad = ['autorisatiematrix', 'functies', functie, 'cellen', domein, niveau]
    const key = pad.join('/')
    if (gezien.has(key)) problemen.push({ pad, uitleg: 'deze cel staat er twee keer' })
    gezien.add(key)
    if (!Object.hasOwn(functies, functie)) problemen.push({ pad, uitleg: `onbekende functie ${functie}` })
    if (!Object.hasOwn(domeinen, domein)) problemen.push({ pad, uitleg: `onbekend domein ${domein}` })
    const cellen = nieuw.autorisatiematrix.functies[functie]?.cellen
    if (cellen === undefined) continue
    const { [niveau]: _vorige, ...andere } = cellen[domein] ?? {}
    const rij = voorwaarden.length === 0 ? andere : { ...andere, [niveau]: [...new Set(voorwaarden)] }
    // In the order of the niveaus, as the file is written.
    cellen[domein] = Object.fromEntries(
      NIVEAUS.flatMap((each) => (each in rij ? [[each, (rij as Record<string, unknown>)[each]]] : [])),
    )
  }
  if (problemen.length > 0) return { ok: false, problemen }
  return readDocument(nieuw)
}
