import { expect, test } from 'vitest'
import { createControles, type ControleStore, type Kandidaat } from '../../src/rapporten/controle.ts'
import { createPersoonSleutels } from '../../src/logboek/sleutels.ts'
import { shippedBeleid } from '../support/beleid.ts'

const sleutels = createPersoonSleutels(new Map([[1, Buffer.alloc(32, 1)]]), new Map([[1, Buffer.alloc(32, 2)]]))
const NU = new Date('2026-11-25T12:00:00Z')
const kandidaat = (raadpleging: string): Kandidaat => ({
  raadpleging,
  moment: NU,
  professional: 'p',
  functie: null,
  teams: [],
  doel: null,
  niveaus: ['DAT'],
  personen: 1,
  score: 1,
  signalen: ['breedte'],
  matrixversie: null,
  vrijgegeven: [],
  vervolgInTeam: true,
})

/** A store on whose list another round has placed some already. */
const storeWith = (placed: readonly string[]): ControleStore => ({
  metSignaal: async () => [kandidaat('een'), kandidaat('twee')],
  steekproef: async () => [],
  place: async (controles) =>
    controles.filter(({ raadpleging }) => !placed.includes(raadpleging)).map(({ verklaring }) => verklaring),
  open: async () => [],
  find: async () => undefined,
  judge: async () => undefined,
})

test.each([
  ['alone', [], 2],
  ['beside another that placed one', ['een'], 1],
  ['beside another that placed all', ['een', 'twee'], 0],
])('a round %s tells what it placed itself, and of that what is explained', async (_what, placed, count) => {
  const controles = createControles({ store: storeWith(placed), matrixversies: {} as never, sleutels })
  expect(await controles.fill('2026-11-24', '2026-11-25', shippedBeleid, NU)).toEqual({
    signalen: count,
    verklaard: count,
    steekproef: 0,
  })
})
