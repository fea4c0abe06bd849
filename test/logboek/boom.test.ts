import { describe, expect, test } from 'vitest'
import { auditRanges, createBoom, EMPTY_ROOT, leafHash, nodeHash, rootFromPath } from '../../src/logboek/boom.ts'
import {
  controlesleutelsOf,
  createOndertekenaar,
  openNote,
  readControlepunt,
  readControlesleutel,
} from '../../src/logboek/controlepunt.ts'

const hex = (bytes: Buffer): string => bytes.toString('hex')

/** RFC 6962 §2.1, word for word: the slow way. */
const rootOf = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length === 0) return EMPTY_ROOT
  const [only] = leaves
  if (leaves.length === 1 && only !== undefined) return only
  let left = 1
  while (left * 2 < leaves.length) left *= 2
  return nodeHash(rootOf(leaves.slice(0, left)), rootOf(leaves.slice(left)))
}
const growing = (leaves: readonly Buffer[]) => {
  const boom = createBoom()
  for (const leaf of leaves) boom.add(leaf)
  return boom
}
const leavesOf = (count: number): Buffer[] => Array.from({ length: count }, (_, at) => leafHash(`regel ${at}`))

describe('A10 the tree is that of RFC 6962', () => {
  test('known values: no leaf, an empty leaf, and two of them', () => {
    expect(hex(createBoom().wortel())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(hex(leafHash(''))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
    expect(hex(growing([leafHash(''), leafHash('\0')]).wortel())).toBe(
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    )
  })

  test('at every size the compact range has the root of the definition, and a copy grows apart', () => {
    const leaves = leavesOf(130)
    const boom = createBoom()
    for (const [at, leaf] of leaves.entries()) {
      const copy = boom.copy()
      copy.add(leafHash('een ander'))
      boom.add(leaf)
      expect(hex(boom.wortel())).toBe(hex(rootOf(leaves.slice(0, at + 1))))
      expect(copy.omvang).toBe(boom.omvang)
      expect(copy.wortel().equals(boom.wortel())).toBe(false)
    }
  })

  test('every leaf of every tree up to seventy is proven by its path, and by no other', () => {
    for (let omvang = 1; omvang <= 70; omvang++) {
      const leaves = leavesOf(omvang)
      for (let plaats = 0; plaats < omvang; plaats++) {
        const pad = auditRanges(plaats, omvang).map(({ begin, einde }) => rootOf(leaves.slice(begin, einde)))
        const leaf = leaves[plaats] ?? EMPTY_ROOT
        expect(rootFromPath(leaf, plaats, omvang, pad).equals(rootOf(leaves))).toBe(true)
        expect(rootFromPath(leafHash('vals'), plaats, omvang, pad).equals(rootOf(leaves))).toBe(false)
      }
    }
  })
})

describe('A10 checkpoints are signed notes', () => {
  const reeks = new Map([[1, Buffer.from('0f'.repeat(16) + 'a5'.repeat(16), 'hex')]])
  const other = new Map([[1, Buffer.from('1e'.repeat(16) + 'b6'.repeat(16), 'hex')]])
  const sleutels = controlesleutelsOf(reeks).map(readControlesleutel)
  const punt = { schrijver: '6f1451d0-de0d-4ebb-b53a-aa3ee9431206', omvang: 42, wortel: leafHash('x') }
  const note = createOndertekenaar(reeks).sign(punt)

  test('a note of another implementation is read: the one of the Go documentation', () => {
    const key = readControlesleutel('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')
    const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    const signature = 'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM='
    expect(openNote(`${text}\n— PeterNeumann ${signature}\n`, [key])).toBe(text)
  })

  test('what is signed is read back, and has the three rows of the standard', () => {
    expect(readControlepunt(note, sleutels)).toEqual(punt)
    expect(note.split('\n').slice(0, 3)).toEqual([
      `datpoort/logboek/${punt.schrijver}`,
      '42',
      punt.wortel.toString('base64'),
    ])
  })

  test('after a rotation the old key still reads old checkpoints', () => {
    const both = new Map([...reeks, [2, Buffer.from('2d'.repeat(16) + 'c7'.repeat(16), 'hex')] as const])
    const all = controlesleutelsOf(both).map(readControlesleutel)
    expect(readControlepunt(note, all)).toEqual(punt)
    expect(readControlepunt(createOndertekenaar(both).sign(punt), all)).toEqual(punt)
    expect(() => readControlepunt(createOndertekenaar(both).sign(punt), sleutels)).toThrow('SLEUTEL_ONBEKEND')
  })

  test.each([
    ['another size', note.replace('\n42\n', '\n43\n'), 'HANDTEKENING'],
    ['another writer', note.replace('6f1451d0', '6f1451d1'), 'HANDTEKENING'],
    ['a row more', note.replace('\n42\n', '\n42\n\n'), 'HANDTEKENING'],
    ['no signature', note.slice(0, note.indexOf('—')), 'VORM'],
    ['a text of something else', 'hallo\n', 'VORM'],
    ['cut short', note.slice(0, -2), 'VORM'],
  ])('%s is refused', (_what, altered, code) => {
    expect(() => readControlepunt(altered, sleutels)).toThrow(code)
  })

  test('another key under the same name is unknown', () => {
    const foreign = controlesleutelsOf(other).map(readControlesleutel)
    expect(() => readControlepunt(note, foreign)).toThrow('SLEUTEL_ONBEKEND')
    expect(() => readControlesleutel('datpoort-controlepunt-1+00000000+AAAA')).toThrow('VORM')
  })
})
