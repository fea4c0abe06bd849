/**
 * `npm run logboek -- …`: what the keeper and the inspector of the logboek do. Checks it, proves one raadpleging, removes what
 * has outlived its term, makes a new key.
 * Promise: says in words what was found and ends with 0 only when all is well; never prints a person, a key or an address.
 */
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isUuid } from './domain/uuid.ts'
import { bewijsRaadpleging } from './logboek/bewijs.ts'
import { readBewaartermijnen } from './logboek/bewaartermijnen.ts'
import {
  ControlepuntFout,
  controlesleutelsOf,
  createOndertekenaar,
  readControlesleutel,
} from './logboek/controlepunt.ts'
import { ruimOp } from './logboek/opruimen.ts'
import { createRecorder } from './logboek/recorder.ts'
import { createRegelId } from './logboek/regel-id.ts'
import { BLIJVEND, createSchrijver } from './logboek/schrijver.ts'
import { controlewaardeOf } from './logboek/sleutelregister.ts'
import { printVerslag } from './logboek/print-verslag.ts'
import { verifieer, type Verslag } from './logboek/verificatie.ts'
import { BewaarplaatsFout, openBewaarplaats, readNotes, type BewaarplaatsGebrek } from './storage/bewaarplaats.ts'
import { DatabaseFout } from './storage/database.ts'
import { readKeySeries } from './storage/key-files.ts'
import { openLogboekLezer } from './storage/logboek-lezer.ts'
import { preparePartities } from './storage/logboek-partities.ts'
import { createSchrijfplek, REPLICA_BEZET } from './storage/logboek-store.ts'
import { createOpruimStore } from './storage/opruim-store.ts'

const GEBRUIK = `Gebruik: npm run logboek -- <opdracht>
  verify                    controleert het hele logboek tegen de controlepunten die elders zijn bewaard
  inclusion <raadplegingId> bewijst dat de regels van een raadpleging in het logboek staan
  retention                 maakt plaats voor de komende maanden en ruimt op waarvan de termijn voorbij is
  rotate-keys <soort>       maakt een nieuwe sleutel: pseudoniem, versleuteling of controlepunt
  sleutel                   toont de controlesleutel waarmee een ander kan controleren
Opties
  --controlepunten <plaats>   map of https-adres met de controlepunten (anders DATPOORT_CONTROLEPUNTEN)
  --controlesleutel <sleutel> waarmee ze ondertekend zijn; mag vaker (anders uit DATPOORT_SLEUTELS)
  --json                      een JSON-object in plaats van tekst
Omgeving: DATABASE_BEHEER_URL (of DATABASE_URL om te lezen), DATPOORT_SLEUTELS, DATPOORT_CONTROLEPUNTEN`

/** Something that keeps the command from its work: a code to look up, and a sentence that helps. */
const FOUTEN = {
  INSTELLING_ONTBREEKT: 'Een instelling ontbreekt.',
  DATABASE_NIET_BESCHIKBAAR:
    'De database geeft geen antwoord of weigert de opdracht. Controleer het adres en de rechten.',
  CONTROLEPUNTEN_ONLEESBAAR: 'De plaats met controlepunten is niet te lezen. Controleer het pad of het adres.',
  CONTROLEPUNTEN_OMGELEID:
    'Het adres met controlepunten verwijst naar een ander adres. Er is niets bewezen. Behandel dit als een incident.',
  CONTROLEPUNTEN_ONVEILIG: 'Controlepunten worden alleen via https gelezen. Geef een adres dat met https begint.',
  CONTROLEPUNT_ONTBREEKT:
    'Een controlepunt dat op de lijst staat, is er niet. Er is niets bewezen. Behandel dit als een incident.',
  GEEN_CONTROLEPUNTEN: 'Er zijn geen controlepunten. Zonder controlepunt van buiten de database is niets te bewijzen.',
  CONTROLEPUNT_ONGELDIG: 'Een controlepunt is gewijzigd of met een andere sleutel ondertekend. Er is niets bewezen.',
  CONTROLESLEUTEL_ONGELDIG:
    'De controlesleutel heeft niet de juiste vorm. Neem hem over zoals "npm run logboek -- sleutel" hem toont.',
  RAADPLEGING_ONBEKEND: 'Van deze raadpleging staat geen regel in het logboek. Controleer het id.',
  BEHEER_BEZIG: 'Een andere beheeropdracht is bezig. Wacht tot die klaar is.',
  SLEUTELMAP_ONSCHRIJFBAAR: 'De nieuwe sleutel kan niet in DATPOORT_SLEUTELS worden geschreven. Er is niets gewijzigd.',
  LOGBOEK_NIET_IN_ORDE: 'Het logboek klopt niet. Er is niets opgeruimd. Behandel dit als een incident.',
} as const

