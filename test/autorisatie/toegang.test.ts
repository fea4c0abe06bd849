import { describe, expect, test } from 'vitest'
import { createToegang, GEEN_TOEGANG, type Toegang } from '../../src/autorisatie/toegang.ts'
import type { BeleidDocument } from '../../src/autorisatie/beleid-schema.ts'
import { compileBeleid } from '../../src/autorisatie/compile-beleid.ts'
import type { BekendTeam, GevondenBetrokkenheid } from '../../src/domain/bekendheid.ts'
import type { VerantwoordingUitkomst } from '../../src/domain/verantwoording.ts'

/** One functie that sees WIE everywhere in wmo, WAT of its own team alone, and DAT of both domeinen. */
const document = (werk: BeleidDocument['autorisatiematrix']['functies'][string]['cellen'][string]): BeleidDocument => ({
  autorisatiematrix: {
    domeinen: { wmo: 'Wmo', werk: 'Werk' },
    wegen: { WIE: 'Bel het team.' },
    functies: {
      CONSULENT: {
        naam: 'consulent',
        organisatie: 'GEMEENTE',
        domein: 'wmo',
        rechten: ['BSN_ZOEKEN'],
        cellen: { wmo: { DAT: ['ALTIJD'], WIE: ['ALTIJD'], WAT: ['EIGEN_TEAM'] }, werk },
      },
    },
  },
  doelen: {
    doelen: { AFSTEMMING: { naam: 'afstemming', functies: ['CONSULENT'], niveaus: ['DAT', 'WIE', 'WANNEER', 'WAT'] } },
  },
  grondslagen: {
    vragers: {},
    grondslagen: {
      EIGEN: { naam: 'eigen', artikel: '1', avg: ['6'], paren: [{ van: ['wmo'], naar: ['ELK'] }], voorwaarde: 'GEEN' },
    },
  },
  teams: { procesregie: 'balie', teams: [] },
  quota: { professional: { minuut: 1, uur: 1, dag: 1 }, functiePerUur: 1, organisatiePerUur: 1 },
})
const beleid = compileBeleid(7, document({ DAT: ['ALTIJD'] }))
const AANVAARD: VerantwoordingUitkomst = {
  uitkomst: 'AANVAARD',
  verantwoording: { doel: 'AFSTEMMING', functie: 'CONSULENT', grondslag: 'EIGEN', noodzaak: false },
}
const toegangMet = (teams: readonly string[] = ['eigen']): Toegang => createToegang(AANVAARD, teams, beleid)

const behind = (id: string, over: Partial<GevondenBetrokkenheid> = {}): GevondenBetrokkenheid => ({
  id,
  bron: 'wmo',
  plaats: 0,
  domein: 'wmo',
  teamId: 'eigen',
  afgeschermd: false,
  ...over,
})
const team = (...betrokkenheden: GevondenBetrokkenheid[]): BekendTeam => ({
  team: { naam: 'Team', telefoon: '1', email: 'a' },
  betrokkenheden,
})
const refusal = (niveau: string) => ({ code: 'NIET_GEAUTORISEERD', niveau })

describe('D12 what one raadpleging may see', () => {
  test('DAT is open where a domein is, and of the version that was settled', () => {
    const toegang = toegangMet()
    expect([toegang.matrixversie, [...toegang.datDomeinen], toegang.judge('DAT')]).toEqual([7, ['wmo', 'werk'], true])
  })

  test('DAT of no domein is refused, with its fixed text', () => {
    const leeg = structuredClone(document({}))
    leeg.autorisatiematrix.functies['CONSULENT']!.cellen = {}
    const toegang = createToegang(AANVAARD, [], compileBeleid(1, leeg))
    expect(toegang.judge('DAT')).toMatchObject(refusal('DAT'))
  })

  test('a niveau opens per team, and below it only once it was opened', () => {
    const toegang = toegangMet()
    expect(toegang.judge('WIE')).toMatchObject({ ...refusal('WIE'), message: expect.stringContaining('Bel het team.') })
    expect(toegang.judgeTeam(team(behind('a', { domein: 'werk' })), 'WIE')).toMatchObject(refusal('WIE'))
    expect(toegang.judge('WIE')).toMatchObject(refusal('WIE'))
    expect(toegang.judgeTeam(team(behind('b')), 'WIE')).toBe(true)
    expect(toegang.judge('WIE')).toBe(true)
    expect(toegang.judge('WAT')).toMatchObject(refusal('WAT'))
  })

  test('of a mixed team only the released betrokkenheden are asked about', () => {
    const toegang = toegangMet()
    const eigen = behind('a')
    const mixed = team(eigen, behind('b', { teamId: 'ander' }), behind('c', { afgeschermd: true }))
    expect(toegang.releasedFor(mixed, 'WAT')).toEqual([eigen])
    expect(toegang.releasedFor(team(behind('b', { teamId: 'ander' })), 'WAT')).toEqual([])
    expect(toegang.releases(eigen, 'WAT')).toBe(true)
    expect(toegang.releases(eigen, 'WANNEER')).toBe(false)
  })

  test('one id at two bronnen is two betrokkenheden', () => {
    const toegang = toegangMet()
    expect(toegang.releases(behind('a'), 'WAT')).toBe(true)
    expect(toegang.releases(behind('a', { bron: 'andere', teamId: 'ander' }), 'WAT')).toBe(false)
  })

  test('the logboek gets each domein at DAT once, and equal besluiten above it counted', () => {
    const toegang = toegangMet()
    const mixed = team(behind('a'), behind('b'), behind('c', { afgeschermd: true }))
    toegang.judgeTeam(mixed, 'WIE')
    toegang.judgeTeam(mixed, 'WIE')
    const vrij = { besluit: 'VRIJGEGEVEN', matrixversie: 7 }
    expect(toegang.besluiten()).toEqual([
      { ...vrij, regel: 'CONSULENT/wmo/DAT', betrokkenheden: 0 },
      { ...vrij, regel: 'CONSULENT/werk/DAT', betrokkenheden: 0 },
      { ...vrij, regel: 'CONSULENT/wmo/WIE', betrokkenheden: 2, zaak: { eigenTeam: true, afgeschermd: false } },
      {
        besluit: 'GEWEIGERD',
        reden: 'AFGESCHERMD',
        regel: 'CONSULENT/wmo/WIE',
        matrixversie: 7,
        betrokkenheden: 1,
        zaak: { eigenTeam: true, afgeschermd: true },
      },
    ])
  })
})

