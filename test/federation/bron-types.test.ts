import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readSqlBronConfig } from '../../bronnen/sql/config.ts'
import { printSdl } from '../../bronnen/sql/sdl.ts'
import { checkBronSdl, prefixOf } from '../../src/federation/bron-types.ts'
import { readEisen } from '../../src/federation/poort-schema.ts'

const { contract, aanvulling, poort } = readEisen()
const cases = parse(readFileSync(new URL('./bron-schemas.yaml', import.meta.url), 'utf8')) as {
  goed: { naam: string; sdl: string }[]
  fout: { naam: string; sdl: string; uitleg: string }[]
}
const HEADER =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\ndirective @wat on OBJECT\ndirective @waarom on OBJECT\n'
const bezet = new Set(['Team', 'Bekendheid', 'DatAntwoord', 'JeugdWat'])
const check = (sdl: string, id = 'wmo') => checkBronSdl(sdl, { id, bezet, contract, aanvulling, poort })
const withContract = (sdl: string): string => `${HEADER}${sdl}\n${contract}`
const words = (sdl: string): string => {
  const oordeel = check(sdl)
  return oordeel.ok ? 'goed' : oordeel.bevindingen.map(({ plaats, uitleg }) => `${plaats}: ${uitleg}`).join('\n')
}

describe('D19 what a bron may bring', () => {
  test('there are at least twenty good and sixty bad schemas', () => {
    expect(cases.goed.length).toBeGreaterThanOrEqual(20)
    expect(cases.fout.length).toBeGreaterThanOrEqual(60)
  })

  test.each(cases.goed)('good: $naam', ({ sdl }) => {
    expect(words(withContract(sdl))).toBe('goed')
  })

  test.each(cases.fout)('bad: $naam', ({ sdl, uitleg }) => {
    expect(words(withContract(sdl))).toContain(uitleg)
  })

  test.each(['jeugd', 'wmo', 'welzijn', 'wonen', 'werk', 'schuldhulp', 'leerplicht'])(
    'the demo bron %s is good',
    async (id) => {
      const sdl = printSdl(await readSqlBronConfig(new URL(`../../bronnen/demo/${id}.yaml`, import.meta.url)))
      expect(checkBronSdl(sdl, { id, bezet: new Set(), contract, aanvulling, poort })).toMatchObject({ ok: true })
    },
  )

  test('may answer the sample besides: as it is written and whole, or not at all', () => {
    expect(words(withContract(aanvulling))).toBe('goed')
    expect(words(withContract(''))).toBe('goed')
    const text = (change: string, to: string) => words(withContract(aanvulling.replace(change, to)))
    expect(text('begin: String!', 'begin: String! naam: String')).toContain('BronSteekproefItem: Dit wijkt af')
    expect(text('omvang: Int!', 'omvang: Int')).toContain('Query.steekproefBetrokkenheden: Dit wijkt af')
    const [type = '', root = ''] = aanvulling.split('extend type Query')
    expect(words(withContract(type))).toContain('Query.steekproefBetrokkenheden: Dit hoort bij het broncontract')
    expect(words(withContract(`extend type Query${root}`))).toContain(
      'BronSteekproefItem: Dit hoort bij het broncontract',
    )
  })

  test('each type is opened by the level it stands under', () => {
    const oordeel = check(
      withContract(
        'type WmoWat @key(fields: "id") @wat { id: ID! a: WmoA } type WmoA { s: WmoS } enum WmoS { X } type WmoWaarom @key(fields: "id") @waarom { id: ID! b: String }',
      ),
    )
    expect(oordeel.ok && [oordeel.typen.wat, oordeel.typen.waarom, Object.fromEntries(oordeel.typen.niveaus)]).toEqual([
      'WmoWat',
      'WmoWaarom',
      { WmoWat: 'WAT', WmoA: 'WAT', WmoS: 'WAT', WmoWaarom: 'WAAROM' },
    ])
  })

  test('a bron that lacks WAT, or WAAROM, has neither niveau by chance', () => {
    const niveausOf = (sdl: string) => {
      const oordeel = check(withContract(sdl))
      return oordeel.ok ? [...oordeel.typen.niveaus.values()] : oordeel.bevindingen
    }
    expect(niveausOf('')).toEqual([])
    expect(niveausOf('type WmoWaarom @key(fields: "id") @waarom { id: ID! b: String }')).toEqual(['WAAROM'])
  })

  test.each([
    ['a hundred thousand characters are read', 100_000, 'goed'],
    ['one more is not', 100_001, 'Het schema is langer dan 100000 tekens.'],
  ])('%s', (_what, length, told) => {
    expect(words(withContract('').padEnd(length, '#'))).toContain(told)
  })

  test('a schema of too many tokens is not read', () => {
    const fields = Array.from({ length: 5000 }, (_, at) => `v${at}: Int`).join(' ')
    expect(words(withContract(`type WmoWat { ${fields} }`))).toContain('geen leesbare GraphQL-SDL')
  })

  test('at most fifty findings are told', () => {
    const many = Array.from({ length: 60 }, (_, at) => `scalar Wmo${at}`).join(' ')
    const oordeel = check(withContract(many))
    expect(!oordeel.ok && oordeel.bevindingen).toHaveLength(50)
  })

  test('a finding about one type is told once, however often it is met', () => {
    const round =
      'type WmoWat @key(fields: "id") @wat { id: ID! a: WmoA b: WmoB } type WmoA { x: WmoC } type WmoB { x: WmoC } type WmoC { c: WmoC d: String }'
    expect(words(withContract(round))).toBe('WmoC: Dit type bevat zichzelf. Een waarde heeft een einde.')
  })

  test('the prefix is the id of the bron as a type', () => {
    expect(['wmo', 'jeugd-zorg'].map(prefixOf)).toEqual(['Wmo', 'JeugdZorg'])
  })
})

