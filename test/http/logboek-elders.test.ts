/** The keeper's commands with checkpoints that an https address gives. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readNotes, type Bewaard } from '../../src/storage/bewaarplaats.ts'
import { maakCertificaat } from '../support/certificaat.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startFakeBron } from '../support/fake-bron.ts'
import { startPoort, type TestPoort } from '../support/poort.ts'

const BSN = '999900067'
const COMMAND = fileURLToPath(new URL('../../src/logboek.ts', import.meta.url))

const running = new AsyncDisposableStack()
let database: TestDatabase
let poort: TestPoort
let raadplegingId = ''
let ca = ''
let elders = ''
/** Where nobody should go. */
const vreemd = { url: '', requests: 0 }
/** By path: what the address holds, or how it answers. */
const plaats = new Map<string, string | ((response: ServerResponse) => void)>()
let kept: readonly Bewaard[] = []

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  running.defer(() => void server.close())
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'datpoort-elders-'))
  running.defer(() => rm(folder, { recursive: true, force: true }))
  database = running.use(await createTestDatabase())
  const bron = running.use(await startFakeBron({ domein: 'jeugd', bekend: { [BSN]: ['gebiedsteam-midden'] } }))
  const env = { DATPOORT_CONTROLEPUNTEN: join(folder, 'controlepunten') }
  // One that ended in order, with a checkpoint of its start and of all it wrote; and one that runs.
  const eerder = await startPoort({ bronnen: [bron], database, env })
  raadplegingId = (await eerder.ask('GENERALIST', [BSN])).raadplegingId ?? ''
  await eerder[Symbol.asyncDispose]()
  poort = running.use(await startPoort({ bronnen: [bron], database, env }))
  kept = (await readNotes(env.DATPOORT_CONTROLEPUNTEN)).map(({ naam, note }) => ({
    naam: naam.replace(/\/0*([0-9]+)\.controlepunt$/, '/$1'),
    note,
  }))
  const { key, cert } = maakCertificaat()
  ca = join(folder, 'ca.pem')
  await writeFile(ca, cert)
  const secure = createSecureServer({ key, cert }, (request, response) => {
    const path = (request.url ?? '').replace('/datpoort/', '')
    if (request.method === 'PUT') {
      let body = ''
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
      request.on('end', () => {
        plaats.set(path, body)
        plaats.set('', [...plaats.keys()].filter((each) => each !== '').join('\n'))
        response.writeHead(201).end()
      })
      return
    }
    const own = plaats.get(path)
    if (typeof own === 'function') own(response)
    else response.writeHead(own === undefined ? 404 : 200, { 'content-type': 'text/plain' }).end(own)
  })
  elders = `https://${await listen(secure)}/datpoort`
  const ander = createServer((_request, response) => {
    vreemd.requests += 1
    response.end(kept[0]?.note)
  })
  vreemd.url = `http://${await listen(ander)}/x`
})
afterAll(() => running.disposeAsync())
beforeEach(() => {
  plaats.clear()
  plaats.set('', `${kept.map(({ naam }) => naam).join('\n')}\n`)
  for (const { naam, note } of kept) plaats.set(naam, note)
})

async function beheer(args: readonly string[], change: Readonly<Record<string, string | undefined>> = {}) {
  const { DATPOORT_SLEUTELS } = poort.env
  const own = { DATABASE_BEHEER_URL: database.url, DATPOORT_SLEUTELS, DATPOORT_CONTROLEPUNTEN: elders }
  const env = { PATH: process.env['PATH'], NODE_EXTRA_CA_CERTS: ca, ...own, ...change }
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err }),
    )
  })
}
/** The checkpoint of the earlier poort when it ended, and the one of its start. */
const laatste = (): Bewaard => kept.find(({ naam }) => Number(naam.split('/')[1]) > 1) ?? { naam: '', note: '' }
const eerste = (): Bewaard =>
  kept.find(({ naam }) => naam === `${laatste().naam.split('/')[0]}/1`) ?? { naam: '', note: '' }

