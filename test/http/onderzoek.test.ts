import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testBsns } from '../support/bsns.ts'
import { startFakeBron } from '../support/fake-bron.ts'
import { askAs, vandaag } from '../support/inzage.ts'
import { groupOf, startPoort, type TestPoort } from '../support/poort.ts'

const VELDEN = `id van totEnMet professional kenmerk vervaltOp raadplegingen personen buitenKantooruren geweigerd aanmeldfouten
  professionals { professional raadplegingen personen } meestOpgezocht { persoon raadplegingen professionals }
  regels { raadplegingId functie doel niveaus resultaat personen }`
const BEGIN = `mutation O($invoer: OnderzoekInvoer!) { onderzoekInstellen(invoer: $invoer) { onderzoek { ${VELDEN} } fout { code boodschap } } }`
const LEES = `query O($id: ID!) { onderzoek(id: $id) { ${VELDEN} } }`
const REGEL = `query R($onderzoek: ID!, $raadpleging: ID!) { logboekregel(onderzoek: $onderzoek, raadplegingId: $raadpleging) {
  verwerkingen auditregel { traceId spanId actie resultaat actor object nen7513 { naam waarde } } } }`
const REDEN = 'Melding van een collega dat er zonder reden is gezocht.'
const [ANNA = '', BRAM = '', CARLA = ''] = testBsns(3)

interface Onderzoek {
  readonly id: string
  readonly raadplegingen: number
  readonly personen: number
  readonly professionals: readonly {
    readonly professional: string
    readonly raadplegingen: number
    readonly personen: number
  }[]
  readonly meestOpgezocht: readonly {
    readonly persoon: string
    readonly raadplegingen: number
    readonly professionals: number
  }[]
  readonly regels: readonly {
    readonly raadplegingId: string
    readonly personen: readonly string[]
    readonly functie: string
  }[]
}

const running = new AsyncDisposableStack()
let poort: TestPoort
let huishouden: string

const invoer = (change: object = {}) => ({
  invoer: { van: vandaag(), totEnMet: vandaag(), kenmerk: 'MELDING-2026-12', reden: REDEN, ...change },
})
const ask = async (query: string, variables: object, functie = 'LOGBOEKONDERZOEKER', sub = 'onderzoeker') => {
  const reply = await askAs(poort, [functie], query, variables, { sub })
  const { data } = JSON.parse(reply.text) as { data?: Record<string, unknown> | null }
  return { ...reply, data: data ?? {} }
}
const begin = async (change: object = {}): Promise<Onderzoek> => {
  const { data } = await ask(BEGIN, invoer(change))
  return (data['onderzoekInstellen'] as { onderzoek: Onderzoek }).onderzoek
}
const pseudoniemOf = async (raadpleging: string | undefined): Promise<string> => {
  const sql = `select inhoud::jsonb ->> 'professional' as p from logboek.regel where raadpleging = $1 and soort = 'VOORNEMEN'`
  return (await poort.database.query<{ p: string }>(sql, [raadpleging]))[0]?.p ?? ''
}

beforeAll(async () => {
  const bron = running.use(await startFakeBron({ domein: 'wmo', bekend: { [ANNA]: ['gebiedsteam-midden'] } }))
  poort = running.use(await startPoort({ bronnen: [bron] }))
  for (const bsn of [ANNA, ANNA, BRAM]) await poort.ask('WMO_CONSULENT', [bsn])
  huishouden = (await poort.ask('GENERALIST', [ANNA, CARLA])).raadplegingId ?? ''
})
afterAll(() => running.disposeAsync())