class OpdrachtFout extends Error {
  readonly code: keyof typeof FOUTEN

  constructor(code: keyof typeof FOUTEN, extra = '') {
    super(`${code}: ${FOUTEN[code]}${extra}`)
    this.code = code
  }
}

interface Omgeving {
  readonly lezen: string
  readonly beheer: string
  readonly sleutelmap: string
  /** Where checkpoints are read. */
  readonly controlepunten: string
  /** Where they are kept, wherever they are read. */
  readonly bewaarplaats: string
}

/** Each is only missed by the command that needs it. */
const readOmgeving = (env: NodeJS.ProcessEnv, map: string | undefined): Omgeving => {
  const need = (...names: string[]): string => {
    const name = names.find((each) => env[each] !== undefined)
    const value = name === undefined ? undefined : env[name]
    if (value === undefined) throw new OpdrachtFout('INSTELLING_ONTBREEKT', ` Zet ${names.join(' of ')}.`)
    return value
  }
  return {
    get lezen() {
      return need('DATABASE_BEHEER_URL', 'DATABASE_URL')
    },
    get beheer() {
      return need('DATABASE_BEHEER_URL')
    },
    get sleutelmap() {
      return need('DATPOORT_SLEUTELS')
    },
    get controlepunten() {
      return map ?? need('DATPOORT_CONTROLEPUNTEN')
    },
    get bewaarplaats() {
      return need('DATPOORT_CONTROLEPUNTEN')
    },
  }
}

const readSleutels = async (omgeving: Omgeving, gegeven: readonly string[] | undefined) => {
  const texts = gegeven ?? controlesleutelsOf(await readKeySeries(omgeving.sleutelmap, 'controlepunt'))
  try {
    return texts.map(readControlesleutel)
  } catch {
    throw new OpdrachtFout('CONTROLESLEUTEL_ONGELDIG')
  }
}

const GEBREKEN = {
  ONLEESBAAR: 'CONTROLEPUNTEN_ONLEESBAAR',
  OMGELEID: 'CONTROLEPUNTEN_OMGELEID',
  ONVEILIG: 'CONTROLEPUNTEN_ONVEILIG',
  ONTBREEKT: 'CONTROLEPUNT_ONTBREEKT',
} as const satisfies Record<BewaarplaatsGebrek, keyof typeof FOUTEN>

const notesOf = async (plaats: string) =>
  readNotes(plaats).catch((error: unknown) => {
    if (!(error instanceof BewaarplaatsFout)) throw error
    throw new OpdrachtFout(GEBREKEN[error.code], error.naam === undefined ? '' : ` Controlepunt ${error.naam}.`)
  })

/** One line that rewrites itself; nothing where there is no terminal to watch it. */
function progress(): (done: number, total: number) => void {
  let shown = ''
  return (done, total) => {
    const part = total === 0 ? 1 : Math.min(1, done / total)
    const bar = '#'.repeat(Math.round(part * 30)).padEnd(30, '.')
    const text = `[${bar}] ${Math.floor(part * 100)}% (${done} van ${total} regels)`
    if (text === shown || !process.stderr.isTTY) return
    shown = text
    process.stderr.write(`\r${text}${part === 1 ? '\n' : ''}`)
  }
}

async function controleer(omgeving: Omgeving, gegeven: readonly string[] | undefined): Promise<Verslag> {
  const sleutels = await readSleutels(omgeving, gegeven)
  const notes = await notesOf(omgeving.controlepunten)
  await using lezer = await openLogboekLezer(omgeving.lezen)
  return await verifieer(lezer, { notes, sleutels, onProgress: progress() })
}

