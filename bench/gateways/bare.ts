/** (b) The least that any gateway does: the same questions to the same bronnen with undici, and one answer made of them. */
import { createServer } from 'node:http'
import { Pool } from 'undici'
import { listen, readBody, settings } from './settings.ts'

const QUERY =
  'query Dat($personen: [BronPersoon!]!) { datBetrokkenheden(personen: $personen) { bsn betrokkenheden { id teamId afgeschermd } } }'
interface DatAnswer {
  readonly data: {
    readonly datBetrokkenheden: readonly {
      readonly bsn: string
      readonly betrokkenheden: readonly { readonly teamId: string }[]
    }[]
  }
}

const bronnen = Object.values(settings.urls).map((url) => ({
  pool: new Pool(new URL(url).origin, { connections: 64 }),
  path: new URL(url).pathname,
}))

async function ask({ pool, path }: (typeof bronnen)[number], body: string): Promise<DatAnswer> {
  const answer = await pool.request({
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
  })
  return (await answer.body.json()) as DatAnswer
}

async function answerTo(text: string): Promise<string> {
  const { personen } = JSON.parse(text) as { personen: readonly { bsn: string }[] }
  const body = JSON.stringify({ query: QUERY, variables: { personen } })
  const answers = await Promise.all(bronnen.map((bron) => ask(bron, body)))
  const antwoorden = personen.map((_, at) => {
    const teams = new Set(
      answers.flatMap(({ data }) => data.datBetrokkenheden[at]?.betrokkenheden.map(({ teamId }) => teamId) ?? []),
    )
    return { bekendheid: teams.size > 0 ? 'BEKEND' : 'NIET_BEKEND', teams: [...teams] }
  })
  return JSON.stringify({ data: { antwoorden } })
}

listen(
  createServer(
    (request, response) =>
      void readBody(request)
        .then(answerTo)
        .then((text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text)),
  ),
)
