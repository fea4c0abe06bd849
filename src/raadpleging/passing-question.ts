/**
 * The question of the self-test that must pass: a `dat` with rights, over an answer made here, without a bron or a record.
 * It shows that the guard lets through what was opened; a guard that refuses everything proves nothing.
 */
import type { Toegang } from '../autorisatie/toegang.ts'
import type { DatRaadpleging, Raadpleging } from './raadpleging.ts'
import type { VerzoekContext } from './verzoek-context.ts'

const ANTWOORD: DatRaadpleging = {
  raadplegingId: 'zelftest',
  antwoorden: [
    {
      bekendheid: 'BEKEND',
      volledig: true,
      bronnen: { gevraagd: 1, beantwoord: 1 },
      teams: [{ team: { naam: 'zelftest', telefoon: 'zelftest', email: 'zelftest' } }],
    },
  ],
}

const toegang: Toegang = { matrixversie: 0, judge: () => true, datDomeinen: new Set(), besluiten: [] }

const raadpleging: Raadpleging = {
  toegang,
  lookUp: async () => ANTWOORD,
  conclude: async () => undefined,
}

const context: VerzoekContext = {
  professional: {
    pseudoniem: 'zelftest',
    functies: [],
    teams: [],
    organisatie: 'zelftest',
    client: 'zelftest',
    token: { iss: 'zelftest', jti: 'zelftest', exp: 0 },
  },
  toegang,
  raadpleging,
}

export const PASSING_QUESTION = {
  document: `{ dat(personen: [], verantwoording: {}) {
    raadplegingId
    antwoorden { bekendheid volledig bronnen { gevraagd beantwoord } teams { team { naam telefoon email } } }
  } }`,
  context,
  expected: { dat: ANTWOORD },
}
