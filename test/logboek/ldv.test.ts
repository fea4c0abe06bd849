import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { activiteitOf } from '../../src/domain/activiteit.ts'
import { activiteitVan } from '../../src/logboek/activiteit-van.ts'
import { toAuditregel } from '../../src/logboek/auditregel.ts'
import { readActie } from '../../src/logboek/gelezen-regel.ts'
import { toLdvRecords } from '../../src/logboek/ldv.ts'
import { beginSpoor, readAanroep, spoorVelden, type Spoor } from '../../src/logboek/spoor.ts'
import { shippedBeleid } from '../support/beleid.ts'

const { register } = shippedBeleid
const persoon = () => ({ sleutel: 1, bytes: randomBytes(32) })
const PROFESSIONAL = 'pseudoniem-van-de-professional'

const veldenOf = (spoor: Spoor): object => ({
  traceId: spoor.traceId,
  spanId: spoor.spanId,
  ...spoorVelden(spoor),
})

/** An Actie as it would be read from the logboek. */
function actieOf({
  personen = 1,
  uitkomst = {},
  voornemen = {},
}: {
  personen?: number
  uitkomst?: object | null
  voornemen?: object
}) {
  return readActie({
    raadpleging: '00000000-0000-4000-8000-000000000001',
    begin: new Date('2026-11-24T10:00:00.000Z'),
    einde: uitkomst === null ? null : new Date('2026-11-24T10:00:00.250Z'),
    voornemen: JSON.stringify({
      actie: 'RAADPLEGEN_DAT',
      ...veldenOf(beginSpoor(personen, undefined)),
      professional: PROFESSIONAL,
      functies: ['WMO_CONSULENT'],
      teams: ['gebiedsteam-midden'],
      organisatie: 'gemeente',
      client: 'testclient',
      niveaus: ['DAT'],
      kenmerk: 'ZAAK-2026-1',
      ...voornemen,
    }),
    uitkomst:
      uitkomst === null
        ? null
        : JSON.stringify({
            resultaat: 'VRIJGEGEVEN',
            matrixversie: 1,
            verantwoording: {
              uitkomst: 'AANVAARD',
              verantwoording: { doel: 'AFSTEMMING_HULP', functie: 'WMO_CONSULENT', noodzaak: false },
            },
            besluiten: [{ besluit: 'VRIJGEGEVEN', regel: 'WMO_CONSULENT/wmo/DAT' }],
            ...uitkomst,
          }),
  })
}
const recordsOf = (change: Parameters<typeof actieOf>[0], betrokkenen = [persoon()]) => {
  const actie = actieOf(change)
  return toLdvRecords(actie, betrokkenen, activiteitVan(actie, register), register)
}

