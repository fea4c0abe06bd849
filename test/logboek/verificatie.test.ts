/** What someone with all rights on the database may do to it, and what the verifier says of it. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plaatsOf } from '../../src/logboek/blad.ts'
import { createBoom, leafHash } from '../../src/logboek/boom.ts'
import { controlesleutelsOf, readControlesleutel } from '../../src/logboek/controlepunt.ts'
import { verifieer } from '../../src/logboek/verificatie.ts'
import { openLogboekLezer } from '../../src/storage/logboek-lezer.ts'
import { controlesleutels, raadplegingVan } from '../support/logboek.ts'
import { createProeflogboek, type Proeflogboek } from '../support/proeflogboek.ts'

let proef: Proeflogboek
beforeAll(async () => {
  proef = await createProeflogboek()
})
afterAll(() => proef[Symbol.asyncDispose]())

test('control: an untouched logboek is in order, and every line is proven up to its last', async () => {
  const verslag = await proef.verify()
  const all = 12 * 5 + 12 * 2 + 6 * 2 + 3
  expect(verslag.bevindingen).toEqual([])
  expect([verslag.regels, verslag.bewezen]).toEqual([all, all])
  const [last] = await proef.database.query<{ op: Date }>('select max(vastgelegd_op) as op from logboek.regel')
  expect(verslag.bewezenTot).toEqual(last?.op)
})

test('A10 one manipulation of each kind: each is found, and the first bad line is named', async () => {
  const kinds = Object.keys(proef.manipulaties).length
  expect(kinds).toBeGreaterThan(25)
  expect(await proef.manipulate(kinds)).toEqual({ missed: [], misnamed: [] })
  expect((await proef.verify()).bevindingen).toEqual([]) // control: each was undone
})

describe('what lies beside the lines is checked as well', () => {
  test.each([
    [
      'a leaf hash',
      "update logboek.bundel set bladen = overlay(bladen placing '\\x00'::bytea from 1) where omvang = 6",
      'GEWIJZIGD',
    ],
    ['the leaf hashes of a batch', 'delete from logboek.bundel where omvang = 6', 'BLAD_ONTBREEKT'],
    ['a root', "update logboek.bundel set wortel = sha256('') where omvang = 6", 'WORTEL_GEWIJZIGD'],
    ['the name of a replica', "update logboek.schrijver set replica = 'vals' where replica = 'twee'", 'GEWIJZIGD'],
    ['a writer', "delete from logboek.schrijver where replica = 'twee'", 'SCHRIJVER_ONTBREEKT'],
  ])('%s that is altered or removed is found', async (_what, sql, soort) => {
    await proef.owner.query(sql)
    const { bevindingen } = await proef.verify()
    await proef.restore()
    expect(bevindingen.map((each) => each.soort)).toContain(soort)
  })

  test('a writer with all that belongs to it, gone without a trace in the database, is missed by its checkpoints', async () => {
    const [{ nummer } = { nummer: '' }] = (
      await proef.owner.query<{ nummer: string }>("select nummer from logboek.schrijver where replica = 'twee'")
    ).rows
    for (const table of ['regel', 'betrokkene'])
      await proef.owner.query(`delete from logboek.${table} where volgnummer >> 32 = $1`, [nummer])
    await proef.owner.query('delete from logboek.bundel where schrijver = $1', [nummer])
    await proef.owner.query('delete from logboek.schrijver where nummer = $1', [nummer])
    const { bevindingen } = await proef.verify()
    await proef.restore()
    expect(new Set(bevindingen.map((each) => each.soort))).toEqual(new Set(['SCHRIJVER_ONTBREEKT']))
  })

  test('a forger who rewrites line, leaf hash and every root after it is caught by the checkpoint', async () => {
    const [target] = (
      await proef.owner.query<{ volgnummer: string; omvang: string; schrijver: string }>(
        `select r.volgnummer, b.omvang, b.schrijver from logboek.regel r join logboek.bundel b on b.schrijver = r.volgnummer >> 32
          where b.omvang = 16 and (r.volgnummer & 4294967295) = 11 and b.schrijver = (select min(nummer) from logboek.schrijver)`,
      )
    ).rows
    const { nummer, hashed } = await forge(Number(target?.volgnummer))
    const { bevindingen, bewezen } = await proef.verify()
    await proef.restore()
    expect(hashed).toBeGreaterThan(40)
    // Checkpoints stand at 6, 26 and 46: the line is one of those from 6 on, and what came before stays proven.
    expect(bevindingen).toMatchObject([{ soort: 'WIJKT_AF_VAN_CONTROLEPUNT', volgnummer: nummer * 2 ** 32 + 6 }])
    expect(bewezen).toBeGreaterThan(0)
  })

  test('a tree that was made up and put beside the others is not taken for one', async () => {
    await using vals = proef.logboek.start({ replica: 'vals' })
    await vals.append(raadplegingVan(1))
    await using lezer = await openLogboekLezer(proef.database.url)
    const later = new Date(lezer.nu.getTime() + 600_000)
    const { bevindingen } = await verifieer({ ...lezer, nu: later }, { notes: proef.notes, sleutels: controlesleutels })
    await proef.restore()
    expect(bevindingen).toMatchObject([{ soort: 'SCHRIJVER_ONBEWEZEN' }])
  })
})

/** Changes one line of the first tree and makes everything in the database agree with it. */
async function forge(volgnummer: number): Promise<{ nummer: number; hashed: number }> {
  const { nummer } = plaatsOf(volgnummer)
  await proef.owner.query("update logboek.regel set inhoud = '{}' where volgnummer = $1", [volgnummer])
  await using lezer = await openLogboekLezer(proef.database.url)
  const leaves: Buffer[] = []
  const persons: (readonly [string, string, string])[] = []
  for await (const rows of lezer.betrokkenen(nummer)) persons.push(...rows)
  for await (const rows of lezer.regels(nummer))
    for (const [own, kop, inhoud] of rows) {
      const mine = persons.filter(([of]) => of === own).map(([, , row]) => row)
      leaves.push(leafHash(`${kop}${mine.join('')}\n${inhoud}`))
    }
  const boom = createBoom()
  for await (const bundels of lezer.bundels(nummer))
    for (const { omvang, bladen } of bundels) {
      const own = leaves.slice(omvang - bladen.length / 32, omvang)
      for (const leaf of own) boom.add(leaf)
      await proef.owner.query(
        'update logboek.bundel set bladen = $3, wortel = $4 where schrijver = $1 and omvang = $2',
        [nummer, omvang, Buffer.concat(own), boom.wortel()],
      )
    }
  return { nummer, hashed: leaves.length }
}

