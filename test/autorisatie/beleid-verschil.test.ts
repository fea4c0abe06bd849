import { describe, expect, test } from 'vitest'
import { canonicalBeleid, readDocument } from '../../src/autorisatie/beleid-document.ts'
import type { BeleidDocument } from '../../src/autorisatie/beleid-schema.ts'
import { carryOver } from '../../src/autorisatie/beleid-paden.ts'
import { compareBeleid } from '../../src/autorisatie/beleid-verschil.ts'
import { editCellen } from '../../src/autorisatie/celwijziging.ts'
import { shippedDocument } from '../support/beleid.ts'

type Change = (document: BeleidDocument) => unknown
const changed = (change: Change): BeleidDocument => {
  const document = structuredClone(shippedDocument)
  change(document)
  return document
}
const functie = ({ autorisatiematrix }: BeleidDocument, code: string) => {
  const each = autorisatiematrix.functies[code]
  if (each === undefined) throw new Error(`no functie ${code}`)
  return each
}
const cellen = (document: BeleidDocument, code: string, domein: string): Record<string, unknown> =>
  (functie(document, code).cellen[domein] ??= {})
const verschil = (change: Change, from: Change = () => undefined) => {
  const { cellen: found, onderdelen } = compareBeleid(changed(from), changed(change))
  return [
    ...found.map((each) => `${each.richting} ${each.functie}/${each.domein}/${each.niveau}`),
    ...onderdelen.map((each) => `${each.richting} ${each.plaats}`),
  ]
}

