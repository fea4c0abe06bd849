/** Plants a violation of every rule of our own in a copy of the layout, and beside each the nearest thing that is allowed. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const REPOSITORY = join(import.meta.dirname, '../..')
const IMPORTS = 'eslint(no-restricted-imports)'
const PROCESS = 'eslint(no-restricted-properties)'

const code = (specifier: string): string => `import { x } from '${specifier}'\nexport const y = x\n`
const type = (specifier: string): string => `import type { X } from '${specifier}'\nexport type Y = X\n`

const SHIELD = `import { createRequire } from 'node:module'
export const x = createRequire(import.meta.url)('graphql-shield') as typeof import('graphql-shield')
`

/** Folder or file, what is written there, and the rule that must refuse it. */
const REFUSED: readonly (readonly [at: string, text: string, rule: string])[] = [
  // Direction.
  ['src/domain/', code('../logboek/recorder.ts'), IMPORTS],
  ['src/domain/', type('../logboek/recorder.ts'), IMPORTS],
  ['src/domain/', code('zod'), IMPORTS],
  ['src/domain/', code('node:fs'), IMPORTS],
  ['src/errors.ts', code('./domain/niveau.ts'), IMPORTS],
  ['src/log.ts', code('./errors.ts'), IMPORTS],
  ['src/config.ts', code('./storage/database.ts'), IMPORTS],
  ...['autorisatie', 'bronnen', 'identity', 'limits', 'logboek', 'storage', 'toekenningen'].flatMap(
    (part) =>
      [
        [`src/${part}/`, code(part === 'logboek' ? '../storage/store.ts' : '../logboek/recorder.ts'), IMPORTS],
        [`src/${part}/`, type('../federation/poort-schema.ts'), IMPORTS],
        [`src/${part}/`, type('../raadpleging/raadpleging.ts'), IMPORTS],
        [`src/${part}/`, type('../http/server.ts'), IMPORTS],
        [`src/${part}/`, type('../application.ts'), IMPORTS],
        [`src/${part}/`, type('../application/diensten.ts'), IMPORTS],
        [`src/${part}/`, type('../../resolvers/generated.ts'), IMPORTS],
        [`src/${part}/`, type('../../bronnen/sql/server.ts'), IMPORTS],
        [`src/${part}/`, type('../../test/support/poort.ts'), IMPORTS],
      ] as const,
  ),
  ['src/federation/', code('../raadpleging/raadpleging.ts'), IMPORTS],
  ['src/federation/', type('../http/server.ts'), IMPORTS],
  ['src/raadpleging/', code('../federation/poort-schema.ts'), IMPORTS],
  ['src/raadpleging/', type('../../resolvers/index.ts'), IMPORTS],
  ['src/rapporten/', code('../autorisatie/matrixversies.ts'), IMPORTS],
  ...['storage/tel-store', 'bronnen/fan-out', 'raadpleging/raadpleging', 'handelingen/handeling', 'http/server'].map(
    (file) => ['src/rapporten/', type(`../${file}.ts`), IMPORTS] as const,
  ),
  ['src/logboek/', type('../rapporten/inzage.ts'), IMPORTS],
  ['src/autorisatie/', type('../rapporten/inzage.ts'), IMPORTS],
  ['src/storage/', code('../rapporten/maandrapport.ts'), IMPORTS],
  ['resolvers/', type('../src/http/server.ts'), IMPORTS],
  ['resolvers/', type('../src/config.ts'), IMPORTS],
  ['resolvers/', code('../src/application.ts'), IMPORTS],
  ['resolvers/', code('../demo/start.ts'), IMPORTS],
  ['resolvers/', type('../test/support/poort.ts'), IMPORTS],
  ['src/http/', type('../application.ts'), IMPORTS],
  ['src/http/', type('../config.ts'), IMPORTS],
  ['src/http/', code('../../demo/start.ts'), IMPORTS],
  ['src/application.ts', code('./main.ts'), IMPORTS],
  ['src/application.ts', code('../bronnen/sql/server.ts'), IMPORTS],
  ['src/application.ts', code('../test/support/poort.ts'), IMPORTS],
  ['src/application/', code('../application.ts'), IMPORTS],
  ['src/application/', code('../main.ts'), IMPORTS],
  ['src/application/', code('../../bronnen/sql/server.ts'), IMPORTS],
  ['src/application/', code('../../test/support/poort.ts'), IMPORTS],
  ['src/application/', code('pg'), IMPORTS],
  ['src/migrate.ts', code('./application.ts'), IMPORTS],
  ['src/migrate.ts', code('./application/logboek.ts'), IMPORTS],
  ['src/main.ts', code('../resolvers/index.ts'), IMPORTS],
  ['bronnen/sql/', code('../../src/domain/bsn.ts'), IMPORTS],
  ['bronnen/sql/', type('../../resolvers/generated.ts'), IMPORTS],
  ['bronnen/sql/', code('../../test/support/poort.ts'), IMPORTS],
  ['bronnen/sql/', code('../../demo/start.ts'), IMPORTS],
  ['demo/', code('../src/application.ts'), IMPORTS],
  ['demo/', code('../test/support/poort.ts'), IMPORTS],
  ['scripts/', code('../test/support/poort.ts'), IMPORTS],
  ['scripts/', code('../src/federation/poort-schema.ts'), IMPORTS],
  ['scripts/', code('../bronnen/sql/sdl.ts'), IMPORTS],
  ['scripts/api-schema.ts', code('../bronnen/sql/server.ts'), IMPORTS],
  ['scripts/api-schema.ts', code('../src/federation/fetch-sdl.ts'), IMPORTS],
  ['scripts/api-schema.ts', type('../src/http/server.ts'), IMPORTS],
  // Ways around it.
  ['src/logboek/', "export * from '../storage/store.ts'\n", IMPORTS],
  ['src/logboek/', "export const x = await import('../storage/store.ts')\n", IMPORTS],
  ['src/logboek/', "export type X = import('../http/server.ts').X\n", 'typescript(consistent-type-imports)'],
  ['src/logboek/', code('./../storage/store.ts'), IMPORTS],
  ['src/logboek/', code('../domain/../storage/store.ts'), IMPORTS],
  // Packages behind a door.
  ['src/logboek/', code('pg'), IMPORTS],
  ['src/rapporten/', code('pg'), IMPORTS],
  ['src/logboek/', code('pdfkit'), IMPORTS],
  ['src/limits/', code('pg'), IMPORTS],
  ['src/application.ts', code('pg'), IMPORTS],
  ['src/http/', code('kysely'), IMPORTS],
  ['src/identity/', code('ioredis'), IMPORTS],
  ['src/storage/', code('rate-limiter-flexible'), IMPORTS],
  ['src/identity/', code('undici'), IMPORTS],
  ['src/storage/', code('undici'), IMPORTS],
  ['src/log.ts', code('undici'), IMPORTS],
  ['resolvers/', code('pg'), IMPORTS],
  ['resolvers/', code('ioredis'), IMPORTS],
  ['resolvers/', code('undici'), IMPORTS],
  ['resolvers/', code('graphql-shield'), IMPORTS],
  ['src/autorisatie/', code('graphql-shield'), IMPORTS],
  ['src/autorisatie/shield.ts', code('pg'), IMPORTS],
  ['src/autorisatie/shield.ts', code('../logboek/recorder.ts'), IMPORTS],
  ['src/autorisatie/shield.ts', type('../http/server.ts'), IMPORTS],
  ['src/autorisatie/', code('graphql-shield/dist/index.js'), IMPORTS],
  ['src/federation/', code('graphql-middleware'), IMPORTS],
  ['test/', code('graphql-shield'), IMPORTS],
  ['src/federation/', "import { createRequire } from 'node:module'\nexport const x = createRequire\n", IMPORTS],
  // The process.
  ['src/http/', 'export const x = process.env\n', PROCESS],
  ['src/http/', 'export const { env } = process\n', PROCESS],
  ['src/application.ts', "export const x = process['env']\n", PROCESS],
  ['resolvers/', 'export const x = process.env\n', PROCESS],
  ['src/storage/', 'process.exit(1)\n', PROCESS],
  ['src/application.ts', 'process.exitCode = 1\n', PROCESS],
  ['src/config.ts', 'process.exit(1)\n', PROCESS],
  ['src/http/', "import { env } from 'node:process'\nexport const x = env\n", IMPORTS],
  ['src/http/', "import { env } from 'process'\nexport const x = env\n", 'unicorn(prefer-node-protocol)'],
  ['src/domain/', 'export const x = Date.now()\n', PROCESS],
  ['src/domain/', 'export const x = Math.random()\n', PROCESS],
  ['src/domain/', 'export const x = process.pid\n', 'eslint(no-restricted-globals)'],
  // How code is written.
  ['src/http/', 'export const x = (y: any): unknown => y\n', 'typescript(no-explicit-any)'],
  ['src/http/', 'export default 1\n', 'import(no-default-export)'],
  ['src/http/', "import { X } from './x.ts'\nexport type Y = X\n", 'typescript(consistent-type-imports)'],
  ['src/http/', 'const f = async (): Promise<void> => {}\nf()\n', 'typescript(no-floating-promises)'],
  ['src/http/', '[1].forEach(async () => {})\n', 'typescript(no-misused-promises)'],
  ['src/http/', "export const f = (): never => {\n  throw 'x'\n}\n", 'typescript(only-throw-error)'],
  ['src/http/', "export const x = require('node:fs') as unknown\n", 'typescript(no-require-imports)'],
  [
    'src/http/',
    "export const f = (x: 'A' | 'B'): void => {\n  switch (x) {\n    case 'A':\n  }\n}\n",
    'typescript(switch-exhaustiveness-check)',
  ],
]

