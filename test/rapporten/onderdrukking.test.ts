import { describe, expect, test } from 'vitest'
import { toCsv } from '../../src/rapporten/csv.ts'
import { suppressRij, suppressRijen, type Getoond } from '../../src/rapporten/onderdrukking.ts'
import { leesbaar, toPdf } from '../../src/rapporten/pdf-opmaak.ts'
import { toPagina } from '../../src/rapporten/pagina.ts'

const GRENS = { kleinsteAantal: 10, minsteProfessionals: 3 }
const rij = (geheel: number, deel = 0, professionals = 5, achter = professionals) => ({
  professionals,
  geheel,
  delen: { deel },
  achter: { deel: achter },
})

describe('L16 a figure', () => {
  test.each<[string, ReturnType<typeof rij>, Getoond, Getoond]>([
    ['that is large', rij(40, 20), 40, 20],
    ['of nothing', rij(0), 0, 0],
    ['that is small', rij(9), null, null],
    ['at the bound', rij(10, 10), 10, 10],
    ['of too few professionals', rij(500, 100, 2), null, null],
    ['of which a part is small', rij(40, 3), 40, null],
    ['of which the rest is small', rij(40, 35), 40, null],
    ['that is all of it', rij(40, 40), 40, 40],
    ['of which a part is of too few professionals', rij(400, 20, 8, 2), 400, null],
  ])('%s', (_what, each, geheel, deel) => {
    expect(suppressRij(each, GRENS)).toEqual({ geheel, delen: { deel } })
  })

  const VERBANDEN = { samen: ['geweigerd', 'onbepaald', 'mislukt'], binnen: [['quota', 'geweigerd']] } as const
  const uitkomsten = (geheel: number, geweigerd: number, onbepaald: number, mislukt: number, quota = 0) => {
    const achter = { geweigerd: 9, onbepaald: 9, mislukt: 9, quota: 9 }
    const delen = { geweigerd, onbepaald, mislukt, quota }
    return Object.values(suppressRij({ professionals: 9, geheel, delen, achter, verbanden: VERBANDEN }, GRENS).delen)
  }
  test.each<[string, readonly Getoond[], readonly Getoond[]]>([
    ['that shut each other out are shown when what is left is large', uitkomsten(100, 30, 20, 10), [30, 20, 10, 0]],
    ['or nothing', uitkomsten(60, 30, 20, 10), [30, 20, 10, 0]],
    ['and not all when what is left is small', uitkomsten(65, 30, 20, 10), [30, 20, null, 0]],
    ['or would tell of one that is hidden', uitkomsten(58, 30, 20, 8), [30, null, null, 0]],
    ['within another leave no small rest', uitkomsten(100, 30, 20, 10, 25), [30, 20, 10, null]],
    ['that are all of another are shown', uitkomsten(100, 30, 20, 10, 30), [30, 20, 10, 30]],
  ])('parts %s', (_what, shown, expected) => {
    expect(shown).toEqual(expected)
  })

  const gehelen = (...aantallen: number[]): readonly Getoond[] =>
    suppressRijen(
      aantallen.map((each) => rij(each)),
      GRENS,
    ).map(({ geheel }) => geheel)

  test('that is hidden alone hides the next smallest, for it would be the total less the others', () => {
    expect(gehelen(100, 50, 4)).toEqual([100, null, null])
  })
  test('hidden beside another is safe when together they are no longer small', () => {
    expect(gehelen(100, 50, 6, 7)).toEqual([100, 50, null, null])
    expect(gehelen(100, 50, 2, 3)).toEqual([100, null, null, null])
  })
  test('none of which is small are all shown, and zeros with them', () => {
    expect(gehelen(100, 50, 0)).toEqual([100, 50, 0])
  })
  test('of a hidden row shows no part either', () => {
    const rows = suppressRijen([rij(100, 50), rij(50, 20), rij(4, 1)], GRENS)
    expect(rows.map(({ delen }) => delen.deel)).toEqual([50, null, null])
  })

  test('that is hidden cannot be worked out, whatever the numbers', () => {
    let seed = 7
    const random = (most: number): number => (seed = (seed * 48271) % 2147483647) % most
    for (let round = 0; round < 2000; round++) {
      const echt = Array.from({ length: 1 + random(7) }, () => (random(3) === 0 ? random(12) : random(80)))
      const shown = gehelen(...echt)
      const hidden = echt.filter((_, at) => shown[at] === null)
      const small = echt.filter((each, at) => shown[at] !== null && each > 0 && each < 10)
      // One hidden among others would be the total less the rest.
      const follows = hidden.length === 1 && echt.filter((each) => each > 0).length > 1
      expect([small, follows]).toEqual([[], false])
    }
  })
})

describe('a CSV', () => {
  test.each([
    ['=1+1', `"'=1+1"`],
    ['+31', `"'+31"`],
    ['-2', `"'-2"`],
    ['@x', `"'@x"`],
    [' =1', `"' =1"`],
    ['\t=1', `"'\t=1"`],
    ['\u0000=1', `"'\u0000=1"`],
    ['|calc', `"'|calc"`],
    ['a;b', '"a;b"'],
    ['a"b', '"a""b"'],
    ['Gewoon', '"Gewoon"'],
    ['<10', '"<10"'],
  ])('never runs a cell: %j', (text, cel) => {
    expect(toCsv([[text]])).toBe(`${cel}\r\n`)
  })
})

describe('a document', () => {
  const document = {
    titel: 'Titel <b>',
    alineas: ['"aan" & \'haal\''],
    kop: ['Een', 'Twee', '3', '4', '5', '6', '7'],
    rijen: [['<script>alert(1)</script>', 'ž ś 漢', '', '', '', '', '']],
    leeg: 'niets',
    slot: [],
  }
  test('as a page escapes whatever stands in a name', () => {
    const pagina = toPagina(document)
    expect(pagina).not.toMatch(/<script|<b>/)
    expect(pagina).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(pagina).toContain('&quot;aan&quot; &amp; &#39;haal&#39;')
  })
  test('as a PDF is made of letters every reader has, and one without rows says so', async () => {
    expect(leesbaar('ž ś 漢\n€ é')).toBe('ž s ? € é')
    expect((await toPdf(document)).toString('latin1')).toContain('/S /TH')
    const empty = (await toPdf({ ...document, rijen: [] })).toString('latin1')
    expect(empty).not.toContain('/S /Table')
  })
})
