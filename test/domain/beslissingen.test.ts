import { describe, expect, test } from 'vitest'
import { createToegang } from '../../src/autorisatie/toegang.ts'
import { decide, type NiveauToegangsvraag } from '../../src/domain/decide.ts'
import type { Feit } from '../../src/domain/feiten.ts'
import { BOVEN_DAT } from '../../src/domain/niveau.ts'
import { settleVerantwoording, type Gevraagd } from '../../src/domain/verantwoording.ts'
import { shippedBeleid, shippedDocument } from '../support/beleid.ts'
import { beslissingen, niveauBeslissingen } from '../support/beslissingen.ts'

const ALLEEN_DAT: Gevraagd = { recht: 'BSN_ZOEKEN', niveaus: new Set(['DAT']) }

describe('D1 the decision cases of the policy', () => {
  test.each(beslissingen)('$naam', ({ functies, verantwoording, code, functie, open }) => {
    const uitkomst = settleVerantwoording(functies, verantwoording, ALLEEN_DAT, shippedBeleid)
    const toegang = createToegang(uitkomst, [], shippedBeleid)
    const oordeel = toegang.judge('DAT')
    expect(oordeel === true ? null : oordeel.code).toBe(code)
    expect([...toegang.datDomeinen].toSorted()).toEqual(open)
    expect(uitkomst.uitkomst === 'AANVAARD' ? uitkomst.verantwoording.functie : undefined).toBe(functie)
  })
})

describe('D12 the decision cases above DAT', () => {
  test.each(niveauBeslissingen)('$naam', ({ functie, teams, verantwoording, betrokkenheid, feiten, vrij }) => {
    const { doel, grondslag, noodzaak } = verantwoording
    const { domein, team, afgeschermd } = betrokkenheid
    const times = { persoonlijk: true, geldigVan: new Date(0), geldigTot: new Date(8.64e15) }
    const onRecord = feiten.map((each, at): Feit => {
      const kenmerk = { ...times, id: String(at) }
      return each.soort === 'NOODGEVAL' ? { ...each, functie, ...kenmerk } : { ...each, ...kenmerk }
    })
    const about = { domein, afgeschermd, eigenTeam: teams.includes(team), feiten: onRecord }
    const open = BOVEN_DAT.filter((niveau) => {
      const vraag = { functie, doel, grondslag, noodzaak: noodzaak !== undefined, niveau, ...about }
      return decide(vraag, shippedBeleid).besluit === 'VRIJGEGEVEN'
    })
    expect(open).toEqual(vrij)
  })

  test('every reason to refuse has a name of its own', () => {
    const vraag = {
      functie: 'JEUGDCONSULENT',
      doel: 'AFSTEMMING_HULP',
      domein: 'jeugd',
      niveau: 'WAT',
      grondslag: 'JW_7_4_0_TOELEIDING',
      noodzaak: false,
      eigenTeam: true,
      afgeschermd: false,
    } as const
    const reden = (other: Partial<NiveauToegangsvraag>) => decide({ ...vraag, ...other }, shippedBeleid)
    expect(reden({})).toMatchObject({ besluit: 'VRIJGEGEVEN', regel: 'JEUGDCONSULENT/jeugd/WAT' })
    expect(reden({ eigenTeam: false })).toMatchObject({ reden: 'GEEN_VOORWAARDE' })
    expect(reden({ afgeschermd: true })).toMatchObject({ reden: 'AFGESCHERMD' })
    expect(reden({ grondslag: undefined })).toMatchObject({ reden: 'GRONDSLAG' })
    expect(reden({ grondslag: 'BESTAAT_NIET' })).toMatchObject({ reden: 'GRONDSLAG' })
    expect(reden({ domein: 'wmo' })).toMatchObject({ reden: 'LEGE_CEL' })
    expect(reden({ doel: 'TOELEIDING_NAAR_HULP' })).toMatchObject({ reden: 'DOEL' })
    expect(reden({ functie: 'TOVENAAR' })).toMatchObject({ reden: 'FUNCTIE_ONBEKEND' })
  })
})