const ALLOWED: readonly (readonly [at: string, text: string])[] = [
  ['src/domain/', code('../errors.ts')],
  ['src/domain/', code('./bsn.ts')],
  ['src/config.ts', `${code('./domain/niveau.ts')}export const z = process.env\n`],
  ['src/logboek/', code('../domain/bsn.ts')],
  ['src/logboek/', type('../autorisatie/toegang.ts')],
  ['src/logboek/', code('node:crypto')],
  ['src/storage/', `${code('pg')}export const z = process.pid\n`],
  ['src/storage/', code('ioredis')],
  ['src/storage/', code('./migrate.ts')],
  ['src/limits/', code('rate-limiter-flexible')],
  ['src/bronnen/', code('undici')],
  ['src/federation/', code('../autorisatie/guard-schema.ts')],
  ['src/federation/', type('../raadpleging/raadpleging.ts')],
  ['src/raadpleging/', code('../bronnen/fan-out.ts')],
  ['src/rapporten/', code('pdfkit')],
  ['src/rapporten/', code('../logboek/gelezen-regel.ts')],
  ['src/rapporten/', type('../autorisatie/matrixversies.ts')],
  ['src/storage/', type('../rapporten/maandrapport.ts')],
  ['resolvers/', code('../src/rapporten/inzage.ts')],
  ['resolvers/', code('../src/raadpleging/raadpleging.ts')],
  ['resolvers/', code('../src/errors.ts')],
  ['src/http/', code('../raadpleging/raadpleging.ts')],
  ['src/application.ts', code('../resolvers/index.ts')],
  ['src/main.ts', `${code('./application.ts')}process.exitCode = 1\n`],
  ['src/migrate.ts', `${code('./storage/migrate.ts')}process.exitCode = 1\n`],
  ['src/autorisatie/shield.ts', SHIELD],
  ['bronnen/sql/', code('pg')],
  ['bronnen/sql/', code('../demo/seed.ts')],
  ['demo/', code('../src/storage/embedded-postgres.ts')],
  ['demo/', code('../bronnen/demo/seed.ts')],
  ['scripts/checks/', code('../../src/domain/bsn.ts')],
  ['scripts/api-schema.ts', code('../bronnen/sql/sdl.ts')],
  ['test/', code('../src/application.ts')],
  ['some.config.ts', 'export default 1\n'],
]

