/**
 * What one raadpleging may see: the besluiten of one professional, in one functie, under one policy version.
 * Promise: computed once from the version the intent returned; the rules only read it. No I/O, no clock, no throw.
 */
import type { Beleid } from '../domain/beleid.ts'
import { decide, type Besluit } from '../domain/decide.ts'
import type { Informatieniveau } from '../domain/niveau.ts'
import type { VerantwoordingUitkomst } from '../domain/verantwoording.ts'
import { PoortError } from '../errors.ts'

export interface Toegang {
  readonly matrixversie: number
  /** True when the niveau may be shown at all; else the refusal to answer with. */
  judge(niveau: Informatieniveau): true | PoortError
  /** The domeinen whose bron may be asked at DAT. */
  readonly datDomeinen: ReadonlySet<string>
  /** The besluit per domein, for the logboek. */
  readonly besluiten: readonly Besluit[]
}

/** Refuses everything: what a context holds until a raadpleging has been recorded. */
export const GEEN_TOEGANG: Toegang = {
  matrixversie: 0,
  judge: () => new PoortError('NIET_GEAUTORISEERD'),
  datDomeinen: new Set(),
  besluiten: [],
}

export function createToegang(uitkomst: VerantwoordingUitkomst, beleid: Beleid): Toegang {
  if (uitkomst.uitkomst !== 'AANVAARD') {
    const code = uitkomst.uitkomst === 'ONGELDIG' ? 'VERANTWOORDING_ONGELDIG' : 'NIET_GEAUTORISEERD'
    return { ...GEEN_TOEGANG, matrixversie: beleid.versie, judge: () => new PoortError(code) }
  }
  const perDomein = [...beleid.domeinen.keys()].map(
    (domein) => [domein, decide({ ...uitkomst.verantwoording, domein, niveau: 'DAT' }, beleid)] as const,
  )
  const open = perDomein.filter(([, besluit]) => besluit.besluit === 'VRIJGEGEVEN')
  const opened = open.length > 0
  return {
    matrixversie: beleid.versie,
    judge: (niveau) => (niveau === 'DAT' && opened ? true : new PoortError('NIET_GEAUTORISEERD')),
    datDomeinen: new Set(open.map(([domein]) => domein)),
    besluiten: perDomein.map(([, besluit]) => besluit),
  }
}
