import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { shippedDocument } from '../support/beleid.ts'
import { useBeleid, withoutQuota } from '../support/beleidsversie.ts'
import { testBsns } from '../support/bsns.ts'
import { startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { tokenVan } from '../support/feiten.ts'
import { HOGER, startPoort, teamQuery, type Reply, type TestPoort } from '../support/poort.ts'
import { vraagOf, VRAAGVORMEN } from '../support/vraagvormen.ts'

/** Each is known at one team, by another bron or in another way: what stands behind the team differs, what is shown may not. */
const WAYS = [
  'rich',
  'another domein',
  'no types',
  'lying',
  'two of them',
  'at procesregie',
  'afgeschermd',
  'both',
] as const
const bsns = testBsns(WAYS.length)
const person = (way: (typeof WAYS)[number]): string => bsns[WAYS.indexOf(way)] ?? ''
const TEAM = 'gebiedsteam-midden'

const running = new AsyncDisposableStack()
let bronnen: FakeBron[]
let poort: TestPoort

beforeAll(async () => {
  bronnen = await Promise.all([
    startFakeBron({
      domein: 'jeugd',
      bekend: {
        [person('rich')]: [TEAM],
        [person('two of them')]: [TEAM],
        [person('afgeschermd')]: [`!${TEAM}`],
        [person('both')]: ['procesregie', `!${TEAM}`],
      },
    }),
    startFakeBron({ domein: 'werk', bekend: { [person('another domein')]: [TEAM], [person('two of them')]: [TEAM] } }),
    startFakeBron({ domein: 'wonen', id: 'wonen-twee', typen: false, bekend: { [person('no types')]: [TEAM] } }),
    startFakeBron({
      domein: 'welzijn',
      bekend: { [person('lying')]: [TEAM], [person('at procesregie')]: ['procesregie'] },
    }),
    ...['wmo', 'wonen', 'schuldhulp', 'leerplicht'].map((domein) => startFakeBron({ domein })),
  ])
  for (const bron of bronnen) running.use(bron)
  const [, , , liar] = bronnen
  if (liar) liar.modeFor = { wie: 'status-500', wanneer: 'hang', entities: 'too-large' }
  poort = running.use(await startPoort({ bronnen, deadlineMs: 3000 }))
  await useBeleid(poort.database, withoutQuota(shippedDocument))
})
afterAll(() => running.disposeAsync())
beforeEach(() => {
  for (const bron of bronnen) bron.requests.length = 0
})

const ask = async (functie: string, bsn: string, query: string, told: object = HOGER, variables = {}) =>
  poort.ask(functie, [bsn], { query, verantwoording: { ...told }, variables })
const bytes = ({ status, headers, text }: Reply) => ({
  status,
  headers: [...headers].filter(([name]) => name !== 'date'),
  text,
})
const beyondDat = () => bronnen.flatMap((bron) => bron.requests).filter((request) => request.vraag !== 'dat')

describe('D9 L9 a refused niveau is the same, byte for byte, whatever stands behind the team', () => {
  // A functie without open niveaus, and one whose own domein none of these people is known in.
  describe.each(['GENERALIST', 'WMO_CONSULENT', 'LEERPLICHTAMBTENAAR', 'CASUSREGISSEUR'])('for %s', (functie) => {
    test.each(VRAAGVORMEN)('asked as $naam', async (vorm) => {
      const of = async (way: (typeof WAYS)[number]) =>
        bytes(await ask(functie, person(way), vraagOf(vorm), HOGER, vorm.variabelen?.waarden))
      const rich = await of('rich')
      expect(rich.status).toBe(200)
      expect(rich.text).toContain('NIET_GEAUTORISEERD')
      for (const way of ['another domein', 'no types', 'lying', 'two of them'] as const)
        expect(await of(way)).toEqual(rich)
      const desk = await of('at procesregie')
      for (const way of ['afgeschermd', 'both'] as const) expect(await of(way)).toEqual(desk)
      expect(beyondDat()).toEqual([])
    })
  })

  test('control: who may see more gets other bytes for the rich one, and its bron is asked', async () => {
    const query = teamQuery('wie { regie }')
    const told = { ...HOGER, grondslag: 'JW_7_4_0_TOELEIDING' }
    const rich = await ask('JEUGDCONSULENT', person('rich'), query, told)
    const other = await ask('JEUGDCONSULENT', person('another domein'), query, told)
    expect(bytes(rich)).not.toEqual(bytes(other))
    expect(beyondDat().map((request) => request.vraag)).toEqual(['wie'])
  })

  test('of the released and the refused behind one team, the released are shown as if they were all', async () => {
    const query = teamQuery('wie { regie } wat { domein }')
    const told = { ...HOGER, grondslag: 'JW_7_4_0_TOELEIDING' }
    const mixed = await ask('JEUGDCONSULENT', person('two of them'), query, told)
    const alone = await ask('JEUGDCONSULENT', person('rich'), query, told)
    const masked = (reply: Reply) => bytes(reply).text.replaceAll(/jeugd-[0-9]{3}-0/g, 'jeugd')
    expect(masked(mixed)).toEqual(masked(alone))
  })
})

describe('D9 a bron is asked what runs, under the variables of this question', () => {
  const told = { ...HOGER, grondslag: 'JW_7_4_0_TOELEIDING' }
  const gevraagd = async (query: string, variables: Record<string, unknown>): Promise<readonly string[]> => {
    for (const bron of bronnen) bron.requests.length = 0
    const token = await tokenVan(poort, 'JEUGDCONSULENT', [TEAM])
    await poort.ask('', [person('rich')], { query, verantwoording: told, variables, token })
    return beyondDat().flatMap(({ velden }) => velden)
  }
  const withVariable = (selectie: string) => teamQuery(selectie).replace('query Zoek(', 'query Zoek($meer: Boolean!, ')

  test.each([
    ['on a field', withVariable('wat { ... on JeugdWat { soort aantal @include(if: $meer) } }')],
    [
      'on a fragment',
      withVariable('wat { ... on JeugdWat { soort } ... @include(if: $meer) { ... on JeugdWat { aantal } } }'),
    ],
    [
      'in a named fragment',
      `${withVariable('wat { ...F }')} fragment F on JeugdWat { soort aantal @include(if: $meer) }`,
    ],
  ])('a variable %s: the same text, each time what it says', async (_where, query) => {
    expect(await gevraagd(query, { meer: true })).toContain('aantal')
    expect(await gevraagd(query, { meer: false })).not.toContain('aantal')
    expect(await gevraagd(query, { meer: true })).toContain('aantal')
  })

  test('without a variable: the same text asks the same, and another text its own', async () => {
    const [one, other] = ['soort', 'aantal'].map((veld) => teamQuery(`wat { ... on JeugdWat { ${veld} } }`))
    const first = await gevraagd(one ?? '', {})
    expect(first).toContain('soort')
    expect(await gevraagd(one ?? '', {})).toEqual(first)
    expect(await gevraagd(other ?? '', {})).not.toContain('soort')
  })

  test('two places that select of one team: what either selects', async () => {
    const velden = await gevraagd(teamQuery('wat { ... on JeugdWat { soort } } wat { ... on JeugdWat { aantal } }'), {})
    expect(velden).toEqual(expect.arrayContaining(['soort', 'aantal']))
  })
})

describe('D12 what a question from WIE up must tell', () => {
  const WIE = teamQuery('wie { regie }')

  test.each(['grondslag', 'kenmerk', 'geinformeerd'])(
    'without %s: VERANTWOORDING_ONGELDIG, no bron asked',
    async (part) => {
      const { codes } = await ask('WMO_CONSULENT', person('rich'), WIE, { ...HOGER, [part]: null })
      expect(codes).toEqual(['VERANTWOORDING_ONGELDIG'])
      expect(bronnen.flatMap((bron) => bron.requests)).toEqual([])
    },
  )

  test.each([
    ['at DAT', teamQuery(''), {}],
    ['when the niveau is skipped', teamQuery('wie @skip(if: true) { regie }'), {}],
    ['when the niveau is not included', teamQuery('... @include(if: false) { wie { regie } }'), {}],
  ])('%s nothing of it is needed', async (_what, query) => {
    const { codes, antwoorden } = await ask('WMO_CONSULENT', person('rich'), query, { doel: HOGER.doel })
    expect(codes).toEqual([])
    expect(antwoorden[0]).toMatchObject({ bekendheid: 'BEKEND' })
  })

  test('in a fragment, behind a variable, or as the interface of a bron it is needed', async () => {
    const queries = [
      `${teamQuery('...F')} fragment F on BekendTeam { waarom { domein } }`,
      teamQuery('... on BekendTeam { wat { __typename } }'),
      teamQuery('wanneer @include(if: true) { begin }'),
    ]
    for (const query of queries) {
      const { codes } = await ask('WMO_CONSULENT', person('rich'), query, { doel: HOGER.doel })
      expect(codes).toEqual(['VERANTWOORDING_ONGELDIG'])
    }
  })

  test.each(['999900067', 'ZAAK-999900067', 'JANSEN-2026-1', 'zaak-2026-1', 'ZAAK-2026-99990006', ''])(
    'kenmerk %j is refused, not echoed and not recorded',
    async (kenmerk) => {
      const { codes, text } = await ask('WMO_CONSULENT', person('rich'), WIE, { ...HOGER, kenmerk })
      expect(codes).toEqual(['VERANTWOORDING_ONGELDIG'])
      const [row] = await poort.database.query<{ inhoud: string }>(
        "select inhoud from logboek.regel where soort = 'VOORNEMEN' order by vastgelegd_op desc, volgnummer desc limit 1",
      )
      expect(JSON.parse(row?.inhoud ?? '')).toMatchObject({ kenmerk: 'ONLEESBAAR', actie: 'RAADPLEGEN_HOGER' })
      for (const place of [text, row?.inhoud]) expect(place).not.toContain(kenmerk || 'nothing')
    },
  )

  test.each([
    ['a ground nobody knows', { nee: { grond: 'GEEN_ZIN', reden: 'zomaar een keer niet' } }],
    ['both yes and no', { ja: true, nee: { grond: 'ONDERZOEK', reden: 'er loopt een onderzoek' } }],
    ['neither', {}],
  ])('geinformeerd with %s does not fit the schema', async (_what, geinformeerd) => {
    const { status, codes } = await ask('WMO_CONSULENT', person('rich'), WIE, { ...HOGER, geinformeerd })
    expect([status, codes]).toEqual([400, ['BAD_USER_INPUT']])
  })

  test('a code with a number in it that could be a BSN is not recorded', async () => {
    await ask('WMO_CONSULENT', person('rich'), WIE, { ...HOGER, grondslag: 'A999900067', doel: 'B9999_00067' })
    const [row] = await poort.database.query<{ inhoud: string }>(
      "select inhoud from logboek.regel where soort = 'VOORNEMEN' order by vastgelegd_op desc, volgnummer desc limit 1",
    )
    expect(JSON.parse(row?.inhoud ?? '')).toMatchObject({ grondslag: 'ONLEESBAAR', doel: 'ONLEESBAAR' })
  })

  test('what was told is on record: codes as they are, words encrypted', async () => {
    const reden = 'informeren brengt een kind in gevaar'
    const noodzaak = 'zonder dit geen plan van aanpak'
    const told = { ...HOGER, geinformeerd: { nee: { grond: 'VEILIGHEID', reden } }, noodzaak }
    const { codes } = await ask('WMO_CONSULENT', person('rich'), WIE, told)
    expect(codes).toEqual(['NIET_GEAUTORISEERD'])
    const rows = await poort.database.query<{ inhoud: string }>(
      'select inhoud from logboek.regel order by vastgelegd_op desc, volgnummer desc limit 2',
    )
    const [uitkomst, voornemen] = rows.map((row) => JSON.parse(row.inhoud) as Record<string, unknown>)
    expect(voornemen).toMatchObject({
      grondslag: 'WMO_5_1_1_LID1',
      kenmerk: 'ZAAK-2026-1234',
      geinformeerd: 'VEILIGHEID',
      niveaus: ['DAT', 'WIE'],
      redenNietGeinformeerd: { sleutel: 1 },
      noodzaak: { sleutel: 1 },
    })
    expect(JSON.stringify(rows)).not.toMatch(/kind|gevaar|aanpak/)
    expect(uitkomst).toMatchObject({ resultaat: 'VRIJGEGEVEN', deelfouten: ['NIET_GEAUTORISEERD'], oproepen: [] })
    // The true reason stands here, and how many betrokkenheden it was about; never which.
    expect((uitkomst?.['besluiten'] as object[] | undefined)?.at(-1)).toEqual({
      besluit: 'GEWEIGERD',
      reden: 'GEEN_VOORWAARDE',
      regel: 'WMO_CONSULENT/jeugd/WIE',
      matrixversie: 2,
      betrokkenheden: 1,
      zaak: { eigenTeam: false, afgeschermd: false },
    })
  })
})

describe('S7 an error names nothing of the schema', () => {
  test('a field that a bron has not, near, far, of another or its key, is refused with the same bytes', async () => {
    const texts = await Promise.all(
      ['soor', 'xyzzy', 'hulpvraag', 'id', 'aantal_', 'voorziening', 'betrokkenheden'].map(async (veld) => {
        const { status, text } = await ask(
          'WMO_CONSULENT',
          person('rich'),
          teamQuery(`wat { ... on JeugdWat { ${veld} } }`),
        )
        return `${status} ${text.replace(/"locations":\[[^\]]*\],?/, '')}`
      }),
    )
    expect(new Set(texts).size).toBe(1)
    expect(texts[0]).toContain('GRAPHQL_VALIDATION_FAILED')
  })
})
