/**
 * Builds the logboek of this start.
 * Promise: whoever gets the recorder can write, has a tree of its own whose head is kept elsewhere, and has a name that no
 * other process writes under.
 */
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import { createAfsluiter } from '../logboek/afsluiter.ts'
import type { Bewaartermijnen } from '../logboek/bewaartermijnen.ts'
import type { Ondertekenaar } from '../logboek/controlepunt.ts'
import { createControlepunten, type Controlepunten } from '../logboek/controlepunten.ts'
import { createRecorder, type LogboekStore, type Recorder } from '../logboek/recorder.ts'
import { createSchrijver } from '../logboek/schrijver.ts'
import { openBewaarplaats } from '../storage/bewaarplaats.ts'
import { DatabaseFout, missingKlassen, type Database } from '../storage/database.ts'
import { createSchrijfplek, REPLICA_BEZET } from '../storage/logboek-store.ts'
import { createOpenstaandStore } from '../storage/openstaand-store.ts'

interface LogboekParts {
  /** @default PostgreSQL */
  readonly logboekStore?: LogboekStore
  readonly database: Database
  readonly ondertekenaar: Ondertekenaar
  readonly bewaartermijnen: Bewaartermijnen
}

/** The recorder and what stands around it: the tree of this start, its checkpoints elsewhere, intents that stayed open. */
export async function openLogboek(
  stack: AsyncDisposableStack,
  config: Config,
  log: Log,
  { database, ondertekenaar, bewaartermijnen, logboekStore }: LogboekParts,
): Promise<{ readonly recorder: Recorder; readonly controlepunten: Controlepunten | undefined }> {
  const { DATABASE_URL: url, DATPOORT_REPLICA: replica, DATPOORT_CONTROLEPUNTEN: elders } = config
  const zonderPlaats = await missingKlassen(database, bewaartermijnen.klassen)
  if (zonderPlaats.length > 0) throw new Error(`bewaartermijnen: run npm run migrate for ${zonderPlaats.join(', ')}`)
  const schrijver = createSchrijver(createSchrijfplek({ url, replica }), {
    klasse: bewaartermijnen.langste,
    onAfwijking: () => log.error('logboek-wijkt-af'),
  })
  // Disposed after the recorder, so that the last head is kept elsewhere too.
  const controlepunten =
    elders === undefined
      ? undefined
      : stack.use(
          createControlepunten({
            hoofd: () => schrijver.hoofd,
            ondertekenaar,
            plaats: openBewaarplaats(elders),
            onFailure: () => log.error('controlepunt-niet-bewaard'),
          }),
        )
  const recorder = stack.use(
    createRecorder(logboekStore ?? schrijver, {
      onFailure: (code) => log.error('logboek-schrijven-mislukt', { code }),
    }),
  )
  if (logboekStore === undefined)
    await schrijver.open().catch((error: unknown) => {
      const bezet = error instanceof DatabaseFout && error.code === REPLICA_BEZET
      throw new Error(
        bezet
          ? `DATPOORT_REPLICA: another process runs as ${replica}; give each replica a name of its own`
          : 'the logboek could not be opened',
      )
    })
  await controlepunten?.keep().catch(() => {
    throw new Error('DATPOORT_CONTROLEPUNTEN: the checkpoint could not be kept there')
  })
  stack.use(
    createAfsluiter(createOpenstaandStore(url), recorder, {
      onClosed: (aantal) => log.warn('voornemens-afgesloten', { aantal }),
      onFailure: () => log.warn('voornemens-niet-afgesloten'),
    }),
  )
  return { recorder, controlepunten }
}
