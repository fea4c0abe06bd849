/** A whole poort over real HTTP in this process: own database, own keys, given bronnen. */
import { createHmac, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import { createApplication } from '../../src/application.ts'
import { readConfig } from '../../src/config.ts'
import type { Bsn } from '../../src/domain/bsn.ts'
import type { Log, LogFields } from '../../src/log.ts'
import { createPersoonsleutels } from '../../src/personen/persoonsleutel.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import type { FakeBron } from './fake-bron.ts'
import { CLIENT, startIssuer, type TestIssuer } from './issuer.ts'

export const DAT = `query Zoek($personen: [PersoonInvoer!]!, $verantwoording: VerantwoordingInvoer!) {
  dat(personen: $personen, verantwoording: $verantwoording) {
    raadplegingId
    antwoorden { bekendheid volledig bronnen { gevraagd beantwoord } teams { team { naam telefoon email } } }
  }
}`

export const DOEL = 'AFSTEMMING_HULP'

/** Group of a functie in the shipped mapping. */
export const groupOf = (functie: string): string => `sd-functie-${functie.toLowerCase().replaceAll('_', '-')}`

export interface Antwoord {
  readonly bekendheid: string
  readonly volledig: boolean
  readonly bronnen: { readonly gevraagd: number; readonly beantwoord: number }
  readonly teams: readonly {
    readonly team: { readonly naam: string; readonly telefoon: string; readonly email: string }
  }[]
}

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly antwoorden: readonly Antwoord[]
  readonly raadplegingId: string | undefined
  /** Codes of the errors. */
  readonly codes: readonly string[]
}

export interface TestPoort extends AsyncDisposable {
  readonly url: string
  readonly database: TestDatabase
  readonly issuer: TestIssuer
  /** Its environment, for another process beside it. */
  readonly env: Readonly<Record<string, string>>
  /** Everything the technical log received, as text. */
  readonly logged: string[]
  /** Resolves at the next event of this name in the technical log. */
  event(gebeurtenis: string): Promise<void>
  /** Rewrites the register of bronnen. */
  register(bronnen: readonly FakeBron[] | string): Promise<void>
  /** Sends a body as it is. */
  post(body: string, headers?: Readonly<Record<string, string>>): Promise<Reply>
  /** Asks `dat` for these persons in this functie. */
  ask(functie: string, bsns: readonly string[], options?: AskOptions): Promise<Reply>
  token(functie: string, claims?: Readonly<Record<string, unknown>>): Promise<string>
  /** A persoonSleutel as this poort makes them. @param sub whom the identity provider calls the professional */
  persoonSleutel(bsn: string, sub: string, gemaaktOp?: Date): Promise<string>
  /** Kinds of the lines of one raadpleging, in order. */
  kindsOf(raadplegingId: string): Promise<readonly string[]>
}

export interface AskOptions {
  readonly verantwoording?: Readonly<Record<string, unknown>>
  readonly query?: string
  /** In place of the BSNs. */
  readonly personen?: readonly object[]
  /** Beside personen and verantwoording. */
  readonly variables?: Readonly<Record<string, unknown>>
  readonly token?: string
  readonly signal?: AbortSignal
}

export interface PoortOptions {
  readonly bronnen: readonly FakeBron[]
  readonly env?: Readonly<Record<string, string>>
  readonly database?: TestDatabase
  /** Another poort's identity provider, so that one person may use both. @default one of its own */
  readonly issuer?: TestIssuer
  readonly deadlineMs?: number
  /** How many questions one call may hold. @default 16 */
  readonly bundel?: number
  /** A person registry. @default none */
  readonly personenregister?: { readonly url: string; readonly sleutel: string; readonly deadlineMs?: number }
  /** Keys of the poort that it shares with others, by file name, in base64. @default random ones */
  readonly sleutels?: Readonly<Record<string, string>>
  /** Last day of every agreement. @default far away */
  readonly geldigTotEnMet?: string
}

