import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalBeleid, checkBeleid } from '../../src/autorisatie/beleid-document.ts'
import type { BeleidDocument } from '../../src/autorisatie/beleid-schema.ts'
import { compileBeleid } from '../../src/autorisatie/compile-beleid.ts'
import { readBeleidFolder } from '../../src/autorisatie/beleid-yaml.ts'
import { shippedDocument } from '../support/beleid.ts'

const BELEID = fileURLToPath(new URL('../../beleid/', import.meta.url))
/** Anything at any place: what an admin could type. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any
const changed = (change: (document: Loose) => void): unknown => {
  const document = structuredClone(shippedDocument) as Loose
  change(document)
  return document
}
const faultsOf = (change: (document: Loose) => void): string => {
  try {
    checkBeleid(changed(change))
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('D3 a policy is refused whole when', () => {
  test('control: the shipped one is taken', () => {
    expect(checkBeleid(changed(() => {}))).toEqual(shippedDocument)
  })

  test('control: an accepted disclosure of a team, and of a functie, is taken', () => {
    const accepted = (van: string) => ({ van, reden: 'besproken', door: 'beheerder', op: '2026-01-01' })
    expect(faultsOf((d) => (d.teams.aanvaardeOnthullingen = [accepted('procesregie'), accepted('GENERALIST')]))).toBe(
      '',
    )
  })

  test.each<[what: string, change: (document: Loose) => void, words: string]>([
    ['an unknown key stands in it', (d) => (d.extra = {}), 'extra: onbekende sleutel extra'],
    ['a part is absent', (d) => delete d.quota, 'quota: dit ontbreekt'],
    ['a cell has an unknown niveau', (d) => (cel(d).HOE = ['ALTIJD']), 'onbekende sleutel HOE'],
    ['a cell has an unknown voorwaarde', (d) => (cel(d).WIE = ['SOMS']), 'autorisatiematrix.functies.WMO_CONSULENT'],
    ['a cell is open without a voorwaarde', (d) => (cel(d).WIE = []), 'Te klein'],
    ['a functie has an unknown recht', (d) => functie(d).rechten.push('ALLES'), 'rechten'],
    ['a functie is named like a path', (d) => hernoem(d, 'wmo/jeugd'), 'deze naam heeft niet de juiste vorm'],
    [
      'a functie begins with something else',
      (d) => hernoem(d, 'xWMO_CONSULENT'),
      'deze naam heeft niet de juiste vorm',
    ],
    ['a functie ends with something else', (d) => hernoem(d, 'WMO_CONSULENT '), 'deze naam heeft niet de juiste vorm'],
    [
      'a domein begins with a capital',
      (d) => (d.autorisatiematrix.domeinen.Sport = 'Sport'),
      'deze naam heeft niet de juiste vorm',
    ],
    [
      'a domein ends with a space',
      (d) => (d.autorisatiematrix.domeinen['sport '] = 'x'),
      'deze naam heeft niet de juiste vorm',
    ],
    ['a name is empty', (d) => (functie(d).naam = '  '), 'Te kort'],
    ['a name is too long', (d) => (functie(d).naam = 'x'.repeat(201)), 'Te lang'],
    ['a quota is zero', (d) => (d.quota.functiePerUur = 0), 'quota.functiePerUur'],
    ['the own domein is unknown', (d) => (functie(d).domein = 'sport'), 'WMO_CONSULENT: onbekend domein sport'],
    ['a cell is of an unknown domein', (d) => (functie(d).cellen.sport = {}), 'WMO_CONSULENT: onbekend domein sport'],
    ['DAT has a condition', (d) => (cel(d).DAT = ['EIGEN_TEAM']), 'WMO_CONSULENT/wmo: DAT is ALTIJD of dicht'],
    [
      'DAT has a condition beside ALTIJD',
      (d) => (cel(d).DAT = ['ALTIJD', 'EIGEN_TEAM']),
      'WMO_CONSULENT/wmo: DAT is ALTIJD of dicht',
    ],
    [
      'DAT is open outside the municipality',
      (d) => (functie(d).organisatie = 'EXTERN'),
      'WMO_CONSULENT/wmo: geen DAT buiten de gemeente',
    ],
    [
      'a doel names an unknown functie',
      (d) => d.doelen.doelen.AFSTEMMING_HULP.functies.push('TOVENAAR'),
      'AFSTEMMING_HULP: onbekende functie TOVENAAR',
    ],
    ['a pair comes from an unknown domein', (d) => paar(d).van.push('sport'), ': onbekend domein sport'],
    ['a pair goes to an unknown domein', (d) => paar(d).naar.push('sport'), ': onbekend domein sport'],
    [
      'a grondslag names an unknown functie',
      (d) => (grondslag(d).functies = ['TOVENAAR']),
      ': onbekende functie TOVENAAR',
    ],
    ['a grondslag has an unknown voorwaarde', (d) => (grondslag(d).voorwaarde = 'ALTIJD'), 'voorwaarde'],
    [
      'a cell is bound to an unknown regieniveau',
      (d) => (cel(d).WIE = [{ voorwaarde: 'ALTIJD', regieniveaus: ['GEEN'] }]),
      'WMO_CONSULENT/wmo: onbekend regieniveau GEEN',
    ],
    [
      'a cell is bound to no regieniveau at all',
      (d) => (cel(d).WIE = [{ voorwaarde: 'ALTIJD', regieniveaus: [] }]),
      'policy refused',
    ],
    [
      'DAT is bound to a regieniveau',
      (d) => (cel(d).DAT = [{ voorwaarde: 'ALTIJD', regieniveaus: ['ZELFREGIE'] }]),
      'WMO_CONSULENT/wmo: DAT is ALTIJD of dicht',
    ],
    [
      'a cell asks for an aanstelling that the functie does not have',
      (d) => (cel(d).WIE = ['AANGESTELD']),
      'WMO_CONSULENT/wmo: AANGESTELD kan nooit gelden zonder een aanstelling',
    ],
    [
      'the regieniveau of everyone is none',
      (d) => (d.toegang.regieniveaus.standaard = 'GEEN'),
      'onbekend regieniveau GEEN',
    ],
    ['a team stands twice', (d) => d.teams.teams.push(d.teams.teams[1]), 'team gebiedsteam-midden staat er twee keer'],
    ['the procesregie is no team', (d) => (d.teams.procesregie = 'niemand'), 'procesregie niemand is geen team'],
    [
      'a team works in an unknown domein',
      (d) => d.teams.teams[1].domeinen.push('sport'),
      'team gebiedsteam-midden: onbekend domein sport',
    ],
    [
      'an accepted disclosure has no name under it',
      (d) => (d.teams.aanvaardeOnthullingen = [{ van: 'procesregie', reden: 'x', op: '2026-01-01' }]),
      'aanvaardeOnthullingen',
    ],
    [
      'an accepted disclosure is of neither a team nor a functie',
      (d) => (d.teams.aanvaardeOnthullingen = [{ van: 'Iets Anders!', reden: 'x', door: 'y', op: '2026-01-01' }]),
      'aanvaardeOnthullingen',
    ],
    [
      'an accepted disclosure has more than is known of it',
      (d) =>
        (d.teams.aanvaardeOnthullingen = [
          { van: 'procesregie', reden: 'x', door: 'y', op: '2026-01-01', ook: 'GENERALIST' },
        ]),
      'aanvaardeOnthullingen',
    ],
  ])('%s', (_what, change, words) => {
    expect(faultsOf(change)).toContain('policy refused')
    expect(faultsOf(change)).toContain(words)
  })

  test('control: a cell that is bound to regieniveaus there are, and an aanstelling of the functie, are taken', () => {
    const bound = { voorwaarde: 'MET_TOESTEMMING', regieniveaus: ['ZELFREGIE', 'GEDEELDE_REGIE'] }
    const faults = faultsOf((d) => {
      functie(d).aanstelling = 'ACCOUNTANT'
      cel(d).WIE = [bound, 'AANGESTELD']
    })
    expect(faults).toBe('')
  })

  test('a version of before there were regieniveaus has one, and no noodgeval', () => {
    const document = checkBeleid(
      changed((d) => {
        delete d.toegang
        for (const domein of ['jeugd', 'werk', 'schuldhulp']) functie(d).cellen[domein] = { DAT: ['ALTIJD'] }
      }),
    )
    const { regie, noodgeval } = compileBeleid(1, document)
    expect([regie.standaard, [...regie.niveaus.keys()], noodgeval.redenen.size]).toEqual([
      'ZELFREGIE',
      ['ZELFREGIE'],
      0,
    ])
  })

  test('every problem is named at once', () => {
    const faults = faultsOf((d) => {
      d.teams.procesregie = 'niemand'
      functie(d).domein = 'sport'
    })
    expect(faults).toBe(
      'policy refused: autorisatiematrix.functies.WMO_CONSULENT.domein: WMO_CONSULENT: onbekend domein sport; teams.procesregie: procesregie niemand is geen team',
    )
  })

  test('a functie outside the municipality may be there without DAT, and one may have a domein of an asker alone', () => {
    expect(faultsOf((d) => Object.assign(functie(d), { organisatie: 'EXTERN', cellen: {} }))).toBe('')
    expect(faultsOf((d) => Object.assign(functie(d), { domein: Object.keys(d.grondslagen.vragers)[0] }))).toBe('')
    expect(faultsOf((d) => delete functie(d).domein)).toBe('')
  })

  test('a policy of before there were grondslagen or a register is taken, and opens nothing from WIE up', () => {
    const before = structuredClone(shippedDocument) as Loose
    delete before.grondslagen
    delete before.verwerkingsactiviteiten
    const domeinen = Object.keys(before.autorisatiematrix.domeinen)
    for (const each of Object.values<Loose>(before.autorisatiematrix.functies))
      if (!domeinen.includes(each.domein)) delete each.domein
    expect(compileBeleid(1, checkBeleid(before)).grondslagen.size).toBe(0)
  })
})

describe('C3 the same content is the same version', () => {
  test('in whatever order it was written, and hashed as it is stored', () => {
    const { inhoud, sha256 } = canonicalBeleid(shippedDocument)
    const turned = Object.fromEntries(Object.entries(shippedDocument).toReversed()) as unknown as BeleidDocument
    expect(canonicalBeleid(turned)).toEqual({ inhoud, sha256 })
    expect(createHash('sha256').update(inhoud).digest('hex')).toBe(sha256)
    expect(JSON.parse(inhoud)).toEqual(shippedDocument)
  })
})

describe('what the rules read of it', () => {
  const document = checkBeleid(changed((d) => (functie(d).wegen = { WIE: 'Vraag de balie.' })))
  const beleid = compileBeleid(4, document)

  test('names, rights, cells and roads as they are written', () => {
    const { functies, domeinen, wegen } = document.autorisatiematrix
    expect([...beleid.domeinen].map(([domein, { naam }]) => [domein, naam])).toEqual(Object.entries(domeinen))
    expect(Object.fromEntries(beleid.wegen)).toEqual(wegen)
    for (const [code, written] of Object.entries(functies)) {
      const read = beleid.functies.get(code)
      expect(Object.fromEntries(read?.wegen ?? [])).toEqual(written.wegen ?? {})
      expect([read?.naam, read?.organisatie, read?.domein]).toEqual([written.naam, written.organisatie, written.domein])
      const cellen = [...(read?.cellen ?? [])].map(([domein, open]) => [domein, Object.fromEntries(open)])
      expect(Object.fromEntries(cellen)).toEqual(written.cellen)
    }
  })
})

describe('the folder it is read from', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'datpoort-beleid-'))
    await cp(BELEID, folder, { recursive: true })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const withQuota = async (text: string) => {
    const file = join(folder, 'quota.yaml')
    const before = await readFile(file, 'utf8')
    await writeFile(file, text)
    try {
      await readBeleidFolder(folder)
      return ''
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    } finally {
      await writeFile(file, before)
    }
  }

  test('control: it is the shipped policy', async () => {
    expect(await readBeleidFolder(folder)).toEqual(shippedDocument)
  })

  test.each([
    [
      'a key that stands twice',
      'functiePerUur: 1\nfunctiePerUur: 2\n',
      'quota.yaml:2: deze sleutel staat er twee keer',
    ],
    ['no YAML', 'professional: { minuut: 1\n', 'quota.yaml:'],
    ['an alias that multiplies', 'a: &a [x]\nb: [*a, *a]\n', 'quota.yaml:2: een alias (*) mag niet'],
  ])('%s is refused, and the file is named', async (_what, text, words) => {
    expect(await withQuota(text)).toContain(words)
  })
})

const functie = (document: Loose): Loose => document.autorisatiematrix.functies.WMO_CONSULENT
const cel = (document: Loose): Loose => functie(document).cellen.wmo
const grondslag = (document: Loose): Loose =>
  Object.values<Loose>(document.grondslagen.grondslagen).find((each) => each.paren.length > 0)
const paar = (document: Loose): Loose => grondslag(document).paren[0]
function hernoem(document: Loose, naam: string): void {
  document.autorisatiematrix.functies[naam] = functie(document)
}