describe('the difference between two policies', () => {
  test('of the same is none', () => {
    expect(verschil(() => undefined)).toEqual([])
  })

  test.each<[what: string, change: Change, found: readonly string[]]>([
    [
      'a cell that opens',
      (d) => (cellen(d, 'WMO_CONSULENT', 'jeugd')['WIE'] = ['ALTIJD']),
      ['VERRUIMD WMO_CONSULENT/jeugd/WIE'],
    ],
    ['a cell that closes', (d) => delete cellen(d, 'WMO_CONSULENT', 'wmo')['WIE'], ['VERSMALD WMO_CONSULENT/wmo/WIE']],
    [
      'always instead of the own team',
      (d) => (cellen(d, 'WMO_CONSULENT', 'wmo')['WAAROM'] = ['ALTIJD']),
      ['VERRUIMD WMO_CONSULENT/wmo/WAAROM'],
    ],
    [
      'the own team instead of always',
      (d) => (cellen(d, 'WMO_CONSULENT', 'wmo')['WIE'] = ['EIGEN_TEAM']),
      ['VERSMALD WMO_CONSULENT/wmo/WIE'],
    ],
    ['the own team beside always', (d) => (cellen(d, 'WMO_CONSULENT', 'wmo')['WIE'] = ['ALTIJD', 'EIGEN_TEAM']), []],
    ['a domein less', (d) => delete functie(d, 'GENERALIST').cellen['wonen'], ['VERSMALD GENERALIST/wonen/DAT']],
    [
      'a doel for a functie more: every cell it reaches',
      (d) => d.doelen.doelen['TOEZICHT_WMO']?.functies.push('ACCOUNTANT'),
      ['VERRUIMD doelen › doelen › TOEZICHT_WMO › functies'],
    ],
    [
      'a doel that reaches further',
      (d) => d.doelen.doelen['TOELEIDING_NAAR_HULP']?.niveaus.push('WAAROM'),
      ['WMO_CONSULENT/wmo/WAAROM', 'JEUGDCONSULENT/jeugd/WAAROM', 'SCHULDHULPVERLENER/schuldhulp/WAAROM']
        .map((each) => `VERRUIMD ${each}`)
        .concat('VERRUIMD doelen › doelen › TOELEIDING_NAAR_HULP › niveaus'),
    ],
    [
      'a grondslag that is switched off',
      (d) => d.grondslagen && (d.grondslagen.grondslagen['LPW_16_TOEZICHT']!.ingeschakeld = false),
      ['WIE', 'WANNEER', 'WAT', 'WAAROM']
        .map((each) => `VERSMALD LEERPLICHTAMBTENAAR/leerplicht/${each}`)
        .concat('GEWIJZIGD grondslagen › grondslagen › LPW_16_TOEZICHT › ingeschakeld'),
    ],
    [
      'a grondslag with another condition',
      (d) => d.grondslagen && (d.grondslagen.grondslagen['LPW_16_TOEZICHT']!.voorwaarde = 'NOODZAAK'),
      ['WIE', 'WANNEER', 'WAT', 'WAAROM']
        .map((each) => `GEWIJZIGD LEERPLICHTAMBTENAAR/leerplicht/${each}`)
        .concat('GEWIJZIGD grondslagen › grondslagen › LPW_16_TOEZICHT › voorwaarde'),
    ],
    [
      'a recht more',
      (d) => functie(d, 'GENERALIST').rechten.push('AFGESCHERMD_ZIEN'),
      ['VERRUIMD autorisatiematrix › functies › GENERALIST › rechten'],
    ],
    [
      'a recht less',
      (d) => functie(d, 'GENERALIST').rechten.pop(),
      ['VERSMALD autorisatiematrix › functies › GENERALIST › rechten'],
    ],
    [
      'one recht for another',
      (d) => functie(d, 'GENERALIST').rechten.splice(0, 1, 'AFGESCHERMD_ZIEN'),
      ['GEWIJZIGD autorisatiematrix › functies › GENERALIST › rechten'],
    ],
    [
      'a telephone number',
      (d) => (d.teams.teams[1]!.telefoon = '0513 000 111'),
      ['GEWIJZIGD teams › teams › gebiedsteam-midden › telefoon'],
    ],
    ['teams in another order', (d) => (d.teams.teams = d.teams.teams.toReversed()), []],
    [
      'a group that gives another functie',
      (d) => d.functiemapping && (d.functiemapping.groepen['sd-functie-accountant'] = { functie: 'GENERALIST' }),
      ['GEWIJZIGD functiemapping › groepen › sd-functie-accountant › functie'],
    ],
    ['quota', (d) => (d.quota.functiePerUur = 1), ['GEWIJZIGD quota › functiePerUur']],
  ])('%s', (_what, change, found) => {
    expect(verschil(change)).toEqual(found)
  })

  test('is told in words, with what was and what becomes', () => {
    const { cellen: found } = compareBeleid(
      shippedDocument,
      changed((d) => {
        cellen(d, 'WMO_CONSULENT', 'wmo')['WAAROM'] = ['ALTIJD']
        delete cellen(d, 'WMO_CONSULENT', 'wmo')['WIE']
      }),
    )
    expect(found.map((each) => each.uitleg)).toEqual([
      'WMO_CONSULENT ziet minder van wmo op WIE (voorwaarde: ALTIJD → dicht; doel: AFSTEMMING_HULP of TOELEIDING_NAAR_HULP → dicht; grondslag: WMO_5_1_1_LID1 → dicht)',
      'WMO_CONSULENT ziet meer van wmo op WAAROM (voorwaarde: EIGEN_TEAM of MET_TOEKENNING → ALTIJD)',
    ])
  })
})

