/** One PostgreSQL cluster for a whole test run, with a template database that every test file copies. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { prepareDatabase } from '../../src/migrate.ts'
import { startEmbeddedPostgres } from '../../src/storage/embedded-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection of the cluster's superuser. */
    clusterUrl: string
    /** The server's own log file. */
    clusterLog: string
  }
}

export const TEMPLATE = 'sjabloon'

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'datpoort-test-'))
  const cluster = await startEmbeddedPostgres({ dataDir })
  const client = new pg.Client({ connectionString: cluster.url })
  await client.connect()
  await client.query(`create database ${TEMPLATE}`)
  await client.end()
  const template = new URL(cluster.url)
  template.pathname = `/${TEMPLATE}`
  await prepareDatabase(template.href)
  project.provide('clusterUrl', cluster.url)
  project.provide('clusterLog', join(dataDir, 'postgres.log'))
  return async () => {
    await cluster[Symbol.asyncDispose]()
    await rm(dataDir, { recursive: true, force: true })
  }
}
