/**
 * Lint rules and the direction of imports: domain, errors <- the parts <- federation, raadpleging <- resolvers <- http
 * <- application <- main. Places of one level see each other's types, not each other's code.
 * `test/repository/lint.test.ts` plants a violation of every rule of our own and sees it refused.
 */
import { defineConfig, type OxlintOverride } from 'oxlint'

const PARTS = [
  'autorisatie',
  'bronnen',
  'controle',
  'identity',
  'limits',
  'logboek',
  'personen',
  'storage',
  'toekenningen',
]
const ABOVE_PARTS = ['federation', 'raadpleging']

/** Loads the two CommonJS packages that must share one graphql with us, and is the only file that needs `createRequire`. */
const SHIELD = 'src/autorisatie/shield.ts'

/** Packages that open a door (a database, the network, the rules) and the only places that may use them. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  pg: ['src/storage', 'bronnen', 'demo', 'test', 'bench'],
  kysely: ['src/storage'],
  ioredis: ['src/storage', 'src/limits', 'test'],
  'rate-limiter-flexible': ['src/limits'],
  undici: ['src/bronnen', 'src/federation', 'src/personen', 'test', 'bench'],
  pdfkit: ['src/rapporten'],
  'graphql-shield': [SHIELD],
  'graphql-middleware': [SHIELD],
}

interface Place {
  /** A folder (every file below it) or one file. */
  readonly at: string
  /** Whose code it may import, as an import writes it, beside its own. @default everything outside `never` */
  readonly code?: readonly string[]
  /** Its types come from the same places as its code. @default false: types from anywhere outside `never` */
  readonly sealed?: boolean
  /** What it may not import, not even a type: regular expressions on the import as written. */
  readonly never: readonly string[]
}

const within = (base: string, names: readonly string[]): string[] => names.map((name) => `${base}/${name}/**`)
const LOWEST = ['domain/**', 'errors.ts', 'random.ts']
const TOP = String.raw`^\.\./(src/)?((application|main|migrate|bron|beleid|logboek|config)\.ts$|application/)`
const OUT_OF_SRC = String.raw`^\.\./\.\./`
const WORKSHOP = String.raw`^(\.\./)+(test|scripts|bench)/`