interface Plant {
  /** A copy of the layout: plants that stand for the same file need a copy each. */
  readonly layout: string
  readonly path: string
  readonly text: string
  readonly rule: string | undefined
}

const plants: Plant[] = []
for (const [at, text, rule] of [...REFUSED, ...ALLOWED.map((each) => [...each, undefined] as const)]) {
  const path = at.endsWith('/') ? `${at}plant-${plants.length}.ts` : at
  plants.push({ layout: `layout-${plants.filter((each) => each.path === path).length}`, path, text, rule })
}
const CIRCLE = ['src/http/one.ts', 'src/http/two.ts']

let root: string
/** The rules that fired, by layout and path. */
const fired = new Map<string, string[]>()

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'datpoort-lint-'))
  for (const { layout, path, text } of plants) write(layout, path, text)
  write('layout-0', 'src/http/one.ts', code('./two.ts').replace('y', 'x1'))
  write('layout-0', 'src/http/two.ts', "import { x1 } from './one.ts'\nexport const x = x1\n")
  for (const layout of new Set(plants.map((each) => each.layout))) lint(layout)
})
afterAll(() => rmSync(root, { recursive: true }))

function write(layout: string, path: string, text: string): void {
  const file = join(root, layout, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function lint(layout: string): void {
  const cwd = join(root, layout)
  for (const name of ['oxlint.config.ts', 'tsconfig.json']) copyFileSync(join(REPOSITORY, name), join(cwd, name))
  symlinkSync(join(REPOSITORY, 'node_modules'), join(cwd, 'node_modules'))
  const oxlint = join(REPOSITORY, 'node_modules/oxlint/bin/oxlint')
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format=json', '--ignore-pattern=node_modules', '.'], {
    cwd,
    encoding: 'utf8',
  })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] }
  for (const { code: rule, filename } of diagnostics) {
    const place = `${layout}/${filename}`
    fired.set(place, [...(fired.get(place) ?? []), rule])
  }
}

const rulesAt = ({ layout, path }: Pick<Plant, 'layout' | 'path'>): string[] => fired.get(`${layout}/${path}`) ?? []

test('C2: every planted violation is refused by the rule that is meant for it', () => {
  const missed = plants.filter((plant) => plant.rule !== undefined && !rulesAt(plant).includes(plant.rule))
  expect(missed).toEqual([])
})

test('what stands next to each rule stays allowed', () => {
  const caught = plants.filter((plant) => plant.rule === undefined && rulesAt(plant).length > 0)
  expect(caught.map((plant) => ({ ...plant, fired: rulesAt(plant) }))).toEqual([])
})

test('the linter refuses two files that import each other', () => {
  for (const path of CIRCLE) expect(rulesAt({ layout: 'layout-0', path })).toContain('import(no-cycle)')
})
