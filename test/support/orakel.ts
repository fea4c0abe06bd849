/**
 * A second, naive reading of the policy: what may be seen, worked out from the text of the YAML files alone.
 * Must never import anything of `src`: it would repeat a mistake instead of finding it.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

const read = (file: string): unknown => parse(readFileSync(new URL(`../../beleid/${file}`, import.meta.url), 'utf8'))

interface Matrix {
  domeinen: Record<string, string>
  functies: Record<
    string,
    {
      organisatie: string
      domein?: string
      rechten: string[]
      cellen: Record<string, Record<string, string[]>>
    }
  >
}
interface Grondslag {
  ingeschakeld?: boolean
  niveaus?: string[]
  functies?: string[]
  paren: { van: string[]; naar: string[] }[]
  voorwaarde: string
}

const matrix = read('autorisatiematrix.yaml') as Matrix
const { doelen } = read('doelen.yaml') as { doelen: Record<string, { functies: string[]; niveaus: string[] }> }
const { grondslagen } = read('grondslagen.yaml') as { grondslagen: Record<string, Grondslag> }

export const DOMEINEN = Object.keys(matrix.domeinen)
export const FUNCTIES = Object.keys(matrix.functies)
export const GRONDSLAGEN = Object.keys(grondslagen)
export const NIVEAUS = ['WIE', 'WANNEER', 'WAT', 'WAAROM'] as const
export type Niveau = (typeof NIVEAUS)[number]

export interface Vrager {
  readonly functie: string
  readonly teams: readonly string[]
  readonly doel: string
  readonly grondslag: string | undefined
  readonly noodzaak: boolean
}

export interface Zaak {
  readonly domein: string
  readonly team: string
  readonly afgeschermd: boolean
}

/** May this functie, for this doel, hear that someone is known in this domein? */
export function dat({ functie, doel }: Pick<Vrager, 'functie' | 'doel'>, domein: string): boolean {
  const rij = matrix.functies[functie]
  if (rij?.organisatie !== 'GEMEENTE') return false
  if (!(rij.cellen[domein]?.['DAT'] ?? []).includes('ALTIJD')) return false
  return doelen[doel]?.functies.includes(functie) === true && doelen[doel].niveaus.includes('DAT')
}

/** May this be shown of this betrokkenheid? */
export function vrij(vrager: Vrager, niveau: Niveau, zaak: Zaak): boolean {
  const rij = matrix.functies[vrager.functie]
  const cel = rij?.cellen[zaak.domein]?.[niveau] ?? []
  const geopend = cel.includes('ALTIJD') || (cel.includes('EIGEN_TEAM') && vrager.teams.includes(zaak.team))
  if (!geopend) return false
  if (zaak.afgeschermd && rij?.rechten.includes('AFGESCHERMD_ZIEN') !== true) return false
  if (!doelen[vrager.doel]?.niveaus.includes(niveau)) return false
  if (!doelen[vrager.doel]?.functies.includes(vrager.functie)) return false
  const grondslag = grondslagen[vrager.grondslag ?? '']
  if (grondslag === undefined || grondslag.ingeschakeld === false) return false
  if (grondslag.niveaus !== undefined && !grondslag.niveaus.includes(niveau)) return false
  if (grondslag.functies !== undefined && !grondslag.functies.includes(vrager.functie)) return false
  if (grondslag.voorwaarde === 'NOODZAAK' && !vrager.noodzaak) return false
  if (grondslag.voorwaarde !== 'GEEN' && grondslag.voorwaarde !== 'NOODZAAK') return false
  return grondslag.paren.some(
    ({ van, naar }) =>
      (van.includes('ELK') || van.includes(rij?.domein ?? '?')) && (naar.includes('ELK') || naar.includes(zaak.domein)),
  )
}