/** The writer of these commands: a tree of its own in the same logboek, proven at once. */
async function openBeheer(stack: AsyncDisposableStack, omgeving: Omgeving) {
  const ondertekenaar = createOndertekenaar(await readKeySeries(omgeving.sleutelmap, 'controlepunt'))
  const plaats = openBewaarplaats(omgeving.bewaarplaats)
  const plek = createSchrijfplek({ url: omgeving.beheer, replica: 'beheer', wachtMs: 1000, timeoutMs: 10_000 })
  const schrijver = createSchrijver(plek, { klasse: BLIJVEND })
  const recorder = stack.use(createRecorder(schrijver, { timeoutMs: 15_000 }))
  await schrijver.open().catch((error: unknown) => {
    if (error instanceof DatabaseFout && error.code === REPLICA_BEZET) throw new OpdrachtFout('BEHEER_BEZIG')
    throw error
  })
  const keep = async (): Promise<void> => {
    const { hoofd } = schrijver
    if (hoofd !== undefined) await plaats.keep(hoofd, ondertekenaar.sign(hoofd))
  }
  await keep()
  return { schrijver, recorder, ondertekenaar, plaats, keep }
}

type Uitvoer = { readonly code: number; readonly tekst: string; readonly json: unknown }

async function verify(omgeving: Omgeving, sleutels: readonly string[] | undefined): Promise<Uitvoer> {
  const verslag = await controleer(omgeving, sleutels)
  if (verslag.controlepunten === 0 && verslag.bevindingen.length === 0) throw new OpdrachtFout('GEEN_CONTROLEPUNTEN')
  const { bomen: _, ...json } = verslag
  return { code: verslag.bevindingen.length === 0 ? 0 : 1, tekst: printVerslag(verslag), json }
}

async function inclusion(omgeving: Omgeving, id: string, gegeven: readonly string[] | undefined): Promise<Uitvoer> {
  if (!isUuid(id)) throw new OpdrachtFout('RAADPLEGING_ONBEKEND')
  const sleutels = await readSleutels(omgeving, gegeven)
  const notes = await notesOf(omgeving.controlepunten)
  await using lezer = await openLogboekLezer(omgeving.lezen)
  const bewijzen = await bewijsRaadpleging(
    lezer,
    id.toLowerCase(),
    notes.map(({ note }) => note),
    sleutels,
  )
  if (bewijzen.length === 0) throw new OpdrachtFout('RAADPLEGING_ONBEKEND')
  const UITLEG = {
    BEWEZEN: 'staat in het logboek; het bewijs volgt',
    NOG_NIET: 'staat in het logboek, maar nog onder geen controlepunt; probeer het over een minuut opnieuw',
    KLOPT_NIET: 'klopt NIET met het controlepunt; behandel dit als een incident',
  } as const
  return {
    code: bewijzen.every((each) => each.uitkomst === 'BEWEZEN') ? 0 : 1,
    tekst: bewijzen
      .map(({ soort, volgnummer, uitkomst, tekst }) =>
        [`${soort}, regel ${volgnummer}: ${UITLEG[uitkomst]}.`, ...(tekst === undefined ? [] : ['', tekst])].join('\n'),
      )
      .join('\n'),
    json: bewijzen,
  }
}

async function retention(omgeving: Omgeving): Promise<Uitvoer> {
  const file =
    process.env['DATPOORT_BEWAARTERMIJNEN'] ?? fileURLToPath(new URL('../beleid/bewaartermijnen.yaml', import.meta.url))
  const { klassen } = await readBewaartermijnen(file)
  const gemaakt = await preparePartities(omgeving.beheer, klassen)
  await using stack = new AsyncDisposableStack()
  const beheer = await openBeheer(stack, omgeving)
  const uitkomst = await ruimOp({
    ...beheer,
    hoofd: () => beheer.schrijver.hoofd,
    store: createOpruimStore(omgeving.beheer),
    verifieer: () => controleer(omgeving, undefined),
  })
  if (!uitkomst.ok) {
    console.error(printVerslag(uitkomst.verslag))
    throw new OpdrachtFout('LOGBOEK_NIET_IN_ORDE')
  }
  const { delen } = uitkomst
  return {
    code: 0,
    tekst: [
      `${gemaakt} maand(en) van een termijnklasse aangemaakt.`,
      ...delen.map(({ klasse, maand }) => `Opgeruimd: ${maand.replace('_', '-')} van klasse ${klasse}.`),
      ...(delen.length === 0 ? ['Er is niets waarvan de termijn voorbij is.'] : []),
    ].join('\n'),
    json: { gemaakt, delen },
  }
}

