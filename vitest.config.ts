import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

// Vitest would give our own sources another build of graphql than graphql-shield gets: one copy, one realm.
const graphql = createRequire(import.meta.url).resolve('graphql')
const alias = [{ find: /^graphql$/, replacement: graphql }]

const common = {
  globalSetup: ['test/support/global-setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  environment: 'node',
}

export default defineConfig({
  resolve: { alias },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'snel',
          include: ['test/**/*.test.ts'],
          exclude: ['test/zwaar/**', 'node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'zwaar',
          include: ['test/zwaar/**/*.test.ts'],
          testTimeout: 900_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