/** Folders directly below `src/` are flat, so that `../x/` always names another place. */
const PLACES: readonly Place[] = [
  // Nothing of our own below these two, and in `domain` no package or built-in module either: no file, clock or socket.
  { at: 'src/errors.ts', never: [String.raw`^\.`] },
  { at: 'src/log.ts', never: [String.raw`^\.`] },
  { at: 'src/random.ts', never: [String.raw`^\.`] },
  { at: 'src/domain', code: ['../errors.ts'], sealed: true, never: [String.raw`^[^.]`] },
  { at: 'src/config.ts', code: LOWEST.map((each) => `./${each}`), sealed: true, never: [] },
  ...[...PARTS.map((part) => `src/${part}`), SHIELD].map((at) => ({
    at,
    code: LOWEST.map((each) => `../${each}`),
    never: [
      TOP,
      OUT_OF_SRC,
      String.raw`^\.\./(federation|raadpleging|http)/`,
      // Who reads the logboek decides nothing. Storage alone implements what the reports ask of it.
      ...(at === 'src/storage' ? [] : [String.raw`^\.\./rapporten/`]),
    ],
  })),
  ...ABOVE_PARTS.map((part) => ({
    at: `src/${part}`,
    code: [...LOWEST.map((each) => `../${each}`), ...within('..', PARTS)],
    never: [TOP, OUT_OF_SRC, String.raw`^\.\./http/`],
  })),
  // Reports read lines by the policy, through interfaces of their own: no database, no bron, no request.
  {
    at: 'src/rapporten',
    code: [...LOWEST.map((each) => `../${each}`), ...within('..', ['logboek'])],
    never: [
      TOP,
      OUT_OF_SRC,
      String.raw`^\.\./(bronnen|federation|handelingen|http|identity|personen|raadpleging|storage)/`,
    ],
  },
  {
    at: 'src/handelingen',
    code: [...LOWEST.map((each) => `../${each}`), ...within('..', [...PARTS, 'raadpleging'])],
    never: [TOP, OUT_OF_SRC, String.raw`^\.\./http/`],
  },
  {
    at: 'resolvers',
    code: [
      ...LOWEST.map((each) => `../src/${each}`),
      ...within('../src', [...PARTS, ...ABOVE_PARTS, 'rapporten', 'handelingen']),
    ],
    never: [TOP, WORKSHOP, String.raw`^\.\./(bronnen|demo|src/http)/`],
  },
  { at: 'src/http', never: [TOP, WORKSHOP, String.raw`^\.\./\.\./(bronnen|demo)/`] },
  {
    at: 'src/application.ts',
    never: [WORKSHOP, String.raw`^\./(main|migrate|bron|beleid|logboek)\.ts$`, String.raw`^\.\./(bronnen|demo)/`],
  },
  // The parts of it that are built apart.
  {
    at: 'src/application',
    never: [
      String.raw`^\.\./(application|main|migrate|bron|beleid|logboek)\.ts$`,
      String.raw`^\.\./\.\./(bronnen|demo|test|scripts|bench)/`,
    ],
  },
  ...['src/migrate.ts', 'src/bron.ts', 'src/beleid.ts', 'src/logboek.ts'].map((at) => ({
    at,
    never: [String.raw`^\.\./`, String.raw`^\./((main|application)\.ts$|application/)`],
  })),
  { at: 'src/main.ts', never: [String.raw`^\.\./`] },
  // A bron meets the poort over HTTP alone, so that it can be replaced by one in any other language.
  { at: 'bronnen', never: [WORKSHOP, String.raw`^(\.\./)+(src|resolvers)/`, String.raw`^(\.\./){2,}demo/`] },
  {
    at: 'demo',
    code: ['../bronnen/**', '../src/storage/embedded-postgres.ts', '../src/migrate.ts'],
    never: [WORKSHOP, String.raw`^\.\./resolvers/`],
  },
  {
    at: 'scripts',
    code: ['../src/domain/**', '../../src/domain/**', '../src/errors.ts'],
    never: [String.raw`^(\.\./)+(test|demo|bronnen)/`],
  },
  // Prints the API of the demo graph: the only script that knows how schema and bronnen come together.
  {
    at: 'scripts/api-schema.ts',
    code: [
      ...['config.ts', 'sdl.ts'].map((each) => `../bronnen/sql/${each}`),
      ...['bron-types.ts', 'poort-schema.ts'].map((each) => `../src/federation/${each}`),
    ],
    sealed: true,
    never: [],
  },
  { at: 'test', never: [] },
  { at: 'bench', never: [] },
]

const NO_REQUIRE = { name: 'node:module', importNames: ['createRequire'], message: 'Only src/autorisatie/shield.ts.' }
const NO_PROCESS = { name: 'node:process', message: 'Use the global: its environment and exit are guarded.' }
const ENV = { object: 'process', property: 'env', message: 'Only src/config.ts reads the environment.' }
const EXITS = ['exit', 'exitCode', 'abort'].map((property) => ({
  object: 'process',
  property,
  message: 'Only src/main.ts and the commands beside it end the process.',
}))

const filesOf = (at: string): string => (at.endsWith('.ts') ? at : `${at}/**`)
const shutDoors = (at: string): string[] =>
  Object.entries(DOORS).flatMap(([name, places]) => (places.includes(at) ? [] : [name]))

