import { describe, expect, test } from 'vitest'
import type { Bron } from '../../src/bronnen/register.ts'
import { createBronSchemas } from '../../src/federation/bron-schemas.ts'
import type { SdlAntwoord } from '../../src/federation/fetch-sdl.ts'
import { readEisen } from '../../src/federation/poort-schema.ts'
import { fakeSdl } from '../support/fake-bron-typen.ts'

const bronOf = (id: string): Bron => ({
  id,
  domein: id,
  url: new URL('http://127.0.0.1:1/'),
  sleutel: new Uint8Array(32),
  bundel: 1,
  deadlineMs: 100,
  overeenkomst: { kenmerk: 'x', geldigTotEnMet: '2099-12-31' },
})
const [WMO, JEUGD] = [bronOf('wmo'), bronOf('jeugd')]
const SILENT: SdlAntwoord = { ok: false, gebrek: 'VERBINDING' }
const good = (id: string, change: (sdl: string) => string = (sdl) => sdl): SdlAntwoord => ({
  ok: true,
  sdl: change(fakeSdl(id, true)),
})

/** What the bronnen say, what is kept, and what was told; all of it to be changed by a test. */
function setUp(kept = new Map<string, string>()) {
  const says = new Map<string, SdlAntwoord>([
    ['wmo', good('wmo')],
    ['jeugd', good('jeugd')],
  ])
  const told: string[] = []
  const reads: string[] = []
  const schemas = createBronSchemas({
    store: {
      readLast: async (bron) => (reads.push(bron), kept.get(bron)),
      keep: async (bron, sdl) => void kept.set(bron, sdl),
    },
    fetchSdl: async ({ id }) => says.get(id) ?? SILENT,
    eisen: readEisen(),
    onRefused: (bron, bevindingen) => void told.push(`refused ${bron} ${bevindingen.length > 0}`),
    onSilent: (bron) => void told.push(`silent ${bron}`),
  })
  return { says, told, reads, kept, schemas }
}
const ids = (map: ReadonlyMap<string, unknown>): readonly string[] => [...map.keys()]

describe('D19 the schemas of the bronnen', () => {
  test('a good one is kept first and then used, in the order of the register', async () => {
    const { schemas, kept, told } = setUp()
    const typen = await schemas.refresh([WMO, JEUGD])
    expect(ids(typen)).toEqual(['wmo', 'jeugd'])
    expect(typen.get('wmo')?.wat).toBe('WmoWat')
    expect([...kept.keys()]).toEqual(['wmo', 'jeugd'])
    expect([told, [...schemas.achter]]).toEqual([[], []])
  })

  test('what stays the same stays the same object, and is kept once', async () => {
    const { schemas, kept } = setUp()
    const first = await schemas.refresh([WMO])
    kept.clear()
    const second = await schemas.refresh([WMO])
    expect(second.get('wmo')).toBe(first.get('wmo'))
    expect(kept.size).toBe(0)
  })

  test('a bad one is told once, the last good stays; another bad one is told again; a good one ends it', async () => {
    const { schemas, says, told } = setUp()
    const first = await schemas.refresh([WMO, JEUGD])
    says.set(
      'wmo',
      good('wmo', (sdl) => sdl.replace('aantal: Int', 'aantal(x: Int): Int')),
    )
    for (let round = 0; round < 3; round++)
      expect((await schemas.refresh([WMO, JEUGD])).get('wmo')).toBe(first.get('wmo'))
    expect(told).toEqual(['refused wmo true'])
    expect([...schemas.achter]).toEqual(['wmo'])
    says.set(
      'wmo',
      good('wmo', (sdl) => `${sdl} scalar WmoAnders`),
    )
    await schemas.refresh([WMO, JEUGD])
    expect(told).toHaveLength(2)
    says.set('wmo', good('wmo'))
    await schemas.refresh([WMO, JEUGD])
    expect([...schemas.achter]).toEqual([])
  })

  test('a bron that is bad, and then good in another way, is taken up anew', async () => {
    const { schemas, says } = setUp()
    says.set('wmo', { ok: true, sdl: 'type' })
    expect(ids(await schemas.refresh([WMO, JEUGD]))).toEqual(['jeugd'])
    says.set(
      'wmo',
      good('wmo', (sdl) => sdl.replace('aantal: Int', '')),
    )
    const typen = await schemas.refresh([WMO, JEUGD])
    expect(ids(typen)).toEqual(['wmo', 'jeugd'])
    expect([...schemas.achter]).toEqual([])
  })

  test('a good one that becomes another good one keeps its own names', async () => {
    const { schemas, says } = setUp()
    const first = await schemas.refresh([WMO, JEUGD])
    says.set(
      'wmo',
      good('wmo', (sdl) => sdl.replace('aantal: Int', '')),
    )
    const second = await schemas.refresh([WMO, JEUGD])
    expect(second.get('wmo')).not.toBe(first.get('wmo'))
    expect([...schemas.achter]).toEqual([])
  })

  test('a silent one keeps its last good one and is told once, until it speaks and falls silent again', async () => {
    const { schemas, says, told } = setUp()
    const first = await schemas.refresh([WMO])
    for (const answer of [SILENT, SILENT, good('wmo'), SILENT]) {
      says.set('wmo', answer)
      expect((await schemas.refresh([WMO])).get('wmo')).toBe(first.get('wmo'))
      expect([...schemas.achter]).toEqual(answer.ok ? [] : ['wmo'])
    }
    expect(told).toEqual(['silent wmo', 'silent wmo'])
  })

  test('after a restart the kept one is used while the bron is silent, read once, and checked like any other', async () => {
    const kept = new Map([
      ['wmo', fakeSdl('wmo', true)],
      ['jeugd', 'scalar JeugdSlecht'],
    ])
    const { schemas, says, reads } = setUp(kept)
    says.clear()
    for (let round = 0; round < 2; round++) expect(ids(await schemas.refresh([WMO, JEUGD]))).toEqual(['wmo'])
    expect(reads).toEqual(['wmo', 'jeugd'])
  })

  test('a name that two want belongs to the one that has it, and to the poort before all', async () => {
    const { schemas, says } = setUp()
    // wmo-plus may take names that begin with WmoPlus; wmo as well.
    const plus = bronOf('wmo-plus')
    says.set('wmo-plus', good('wmo-plus'))
    says.set(
      'wmo',
      good('wmo', (sdl) => sdl.replaceAll('WmoDeel', 'WmoPlusDeel')),
    )
    expect(ids(await schemas.refresh([WMO, plus]))).toEqual(['wmo'])
    const other = setUp()
    other.says.set('wmo-plus', good('wmo-plus'))
    await other.schemas.refresh([WMO, plus])
    other.says.set(
      'wmo',
      good('wmo', (sdl) => sdl.replaceAll('WmoDeel', 'WmoPlusDeel')),
    )
    await other.schemas.refresh([WMO, plus])
    expect([...other.schemas.achter]).toEqual(['wmo'])
  })

  test('a bron that leaves the register is forgotten, its faults too', async () => {
    const { schemas, says } = setUp()
    says.set('jeugd', SILENT)
    await schemas.refresh([WMO, JEUGD])
    expect(ids(await schemas.refresh([WMO]))).toEqual(['wmo'])
    expect([...schemas.achter]).toEqual([])
    says.set('wmo', { ok: true, sdl: 'type' })
    await schemas.refresh([WMO])
    expect(ids(await schemas.refresh([JEUGD]))).toEqual([])
    expect([...schemas.achter]).toEqual(['jeugd'])
  })
})
