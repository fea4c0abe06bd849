/**
 * The composition root: builds every part in order, and takes them down in reverse.
 * Promise: nothing is served before the self-test passed and the database can keep the logboek; stopping first finishes
 * the requests under way, then flushes the logboek, then closes the stores.
 */
import { createSecretKey, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolvers } from '../resolvers/index.ts'
import { readBeslissingen } from './autorisatie/beslissingen.ts'
import { createMatrixbeheer } from './autorisatie/matrixbeheer.ts'
import { createEffectberekening } from './autorisatie/effectberekening.ts'
import { createMatrixinzage } from './autorisatie/matrixinzage.ts'
import { createMatrixtoezicht } from './autorisatie/matrixtoezicht.ts'
import { createRechtenbeoordelingen } from './autorisatie/rechtenbeoordeling.ts'
import { createMatrixversies } from './autorisatie/matrixversies.ts'
import { selfTest } from './autorisatie/self-test.ts'
import type { BronschemaStore } from './bronnen/bronschema-store.ts'
import { createContractClient } from './bronnen/contract-client.ts'
import { readBronregister } from './bronnen/register.ts'
import type { Config } from './config.ts'
import { createBronSchemas } from './federation/bron-schemas.ts'
import type { Bevinding } from './federation/bron-types.ts'
import { fetchSdl } from './federation/fetch-sdl.ts'
import { createGraphKeeper, type GraphKeeper } from './federation/graph-keeper.ts'
import { buildPoortSchema, readEisen } from './federation/poort-schema.ts'
import type { Diensten } from './handelingen/diensten.ts'
import { createHandelingen } from './handelingen/handeling.ts'
import { createServer } from './http/server.ts'
import { createTokenVerifier } from './identity/access-token.ts'
import { parseFunctiemapping } from './identity/functies.ts'
import { createMemoryCounter, createRedisCounter } from './limits/counter.ts'
import { createQuota } from './limits/quota.ts'
import type { Log } from './log.ts'
import { createAanmeldfouten } from './logboek/aanmeldfouten.ts'
import { createRecorder, type LogboekStore } from './logboek/recorder.ts'
import { createPersoonSleutels } from './logboek/sleutels.ts'
import { createRaadplegingService } from './raadpleging/raadpleging.ts'
import { PASSING_QUESTION } from './raadpleging/passing-question.ts'
import { createBeleidStore } from './storage/beleid-store.ts'
import { createBeoordelingStore } from './storage/beoordeling-store.ts'
import { createEffectStore } from './storage/effect-store.ts'
import { createBronschemaStore } from './storage/bronschema-store.ts'
import { createDatabase } from './storage/database.ts'
import { readKeySeries } from './storage/key-files.ts'
import { createLogboekStore } from './storage/logboek-store.ts'
import { connectRedis } from './storage/redis.ts'

export interface Application extends AsyncDisposable {
  /** Starts to listen. @returns the port */
  listen(): Promise<number>
}

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

  const sleutels = config.DATPOORT_SLEUTELS
  const persoonSleutels = createPersoonSleutels(
    await readKeySeries(sleutels, 'pseudoniem'),
    await readKeySeries(sleutels, 'versleuteling'),
  )
  const pseudoniemSleutel = (await readKeySeries(sleutels, 'professional')).get(1)
  if (pseudoniemSleutel === undefined) throw new Error('keys: professional-1.key: is absent')
  const file = config.DATPOORT_FUNCTIEMAPPING
  const mapping = file === undefined ? new Map() : parseFunctiemapping(await readFile(file, 'utf8'))

  const database = building.use(createDatabase(config.DATABASE_URL))
  const { DATABASE_URL: url, DATPOORT_REPLICA: replica } = config
  const store = replace.logboekStore ?? createLogboekStore({ url, replica, schrijver: randomUUID() })
  const recorder = building.use(
    createRecorder(store, { onFailure: (code) => log.error('logboek-schrijven-mislukt', { code }) }),
  )
  const faults = await database.faults()
  if (faults.length > 0) throw new Error(faults.join('; '))

  const redis = config.REDIS_URL === undefined ? undefined : building.use(connectRedis(config.REDIS_URL))
  const quota = createQuota({
    ...(redis === undefined ? {} : { shared: createRedisCounter(redis.client, config.DATPOORT_REDIS_PREFIX) }),
    local: createMemoryCounter(),
  })
  const verifier = building.use(
    createTokenVerifier({ issuer: config.OIDC_ISSUER, audience: config.OIDC_AUDIENCE, clients: config.OIDC_CLIENTS }),
  )
  const aanmeldfouten = building.use(createAanmeldfouten(recorder))
  const beleidStore = createBeleidStore(database)
  const matrixversies = createMatrixversies(beleidStore, mapping)
  const service = createRaadplegingService({ recorder, matrixversies, quota, sleutels: persoonSleutels })
  const handelingen = createHandelingen({ recorder, matrixversies, sleutels: persoonSleutels })

  const graphs = building.use(await createGraphs(config, log, createBronschemaStore(database)))

  const matrixbeheer = createMatrixbeheer({ store: beleidStore, beslissingen: await readBeslissingen() })
  const effect = building.use(
    createEffectberekening(createEffectStore(database, url), () => log.error('effect-niet-berekend')),
  )
  const diensten: Diensten = {
    matrixbeheer,
    matrixinzage: createMatrixinzage({ store: beleidStore, matrixversies }),
    matrixtoezicht: createMatrixtoezicht({ beheer: matrixbeheer, matrixversies, effect, store: beleidStore }),
    rechtenbeoordelingen: createRechtenbeoordelingen({
      store: createBeoordelingStore(database),
      beleidStore,
      matrixversies,
    }),
    versleutelReden: (reden) => {
      const { sleutel, bytes } = persoonSleutels.encrypt(reden)
      return { redenSleutel: sleutel, reden: bytes.toString('base64') }
    },
  }

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
    authenticate: {
      verifier,
      mapping: () => matrixversies.recent?.functiemapping ?? mapping,
      pseudoniemSleutel: createSecretKey(pseudoniemSleutel),
      aanmeldfouten,
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

/** The register, the schemas and the clients of the bronnen, followed while the poort runs. */
const createGraphs = (config: Config, log: Log, store: BronschemaStore): Promise<GraphKeeper> =>
  createGraphKeeper({
    readRegister: () => readBronregister(config.DATPOORT_BRONNEN, { secure: config.NODE_ENV === 'production' }),
    createClient: createContractClient,
    schemas: createBronSchemas({
      store,
      fetchSdl,
      eisen: readEisen(),
      onRefused: (bron, bevindingen) =>
        log.error('bronschema-geweigerd', { bron, bevindingen: bevindingen.length, eerste: describe(bevindingen) }),
      onSilent: (bron) => log.warn('bronschema-ontbreekt', { bron }),
    }),
    build: (bronnen) => buildPoortSchema(resolvers, bronnen),
    selfTest: (schema) => selfTest(schema, PASSING_QUESTION),
    intervalMs: config.DATPOORT_VERVERSEN_S * 1000,
    onSwapped: (bronnen) => log.info('schema-gewisseld', { bronnen }),
    onFailed: (stap) => log.error('schema-niet-gewisseld', { stap }),
  })

/** Names that a bron chose are told, but never a long number: it could be a BSN. */
const describe = (bevindingen: readonly Bevinding[]): string =>
  bevindingen
    .slice(0, 5)
    .map(({ plaats, uitleg }) => `${plaats}: ${uitleg}`)
    .join(' ')
    .replace(/[0-9_]{8,}/g, '…')
    .slice(0, 1000)
