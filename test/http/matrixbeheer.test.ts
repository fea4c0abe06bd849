import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bij, beheerder, cel, gelezen, gelukt, ingediend, vanKracht, type Beheerder } from '../support/beheer.ts'
import { startFakeBron } from '../support/fake-bron.ts'
import { HOGER, startPoort, teamQuery, type TestPoort } from '../support/poort.ts'

const BSN = '999900067'
const running = new AsyncDisposableStack()
let poort: TestPoort
let een: Beheerder
let twee: Beheerder
let fg: Beheerder

beforeAll(async () => {
  const wmo = running.use(await startFakeBron({ domein: 'wmo', bekend: { [BSN]: ['gebiedsteam-noord'] } }))
  poort = running.use(await startPoort({ bronnen: [wmo] }))
  een = beheerder(poort, 'beheerder.een', ['FUNCTIONEEL_BEHEERDER'])
  twee = beheerder(poort, 'beheerder.twee', ['FUNCTIONEEL_BEHEERDER'])
  fg = beheerder(poort, 'fg', ['FUNCTIONARIS_GEGEVENSBESCHERMING'])
})
afterAll(() => running.disposeAsync())

const versieNu = async (): Promise<number> => {
  const [row] = await poort.database.query<{ matrixversie: number }>('select matrixversie from beleid.stand_nu()')
  return row?.matrixversie ?? 0
}
/** What a Wmo-consulent of another team gets to see of WIE. */
const ziet = async (): Promise<unknown> => {
  const verantwoording = { ...HOGER, grondslag: 'WMO_5_1_1_LID1' }
  const reply = await poort.ask('WMO_CONSULENT', [BSN], { query: teamQuery('wie { regie }'), verantwoording })
  const [team] = (reply.antwoorden[0]?.teams ?? []) as unknown as readonly { wie: unknown }[]
  return team?.wie === null ? 'dicht' : 'open'
}
const WIE_DICHT = cel('WMO_CONSULENT', 'wmo', 'WIE')
const WIE_EIGEN = cel('WMO_CONSULENT', 'wmo', 'WIE', 'EIGEN_TEAM')
const WIE_OPEN = cel('WMO_CONSULENT', 'wmo', 'WIE', 'ALTIJD')

