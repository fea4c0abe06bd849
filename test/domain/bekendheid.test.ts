import { describe, expect, test } from 'vitest'
import { summarise, type BronUitkomst } from '../../src/domain/bekendheid.ts'
import { shippedBeleid } from '../support/beleid.ts'

const hit = (bron: string, ...teams: string[]): BronUitkomst => ({
  bron,
  domein: bron,
  uitkomst: 'BEANTWOORD',
  perPersoon: [
    teams.map((team, at) => ({
      id: `${bron}-${at}`,
      teamId: team.replace('!', ''),
      afgeschermd: team.startsWith('!'),
    })),
  ],
})
const silent = (bron: string): BronUitkomst => ({ bron, domein: bron, uitkomst: 'GEEN_ANTWOORD', reden: 'TE_LAAT' })
const closed = (bron: string): BronUitkomst => ({ bron, domein: bron, uitkomst: 'NIET_GEVRAAGD', reden: 'MATRIX' })
const expired = (bron: string): BronUitkomst => ({
  bron,
  domein: bron,
  uitkomst: 'NIET_GEVRAAGD',
  reden: 'OVEREENKOMST',
})
const of = (...uitkomsten: BronUitkomst[]) => summarise(uitkomsten, 0, shippedBeleid)

describe('D10 NIET_BEKEND needs a good answer of every registered bron', () => {
  test('all answered and nobody knows the person: NIET_BEKEND', () => {
    expect(of(hit('jeugd'), hit('wmo'))).toMatchObject({
      bekendheid: 'NIET_BEKEND',
      volledig: true,
      bronnen: { gevraagd: 2, beantwoord: 2 },
    })
  })

  test.each([
    ['silent', silent('wmo'), { gevraagd: 2, beantwoord: 1 }],
    ['closed by the matrix', closed('wmo'), { gevraagd: 1, beantwoord: 1 }],
    ['without a valid agreement', expired('wmo'), { gevraagd: 1, beantwoord: 1 }],
  ])('a bron that is %s makes it ONBEPAALD, and a hit elsewhere BEKEND', (_what, other, bronnen) => {
    expect(of(hit('jeugd'), other)).toMatchObject({ bekendheid: 'ONBEPAALD', volledig: false, bronnen, teams: [] })
    expect(of(hit('jeugd', 'team-thuis'), other)).toMatchObject({ bekendheid: 'BEKEND', volledig: false, bronnen })
  })

  test('no registered bron at all is ONBEPAALD', () => {
    expect(of()).toMatchObject({ bekendheid: 'ONBEPAALD', volledig: false })
  })

  test('a person the answer does not reach was not answered for', () => {
    expect(summarise([hit('jeugd', 'team-thuis')], 1, shippedBeleid)).toMatchObject({
      bekendheid: 'ONBEPAALD',
      volledig: false,
      bronnen: { gevraagd: 1, beantwoord: 0 },
      teams: [],
    })
  })
})

describe('D11 dat tells no why', () => {
  test('a team stands once, however many domeinen and involvements are behind it, and teams come by name', () => {
    const { teams } = of(hit('jeugd', 'team-thuis', 'gebiedsteam-midden'), hit('wmo', 'team-thuis', 'team-thuis'))
    expect(teams.map(({ team }) => team.naam)).toEqual(['Gebiedsteam Midden', 'Team Thuis in Heerenveen'])
  })

  test('an afgeschermde betrokkenheid shows the procesregie desk and not its team', () => {
    expect(of(hit('jeugd', '!team-toekomst')).teams.map(({ team }) => team.naam)).toEqual([
      'Procesregie Sociaal Domein',
    ])
  })

  test('an answer holds the listed keys and no others', () => {
    const answer = of(hit('jeugd', 'team-thuis'))
    expect(Object.keys(answer).toSorted()).toEqual(['bekendheid', 'bronnen', 'teams', 'volledig'])
    expect(Object.keys(answer.teams[0]?.team ?? {}).toSorted()).toEqual(['email', 'naam', 'telefoon'])
  })
})

test('D11 a team that is not in the register shows nothing, and the person is known all the same', () => {
  expect(of(hit('jeugd', 'bestaat-niet'))).toMatchObject({ bekendheid: 'BEKEND', teams: [] })
})