/** Poorten on one database have the same keys, as replicas do. */
const keysOf = new Map<string, Readonly<Record<string, string>>>()
const makeKeys = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['pseudoniem-1', 'versleuteling-1', 'persoonsleutel-1', 'professional-1', 'controlepunt-1'].map((name) => [
      name,
      randomBytes(32).toString('base64'),
    ]),
  )

/** The environment and files of a poort, for one in this process or in another. */
export async function preparePoort(options: PoortOptions, database: TestDatabase, issuer: TestIssuer) {
  const folder = await mkdtemp(join(tmpdir(), 'datpoort-poort-'))
  const keys = { ...(keysOf.get(database.url) ?? makeKeys()), ...options.sleutels }
  keysOf.set(database.url, keys)
  for (const [name, key] of Object.entries(keys)) await writeFile(join(folder, `${name}.key`), key)
  const { personenregister } = options
  if (personenregister !== undefined) {
    const { sleutel, ...rest } = personenregister
    await writeFile(join(folder, 'brp.key'), sleutel)
    const text = stringify({ ...rest, sleutelbestand: 'brp.key', doelbinding: 'TEST', verwerking: 'TEST' })
    await writeFile(join(folder, 'personen.yaml'), text)
  }
  for (const bron of options.bronnen) await writeFile(join(folder, `${bron.id}.key`), bron.sleutel)
  await writeFile(join(folder, 'bronnen.yaml'), registerOf(options, options.bronnen))
  const env: Record<string, string> = {
    NODE_ENV: 'test',
    PORT: '0',
    DATABASE_URL: database.poortUrl,
    DATPOORT_SLEUTELS: folder,
    DATPOORT_CONTROLEPUNTEN: join(folder, 'controlepunten'),
    DATPOORT_REPLICA: `test-${randomBytes(4).toString('hex')}`,
    DATPOORT_BRONNEN: join(folder, 'bronnen.yaml'),
    DATPOORT_FUNCTIEMAPPING: fileURLToPath(new URL('../../beleid/functiemapping.yaml', import.meta.url)),
    OIDC_ISSUER: issuer.url,
    OIDC_CLIENTS: CLIENT,
    ...(personenregister === undefined ? {} : { DATPOORT_PERSONEN: join(folder, 'personen.yaml') }),
    ...options.env,
  }
  return { env, folder }
}

const registerOf = (options: PoortOptions, bronnen: readonly FakeBron[]): string =>
  stringify({
    bronnen: bronnen.map(({ id, domein, url, mode }) => ({
      id,
      domein,
      url: mode === 'refused' ? 'http://127.0.0.1:1/graphql' : url,
      sleutelbestand: `${id}.key`,
      deadlineMs: options.deadlineMs ?? 300,
      bundel: options.bundel ?? 16,
      overeenkomst: { kenmerk: `TEST-${id}`, geldigTotEnMet: options.geldigTotEnMet ?? '2099-12-31' },
    })),
  })

