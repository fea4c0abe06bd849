/** What each row asks, about the same persons. */
import { prefixOf } from '../src/federation/bron-types.ts'
import { testBsns } from '../test/support/bsns.ts'
import { benchBronnen, DOMEINEN } from './people.ts'
import { peerQuery, rootOf } from './subgraph.ts'

const PEOPLE = testBsns(500)
const DOEL = { doel: 'AFSTEMMING_HULP' }
const MEER = { ...DOEL, grondslag: 'BENCH', kenmerk: 'ZAAK-2026-1', geinformeerd: { ja: true } }

const DAT = 'bekendheid volledig teams { team { naam telefoon email } }'
const wat = DOMEINEN.map((id) => `... on ${prefixOf(id)}Wat { voorziening aanbieder }`).join(' ')
const NIVEAUS = `bekendheid volledig teams { team { naam } wie { contactpersoon regie } wat { ${wat} } }`
const ALLES = `bekendheid volledig teams { team { naam } wie { contactpersoon regie } wanneer { begin einde } wat { domein } waarom { domein } }`

const bodies = (make: (bsns: readonly string[]) => object, persons: number): readonly string[] =>
  Array.from({ length: PEOPLE.length / persons }, (_, at) =>
    JSON.stringify(make(PEOPLE.slice(at * persons, (at + 1) * persons))),
  )

const datpoort = (fields: string, verantwoording: object, persons: number) => {
  const query = `query Zoek($personen: [PersoonInvoer!]!, $verantwoording: VerantwoordingInvoer!) { dat(personen: $personen, verantwoording: $verantwoording) { raadplegingId antwoorden { ${fields} } } }`
  return bodies((bsns) => ({ query, variables: { personen: bsns.map((bsn) => ({ bsn })), verantwoording } }), persons)
}

export const askDat = (persons = 1): readonly string[] => datpoort(DAT, DOEL, persons)
export const askWieWat = (): readonly string[] => datpoort(NIVEAUS, MEER, 1)
export const askAlles = (): readonly string[] => datpoort(ALLES, MEER, 1)
export const askBare = (): readonly string[] => bodies((bsns) => ({ personen: bsns.map((bsn) => ({ bsn })) }), 1)

/** @param hops 2 asks what is known of each betrokkenheid as well */
export function askPeer(hops: 1 | 2): readonly string[] {
  const ids = benchBronnen(DOMEINEN.length).map(({ id }) => id)
  const query = peerQuery(ids, hops)
  return bodies((bsns) => {
    const personen = bsns.map((bsn) => ({ bsn }))
    return { query, variables: Object.fromEntries(ids.map((id) => [rootOf(id), personen])) }
  }, 1)
}
