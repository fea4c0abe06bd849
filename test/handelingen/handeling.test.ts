import { describe, expect, test } from 'vitest'
import type { BeleidDocument } from '../../src/autorisatie/beleid-schema.ts'
import { compileBeleid } from '../../src/autorisatie/compile-beleid.ts'
import { PoortError } from '../../src/errors.ts'
import { createHandelingen, settleFunctie } from '../../src/handelingen/handeling.ts'
import type { Recorder, Regel, Stand } from '../../src/logboek/recorder.ts'
import { createPersoonSleutels } from '../../src/logboek/sleutels.ts'
import { shippedBeleid, shippedDocument } from '../support/beleid.ts'

const VRAAG = { actie: 'PROEF', rechten: ['EIGEN_TOEGANG_ZIEN'] } as const
const WITHOUT: BeleidDocument = structuredClone(shippedDocument)
for (const each of Object.values(WITHOUT.autorisatiematrix.functies)) each.rechten = []
const sleutels = createPersoonSleutels(new Map([[1, Buffer.alloc(32)]]), new Map([[1, Buffer.alloc(32)]]))
const professional = {
  pseudoniem: 'p',
  groepen: ['sd-functie-generalist'],
  collega: 'c',
  functies: ['GENERALIST'],
  teams: [],
  organisatie: 'o',
  client: 'c',
  token: { iss: 'i', jti: 'j', exp: 0 },
}

/** Answers each line with the next of these versions; the epoch is the version. */
function begin(...versies: readonly number[]) {
  const lines: Regel[] = []
  const standen = [...versies]
  const recorder = {
    healthy: true,
    async record(regel: Regel): Promise<Stand> {
      lines.push(regel)
      const versie = standen.shift()
      if (versie === undefined) throw new PoortError('LOGBOEK_NIET_BESCHIKBAAR')
      return { matrixversie: versie, epoch: BigInt(versie), nu: new Date(0) }
    },
    [Symbol.asyncDispose]: async () => undefined,
  } satisfies Recorder
  // 1 and 3: the shipped policy; 2: without any recht; 4 and up are not there.
  const matrixversies = {
    recent: undefined,
    async get(versie: number) {
      if (versie > 3) throw new Error('absent')
      return compileBeleid(versie, versie === 2 ? WITHOUT : shippedDocument)
    },
  }
  return {
    lines,
    begun: createHandelingen({ recorder, matrixversies, sleutels, bewaartermijnen: { klasseOf: () => 'P5Y' } }).begin(
      professional,
      VRAAG,
    ),
  }
}

