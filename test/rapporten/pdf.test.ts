import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/rapporten/document.ts'
import { toPdf } from '../../src/rapporten/pdf-opmaak.ts'

const KOP = ['Wanneer', 'Door welk onderdeel', 'Functie', 'Waarvoor', 'Grondslag', 'Wat is gevraagd', 'Bijzonder']
const documentOf = (rijen: number, woorden = 'een rij'): Document => ({
  titel: 'Inzage',
  alineas: ['Een alinea.'],
  kop: KOP,
  rijen: Array.from({ length: rijen }, (_, at) => [`rij ${at}`, ...KOP.slice(1).map(() => woorden)]),
  leeg: 'Niets.',
  slot: ['Het slot.'],
})

interface Bladzijde {
  readonly inhoud: string
  readonly tekst: string
}

/** What is drawn on each page: its content stream, and the words in it. */
function bladzijdenOf(pdf: Buffer): readonly Bladzijde[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/\/Contents ([0-9]+) 0 R/g)].map(([, nummer = '']) => {
    const object = text.indexOf(`\n${nummer} 0 obj`)
    const begin = text.indexOf('stream\n', object) + 'stream\n'.length
    const inhoud = inflateSync(pdf.subarray(begin, text.indexOf('\nendstream', begin))).toString('latin1')
    const tekst = [...inhoud.matchAll(/\[([^\]]*)\] TJ/g)]
      .map(([, delen = '']) =>
        [...delen.matchAll(/<([0-9a-f]*)>/g)]
          .map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1'))
          .join(''),
      )
      .join('\n')
    return { inhoud, tekst }
  })
}
const count = (text: string, word: string): number => text.split(word).length - 1

describe('the head of a table that goes on', () => {
  test('stands on every page, once, above the first row there; a reader that speaks hears it once', async () => {
    const pdf = await toPdf(documentOf(150))
    const bladzijden = bladzijdenOf(pdf)
    expect(bladzijden.length).toBeGreaterThan(3)
    for (const { tekst } of bladzijden) {
      expect(count(tekst, 'Door welk onderdeel')).toBe(1)
      expect(tekst.indexOf('Bijzonder')).toBeLessThan(tekst.indexOf('rij'))
    }
    expect(bladzijden.map(({ inhoud }) => count(inhoud, '/Artifact'))).toEqual(
      bladzijden.map((_, at) => Number(at > 0)),
    )
    expect(count(pdf.toString('latin1'), '/S /TH')).toBe(KOP.length)
    const tekst = bladzijden.map((each) => each.tekst).join('\n')
    for (let at = 0; at < 150; at++) expect(count(`${tekst}\n`, `rij ${at}\n`)).toBe(1)
    expect(tekst).toContain('Het slot.')
  })

  test('control: a table of one page has it there alone, and one without rows has none', async () => {
    const [een, ...meer] = bladzijdenOf(await toPdf(documentOf(3)))
    expect([count(een?.tekst ?? '', 'Door welk onderdeel'), count(een?.inhoud ?? '', '/Artifact'), meer]).toEqual([
      1,
      0,
      [],
    ])
    const [leeg] = bladzijdenOf(await toPdf(documentOf(0)))
    expect(leeg?.tekst).toContain('Niets.')
    expect(leeg?.tekst).not.toContain('Door welk onderdeel')
  })
})

test('a row longer than a page is on the pages whole: no word of a verslag is cut off', async () => {
  const woorden = Array.from({ length: 400 }, (_, at) => `woord${at}`)
  const bladzijden = bladzijdenOf(await toPdf(documentOf(2, woorden.join(' '))))
  const tekst = bladzijden.map((each) => each.tekst).join('\n')
  for (const woord of woorden) expect(tekst).toContain(woord)
})
