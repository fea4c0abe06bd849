/** A certificate for 127.0.0.1 that signs itself (RFC 5280), made anew for each run: no key of it lies in the repository. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  const { length } = body
  const head = length < 0x80 ? [length] : length < 0x1_00 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...head]), body])
}
const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts)
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'))
const tijd = (op: Date): Buffer => der(0x17, Buffer.from(`${op.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`))
const bits = (bytes: Buffer): Buffer => der(0x03, Buffer.from([0]), bytes)

const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'))
const DAG_MS = 86_400_000

export function maakCertificaat(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const naam = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from('127.0.0.1')))))
  const subjectAltName = sequence(oid('551d11'), der(0x04, sequence(der(0x87, Buffer.from([127, 0, 0, 1])))))
  const basicConstraints = sequence(oid('551d13'), der(0x04, sequence(der(0x01, Buffer.from([0xff])))))
  const inhoud = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_SHA256,
    naam,
    sequence(tijd(new Date(Date.now() - DAG_MS)), tijd(new Date(Date.now() + DAG_MS))),
    naam,
    publicKey.export({ format: 'der', type: 'spki' }),
    der(0xa3, sequence(basicConstraints, subjectAltName)),
  )
  const certificaat = sequence(inhoud, ECDSA_SHA256, bits(sign('sha256', inhoud, privateKey)))
  const regels = certificaat.toString('base64').match(/.{1,64}/g) ?? []
  return {
    key: String(privateKey.export({ format: 'pem', type: 'pkcs8' })),
    cert: ['-----BEGIN CERTIFICATE-----', ...regels, '-----END CERTIFICATE-----', ''].join('\n'),
  }
}
