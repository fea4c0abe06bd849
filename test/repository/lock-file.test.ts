/** Feeds each check of the lock file one violation, and beside it what it must let through. */
import { expect, test } from 'vitest'
import { checkLicences } from '../../scripts/checks/licences.ts'
import type { LockedPackage, LockFile } from '../../scripts/checks/lock-file.ts'
import { checkInstallScripts, checkNoAddresses } from '../../scripts/checks/lock-hygiene.ts'
import { checkMinimumVersions } from '../../scripts/checks/minimum-versions.ts'
import { checkOneGraphql } from '../../scripts/checks/one-graphql.ts'
import { checkSbom } from '../../scripts/checks/sbom.ts'
import { tidySbom } from '../../scripts/sbom.ts'

const PROJECT = { '': { version: '0.1.0', license: 'EUPL-1.2' } }
const lockOf = (packages: Record<string, LockedPackage>): LockFile => ({ packages: { ...PROJECT, ...packages } })
const GRAPHQL = { 'node_modules/graphql': { version: '16.15.0', license: 'MIT' } }
const ON_DISK = ['node_modules/graphql/package.json']

test('C1: an address in the lock file is found', () => {
  expect(checkNoAddresses(lockOf(GRAPHQL))).toEqual([])
  const lock = lockOf({ 'node_modules/pg': { version: '8.23.1', resolved: 'https://packages.example/pg.tgz' } })
  expect(checkNoAddresses(lock)).toEqual([expect.stringMatching(/^node_modules\/pg has a "resolved" address/)])
})

test('C1: an install script needs a decision, and "no" is one', () => {
  const lock = lockOf({ 'node_modules/a/node_modules/@b/c': { version: '1.0.0', hasInstallScript: true } })
  expect(checkInstallScripts(lock, {})).toEqual([expect.stringContaining('"@b/c"')])
  expect(checkInstallScripts(lock, { '@b/c': true })).toEqual([])
  expect(checkInstallScripts(lock, { '@b/c': false })).toEqual([])
})

test('C2: one copy of graphql 16 passes', () => {
  expect(checkOneGraphql(lockOf(GRAPHQL), ON_DISK)).toEqual([])
})

test('C2: a second copy, another major, or none at all is found, in the lock file and on disk', () => {
  const second = lockOf({ ...GRAPHQL, 'node_modules/x/node_modules/graphql': { version: '16.11.0' } })
  expect(checkOneGraphql(second, ON_DISK)).toEqual([expect.stringContaining('2 copies')])
  expect(checkOneGraphql(lockOf({ 'node_modules/graphql': { version: '17.0.0' } }), ON_DISK)).toEqual([
    expect.stringContaining('not 16.x'),
  ])
  expect(checkOneGraphql(lockOf({}), ON_DISK)).toEqual([expect.stringContaining('0 copies')])
  const left = [...ON_DISK, 'node_modules/x/node_modules/graphql/package.json']
  expect(checkOneGraphql(lockOf(GRAPHQL), left)).toEqual([expect.stringContaining('node_modules holds 2 copies')])
})

test.each([
  ['5.12.8', true],
  ['5.12.10', true],
  ['5.13.0', true],
  ['6.0.0', true],
  ['5.12.7', false],
  ['5.9.99', false],
  ['4.99.99', false],
  ['5.12.8-rc.1', false],
  ['5.12.9-rc.1', true],
])('C3: fastify %s passes: %s', (version, passes) => {
  expect(checkMinimumVersions(lockOf({ 'node_modules/fastify': { version } })).length === 0).toBe(passes)
})

test.each(['@apollo/server', 'graphql', 'fastify', 'undici', 'kysely', 'jose', 'ioredis'])(
  'C3: an old %s is found, deep in the tree too',
  (name) => {
    const path = `node_modules/a/node_modules/${name}`
    expect(checkMinimumVersions(lockOf({ [path]: { version: '0.0.1' } }))).toEqual([expect.stringContaining(path)])
  },
)

test('C3: @apollo/gateway is refused in every version', () => {
  const lock = lockOf({ 'node_modules/@apollo/gateway': { version: '99.0.0' } })
  expect(checkMinimumVersions(lock)).toEqual([expect.stringContaining('must not be installed')])
})

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['(MIT AND BSD-3-Clause)', true],
  ['(MIT AND Elastic-2.0)', false],
  ['Elastic-2.0', false],
  ['BUSL-1.1', false],
  ['SSPL-1.0', false],
  ['SEE LICENSE IN LICENSE.md', false],
  [undefined, false],
])('C4: licence %s passes: %s', (license, passes) => {
  const locked = license === undefined ? {} : { license }
  expect(checkLicences(lockOf({ 'node_modules/a': locked })).length === 0).toBe(passes)
})

test('C4: a licence read by hand counts for that package and that licence alone', () => {
  const data = { license: 'CC-BY-4.0' }
  expect(checkLicences(lockOf({ 'node_modules/caniuse-lite': data }))).toEqual([])
  expect(checkLicences(lockOf({ 'node_modules/other': data }))).toHaveLength(1)
  expect(checkLicences(lockOf({ 'node_modules/caniuse-lite': { license: 'CC-BY-NC-4.0' } }))).toHaveLength(1)
})

test('C5: the SBOM must list exactly what the lock file installs', () => {
  const components = [{ name: 'graphql', version: '16.15.0' }]
  expect(checkSbom(lockOf(GRAPHQL), { components })).toEqual([])
  expect(checkSbom(lockOf(GRAPHQL), undefined)).toEqual([expect.stringContaining('missing')])
  expect(checkSbom(lockOf(GRAPHQL), { components: [] })).toEqual([expect.stringContaining('graphql@16.15.0 is not in')])
  const more = [...components, { name: 'pg', version: '8.0.0' }]
  expect(checkSbom(lockOf(GRAPHQL), { components: more })).toEqual([expect.stringContaining('pg@8.0.0')])
})

test('C5: the SBOM carries no date, address or folder name', () => {
  const address = [{ type: 'distribution', url: 'https://packages.example/a.tgz' }]
  const made = {
    serialNumber: 'urn:uuid:1',
    metadata: { timestamp: '2026-01-01', component: { name: 'some-folder', version: '0.1.0' } },
    components: [{ name: 'a', version: '1.0.0', externalReferences: address }],
  }
  expect(tidySbom(made, 'datpoort')).toEqual({
    metadata: { component: { name: 'datpoort', version: '0.1.0' } },
    components: [{ name: 'a', version: '1.0.0' }],
  })
})
