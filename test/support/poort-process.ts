/**
 * A poort in a process of its own, for tests that kill it. CONTROLE picks a logboek that breaks a promise on purpose, to
 * show that the test which counts missing lines can see one: `haastig` acknowledges an outcome before it is written,
 * `asynchroon` lets PostgreSQL acknowledge before the disk has it.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { createApplication } from '../../src/application.ts'
import { readConfig } from '../../src/config.ts'
import type { LogboekStore, Stand } from '../../src/logboek/recorder.ts'
import { createSchrijver } from '../../src/logboek/schrijver.ts'
import { createSchrijfplek } from '../../src/storage/logboek-store.ts'

const { CONTROLE, ...env } = process.env
const result = readConfig(env)
if (!result.ok) throw new Error(result.problems.join('; '))
const { DATABASE_URL: url } = result.config

const KLASSE = 'P5Y'

function hasty(): LogboekStore {
  const intents = createSchrijver(createSchrijfplek({ url, replica: 'haastig-1' }), { klasse: KLASSE })
  const outcomes = createSchrijver(createSchrijfplek({ url, replica: 'haastig-2' }), { klasse: KLASSE })
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

/** Past the check of durability, as a setting that changes behind the poort's back would be. */
function asynchronous(): LogboekStore {
  const instellingen = ['set synchronous_commit = off']
  return createSchrijver(createSchrijfplek({ url, replica: 'asynchroon', instellingen }), { klasse: KLASSE })
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const replace =
  CONTROLE === 'haastig' ? { logboekStore: hasty() } : CONTROLE === 'asynchroon' ? { logboekStore: asynchronous() } : {}
const application = await createApplication(result.config, silent, replace)
process.on('SIGTERM', () => void application[Symbol.asyncDispose]().then(() => process.exit(0)))
process.on('disconnect', () => process.exit(0))
process.send?.({ type: 'ready', port: await application.listen() })
