/**
 * `npm run api`: prints the API of the demo graph to schema/api.graphql, niveaus included. `npm run check` compares.
 * Must never need a running bron: the schemas come from the bronnen's own configuration.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { parse, print, type DefinitionNode } from 'graphql'
import { readSqlBronConfig } from '../bronnen/sql/config.ts'
import { printSdl } from '../bronnen/sql/sdl.ts'
import { checkBronSdl, type BronTypen } from '../src/federation/bron-types.ts'
import { apiSdl, readEisen } from '../src/federation/poort-schema.ts'

const BRONNEN = new URL('../bronnen/demo/', import.meta.url)
export const API_FILE = new URL('../schema/api.graphql', import.meta.url)

const HEAD =
  '# De API van Datpoort met de bronnen van de demo. Gemaakt met `npm run api`; niet met de hand wijzigen.\n\n'

/** @throws Error when a demo bron may not join */
export async function printApi(): Promise<string> {
  const files = readdirSync(BRONNEN).filter((name) => name.endsWith('.yaml'))
  const bronnen = await Promise.all(files.toSorted().map((name) => readTypen(new URL(name, BRONNEN))))
  return formatSdl(apiSdl(bronnen).join('\n'))
}

/** The same definitions in the order of their names, so that the file moves only when the API does. */
export function formatSdl(sdl: string): string {
  const definitions = parse(sdl).definitions.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
  return `${HEAD}${definitions.map((each) => print(each)).join('\n\n')}\n`
}

async function readTypen(file: URL): Promise<BronTypen> {
  const config = await readSqlBronConfig(file)
  const oordeel = checkBronSdl(printSdl(config), { ...readEisen(), id: config.id })
  if (!oordeel.ok)
    throw new Error(`${config.id}: ${oordeel.bevindingen.map((each) => `${each.plaats} (${each.uitleg})`).join(', ')}`)
  return oordeel.typen
}

const nameOf = (definition: DefinitionNode): string =>
  'name' in definition && definition.name ? definition.name.value : ''

if (import.meta.main) writeFileSync(API_FILE, await printApi())
