import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startFakeBron } from '../support/fake-bron.ts'
import { DAT, DOEL, groupOf, startPoort, type TestPoort } from '../support/poort.ts'

const MIJN = `query Mijn($first: Int, $after: String) {
  mijnRaadplegingen(first: $first, after: $after) {
    edges { cursor node { tijdstip doel sleutelsoort personen } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`
const ZOEK = 'query Z($invoer: ZoekPersoonInvoer!) { zoekPersoon(invoer: $invoer) { geboortejaar } }'

const running = new AsyncDisposableStack()
let poort: TestPoort

beforeAll(async () => {
  const bron = running.use(await startFakeBron({ domein: 'jeugd', bekend: { '999900067': ['gebiedsteam-midden'] } }))
  poort = running.use(await startPoort({ bronnen: [bron] }))
})
afterAll(() => running.disposeAsync())

interface Pagina {
  readonly edges: readonly {
    readonly cursor: string
    readonly node: { readonly tijdstip: string; readonly doel: string | null; readonly sleutelsoort: string; readonly personen: number | null } // prettier-ignore
  }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string | null } // prettier-ignore
}
const post = async (sub: string, query: string, variables: object, functie = 'GENERALIST') =>
  poort.post(JSON.stringify({ query, variables }), {
    authorization: `Bearer ${await poort.issuer.token([groupOf(functie)], { sub })}`,
  })
const mijn = async (sub: string, variables: object = {}): Promise<Pagina> => {
  const { text } = await post(sub, MIJN, variables)
  return (JSON.parse(text) as { data: { mijnRaadplegingen: Pagina } }).data.mijnRaadplegingen
}
const vraag = (sub: string, bsns: readonly string[], doel = DOEL) =>
  post(sub, DAT, { personen: bsns.map((bsn) => ({ bsn })), verantwoording: { doel } })

describe('mijnRaadplegingen', () => {
  test('tells one\u2019s own raadplegingen and searches, newest first: when, why, how and about how many', async () => {
    await vraag('een', ['999900067', '999902441'])
    await vraag('twee', ['999900067'])
    await post('een', ZOEK, { invoer: { geslachtsnaam: 'Oosterga', geboortedatum: '1988-04-12' } })
    await vraag('een', ['999900067'], 'TOELEIDING_NAAR_HULP')
    const { edges } = await mijn('een')
    expect(edges.map(({ node: { doel, sleutelsoort, personen } }) => [doel, sleutelsoort, personen])).toEqual([
      ['TOELEIDING_NAAR_HULP', 'BSN', 1],
      [null, 'NAAM_GEBOORTEDATUM', null],
      [DOEL, 'BSN', 2],
    ])
    const times = edges.map(({ node }) => node.tijdstip)
    expect(times).toEqual(times.toSorted((one, other) => (one < other ? 1 : -1)))
    expect(times[0]).toMatch(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z$/)
    expect((await mijn('twee')).edges).toHaveLength(1)
    expect(await mijn('drie')).toMatchObject({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } })
  })

  test('holds a refused one as well, and no outcome, id or digit of a person', async () => {
    await vraag('vier', ['999900067'], 'VERZONNEN')
    const { text } = await post('vier', MIJN, {})
    expect(JSON.parse(text)).toMatchObject({ data: { mijnRaadplegingen: { edges: [{ node: { personen: 1 } }] } } })
    expect(text).not.toMatch(/99990|BEKEND|GEWEIGERD|[0-9a-f]{8}-[0-9a-f]{4}/)
  })

  test('A13 is itself on record, without a person', async () => {
    await mijn('vijf')
    const rows = await poort.database.query<{ soort: string; inhoud: string }>(
      'select soort, inhoud from logboek.regel order by vastgelegd_op desc, volgnummer desc limit 2',
    )
    for (const { inhoud } of rows) expect(JSON.parse(inhoud)).toMatchObject({ actie: 'EIGEN_RAADPLEGINGEN_INZIEN' })
    expect(rows.map(({ soort }) => soort)).toEqual(['UITKOMST', 'VOORNEMEN'])
  })

  test('pages by cursor: each line once, also lines of one and the same moment', async () => {
    for (let at = 0; at < 7; at++) await vraag('zes', ['999900067'])
    // five of the seven at the very same moment
    await poort.database.query(`update logboek.regel r set vastgelegd_op = date_trunc('second', s.vastgelegd_op)
      from (select vastgelegd_op from logboek.regel where soort = 'VOORNEMEN' order by vastgelegd_op desc, volgnummer desc limit 1) s
      where r.volgnummer in (select volgnummer from logboek.regel where soort = 'VOORNEMEN' order by volgnummer desc offset 1 limit 5)`)
    const seen: string[] = []
    let after: string | null = null
    let pages = 0
    do {
      const pagina: Pagina = await mijn('zes', { first: 2, after })
      expect(pagina.pageInfo.hasPreviousPage).toBe(pages > 0)
      seen.push(...pagina.edges.map(({ cursor }) => cursor))
      after = pagina.pageInfo.hasNextPage ? pagina.pageInfo.endCursor : null
      pages++
    } while (after !== null && pages < 10)
    expect([pages, seen.length, new Set(seen).size]).toEqual([4, 7, 7])
  })

  test('ends at ninety days', async () => {
    await vraag('zeven', ['999900067'])
    await vraag('zeven', ['999900067'])
    await poort.database.query(`update logboek.regel set vastgelegd_op = vastgelegd_op - interval '90 days 1 minute'
      where volgnummer = (select volgnummer from logboek.regel where soort = 'VOORNEMEN' order by vastgelegd_op desc, volgnummer desc limit 1)`)
    expect((await mijn('zeven')).edges).toHaveLength(1)
  })

  test.each([
    ['no page at all', { first: 0 }],
    ['a page of 101', { first: 101 }],
    ['a made-up cursor', { after: 'x' }],
    ['a cursor with something else in it', { after: Buffer.from('["2026-01-01", 1]').toString('base64url') }],
    ['a cursor of no moment', { after: Buffer.from('["2026-13-45T99:99:99Z",1]').toString('base64url') }],
  ])('refuses %s', async (_what, variables) => {
    expect((await post('een', MIJN, variables)).codes).toEqual(['BLADEREN_ONGELDIG'])
  })

  test('D1 is closed to a functie without the recht', async () => {
    expect((await post('een', MIJN, {}, 'ACCOUNTANT')).codes).toEqual(['NIET_GEAUTORISEERD'])
  })

  test('reads one professional\u2019s lines by an index, however many others there are', async () => {
    await poort.database
      .query(`insert into logboek.regel (volgnummer, raadpleging, vastgelegd_op, beurt, soort, klasse, inhoud)
      select (1000::bigint << 32) + i, gen_random_uuid(), now(), 1, 'VOORNEMEN', (select klasse from logboek.regel where soort = 'VOORNEMEN' limit 1),
        '{"actie":"RAADPLEGEN_DAT","traceId":"0","spanId":"0","professional":"p' || i % 500 || '","personen":1}' from generate_series(1, 20000) i`)
    await poort.database.query('analyze logboek.regel')
    const plan = await poort.database.query<{ 'QUERY PLAN': string }>(`explain select inhoud from logboek.regel
      where soort = 'VOORNEMEN' and logboek.professional_van(inhoud) = 'p7' and vastgelegd_op >= now() - interval '90 days'
      order by vastgelegd_op desc, volgnummer desc limit 21`)
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Scan using \S*professional_van/)
  })
})
