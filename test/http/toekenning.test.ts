import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { shippedDocument } from '../support/beleid.ts'
import { useBeleid, withoutQuota } from '../support/beleidsversie.ts'
import { testBsns } from '../support/bsns.ts'
import { startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { lijst, naamVan, toekenning, tokenVan, TOETS, wijzig, type Gedaan } from '../support/feiten.ts'
import { HOGER, startPoort, teamQuery, type Reply, type TestPoort } from '../support/poort.ts'

const TEAM = 'gebiedsteam-zuid'
const [KNOWN = '', OTHER = '', UNKNOWN = '', ...REST] = testBsns(20)
const running = new AsyncDisposableStack()
let jeugd: FakeBron
let poort: TestPoort

beforeAll(async () => {
  const bekend = Object.fromEntries([KNOWN, OTHER, ...REST].map((bsn) => [bsn, [TEAM]]))
  jeugd = running.use(await startFakeBron({ domein: 'jeugd', bekend }))
  poort = running.use(await startPoort({ bronnen: [jeugd], deadlineMs: 5000 }))
  await useBeleid(poort.database, withoutQuota(shippedDocument))
})
afterAll(() => running.disposeAsync())
beforeEach(() => {
  jeugd.gate = undefined
  jeugd.requests.length = 0
})

const JW = { ...HOGER, grondslag: 'JW_7_4_0_TOELEIDING' }
const WAT = teamQuery('wat { domein ... on JeugdWat { soort } }')
interface AskAs {
  readonly functie?: string
  readonly naam?: string
  readonly verantwoording?: object
  readonly query?: string
  readonly token?: string
}
const ask = async (bsns: readonly string[], als: AskAs = {}): Promise<Reply> => {
  const { functie = 'JEUGDCONSULENT', naam, verantwoording = JW, query = WAT } = als
  const token = als.token ?? (await tokenVan(poort, functie, ['gebiedsteam-noord'], naam))
  return poort.ask('', bsns, { query, verantwoording: { ...verantwoording }, token })
}
const shows = (reply: Reply): boolean => reply.text.includes('MERK/jeugd/WAT')
const geef = (bsn: string, over: Readonly<Record<string, unknown>> = {}, als = 'CASUSREGISSEUR'): Promise<Gedaan> =>
  wijzig(poort, als, 'toekenningGeven', toekenning(bsn, over))
const trekIn = (id: string | null | undefined, als = 'CASUSREGISSEUR') =>
  wijzig(poort, als, 'toekenningIntrekken', { id })

/** Everything a change could have changed. */
const state = async (): Promise<unknown> =>
  (
    await poort.database
      .query(`select (select count(*)::int from toegang.feit) as feiten, (select count(*)::int from toegang.einde) as
      einden, (select count(*)::int from toegang.beoordeling) as beoordelingen, (select epoch from beleid.toestand) as epoch`)
  )[0]
const lastOutcome = async (): Promise<Record<string, unknown>> => {
  const sql = `select inhoud from logboek.regel where soort = 'UITKOMST' order by vastgelegd_op desc, volgnummer desc limit 1`
  return JSON.parse((await poort.database.query<{ inhoud: string }>(sql))[0]?.inhoud ?? '{}') as Record<string, unknown>
}

describe('D12 a toekenning opens what it names, and nothing beside it', () => {
  test('before it nothing, with it WAT, after its withdrawal byte for byte what was before', async () => {
    const before = await ask([KNOWN])
    expect([shows(before), before.codes]).toEqual([false, ['NIET_GEAUTORISEERD']])
    expect(jeugd.requests.map(({ vraag }) => vraag)).toEqual(['dat'])

    const { uitkomst } = await geef(KNOWN)
    expect(uitkomst).toMatchObject({ fout: null, id: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown })
    const during = await ask([KNOWN])
    expect([shows(during), during.codes]).toEqual([true, []])
    const besluiten = (await lastOutcome())['besluiten'] as {
      regel: string
      steunt?: { soort: string; id: string }[]
    }[]
    const wat = besluiten.find(({ regel }) => regel === 'JEUGDCONSULENT/jeugd/WAT')
    expect(wat?.steunt).toMatchObject([{ soort: 'TOEKENNING', id: uitkomst?.id }])

    expect((await trekIn(uitkomst?.id)).uitkomst?.fout).toBeNull()
    const after = await ask([KNOWN])
    expect(after.text).toBe(before.text)
  })

  test('under the code that stands for toekenningen as well, and under no other', async () => {
    const bsn = REST[0] ?? ''
    await geef(bsn)
    const under = (grondslag: string) => ask([bsn], { verantwoording: { ...JW, grondslag } })
    expect(shows(await under('GRANT_CASUSREGIE'))).toBe(true)
    expect(shows(await under('JW_7_4_0_TOELEIDING'))).toBe(true)
    for (const grondslag of ['WMO_5_1_1_LID1', 'VITAAL_BELANG', 'AVG_6_1_E_PUBLIEKE_TAAK'])
      expect(shows(await under(grondslag))).toBe(false)
  })

  test.each([
    ['another person', { bsn: OTHER }],
    ['another professional', { naam: 'iemand.anders' }],
    ['another niveau', { query: teamQuery('waarom { domein ... on JeugdWaarom { hulpvraag } }') }],
    ['another functie of the same person', { functie: 'WMO_CONSULENT', naam: naamVan('JEUGDCONSULENT') }],
  ])('not for %s', async (_who, als: AskAs & { readonly bsn?: string }) => {
    const bsn = REST[1] ?? ''
    await geef(bsn)
    expect(shows(await ask([bsn]))).toBe(true) // control
    const reply = await ask([als.bsn ?? bsn], als)
    expect(reply.text).not.toContain('MERK/')
    expect(reply.codes).toContain('NIET_GEAUTORISEERD')
  })

  test('of many who ask in one moment each sees what was given to him alone', async () => {
    const [given = '', notGiven = ''] = REST.slice(4)
    await geef(given)
    const vragen: readonly [string, AskAs, boolean][] = [
      [given, {}, true],
      [notGiven, {}, false],
      [given, { naam: 'iemand.anders' }, false],
      [notGiven, { naam: 'iemand.anders' }, false],
    ]
    const rounds = Array.from({ length: 8 }, () => vragen).flat()
    const replies = await Promise.all(rounds.map(([bsn, als]) => ask([bsn], als)))
    expect(replies.map(shows)).toEqual(rounds.map(([, , expected]) => expected))
  })

  test('of a household only the one it was given for is shown', async () => {
    const [given = '', notGiven = ''] = REST.slice(2)
    await geef(given)
    const reply = await ask([notGiven, given])
    const teams = reply.antwoorden.map(({ teams: [team] }) => (team as unknown as { wat: unknown }).wat)
    expect(teams).toEqual([null, [expect.objectContaining({ domein: 'jeugd' })]])
    expect(jeugd.requests.find(({ vraag }) => vraag === 'entities')?.ids).toEqual([`jeugd-${given.slice(-3)}-0`])
  })

  test('dat does not know of it: not even what is on record is read', async () => {
    await poort.database.query('alter table toegang.feit rename to elders')
    const dat = await ask([KNOWN], { query: teamQuery('') })
    const wat = await ask([KNOWN])
    await poort.database.query('alter table toegang.elders rename to feit')
    expect([dat.codes, dat.antwoorden[0]?.bekendheid]).toEqual([[], 'BEKEND'])
    // D8 unavailable is never "no right"
    expect([wat.status, wat.codes]).toEqual([503, ['LOGBOEK_NIET_BESCHIKBAAR']])
  })
})

describe('D9 giving one neither asks nor tells', () => {
  test('a known and an unknown person get the same answer, and no bron is asked', async () => {
    const masked = ({ text }: Gedaan) =>
      text.replaceAll(/[0-9a-f-]{36}/g, 'ID').replaceAll(/\d{4}-\d\d-\d\dT[^"]+/g, 'T')
    expect(masked(await geef(UNKNOWN))).toBe(masked(await geef(KNOWN)))
    expect(jeugd.requests).toEqual([])
  })

  test('the receiver sees for which case and what; the domeinen where WAT was given alone', async () => {
    const bsn = REST[4] ?? ''
    const naam = 'ontvanger.een'
    await geef(bsn, { collega: ' Ontvanger.EEN ', kenmerk: 'PLAN-2026-91', niveaus: ['WAAROM'] })
    await geef(bsn, { collega: naam, kenmerk: 'PLAN-2026-92', niveaus: ['WAT'] })
    const token = await tokenVan(poort, 'JEUGDCONSULENT', [], naam)
    const query = '{ mijnToekenningen { kenmerk functie niveaus domeinen grondslag } }'
    const { text } = await poort.post(JSON.stringify({ query }), { authorization: `Bearer ${token}` })
    const functie = 'JEUGDCONSULENT'
    expect((JSON.parse(text) as { data: unknown }).data).toEqual({
      mijnToekenningen: [
        { kenmerk: 'PLAN-2026-92', functie, niveaus: ['WAT'], domeinen: ['jeugd'], grondslag: 'JW_7_4_0_TOELEIDING' },
        { kenmerk: 'PLAN-2026-91', functie, niveaus: ['WAAROM'], domeinen: null, grondslag: null },
      ],
    })
  })

  test('its words are read by giver and reviewer, and stand nowhere else', async () => {
    const geheim = 'dit gezin heeft een bijzondere reden'
    const toets = { ...TOETS, evenredig: { antwoord: true, toelichting: geheim } }
    await geef(REST[5] ?? '', { toets, geinformeerd: { nee: { grond: 'VEILIGHEID', reden: geheim } } })
    const velden = 'geinformeerd redenNietGeinformeerd toets { evenredig { antwoord toelichting } }'
    const told = {
      geinformeerd: 'VEILIGHEID',
      redenNietGeinformeerd: geheim,
      toets: { evenredig: { antwoord: true, toelichting: geheim } },
    }
    expect(await lijst(poort, 'CASUSREGISSEUR', 'toekenningenDoorMij', velden)).toContainEqual(told)
    expect(await lijst(poort, 'FUNCTIONARIS_GEGEVENSBESCHERMING', 'toekenningenTerToetsing', velden)).toContainEqual(
      told,
    )
    expect(await lijst(poort, 'PROCESREGISSEUR', 'toekenningenDoorMij', velden)).toEqual([])
    const rows = await poort.database.query(
      'select f::text, r.inhoud from toegang.feit f full join logboek.regel r on false',
    )
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${geheim}|${REST[5]}`))
    expect(poort.logged.join()).not.toContain(geheim)
  })
})

describe('what may not be given: a clear code, on record, and nothing changed', () => {
  const long = { antwoord: true, toelichting: 'betreft het nummer 9999 00 067 van haar' }
  const anders = (vraag: keyof typeof TOETS) => ({
    toets: { ...TOETS, [vraag]: { ...TOETS[vraag], antwoord: !TOETS[vraag].antwoord } },
  })
  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['to oneself', { collega: naamVan('CASUSREGISSEUR') }, 'NIET_AAN_UZELF'],
    ['to oneself, in other letters', { collega: ' CasusRegisseur ' }, 'NIET_AAN_UZELF'],
    ['to nobody', { collega: '  ' }, 'COLLEGA_ONGELDIG'],
    ['91 days', { dagen: 91 }, 'TOEKENNING_TE_LANG'],
    ['no day at all', { dagen: 0 }, 'TOEKENNING_TE_LANG'],
    ['an unknown domein', { domeinen: ['jeugd', 'sport'] }, 'DOMEIN_ONBEKEND'],
    ['no domein', { domeinen: [] }, 'TOEKENNING_LEEG'],
    ['no niveau', { niveaus: [] }, 'TOEKENNING_LEEG'],
    ['dat', { niveaus: ['DAT', 'WAT'] }, 'TOEKENNING_LEEG'],
    ['to an unknown functie', { functie: 'TOVENAAR' }, 'FUNCTIE_ONBEKEND'],
    ['what the functie of the receiver cannot use', { niveaus: ['WIE'] }, 'TOEKENNING_OPENT_NIETS'],
    ['without a known grondslag', { grondslag: 'VERZONNEN' }, 'TOEKENNING_GRONDSLAG'],
    ['under a pair that does not hold', { grondslag: 'WMO_5_1_1_LID1' }, 'TOEKENNING_GRONDSLAG'],
    ['under the grondslag of dat', { grondslag: 'AVG_6_1_E_PUBLIEKE_TAAK' }, 'TOEKENNING_GRONDSLAG'],
    ['under another toekenning', { grondslag: 'GRANT_CASUSREGIE' }, 'TOEKENNING_GRONDSLAG'],
    ['under a noodgeval', { grondslag: 'VITAAL_BELANG' }, 'TOEKENNING_GRONDSLAG'],
    ['with a name for a case', { kenmerk: 'familie Jansen' }, 'KENMERK_ONGELDIG'],
    ['with a long number in its words', { toets: { ...TOETS, veiligheid: long } }, 'TEKST_ONGELDIG'],
    ['when it is not necessary', anders('noodzakelijk'), 'TOEKENNING_NIET_VERANTWOORD'],
    ['when there is no lawful ground', anders('rechtmatig'), 'TOEKENNING_NIET_VERANTWOORD'],
    ['when less would do', anders('kanMinderOfAnders'), 'TOEKENNING_NIET_VERANTWOORD'],
    ['when it is not proportionate', anders('evenredig'), 'TOEKENNING_NIET_VERANTWOORD'],
    ['when nobody said whether the betrokkene knows', { geinformeerd: { ja: false } }, 'GEINFORMEERD_ONGELDIG'],
    ['without a key of its own', { sleutel: 'nog eens' }, 'SLEUTEL_ONGELDIG'],
  ])('%s', async (_what, over, code) => {
    const before = await state()
    const { uitkomst, codes } = await geef(KNOWN, over)
    expect([uitkomst?.id, uitkomst?.fout?.code, codes]).toEqual([null, code, []])
    expect(await state()).toEqual(before)
    expect(await lastOutcome()).toMatchObject({ actie: 'TOEKENNING_GEVEN', resultaat: 'GEWEIGERD', fout: code })
  })

  test('what the own functie could never be shown is too wide, whatever the receiver may', async () => {
    const document = structuredClone(withoutQuota(shippedDocument))
    delete document.autorisatiematrix.functies['CASUSREGISSEUR']?.cellen['jeugd']?.WAT
    delete document.autorisatiematrix.functies['CASUSREGISSEUR']?.cellen['wmo']?.WAT
    await useBeleid(poort.database, document)
    const before = await state()
    expect((await geef(KNOWN)).uitkomst?.fout?.code).toBe('TOEKENNING_TE_RUIM')
    expect(await state()).toEqual(before)
    await useBeleid(poort.database, withoutQuota(shippedDocument))
    expect((await geef(KNOWN)).uitkomst?.fout).toBeNull() // control
  })

  test('a number that is no BSN', async () => {
    const before = await state()
    expect((await geef('999900068')).codes).toEqual(['BSN_ONGELDIG'])
    expect(await state()).toEqual(before)
  })

  test.each(['JEUGDCONSULENT', 'FUNCTIONEEL_BEHEERDER', 'FUNCTIONARIS_GEGEVENSBESCHERMING'])(
    'D16 %s gives none',
    async (functie) => {
      const before = await state()
      expect((await geef(KNOWN, {}, functie)).codes).toEqual(['NIET_GEAUTORISEERD'])
      expect(await state()).toEqual(before)
    },
  )
})

test('D16 a beheerder, who records aanstellingen, has no raadpleging himself', async () => {
  const reply = await ask([KNOWN], { functie: 'FUNCTIONEEL_BEHEERDER' })
  expect([reply.codes, jeugd.requests]).toEqual([['NIET_GEAUTORISEERD'], []])
})

describe('D16 not even the role of the application gives itself access', () => {
  const asPoort = async (sql: string): Promise<string | undefined> => {
    const client = new pg.Client({ connectionString: poort.database.poortUrl })
    await client.connect()
    try {
      await client.query(sql)
      return undefined
    } catch (error) {
      return (error as { code?: string }).code
    } finally {
      await client.end()
    }
  }
  const LEG = (voor: string, als: string, uren: number) =>
    `select toegang.leg_vast('p', '${als}', gen_random_uuid(), array['\\x00'::bytea], (select matrixversie from beleid.toestand),
      gen_random_uuid(), 'TOEKENNING', array[decode(repeat('00', 32), 'hex')], 1::smallint, '\\x00', 1::smallint, '${voor}', '{}',
      null, null, ${uren}, null, null)`
  test.each([
    ['a row of its own', "insert into toegang.einde values (gen_random_uuid(), 'x', now())", '42501'],
    ['a longer life', "update toegang.feit set geldig_tot = 'infinity'", '42501'],
    ['an undone withdrawal', 'delete from toegang.einde', '42501'],
    ['an epoch that stands still', 'update beleid.toestand set epoch = 0', '42501'],
    ['the first step of a change by itself', "select toegang.begin('p', gen_random_uuid(), '{}', 1)", '42501'],
    ['one to oneself', LEG('zelf', 'zelf', 24), '23514'],
    ['one of 91 days', LEG('ander', 'zelf', 91 * 24), '23514'],
  ])('%s is refused', async (_what, sql, code) => {
    expect(await asPoort(sql)).toBe(code)
  })
  test('control: one to somebody else is taken', async () => {
    expect(await asPoort(LEG('ander', 'zelf', 24))).toBeUndefined()
  })
})

describe('a key makes a change once', () => {
  test('the same again gives the same, and another content is refused', async () => {
    const sleutel = randomUUID()
    const first = await geef(KNOWN, { sleutel })
    const before = await state()
    const again = await geef(KNOWN, { sleutel })
    expect(again.uitkomst).toEqual(first.uitkomst)
    expect((await geef(KNOWN, { sleutel, dagen: 31 })).uitkomst?.fout?.code).toBe('SLEUTEL_HERGEBRUIKT')
    expect((await geef(OTHER, { sleutel })).uitkomst?.fout?.code).toBe('SLEUTEL_HERGEBRUIKT')
    expect(await state()).toEqual(before)
    // The key is the asker's own: another may have chosen the same.
    expect((await geef(KNOWN, { sleutel }, 'PROCESREGISSEUR')).uitkomst?.fout).toBeNull()
  })

  test('twenty at once under one key make one', async () => {
    const sleutel = randomUUID()
    const count = async () =>
      (await poort.database.query<{ n: number }>('select count(*)::int as n from toegang.feit'))[0]?.n ?? 0
    const before = await count()
    const all = await Promise.all(Array.from({ length: 20 }, () => geef(KNOWN, { sleutel })))
    expect(new Set(all.flatMap(({ uitkomst }) => uitkomst?.id ?? [])).size).toBe(1)
    expect((await count()) - before).toBe(1)
  })

  test('a withdrawal as well', async () => {
    const { uitkomst } = await geef(REST[6] ?? '')
    const sleutel = randomUUID()
    const invoer = { id: uitkomst?.id, sleutel }
    const first = await wijzig(poort, 'CASUSREGISSEUR', 'toekenningIntrekken', invoer)
    const before = await state()
    expect(await wijzig(poort, 'CASUSREGISSEUR', 'toekenningIntrekken', invoer)).toEqual(first)
    expect(await state()).toEqual(before)
  })

  test('a right that was read from a policy that is gone changes nothing', async () => {
    const sql = `select uitkomst, epoch from toegang.beeindig('p', gen_random_uuid(), array['\\x00'::bytea], 0, 'TOEKENNING',
      gen_random_uuid(), true, null, '{}')`
    const before = await state()
    expect((await poort.database.query<{ uitkomst: string }>(sql))[0]?.uitkomst).toBe('BELEID_GEWIJZIGD')
    expect(await state()).toEqual(before)
  })
})

describe('who ends one', () => {
  test.each([
    ['another regisseur may not', 'PROCESREGISSEUR', 'FEIT_ONBEKEND'],
    ['its giver may', 'CASUSREGISSEUR', undefined],
    ['who reviews them may', 'FUNCTIONARIS_GEGEVENSBESCHERMING', undefined],
  ])('%s', async (_who, als, code) => {
    const bsn = REST[7] ?? ''
    const { uitkomst } = await geef(bsn)
    expect((await trekIn(uitkomst?.id, als)).uitkomst?.fout?.code).toBe(code)
    await trekIn(uitkomst?.id)
  })
  test.each(['geen-id', randomUUID()])('an id that is none, %s, changes nothing', async (id) => {
    const before = await state()
    expect((await trekIn(id)).uitkomst?.fout?.code).toBe('FEIT_ONBEKEND')
    expect(await state()).toEqual(before)
  })
})

describe('M2 M3 a toekenning that ends while it is used', () => {
  /** Asks, and does something when the bron is asked for WAT, before it answers. */
  const askWhile = async (bsn: string, act: () => Promise<unknown>): Promise<Reply> => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const reply = ask([bsn])
    await jeugd.asked()
    while (!jeugd.requests.some(({ vraag }) => vraag === 'entities')) {
      jeugd.gate = promise
      await jeugd.asked()
    }
    await act()
    resolve()
    return reply
  }

  test('M2 withdrawn after the bron was asked: nothing of it leaves', async () => {
    const bsn = REST[8] ?? ''
    const { uitkomst } = await geef(bsn)
    const reply = await askWhile(bsn, () => trekIn(uitkomst?.id))
    expect([reply.codes, shows(reply)]).toEqual([['TOEGANG_GEWIJZIGD'], false])
    expect(await lastOutcome()).toMatchObject({ resultaat: 'GEWEIGERD', fout: 'TOEGANG_GEWIJZIGD' })
  })

  test('M3 ended by the clock of the database after the bron was asked: nothing of it leaves, and no message was needed', async () => {
    const bsn = REST[9] ?? ''
    const { uitkomst } = await geef(bsn)
    await poort.database.query(
      "update toegang.feit set geldig_tot = clock_timestamp() + interval '400 milliseconds' where id = $1",
      [uitkomst?.id],
    )
    const reply = await askWhile(bsn, () =>
      poort.database.query('select pg_sleep_until(geldig_tot) from toegang.feit where id = $1', [uitkomst?.id]),
    )
    expect([reply.codes, shows(reply)]).toEqual([['TOEGANG_GEWIJZIGD'], false])
  })

  test.each([3600, -3600])('M3 whatever the clock of the replica says: %i seconds off', async (seconds) => {
    const [lopend = '', ended = ''] = REST.slice(11)
    const during = await geef(lopend)
    const before = await geef(ended)
    const end = (id: string | null | undefined, minutes: number) =>
      poort.database.query(
        `update toegang.feit set geldig_van = clock_timestamp() - interval '1 day',
          geldig_tot = clock_timestamp() + make_interval(mins => $2) where id = $1`,
        [id, minutes],
      )
    await end(during.uitkomst?.id, 30)
    await end(before.uitkomst?.id, -30)
    // A token of before: with such a clock the poort would take no new ones.
    const token = await tokenVan(poort, 'JEUGDCONSULENT', ['gebiedsteam-noord'])
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 })
    try {
      expect([shows(await ask([lopend], { token })), shows(await ask([ended], { token }))]).toEqual([true, false])
    } finally {
      vi.useRealTimers()
    }
    await trekIn(during.uitkomst?.id)
  })

  test('M2 control: another change meanwhile is decided again, and what still holds leaves', async () => {
    const bsn = REST[10] ?? ''
    await geef(bsn)
    const { uitkomst: andere } = await geef(OTHER)
    const reply = await askWhile(bsn, () => trekIn(andere?.id))
    expect([reply.codes, shows(reply)]).toEqual([[], true])
  })
})