describe('A5 a record of the Logboek Dataverwerkingen', () => {
  test('of a line of before spans were made per person is no parent of itself', () => {
    const ouderSpan = 'b7ad6b7169203331'
    const records = recordsOf({ personen: 2, voornemen: { spans: undefined, ouderSpan } }, [persoon(), persoon()])
    expect(records.map((each) => each.parent_span_id)).toEqual([ouderSpan, ouderSpan, ouderSpan])
    const met = recordsOf({ personen: 2 }, [persoon(), persoon()]) // control
    expect(met.map((each) => each.parent_span_id)).toEqual([undefined, met[0]?.span_id, met[0]?.span_id])
  })

  test('of one person is one span, with the fields of the standard and no others', () => {
    const [record, ...more] = recordsOf({})
    expect(more).toEqual([])
    expect(Object.keys(record ?? {}).toSorted()).toEqual(
      ['attributes', 'end_time', 'name', 'resource', 'span_id', 'start_time', 'status', 'trace_id'].toSorted(),
    )
    expect(record).toMatchObject({
      status: 'Ok',
      name: 'Bekendheid van een persoon opvragen',
      start_time: Date.UTC(2026, 10, 24, 10),
      end_time: Date.UTC(2026, 10, 24, 10) + 250,
    })
    expect(Object.keys(record?.attributes ?? {}).toSorted()).toEqual([
      'dpl.core.data_subject_id',
      'dpl.core.data_subject_id_type',
      'dpl.core.processing_activity_id',
    ])
    expect(record?.attributes['dpl.core.processing_activity_id']).toBe(`${register.adres}/dat-raadpleging`)
  })

  test('of a household is a span of the whole without a person, and one below it for each', () => {
    const personen = [persoon(), persoon(), persoon()]
    const [whole, ...each] = recordsOf({ personen: 3 }, personen)
    expect(whole?.attributes['dpl.core.data_subject_id']).toBeUndefined()
    expect(each.map((record) => record.attributes['dpl.core.data_subject_id'])).toEqual(
      personen.map(({ bytes }) => bytes.toString('hex')),
    )
    expect(each.every((record) => record.parent_span_id === whole?.span_id)).toBe(true)
    expect(new Set([whole, ...each].map((record) => record?.span_id)).size).toBe(4)
    expect(new Set([whole, ...each].map((record) => record?.trace_id)).size).toBe(1)
  })

  test.each([
    ['VRIJGEGEVEN', 'Ok', undefined],
    ['UITGEVOERD', 'Ok', undefined],
    ['GEWEIGERD', 'Unset', undefined],
    ['ONVOLLEDIG', 'Unset', undefined],
    ['NIET_UITGEVOERD', 'Unset', undefined],
    ['MISLUKT', 'Error', 'INTERNAL_SERVER_ERROR'],
  ])('of an outcome %s is %s', (resultaat, status, fout) => {
    const [record] = recordsOf({ uitkomst: { resultaat } })
    expect([record?.status, record?.attributes['exception.type']]).toEqual([status, fout])
  })

  test('of an Actie that a crash cut short is an error of ours', () => {
    const [record] = recordsOf({ uitkomst: null })
    expect([record?.status, record?.attributes['exception.type']]).toEqual(['Error', 'GEEN_UITKOMST'])
    expect(record?.end_time).toBe(record?.start_time)
  })

  test('holds no professional, doel, grondslag, functie, team or kenmerk', () => {
    const text = JSON.stringify(recordsOf({ personen: 2, uitkomst: { besluiten: [] } }, [persoon(), persoon()]))
    for (const word of [
      PROFESSIONAL,
      'AFSTEMMING',
      'WMO_CONSULENT',
      'gebiedsteam',
      'ZAAK-2026-1',
      'GRONDSLAG',
      'PUBLIEKE',
    ])
      expect(text).not.toContain(word)
  })

  test('is joined on trace and span to the line of the auditlog, which says who and why', () => {
    const actie = actieOf({ voornemen: { grondslag: 'WMO_5_1_1_LID1' } })
    const betrokkene = persoon()
    const activiteit = activiteitVan(actie, register)
    const [record] = toLdvRecords(actie, [betrokkene], activiteit, register)
    const audit = toAuditregel(actie, [betrokkene], activiteit)
    expect([audit.traceId, audit.spanId]).toEqual([record?.trace_id, record?.span_id])
    expect(audit).toMatchObject({ actie: 'RAADPLEGEN_DAT', resultaat: 'VRIJGEGEVEN', actor: PROFESSIONAL })
    expect(audit.nen7513).toMatchObject({
      userID: PROFESSIONAL,
      roleIDCode: 'WMO_CONSULENT',
      purposeOfUse: 'AFSTEMMING_HULP',
      participantObjectPermissionPolicySet: 'AVG_6_1_E_PUBLIEKE_TAAK',
      ParticipantObjectID: betrokkene.bytes.toString('hex'),
      EventID: 'dat-raadpleging',
      autorisatieProtocol: 'matrixversie 1; VRIJGEGEVEN WMO_CONSULENT/wmo/DAT',
    })
  })

  test('names in the auditlog what on record opened it, and a noodgeval as one', () => {
    const besluit = { besluit: 'VRIJGEGEVEN', regel: 'WMO_CONSULENT/jeugd/WIE' }
    const auditOf = (soort: string) => {
      const actie = actieOf({ uitkomst: { besluiten: [{ ...besluit, steunt: [{ soort, id: 'een' }] }] } })
      return toAuditregel(actie, [persoon()], activiteitVan(actie, register)).nen7513
    }
    expect(auditOf('NOODGEVAL')).toMatchObject({
      autorisatieProtocol: 'matrixversie 1; VRIJGEGEVEN WMO_CONSULENT/jeugd/WIE NOODGEVAL:een',
      behandelrelatieProtocol: 'NOODGEVAL',
    })
    expect(auditOf('TOEKENNING')).not.toHaveProperty('behandelrelatieProtocol')
  })

  test.each([
    ['no text', null],
    ['no JSON', '{'],
    ['no Actie', '{}'],
    ['a span that is none', JSON.stringify({ ...actieOf({}).voornemen, spanId: 'x' })],
  ])('is not made from a line with %s', (_what, voornemen) => {
    const line = { raadpleging: 'r', voornemen, begin: new Date(0), uitkomst: null, einde: null }
    expect(() => readActie(line)).toThrow(expect.objectContaining({ code: 'LOGBOEK_ONVOLLEDIG' }))
  })
})

