/** Before a row is measured: does it give the answer that is true? A quick wrong answer has no figures. */
import { readBeleidFolder } from '../src/autorisatie/beleid-yaml.ts'
import { fileURLToPath } from 'node:url'
import type { Row } from './measure.ts'
import { benchBronnen, DOMEINEN, teamOf } from './people.ts'
import { BenchFault } from './processes.ts'

const SAMPLE = 20

/** Names and ids of the teams in an answer, whatever its shape. */
function teamsIn(value: unknown, found: Set<string>): Set<string> {
  if (Array.isArray(value)) for (const each of value) teamsIn(each, found)
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) {
      if ((key === 'teamId' || key === 'naam') && typeof each === 'string') found.add(each)
      else if (key === 'teams' && Array.isArray(each) && each.every((one) => typeof one === 'string'))
        for (const one of each) found.add(one)
      else teamsIn(each, found)
    }
  return found
}

/** @throws BenchFault when an answer names other teams than those that know the persons */
export async function checkAnswers(row: Row): Promise<void> {
  const { teams } = await readBeleidFolder(fileURLToPath(new URL('../beleid/', import.meta.url)))
  const idOf = new Map(teams.teams.map(({ id, naam }) => [naam, id]))
  const [token] = row.job.tokens
  for (const body of row.job.bodies.slice(0, SAMPLE)) {
    const response = await fetch(`http://127.0.0.1:${row.gateways[0]?.ready.port}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body,
    })
    const text = await response.text()
    const given = [...teamsIn(JSON.parse(text), new Set())].map((each) => idOf.get(each) ?? each).toSorted()
    const bsns = [...new Set(body.match(/9999[0-9]{5}/g))]
    const known = new Set(
      bsns.flatMap((bsn) => benchBronnen(DOMEINEN.length).flatMap(({ id }) => teamOf(id, bsn) ?? [])),
    )
    if (given.join() !== [...known].toSorted().join())
      throw new BenchFault(`row (${row.key}) ${row.name} gives a wrong answer: ${text.slice(0, 300)}`)
  }
}
