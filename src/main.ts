/** Starts the poort and stops it on a signal. The only file of the poort that may end the process. */
import { createApplication } from './application.ts'
import { readConfig } from './config.ts'
import { createLog } from './log.ts'

const log = createLog()
const result = readConfig(process.env)
if (!result.ok) {
  for (const problem of result.problems) console.error(problem)
  process.exit(1)
}

try {
  const application = await createApplication(result.config, log)
  let stopping: PromiseLike<void> | undefined
  const stop = (): void => {
    stopping ??= application[Symbol.asyncDispose]().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('disconnect', stop) // a parent that was killed takes the poort along
  const port = await application.listen()
  process.send?.({ type: 'ready', port })
} catch (error) {
  // Problems found while starting are told in our own words; those of a driver may hold an address or a value.
  const own = error instanceof Error && error.name === 'Error' && !('code' in error)
  console.error(own ? error.message : `Datpoort cannot start: ${error instanceof Error ? error.name : 'unknown'}`)
  process.exit(1)
}
