/**
 * A document as a tagged PDF: headings, paragraphs and table cells carry their meaning, the language is Dutch (PDF/UA's
 * structure; the fonts are the standard ones of every reader, so that no font is passed on).
 * Promise: every word of the document is on a page; a row that is longer than a page goes on in a next row.
 */
import PDFDocument from 'pdfkit'
import type { Document } from './document.ts'

const TEKST = 'Helvetica'
const KOP = 'Helvetica-Bold'
const MARGE = 40
const OPVULLING = 3
/** Of A4 lying down, between its margins. */
const KOLOMMEN = [80, 120, 90, 160, 130, 111, 70]

/** The standard fonts know the Windows-1252 characters alone; of another letter its base, of anything else a question mark. */
export const leesbaar = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[^\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/gu, (teken) => {
      const [basis = ''] = teken.normalize('NFD')
      return /[A-Za-z]/.test(basis) ? basis : '?'
    })

export async function toPdf({ titel, alineas, kop, rijen, leeg, slot }: Document): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: MARGE,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'nl-NL',
    displayTitle: true,
    info: { Title: leesbaar(titel), Creator: 'Datpoort', Producer: 'Datpoort' },
  })
  const delen: Buffer[] = []
  doc.on('data', (deel: Buffer) => void delen.push(deel))
  const klaar = new Promise<void>((resolve, reject) => {
    doc.once('end', resolve)
    doc.once('error', reject)
  })
  const geheel = doc.struct('Document')
  doc.addStructure(geheel)
  const schrijf = (soort: 'H1' | 'P', text: string, grootte: number): void => {
    const font = soort === 'H1' ? KOP : TEKST
    geheel.add(doc.struct(soort, {}, [() => void doc.font(font).fontSize(grootte).text(leesbaar(text)).moveDown(0.5)]))
  }
  schrijf('H1', titel, 18)
  for (const each of alineas) schrijf('P', each, 10)
  if (rijen.length === 0) schrijf('P', leeg, 10)
  else
    schrijfTabel(
      doc,
      geheel,
      kop.map(leesbaar),
      rijen.map((rij) => rij.map(leesbaar)),
    )
  doc.x = doc.page.margins.left
  doc.moveDown()
  for (const each of slot) schrijf('P', each, 10)
  geheel.end()
  doc.end()
  await klaar
  return Buffer.concat(delen)
}

type Tabel = ReturnType<PDFKit.PDFDocument['table']> & { row(cellen: readonly unknown[]): unknown; end(): unknown }

/** A table whose head stands on each page it goes on to: for the eye alone there, whoever has it read out hears it once. */
function schrijfTabel(
  doc: PDFKit.PDFDocument,
  geheel: PDFKit.PDFStructureElement,
  kop: readonly string[],
  rijen: readonly (readonly string[])[],
): void {
  doc.font(TEKST).fontSize(8)
  const stijl = {
    columnStyles: KOLOMMEN,
    defaultStyle: { padding: OPVULLING, border: 0.5, borderColor: '#767676' },
  }
  const kopcellen = kop.map((text) => ({
    text,
    type: 'TH' as const,
    scope: 'Column' as const,
    backgroundColor: '#eeeeee',
    font: { src: KOP },
  }))
  const begin = (meer: object): Tabel => doc.table({ ...stijl, ...meer } as PDFKit.Mixins.TableOptions) as Tabel
  const tabel = begin({ structParent: geheel })
  const top = doc.y
  tabel.row(kopcellen)
  const hoogte = doc.y - top
  // Rows begin below the head: also where the table looks ahead to the next page.
  const reserve = (): void => void (doc.page.margins = { ...doc.page.margins, top: MARGE + hoogte })
  const herhaal = (): void => {
    doc.markContent('Artifact', { type: 'Layout' })
    const herhaald = begin({})
    herhaald.row(kopcellen)
    herhaald.end()
    doc.endMarkedContent()
    reserve()
  }
  reserve()
  doc.on('pageAdded', herhaal)
  const ruimte = doc.page.height - 2 * MARGE - hoogte - 2 * OPVULLING - 1
  for (const rij of rijen) for (const deel of deelRij(doc, rij, ruimte)) tabel.row(deel)
  tabel.end()
  doc.off('pageAdded', herhaal)
}

/** The row, or when it is higher than a page as many rows as it takes. */
function deelRij(doc: PDFKit.PDFDocument, rij: readonly string[], ruimte: number): readonly (readonly string[])[] {
  const kolommen = rij.map((text, at) => {
    const width = (KOLOMMEN[at] ?? 0) - 2 * OPVULLING
    const past = (woorden: readonly string[]): boolean => doc.heightOfString(woorden.join(' '), { width }) <= ruimte
    const delen: string[] = []
    let woorden = text.split(' ')
    while (!past(woorden)) {
      // As many words as fit, and never none.
      let [fits, over] = [1, woorden.length]
      while (over - fits > 1) {
        const half = Math.floor((fits + over) / 2)
        if (past(woorden.slice(0, half))) fits = half
        else over = half
      }
      delen.push(woorden.slice(0, fits).join(' '))
      woorden = woorden.slice(fits)
    }
    return [...delen, woorden.join(' ')]
  })
  return Array.from({ length: Math.max(...kolommen.map((each) => each.length)) }, (_, deel) =>
    kolommen.map((each) => each[deel] ?? ''),
  )
}
