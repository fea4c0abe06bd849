/**
 * What the policy would decide, asked by a beheerder: one question with the rule that answers it, and the reverse.
 * Promise: it is the same code that decides for everyone; nothing is looked up about a person.
 */
import { bevoegdhedenOf, type Bevoegdheid } from '../domain/bevoegdheden.ts'
import type { Beleid } from '../domain/beleid.ts'
import { decide, type Besluit, type Weigerreden } from '../domain/decide.ts'
import type { Informatieniveau } from '../domain/niveau.ts'
import { settleVerantwoording, type VerantwoordingUitkomst } from '../domain/verantwoording.ts'
import type { Foutcode } from '../errors.ts'
import type { Zaakkenmerken } from './toegang.ts'

export interface Toetsvraag extends Zaakkenmerken {
  readonly functies: readonly string[]
  /** In which is asked; may be left out as in a raadpleging. */
  readonly functie: string | undefined
  readonly domein: string
  readonly niveau: Informatieniveau
  readonly doel: string | undefined
  readonly grondslag: string | undefined
  readonly noodzaak: boolean
}

export interface Toetsuitslag {
  readonly vrij: boolean
  /** What the asker would be told. */
  readonly code: Foutcode | undefined
  /** The cell that decided. */
  readonly regel: string | undefined
  readonly reden: string | undefined
  readonly uitleg: string
  readonly matrixversie: number
}

/** Why a niveau stays closed, for a beheerder. */
const REDENEN: Readonly<Record<Weigerreden, string>> = {
  FUNCTIE_ONBEKEND: 'het beleid kent deze functie niet',
  FUNCTIE_EXTERN: 'dat-informatie blijft binnen de gemeente',
  LEGE_CEL: 'de cel is leeg, en wat leeg is, is dicht',
  GEEN_VOORWAARDE: 'aan geen voorwaarde van de cel is voldaan',
  AFGESCHERMD: 'de betrokkenheid is afgeschermd en de functie heeft het recht AFGESCHERMD_ZIEN niet',
  GRONDSLAG: 'de grondslag geldt niet voor dit paar van domeinen, dit niveau of deze functie',
  DOEL: 'het doel hoort niet bij de functie of reikt niet tot dit niveau',
}

export function toets(vraag: Toetsvraag, beleid: Beleid): Toetsuitslag {
  const { functies, functie, doel } = vraag
  const alleenDat = { recht: 'BSN_ZOEKEN', niveaus: new Set(['DAT'] as const) } as const
  const uitkomst = settleVerantwoording(functies, { functie, doel }, alleenDat, beleid)
  if (uitkomst.uitkomst !== 'AANVAARD') {
    const geweigerd = { vrij: false, regel: undefined, matrixversie: beleid.versie, reden: uitkomst.reden }
    return { ...geweigerd, code: codeOf(uitkomst), uitleg: `de vraag begint niet: ${uitkomst.reden}` }
  }
  const besluit = decideOne(
    { ...vraag, ...uitkomst.verantwoording, grondslag: vraag.grondslag, noodzaak: vraag.noodzaak },
    beleid,
  )
  return toUitslag(besluit)
}

const codeOf = (uitkomst: VerantwoordingUitkomst): Foutcode =>
  uitkomst.uitkomst === 'ONGELDIG' ? 'VERANTWOORDING_ONGELDIG' : 'NIET_GEAUTORISEERD'

/** A besluit in words. */
export function toUitslag(besluit: Besluit): Toetsuitslag {
  const { regel, matrixversie } = besluit
  if (besluit.besluit === 'VRIJGEGEVEN')
    return { vrij: true, code: undefined, regel, reden: undefined, matrixversie, uitleg: `vrij door cel ${regel}` }
  const { reden } = besluit
  const uitleg = `dicht bij cel ${regel}: ${REDENEN[reden]}`
  return { vrij: false, code: 'NIET_GEAUTORISEERD', regel, reden, matrixversie, uitleg }
}

export interface Beslisvraag extends Zaakkenmerken {
  readonly functie: string
  readonly doel: string
  readonly grondslag: string | undefined
  readonly noodzaak: boolean
  readonly domein: string
  readonly niveau: Informatieniveau
}

export function decideOne(vraag: Beslisvraag, beleid: Beleid): Besluit {
  const { functie, doel, domein, niveau } = vraag
  // Of DAT nothing else may play a part, and nothing else is handed on.
  return niveau === 'DAT' ? decide({ functie, doel, domein, niveau }, beleid) : decide({ ...vraag, niveau }, beleid)
}

export interface Toegangsregel extends Bevoegdheid {
  readonly functie: string
}

/** Who may see this: every functie, or of one domein, of one niveau, or of both. */
export const wieMag = (
  beleid: Beleid,
  { domein, niveau }: { readonly domein: string | undefined; readonly niveau: Informatieniveau | undefined },
): readonly Toegangsregel[] =>
  [...beleid.functies.keys()].flatMap((functie) =>
    bevoegdhedenOf(functie, beleid)
      .filter((each) => each.domein === (domein ?? each.domein) && each.niveau === (niveau ?? each.niveau))
      .map((each) => ({ functie, ...each })),
  )