describe('the contract must be answered as it is written', () => {
  test.each([
    ['without the contract', HEADER, 'ontbreekt'],
    [
      'without one question',
      withContract('').replace(
        / {2}"Aantallen over een kwartaal[^]*?BronTelling!\n|\n {2}telBetrokkenheden\(kwartaal: String!\): BronTelling!/,
        '',
      ),
      'Query.telBetrokkenheden',
    ],
    [
      'with another argument',
      withContract('').replace(
        'datBetrokkenheden(personen: [BronPersoon!]!)',
        'datBetrokkenheden(personen: [String!]!)',
      ),
      'wijkt af',
    ],
    [
      'with a field that may be empty',
      withContract('').replace('afgeschermd: Boolean!', 'afgeschermd: Boolean'),
      'BronBetrokkenheid',
    ],
    ['with a field more', withContract('').replace('teamId: ID!', 'teamId: ID! zaaktype: String'), 'BronBetrokkenheid'],
  ])('%s: refused, by name', (_what, sdl, uitleg) => {
    expect(words(sdl)).toContain(uitleg)
  })

  test('other descriptions are no deviation', () => {
    expect(words(withContract('').replaceAll(/"[A-Z][^"]*"\n/g, '\n'))).toBe('goed')
  })
})

describe('a hostile schema costs little', () => {
  test.each([
    ['too long', `# ${'x'.repeat(200_000)}`],
    ['too many words', `type WmoWat { ${'a: String '.repeat(9_000)} }`],
    ['braces without end', '{'.repeat(50_000)],
    [
      'types that double below each other',
      `${Array.from({ length: 40 }, (_, at) => `type WmoT${at} { a: WmoT${at + 1} b: WmoT${at + 1} }`).join(' ')} type WmoT40 { x: Int } type WmoWat @key(fields: "id") @wat { id: ID! a: WmoT0 }`,
    ],
  ])('%s', (_what, sdl) => {
    expect(words(withContract(sdl))).not.toBe('goed')
  })
})
