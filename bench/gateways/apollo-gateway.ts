/** (d) @apollo/gateway. */
import { ApolloGateway } from '@apollo/gateway'
import { serveApollo } from './apollo-server.ts'
import { settings } from './settings.ts'

await serveApollo({ gateway: new ApolloGateway({ supergraphSdl: settings.supergraph }) })
