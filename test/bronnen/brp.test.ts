import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toRegisterPersoon } from '../../bronnen/brp/demo-personen.ts'
import { startBrp, type Brp } from '../../bronnen/brp/server.ts'
import type { RegisterPersoon } from '../../bronnen/brp/zoeken.ts'
import { createPersonen, VAST } from '../../bronnen/demo/personen.ts'

const SLEUTEL = 'x'.repeat(40)
const NAAM = { type: 'ZoekMetGeslachtsnaamEnGeboortedatum', fields: ['burgerservicenummer'] }
const VREEMD: RegisterPersoon = {
  burgerservicenummer: '999990159',
  naam: { geslachtsnaam: 'Çağlıyan', voornamen: 'Zoë' },
  geboorte: { datum: { type: 'Datum', datum: '1970-01-02' } },
}
const FOUT: RegisterPersoon = { ...VREEMD, burgerservicenummer: '999990160', opschortingBijhouding: { reden: { code: 'F' } } } // prettier-ignore
const lines: unknown[] = []
let brp: Brp

beforeAll(async () => {
  const personen = [...createPersonen().map(toRegisterPersoon), VREEMD, FOUT]
  brp = await startBrp({ personen, sleutel: SLEUTEL, journal: (line) => lines.push(line) })
})
afterAll(() => brp[Symbol.asyncDispose]())

interface Answer {
  readonly type?: string
  readonly personen?: readonly RegisterPersoon[]
  readonly code?: string
  readonly invalidParams?: readonly { readonly name: string }[]
}
const send = async (body: unknown, headers: Record<string, string> = { 'x-api-key': SLEUTEL }) => {
  const response = await fetch(brp.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return { status: response.status, ...((await response.json()) as Answer) }
}
const bsns = ({ personen = [] }: Answer) => personen.map(({ burgerservicenummer }) => burgerservicenummer)

describe('the person registry of the demo', () => {
  test('finds by whole name in any case, with the day as it stands', async () => {
    const oosterga = { ...NAAM, geslachtsnaam: 'OOSTERGA', geboortedatum: '1988-04-12' }
    expect(bsns(await send(oosterga))).toEqual([VAST.TWEE_TEAMS])
    expect(bsns(await send({ ...oosterga, geslachtsnaam: 'Ooster' }))).toEqual([]) // no partial match
    expect(bsns(await send({ ...oosterga, geslachtsnaam: 'Oost*' }))).toEqual([VAST.TWEE_TEAMS])
    expect(bsns(await send({ ...oosterga, geboortedatum: '1988-04-13' }))).toEqual([])
    expect(bsns(await send({ ...oosterga, voornamen: 'Yfke' }))).toEqual([])
  })

  test.each(['Çağlıyan', 'ÇAĞLıYAN', 'CAGLIYAN', 'cag*'])('finds a name with diacritics by %s', async (naam) => {
    expect(bsns(await send({ ...NAAM, geslachtsnaam: naam, geboortedatum: '1970-01-02' }))).toEqual(['999990159'])
  })

  test('leaves the dead out of a search unless asked, delivers them by BSN, and never a list closed as a fault', async () => {
    const dood = createPersonen().find(({ opschorting }) => opschorting === 'O')
    const vraag = { ...NAAM, geslachtsnaam: dood?.geslachtsnaam, geboortedatum: dood?.geboortedatum }
    expect(bsns(await send(vraag))).toEqual([])
    const [met] = (await send({ ...vraag, inclusiefOverledenPersonen: true })).personen ?? []
    expect(met).toMatchObject({ burgerservicenummer: dood?.bsn, opschortingBijhouding: { reden: { code: 'O' } } })
    const opBsn = { type: 'RaadpleegMetBurgerservicenummer', fields: ['burgerservicenummer'] }
    const found = bsns(await send({ ...opBsn, burgerservicenummer: [dood?.bsn, '999990160', VAST.KIND] }))
    expect(new Set(found)).toEqual(new Set([dood?.bsn, VAST.KIND]))
  })

  test('says tooManyResults for eleven, without a list or a count, and gives ten', async () => {
    const twins = { ...NAAM, geslachtsnaam: 'Kanaalstra', geboortedatum: '1990-05-05' }
    const { status, code, personen } = await send(twins)
    expect([status, code, personen]).toEqual([400, 'tooManyResults', undefined])
  })

  test('delivers what was asked and what always comes along, and nothing else', async () => {
    const geheim = createPersonen().find(({ geheimhouding }) => geheimhouding)
    const vraag = { ...NAAM, geslachtsnaam: geheim?.geslachtsnaam, geboortedatum: geheim?.geboortedatum }
    const { personen } = await send({ ...vraag, fields: ['naam.geslachtsnaam', 'geboorte'] })
    expect(personen).toEqual([
      {
        naam: { geslachtsnaam: 'Uiterdijk' },
        geboorte: { datum: { type: 'Datum', datum: geheim?.geboortedatum, langFormaat: geheim?.geboortedatum } },
        geheimhoudingPersoonsgegevens: true,
      },
    ])
  })

  test.each([
    ['no fields', { fields: undefined }, ['fields']],
    ['an empty list of fields', { fields: [] }, ['fields']],
    ['a field that always comes along', { fields: ['geheimhoudingPersoonsgegevens'] }, ['fields']],
    ['a star after two letters', { geslachtsnaam: 'Oo*' }, ['geslachtsnaam']],
    ['part of a birth date', { geboortedatum: '1988' }, ['geboortedatum']],
    ['another search', { type: 'ZoekMetVoornaam' }, ['type']],
  ])('refuses %s and names the parameter, never what stood in it', async (_what, change, names) => {
    const vraag = { ...NAAM, geslachtsnaam: 'Oosterga', geboortedatum: '1988-04-12', ...change }
    const { status, code, invalidParams } = await send(vraag)
    expect([status, code, invalidParams?.map(({ name }) => name)]).toEqual([400, 'paramsValidation', names])
  })

  test('answers nobody without the key, and its journal names nobody', async () => {
    expect((await send({}, {})).status).toBe(401)
    expect((await send({}, { 'x-api-key': 'y'.repeat(40) })).status).toBe(401)
    expect(JSON.stringify(lines)).not.toMatch(/oosterga|9999|1988/i)
    expect(lines).toContainEqual({ type: NAAM.type, uitkomst: 'BEANTWOORD', aantal: 1 })
  })

  test('runs as a process of its own that ends with its parent', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'datpoort-brp-'))
    await writeFile(join(folder, 'brp.key'), SLEUTEL)
    const child = fork(fileURLToPath(new URL('../../bronnen/brp/main.ts', import.meta.url)), {
      env: { PATH: process.env['PATH'], BRP_SLEUTELBESTAND: join(folder, 'brp.key') },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const [{ url }] = (await once(child, 'message')) as [{ url: string }]
    const response = await fetch(url, { method: 'POST', headers: { 'x-api-key': SLEUTEL } })
    expect(response.status).toBe(400)
    const ended = once(child, 'exit')
    child.disconnect()
    expect(await ended).toEqual([0, null])
    await rm(folder, { recursive: true })
  })
})
