/**
 * The second place for checkpoints: a folder, or an address that takes them by PUT and gives them back by GET.
 * Promise: `keep` resolves when the folder has it on disk or the address confirmed it; a kill leaves no half file. What is read
 * is every checkpoint or a fault with a code: never some of them, and never from another address than the one that was given.
 */
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bewaarplaats } from '../logboek/controlepunten.ts'

export type BewaarplaatsGebrek =
  /** It does not answer, or not with checkpoints. */
  | 'ONLEESBAAR'
  /** It refers to another address. */
  | 'OMGELEID'
  /** One that it lists is not there. */
  | 'ONTBREEKT'
  /** Anyone between here and there could change what is read. */
  | 'ONVEILIG'

export class BewaarplaatsFout extends Error {
  readonly code: BewaarplaatsGebrek
  /** Of the checkpoint that it is about. */
  readonly naam: string | undefined

  constructor(code: BewaarplaatsGebrek, naam?: string) {
    super(`second place: ${code}`)
    this.name = 'BewaarplaatsFout'
    this.code = code
    this.naam = naam
  }
}

/** A checkpoint as it is kept, under the tree and size that it says it is of. */
export interface Bewaard {
  readonly naam: string
  readonly note: string
}

const TIMEOUT_MS = 10_000
const SUFFIX = '.controlepunt'
/** So that the names of a folder sort by size. */
const DIGITS = 15
/** Checkpoints that are fetched at a time. */
const AT_ONCE = 8
const MOST_BYTES = { lijst: 256 * 1024 * 1024, controlepunt: 64 * 1024 }
const NAAM = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/(0|[1-9][0-9]{0,14})$/

const isAddress = (plaats: string): boolean => /^https?:/.test(plaats)

/** @param plaats path of a folder, or an http(s) address */
export const openBewaarplaats = (plaats: string): Bewaarplaats =>
  isAddress(plaats) ? addressOf(plaats) : folderOf(plaats)

/** Every checkpoint of a folder or an address, as text. @throws BewaarplaatsFout */
export const readNotes = (plaats: string): Promise<readonly Bewaard[]> =>
  isAddress(plaats) ? readAddress(plaats.replace(/\/$/, '')) : readFolder(plaats)

const folderOf = (folder: string): Bewaarplaats => ({
  async keep({ schrijver, omvang }, note) {
    const own = join(folder, schrijver)
    await mkdir(own, { recursive: true })
    const name = join(own, `${String(omvang).padStart(DIGITS, '0')}${SUFFIX}`)
    const file = await open(`${name}.nieuw`, 'w', 0o644)
    try {
      await file.writeFile(note)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(`${name}.nieuw`, name)
  },
})

const addressOf = (address: string): Bewaarplaats => ({
  async keep({ schrijver, omvang }, note) {
    const response = await fetch(`${address.replace(/\/$/, '')}/${schrijver}/${omvang}`, {
      method: 'PUT',
      body: note,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await response.body?.cancel()
    if (!response.ok) throw new Error('the checkpoint was not taken')
  },
})

async function readFolder(folder: string): Promise<readonly Bewaard[]> {
  try {
    const names = await readdir(folder, { recursive: true })
    const own = names.filter((each) => each.endsWith(SUFFIX)).toSorted()
    const notes: Bewaard[] = []
    for (const naam of own) notes.push({ naam, note: await readFile(join(folder, naam), 'utf8') })
    return notes
  } catch {
    throw new BewaarplaatsFout('ONLEESBAAR')
  }
}

/** The address itself gives a list, `schrijver/omvang` on a line each; under each of those stands the checkpoint. */
async function readAddress(address: string): Promise<readonly Bewaard[]> {
  if (!URL.canParse(address)) throw new BewaarplaatsFout('ONLEESBAAR')
  const { protocol, hostname } = new URL(address)
  // A proof is worth what its checkpoints are worth: on the way here nobody may put others in their place.
  if (protocol !== 'https:' && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
    throw new BewaarplaatsFout('ONVEILIG')
  const lijst = await readText(`${address}/`, MOST_BYTES.lijst)
  const namen = (lijst ?? '').split('\n').filter((each) => each !== '')
  if (lijst === undefined || !namen.every((naam) => NAAM.test(naam))) throw new BewaarplaatsFout('ONLEESBAAR')
  const notes: Bewaard[] = []
  for (let at = 0; at < namen.length; at += AT_ONCE)
    notes.push(
      ...(await Promise.all(
        namen.slice(at, at + AT_ONCE).map(async (naam) => {
          const note = await readText(`${address}/${naam}`, MOST_BYTES.controlepunt, naam)
          if (note === undefined) throw new BewaarplaatsFout('ONTBREEKT', naam)
          return { naam, note }
        }),
      )),
    )
  return notes
}

/** @returns undefined when it is not there @throws BewaarplaatsFout */
async function readText(url: string, most: number, naam?: string): Promise<string | undefined> {
  let response
  const parts: Uint8Array[] = []
  try {
    response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) })
    let bytes = 0
    for await (const part of response.body ?? []) {
      bytes += part.length
      if (bytes > most) throw new BewaarplaatsFout('ONLEESBAAR', naam)
      parts.push(part)
    }
  } catch (error) {
    throw error instanceof BewaarplaatsFout ? error : new BewaarplaatsFout('ONLEESBAAR', naam)
  }
  if (response.status >= 300 && response.status < 400) throw new BewaarplaatsFout('OMGELEID', naam)
  if (response.status === 404 || response.status === 410) return undefined
  if (response.status !== 200) throw new BewaarplaatsFout('ONLEESBAAR', naam)
  return Buffer.concat(parts).toString('utf8')
}
