import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPersonenregister, readAansluiting, type Personenregister } from '../../src/personen/personenregister.ts'
import { readZoekvraag, type Zoekvraag } from '../../src/personen/zoekvraag.ts'

const VRAAG = readZoekvraag({ geslachtsnaam: 'Oosterga', geboortedatum: '1988-04-12', voornamen: 'Ymke' }) as Zoekvraag
const PERSOON = {
  burgerservicenummer: '999900067',
  naam: { voornamen: 'Ymke', geslachtsnaam: 'Oosterga' },
  geboorte: { datum: { type: 'Datum', datum: '1988-04-12', langFormaat: '12 april 1988' } },
  verblijfplaats: { verblijfadres: { postcode: '8440AB', huisnummer: 7, korteStraatnaam: 'x' } },
}
const TYPE = 'ZoekMetGeslachtsnaamEnGeboortedatum'
const LEK = 'LEK-999999989'

let server: Server
let register: Personenregister
let answer: (response: ServerResponse) => void
let asked: { headers: IncomingMessage['headers']; body: string; url: string }[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      asked.push({ headers: request.headers, body, url: request.url ?? '' })
      answer(response)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/brp/personen`)
  register = createPersonenregister({
    url,
    sleutel: 'k'.repeat(40),
    deadlineMs: 200,
    doelbinding: 'D',
    verwerking: 'V',
  })
})
afterAll(async () => {
  await register[Symbol.asyncDispose]()
  server.closeAllConnections()
  server.close()
})

const json =
  (body: unknown, status = 200) =>
  (response: ServerResponse): void =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
const personen = (...list: unknown[]) => json({ type: TYPE, personen: list })
const zoek = (how: (response: ServerResponse) => void) => {
  answer = how
  return register.zoek(VRAAG, 'pseudoniem')
}

describe('the client of the person registry', () => {
  test('asks by one POST what was filled in, for these fields, on behalf of a pseudonym', async () => {
    asked = []
    await zoek(personen())
    const [{ headers, body, url } = { headers: {}, body: '{}', url: '' }] = asked
    expect(url).toBe('/brp/personen')
    expect(headers).toMatchObject({ 'x-api-key': 'k'.repeat(40), 'x-doelbinding': 'D', 'x-gebruiker': 'pseudoniem' })
    expect(JSON.parse(body)).toEqual({
      type: TYPE,
      geslachtsnaam: 'Oosterga',
      geboortedatum: '1988-04-12',
      voornamen: 'Ymke',
      inclusiefOverledenPersonen: false,
      fields: expect.arrayContaining(['burgerservicenummer', 'geboorte.datum']) as unknown,
    })
  })

  test('reads who was found, and whatever the registry always tells', async () => {
    const meldingen = {
      geheimhoudingPersoonsgegevens: true,
      inOnderzoek: { naam: true },
      opschortingBijhouding: { reden: { code: 'E', omschrijving: 'emigratie' } },
      indicatieVastgesteldVerblijftNietOpAdres: true,
      rni: [{ deelnemer: { code: '0101', omschrijving: 'Belastingdienst' } }],
      verificatie: { omschrijving: 'bewijs nationaliteit' },
    }
    const uitkomst = await zoek(personen({ ...PERSOON, ...meldingen }))
    expect(uitkomst).toMatchObject({
      uitkomst: 'BEANTWOORD',
      personen: [
        {
          persoon: '999900067',
          geboortejaar: 1988,
          postcode: '8440AB',
          meldingen: {
            geheimhouding: true,
            inOnderzoek: true,
            opschorting: 'E',
            verblijftNietOpAdres: true,
            rni: ['Belastingdienst'],
            verificatie: 'bewijs nationaliteit',
          },
        },
      ],
    })
    expect(await zoek(personen())).toEqual({ uitkomst: 'BEANTWOORD', personen: [] })
  })

  test('knows someone without a BSN by name, birth date and address, the same at every search', async () => {
    const { burgerservicenummer: _, ...zonder } = PERSOON
    const found = async (each: unknown) => {
      const uitkomst = await zoek(personen(each))
      return uitkomst.uitkomst === 'BEANTWOORD' ? uitkomst.personen[0]?.persoon : undefined
    }
    const first = await found(zonder)
    expect(first).toMatch(/^zonder-bsn:/)
    expect(await found({ ...zonder, naam: { voornamen: 'YMKE', geslachtsnaam: 'Oosterga' } })).toBe(first)
    expect(await found({ ...zonder, naam: { voornamen: 'Yfke', geslachtsnaam: 'Oosterga' } })).not.toBe(first)
  })

  test('tells that there are too many apart from every other refusal', async () => {
    expect(await zoek(json({ status: 400, code: 'tooManyResults' }, 400))).toEqual({ uitkomst: 'TE_VEEL' })
    expect(await zoek(json({ status: 400, code: 'paramsValidation' }, 400))).toEqual({
      uitkomst: 'GEEN_ANTWOORD',
      reden: 'STATUS',
    })
  })

  const ander = (change: object) => personen({ ...PERSOON, ...change })
  test.each<[string, (response: ServerResponse) => void, string]>([
    ['a reset', (response) => void response.socket?.resetAndDestroy(), 'VERBINDING'],
    ['silence', () => undefined, 'TE_LAAT'],
    [
      'a drip',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        const drip = setInterval(() => response.write(' '), 20)
        response.on('close', () => clearInterval(drip))
      },
      'TE_LAAT',
    ],
    ['500 with a person in it', json({ detail: LEK }, 500), 'STATUS'],
    ['401', json({ code: 'unauthorized' }, 401), 'STATUS'],
    ['a redirect', (response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(), 'VORM'],
    ['a page', (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(LEK), 'VORM'],
    ['too much', json({ type: TYPE, personen: [], vulling: 'x'.repeat(300_000) }), 'VERBINDING'],
    [
      'broken JSON',
      (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{'),
      'VORM',
    ],
    ['null', json(null), 'VORM'],
    ['no list', json({ type: TYPE }), 'VORM'],
    ['the answer to another search', json({ type: 'ZoekMetPostcodeEnHuisnummer', personen: [PERSOON] }), 'VORM'],
    ['eleven', personen(...Array.from({ length: 11 }, () => PERSOON)), 'VORM'],
    ['one twice', personen(PERSOON, PERSOON), 'VORM'],
    ['a birth date that was not asked', ander({ geboorte: { datum: { type: 'Datum', datum: '1988-04-13' } } }), 'VORM'],
    ['an incomplete birth date', ander({ geboorte: { datum: { type: 'JaarDatum', jaar: 1988 } } }), 'VORM'],
    ['a number that is no BSN', ander({ burgerservicenummer: '999900068' }), 'VORM'],
    ['a BSN as a number', ander({ burgerservicenummer: 999_900_067 }), 'VORM'],
    ['somebody dead', ander({ opschortingBijhouding: { reden: { code: 'O' } } }), 'VORM'],
    ['a list closed as a fault', ander({ opschortingBijhouding: { reden: { code: 'F' } } }), 'VORM'],
    ['a person without a name', ander({ naam: undefined }), 'VORM'],
  ])('F1 takes %s for no answer, never for nobody', async (what, how, reden) => {
    const uitkomst = await zoek(how)
    expect(uitkomst).toEqual({ uitkomst: 'GEEN_ANTWOORD', reden: what === 'a redirect' ? 'STATUS' : reden })
    expect(JSON.stringify(uitkomst)).not.toContain(LEK)
    // control: the same client, a good answer
    expect(await zoek(personen(PERSOON))).toMatchObject({ uitkomst: 'BEANTWOORD' })
  })

  test('says so when no registry is connected', async () => {
    await using none = createPersonenregister(undefined)
    expect(await none.zoek(VRAAG, 'p')).toEqual({ uitkomst: 'GEEN_ANTWOORD', reden: 'NIET_AANGESLOTEN' })
  })
})

describe('S12 the file that says how the registry is reached', () => {
  const read = async (text: string, secure = false, sleutel = randomBytes(32).toString('base64')) => {
    const folder = await mkdtemp(join(tmpdir(), 'datpoort-register-'))
    await writeFile(join(folder, 'brp.key'), sleutel)
    await writeFile(join(folder, 'r.yaml'), text)
    try {
      return await readAansluiting(join(folder, 'r.yaml'), { secure })
    } finally {
      await rm(folder, { recursive: true })
    }
  }
  const GOOD = 'url: http://127.0.0.1:1/p\nsleutelbestand: brp.key\ndoelbinding: D\nverwerking: V\n'
  test('is read whole', async () => {
    expect(await read(GOOD)).toMatchObject({ deadlineMs: 1500, doelbinding: 'D' })
  })
  test.each([
    ['an unknown key', `${GOOD}extra: 1\n`, false, undefined, /extra/],
    ['no doelbinding', GOOD.replace('doelbinding: D\n', ''), false, undefined, /doelbinding/],
    ['plain http in production', GOOD, true, undefined, /https/],
    ['a short key', GOOD, false, 'kort', /shorter/],
    ['a key that stands twice', `${GOOD}url: http://127.0.0.1:2\n`, false, undefined, /DUPLICATE/],
  ])('stops the start with %s', async (_what, text, secure, sleutel, words) => {
    await expect(read(text, secure, sleutel)).rejects.toThrow(words)
  })
})
