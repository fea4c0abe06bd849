import { describe, expect, test } from 'vitest'
import { parseBsn } from '../../src/domain/bsn.ts'
import { createPersoonSleutels } from '../../src/logboek/sleutels.ts'
import { createFeitenLezer } from '../../src/toekenningen/feiten-lezer.ts'
import type { Feitenvraag, GevondenFeit } from '../../src/toekenningen/toegang-store.ts'
import { testBsns } from '../support/bsns.ts'

const sleutels = createPersoonSleutels(new Map([[1, Buffer.alloc(32, 1)]]), new Map([[1, Buffer.alloc(32, 2)]]))
const personen = testBsns(3).map((bsn) => sleutels.pseudonyms(parseBsn(bsn) ?? expect.fail('no BSN')))
const one = personen.slice(0, 1)
const two = personen.slice(0, 2)
const nu = new Date('2026-11-25T00:00:00Z')
const feit = (vraag: number, plaats: number | undefined, inhoud: unknown = { regieniveau: 'R1' }): GevondenFeit => ({
  vraag,
  plaats,
  soort: 'REGIENIVEAU',
  id: `${vraag}-${plaats ?? 'elk'}`,
  inhoud,
  geldigVan: nu,
  geldigTot: nu,
})

function heldStore(feiten: readonly GevondenFeit[] | Error) {
  const asked: (readonly Feitenvraag[])[] = []
  return {
    asked,
    readFeiten: async (vragen: readonly Feitenvraag[]) => {
      asked.push(vragen)
      if (feiten instanceof Error) throw feiten
      return { nu, feiten }
    },
  }
}
const idsOf = ({ perPersoon }: { perPersoon: readonly (readonly { id: string }[])[] }) =>
  perPersoon.map((feiten) => feiten.map(({ id }) => id))

describe('what is on record of persons', () => {
  test('questions of one moment are read together, and each gets its own', async () => {
    const store = heldStore([feit(0, 0), feit(1, 1), feit(1, undefined), feit(2, 0)])
    const lezer = createFeitenLezer(store)
    const gelezen = await Promise.all([lezer.read(one, 'a'), lezer.read(two, 'b'), lezer.read(personen, 'c')])
    expect(gelezen.map(idsOf)).toEqual([[['0-0']], [['1-elk'], ['1-1', '1-elk']], [['2-0'], [], []]])
    expect(store.asked.map((vragen) => vragen.map(({ voor }) => voor))).toEqual([['a', 'b', 'c']])
    expect(store.asked[0]?.[2]?.personen).toEqual(personen)
  })

  test('the same question asked twice is read twice, also one after the other', async () => {
    const store = heldStore([])
    const lezer = createFeitenLezer(store)
    await Promise.all([lezer.read(personen, 'a'), lezer.read(personen, 'a')])
    await lezer.read(personen, 'a')
    expect(store.asked.map(({ length }) => length)).toEqual([2, 1])
  })

  test('one that cannot be read is refused, and its neighbour is not', async () => {
    const lezer = createFeitenLezer(heldStore([feit(0, 0, { regieniveau: 5 }), feit(1, 0)]))
    const [broken, whole] = await Promise.allSettled([lezer.read(personen, 'a'), lezer.read(personen, 'b')])
    expect(broken).toMatchObject({ status: 'rejected', reason: { code: 'LOGBOEK_NIET_BESCHIKBAAR' } })
    expect(whole).toMatchObject({ status: 'fulfilled' })
  })

  test('without the store all are refused with the code of the logboek, and none of its words', async () => {
    const lezer = createFeitenLezer(heldStore(new Error('secret')))
    for (const each of await Promise.allSettled([lezer.read(personen, 'a'), lezer.read(personen, 'b')]))
      expect(each).toMatchObject({ status: 'rejected', reason: { code: 'LOGBOEK_NIET_BESCHIKBAAR' } })
  })
})
