import { createSecretKey } from 'node:crypto'
import { decodeProtectedHeader, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { signOproep } from '../../src/bronnen/oproeptoken.ts'
import { BRON_KEY } from '../support/sql-bron.ts'

const OPROEP = { raadplegingId: 'raadpleging', pseudoniem: 'pseudoniem-ë', traceId: '0'.repeat(32) }
const sign = (verantwoording: object = {}) =>
  signOproep('wmo', createSecretKey(BRON_KEY), { ...OPROEP, ...verantwoording })
const verify = (token: string, key = BRON_KEY) =>
  jwtVerify(token, key, { algorithms: ['HS256'], issuer: 'datpoort', audience: 'wmo' })

describe('the token of one call, read by a library', () => {
  test('at DAT it holds a pseudonym and the raadplegingId, and nothing more of the raadpleging', async () => {
    const token = sign()
    const { payload } = await verify(token)
    const { iat = 0, ...rest } = payload
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'HS256', typ: 'JWT' })
    expect(rest).toEqual({
      iss: 'datpoort',
      aud: 'wmo',
      sub: 'pseudoniem-ë',
      raadplegingId: 'raadpleging',
      exp: iat + 60,
    })
  })

  test('from WIE up it tells under what the bron is asked', async () => {
    const { payload } = await verify(
      sign({ verantwoording: { functie: 'CONSULENT', doel: 'HULP', grondslag: undefined } }),
    )
    expect(payload).toMatchObject({ functie: 'CONSULENT', doel: 'HULP' })
    expect(payload).not.toHaveProperty('grondslag')
  })

  test('the key of another bron does not fit', async () => {
    await expect(verify(sign(), new Uint8Array(32))).rejects.toThrow(/signature/)
  })
})
