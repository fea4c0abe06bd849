/** The scalar Tijdstip: a moment with its time zone, as a Date inside and as ISO 8601 in UTC outside. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

/** To the microsecond, which is what the database keeps. */
const VORM = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})$/

function readTijdstip(value: unknown): Date {
  const tijdstip = typeof value === 'string' && VORM.test(value) ? new Date(value) : undefined
  if (tijdstip === undefined || Number.isNaN(tijdstip.getTime())) throw new GraphQLError('geen moment met tijdzone')
  return tijdstip
}

/** A text is one already, more exact than a Date can be. */
const printTijdstip = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString()
  const tijdstip = readTijdstip(value).toISOString()
  return typeof value === 'string' && value.endsWith('Z') ? value : tijdstip
}

export const Tijdstip = new GraphQLScalarType<Date, string>({
  name: 'Tijdstip',
  serialize: printTijdstip,
  parseValue: readTijdstip,
  parseLiteral: (node) => readTijdstip(node.kind === Kind.STRING ? node.value : undefined),
})
