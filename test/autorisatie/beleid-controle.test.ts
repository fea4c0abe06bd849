import { describe, expect, test } from 'vitest'
import { controleerBeleid } from '../../src/autorisatie/beleid-controle.ts'
import type { BeleidDocument } from '../../src/autorisatie/beleid-schema.ts'
import { readBeslissingen } from '../../src/autorisatie/beslissingen.ts'
import { shippedDocument } from '../support/beleid.ts'

const beslissingen = await readBeslissingen()
const found = (change: (document: BeleidDocument) => unknown) => {
  const document = structuredClone(shippedDocument)
  change(document)
  return controleerBeleid(document, shippedDocument, beslissingen).map(
    ({ blokkeert, code, plaats }) => `${blokkeert ? 'FOUT' : 'let op'} ${code} ${plaats}`,
  )
}
const functie = ({ autorisatiematrix }: BeleidDocument, code: string) => {
  const each = autorisatiematrix.functies[code]
  if (each === undefined) throw new Error(`no functie ${code}`)
  return each
}
const cellen = (document: BeleidDocument, code: string, domein: string): Record<string, unknown> =>
  (functie(document, code).cellen[domein] ??= {})

describe('D16 what may not come into force', () => {
  test('control: the shipped policy may', () => {
    expect(found(() => undefined)).toEqual([])
  })

  test.each<[what: string, change: (document: BeleidDocument) => unknown, finding: string]>([
    [
      'anything without DAT',
      (d) => delete cellen(d, 'WMO_CONSULENT', 'wmo')['DAT'],
      'FOUT ZONDER_DAT WMO_CONSULENT/wmo',
    ],
    [
      'WAAROM without WAT',
      (d) => delete cellen(d, 'WMO_CONSULENT', 'wmo')['WAT'],
      'FOUT WAAROM_ZONDER_WAT WMO_CONSULENT/wmo/WAAROM',
    ],
    [
      'a cell that no grondslag can open',
      (d) => (cellen(d, 'GENERALIST', 'wmo')['WIE'] = ['ALTIJD']),
      'FOUT NOOIT_OPEN GENERALIST/wmo/WIE',
    ],
    [
      'a cell that no doel reaches',
      (d) => d.doelen.doelen['AFSTEMMING_HULP']?.niveaus.pop(),
      'FOUT NOOIT_OPEN WMO_CONSULENT/wmo/WAAROM',
    ],
    [
      'a cell of the own team where no team works',
      (d) => {
        for (const team of d.teams.teams) team.domeinen = team.domeinen.filter((each) => each !== 'leerplicht')
        cellen(d, 'LEERPLICHTAMBTENAAR', 'leerplicht')['WIE'] = ['EIGEN_TEAM']
      },
      'FOUT NOOIT_OPEN LEERPLICHTAMBTENAAR/leerplicht/WIE',
    ],
    [
      'nobody who may change the policy',
      (d) => (functie(d, 'FUNCTIONEEL_BEHEERDER').rechten = ['MATRIX_INZIEN']),
      'FOUT GEEN_BEHEER MATRIX_WIJZIGEN',
    ],
    [
      'nobody who may approve',
      (d) => (functie(d, 'FUNCTIONARIS_GEGEVENSBESCHERMING').rechten = []),
      'FOUT GEEN_BEHEER MATRIX_GOEDKEUREN',
    ],
    [
      'the group of the last beheerder gone',
      (d) => delete d.functiemapping?.groepen['sd-functie-functioneel-beheerder'],
      'FOUT GEEN_BEHEER MATRIX_WIJZIGEN',
    ],
    ['no mapping at all', (d) => delete d.functiemapping, 'FOUT GEEN_BEHEER MATRIX_GOEDKEUREN'],
    [
      'a beheerder who may look up a BSN',
      (d) => functie(d, 'FUNCTIONEEL_BEHEERDER').rechten.push('BSN_ZOEKEN'),
      'FOUT BEHEER_MET_RAADPLEEGRECHT FUNCTIONEEL_BEHEERDER',
    ],
    [
      'an approver who sees dat',
      (d) => (cellen(d, 'FUNCTIONARIS_GEGEVENSBESCHERMING', 'wmo')['DAT'] = ['ALTIJD']),
      'FOUT BEHEER_MET_RAADPLEEGRECHT FUNCTIONARIS_GEGEVENSBESCHERMING',
    ],
    [
      'a consulent who may change the policy',
      (d) => functie(d, 'WMO_CONSULENT').rechten.push('MATRIX_WIJZIGEN'),
      'FOUT BEHEER_MET_RAADPLEEGRECHT WMO_CONSULENT',
    ],
    [
      'a pattern that fits one domein',
      (d) => delete functie(d, 'GENERALIST').cellen['wonen'],
      'FOUT ONTHULLING GENERALIST',
    ],
    [
      'an answer that is settled for good',
      (d) => {
        cellen(d, 'ACCOUNTANT', 'wmo')['DAT'] = ['ALTIJD']
        d.doelen.doelen['AFSTEMMING_HULP']?.functies.push('ACCOUNTANT')
        functie(d, 'ACCOUNTANT').rechten.push('BSN_ZOEKEN')
      },
      'FOUT VASTE_BESLISSING een accountant krijgt aantallen, geen personen',
    ],
  ])('%s', (_what, change, finding) => {
    expect(found(change)).toContain(finding)
  })

  test('a disclosure that the beheerder recorded as accepted, with a reason', () => {
    const change = (d: BeleidDocument) => {
      delete functie(d, 'GENERALIST').cellen['wonen']
      const aanvaard = { van: 'GENERALIST', reden: 'besproken met de FG', door: 'beheerder', op: '2026-11-01' }
      d.teams.aanvaardeOnthullingen = [...(d.teams.aanvaardeOnthullingen ?? []), aanvaard]
    }
    expect(found(change).filter((each) => each.includes('ONTHULLING'))).toEqual([])
  })
})

