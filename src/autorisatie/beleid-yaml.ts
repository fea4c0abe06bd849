/**
 * The policy as YAML: the files of `beleid/`, read with the line of every problem and written back to the same document.
 * Promise: plain YAML alone. A key that stands twice, an anchor or alias (which could multiply without end) and a file that
 * is too large are problems; all problems of all files come at once, and a document with one is never handed out.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  stringify,
  visit,
  type Document,
  type Node,
} from 'yaml'
import { NIVEAUS } from '../domain/niveau.ts'
import { canonicalBeleid, checkBeleid, readDocument, type Probleem } from './beleid-document.ts'
import { BELEIDSBESTANDEN, type BeleidDocument } from './beleid-schema.ts'

export interface Beleidsbestand {
  readonly naam: string
  readonly inhoud: string
}

/** A problem in words, with the line of the file it stands on. */
export interface Regelprobleem {
  readonly bestand: string
  readonly regel: number
  readonly uitleg: string
}

export type YamlUitkomst =
  | { readonly ok: true; readonly document: BeleidDocument }
  | { readonly ok: false; readonly problemen: readonly Regelprobleem[] }

/** Far above any policy, far below what could hold up a replica. */
const MAX_BYTES = 1024 * 1024
/** A text with a thousand mistakes needs no thousand answers. */
const MAX_PROBLEMEN = 100

interface Deel {
  readonly bestand: string
  readonly document: Document.Parsed
  readonly regels: LineCounter
}

/** What a beheerder does about the faults of the parser that occur most. */
const YAML_FOUTEN: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'deze sleutel staat er twee keer',
  TAB_AS_INDENT: 'gebruik spaties om in te springen, geen tabs',
  BAD_INDENT: 'het inspringen klopt niet',
  MISSING_CHAR: 'er ontbreekt een teken, zoals een aanhalingsteken, haakje of dubbele punt',
  MULTIPLE_DOCS: 'een bestand bevat één document',
}

/** @param basis the document that gives the parts whose file is not among these */
export function readBeleidsbestanden(bestanden: readonly Beleidsbestand[], basis?: BeleidDocument): YamlUitkomst {
  const problemen: Regelprobleem[] = []
  const delen = new Map<string, Deel>()
  for (const { naam, inhoud } of bestanden) {
    const deel = Object.entries(BELEIDSBESTANDEN).find(([, bestand]) => bestand === naam)?.[0]
    const refuse = (uitleg: string): void => void problemen.push({ bestand: naam, regel: 1, uitleg })
    if (deel === undefined)
      refuse(`dit bestand hoort niet bij het beleid; gebruik ${Object.values(BELEIDSBESTANDEN).join(', ')}`)
    else if (delen.has(deel)) refuse('dit bestand is twee keer meegegeven')
    else if (Buffer.byteLength(inhoud) > MAX_BYTES) refuse('het bestand is groter dan 1 MiB')
    else {
      const regels = new LineCounter()
      const document = parseDocument(inhoud, { uniqueKeys: true, lineCounter: regels })
      delen.set(deel, { bestand: naam, document, regels })
      problemen.push(...yamlProblemen({ bestand: naam, document, regels }))
    }
  }
  // A part that is no YAML has told so; the others are read on, beside the parts of the base where those are known.
  const leesbaar = [...delen].filter(([, { bestand }]) => !problemen.some((each) => each.bestand === bestand))
  const waarden = Object.fromEntries(
    leesbaar.map(([deel, { document }]) => [deel, document.toJS({ maxAliasCount: 0 }) as unknown]),
  )
  const gelezen = readDocument({ ...basis, ...waarden })
  if (gelezen.ok && problemen.length === 0) return gelezen
  const plaatsOf = ({ bestand }: Regelprobleem): number => bestanden.findIndex(({ naam }) => naam === bestand)
  const stuk = new Set([...delen.keys()].filter((deel) => !(deel in waarden)))
  const inhoudelijk = gelezen.ok ? [] : gelezen.problemen.filter(({ pad }) => !stuk.has(String(pad[0])))
  return {
    ok: false,
    problemen: [...problemen, ...inhoudelijk.map((each) => withLine(each, delen))]
      .toSorted((one, other) => plaatsOf(one) - plaatsOf(other) || one.regel - other.regel)
      .slice(0, MAX_PROBLEMEN),
  }
}

