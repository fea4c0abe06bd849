import { describe, expect, test } from 'vitest'
import { canonicalBeleid, checkBeleid } from '../../src/autorisatie/beleid-document.ts'
import { printBeleidsbestanden, readBeleidsbestanden } from '../../src/autorisatie/beleid-yaml.ts'
import { shippedDocument } from '../support/beleid.ts'

const bestanden = printBeleidsbestanden(shippedDocument)
const read = (changed: Readonly<Record<string, string>>) =>
  readBeleidsbestanden(
    Object.entries(changed).map(([naam, inhoud]) => ({ naam, inhoud })),
    shippedDocument,
  )
const problems = (changed: Readonly<Record<string, string>>): readonly string[] => {
  const uitkomst = read(changed)
  return uitkomst.ok ? [] : uitkomst.problemen.map(({ bestand, regel, uitleg }) => `${bestand}:${regel}: ${uitleg}`)
}

describe('the policy as YAML', () => {
  test('goes out and comes back as the same document, and goes out again as the same text', () => {
    const uitkomst = readBeleidsbestanden(bestanden)
    if (!uitkomst.ok) throw new Error('refused')
    expect(canonicalBeleid(uitkomst.document)).toEqual(canonicalBeleid(shippedDocument))
    expect(printBeleidsbestanden(uitkomst.document)).toEqual(bestanden)
  })

  test('a text that only looks like something else comes back as it was', () => {
    const vreemd = structuredClone(shippedDocument)
    const [team] = vreemd.teams.teams
    Object.assign(team ?? {}, { naam: 'yes', telefoon: '0513', email: '~' })
    vreemd.autorisatiematrix.domeinen['jeugd'] = '#1: &a *b\n- regel twee'
    const uitkomst = readBeleidsbestanden(printBeleidsbestanden(vreemd))
    expect(uitkomst).toEqual({ ok: true, document: vreemd })
  })

  test('is the same text whatever order it was written in', () => {
    const { inhoud } = canonicalBeleid(shippedDocument)
    expect(printBeleidsbestanden(checkBeleid(JSON.parse(inhoud)))).toEqual(bestanden)
    expect(bestanden[0]?.inhoud).toMatch(/ DAT:[^]* WIE:[^]* WANNEER:[^]* WAT:[^]* WAAROM:/)
  })

  test('one file alone changes one part', () => {
    const uitkomst = read({
      'quota.yaml': 'professional: { minuut: 1, uur: 2, dag: 3 }\nfunctiePerUur: 4\norganisatiePerUur: 5\n',
    })
    expect(uitkomst).toMatchObject({
      ok: true,
      document: { quota: { functiePerUur: 4 }, teams: shippedDocument.teams },
    })
  })
})

describe('what is wrong comes at once, with its line', () => {
  test('unknown keys, keys that stand twice, anchors, aliases and wrong values, over several files', () => {
    expect(
      problems({
        'quota.yaml': 'functiePerUur: 1\nfunctiePerUur: 2\n',
        'doelen.yaml': 'doelen:\n  HULP: &anker\n    naam: x\n  ANDER: *anker\n',
        'teksten.yaml': 'niveaus:\n  DAT: een\n  HOE: twee\nextra: 1\n',
        'functiemapping.yaml': 'groepen:\n\tsd-x: { functie: GENERALIST }\n',
        'onbekend.yaml': 'x: 1\n',
      }),
    ).toEqual([
      'quota.yaml:2: deze sleutel staat er twee keer',
      'doelen.yaml:3: een anker (&) mag niet',
      'doelen.yaml:4: een alias (*) mag niet',
      ...['WIE', 'WANNEER', 'WAT', 'WAAROM'].map((niveau) => `teksten.yaml:1: niveaus › ${niveau}: dit ontbreekt`),
      'teksten.yaml:3: niveaus › HOE: onbekende sleutel HOE',
      'teksten.yaml:4: extra: onbekende sleutel extra',
      'functiemapping.yaml:2: gebruik spaties om in te springen, geen tabs',
      expect.stringContaining('onbekend.yaml:1: dit bestand hoort niet bij het beleid') as unknown,
    ])
  })

  test('a cell that stands twice', () => {
    const matrix = bestanden[0]?.inhoud ?? ''
    const twice = matrix.replace(
      '        DAT:\n          - ALTIJD\n',
      '        DAT:\n          - ALTIJD\n        DAT:\n          - ALTIJD\n',
    )
    expect(twice).not.toBe(matrix)
    expect(problems({ 'autorisatiematrix.yaml': twice })).toEqual([
      expect.stringMatching(/^autorisatiematrix\.yaml:[0-9]+: deze sleutel staat er twee keer$/) as unknown,
    ])
  })

  test('a name that dangles, deep in a list', () => {
    const doelen = bestanden[1]?.inhoud.replace('      - GENERALIST\n', '      - TOVENAAR\n') ?? ''
    expect(problems({ 'doelen.yaml': doelen })).toEqual([
      'doelen.yaml:5: doelen › AFSTEMMING_HULP › functies › 0: AFSTEMMING_HULP: onbekende functie TOVENAAR',
    ])
  })

  test('aliases that would multiply without end are never followed', () => {
    const bom = ['a: &a [x,x,x,x,x,x,x,x,x]']
    for (const [at, name] of [...'bcdefghi'].entries())
      bom.push(`${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`).join()}]`)
    const start = performance.now()
    const found = problems({ 'quota.yaml': bom.join('\n') })
    expect(found.length).toBeGreaterThan(70)
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test('a file of 5 MB is not parsed at all', () => {
    const start = performance.now()
    expect(problems({ 'quota.yaml': `x: ${'y'.repeat(5_000_000)}` })).toEqual([
      'quota.yaml:1: het bestand is groter dan 1 MiB',
    ])
    expect(performance.now() - start).toBeLessThan(500)
  })

  test('the same file twice', () => {
    const [matrix] = bestanden
    const uitkomst = readBeleidsbestanden(matrix === undefined ? [] : [...bestanden, matrix])
    expect(uitkomst).toMatchObject({ ok: false, problemen: [{ uitleg: 'dit bestand is twee keer meegegeven' }] })
  })
})