describe('D13 a change of the policy', () => {
  test('goes from concept to approved by another to in force, and decides the next question', async () => {
    expect(await ziet()).toBe('open')
    const concept = await ingediend(een, WIE_EIGEN)
    expect(concept).toMatchObject({ fase: 'TER_BEOORDELING', geldig: true })
    expect(await ziet()).toBe('open')
    const goed = gelukt(await fg.stap('matrixconceptGoedkeuren', gelezen(concept)))
    expect(goed.fase).toBe('GOEDGEKEURD')
    expect(await ziet()).toBe('open')
    const actief = gelukt(await een.stap('matrixActiveren', bij(goed)))
    expect(actief).toMatchObject({ fase: 'GEACTIVEERD', matrixversie: await versieNu() })
    expect(await ziet()).toBe('dicht')
  })

  test('is put back as a new version with the old content, by the same road', async () => {
    const voor = await versieNu()
    const terug = gelukt(await twee.stap('matrixTerugzetten', 'versie: 1, omschrijving: "dit werkte beter"'))
    expect(terug.basis).toBe(voor)
    const klaar = gelukt(await twee.stap('matrixconceptIndienen', bij(terug)))
    gelukt(await twee.stap('matrixActiveren', bij(gelukt(await fg.stap('matrixconceptGoedkeuren', gelezen(klaar))))))
    expect(await versieNu()).toBe(voor + 1)
    expect(await ziet()).toBe('open')
    const { data } = await een.vraag(
      `{ matrixVerschil(van: 1, naar: ${voor + 1}) { cellen { uitleg } onderdelen { plaats } } }`,
    )
    expect(data.matrixVerschil).toEqual({ cellen: [], onderdelen: [] })
  })

  test('waits for its moment when one is named, and can be withdrawn until then', async () => {
    const concept = await ingediend(een, WIE_DICHT)
    const goed = gelukt(await fg.stap('matrixconceptGoedkeuren', gelezen(concept)))
    const straks = new Date(Date.now() + 3_600_000).toISOString()
    const gepland = gelukt(await een.stap('matrixActiveren', `${bij(goed)}, op: "${straks}"`))
    expect(gepland).toMatchObject({ fase: 'GEPLAND', vanaf: straks })
    expect(await ziet()).toBe('open')
    const { data } = await een.vraag(
      `{ autorisatiematrix(op: "${new Date(Date.now() + 7_200_000).toISOString()}") { versie } }`,
    )
    expect(data.autorisatiematrix.versie).toBe(gepland.matrixversie)
    const terug = gelukt(await fg.stap('matrixActiveringIntrekken', `${bij(gepland)}, reden: "toch niet nodig nu"`))
    expect(terug.fase).toBe('GOEDGEKEURD')
    const later = `${bij(terug)}, op: "2020-01-01T00:00:00Z"`
    expect((await een.stap('matrixActiveren', later)).fout?.code).toBe('MOMENT_ONGELDIG')
  })

  test('takes effect at its moment by the clock of the database, with nobody doing anything', async () => {
    const goed = gelukt(await fg.stap('matrixconceptGoedkeuren', gelezen(await ingediend(een, WIE_EIGEN))))
    const gepland = gelukt(
      await een.stap('matrixActiveren', `${bij(goed)}, op: "${new Date(Date.now() + 3_600_000).toISOString()}"`),
    )
    const voor = await versieNu()
    const epoch = async () =>
      (await poort.database.query<{ epoch: string }>('select epoch from beleid.stand_nu()'))[0]?.epoch
    const epochVoor = Number(await epoch())
    // The hour passes: its moment is now behind the clock.
    await poort.database.query(
      "update beleid.toestand set volgende_vanaf = clock_timestamp() - interval '1 millisecond'",
    )
    expect([await versieNu(), Number(await epoch())]).toEqual([gepland.matrixversie, epochVoor + 1])
    expect(await ziet()).toBe('dicht')
    expect(voor).not.toBe(gepland.matrixversie)
    // What the clock did is written down by the next change, and nothing moves by it.
    expect(
      (await fg.stap('matrixActiveringIntrekken', `${bij(gepland)}, reden: "toch niet nodig nu"`)).fout?.code,
    ).toBe('AL_INGEGAAN')
    await vanKracht(een, fg, WIE_OPEN)
    expect(await ziet()).toBe('open')
    expect(await versieNu()).toBe((gepland.matrixversie ?? 0) + 1)
  })
})

