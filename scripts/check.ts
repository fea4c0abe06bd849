/**
 * `npm run check`: everything about the repository that needs no running server, one line per step, stops at the first
 * fault. Must never change a file.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { printApi } from './api-schema.ts'
import { checkBreakingChanges, type Breuk } from './checks/breaking-changes.ts'
import { checkLicences } from './checks/licences.ts'
import type { LockFile } from './checks/lock-file.ts'
import { checkInstallScripts, checkNoAddresses } from './checks/lock-hygiene.ts'
import { checkMachinePaths } from './checks/machine-paths.ts'
import { checkMinimumVersions } from './checks/minimum-versions.ts'
import { checkOneGraphql } from './checks/one-graphql.ts'
import { repositoryFiles } from './checks/repository-files.ts'
import { checkSbom, type Sbom } from './checks/sbom.ts'
import { checkSecrets } from './checks/secrets.ts'
import { checkNoCanaryInSeeds, checkTestBsn } from './checks/test-bsn.ts'

const root = join(import.meta.dirname, '..')
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))

const lock = readJson('package-lock.json') as LockFile
const { allowScripts = {} } = readJson('package.json') as { allowScripts?: Record<string, boolean> }
const sbom = existsSync(join(root, 'docs/sbom.cdx.json')) ? (readJson('docs/sbom.cdx.json') as Sbom) : undefined
const graphqlCopies = Object.keys(lock.packages)
  .map((path) => join(path, 'node_modules/graphql/package.json'))
  .filter((path) => existsSync(join(root, path)))
const files = repositoryFiles(root)

/** Runs a tool of node_modules; its output is the fault. */
const tool =
  (name: string, ...args: string[]) =>
  (): string[] => {
    const run = spawnSync(join(root, 'node_modules/.bin', name), args, { cwd: root, encoding: 'utf8' })
    if (run.status === 0) return []
    return [`${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}`.trim()]
  }

const readText = (path: string): string => readFileSync(join(root, path), 'utf8')
const { breuken } = parseYaml(readText('schema/breuken.yaml')) as { breuken: Breuk[] }

const STEPS: readonly (readonly [name: string, run: () => string[] | Promise<string[]>])[] = [
  ['lint', tool('oxlint', '--deny-warnings', '.')],
  ['format', tool('prettier', '--check', '--log-level', 'warn', '.')],
  ['types', tool('tsc', '--noEmit')],
  ['generated types are fresh', tool('graphql-codegen', '--config', 'codegen.yml', '--check')],
  [
    'api schema is fresh',
    async () =>
      (await printApi()) === readText('schema/api.graphql') ? [] : ['schema/api.graphql is stale: npm run api'],
  ],
  [
    'no undeclared breaking change',
    () => checkBreakingChanges(readText('schema/uitgebracht.graphql'), readText('schema/api.graphql'), breuken),
  ],
  ['lock file without addresses', () => checkNoAddresses(lock)],
  ['install scripts', () => checkInstallScripts(lock, allowScripts)],
  ['one graphql', () => checkOneGraphql(lock, graphqlCopies)],
  ['minimum versions', () => checkMinimumVersions(lock)],
  ['licences', () => checkLicences(lock)],
  ['sbom', () => checkSbom(lock, sbom)],
  ['test BSN', () => [...checkTestBsn(files), ...checkNoCanaryInSeeds(files)]],
  ['secrets', () => checkSecrets(files)],
  ['machine paths', () => checkMachinePaths(files)],
]

for (const [name, run] of STEPS) {
  const start = performance.now()
  const faults = await run()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${faults.length === 0 ? 'ok    ' : 'FAULT '} ${name} (${seconds} s)`)
  if (faults.length > 0) {
    console.log(faults.join('\n'))
    process.exitCode = 1
    break
  }
}
