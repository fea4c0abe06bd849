/**
 * Withdrawal against use, forced to meet at every point of a raadpleging, on four replicas over one database without Redis.
 * Which of the two came first is read from the database: a change of rights and a batch of lines exclude each other there, so
 * that the moments they wrote down cannot overlap.
 */
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LogboekStore, Stand } from '../../src/logboek/recorder.ts'
import { BLIJVEND, createSchrijver } from '../../src/logboek/schrijver.ts'
import { createSchrijfplek } from '../../src/storage/logboek-store.ts'
import { createApplication } from '../../src/application.ts'
import { readConfig } from '../../src/config.ts'
import { shippedDocument } from '../support/beleid.ts'
import { useBeleid, withoutQuota } from '../support/beleidsversie.ts'
import { testBsns } from '../support/bsns.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { toekenning, tokenVan, wijzig } from '../support/feiten.ts'
import { startIssuer, type TestIssuer } from '../support/issuer.ts'
import { createClient, HOGER, preparePoort, teamQuery } from '../support/poort.ts'

const ROUNDS = 1000
const REPLICAS = 4
const PUNTEN = ['VOOR', 'TIJDENS_DAT', 'TIJDENS_WAT', 'TEGELIJK', 'NA'] as const
type Punt = (typeof PUNTEN)[number]

const running = new AsyncDisposableStack()
let database: TestDatabase
let issuer: TestIssuer
let jeugd: FakeBron
let env: Readonly<Record<string, string>>
const bsns = testBsns(50)

beforeAll(async () => {
  database = running.use(await createTestDatabase())
  issuer = running.use(await startIssuer())
  const bekend = Object.fromEntries(bsns.map((bsn) => [bsn, ['gebiedsteam-zuid']]))
  jeugd = running.use(await startFakeBron({ domein: 'jeugd', bekend }))
  const prepared = await preparePoort({ bronnen: [jeugd], deadlineMs: 5000 }, database, issuer)
  running.defer(() => rm(prepared.folder, { recursive: true, force: true }))
  env = prepared.env
  await useBeleid(database, withoutQuota(shippedDocument))
})
afterAll(() => running.disposeAsync())

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
async function startReplica(at: number, logboekStore?: LogboekStore) {
  const config = readConfig({ ...env, DATPOORT_REPLICA: `replica-${at}` })
  if (!config.ok) throw new Error(config.problems.join())
  const application = await createApplication(config.config, silent, logboekStore ? { logboekStore } : {})
  const client = createClient(`http://127.0.0.1:${await application.listen()}`, issuer, database)
  return { ...client, issuer, [Symbol.asyncDispose]: () => application[Symbol.asyncDispose]() }
}
type Replica = Awaited<ReturnType<typeof startReplica>>

const QUERY = teamQuery('wat { domein ... on JeugdWat { soort } }').replace(
  '{ antwoorden',
  '{ raadplegingId antwoorden',
)
const VERANTWOORDING = { ...HOGER, grondslag: 'JW_7_4_0_TOELEIDING' }

/** One withdrawal and one use that meet at this point. @returns whether something of the person was shown, and under which id */
async function meet(punt: Punt, bsn: string, gever: Replica, vrager: Replica, intrekker: Replica, tokens: Tokens) {
  const given = await wijzig(gever, { token: tokens.regisseur }, 'toekenningGeven', toekenning(bsn))
  const id = given.uitkomst?.id
  if (typeof id !== 'string') throw new Error(`not given: ${given.text}`)
  const use = () => vrager.ask('', [bsn], { query: QUERY, verantwoording: VERANTWOORDING, token: tokens.consulent })
  const trekIn = async () => {
    const { uitkomst, text } = await wijzig(intrekker, { token: tokens.regisseur }, 'toekenningIntrekken', { id })
    if (uitkomst?.fout !== null) throw new Error(`not withdrawn: ${text}`)
  }
  /** Holds the bron at the nth question it gets, until the withdrawal is done. */
  const withdrawAt = async (nth: number) => {
    jeugd.requests.length = 0
    const { promise, resolve } = Promise.withResolvers<void>()
    jeugd.gate = nth === 1 ? promise : undefined
    const reply = use()
    await jeugd.asked()
    if (nth === 2) {
      jeugd.gate = promise
      await jeugd.asked()
    }
    await trekIn()
    resolve()
    jeugd.gate = undefined
    return reply
  }
  const reply = await (async () => {
    switch (punt) {
      case 'VOOR':
        return trekIn().then(use)
      case 'TIJDENS_DAT':
        return withdrawAt(1)
      case 'TIJDENS_WAT':
        return withdrawAt(2)
      case 'TEGELIJK':
        return Promise.all([use(), trekIn()]).then(([answer]) => answer)
      case 'NA':
      default: {
        const answer = await use()
        await trekIn()
        return answer
      }
    }
  })()
  return {
    punt,
    id,
    shown: reply.text.includes('MERK/jeugd/WAT'),
    codes: reply.codes,
    raadplegingId: reply.raadplegingId,
  }
}
interface Tokens {
  readonly regisseur: string
  readonly consulent: string
}

