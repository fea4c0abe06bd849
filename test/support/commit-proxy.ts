/**
 * A TCP proxy in front of PostgreSQL that stops one statement on a chosen side of its commit, for tests that kill the client
 * there. It goes by the messages of the protocol: a statement outside a transaction commits at its Sync and not before.
 */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/**
 * VOOR_COMMIT: the server has carried it out and was not asked to commit. NA_COMMIT: the server has committed, and nobody
 * has read so.
 */
export type Kant = 'VOOR_COMMIT' | 'NA_COMMIT'

export interface CommitProxy extends AsyncDisposable {
  readonly port: number
  /** Stops the next exchange in which all these texts stand. @returns when the server stands there; its connection then stays silent */
  stop(kant: Kant, ...teksten: readonly string[]): Promise<void>
}

const SYNC = Buffer.from([0x53, 0, 0, 0, 4])
/** Makes the server answer what it did so far, and do nothing else. */
const FLUSH = Buffer.from([0x48, 0, 0, 0, 4])
const DONE = Buffer.from('INSERT 0 1\0')
const COMMITTED = Buffer.concat([DONE, Buffer.from([0x5a, 0, 0, 0, 5, 0x49])]) // ready for the next, in no transaction

interface Halt {
  readonly kant: Kant
  readonly teksten: readonly string[]
  readonly reached: () => void
}

export async function startCommitProxy(target: { readonly host: string; readonly port: number }): Promise<CommitProxy> {
  const sockets = new Set<Socket>()
  let next: Halt | undefined
  const server = createServer((client) => {
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
    let halt: Halt | undefined
    let held = Buffer.alloc(0)
    client.on('data', (chunk: Buffer) => {
      if (halt !== undefined) return
      if (next === undefined || !next.teksten.every((each) => chunk.includes(each))) {
        upstream.write(chunk)
        return
      }
      halt = next
      next = undefined
      const commits = chunk.subarray(-SYNC.length).equals(SYNC)
      if (!commits) throw new Error('a statement without its Sync')
      upstream.write(halt.kant === 'NA_COMMIT' ? chunk : Buffer.concat([chunk.subarray(0, -SYNC.length), FLUSH]))
    })
    upstream.on('data', (chunk: Buffer) => {
      if (halt === undefined) {
        client.write(chunk)
        return
      }
      held = Buffer.concat([held, chunk])
      const wanted = halt.kant === 'NA_COMMIT' ? COMMITTED : DONE
      if (held.subarray(-wanted.length).equals(wanted)) halt.reached()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    stop: (kant, ...teksten) => new Promise((reached) => (next = { kant, teksten, reached })),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
