import { describe, expect, test } from 'vitest'
import { checkMutanten } from '../../scripts/checks/mutanten.ts'

const one = { bestand: 'src/domain/x.ts', regel: 'if (a) return b', wordt: 'true' }
const other = { ...one, wordt: 'false' }

describe('mutants that survive', () => {
  test('one that is not listed is a fault; listed with its mutation, or with its whole line, it is none', () => {
    expect(checkMutanten([one], [])).toEqual(['survives: src/domain/x.ts: if (a) return b\n    became: true'])
    expect(checkMutanten([one], [{ ...one, reden: 'equal' }])).toEqual([])
    expect(checkMutanten([one, other], [{ bestand: one.bestand, regel: one.regel, reden: 'equal' }])).toEqual([])
  })

  test('another mutation of a listed line is a fault', () => {
    expect(checkMutanten([one, other], [{ ...one, reden: 'equal' }])).toHaveLength(1)
  })

  test('an entry that nothing needs any more is a fault', () => {
    expect(checkMutanten([], [{ ...one, reden: 'equal' }])).toEqual([
      'no longer survives, remove it from test/mutanten.yaml: src/domain/x.ts: if (a) return b',
    ])
  })
})
