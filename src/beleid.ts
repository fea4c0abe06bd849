/**
 * `npm run beleid -- controleer|exporteer|importeer`: the policy as a folder of YAML files, for whoever prepares a change in an
 * editor. Checking needs no poort; exporting and importing go through its API with one's own token, in the environment as
 * TOKEN, so that every change has the same author, checks and four eyes as one made on a screen.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { controleerBeleid, type Controlebevinding } from './autorisatie/beleid-controle.ts'
import {
  printProblemen,
  readBeleidsbestanden,
  readBestanden,
  type Beleidsbestand,
  type Regelprobleem,
} from './autorisatie/beleid-yaml.ts'
import { readBeslissingen } from './autorisatie/beslissingen.ts'

const GEBRUIK = `Gebruik:
  npm run beleid -- controleer [map]
  TOKEN=… npm run beleid -- exporteer <map> [--versie 3] [--poort http://localhost:4000]
  TOKEN=… npm run beleid -- importeer <map> --omschrijving "wat en waarom" [--poort http://localhost:4000]`
const BELEID = fileURLToPath(new URL('../beleid/', import.meta.url))

/** What keeps a command from being done, in words for whoever typed it. */
class Gebrek extends Error {}

const printBevindingen = (bevindingen: readonly Pick<Controlebevinding, 'blokkeert' | 'plaats' | 'uitleg'>[]): string =>
  bevindingen
    .map(({ blokkeert, plaats, uitleg }) => `${blokkeert ? 'FOUT' : 'let op'}  ${plaats}: ${uitleg}`)
    .join('\n')

async function controleer(map: string): Promise<number> {
  const gelezen = readBeleidsbestanden(await bestandenOf(map))
  if (!gelezen.ok) {
    console.log(printProblemen(gelezen.problemen))
    return 1
  }
  // Beside itself: what it would widen is told when it is handed in, upon the version that is then in force.
  const bevindingen = controleerBeleid(gelezen.document, gelezen.document, await readBeslissingen())
  if (bevindingen.length > 0) console.log(printBevindingen(bevindingen))
  const fouten = bevindingen.filter((each) => each.blokkeert).length
  console.log(fouten === 0 ? 'Het beleid is in orde.' : `${fouten} bevinding(en) die blokkeren.`)
  return fouten === 0 ? 0 : 1
}

async function bestandenOf(map: string): Promise<readonly Beleidsbestand[]> {
  const bestanden = await readBestanden(map)
  if (bestanden.length === 0) throw new Gebrek(`In ${map} staat geen bestand van het beleid.`)
  return bestanden
}

/** Asks the poort one thing as the owner of the token. */
async function vraag<Data>(poort: string, query: string, variables: object): Promise<Data> {
  const token = process.env['TOKEN']
  if (token === undefined) throw new Gebrek('Zet uw toegangstoken in de omgeving als TOKEN.')
  const response = await fetch(new URL('/graphql', poort), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  }).catch(() => {
    throw new Gebrek(`Datpoort antwoordt niet op ${poort}.`)
  })
  const { data, errors } = (await response.json()) as { data?: Data | null; errors?: readonly { message: string }[] }
  if (errors !== undefined || !data)
    throw new Gebrek(errors?.map(({ message }) => message).join('\n') ?? 'Er kwam geen antwoord.')
  return data
}

async function exporteer(map: string, poort: string, versie: number | undefined): Promise<number> {
  const query =
    'query Exporteer($versie: Int) { autorisatiematrix(versie: $versie) { versie bestanden { naam inhoud } } }'
  interface Antwoord {
    autorisatiematrix: { versie: number; bestanden: readonly Beleidsbestand[] } | null
  }
  const { autorisatiematrix } = await vraag<Antwoord>(poort, query, { versie })
  if (autorisatiematrix === null) throw new Gebrek(`Versie ${versie} bestaat niet.`)
  await mkdir(map, { recursive: true })
  for (const { naam, inhoud } of autorisatiematrix.bestanden) await writeFile(join(map, naam), inhoud)
  console.log(`Versie ${autorisatiematrix.versie} staat in ${map}.`)
  return 0
}

interface Stap {
  readonly concept: {
    readonly id: string
    readonly slot: number
    readonly bevindingen: readonly Controlebevinding[]
  } | null
  readonly fout: { readonly code: string; readonly boodschap: string } | null
  readonly problemen: readonly Regelprobleem[]
}
const STAP =
  'concept { id slot bevindingen { blokkeert plaats uitleg } } fout { code boodschap } problemen { bestand regel uitleg }'

async function importeer(map: string, poort: string, omschrijving: string): Promise<number> {
  const bestanden = await bestandenOf(map)
  // Told before anything is made: a concept that stays as it was helps nobody.
  const gelezen = readBeleidsbestanden(bestanden)
  if (!gelezen.ok) throw new Gebrek(printProblemen(gelezen.problemen))
  const maken = `mutation Maken($omschrijving: String!) { stap: matrixconceptMaken(omschrijving: $omschrijving) { ${STAP} } }`
  const { stap: gemaakt } = await vraag<{ stap: Stap }>(poort, maken, { omschrijving })
  if (gemaakt.concept === null) throw new Gebrek(gemaakt.fout?.boodschap ?? 'Er is geen concept gemaakt.')
  const { id, slot } = gemaakt.concept
  const over = `mutation Importeren($concept: ID!, $slot: Int!, $bestanden: [BeleidsbestandInvoer!]!) {
    stap: matrixconceptImporteren(concept: $concept, slot: $slot, bestanden: $bestanden) { ${STAP} }
  }`
  const { stap } = await vraag<{ stap: Stap }>(poort, over, { concept: id, slot, bestanden })
  if (stap.fout !== null) throw new Gebrek([stap.fout.boodschap, printProblemen(stap.problemen)].join('\n').trim())
  const bevindingen = stap.concept?.bevindingen ?? []
  if (bevindingen.length > 0) console.log(printBevindingen(bevindingen))
  console.log(`Concept ${id} (slot ${stap.concept?.slot}) staat klaar om in te dienen.`)
  return 0
}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      versie: { type: 'string' },
      omschrijving: { type: 'string' },
      poort: { type: 'string', default: 'http://localhost:4000' },
    },
  })
  const [opdracht, map] = positionals
  const versie = values.versie === undefined ? undefined : Number(values.versie)
  if (opdracht === 'controleer') return controleer(map ?? BELEID)
  if (opdracht === 'exporteer' && map !== undefined && (versie === undefined || Number.isSafeInteger(versie)))
    return exporteer(map, values.poort, versie)
  if (opdracht === 'importeer' && map !== undefined && values.omschrijving !== undefined)
    return importeer(map, values.poort, values.omschrijving)
  console.error(GEBRUIK)
  return 2
}

if (import.meta.main) {
  try {
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    console.error(error instanceof Gebrek ? error.message : GEBRUIK)
    process.exitCode = error instanceof Gebrek ? 1 : 2
  }
}
