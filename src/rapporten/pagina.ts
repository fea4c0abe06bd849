/**
 * A document as a page to print. Self-contained: no script, no outside address, and its own Content-Security-Policy, for it
 * leaves the poort as text and may be opened from a file.
 */
import { createHash } from 'node:crypto'
import type { Document } from './document.ts'

const STIJL = `body{font:16px/1.5 system-ui,sans-serif;color:#111;max-width:75rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:bold;padding:.5rem 0}
th,td{border:1px solid #767676;padding:.4rem;text-align:left;vertical-align:top}th{background:#eee}
@media print{@page{size:A4 landscape;margin:15mm}body{margin:0;font-size:10pt}thead{display:table-header-group}tr{break-inside:avoid}}`

const HASH = createHash('sha256').update(STIJL).digest('base64')
const CSP = `default-src 'none'; style-src 'sha256-${HASH}'; base-uri 'none'; form-action 'none'`

const TEKENS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const veilig = (text: string): string => text.replace(/[&<>"']/g, (teken) => TEKENS[teken] ?? '')
const alinea = (text: string): string => `<p>${veilig(text)}</p>`

export function toPagina({ titel, alineas, kop, rijen, leeg, slot }: Document): string {
  const rij = (cellen: readonly string[]): string =>
    `<tr>${cellen.map((cel, at) => (at === 0 ? `<th scope="row">${veilig(cel)}</th>` : `<td>${veilig(cel)}</td>`)).join('')}</tr>`
  const tabel = `<table><caption>${veilig(titel)}</caption><thead><tr>${kop.map((each) => `<th scope="col">${veilig(each)}</th>`).join('')}</tr></thead><tbody>
${rijen.map(rij).join('\n')}
</tbody></table>`
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${CSP}">
<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer"><title>${veilig(titel)}</title><style>${STIJL}</style></head>
<body><main><h1>${veilig(titel)}</h1>
${alineas.map(alinea).join('\n')}
${rijen.length === 0 ? alinea(leeg) : tabel}
${slot.map(alinea).join('\n')}
</main></body></html>
`
}