describe('D13 four eyes', () => {
  test.each<[string, () => Beheerder]>([
    ['its maker', () => beheerder(poort, 'dubbel', ['FUNCTIONEEL_BEHEERDER', 'FUNCTIONARIS_GEGEVENSBESCHERMING'])],
    [
      'its maker under another name',
      () =>
        beheerder(poort, 'dubbel', ['FUNCTIONARIS_GEGEVENSBESCHERMING'], {
          name: 'Iemand Anders',
          preferred_username: 'anders',
        }),
    ],
    [
      'its maker through another client',
      () => beheerder(poort, 'dubbel', ['FUNCTIONARIS_GEGEVENSBESCHERMING'], { organisatie: 'elders' }),
    ],
  ])('a concept is not approved by %s', async (_who, keurder) => {
    const dubbel = beheerder(poort, 'dubbel', ['FUNCTIONEEL_BEHEERDER'])
    const concept = await ingediend(dubbel, WIE_DICHT)
    const uitkomst = await keurder().stap(
      'matrixconceptGoedkeuren',
      `${gelezen(concept)}, functie: "FUNCTIONARIS_GEGEVENSBESCHERMING"`,
    )
    expect(uitkomst.fout?.code).toBe('EIGEN_WIJZIGING')
    // control: another may
    expect((await fg.stap('matrixconceptGoedkeuren', gelezen(concept))).fout).toBeNull()
  })

  test('nor by one who only touched or handed it in', async () => {
    const dubbel = beheerder(poort, 'dubbel', ['FUNCTIONEEL_BEHEERDER'])
    const gemaakt = gelukt(await een.stap('matrixconceptMaken', 'omschrijving: "een wijziging voor de proef"'))
    const gewijzigd = gelukt(await een.stap('matrixconceptWijzigen', `${bij(gemaakt)}, cellen: [${WIE_DICHT}]`))
    const ingediend_ = gelukt(await dubbel.stap('matrixconceptIndienen', bij(gewijzigd)))
    const keurder = beheerder(poort, 'dubbel', ['FUNCTIONARIS_GEGEVENSBESCHERMING'])
    expect((await keurder.stap('matrixconceptGoedkeuren', gelezen(ingediend_))).fout?.code).toBe('EIGEN_WIJZIGING')
  })

  test('whoever has no right to approve is refused before anything happens', async () => {
    const concept = await ingediend(een, WIE_DICHT)
    await expect(twee.stap('matrixconceptGoedkeuren', gelezen(concept))).rejects.toThrow('NIET_GEAUTORISEERD')
    await expect(fg.stap('matrixconceptMaken', 'omschrijving: "een wijziging voor de proef"')).rejects.toThrow(
      'NIET_GEAUTORISEERD',
    )
    const consulent = beheerder(poort, 'consulent', ['WMO_CONSULENT'])
    expect((await consulent.vraag('{ autorisatiematrix { versie } }')).codes).toEqual(['NIET_GEAUTORISEERD'])
  })

  test('every order of steps that is no order is refused', async () => {
    const gemaakt = gelukt(await een.stap('matrixconceptMaken', 'omschrijving: "een wijziging voor de proef"'))
    const code = async (wie: Beheerder, veld: string, args: string) => (await wie.stap(veld, args)).fout?.code
    expect(await code(fg, 'matrixconceptGoedkeuren', gelezen(gemaakt))).toBe('FASE')
    expect(await code(fg, 'matrixconceptAfwijzen', `${bij(gemaakt)}, reden: "dit gaat veel te ver"`)).toBe('FASE')
    expect(await code(een, 'matrixActiveren', bij(gemaakt))).toBe('FASE')
    expect(await code(een, 'matrixActiveringIntrekken', `${bij(gemaakt)}, reden: "toch maar niet doen"`)).toBe('FASE')
    expect(await code(een, 'matrixconceptIndienen', bij(gemaakt))).toBe('GEEN_WIJZIGING')
    const klaar = await ingediend(een, WIE_DICHT)
    expect(await code(een, 'matrixActiveren', bij(klaar))).toBe('FASE')
    expect(await code(een, 'matrixconceptIndienen', bij(klaar))).toBe('FASE')
    const goed = gelukt(await fg.stap('matrixconceptGoedkeuren', gelezen(klaar)))
    expect(await code(fg, 'matrixconceptGoedkeuren', gelezen(goed))).toBe('FASE')
    // An edit takes the approval away.
    const anders = gelukt(await een.stap('matrixconceptWijzigen', `${bij(goed)}, cellen: [${WIE_EIGEN}]`))
    expect(anders.fase).toBe('CONCEPT')
    expect(await code(een, 'matrixActiveren', bij(anders))).toBe('FASE')
  })

  test('an approval is bound to what was read', async () => {
    const klaar = await ingediend(een, WIE_DICHT)
    const ander = `${bij(klaar)}, sha256: "${'0'.repeat(64)}", basis: ${klaar.basis}`
    expect((await fg.stap('matrixconceptGoedkeuren', ander)).fout?.code).toBe('INHOUD_GEWIJZIGD')
    const basis = `${bij(klaar)}, sha256: "${klaar.sha256}", basis: ${klaar.basis - 1}`
    expect((await fg.stap('matrixconceptGoedkeuren', basis)).fout?.code).toBe('BASIS_VERSCHOVEN')
  })

  test('an approval lapses when another version comes into force, and the change can be carried over', async () => {
    const klaar = await ingediend(een, cel('JEUGDCONSULENT', 'jeugd', 'WAT', 'ALTIJD'))
    const goed = gelukt(await fg.stap('matrixconceptGoedkeuren', gelezen(klaar)))
    await vanKracht(twee, fg, WIE_EIGEN)
    const uitkomst = await een.stap('matrixActiveren', bij(goed))
    expect([uitkomst.fout?.code, uitkomst.concept?.geldig]).toEqual(['BASIS_VERSCHOVEN', false])
    const bijgewerkt = gelukt(await een.stap('matrixconceptBijwerken', bij(goed)))
    expect(bijgewerkt).toMatchObject({ fase: 'CONCEPT', geldig: true, basis: await versieNu() })
    const { data } = await een.vraag(
      `{ matrixconcept(id: "${goed.id}") { verschil { cellen { uitleg } onderdelen { plaats } } } }`,
    )
    expect(data.matrixconcept.verschil).toEqual({
      cellen: [
        { uitleg: 'JEUGDCONSULENT ziet meer van jeugd op WAT (voorwaarde: EIGEN_TEAM of MET_TOEKENNING → ALTIJD)' },
      ],
      onderdelen: [],
    })
    await vanKracht(twee, fg, WIE_OPEN)
  })

  test('what two change differently is a conflict that names the place', async () => {
    const klaar = await ingediend(een, WIE_DICHT)
    await vanKracht(twee, fg, WIE_EIGEN)
    const uitkomst = await een.stap('matrixconceptBijwerken', bij(klaar))
    expect(uitkomst.fout?.code).toBe('BASIS_BOTST')
    expect(uitkomst.problemen[0]?.uitleg).toContain('WMO_CONSULENT › cellen › wmo › WIE')
    await vanKracht(twee, fg, WIE_OPEN)
  })

  test("a change of the maker's own functie needs an approver of another functie", async () => {
    // A municipality in which beheerders approve each other.
    const inhoud = (
      await een.vraag('{ autorisatiematrix { bestanden { naam inhoud } } }')
    ).data.autorisatiematrix.bestanden.find((each: { naam: string }) => each.naam === 'autorisatiematrix.yaml')!
    const importeer = async (maker: Beheerder, tekst: string) => {
      const gemaakt = gelukt(await maker.stap('matrixconceptMaken', 'omschrijving: "beheerders keuren elkaar"'))
      const bestanden = [{ naam: inhoud.naam, inhoud: tekst }]
      const gewijzigd = gelukt(
        await maker.stap('matrixconceptImporteren', `${bij(gemaakt)}, bestanden: $bestanden`, {
          bestanden: ['[BeleidsbestandInvoer!]!', bestanden],
        }),
      )
      return gelukt(await maker.stap('matrixconceptIndienen', bij(gewijzigd)))
    }
    const metKeuren = inhoud.inhoud.replace(/( +- )MATRIX_WIJZIGEN\n/, '$1MATRIX_WIJZIGEN\n$1MATRIX_GOEDKEUREN\n')
    const eerste = await importeer(een, metKeuren)
    gelukt(await een.stap('matrixActiveren', bij(gelukt(await fg.stap('matrixconceptGoedkeuren', gelezen(eerste))))))
    // control: of another functie a colleague may approve
    expect((await twee.stap('matrixconceptGoedkeuren', gelezen(await ingediend(een, WIE_DICHT)))).fout).toBeNull()
    const eigen = await importeer(
      een,
      metKeuren.replace('naam: Functioneel beheerder', 'naam: Functioneel beheerder gegevens'),
    )
    expect((await twee.stap('matrixconceptGoedkeuren', gelezen(eigen))).fout?.code).toBe('EIGEN_FUNCTIE')
    gelukt(await fg.stap('matrixconceptGoedkeuren', gelezen(eigen)))
    const terug = await importeer(een, inhoud.inhoud)
    gelukt(await een.stap('matrixActiveren', bij(gelukt(await fg.stap('matrixconceptGoedkeuren', gelezen(terug))))))
  })

  test('a rejected concept says why, and can be improved', async () => {
    const klaar = await ingediend(een, WIE_DICHT)
    const reden = 'te smal: overleg eerst met het team'
    expect((await fg.stap('matrixconceptAfwijzen', `${bij(klaar)}, reden: "nee"`)).fout?.code).toBe('REDEN_ONGELDIG')
    const weg = gelukt(await fg.stap('matrixconceptAfwijzen', `${bij(klaar)}, reden: "${reden}"`))
    expect(weg.fase).toBe('AFGEWEZEN')
    const { data } = await een.vraag(`{ matrixconcept(id: "${klaar.id}") { gebeurtenissen { soort reden } } }`)
    expect(data.matrixconcept.gebeurtenissen.at(-1)).toEqual({ soort: 'AFGEWEZEN', reden })
    expect(gelukt(await een.stap('matrixconceptWijzigen', `${bij(weg)}, cellen: [${WIE_EIGEN}]`)).fase).toBe('CONCEPT')
  })
})

