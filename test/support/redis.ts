/** A Redis of a test's own, on a free port of loopback, without persistence. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../../src/storage/embedded-postgres.ts'

export interface TestRedis extends AsyncDisposable {
  readonly url: string
  readonly port: number
  readonly process: ChildProcess
}

export async function startRedis(port?: number): Promise<TestRedis> {
  const at = port ?? (await freePort())
  const child = spawn(
    'redis-server',
    ['--port', String(at), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--loglevel', 'notice'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  for await (const chunk of child.stdout) if (String(chunk).includes('Ready to accept connections')) break
  child.stdout.destroy()
  return {
    url: `redis://127.0.0.1:${at}`,
    port: at,
    process: child,
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
