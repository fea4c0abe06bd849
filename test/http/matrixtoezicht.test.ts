import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMonths } from '../../src/autorisatie/rechtenbeoordeling.ts'
import { bij, beheerder, cel, gelezen, gelukt, ingediend, type Beheerder } from '../support/beheer.ts'
import { testBsns } from '../support/bsns.ts'
import { startFakeBron } from '../support/fake-bron.ts'
import { HOGER, startPoort, teamQuery, type TestPoort } from '../support/poort.ts'

const running = new AsyncDisposableStack()
const bsns = testBsns(12)
let poort: TestPoort
let een: Beheerder
let fg: Beheerder
let laatste: string

/** Twelve professionals ask about a person of another team, and three about one of their own. */
beforeAll(async () => {
  const bekend = Object.fromEntries(bsns.map((bsn, at) => [bsn, [at < 9 ? 'gebiedsteam-noord' : 'gebiedsteam-midden']]))
  const wmo = running.use(await startFakeBron({ domein: 'wmo', bekend }))
  poort = running.use(await startPoort({ bronnen: [wmo] }))
  een = beheerder(poort, 'beheerder.een', ['FUNCTIONEEL_BEHEERDER'])
  fg = beheerder(poort, 'fg', ['FUNCTIONARIS_GEGEVENSBESCHERMING'])
  const query = teamQuery('wie { regie }').replace('antwoorden {', 'raadplegingId antwoorden {')
  for (let at = 0; at < 12; at++) {
    const token = await poort.issuer.token(['sd-functie-wmo-consulent', 'sd-team-gebiedsteam-midden'], {
      sub: `consulent-${at}`,
    })
    for (const bsn of at === 0 ? bsns : [bsns[0] ?? '']) {
      const reply = await poort.ask('', [bsn], {
        query,
        verantwoording: { ...HOGER, grondslag: 'WMO_5_1_1_LID1' },
        token,
      })
      if (reply.status !== 200) throw new Error(reply.text)
      laatste = reply.raadplegingId ?? laatste
    }
  }
})
afterAll(() => running.disposeAsync())

const EFFECT = `query Effect($id: ID!) { matrixEffect(id: $id) { fase voortgang uitleg raadplegingen onleesbaar
  regels { functie domein niveau meer { raadplegingen professionals } minder { raadplegingen professionals } } } }`
async function effectVan(wie: Beheerder, concept: string) {
  const { data } = await wie.vraag(
    `mutation { matrixEffectBerekenen(concept: "${concept}", dagen: 1) { id fout { code } } }`,
  )
  const { id } = data.matrixEffectBerekenen
  for (;;) {
    const effect = (await wie.vraag(EFFECT, { id })).data.matrixEffect
    expect(effect.voortgang).toBeLessThanOrEqual(1)
    if (effect.fase !== 'BEZIG') return effect
  }
}