describe('D1 deny by default', () => {
  const vraag = { functie: 'WMO_CONSULENT', doel: 'AFSTEMMING_HULP', domein: 'jeugd', niveau: 'DAT' } as const

  test('the plain case is released, so that the refusals below mean something', () => {
    expect(decide(vraag, shippedBeleid)).toEqual({
      besluit: 'VRIJGEGEVEN',
      regel: 'WMO_CONSULENT/jeugd/DAT',
      matrixversie: 1,
    })
  })

  test.each([
    ['an unknown functie', { ...vraag, functie: 'TOVENAAR' }, 'FUNCTIE_ONBEKEND'],
    ['a functie outside the municipality', { ...vraag, functie: 'PARTNER_EXTERN' }, 'FUNCTIE_EXTERN'],
    ['an empty cell', { ...vraag, functie: 'ACCOUNTANT' }, 'LEGE_CEL'],
    ['a domein nobody opened', { ...vraag, domein: 'sport' }, 'LEGE_CEL'],
    ['an unknown doel', { ...vraag, doel: 'NIEUWSGIERIG' }, 'DOEL'],
    ['a doel of another functie', { ...vraag, doel: 'TOEZICHT_WMO' }, 'DOEL'],
  ] as const)('%s is refused', (_what, asked, reden) => {
    expect(decide(asked, shippedBeleid)).toMatchObject({ besluit: 'GEWEIGERD', reden })
  })

  test('the whole matrix is decided as a naive reading of the file says', () => {
    for (const [functie, { organisatie, cellen }] of Object.entries(shippedDocument.autorisatiematrix.functies))
      for (const domein of Object.keys(shippedDocument.autorisatiematrix.domeinen))
        for (const [doel, { functies, niveaus }] of Object.entries(shippedDocument.doelen.doelen)) {
          const listed = (cellen[domein]?.DAT ?? []).includes('ALTIJD')
          const open = listed && organisatie === 'GEMEENTE' && functies.includes(functie) && niveaus.includes('DAT')
          expect(decide({ functie, domein, niveau: 'DAT', doel }, shippedBeleid).besluit).toBe(
            open ? 'VRIJGEGEVEN' : 'GEWEIGERD',
          )
        }
  })

  test('a niveau that is open on a condition only is no DAT', () => {
    const functie = {
      naam: 'x',
      organisatie: 'GEMEENTE',
      domein: 'wmo',
      rechten: new Set(),
      wegen: new Map(),
      cellen: new Map([['wmo', new Map([['DAT', ['EIGEN_TEAM']]])]]),
    } as const
    const beleid = { ...shippedBeleid, functies: new Map([['WMO_CONSULENT', functie]]) }
    expect(decide({ ...vraag, domein: 'wmo' }, beleid as unknown as typeof shippedBeleid)).toMatchObject({
      reden: 'GEEN_VOORWAARDE',
    })
  })
})

describe('D3 each part of a cell counts by itself', () => {
  const cel = shippedBeleid.functies.get('WMO_CONSULENT')!
  const vraag = {
    functie: 'WMO_CONSULENT',
    doel: 'AFSTEMMING_HULP',
    domein: 'wmo',
    niveau: 'WIE',
    grondslag: 'WMO_5_1_1_LID1',
    noodzaak: false,
    eigenTeam: false,
    afgeschermd: false,
  } as const
  const met = (over: Partial<typeof cel>) => ({
    ...shippedBeleid,
    functies: new Map([['WMO_CONSULENT', { ...cel, ...over }]]),
  })

  test('one voorwaarde of several is enough', () => {
    const cellen: typeof cel.cellen = new Map([['wmo', new Map([['WIE', ['EIGEN_TEAM', 'ALTIJD']]])]])
    expect(decide(vraag, met({ cellen })).besluit).toBe('VRIJGEGEVEN')
  })

  test('a functie outside the municipality is refused DAT, and not by itself what the matrix opens above it', () => {
    expect(decide(vraag, met({ organisatie: 'EXTERN' })).besluit).toBe('VRIJGEGEVEN')
    const dat = { functie: vraag.functie, doel: vraag.doel, domein: 'wmo', niveau: 'DAT' } as const
    expect(decide(dat, met({ organisatie: 'EXTERN' }))).toMatchObject({ reden: 'FUNCTIE_EXTERN' })
  })
})
