/**
 * Whether the conditions of a cell and of a grondslag are met, and by which feiten.
 * Promise: what is not on record is not met; a condition that this release cannot check is never met.
 */
import { unreachable } from '../errors.ts'
import { voorwaardeOf, type Beleid, type Celvoorwaarde, type Functie } from './beleid.ts'
import type { Feit, FeitVan, Feitsoort, Toestemmingsoort } from './feiten.ts'
import { mayBeNamed, pairHolds } from './grondslag.ts'
import { NIVEAUS } from './niveau.ts'
import type { NiveauToegangsvraag } from './toegangsvraag.ts'

/** The feiten that a condition leans on: none for one that needs none, undefined when it is not met. */
export type Steun = readonly Feit[] | undefined

/** What a condition is judged by. */
export interface Omstandigheden {
  readonly vraag: NiveauToegangsvraag
  readonly functie: Functie
  readonly beleid: Beleid
}

const allOf = <Soort extends Feitsoort>({ vraag }: Omstandigheden, soort: Soort): readonly FeitVan<Soort>[] =>
  (vraag.feiten ?? []).filter((each): each is FeitVan<Soort> => each.soort === soort)

const leanOn = (feit: Feit | undefined): Steun => (feit === undefined ? undefined : [feit])

/** How far the betrokkene keeps regie; without a record in force: wholly. */
const regieniveauOf = (om: Omstandigheden): string =>
  allOf(om, 'REGIENIVEAU')[0]?.regieniveau ?? om.beleid.regie.standaard

/** Whether one condition of a cell is met. */
export function meetsCel(gesteld: Celvoorwaarde, om: Omstandigheden): Steun {
  const bound = typeof gesteld !== 'string'
  if (bound && !gesteld.regieniveaus.includes(regieniveauOf(om))) return undefined
  const { vraag } = om
  const voorwaarde = voorwaardeOf(gesteld)
  // What is opened for a regieniveau closes when the record of it ends.
  const regie = bound ? allOf(om, 'REGIENIVEAU').slice(0, 1) : []
  const steun = ((): Steun => {
    switch (voorwaarde) {
      case 'ALTIJD':
        return []
      case 'EIGEN_TEAM':
        return vraag.eigenTeam ? [] : undefined
      case 'MET_TOEKENNING':
        return leanOn(usable(om).find((each) => isNamed(each, om)))
      case 'MET_TOESTEMMING':
        return leanOn(allOf(om, 'TOESTEMMING').find((each) => isForPair(each, om)))
      case 'AANGESTELD':
        return leanOn(allOf(om, 'AANSTELLING').find((each) => isOwn(each, om)))
      case 'NOODGEVAL':
        return leanOn(noodgevalOf(om))
      default:
        return unreachable(voorwaarde)
    }
  })()
  return steun && [...steun, ...regie]
}

/** Whether a grondslag holds: for its pair, and by its own condition. */
export function meetsGrondslag(code: string | undefined, om: Omstandigheden): Steun {
  const { vraag, functie, beleid } = om
  const grondslag = code === undefined ? undefined : beleid.grondslagen.get(code)
  const paar = { functie: vraag.functie, van: functie.domein, naar: vraag.domein, niveau: vraag.niveau }
  if (grondslag === undefined || !pairHolds(grondslag, paar)) return undefined
  switch (grondslag.voorwaarde) {
    case 'GEEN':
      return []
    case 'NOODZAAK':
      return vraag.noodzaak ? [] : undefined
    case 'TOESTEMMING':
    case 'GEEN_BEZWAAR':
      return toestemmingOf(grondslag.voorwaarde, om)
    case 'AANSTELLING':
      return leanOn(allOf(om, 'AANSTELLING').find((each) => isOwn(each, om)))
    case 'ONDERTOEZICHTSTELLING':
      return leanOn(allOf(om, 'AANSTELLING').find((each) => each.aanstelling === 'GEZINSVOOGD' && isOwn(each, om)))
    case 'NOODGEVAL':
      return leanOn(noodgevalOf(om))
    case 'TOEKENNING':
      return underToekenning(om)
    case 'VERTROUWELIJK':
    case 'CONTROLEDOSSIER':
    case 'WETTELIJKE_LIJST':
    case 'SAMENWERKING':
    case 'GEANONIMISEERD':
    case 'IDENTITEIT':
      return undefined // nothing here looks for it yet
    default:
      return unreachable(grondslag.voorwaarde)
  }
}

/** A toekenning only limits: the code it names must hold for the same vraag, by its own condition. */
function underToekenning(om: Omstandigheden): Steun {
  for (const each of usable(om)) {
    const steun = meetsGrondslag(each.grondslag, om)
    if (steun !== undefined) return [each, ...steun]
  }
  return undefined
}

/** The toekenningen that cover what is asked, each on a ground that a toekenning may rest on. */
const usable = (om: Omstandigheden): readonly FeitVan<'TOEKENNING'>[] =>
  allOf(om, 'TOEKENNING').filter(({ functie, domeinen, niveaus, grondslag }) => {
    const named = om.beleid.grondslagen.get(grondslag)
    const covers =
      functie === om.vraag.functie && domeinen.includes(om.vraag.domein) && niveaus.includes(om.vraag.niveau)
    return covers && named !== undefined && mayBeNamed(named)
  })

/** A toekenning is used under the code it names, or under the one that stands for toekenningen. */
const isNamed = ({ grondslag }: FeitVan<'TOEKENNING'>, { vraag, beleid }: Omstandigheden): boolean =>
  vraag.grondslag === grondslag || beleid.grondslagen.get(vraag.grondslag ?? '')?.voorwaarde === 'TOEKENNING'

const isForPair = ({ van, naar, doel }: FeitVan<'TOESTEMMING'>, { vraag, functie }: Omstandigheden): boolean =>
  van === functie.domein && naar === vraag.domein && doel === vraag.doel

const toestemmingOf = (toestemming: Toestemmingsoort, om: Omstandigheden): Steun =>
  leanOn(allOf(om, 'TOESTEMMING').find((each) => each.toestemming === toestemming && isForPair(each, om)))

/** A gezinsvoogd is one for this minor, never in general. */
const isOwn = ({ aanstelling, persoonlijk }: FeitVan<'AANSTELLING'>, { functie }: Omstandigheden): boolean =>
  aanstelling === functie.aanstelling && (aanstelling !== 'GEZINSVOOGD' || persoonlijk)

const noodgevalOf = (om: Omstandigheden): FeitVan<'NOODGEVAL'> | undefined =>
  allOf(om, 'NOODGEVAL').find(
    ({ functie, niveau }) =>
      functie === om.vraag.functie && NIVEAUS.indexOf(om.vraag.niveau) <= NIVEAUS.indexOf(niveau),
  )
