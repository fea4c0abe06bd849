/**
 * `npm run bron -- controleer <url> --id wmo --sleutel wmo.key`: says whether a bron may join, and what must change.
 * For whoever connects a case system: the same check the poort makes, before the bron stands in any register.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { checkBronSdl, type Bevinding } from './federation/bron-types.ts'
import { fetchSdl, type SdlGebrek } from './federation/fetch-sdl.ts'
import { readEisen } from './federation/poort-schema.ts'

const GEBREKEN: Readonly<Record<SdlGebrek, string>> = {
  VERBINDING: 'De bron antwoordt niet binnen vijf seconden op dit adres.',
  STATUS: 'De bron weigert de oproep. Controleer het adres, het id en de sleutel.',
  VORM: 'De bron antwoordt niet met { data: { _service: { sdl } } }.',
}
const GEBRUIK =
  'Gebruik: npm run bron -- controleer <url> --id <id van de bron> --sleutel <bestand met de sleutel in base64>'

/** @returns the findings, empty when the bron is in order */
export async function controleer(url: string, id: string, sleutel: Uint8Array): Promise<readonly Bevinding[]> {
  const bron = {
    id,
    domein: id,
    url: new URL(url),
    sleutel,
    bundel: 1,
    deadlineMs: 5000,
    overeenkomst: { kenmerk: '', geldigTotEnMet: '' },
  }
  const antwoord = await fetchSdl(bron)
  if (!antwoord.ok) return [{ plaats: id, uitleg: GEBREKEN[antwoord.gebrek] }]
  const oordeel = checkBronSdl(antwoord.sdl, { ...readEisen(), id })
  return oordeel.ok ? [] : oordeel.bevindingen
}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { id: { type: 'string' }, sleutel: { type: 'string' } },
  })
  const [opdracht, url] = positionals
  const { id, sleutel } = values
  if (
    opdracht !== 'controleer' ||
    url === undefined ||
    !URL.canParse(url) ||
    id === undefined ||
    sleutel === undefined
  ) {
    console.error(GEBRUIK)
    return 2
  }
  const key = Buffer.from((await readFile(sleutel, 'utf8')).trim(), 'base64')
  const bevindingen = await controleer(url, id, new Uint8Array(key))
  for (const { plaats, uitleg } of bevindingen) console.log(`${plaats}: ${uitleg}`)
  console.log(
    bevindingen.length === 0
      ? `De bron ${id} is in orde.`
      : `${bevindingen.length} bevinding(en): zo kan de bron niet meedoen.`,
  )
  return bevindingen.length === 0 ? 0 : 1
}

if (import.meta.main) {
  try {
    process.exitCode = await main(process.argv.slice(2))
  } catch {
    // A file that cannot be read, or a flag nobody knows.
    console.error(GEBRUIK)
    process.exitCode = 2
  }
}
