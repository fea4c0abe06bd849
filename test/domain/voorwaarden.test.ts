import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Beleid, Celvoorwaarde, Functie } from '../../src/domain/beleid.ts'
import { decide, type NiveauToegangsvraag } from '../../src/domain/decide.ts'
import { geldigOp, type Feit, type Feitinhoud } from '../../src/domain/feiten.ts'
import { BOVEN_DAT, type BovenDat } from '../../src/domain/niveau.ts'
import { shippedBeleid } from '../support/beleid.ts'
import { CELVOORWAARDEN, RANDEN, voorwaardeBeslissingen, type VoorwaardeBeslissing } from '../support/beslissingen.ts'

const FUNCTIE = 'PROEF'
const DOEL = 'PROEF'
const EINDE = new Date('2026-12-01T12:00:00Z')

/** The shipped policy with one more functie, whose only cell has this condition, and a doel of its own. */
function beleidMet(van: string, naar: string, niveau: BovenDat, cel: Celvoorwaarde, grondslag: string): Beleid {
  const given = shippedBeleid.grondslagen.get(grondslag)
  const functie: Functie = {
    naam: 'proef',
    organisatie: 'GEMEENTE',
    domein: van,
    rechten: new Set(),
    aanstelling: given?.voorwaarde === 'ONDERTOEZICHTSTELLING' ? 'GEZINSVOOGD' : 'TOEZICHTHOUDER',
    cellen: new Map([[naar, new Map([[niveau, [cel]]])]]),
    wegen: new Map(),
  }
  return {
    ...shippedBeleid,
    functies: new Map([[FUNCTIE, functie]]),
    doelen: new Map([[DOEL, { naam: 'proef', functies: new Set([FUNCTIE]), niveaus: new Set(BOVEN_DAT) }]]),
    // A grondslag for some functies alone is tried as one of them would.
    grondslagen: new Map(
      [...shippedBeleid.grondslagen].map(([code, each]) => [code, { ...each, functies: undefined }]),
    ),
  }
}

/** Everything that can be on record, all of it until the same moment. */
function everything({ paar: { van, naar }, toekenning }: VoorwaardeBeslissing): readonly Feit[] {
  const pair = { van, naar, doel: DOEL }
  const all: Feitinhoud[] = [
    { soort: 'TOEKENNING', functie: FUNCTIE, domeinen: [naar], niveaus: BOVEN_DAT, grondslag: toekenning },
    { soort: 'TOESTEMMING', toestemming: 'TOESTEMMING', ...pair },
    { soort: 'TOESTEMMING', toestemming: 'GEEN_BEZWAAR', ...pair },
    { soort: 'REGIENIVEAU', regieniveau: 'OVERGENOMEN_REGIE' },
    { soort: 'AANSTELLING', aanstelling: 'TOEZICHTHOUDER' },
    { soort: 'AANSTELLING', aanstelling: 'GEZINSVOOGD' },
    { soort: 'NOODGEVAL', functie: FUNCTIE, niveau: 'WAAROM' },
  ]
  return all.map((each, at): Feit => {
    return { ...each, id: String(at), persoonlijk: true, geldigVan: new Date(0), geldigTot: EINDE }
  })
}

const celOf = (voorwaarde: (typeof CELVOORWAARDEN)[number]): Celvoorwaarde =>
  voorwaarde === 'AAN_REGIENIVEAU' ? { voorwaarde: 'ALTIJD', regieniveaus: ['OVERGENOMEN_REGIE'] } : voorwaarde

describe('D12 every condition at every pair of every grondslag, around the moment it ends, at every niveau', () => {
  describe.each(voorwaardeBeslissingen)('$grondslag for $paar.van -> $paar.naar', (zaak) => {
    test.each(CELVOORWAARDEN)('%s', (voorwaarde) => {
      const { paar, grondslag, niveaus } = zaak
      for (const niveau of niveaus) {
        const beleid = beleidMet(paar.van, paar.naar, niveau, celOf(voorwaarde), grondslag)
        const told = RANDEN.map((seconds) => {
          const feiten = geldigOp(everything(zaak), new Date(EINDE.getTime() + seconds * 1000))
          const asked = { functie: FUNCTIE, doel: DOEL, domein: paar.naar, niveau, grondslag, noodzaak: true }
          const vraag: NiveauToegangsvraag = { ...asked, eigenTeam: true, afgeschermd: false, feiten }
          return decide(vraag, beleid).besluit === 'VRIJGEGEVEN' ? 'ja' : 'nee'
        })
        expect([niveau, told]).toEqual([niveau, zaak[voorwaarde]])
      }
    })
  })
})

