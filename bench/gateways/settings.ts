/** What the gateways of the bench share: what they are told, and how they say that they listen. */
import { once } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Settings {
  /** Address of each bron by its id. */
  readonly urls: Readonly<Record<string, string>>
  /** Of the federated graph; absent for the bare one. */
  readonly supergraph: string
}

export const settings = JSON.parse(process.env['BENCH_SETTINGS'] ?? '{}') as Settings

export const ready = (port: number): void => {
  process.on('disconnect', () => process.exit(0))
  process.send?.({ type: 'ready', port })
}

export function listen(server: Server): void {
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1')
  void once(server, 'listening').then(() => ready((server.address() as AddressInfo).port))
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
