/**
 * A poort in a process of its own, for tests that kill it. CONTROLE picks a logboek that breaks a promise on purpose, to
 * show that the test which counts missing lines can see one: `haastig` acknowledges an outcome before it is written,
 * `asynchroon` lets PostgreSQL acknowledge before the disk has it.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { createApplication } from '../../src/application.ts'
import { readConfig } from '../../src/config.ts'
import type { LogboekStore, Stand } from '../../src/logboek/recorder.ts'
import { createLogboekStore } from '../../src/storage/logboek-store.ts'

const { CONTROLE, ...env } = process.env
const result = readConfig(env)
if (!result.ok) throw new Error(result.problems.join('; '))
const { DATABASE_URL: url } = result.config

function hasty(): LogboekStore {
  const intents = createLogboekStore({ url, replica: 'haastig', schrijver: randomUUID() })
  const outcomes = createLogboekStore({ url, replica: 'haastig', schrijver: randomUUID() })
  let last: Stand | undefined
  let later = Promise.resolve()
  return {
    async append(regels) {
      if (last === undefined || regels.some((each) => each.soort !== 'UITKOMST'))
        return (last = await intents.append(regels))
      later = later
        .then(() => delay(40))
        .then(() => outcomes.append(regels))
        .then(
          () => undefined,
          () => undefined,
        )
      return last
    },
    async [Symbol.asyncDispose]() {
      await intents[Symbol.asyncDispose]()
      await outcomes[Symbol.asyncDispose]()
    },
  }
}

async function asynchronous(): Promise<LogboekStore> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  await client.query('set synchronous_commit = off')
  const schrijver = randomUUID()
  await client.query("insert into logboek.schrijver (id, replica) values ($1, 'asynchroon')", [schrijver])
  const sql = `select matrixversie, epoch, nu from logboek.leg_vast($1, $2::uuid[], $3, $4::smallint[], $5, '{}', '{}', '{}', '{}', '{}', '{}')`
  return {
    async append(regels) {
      const columns = [
        regels.map((r) => r.raadpleging),
        regels.map((r) => r.soort),
        regels.map((r) => r.beurt),
        regels.map((r) => r.inhoud),
      ]
      const { rows } = await client.query<{ matrixversie: number; epoch: string; nu: Date }>(sql, [
        schrijver,
        ...columns,
      ])
      const [row] = rows
      if (row === undefined) throw new Error('no state')
      return { ...row, epoch: BigInt(row.epoch) }
    },
    [Symbol.asyncDispose]: () => client.end(),
  }
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const replace =
  CONTROLE === 'haastig'
    ? { logboekStore: hasty() }
    : CONTROLE === 'asynchroon'
      ? { logboekStore: await asynchronous() }
      : {}
const application = await createApplication(result.config, silent, replace)
process.on('SIGTERM', () => void application[Symbol.asyncDispose]().then(() => process.exit(0)))
process.on('disconnect', () => process.exit(0))
process.send?.({ type: 'ready', port: await application.listen() })