describe('two at once', () => {
  test('a stale slot is told what changed meanwhile, and gets its edits back', async () => {
    const gemaakt = gelukt(await een.stap('matrixconceptMaken', 'omschrijving: "een wijziging voor de proef"'))
    gelukt(await twee.stap('matrixconceptWijzigen', `${bij(gemaakt)}, cellen: [${WIE_EIGEN}]`))
    const laat = await een.stap(
      'matrixconceptWijzigen',
      `${bij(gemaakt)}, cellen: [${cel('JEUGDCONSULENT', 'jeugd', 'WIE')}]`,
    )
    expect(laat.fout?.code).toBe('CONCEPT_GEWIJZIGD')
    expect(laat.sindsdien?.cellen.map((each) => each.uitleg)).toEqual([
      'WMO_CONSULENT ziet minder van wmo op WIE (voorwaarde: ALTIJD → EIGEN_TEAM)',
    ])
    expect(laat.nietBewaard?.cellen.map((each) => each.richting)).toEqual(['VERSMALD'])
    expect(laat.concept?.slot).toBe(gemaakt.slot + 1)
  })

  test('of ten at the same moment one wins', async () => {
    const gemaakt = gelukt(await een.stap('matrixconceptMaken', 'omschrijving: "een wijziging voor de proef"'))
    const uitkomsten = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        (at % 2 ? een : twee).stap('matrixconceptWijzigen', `${bij(gemaakt)}, cellen: [${WIE_EIGEN}]`),
      ),
    )
    const codes = uitkomsten.map((each) => each.fout?.code ?? 'GELUKT')
    expect(codes.toSorted()).toEqual([...Array<string>(9).fill('CONCEPT_GEWIJZIGD'), 'GELUKT'])
  })

  test('of two approved concepts one comes into force', async () => {
    const keur = async (maker: Beheerder, ...cellen: string[]) =>
      gelukt(await fg.stap('matrixconceptGoedkeuren', gelezen(await ingediend(maker, ...cellen))))
    const beide = [await keur(een, WIE_EIGEN), await keur(twee, cel('JEUGDCONSULENT', 'jeugd', 'WIE', 'EIGEN_TEAM'))]
    const uitkomsten = await Promise.all(beide.map((each, at) => [een, twee][at]!.stap('matrixActiveren', bij(each))))
    expect(uitkomsten.map((each) => each.fout?.code ?? 'GELUKT').toSorted()).toEqual(['BASIS_VERSCHOVEN', 'GELUKT'])
  })
})