describe('L16 the effect of a concept', () => {
  test('counts who would have seen less, and hides what is under ten', async () => {
    const concept = await ingediend(een, cel('WMO_CONSULENT', 'wmo', 'WIE', 'EIGEN_TEAM'))
    const effect = await effectVan(een, concept.id)
    expect(effect).toMatchObject({ fase: 'GEREED', voortgang: 1, raadplegingen: 23, onleesbaar: 0 })
    expect(effect.regels).toEqual([
      {
        functie: 'WMO_CONSULENT',
        domein: 'wmo',
        niveau: 'WIE',
        meer: { raadplegingen: 0, professionals: 0 },
        minder: { raadplegingen: 20, professionals: 12 },
      },
    ])
    const dicht = await ingediend(een, cel('WMO_CONSULENT', 'wmo', 'WIE'))
    expect((await effectVan(een, dicht.id)).regels[0].minder).toEqual({ raadplegingen: 23, professionals: 12 })
  })

  test('of a doel that no longer covers dat is the whole answer', async () => {
    const { data } = await een.vraag('{ autorisatiematrix { bestanden { naam inhoud } } }')
    const doelen = data.autorisatiematrix.bestanden.find((each: { naam: string }) => each.naam === 'doelen.yaml')
    const inhoud = (doelen.inhoud as string).replace('      - WMO_CONSULENT\n', '')
    const gemaakt = gelukt(await een.stap('matrixconceptMaken', 'omschrijving: "een doel minder voor de Wmo"'))
    const concept = gelukt(
      await een.stap('matrixconceptImporteren', `${bij(gemaakt)}, bestanden: $bestanden`, {
        bestanden: ['[BeleidsbestandInvoer!]!', [{ naam: doelen.naam, inhoud }]],
      }),
    )
    const { regels } = await effectVan(een, concept.id)
    const dat = regels.filter((each: { niveau: string }) => each.niveau === 'DAT')
    expect(dat).toHaveLength(7)
    for (const each of dat) expect(each.minder).toEqual({ raadplegingen: 23, professionals: 12 })
  })

  test('single raadplegingen are for the FG alone, with a reason that is on record and not in clear', async () => {
    const concept = await ingediend(een, cel('WMO_CONSULENT', 'wmo', 'WIE', 'EIGEN_TEAM'))
    const reden = 'een klacht over te ruime inzage'
    const query = (woorden: string) =>
      `{ matrixEffectRaadplegingen(concept: "${concept.id}", dagen: 1, cel: { functie: "WMO_CONSULENT", domein: "wmo", niveau: WIE }, reden: "${woorden}") { raadplegingIds fout { code } } }`
    expect((await een.vraag(query(reden))).codes).toEqual(['NIET_GEAUTORISEERD'])
    expect((await fg.vraag(query('zomaar'))).data.matrixEffectRaadplegingen.fout.code).toBe('REDEN_ONGELDIG')
    const { data } = await fg.vraag(query(reden))
    expect(data.matrixEffectRaadplegingen.raadplegingIds).toHaveLength(20)
    const [row] = await poort.database.query<{ inhoud: string }>(
      "select inhoud from logboek.regel where soort = 'UITKOMST' order by vastgelegd_op desc, volgnummer desc limit 1",
    )
    expect(JSON.parse(row?.inhoud ?? '')).toMatchObject({ actie: 'RAADPLEGING_TOETSEN', feiten: { redenSleutel: 1 } })
    expect(row?.inhoud).not.toContain('klacht')
  })

  test('a leidinggevende reads what changes and for how many, no single raadpleging, and changes nothing', async () => {
    const gemaakt = gelukt(
      await een.stap('matrixconceptMaken', 'omschrijving: "een wijziging die nog niet is ingediend"'),
    )
    const ingediende = await ingediend(een, cel('WMO_CONSULENT', 'wmo', 'WIE', 'EIGEN_TEAM'))
    const lead = beheerder(poort, 'leidinggevende', ['LEIDINGGEVENDE'])

    const { data, codes } = await lead.vraag(
      `{ matrixconcept(id: "${ingediende.id}") { verschil { cellen { functie domein niveau richting uitleg } } } }`,
    )
    expect(codes).toEqual([])
    expect(data.matrixconcept.verschil.cellen).toMatchObject([
      { functie: 'WMO_CONSULENT', domein: 'wmo', niveau: 'WIE', richting: 'VERSMALD' },
    ])
    expect((await lead.vraag('{ matrixVerschil(van: 1, naar: 1) { cellen { uitleg } } }')).data.matrixVerschil).toEqual(
      {
        cellen: [],
      },
    )
    const effect = await effectVan(lead, ingediende.id)
    expect(effect).toMatchObject({ fase: 'GEREED', raadplegingen: 23 })
    expect(effect.regels[0].minder).toEqual({ raadplegingen: 20, professionals: 12 })

    const losse = [
      `{ matrixEffectRaadplegingen(concept: "${ingediende.id}", dagen: 1, cel: { functie: "WMO_CONSULENT", domein: "wmo", niveau: WIE }, reden: "een vraag van het team") { raadplegingIds } }`,
      `{ matrixToetsRaadpleging(raadplegingId: "${laatste}", reden: "een vraag van het team") { matrixversie } }`,
    ]
    for (const query of losse) expect((await lead.vraag(query)).codes).toEqual(['NIET_GEAUTORISEERD'])

    const stappen = async () =>
      (
        await poort.database.query<{ n: string }>(`select
      (select count(*) from beleid.conceptgebeurtenis) || ' ' || (select count(*) from beleid.matrixversie) as n`)
      )[0]?.n
    const before = await stappen()
    const wijziging = cel('WMO_CONSULENT', 'wmo', 'WIE', 'EIGEN_TEAM')
    const mutaties: readonly (readonly [veld: string, args: string])[] = [
      ['matrixconceptMaken', 'omschrijving: "een eigen wijziging maken"'],
      ['matrixconceptWijzigen', `${bij(gemaakt)}, cellen: [${wijziging}]`],
      ['matrixconceptImporteren', `${bij(gemaakt)}, bestanden: []`],
      ['matrixconceptBijwerken', bij(gemaakt)],
      ['matrixconceptIndienen', bij(gemaakt)],
      ['matrixconceptGoedkeuren', gelezen(ingediende)],
      ['matrixconceptAfwijzen', `${bij(ingediende)}, reden: "dit past niet bij ons"`],
      ['matrixActiveren', bij(ingediende)],
      ['matrixActiveringIntrekken', `${bij(ingediende)}, reden: "dit past niet bij ons"`],
      ['matrixTerugzetten', 'versie: 1, omschrijving: "terug naar het begin"'],
    ]
    for (const [veld, args] of mutaties) await expect(lead.stap(veld, args)).rejects.toThrow('NIET_GEAUTORISEERD')
    expect(await stappen()).toBe(before)
    // None was refused for its form: a beheerder does the first of them.
    gelukt(await een.stap(...mutaties[1]!))
  })

  test.each([
    ['of a concept that is not there', 'concept: "00000000-0000-0000-0000-000000000000", dagen: 1', 'CONCEPT_ONBEKEND'],
    ['of no days', 'concept: "x", dagen: 0', 'DAGEN_ONGELDIG'],
    ['of more days than there are lines', 'concept: "x", dagen: 401', 'DAGEN_ONGELDIG'],
  ])('%s there is none', async (_what, args, code) => {
    const { data } = await een.vraag(`mutation { matrixEffectBerekenen(${args}) { id fout { code } } }`)
    expect(data.matrixEffectBerekenen).toEqual({ id: null, fout: { code } })
  })
})

