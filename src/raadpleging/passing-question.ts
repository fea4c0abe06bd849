/**
 * The question of the self-test that must pass: a `dat` with rights, over an answer made here, without a bron or a record.
 * It shows that the guard lets through what was opened; a guard that refuses everything proves nothing.
 */
import { GEEN_TOEGANG, type Toegang } from '../autorisatie/toegang.ts'
import type { Raadpleging } from './raadpleging.ts'
import type { VerzoekContext } from './verzoek-context.ts'

const TEAM = { naam: 'zelftest', telefoon: 'zelftest', email: 'zelftest' }
const WIE = { contactpersoon: 'zelftest', regie: 'zelftest' }
const WANNEER = { begin: '2026-01-01', einde: null }
const ANTWOORD = { bekendheid: 'BEKEND', volledig: true, bronnen: { gevraagd: 1, beantwoord: 1 } } as const

const toegang: Toegang = { ...GEEN_TOEGANG, judge: () => true, judgeTeam: () => true, judgeRecht: () => true }

const raadpleging: Raadpleging = {
  toegang,
  lookUp: async () => ({
    raadplegingId: 'zelftest',
    antwoorden: [{ ...ANTWOORD, teams: [{ team: TEAM, betrokkenheden: [] }] }],
  }),
  wie: async () => [WIE],
  wanneer: async () => [WANNEER],
  entiteiten: async () => [],
  conclude: async () => undefined,
}

/** It asks for no handeling, and so for none of their services. */
const context: VerzoekContext = {
  professional: {
    pseudoniem: 'zelftest',
    groepen: [],
    collega: 'zelftest',
    functies: [],
    teams: [],
    organisatie: 'zelftest',
    client: 'zelftest',
    token: { iss: 'zelftest', jti: 'zelftest', exp: 0 },
  },
  toegang,
  raadpleging,
  handeling: undefined,
  diensten: {} as VerzoekContext['diensten'],
}

export const PASSING_QUESTION = {
  document: `{ dat(personen: [], verantwoording: {}) {
    raadplegingId
    antwoorden { bekendheid volledig bronnen { gevraagd beantwoord } teams { team { naam telefoon email } wie { contactpersoon regie } wanneer { begin einde } wat { domein } waarom { domein } } }
  } }`,
  context,
  expected: {
    dat: {
      raadplegingId: 'zelftest',
      antwoorden: [{ ...ANTWOORD, teams: [{ team: TEAM, wie: [WIE], wanneer: [WANNEER], wat: [], waarom: [] }] }],
    },
  },
}
