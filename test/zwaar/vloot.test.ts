import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Pool } from 'undici'
import { expect, test } from 'vitest'
import { shippedDocument } from '../support/beleid.ts'
import { beheerder, bij, cel, gelezen, gelukt, ingediend, type Beheerder, type Concept } from '../support/beheer.ts'
import { useBeleid, withoutQuota } from '../support/beleidsversie.ts'
import { startCommitProxy, type Kant } from '../support/commit-proxy.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startFakeBron } from '../support/fake-bron.ts'
import { startIssuer } from '../support/issuer.ts'
import { createClient, DAT, DOEL, preparePoort } from '../support/poort.ts'
import { startProxy } from '../support/proxy.ts'
import { startRedis } from '../support/redis.ts'

const OPERATIONS = 100_000
const REPLICAS = 4
const IN_FLIGHT = 64
const KILLS: readonly Kant[] = ['VOOR_COMMIT', 'NA_COMMIT', 'NA_COMMIT', 'VOOR_COMMIT', 'VOOR_COMMIT', 'NA_COMMIT']
const BSN = '999900067'
const ENTRY = fileURLToPath(new URL('../support/poort-process.ts', import.meta.url))

/** Raadplegingen that were decided under an older version than the one in force when their intent was written. */
const OLDER = `select count(*)::int as n from logboek.regel v join logboek.regel u
    on u.raadpleging = v.raadpleging and u.soort = 'UITKOMST'
  where v.soort = 'VOORNEMEN' and (u.inhoud::jsonb ->> 'matrixversie')::int < beleid.versie_op(v.vastgelegd_op)`
/** Outcomes whose besluiten name another version than the outcome does. */
const MIXED = `select count(*)::int as n from logboek.regel u, jsonb_array_elements(u.inhoud::jsonb -> 'besluiten') b
  where u.soort = 'UITKOMST' and b ->> 'matrixversie' <> u.inhoud::jsonb ->> 'matrixversie'`

/** Everything that an activation leaves behind, and how often. */
const ACTIVERING = `select
  (select count(*)::int from beleid.conceptgebeurtenis g where g.concept = $1 and g.soort = 'GEACTIVEERD') as stappen,
  (select count(*)::int from beleid.conceptgebeurtenis g join logboek.regel r on r.raadpleging = g.handeling
    where g.concept = $1 and g.soort = 'GEACTIVEERD' and r.soort = 'VOORNEMEN') as voornemens,
  (select count(*)::int from beleid.matrixversie v where v.concept = $1) as versies,
  (select count(*)::int from beleid.geldigheid g join beleid.matrixversie v on v.versie = g.matrixversie
    where v.concept = $1) as geldigheden,
  (select count(*)::int from beleid.stand_nu() s join beleid.matrixversie v on v.versie = s.matrixversie
    where v.concept = $1) as geldend`
interface Activering {
  readonly stappen: number
  /** Intents of those steps. */
  readonly voornemens: number
  readonly versies: number
  readonly geldigheden: number
  readonly geldend: number
}
const activeringOf = async (database: TestDatabase, concept: string): Promise<Activering | undefined> =>
  (await database.query<{ [Key in keyof Activering]: number }>(ACTIVERING, [concept]))[0]
const GEHEEL: Activering = { stappen: 1, voornemens: 1, versies: 1, geldigheden: 1, geldend: 1 }
const NIETS: Activering = { stappen: 0, voornemens: 0, versies: 0, geldigheden: 0, geldend: 0 }

/** Intents to activate it, and the outcomes of those. */
const REGELS = `select count(*) filter (where r.soort = 'VOORNEMEN')::int as voornemens,
    count(*) filter (where r.soort = 'UITKOMST')::int as uitkomsten
  from logboek.regel v join logboek.regel r on r.raadpleging = v.raadpleging
  where v.soort = 'VOORNEMEN' and v.inhoud::jsonb ->> 'actie' = 'MATRIX_ACTIVEREN'
    and v.inhoud::jsonb -> 'feiten' ->> 'concept' = $1`