describe('L8 what was opened, under rights that moved', () => {
  const met = (werk: Parameters<typeof document>[0], teams = ['eigen']) =>
    createToegang(AANVAARD, teams, compileBeleid(8, document(werk)))

  test('holds where everything stays open, and does not where a domein was closed', () => {
    expect(toegangMet().holdsUnder(met({ DAT: ['ALTIJD'], WIE: ['ALTIJD'] }))).toBe(true)
    expect(toegangMet().holdsUnder(met({}))).toBe(false)
    expect(toegangMet().holdsUnder(GEEN_TOEGANG)).toBe(false)
  })

  test('one betrokkenheid that would stay closed now is enough; what was never asked plays no part', () => {
    const opened = toegangMet()
    opened.judgeTeam(team(behind('a'), behind('b', { teamId: 'tweede' })), 'WIE')
    expect(opened.holdsUnder(met({ DAT: ['ALTIJD'] }, []))).toBe(true)
    opened.judgeTeam(team(behind('a')), 'WAT')
    expect(opened.holdsUnder(met({ DAT: ['ALTIJD'] }, []))).toBe(false)
    expect(opened.holdsUnder(met({ DAT: ['ALTIJD'] }))).toBe(true)
  })
})

describe('L8 two betrokkenheden at one niveau, under rights that moved', () => {
  test.each([
    ['first', ['closes', 'stays']],
    ['last', ['stays', 'closes']],
  ])('the %s that would stay closed now is enough', (_which, order) => {
    const opened = createToegang(AANVAARD, ['closes', 'stays'], beleid)
    for (const teamId of order) opened.judgeTeam(team(behind(teamId, { teamId })), 'WAT')
    expect(opened.holdsUnder(createToegang(AANVAARD, ['stays'], beleid))).toBe(false)
    expect(opened.holdsUnder(createToegang(AANVAARD, ['stays', 'closes'], beleid))).toBe(true)
  })
})

describe('D1 D4 no rights at all', () => {
  test.each([
    ['before a raadpleging was recorded', GEEN_TOEGANG, 0, 'NIET_GEAUTORISEERD'],
    [
      'refused',
      createToegang({ uitkomst: 'GEWEIGERD', reden: 'GEEN_DAT', functie: 'CONSULENT' }, ['eigen'], beleid),
      7,
      'NIET_GEAUTORISEERD',
    ],
    [
      'without a valid verantwoording',
      createToegang({ uitkomst: 'ONGELDIG', reden: 'KENMERK' }, ['eigen'], beleid),
      7,
      'VERANTWOORDING_ONGELDIG',
    ],
  ] as const)(
    '%s: nothing opens, nothing may be asked, and it holds under any rights',
    (_what, toegang, versie, code) => {
      const een = behind('a')
      expect(toegang.matrixversie).toBe(versie)
      expect(toegang.judge('DAT')).toMatchObject({ code })
      expect(toegang.judgeTeam(team(een), 'WIE')).toMatchObject({ code })
      expect(toegang.releasedFor(team(een), 'WIE')).toEqual([])
      expect(toegang.releases(een, 'WIE')).toBe(false)
      expect([...toegang.datDomeinen]).toEqual([])
      expect(toegang.besluiten()).toEqual([])
      expect(toegang.holdsUnder(GEEN_TOEGANG)).toBe(true)
    },
  )
})
