/**
 * Preloaded into Datpoort: graphql-js runs as it does in production, as that of the others does. It then leaves out a search
 * for second copies of itself at every type it looks at. The rest runs as in a test: in production the poort refuses an issuer
 * and bronnen without TLS.
 */
import { createRequire } from 'node:module'

const own = process.env['NODE_ENV'] ?? 'test'
process.env['NODE_ENV'] = 'production'
createRequire(new URL('../src/main.ts', import.meta.url))('graphql')
process.env['NODE_ENV'] = own
