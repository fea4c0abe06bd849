import { describe, expect, test } from 'vitest'
import { createToegang } from '../../src/autorisatie/toegang.ts'
import { decide } from '../../src/domain/decide.ts'
import { NIVEAUS } from '../../src/domain/niveau.ts'
import { settleVerantwoording } from '../../src/domain/verantwoording.ts'
import { shippedBeleid, shippedDocument } from '../support/beleid.ts'
import { beslissingen } from '../support/beslissingen.ts'

describe('D1 the decision cases of the policy', () => {
  test.each(beslissingen)('$naam', ({ functies, verantwoording, code, functie, open }) => {
    const uitkomst = settleVerantwoording(functies, verantwoording, 'BSN_ZOEKEN', shippedBeleid)
    const toegang = createToegang(uitkomst, shippedBeleid)
    const oordeel = toegang.judge('DAT')
    expect(oordeel === true ? null : oordeel.code).toBe(code)
    expect([...toegang.datDomeinen].toSorted()).toEqual(open)
    expect(uitkomst.uitkomst === 'AANVAARD' ? uitkomst.verantwoording.functie : undefined).toBe(functie)
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

  test('no niveau above DAT is open to anyone', () => {
    for (const functie of shippedBeleid.functies.keys())
      for (const domein of shippedBeleid.domeinen.keys())
        for (const niveau of NIVEAUS.filter((each) => each !== 'DAT'))
          expect(decide({ functie, domein, niveau, doel: 'AFSTEMMING_HULP' }, shippedBeleid).besluit).toBe('GEWEIGERD')
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
      cellen: new Map([['wmo', new Map([['DAT', ['EIGEN_TEAM']]])]]),
    } as const
    const beleid = { ...shippedBeleid, functies: new Map([['WMO_CONSULENT', functie]]) }
    expect(decide({ ...vraag, domein: 'wmo' }, beleid as unknown as typeof shippedBeleid)).toMatchObject({
      reden: 'GEEN_VOORWAARDE',
    })
  })
})
