/**
 * The second place for checkpoints: a folder, or an address that takes them by PUT.
 * Promise: `keep` resolves when the folder has it on disk or the address confirmed it; a kill leaves no half file.
 */
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bewaarplaats } from '../logboek/controlepunten.ts'

const TIMEOUT_MS = 10_000
const SUFFIX = '.controlepunt'
/** So that the names of a folder sort by size. */
const DIGITS = 15

/** @param plaats path of a folder, or an http(s) address */
export const openBewaarplaats = (plaats: string): Bewaarplaats =>
  /^https?:/.test(plaats) ? addressOf(plaats) : folderOf(plaats)

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

/** Every checkpoint of a folder, as text. @throws Error when the folder cannot be read */
export async function readNotes(folder: string): Promise<readonly { readonly naam: string; readonly note: string }[]> {
  const names = await readdir(folder, { recursive: true })
  const own = names.filter((each) => each.endsWith(SUFFIX)).toSorted()
  const notes: { naam: string; note: string }[] = []
  for (const naam of own) notes.push({ naam, note: await readFile(join(folder, naam), 'utf8') })
  return notes
}