interface Replica {
  readonly child: ChildProcess
  readonly url: string
}

async function startReplica(env: Readonly<Record<string, string>>): Promise<Replica> {
  const child = fork(ENTRY, { env: { PATH: process.env['PATH'], ...env }, execArgv: [] })
  const [message] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('a replica did not start'))),
  ])) as [{ port: number }]
  return { child, url: `http://127.0.0.1:${message.port}` }
}

test('M1 M4 four replicas decide 100,000 operations, none under an older version, whatever happens to Redis or a replica', async () => {
  await using running = new AsyncDisposableStack()
  const database = running.use(await createTestDatabase())
  await useBeleid(database, withoutQuota(shippedDocument))
  const issuer = running.use(await startIssuer())
  const bron = running.use(await startFakeBron({ domein: 'wmo', bekend: { [BSN]: ['gebiedsteam-noord'] } }))
  const redis = running.use(await startRedis())
  const { port: databasePort } = new URL(database.poortUrl)
  const proxy = running.use(await startProxy({ host: '127.0.0.1', port: Number(databasePort) }))
  const folderOf = await mkdtemp(join(tmpdir(), 'datpoort-vloot-'))
  running.defer(() => rm(folderOf, { recursive: true, force: true }))
  const commits = running.use(await startCommitProxy({ host: '127.0.0.1', port: Number(databasePort) }))
  const { env, folder } = await preparePoort(
    { bronnen: [bron], deadlineMs: 5000, env: { REDIS_URL: redis.url } },
    database,
    issuer,
  )
  running.defer(() => rm(folder, { recursive: true, force: true }))
  const by = (port: number): Record<string, string> => {
    const url = new URL(database.poortUrl)
    url.port = String(port)
    return { DATABASE_URL: url.href }
  }
  const envOf = (at: number): Record<string, string> => ({
    ...env,
    DATPOORT_REPLICA: `replica-${at}`,
    // The first one is stopped around a commit; the last one reaches PostgreSQL over a wire that will be cut.
    ...(at === 0 ? by(commits.port) : at === REPLICAS - 1 ? by(proxy.port) : {}),
  })
  const replicas: Replica[] = await Promise.all(Array.from({ length: REPLICAS }, (_, at) => startReplica(envOf(at))))
  running.defer(() => {
    for (const { child } of replicas) child.kill('SIGKILL')
  })

  // The load: always one question more, spread over the replicas that are there.
  const tokens = await Promise.all(
    Array.from({ length: 50 }, (_, at) => issuer.token(['sd-functie-wmo-consulent'], { sub: `consulent-${at}` })),
  )
  const body = JSON.stringify({ query: DAT, variables: { personen: [{ bsn: BSN }], verantwoording: { doel: DOEL } } })
  const pools = new Map<string, Pool>()
  running.defer(async () => {
    await Promise.all([...pools.values()].map((each) => each.destroy()))
  })
  const telling = { asked: 0, answered: 0, refused: 0 }
  // Whatever ends the test ends the load first: a question to a replica that is gone fails at once, and so for ever.
  const ending = new AbortController()
  const over = ending.signal
  /** Woken by every answer. */
  const waiting = new Set<() => void>()
  const answer = (): Promise<void> => new Promise((resolve) => void waiting.add(resolve))
  const perReplica = Array<number>(REPLICAS).fill(0)
  const ask = async (): Promise<void> => {
    const number = telling.asked++
    const at = number % REPLICAS
    const origin = replicas[at]?.url ?? ''
    let pool = pools.get(origin)
    if (pool === undefined) pools.set(origin, (pool = new Pool(origin, { connections: IN_FLIGHT / REPLICAS })))
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${tokens[number % tokens.length]}` }
    try {
      const response = await pool.request({ method: 'POST', path: '/graphql', headers, body })
      const text = await response.body.text()
      if (response.statusCode === 200 && text.includes('raadplegingId')) {
        telling.answered++
        perReplica[at]!++
        for (const wake of waiting) wake()
        waiting.clear()
      } else telling.refused++
    } catch {
      telling.refused++ // a replica that was killed
    }
  }
  const load = Array.from({ length: IN_FLIGHT }, async () => {
    while (telling.answered < OPERATIONS && !over.aborted) await ask()
  })
  running.defer(() => ending.abort())
  const reached = async (count: number): Promise<void> => {
    while (telling.answered < count) await answer()
  }

  // Beheer, meanwhile: a change of the policy again and again, at once and at a moment, by way of another replica each time.
  const byReplica = (at: number, sub: string, functie: string): Beheerder =>
    beheerder(
      {
        issuer,
        post: (text, headers) =>
          createClient(replicas[at % (REPLICAS - 1)]?.url ?? '', issuer, database).post(text, headers),
      },
      sub,
      [functie],
    )
  let turn = 0
  const goedgekeurd = async (): Promise<{ concept: Concept; maker: Beheerder }> => {
    const maker = byReplica(turn, 'beheerder.een', 'FUNCTIONEEL_BEHEERDER')
    const keurder = byReplica(turn + 1, 'fg', 'FUNCTIONARIS_GEGEVENSBESCHERMING')
    turn++
    const concept = await ingediend(maker, cel('WMO_CONSULENT', 'wmo', 'WIE', await next()))
    return { maker, concept: gelukt(await keurder.stap('matrixconceptGoedkeuren', gelezen(concept))) }
  }
  /** What the cell is not now: a killed activation may have left it either way. */
  const next = async (): Promise<string> => {
    const [row] = await database.query<{ wie: string }>(
      `select v.inhoud::jsonb #>> '{autorisatiematrix,functies,WMO_CONSULENT,cellen,wmo,WIE}' as wie
        from beleid.stand_nu() s join beleid.matrixversie v on v.versie = s.matrixversie`,
    )
    return row?.wie.includes('EIGEN_TEAM') ? 'ALTIJD' : 'EIGEN_TEAM'
  }
  const activate = async (): Promise<void> => {
    const { maker, concept } = await goedgekeurd()
    gelukt(await maker.stap('matrixActiveren', bij(concept)))
  }
  const plan = async (): Promise<void> => {
    const { maker, concept } = await goedgekeurd()
    // As soon as may be; a machine that is busy comes too late for that, and asks again for a later moment.
    const at = async (ahead: number): Promise<Concept> => {
      const [row] = await database.query<{ op: Date }>("select clock_timestamp() + $1 * interval '1 second' as op", [
        ahead,
      ])
      const uitkomst = await maker.stap('matrixActiveren', `${bij(concept)}, op: "${row?.op.toISOString() ?? ''}"`)
      return uitkomst.fout?.code === 'MOMENT_ONGELDIG' ? at(ahead * 2) : gelukt(uitkomst)
    }
    const gepland = await at(0.5)
    const due = async () =>
      (
        await database.query<{ due: boolean }>('select matrixversie = $1 as due from beleid.stand_nu()', [
          gepland.matrixversie,
        ])
      )[0]?.due
    while (!(await due()));
  }
  /** kill -9 of the replica that carries out an activation, before or after it was committed and always before it is known. */
  const killAround = async (kant: Kant): Promise<void> => {
    turn += (REPLICAS - 1 - (turn % (REPLICAS - 1))) % (REPLICAS - 1) // so that the maker asks the first replica
    const { maker, concept } = await goedgekeurd()
    const stopped = commits.stop(kant, 'insert into beleid.conceptgebeurtenis', 'GEACTIVEERD', concept.id)
    const answered = maker.stap('matrixActiveren', bij(concept)).then(
      () => true,
      () => false,
    )
    await stopped
    replicas[0]?.child.kill('SIGKILL')
    expect(await answered).toBe(false)
    const left = await activeringOf(database, concept.id)
    // Whole or not at all, with its record or without.
    expect(left).toEqual(kant === 'NA_COMMIT' ? GEHEEL : NIETS)
    // Begun on either side, told as done on neither: that it was cut off stays visible.
    expect(await database.query(REGELS, [concept.id])).toEqual([{ voornemens: 1, uitkomsten: 0 }])

    replicas[0] = await startReplica(envOf(0))
    expect(await activeringOf(database, concept.id)).toEqual(left)
    // Who asks again gets what is true: it was done already, or it is done now, and once.
    const opnieuw = await maker.stap('matrixActiveren', bij(concept))
    expect(opnieuw.fout?.code).toBe(kant === 'NA_COMMIT' ? 'CONCEPT_GEWIJZIGD' : undefined)
    expect(await activeringOf(database, concept.id)).toEqual(GEHEEL)
    kills[kant]++
  }

  /** Does something again and again until this part of the operations is answered. */
  const until = async (part: number, doe: () => Promise<void>): Promise<void> => {
    while (telling.answered < part * OPERATIONS) await doe()
  }

  const kills: Record<Kant, number> = { VOOR_COMMIT: 0, NA_COMMIT: 0 }
  const start = performance.now()
  await until(0.25, activate)
  redis.process.kill('SIGSTOP')
  await until(0.35, plan)
  redis.process.kill('SIGCONT')
  redis.process.kill('SIGKILL')
  for (const kant of KILLS) await killAround(kant)
  await until(0.6, activate)

  // One replica is cut off from PostgreSQL: it answers nothing, the others go on, and it comes back by itself.
  proxy.mode = 'blackhole'
  proxy.cut()
  await activate()
  const frozen = perReplica[REPLICAS - 1]!
  await reached(telling.answered + OPERATIONS * 0.02)
  expect(perReplica[REPLICAS - 1]).toBe(frozen)
  proxy.mode = 'ok'
  proxy.cut()
  while (perReplica[REPLICAS - 1] === frozen) await answer()
  await until(1, activate)
  await Promise.all(load)
  const seconds = (performance.now() - start) / 1000

  const count = async (sql: string): Promise<number> => (await database.query<{ n: number }>(sql))[0]?.n ?? -1
  const versions = await count('select count(*)::int as n from beleid.geldigheid')
  console.log(
    `${telling.answered} answers and ${telling.refused} refusals in ${seconds.toFixed(0)} s over ${versions} versions; kill -9 around the commit: ${kills.VOOR_COMMIT} before, ${kills.NA_COMMIT} after`,
  )
  expect(versions).toBeGreaterThan(20)
  expect(await count(OLDER)).toBe(0)
  expect(await count(MIXED)).toBe(0)

  // Control: the counts see one line that is older, and one that is mixed.
  await database.query(`insert into logboek.regel (volgnummer, raadpleging, vastgelegd_op, beurt, soort, klasse, inhoud)
    select 1000000::bigint << 32, r.raadpleging, now(), 9, 'UITKOMST', r.klasse, '{"matrixversie":1,"besluiten":[{"matrixversie":2}]}'
    from logboek.regel r where r.soort = 'VOORNEMEN' order by r.vastgelegd_op desc, r.volgnummer desc limit 1`)
  expect([await count(OLDER), await count(MIXED)]).toEqual([1, 1])
  // And half an activation is neither whole nor nothing.
  const [half] = await database.query<{ concept: string }>(`insert into beleid.matrixversie
      (versie, inhoud, sha256, herkomst, basis, concept)
    select versie + 1, inhoud, sha256, 'VASTGESTELD', versie, gen_random_uuid()
    from beleid.matrixversie order by versie desc limit 1 returning concept`)
  const found = await activeringOf(database, half?.concept ?? '')
  expect([GEHEEL, NIETS]).not.toContainEqual(found)
  expect(found?.versies).toBe(1)

  const { data } = await byReplica(0, 'beheerder.een', 'FUNCTIONEEL_BEHEERDER').vraag(
    '{ matrixstatus { matrixversie replicas { replica matrixversie laatstOp } } }',
  )
  const namen = (data.matrixstatus.replicas as readonly { replica: string }[]).map(({ replica }) => replica)
  expect(namen).toEqual(Array.from({ length: REPLICAS }, (_, at) => `replica-${at}`))
}, 600_000)
