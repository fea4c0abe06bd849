/** The scalar Moment: a moment with its time zone, as a Date inside and as ISO 8601 in UTC outside. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

const VORM = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2})$/

function readMoment(value: unknown): Date {
  const moment = typeof value === 'string' && VORM.test(value) ? new Date(value) : undefined
  if (moment === undefined || Number.isNaN(moment.getTime())) throw new GraphQLError('geen moment met tijdzone')
  return moment
}

export const Moment = new GraphQLScalarType<Date, string>({
  name: 'Moment',
  serialize: (value) => (value instanceof Date ? value.toISOString() : readMoment(value).toISOString()),
  parseValue: readMoment,
  parseLiteral: (node) => readMoment(node.kind === Kind.STRING ? node.value : undefined),
})
