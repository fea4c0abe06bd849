/**
 * The keys that keep persons out of sight in records: HMAC to find a person again, encryption to show a BSN again.
 * Promise: keys live outside the database; the newest of each kind writes, older ones keep old records findable.
 * A plain or salted hash of nine digits is reversed in minutes, hence keyed pseudonyms everywhere.
 */
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { isZonderBsn, type Persoon } from '../domain/persoon.ts'
import { randomPart } from '../random.ts'

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
  pseudonymise(persoon: Persoon): Pseudoniem
  /** The pseudonyms of one person under every key, newest first: for finding records older than a rotation. */
  pseudonyms(persoon: Persoon): readonly [Pseudoniem, ...Pseudoniem[]]
  /** A keyed digest of any text, under every key, newest first: to know it again without keeping it. */
  fingerprints(tekst: string): readonly Buffer[]
  /** A person, or a text that an asker wrote. */
  encrypt(tekst: string): Versleuteld
  /** @throws Error when the key is lost or the bytes were altered */
  decrypt(versleuteld: Versleuteld): string
}

const NONCE = 12
const TAG = 16

/** Newest first, as key objects: raw bytes are looked at anew, and dearly, by every use. @throws Error when there is none */
function keysOf(reeks: Sleutelreeks): readonly [readonly [number, KeyObject], ...(readonly [number, KeyObject])[]] {
  const [newest, ...older] = [...reeks]
    .toSorted(([one], [other]) => other - one)
    .map(([nummer, bytes]) => [nummer, createSecretKey(bytes)] as const)
  if (newest === undefined) throw new Error('a key series is empty')
  return [newest, ...older]
}

export function createPersoonSleutels(pseudoniem: Sleutelreeks, versleuteling: Sleutelreeks): PersoonSleutels {
  const pseudoniemKeys = keysOf(pseudoniem)
  const [newest, ...older] = pseudoniemKeys
  const versleutelKeys = keysOf(versleuteling)
  const [sleutel, key] = versleutelKeys[0]
  const digest = (hmacKey: KeyObject, tekst: string): Buffer => createHmac('sha256', hmacKey).update(tekst).digest()
  const hmac = ([nummer, hmacKey]: readonly [number, KeyObject], persoon: Persoon): Pseudoniem => ({
    sleutel: nummer,
    bytes: digest(hmacKey, isZonderBsn(persoon) ? persoon : `bsn:${persoon}`),
  })
  return {
    pseudonymise: (persoon) => hmac(newest, persoon),
    pseudonyms: (persoon) => [hmac(newest, persoon), ...older.map((each) => hmac(each, persoon))],
    fingerprints: (tekst) => pseudoniemKeys.map(([, each]) => digest(each, `tekst:${tekst}`)),
    encrypt(tekst) {
      const nonce = randomPart(NONCE)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const text = Buffer.concat([cipher.update(tekst, 'utf8'), cipher.final()])
      return { sleutel, bytes: Buffer.concat([nonce, cipher.getAuthTag(), text]) }
    },
    decrypt({ sleutel: nummer, bytes }) {
      const decryptKey = versleutelKeys.find(([each]) => each === nummer)
      if (decryptKey === undefined) throw new Error(`encryption key ${nummer} is lost`)
      const decipher = createDecipheriv('aes-256-gcm', decryptKey[1], bytes.subarray(0, NONCE))
      decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
      return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8')
    },
  }
}
