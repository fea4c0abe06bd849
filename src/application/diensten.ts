/** Builds what the resolvers of handelingen work with: every change, list and report beside the raadpleging. */
import type { KeyObject } from 'node:crypto'
import type { GraphQLSchema } from 'graphql'
import type { BeleidStore } from '../autorisatie/beleid-store.ts'
import { readBeslissingen } from '../autorisatie/beslissingen.ts'
import { createMatrixbeheer } from '../autorisatie/matrixbeheer.ts'
import { createEffectberekening } from '../autorisatie/effectberekening.ts'
import { createMatrixinzage } from '../autorisatie/matrixinzage.ts'
import { createMatrixtoezicht } from '../autorisatie/matrixtoezicht.ts'
import type { Matrixversies } from '../autorisatie/matrixversies.ts'
import { createRechtenbeoordelingen } from '../autorisatie/rechtenbeoordeling.ts'
import { createOproep } from '../bronnen/oproeptoken.ts'
import type { Config } from '../config.ts'
import { createControleDienst } from '../controle/rechtmatigheid.ts'
import type { GraphKeeper } from '../federation/graph-keeper.ts'
import type { Diensten } from '../handelingen/diensten.ts'
import { collegaOf } from '../identity/functies.ts'
import type { Kantoortijd } from '../limits/kantoortijd.ts'
import type { Quota } from '../limits/quota.ts'
import type { Signalen } from '../limits/signalen.ts'
import type { Log } from '../log.ts'
import type { Bewaartermijnen } from '../logboek/bewaartermijnen.ts'
import type { PersoonSleutels } from '../logboek/sleutels.ts'
import { requireSleutels, type SleutelStore } from '../logboek/sleutelregister.ts'
import { createEigenRaadplegingen } from '../logboek/eigen-raadplegingen.ts'
import type { Persoonsleutels } from '../personen/persoonsleutel.ts'
import { createPersonenregister, readAansluiting } from '../personen/personenregister.ts'
import { createPersonenDienst } from '../personen/zoek-persoon.ts'
import { createControles } from '../rapporten/controle.ts'
import { createInzage } from '../rapporten/inzage.ts'
import { createMaandrapporten } from '../rapporten/maandrapport.ts'
import { createOnderzoeken } from '../rapporten/onderzoek.ts'
import { createPdfMaker } from '../rapporten/pdf.ts'
import { createBeoordelingStore } from '../storage/beoordeling-store.ts'
import { createEffectStore } from '../storage/effect-store.ts'
import { createControleStore } from '../storage/controle-store.ts'
import { createControlelijstStore } from '../storage/controlelijst-store.ts'
import { createDatabase, type Database } from '../storage/database.ts'
import { createEigenRegelStore } from '../storage/eigen-regel-store.ts'
import { createLeesLogboek } from '../storage/lees-logboek.ts'
import { createOnderzoekStore } from '../storage/onderzoek-store.ts'
import { createTelStore } from '../storage/tel-store.ts'
import type { ToegangStore } from '../toekenningen/toegang-store.ts'
import { createMelder } from '../toekenningen/melder.ts'
import { createNoodgevallen } from '../toekenningen/noodgevallen.ts'
import { createRegie } from '../toekenningen/regie.ts'
import { createToekenningen } from '../toekenningen/toekenningen.ts'
import { createToestemmingen } from '../toekenningen/toestemmingen.ts'
import { createVastlegger } from '../toekenningen/vastlegger.ts'

/** How long reading about one person or lookup may take. */
const READ_MS = 12_000
/** How long counting a month may take: shorter than the connection that waits for it. */
const COUNT_MS = 24_000

export interface DienstenParts {
  readonly database: Database
  readonly beleidStore: BeleidStore
  readonly matrixversies: Matrixversies
  readonly toegangStore: ToegangStore
  readonly sleutelStore: SleutelStore
  /** The keys that lines were written with, by kind. */
  readonly reeksen: Parameters<typeof requireSleutels>[1]
  readonly persoonSleutels: PersoonSleutels
  readonly persoonsleutels: Persoonsleutels
  /** Makes the pseudonym of a professional. */
  readonly professionalSleutel: KeyObject
  readonly bewaartermijnen: Bewaartermijnen
  readonly quota: Quota
  readonly signalen: Signalen
  readonly kantoortijd: Kantoortijd
  readonly graphs: GraphKeeper
}

export async function createDiensten(
  stack: AsyncDisposableStack,
  config: Config,
  log: Log,
  parts: DienstenParts,
): Promise<Diensten> {
  const { database, beleidStore, matrixversies, persoonSleutels, kantoortijd, graphs } = parts
  const { persoonsleutels, quota, signalen } = parts
  const register = stack.use(createPersonenregister(await readPersonen(config)))
  const matrixbeheer = createMatrixbeheer({ store: beleidStore, beslissingen: await readBeslissingen() })
  const effect = stack.use(
    createEffectberekening(createEffectStore(database, config.DATABASE_URL), () => log.error('effect-niet-berekend')),
  )
  // Apart from the pool of health and policy: a report may take its time, and must not make others wait.
  const reports = stack.use(createDatabase(config.DATABASE_URL, { max: 2, timeoutMs: READ_MS }))
  const counts = stack.use(createDatabase(config.DATABASE_URL, { max: 2, timeoutMs: COUNT_MS }))
  const reading = { lees: createLeesLogboek(reports), matrixversies, sleutels: persoonSleutels }
  return {
    toegang: createToegangDiensten(config, parts),
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
      kortsteTermijn: parts.bewaartermijnen.kortste,
      requireSleutels: () => requireSleutels(parts.sleutelStore, parts.reeksen),
    }),
    maandrapporten: createMaandrapporten(createTelStore(counts, kantoortijd)),
    onderzoeken: createOnderzoeken({ ...reading, store: createOnderzoekStore(counts, kantoortijd) }),
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
}

/** What regisseurs, and those who report a noodgeval, put on record. */
function createToegangDiensten(config: Config, { toegangStore, persoonSleutels, professionalSleutel }: DienstenParts) {
  const toegangDeps = {
    store: toegangStore,
    vastlegger: createVastlegger(toegangStore, persoonSleutels),
    sleutels: persoonSleutels,
    collegaOf: (naam: string) => collegaOf(config.OIDC_ISSUER, naam, professionalSleutel),
    melder: createMelder(config.DATPOORT_MELDADRES),
  }
  return {
    toekenningen: createToekenningen(toegangDeps),
    toestemmingen: createToestemmingen(toegangDeps),
    regie: createRegie(toegangDeps),
    noodgevallen: createNoodgevallen(toegangDeps),
  }
}

/** How the person registry is reached, if there is one. */
const readPersonen = async ({ DATPOORT_PERSONEN: file, NODE_ENV }: Config) =>
  file === undefined ? undefined : readAansluiting(file, { secure: NODE_ENV === 'production' })
