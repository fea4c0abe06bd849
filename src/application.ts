/**
 * The composition root: builds every part in order, and takes them down in reverse.
 * Promise: nothing is served before the self-test passed and the database can keep the logboek; stopping first finishes
 * the requests under way, then flushes the logboek, then closes the stores.
 */
import { createSecretKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createMatrixversies } from './autorisatie/matrixversies.ts'
import type { Config } from './config.ts'
import { createHandelingen } from './handelingen/handeling.ts'
import { createDiensten } from './application/diensten.ts'
import { createGraphs } from './application/graphs.ts'
import { openLogboek } from './application/logboek.ts'
import { createServer } from './http/server.ts'
import { createTokenVerifier } from './identity/access-token.ts'
import { parseFunctiemapping } from './identity/functies.ts'
import { createMemoryCounter, createRedisCounter } from './limits/counter.ts'
import { createQuota } from './limits/quota.ts'
import { createSignalen, readSignalen } from './limits/signalen.ts'
import type { Log } from './log.ts'
import { createAanmeldfouten } from './logboek/aanmeldfouten.ts'
import { readBewaartermijnen } from './logboek/bewaartermijnen.ts'
import { createOndertekenaar } from './logboek/controlepunt.ts'
import type { LogboekStore } from './logboek/recorder.ts'
import { checkSleutels } from './logboek/sleutelregister.ts'
import { createPersoonSleutels } from './logboek/sleutels.ts'
import { createPersoonsleutels } from './personen/persoonsleutel.ts'
import { createRaadplegingService } from './raadpleging/raadpleging.ts'
import { createBeleidStore } from './storage/beleid-store.ts'
import { createBronschemaStore } from './storage/bronschema-store.ts'
import { createDatabase } from './storage/database.ts'
import { readKeySeries } from './storage/key-files.ts'
import { connectRedis } from './storage/redis.ts'
import { createSleutelStore } from './storage/sleutel-store.ts'
import { createToegangStore } from './storage/toegang-store.ts'
import { createFeitenLezer } from './toekenningen/feiten-lezer.ts'

export interface Application extends AsyncDisposable {
  /** Starts to listen. @returns the port */
  listen(): Promise<number>
}

/** When a raadpleging is worth a look, as shipped. */
const SIGNALEN = new URL('../beleid/signalen.yaml', import.meta.url)

/** Semantic version of the API. */
const API_VERSION = '0.1.0'

/** Parts that may be another implementation of the same interface. */
export interface Replaceable {
  /** @default PostgreSQL */
  readonly logboekStore?: LogboekStore
}

