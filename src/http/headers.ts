/**
 * The headers of every answer, whatever its status, and the shape of answers made outside GraphQL.
 * Promise: nothing is cached, framed, sniffed or referred; nothing names the server's software (NL API Design Rules, BIO2).
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { FOUTEN, type Foutcode } from '../errors.ts'
import { publicError } from './format-error.ts'

export const GRAPHQL_PATH = '/graphql'

/** @param version semantic version of the API */
export const fixedHeaders = (version: string): Readonly<Record<string, string>> => ({
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'api-version': version,
})

const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'
const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

/** The path without its query: what decides the shape of an error. */
export const pathOf = (url: string): string => url.split('?', 1)[0] ?? ''

/** An answer in the catalogue's words: `errors[]` on the GraphQL path, problem+json elsewhere. */
export function errorBody(
  code: Foutcode,
  url: string,
  accept: string,
  foutId?: string,
): { type: string; body: string } {
  if (pathOf(url) === GRAPHQL_PATH) {
    const type =
      accept.includes('application/graphql-response+json') || !accept.includes('application/json')
        ? GRAPHQL_TYPE
        : JSON_TYPE
    return { type, body: JSON.stringify({ errors: [publicError(code, foutId)] }) }
  }
  const { status, message } = FOUTEN[code]
  const problem = {
    status,
    title: message,
    detail: FOUTEN[code].remedy,
    code,
    ...(foutId === undefined ? {} : { foutId }),
  }
  return { type: PROBLEM_TYPE, body: JSON.stringify(problem) }
}

export function sendError(request: FastifyRequest, reply: FastifyReply, code: Foutcode, foutId?: string): FastifyReply {
  const { type, body } = errorBody(code, request.url, request.headers.accept ?? '', foutId)
  if (code === 'NIET_INGELOGD') void reply.header('www-authenticate', 'Bearer')
  return reply.status(FOUTEN[code].status).type(type).send(body)
}
