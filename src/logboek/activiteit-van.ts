/** The verwerkingsactiviteit of an Actie: name and doel as they stood under the policy version of its line. */
import { activiteitOf, type Verwerkingsactiviteit, type Verwerkingsregister } from '../domain/activiteit.ts'
import type { Beleid } from '../domain/beleid.ts'
import { PoortError } from '../errors.ts'
import type { Actie } from './gelezen-regel.ts'

/** @throws PoortError REGISTER_ONVOLLEDIG when that register has no activiteit for it, or not the twin it names */
export function activiteitVan(
  { voornemen, functie, doel }: Actie,
  register: Verwerkingsregister,
): Verwerkingsactiviteit {
  const functies = functie === undefined ? voornemen.functies : [functie]
  const activiteit = activiteitOf(register, { actie: voornemen.actie, functies, doel })
  if (activiteit === undefined) throw new PoortError('REGISTER_ONVOLLEDIG')
  return activiteit
}

/** A line of before the policy held a register is read by that of today: one that was never written cannot be looked up. */
export const registerVan = (toen: Beleid, nu: Beleid): Verwerkingsregister =>
  toen.register.activiteiten.size > 0 ? toen.register : nu.register
