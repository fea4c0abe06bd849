import { expect, test } from 'vitest'
import { createProeflogboek } from '../support/proeflogboek.ts'

test('A10 five hundred random manipulations: each is found, and the first bad line is named', async () => {
  await using proef = await createProeflogboek()
  expect(await proef.manipulate(500)).toEqual({ missed: [], misnamed: [] })
  expect((await proef.verify()).bevindingen).toEqual([]) // control: each was undone
})
