import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toRegisterPersoon } from '../../bronnen/brp/demo-personen.ts'
import { startBrp } from '../../bronnen/brp/server.ts'
import { createPersonen, VAST } from '../../bronnen/demo/personen.ts'
import { startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { askAs, askInzage, vandaag, verzoekOver } from '../support/inzage.ts'
import { startIssuer } from '../support/issuer.ts'
import { toestemming, wijzig } from '../support/feiten.ts'
import {
  DAT,
  DOEL,
  groupOf,
  HOGER,
  startPoort,
  teamQuery,
  type PoortOptions,
  type Reply,
  type TestPoort,
} from '../support/poort.ts'

const ZOEK = `query Zoek($invoer: ZoekPersoonInvoer!) {
  zoekPersoon(invoer: $invoer) { persoonSleutel naam { voornamen voorvoegsel geslachtsnaam } geboortejaar meldingen { geheimhouding opschorting } }
}`
const OOSTERGA = { geslachtsnaam: 'Oosterga', geboortedatum: '1988-04-12' }
const TEAKE = { geslachtsnaam: 'Oosterga', geboortedatum: '2015-09-03' }
const GRASVELD = { geslachtsnaam: 'Grasveld', geboortedatum: '2003-03-14' }

const running = new AsyncDisposableStack()
let bronnen: readonly [FakeBron, FakeBron]
let poort: TestPoort
/** A second replica: same keys, same database, same identity provider. */
let andere: TestPoort
let database: TestDatabase
const NAMES = ['pseudoniem-1', 'versleuteling-1', 'persoonsleutel-1', 'professional-1']
const sleutels: Readonly<Record<string, string>> = Object.fromEntries(
  NAMES.map((name) => [name, randomBytes(32).toString('base64')]),
)

beforeAll(async () => {
  const sleutel = randomBytes(32).toString('base64')
  const brp = running.use(await startBrp({ personen: createPersonen().map(toRegisterPersoon), sleutel }))
  bronnen = [
    running.use(
      await startFakeBron({
        domein: 'jeugd',
        bekend: { [VAST.TWEE_TEAMS]: ['gebiedsteam-midden'], [VAST.KIND]: ['gebiedsteam-midden'] },
      }),
    ),
    running.use(await startFakeBron({ domein: 'wmo' })),
  ]
  database = running.use(await createTestDatabase())
  const options: PoortOptions = {
    bronnen,
    database,
    issuer: running.use(await startIssuer()),
    personenregister: { url: brp.url, sleutel },
    sleutels,
  }
  poort = running.use(await startPoort(options))
  andere = running.use(await startPoort(options))
})
afterAll(() => running.disposeAsync())

interface Rij {
  readonly persoonSleutel: string
  readonly naam: { readonly voornamen: string; readonly geslachtsnaam: string }
  readonly geboortejaar: number
  readonly bsn?: string | null
  readonly meldingen: { readonly geheimhouding: boolean }
}
const auth = async (functie: string, sub = functie || 'niemand') => ({
  authorization: `Bearer ${await poort.issuer.token(functie === '' ? [] : [groupOf(functie)], { sub })}`,
})
const zoek = async (functie: string, invoer: object, query = ZOEK, sub?: string): Promise<Reply & { rijen: Rij[] }> => {
  const reply = await poort.post(JSON.stringify({ query, variables: { invoer } }), await auth(functie, sub))
  const { data } = JSON.parse(reply.text) as { data?: { zoekPersoon?: Rij[] | null } }
  return { ...reply, rijen: data?.zoekPersoon ?? [] }
}
const vraag = async (functie: string, personen: readonly object[], { at = poort, sub = functie } = {}) => {
  const variables = { personen, verantwoording: { doel: DOEL } }
  return at.post(JSON.stringify({ query: DAT, variables }), await auth(functie, sub))
}
const sleutelOf = async (functie: string, invoer: object): Promise<string> =>
  (await zoek(functie, invoer)).rijen[0]?.persoonSleutel ?? ''

interface Lijn {
  readonly raadpleging: string
  readonly soort: string
  readonly inhoud: string
  readonly betrokkenen: number
}
/** The lines of the last operation, each with how many persons stand with its raadpleging. */
const last = (): Promise<readonly Lijn[]> =>
  database.query<Lijn & Record<string, unknown>>(
    `select r.raadpleging, r.soort, r.inhoud, (select count(*)::int from logboek.betrokkene b where b.raadpleging = r.raadpleging) as betrokkenen
      from logboek.regel r where r.raadpleging = (select raadpleging from logboek.regel order by vastgelegd_op desc, volgnummer desc limit 1)
      order by volgnummer`,
  )

describe('zoekPersoon', () => {
  test('shows name and birth year with an opaque persoonSleutel, to someone without any BSN right', async () => {
    const { rijen, text } = await zoek('SOCIAAL_WERKER', OOSTERGA)
    expect(rijen).toEqual([
      {
        persoonSleutel: expect.stringMatching(/^[A-Za-z0-9_-]{300,}$/) as unknown,
        naam: { voornamen: 'Ymke', voorvoegsel: null, geslachtsnaam: 'Oosterga' },
        geboortejaar: 1988,
        meldingen: { geheimhouding: false, opschorting: null },
      },
    ])
    expect(text).not.toMatch(/[0-9]{8}/)
  })

  test('A3 C4081 stands on record: the intent without a person, the outcome with each person that is shown', async () => {
    await zoek('SOCIAAL_WERKER', OOSTERGA)
    const lines = await last()
    expect(lines.map(({ soort, betrokkenen }) => [soort, betrokkenen])).toEqual([
      ['VOORNEMEN', 1],
      ['UITKOMST', 1],
    ])
    const [intent, outcome] = lines.map(({ inhoud }) => JSON.parse(inhoud) as Record<string, unknown>)
    expect(intent).toMatchObject({ actie: 'PERSOON_ZOEKEN', personen: 0 })
    expect(outcome).toMatchObject({ resultaat: 'UITGEVOERD', feiten: { getoond: 1, register: 'BEANTWOORD' } })
  })

  test('A13 shows in the inzageverslag of whom it found, with what was asked about that person after', async () => {
    const query = ZOEK.replace('geboortejaar', 'geboortejaar bsn')
    const { rijen } = await zoek('GENERALIST', OOSTERGA, query)
    await vraag('GENERALIST', [{ persoonSleutel: rijen[0]?.persoonSleutel }])
    const { codes, verslag } = await askInzage(poort, verzoekOver(VAST.TWEE_TEAMS))
    expect(codes).toEqual([])
    expect(verslag.regels.slice(-2).map(({ activiteit, functie }) => [activiteit, functie])).toEqual([
      ['Persoon zoeken', 'Generalist gebiedsteam'],
      ['Nagaan of iemand bekend is', 'Generalist gebiedsteam'],
    ])
  })

  test('B0233 leaves the kind of key and rubriek numbers on record, and no criterion', async () => {
    await zoek('SOCIAAL_WERKER', { ...OOSTERGA, voornamen: 'Ymke', postcode: '8440AB', huisnummer: 1 })
    const lines = (await last()).map(({ inhoud }) => inhoud)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      feiten: {
        sleutelsoort: 'NAAM_GEBOORTEDATUM',
        rubrieken: ['010240', '010310', '010210', '081160', '081120'],
      },
    })
    for (const line of lines) expect(line).not.toMatch(/oosterga|ymke|1988|8440/i)
  })

  test('shows a BSN to a functie that may see one, and refuses it to another without spoiling the row', async () => {
    const query = ZOEK.replace('geboortejaar', 'geboortejaar bsn')
    const may = await zoek('GENERALIST', OOSTERGA, query)
    expect([may.rijen[0]?.bsn, may.codes]).toEqual([VAST.TWEE_TEAMS, []])
    const not = await zoek('SOCIAAL_WERKER', OOSTERGA, query)
    expect([not.rijen[0]?.bsn, not.rijen[0]?.geboortejaar, not.codes]).toEqual([null, 1988, ['NIET_GEAUTORISEERD']])
    const [, outcome] = await last()
    const expected = { resultaat: 'UITGEVOERD', fout: null, deelfouten: ['NIET_GEAUTORISEERD'], feiten: { getoond: 1 } }
    expect(JSON.parse(outcome?.inhoud ?? '')).toMatchObject(expected)
  })

  test('narrows down by address, says geheimhouding, leaves the dead out', async () => {
    const persoon = createPersonen().find(({ bsn }) => bsn === VAST.TWEE_TEAMS)
    const adres = { postcode: persoon?.postcode.toLowerCase(), huisnummer: persoon?.huisnummer }
    expect((await zoek('SOCIAAL_WERKER', { ...OOSTERGA, ...adres })).rijen).toHaveLength(1)
    const elders = { ...adres, huisnummer: 99_999 }
    expect(await zoek('SOCIAAL_WERKER', { ...OOSTERGA, ...elders })).toMatchObject({ rijen: [], codes: [] })
    expect((await last()).map(({ betrokkenen }) => betrokkenen)).toEqual([0, 0])
    const special = (is: (each: ReturnType<typeof createPersonen>[number]) => boolean) => {
      const found = createPersonen().find(is)
      return { geslachtsnaam: found?.geslachtsnaam, geboortedatum: found?.geboortedatum }
    }
    const [geheim] = (
      await zoek(
        'SOCIAAL_WERKER',
        special(({ geheimhouding }) => geheimhouding),
      )
    ).rijen
    expect(geheim?.meldingen.geheimhouding).toBe(true)
    const dood = await zoek(
      'SOCIAAL_WERKER',
      special(({ opschorting }) => opschorting === 'O'),
    )
    expect(dood).toMatchObject({ rijen: [], codes: [] })
  })

  test.each([
    ['part of a birth date', { ...OOSTERGA, geboortedatum: '1988' }, 'ZOEKVRAAG_ONGELDIG'],
    ['a star after two letters', { ...OOSTERGA, geslachtsnaam: 'Oo*' }, 'ZOEKVRAAG_ONGELDIG'],
    [
      'eleven of the same name and day',
      { geslachtsnaam: 'Kanaalstra', geboortedatum: '1990-05-05' },
      'TE_VEEL_PERSONEN',
    ],
  ])('gives no list for %s', async (_what, invoer, code) => {
    const { text, codes } = await zoek('SOCIAAL_WERKER', invoer)
    expect(codes).toEqual([code])
    expect(JSON.parse(text)).toMatchObject({ data: { zoekPersoon: null } })
    const [, outcome] = await last()
    expect(JSON.parse(outcome?.inhoud ?? '')).toMatchObject({ resultaat: 'GEWEIGERD', fout: code })
    expect(outcome?.betrokkenen).toBe(0)
  })

  test('D1 is closed to a functie without PERSOON_ZOEKEN, on record', async () => {
    for (const functie of ['TOEZICHTHOUDER', 'ACCOUNTANT', '']) {
      expect((await zoek(functie, OOSTERGA)).codes).toEqual(['NIET_GEAUTORISEERD'])
      expect((await last()).map(({ soort, betrokkenen }) => [soort, betrokkenen])).toEqual([['VOORNEMEN', 0], ['UITKOMST', 0]]) // prettier-ignore
    }
  })

  test('A3 shows nothing when what was shown cannot be recorded', async () => {
    await database.query(`create function logboek.weiger() returns trigger language plpgsql as 'begin raise exception ''vol''; end';
      create trigger weiger before insert on logboek.betrokkene execute function logboek.weiger()`)
    const failed = await zoek('SOCIAAL_WERKER', OOSTERGA)
    await database.query('drop trigger weiger on logboek.betrokkene')
    expect([failed.status, failed.codes]).toEqual([503, ['LOGBOEK_NIET_BESCHIKBAAR']])
    expect(failed.text).not.toMatch(/oosterga|"data"/i)
    expect((await last()).map(({ soort, betrokkenen }) => [soort, betrokkenen])).toEqual([['VOORNEMEN', 0]])
    expect((await zoek('SOCIAAL_WERKER', OOSTERGA)).rijen).toHaveLength(1) // control
  })

  test('F1 says that it could not search when the registry fails, never that there is nobody', async () => {
    await using alone = await startPoort({ bronnen, database, issuer: poort.issuer })
    const body = JSON.stringify({ query: ZOEK, variables: { invoer: OOSTERGA } })
    const { text, codes } = await alone.post(body, await auth('SOCIAAL_WERKER'))
    expect([codes, JSON.parse(text)]).toMatchObject([
      ['PERSONENREGISTER_GEEN_ANTWOORD'],
      { data: { zoekPersoon: null } },
    ])
    expect((await last()).map(({ inhoud }) => inhoud).join()).toContain('"register":"NIET_AANGESLOTEN"')
  })

  test('L12 counts each search and each person shown: enumeration by name ends at the quota', async () => {
    const codes: string[] = []
    for (let at = 0; at < 32 && codes.length === 0; at++)
      codes.push(...(await zoek('SOCIAAL_WERKER', OOSTERGA, ZOEK, 'opsommer')).codes)
    expect(codes).toEqual([]) // 32 searches that show one and the same person: 33 counted
    for (let at = 0; at < 40 && codes.length === 0; at++)
      codes.push(...(await zoek('SOCIAAL_WERKER', { ...OOSTERGA, geslachtsnaam: 'Niemand' }, ZOEK, 'opsommer')).codes)
    expect(codes).toEqual(['QUOTA_BEREIKT'])
  })
})

