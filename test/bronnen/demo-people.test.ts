import { describe, expect, test } from 'vitest'
import { createDossiers } from '../../bronnen/demo/dossiers.ts'
import { createPersonen, VAST } from '../../bronnen/demo/personen.ts'
import { parseBsn } from '../../src/domain/bsn.ts'
import { shippedDocument } from '../support/beleid.ts'

const personen = createPersonen()
const dossiers = createDossiers(personen)
const fixed = new Set<string>(Object.values(VAST))

describe('the people of the demo', () => {
  test('are at least 400, some 120 of them known, every BSN a test number and nobody twice', () => {
    expect(personen.length).toBeGreaterThanOrEqual(400)
    const known = new Set(dossiers.filter((each) => each.einde === null).map((each) => each.bsn)).size
    expect(known).toBeGreaterThanOrEqual(105)
    expect(known).toBeLessThanOrEqual(140)
    const bsns = personen.flatMap(({ bsn }) => bsn ?? [])
    expect(bsns.every((bsn) => bsn.startsWith('9999') && parseBsn(bsn) !== undefined)).toBe(true)
    expect(new Set(bsns).size).toBe(bsns.length)
    expect(bsns).not.toContain('999999989')
    expect(bsns).toEqual(expect.arrayContaining([...fixed]))
  })

  test('are the same at each run', () => {
    expect(createPersonen()).toEqual(personen)
    expect(createDossiers(createPersonen())).toEqual(dossiers)
  })

  test('hold the difficult cases of a real registry', () => {
    const count = (is: (persoon: (typeof personen)[number]) => boolean): number => personen.filter(is).length
    expect(count(({ geheimhouding }) => geheimhouding)).toBe(1)
    expect(count(({ opschorting }) => opschorting === 'O')).toBe(1)
    expect(count(({ opschorting }) => opschorting === 'E')).toBe(1)
    expect(count(({ bsn }) => bsn === null)).toBe(2)
    expect(count(({ geboortedatum }) => geboortedatum.length < 10)).toBe(2)
    expect(count(({ geslachtsnaam }) => /[^\u0000-\u007F]/.test(geslachtsnaam))).toBe(1)
    expect(count(({ geslachtsnaam }) => geslachtsnaam.length > 60)).toBe(1)
    expect(
      count(
        (each) =>
          each.geslachtsnaam === 'Kanaalstra' && each.voornamen === 'Minke' && each.geboortedatum === '1990-05-05',
      ),
    ).toBe(11)
  })
})

describe('their involvements', () => {
  test('are a mix of running, closed and afgeschermd, each with an id that means nothing', () => {
    expect(dossiers.filter(({ einde }) => einde !== null).length).toBeGreaterThan(5)
    expect(dossiers.filter(({ afgeschermd }) => afgeschermd).length).toBeGreaterThan(2)
    expect(new Set(dossiers.map(({ id }) => id)).size).toBe(dossiers.length)
    for (const { id } of dossiers)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  test('of the fixed people are six and no more', () => {
    expect(dossiers.filter(({ bsn }) => fixed.has(bsn))).toHaveLength(6)
    expect(dossiers.some(({ bsn }) => bsn === VAST.ONBEKEND)).toBe(false)
  })

  test('D11 name only teams of the register, for a domein that the register knows them by, and never one domein alone', () => {
    const domeinen = new Map(shippedDocument.teams.teams.map((team) => [team.id, team.domeinen]))
    for (const { teamId, domein } of dossiers) expect(domeinen.get(teamId) ?? []).toContain(domein)
    for (const [teamId, own] of Map.groupBy(dossiers, (each) => each.teamId))
      expect([teamId, new Set(own.map(({ domein }) => domein)).size > 1]).toEqual([teamId, true])
  })

  test('D11 the procesregie desk is also the ordinary desk of open involvements, in several domeinen', () => {
    const open = dossiers.filter((each) => each.teamId === 'procesregie' && !each.afgeschermd && each.einde === null)
    expect(new Set(open.map(({ domein }) => domein)).size).toBeGreaterThan(2)
  })
})