describe('the table of cases is whole', () => {
  /** Read from the policy as it is written: every pair of every row, ELK and an empty side stood for by one domein. */
  const { grondslagen } = parse(readFileSync(new URL('../../beleid/grondslagen.yaml', import.meta.url), 'utf8')) as {
    grondslagen: Record<string, { paren: { van: string[]; naar: string[] }[] }>
  }
  const needed = (): string[] =>
    Object.entries(grondslagen).flatMap(([code, { paren }]) => {
      const rows = paren.length === 0 ? [{ van: ['wmo'], naar: ['jeugd'] }] : paren
      const pairs = rows.flatMap(({ van, naar }) =>
        van.flatMap((from) =>
          (naar.length === 0 ? ['jeugd'] : naar).map((to) => [
            from === 'ELK' ? 'wmo' : from,
            to === 'ELK' ? 'jeugd' : to,
          ]),
        ),
      )
      return pairs.flatMap(([van, naar]) =>
        CELVOORWAARDEN.flatMap((voorwaarde) =>
          RANDEN.flatMap((seconds) =>
            BOVEN_DAT.map((niveau) => `${code} ${van}>${naar} ${voorwaarde} ${seconds} ${niveau}`),
          ),
        ),
      )
    })
  const present = (cases: readonly VoorwaardeBeslissing[]): ReadonlySet<string> =>
    new Set(
      cases.flatMap((each) =>
        CELVOORWAARDEN.flatMap((voorwaarde) =>
          each[voorwaarde].flatMap((_, at) =>
            each.niveaus.map(
              (niveau) => `${each.grondslag} ${each.paar.van}>${each.paar.naar} ${voorwaarde} ${RANDEN[at]} ${niveau}`,
            ),
          ),
        ),
      ),
    )
  const missing = (cases: readonly VoorwaardeBeslissing[]): string[] => {
    const have = present(cases)
    return needed().filter((each) => !have.has(each))
  }

  test('no condition, pair, edge or niveau is without a case', () => {
    expect(missing(voorwaardeBeslissingen)).toEqual([])
    expect(needed().length).toBeGreaterThan(2000)
  })
  test('control: one case less, or one niveau less, is seen', () => {
    const [first, ...others] = voorwaardeBeslissingen
    if (first === undefined) throw new Error('no case')
    expect(missing(others).length).toBeGreaterThan(0)
    expect(missing([{ ...first, niveaus: ['WIE'] }, ...others]).length).toBeGreaterThan(0)
  })
})

