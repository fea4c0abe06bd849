/** Apollo Server 5 on Fastify, as Datpoort runs it, in front of what executes a federated query. No login, no log. */
import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerOptionsWithSchema } from '@apollo/server'
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { ready } from './settings.ts'

type Executing =
  Pick<ApolloServerOptionsWithGateway<object>, 'gateway'> | Pick<ApolloServerOptionsWithSchema<object>, 'schema'>

export async function serveApollo(executing: Executing): Promise<void> {
  const app = Fastify({ keepAliveTimeout: 60_000 })
  const server = new ApolloServer({
    ...executing,
    plugins: [fastifyApolloDrainPlugin(app)],
    csrfPrevention: true,
  })
  await server.start()
  await app.register(fastifyApollo(server))
  await app.listen({ port: 0, host: '127.0.0.1' })
  ready((app.server.address() as AddressInfo).port)
}