describe('D20 dat by persoonSleutel', () => {
  test('answers a functie that may not submit a BSN, on this replica and on another', async () => {
    const persoonSleutel = await sleutelOf('SOCIAAL_WERKER', OOSTERGA)
    for (const at of [poort, andere]) {
      const reply = await vraag('SOCIAAL_WERKER', [{ persoonSleutel }], { at })
      expect(reply.antwoorden).toMatchObject([{ bekendheid: 'BEKEND', volledig: true }])
      expect(reply.text).not.toContain(VAST.TWEE_TEAMS)
    }
    const [intent] = await last()
    expect(JSON.parse(intent?.inhoud ?? '')).toMatchObject({ sleutelsoort: 'PERSOONSLEUTEL', personen: 1 })
    // the same person, whichever way asked: one pseudonym
    await vraag('GENERALIST', [{ bsn: VAST.TWEE_TEAMS }])
    const sql = 'select count(distinct pseudoniem)::int as n from logboek.betrokkene where raadpleging = any($1)'
    const ids = [intent?.raadpleging, (await last())[0]?.raadpleging]
    expect(await database.query(sql, [ids])).toEqual([{ n: 1 }])
  })

  test('refuses a BSN to that functie, and a persoonSleutel to one that may not search', async () => {
    expect((await vraag('SOCIAAL_WERKER', [{ bsn: VAST.TWEE_TEAMS }])).codes).toEqual(['NIET_GEAUTORISEERD'])
    const persoonSleutel = await sleutelOf('SOCIAAL_WERKER', OOSTERGA)
    expect((await vraag('TOEZICHTHOUDER', [{ persoonSleutel }])).codes).toEqual(['NIET_GEAUTORISEERD'])
  })

  test('refuses one that is altered, another\u2019s or too old, byte for byte the same, and asks no bron', async () => {
    const persoonSleutel = await sleutelOf('SOCIAAL_WERKER', OOSTERGA)
    const made = (minutesAgo: number): Promise<string> =>
      poort.persoonSleutel(VAST.TWEE_TEAMS, 'SOCIAAL_WERKER', new Date(Date.now() - minutesAgo * 60_000))
    const altered = `${persoonSleutel.slice(0, 80)}${persoonSleutel[80] === 'A' ? 'B' : 'A'}${persoonSleutel.slice(81)}`
    const before = bronnen.map(({ requests }) => requests.length)
    const replies = [
      await vraag('SOCIAAL_WERKER', [{ persoonSleutel: altered }]),
      await vraag('SOCIAAL_WERKER', [{ persoonSleutel }], { sub: 'een ander' }),
      await vraag('SOCIAAL_WERKER', [{ persoonSleutel: 'verzonnen' }]),
      await vraag('SOCIAAL_WERKER', [{ persoonSleutel: await made(15.1) }]),
    ]
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
    expect(replies[0]?.codes).toEqual(['PERSOONSLEUTEL_ONGELDIG'])
    expect(bronnen.map(({ requests }) => requests.length)).toEqual(before)
    // controls: the one that was given, and one of almost a quarter of an hour
    for (const each of [persoonSleutel, await made(14.5)])
      expect((await vraag('SOCIAAL_WERKER', [{ persoonSleutel: each }])).codes).toEqual([])
  })

  test('takes one form per call', async () => {
    const persoonSleutel = await sleutelOf('GENERALIST', OOSTERGA)
    const mixed = await vraag('GENERALIST', [{ persoonSleutel }, { bsn: VAST.KIND }])
    expect(mixed.codes).toEqual(['SLEUTELSOORT_GEMENGD'])
    expect((await last()).map(({ betrokkenen }) => betrokkenen)).toEqual([0, 0])
    expect((await vraag('GENERALIST', [{ persoonSleutel, bsn: VAST.KIND }])).status).toBe(400)
    const twice = await sleutelOf('GENERALIST', OOSTERGA)
    expect((await vraag('GENERALIST', [{ persoonSleutel }, { persoonSleutel: twice }])).codes).toEqual(['PERSONEN_ONGELDIG']) // prettier-ignore
    expect((await vraag('GENERALIST', [{ persoonSleutel }])).codes).toEqual([]) // control
  })

  test('D10 says ONBEPAALD of someone without a BSN, never NIET_BEKEND, and asks no bron about them', async () => {
    const zonder = await sleutelOf('SOCIAAL_WERKER', GRASVELD)
    const before = bronnen.map(({ requests }) => requests.length)
    const alone = await vraag('SOCIAAL_WERKER', [{ persoonSleutel: zonder }])
    const undecided = { bekendheid: 'ONBEPAALD', volledig: false, bronnen: { gevraagd: 0, beantwoord: 0 }, teams: [] }
    expect(alone.antwoorden).toEqual([undecided])
    expect(bronnen.map(({ requests }) => requests.length)).toEqual(before)
    const [intent, outcome] = (await last()).map(({ inhoud }) => JSON.parse(inhoud) as Record<string, unknown>)
    expect(intent).toMatchObject({ personen: 1, zonderBsn: 1 })
    expect(outcome).toMatchObject({ resultaat: 'ONVOLLEDIG', bronnen: [{ reden: 'GEEN_BSN' }, { reden: 'GEEN_BSN' }] })
    const met = await sleutelOf('SOCIAAL_WERKER', OOSTERGA)
    const both = await vraag('SOCIAAL_WERKER', [{ persoonSleutel: zonder }, { persoonSleutel: met }])
    expect(both.antwoorden).toMatchObject([undecided, { bekendheid: 'BEKEND', volledig: true }])
    expect(bronnen[0].requests.at(-1)?.personen).toEqual([VAST.TWEE_TEAMS])
  })

  test('D12 what is on record of one person opens nothing of another, whoever in the household has no BSN', async () => {
    const sub = 'wmo.consulent'
    const { uitkomst } = await wijzig(poort, 'WMO_CONSULENT', 'toestemmingVastleggen', toestemming(VAST.TWEE_TEAMS, { naar: 'jeugd' })) // prettier-ignore
    expect(uitkomst?.fout).toBeNull()
    const personen: object[] = []
    for (const each of [GRASVELD, OOSTERGA, TEAKE])
      personen.push({ persoonSleutel: (await zoek('WMO_CONSULENT', each, ZOEK, sub)).rijen[0]?.persoonSleutel })
    const verantwoording = { ...HOGER, grondslag: 'WMO_5_1_1_LID4_TOESTEMMING' }
    const variables = { personen, verantwoording }
    const query = teamQuery('wie { contactpersoon }')
    const { text } = await poort.post(JSON.stringify({ query, variables }), await auth('WMO_CONSULENT', sub))
    const { data } = JSON.parse(text) as { data: { dat: { antwoorden: { teams: { wie: unknown }[] }[] } } }
    const wie = data.dat.antwoorden.map(({ teams }) => teams.map((each) => each.wie))
    expect(wie).toEqual([[], [[{ contactpersoon: expect.any(String) as unknown }]], [null]])
  })

  test('A5 D10 reads back from the logboek as anyone: a record each, with a code and never what the code was made of', async () => {
    const personen = [
      { persoonSleutel: await sleutelOf('SOCIAAL_WERKER', GRASVELD) },
      { persoonSleutel: await sleutelOf('SOCIAAL_WERKER', OOSTERGA) },
    ]
    const { raadplegingId } = await vraag('SOCIAAL_WERKER', personen)
    const reden = 'Melding van een collega dat er zonder reden is gezocht.'
    const [voornemen] = await poort.database.query<{ professional: string }>(
      `select inhoud::jsonb ->> 'professional' as professional from logboek.regel where raadpleging = $1 and soort = 'VOORNEMEN'`,
      [raadplegingId],
    )
    const over = { professional: voornemen?.professional, kenmerk: 'MELDING-2026-12', reden }
    const invoer = { van: vandaag(), totEnMet: vandaag(), ...over }
    const begin = 'mutation B($invoer: OnderzoekInvoer!) { onderzoekInstellen(invoer: $invoer) { onderzoek { id } } }'
    const begonnen = JSON.parse((await askAs(poort, ['LOGBOEKONDERZOEKER'], begin, { invoer })).text) as {
      data: { onderzoekInstellen: { onderzoek: { id: string } } }
    }
    const { id } = begonnen.data.onderzoekInstellen.onderzoek
    const lees = 'query L($id: ID!, $van: ID!) { logboekregel(onderzoek: $id, raadplegingId: $van) { verwerkingen } }'
    const reply = await askAs(poort, ['LOGBOEKONDERZOEKER'], lees, { id, van: raadplegingId })
    expect(reply.codes).toEqual([])
    expect(reply.text.match(/dpl\.core\.data_subject_id[^_]/g)).toHaveLength(2)
    expect(reply.text).not.toMatch(/zonder-bsn|grasveld/i)
  })
})