describe('D14 a recorded raadpleging', () => {
  const toets = (id: string, reden = 'vraag van de betrokkene') =>
    `{ matrixToetsRaadpleging(raadplegingId: "${id}", reden: "${reden}") { matrixversie functie doel gelijk besluiten { vrij regel uitleg } fout { code } } }`

  test('is explained by its id, and the version that decided decides the same again', async () => {
    const { data } = await fg.vraag(toets(laatste))
    expect(data.matrixToetsRaadpleging).toMatchObject({
      matrixversie: 1,
      functie: 'WMO_CONSULENT',
      gelijk: true,
      fout: null,
    })
    expect(data.matrixToetsRaadpleging.besluiten).toContainEqual({
      vrij: true,
      regel: 'WMO_CONSULENT/wmo/WIE',
      uitleg: 'vrij door cel WMO_CONSULENT/wmo/WIE',
    })
  })

  test('every one on record decides the same under its version', async () => {
    const rows = await poort.database.query<{ raadpleging: string }>(
      `select distinct raadpleging from logboek.regel where soort = 'UITKOMST' and inhoud like '{"actie":"RAADPLEGEN%'`,
    )
    expect(rows.length).toBe(23)
    for (const { raadpleging } of rows)
      expect((await fg.vraag(toets(raadpleging))).data.matrixToetsRaadpleging.gelijk).toBe(true)
  })

  test('that was recorded otherwise than its version decides is seen', async () => {
    const [row] = await poort.database.query<{ raadpleging: string }>(
      `insert into logboek.regel (volgnummer, raadpleging, vastgelegd_op, beurt, soort, klasse, inhoud)
        select 1000::bigint << 32, gen_random_uuid(), now(), 1, 'UITKOMST', klasse,
          replace(inhoud, '"besluit":"VRIJGEGEVEN","regel":"WMO_CONSULENT/wmo/WIE"', '"besluit":"GEWEIGERD","reden":"LEGE_CEL","regel":"WMO_CONSULENT/wmo/WIE"')
        from logboek.regel where raadpleging = $1 and soort = 'UITKOMST' returning raadpleging`,
      [laatste],
    )
    expect((await fg.vraag(toets(row?.raadpleging ?? ''))).data.matrixToetsRaadpleging.gelijk).toBe(false)
  })

  test('is not for beheer, not without a reason, and not when it is none', async () => {
    expect((await een.vraag(toets(laatste))).codes).toEqual(['NIET_GEAUTORISEERD'])
    expect((await fg.vraag(toets(laatste, 'nee'))).data.matrixToetsRaadpleging.fout.code).toBe('REDEN_ONGELDIG')
    expect((await fg.vraag(toets('999900067'))).data.matrixToetsRaadpleging.fout.code).toBe('RAADPLEGING_ONBEKEND')
  })
})