describe('D12 a feit counts for what it says, and no further', () => {
  const zaak = voorwaardeBeslissingen.find(({ grondslag }) => grondslag === 'WMO_5_1_1_LID4_TOESTEMMING')
  if (zaak === undefined) throw new Error('no case')
  const ask = (cel: Celvoorwaarde, feiten: readonly Feit[], over: Partial<NiveauToegangsvraag> = {}): boolean => {
    const { paar, grondslag } = zaak
    const beleid = beleidMet(paar.van, paar.naar, 'WAT', cel, over.grondslag ?? grondslag)
    const asked = { functie: FUNCTIE, doel: DOEL, domein: paar.naar, niveau: 'WAT', grondslag, noodzaak: true } as const
    return decide({ ...asked, eigenTeam: false, afgeschermd: false, feiten, ...over }, beleid).besluit === 'VRIJGEGEVEN'
  }
  const all = everything(zaak)
  /** The same record with something changed in those of one kind. */
  const changed = (soort: Feit['soort'], change: object): readonly Feit[] =>
    all.map((each) => (each.soort === soort ? { ...each, ...change } : each))

  test.each<[string, Celvoorwaarde, Feit['soort'], object]>([
    ['a toekenning for another functie', 'MET_TOEKENNING', 'TOEKENNING', { functie: 'ANDER' }],
    ['a toekenning for another domein', 'MET_TOEKENNING', 'TOEKENNING', { domeinen: ['welzijn'] }],
    ['a toekenning for another niveau', 'MET_TOEKENNING', 'TOEKENNING', { niveaus: ['WIE'] }],
    ['a toekenning under another code', 'MET_TOEKENNING', 'TOEKENNING', { grondslag: 'WMO_5_1_1_LID1' }],
    ['a toekenning under a code that is none', 'MET_TOEKENNING', 'TOEKENNING', { grondslag: 'VERZONNEN' }],
    ['a toestemming from another domein', 'ALTIJD', 'TOESTEMMING', { van: 'welzijn' }],
    ['a toestemming to another domein', 'ALTIJD', 'TOESTEMMING', { naar: 'welzijn' }],
    ['a toestemming for another doel', 'ALTIJD', 'TOESTEMMING', { doel: 'ANDER' }],
    ['a no-objection alone', 'ALTIJD', 'TOESTEMMING', { toestemming: 'GEEN_BEZWAAR' }],
    ['another aanstelling', 'AANGESTELD', 'AANSTELLING', { aanstelling: 'ACCOUNTANT' }],
    ['a noodgeval up to a lower niveau', 'NOODGEVAL', 'NOODGEVAL', { niveau: 'WANNEER' }],
    ['a noodgeval reported in another functie', 'NOODGEVAL', 'NOODGEVAL', { functie: 'ANDER' }],
    [
      'another regieniveau',
      { voorwaarde: 'ALTIJD', regieniveaus: ['OVERGENOMEN_REGIE'] },
      'REGIENIVEAU',
      { regieniveau: 'GEDEELDE_REGIE' },
    ],
  ])('%s opens nothing', (_what, cel, soort, change) => {
    expect(ask(cel, all)).toBe(true) // control
    expect(ask(cel, changed(soort, change))).toBe(false)
  })

  test('without a regieniveau on record the betrokkene directs wholly', () => {
    const without = all.filter(({ soort }) => soort !== 'REGIENIVEAU')
    const bound = (regieniveau: string): Celvoorwaarde => ({ voorwaarde: 'ALTIJD', regieniveaus: [regieniveau] })
    expect(ask(bound('ZELFREGIE'), without)).toBe(true)
    expect(ask(bound('OVERGENOMEN_REGIE'), without)).toBe(false)
    expect(ask(bound('ZELFREGIE'), all)).toBe(false)
  })

  test('under a toekenning the code it names must hold by itself', () => {
    const grondslag = 'GRANT_CASUSREGIE'
    expect(ask('MET_TOEKENNING', all, { grondslag })).toBe(true)
    const withdrawn = all.filter(({ soort }) => soort !== 'TOESTEMMING')
    expect(ask('MET_TOEKENNING', withdrawn, { grondslag })).toBe(false)
    for (const named of ['GRANT_CASUSREGIE', 'VITAAL_BELANG', 'AVG_6_1_E_PUBLIEKE_TAAK'])
      expect(ask('MET_TOEKENNING', changed('TOEKENNING', { grondslag: named }), { grondslag })).toBe(false)
  })

  test('a gezinsvoogd is one for this child alone, under a grondslag that names the pair', () => {
    const given = shippedBeleid.grondslagen.get('JW_7_3_11_LID4_OTS')
    if (given === undefined) throw new Error('no grondslag')
    const paren = [{ van: new Set(['gecertificeerde-instelling']), naar: new Set(['jeugd']) }]
    const cel = beleidMet('gecertificeerde-instelling', 'jeugd', 'WIE', 'AANGESTELD', 'JW_7_3_11_LID4_OTS')
    const beleid = { ...cel, grondslagen: new Map([['JW_7_3_11_LID4_OTS', { ...given, paren }]]) }
    const asked = { functie: FUNCTIE, doel: DOEL, domein: 'jeugd', niveau: 'WIE', noodzaak: true } as const
    const shown = (over: object): string =>
      decide(
        {
          ...asked,
          grondslag: 'JW_7_3_11_LID4_OTS',
          eigenTeam: false,
          afgeschermd: false,
          feiten: changed('AANSTELLING', over),
        },
        beleid,
      ).besluit
    expect(shown({})).toBe('VRIJGEGEVEN')
    expect(shown({ persoonlijk: false })).toBe('GEWEIGERD')
    expect(shown({ aanstelling: 'TOEZICHTHOUDER' })).toBe('GEWEIGERD')
  })

  test('a besluit names what it leans on, and until when', () => {
    const { paar, grondslag } = zaak
    const beleid = beleidMet(paar.van, paar.naar, 'WAT', 'MET_TOEKENNING', grondslag)
    const asked = { functie: FUNCTIE, doel: DOEL, domein: paar.naar, niveau: 'WAT', grondslag, noodzaak: true } as const
    const besluit = decide({ ...asked, eigenTeam: false, afgeschermd: false, feiten: all }, beleid)
    expect(besluit).toMatchObject({
      steunt: [
        { soort: 'TOEKENNING', id: '0', geldigTot: EINDE },
        { soort: 'TOESTEMMING', id: '1', geldigTot: EINDE },
      ],
    })
  })
})
