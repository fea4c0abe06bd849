/** Runs the demo's person registry: `node bronnen/brp/main.ts`, with BRP_SLEUTELBESTAND and PORT. Refused in production. */
import { readFile } from 'node:fs/promises'
import { createPersonen } from '../demo/personen.ts'
import { toRegisterPersoon } from './demo-personen.ts'
import { startBrp } from './server.ts'

const { BRP_SLEUTELBESTAND, NODE_ENV, PORT } = process.env
if (NODE_ENV === 'production' || BRP_SLEUTELBESTAND === undefined) {
  console.error("The demo's person registry needs BRP_SLEUTELBESTAND, and is refused in production")
  process.exit(1)
}
const brp = await startBrp({
  personen: createPersonen().map(toRegisterPersoon),
  sleutel: (await readFile(BRP_SLEUTELBESTAND, 'utf8')).trim(),
  port: Number(PORT ?? 0),
  journal: (line) => console.log(JSON.stringify(line)),
})
let stopping: Promise<never> | undefined
const stop = (): void => void (stopping ??= Promise.resolve(brp[Symbol.asyncDispose]()).then(() => process.exit(0)))
process.on('SIGTERM', stop)
process.on('disconnect', stop)
// Ctrl-C reaches the whole group: a parent, if there is one, stops its parts in order.
process.on('SIGINT', () => {
  if (!process.connected) stop()
})
if (process.send === undefined) console.log(`person registry ready on ${brp.url}`)
else process.send({ type: 'ready', url: brp.url })
