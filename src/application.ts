/**
 * The composition root: builds every part in order, and takes them down in reverse.
 * Promise: nothing is served before the self-test passed and the database can keep the logboek; stopping first finishes
 * the requests under way, then flushes the logboek, then closes the stores.
 */
import { createSecretKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { GraphQLSchema } from 'graphql'
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
import { createOproep } from './bronnen/oproeptoken.ts'
import { readBronregister } from './bronnen/register.ts'
import type { Config } from './config.ts'
import { createControleDienst } from './controle/rechtmatigheid.ts'
import { createBronSchemas } from './federation/bron-schemas.ts'
import type { Bevinding } from './federation/bron-types.ts'
import { fetchSdl } from './federation/fetch-sdl.ts'
import { createGraphKeeper, type GraphKeeper } from './federation/graph-keeper.ts'
import { buildPoortSchema, readEisen } from './federation/poort-schema.ts'
import type { Diensten } from './handelingen/diensten.ts'
import { createHandelingen } from './handelingen/handeling.ts'
import { createServer } from './http/server.ts'
import { createTokenVerifier } from './identity/access-token.ts'
import { collegaOf, parseFunctiemapping } from './identity/functies.ts'
import { createMemoryCounter, createRedisCounter } from './limits/counter.ts'
import { createQuota } from './limits/quota.ts'
import { createSignalen, readSignalen } from './limits/signalen.ts'
import type { Log } from './log.ts'
import { createAanmeldfouten } from './logboek/aanmeldfouten.ts'
import { createAfsluiter } from './logboek/afsluiter.ts'
import { readBewaartermijnen, type Bewaartermijnen } from './logboek/bewaartermijnen.ts'
import { createOndertekenaar, type Ondertekenaar } from './logboek/controlepunt.ts'
import { createControlepunten, type Controlepunten } from './logboek/controlepunten.ts'
import { createRecorder, type LogboekStore, type Recorder } from './logboek/recorder.ts'
import { createSchrijver } from './logboek/schrijver.ts'
import { checkSleutels, requireSleutels } from './logboek/sleutelregister.ts'
import { createEigenRaadplegingen } from './logboek/eigen-raadplegingen.ts'
import { createPersoonSleutels } from './logboek/sleutels.ts'
import { createPersonenregister, readAansluiting } from './personen/personenregister.ts'
import { createPersoonsleutels } from './personen/persoonsleutel.ts'
import { createPersonenDienst } from './personen/zoek-persoon.ts'
import { PASSING_QUESTION } from './raadpleging/passing-question.ts'
import { createRaadplegingService } from './raadpleging/raadpleging.ts'
import { createControles } from './rapporten/controle.ts'
import { createInzage } from './rapporten/inzage.ts'
import { createMaandrapporten } from './rapporten/maandrapport.ts'
import { createOnderzoeken } from './rapporten/onderzoek.ts'
import { createPdfMaker } from './rapporten/pdf.ts'
import { createBeleidStore } from './storage/beleid-store.ts'
import { createBeoordelingStore } from './storage/beoordeling-store.ts'
import { createEffectStore } from './storage/effect-store.ts'
import { createBronschemaStore } from './storage/bronschema-store.ts'
import { openBewaarplaats } from './storage/bewaarplaats.ts'
import { createControleStore } from './storage/controle-store.ts'
import { createControlelijstStore } from './storage/controlelijst-store.ts'
import { createDatabase, DatabaseFout, missingKlassen, type Database } from './storage/database.ts'
import { createEigenRegelStore } from './storage/eigen-regel-store.ts'
import { readKeySeries } from './storage/key-files.ts'
import { createLeesLogboek } from './storage/lees-logboek.ts'
import { createSchrijfplek, REPLICA_BEZET } from './storage/logboek-store.ts'
import { createOnderzoekStore } from './storage/onderzoek-store.ts'
import { createOpenstaandStore } from './storage/openstaand-store.ts'
import { connectRedis } from './storage/redis.ts'
import { createSleutelStore } from './storage/sleutel-store.ts'
import { createTelStore } from './storage/tel-store.ts'
import { createToegangStore } from './storage/toegang-store.ts'
import { createFeitenLezer } from './toekenningen/feiten-lezer.ts'
import { createMelder } from './toekenningen/melder.ts'
import { createNoodgevallen } from './toekenningen/noodgevallen.ts'
import { createRegie } from './toekenningen/regie.ts'
import { createToekenningen } from './toekenningen/toekenningen.ts'
import { createToestemmingen } from './toekenningen/toestemmingen.ts'
import { createVastlegger } from './toekenningen/vastlegger.ts'

export interface Application extends AsyncDisposable {
  /** Starts to listen. @returns the port */
  listen(): Promise<number>
}

/** When a raadpleging is worth a look, as shipped. */
const SIGNALEN = new URL('../beleid/signalen.yaml', import.meta.url)

/** Semantic version of the API. */
const API_VERSION = '0.1.0'
/** How long a report may take: shorter than the request that waits for it. */
const REPORT_MS = 12_000

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
  const feiten = createFeitenLezer(toegangStore, persoonSleutels)

  const toegangDeps = {
    store: toegangStore,
    vastlegger: createVastlegger(toegangStore, persoonSleutels),
    sleutels: persoonSleutels,
    collegaOf: (naam: string) => collegaOf(config.OIDC_ISSUER, naam, professionalSleutel),
    melder: createMelder(config.DATPOORT_MELDADRES),
  }
  const toegang = {
    toekenningen: createToekenningen(toegangDeps),
    toestemmingen: createToestemmingen(toegangDeps),
    regie: createRegie(toegangDeps),
    noodgevallen: createNoodgevallen(toegangDeps),
  }

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
  const register = building.use(createPersonenregister(await readPersonen(config)))
  const graphs = building.use(await createGraphs(config, log, createBronschemaStore(database), bewaartermijnen))
  const matrixbeheer = createMatrixbeheer({ store: beleidStore, beslissingen: await readBeslissingen() })
  const effect = building.use(
    createEffectberekening(createEffectStore(database, config.DATABASE_URL), () => log.error('effect-niet-berekend')),
  )
  // Apart from the pool of health and policy: a report may take its time, and must not make others wait.
  const reports = building.use(createDatabase(config.DATABASE_URL, { max: 2, timeoutMs: REPORT_MS }))
  const reading = { lees: createLeesLogboek(reports), matrixversies, sleutels: persoonSleutels }
  const diensten: Diensten = {
    toegang,
    personen: createPersonenDienst({ register, persoonsleutels, quota, signalen, persoonSleutels }),
    eigenRaadplegingen: createEigenRaadplegingen(createEigenRegelStore(database)),
    controle: createControleDienst({ store: createControleStore(database), createOproep }),
    controles: createControles({
      store: createControlelijstStore(reports, kantoortijd),
      matrixversies,
      sleutels: persoonSleutels,
    }),
    inzage: createInzage({
      ...reading,
      kortsteTermijn: bewaartermijnen.kortste,
      requireSleutels: () => requireSleutels(sleutelStore, reeksen),
    }),
    maandrapporten: createMaandrapporten(createTelStore(reports, kantoortijd)),
    onderzoeken: createOnderzoeken({ ...reading, store: createOnderzoekStore(reports, kantoortijd) }),
    pdf: createPdfMaker(),
    clientsOf: (schema: GraphQLSchema) => graphs.aansluitingenOf(schema).map(({ client }) => client),
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

/** How the person registry is reached, if there is one. */
const readPersonen = async ({ DATPOORT_PERSONEN: file, NODE_ENV }: Config) =>
  file === undefined ? undefined : readAansluiting(file, { secure: NODE_ENV === 'production' })

interface LogboekParts extends Replaceable {
  readonly database: Database
  readonly ondertekenaar: Ondertekenaar
  readonly bewaartermijnen: Bewaartermijnen
}

/** The recorder and what stands around it: the tree of this start, its checkpoints elsewhere, intents that stayed open. */
async function openLogboek(
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

/** The register, the schemas and the clients of the bronnen, followed while the poort runs. */
const createGraphs = (
  config: Config,
  log: Log,
  store: BronschemaStore,
  bewaartermijnen: Bewaartermijnen,
): Promise<GraphKeeper> =>
  createGraphKeeper({
    async readRegister() {
      const bronnen = await readBronregister(config.DATPOORT_BRONNEN, { secure: config.NODE_ENV === 'production' })
      // What is asked there would stand in the logboek without anyone knowing how long it may.
      const zonder = bewaartermijnen.zonderTermijn(bronnen.map((bron) => bron.domein))
      if (zonder.length > 0) throw new Error(`bronnen: no bewaartermijn for ${zonder.join(', ')}`)
      return bronnen
    },
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
