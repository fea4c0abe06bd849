/**
 * `npm run check:mutanten`: changes the rules in thousands of small ways and sees whether a test notices each of them.
 * Survivors must stand in test/mutanten.yaml with a reason. Takes up to fifteen minutes on two cores, and tells how far it is.
 */
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { parse } from 'yaml'
import { checkMutanten, type Aanvaard, type Overlevende } from './checks/mutanten.ts'

const root = join(import.meta.dirname, '..')
const start = performance.now()

const results = await new Stryker({
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutanten.config.ts', related: true },
  // shield.ts only loads two packages: there is nothing in it to change.
  mutate: ['src/{domain,autorisatie,federation}/**/*.ts', '!src/autorisatie/shield.ts'],
  // Words for people are not rules, and a code is a member of a closed union: another text does not compile. Nor does a
  // `.` where the types ask for `?.`.
  mutator: { plugins: null, excludedMutations: ['StringLiteral', 'OptionalChaining'] },
  ignorePatterns: ['/.datpoort', '/bench'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  tsconfigFile: 'none',
  disableTypeChecks: false,
  tempDirName: '.stryker-tmp',
  reporters: ['progress-append-only'],
}).runMutationTest()

// What is not mutated on purpose is in the results as well, and was noticed by nobody.
const mutants = results.filter(({ status }) => status !== 'Ignored')
const survivors = mutants
  .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  .map(({ fileName, location, replacement }): Overlevende => {
    const line = readFileSync(fileName, 'utf8').split('\n')[location.start.line - 1] ?? ''
    return { bestand: relative(root, fileName), regel: line.trim(), wordt: replacement }
  })
const { mutanten } = parse(readFileSync(join(root, 'test/mutanten.yaml'), 'utf8')) as { mutanten: Aanvaard[] }
const faults = checkMutanten(survivors, mutanten)
const minutes = ((performance.now() - start) / 60_000).toFixed(1)
console.log(faults.join('\n'))
console.log(
  `${mutants.length} mutants in ${minutes} minutes: ${mutants.length - survivors.length} noticed, ${survivors.length} survived, of which ${survivors.length - faults.filter((each) => each.startsWith('survives')).length} with a reason`,
)
if (faults.length > 0) process.exitCode = 1