export async function startPoort(options: PoortOptions): Promise<TestPoort> {
  await using building = new AsyncDisposableStack()
  const database = options.database ?? building.use(await createTestDatabase())
  const issuer = options.issuer ?? building.use(await startIssuer())
  const { env, folder } = await preparePoort(options, database, issuer)
  building.defer(() => rm(folder, { recursive: true, force: true }))
  const result = readConfig(env)
  if (!result.ok) throw new Error(result.problems.join('; '))
  const logged: string[] = []
  const waiting = new Set<{ gebeurtenis: string; wake: () => void }>()
  const keep = (level: string) => (gebeurtenis: string, fields?: LogFields) => {
    logged.push(JSON.stringify({ level, gebeurtenis, ...fields }))
    for (const each of waiting)
      if (each.gebeurtenis === gebeurtenis) {
        waiting.delete(each)
        each.wake()
      }
  }
  const log: Log = { info: keep('info'), warn: keep('warn'), error: keep('error') }
  const application = building.use(await createApplication(result.config, log))
  const url = `http://127.0.0.1:${await application.listen()}`
  const parts = building.move()
  return {
    ...createClient(url, issuer, database),
    url,
    database,
    issuer,
    env,
    logged,
    async persoonSleutel(bsn, sub, gemaaktOp = new Date()) {
      const keyOf = async (name: string): Promise<Buffer> =>
        Buffer.from(await readFile(join(folder, `${name}.key`), 'utf8'), 'base64')
      const professional = createHmac('sha256', await keyOf('professional-1')).update(`${issuer.url}\n${sub}`)
      const sleutels = createPersoonsleutels(new Map([[1, await keyOf('persoonsleutel-1')]]))
      return sleutels.make(bsn as Bsn, professional.digest('base64url'), gemaaktOp)
    },
    event: (gebeurtenis) => new Promise((wake) => void waiting.add({ gebeurtenis, wake })),
    async register(bronnen) {
      if (typeof bronnen !== 'string')
        for (const bron of bronnen) await writeFile(join(folder, `${bron.id}.key`), bron.sleutel)
      // In one step, as an editor should: half a register is a broken one.
      const text = typeof bronnen === 'string' ? bronnen : registerOf(options, bronnen)
      await writeFile(join(folder, 'nieuw.yaml'), text)
      await rename(join(folder, 'nieuw.yaml'), join(folder, 'bronnen.yaml'))
    },
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  }
}

/** Questions to a poort at an address, wherever it runs. */
export function createClient(url: string, issuer: TestIssuer, database: TestDatabase) {
  const token = (functie: string, claims?: Readonly<Record<string, unknown>>) =>
    issuer.token(functie === '' ? [] : [groupOf(functie)], claims)
  const post = async (
    body: string,
    headers: Readonly<Record<string, string>> = {},
    signal?: AbortSignal,
  ): Promise<Reply> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      ...(signal === undefined ? {} : { signal }),
    })
    return readReply(response)
  }
  return {
    post,
    token,
    async ask(functie: string, bsns: readonly string[], ask: AskOptions = {}): Promise<Reply> {
      const personen = ask.personen ?? bsns.map((bsn) => ({ bsn }))
      const variables = { ...ask.variables, personen, verantwoording: ask.verantwoording ?? { doel: DOEL } }
      const body = JSON.stringify({ query: ask.query ?? DAT, variables })
      return post(body, { authorization: `Bearer ${ask.token ?? (await token(functie))}` }, ask.signal)
    },
    async kindsOf(raadplegingId: string): Promise<readonly string[]> {
      const sql = 'select soort from logboek.regel where raadpleging = $1 order by volgnummer'
      return (await database.query<{ soort: string }>(sql, [raadplegingId])).map((row) => row.soort)
    },
  }
}

interface Body {
  readonly data?: {
    readonly dat?: { readonly raadplegingId: string; readonly antwoorden: readonly Antwoord[] } | null
  } | null
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[]
}

async function readReply(response: Response): Promise<Reply> {
  const text = await response.text()
  const body = parse(text)
  return {
    status: response.status,
    headers: response.headers,
    text,
    antwoorden: body.data?.dat?.antwoorden ?? [],
    raadplegingId: body.data?.dat?.raadplegingId,
    codes: body.errors?.map((error) => error.extensions?.code ?? '') ?? [],
  }
}

function parse(text: string): Body {
  try {
    return JSON.parse(text) as Body
  } catch {
    return {}
  }
}

/** What a question from WIE up must tell. */
export const HOGER = {
  doel: DOEL,
  grondslag: 'WMO_5_1_1_LID1',
  kenmerk: 'ZAAK-2026-1234',
  geinformeerd: { ja: true },
} as const

/** A question that selects this of every team. */
export const teamQuery = (
  selection: string,
): string => `query Zoek($personen: [PersoonInvoer!]!, $verantwoording: VerantwoordingInvoer!) {
  dat(personen: $personen, verantwoording: $verantwoording) { antwoorden { bekendheid volledig teams { team { naam } ${selection} } } }
}`