describe('M2 a handeling under rights that move', () => {
  test('one whose rights stayed leaves as it is', async () => {
    expect(await (await begin(1, 1).begun).conclude([], true)).toBeUndefined()
  })
  test('rights that moved and still hold are decided again, on record, and leave', async () => {
    const { lines, begun } = begin(1, 3, 3)
    expect(await (await begun).conclude([], true)).toBeUndefined()
    expect(lines.map(({ soort, beurt }) => [soort, beurt])).toEqual([
      ['VOORNEMEN', 1],
      ['UITKOMST', 1],
      ['UITKOMST', 2],
    ])
  })
  test('a recht that is gone takes the place of the answer, and the last line says so', async () => {
    const { lines, begun } = begin(1, 2, 2)
    expect(await (await begun).conclude([], true)).toBe('TOEGANG_GEWIJZIGD')
    expect(JSON.parse(lines.at(-1)?.inhoud ?? '')).toMatchObject({ fout: 'TOEGANG_GEWIJZIGD', functie: null })
  })
  test('one that moved the epoch itself is recorded once, under the epoch it made', async () => {
    const { lines, begun } = begin(1, 3)
    const handeling = await begun
    handeling.vastgelegd(3n)
    expect(await handeling.conclude([], true)).toBeUndefined()
    expect(lines.map(({ soort }) => soort)).toEqual(['VOORNEMEN', 'UITKOMST'])
    expect(JSON.parse(lines[1]?.inhoud ?? '')).toMatchObject({ epoch: '3', resultaat: 'UITGEVOERD' })
  })
  test('what was not done is on record as a refusal, and its answer leaves', async () => {
    const { lines, begun } = begin(1, 1)
    const handeling = await begun
    handeling.noteer({ feit: null })
    handeling.weiger('NIET_AAN_UZELF')
    expect(await handeling.conclude([], true)).toBeUndefined()
    const expected = { resultaat: 'GEWEIGERD', fout: 'NIET_AAN_UZELF', feiten: { feit: null } }
    expect(JSON.parse(lines[1]?.inhoud ?? '')).toMatchObject(expected)
  })
  test('a refusal stays the refusal it was', async () => {
    expect(await (await begin(1, 2, 2).begun).conclude(['NIET_GEAUTORISEERD'], false)).toBeUndefined()
  })
  test('a refused part is no refusal: what else was answered is on record as done', async () => {
    const { lines, begun } = begin(1, 1)
    expect(await (await begun).conclude(['NIET_GEAUTORISEERD', 'NIET_GEAUTORISEERD'], true)).toBeUndefined()
    const expected = { resultaat: 'UITGEVOERD', fout: null, deelfouten: ['NIET_GEAUTORISEERD'] }
    expect(JSON.parse(lines[1]?.inhoud ?? '')).toMatchObject(expected)
  })
  test('and does not leave when the recht is gone', async () => {
    expect(await (await begin(1, 2, 2).begun).conclude(['NIET_GEAUTORISEERD'], true)).toBe('TOEGANG_GEWIJZIGD')
  })
  test('rights that keep moving let nothing out', async () => {
    expect(await (await begin(1, 3, 1, 3).begun).conclude([], true)).toBe('TOEGANG_GEWIJZIGD')
  })
  test.each([
    ['the intent cannot be written', []],
    ['its policy version is not there', [4]],
  ])('A1 nothing begins when %s', async (_what, versies) => {
    await expect(begin(...versies).begun).rejects.toMatchObject({ code: 'LOGBOEK_NIET_BESCHIKBAAR' })
  })
  test('A2 nothing leaves when the outcome cannot be written', async () => {
    await expect((await begin(1).begun).conclude([], true)).rejects.toMatchObject({ code: 'LOGBOEK_NIET_BESCHIKBAAR' })
  })
  test('what was noted stands in the outcome', async () => {
    const { lines, begun } = begin(1, 1)
    const handeling = await begun
    handeling.noteer({ aantal: 2 })
    handeling.noteer({ soort: 'PROEF' })
    await handeling.conclude([], true)
    expect(JSON.parse(lines[1]?.inhoud ?? '')).toMatchObject({ feiten: { aantal: 2, soort: 'PROEF' } })
  })
})

describe('D1 the functie of a handeling', () => {
  const settle = (functies: readonly string[], gevraagd?: string | null) =>
    settleFunctie(functies, gevraagd, ['BSN_ZIEN', 'AFGESCHERMD_ZIEN'], shippedBeleid)
  test.each([
    ['the only one that holds a recht', ['ACCOUNTANT', 'GENERALIST'], undefined, 'GENERALIST'],
    ['the one that is named', ['GENERALIST', 'CASUSREGISSEUR'], 'CASUSREGISSEUR', 'CASUSREGISSEUR'],
    ['none when two could', ['GENERALIST', 'CASUSREGISSEUR'], null, undefined],
    ['none that is not held', ['GENERALIST'], 'CASUSREGISSEUR', undefined],
    ['none without the recht', ['ACCOUNTANT'], 'ACCOUNTANT', undefined],
    ['none that the policy does not know', ['TOVENAAR'], undefined, undefined],
  ])('is %s', (_what, functies, gevraagd, expected) => {
    expect(settle(functies, gevraagd)).toBe(expected)
  })
})