describe('carrying a change over to another base', () => {
  const carry = (concept: Change, base: Change) => {
    const overgezet = carryOver(shippedDocument, changed(concept), changed(base))
    if (!overgezet.ok) return overgezet.botsingen
    const gelezen = readDocument(overgezet.waarde)
    if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.problemen))
    return gelezen.document
  }
  const both = (...changes: readonly Change[]) => {
    const document = structuredClone(shippedDocument)
    for (const change of changes) change(document)
    return canonicalBeleid(document).sha256
  }

  test.each<[what: string, concept: Change, base: Change]>([
    ['nothing and nothing', () => undefined, () => undefined],
    [
      'two cells',
      (d) => (cellen(d, 'WMO_CONSULENT', 'wmo')['WIE'] = ['EIGEN_TEAM']),
      (d) => delete cellen(d, 'JEUGDCONSULENT', 'jeugd')['WIE'],
    ],
    [
      'a row that is emptied and one that is filled',
      (d) => (functie(d, 'ACCOUNTANT').cellen = { wmo: { DAT: ['ALTIJD'] } }),
      (d) => (functie(d, 'PARTNER_EXTERN').naam = 'Partner'),
    ],
    [
      'a cell that goes and one that comes beside it',
      (d) => delete cellen(d, 'WMO_CONSULENT', 'wmo')['WAAROM'],
      (d) => (cellen(d, 'WMO_CONSULENT', 'jeugd')['WIE'] = ['ALTIJD']),
    ],
    ['the same change', (d) => (d.quota.functiePerUur = 7), (d) => (d.quota.functiePerUur = 7)],
    [
      'a team that comes and one that goes',
      (d) =>
        d.teams.teams.push({
          id: 'nieuw',
          naam: 'Nieuw',
          telefoon: '1',
          email: 'n@x.example',
          domeinen: ['wmo', 'jeugd'],
        }),
      (d) => (d.teams.teams[2]!.naam = 'Anders'),
    ],
    [
      'a functie that goes',
      (d) =>
        delete d.autorisatiematrix.functies['PARTNER_EXTERN'] &&
        delete d.functiemapping?.groepen['sd-functie-partner-extern'],
      (d) => (d.quota.functiePerUur = 7),
    ],
  ])('keeps both: %s', (_what, concept, base) => {
    const document = carry(concept, base)
    expect(Array.isArray(document) ? document : canonicalBeleid(document as BeleidDocument).sha256).toEqual(
      both(base, concept),
    )
  })

  test('two that change the same place differently is a conflict, by its place', () => {
    expect(
      carry(
        (d) => (d.quota.functiePerUur = 7),
        (d) => (d.quota.functiePerUur = 8),
      ),
    ).toEqual(['quota › functiePerUur'])
    expect(
      carry(
        (d) => delete cellen(d, 'WMO_CONSULENT', 'wmo')['WIE'],
        (d) => (cellen(d, 'WMO_CONSULENT', 'wmo')['WIE'] = ['EIGEN_TEAM']),
      ),
    ).toEqual(['autorisatiematrix › functies › WMO_CONSULENT › cellen › wmo › WIE'])
  })
})

describe('edits of cells', () => {
  const edit = (...wijzigingen: Parameters<typeof editCellen>[1]) => editCellen(shippedDocument, wijzigingen)
  const WIE = { functie: 'WMO_CONSULENT', domein: 'wmo', niveau: 'WIE' } as const

  test('change what they name and leave the rest and the original as they are', () => {
    const gewijzigd = edit({ ...WIE, voorwaarden: [] }, { ...WIE, domein: 'jeugd', voorwaarden: ['ALTIJD', 'ALTIJD'] })
    const expected = changed((d) => {
      delete cellen(d, 'WMO_CONSULENT', 'wmo')['WIE']
      cellen(d, 'WMO_CONSULENT', 'jeugd')['WIE'] = ['ALTIJD']
    })
    expect(gewijzigd).toEqual({ ok: true, document: expected })
    expect(shippedDocument.autorisatiematrix.functies['WMO_CONSULENT']?.cellen['wmo']?.WIE).toEqual(['ALTIJD'])
  })

  test.each([
    [
      'a cell twice',
      [
        { ...WIE, voorwaarden: [] },
        { ...WIE, voorwaarden: ['ALTIJD'] },
      ],
      'deze cel staat er twee keer',
    ],
    ['an unknown functie', [{ ...WIE, functie: '__proto__', voorwaarden: [] }], 'onbekende functie __proto__'],
    ['an unknown domein', [{ ...WIE, domein: 'constructor', voorwaarden: [] }], 'onbekend domein constructor'],
    ['an unknown voorwaarde', [{ ...WIE, voorwaarden: ['SOMS'] }], 'Ongeldige'],
    ['a condition on DAT', [{ ...WIE, niveau: 'DAT' as const, voorwaarden: ['EIGEN_TEAM'] }], 'DAT is ALTIJD of dicht'],
  ])('%s is a problem, and nothing is changed', (_what, wijzigingen, words) => {
    const gewijzigd = edit(...wijzigingen)
    expect(gewijzigd.ok ? [] : gewijzigd.problemen.map(({ uitleg }) => uitleg)).toEqual([
      expect.stringContaining(words) as unknown,
    ])
  })
})