describe('A13 the report on mandate', () => {
  test('says who looked up most and who was looked up most, in codes, and lists nothing of everybody', async () => {
    const onderzoek = await begin()
    expect(onderzoek).toMatchObject({ raadplegingen: 4, personen: 3, aanmeldfouten: 0 })
    expect(onderzoek.professionals.map(({ raadplegingen, personen }) => [raadplegingen, personen])).toEqual([
      [3, 2],
      [1, 2],
    ])
    expect(onderzoek.meestOpgezocht.map(({ raadplegingen, professionals }) => [raadplegingen, professionals])).toEqual([
      [3, 2],
      [1, 1],
      [1, 1],
    ])
    expect(onderzoek.regels).toEqual([])
    expect(JSON.stringify(onderzoek)).not.toMatch(/9999[0-9]{5}\b/)
  })

  test('of one professional lists every lookup, each to be seen in both logs', async () => {
    const professional = await pseudoniemOf(huishouden)
    const onderzoek = await begin({ professional })
    expect(onderzoek.regels).toMatchObject([
      {
        raadplegingId: huishouden,
        functie: 'GENERALIST',
        personen: [expect.any(String), expect.any(String)] as unknown,
      },
    ])
    const { data } = await ask(REGEL, { onderzoek: onderzoek.id, raadpleging: huishouden })
    const { verwerkingen, auditregel } = data['logboekregel'] as {
      verwerkingen: string[]
      auditregel: {
        traceId: string
        spanId: string
        actor: string
        object: string[]
        nen7513: { naam: string; waarde: string }[]
      }
    }
    const records = verwerkingen.map((each) => JSON.parse(each) as Record<string, unknown>)
    expect(records).toHaveLength(3) // the whole, and one per person
    expect(records.every((each) => each['trace_id'] === auditregel.traceId)).toBe(true)
    expect(records[0]?.['span_id']).toBe(auditregel.spanId)
    expect(JSON.stringify(records)).not.toContain(professional)
    expect(auditregel).toMatchObject({ actor: professional, resultaat: 'VRIJGEGEVEN' })
    expect(auditregel.nen7513).toContainEqual({ naam: 'purposeOfUse', waarde: 'AFSTEMMING_HULP' })
  })

  test('is on record with its mandate, and its reason is kept encrypted alone', async () => {
    const { id } = await begin()
    const sql = 'select inhoud from logboek.regel where raadpleging = $1 order by volgnummer'
    const [intent] = await poort.database.query<{ inhoud: string }>(sql, [id])
    expect(JSON.parse(intent?.inhoud ?? '{}')).toMatchObject({
      actie: 'ONDERZOEK_INSTELLEN',
      feiten: { kenmerk: 'MELDING-2026-12', van: vandaag(), professional: null },
    })
    const [kept] = await poort.database.query<{ row: string }>(
      'select o::text as row from rapport.onderzoek o where id = $1',
      [id],
    )
    expect(`${intent?.inhoud}${kept?.row}`).not.toContain('collega')
  })

  test('stays available for its days and not a moment longer, the same as one that never was', async () => {
    const { id, raadplegingen } = await begin()
    expect(((await ask(LEES, { id })).data['onderzoek'] as Onderzoek).raadplegingen).toBe(raadplegingen)
    await poort.database.query(
      "update rapport.onderzoek set vervalt_op = clock_timestamp() - interval '1 second' where id = $1",
      [id],
    )
    const gone = await ask(LEES, { id })
    const never = await ask(LEES, { id: randomUUID() })
    expect([gone.codes, gone.text]).toEqual([['ONDERZOEK_ONBEKEND'], never.text])
    expect((await ask(REGEL, { onderzoek: id, raadpleging: huishouden })).codes).toEqual(['ONDERZOEK_ONBEKEND'])
    const [row] = await poort.database.query<{ dagen: number }>(
      'select extract(day from vervalt_op - ingesteld_op)::int as dagen from rapport.onderzoek where vervalt_op > now() limit 1',
    )
    expect(row?.dagen).toBe(30)
  })

  test.each([
    ['without a reason', { reden: 'kort' }, 'MANDAAT_ONGELDIG'],
    ['with a number that could be a BSN in it', { reden: `Kijk eens naar ${ANNA} alstublieft` }, 'MANDAAT_ONGELDIG'],
    ['without a mandate', { kenmerk: 'omdat het kan' }, 'MANDAAT_ONGELDIG'],
    ['into no pseudonym', { professional: 'jan' }, 'MANDAAT_ONGELDIG'],
    ['over a reversed period', { totEnMet: '2020-01-01' }, 'PERIODE_ONGELDIG'],
    ['over a period of long ago', { van: '2020-01-01' }, 'PERIODE_ONGELDIG'],
  ])('is refused %s, as data and on record', async (_what, change, code) => {
    const { data } = await ask(BEGIN, invoer(change))
    expect(data['onderzoekInstellen']).toMatchObject({ onderzoek: null, fout: { code } })
    const [row] = await poort.database.query<{ inhoud: string }>(
      "select inhoud from logboek.regel where soort = 'UITKOMST' order by volgnummer desc limit 1",
    )
    expect(JSON.parse(row?.inhoud ?? '{}')).toMatchObject({ resultaat: 'GEWEIGERD', fout: code })
    expect(row?.inhoud).not.toContain(ANNA)
  })

  test('is never about oneself: not begun, not read, and its lines are not shown', async () => {
    const eigen = (
      await poort.ask('', [ANNA], {
        token: await poort.issuer.token([groupOf('WMO_CONSULENT')], { sub: 'onderzoeker' }),
      })
    ).raadplegingId
    const professional = await pseudoniemOf(eigen)
    expect((await ask(BEGIN, invoer({ professional }))).data['onderzoekInstellen']).toMatchObject({
      fout: { code: 'CONTROLE_EIGEN' },
    })
    const { id } = await begin()
    expect((await ask(REGEL, { onderzoek: id, raadpleging: eigen })).codes).toEqual(['ONDERZOEK_ONBEKEND'])
    const vanHuishouden = await begin({ professional: await pseudoniemOf(huishouden) })
    expect((await ask(REGEL, { onderzoek: vanHuishouden.id, raadpleging: huishouden })).codes).toEqual([]) // control
    const door = await ask(BEGIN, invoer({ professional }), 'LOGBOEKONDERZOEKER', 'een ander')
    const ander = (door.data['onderzoekInstellen'] as { onderzoek: Onderzoek }).onderzoek
    expect((await ask(LEES, { id: ander.id })).codes).toEqual(['ONDERZOEK_ONBEKEND'])
  })

  test('opens no line outside its period or its professional', async () => {
    const { id } = await begin({ professional: await pseudoniemOf(huishouden) })
    const ander = (await poort.ask('WMO_CONSULENT', [BRAM])).raadplegingId
    expect((await ask(REGEL, { onderzoek: id, raadpleging: ander })).codes).toEqual(['ONDERZOEK_ONBEKEND'])
    expect((await ask(REGEL, { onderzoek: id, raadpleging: 'geen' })).codes).toEqual(['ONDERZOEK_ONBEKEND'])
    // Of everybody there are figures alone; and of a professional his raadplegingen, not what else he did.
    const allen = await begin()
    expect((await ask(REGEL, { onderzoek: allen.id, raadpleging: huishouden })).codes).toEqual(['ONDERZOEK_ONBEKEND'])
    expect((await ask(REGEL, { onderzoek: id, raadpleging: huishouden })).codes).toEqual([])
  })

  test('counts who tried numbers that are no BSN, though nobody was looked up', async () => {
    const before = await begin()
    for (let at = 0; at < 5; at++) await poort.ask('JEUGDCONSULENT', ['999900068'])
    const after = await begin()
    expect(after.raadplegingen - before.raadplegingen).toBe(5)
    expect(after.professionals.map(({ raadplegingen, personen }) => [raadplegingen, personen])).toContainEqual([5, 0])
  })

  test.each(['FUNCTIONARIS_GEGEVENSBESCHERMING', 'CISO', 'LEIDINGGEVENDE', 'GENERALIST', 'FUNCTIONEEL_BEHEERDER'])(
    'is for the one functie with a mandate: not for a %s',
    async (functie) => {
      expect((await ask(BEGIN, invoer(), functie)).codes).toEqual(['NIET_GEAUTORISEERD'])
    },
  )

  test('is one whole or none: of a line that cannot be read there is no report', async () => {
    const { raadplegingId } = await poort.ask('WMO_CONSULENT', [BRAM])
    await poort.database.query(`update logboek.regel set inhoud = '{' where raadpleging = $1 and soort = 'UITKOMST'`, [
      raadplegingId,
    ])
    expect((await ask(BEGIN, invoer())).codes).toEqual(['LOGBOEK_ONVOLLEDIG'])
    await poort.database.query('delete from logboek.regel where raadpleging = $1', [raadplegingId])
    expect((await ask(BEGIN, invoer())).codes).toEqual([]) // control
  })
})