describe('A5 a trace', () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  const spanId = 'b7ad6b7169203331'
  test('of a registered system client is taken over, whatever its flags', () => {
    const aanroep = readAanroep(`00-${traceId}-${spanId}-00`, 'https://zaaksysteem.example')
    const spoor = beginSpoor(1, aanroep)
    expect(spoor.traceId).toBe(traceId)
    expect(spoor.spanId).not.toBe(spanId)
    expect(spoorVelden(spoor)).toMatchObject({ ouderSpan: spanId, aanroeper: 'https://zaaksysteem.example' })
    const [record] = recordsOf({ voornemen: veldenOf(spoor) })
    expect(record).toMatchObject({ trace_id: traceId, parent_span_id: spanId })
    expect(record?.attributes['dpl.core.foreign_operation.processor']).toBe('https://zaaksysteem.example')
  })
  test.each([
    ['nobody we know', `00-${traceId}-${spanId}-01`, undefined],
    ['no header', undefined, 'https://x.example'],
    ['two headers', [`00-${traceId}-${spanId}-01`], 'https://x.example'],
    ['no trace', `00-${'0'.repeat(32)}-${spanId}-01`, 'https://x.example'],
    ['no span', `00-${traceId}-${'0'.repeat(16)}-01`, 'https://x.example'],
    ['another version', `ff-${traceId}-${spanId}-01`, 'https://x.example'],
    ['capitals', `00-${traceId.toUpperCase()}-${spanId}-01`, 'https://x.example'],
    ['more behind it', `00-${traceId}-${spanId}-01-x`, 'https://x.example'],
  ])('is our own with %s', (_what, header, url) => {
    expect(readAanroep(header, url)).toBeUndefined()
  })
})

describe('D18 the confidential twin', () => {
  const kies = (functies: readonly string[], doel: string | undefined) =>
    activiteitOf(register, { actie: 'RAADPLEGEN_DAT', functies, doel })?.id
  test.each([
    [['TOEZICHTHOUDER'], 'TOEZICHT_WMO', 'dat-raadpleging-vertrouwelijk'],
    [['TOEZICHTHOUDER'], 'AFSTEMMING_HULP', 'dat-raadpleging'],
    [['WMO_CONSULENT'], 'TOEZICHT_WMO', 'dat-raadpleging'],
    // Refused before functie or doel was settled: what may have been meant stays hidden.
    [['WMO_CONSULENT', 'TOEZICHTHOUDER'], undefined, 'dat-raadpleging-vertrouwelijk'],
    [['WMO_CONSULENT'], undefined, 'dat-raadpleging'],
  ])('of %s for %s: %s', (functies, doel, id) => {
    expect(kies(functies, doel)).toBe(id)
  })
  test('that is missing leaves no answer, and neither does an unknown actie', () => {
    const without = { ...register, activiteiten: new Map(register.activiteiten) }
    without.activiteiten.delete('dat-raadpleging-vertrouwelijk')
    const vraag = { actie: 'RAADPLEGEN_DAT', functies: ['WMO_CONSULENT'], doel: 'AFSTEMMING_HULP' }
    expect(activiteitOf(without, vraag)).toBeUndefined()
    expect(activiteitOf(register, { ...vraag, actie: 'TOVEREN' })).toBeUndefined()
    const actie = actieOf({})
    expect(() => activiteitVan(actie, without)).toThrow(expect.objectContaining({ code: 'REGISTER_ONVOLLEDIG' }))
  })
})