/** Answers that showed something although their last outcome was written after the withdrawal. */
const tooLate = `select count(*)::int as n from unnest($1::uuid[], $2::uuid[]) as p (raadpleging, feit)
  join toegang.einde e on e.feit = p.feit
  where (select max(r.vastgelegd_op) from logboek.regel r where r.raadpleging = p.raadpleging and r.soort = 'UITKOMST') > e.op`

async function run(rounds: number, replicas: readonly Replica[]) {
  const met: Awaited<ReturnType<typeof meet>>[] = []
  const pick = (at: number): Replica => {
    const replica = replicas[at % replicas.length]
    if (replica === undefined) throw new RangeError('no replica')
    return replica
  }
  let tokens: Tokens | undefined
  for (let round = 0; round < rounds; round++) {
    // Renewed now and then: a token lasts ten minutes.
    if (tokens === undefined || round % 200 === 0)
      tokens = {
        regisseur: await tokenVan({ issuer }, 'CASUSREGISSEUR'),
        consulent: await tokenVan({ issuer }, 'JEUGDCONSULENT', ['gebiedsteam-noord']),
      }
    const punt = PUNTEN[round % PUNTEN.length] ?? 'VOOR'
    const bsn = bsns[round % bsns.length] ?? ''
    met.push(await meet(punt, bsn, pick(round), pick(round + 1), pick(round + 2 + (round % 2)), tokens))
  }
  const shown = met.filter((each) => each.shown)
  const [late] = await database.query<{ n: number }>(tooLate, [
    shown.map(({ raadplegingId }) => raadplegingId ?? randomUUID()),
    shown.map(({ id }) => id),
  ])
  const shownAt = (punt: Punt): number => shown.filter((each) => each.punt === punt).length
  return {
    late: late?.n ?? -1,
    shown: shown.length,
    perPunt: Object.fromEntries(PUNTEN.map((punt) => [punt, shownAt(punt)])),
  }
}

test('M2 a thousand forced meetings of withdrawal and use on four replicas: no answer whose outcome came after the withdrawal', async () => {
  await using stack = new AsyncDisposableStack()
  const replicas: Replica[] = []
  for (let at = 0; at < REPLICAS; at++) replicas.push(stack.use(await startReplica(at)))
  const { late, shown, perPunt } = await run(ROUNDS, replicas)
  console.log(
    `${ROUNDS} meetings on ${REPLICAS} replicas: ${shown} shown, ${late} too late; per point ${JSON.stringify(perPunt)}`,
  )
  expect(late).toBe(0)
  // What was withdrawn before its outcome is not shown, what was used before it is: both happened.
  expect([perPunt['VOOR'], perPunt['TIJDENS_DAT'], perPunt['TIJDENS_WAT']]).toEqual([0, 0, 0])
  expect(perPunt['NA']).toBe(ROUNDS / PUNTEN.length)
})

test('M2 control: a replica that does not see the epoch move shows what was withdrawn, and the count finds it', async () => {
  await using stack = new AsyncDisposableStack()
  const store = createSchrijver(createSchrijfplek({ url: env['DATABASE_URL'] ?? '', replica: 'blind' }), {
    klasse: BLIJVEND,
  })
  let first: Stand | undefined
  const blind: LogboekStore = {
    async append(regels) {
      const stand = await store.append(regels)
      // The version moves along, the epoch stands still.
      first = first === undefined || first.matrixversie !== stand.matrixversie ? stand : first
      return { ...stand, epoch: first.epoch }
    },
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  }
  const replicas = [stack.use(await startReplica(0)), stack.use(await startReplica(1, blind))]
  // Of two replicas, every second round asks the blind one.
  const { late } = await run(40, replicas)
  expect(late).toBeGreaterThan(0)
})
