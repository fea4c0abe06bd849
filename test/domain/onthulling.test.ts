import { describe, expect, test } from 'vitest'
import { findOnthullingen } from '../../src/autorisatie/onthullingen.ts'
import type { BeleidDocument } from '../../src/autorisatie/beleid-schema.ts'
import { compileBeleid } from '../../src/autorisatie/compile-beleid.ts'
import { patroonOnthullingen } from '../../src/domain/onthulling.ts'
import { shippedDocument } from '../support/beleid.ts'

/** The shipped policy with something changed. */
const changed = (change: (document: BeleidDocument) => void): BeleidDocument => {
  const document = structuredClone(shippedDocument)
  change(document)
  return document
}
const found = (change: (document: BeleidDocument) => void) => findOnthullingen(changed(change))

describe('D11 what a policy would give away by itself', () => {
  test('the shipped policy gives nothing away', () => {
    expect(findOnthullingen(shippedDocument)).toEqual([])
  })

  test('a team of one domein tells why, by name, number and address', () => {
    const kindteam = {
      id: 'kindteam',
      naam: 'Kindteam',
      telefoon: '0513 000 199',
      email: 'kind@heerenveen.example',
      domeinen: ['jeugd'],
    }
    const findings = found(({ teams }) => void teams.teams.push(kindteam))
    expect(findings.map((each) => each.van)).toEqual(['kindteam', 'kindteam', 'kindteam'])
    expect(findings[0]?.uitleg).toBe('naam van team kindteam hoort alleen bij jeugd')
  })

  test('a number of its own tells why, even when the name is shared', () => {
    const naam = 'Gebiedsteam Midden'
    const findings = found(
      ({ teams }) =>
        void teams.teams.push({
          id: 'midden-jeugd',
          naam,
          telefoon: '0513 000 198',
          email: 'midden@heerenveen.example',
          domeinen: ['jeugd'],
        }),
    )
    expect(findings).toEqual([{ van: 'midden-jeugd', uitleg: 'telefoon van team midden-jeugd hoort alleen bij jeugd' }])
  })

  test('a level that one other domein alone opens tells which it is', () => {
    const findings = found(({ autorisatiematrix }) => {
      const cellen = autorisatiematrix.functies['SCHULDHULPVERLENER']?.cellen['werk']
      delete cellen?.WAT
    })
    expect(findings).toEqual([
      { van: 'SCHULDHULPVERLENER', uitleg: 'de open niveaus van SCHULDHULPVERLENER passen alleen bij werk' },
    ])
  })

  test('a level that all others but one open tells which is closed', () => {
    const findings = found(({ autorisatiematrix }) => {
      const cellen = autorisatiematrix.functies['GENERALIST']?.cellen ?? {}
      delete cellen['wonen']?.DAT
    })
    expect(findings.map((each) => each.uitleg)).toEqual(['de open niveaus van GENERALIST passen alleen bij wonen'])
  })

  test('a cell that no grondslag can open shows nothing and so tells nothing', () => {
    expect(
      found(({ autorisatiematrix }) => {
        const cellen = autorisatiematrix.functies['WMO_CONSULENT']?.cellen
        Object.assign(cellen?.['welzijn'] ?? {}, { WIE: ['ALTIJD'] })
      }),
    ).toEqual([])
  })

  test('a grondslag that reaches one other domein alone tells which it is', () => {
    const findings = found(({ grondslagen }) => {
      grondslagen?.grondslagen['WGS_8D_HERGEBRUIK']?.paren[0]?.naar.splice(0, 2)
    })
    expect(findings.map((each) => each.van)).toEqual(['SCHULDHULPVERLENER'])
  })

  test('levels that open under another grondslag than those of the others tell which domein it is', () => {
    const policy = (naar: readonly string[]) =>
      patroonOnthullingen(
        compileBeleid(
          1,
          changed(({ autorisatiematrix, grondslagen }) => {
            const functie = autorisatiematrix.functies['WMO_CONSULENT']
            if (functie === undefined || grondslagen === undefined) throw new Error('no such functie')
            autorisatiematrix.functies = { WMO_CONSULENT: functie }
            functie.cellen = Object.fromEntries(
              Object.keys(autorisatiematrix.domeinen).map((domein) => [domein, { WIE: ['ALTIJD' as const] }]),
            )
            const paar = { artikel: '1', avg: ['6'], voorwaarde: 'GEEN' as const }
            const anderen = Object.keys(autorisatiematrix.domeinen).filter((domein) => !naar.includes(domein))
            grondslagen.grondslagen = {
              EEN: { naam: 'een', ...paar, paren: [{ van: ['wmo'], naar: [...naar] }] },
              TWEE: { naam: 'twee', ...paar, paren: [{ van: ['wmo'], naar: anderen }] },
            }
          }),
        ),
      ).map(({ uitleg }) => uitleg)
    expect(policy(['jeugd', 'werk'])).toEqual([])
    expect(policy(['jeugd'])).toEqual(['de open niveaus van WMO_CONSULENT passen alleen bij jeugd'])
  })

  describe('a functie of wmo, by itself', () => {
    const inDomeinen = (cellen: Readonly<Record<string, object>>): readonly string[] =>
      patroonOnthullingen(
        compileBeleid(
          1,
          changed((document) => {
            const functie = document.autorisatiematrix.functies['WMO_CONSULENT']
            if (functie === undefined) throw new Error('no such functie')
            const domeinen = Object.keys(cellen)
            document.autorisatiematrix.domeinen = Object.fromEntries(domeinen.map((each) => [each, each]))
            document.autorisatiematrix.functies = { WMO_CONSULENT: { ...functie, cellen } }
            delete document.grondslagen
          }),
        ),
      ).map(({ uitleg }) => uitleg)

    test('one other domein has one pattern, and that tells nothing', () => {
      expect(inDomeinen({ wmo: {}, jeugd: { DAT: ['ALTIJD'] } })).toEqual([])
    })

    test('DAT needs no grondslag to be seen', () => {
      expect(inDomeinen({ wmo: {}, jeugd: { DAT: ['ALTIJD'] }, werk: {}, wonen: {} })).toEqual([
        'de open niveaus van WMO_CONSULENT passen alleen bij jeugd',
      ])
    })
  })

  test('a condition that only one other domein has tells which it is, also when it needs something on record', () => {
    const findings = (voorwaarde: 'NOODGEVAL' | 'MET_TOEKENNING') =>
      found(({ autorisatiematrix }) => {
        const cellen = autorisatiematrix.functies['JEUGDCONSULENT_VEILIGHEID']?.cellen['werk']
        Object.assign(cellen ?? {}, { WAAROM: [voorwaarde] })
      }).map(({ uitleg }) => uitleg)
    const uitleg = ['de open niveaus van JEUGDCONSULENT_VEILIGHEID passen alleen bij werk']
    expect([findings('NOODGEVAL'), findings('MET_TOEKENNING')]).toEqual([uitleg, uitleg])
  })

  test('the same condition bound to other regieniveaus is another one', () => {
    const findings = found(({ autorisatiematrix }) => {
      const cellen = autorisatiematrix.functies['WMO_CONSULENT']?.cellen['werk']
      Object.assign(cellen ?? {}, {
        WIE: [{ voorwaarde: 'MET_TOEKENNING', regieniveaus: ['GEDEELDE_REGIE'] }, 'MET_TOESTEMMING'],
      })
    })
    expect(findings.map((each) => each.uitleg)).toEqual(['de open niveaus van WMO_CONSULENT passen alleen bij werk'])
  })

  test('the toezichthouder, who sees one domein alone, was accepted; without that it is found', () => {
    const findings = found(({ teams }) => void (teams.aanvaardeOnthullingen = []))
    expect(findings.map((each) => each.van)).toEqual(['TOEZICHTHOUDER'])
  })

  test('what the beheerder recorded as accepted is not found again; anything else is', () => {
    const accepted = changed(({ autorisatiematrix, teams }) => {
      const cellen = autorisatiematrix.functies['GENERALIST']?.cellen ?? {}
      delete cellen['wonen']?.DAT
      teams.aanvaardeOnthullingen = [
        ...(teams.aanvaardeOnthullingen ?? []),
        { van: 'GENERALIST', reden: 'besproken met de FG', door: 'beheerder', op: '2026-11-01' },
      ]
    })
    expect(findOnthullingen(accepted)).toEqual([])
    delete accepted.autorisatiematrix.functies['CASUSREGISSEUR']?.cellen['wonen']
    expect(findOnthullingen(accepted).map((each) => each.van)).toEqual(['CASUSREGISSEUR'])
  })
})
