/**
 * Compares the API with the one that was last released: what breaks a client must be declared, with a reason.
 * A field that another niveau opens breaks clients too: what they got becomes null.
 */
import { CriticalityLevel, diff, type Change } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'

export interface Breuk {
  readonly pad: string
  /** Kind of change, as graphql-inspector names it. */
  readonly soort: string
  readonly reden: string
}

/** @returns what is wrong: a breaking change nobody declared, or a declaration of none */
export async function checkBreakingChanges(
  uitgebracht: string,
  api: string,
  breuken: readonly Breuk[],
): Promise<string[]> {
  const found = (await diff(buildSchema(uitgebracht), buildSchema(api))).filter(breaks)
  const same = (breuk: Breuk, change: Change): boolean => breuk.pad === change.path && breuk.soort === change.type
  const undeclared = found.filter((change) => !breuken.some((breuk) => same(breuk, change)))
  const stale = breuken.filter((breuk) => !found.some((change) => same(breuk, change)))
  return [
    ...undeclared.map(
      ({ path, type, message }) =>
        `${path}: ${message}. It breaks clients: undo it, or declare it in schema/breuken.yaml (pad: ${path}, soort: ${type}, reden: …).`,
    ),
    ...stale.map(
      ({ pad, soort }) => `${pad}: ${soort} is declared in schema/breuken.yaml and is no breaking change. Remove it.`,
    ),
  ]
}

function breaks({ criticality, type, path }: Change): boolean {
  if (criticality.level === CriticalityLevel.Breaking) return true
  return type === 'DIRECTIVE_USAGE_ARGUMENT_REMOVED' && path?.endsWith('.@niveau.is') === true
}
