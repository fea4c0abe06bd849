import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { HANDELINGEN } from '../../src/handelingen/soorten.ts'
import { activiteitVan } from '../../src/logboek/activiteit-van.ts'
import { readActie } from '../../src/logboek/gelezen-regel.ts'
import { toLdvRecords } from '../../src/logboek/ldv.ts'
import { createDatabase } from '../../src/storage/database.ts'
import { createLeesLogboek } from '../../src/storage/lees-logboek.ts'
import { shippedBeleid } from '../support/beleid.ts'
import { testBsns } from '../support/bsns.ts'
import { FAULTS, startFakeBron } from '../support/fake-bron.ts'
import { askInzage, verzoekOver } from '../support/inzage.ts'
import { CLIENT } from '../support/issuer.ts'
import { DAT, DOEL, startPoort } from '../support/poort.ts'

const TRACE = '0af7651916cd43dd8448eb211c80319c'
const SPAN = 'b7ad6b7169203331'
const ADRES = 'https://zaaksysteem.example/app'
const { register } = shippedBeleid

test('A5 the trace of a registered system client runs through intent, outcome and every call; of others none does', async () => {
  await using bron = await startFakeBron({ domein: 'wmo', bekend: {} })
  const [persoon = ''] = testBsns(1)
  const ask = async (env: Readonly<Record<string, string>>, traceparent: string) => {
    await using poort = await startPoort({ bronnen: [bron], env })
    const body = JSON.stringify({
      query: DAT,
      variables: { personen: [{ bsn: persoon }], verantwoording: { doel: DOEL } },
    })
    const reply = await poort.post(body, { authorization: `Bearer ${await poort.token('GENERALIST')}`, traceparent })
    const sql = 'select inhoud from logboek.regel where raadpleging = $1 order by volgnummer'
    const rows = await poort.database.query<{ inhoud: string }>(sql, [reply.raadplegingId])
    return rows.map(({ inhoud }) => JSON.parse(inhoud) as Record<string, unknown>)
  }
  const known = { DATPOORT_SYSTEEMCLIENTS: `${CLIENT}=${ADRES}` }
  const [intent, outcome] = await ask(known, `00-${TRACE}-${SPAN}-00`)
  expect(intent).toMatchObject({ traceId: TRACE, ouderSpan: SPAN, aanroeper: ADRES })
  expect(outcome).toMatchObject({ traceId: TRACE, spanId: intent?.['spanId'] })
  expect(bron.requests.at(-1)?.headers['traceparent']).toContain(TRACE)
  for (const [env, header] of [
    [{}, `00-${TRACE}-${SPAN}-01`],
    [{ DATPOORT_SYSTEEMCLIENTS: `ander=${ADRES}` }, `00-${TRACE}-${SPAN}-01`],
    [known, `00-${TRACE}-${SPAN}`],
  ] as const) {
    const [line] = await ask(env, header)
    expect(line?.['traceId']).toMatch(/^[0-9a-f]{32}$/)
    expect(line?.['traceId']).not.toBe(TRACE)
    expect(line).not.toHaveProperty('ouderSpan')
  }
})

test('A4 A5 persons answered are LDV records, one each, whatever the bronnen did, and none of them names the professional', async () => {
  await using bron = await startFakeBron({ domein: 'wmo', bekend: {} })
  await using poort = await startPoort({ bronnen: [bron], deadlineMs: 100 })
  const bsns = testBsns(20)
  const vragen: readonly (readonly string[])[] = [bsns, bsns.slice(0, 1), bsns.slice(3, 5), []]
  const ids = []
  for (const personen of vragen) ids.push((await poort.ask('GENERALIST', personen)).raadplegingId)
  for (const fault of FAULTS.slice(0, 4)) {
    bron.mode = fault
    await poort.ask('GENERALIST', bsns.slice(5, 7))
  }
  bron.mode = 'ok'
  await poort.ask('FUNCTIONEEL_BEHEERDER', bsns.slice(0, 1)) // refused
  await askInzage(poort, verzoekOver(bsns[0] ?? ''))

  await using database = createDatabase(poort.database.poortUrl)
  const lees = createLeesLogboek(database)
  const all = await poort.database.query<{ raadpleging: string }>(
    "select raadpleging from logboek.regel where soort = 'VOORNEMEN'",
  )
  const spans = new Set<string>()
  let records = 0
  for (const { raadpleging } of all) {
    const gevonden = await lees.actie(raadpleging)
    if (gevonden === undefined) throw new Error('a line is gone')
    const actie = readActie(gevonden.opgeslagen)
    for (const record of toLdvRecords(actie, gevonden.betrokkenen, activiteitVan(actie, register), register)) {
      records++
      spans.add(`${record.trace_id} ${record.span_id}`)
      expect(record.trace_id).toMatch(/^[0-9a-f]{32}$/)
      expect(record.name).not.toBe('')
      expect(['Ok', 'Unset']).toContain(record.status)
      expect(JSON.stringify(record)).not.toContain(actie.voornemen.professional)
      expect(JSON.stringify(record)).not.toMatch(/9999[0-9]{5}\b/)
    }
    const { length } = gevonden.betrokkenen
    const ofPersons = toLdvRecords(actie, gevonden.betrokkenen, activiteitVan(actie, register), register).filter(
      ({ attributes }) => 'dpl.core.data_subject_id' in attributes,
    )
    expect(ofPersons).toHaveLength(length)
  }
  expect(ids.filter((each) => each !== undefined)).toHaveLength(3)
  expect([all.length, spans.size]).toEqual([10, records])
  expect(await lees.actie(randomUUID())).toBeUndefined()
})

test('every handeling that is recorded stands in the register of verwerkingsactiviteiten, once', () => {
  const acties = [...register.activiteiten.values()].flatMap(({ id, acties: named }) =>
    [...named.keys()].filter(() => ![...register.activiteiten.values()].some(({ tweeling }) => tweeling === id)),
  )
  expect(new Set(acties).size).toBe(acties.length)
  const recorded = [
    ...Object.values(HANDELINGEN).map(({ actie }) => actie),
    'RAADPLEGEN_DAT',
    'RAADPLEGEN_HOGER',
    'INLOGGEN',
  ]
  expect(recorded.filter((actie) => !acties.includes(actie))).toEqual([])
})
