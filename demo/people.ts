/** The demo's people: who may log in, and in which groups the identity provider has them. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const peopleSchema = z.record(z.string(), z.strictObject({ groepen: z.array(z.string()), organisatie: z.string() }))

export interface Person {
  /** What the identity provider calls this person: stable, and no name. */
  readonly sub: string
  /** The name to log in with, by which colleagues name this person. */
  readonly aanmeldnaam: string
  readonly groepen: readonly string[]
  readonly organisatie: string
}

/** By login name. */
export function readPeople(): ReadonlyMap<string, Person> {
  const people = peopleSchema.parse(parse(readFileSync(new URL('./people.yaml', import.meta.url), 'utf8')))
  return new Map(
    Object.entries(people).map(([login, person]) => [login, { sub: subOf(login), aanmeldnaam: login, ...person }]),
  )
}

const subOf = (login: string): string => {
  const hex = createHash('sha256').update(`datpoort-demo:${login}`).digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}
