import { describe, expect, test } from 'vitest'
import type { BeleidDocument } from '../../src/autorisatie/beleid-schema.ts'
import { compileBeleid } from '../../src/autorisatie/compile-beleid.ts'
import { createEffectteller, type Besluitgroep } from '../../src/autorisatie/effect.ts'
import { createEffectberekening, type EffectStore, type Effectstap } from '../../src/autorisatie/effectberekening.ts'
import type { Conceptbeeld } from '../../src/autorisatie/matrixbeheer.ts'
import { altijdGeldig } from '../../src/domain/feiten.ts'
import { shippedDocument } from '../support/beleid.ts'

const changed = (change: (document: BeleidDocument) => unknown): BeleidDocument => {
  const document = structuredClone(shippedDocument)
  change(document)
  return document
}
const DICHT = changed(({ autorisatiematrix }) => delete autorisatiematrix.functies['WMO_CONSULENT']?.cellen['wmo']?.WIE)
const OPEN = changed(({ autorisatiematrix }) => {
  const cellen = autorisatiematrix.functies['WMO_CONSULENT']?.cellen['wmo']
  if (cellen !== undefined) cellen.WAAROM = ['ALTIJD']
})

const TOEKENNING = {
  soort: 'TOEKENNING',
  functie: 'WMO_CONSULENT',
  domeinen: ['wmo'],
  niveaus: ['WAAROM'],
  grondslag: 'WMO_5_1_1_LID1',
} as const

/** As it stands in a line: one besluit about the case of another team. */
const kern = (
  niveau: string,
  zaak: object = { eigenTeam: false, afgeschermd: false },
  functie = 'WMO_CONSULENT',
): string =>
  JSON.stringify({
    uitkomst: 'AANVAARD',
    verantwoording: { doel: 'AFSTEMMING_HULP', functie, grondslag: 'WMO_5_1_1_LID1', noodzaak: false },
  }).slice('{"uitkomst":'.length) +
  `,"besluiten":${JSON.stringify([{ besluit: 'VRIJGEGEVEN', regel: `${functie}/wmo/${niveau}`, betrokkenheden: 1, zaak }]).slice(0, -1)}`

const groep = (tekst: string, aantal: number, professionals = ['een']): Besluitgroep => ({
  wijze: tekst,
  voorbeeld: tekst,
  aantal,
  professionals: Array.from({ length: aantal }, (_, at) => professionals[at % professionals.length]).join(),
})
const effect = (naar: BeleidDocument, ...groepen: readonly Besluitgroep[]) => {
  const teller = createEffectteller(compileBeleid(1, shippedDocument), compileBeleid(2, naar))
  for (const { wijze, voorbeeld } of teller.onbekend(groepen)) teller.leer(wijze, voorbeeld)
  teller.tel(groepen)
  return teller.uitkomst()
}
const wie = (aantal: number) => Array.from({ length: aantal }, (_, at) => `professional-${at}`)

describe('L16 the effect of a change', () => {
  test.each([
    [9, null],
    [10, 10],
  ])('a count of %i is told as %s', (aantal, told) => {
    const { regels } = effect(DICHT, groep(kern('WIE'), aantal, wie(aantal)))
    expect(regels).toEqual([
      {
        functie: 'WMO_CONSULENT',
        domein: 'wmo',
        niveau: 'WIE',
        meer: { raadplegingen: 0, professionals: 0 },
        minder: { raadplegingen: told, professionals: told },
      },
    ])
  })

  test('what was on record for a person counts as it did then', () => {
    const feit = {
      ...altijdGeldig(TOEKENNING, 0),
      geldigVan: new Date('2026-01-01'),
      geldigTot: new Date('2026-02-01'),
    }
    const zaak = { eigenTeam: false, afgeschermd: false, feiten: [feit] }
    const zonder = changed(({ autorisatiematrix }) => {
      const cellen = autorisatiematrix.functies['WMO_CONSULENT']?.cellen['wmo']
      if (cellen !== undefined) cellen.WAAROM = ['EIGEN_TEAM']
    })
    const { regels } = effect(zonder, groep(kern('WAAROM', zaak), 10, wie(10)), groep(kern('WAAROM'), 10, wie(10)))
    expect(regels.map(({ niveau, minder }) => [niveau, minder.raadplegingen])).toEqual([['WAAROM', 10]])
  })

  test('who asks without a BSN is counted like anyone', () => {
    const dicht = changed(
      ({ autorisatiematrix }) => delete autorisatiematrix.functies['SOCIAAL_WERKER']?.cellen['wmo']?.DAT,
    )
    const { regels } = effect(dicht, groep(kern('DAT', undefined, 'SOCIAAL_WERKER'), 10, wie(10)))
    expect(regels.map(({ functie, minder }) => [functie, minder.raadplegingen])).toEqual([['SOCIAAL_WERKER', 10]])
  })

  test('many raadplegingen of few professionals do not tell how few', () => {
    expect(effect(DICHT, groep(kern('WIE'), 500, wie(3))).regels[0]?.minder).toEqual({
      raadplegingen: 500,
      professionals: null,
    })
  })

  test('a professional counts once, in however many ways was decided', () => {
    const { regels } = effect(
      DICHT,
      groep(kern('WIE'), 20, wie(10)),
      groep(kern('WIE', { eigenTeam: true, afgeschermd: false }), 20, wie(12)),
    )
    expect(regels[0]?.minder).toEqual({ raadplegingen: 40, professionals: 12 })
  })

  test('more is more, and what stays is not told', () => {
    const { regels, raadplegingen } = effect(OPEN, groep(kern('WAAROM'), 15, wie(11)), groep(kern('WIE'), 15, wie(11)))
    expect(regels.map(({ niveau, meer, minder }) => [niveau, meer.raadplegingen, minder.raadplegingen])).toEqual([
      ['WAAROM', 15, 0],
    ])
    expect(raadplegingen).toBe(30)
  })

  test('a functie that may no longer submit a BSN sees nothing at all', () => {
    const zonder = changed(({ autorisatiematrix }) => (autorisatiematrix.functies['WMO_CONSULENT']!.rechten = []))
    expect(effect(zonder, groep(kern('WIE'), 10, wie(10))).regels[0]?.minder.raadplegingen).toBe(10)
  })

  test.each([
    ['half a text', '"AANVAARD","verantwoording":{'],
    [
      'a besluit above DAT that does not tell what it was about',
      kern('WIE', undefined).replace(/,"zaak":\{[^}]*\}/, ''),
    ],
  ])('%s is counted as unreadable, and as nothing else', (_what, tekst) => {
    expect(effect(DICHT, groep(tekst, 12, wie(12)))).toEqual({ raadplegingen: 12, onleesbaar: 12, regels: [] })
  })

  test('what was refused before it began has nothing to decide', () => {
    expect(effect(DICHT, groep('"AANVAARD"},"besluiten":[', 12, wie(12)))).toEqual({
      raadplegingen: 12,
      onleesbaar: 0,
      regels: [],
    })
  })
})

