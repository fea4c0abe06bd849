import { makeExecutableSchema } from '@graphql-tools/schema'
import { execute, parse, type GraphQLObjectType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { resolvers } from '../../resolvers/index.ts'
import { classify, guardSchema, objectFields } from '../../src/autorisatie/guard-schema.ts'
import { niveauRule } from '../../src/autorisatie/niveau-rule.ts'
import { selfTest } from '../../src/autorisatie/self-test.ts'
import { applyMiddleware, deny, shield } from '../../src/autorisatie/shield.ts'
import { refuseAtTeam, shorten } from '../../src/autorisatie/shortcuts.ts'
import { GEEN_TOEGANG, type Toegang } from '../../src/autorisatie/toegang.ts'
import { PoortError } from '../../src/errors.ts'
import { buildPoortSchema } from '../../src/federation/poort-schema.ts'
import { PASSING_QUESTION } from '../../src/raadpleging/passing-question.ts'
import { readFileSync, readdirSync } from 'node:fs'

const FOLDER = new URL('../../schema/', import.meta.url)
const typeDefs = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql') && !name.startsWith('bron-contract'))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))
const bare = () => makeExecutableSchema({ typeDefs, resolvers })
const directives = `directive @niveau(is: Informatieniveau!) on FIELD_DEFINITION enum Informatieniveau { DAT WIE WANNEER WAT WAAROM }`

describe('D6 the start-up self-test', () => {
  test('control: the schema as it is served passes', async () => {
    expect(await selfTest(buildPoortSchema(resolvers), PASSING_QUESTION)).toEqual([])
  })

  test('without any guard every field is named', async () => {
    const faults = await selfTest(bare(), PASSING_QUESTION)
    const fields = [...objectFields(bare())].flatMap(([type, own]) =>
      own.map((field) => `${type}.${field.name} does not refuse`),
    )
    expect(faults.toSorted()).toEqual(fields.toSorted())
  })

  test('an empty rule set with deny refuses the question that must pass', async () => {
    expect(await selfTest(applyMiddleware(bare(), shield({}, { fallbackRule: deny })), PASSING_QUESTION)).toContain(
      'the question that must pass does not pass',
    )
  })

  test('reversed rules fail both ways', async () => {
    const reversed = { ...GEEN_TOEGANG, judge: () => new PoortError('NIET_GEAUTORISEERD') }
    const faults = await selfTest(buildPoortSchema(resolvers), {
      ...PASSING_QUESTION,
      context: { ...PASSING_QUESTION.context, toegang: reversed },
    })
    expect(faults).toEqual(['the question that must pass does not pass'])
  })

  test('another answer than expected to the question that must pass is a fault', async () => {
    const faults = await selfTest(buildPoortSchema(resolvers), { ...PASSING_QUESTION, expected: {} })
    expect(faults).toEqual(['the question that must pass does not pass'])
  })

  test('each schema is asked anew: what an earlier one opened opens nothing now', async () => {
    let asked = 0
    const toegang = { ...PASSING_QUESTION.context.toegang, judge: () => (asked++, true as const) }
    const counted = { ...PASSING_QUESTION, context: { ...PASSING_QUESTION.context, toegang } }
    const times = async () => {
      asked = 0
      expect(await selfTest(buildPoortSchema(resolvers), counted)).toEqual([])
      return asked
    }
    expect(await times()).toBe(await times())
    expect(asked).toBeGreaterThan(0)
  })

  test('a shortcut that refuses hides no rule that lets everything through', async () => {
    const schema = buildPoortSchema(resolvers)
    const { wie } = (schema.getType('BekendTeam') as GraphQLObjectType).getFields()
    Object.assign(wie ?? {}, { resolve: () => 'open' })
    shorten(schema, 'BekendTeam', 'wie', refuseAtTeam('WIE'))
    expect(await selfTest(schema, PASSING_QUESTION)).toContain('BekendTeam.wie does not refuse')
  })

  test('one type whose rules were lost is found', async () => {
    const dat = niveauRule('DAT')
    const rules = Object.fromEntries(
      [...classify(bare())].map(([type, fields]) => [
        type,
        Object.fromEntries([...fields.keys()].map((field) => [field, dat])),
      ]),
    )
    const lost = applyMiddleware(bare(), shield({ ...rules, Team: {} }, { allowExternalErrors: false }))
    expect((await selfTest(lost, PASSING_QUESTION)).filter((fault) => fault.startsWith('Team.'))).toHaveLength(3)
  })
})

describe('D1 D5 every field is classified and nullable', () => {
  test.each([
    [
      'a field without a class',
      `${directives} type Query { a: String @niveau(is: DAT) b: String }`,
      /Query\.b has no @niveau/,
    ],
    [
      'a field below without a class',
      `${directives} type Query { a: A @niveau(is: DAT) } type A { x: Int }`,
      /A\.x has no @niveau/,
    ],
    [
      'a guarded field that is not nullable',
      `${directives} type Query { a: String! @niveau(is: DAT) }`,
      /Query\.a must be nullable/,
    ],
    ['no directive at all', 'type Query { a: String }', /Query\.a has no @niveau/],
  ])('%s stops the build', (_what, sdl, words) => {
    expect(() => guardSchema(makeExecutableSchema({ typeDefs: sdl }))).toThrow(words)
  })

  test('every field of the served schema has a rule, and every object type its fields in the tree', () => {
    const classes = classify(bare())
    for (const [type, fields] of objectFields(bare()))
      expect([...(classes.get(type)?.keys() ?? [])]).toEqual(fields.map((field) => field.name))
  })
})

describe('D4 D8 the rules', () => {
  const sdl = `${directives} type Query { a(n: Int): String @niveau(is: DAT) }`
  const schema = guardSchema(
    makeExecutableSchema({
      typeDefs: sdl,
      resolvers: { Query: { a: (_: unknown, { n }: { n: number }) => `open ${n}` } },
    }),
  )
  const ask = (toegang: Partial<Toegang>, document = '{ a(n: 1) }') =>
    execute({ schema, document: parse(document), contextValue: { toegang: { ...GEEN_TOEGANG, ...toegang } } })
  const codeOf = async (toegang: Partial<Toegang>) =>
    ((await ask(toegang)).errors?.[0]?.originalError as PoortError | undefined)?.code

  test('control: a rule that says true opens', async () => {
    expect(await ask({ judge: () => true })).toMatchObject({ data: { a: 'open 1' } })
  })

  test('a refusal and a rule that cannot decide are different codes, and neither opens', async () => {
    expect(await codeOf({})).toBe('NIET_GEAUTORISEERD')
    const throws = () => {
      throw new TypeError('999999989')
    }
    expect(await codeOf({ judge: throws })).toBe('INTERNAL_SERVER_ERROR')
  })

  test.each([
    ['a text', 'ja'],
    ['one', 1],
    ['an object', {}],
    ['null', null],
    ['undefined', undefined],
    ['a promise of a text', Promise.resolve('ja')],
  ])('%s is not yes', async (_what, value) => {
    const result = await ask({ judge: (() => value) as never })
    expect(result.data).toEqual({ a: null })
  })

  test('no_cache: two aliases are two judgements', async () => {
    let calls = 0
    const judge = (): true | PoortError => (++calls === 1 ? true : new PoortError('NIET_GEAUTORISEERD'))
    const result = await ask({ judge }, '{ x: a(n: 1) y: a(n: 2) }')
    expect(result.data).toEqual({ x: 'open 1', y: null })
  })
})
