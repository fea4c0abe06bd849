/**
 * A TCP proxy that stands between the poort and one thing it depends on, and can fail the way networks do.
 * `freeze` passes what the poort sends and holds what comes back: the acknowledgement is lost, the write may have happened.
 */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export type ProxyMode = 'ok' | 'refuse' | 'blackhole' | 'reset' | 'freeze'

export interface Proxy extends AsyncDisposable {
  readonly port: number
  mode: ProxyMode
  /** Ends every connection there is now. */
  cut(): void
  /** Resolves when bytes arrive from the poort next. */
  used(): Promise<void>
}

export async function startProxy(target: { readonly host: string; readonly port: number }): Promise<Proxy> {
  const sockets = new Set<Socket>()
  let waiting: (() => void)[] = []
  const server = createServer((client) => {
    client.on('error', () => undefined)
    if (proxy.mode === 'refuse' || proxy.mode === 'reset') {
      client.resetAndDestroy()
      return
    }
    const upstream = connect(target.port, target.host)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    client.on('data', (chunk: Buffer) => {
      for (const wake of waiting) wake()
      waiting = []
      if (proxy.mode === 'reset') client.resetAndDestroy()
      else if (proxy.mode !== 'blackhole') upstream.write(chunk)
    })
    upstream.on('data', (chunk: Buffer) => {
      if (proxy.mode === 'ok') client.write(chunk)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  const proxy: Proxy = {
    port: (server.address() as AddressInfo).port,
    mode: 'ok',
    cut,
    used: () => new Promise((resolve) => waiting.push(resolve)),
    async [Symbol.asyncDispose]() {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
  return proxy
}
