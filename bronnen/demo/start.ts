/** The seven bronnen of the demo in one process, each on a port of its own; run as a child that ends with its parent. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readSqlBronConfig } from '../sql/config.ts'
import { startSqlBron } from '../sql/server.ts'
import { DOMEINEN } from './dossiers.ts'
import { seedDemo } from './seed.ts'

const { BRONNEN_DATABASE_URL, BRONNEN_SLEUTELS, NODE_ENV } = process.env
if (NODE_ENV === 'production' || BRONNEN_DATABASE_URL === undefined || BRONNEN_SLEUTELS === undefined) {
  console.error('The demo bronnen need BRONNEN_DATABASE_URL and BRONNEN_SLEUTELS, and are refused in production')
  process.exit(1)
}

const running = new AsyncDisposableStack()
let stopping: Promise<never> | undefined
const stop = (): void => void (stopping ??= running.disposeAsync().then(() => process.exit(0)))
process.on('SIGTERM', stop)
process.on('disconnect', stop)
// Ctrl-C reaches the whole group: a parent, if there is one, stops its parts in order.
process.on('SIGINT', () => {
  if (!process.connected) stop()
})

const urls = await seedDemo(BRONNEN_DATABASE_URL)
process.send?.({ type: 'progress', text: 'residents and cases are in place' })
const bronnen = []
for (const domein of DOMEINEN) {
  const config = await readSqlBronConfig(new URL(`./${domein}.yaml`, import.meta.url))
  const key = await readFile(join(BRONNEN_SLEUTELS, `${config.id}.key`), 'utf8')
  const bron = await startSqlBron({
    config,
    databaseUrl: urls.get(domein) ?? '',
    sleutel: new Uint8Array(Buffer.from(key.trim(), 'base64')),
    journal: (line) => console.log(JSON.stringify(line)),
  })
  running.use(bron)
  bronnen.push({ id: config.id, domein: config.domein, url: bron.url })
}
process.send?.({ type: 'ready', bronnen })
