/**
 * The persoonSleutel: a person as someone without BSN rights may hold one. Made of what is found, opened when it is asked about.
 * Promise: authenticated encryption (AES-256-GCM) under a key series of its own, bound to the professional it was made for and
 * to the moment it was made; of one length whoever is inside, so that nothing of the person shows. Whatever does not open is
 * the same nothing: altered, somebody else's, or under a key that is gone.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { parseBsn } from '../domain/bsn.ts'
import { isZonderBsn, type Persoon } from '../domain/persoon.ts'

/** How long one opens a person, by the database's clock. */
export const GELDIG_MS = 15 * 60_000

export interface GeopendePersoonsleutel {
  readonly persoon: Persoon
  readonly gemaaktOp: Date
}

export interface Persoonsleutels {
  /** @param professional pseudonym of whoever may use it @param nu by the database's clock */
  make(persoon: Persoon, professional: string, nu: Date): string
  /** @returns undefined for anything that was not made here for this professional; how old it may be is judged by the asker */
  open(sleutel: string, professional: string): GeopendePersoonsleutel | undefined
}

const VERSION = 1
const HEADER = 3
const NONCE = 12
const TAG = 16
/** A BSN, and nearly every person without one, fits in one block; a very long name takes a second. */
const BLOCK = 256
/** Longer than anything made here. */
const MAX_LENGTH = 4096

const inhoudSchema = z.strictObject({ p: z.string(), t: z.int() })

const bound = (professional: string, header: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`datpoort.persoonsleutel\n${professional}\n`), header])

/** @param reeks numbered keys of 32 bytes: the highest makes, every one that is still there opens */
export function createPersoonsleutels(reeks: ReadonlyMap<number, Buffer>): Persoonsleutels {
  const schrijf = Math.max(...reeks.keys())
  const schrijfsleutel = reeks.get(schrijf)
  if (schrijfsleutel === undefined) throw new Error('a key series is empty')

  const decrypt = (bytes: Buffer, professional: string): string => {
    const header = bytes.subarray(0, HEADER)
    const key = header[0] === VERSION ? reeks.get(header.readUInt16BE(1)) : undefined
    if (key === undefined) throw new Error('unknown key')
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(HEADER, HEADER + NONCE), {
      authTagLength: TAG,
    })
    decipher.setAAD(bound(professional, header))
    decipher.setAuthTag(bytes.subarray(HEADER + NONCE, HEADER + NONCE + TAG))
    return decipher.update(bytes.subarray(HEADER + NONCE + TAG), undefined, 'utf8') + decipher.final('utf8')
  }

  return {
    make(persoon, professional, nu) {
      const header = Buffer.from([VERSION, schrijf >> 8, schrijf & 0xff])
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', schrijfsleutel, nonce)
      cipher.setAAD(bound(professional, header))
      const inhoud = Buffer.from(JSON.stringify({ p: persoon, t: nu.getTime() }))
      const padded = Buffer.alloc(Math.ceil(inhoud.length / BLOCK) * BLOCK, ' ')
      inhoud.copy(padded)
      const encrypted = Buffer.concat([cipher.update(padded), cipher.final()])
      return Buffer.concat([header, nonce, cipher.getAuthTag(), encrypted]).toString('base64url')
    },
    open(sleutel, professional) {
      if (sleutel.length > MAX_LENGTH) return undefined
      const bytes = Buffer.from(sleutel, 'base64url')
      // Another spelling of the same bytes is not the key that was handed out.
      if (bytes.toString('base64url') !== sleutel) return undefined
      try {
        const { p, t } = inhoudSchema.parse(JSON.parse(decrypt(bytes, professional)))
        const persoon = isZonderBsn(p) ? p : parseBsn(p)
        return persoon === undefined ? undefined : { persoon, gemaaktOp: new Date(t) }
      } catch {
        return undefined
      }
    },
  }
}
