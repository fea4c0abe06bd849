/**
 * Settles who asks, before a body is read. Identity comes from the verified token alone; no other header counts.
 * Promise: every refused login looks the same, is counted on record per minute and source, and is slowed down when a
 * source keeps failing; a valid token from the same source is not held up.
 */
import type { KeyObject } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { PoortError } from '../errors.ts'
import { AanmeldFout } from '../identity/aanmeldfout.ts'
import type { TokenVerifier } from '../identity/access-token.ts'
import { toProfessional, type Functiemapping, type Professional } from '../identity/functies.ts'
import type { Aanmeldfouten } from '../logboek/aanmeldfouten.ts'
import { readAanroep } from '../logboek/spoor.ts'
import { sendError } from './headers.ts'

export interface AuthenticateDeps {
  readonly verifier: TokenVerifier
  /** Of the newest policy version at hand; the version that decides reads the groups anew. */
  readonly mapping: () => Functiemapping
  /** Key of the professionals' pseudonyms. */
  readonly pseudoniemSleutel: KeyObject
  readonly aanmeldfouten: Aanmeldfouten
  /** Registered system clients, with the address of each: only their traces are taken over. */
  readonly systeemclients: ReadonlyMap<string, string>
  /** Failures per minute and source after which each further one waits. @default { na: 30, wachtMs: 1000 } */
  readonly vertraging?: { readonly na: number; readonly wachtMs: number }
}

/** Professionals by request; never in module scope by any other key, so that nothing outlives its request. */
const professionals = new WeakMap<FastifyRequest, Professional>()

export function professionalOf(request: FastifyRequest): Professional {
  const professional = professionals.get(request)
  if (professional === undefined) throw new PoortError('NIET_INGELOGD')
  return professional
}

export function createAuthenticate(deps: AuthenticateDeps) {
  const { verifier, mapping, pseudoniemSleutel, aanmeldfouten, systeemclients } = deps
  const { vertraging = { na: 30, wachtMs: 1000 } } = deps
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    try {
      const token = await verifier.verify(request.headers.authorization)
      const aanroep = readAanroep(request.headers['traceparent'], systeemclients.get(token.azp))
      professionals.set(request, { ...toProfessional(token, mapping(), pseudoniemSleutel), aanroep })
      return undefined
    } catch (error) {
      if (error instanceof PoortError && error.code !== 'NIET_INGELOGD') return sendError(request, reply, error.code)
      const reden = error instanceof AanmeldFout ? error.reden : 'FOUT'
      if (aanmeldfouten.count(request.socket.remoteAddress ?? 'onbekend', reden) > vertraging.na)
        await delay(vertraging.wachtMs)
      return sendError(request, reply, 'NIET_INGELOGD')
    }
  }
}
