import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { shippedDocument } from '../support/beleid.ts'
import { useBeleid, withoutQuota } from '../support/beleidsversie.ts'
import { testBsns } from '../support/bsns.ts'
import { FAULTS, LEAK, merk, startFakeBron, type FakeBron, type Mode, type Vraag } from '../support/fake-bron.ts'
import { HOGER, startPoort, teamQuery, type TestPoort } from '../support/poort.ts'

/** Two persons, known at one team by two bronnen: one that will lie, one that answers well. */
const [ONE = '', TWO = ''] = testBsns(2)
const TEAM = 'gebiedsteam-midden'
const FIELDS = 'soort aantal details { omvang uren actief } lijst { naam }'
const LEVELS = {
  wie: { vraag: 'wie', selection: 'wie { contactpersoon regie }' },
  wanneer: { vraag: 'wanneer', selection: 'wanneer { begin einde }' },
  wat: {
    vraag: 'entities',
    selection: `wat { domein ... on WmoWat { ${FIELDS} status } ... on WerkWat { ${FIELDS} } }`,
  },
} as const satisfies Record<string, { vraag: Vraag; selection: string }>
type Level = keyof typeof LEVELS

const running = new AsyncDisposableStack()
let liar: FakeBron
let honest: FakeBron
let poort: TestPoort
let token: string

beforeAll(async () => {
  const bekend = { [ONE]: [TEAM], [TWO]: [TEAM] }
  liar = running.use(await startFakeBron({ domein: 'wmo', bekend }))
  honest = running.use(await startFakeBron({ domein: 'werk', bekend }))
  poort = running.use(await startPoort({ bronnen: [liar, honest], deadlineMs: 400 }))
  await useBeleid(poort.database, withoutQuota(shippedDocument))
  token = await poort.issuer.token(['sd-functie-schuldhulpverlener'])
})
afterAll(() => running.disposeAsync())
beforeEach(() => {
  liar.modeFor = {}
})

const verantwoording = { ...HOGER, grondslag: 'WGS_8D_HERGEBRUIK', noodzaak: 'nodig voor het plan van aanpak' }
interface Told {
  readonly data: { readonly dat: { readonly antwoorden: readonly { readonly teams: readonly Team[] }[] } }
  readonly errors?: readonly { readonly path: readonly (string | number)[]; readonly extensions: { code: string } }[]
}
type Team = Readonly<Record<Level, readonly (Readonly<Record<string, unknown>> | null)[] | null>>

const ask = async (level: Level, bsns = [ONE]) => {
  const reply = await poort.ask('', bsns, { query: teamQuery(LEVELS[level].selection), verantwoording, token })
  const told = JSON.parse(reply.text) as Told
  const items = told.data.dat.antwoorden.map((each) => each.teams[0]?.[level] ?? [])
  return { ...reply, items, errors: told.errors ?? [] }
}

/** Nothing a lying bron said may come out, neither to the asker nor in a log or record. */
async function expectNoLeak(text: string): Promise<void> {
  const recorded = await poort.database.query<{ inhoud: string }>('select inhoud from logboek.regel')
  for (const place of [text, poort.logged.join('\n'), recorded.map((row) => row.inhoud).join('\n')])
    for (const word of [LEAK, 'SELECT-stack', 'zaaktype', '127.0.0.1']) expect(place).not.toContain(word)
}

const LIES: readonly Mode[] = FAULTS.filter((fault) => fault !== 'refused' && fault !== 'unknown-team')

