/**
 * Binds the logboek to Apollo: the intent after validation and before any rule, the outcome before a byte leaves.
 * Promise: when either cannot be written, or anything throws here, the answer is replaced by a refusal without data.
 */
import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import { closeError, FOUTEN, isFoutcode, PoortError, type Foutcode } from '../errors.ts'
import type { Handelingen } from '../handelingen/handeling.ts'
import { readHandeling } from '../handelingen/read-handeling.ts'
import type { Persoonsleutels } from '../personen/persoonsleutel.ts'
import type { Aansluiting } from '../raadpleging/niveaus.ts'
import { readDat } from '../raadpleging/read-dat.ts'
import type { RaadplegingService } from '../raadpleging/raadpleging.ts'
import type { VerzoekContext } from '../raadpleging/verzoek-context.ts'
import { readVraag } from '../raadpleging/vraag.ts'
import { publicError, reportFault, type FaultLog } from './format-error.ts'

export interface RecordPluginDeps {
  readonly service: RaadplegingService
  readonly handelingen: Handelingen
  readonly persoonsleutels: Pick<Persoonsleutels, 'open'>
  /** The bronnen that belong to the schema a request runs on. */
  readonly aansluitingenOf: (schema: GraphQLSchema) => readonly Aansluiting[]
  readonly log: FaultLog
}

export function createRecordPlugin(deps: RecordPluginDeps): ApolloServerPlugin<VerzoekContext> {
  const { service, handelingen, persoonsleutels, aansluitingenOf, log } = deps
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) return
          const variables = request.variables ?? {}
          const { professional } = contextValue
          const gelezen = readDat(schema, document, operation, variables)
          const vraag = gelezen ? undefined : readHandeling(schema, document, operation, variables)
          try {
            if (gelezen) {
              const datVraag = readVraag(gelezen, (each) => persoonsleutels.open(each, professional.pseudoniem))
              const raadpleging = await service.begin(professional, datVraag, aansluitingenOf(schema))
              Object.assign(contextValue, { raadpleging, toegang: raadpleging.toegang })
            } else if (vraag) {
              const handeling = await handelingen.begin(professional, vraag)
              Object.assign(contextValue, { handeling, toegang: handeling.toegang })
            }
          } catch (error) {
            throw asRequestError(error)
          }
        },
        async willSendResponse({ contextValue, response }) {
          const vastgelegd = contextValue.raadpleging ?? contextValue.handeling
          if (vastgelegd === undefined) return capErrors(response.body)
          const replace = (code: Foutcode, foutId?: string): void => {
            response.body = { kind: 'single', singleResult: { errors: [publicError(code, foutId)] } }
            response.http.status = FOUTEN[code].status
          }
          try {
            // Only single results exist here: incremental delivery is not offered. Anything else may not leave.
            if (response.body.kind !== 'single') return replace('INTERNAL_SERVER_ERROR')
            const { data, errors = [] } = response.body.singleResult
            const codes = errors.map((error) => error.extensions?.['code']).filter(isFoutcode)
            const beantwoord = Object.values(data ?? {}).some((each) => each !== null)
            const replacement = await vastgelegd.conclude(codes, beantwoord)
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