describe('what is on record of it', () => {
  test('every step stands in the logboek with its concept, its hash and what came of it', async () => {
    const concept = await ingediend(een, cel('JEUGDCONSULENT', 'jeugd', 'WAAROM'))
    const rows = await poort.database.query<{ inhoud: string }>(
      "select inhoud from logboek.regel where soort = 'UITKOMST' order by vastgelegd_op desc, volgnummer desc limit 1",
    )
    expect(JSON.parse(rows[0]?.inhoud ?? '')).toMatchObject({
      actie: 'MATRIX_INDIENEN',
      resultaat: 'UITGEVOERD',
      functie: 'FUNCTIONEEL_BEHEERDER',
      feiten: { concept: concept.id, sha256: concept.sha256, uitkomst: 'GELUKT' },
    })
  })

  test('M6 matrixstatus tells per replica the version it last used', async () => {
    await ziet()
    const { data } = await een.vraag(
      '{ matrixstatus { matrixversie volgende replicas { replica matrixversie laatstOp actueel } } }',
    )
    expect(data.matrixstatus.matrixversie).toBe(await versieNu())
    expect(data.matrixstatus.replicas).toMatchObject([
      { replica: expect.stringMatching(/^test-/), matrixversie: await versieNu(), actueel: true },
    ])
  })
})
