/** (f) Hive Gateway. */
import { createServer } from 'node:http'
import { createGatewayRuntime } from '@graphql-hive/gateway'
import { listen, settings } from './settings.ts'

const runtime = createGatewayRuntime({
  supergraph: settings.supergraph,
  logging: false,
  landingPage: false,
  graphiql: false,
})
listen(createServer(runtime as never))
