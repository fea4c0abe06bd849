/** Refused logins over HTTP: what the caller sees, and what stands on record. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startFakeBron, type FakeBron } from '../support/fake-bron.ts'
import { DAT, DOEL, groupOf, startPoort } from '../support/poort.ts'
import { createSigner, startKeyServer, type KeyServer, type Signer } from './key-server.ts'

const running = new AsyncDisposableStack()
let database: TestDatabase
let bron: FakeBron
let server: KeyServer
let signer: Signer

beforeAll(async () => {
  database = running.use(await createTestDatabase())
  bron = running.use(await startFakeBron({ domein: 'jeugd' }))
  server = running.use(await startKeyServer())
  signer = createSigner(server.url, 'sleutel')
  server.published.set('sleutel', signer.publicKey)
})
afterAll(() => running.disposeAsync())

const LOOKUP = JSON.stringify({
  query: DAT,
  variables: { personen: [{ bsn: '999900067' }], verantwoording: { doel: DOEL } },
})
const GROUPS = { groups: [groupOf('GENERALIST')] }

async function post(url: string, authorization: string | undefined): Promise<{ status: number; bytes: string }> {
  const headers = { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) }
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: LOOKUP })
  const kept = [...response.headers].filter(([name]) => name !== 'date')
  return { status: response.status, bytes: JSON.stringify([kept, await response.text()]) }
}

/** One header per reason that the verifier knows. */
function refused(): Readonly<Record<string, string | undefined>> {
  const now = Math.floor(Date.now() / 1000)
  return {
    ONTBREEKT: undefined,
    VORM: `Bearer ${signer.token(GROUPS).replace('.', ' ')}`,
    KOP: `Bearer ${signer.token(GROUPS, { jku: `${server.url}/elders` })}`,
    SLEUTEL: `Bearer ${signer.token(GROUPS, { kid: 'onbekend' })}`,
    HANDTEKENING: `Bearer ${createSigner(server.url, 'sleutel').token(GROUPS)}`,
    CLAIMS: `Bearer ${signer.token({ ...GROUPS, aud: 'iets' })}`,
    VERLOPEN: `Bearer ${signer.token({ ...GROUPS, iat: now - 1200, exp: now - 600 })}`,
    CLIENT: `Bearer ${signer.token({ ...GROUPS, azp: 'vreemd' })}`,
    HERGEBRUIK: `Bearer ${signer.token({ ...GROUPS, sub: 'ander', jti: 'een-jti-van-een-ander' })}`,
  }
}

test('I11: every refused login looks the same, is counted by its reason, and its token is in no sink', async () => {
  const good = `Bearer ${signer.token({ ...GROUPS, jti: 'een-jti-van-een-ander' })}`
  const headers = refused()
  {
    await using poort = await startPoort({ bronnen: [bron], database, env: { OIDC_ISSUER: server.url } })
    expect((await post(poort.url, good)).status).toBe(200) // control
    bron.requests.length = 0

    const answers = []
    for (const header of Object.values(headers))
      answers.push(await post(poort.url, header), await post(poort.url, header))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401))
    expect(new Set(answers.map(({ bytes }) => bytes)).size).toBe(1)
    expect(bron.requests).toHaveLength(0)
    expect(server.requests).not.toContain('/elders')

    const sinks = `${poort.logged.join('\n')}${answers[0]?.bytes}`
    for (const header of [good, ...Object.values(headers)])
      for (const piece of header?.split(/[ .]/).filter((each) => each.length > 20) ?? [])
        expect(sinks).not.toContain(piece)
  }
  // The poort has stopped: what it counted in its last minute is on record too.
  const lines = await database.query<{ inhoud: string }>(
    "select inhoud from logboek.regel where soort = 'AANMELDFOUTEN' order by volgnummer",
  )
  expect(lines.map((line) => JSON.parse(line.inhoud) as unknown)).toEqual([
    {
      actie: 'INLOGGEN',
      resultaat: 'GEWEIGERD',
      herkomst: '127.0.0.1',
      aantallen: Object.fromEntries(Object.keys(headers).map((reden) => [reden, 2])),
    },
  ])
  const record = await database.query<{ text: string }>('select regel::text as text from logboek.regel')
  for (const piece of good.split(/[ .]/).slice(1)) expect(JSON.stringify(record)).not.toContain(piece)
})

test('I11: a source that keeps failing is slowed down; a valid token from there is not, and gets its answer first', async () => {
  await using poort = await startPoort({ bronnen: [bron], database, env: { OIDC_ISSUER: server.url } })
  const wrong = `Bearer ${signer.token({ ...GROUPS, aud: 'iets' })}`
  const once = await post(poort.url, wrong)
  await Promise.all(Array.from({ length: 30 }, () => post(poort.url, wrong)))
  const order: string[] = []
  const slowed = post(poort.url, wrong).then((answer) => (order.push('wrong'), answer))
  const served = post(poort.url, `Bearer ${signer.token(GROUPS)}`).then((answer) => (order.push('good'), answer))
  expect((await served).status).toBe(200)
  expect(await slowed).toEqual(once) // the same bytes, only later
  expect(order).toEqual(['good', 'wrong'])
})

test('I8: keys that cannot be had are told apart from a login that is wrong', async () => {
  await using silent = await startKeyServer()
  silent.mode = 'status-500'
  await using poort = await startPoort({ bronnen: [bron], database, env: { OIDC_ISSUER: silent.url } })
  bron.requests.length = 0
  const { status, bytes } = await post(poort.url, `Bearer ${createSigner(silent.url, 'sleutel').token(GROUPS)}`)
  expect(status).toBe(503)
  expect(bytes).toContain('AANMELDDIENST_NIET_BESCHIKBAAR')
  expect(bron.requests).toHaveLength(0)
})
