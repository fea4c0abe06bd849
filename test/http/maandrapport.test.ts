import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testBsns } from '../support/bsns.ts'
import { startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { askAs } from '../support/inzage.ts'
import { DOEL, groupOf, startPoort, type TestPoort } from '../support/poort.ts'

const QUERY = `query R($maand: String!) { maandrapport(maand: $maand) {
  maand kleinsteAantal csv cijfers { code naam waarde vragen } uitsplitsingen { soort regels { naam cijfers { code waarde } } } reeksen { naam x y }
} }`

interface Rapport {
  readonly csv: string
  readonly cijfers: readonly { readonly code: string; readonly waarde: number | null }[]
  readonly uitsplitsingen: readonly {
    readonly soort: string
    readonly regels: readonly { readonly naam: string; readonly cijfers: Rapport['cijfers'] }[]
  }[]
  readonly reeksen: readonly {
    readonly naam: string
    readonly x: readonly string[]
    readonly y: readonly (number | null)[]
  }[]
}

const running = new AsyncDisposableStack()
const bsns = testBsns(40)
let poort: TestPoort
let bron: FakeBron

/** A month that is over, as the municipality counts. */
const maand = (terug: number): string => {
  const [jaar = 0, nu = 0] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })
    .format(new Date())
    .split('-')
    .map(Number)
  return new Date(Date.UTC(jaar, nu - 1 - terug, 1)).toISOString().slice(0, 7)
}
const VORIGE = maand(1)

const ask = async (functie: string, month = VORIGE) => {
  const reply = await askAs(poort, [functie], QUERY, { maand: month })
  return {
    ...reply,
    rapport: (JSON.parse(reply.text) as { data?: { maandrapport?: Rapport } }).data?.maandrapport as Rapport,
  }
}
const waarde = (cijfers: Rapport['cijfers'], code: string) => cijfers.find((each) => each.code === code)?.waarde

/** Lookups by several professionals of a functie, all moved to one moment of a month. */
async function lookups(
  functie: string,
  professionals: number,
  each: number,
  lokaal: string,
  { van = VORIGE, teams = ['sd-team-gebiedsteam-midden'], doel = DOEL } = {},
): Promise<void> {
  const before = await poort.database.query<{ n: string }>(
    'select coalesce(max(volgnummer), 0) as n from logboek.regel',
  )
  for (let at = 0; at < professionals; at++) {
    const token = await poort.issuer.token([groupOf(functie), ...teams], {
      sub: `${functie}-${at}`,
    })
    for (let nr = 0; nr < each; nr++) await poort.ask('', [bsns[nr] ?? ''], { token, verantwoording: { doel } })
  }
  await poort.database.query(
    `update logboek.regel set vastgelegd_op = ($1 || '-' || $2)::timestamp at time zone 'Europe/Amsterdam' where volgnummer > $3`,
    [van, lokaal, before[0]?.n],
  )
}

beforeAll(async () => {
  bron = running.use(await startFakeBron({ domein: 'wmo', bekend: {} }))
  poort = running.use(await startPoort({ bronnen: [bron] }))
  await lookups('WMO_CONSULENT', 4, 5, '01 21:30') // 20, in the evening
  await lookups('JEUGDCONSULENT', 4, 4, '02 10:00') // 16, by day (a weekend or holiday counts as outside)
  await lookups('SCHULDHULPVERLENER', 1, 15, '02 10:00') // 15 of one professional
  await lookups('LEERPLICHTAMBTENAAR', 3, 1, '02 10:00') // 3
  // The month before: one team, two, none, and what one professional did that was refused.
  await lookups('GENERALIST', 4, 5, '02 10:00', { van: maand(2) })
  await lookups('GENERALIST', 4, 3, '02 10:00', {
    van: maand(2),
    teams: ['sd-team-gebiedsteam-midden', 'sd-team-gebiedsteam-noord'],
  })
  await lookups('GENERALIST', 3, 4, '02 10:00', { van: maand(2), teams: [] })
  await lookups('WMO_CONSULENT', 1, 12, '02 10:00', { van: maand(2), doel: 'ONBEKEND' })
})
afterAll(() => running.disposeAsync())

