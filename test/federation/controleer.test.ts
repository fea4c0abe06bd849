import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSqlBronConfig } from '../../bronnen/sql/config.ts'
import { printSdl } from '../../bronnen/sql/sdl.ts'

const COMMAND = fileURLToPath(new URL('../../src/bron.ts', import.meta.url))
let server: Server
let folder: string
let answer: (sdl: string) => { status: number; body: string } = (sdl) => ({
  status: 200,
  body: JSON.stringify({ data: { _service: { sdl } } }),
})
let sdl: string
let authorization: string | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'datpoort-bron-'))
  await writeFile(join(folder, 'wmo.key'), Buffer.alloc(32, 'sleutel').toString('base64'))
  sdl = printSdl(await readSqlBronConfig(new URL('../../bronnen/demo/wmo.yaml', import.meta.url)))
  server = createServer((request, response) => {
    authorization = request.headers.authorization
    const { status, body } = answer(sdl)
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true, force: true })
})

async function run(...args: string[]): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, output }
}
const controleer = () =>
  run(
    'controleer',
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    '--id',
    'wmo',
    '--sleutel',
    join(folder, 'wmo.key'),
  )

test('a bron that is in order: said so, exit 0, over a signed call', async () => {
  expect(await controleer()).toEqual({ code: 0, output: 'De bron wmo is in orde.\n' })
  expect(JSON.parse(Buffer.from(authorization?.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({
    aud: 'wmo',
    iss: 'datpoort',
  })
})

test('a bron that would widen: every finding by place, exit 1', async () => {
  const good = sdl
  sdl = good
    .replace('type WmoWat', 'type Team { a: String }\ntype WmoWat')
    .replace('voorziening: String', 'voorziening(bsn: String): String')
  const { code, output } = await controleer()
  sdl = good
  expect(code).toBe(1)
  expect(output).toContain('Team: Deze naam is al in gebruik bij de poort')
  expect(output).toContain('WmoWat.voorziening: Velden hebben geen argumenten')
})

test.each([
  ['refuses', () => ({ status: 401, body: '{"message":"LEK"}' }), 'weigert de oproep'],
  ['sends HTML', () => ({ status: 200, body: '<html>LEK</html>' }), 'antwoordt niet met'],
  [
    'sends errors',
    () => ({ status: 200, body: '{"errors":[{"message":"LEK"}],"data":{"_service":{"sdl":"x"}}}' }),
    'antwoordt niet met',
  ],
  ['sends null', () => ({ status: 200, body: 'null' }), 'antwoordt niet met'],
])('a bron that %s: said in our words, exit 1', async (_what, given, words) => {
  const before = answer
  answer = given
  const { code, output } = await controleer()
  answer = before
  expect(code).toBe(1)
  expect(output).toContain(words)
  expect(output).not.toContain('LEK')
})

test.each([
  [[]],
  [['controleer']],
  [['controleer', 'geen-adres', '--id', 'a', '--sleutel', 'b']],
  [['--wat']],
  [['controleer', 'http://127.0.0.1:1/', '--id', 'a', '--sleutel', '/nergens']],
])('%j: how it is used, exit 2', async (args) => {
  const { code, output } = await run(...args)
  expect(code).toBe(2)
  expect(output).toContain('Gebruik: npm run bron')
})
