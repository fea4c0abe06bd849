import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { printBeleidsbestanden } from '../../src/autorisatie/beleid-yaml.ts'
import { BOVEN_DAT } from '../../src/domain/niveau.ts'
import { shippedDocument } from '../support/beleid.ts'
import { beheerder, bij, cel, gelukt, vanKracht, type Beheerder } from '../support/beheer.ts'
import { beslissingen, niveauBeslissingen, type ZaakFeit } from '../support/beslissingen.ts'
import { startFakeBron } from '../support/fake-bron.ts'
import { groupOf, startPoort, type TestPoort } from '../support/poort.ts'

const running = new AsyncDisposableStack()
let poort: TestPoort
let een: Beheerder
let fg: Beheerder
/** A moment at which the first version was in force. */
let toen: string

beforeAll(async () => {
  poort = running.use(await startPoort({ bronnen: [running.use(await startFakeBron({ domein: 'jeugd' }))] }))
  een = beheerder(poort, 'beheerder.een', ['FUNCTIONEEL_BEHEERDER'])
  fg = beheerder(poort, 'fg', ['FUNCTIONARIS_GEGEVENSBESCHERMING'])
  const [row] = await poort.database.query<{ nu: Date }>('select clock_timestamp() as nu')
  toen = row?.nu.toISOString() ?? ''
})
afterAll(() => running.disposeAsync())

const TOETS = `query Toets($vraag: ToetsInvoer!, $op: Tijdstip, $versie: Int) {
  matrixToets(vraag: $vraag, op: $op, versie: $versie) { vrij code regel reden uitleg matrixversie } }`
const toets = async (vraag: object, keuze: object = {}) =>
  (await een.vraag(TOETS, { vraag, ...keuze })).data.matrixToets

describe('D1 the decision cases of the policy, by the toets of a beheerder', () => {
  test.each(beslissingen)('$naam', async ({ functies, verantwoording, code, open }) => {
    const vrij: string[] = []
    const codes = new Set<string | null>()
    for (const domein of Object.keys(shippedDocument.autorisatiematrix.domeinen)) {
      const uitslag = await toets({ functies, ...verantwoording, domein, niveau: 'DAT' })
      if (uitslag.vrij) vrij.push(domein)
      codes.add(uitslag.code)
    }
    expect(vrij.toSorted()).toEqual(open)
    expect(codes).toEqual(new Set([code]))
  })

  test.each(niveauBeslissingen)('$naam', async ({ functie, teams, verantwoording, betrokkenheid, feiten, vrij }) => {
    const { noodzaak, ...waaronder } = verantwoording
    const vraag = {
      functies: [functie],
      teams,
      ...waaronder,
      noodzaak: noodzaak !== undefined,
      ...betrokkenheid,
      feiten: feiten.map(gesteld),
    }
    const open: string[] = []
    for (const niveau of BOVEN_DAT) if ((await toets({ ...vraag, niveau })).vrij) open.push(niveau)
    expect(open).toEqual(vrij)
  })
})

/** A feit of a case as a toets takes it. */
function gesteld({ soort, ...feit }: ZaakFeit): object {
  if ('regieniveau' in feit) return feit
  if ('aanstelling' in feit) return feit
  if ('toestemming' in feit) {
    const { toestemming, ...waarvoor } = feit
    return { toestemming: { soort: toestemming, ...waarvoor } }
  }
  return soort === 'NOODGEVAL' && 'niveau' in feit ? { noodgeval: feit.niveau } : { toekenning: feit }
}

describe('what a beheerder can ask', () => {
  const vraag = {
    functies: ['WMO_CONSULENT'],
    doel: 'AFSTEMMING_HULP',
    grondslag: 'WMO_5_1_1_LID1',
    domein: 'wmo',
    niveau: 'WIE',
  }

  test('why, with the cell that decides', async () => {
    expect(await toets({ ...vraag, niveau: 'WAAROM' })).toEqual({
      vrij: false,
      code: 'NIET_GEAUTORISEERD',
      regel: 'WMO_CONSULENT/wmo/WAAROM',
      reden: 'GEEN_VOORWAARDE',
      uitleg: 'dicht bij cel WMO_CONSULENT/wmo/WAAROM: aan geen voorwaarde van de cel is voldaan',
      matrixversie: 1,
    })
  })

  test('of a past day, from the version that was in force then, and of a version by its number', async () => {
    await vanKracht(een, fg, cel('WMO_CONSULENT', 'wmo', 'WIE'))
    expect([(await toets(vraag)).vrij, (await toets(vraag, { op: toen })).vrij]).toEqual([false, true])
    expect([(await toets(vraag, { versie: 1 })).matrixversie, (await toets(vraag)).matrixversie]).toEqual([1, 2])
    expect(await toets(vraag, { op: '2000-01-01T00:00:00Z' })).toBeNull()
    expect(await toets(vraag, { versie: 999 })).toBeNull()
  })

  test('the reverse: who may see WAAROM of jeugd', async () => {
    const { data } = await een.vraag(
      '{ matrixWie(domein: "jeugd", niveau: WAAROM) { functie voorwaarden grondslagen } }',
    )
    expect(
      data.matrixWie.map((each: { functie: string; voorwaarden: string[] }) => [each.functie, ...each.voorwaarden]),
    ).toEqual([
      ['CASUSREGISSEUR', 'MET_TOEKENNING'],
      ['JEUGDCONSULENT', 'EIGEN_TEAM', 'MET_TOEKENNING'],
      ['JEUGDCONSULENT_VEILIGHEID', 'ALTIJD'],
      ['PROCESREGISSEUR', 'MET_TOEKENNING'],
    ])
  })

  test('a moment without a time zone is no moment', async () => {
    const { codes } = await een.vraag(TOETS, { vraag, op: '2026-01-01' })
    expect(codes).toEqual(['BAD_USER_INPUT'])
  })
})

