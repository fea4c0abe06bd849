/** The tests that judge mutants: the quick ones of the mutated folders, without a database, so that thousands of runs fit. */
import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

export default defineConfig({
  resolve: base.resolve ?? {},
  test: {
    environment: 'node',
    include: ['test/{domain,autorisatie,federation}/**/*.test.ts'],
    // Those start a whole poort.
    exclude: ['test/federation/controleer.test.ts', 'test/federation/wisselen.test.ts'],
  },
})
