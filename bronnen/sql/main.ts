/** Runs one SQL bron: `node bronnen/sql/main.ts bron.yaml`, with BRON_DATABASE_URL, BRON_SLEUTELBESTAND and PORT. */
import { readFile } from 'node:fs/promises'
import { readSqlBronConfig } from './config.ts'
import { startSqlBron } from './server.ts'

const { BRON_DATABASE_URL, BRON_SLEUTELBESTAND, PORT } = process.env
const file = process.argv[2]
if (file === undefined || BRON_DATABASE_URL === undefined || BRON_SLEUTELBESTAND === undefined) {
  console.error('Usage: BRON_DATABASE_URL=… BRON_SLEUTELBESTAND=… PORT=… node bronnen/sql/main.ts bron.yaml')
  process.exit(1)
}
const bron = await startSqlBron({
  config: await readSqlBronConfig(file),
  databaseUrl: BRON_DATABASE_URL,
  sleutel: new Uint8Array(Buffer.from((await readFile(BRON_SLEUTELBESTAND, 'utf8')).trim(), 'base64')),
  port: Number(PORT ?? 0),
  journal: (line) => console.log(JSON.stringify(line)),
})
console.log(`bron ready on ${bron.url}`)
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => void bron[Symbol.asyncDispose]().then(() => process.exit(0)))