describe('a replay', () => {
  const beeld: Conceptbeeld = {
    concept: {
      id: 'c',
      slot: 1,
      staat: { fase: 'CONCEPT' },
      omschrijving: '',
      basis: 1,
      geldig: true,
      sha256: '',
      gebeurtenissen: [],
    },
    document: DICHT,
    basisDocument: shippedDocument,
  }
  const DAG = 24 * 60 * 60 * 1000
  function setUp(groepen: (call: number) => Promise<readonly Besluitgroep[]>) {
    const stappen: Effectstap[] = []
    const delen: { van: Date; tot: Date }[] = []
    const clock = { nu: new Date('2026-11-24T12:00:00Z') }
    const failures: number[] = []
    const gelezen: string[] = []
    const store: EffectStore = {
      nu: async () => clock.nu,
      voegToe: async (stap) => void stappen.push(stap),
      laatste: async () => {
        const laatste = stappen.at(-1)
        return laatste && { ...laatste, op: new Date('2026-11-24T12:00:00Z') }
      },
      openLezer: () => ({
        groepen: (deel) => groepen(delen.push(deel)),
        kernen: async (_deel, voorbeelden) => {
          gelezen.push(...voorbeelden)
          return new Map(voorbeelden.map((each) => [each, each]))
        },
        raadplegingen: async () => [],
        [Symbol.asyncDispose]: async () => undefined,
      }),
    }
    return {
      berekening: createEffectberekening(store, () => failures.push(1)),
      stappen,
      delen,
      clock,
      failures,
      gelezen,
    }
  }

  test('goes over the whole period once, tells how far it is, and ends with the result', async () => {
    const { berekening, stappen, delen, gelezen } = setUp(async () => [groep(kern('WIE'), 10, wie(10))])
    const id = await berekening.begin('iemand', beeld, 30)
    while (stappen.at(-1)?.resultaat === undefined) await new Promise((resolve) => setImmediate(resolve))
    expect(stappen.map(({ stap }) => stap)).toEqual(Array.from({ length: 21 }, (_, at) => 2 * at))
    expect(delen.slice(1).every(({ van }, at) => van.getTime() === delen[at]?.tot.getTime())).toBe(true)
    expect((delen.at(-1)?.tot.getTime() ?? 0) - (delen[0]?.van.getTime() ?? 0)).toBe(30 * DAG)
    expect(await berekening.lees(id)).toMatchObject({ fase: 'GEREED', voortgang: 1, effect: { raadplegingen: 400 } })
    expect(gelezen.length).toBeLessThanOrEqual(2) // of forty parts, the first two
  })

  test('under way when the poort ends finishes its part and begins no other', async () => {
    const { berekening, stappen, delen } = setUp(async () => [])
    await berekening.begin('iemand', beeld, 30)
    await berekening[Symbol.asyncDispose]()
    expect([delen.length <= 2, stappen.length <= 2, stappen.at(-1)?.resultaat]).toEqual([true, true, undefined])
  })

  test('one whose replica is gone is told apart from one that is busy', async () => {
    const { berekening, clock } = setUp(() => new Promise(() => undefined))
    await berekening.begin('iemand', beeld, 1)
    expect(await berekening.lees('')).toEqual({ fase: 'BEZIG', voortgang: 0 })
    clock.nu = new Date(clock.nu.getTime() + 121_000)
    expect(await berekening.lees('')).toEqual({ fase: 'AFGEBROKEN', voortgang: 0 })
  })

  test('one that fails is told to whoever runs the poort, and ends', async () => {
    const { berekening, failures } = setUp(() => Promise.reject(new Error('no database')))
    await berekening.begin('iemand', beeld, 1)
    await berekening[Symbol.asyncDispose]()
    expect(failures).toEqual([1])
  })
})
