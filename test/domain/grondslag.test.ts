import { describe, expect, test } from 'vitest'
import { decide } from '../../src/domain/decide.ts'
import {
  GRONDSLAG_VOORWAARDEN,
  mayBeNamed,
  pairHolds,
  type Grondslag,
  type Paarvraag,
} from '../../src/domain/grondslag.ts'
import { shippedBeleid } from '../support/beleid.ts'

const DOMEINEN = [...shippedBeleid.domeinen.keys()]
/** The shipped policy with WIE open everywhere, so that the pair alone decides. */
const open = new Map(DOMEINEN.map((domein) => [domein, new Map([['WIE', ['ALTIJD']] as const])]))
const beleid = {
  ...shippedBeleid,
  functies: new Map([...shippedBeleid.functies].map(([code, functie]) => [code, { ...functie, cellen: open }])),
}
const shown = (grondslag: string, functie: string, noodzaak: boolean): readonly string[] =>
  DOMEINEN.filter((domein) => {
    const vraag = { functie, doel: 'AFSTEMMING_HULP', domein, niveau: 'WIE', grondslag, noodzaak } as const
    return decide({ ...vraag, eigenTeam: true, afgeschermd: false }, beleid).besluit === 'VRIJGEGEVEN'
  }).toSorted()

describe('D12 the pair of each grondslag: what its table says, where the matrix would open everything', () => {
  test.each<[string, string, boolean, string[]]>([
    ['WMO_5_1_1_LID1', 'WMO_CONSULENT', false, ['wmo']],
    ['WMO_5_1_1_LID1', 'JEUGDCONSULENT', false, []],
    ['WMO_5_1_1_LID1', 'GENERALIST', false, []],
    ['WMO_5_1_1_LID4_TOESTEMMING', 'WMO_CONSULENT', true, []],
    ['WMO_5_1_5_TOEZICHT', 'TOEZICHTHOUDER', true, []],
    ['JW_7_4_0_TOELEIDING', 'JEUGDCONSULENT', false, ['jeugd']],
    ['JW_7_4_0_TOELEIDING', 'WMO_CONSULENT', false, []],
    ['PW_53A_ONDERZOEK', 'KLANTMANAGER_WERK', false, ['werk']],
    ['PW_53A_ONDERZOEK', 'SCHULDHULPVERLENER', false, []],
    ['PW_64_INLICHTINGEN', 'KLANTMANAGER_WERK', true, []],
    ['PW_65_LID2_GEEN_BEZWAAR', 'WMO_CONSULENT', true, []],
    ['SUWI_62', 'KLANTMANAGER_WERK', true, []],
    ['WGS_3_SCHULDHULP', 'SCHULDHULPVERLENER', false, ['schuldhulp']],
    ['WGS_8A', 'SCHULDHULPVERLENER', true, ['schuldhulp']],
    ['WGS_8A', 'SCHULDHULPVERLENER', false, []],
    ['WGS_8D_HERGEBRUIK', 'SCHULDHULPVERLENER', true, ['jeugd', 'werk', 'wmo']],
    ['WGS_8D_HERGEBRUIK', 'SCHULDHULPVERLENER', false, []],
    // The reversed pairs.
    ['WGS_8D_HERGEBRUIK', 'WMO_CONSULENT', true, []],
    ['WGS_8D_HERGEBRUIK', 'JEUGDCONSULENT', true, []],
    ['WGS_8D_HERGEBRUIK', 'KLANTMANAGER_WERK', true, []],
    ['LPW_16_TOEZICHT', 'LEERPLICHTAMBTENAAR', false, ['leerplicht']],
    ['AVG_6_1_E_PUBLIEKE_TAAK', 'WMO_CONSULENT', true, []],
    ['GRANT_CASUSREGIE', 'CASUSREGISSEUR', true, []],
    ['VITAAL_BELANG', 'CASUSREGISSEUR', true, []],
    ['WAMS', 'WMO_CONSULENT', true, []],
    ['JW_7_1_4_VERWIJSINDEX', 'JEUGDCONSULENT', true, []],
  ])('%s for %s, noodzaak told %s: %j', (grondslag, functie, noodzaak, expected) => {
    expect(shown(grondslag, functie, noodzaak)).toEqual(expected)
  })
})

describe('D12 what a grondslag must be to hold', () => {
  const grondslag: Grondslag = {
    naam: 'x',
    artikel: 'x',
    ingeschakeld: true,
    niveaus: new Set(['WIE']),
    paren: [
      { van: new Set(['wmo']), naar: new Set(['jeugd']) },
      { van: new Set(['werk']), naar: new Set(['ELK']) },
    ],
    functies: undefined,
    voorwaarde: 'GEEN',
  }
  const vraag = { functie: 'F', van: 'wmo', naar: 'jeugd', niveau: 'WIE' } as const

  test.each<[string, Partial<Grondslag>, Partial<Paarvraag>, boolean]>([
    ['its pair', {}, {}, true],
    ['the pair the other way round', {}, { van: 'jeugd', naar: 'wmo' }, false],
    ['the right asker and another bron', {}, { naar: 'wmo' }, false],
    ['another asker and the right bron', {}, { van: 'wonen' }, false],
    ['one side of each of two pairs', {}, { van: 'wmo', naar: 'werk' }, false],
    ['any bron where its pair says so', {}, { van: 'werk', naar: 'wonen' }, true],
    ['an asker without a domein', {}, { van: undefined }, false],
    [
      'an asker without a domein where any may ask',
      { paren: [{ van: new Set(['ELK']), naar: new Set(['jeugd']) }] },
      { van: undefined },
      true,
    ],
    ['no pair at all', { paren: [] }, {}, false],
    ['switched off', { ingeschakeld: false }, {}, false],
    ['another niveau', {}, { niveau: 'WAT' }, false],
    ['a functie it names', { functies: new Set(['F']) }, {}, true],
    ['a functie it does not name', { functies: new Set(['G']) }, {}, false],
  ])('%s', (_what, change, other, expected) => {
    expect(pairHolds({ ...grondslag, ...change }, { ...vraag, ...other })).toBe(expected)
  })

  test.each(GRONDSLAG_VOORWAARDEN)('whether %s is met is no matter of the pair', (voorwaarde) => {
    expect(pairHolds({ ...grondslag, voorwaarde }, vraag)).toBe(true)
  })

  test('a toekenning rests on a ground of its own, never on a toekenning or a noodgeval', () => {
    const named = GRONDSLAG_VOORWAARDEN.filter((voorwaarde) => mayBeNamed({ ...grondslag, voorwaarde }))
    expect(GRONDSLAG_VOORWAARDEN.filter((each) => !named.includes(each))).toEqual(['TOEKENNING', 'NOODGEVAL'])
  })
})
