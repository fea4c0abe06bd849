/** A8: what a client writes, in every place where it may write, never makes a line of its own and never stands in clear. */
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { once } from 'node:events'
import { connect } from 'node:net'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shippedDocument } from '../support/beleid.ts'
import { startFakeBron } from '../support/fake-bron.ts'
import { vandaag } from '../support/inzage.ts'
import { wortelvelden } from '../support/invoerposities.ts'
import { CLIENT } from '../support/issuer.ts'
import { BEKEND } from '../support/poort-apart.ts'
import { DAT, DOEL, groupOf, startPoort, type Reply, type TestPoort } from '../support/poort.ts'

/** Stands in every string that is tried, and in nothing else. */
const MERK = 'zqxinjectie'
const STRINGS: readonly string[] = [
  `${MERK}\r\n{"soort":"UITKOMST","nep":true}`,
  `${MERK}\n`,
  `${MERK}\u0000`,
  `${MERK}\u001b[2J\u001b[31m`,
  `${MERK}\u001e{"nep":true}\u001e`,
  `${MERK}\u0085\u2028\u2029`,
  `${MERK}"}],"nep":"`,
  `${MERK}\\"\\u000a\\`,
  `'; drop table logboek.regel; -- ${MERK}`,
  `${MERK}\ud800`,
  `\udc00${MERK}`,
  `\u202e${MERK}\u200b`,
  `${MERK} `.repeat(830),
  // Passes as a reason, so that it is kept.
  `Een reden met ${MERK}, "aanhaling" en \u2028 een regelscheiding.`,
]

const schema = buildSchema(await readFile(new URL('../../schema/api.graphql', import.meta.url), 'utf8'))
const velden = wortelvelden(schema, (naam, type) => {
  const perNaam: Readonly<Record<string, unknown>> = {
    bsn: BEKEND,
    doel: DOEL,
    kenmerk: 'ZAAK-2026-1234',
    grondslag: 'WMO_5_1_1_LID1',
    functies: 'GENERALIST',
    domein: 'jeugd',
    domeinen: 'jeugd',
    teams: 'gebiedsteam-midden',
    maand: '2026-09',
    kwartaal: '2026-K3',
    van: type === 'Datum' ? vandaag() : 'jeugd',
    totEnMet: vandaag(),
    naar: 'wmo',
    collega: 'een-collega',
    regieniveau: 'PROCESREGIE',
    functie: undefined,
    jaar: 1980,
  }
  if (naam in perNaam) return perNaam[naam]
  const perType: Readonly<Record<string, unknown>> = {
    ID: randomUUID(),
    String: 'Een reden die lang genoeg is om er een te zijn.',
    Int: 1,
    Boolean: true,
    Datum: vandaag(),
    Moment: new Date().toISOString(),
    Tijdstip: new Date().toISOString(),
  }
  return perType[type]
})

const running = new AsyncDisposableStack()
let poort: TestPoort
const tokens = new Map<string, string>()
const functies = Object.keys(shippedDocument.autorisatiematrix.functies)

beforeAll(async () => {
  const bron = running.use(await startFakeBron({ domein: 'jeugd', bekend: { [BEKEND]: ['gebiedsteam-midden'] } }))
  const env = { DATPOORT_SYSTEEMCLIENTS: `${CLIENT}=https://zaaksysteem.example/app` }
  poort = running.use(await startPoort({ bronnen: [bron], env }))
  for (const functie of functies)
    tokens.set(functie, await poort.issuer.token([groupOf(functie)], { sub: `injectie-${functie}` }))
})
afterAll(() => running.disposeAsync())

interface Rij {
  readonly volgnummer: string
  readonly soort: string
  readonly raadpleging: string
  readonly inhoud: string
}
let laatste = '0'
/** The lines since the last look. */
async function nieuweRegels(): Promise<readonly Rij[]> {
  const rows = await poort.database.query<Rij>(
    'select volgnummer, soort, raadpleging, inhoud from logboek.regel where volgnummer > $1 order by volgnummer',
    [laatste],
  )
  laatste = rows.at(-1)?.volgnummer ?? laatste
  return rows
}