describe('the monthly report', () => {
  test('counts what happened, in local time, and says what to ask', async () => {
    const { rapport } = await ask('CISO')
    expect(waarde(rapport.cijfers, 'raadplegingen')).toBe(54)
    const overdag = await poort.database.query<{ buiten: boolean }>(
      `select extract(isodow from ($1 || '-02')::date) > 5 as buiten`,
      [VORIGE],
    )
    // Either all are outside office hours (then all of it is shown), or the 20 of the evening.
    expect(waarde(rapport.cijfers, 'buitenKantooruren')).toBe(overdag[0]?.buiten ? 54 : 20)
    expect([waarde(rapport.cijfers, 'andereSleutel'), waarde(rapport.cijfers, 'noodgevallen')]).toEqual([0, 0])
    const [reeks] = rapport.reeksen
    expect(reeks?.x).toHaveLength(6)
    expect([reeks?.x.at(-1), reeks?.y.at(-1), reeks?.y[0]]).toEqual([VORIGE, 54, 0])
    const uur = rapport.reeksen.find(({ naam }) => naam === 'Raadplegingen per uur')
    expect(uur?.x).toEqual(['10', '21'])
    expect(uur?.y).toEqual([34, 20])
  })

  test('L16 hides what is small, what is of few professionals, and what would follow from the rest', async () => {
    const { rapport, text } = await ask('FUNCTIONARIS_GEGEVENSBESCHERMING')
    const perFunctie = rapport.uitsplitsingen.find(({ soort }) => soort === 'FUNCTIE')?.regels ?? []
    expect(perFunctie.map(({ naam, cijfers }) => [naam, waarde(cijfers, 'raadplegingen')])).toEqual([
      ['Jeugdconsulent', 16],
      ['Leerplichtambtenaar', null],
      ['Schuldhulpverlener', null],
      ['Wmo-consulent', 20],
    ])
    const rows = await poort.database.query<{ professional: string }>(
      "select distinct inhoud::jsonb ->> 'professional' as professional from logboek.regel where soort = 'VOORNEMEN'",
    )
    for (const { professional } of rows) expect(text).not.toContain(professional)
    expect(text).not.toMatch(/9999[0-9]{5}|[0-9a-f]{64}/)
    // control: what is large enough has its name
    expect(JSON.stringify(rapport.uitsplitsingen.find(({ soort }) => soort === 'TEAM'))).toContain('Gebiedsteam Midden')
  })

  test('L16 what stands in another table of the report cannot be taken from its totals', async () => {
    const { rapport } = await ask('CISO', maand(2))
    const tabel = (soort: string) => rapport.uitsplitsingen.find((each) => each.soort === soort)?.regels ?? []
    // Of kinds of lookups the totals tell: listed once more, the few that ask for more would follow.
    expect(tabel('ACTIE').map(({ naam }) => naam)).not.toContain('RAADPLEGEN_DAT')
    // Two rows of one lookup would add up to more than there are, and tell how many are in both.
    const teams = tabel('TEAM').map(({ naam, cijfers }) => [naam, waarde(cijfers, 'raadplegingen')])
    expect(teams).toEqual([
      ['Meer dan één team', 12],
      ['Gebiedsteam Midden', 32],
      ['Geen team', 12],
    ])
    expect(waarde(rapport.cijfers, 'raadplegingen')).toBe(56)
    // Twelve refusals, and all of one professional.
    expect(waarde(rapport.cijfers, 'geweigerd')).toBeNull()
  })

  test('is a CSV as well, with the same figures', async () => {
    const { rapport } = await ask('LEIDINGGEVENDE')
    expect(rapport.csv).toContain(`"${VORIGE}";"FUNCTIE";"Jeugdconsulent";"Raadplegingen";"16"\r\n`)
    expect(rapport.csv).toContain(`"${VORIGE}";"FUNCTIE";"Leerplichtambtenaar";"Raadplegingen";"niet getoond`)
  })

  test('A13 is on record', async () => {
    await ask('CISO')
    const [row] = await poort.database.query<{ inhoud: string }>(
      "select inhoud from logboek.regel where soort = 'VOORNEMEN' order by volgnummer desc limit 1",
    )
    expect(JSON.parse(row?.inhoud ?? '{}')).toMatchObject({ actie: 'RAPPORT_INZIEN', feiten: { maand: VORIGE } })
  })

  test.each([
    ['a month that is not over', maand(0), 'PERIODE_ONGELDIG'],
    ['a month of long ago', maand(7), 'PERIODE_ONGELDIG'],
    ['no month', 'mei', 'PERIODE_ONGELDIG'],
  ])('is refused for %s', async (_what, month, code) => {
    const { codes, rapport } = await ask('CISO', month)
    expect([codes, rapport]).toEqual([[code], null])
  })
  test.each(['GENERALIST', 'LOGBOEKONDERZOEKER', 'KLANTCONTACT'])('is refused to a %s', async (functie) => {
    expect((await ask(functie)).codes).toEqual(['NIET_GEAUTORISEERD'])
  })

  test('is no report when a line of it cannot be read', async () => {
    // Another poort: this one knows the figures of those months already, and months that are over do not change.
    await poort.database.query(
      `insert into logboek.regel (volgnummer, raadpleging, vastgelegd_op, beurt, soort, klasse, inhoud)
        values (1000::bigint << 32, gen_random_uuid(), ($1 || '-10')::timestamptz, 1, 'VOORNEMEN', 'P20Y', '{"actie":')`,
      [maand(3)],
    )
    await using other = await startPoort({ bronnen: [bron], database: poort.database })
    const reply = await askAs(other, ['CISO'], QUERY, { maand: VORIGE })
    expect(reply.codes).toEqual(['LOGBOEK_ONVOLLEDIG'])
  })
})
