import { describe, expect, test } from 'vitest'
import type { Beleid } from '../../src/domain/beleid.ts'
import { bevoegdhedenOf } from '../../src/domain/bevoegdheden.ts'
import { decide } from '../../src/domain/decide.ts'
import { TOESTEMMINGSOORTEN, type Feit, type Feitinhoud } from '../../src/domain/feiten.ts'
import { BOVEN_DAT, type BovenDat } from '../../src/domain/niveau.ts'
import { judgeToekenning, type ToekenningAanvraag } from '../../src/domain/toekenning.ts'
import { shippedBeleid } from '../support/beleid.ts'
import { TOETS } from '../support/feiten.ts'

/** The shipped policy with a giver who may hand on anything, so that the receiver alone decides what a toekenning can be. */
const GEVER = 'GEVER'
const alles = new Map(
  [...shippedBeleid.domeinen.keys()].map((domein) => [
    domein,
    new Map(BOVEN_DAT.map((niveau) => [niveau, ['ALTIJD'] as const])),
  ]),
)
const beleid: Beleid = {
  ...shippedBeleid,
  functies: new Map([
    ...shippedBeleid.functies,
    [
      GEVER,
      {
        naam: 'gever',
        organisatie: 'GEMEENTE',
        domein: undefined,
        rechten: new Set(),
        aanstelling: undefined,
        cellen: alles,
        wegen: new Map(),
      },
    ],
  ]),
}

/** All that could be on record for this cell: what can be given, recorded, appointed or reported, and nothing else. */
function everything(functie: string, domein: string, niveau: BovenDat, doel: string): readonly Feit[] {
  const own = beleid.functies.get(functie)
  const aanvraag = (grondslag: string): ToekenningAanvraag => ({
    functie,
    domeinen: [domein],
    niveaus: [niveau],
    grondslag,
    dagen: 1,
    kenmerk: 'ZAAK-2026-1',
    toets: TOETS,
    geinformeerd: { ja: true },
  })
  const given = [...beleid.grondslagen.keys()].filter(
    (grondslag) => judgeToekenning(aanvraag(grondslag), GEVER, beleid) === undefined,
  )
  const all: Feitinhoud[] = [
    ...given.map((grondslag) => ({
      soort: 'TOEKENNING' as const,
      functie,
      domeinen: [domein],
      niveaus: [niveau],
      grondslag,
    })),
    ...(own?.domein === undefined
      ? []
      : TOESTEMMINGSOORTEN.map((toestemming) => ({
          soort: 'TOESTEMMING' as const,
          toestemming,
          van: own.domein ?? '',
          naar: domein,
          doel,
        }))),
    ...(own?.aanstelling === undefined ? [] : [{ soort: 'AANSTELLING' as const, aanstelling: own.aanstelling }]),
    ...(own?.rechten.has('NOODGEVAL_MELDEN') === true ? [{ soort: 'NOODGEVAL' as const, functie, niveau }] : []),
  ]
  return all.map((each, at): Feit => {
    return { ...each, id: String(at), persoonlijk: true, geldigVan: new Date(0), geldigTot: new Date(8.64e15) }
  })
}

describe('D2 what a functie is told it may see is what the engine opens, and nothing less', () => {
  test.each([...shippedBeleid.functies.keys()])('%s', (functie) => {
    const told = bevoegdhedenOf(functie, beleid)
    const [opened, said]: [string[], string[]] = [[], []]
    for (const domein of beleid.domeinen.keys())
      for (const niveau of BOVEN_DAT) {
        const cel = told.find((each) => each.domein === domein && each.niveau === niveau)
        for (const doel of beleid.doelen.keys())
          for (const grondslag of beleid.grondslagen.keys()) {
            const onRecord = everything(functie, domein, niveau, doel)
            const opens = [...beleid.regie.niveaus.keys()].some((regieniveau) => {
              const regie: Feit = {
                soort: 'REGIENIVEAU',
                regieniveau,
                id: 'r',
                persoonlijk: true,
                geldigVan: new Date(0),
                geldigTot: new Date(8.64e15),
              }
              const feiten = [...onRecord, regie]
              const asked = { functie, doel, domein, niveau, grondslag, noodzaak: true, feiten }
              const besluit = decide({ ...asked, eigenTeam: true, afgeschermd: false }, beleid)
              return besluit.besluit === 'VRIJGEGEVEN'
            })
            const says = cel !== undefined && cel.doelen.includes(doel) && cel.grondslagen.includes(grondslag)
            const road = `${domein} ${niveau} ${doel} ${grondslag}`
            if (opens) opened.push(road)
            if (says) said.push(road)
          }
      }
    expect(said).toEqual(opened)
  })

  test('each condition is a road in words, and says for which regieniveaus it counts', () => {
    const cel = bevoegdhedenOf('WMO_CONSULENT', shippedBeleid).find(
      ({ domein, niveau }) => domein === 'schuldhulp' && niveau === 'WAT',
    )
    expect(cel?.voorwaarden).toEqual(['MET_TOEKENNING', 'MET_TOESTEMMING'])
    expect(cel?.wegen).toEqual([
      {
        voorwaarde: 'MET_TOEKENNING',
        regieniveaus: null,
        uitleg: 'Als een casus- of procesregisseur u voor deze persoon toegang gaf.',
      },
      {
        voorwaarde: 'MET_TOESTEMMING',
        regieniveaus: ['GEDEELDE_REGIE', 'OVERGENOMEN_REGIE'],
        uitleg: 'Als toestemming vastligt om van dit domein naar het uwe te delen.',
      },
    ])
    expect(cel?.grondslagen.toSorted()).toEqual(['GRANT_CASUSREGIE', 'WMO_5_1_1_LID4_TOESTEMMING'])
  })

  test('a functie the policy does not know opens nothing', () => {
    expect(bevoegdhedenOf('TOVENAAR', shippedBeleid)).toEqual([])
  })
})
