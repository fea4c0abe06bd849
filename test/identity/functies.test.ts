import { createSecretKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseFunctiemapping, toProfessional } from '../../src/identity/functies.ts'
import { shippedBeleid } from '../support/beleid.ts'

const shipped = parseFunctiemapping(readFileSync(new URL('../../beleid/functiemapping.yaml', import.meta.url), 'utf8'))
const token = { iss: 'https://i.example', sub: 's', azp: 'web', jti: 'j', exp: 1, organisatie: 'gemeente' }
const key = createSecretKey(new Uint8Array(32).fill(7))

describe('I7 group to functie', () => {
  test('mapped groups give functies and teams, each once; others give nothing', () => {
    const groups = [
      'sd-functie-generalist',
      'sd-functie-generalist',
      'sd-team-gebiedsteam-midden',
      'GENERALIST',
      'sd-functie-nergens-genoemd',
      '__proto__',
    ]
    expect(toProfessional({ ...token, groups }, shipped, key)).toMatchObject({
      functies: ['GENERALIST'],
      teams: ['gebiedsteam-midden'],
    })
  })

  test('the pseudonym is stable, differs per issuer and subject, and tells neither', () => {
    const of = (more: object): string => toProfessional({ ...token, groups: [], ...more }, shipped, key).pseudoniem
    expect(of({})).toBe(of({ jti: 'other' }))
    expect(new Set([of({}), of({ sub: 't' }), of({ iss: 'https://j.example' })]).size).toBe(3)
    expect(of({})).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  test('every functie and team of the shipped mapping stands in the policy', () => {
    for (const each of shipped.values())
      expect('functie' in each ? shippedBeleid.functies.has(each.functie) : shippedBeleid.teams.has(each.team)).toBe(
        true,
      )
  })

  test.each([
    ['an unknown key', 'groepen: { a: { rol: X } }'],
    ['a functie in lower case', 'groepen: { a: { functie: generalist } }'],
    ['the same group twice', 'groepen: { a: { functie: AA }, a: { functie: BB } }'],
    ['no YAML', '{'],
  ])('%s is refused', (_what, text) => {
    expect(() => parseFunctiemapping(text)).toThrow(/functiemapping/)
  })
})
