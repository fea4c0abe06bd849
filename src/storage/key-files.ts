/**
 * Reads the keys of the logboek from files, outside the database.
 * Promise: a missing, short, repeated or plainly made-up key stops the start; nothing of a key is ever printed.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** @returns the keys named `<soort>-<number>.key`, by number */
export async function readKeySeries(folder: string, soort: string): Promise<ReadonlyMap<number, Buffer>> {
  const names = await readdir(folder).catch(() => [])
  const series = new Map<number, Buffer>()
  const faults: string[] = []
  for (const name of names) {
    const match = new RegExp(`^${soort}-([1-9][0-9]{0,3})\\.key$`).exec(name)
    if (match === null) continue
    const key = Buffer.from((await readFile(join(folder, name), 'utf8')).trim(), 'base64')
    if (key.length !== 32) faults.push(`${name}: must be 32 bytes in base64`)
    else if (new Set(key).size < 12) faults.push(`${name}: is not random`)
    series.set(Number(match[1]), key)
  }
  if (series.size === 0) faults.push(`${soort}-1.key: is absent`)
  if (faults.length > 0) throw new Error(`keys: ${faults.join('; ')}`)
  return series
}
