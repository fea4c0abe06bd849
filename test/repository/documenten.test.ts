import { readdirSync, readFileSync } from 'node:fs'
import { buildSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { FOUTEN } from '../../src/errors.ts'
import { classify } from '../../src/autorisatie/guard-schema.ts'
import { readPoortSdl } from '../../src/federation/poort-schema.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const schema = buildSchema(readPoortSdl().join('\n'))
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'))

describe('the catalogue and docs/foutcodes.md are equal', () => {
  const rows = new Map(
    [...read('docs/foutcodes.md').matchAll(/^\| `([A-Z_]+)`\s*\| ([0-9]+)\s*\| (.*?)\s*\| (.*?)\s*\|$/gm)].map(
      (row) => [row[1], row.slice(2)],
    ),
  )
  test('every code stands in both', () => {
    expect(new Set(rows.keys())).toEqual(new Set(Object.keys(FOUTEN)))
  })
  test.each(Object.entries(FOUTEN))('%s', (code, { status, message, remedy }) => {
    expect(rows.get(code)).toEqual([String(status), message, remedy])
  })
})

describe('the schema', () => {
  test('every type, field, argument and value is described, in the schema and in the contract', () => {
    const described = (each: { readonly description?: string | null | undefined }): boolean =>
      (each.description ?? '').length > 5
    const missing: string[] = []
    const contract = buildSchema(read('schema/bron-contract.graphql') + read('schema/bron-contract-steekproef.graphql'))
    const all = [
      ...types,
      ...Object.values(contract.getTypeMap()).filter((type) => !type.name.startsWith('__') && type.name !== 'Query'),
    ]
    for (const type of all) {
      if (type.astNode && !described(type)) missing.push(type.name)
      if (isObjectType(type) || isInputObjectType(type))
        for (const field of Object.values(type.getFields())) {
          if (!described(field)) missing.push(`${type.name}.${field.name}`)
          if ('args' in field)
            for (const argument of field.args)
              if (!described(argument)) missing.push(`${type.name}.${field.name}(${argument.name})`)
        }
      if (isEnumType(type))
        for (const value of type.getValues()) if (!described(value)) missing.push(`${type.name}.${value.name}`)
    }
    expect(missing).toEqual([])
  })

  test('every field is classified and nullable', () => {
    expect(classify(schema).get('Query')?.get('dat')).toBe('DAT')
  })

  test('the Dutch nouns of the schema stand in the woordenlijst', () => {
    const page = read('docs/woordenlijst.md')
    const listed = new Set(
      [...page.matchAll(/^\| ([^|]+?)\s*\|/gm)].flatMap((row) => (row[1] ?? '').toLowerCase().split(/, ?/)),
    )
    /** Plain words of everyday Dutch, and names of protocol types. */
    const PLAIN = new Set(
      'query mijn naam telefoon email gevraagd beantwoord telling bekend datum begin einde ja nee niet informeren mutation maken terugzetten wijzigen importeren bijwerken intrekken berekenen versie sha domeinen functies bestanden code inhoud vastgesteld op vanaf geldt id ids geldig omschrijving nr soort door blokkeert plaats uitleg bestand onderdelen was wordt problemen sindsdien bewaard boodschap volgende replicas gestart laatst actueel vrij voortgang onleesbaar regels meer minder professionals besluiten gelijk groepen bijzonder uiterlijk te laat getekend connection edge edges cursor node page info eigen raadplegingen item mij ter tot voor van naar en met kan of anders dagen uren geven jaar maand dag moment vragen waarde veld score x y csv pdf identiteit geboortedatum opgesteld ingesteld vervalt resultaat object oorsprong actor tijdstempel aanvullen instellen afgerond'.split(
        ' ',
      ),
    )
    const words = types
      .filter((type) => type.astNode !== undefined)
      .flatMap((type) => [
        type.name,
        ...(isObjectType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : []),
      ])
      .flatMap((name) => (listed.has(name.toLowerCase()) ? [] : (name.match(/[A-Z]?[a-z]+/g) ?? [])))
      .map((word) => word.toLowerCase())
    expect([...new Set(words)].filter((word) => !listed.has(word) && !PLAIN.has(word))).toEqual([])
  })
})

describe('docs/veiligheid.md', () => {
  const ids = [...read('docs/veiligheid.md').matchAll(/^\| ([A-Z][0-9]+) /gm)].map((row) => row[1] ?? '')
  const tests = readdirSync(new URL('test/', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.endsWith('documenten.test.ts'))
    .map((name) => ({
      name,
      titles: [
        ...read(`test/${name}`).matchAll(
          /(?:describe|test)(?:\.each)?[^'`"]*?['`"]([^'`"]+)['`"]|^\s*\['((?:[A-Z][0-9]+ )+)/gm,
        ),
      ].map((match) => match[1] ?? match[2] ?? ''),
    }))
  const testsOf = (id: string): string[] =>
    tests.filter(({ titles }) => titles.some((title) => new RegExp(`\\b${id}\\b`).test(title))).map(({ name }) => name)

  test('lists each id once', () => {
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(40)
  })
  test.each(ids)('%s has a test that carries its number', (id) => {
    expect(testsOf(id)).not.toEqual([])
  })
  test('an id without a test is seen', () => {
    expect(testsOf('Z99')).toEqual([])
  })
})
