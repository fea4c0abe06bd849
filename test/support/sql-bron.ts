/** Asks a SQL bron the way the poort does: GraphQL over HTTP, with a call token signed by that bron's own key. */
import { SignJWT } from 'jose'

export const BRON_KEY = new Uint8Array(32).map((_, at) => at * 7)

export interface OproepOptions {
  readonly key?: Uint8Array
  readonly exp?: number
  readonly claims?: Readonly<Record<string, unknown>>
}

export const oproepFor = (bronId: string, options: OproepOptions = {}): Promise<string> =>
  new SignJWT({ raadplegingId: 'r', sub: 'pseudoniem', ...options.claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('datpoort')
    .setAudience(bronId)
    .setIssuedAt()
    .setExpirationTime(options.exp ?? Math.floor(Date.now() / 1000) + 60)
    .sign(options.key ?? BRON_KEY)

export interface BronReply<Data> {
  readonly status: number
  readonly text: string
  readonly data: Data
  readonly errors: readonly { readonly message: string }[]
}

export async function askBron<Data>(
  bron: { readonly url: string; readonly id: string },
  query: string,
  variables: object = {},
  authorization?: string,
): Promise<BronReply<Data>> {
  const response = await fetch(bron.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: authorization ?? `Bearer ${await oproepFor(bron.id)}`,
    },
    body: JSON.stringify({ query, variables }),
  })
  return readReply(response)
}

/** A list of questions in one call. */
export async function askBronTogether(
  bron: { readonly url: string; readonly id: string },
  vragen: readonly object[],
  claims: Readonly<Record<string, unknown>>,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const token = await oproepFor(bron.id, { claims: { raadplegingId: undefined, sub: undefined, ...claims } })
  const response = await fetch(bron.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(vragen),
  })
  return { status: response.status, body: await response.json() }
}

async function readReply<Data>(response: Response): Promise<BronReply<Data>> {
  const text = await response.text()
  const { data, errors = [] } = JSON.parse(text) as { data: Data; errors?: BronReply<Data>['errors'] }
  return { status: response.status, text, data, errors }
}

export interface DatData {
  readonly datBetrokkenheden: readonly {
    readonly bsn: string
    readonly betrokkenheden: readonly { readonly id: string; readonly teamId: string; readonly afgeschermd: boolean }[]
  }[]
}

export const DAT =
  'query ($p: [BronPersoon!]!) { datBetrokkenheden(personen: $p) { bsn betrokkenheden { id teamId afgeschermd } } }'
export const personenOf = (bsns: readonly string[]) => ({ p: bsns.map((bsn) => ({ bsn })) })
