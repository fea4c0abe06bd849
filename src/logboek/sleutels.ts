/**
 * The keys that keep persons out of sight in records: HMAC to find a person again, encryption to show a BSN again.
 * Promise: keys live outside the database; the newest of each kind writes, older ones keep old records findable.
 * A plain or salted hash of nine digits is reversed in minutes, hence keyed pseudonyms everywhere.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Bsn } from '../domain/bsn.ts'

/** Numbered keys of one kind, 32 bytes or more each. */
export type Sleutelreeks = ReadonlyMap<number, Buffer>

export interface Versleuteld {
  readonly sleutel: number
  /** 12 bytes nonce, 16 bytes tag, ciphertext (AES-256-GCM). */
  readonly bytes: Buffer
}

export interface Pseudoniem {
  readonly sleutel: number
  /** HMAC-SHA-256, 32 bytes. */
  readonly bytes: Buffer
}

export interface PersoonSleutels {
  pseudonymise(bsn: Bsn): Pseudoniem
  /** The pseudonyms of one person under every key, newest first: for finding records older than a rotation. */
  pseudonyms(bsn: Bsn): readonly Pseudoniem[]
  /** A BSN, or a text that an asker wrote. */
  encrypt(tekst: string): Versleuteld
  /** @throws Error when the key is lost or the bytes were altered */
  decrypt(versleuteld: Versleuteld): string
}

const NONCE = 12
const TAG = 16

const newest = (reeks: Sleutelreeks): readonly [number, Buffer] => {
  const [first] = [...reeks].toSorted(([one], [other]) => other - one)
  if (first === undefined) throw new Error('a key series is empty')
  return first
}

export function createPersoonSleutels(pseudoniem: Sleutelreeks, versleuteling: Sleutelreeks): PersoonSleutels {
  const [schrijfNummer] = newest(pseudoniem)
  const [sleutel, key] = newest(versleuteling)
  const hmac = (nummer: number, bsn: Bsn): Pseudoniem => ({
    sleutel: nummer,
    bytes: createHmac('sha256', pseudoniem.get(nummer) ?? Buffer.alloc(0))
      .update(`bsn:${bsn}`)
      .digest(),
  })
  return {
    pseudonymise: (bsn) => hmac(schrijfNummer, bsn),
    pseudonyms: (bsn) =>
      [...pseudoniem.keys()].toSorted((one, other) => other - one).map((nummer) => hmac(nummer, bsn)),
    encrypt(tekst) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const text = Buffer.concat([cipher.update(tekst, 'utf8'), cipher.final()])
      return { sleutel, bytes: Buffer.concat([nonce, cipher.getAuthTag(), text]) }
    },
    decrypt({ sleutel: nummer, bytes }) {
      const decryptKey = versleuteling.get(nummer)
      if (decryptKey === undefined) throw new Error(`encryption key ${nummer} is lost`)
      const decipher = createDecipheriv('aes-256-gcm', decryptKey, bytes.subarray(0, NONCE))
      decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
      return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8')
    },
  }
}