/** @throws Error when a part cannot be built, the database is not fit, or the self-test fails */
export async function createApplication(config: Config, log: Log, replace: Replaceable = {}): Promise<Application> {
  await using building = new AsyncDisposableStack()

  const readKeys = (soort: string) => readKeySeries(config.DATPOORT_SLEUTELS, soort, config.sleutelwaarden)
  const reeksen = {
    pseudoniem: await readKeys('pseudoniem'),
    versleuteling: await readKeys('versleuteling'),
    professional: await readKeys('professional'),
  }
  const persoonSleutels = createPersoonSleutels(reeksen.pseudoniem, reeksen.versleuteling)
  const pseudoniemSleutel = reeksen.professional.get(1)
  if (pseudoniemSleutel === undefined) throw new Error('keys: professional-1.key: is absent')
  // Under another key one professional would be two: he could approve what he made, and judge himself (ADR 0038).
  if (reeksen.professional.size > 1) throw new Error('keys: professional-1.key: is the only one of its kind')
  const persoonsleutels = createPersoonsleutels(await readKeys('persoonsleutel'))
  const professionalSleutel = createSecretKey(pseudoniemSleutel)
  const ondertekenaar = createOndertekenaar(await readKeys('controlepunt'))
  const bewaartermijnen = await readBewaartermijnen(config.DATPOORT_BEWAARTERMIJNEN)
  const file = config.DATPOORT_FUNCTIEMAPPING
  const mapping = file === undefined ? new Map() : parseFunctiemapping(await readFile(file, 'utf8'))

  const database = building.use(createDatabase(config.DATABASE_URL))
  const faults = await database.faults()
  if (faults.length > 0) throw new Error(faults.join('; '))
  const sleutelStore = createSleutelStore(database)
  const verloren = await checkSleutels(sleutelStore, reeksen)
  for (const sleutel of verloren) log.error('sleutel-verloren', { sleutel })
  const logboek = await openLogboek(building, config, log, { database, ondertekenaar, bewaartermijnen, ...replace })
  const { recorder } = logboek

  const redis = config.REDIS_URL === undefined ? undefined : building.use(connectRedis(config.REDIS_URL))
  const quota = createQuota({
    ...(redis === undefined ? {} : { shared: createRedisCounter(redis.client, config.DATPOORT_REDIS_PREFIX) }),
    local: createMemoryCounter(),
  })
  const verifier = building.use(
    createTokenVerifier({ issuer: config.OIDC_ISSUER, audience: config.OIDC_AUDIENCE, clients: config.OIDC_CLIENTS }),
  )
  const aanmeldfouten = building.use(createAanmeldfouten(recorder, { klasse: bewaartermijnen.klasseOf('INLOGGEN') }))
  const beleidStore = createBeleidStore(database)
  const matrixversies = createMatrixversies(beleidStore, mapping)
  const toegangStore = createToegangStore(database)
  const feiten = createFeitenLezer(toegangStore)

  const signaalinstelling = await readSignalen(config.DATPOORT_SIGNALEN ?? SIGNALEN)
  const { kantoortijd } = signaalinstelling
  const signalen = createSignalen(signaalinstelling)
  const service = createRaadplegingService({
    recorder,
    matrixversies,
    quota,
    signalen,
    sleutels: persoonSleutels,
    feiten,
    bewaartermijnen,
  })
  const handelingen = createHandelingen({ recorder, matrixversies, sleutels: persoonSleutels, bewaartermijnen })
  const graphs = building.use(await createGraphs(config, log, createBronschemaStore(database), bewaartermijnen))
  const diensten = await createDiensten(building, config, log, {
    database,
    beleidStore,
    matrixversies,
    toegangStore,
    sleutelStore,
    reeksen,
    persoonSleutels,
    persoonsleutels,
    professionalSleutel,
    bewaartermijnen,
    quota,
    signalen,
    kantoortijd,
    graphs,
  })

  let open = true
  // Anyone may ask for readiness: however many do, the database is asked once at a time.
  let checking: Promise<readonly string[]> | undefined
  const checkDatabase = () => (checking ??= database.faults().finally(() => (checking = undefined)))
  // A replica that cannot load what is in force answers nothing, and says so to who sends it questions.
  const checkBeleid = async (): Promise<readonly string[]> => {
    try {
      await matrixversies.get((await beleidStore.stand()).matrixversie)
      return []
    } catch {
      return ['de geldende matrixversie kan niet worden geladen']
    }
  }
  await checkBeleid()
  const server = await createServer({
    graphs,
    service,
    handelingen,
    diensten,
    persoonsleutels,
    authenticate: {
      verifier,
      mapping: () => matrixversies.recent?.functiemapping ?? mapping,
      pseudoniemSleutel: professionalSleutel,
      aanmeldfouten,
      systeemclients: config.DATPOORT_SYSTEEMCLIENTS,
    },
    readiness: {
      get open() {
        return open
      },
      reasons: async () => [...(open ? [] : ['Datpoort stopt']), ...(await checkDatabase()), ...(await checkBeleid())],
      degraded: () => [
        ...graphs.degraded(),
        ...(quota.degraded ? ['Redis antwoordt niet: strengere quota per replica'] : []),
        ...(recorder.healthy ? [] : ['de laatste regel van het logboek kon niet worden vastgelegd']),
        ...(logboek.controlepunten?.healthy === false ? ['het controlepunt kan niet elders worden bewaard'] : []),
        ...verloren.map((sleutel) => `sleutel ${sleutel} ontbreekt: oudere regels zijn niet te vinden of te lezen`),
      ],
    },
    log: (fault) => log.error('fout', fault),
    version: API_VERSION,
    nodeEnv: config.NODE_ENV,
  })
  building.defer(() => server.close())
  const parts = building.move()

  return {
    async listen() {
      await server.listen({ host: config.HOST, port: config.PORT })
      const address = server.server.address()
      if (address === null || typeof address === 'string') throw new Error('no port')
      log.info('gereed', { port: address.port })
      return address.port
    },
    async [Symbol.asyncDispose]() {
      open = false
      await parts.disposeAsync()
    },
  }
}
