import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { testBsns } from '../support/bsns.ts'
import { startFakeBron } from '../support/fake-bron.ts'
import { vandaag } from '../support/inzage.ts'
import { groupOf, HOGER, startPoort, teamQuery, type TestPoort } from '../support/poort.ts'

const RONDE = `mutation R($invoer: RondeInvoer!) { controlelijstAanvullen(invoer: $invoer) { signalen verklaard steekproef fout { code } } }`
const LIJST = `{ controlelijst { id raadplegingId soort professional functie teams doel niveaus score signalen adviezen } }`
const OORDEEL = `mutation O($invoer: OordeelInvoer!) { controleBeoordelen(invoer: $invoer) { afgerond fout { code } } }`
const TOELICHTING = 'Besproken met de collega, het hoorde bij een melding.'
const MIDDEN = 'sd-team-gebiedsteam-midden'
const bsns = testBsns(30)
const EIGEN = bsns[20] ?? ''

interface Controle {
  readonly id: string
  readonly raadplegingId: string
  readonly soort: string
  readonly signalen: readonly string[]
  readonly score: number | null
  readonly adviezen: readonly string[]
}

const running = new AsyncDisposableStack()
let poort: TestPoort
const door: Record<string, string> = {}

const lookUp = async (
  sub: string,
  bsn: string | readonly string[],
  options: { teams?: readonly string[]; hoger?: boolean } = {},
): Promise<string> => {
  const token = await poort.issuer.token([groupOf('WMO_CONSULENT'), ...(options.teams ?? [])], { sub })
  const more = options.hoger
    ? {
        verantwoording: HOGER,
        query: teamQuery('waarom { domein }').replace('{ antwoorden', '{ raadplegingId antwoorden'),
      }
    : {}
  return (await poort.ask('', [bsn].flat(), { token, ...more })).raadplegingId ?? ''
}
/** Every hour is an office hour and no walk stands out: what is left of the signals is what a test does on purpose. */
const SIGNALEN = {
  kantoortijd: {
    tijdzone: 'Europe/Amsterdam',
    dagen: [1, 2, 3, 4, 5, 6, 7],
    van: '00:00',
    tot: '23:59',
    feestdagen: [],
  },
  grenzen: {
    reeks: { vanaf: 100, vol: 101 },
    missers: { vanaf: 1, vol: 2 },
    breedte: { vanaf: 100, vol: 101 },
    vragers: { vanaf: 100, vol: 101 },
    ongeldig: { vanaf: 0, vol: 1 },
  },
}
/** In place of what the poort saw, so that a score does not hang on the order of the lookups. */
const flag = (raadpleging: string, score = 0.8, signaal = 'breedte'): Promise<unknown> =>
  poort.database.query(
    `update logboek.regel set inhoud = regexp_replace(inhoud, '"signalen":\\{[^}]*\\}', '"signalen":{"${signaal}":${score},"missers":0.2}')
      where raadpleging = $1 and soort = 'UITKOMST'`,
    [raadpleging],
  )
const as = async (
  query: string,
  variables: object,
  sub = 'beoordelaar',
  functie = 'FUNCTIONARIS_GEGEVENSBESCHERMING',
  teams: readonly string[] = [],
) => {
  const token = await poort.issuer.token([groupOf(functie), ...teams], { sub })
  const reply = await poort.post(JSON.stringify({ query, variables }), { authorization: `Bearer ${token}` })
  const { data } = JSON.parse(reply.text) as { data?: Record<string, unknown> | null }
  return { ...reply, data }
}
const ronde = async () =>
  (await as(RONDE, { invoer: { van: vandaag(), totEnMet: vandaag() } })).data?.['controlelijstAanvullen']
const lijst = async (sub?: string): Promise<readonly Controle[]> =>
  (await as(LIJST, {}, sub)).data?.['controlelijst'] as readonly Controle[]
const oordeel = async (id: string, sub: string, change: object = {}, teams: readonly string[] = []) =>
  (
    await as(
      OORDEEL,
      { invoer: { controle: id, oordeel: 'TERECHT', toelichting: TOELICHTING, ...change } },
      sub,
      'LEIDINGGEVENDE',
      teams,
    )
  ).data?.['controleBeoordelen']

