import { expect, test } from 'vitest'
import { PoortError } from '../../src/errors.ts'
import { CIJFERS, type Deelcijfer } from '../../src/rapporten/cijfers.ts'
import { createMaandrapporten, type Maandrapport, type Telling } from '../../src/rapporten/maandrapport.ts'
import { shippedBeleid } from '../support/beleid.ts'

const NU = new Date('2026-11-25T12:00:00Z')
const MAANDEN = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10']
const delen = (waarde: number) =>
  Object.fromEntries(
    Object.keys(CIJFERS)
      .filter((code) => code !== 'raadplegingen')
      .map((code) => [code, waarde]),
  ) as Record<Deelcijfer, number>
const totaal = (raadplegingen: number): Telling => ({
  soort: 'TOTAAL',
  sleutel: null,
  professionals: 9,
  raadplegingen,
  ...delen(0),
  achter: delen(9),
})

/** Counts a hundred in every month, but for those that are named. */
function countingStore(anders: Readonly<Record<string, () => Promise<readonly Telling[]>>> = {}) {
  const asked: string[] = []
  return {
    asked,
    async tellingen({ van }: { readonly van: string }): Promise<readonly Telling[]> {
      const maand = van.slice(0, 7)
      asked.push(maand)
      return (await anders[maand]?.()) ?? [totaal(100)]
    },
  }
}
const perMaand = ({ reeksen }: Maandrapport) => reeksen.find(({ naam }) => naam === 'Raadplegingen per maand')?.y

test('a month that is too large to count is missing from the series, and takes no report away', async () => {
  const store = countingStore({ '2026-07': () => Promise.reject(new PoortError('VERSLAG_TE_GROOT')) })
  const rapporten = createMaandrapporten(store)
  expect(perMaand(await rapporten.make('2026-10', shippedBeleid, NU))).toEqual([100, 100, null, 100, 100, 100])
  // Of itself it is none.
  await expect(rapporten.make('2026-07', shippedBeleid, NU)).rejects.toMatchObject({ code: 'VERSLAG_TE_GROOT' })
})

test('a month that cannot be read is no report at all, whichever it is', async () => {
  const store = countingStore({ '2026-07': () => Promise.reject(new PoortError('LOGBOEK_ONVOLLEDIG')) })
  await expect(createMaandrapporten(store).make('2026-10', shippedBeleid, NU)).rejects.toMatchObject({
    code: 'LOGBOEK_ONVOLLEDIG',
  })
})

test('a month that is still being counted when the answer must leave is there the next time', async () => {
  const slow = Promise.withResolvers<readonly Telling[]>()
  const store = countingStore({ '2026-06': () => slow.promise })
  const rapporten = createMaandrapporten(store, { seriesMs: 0 })
  // What comes after it was not begun: one at a time.
  expect(perMaand(await rapporten.make('2026-10', shippedBeleid, NU))).toEqual([100, null, null, null, null, 100])
  expect(store.asked).toEqual(['2026-10', '2026-05', '2026-06'])
  slow.resolve([totaal(70)])
  const patient = await rapporten.make('2026-05', shippedBeleid, NU)
  expect(perMaand(patient)?.slice(0, 2)).toEqual([100, 70])
  expect(store.asked.filter((maand) => maand === '2026-06')).toHaveLength(1)
})

test('what was counted on the first day of a month is counted again later, and then no more', async () => {
  const store = countingStore()
  const rapporten = createMaandrapporten(store)
  await rapporten.make('2026-10', shippedBeleid, new Date('2026-11-01T00:00:10Z'))
  await rapporten.make('2026-10', shippedBeleid, new Date('2026-11-02T12:00:00Z'))
  await rapporten.make('2026-10', shippedBeleid, NU)
  expect(store.asked.toSorted()).toEqual([...MAANDEN, ...MAANDEN].toSorted())
})
