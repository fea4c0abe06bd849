import { makeExecutableSchema } from '@graphql-tools/schema'
import { execute, GraphQLError, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { classify, guardSchema } from '../../src/autorisatie/guard-schema.ts'
import { GEEN_TOEGANG, type Toegang } from '../../src/autorisatie/toegang.ts'
import type { Informatieniveau } from '../../src/domain/niveau.ts'
import { PoortError } from '../../src/errors.ts'

const typeDefs = `
  directive @niveau(is: Informatieniveau!) on FIELD_DEFINITION
  enum Informatieniveau { DAT WIE WANNEER WAT WAAROM }
  type Query { team: BekendTeam @niveau(is: DAT) wie: String @niveau(is: WIE) }
  type BekendTeam { naam: String @niveau(is: DAT) wie: Wie @niveau(is: WIE) }
  type Wie { naam: String @niveau(is: WIE) }`
const schemaWith = (naam: () => unknown) =>
  guardSchema(
    makeExecutableSchema({
      typeDefs,
      resolvers: {
        Query: { team: () => ({}), wie: () => 'open' },
        BekendTeam: { naam, wie: () => ({}) },
        Wie: { naam: () => 'open' },
      },
    }),
  )
const refuse = () => new PoortError('NIET_GEAUTORISEERD')
const ask = async (toegang: Partial<Toegang>, naam: () => unknown = () => 'open') => {
  const { data, errors } = await execute({
    schema: schemaWith(naam),
    document: parse('{ team { naam wie { naam } } wie }'),
    contextValue: { toegang: { ...GEEN_TOEGANG, ...toegang } },
  })
  const codes = errors?.map(({ path, originalError: error }) => [
    path?.join('.'),
    error instanceof PoortError ? error.code : error?.constructor.name,
  ])
  return { data, codes: Object.fromEntries(codes ?? []) }
}

describe('D5 which rule stands before a field', () => {
  test('a niveau is opened at the team, and the fields below follow', async () => {
    const opened = await ask({ judge: () => true, judgeTeam: () => true })
    expect(opened).toEqual({ data: { team: { naam: 'open', wie: { naam: 'open' } }, wie: 'open' }, codes: {} })
  })

  test('a team that refuses is not opened by a niveau that is open elsewhere', async () => {
    const { data, codes } = await ask({ judge: () => true, judgeTeam: refuse })
    expect(data).toEqual({ team: { naam: 'open', wie: null }, wie: 'open' })
    expect(codes).toEqual({ 'team.wie': 'NIET_GEAUTORISEERD' })
  })

  test('a team that opens does not open the same niveau anywhere else', async () => {
    const judge: Toegang['judge'] = (niveau) => (niveau === 'DAT' ? true : refuse())
    const { data } = await ask({ judge, judgeTeam: () => true })
    expect(data).toEqual({ team: { naam: 'open', wie: { naam: null } }, wie: null })
  })

  test('a rule that only says no refuses with the same code', async () => {
    const { data, codes } = await ask({ judge: () => false as never })
    expect(data).toEqual({ team: null, wie: null })
    expect(codes).toEqual({ team: 'NIET_GEAUTORISEERD', wie: 'NIET_GEAUTORISEERD' })
    const atTeam = await ask({ judge: () => true, judgeTeam: () => false as never })
    expect(atTeam).toEqual({
      data: { team: { naam: 'open', wie: null }, wie: 'open' },
      codes: { 'team.wie': 'NIET_GEAUTORISEERD' },
    })
  })

  test('a rule that cannot decide about a team refuses, with another code', async () => {
    const judgeTeam = () => {
      throw new TypeError('999999989')
    }
    expect((await ask({ judge: () => true, judgeTeam })).codes).toEqual({ 'team.wie': 'INTERNAL_SERVER_ERROR' })
  })
})

describe('L9 a resolver that fails is no refusal, and keeps its words', () => {
  test.each([
    ['an error of the catalogue', new PoortError('BRON_GEEN_ANTWOORD'), 'BRON_GEEN_ANTWOORD'],
    ['an error of another library', new GraphQLError('SELECT 999999989'), 'OnverwachteFout'],
    ['any error', new TypeError('SELECT 999999989'), 'OnverwachteFout'],
    ['a text', 'SELECT 999999989', 'OnverwachteFout'],
  ])('%s', async (_what, thrown, code) => {
    const open = { judge: () => true as const, judgeTeam: () => true as const }
    const { data, codes } = await ask(open, () => Promise.reject(thrown))
    expect(data).toMatchObject({ team: { naam: null } })
    expect(codes).toEqual({ 'team.naam': code })
  })
})

describe('D8 a property is read at once where the rule of its niveau said yes', () => {
  const teams = [
    { naam: 'Noord', wie: { naam: 'een' } },
    { naam: 'Zuid', wie: { naam: 'twee' } },
  ]
  const schema = guardSchema(
    makeExecutableSchema({
      typeDefs: typeDefs.replace('team: BekendTeam', 'teams: [BekendTeam]'),
      resolvers: { Query: { teams: () => teams } },
    }),
  )
  const judging = (yes: readonly Informatieniveau[]) => {
    const judged: Informatieniveau[] = []
    const judge: Toegang['judge'] = (niveau) => {
      judged.push(niveau)
      return yes.includes(niveau) || refuse()
    }
    return { judged, judge }
  }
  const read = (toegang: Partial<Toegang>, document = '{ teams { naam wie { naam } } }') =>
    execute({ schema, document: parse(document), contextValue: { toegang: { ...GEEN_TOEGANG, ...toegang } } })

  test('each niveau is judged once, however many fields it opens', async () => {
    const { judged, judge } = judging(['DAT', 'WIE'])
    const { data, errors } = await read({ judge, judgeTeam: () => true })
    expect(errors).toBeUndefined()
    expect(data).toEqual({ teams })
    expect(judged).toEqual(['DAT', 'WIE'])
  })

  test('a yes at one niveau opens no other, and a no is asked again', async () => {
    const { judged, judge } = judging(['DAT'])
    const { data } = await read({ judge, judgeTeam: () => true })
    expect(data).toEqual({ teams: teams.map(({ naam }) => ({ naam, wie: { naam: null } })) })
    expect(judged).toEqual(['DAT', 'WIE', 'WIE'])
  })

  test('a yes to one Toegang opens nothing for another', async () => {
    await read({ judge: () => true, judgeTeam: () => true })
    const { data } = await read({})
    expect(data).toEqual({ teams: null })
  })

  test('what is opened at a team is judged for each team', async () => {
    const judgeTeam: Toegang['judgeTeam'] = (team) => (team as unknown) === teams[0] || refuse()
    // WIE is opened at the root before any team is judged.
    const { data } = await read({ judge: () => true, judgeTeam }, '{ wie teams { naam wie { naam } } }')
    expect(data).toEqual({ wie: null, teams: [teams[0], { naam: 'Zuid', wie: null }] })
  })

  test('one refusal in many places is an error of each place, in every answer', async () => {
    const refusal = new PoortError('NIET_GEAUTORISEERD', { niveau: 'WIE', tekst: 'Uw functie ziet dit niet.' })
    const judgeTeam = () => refusal
    const errorsOf = async (document: string) => (await read({ judge: () => true, judgeTeam }, document)).errors ?? []
    const told = (errors: readonly GraphQLError[]) =>
      errors.map((error) => ({ ...error.toJSON(), from: error.originalError }))
    const at = (...path: readonly (string | number)[]) => ({ message: refusal.message, path, from: refusal })
    const first = await errorsOf('{ teams { naam wie { naam } ook: wie { naam } } }')
    const second = await errorsOf('{ alle: teams { wie { naam } } }')
    expect(told(second)).toEqual([at('alle', 0, 'wie'), at('alle', 1, 'wie')])
    expect(told(first)).toEqual([
      at('teams', 0, 'wie'),
      at('teams', 0, 'ook'),
      at('teams', 1, 'wie'),
      at('teams', 1, 'ook'),
    ])
    // What they share is closed to whoever might add to one of them.
    for (const { extensions } of first) expect(() => Object.assign(extensions, { http: 1 })).toThrow(TypeError)
  })

  test.each([
    ['a promise', () => Promise.reject(new GraphQLError('SELECT', { extensions: { code: 'BAD_REQUEST' } }))],
    ['a function', () => () => Promise.reject(new TypeError('SELECT'))],
    [
      'a function that throws',
      () => () => {
        throw new TypeError('SELECT')
      },
    ],
  ])('%s in a property that fails is closed', async (_what, make) => {
    const failing = { naam: 'open', wie: { naam: undefined as unknown } }
    const own = guardSchema(
      makeExecutableSchema({
        typeDefs: typeDefs.replace('team: BekendTeam', 'teams: [BekendTeam]'),
        resolvers: { Query: { teams: () => [failing], wie: () => 'open' } },
      }),
    )
    failing.wie.naam = make()
    const { errors } = await execute({
      schema: own,
      // WIE is opened at the root, so that the property is read by the short way.
      document: parse('{ wie teams { naam wie { naam } } }'),
      contextValue: { toegang: { ...GEEN_TOEGANG, judge: () => true, judgeTeam: () => true } },
    })
    expect(errors?.map(({ originalError }) => originalError?.constructor.name)).toEqual(['OnverwachteFout'])
  })

  test('a property that holds an error is still no value', async () => {
    const failed = [{ naam: new PoortError('BRON_GEEN_ANTWOORD') }, { naam: 'Zuid' }]
    const { data, errors } = await execute({
      schema: guardSchema(
        makeExecutableSchema({
          typeDefs: typeDefs.replace('team: BekendTeam', 'teams: [BekendTeam]'),
          resolvers: { Query: { teams: () => failed } },
        }),
      ),
      document: parse('{ teams { naam } }'),
      contextValue: { toegang: { ...GEEN_TOEGANG, judge: () => true } },
    })
    expect(data).toEqual({ teams: [{ naam: null }, { naam: 'Zuid' }] })
    expect(errors?.map(({ originalError }) => originalError)).toEqual([failed[0]?.naam])
  })
})

test('a schema is classified once', () => {
  const schema = makeExecutableSchema({ typeDefs })
  expect(classify(schema)).toBe(classify(schema))
})
