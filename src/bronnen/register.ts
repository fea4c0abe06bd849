/**
 * The register of bronnen: which sources there are, and so which must answer before anyone is called NIET_BEKEND.
 * Promise: the set comes from this file alone; a bron that is down, refused or closed by the matrix still counts.
 */
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parseDocument } from 'yaml'
import { z } from 'zod'

export interface Bron {
  readonly id: string
  readonly domein: string
  readonly url: URL
  /** Key of the call token, shared with this bron alone (HS256, 32 bytes or more). */
  readonly sleutel: Uint8Array
  /** How long one call may take, in ms. */
  readonly deadlineMs: number
  /** How many questions one call may hold; 1 for a bron that does not take lists. */
  readonly bundel: number
  /** The agreement under which the bron may be asked: the last day it holds, by the database's clock. */
  readonly overeenkomst: { readonly kenmerk: string; readonly geldigTotEnMet: string }
}

const id = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/)

const bronSchema = z.strictObject({
  id,
  domein: id,
  url: z.url({ protocol: /^https?$/ }),
  /** File with the key in base64, seen from the register file. */
  sleutelbestand: z.string().min(1),
  deadlineMs: z.int().min(50).max(10_000).default(800),
  // Sixteen: the token of a list is a header, and no proxy is sure to pass one beyond 8 kB.
  bundel: z.int().min(1).max(16).default(1),
  overeenkomst: z.strictObject({ kenmerk: z.string().min(1).max(100), geldigTotEnMet: z.iso.date() }),
})
const registerSchema = z.strictObject({ bronnen: z.array(bronSchema).min(1) })

const MIN_KEY_BYTES = 32

/**
 * @param file YAML: `bronnen: [{ id, domein, url, sleutelbestand, deadlineMs?, bundel?, overeenkomst }]`
 * @param options.secure true in production: then every url must be https
 * @throws Error that lists every problem, without a key or an address
 */
export async function readBronregister(file: string, options: { readonly secure: boolean }): Promise<readonly Bron[]> {
  const document = parseDocument(await readFile(file, 'utf8'), { uniqueKeys: true })
  if (document.errors.length > 0) throw new Error(`bronnen: ${document.errors.map((each) => each.code).join(', ')}`)
  const parsed = registerSchema.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (!parsed.success) throw new Error(`bronnen: ${z.prettifyError(parsed.error)}`)
  const faults: string[] = []
  const seen = new Set<string>()
  const bronnen = await Promise.all(
    parsed.data.bronnen.map(async ({ url, sleutelbestand, ...bron }): Promise<Bron> => {
      if (seen.has(bron.id)) faults.push(`bron ${bron.id} stands twice`)
      seen.add(bron.id)
      if (options.secure && !url.startsWith('https:')) faults.push(`bron ${bron.id} needs https in production`)
      const base64 = await readFile(resolve(dirname(file), sleutelbestand), 'utf8').catch(() => '')
      const sleutel = new Uint8Array(Buffer.from(base64.trim(), 'base64'))
      if (sleutel.length < MIN_KEY_BYTES) faults.push(`bron ${bron.id}: its key is absent or shorter than 32 bytes`)
      return { ...bron, url: new URL(url), sleutel }
    }),
  )
  if (faults.length > 0) throw new Error(`bronnen: ${faults.join('; ')}`)
  return bronnen
}
