/**
 * Preloaded into Datpoort: its libraries run as they do in production, as those of the others do. graphql-js then leaves out a
 * search for second copies of itself at every type it looks at. The poort itself runs as in a test: in production it
 * refuses an issuer and bronnen without TLS.
 */
import { createRequire } from 'node:module'

const own = process.env['NODE_ENV']
process.env['NODE_ENV'] = 'production'
createRequire(new URL('../src/main.ts', import.meta.url))('graphql')
process.env['NODE_ENV'] = own
