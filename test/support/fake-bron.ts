/**
 * A bron on loopback that answers the contract well, or fails in one of the fourteen ways of the fault table.
 * It keeps a journal of every request it gets, so that a test can say what was asked, or that nothing was.
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The fault table: every way in which a bron can fail to answer. */
export const FAULTS = [
  'refused',
  'reset',
  'hang',
  'drip',
  'cut-body',
  'status-500',
  'status-401',
  'redirect',
  'html',
  'data-null',
  'entity-null',
  'other-length',
  'field-missing',
  'other-person',
  // Beyond the table: lies that look whole.
  'swapped',
  'doubled',
  'wrong-type',
  'errors-beside-data',
  'unknown-team',
  'too-large',
  'too-deep',
  'proto',
] as const

export type Fault = (typeof FAULTS)[number]
export type Mode = 'ok' | Fault

export interface FakeBetrokkenheid {
  readonly id: string
  readonly teamId: string
  readonly afgeschermd: boolean
}

export interface BronRequest {
  readonly headers: IncomingMessage['headers']
  readonly method: string | undefined
  readonly personen: readonly string[]
  readonly body: string
}

export interface FakeBron extends AsyncDisposable {
  readonly id: string
  readonly domein: string
  readonly url: string
  /** base64 of the key of the call token. */
  readonly sleutel: string
  readonly requests: BronRequest[]
  mode: Mode
  /** What a question does whose first person is this one; `mode` for everybody else. */
  readonly modes: Map<string, Mode>
  /** Resolves at the next request. */
  asked(): Promise<void>
}

export interface FakeBronOptions {
  readonly domein: string
  /** BSN -> team ids; a team id with `!` before it is an afgeschermde betrokkenheid. */
  readonly bekend?: Readonly<Record<string, readonly string[]>>
  readonly mode?: Mode
}

/** Text that a bron could send and that must come out nowhere. */
export const LEAK = 'LEK-999999989-SELECT-stack-at-node_modules'

export async function startFakeBron({ domein, bekend = {}, mode = 'ok' }: FakeBronOptions): Promise<FakeBron> {
  const requests: BronRequest[] = []
  const waiting: (() => void)[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const personen = personsOf(body)
      requests.push({ headers: request.headers, method: request.method, personen, body })
      for (const wake of waiting.splice(0)) wake()
      answer(bron.modes.get(personen[0] ?? '') ?? bron.mode, response, personen, (bsn) =>
        betrokkenhedenOf(bekend, domein, bsn),
      )
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const bron: FakeBron = {
    id: domein,
    domein,
    url: `http://127.0.0.1:${port}/graphql`,
    sleutel: randomBytes(32).toString('base64'),
    requests,
    mode,
    modes: new Map(),
    asked: () => new Promise((resolve) => waiting.push(resolve)),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return bron
}

function personsOf(body: string): readonly string[] {
  try {
    const parsed = JSON.parse(body) as { variables?: { personen?: { bsn: string }[] } }
    return parsed.variables?.personen?.map((persoon) => persoon.bsn) ?? []
  } catch {
    return []
  }
}

const betrokkenhedenOf = (
  bekend: NonNullable<FakeBronOptions['bekend']>,
  domein: string,
  bsn: string,
): FakeBetrokkenheid[] =>
  (bekend[bsn] ?? []).map((team, at) => ({
    id: `${domein}-${bsn.slice(-3)}-${at}`,
    teamId: team.replace('!', ''),
    afgeschermd: team.startsWith('!'),
  }))

/** Everything a bron could say that tells WHY or is plainly not its business: it must be dropped. */
const EXTRA = { zaaktype: LEAK, omschrijving: LEAK, product: LEAK }

function answer(
  mode: Mode,
  response: ServerResponse,
  personen: readonly string[],
  known: (bsn: string) => readonly FakeBetrokkenheid[],
): void {
  const good = personen.map((bsn) => ({
    bsn,
    betrokkenheden: known(bsn).map((each) => ({ ...each, ...EXTRA })),
    ...EXTRA,
  }))
  const json = (data: unknown, more: object = {}): void => {
    response.writeHead(200, { 'content-type': 'application/json', 'x-lek': LEAK })
    response.end(JSON.stringify({ data, ...more }))
  }
  const items = (datBetrokkenheden: unknown): void => json({ datBetrokkenheden })
  const first = good[0] ?? { bsn: '', betrokkenheden: [] }
  const actions: Record<Mode, () => void> = {
    ok: () => items(good),
    refused: () => response.destroy(), // the register points these at a closed port; this is the belt to that brace
    reset: () => {
      response.socket?.resetAndDestroy()
    },
    hang: () => undefined,
    drip: () => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const drip = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(drip))
    },
    'cut-body': () => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' })
      response.write('{"data":{"datBetrokkenheden":[', () => response.destroy())
    },
    'status-500': () =>
      response
        .writeHead(500, { 'content-type': 'application/json' })
        .end(JSON.stringify({ errors: [{ message: LEAK }] })),
    'status-401': () =>
      response.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify({ message: LEAK })),
    redirect: () => response.writeHead(302, { location: `http://127.0.0.1:1/${LEAK}` }).end(),
    html: () => response.writeHead(200, { 'content-type': 'text/html' }).end(`<html>${LEAK}</html>`),
    'data-null': () => json(null),
    'entity-null': () => items([null, ...good.slice(1)]),
    'other-length': () => items(good.slice(1)),
    'field-missing': () => items(good.map(({ bsn }) => ({ bsn }))),
    'other-person': () => items([{ ...first, bsn: '999900018' }, ...good.slice(1)]),
    swapped: () => items(good.length > 1 ? good.toReversed() : []),
    doubled: () => items([...good, ...good]),
    'wrong-type': () => items(good.map(({ bsn }) => ({ bsn: Number(bsn), betrokkenheden: 'geen' }))),
    'errors-beside-data': () =>
      json({ datBetrokkenheden: good }, { errors: [{ message: LEAK, extensions: { code: LEAK } }] }),
    'unknown-team': () =>
      items(good.map(({ bsn }) => ({ bsn, betrokkenheden: [{ id: 'x', teamId: LEAK, afgeschermd: false }] }))),
    'too-large': () => json({ datBetrokkenheden: good, vulling: 'x'.repeat(3_000_000) }),
    'too-deep': () => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(`{"data":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)
    },
    proto: () => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(`{"__proto__":{"data":{"datBetrokkenheden":${JSON.stringify(good)}}}}`)
    },
  }
  actions[mode]()
}
