/** The tests that judge mutants: the quick ones of the mutated folders, without a database, so that thousands of runs fit. */
import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

export default defineConfig({
  resolve: base.resolve ?? {},
  test: {
    environment: 'node',
    // Each run is a process part of its own already; a second wall between files makes the whole seven times as slow.
    isolate: false,
    include: ['test/{domain,autorisatie,federation}/**/*.test.ts'],
    // Those start a whole poort.
    exclude: ['test/federation/controleer.test.ts', 'test/federation/wisselen.test.ts'],
  },
})