function yamlProblemen({ bestand, document, regels }: Deel): Regelprobleem[] {
  const at = (offset: number | undefined): number => regels.linePos(offset ?? 0).line || 1
  const problemen = document.errors.map((error) => ({
    bestand,
    regel: at(error.pos[0]),
    uitleg: YAML_FOUTEN[error.code] ?? `dit is geen leesbare YAML (${error.code})`,
  }))
  visit(document, {
    Alias: (_key, node) =>
      void problemen.push({ bestand, regel: at(node.range?.[0]), uitleg: 'een alias (*) mag niet' }),
    Node: (_key, node) => {
      if ('anchor' in node && node.anchor !== undefined)
        problemen.push({ bestand, regel: at(node.range?.[0]), uitleg: 'een anker (&) mag niet' })
    },
  })
  return problemen
}

/** The line of the nearest place that exists: an absent key has none of its own. */
function withLine({ pad, uitleg }: Probleem, delen: ReadonlyMap<string, Deel>): Regelprobleem {
  const [part, ...rest] = pad.map(String)
  const deel = delen.get(part ?? '')
  const bestand = deel?.bestand ?? BELEIDSBESTANDEN[part as keyof typeof BELEIDSBESTANDEN] ?? 'beleid'
  const plaats = rest.length === 0 ? uitleg : `${rest.join(' › ')}: ${uitleg}`
  if (deel === undefined) return { bestand, regel: 1, uitleg: plaats }
  let offset = deel.document.contents?.range?.[0] ?? 0
  let node: Node | null = deel.document.contents
  for (const step of rest) {
    const next = stepInto(node, step)
    if (next === undefined) break
    offset = next.offset
    node = next.node
  }
  return { bestand, regel: deel.regels.linePos(offset).line || 1, uitleg: plaats }
}

function stepInto(node: Node | null, step: string): { offset: number; node: Node | null } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((each) => isPair(each) && isScalar(each.key) && String(each.key.value) === step)
    const key = pair?.key as Node | undefined
    return pair && { offset: key?.range?.[0] ?? 0, node: (pair.value as Node | null) ?? null }
  }
  const item = isSeq(node) ? (node.items[Number(step)] as Node | undefined) : undefined
  return item && { offset: item.range?.[0] ?? 0, node: item }
}

/**
 * The files of a document, each as it would be read back. A text of the content alone: codes by name, niveaus from least to
 * most telling, whatever order they were written in; the same document gives the same bytes.
 */
export function printBeleidsbestanden(document: BeleidDocument): readonly Beleidsbestand[] {
  const delen = checkBeleid(JSON.parse(canonicalBeleid(document).inhoud))
  return Object.entries(BELEIDSBESTANDEN).flatMap(([deel, naam]) => {
    const value = delen[deel as keyof BeleidDocument]
    if (value === undefined) return []
    return [{ naam, inhoud: stringify(orderNiveaus(value), { lineWidth: 0, aliasDuplicateObjects: false }) }]
  })
}

function orderNiveaus(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(orderNiveaus)
  if (typeof value !== 'object' || value === null) return value
  const rang = (key: string): number => NIVEAUS.findIndex((each) => each === key)
  const entries = Object.entries(value).map(([key, each]) => [key, orderNiveaus(each)] as const)
  return Object.fromEntries(entries.toSorted(([one], [other]) => rang(one) - rang(other)))
}

/** In words for a terminal or a refused start. */
export const printProblemen = (problemen: readonly Regelprobleem[]): string =>
  problemen.map(({ bestand, regel, uitleg }) => `${bestand}:${regel}: ${uitleg}`).join('\n')

/** The files of a folder; those of parts that may be absent need not be there. */
export async function readBestanden(folder: string): Promise<readonly Beleidsbestand[]> {
  const read = await Promise.all(
    Object.values(BELEIDSBESTANDEN).map(async (naam) => {
      const inhoud = await readFile(join(folder, naam), 'utf8').catch(() => undefined)
      return inhoud === undefined ? [] : [{ naam, inhoud }]
    }),
  )
  return read.flat()
}

/** @throws Error that lists every problem of every file */
export async function readBeleidFolder(folder: string): Promise<BeleidDocument> {
  const uitkomst = readBeleidsbestanden(await readBestanden(folder))
  if (!uitkomst.ok) throw new Error(`policy refused:\n${printProblemen(uitkomst.problemen)}`)
  return uitkomst.document
}
