/**
 * Turns a verified token into the professional who asks: group -> functie and team, by configuration.
 * Promise: a group that is not in the mapping gives nothing, and nothing but the verified claims counts.
 */
import { createHmac, type KeyObject } from 'node:crypto'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import type { Functiemapping } from '../domain/beleid.ts'
import type { Aanroep } from '../logboek/spoor.ts'
import type { VerifiedToken } from './access-token.ts'

export interface Professional {
  /** Stable and meaningless: keyed HMAC of issuer and subject. Stands in the logboek and in call tokens. */
  readonly pseudoniem: string
  /** The verified groups: what functies and teams are read from, under the policy version that decides. Never on record. */
  readonly groepen: readonly string[]
  /** Keyed HMAC of issuer and aanmeldnaam: how a colleague who gives something names whom it is for (ADR 0020). */
  readonly collega: string
  readonly functies: readonly string[]
  readonly teams: readonly string[]
  readonly organisatie: string
  readonly client: string
  /** Set when a registered system client called, and said within which trace. */
  readonly aanroep?: Aanroep | undefined
  readonly token: { readonly iss: string; readonly jti: string; readonly exp: number }
}

const mappingSchema = z.strictObject({
  groepen: z.record(
    z.string().min(1).max(200),
    z.union([
      z.strictObject({ functie: z.string().regex(/^[A-Z][A-Z0-9_]{1,63}$/) }),
      z.strictObject({ team: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/) }),
    ]),
  ),
})

export type { Functiemapping } from '../domain/beleid.ts'

/** @param text YAML: `groepen: { <group>: { functie } | { team } }` @throws Error that lists every problem */
export function parseFunctiemapping(text: string): Functiemapping {
  const document = parseDocument(text, { uniqueKeys: true })
  if (document.errors.length > 0)
    throw new Error(`functiemapping: ${document.errors.map((each) => each.message).join('; ')}`)
  const parsed = mappingSchema.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (!parsed.success) throw new Error(`functiemapping: ${z.prettifyError(parsed.error)}`)
  return new Map(Object.entries(parsed.data.groepen))
}

type Pseudoniemen = Pick<Professional, 'pseudoniem' | 'collega'>

/** By the verified token itself, which the verifier remembers as long as it holds: the same words give the same pseudonyms. */
const pseudoniemen = new WeakMap<VerifiedToken, Pseudoniemen>()

function pseudoniemenOf(token: VerifiedToken, sleutel: KeyObject): Pseudoniemen {
  const known = pseudoniemen.get(token)
  if (known !== undefined) return known
  const made = {
    pseudoniem: createHmac('sha256', sleutel).update(`${token.iss}\n${token.sub}`).digest('base64url'),
    collega: collegaOf(token.iss, token.aanmeldnaam ?? token.sub, sleutel),
  }
  pseudoniemen.set(token, made)
  return made
}

/** @param sleutel key of the professionals' pseudonyms */
export function toProfessional(token: VerifiedToken, mapping: Functiemapping, sleutel: KeyObject): Professional {
  const professional: Professional = {
    ...pseudoniemenOf(token, sleutel),
    groepen: token.groups,
    functies: [],
    teams: [],
    organisatie: token.organisatie,
    client: token.azp,
    token: { iss: token.iss, jti: token.jti, exp: token.exp },
  }
  return underMapping(professional, mapping)
}

/** The same professional with what a mapping gives: a login is older than the policy version that decides. */
export const underMapping = (professional: Professional, mapping: Functiemapping): Professional => ({
  ...professional,
  ...mappedOf(professional.groepen, mapping),
})

type Gemapt = Pick<Professional, 'functies' | 'teams'>

/** By the groups of a token, which is remembered, and the mapping of a version, which never changes. */
const gemapt = new WeakMap<readonly string[], WeakMap<Functiemapping, Gemapt>>()

function mappedOf(groepen: readonly string[], mapping: Functiemapping): Gemapt {
  const perMapping = gemapt.get(groepen) ?? new WeakMap<Functiemapping, Gemapt>()
  gemapt.set(groepen, perMapping)
  const known = perMapping.get(mapping)
  if (known !== undefined) return known
  const mapped = groepen.flatMap((group) => mapping.get(group) ?? [])
  const functies = new Set(mapped.flatMap((each) => ('functie' in each ? [each.functie] : [])))
  const teams = new Set(mapped.flatMap((each) => ('team' in each ? [each.team] : [])))
  const made = { functies: [...functies], teams: [...teams] }
  perMapping.set(mapping, made)
  return made
}

/** The same for every way of writing a name: people type it. */
export const collegaOf = (iss: string, aanmeldnaam: string, sleutel: KeyObject): string =>
  createHmac('sha256', sleutel)
    .update(`${iss}\naanmeldnaam\n${aanmeldnaam.trim().normalize('NFC').toLowerCase()}`)
    .digest('base64url')