describe('what is worth a second look', () => {
  test.each<[what: string, change: (document: BeleidDocument) => unknown, finding: string]>([
    [
      'WAAROM opens wider',
      (d) => (cellen(d, 'WMO_CONSULENT', 'wmo')['WAAROM'] = ['ALTIJD']),
      'let op WAAROM_RUIMER WMO_CONSULENT/wmo/WAAROM',
    ],
    [
      'WAAROM opens by a grondslag',
      (d) =>
        d.grondslagen &&
        (d.grondslagen.grondslagen['EXTRA'] = {
          naam: 'x',
          artikel: 'x',
          avg: [],
          paren: [{ van: ['wmo'], naar: ['wmo'] }],
          voorwaarde: 'GEEN',
        }),
      'let op WAAROM_RUIMER WMO_CONSULENT/wmo/WAAROM',
    ],
    [
      'a functie nobody has',
      (d) => delete d.functiemapping?.groepen['sd-functie-accountant'],
      'let op FUNCTIE_ZONDER_GROEP ACCOUNTANT',
    ],
    [
      'a recht nobody uses',
      (d) => (functie(d, 'JEUGDCONSULENT_VEILIGHEID').rechten = ['BSN_ZOEKEN']),
      'let op RECHT_ONGEBRUIKT AFGESCHERMD_ZIEN',
    ],
    [
      'a decision case that comes out otherwise',
      (d) => (cellen(d, 'WMO_CONSULENT', 'wmo')['WIE'] = ['EIGEN_TEAM']),
      'let op BESLISSING een Wmo-consulent ziet van een Wmo-zaak van een ander team wie, wanneer en wat, en niet waarom',
    ],
  ])('%s', (_what, change, finding) => {
    expect(found(change)).toContain(finding)
  })

  test('narrowing WAAROM is none', () => {
    expect(
      found((d) => delete cellen(d, 'WMO_CONSULENT', 'wmo')['WAAROM']).filter((each) => each.includes('WAAROM_RUIMER')),
    ).toEqual([])
  })
})