describe('import', () => {
  test('with problems stores nothing, and tells all of them with their lines', async () => {
    const concept = gelukt(await een.stap('matrixconceptMaken', 'omschrijving: "een bestand met fouten"'))
    const bestanden = [
      { naam: 'quota.yaml', inhoud: 'functiePerUur: 1\nfunctiePerUur: 2\n' },
      { naam: 'teksten.yaml', inhoud: 'niveaus: &x {}\n' },
    ]
    const uitkomst = await een.stap('matrixconceptImporteren', `${bij(concept)}, bestanden: $bestanden`, {
      bestanden: ['[BeleidsbestandInvoer!]!', bestanden],
    })
    expect(uitkomst.fout?.code).toBe('INVOER_ONGELDIG')
    expect(uitkomst.problemen.map(({ bestand, regel }) => `${bestand}:${regel}`)).toEqual([
      'quota.yaml:2',
      'teksten.yaml:1',
    ])
    expect(uitkomst.concept).toMatchObject({ slot: concept.slot, sha256: concept.sha256 })
  })

  test('a cell of nothing that exists stores nothing', async () => {
    const concept = gelukt(await een.stap('matrixconceptMaken', 'omschrijving: "cellen met fouten"'))
    const cellen = [
      cel('TOVENAAR', 'wmo', 'WIE', 'ALTIJD'),
      cel('WMO_CONSULENT', 'sport', 'WIE', 'ALTIJD'),
      cel('WMO_CONSULENT', 'wmo', 'DAT', 'EIGEN_TEAM'),
    ]
    const uitkomst = await een.stap('matrixconceptWijzigen', `${bij(concept)}, cellen: [${cellen.join()}]`)
    expect(uitkomst.fout?.code).toBe('INVOER_ONGELDIG')
    expect(uitkomst.problemen.map(({ uitleg }) => uitleg)).toEqual([
      'TOVENAAR › cellen › wmo › WIE: onbekende functie TOVENAAR',
      'WMO_CONSULENT › cellen › sport › WIE: onbekend domein sport',
    ])
    expect(uitkomst.concept?.sha256).toBe(concept.sha256)
  })

  test('what the checks forbid is not handed in', async () => {
    const concept = gelukt(await een.stap('matrixconceptMaken', 'omschrijving: "waarom zonder wat"'))
    const nieuw = gelukt(
      await een.stap('matrixconceptWijzigen', `${bij(concept)}, cellen: [${cel('WMO_CONSULENT', 'wmo', 'WAT')}]`),
    )
    const uitkomst = await een.stap('matrixconceptIndienen', bij(nieuw))
    expect(uitkomst.fout?.code).toBe('NIET_IN_ORDE')
    expect(uitkomst.bevindingen.filter((each) => each.blokkeert).map((each) => each.code)).toEqual([
      'WAAROM_ZONDER_WAT',
    ])
  })
})

describe('npm run beleid', () => {
  const COMMAND = fileURLToPath(new URL('../../src/beleid.ts', import.meta.url))
  const run = async (...args: string[]) => {
    const token = await poort.issuer.token([groupOf('FUNCTIONEEL_BEHEERDER')], { sub: 'beheerder.een' })
    const child = spawn(process.execPath, [COMMAND, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { TOKEN: token },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    const [code] = (await once(child, 'close')) as [number]
    return { code, output }
  }

  test('exports a version, checks it, and imports it again as a concept', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'datpoort-beleid-'))
    try {
      expect(await run('exporteer', folder, '--poort', poort.url, '--versie', '1')).toMatchObject({ code: 0 })
      for (const { naam, inhoud } of printBeleidsbestanden(shippedDocument))
        expect(await readFile(join(folder, naam), 'utf8')).toBe(inhoud)
      expect(await run('controleer', folder)).toEqual({ code: 0, output: 'Het beleid is in orde.\n' })
      const text = await readFile(join(folder, 'quota.yaml'), 'utf8')
      await writeFile(join(folder, 'quota.yaml'), text.replace('functiePerUur: 20000', 'functiePerUur: 20001'))
      const uitkomst = await run('importeer', folder, '--poort', poort.url, '--omschrijving', 'meer vragen per uur')
      expect(uitkomst).toMatchObject({
        code: 0,
        output: expect.stringContaining('staat klaar om in te dienen') as unknown,
      })
      const id = /Concept ([0-9a-f-]+)/.exec(uitkomst.output)?.[1] ?? ''
      const { data } = await een.vraag(
        `{ matrixconcept(id: "${id}") { fase verschil { onderdelen { plaats was wordt } } } }`,
      )
      expect(data.matrixconcept.verschil.onderdelen).toEqual([
        { plaats: 'quota › functiePerUur', was: '20000', wordt: '20001' },
      ])
      await writeFile(join(folder, 'quota.yaml'), `${text}extra: 1\n`)
      expect(await run('controleer', folder)).toEqual({
        code: 1,
        output: 'quota.yaml:7: extra: onbekende sleutel extra\n',
      })
      expect((await run('importeer', folder, '--poort', poort.url, '--omschrijving', 'meer vragen per uur')).code).toBe(
        1,
      )
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  test('says how it is used', async () => {
    expect(await run('iets')).toMatchObject({
      code: 2,
      output: expect.stringContaining('npm run beleid -- controleer') as unknown,
    })
  })
})
