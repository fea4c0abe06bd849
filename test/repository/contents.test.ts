/** Plants what may not be in the repository. The plants are put together here, so that this file does not hold one itself. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkMachinePaths } from '../../scripts/checks/machine-paths.ts'
import { repositoryFiles, type TextFile } from '../../scripts/checks/repository-files.ts'
import { checkSecrets } from '../../scripts/checks/secrets.ts'
import { checkNoCanaryInSeeds, checkTestBsn } from '../../scripts/checks/test-bsn.ts'

const file = (text: string, path = 'some/file.ts'): TextFile[] => [{ path, text }]
const REAL = ['1112', '22', '333']
const CANARY = '999999989'

test.each([
  REAL.join(''),
  REAL.join('.'),
  `bsn${REAL.join('')}x`,
  `"${REAL.join('')}"`,
  `https://poort.example/${REAL.join('')}/`,
])('C6: a BSN that may be real is found in %s', (text) => {
  expect(checkTestBsn(file(`first line\n${text}\n`))).toEqual(['some/file.ts:2 a BSN outside 9999xxxxx'])
})

test.each([
  ['a number of the test range', '999900067'],
  ['a number that fails the elfproef', '123456789'],
  ['nine zeros', '000000000'],
  ['a longer run of digits', `${REAL.join('')}0`],
  ['the checksum of a package', `sha512-a${REAL.join('')}bc==`],
  ['the hash of a commit', `0123456789abcdef0123456789a${REAL.join('')}bcdef`],
])('C6: %s is no BSN of a person', (_what, text) => {
  expect(checkTestBsn(file(text))).toEqual([])
})

test('C6: the report of a BSN does not repeat it', () => {
  expect(checkTestBsn(file(REAL.join(''))).join('')).not.toContain(REAL.join(''))
})

test('C6: the canary is refused in seed data and allowed elsewhere', () => {
  expect(checkNoCanaryInSeeds(file(CANARY, 'bronnen/demo/jeugd.sql'))).toHaveLength(1)
  expect(checkNoCanaryInSeeds(file(CANARY, 'beleid/teams.yaml'))).toHaveLength(1)
  expect(checkNoCanaryInSeeds(file(CANARY, 'test/http/canary.test.ts'))).toEqual([])
})

const letters = 'aB3'.repeat(12)
const SECRETS = [
  ['-----BEGIN', 'EC PRIVATE KEY-----'].join(' '),
  `{"kty":"OKP","d":${JSON.stringify(letters)}}`,
  ['eyJhbGciOiJub25lIn0', 'eyJzdWIiOiJwLjEyMyJ9', letters].join('.'),
  `ghp_${letters}`,
  `glpat-${letters.slice(0, 20)}`,
  `npm_${letters}`,
  ['//packages.example/:_authToken', 'x'].join('='),
  ['xoxb', letters].join('-'),
  `AKIA${'A1'.repeat(8)}`,
  ['postgres://datpoort', 'geheim@db.example/datpoort'].join(':'),
]

test.each(SECRETS)('C6: a secret is found and not repeated: %s', (secret) => {
  const faults = checkSecrets(file(secret))
  expect(faults).toHaveLength(1)
  expect(faults.join('')).not.toContain(secret)
})

test.each([
  'postgres://datpoort:<wachtwoord>@db.example/datpoort',
  'http://localhost:4000/a@b',
  '-----BEGIN CERTIFICATE-----',
])('C6: no secret: %s', (text) => {
  expect(checkSecrets(file(text))).toEqual([])
})

const path = (...parts: string[]): string => ['', ...parts].join('/')

test.each([
  path('home', 'iemand', 'datpoort'),
  `cd ${path('root', 'datpoort')}`,
  `"${path('Users', 'iemand')}"`,
  `file://${path('home', 'iemand')}`,
  ['https:', '', 'registry.example', 'pg'].join('/'),
  ['registry', 'https:'].join('='),
])('C1: what belongs to one machine is found: %s', (text) => {
  expect(checkMachinePaths(file(text))).toHaveLength(1)
})

test.each(['src/home/page.ts', 'https://datpoort.example/home/page', './root/x', 'the registry of bronnen'])(
  'C1: nothing of one machine: %s',
  (text) => {
    expect(checkMachinePaths(file(text))).toEqual([])
  },
)

test('C6: the checks read what Git tracks and what it would track, not what it ignores', () => {
  const root = mkdtempSync(join(tmpdir(), 'datpoort-files-'))
  try {
    execFileSync('git', ['init', '--quiet'], { cwd: root })
    for (const name of ['tracked.txt', 'new.txt', 'ignored.log']) writeFileSync(join(root, name), name)
    writeFileSync(join(root, '.gitignore'), '*.log\n')
    writeFileSync(join(root, 'image.bin'), 'a\0b')
    execFileSync('git', ['add', 'tracked.txt'], { cwd: root })
    const paths = repositoryFiles(root).map((each) => each.path)
    expect(paths.toSorted()).toEqual(['.gitignore', 'new.txt', 'tracked.txt'])
  } finally {
    rmSync(root, { recursive: true })
  }
})
