/**
 * A second, naive reading of the policy: what may be seen, worked out from the text of the YAML files alone.
 * Must never import anything of `src`: it would repeat a mistake instead of finding it.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

const read = (file: string): unknown => parse(readFileSync(new URL(`../../beleid/${file}`, import.meta.url), 'utf8'))

type Cel = string | { voorwaarde: string; regieniveaus: string[] }
export interface Boek {
  domeinen: Record<string, string>
  functies: Record<
    string,
    {
      organisatie: string
      domein?: string | undefined
      aanstelling?: string | undefined
      rechten: string[]
      cellen: Record<string, Record<string, Cel[]>>
    }
  >
  doelen: Record<string, { functies: string[]; niveaus: string[] }>
  grondslagen: Record<string, Grondslag>
  /** The regieniveau of whoever has none on record. */
  zonderRegieniveau: string
}
interface Grondslag {
  ingeschakeld?: boolean | undefined
  niveaus?: string[] | undefined
  functies?: string[] | undefined
  paren: { van: string[]; naar: string[] }[]
  voorwaarde: string
}

const matrix = read('autorisatiematrix.yaml') as Pick<Boek, 'domeinen' | 'functies'>
const { doelen } = read('doelen.yaml') as Pick<Boek, 'doelen'>
const { grondslagen } = read('grondslagen.yaml') as Pick<Boek, 'grondslagen'>
const { regieniveaus } = read('toegang.yaml') as { regieniveaus: { standaard: string } }
const GELEVERD: Boek = { ...matrix, doelen, grondslagen, zonderRegieniveau: regieniveaus.standaard }

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

/** Something on record, as a paper file would have it; the times are numbers. */
export interface Stuk {
  readonly soort: string
  readonly vanaf: number
  readonly tot: number
  readonly functie?: string
  readonly domeinen?: readonly string[]
  readonly niveaus?: readonly string[]
  readonly grondslag?: string
  readonly toestemming?: string
  readonly van?: string
  readonly naar?: string
  readonly doel?: string
  readonly regieniveau?: string
  readonly aanstelling?: string
  readonly persoonlijk?: boolean
  readonly niveau?: string
}
export interface Dossier {
  readonly stukken: readonly Stuk[]
  readonly nu: number
}
const LEEG: Dossier = { stukken: [], nu: 0 }

/** May this functie, for this doel, hear that someone is known in this domein? */
export function dat({ functie, doel }: Pick<Vrager, 'functie' | 'doel'>, domein: string): boolean {
  const rij = matrix.functies[functie]
  if (rij?.organisatie !== 'GEMEENTE') return false
  if (!(rij.cellen[domein]?.['DAT'] ?? []).includes('ALTIJD')) return false
  return doelen[doel]?.functies.includes(functie) === true && doelen[doel].niveaus.includes('DAT')
}

/** May this be shown of this betrokkenheid? */
export function vrij(
  vrager: Vrager,
  niveau: Niveau,
  zaak: Zaak,
  dossier: Dossier = LEEG,
  boek: Boek = GELEVERD,
): boolean {
  const rij = boek.functies[vrager.functie]
  const doel = boek.doelen[vrager.doel]
  if (rij === undefined || doel === undefined) return false
  if (!doel.niveaus.includes(niveau) || !doel.functies.includes(vrager.functie)) return false
  if (zaak.afgeschermd && !rij.rechten.includes('AFGESCHERMD_ZIEN')) return false

  // What is on the desk today, by kind.
  const geldig = dossier.stukken.filter(({ vanaf, tot }) => dossier.nu >= vanaf && dossier.nu < tot)
  const vanSoort = (soort: string) => geldig.filter((stuk) => stuk.soort === soort)
  const regieniveau = vanSoort('REGIENIVEAU')[0]?.regieniveau ?? boek.zonderRegieniveau
  const toekenningen = vanSoort('TOEKENNING').filter(
    (stuk) =>
      stuk.functie === vrager.functie &&
      stuk.domeinen?.includes(zaak.domein) === true &&
      stuk.niveaus?.includes(niveau) === true &&
      !['TOEKENNING', 'NOODGEVAL', undefined].includes(boek.grondslagen[stuk.grondslag ?? '']?.voorwaarde),
  )
  const toestemmingen = vanSoort('TOESTEMMING').filter(
    (stuk) => stuk.van === rij.domein && stuk.naar === zaak.domein && stuk.doel === vrager.doel,
  )
  const aangesteld = vanSoort('AANSTELLING').some(
    (stuk) => stuk.aanstelling === rij.aanstelling && (stuk.persoonlijk === true || stuk.aanstelling !== 'GEZINSVOOGD'),
  )
  const noodgeval = vanSoort('NOODGEVAL').some(
    (stuk) =>
      stuk.functie === vrager.functie && NIVEAUS.findIndex((each) => each === stuk.niveau) >= NIVEAUS.indexOf(niveau),
  )

  // Does a grondslag hold, as far as this functie, this domein and this desk go?
  const geldt = (code: string): boolean => {
    const grondslag = boek.grondslagen[code]
    if (grondslag === undefined || grondslag.ingeschakeld === false) return false
    if (grondslag.niveaus !== undefined && !grondslag.niveaus.includes(niveau)) return false
    if (grondslag.functies !== undefined && !grondslag.functies.includes(vrager.functie)) return false
    const paar = grondslag.paren.some(
      ({ van, naar }) =>
        (van.includes('ELK') || van.includes(rij.domein ?? '?')) &&
        (naar.includes('ELK') || naar.includes(zaak.domein)),
    )
    if (!paar) return false
    if (grondslag.voorwaarde === 'GEEN') return true
    if (grondslag.voorwaarde === 'NOODZAAK') return vrager.noodzaak
    if (grondslag.voorwaarde === 'TOESTEMMING' || grondslag.voorwaarde === 'GEEN_BEZWAAR')
      return toestemmingen.some((stuk) => stuk.toestemming === grondslag.voorwaarde)
    if (grondslag.voorwaarde === 'AANSTELLING') return aangesteld
    if (grondslag.voorwaarde === 'ONDERTOEZICHTSTELLING') return aangesteld && rij.aanstelling === 'GEZINSVOOGD'
    if (grondslag.voorwaarde === 'NOODGEVAL') return noodgeval
    if (grondslag.voorwaarde === 'TOEKENNING') return toekenningen.some((stuk) => geldt(stuk.grondslag ?? ''))
    return false
  }
  if (vrager.grondslag === undefined || !geldt(vrager.grondslag)) return false

  const opRegels = (voorwaarde: string): boolean => {
    if (voorwaarde === 'ALTIJD') return true
    if (voorwaarde === 'EIGEN_TEAM') return vrager.teams.includes(zaak.team)
    if (voorwaarde === 'MET_TOESTEMMING') return toestemmingen.length > 0
    if (voorwaarde === 'AANGESTELD') return aangesteld
    if (voorwaarde === 'NOODGEVAL') return noodgeval
    return toekenningen.some(
      (stuk) =>
        stuk.grondslag === vrager.grondslag || boek.grondslagen[vrager.grondslag ?? '']?.voorwaarde === 'TOEKENNING',
    )
  }
  return (rij.cellen[zaak.domein]?.[niveau] ?? []).some((cel) =>
    typeof cel === 'string' ? opRegels(cel) : cel.regieniveaus.includes(regieniveau) && opRegels(cel.voorwaarde),
  )
}
