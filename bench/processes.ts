/** Starts the processes of a row and talks with them. What cannot start says why, and ends the bench. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Something that keeps a row from being measured, in words for whoever runs the bench. */
export class BenchFault extends Error {}

export interface Child<Ready> extends AsyncDisposable {
  readonly ready: Ready
  send(message: object | string): void
  /** The next message of this type. @throws BenchFault when the process ends first */
  next<Message>(type: string): Promise<Message>
}

/** With BENCH_PROFILE set to a folder, every gateway leaves a CPU profile there when it ends. */
const profiling = (): readonly string[] => {
  const folder = process.env['BENCH_PROFILE']
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`]
}

export async function startChild<Ready>(
  path: string,
  options: {
    readonly args?: readonly string[]
    readonly env?: Readonly<Record<string, string>>
    readonly metered?: boolean
    /** Of node itself. */
    readonly flags?: readonly string[]
  } = {},
): Promise<Child<Ready>> {
  const url = new URL(path, import.meta.url)
  const process_: ChildProcess = fork(fileURLToPath(url), [...(options.args ?? [])], {
    env: { PATH: process.env['PATH'] ?? '', ...options.env },
    execArgv: [
      ...(options.flags ?? []),
      ...(options.metered ? ['--import', new URL('./meter.ts', import.meta.url).href, ...profiling()] : []),
    ],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  })
  let errors = ''
  process_.stderr?.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-2000)))
  const waiting = new Map<string, { resolve: (message: never) => void; reject: (error: Error) => void }>()
  process_.on('message', (message: { type: string }) => {
    waiting.get(message.type)?.resolve(message as never)
    waiting.delete(message.type)
  })
  process_.on('exit', (code) => {
    const fault = new BenchFault(`${path} ended with ${code ?? 'a signal'}: ${errors.trim() || 'it said nothing'}`)
    for (const each of waiting.values()) each.reject(fault)
    waiting.clear()
  })
  const next = <Message>(type: string): Promise<Message> => {
    if (process_.exitCode !== null || process_.signalCode !== null)
      return Promise.reject(new BenchFault(`${path} is no longer there: ${errors.trim()}`))
    return new Promise<Message>((resolve, reject) => waiting.set(type, { resolve, reject }))
  }
  const ready = await next<Ready>('ready')
  return {
    ready,
    next,
    send: (message) => void process_.send(message),
    async [Symbol.asyncDispose]() {
      if (process_.exitCode !== null || process_.signalCode !== null) return
      process_.disconnect()
      const gone = once(process_, 'exit')
      const late = setTimeout(() => process_.kill('SIGKILL'), 15_000)
      await gone
      clearTimeout(late)
    },
  }
}