beforeAll(async () => {
  const bron = running.use(await startFakeBron({ domein: 'wmo', bekend: { [EIGEN]: ['gebiedsteam-midden'] } }))
  const folder = await mkdtemp(join(tmpdir(), 'datpoort-controle-'))
  running.defer(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'signalen.yaml')
  await writeFile(file, stringify(SIGNALEN))
  poort = running.use(await startPoort({ bronnen: [bron], env: { DATPOORT_SIGNALEN: file } }))
  door['onverklaard'] = await lookUp('anja', bsns[0] ?? '', { teams: [MIDDEN] })
  door['vervolg'] = await lookUp('bas', bsns[1] ?? '', { teams: [MIDDEN] })
  await lookUp('cor', bsns[1] ?? '', { teams: [MIDDEN] }) // a colleague of the same team, about the same person
  door['ander team'] = await lookUp('dirk', bsns[2] ?? '', { teams: [MIDDEN] })
  await lookUp('els', bsns[2] ?? '', { teams: ['sd-team-gebiedsteam-noord'] })
  door['eigen'] = await lookUp('frits', EIGEN, { teams: [MIDDEN], hoger: true })
  // One of the two is a client of a colleague: that says nothing of the other.
  door['huishouden'] = await lookUp('karel', [bsns[1] ?? '', bsns[19] ?? ''], { teams: [MIDDEN] })
  for (const each of Object.values(door)) await flag(each)
  await flag(await lookUp('hans', bsns[19] ?? ''), 0.4) // below the bound: no signal
  await flag(await lookUp('jan', bsns[18] ?? ''), 1, 'buitenKantoortijd') // counted, and no reason to ask
  for (let at = 3; at < 18; at++) await lookUp('gerda', bsns[at] ?? '')
  await lookUp('ina', '999900068') // no BSN: a signal that the poort itself gives
})
afterAll(() => running.disposeAsync())