describe('the review of rights', () => {
  const LIJST = '{ rechtenbeoordelingen { soort laatstOp uiterlijkOp teLaat getekend { functie bevindingen } } }'
  const OVERZICHT = `{ rechtenoverzicht(dagen: 1) { matrixversie sha256 functies { functie groepen rechten bijzonder cellen { domein niveau } }
    professionals { professional functies } } }`
  const teken = (sha256: string, soort = 'BIJZONDER') =>
    `mutation { rechtenBeoordelen(soort: ${soort}, sha256: "${sha256}", bevindingen: "gezien, geen wijzigingen nodig") { beoordeling { teLaat getekend { functie } } fout { code } } }`

  test('shows every functie with its groups and rights, and who used which', async () => {
    const { data } = await een.vraag(OVERZICHT)
    const { functies, professionals } = data.rechtenoverzicht
    expect(functies).toContainEqual({
      functie: 'FUNCTIONEEL_BEHEERDER',
      groepen: ['sd-functie-functioneel-beheerder'],
      rechten: expect.arrayContaining(['MATRIX_WIJZIGEN']) as unknown,
      bijzonder: ['MATRIX_INZIEN', 'MATRIX_WIJZIGEN', 'MATRIX_TOETSEN', 'RECHTEN_BEOORDELEN', 'AANSTELLING_VASTLEGGEN'],
      cellen: [],
    })
    expect(
      professionals.filter((each: { functies: string[] }) => each.functies.includes('WMO_CONSULENT')),
    ).toHaveLength(12)
  })

  test('is overdue a quarter after the rights came into force, and in time again once it is signed', async () => {
    expect((await een.vraag(LIJST)).data.rechtenbeoordelingen.map((each: { teLaat: boolean }) => each.teLaat)).toEqual([
      false,
      false,
    ])
    await poort.database.query("update beleid.geldigheid set vanaf = vanaf - interval '4 months'")
    const { data } = await een.vraag(LIJST)
    expect(data.rechtenbeoordelingen).toMatchObject([
      { soort: 'ALLE', teLaat: false },
      { soort: 'BIJZONDER', teLaat: true },
    ])
    const { sha256 } = (await een.vraag(OVERZICHT)).data.rechtenoverzicht
    expect((await fg.vraag(teken('0'.repeat(64)))).data.rechtenBeoordelen.fout.code).toBe('BASIS_VERSCHOVEN')
    expect((await fg.vraag(teken(sha256))).data.rechtenBeoordelen).toEqual({
      beoordeling: { teLaat: false, getekend: [{ functie: 'FUNCTIONARIS_GEGEVENSBESCHERMING' }] },
      fout: null,
    })
    await poort.database.query("update beleid.geldigheid set vanaf = vanaf - interval '1 year'")
    expect((await een.vraag(LIJST)).data.rechtenbeoordelingen).toMatchObject([{ teLaat: true }, { teLaat: false }])
  })

  test('a term ends on the same day of a later month, or on its last', () => {
    const day = (from: string, months: number) => addMonths(new Date(from), months).toISOString().slice(0, 10)
    expect([day('2026-11-30', 3), day('2024-02-29', 12), day('2026-01-15', 3)]).toEqual([
      '2027-02-28',
      '2025-02-28',
      '2026-04-15',
    ])
  })
})

test('D16 nobody who may change or approve the policy asks about a person', async () => {
  for (const functie of ['FUNCTIONEEL_BEHEERDER', 'FUNCTIONARIS_GEGEVENSBESCHERMING'])
    expect((await poort.ask(functie, ['999900067'])).codes).toEqual(['NIET_GEAUTORISEERD'])
  const concept = await ingediend(een, cel('WMO_CONSULENT', 'wmo', 'WIE'))
  expect((await fg.stap('matrixconceptGoedkeuren', gelezen(concept))).fout).toBeNull()
})
