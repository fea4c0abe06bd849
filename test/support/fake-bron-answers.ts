/** Every way in which a fake bron answers: well, or in one of the ways of the fault table, to any question. */
import type { ServerResponse } from 'node:http'

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

/** Lies that only an entity can tell. */
export const ENTITY_FAULTS = ['other-typename', 'type-lies', 'proto-keys'] as const
export type Mode = 'ok' | Fault | (typeof ENTITY_FAULTS)[number]

/** Those that spoil a call as a whole, however many questions it holds. */
export const CALL_FAULTS: ReadonlySet<Mode> = new Set<Mode>([
  'refused',
  'reset',
  'hang',
  'drip',
  'cut-body',
  'status-500',
  'status-401',
  'redirect',
  'html',
  'too-large',
  'too-deep',
])

/** Text that a bron could send and that must come out nowhere. */
export const LEAK = 'LEK-999999989-SELECT-stack-at-node_modules'

/** Everything a bron could say that tells WHY or is plainly not its business: it must be dropped. */
export const EXTRA = { zaaktype: LEAK, omschrijving: LEAK, product: LEAK }

/** Ten megabytes. */
const HUGE = LEAK.repeat(250_000)

type Item = Readonly<Record<string, unknown>>

/** @param key the field by which an item names what it is about @param root the root field that was asked */
export function answer(
  mode: Mode,
  response: ServerResponse,
  root: string,
  key: string,
  items: readonly (Item | null)[],
): void {
  const good = items.map((item) => (item === null ? null : { ...EXTRA, ...item }))
  const json = (data: unknown, more: object = {}): void => {
    response.writeHead(200, { 'content-type': 'application/json', 'x-lek': LEAK })
    response.end(JSON.stringify({ data, ...more }))
  }
  const raw = (status: number, headers: Record<string, string>, body: string): void =>
    void response.writeHead(status, headers).end(body)
  const send = (list: unknown): void => json({ [root]: list })
  const each = (change: (item: Item) => unknown): void => send(good.map((item) => change(item ?? {})))
  const [first = {}] = good
  const actions: Record<Mode, () => void> = {
    ok: () => send(good),
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
      response.write(`{"data":{"${root}":[`, () => response.destroy())
    },
    'status-500': () =>
      raw(500, { 'content-type': 'application/json' }, JSON.stringify({ errors: [{ message: LEAK }] })),
    'status-401': () => raw(401, { 'content-type': 'application/json' }, JSON.stringify({ message: LEAK })),
    redirect: () => raw(302, { location: `http://127.0.0.1:1/${LEAK}` }, ''),
    html: () => raw(200, { 'content-type': 'text/html' }, `<html>${LEAK}</html>`),
    'data-null': () => json(null),
    'entity-null': () => send([null, ...good.slice(1)]),
    'other-length': () => send(good.slice(1)),
    'field-missing': () => each((item) => ({ [key]: item[key], __typename: item['__typename'] })),
    'other-person': () => send([{ ...first, [key]: '999900018' }, ...good.slice(1)]),
    swapped: () => send(good.length > 1 ? good.toReversed() : []),
    doubled: () => send([...good, ...good]),
    'wrong-type': () => each((item) => ({ ...item, [key]: Number(item[key]), betrokkenheden: 'geen' })),
    'errors-beside-data': () => json({ [root]: good }, { errors: [{ message: LEAK, extensions: { code: LEAK } }] }),
    'unknown-team': () =>
      each((item) => ({ ...item, betrokkenheden: [{ id: 'x', teamId: LEAK, afgeschermd: false }] })),
    'too-large': () =>
      raw(
        200,
        { 'content-type': 'application/json' },
        `{"data":${JSON.stringify({ [root]: good })},"vulling":"${HUGE}"}`,
      ),
    'too-deep': () =>
      raw(200, { 'content-type': 'application/json' }, `{"data":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    proto: () =>
      raw(200, { 'content-type': 'application/json' }, `{"__proto__":{"data":{"${root}":${JSON.stringify(good)}}}}`),
    'other-typename': () => each((item) => ({ ...item, __typename: LEAK })),
    // Every value of another kind than its field, key and type kept right.
    'type-lies': () =>
      each((item) =>
        Object.fromEntries(
          Object.entries(item).map(([naam, value]) => [
            naam,
            naam === key || naam === '__typename' ? value : lie(value),
          ]),
        ),
      ),
    'proto-keys': () =>
      raw(
        200,
        { 'content-type': 'application/json' },
        JSON.stringify({ data: { [root]: good } }).replaceAll(
          `"${key}":`,
          `"__proto__":{"soort":"${LEAK}","toString":"${LEAK}"},"constructor":"${LEAK}","${key}":`,
        ),
      ),
  }
  actions[mode]()
}

/** The same answer as a text, for a place in a list; of a fault that is none of the call. */
export function answerText(mode: Mode, root: string, key: string, items: readonly (Item | null)[]): string {
  let text = ''
  const response = { writeHead: () => response, end: (body: string) => void (text = body) }
  answer(mode, response as unknown as ServerResponse, root, key, items)
  return text
}

function lie(value: unknown): unknown {
  if (Array.isArray(value)) return { [LEAK]: LEAK }
  if (typeof value === 'string') return [{ LEAK }]
  return typeof value === 'boolean' ? 'true' : LEAK
}
