import { describe, expect, test } from 'vitest'
import { weigertekst } from '../../src/domain/weigertekst.ts'
import type { Beleid } from '../../src/domain/beleid.ts'
import { shippedBeleid } from '../support/beleid.ts'

const functie = shippedBeleid.functies.get('WMO_CONSULENT')!
const beleid: Beleid = {
  ...shippedBeleid,
  wegen: new Map([['WIE', 'Bel het team.']]),
  functies: new Map([
    ['GEWOON', { ...functie, naam: 'consulent', wegen: new Map() }],
    ['EIGEN', { ...functie, naam: 'regisseur', wegen: new Map([['WIE', 'Vraag de balie.']]) }],
  ]),
}

describe('D4 the sentence of a refused niveau', () => {
  test.each([
    ['GEWOON', 'WIE', 'Als consulent ziet u hier niet: wie de contactpersoon is (WIE). Bel het team.'],
    ['EIGEN', 'WIE', 'Als regisseur ziet u hier niet: wie de contactpersoon is (WIE). Vraag de balie.'],
    ['GEWOON', 'DAT', 'Als consulent ziet u hier niet: dat iemand bekend is (DAT).'],
    ['GEWOON', 'WANNEER', 'Als consulent ziet u hier niet: de periode (WANNEER).'],
    ['GEWOON', 'WAT', 'Als consulent ziet u hier niet: de soort ondersteuning (WAT).'],
    ['EIGEN', 'WAAROM', 'Als regisseur ziet u hier niet: de hulpvraag en het plan (WAAROM).'],
    ['TOVENAAR', 'WIE', 'Als gebruiker ziet u hier niet: wie de contactpersoon is (WIE). Bel het team.'],
  ] as const)('%s, %s', (code, niveau, sentence) => {
    expect(weigertekst(code, niveau, beleid)).toBe(sentence)
  })
})
