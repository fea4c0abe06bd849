import { describe, expect, test } from 'vitest'
import { canonicalBeleid } from '../../src/autorisatie/beleid-document.ts'
import { createMatrixversies } from '../../src/autorisatie/matrixversies.ts'
import { shippedDocument } from '../support/beleid.ts'

type Stored = ReturnType<typeof canonicalBeleid>

const GOOD = canonicalBeleid(shippedDocument)
const setUp = () => {
  const reads: number[] = []
  const state: { stored: Stored | undefined } = { stored: GOOD }
  const versies = createMatrixversies({
    readMatrixversie: async (versie) => {
      reads.push(versie)
      return state.stored
    },
  })
  return { versies, reads, state }
}

describe('C3 the policy version that decides', () => {
  test('is the one that was named, read once', async () => {
    const { versies, reads } = setUp()
    const [one, other] = await Promise.all([versies.get(3), versies.get(3)])
    expect([one.versie, other === one, reads]).toEqual([3, true, [3]])
  })

  test.each([
    ['that is absent', { stored: undefined }, 'matrix version 3 is absent'],
    ['with another hash', { stored: { ...GOOD, sha256: '0'.repeat(64) } }, 'fails its hash'],
    ['with another text of the same content', { stored: { ...GOOD, inhoud: ` ${GOOD.inhoud}` } }, 'fails its hash'],
    ['that this release does not understand', { stored: { ...GOOD, inhoud: '{}' } }, 'policy refused'],
  ])('a version %s is never used', async (_what, { stored }, words) => {
    const { versies, state } = setUp()
    state.stored = stored
    await expect(versies.get(3)).rejects.toThrow(words)
  })

  test('a version that could not be read is tried again', async () => {
    const { versies, state, reads } = setUp()
    state.stored = undefined
    await expect(versies.get(3)).rejects.toThrow('absent')
    state.stored = GOOD
    expect((await versies.get(3)).versie).toBe(3)
    expect(reads).toEqual([3, 3])
  })

  test('the newest four are kept, so that a rollback is free and memory is bounded', async () => {
    const { versies, reads } = setUp()
    for (const versie of [5, 1, 2, 3, 4]) await versies.get(versie)
    for (const versie of [2, 3, 4, 5]) await versies.get(versie)
    expect(reads).toEqual([5, 1, 2, 3, 4])
    await versies.get(1)
    expect(reads).toEqual([5, 1, 2, 3, 4, 1])
  })
})
