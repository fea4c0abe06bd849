import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HANDELINGEN } from '../../src/handelingen/soorten.ts'
import { buildPoortSchema } from '../../src/federation/poort-schema.ts'
import { resolvers } from '../../resolvers/index.ts'
import { startFakeBron } from '../support/fake-bron.ts'
import { groupOf, startPoort, type Reply, type TestPoort } from '../support/poort.ts'

const QUERY =
  '{ mijnBevoegdheden { functie matrixversie cellen { domein niveau voorwaarden wegen { voorwaarde regieniveaus uitleg } doelen grondslagen } } }'
const running = new AsyncDisposableStack()
let poort: TestPoort

beforeAll(async () => {
  poort = running.use(
    await startPoort({ bronnen: [running.use(await startFakeBron({ domein: 'jeugd', bekend: {} }))] }),
  )
})
afterAll(() => running.disposeAsync())

const send = async (functies: readonly string[], query: string, variables: object = {}): Promise<Reply> => {
  const token = await poort.issuer.token(functies.map(groupOf))
  return poort.post(JSON.stringify({ query, variables }), { authorization: `Bearer ${token}` })
}
const lastLines = async (): Promise<readonly { soort: string; inhoud: Record<string, unknown> }[]> => {
  const sql = `select soort, inhoud from logboek.regel where raadpleging =
    (select raadpleging from logboek.regel order by vastgelegd_op desc, volgnummer desc limit 1) order by volgnummer`
  const rows = await poort.database.query<{ soort: string; inhoud: string }>(sql)
  return rows.map(({ soort, inhoud }) => ({ soort, inhoud: JSON.parse(inhoud) as Record<string, unknown> }))
}

describe('a handeling', () => {
  test('is answered from the policy that decides, with an intent and an outcome on record', async () => {
    const reply = await send(['JEUGDCONSULENT'], QUERY)
    const { data } = JSON.parse(reply.text) as { data: { mijnBevoegdheden: { functie: string; cellen: object[] } } }
    expect(data.mijnBevoegdheden.functie).toBe('JEUGDCONSULENT')
    expect(data.mijnBevoegdheden.cellen).toContainEqual({
      domein: 'jeugd',
      niveau: 'WAT',
      voorwaarden: ['EIGEN_TEAM', 'MET_TOEKENNING'],
      wegen: [
        { voorwaarde: 'EIGEN_TEAM', regieniveaus: null, uitleg: 'Als een van uw eigen teams betrokken is.' },
        {
          voorwaarde: 'MET_TOEKENNING',
          regieniveaus: null,
          uitleg: 'Als een casus- of procesregisseur u voor deze persoon toegang gaf.',
        },
      ],
      doelen: ['AFSTEMMING_HULP'],
      grondslagen: expect.arrayContaining(['JW_7_4_0_TOELEIDING']) as unknown,
    })
    const lines = await lastLines()
    expect(lines.map(({ soort, inhoud }) => [soort, inhoud['actie']])).toEqual([
      ['VOORNEMEN', 'BEVOEGDHEDEN_INZIEN'],
      ['UITKOMST', 'BEVOEGDHEDEN_INZIEN'],
    ])
    expect(lines[1]?.inhoud).toMatchObject({ resultaat: 'UITGEVOERD', fout: null, functie: 'JEUGDCONSULENT' })
  })

  test.each([
    ['one without a functie', [], undefined],
    ['one who names a functie of somebody else', ['GENERALIST'], 'JEUGDCONSULENT'],
    ['one who must choose and does not', ['GENERALIST', 'JEUGDCONSULENT'], undefined],
  ])('is refused for %s, and that is on record', async (_who, functies, functie) => {
    const query = 'query Mijn($functie: String) { mijnBevoegdheden(functie: $functie) { functie } }'
    const reply = await send(functies, query, { functie })
    expect(JSON.parse(reply.text)).toMatchObject({ data: { mijnBevoegdheden: null } })
    expect(reply.codes).toEqual(['NIET_GEAUTORISEERD'])
    const [, outcome] = await lastLines()
    expect(outcome?.inhoud).toMatchObject({ resultaat: 'GEWEIGERD', fout: 'NIET_GEAUTORISEERD', functie: null })
    // control: the functie that is named and held answers
    expect((await send(['GENERALIST', 'JEUGDCONSULENT'], query, { functie: 'GENERALIST' })).codes).toEqual([])
  })

  test.each([
    ['twice', `{ een: mijnBevoegdheden { functie } twee: mijnBevoegdheden { functie } }`],
    ['in a fragment', `{ ...a mijnBevoegdheden { functie } } fragment a on Query { b: mijnBevoegdheden { functie } }`],
    ['beside a dat', `{ mijnBevoegdheden { functie } dat(personen: [], verantwoording: {}) { raadplegingId } }`],
  ])('stands alone in its operation: %s is refused before anything is recorded', async (_what, query) => {
    const count = async () =>
      (await poort.database.query<{ n: number }>('select count(*)::int as n from logboek.regel'))[0]?.n
    const before = await count()
    const reply = await send(['GENERALIST'], query)
    expect([reply.status, reply.codes]).toEqual([400, ['MEER_DAN_EEN_HANDELING']])
    expect(await count()).toBe(before)
  })
})

test('every root field beside dat is a handeling, and every handeling a root field', () => {
  const schema = buildPoortSchema(resolvers)
  const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  )
  expect(roots.filter((each) => each !== 'dat').toSorted()).toEqual(Object.keys(HANDELINGEN).toSorted())
})
