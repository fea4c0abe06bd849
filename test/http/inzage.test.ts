import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BeleidDocument } from '../../src/autorisatie/beleid-schema.ts'
import { shippedDocument } from '../support/beleid.ts'
import { useBeleid } from '../support/beleidsversie.ts'
import { testBsns } from '../support/bsns.ts'
import { startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { askAs, askInzage, INZAGE, vandaag, verzoekOver } from '../support/inzage.ts'
import { groupOf, HOGER, startPoort, teamQuery, type TestPoort } from '../support/poort.ts'

const [ANNA = '', BRAM = '', CARLA = '', DAAN = '', EVA = '', FRANK = '', GIJS = '', HANNA = '', IDA = ''] = testBsns(9)
const NAAM = 'medewerker.met.een.naam'
const running = new AsyncDisposableStack()
let poort: TestPoort
let bron: FakeBron

beforeAll(async () => {
  bron = running.use(await startFakeBron({ domein: 'wmo', bekend: { [ANNA]: ['gebiedsteam-midden'] } }))
  poort = running.use(await startPoort({ bronnen: [bron] }))
})
afterAll(() => running.disposeAsync())

const changed = (change: (document: BeleidDocument) => void): BeleidDocument => {
  const document = structuredClone(shippedDocument)
  change(document)
  return document
}
const lastLine = async (soort: string): Promise<Record<string, unknown>> => {
  const sql = 'select inhoud from logboek.regel where soort = $1 order by volgnummer desc limit 1'
  const [row] = await poort.database.query<{ inhoud: string }>(sql, [soort])
  return JSON.parse(row?.inhoud ?? '{}') as Record<string, unknown>
}

describe('the inzageverslag', () => {
  test('says when, which part in which functie, doel, grondslag and niveaus, and no name', async () => {
    const token = await poort.issuer.token([groupOf('WMO_CONSULENT'), 'sd-team-gebiedsteam-midden'], { sub: NAAM })
    await poort.ask('', [ANNA], { token })
    await poort.ask('', [ANNA], { token, verantwoording: HOGER, query: teamQuery('wie { contactpersoon }') })
    const { verslag, text } = await askInzage(poort, verzoekOver(ANNA))
    expect(verslag).toMatchObject({ organisatie: 'Gemeente Heerenveen', van: vandaag(), totEnMet: vandaag() })
    expect(verslag.regels).toEqual([
      {
        moment: expect.stringMatching(/^20.*Z$/) as unknown,
        organisatie: 'gemeente',
        onderdelen: ['Gebiedsteam Midden'],
        functie: 'Wmo-consulent',
        activiteit: 'Nagaan of iemand bekend is',
        doel: 'Hulp en ondersteuning op elkaar afstemmen (1 kind, 1 gezin, 1 plan)',
        grondslag: expect.stringContaining('AVG 6 lid 1 onder e') as unknown,
        niveaus: ['DAT'],
        noodgeval: false,
        verstrekt: true,
      },
      expect.objectContaining({
        activiteit: 'Meer zien dan dat',
        grondslag: 'Uitvoering van de Wmo (Wmo 2015 5.1.1 lid 1 (2.3.2, 2.3.5))',
        niveaus: ['DAT', 'WIE'],
      }) as unknown,
    ])
    const [row] = await poort.database.query<{ professional: string }>(
      "select inhoud::jsonb ->> 'professional' as professional from logboek.regel where soort = 'VOORNEMEN' order by volgnummer limit 1",
    )
    expect(row?.professional).toMatch(/^[\w-]{40,}$/)
    for (const secret of [NAAM, row?.professional ?? '', ANNA, 'ZAAK-2026-1234', 'testclient'])
      expect(text).not.toContain(secret)
  })

  test('D18 of one person of a household tells nothing of the others', async () => {
    await poort.ask('GENERALIST', [BRAM, CARLA])
    const een = (await askInzage(poort, verzoekOver(BRAM))).verslag
    const twee = (await askInzage(poort, verzoekOver(CARLA))).verslag
    expect(een.regels).toHaveLength(1)
    expect(een.regels[0]).toEqual(twee.regels[0])
    await poort.ask('GENERALIST', [BRAM])
    expect(
      (await askInzage(poort, verzoekOver(CARLA))).verslag.regels.filter(({ niveaus }) => niveaus.length > 0),
    ).toHaveLength(1)
  })

  test('names doel and functie as they stood on the day of each line', async () => {
    await poort.ask('GENERALIST', [DAAN])
    await useBeleid(
      poort.database,
      changed(({ doelen, autorisatiematrix }) => {
        Object.assign(doelen.doelen['AFSTEMMING_HULP'] ?? {}, { naam: 'Een nieuwe naam' })
        Object.assign(autorisatiematrix.functies['GENERALIST'] ?? {}, { naam: 'Generalist nieuw' })
      }),
    )
    await poort.ask('GENERALIST', [DAAN])
    const { verslag } = await askInzage(poort, verzoekOver(DAAN))
    expect(verslag.regels.map(({ doel, functie }) => [doel, functie])).toEqual([
      ['Hulp en ondersteuning op elkaar afstemmen (1 kind, 1 gezin, 1 plan)', 'Generalist gebiedsteam'],
      ['Een nieuwe naam', 'Generalist nieuw'],
    ])
  })

  test('D18 never shows a confidential activiteit, refused ones included, until the register lifts it', async () => {
    await useBeleid(poort.database, shippedDocument)
    await poort.ask('TOEZICHTHOUDER', [EVA], { verantwoording: { doel: 'TOEZICHT_WMO' } })
    await poort.ask('TOEZICHTHOUDER', [EVA], { verantwoording: {} }) // refused before a doel was settled
    expect((await askInzage(poort, verzoekOver(EVA))).verslag.regels).toEqual([])
    await poort.ask('TOEZICHTHOUDER', [EVA]) // control: for another doel it is shown
    expect((await askInzage(poort, verzoekOver(EVA))).verslag.regels.map(({ activiteit }) => activiteit)).toEqual([
      'Inzage verlenen',
      'Nagaan of iemand bekend is',
    ])
    await useBeleid(
      poort.database,
      changed(({ verwerkingsactiviteiten }) => {
        const twin = verwerkingsactiviteiten?.activiteiten['dat-raadpleging-vertrouwelijk']
        if (twin) twin.vertrouwelijk = false
      }),
    )
    const lifted = (await askInzage(poort, verzoekOver(EVA))).verslag.regels
    expect(lifted.filter(({ functie }) => functie === 'Toezichthouder Wmo')).toHaveLength(3)
    expect(lifted.map(({ verstrekt }) => verstrekt).filter((each) => !each)).toHaveLength(1)
    await useBeleid(poort.database, shippedDocument)
  })

  test('A3 counts a raadpleging that was cut short and closed later as given out', async () => {
    const { raadplegingId } = await poort.ask('GENERALIST', [IDA])
    const [voor] = (await askInzage(poort, verzoekOver(IDA))).verslag.regels
    await poort.database.query(
      `update logboek.regel set beurt = 0, inhoud = '{"actie":"RAADPLEGEN_DAT","resultaat":"MISLUKT","fout":"UITKOMST_ONTBREEKT","geldtAls":"BEANTWOORD"}'
        where raadpleging = $1 and soort = 'UITKOMST'`,
      [raadplegingId],
    )
    expect(voor).toMatchObject({ verstrekt: true })
    expect((await askInzage(poort, verzoekOver(IDA))).verslag.regels[0]).toMatchObject({ verstrekt: true })
    await poort.database.query(
      `update logboek.regel set inhoud = replace(inhoud, ',"geldtAls":"BEANTWOORD"', '') where raadpleging = $1`,
      [raadplegingId],
    )
    // Control: a failure that is known to have given out nothing.
    expect((await askInzage(poort, verzoekOver(IDA))).verslag.regels[0]).toMatchObject({ verstrekt: false })
    // A part failed, the rest of the answer left.
    await poort.database.query(
      `update logboek.regel set inhoud = replace(inhoud, '"fout":"UITKOMST_ONTBREEKT"', '"fout":null,"deelfouten":["INTERNAL_SERVER_ERROR"]')
        where raadpleging = $1`,
      [raadplegingId],
    )
    expect((await askInzage(poort, verzoekOver(IDA))).verslag.regels[0]).toMatchObject({ verstrekt: true })
  })

  test('of someone who was never looked up is the same verslag without lines', async () => {
    const bekend = await askInzage(poort, verzoekOver(ANNA))
    const onbekend = await askInzage(poort, verzoekOver(FRANK))
    expect([onbekend.status, onbekend.codes]).toEqual([bekend.status, bekend.codes])
    expect(Object.keys(onbekend.verslag)).toEqual(Object.keys(bekend.verslag))
    expect(onbekend.verslag.regels).toEqual([])
  })

  test('A13 is itself on record, with the judgements and without the date of birth, and shows in the next one', async () => {
    await askInzage(poort, verzoekOver(GIJS, { geboortedatum: { jaar: 1980 }, leeftijd: 46 }))
    const intent = await lastLine('VOORNEMEN')
    expect(intent).toMatchObject({
      actie: 'INZAGE_VERLENEN',
      personen: 1,
      feiten: { van: vandaag(), door: 'BETROKKENE', leeftijd: 46, wilsbekwaam: true, belangVerzetZich: null },
    })
    expect(JSON.stringify(intent)).not.toContain('1980')
    expect(await lastLine('UITKOMST')).toMatchObject({ resultaat: 'UITGEVOERD', feiten: { inzage: 'VERLEEND' } })
    const { verslag } = await askInzage(poort, verzoekOver(GIJS))
    expect(verslag.regels.map(({ activiteit, functie }) => [activiteit, functie])).toEqual([
      ['Inzage verlenen', 'Medewerker klantcontact'],
    ])
  })

  test.each([
    ['a reversed period', { van: vandaag(), totEnMet: '2026-01-01' }, 'PERIODE_ONGELDIG'],
    ['a period that is open', { totEnMet: '2099-01-01' }, 'PERIODE_ONGELDIG'],
    ['a period before what is kept', { van: '2010-01-01' }, 'PERIODE_ONGELDIG'],
    ['a day that does not exist', { van: '2026-02-30' }, 'PERIODE_ONGELDIG'],
    ['a BSN that is none', { persoon: { bsn: '999999988' } }, 'BSN_ONGELDIG'],
    ['a person who was not identified', { identiteitVastgesteld: false }, 'INZAGE_HANDMATIG'],
    ['an incomplete date of birth', { geboortedatum: { jaar: 1980 } }, 'INZAGE_HANDMATIG'],
    ['a child of eleven', { geboortedatum: { jaar: 2016, maand: 1, dag: 1 } }, 'INZAGE_GEWEIGERD'],
    [
      'a representative of one who decides himself',
      { door: 'VERTEGENWOORDIGER', belangVerzetZich: false },
      'INZAGE_GEWEIGERD',
    ],
  ])('is refused for %s, with a code and on record', async (_what, change, code) => {
    const reply = await askInzage(poort, verzoekOver(FRANK, change))
    expect([reply.status, reply.codes, reply.verslag]).toEqual([200, [code], null])
    expect(await lastLine('UITKOMST')).toMatchObject({ actie: 'INZAGE_VERLENEN', fout: code })
    expect((await askInzage(poort, verzoekOver(FRANK))).codes).toEqual([]) // control
  })

  test.each(['GENERALIST', 'LEIDINGGEVENDE', 'LOGBOEKONDERZOEKER', 'FUNCTIONEEL_BEHEERDER'])(
    'is refused to a %s',
    async (functie) => {
      const reply = await askAs(poort, [functie], INZAGE, { verzoek: verzoekOver(ANNA) })
      expect([reply.codes, JSON.parse(reply.text)]).toMatchObject([
        ['NIET_GEAUTORISEERD'],
        { data: { inzageverslag: null } },
      ])
    },
  )

  test('is a page and a PDF as well, in Dutch, that hold the same and run nothing', async () => {
    const { verslag } = await askInzage(
      poort,
      verzoekOver(ANNA),
      'query I($verzoek: InzageInvoer!) { inzageverslag(verzoek: $verzoek) { kenmerk pagina pdf } }',
    )
    const pagina = verslag.pagina ?? ''
    expect(pagina).toContain('<html lang="nl">')
    expect(pagina).toContain("default-src 'none'")
    expect(pagina).not.toMatch(/<script|https?:|src=|href=/)
    for (const text of [verslag.kenmerk, 'Wmo-consulent', 'Gebiedsteam Midden', 'wie uw contactpersoon is'])
      expect(pagina).toContain(text)
    const pdf = Buffer.from(verslag.pdf ?? '', 'base64').toString('latin1')
    expect(pdf.slice(0, 8)).toBe('%PDF-1.7')
    for (const part of ['/Lang (nl-NL)', '/Marked true', '/S /Table', '/S /TH', '/S /H1']) expect(pdf).toContain(part)
  })
})

describe('never half a verslag', () => {
  test.each([
    ['an intent that is gone', `delete from logboek.regel where raadpleging = $1 and soort = 'VOORNEMEN'`],
    [
      'an intent that cannot be read',
      `update logboek.regel set inhoud = '{"actie":' where raadpleging = $1 and soort = 'VOORNEMEN'`,
    ],
    [
      'an outcome that cannot be read',
      `update logboek.regel set inhoud = '[]' where raadpleging = $1 and soort = 'UITKOMST'`,
    ],
    [
      'a policy version that is gone',
      `update logboek.regel set inhoud = replace(inhoud, '"matrixversie":', '"matrixversie":9') where raadpleging = $1 and soort = 'UITKOMST'`,
    ],
  ])('for %s: LOGBOEK_ONVOLLEDIG', async (_what, damage) => {
    const { raadplegingId } = await poort.ask('GENERALIST', [HANNA])
    const before = await poort.database.query('select * from logboek.regel where raadpleging = $1', [raadplegingId])
    await poort.database.query(damage, [raadplegingId])
    const reply = await askInzage(poort, verzoekOver(HANNA))
    expect([reply.codes, reply.verslag]).toEqual([['LOGBOEK_ONVOLLEDIG'], null])
    await poort.database.query('delete from logboek.regel where raadpleging = $1', [raadplegingId])
    await poort.database.query('delete from logboek.betrokkene where raadpleging = $1', [raadplegingId])
    expect(before).toHaveLength(2)
    expect((await askInzage(poort, verzoekOver(HANNA))).codes).toEqual([]) // control
  })

  test('for a register without the activiteit of a line: REGISTER_ONVOLLEDIG', async () => {
    const document = changed(({ verwerkingsactiviteiten }) => {
      delete verwerkingsactiviteiten?.activiteiten['inzage-verlenen']
    })
    await useBeleid(poort.database, document)
    await askInzage(poort, verzoekOver(FRANK))
    expect((await askInzage(poort, verzoekOver(FRANK))).codes).toEqual(['REGISTER_ONVOLLEDIG'])
    await useBeleid(poort.database, shippedDocument)
  })

  test('for a key that is lost, and for one that is another under the same number: SLEUTEL_ONTBREEKT', async () => {
    expect((await askInzage(poort, verzoekOver(ANNA))).codes).toEqual([]) // control
    await poort.database.query(
      "insert into logboek.sleutel (soort, nummer, controlewaarde) values ('pseudoniem', 7, '000000000000')",
    )
    const reply = await askInzage(poort, verzoekOver(ANNA))
    expect([reply.codes, reply.verslag]).toEqual([['SLEUTEL_ONTBREEKT'], null])
    await poort.database.query('delete from logboek.sleutel where nummer = 7')
    expect((await askInzage(poort, verzoekOver(ANNA))).codes).toEqual([]) // control
    const reverse = "update logboek.sleutel set controlewaarde = reverse(controlewaarde) where soort = 'versleuteling'"
    await poort.database.query(reverse)
    expect((await askInzage(poort, verzoekOver(ANNA))).codes).toEqual(['SLEUTEL_ONTBREEKT'])
    await poort.database.query(reverse)
    expect((await askInzage(poort, verzoekOver(ANNA))).codes).toEqual([]) // control
  })
})
