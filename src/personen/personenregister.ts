/**
 * Asks the person registry, over the Haal Centraal BRP-API: one POST, so that nothing of a person stands in an address.
 * Promise: an answer that is late, large, redirected or not what was asked is none, and is told as such; never as "no such
 * person". Nothing of the registry's words leaves this folder.
 */
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Pool } from 'undici'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { readPersonen, VELDEN, ZOEKTYPE, type BrpPersoon } from './brp-antwoord.ts'
import type { Zoekvraag } from './zoekvraag.ts'

export interface Aansluiting {
  readonly url: URL
  /** Sent as X-API-KEY. */
  readonly sleutel: string
  /** How long one search may take, in ms. */
  readonly deadlineMs: number
  /** What the registry records of why it was asked. */
  readonly doelbinding: string
  readonly verwerking: string
}

/** Why there is no answer. For the logboek: a closed set. */
export type Registergebrek = 'NIET_AANGESLOTEN' | 'STATUS' | 'VORM' | 'TE_LAAT' | 'VERBINDING'

export type Registeruitkomst =
  | { readonly uitkomst: 'BEANTWOORD'; readonly personen: readonly BrpPersoon[] }
  /** More than the registry tells; how many, it does not say. */
  | { readonly uitkomst: 'TE_VEEL' }
  | { readonly uitkomst: 'GEEN_ANTWOORD'; readonly reden: Registergebrek }

export interface Personenregister extends AsyncDisposable {
  /** Never throws: a failed search is an outcome. @param professional pseudonym of whoever searches */
  zoek(vraag: Zoekvraag, professional: string): Promise<Registeruitkomst>
}

/** Ten persons stay far below this. */
const MAX_ANSWER_BYTES = 262_144
const CONNECTIONS = 16

const aansluitingSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  /** File with the key, seen from this file. */
  sleutelbestand: z.string().min(1),
  deadlineMs: z.int().min(50).max(10_000).default(1500),
  doelbinding: z.string().regex(/^[ -~]{1,242}$/),
  verwerking: z.string().regex(/^[ -~]{1,242}$/),
})

/**
 * @param file YAML: `{ url, sleutelbestand, deadlineMs?, doelbinding, verwerking }`
 * @param options.secure true in production: then the url must be https
 * @throws Error that says what is wrong, without a key or an address
 */
export async function readAansluiting(file: string, options: { readonly secure: boolean }): Promise<Aansluiting> {
  const document = parseDocument(await readFile(file, 'utf8'), { uniqueKeys: true })
  if (document.errors.length > 0)
    throw new Error(`personenregister: ${document.errors.map(({ code }) => code).join(', ')}`)
  const parsed = aansluitingSchema.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (!parsed.success) throw new Error(`personenregister: ${z.prettifyError(parsed.error)}`)
  const { url, sleutelbestand, ...rest } = parsed.data
  if (options.secure && !url.startsWith('https:')) throw new Error('personenregister: needs https in production')
  const sleutel = (await readFile(resolve(dirname(file), sleutelbestand), 'utf8').catch(() => '')).trim()
  if (!/^[!-~]{32,}$/.test(sleutel))
    throw new Error('personenregister: its key is absent or shorter than 32 characters')
  return { ...rest, url: new URL(url), sleutel }
}

/** @param aansluiting undefined when the municipality has no registry connected: every search says so */
export function createPersonenregister(aansluiting: Aansluiting | undefined): Personenregister {
  const geen = (reden: Registergebrek): Registeruitkomst => ({ uitkomst: 'GEEN_ANTWOORD', reden })
  if (aansluiting === undefined)
    return { zoek: async () => geen('NIET_AANGESLOTEN'), [Symbol.asyncDispose]: async () => undefined }
  const { url, sleutel, deadlineMs, doelbinding, verwerking } = aansluiting
  const pool = new Pool(url.origin, {
    connections: CONNECTIONS,
    connect: { timeout: deadlineMs },
    headersTimeout: deadlineMs,
    bodyTimeout: deadlineMs,
    maxResponseSize: MAX_ANSWER_BYTES,
  })
  pool.on('connectionError', () => undefined)

  const request = async (vraag: Zoekvraag, professional: string, signal: AbortSignal): Promise<Registeruitkomst> => {
    const { geslachtsnaam, geboortedatum, voornamen, voorvoegsel } = vraag
    // What is undefined stays out of the text.
    const criteria = { geslachtsnaam, geboortedatum, voornamen, voorvoegsel, inclusiefOverledenPersonen: false }
    const { statusCode, headers, body } = await pool.request({
      method: 'POST',
      path: url.pathname + url.search,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-api-key': sleutel,
        'x-doelbinding': doelbinding,
        'x-verwerking': verwerking,
        'x-gebruiker': professional,
      },
      body: JSON.stringify({ type: ZOEKTYPE, ...criteria, fields: VELDEN }),
      signal,
    })
    const type = String(headers['content-type'] ?? '')
    if (!/^application\/(problem\+)?json\b/i.test(type) || (statusCode !== 200 && statusCode !== 400)) {
      body.on('error', () => undefined).destroy()
      return geen(statusCode === 200 || statusCode === 400 ? 'VORM' : 'STATUS')
    }
    const parsed = parse(await body.text())
    if (statusCode === 400) return tooMany.safeParse(parsed).success ? { uitkomst: 'TE_VEEL' } : geen('STATUS')
    const personen = readPersonen(parsed, vraag)
    return personen === undefined ? geen('VORM') : { uitkomst: 'BEANTWOORD', personen }
  }

  return {
    async zoek(vraag, professional) {
      // Connecting, headers and body together, so that a dripping answer ends in time as well.
      const signal = AbortSignal.timeout(deadlineMs)
      try {
        return await request(vraag, professional, signal)
      } catch (error) {
        const late = signal.aborted || (error instanceof Error && 'code' in error && /TIMEOUT/.test(String(error.code)))
        return geen(late ? 'TE_LAAT' : 'VERBINDING')
      }
    },
    async [Symbol.asyncDispose]() {
      await pool.destroy()
    },
  }
}

const tooMany = z.object({ status: z.literal(400), code: z.literal('tooManyResults') })

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