describe('F1 L2 L15 a bron that lies about more than dat', () => {
  test.each(Object.keys(LEVELS) as Level[])('control: %s of both bronnen is there', async (level) => {
    const { items, errors } = await ask(level, [ONE, TWO])
    expect(errors).toEqual([])
    expect(items.map((list) => list.length)).toEqual([2, 2])
    expect(items.flat()).not.toContain(null)
  })

  describe.each(Object.keys(LEVELS) as Level[])('%s', (level) => {
    test.each(LIES)('%s: nothing of it, one error in its place, the other bron whole, dat as it was', async (mode) => {
      liar.modeFor = { [LEVELS[level].vraag]: mode }
      const { status, antwoorden, items, errors, text } = await ask(level)
      expect(status).toBe(200)
      expect(antwoorden[0]).toMatchObject({ bekendheid: 'BEKEND', volledig: true })
      expect(errors.length).toBeGreaterThan(0)
      expect(new Set(errors.map((error) => error.extensions.code))).toEqual(new Set(['BRON_GEEN_ANTWOORD']))
      expect(errors.every((error) => error.path.includes(level))).toBe(true)
      const [own = []] = items
      expect(own).toHaveLength(2)
      expect(text).not.toMatch(/MERK\/wmo\/(WAT|WIE)/)
      expect(own.filter((item) => item !== null && !Object.values(item).includes(null))).toHaveLength(1)
      await expectNoLeak(text)
      liar.modeFor = {}
      expect((await ask(level)).errors).toEqual([])
    })

    test('two betrokkenheden whose answers were swapped are both refused', async () => {
      liar.modeFor = { [LEVELS[level].vraag]: 'swapped' }
      const { items, errors } = await ask(level, [ONE, TWO])
      expect(errors).toHaveLength(2)
      expect(items.map((list) => list.filter((item) => item === null).length)).toEqual([1, 1])
    })

    test('one of two that the bron no longer knows is null, the other is shown', async () => {
      liar.modeFor = { [LEVELS[level].vraag]: 'entity-null' }
      const { items, errors } = await ask(level, [ONE, TWO])
      expect(errors).toHaveLength(1)
      expect(items.flat().filter((item) => item === null)).toHaveLength(1)
    })
  })

  test('an entity of another type is refused', async () => {
    liar.modeFor = { entities: 'other-typename' }
    const { errors, text } = await ask('wat')
    expect(errors.map((error) => error.extensions.code)).toEqual(['BRON_GEEN_ANTWOORD'])
    await expectNoLeak(text)
  })

  test('values of another kind than their field are null, each with its own error and path; nothing is coerced', async () => {
    liar.modeFor = { entities: 'type-lies' }
    const { items, errors, text } = await ask('wat')
    const item = items[0]?.find((each) => each?.['domein'] === 'wmo')
    expect(item).toEqual({ domein: 'wmo', soort: null, aantal: null, details: null, lijst: null, status: null })
    expect(new Set(errors.map((error) => error.extensions.code))).toEqual(new Set(['BRON_GEEN_ANTWOORD']))
    expect(errors.map((error) => String(error.path.at(-1))).toSorted()).toEqual([
      'aantal',
      'details',
      'lijst',
      'soort',
      'status',
    ])
    await expectNoLeak(text)
  })

  test('keys that would change a prototype do nothing', async () => {
    liar.modeFor = { entities: 'proto-keys' }
    const { items, errors, text } = await ask('wat')
    expect(errors).toEqual([])
    expect(items[0]?.find((each) => each?.['domein'] === 'wmo')?.['soort']).toBe(
      merk('wmo', 'WAT', `wmo-${ONE.slice(-3)}-0`, 'soort'),
    )
    expect(Object.prototype).not.toHaveProperty('soort')
    await expectNoLeak(text)
  })

  test('the logboek says which bron gave none, at which niveau and why, in words of a closed set', async () => {
    liar.modeFor = { entities: 'status-500', wie: 'swapped' }
    const query = teamQuery(`${LEVELS.wat.selection} ${LEVELS.wie.selection}`)
    await poort.ask('', [ONE, TWO], { query, verantwoording, token })
    const [row] = await poort.database.query<{ inhoud: string }>(
      "select inhoud from logboek.regel where soort = 'UITKOMST' order by volgnummer desc limit 1",
    )
    const { resultaat, deelfouten, oproepen } = JSON.parse(row?.inhoud ?? '') as Record<string, unknown>
    expect([resultaat, deelfouten]).toEqual(['ONVOLLEDIG', ['BRON_GEEN_ANTWOORD']])
    expect(oproepen).toEqual(
      expect.arrayContaining([
        { bron: 'wmo', niveau: 'WAT', betrokkenheden: 2, uitkomst: 'GEEN_ANTWOORD', reden: 'STATUS' },
        { bron: 'wmo', niveau: 'WIE', betrokkenheden: 2, uitkomst: 'GEEN_ANTWOORD', reden: 'ANDERE_PERSOON' },
        { bron: 'werk', niveau: 'WAT', betrokkenheden: 2, uitkomst: 'BEANTWOORD' },
        { bron: 'werk', niveau: 'WIE', betrokkenheden: 2, uitkomst: 'BEANTWOORD' },
      ]),
    )
  })
})
