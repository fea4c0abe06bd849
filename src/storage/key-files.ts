/**
 * Reads the keys of the logboek from files or the environment, outside the database.
 * Promise: a missing, short, repeated or plainly made-up key stops the start; nothing of a key is ever printed.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * @param waarden keys of the environment, by the name their file would have; one that stands in both must be the same
 * @returns the keys named `<soort>-<number>.key`, by number
 */
export async function readKeySeries(
  folder: string,
  soort: string,
  waarden: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<number, Buffer>> {
  const files: readonly string[] = await readdir(folder).catch(() => [])
  const series = new Map<number, Buffer>()
  const faults: string[] = []
  for (const name of new Set([...files, ...waarden.keys()])) {
    const match = new RegExp(`^${soort}-([1-9][0-9]{0,3})\\.key$`).exec(name)
    if (match === null) continue
    const given = waarden.get(name)
    const filed = files.includes(name) ? await readFile(join(folder, name), 'utf8') : undefined
    const key = Buffer.from((given ?? filed ?? '').trim(), 'base64')
    if (key.length !== 32) faults.push(`${name}: must be 32 bytes in base64`)
    else if (new Set(key).size < 12) faults.push(`${name}: is not random`)
    else if (given !== undefined && filed !== undefined && !key.equals(Buffer.from(filed.trim(), 'base64')))
      faults.push(`${name}: is another key than the one in the environment`)
    series.set(Number(match[1]), key)
  }
  if (series.size === 0) faults.push(`${soort}-1.key: is absent`)
  if (faults.length > 0) throw new Error(`keys: ${faults.join('; ')}`)
  return series
}
