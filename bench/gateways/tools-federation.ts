/** (e) Apollo Server over the stitched schema of @graphql-tools/federation. */
import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation'
import { serveApollo } from './apollo-server.ts'
import { settings } from './settings.ts'

await serveApollo({ schema: getStitchedSchemaFromSupergraphSdl({ supergraphSdl: settings.supergraph, batch: true }) })