test('A10 verify and inclusion read an https address as they read a folder', async () => {
  const { code, out } = await beheer(['verify'])
  expect(out).toMatch(/^Het logboek klopt met alle controlepunten\.\n[0-9]+ van [0-9]+ regels zijn bewezen door 3 /)
  expect(code).toBe(0)
  const bewijs = await beheer(['inclusion', raadplegingId, '--controlepunten', `${elders}/`], {
    DATPOORT_CONTROLEPUNTEN: undefined,
  })
  expect([bewijs.code, bewijs.out]).toEqual([0, expect.stringContaining('UITKOMST, regel')])
})

test('retention keeps its checkpoint at the address, and reads all of them there', async () => {
  const { code, out } = await beheer(['retention'])
  expect([code, out]).toEqual([0, expect.stringContaining('niets waarvan de termijn voorbij is')])
  expect(plaats.size).toBe(kept.length + 2) // the list, and one of its own
})

test('A10 a checkpoint that was altered there is named, and the report is not in order', async () => {
  const { naam, note } = laatste()
  plaats.set(naam, note.replace(/\n[0-9]+\n/, '\n9999\n'))
  const { code, out } = await beheer(['verify'])
  expect(code).toBe(1)
  expect(out).toContain(`CONTROLEPUNT_ONGELDIG, controlepunt ${naam}: HANDTEKENING`)
  expect(out).toContain('klopt NIET')
})

test('A10 an older checkpoint in the place of a newer one is named: it was signed as well', async () => {
  plaats.set(laatste().naam, eerste().note)
  const { code, out } = await beheer(['verify'])
  expect(code).toBe(1)
  expect(out).toContain(`CONTROLEPUNT_ONGELDIG, controlepunt ${laatste().naam}: PLAATS`)
})

const redirect = (response: ServerResponse): void => void response.writeHead(302, { location: vreemd.url }).end()
const unending = (response: ServerResponse): void => {
  const more = (): void => {
    while (response.write('x'.repeat(64 * 1024)));
    response.once('drain', more)
  }
  more()
}
test.each([
  ['one on the list that is gone', () => plaats.delete(laatste().naam), 'CONTROLEPUNT_ONTBREEKT'],
  ['one that is elsewhere', () => plaats.set(laatste().naam, redirect), 'CONTROLEPUNTEN_OMGELEID'],
  ['a list that is elsewhere', () => plaats.set('', redirect), 'CONTROLEPUNTEN_OMGELEID'],
  ['no list', () => plaats.delete(''), 'CONTROLEPUNTEN_ONLEESBAAR'],
  ['a list of something else', () => plaats.set('', '<html>Log in</html>'), 'CONTROLEPUNTEN_ONLEESBAAR'],
  ['a list that leads away', () => plaats.set('', `../../${laatste().naam}`), 'CONTROLEPUNTEN_ONLEESBAAR'],
  ['an empty list', () => plaats.set('', ''), 'GEEN_CONTROLEPUNTEN'],
  [
    'a fault of the server',
    () => plaats.set(laatste().naam, (response) => void response.writeHead(500).end('geheim')),
    'CONTROLEPUNTEN_ONLEESBAAR',
  ],
  ['a checkpoint without end', () => plaats.set(laatste().naam, unending), 'CONTROLEPUNTEN_ONLEESBAAR'],
  [
    'an answer that breaks off',
    () => plaats.set(laatste().naam, (response) => void response.writeHead(200).destroy()),
    'CONTROLEPUNTEN_ONLEESBAAR',
  ],
] as const)('%s: exit 2 and a code, nothing is called proven, nobody else is asked', async (_what, change, fout) => {
  change()
  const { code, out, err } = await beheer(['verify'])
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(`${fout}: `)
  expect(err).not.toMatch(/geheim|127\.0\.0\.1|ECONN|\.ts:/)
  expect(vreemd.requests).toBe(0)
})

test('a server whose certificate nobody vouches for, and an address without encryption, are not read', async () => {
  const onbekend = await beheer(['verify'], { NODE_EXTRA_CA_CERTS: undefined })
  expect([onbekend.code, onbekend.err]).toEqual([2, expect.stringContaining('CONTROLEPUNTEN_ONLEESBAAR')])
  const open = await beheer(['verify', '--controlepunten', 'http://elders.example/datpoort'])
  expect([open.code, open.err]).toEqual([2, expect.stringContaining('CONTROLEPUNTEN_ONVEILIG')])
})
