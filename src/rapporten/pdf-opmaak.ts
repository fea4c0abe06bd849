/**
 * A document as a tagged PDF: headings, paragraphs and table cells carry their meaning, the language is Dutch (PDF/UA's
 * structure; the fonts are the standard ones of every reader, so that no font is passed on).
 */
import PDFDocument from 'pdfkit'
import type { Document } from './document.ts'

const TEKST = 'Helvetica'
const KOP = 'Helvetica-Bold'

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
    margin: 40,
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
  else {
    doc.font(TEKST).fontSize(8)
    doc.table({
      structParent: geheel,
      columnStyles: [80, 120, 90, 160, 130, '*', 70],
      defaultStyle: { padding: 3, border: 0.5, borderColor: '#767676' },
      data: [
        kop.map((text) => ({
          text: leesbaar(text),
          type: 'TH' as const,
          scope: 'Column' as const,
          backgroundColor: '#eeeeee',
          font: { src: KOP },
        })),
        ...rijen.map((rij) => rij.map(leesbaar)),
      ],
    } as PDFKit.Mixins.TableOptionsWithData)
  }
  doc.x = doc.page.margins.left
  doc.moveDown()
  for (const each of slot) schrijf('P', each, 10)
  geheel.end()
  doc.end()
  await klaar
  return Buffer.concat(delen)
}