const SOORTEN = ['pseudoniem', 'versleuteling', 'controlepunt']

async function rotateKeys(omgeving: Omgeving, soort: string): Promise<Uitvoer> {
  const reeks = await readKeySeries(omgeving.sleutelmap, soort)
  const nummer = Math.max(...reeks.keys()) + 1
  const key = randomBytes(32)
  await using stack = new AsyncDisposableStack()
  const beheer = await openBeheer(stack, omgeving)
  const naam = `${soort}-${nummer}.key`
  // On record first: a key that is used and that nobody knows of would be worse than one that is known and not used.
  await beheer.recorder.record({
    raadpleging: createRegelId(),
    soort: 'SLEUTEL',
    beurt: 1,
    inhoud: JSON.stringify({ soort, nummer, controlewaarde: controlewaardeOf(soort, key) }),
    klasse: BLIJVEND,
    betrokkenen: [],
  })
  await beheer.keep()
  await writeFile(join(omgeving.sleutelmap, naam), `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' }).catch(
    () => {
      throw new OpdrachtFout('SLEUTELMAP_ONSCHRIJFBAAR')
    },
  )
  return {
    code: 0,
    tekst: [
      `${naam} is gemaakt. Zet het bestand bij elke replica en herstart ze daarna een voor een.`,
      'Bewaar de oude sleutels: zonder die sleutels zijn oudere regels niet te vinden, te lezen of te controleren.',
    ].join('\n'),
    json: { soort, nummer },
  }
}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      controlepunten: { type: 'string' },
      controlesleutel: { type: 'string', multiple: true },
      json: { type: 'boolean', default: false },
    },
  })
  const [opdracht, naam, ...meer] = positionals
  const omgeving = readOmgeving(process.env, values.controlepunten)
  const sleutels = values.controlesleutel
  const run = async (): Promise<Uitvoer | undefined> => {
    if (meer.length > 0) return undefined
    if (opdracht === 'verify' && naam === undefined) return verify(omgeving, sleutels)
    if (opdracht === 'inclusion' && naam !== undefined) return inclusion(omgeving, naam, sleutels)
    if (opdracht === 'retention' && naam === undefined) return retention(omgeving)
    if (opdracht === 'rotate-keys' && naam !== undefined && SOORTEN.includes(naam)) return rotateKeys(omgeving, naam)
    if (opdracht === 'sleutel' && naam === undefined) {
      const all = controlesleutelsOf(await readKeySeries(omgeving.sleutelmap, 'controlepunt'))
      return { code: 0, tekst: all.join('\n'), json: all }
    }
    return undefined
  }
  const uitvoer = await run()
  if (uitvoer === undefined) {
    console.error(GEBRUIK)
    return 2
  }
  console.log(values.json ? JSON.stringify(uitvoer.json) : uitvoer.tekst)
  return uitvoer.code
}

if (import.meta.main) {
  try {
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    // In our own words: those of a driver may hold an address or a value.
    const fout =
      error instanceof OpdrachtFout
        ? error
        : error instanceof DatabaseFout
          ? new OpdrachtFout('DATABASE_NIET_BESCHIKBAAR')
          : error instanceof ControlepuntFout
            ? new OpdrachtFout('CONTROLEPUNT_ONGELDIG')
            : undefined
    const own = error instanceof Error && error.name === 'Error' && !('code' in error)
    console.error(fout?.message ?? (own ? error.message : GEBRUIK))
    process.exitCode = 2
  }
}
