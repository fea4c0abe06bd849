/**
 * Where the demo receives the notice of a noodgeval: a municipality has its own desk or messaging system for it.
 * Shows each notice in the terminal. On loopback alone.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface NoticeDesk extends AsyncDisposable {
  readonly url: string
}

const MAX_LENGTH = 4096

export async function startNoticeDesk(say: (text: string) => void): Promise<NoticeDesk> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString()
      if (body.length > MAX_LENGTH) request.destroy()
    })
    request.on('end', () => {
      say(`Melding: ${body}`)
      response.writeHead(204).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/meldingen`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
