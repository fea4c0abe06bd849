/**
 * Binds the logboek to Apollo: the intent after validation and before any rule, the outcome before a byte leaves.
 * Promise: when either cannot be written, or anything throws here, the answer is replaced by a refusal without data.
 */
import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import { closeError, FOUTEN, isFoutcode, PoortError, type Foutcode } from '../errors.ts'
import type { Aansluiting } from '../raadpleging/niveaus.ts'
import { readDat } from '../raadpleging/read-dat.ts'
import type { RaadplegingService } from '../raadpleging/raadpleging.ts'
import type { VerzoekContext } from '../raadpleging/verzoek-context.ts'
import { readVraag } from '../raadpleging/vraag.ts'
import { publicError, reportFault, type FaultLog } from './format-error.ts'

/** @param aansluitingenOf the bronnen that belong to the schema a request runs on */
export function createRecordPlugin(
  service: RaadplegingService,
  aansluitingenOf: (schema: GraphQLSchema) => readonly Aansluiting[],
  log: FaultLog,
): ApolloServerPlugin<VerzoekContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          const gelezen = operation && readDat(schema, document, operation, request.variables ?? {})
          if (gelezen === undefined) return
          try {
            const vraag = readVraag(gelezen)
            contextValue.raadpleging = await service.begin(contextValue.professional, vraag, aansluitingenOf(schema))
            contextValue.toegang = contextValue.raadpleging.toegang
          } catch (error) {
            throw asRequestError(error)
          }
        },
        async willSendResponse({ contextValue, response }) {
          const { raadpleging } = contextValue
          if (raadpleging === undefined) return capErrors(response.body)
          const replace = (code: Foutcode, foutId?: string): void => {
            response.body = { kind: 'single', singleResult: { errors: [publicError(code, foutId)] } }
            response.http.status = FOUTEN[code].status
          }
          try {
            // Only single results exist here: incremental delivery is not offered. Anything else may not leave.
            if (response.body.kind !== 'single') return replace('INTERNAL_SERVER_ERROR')
            const codes = response.body.singleResult.errors?.map((error) => error.extensions?.['code']) ?? []
            const replacement = await raadpleging.conclude(codes.filter(isFoutcode))
            if (replacement !== undefined) replace(replacement)
          } catch (error) {
            if (error instanceof PoortError) replace(error.code)
            else replace('INTERNAL_SERVER_ERROR', reportFault(error, log))
          }
        },
      }
    },
  }
}

/** A text with a thousand mistakes needs no thousand answers. */
const MAX_ERRORS = 5

function capErrors(body: GraphQLResponse['body']): void {
  if (body.kind === 'single' && body.singleResult.errors)
    body.singleResult = { ...body.singleResult, errors: body.singleResult.errors.slice(0, MAX_ERRORS) }
}

/** A refusal of the whole request carries its HTTP status; a refused field does not. */
const asRequestError = (error: unknown): GraphQLError => {
  const closed = closeError(error)
  const extensions = closed instanceof PoortError ? { code: closed.code, http: { status: closed.status } } : {}
  return new GraphQLError(closed.message, { originalError: closed, extensions })
}