/** Of one request: nothing at all, or one intent with its outcome; each one line of JSON that says its words once. */
function fouten(rows: readonly Rij[]): readonly string[] {
  const own = rows.filter(({ soort }) => soort === 'VOORNEMEN' || soort === 'UITKOMST')
  const voornemens = own.filter(({ soort }) => soort === 'VOORNEMEN').length
  const found: string[] = []
  if (voornemens > 1 || (voornemens === 1 && own.length < 2)) found.push(own.map(({ soort }) => soort).join())
  if (new Set(own.map(({ raadpleging }) => raadpleging)).size > 1) found.push('lines of two raadplegingen')
  for (const { inhoud } of rows) {
    if (/[\p{Cc}\u2028\u2029]/u.test(inhoud)) found.push(`a control character: ${JSON.stringify(inhoud)}`)
    if (inhoud.length > 8_000) found.push(`${inhoud.length} characters`)
    if (inhoud.includes(MERK)) found.push(`in clear: ${inhoud}`)
    try {
      if (JSON.stringify(JSON.parse(inhoud)) !== inhoud) found.push(`read otherwise than written: ${inhoud}`)
    } catch {
      found.push(`no JSON: ${inhoud}`)
    }
  }
  return found
}

/** Every column of every table in which the words stand readable. */
async function waarInHetKlaar(): Promise<readonly string[]> {
  const columns = await poort.database.query<{ tabel: string; kolom: string; bytes: boolean }>(
    `select c.table_schema || '.' || c.table_name as tabel, c.column_name as kolom, c.data_type = 'bytea' as bytes
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const found: string[] = []
  for (const { tabel, kolom, bytes } of columns) {
    const sql = bytes ? `convert_to($1, 'UTF8') in ${kolom}` : `$1 in ${kolom}::text`
    if ((await poort.database.query(`select from ${tabel} where position(${sql}) > 0 limit 1`, [MERK])).length > 0)
      found.push(`${tabel}.${kolom}`)
  }
  return found.toSorted()
}

const send = (token: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
  poort.post(JSON.stringify(body), { authorization: `Bearer ${token}`, ...headers })

describe('A8 no log injection', () => {
  test('every argument and input field of every root field: one line each, and no word of it in clear', async () => {
    const found: string[] = []
    let gedaan = 0
    let geprobeerd = 0
    for (const { soort, naam, posities, vraag } of velden) {
      // In a functie that may do it, so that the words come as far as they can.
      let token = ''
      for (const functie of functies) {
        token = tokens.get(functie) ?? ''
        const { codes } = await send(token, vraag())
        if (codes.includes('NIET_GEAUTORISEERD')) continue
        const uitkomst = (await nieuweRegels()).findLast((each) => each.soort === 'UITKOMST')
        if (/"resultaat":"(UITGEVOERD|VRIJGEGEVEN)"/.test(uitkomst?.inhoud ?? '')) gedaan += 1
        break
      }
      await nieuweRegels()
      for (const positie of posities)
        for (const [at, woorden] of STRINGS.entries()) {
          const { text, status } = await send(token, vraag(positie, woorden))
          geprobeerd += 1
          const where = `${soort} ${positie.join('.')} of ${naam}, string ${at}`
          if (text.includes(MERK)) found.push(`${where}: echoed`)
          if (status >= 500) found.push(`${where}: ${status} ${text}`)
          for (const each of fouten(await nieuweRegels())) found.push(`${where}: ${each}`)
        }
    }
    console.log(`${geprobeerd} tried; ${gedaan} of ${velden.length} root fields done as they should be`)
    expect(found).toEqual([])
    expect(gedaan).toBeGreaterThan(velden.length / 2) // control: most got as far as they go
    expect(poort.logged.filter((each) => each.includes(MERK))).toEqual([])
  })

  test('operation name, aliases, variables and extensions: none of it is on record', async () => {
    const token = tokens.get('GENERALIST') ?? ''
    const variables = { personen: [{ bsn: BEKEND }], verantwoording: { doel: DOEL } }
    const found: string[] = []
    for (const [at, woorden] of STRINGS.entries()) {
      const bodies = [
        { query: DAT, operationName: woorden, variables },
        { query: DAT, variables, extensions: { [woorden]: woorden } },
        { query: DAT, variables: { ...variables, [woorden]: woorden } },
        { query: `# ${woorden}\n${DAT}`, variables },
        { query: `query (${JSON.stringify(woorden)}) { __typename }` },
        { query: DAT.replace('$personen', `$${woorden}`), variables },
      ]
      for (const [which, body] of bodies.entries()) {
        const { text } = await send(token, body)
        if (text.includes(MERK)) found.push(`body ${which}, string ${at}: echoed`)
        for (const each of fouten(await nieuweRegels())) found.push(`body ${which}, string ${at}: ${each}`)
      }
    }
    // Names that are names: these run.
    const query = DAT.replace('query Zoek', `query ${MERK}`).replace('{\n  dat(', `{\n  ${MERK}: dat(`)
    const { codes } = await send(token, { query, operationName: MERK, variables })
    expect(codes).toEqual([])
    const rows = await nieuweRegels()
    expect(rows.map(({ soort }) => soort)).toEqual(['VOORNEMEN', 'UITKOMST'])
    expect([...found, ...fouten(rows)]).toEqual([])
  })

  test('headers, as raw bytes: each is refused or not on record, and a trace is taken over in its form alone', async () => {
    const token = tokens.get('GENERALIST') ?? ''
    const body = JSON.stringify({
      query: DAT,
      variables: { personen: [{ bsn: BEKEND }], verantwoording: { doel: DOEL } },
    })
    const { hostname, port } = new URL(poort.url)
    const namen = [
      'traceparent',
      'tracestate',
      'baggage',
      'x-forwarded-for',
      'forwarded',
      'user-agent',
      'referer',
      'origin',
    ]
    const more = ['x-request-id', 'x-real-ip', 'cookie', 'accept-language', 'x-functie', 'via']
    const trace = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    const found: string[] = []
    let answered = 0
    for (const naam of [...namen, ...more])
      for (const [at, woorden] of [...STRINGS, `${trace}${MERK}`, `${trace}\n${MERK}: x`].entries()) {
        const socket = connect(Number(port), hostname)
        await once(socket, 'connect')
        const head = [
          'POST /graphql HTTP/1.1',
          `host: ${hostname}:${port}`,
          'content-type: application/json',
          `authorization: Bearer ${token}`,
          `content-length: ${Buffer.byteLength(body)}`,
          'connection: close',
        ].join('\r\n')
        socket.write(Buffer.from(`${head}\r\n${naam}: ${woorden}\r\n\r\n${body}`, 'utf8'))
        let text = ''
        socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
        socket.on('error', () => undefined)
        await once(socket, 'close')
        if (text.startsWith('HTTP/1.1 200')) answered += 1
        if (text.includes(MERK)) found.push(`${naam}, string ${at}: echoed`)
        const rows = await nieuweRegels()
        for (const each of fouten(rows)) found.push(`${naam}, string ${at}: ${each}`)
        if (rows.some(({ inhoud }) => inhoud.includes('b7ad6b7169203331') && at < STRINGS.length))
          found.push(`${naam}, string ${at}: a trace taken over`)
      }
    expect(found).toEqual([])
    expect(answered).toBeGreaterThan(30) // control: bytes that HTTP allows got through
    const { codes } = await send(token, JSON.parse(body) as object, { traceparent: trace })
    expect(codes).toEqual([])
    expect((await nieuweRegels())[0]?.inhoud).toContain('"ouderSpan":"b7ad6b7169203331"') // control: the form is taken
  })

  test('claims of a token: what a client may choose there is on record as a pseudonym, or in its form alone', async () => {
    const found: string[] = []
    const vraag = {
      query: DAT,
      variables: { personen: [{ bsn: BEKEND }], verantwoording: { doel: DOEL } },
    }
    const groep = groupOf('GENERALIST')
    let answered = 0
    for (const claim of [
      'sub',
      'organisatie',
      'aanmeldnaam',
      'jti',
      'name',
      'email',
      'groups',
      'client_id',
      'azp',
      'acr',
    ])
      for (const [at, woorden] of STRINGS.entries()) {
        const value = claim === 'groups' ? [groep, woorden] : woorden
        const token = await poort.issuer.token([groep], { [claim]: value })
        const { codes, text } = await send(token, vraag)
        if (codes.length === 0) answered += 1
        if (text.includes(MERK)) found.push(`${claim}, string ${at}: echoed`)
        for (const each of fouten(await nieuweRegels())) found.push(`${claim}, string ${at}: ${each}`)
      }
    expect(found).toEqual([])
    expect(answered).toBeGreaterThan(30) // control: most of these are logins like any other
  })

  test('nowhere in the database do the words stand readable, but where the policy itself is written', async () => {
    // Why the policy was changed is about no person, and is read by whoever may read the policy.
    expect(await waarInHetKlaar()).toEqual(['beleid.conceptgebeurtenis.reden'])
    const [kept] = await poort.database.query<{ n: number }>(
      `select count(*)::int as n from logboek.regel where inhoud like '%"redenSleutel":%'`,
    )
    expect(kept?.n).toBeGreaterThan(0) // control: other reasons were kept, encrypted
  })
})
