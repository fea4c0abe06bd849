/** Everything a Datpoort of the bench needs around it: PostgreSQL with durable writes, an identity provider, keys, a policy. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { stringify } from 'yaml'
import { checkBeleid } from '../src/autorisatie/beleid-document.ts'
import type { BeleidDocument } from '../src/autorisatie/beleid-schema.ts'
import { readBeleidFolder } from '../src/autorisatie/beleid-yaml.ts'
import { prepareDatabase } from '../src/migrate.ts'
import { startEmbeddedPostgres } from '../src/storage/embedded-postgres.ts'
import { useBeleid, withoutQuota } from '../test/support/beleidsversie.ts'
import { CLIENT, startIssuer } from '../test/support/issuer.ts'
import { benchBronnen, DOMEINEN } from './people.ts'
import { startChild, type Child } from './processes.ts'

export interface DatpoortHall extends AsyncDisposable {
  /** Connection of a superuser. */
  readonly databaseUrl: string
  /** Of as many professionals, all in this one group. */
  tokens(group: string, count: number): Promise<readonly string[]>
  /** Puts this policy in force, for every poort that runs. */
  useBeleid(document: BeleidDocument): Promise<void>
  /** @param bronnen how many are in its register @param deadlineMs how long each of them may take */
  start(bronnen?: number, deadlineMs?: number): Promise<Child<{ port: number }>>
}

/** How long a bron may take, in ms: also what row (j) is held against. */
export const DEADLINE_MS = 800

/** How `npm run poort` starts node, so that what is measured is what runs. */
export function poortStart(): { readonly env: Readonly<Record<string, string>>; readonly flags: readonly string[] } {
  const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    scripts: Readonly<Record<string, string>>
  }
  const words = scripts['poort']?.split(' ') ?? []
  const settings = words.flatMap((each) => {
    const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(each) ?? []
    return name === undefined ? [] : [[name, value ?? ''] as const]
  })
  return { env: Object.fromEntries(settings), flags: words.filter((each) => each.startsWith('--')) }
}

/** The shipped policy, without a quota to meet, and with one functie that sees WIE and WAT of every domein. */
export async function benchBeleid(functies = 0): Promise<BeleidDocument> {
  const document = structuredClone(await readBeleidFolder(fileURLToPath(new URL('../beleid/', import.meta.url))))
  const { autorisatiematrix, grondslagen } = document
  const functie = autorisatiematrix.functies['WMO_CONSULENT']
  if (functie === undefined || grondslagen === undefined) throw new Error('the shipped policy has no WMO_CONSULENT')
  functie.cellen = Object.fromEntries(
    DOMEINEN.map((domein) => [domein, { DAT: ['ALTIJD'], WIE: ['ALTIJD'], WAT: ['ALTIJD'] }]),
  )
  grondslagen.grondslagen['BENCH'] = {
    naam: 'Bench',
    artikel: 'geen',
    avg: ['6'],
    paren: [{ van: ['ELK'], naar: ['ELK'] }],
    voorwaarde: 'GEEN',
  }
  for (let at = 0; at < functies; at++) autorisatiematrix.functies[`EXTRA_${at}`] = structuredClone(functie)
  return checkBeleid(withoutQuota(document))
}

export async function openHall(urls: Readonly<Record<string, string>>): Promise<DatpoortHall> {
  await using building = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'datpoort-bench-'))
  building.defer(() => rm(folder, { recursive: true, force: true }))
  const issuer = building.use(await startIssuer())
  const postgres = building.use(await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') }))
  const database = new URL(postgres.url)
  const query = async <Row extends pg.QueryResultRow>(
    url: string,
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<readonly Row[]> => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query<Row>(sql, [...values])).rows
    } finally {
      await client.end()
    }
  }
  await query(postgres.url, 'create database bench')
  database.pathname = '/bench'
  await prepareDatabase(database.href)
  const password = randomBytes(12).toString('hex')
  await query(database.href, `create role bench login password '${password}' in role datpoort_poort`)
  const poortUrl = new URL(database)
  poortUrl.username = 'bench'
  poortUrl.password = password
  for (const name of [
    'pseudoniem-1',
    'versleuteling-1',
    'persoonsleutel-1',
    'professional-1',
    'controlepunt-1',
    'bron',
  ])
    await writeFile(join(folder, `${name}.key`), randomBytes(32).toString('base64'))

  const hall: Omit<DatpoortHall, typeof Symbol.asyncDispose> = {
    databaseUrl: database.href,
    tokens: (group, count) =>
      Promise.all(Array.from({ length: count }, (_, at) => issuer.token([group], { sub: `bench-${at}` }))),
    async useBeleid(document) {
      await useBeleid({ query: (sql, values) => query(database.href, sql, values) }, document)
    },
    async start(bronnen = DOMEINEN.length, deadlineMs = DEADLINE_MS) {
      const register = join(folder, `bronnen-${bronnen}-${deadlineMs}.yaml`)
      await writeFile(
        register,
        stringify({
          bronnen: benchBronnen(bronnen).map(({ id, domein }) => ({
            id,
            domein,
            url: urls[id],
            sleutelbestand: 'bron.key',
            deadlineMs,
            bundel: 16,
            overeenkomst: { kenmerk: 'BENCH', geldigTotEnMet: '2099-12-31' },
          })),
        }),
      )
      const { env, flags } = poortStart()
      return startChild<{ port: number }>('../src/main.ts', {
        metered: true,
        flags: [...flags, '--import', new URL('./libraries.ts', import.meta.url).href],
        env: {
          ...env,
          NODE_ENV: 'test',
          PORT: '0',
          DATABASE_URL: poortUrl.href,
          DATPOORT_SLEUTELS: folder,
          DATPOORT_CONTROLEPUNTEN: join(folder, 'controlepunten'),
          DATPOORT_REPLICA: `bench-${randomBytes(4).toString('hex')}`,
          DATPOORT_BRONNEN: register,
          OIDC_ISSUER: issuer.url,
          OIDC_CLIENTS: CLIENT,
        },
      })
    },
  }
  await hall.useBeleid(await benchBeleid())
  const parts = building.move()
  return { ...hall, [Symbol.asyncDispose]: () => parts.disposeAsync() }
}
