/**
 * A real file system that is small, and can be filled to the last byte. As root it is mounted in place; anyone else mounts it
 * in a namespace that a sleeping process holds, and reaches it through that process.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { open, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface KleineSchijf extends AsyncDisposable {
  /** A folder on it. */
  readonly map: string
  /** Leaves no room for one byte more. */
  vul(): Promise<void>
  /** Gives back what `vul` took. */
  maakRuimte(): Promise<void>
}

const MOUNT = (map: string, megabytes: number): readonly string[] => [
  '-t',
  'tmpfs',
  '-o',
  `size=${megabytes}m`,
  'klein',
  map,
]
const isRoot = process.getuid?.() === 0
/** The same rights as the mount itself will need, and gone at once. */
const PROEF = isRoot ? ['unshare', '--mount'] : ['unshare', '--user', '--map-root-user', '--mount']

/** Why no small file system can be made here; undefined when one can. */
export function waaromGeenSchijf(): string | undefined {
  if (process.platform !== 'linux') return 'only Linux has a tmpfs'
  const map = mkdtempSync(join(tmpdir(), 'datpoort-schijf-'))
  const [command = '', ...args] = [...PROEF, 'mount', ...MOUNT(map, 1)]
  const { status } = spawnSync(command, args, { stdio: 'ignore' })
  rmdirSync(map)
  return status === 0 ? undefined : `nothing may be mounted here${isRoot ? ', not even by root' : ''}`
}

export async function startKleineSchijf(megabytes: number): Promise<KleineSchijf> {
  await using cleanup = new AsyncDisposableStack()
  const plek = mkdtempSync(join(tmpdir(), 'datpoort-schijf-'))
  cleanup.defer(() => rm(plek, { recursive: true, force: true }))
  let map = plek
  if (isRoot) {
    const { status } = spawnSync('mount', MOUNT(plek, megabytes), { stdio: 'ignore' })
    if (status !== 0) throw new Error('no file system was mounted')
    cleanup.defer(() => void spawnSync('umount', ['--lazy', plek]))
  } else {
    const script = 'mount "$@" && echo gereed && exec sleep infinity'
    const holder = spawn(
      'unshare',
      [...PROEF.slice(1), 'setpriv', '--pdeathsig', 'KILL', 'sh', '-c', script, 'sh', ...MOUNT(plek, megabytes)],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
    cleanup.defer(async () => {
      if (holder.exitCode === null && holder.kill('SIGKILL')) await once(holder, 'exit')
    })
    await Promise.race([
      once(holder.stdout, 'data'),
      once(holder, 'exit').then(() => Promise.reject(new Error('no file system was mounted'))),
    ])
    map = `/proc/${holder.pid}/root${plek}`
  }
  const vulling = join(map, 'vulling')
  const parts = cleanup.move()
  return {
    map,
    async vul() {
      const file = await open(vulling, 'a')
      try {
        // Whole pages first, then what is left of one: PostgreSQL must not find a page that we could not use.
        for (let bytes = Buffer.alloc(1024 * 1024); bytes.length > 0;) {
          const written = await file.write(bytes).then(
            ({ bytesWritten }) => bytesWritten,
            (error: NodeJS.ErrnoException) => (error.code === 'ENOSPC' ? 0 : Promise.reject(error)),
          )
          if (written < bytes.length) bytes = bytes.subarray(0, Math.floor(bytes.length / 2))
        }
      } finally {
        await file.close()
      }
      const { bavail } = await statfs(map)
      if (bavail > 0) throw new Error('there is room left')
    },
    maakRuimte: () => rm(vulling, { force: true }),
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  }
}
