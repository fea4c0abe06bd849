/**
 * What a functie opens, read from the same policy that decides: per domein and niveau the conditions of its cell, and whether
 * the niveau can be reached at all under a doel and a grondslag of the functie.
 */
import { unreachable } from '../errors.ts'
import { voorwaardeOf, type Beleid, type Functie, type Voorwaarde } from './beleid.ts'
import { mayBeNamed, pairHolds, type Grondslag, type GrondslagVoorwaarde } from './grondslag.ts'
import { NIVEAUS, type Informatieniveau } from './niveau.ts'

/** One road to a niveau: a condition, in words, and for which regieniveaus it counts. */
export interface Weg {
  readonly voorwaarde: Voorwaarde
  /** Null when it counts whatever the regieniveau. */
  readonly regieniveaus: readonly string[] | null
  readonly uitleg: string
}

export interface Bevoegdheid {
  readonly domein: string
  readonly niveau: Informatieniveau
  /** Any of these opens the cell. */
  readonly voorwaarden: readonly Voorwaarde[]
  readonly wegen: readonly Weg[]
  /** The doelen of the functie that reach this niveau. */
  readonly doelen: readonly string[]
  /** From WIE up: the grondslagen that hold for the pair, each under its own condition. Of DAT the register's own. */
  readonly grondslagen: readonly string[]
}

const UITLEG: Readonly<Record<Voorwaarde, string>> = {
  ALTIJD: 'Altijd.',
  EIGEN_TEAM: 'Als een van uw eigen teams betrokken is.',
  MET_TOEKENNING: 'Als een casus- of procesregisseur u voor deze persoon toegang gaf.',
  MET_TOESTEMMING: 'Als toestemming vastligt om van dit domein naar het uwe te delen.',
  AANGESTELD: 'Als u op dit moment bent aangesteld.',
  NOODGEVAL: 'Als u voor deze persoon een noodgeval hebt gemeld.',
}

/** @returns the open cells of a functie, in the order of the policy; none for a functie it does not know */
export function bevoegdhedenOf(code: string, beleid: Beleid): readonly Bevoegdheid[] {
  const functie = beleid.functies.get(code)
  if (functie === undefined) return []
  return [...beleid.domeinen.keys()].flatMap((domein) =>
    NIVEAUS.flatMap((niveau): Bevoegdheid[] => {
      const gesteld = functie.cellen.get(domein)?.get(niveau)
      if (gesteld === undefined) return []
      const wegen = gesteld.map((each) => {
        const voorwaarde = voorwaardeOf(each)
        const regieniveaus = typeof each === 'string' ? null : each.regieniveaus
        return { voorwaarde, regieniveaus, uitleg: UITLEG[voorwaarde] }
      })
      const voorwaarden = [...new Set(wegen.map((weg) => weg.voorwaarde))]
      const doelen = [...beleid.doelen].filter(([, each]) => each.functies.has(code) && each.niveaus.has(niveau))
      const grondslagen = usableFor(code, domein, niveau, beleid).map(([grondslag]) => grondslag)
      return [{ domein, niveau, voorwaarden, wegen, doelen: doelen.map(([doel]) => doel), grondslagen }]
    }),
  )
}

/** The conditions of a grondslag that this functie could ever meet. */
function canMeet(voorwaarde: GrondslagVoorwaarde, { domein, rechten, aanstelling }: Functie): boolean {
  switch (voorwaarde) {
    case 'GEEN':
    case 'NOODZAAK':
      return true
    case 'TOESTEMMING':
    case 'GEEN_BEZWAAR':
      return domein !== undefined // it is given for a pair
    case 'AANSTELLING':
      return aanstelling !== undefined
    case 'ONDERTOEZICHTSTELLING':
      return aanstelling === 'GEZINSVOOGD'
    case 'NOODGEVAL':
      return rechten.has('NOODGEVAL_MELDEN')
    case 'TOEKENNING': // where the cell asks for one: see below
    case 'VERTROUWELIJK':
    case 'CONTROLEDOSSIER':
    case 'WETTELIJKE_LIJST':
    case 'SAMENWERKING':
    case 'GEANONIMISEERD':
    case 'IDENTITEIT':
      return false
    default:
      return unreachable(voorwaarde)
  }
}

/** Whether a condition of a cell could ever be met by this functie without a toekenning. */
function canOpen(voorwaarde: Voorwaarde, { domein, rechten, aanstelling }: Functie): boolean {
  switch (voorwaarde) {
    case 'ALTIJD':
    case 'EIGEN_TEAM':
      return true
    case 'MET_TOEKENNING':
      return false
    case 'MET_TOESTEMMING':
      return domein !== undefined
    case 'AANGESTELD':
      return aanstelling !== undefined
    case 'NOODGEVAL':
      return rechten.has('NOODGEVAL_MELDEN')
    default:
      return unreachable(voorwaarde)
  }
}

/** The grondslagen under which this functie could see something of a domein, for whoever reads the policy as a whole. */
export function usableFor(
  code: string,
  domein: string,
  niveau: Informatieniveau,
  { functies, grondslagen }: Pick<Beleid, 'functies' | 'grondslagen'>,
): readonly (readonly [string, Grondslag])[] {
  const functie = functies.get(code)
  if (functie === undefined) return []
  const named = [...grondslagen].filter(([, each]) =>
    pairHolds(each, { functie: code, van: functie.domein, naar: domein, niveau }),
  )
  const own = named.filter(([, { voorwaarde }]) => canMeet(voorwaarde, functie))
  const voorwaarden = (functie.cellen.get(domein)?.get(niveau) ?? []).map(voorwaardeOf)
  const granted = voorwaarden.includes('MET_TOEKENNING')
  const open = voorwaarden.some((each) => canOpen(each, functie))
  // Where the cell asks for a toekenning, one is used under the code it rests on, or under the one that stands for them.
  const rests = granted && own.some(([, each]) => mayBeNamed(each))
  return named.filter((each) => {
    if (each[1].voorwaarde === 'TOEKENNING') return rests
    return own.includes(each) && (open || (granted && mayBeNamed(each[1])))
  })
}
