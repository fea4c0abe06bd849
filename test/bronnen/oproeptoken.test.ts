import { createSecretKey } from 'node:crypto'
import { decodeProtectedHeader, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { createOproep, signOproep, signOproepen } from '../../src/bronnen/oproeptoken.ts'
import { BRON_KEY } from '../support/sql-bron.ts'

const OPROEP = {
  raadplegingId: 'raadpleging',
  pseudoniem: 'pseudoniem-ë',
  traceId: '1'.repeat(32),
  spanId: '2'.repeat(16),
}
const sign = (verantwoording: object = {}) =>
  signOproep('wmo', createSecretKey(BRON_KEY), createOproep({ ...OPROEP, ...verantwoording }))
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

  test('of a list it tells of each question in its place, and of no question more', async () => {
    const hulp = { functie: 'CONSULENT', doel: 'HULP', grondslag: 'G' }
    const oproepen = [OPROEP, { ...OPROEP, raadplegingId: 'andere', verantwoording: hulp }].map(createOproep)
    const { payload } = await verify(signOproepen('wmo', createSecretKey(BRON_KEY), oproepen))
    const { iat = 0, ...rest } = payload
    expect(rest).toEqual({
      iss: 'datpoort',
      aud: 'wmo',
      exp: iat + 60,
      vragen: [
        { sub: 'pseudoniem-ë', raadplegingId: 'raadpleging' },
        { sub: 'pseudoniem-ë', raadplegingId: 'andere', ...hulp },
      ],
    })
  })

  test('the caller in the trace is the span of the raadpleging', () => {
    expect(createOproep(OPROEP).traceparent).toBe(`00-${'1'.repeat(32)}-${'2'.repeat(16)}-01`)
  })

  test('the key of another bron does not fit', async () => {
    await expect(verify(sign(), new Uint8Array(32))).rejects.toThrow(/signature/)
  })
})
