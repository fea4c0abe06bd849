/**
 * Builds what the bronnen add up to: one schema that runs, and a client for each of them.
 * Promise: a bron whose questions would stand in the logboek without a term is not asked.
 */
import { resolvers } from '../../resolvers/index.ts'
import { selfTest } from '../autorisatie/self-test.ts'
import type { BronschemaStore } from '../bronnen/bronschema-store.ts'
import { createContractClient } from '../bronnen/contract-client.ts'
import { readBronregister } from '../bronnen/register.ts'
import type { Config } from '../config.ts'
import { createBronSchemas } from '../federation/bron-schemas.ts'
import type { Bevinding } from '../federation/bron-types.ts'
import { fetchSdl } from '../federation/fetch-sdl.ts'
import { createGraphKeeper, type GraphKeeper } from '../federation/graph-keeper.ts'
import { buildPoortSchema, readEisen } from '../federation/poort-schema.ts'
import type { Log } from '../log.ts'
import type { Bewaartermijnen } from '../logboek/bewaartermijnen.ts'
import { PASSING_QUESTION } from '../raadpleging/passing-question.ts'

/** The register, the schemas and the clients of the bronnen, followed while the poort runs. */
export const createGraphs = (
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
    createClient: (bron) =>
      createContractClient(bron, (silent) =>
        log.warn(silent ? 'bron-zwijgt' : 'bron-antwoordt-weer', { bron: bron.id }),
      ),
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
