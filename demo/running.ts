/**
 * Where a running demo tells its own user how to log in: one small file per port, in a folder of that user alone.
 * Promise: the folder is the user's, closed to others, and never a link that someone else laid.
 */
import { lstat, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

const runningSchema = z.object({ issuer: z.url(), idpData: z.string() })
export type Running = z.infer<typeof runningSchema>

const uid = process.getuid?.() ?? 0
const FOLDER = join(tmpdir(), `datpoort-demo-${uid}`)
const fileOf = (port: number): string => join(FOLDER, `${port}.json`)

async function ownFolder(): Promise<void> {
  await mkdir(FOLDER, { mode: 0o700 }).catch(() => undefined)
  const found = await lstat(FOLDER)
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0)
    throw new Error(`${FOLDER} must be a folder that only you can open`)
}

export async function writeRunning(port: number, running: Running): Promise<void> {
  await ownFolder()
  await writeFile(fileOf(port), JSON.stringify(running), { mode: 0o600 })
}

/** @returns undefined when no demo runs on this port, as far as is known */
export async function readRunning(port: number): Promise<Running | undefined> {
  await ownFolder()
  const text = await readFile(fileOf(port), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : runningSchema.parse(JSON.parse(text))
}

export const removeRunning = (port: number): Promise<void> => rm(fileOf(port), { force: true })
