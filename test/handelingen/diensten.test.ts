import { expect, test } from 'vitest'
import { begonnen, inHandeling, type HandelingContext } from '../../src/handelingen/diensten.ts'

const contextOf = (handeling: object | undefined) => ({ handeling, diensten: {} }) as HandelingContext

test.each([
  ['without a recorded intent', undefined],
  ['without a functie', { functie: undefined }],
])('a handeling %s is not begun, and nothing is done in it', (_what, handeling) => {
  const context = contextOf(handeling)
  const refused = expect.objectContaining({ code: 'LOGBOEK_NIET_BESCHIKBAAR' }) as Error
  expect(() => begonnen(context)).toThrow(refused)
  expect(() => inHandeling(context, () => expect.fail('something was done'))).toThrow(refused)
})

test('control: with both it is done in that handeling', () => {
  const handeling = { functie: 'GENERALIST' }
  expect(inHandeling(contextOf(handeling), (own) => own)).toBe(handeling)
})