describe('A10 checkpoints that cannot be trusted prove nothing', () => {
  test('one that was altered is told by name, and the report is not in order', async () => {
    const altered = proef.notes.map((each, at) =>
      at === 1 ? { ...each, note: each.note.replace(/^[0-9]+$/m, '2') } : each,
    )
    expect((await proef.verify(altered)).bevindingen).toMatchObject([
      { soort: 'CONTROLEPUNT_ONGELDIG', controlepunt: `${proef.notes[1]?.naam}: HANDTEKENING` },
    ])
  })

  test('with another key every one of them is refused and nothing is proven', async () => {
    const [vreemd = ''] = controlesleutelsOf(new Map([[1, randomBytes(32)]]))
    const { bevindingen, bewezen, bewezenTot } = await proef.verify(proef.notes, [readControlesleutel(vreemd)])
    expect(bevindingen.filter(({ soort }) => soort === 'CONTROLEPUNT_ONGELDIG')).toHaveLength(proef.notes.length)
    expect([bewezen, bewezenTot]).toEqual([0, undefined])
  })

  test('lines after the last checkpoint are counted and not called proven', async () => {
    const early = proef.notes.filter(({ naam }) => /0{6}[0-9]\.controlepunt$/.test(naam))
    const { bevindingen, regels, bewezen, bewezenTot } = await proef.verify(early)
    expect(bevindingen).toEqual([])
    expect(bewezen).toBeLessThan(regels)
    const [row] = await proef.database.query<{ n: number }>(
      'select count(*)::int as n from logboek.regel where vastgelegd_op < $1',
      [bewezenTot],
    )
    expect(row?.n).toBeLessThanOrEqual(bewezen)
  })
})
