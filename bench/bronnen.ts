/** A process with all bronnen of the bench, each on a port of its own; a message makes one of them hang. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSchema, execute, parse, type DocumentNode } from 'graphql'
import { benchBronnen } from './people.ts'
import { answersOf, serverSdl } from './subgraph.ts'

interface Question {
  readonly query: string
  readonly variables?: Record<string, unknown>
}

let hanging: string | undefined
process.on('message', (message: { hang?: string }) => void (hanging = message.hang))
process.on('disconnect', () => process.exit(0))

const count = Number(process.argv[2])
const urls = await Promise.all(
  benchBronnen(count).map(async ({ id }) => {
    const schema = buildSchema(serverSdl(id))
    const rootValue = answersOf(id)
    const documents = new Map<string, DocumentNode>()
    const run = async ({ query, variables }: Question): Promise<unknown> => {
      const document = documents.get(query) ?? parse(query)
      documents.set(query, document)
      return execute({ schema, document, rootValue, variableValues: variables ?? {} })
    }
    const answer = async (body: string): Promise<string> => {
      const asked = JSON.parse(body) as Question | Question[]
      return JSON.stringify(await (Array.isArray(asked) ? Promise.all(asked.map(run)) : run(asked)))
    }
    const serve = (request: IncomingMessage, response: ServerResponse): void => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        if (hanging === id) return
        answer(Buffer.concat(chunks).toString()).then(
          (text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text),
          () => response.writeHead(500).end(),
        )
      })
    }
    const server = createServer(serve).listen(0, '127.0.0.1')
    server.keepAliveTimeout = 60_000
    await once(server, 'listening')
    return [id, `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`] as const
  }),
)
process.send?.({ type: 'ready', urls: Object.fromEntries(urls) })