/** One override per place: a later override replaces the rule as a whole, so that each must say everything. */
function directionOf({ at, code, sealed = false, never }: Place): OxlintOverride {
  const own = at === 'scripts' ? ['!../*.ts', '!../checks/**'] : []
  const patterns = [
    { regex: `^(${shutDoors(at).join('|')})(/|$)`, message: `${at} may not use this package.` },
    // `./../x` and `a/../b` would walk around every pattern here.
    { regex: String.raw`^\./\.\./|[^./]/\.\./`, message: 'Write the shortest path.' },
    ...never.map((regex) => ({ regex, message: `${at} may not import this, not even as a type.` })),
    ...(code === undefined
      ? []
      : [
          {
            group: [
              './**',
              '../**',
              ...(at.endsWith('.ts') ? [] : ['!./**']),
              ...own,
              ...code.map((each) => `!${each}`),
            ],
            allowTypeImports: !sealed,
            message: `${at} may not import ${sealed ? 'this' : 'code from here, only types'}.`,
          },
        ]),
  ]
  const guarded = at.startsWith('src') || at === 'resolvers'
  const paths = [...(guarded ? [NO_PROCESS] : []), ...(guarded && at !== SHIELD ? [NO_REQUIRE] : [])]
  return { files: [filesOf(at)], rules: { 'no-restricted-imports': ['error', { paths, patterns }] } }
}

export default defineConfig({
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  plugins: ['typescript', 'import', 'unicorn', 'oxc', 'promise', 'node', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['resolvers/generated.ts', 'dist', 'coverage', '.datpoort', '.stryker-tmp'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'import/no-default-export': 'error',
    'import/no-cycle': 'error',
    'unicorn/prefer-node-protocol': 'error',
    // Off: branded types and answers checked by hand need the assertion; `any` itself stays forbidden.
    'typescript/no-unsafe-type-assertion': 'off',
    // Off: graphql's enums are compared with their literal text, so that a type import is enough.
    'typescript/no-unsafe-enum-comparison': 'off',
    // Off: of pg and oidc-provider the default export is the way in.
    'import/no-named-as-default': 'off',
    'import/no-named-as-default-member': 'off',
    // Off: `__typename`, `_entities` and `_service` are GraphQL's names.
    'no-underscore-dangle': 'off',
    // Off: a helper reads best next to its only use.
    'unicorn/consistent-function-scoping': 'off',
    // Off: refusing control characters is what some of our patterns are for.
    'no-control-regex': 'off',
    // Off: digits are spread one by one; emoji are never split here.
    'typescript/no-misused-spread': 'off',
  },
  overrides: [
    { files: ['*.config.ts'], rules: { 'import/no-default-export': 'off' } },
    {
      files: ['src/**', 'resolvers/**'],
      rules: { 'no-restricted-properties': ['error', ENV, ...EXITS], 'typescript/no-require-imports': 'error' },
    },
    { files: ['src/config.ts'], rules: { 'no-restricted-properties': ['error', ...EXITS] } },
    // main.ts hands the environment to readConfig; migrate.ts, bron.ts, beleid.ts and logboek.ts are commands of their own.
    {
      files: ['src/main.ts', 'src/migrate.ts', 'src/bron.ts', 'src/beleid.ts', 'src/logboek.ts'],
      rules: { 'no-restricted-properties': 'off' },
    },
    {
      files: ['src/domain/**'],
      rules: {
        'no-restricted-globals': ['error', 'process', 'fetch', 'performance', 'crypto', 'setTimeout', 'setInterval'],
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: 'domain has no clock: take the moment as an argument.' },
          { object: 'Math', property: 'random', message: 'domain has no randomness.' },
        ],
      },
    },
    // Off: the peers are installed by whoever runs the bench; without them their types are unknown here.
    {
      files: ['bench/gateways/**', 'bench/supergraph.ts'],
      rules: { 'typescript/no-unnecessary-type-assertion': 'off' },
    },
    ...PLACES.map(directionOf),
    {
      files: [SHIELD],
      rules: { 'typescript/consistent-type-imports': ['error', { disallowTypeAnnotations: false }] },
    },
  ],
})