describe('the controlelijst', () => {
  test('gets what a signal marked, less what is explained, and a sample of the rest', async () => {
    expect(await ronde()).toEqual({ signalen: 6, verklaard: 2, steekproef: 10, fout: null })
    const open = await lijst()
    const metSignaal = open.filter(({ soort }) => soort === 'SIGNAAL')
    expect(metSignaal.slice(0, 3).map((each) => each.raadplegingId)).toEqual([
      door['onverklaard'],
      door['ander team'],
      door['huishouden'],
    ])
    expect(metSignaal.slice(3)).toEqual([expect.objectContaining({ signalen: ['ongeldig'], score: 1 }) as unknown])
    expect(open.find(({ soort }) => soort === 'SIGNAAL')).toMatchObject({
      signalen: ['breedte'],
      score: expect.closeTo(0.8) as unknown,
    })
    const steekproef = open.filter(({ soort }) => soort === 'STEEKPROEF')
    expect(new Set(steekproef.map(({ raadplegingId }) => raadplegingId)).size).toBe(10)
    expect(steekproef.every(({ raadplegingId }) => !Object.values(door).includes(raadplegingId))).toBe(true)
    const verklaard = await poort.database.query(
      'select raadpleging, verklaring from rapport.controle where verklaring is not null',
    )
    expect(verklaard).toEqual(
      expect.arrayContaining([
        { raadpleging: door['vervolg'], verklaring: 'VERVOLG_IN_TEAM' },
        { raadpleging: door['eigen'], verklaring: 'EIGEN_CASELOAD' },
      ]),
    )
  })

  test('gets nothing twice', async () => {
    const before = (await lijst()).map(({ raadplegingId }) => raadplegingId)
    expect(await ronde()).toMatchObject({ signalen: 0, verklaard: 0 })
    const after = (await lijst()).map(({ raadplegingId }) => raadplegingId)
    expect(new Set(after).size).toBe(after.length)
    expect(after).toEqual(expect.arrayContaining(before))
  })

  test('never draws a lookup that is under way: what its signals are is not known yet', async () => {
    const onderweg = await lookUp('lieke', bsns[18] ?? '')
    const set = (from: string, to: string): Promise<unknown> =>
      poort.database.query(
        `update logboek.regel set inhoud = replace(inhoud, $2, $3) where raadpleging = $1 and soort = 'UITKOMST'`,
        [onderweg, from, to],
      )
    const drawn = async (): Promise<boolean> => {
      // Until nothing is left to draw.
      while (((await ronde()) as { steekproef: number }).steekproef > 0);
      return (await lijst()).some(({ raadplegingId }) => raadplegingId === onderweg)
    }
    await set('"resultaat"', '"nog geen"')
    expect(await drawn()).toBe(false)
    await set('"nog geen"', '"resultaat"')
    expect(await drawn()).toBe(true) // control
  })

  test('does not show or let judge whose lookup it is', async () => {
    const [eerste] = await lijst()
    expect((await lijst('anja')).some(({ id }) => id === eerste?.id)).toBe(false)
    expect((await lijst('bas')).some(({ id }) => id === eerste?.id)).toBe(true) // control
    expect(await oordeel(eerste?.id ?? '', 'anja')).toEqual({ afgerond: null, fout: { code: 'CONTROLE_EIGEN' } })
  })

  test('a team mate advises, and only another settles it', async () => {
    const [eerste] = await lijst()
    const id = eerste?.id ?? ''
    expect(await oordeel(id, 'chef', {}, [MIDDEN])).toEqual({ afgerond: false, fout: null })
    expect((await lijst()).find((each) => each.id === id)?.adviezen).toEqual(['TERECHT'])
    expect(await oordeel(id, 'chef elders', { oordeel: 'OPVOLGEN' }, ['sd-team-gebiedsteam-noord'])).toEqual({
      afgerond: true,
      fout: null,
    })
    expect((await lijst()).some((each) => each.id === id)).toBe(false)
    // What is settled stays as it was settled.
    expect(await oordeel(id, 'chef van ver', { oordeel: 'INCIDENT' }, ['sd-team-gebiedsteam-noord'])).toEqual({
      afgerond: null,
      fout: { code: 'CONTROLE_ONBEKEND' },
    })
    const rows = await poort.database.query<{ row: string }>('select o::text as row from rapport.oordeel o')
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toContain('melding')
  })

  test.each([
    ['of a control that is not there', { controle: randomUUID() }, 'CONTROLE_ONBEKEND'],
    ['of no id', { controle: 'x' }, 'CONTROLE_ONBEKEND'],
    ['without words', { toelichting: 'ok' }, 'TOELICHTING_ONGELDIG'],
  ])('takes no judgement %s', async (_what, change, code) => {
    const [eerste] = await lijst()
    expect(await oordeel(eerste?.id ?? '', 'beoordelaar', change)).toEqual({ afgerond: null, fout: { code } })
  })

  test('takes no period that is reversed, open or of long ago', async () => {
    for (const invoer of [
      { van: vandaag(), totEnMet: '2026-01-01' },
      { van: vandaag(), totEnMet: '2099-01-01' },
      { van: '2020-01-01', totEnMet: vandaag() },
    ])
      expect((await as(RONDE, { invoer })).data?.['controlelijstAanvullen']).toMatchObject({
        fout: { code: 'PERIODE_ONGELDIG' },
      })
  })

  test.each(['GENERALIST', 'KLANTCONTACT', 'CISO', 'FUNCTIONEEL_BEHEERDER'])('is not for a %s', async (functie) => {
    expect((await as(LIJST, {}, 'x', functie)).codes).toEqual(['NIET_GEAUTORISEERD'])
  })

  test('A13 is on record: each round, look and judgement', async () => {
    const rows = await poort.database.query<{ actie: string }>(
      "select distinct inhoud::jsonb ->> 'actie' as actie from logboek.regel where soort = 'UITKOMST'",
    )
    const acties = rows.map(({ actie }) => actie)
    expect(acties).toEqual(
      expect.arrayContaining(['CONTROLELIJST_AANVULLEN', 'CONTROLELIJST_INZIEN', 'CONTROLE_BEOORDELEN']),
    )
  })

  test('A9 can be added to and read by the role of the poort, and nothing else; not even it lets anyone judge himself', async () => {
    const client = new pg.Client({ connectionString: poort.database.poortUrl })
    await client.connect()
    const code = (sql: string): Promise<string> =>
      client.query(sql).then(
        () => 'done',
        (error: { code: string }) => error.code,
      )
    const forbidden = ['onderzoek', 'controle', 'oordeel'].flatMap((table) => [
      `update rapport.${table} set professional = professional`,
      `delete from rapport.${table}`,
      `truncate rapport.${table}`,
      `alter table rapport.${table} disable trigger all`,
    ])
    for (const sql of forbidden) expect(await code(sql)).toBe('42501')
    const self =
      await code(`insert into rapport.oordeel (controle, professional, door, zelfde_team, oordeel, toelichting, toelichting_sleutel)
      select id, professional, professional, false, 'TERECHT', '\\x00', 1 from rapport.controle limit 1`)
    expect(self).toBe('23514')
    const other =
      await code(`insert into rapport.oordeel (controle, professional, door, zelfde_team, oordeel, toelichting, toelichting_sleutel)
      select id, 'iemand anders', professional, false, 'TERECHT', '\\x00', 1 from rapport.controle limit 1`)
    expect(other).toBe('23503')
    await client.end()
  })
})
