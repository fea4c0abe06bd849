/** Puts on record, over HTTP as a regisseur would, what can open more than dat; and names colleagues as the poort does. */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ZaakFeit } from './beslissingen.ts'
import { groupOf, type TestPoort } from './poort.ts'

/** The aanmeldnaam of whoever asks in a functie in these tests. */
export const naamVan = (functie: string): string => functie.toLowerCase().replaceAll('_', '.')

export const tokenVan = (
  poort: Pick<TestPoort, 'issuer'>,
  functie: string,
  teams: readonly string[] = [],
  naam = naamVan(functie),
): Promise<string> =>
  poort.issuer.token([groupOf(functie), ...teams.map((team) => `sd-team-${team}`)], { sub: naam, aanmeldnaam: naam })

const JA = { antwoord: true, toelichting: 'nodig voor het plan van dit gezin' }
const NEE = { antwoord: false, toelichting: 'er is geen lichtere weg gevonden' }
export const TOETS = {
  noodzakelijk: JA,
  rechtmatig: JA,
  kanMinderOfAnders: NEE,
  evenredig: JA,
  vitaalBelang: NEE,
  veiligheid: NEE,
}

export interface Uitkomst {
  readonly id: string | null
  readonly geldigTot: string | null
  readonly fout: { readonly code: string; readonly boodschap: string } | null
}
export interface Gedaan {
  readonly uitkomst: Uitkomst | null
  readonly status: number
  /** Codes of the errors of the request itself. */
  readonly codes: readonly string[]
  readonly text: string
}

type Poort = Pick<TestPoort, 'issuer' | 'post'>

/** Asks one change. @param als functie, or the token of somebody */
export async function wijzig(
  poort: Poort,
  als: string | { readonly token: string },
  veld: string,
  invoer: Readonly<Record<string, unknown>>,
): Promise<Gedaan> {
  const type = INVOER[veld] ?? 'BeeindigingInvoer'
  const token = typeof als === 'string' ? await tokenVan(poort, als) : als.token
  const query = `mutation Doe($invoer: ${type}!) { ${veld}(invoer: $invoer) { id geldigTot fout { code boodschap } } }`
  const variables = { invoer: { sleutel: randomUUID(), ...invoer } }
  const reply = await poort.post(JSON.stringify({ query, variables }), { authorization: `Bearer ${token}` })
  const { data } = JSON.parse(reply.text) as { data?: Record<string, Uitkomst | null> }
  return { uitkomst: data?.[veld] ?? null, status: reply.status, codes: reply.codes, text: reply.text }
}
const INVOER: Readonly<Record<string, string>> = {
  toekenningGeven: 'ToekenningInvoer',
  toestemmingVastleggen: 'ToestemmingInvoer',
  toestemmingIntrekken: 'ToestemmingIntrekkingInvoer',
  regieniveauVastleggen: 'RegieniveauInvoer',
  aanstellingVastleggen: 'AanstellingInvoer',
  noodgevalMelden: 'NoodgevalInvoer',
  noodgevalBeoordelen: 'BeoordelingInvoer',
}

/** A list of one's own or for review. */
export async function lijst<Rij>(poort: Poort, als: string, veld: string, velden: string): Promise<readonly Rij[]> {
  const token = await tokenVan(poort, als)
  const body = JSON.stringify({ query: `{ ${veld} { ${velden} } }` })
  const { text } = await poort.post(body, { authorization: `Bearer ${token}` })
  return (JSON.parse(text) as { data: Record<string, readonly Rij[]> }).data[veld] ?? []
}

const day = (later: number): string => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10)

/** A toekenning that is in order: WAT of the jeugdzaken of another team, for the jeugdconsulent. */
export const toekenning = (bsn: string, over: Readonly<Record<string, unknown>> = {}) => ({
  persoon: { bsn },
  collega: naamVan('JEUGDCONSULENT'),
  functie: 'JEUGDCONSULENT',
  domeinen: ['jeugd'],
  niveaus: ['WAT'],
  grondslag: 'JW_7_4_0_TOELEIDING',
  dagen: 30,
  kenmerk: 'GEZIN-2026-12',
  toets: TOETS,
  geinformeerd: { ja: true },
  ...over,
})

/** A toestemming that is in order: schuldhulp may tell wmo. */
export const toestemming = (bsn: string, over: Readonly<Record<string, unknown>> = {}) => ({
  persoon: { bsn },
  soort: 'TOESTEMMING',
  van: 'wmo',
  naar: 'schuldhulp',
  doel: 'AFSTEMMING_HULP',
  gever: 'BETROKKENE',
  geboortedatum: '1980-05-17',
  bekwaam: true,
  bewijs: 'ondertekend formulier in het dossier van dit team',
  totEnMet: day(90),
  ...over,
})

export const regieniveau = (bsn: string, over: Readonly<Record<string, unknown>> = {}) => ({
  persoon: { bsn },
  regieniveau: 'GEDEELDE_REGIE',
  kenmerk: 'PLAN-2026-7',
  reden: 'besproken in het gezinsgesprek van deze week',
  herzienOp: day(60),
  ...over,
})

export const aanstelling = (over: Readonly<Record<string, unknown>> = {}) => ({
  soort: 'TOEZICHTHOUDER',
  collega: naamVan('TOEZICHTHOUDER'),
  kenmerk: 'ZAAK-2026-88',
  van: day(-1),
  totEnMet: day(300),
  ...over,
})

export const noodgeval = (bsn: string, over: Readonly<Record<string, unknown>> = {}) => ({
  persoon: { bsn },
  reden: 'VEILIGHEID_KIND',
  toelichting: 'melding van acuut gevaar in deze woning',
  niveau: 'WANNEER',
  uren: 4,
  ...over,
})

/** The desk of a municipality that takes the notice of a noodgeval. */
export interface Desk extends AsyncDisposable {
  readonly url: string
  readonly meldingen: Record<string, unknown>[]
  /** The status it answers. */
  status: number
}
export async function startDesk(): Promise<Desk> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      desk.meldingen.push(JSON.parse(body) as Record<string, unknown>)
      response.writeHead(desk.status, desk.status === 302 ? { location: '/elders' } : {}).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const desk: Desk = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/meldingen`,
    meldingen: [],
    status: 204,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return desk
}

/** Puts what a decision case has on record, about this person and for this functie, the way people would. */
export async function legVast(poort: Poort, bsn: string, functie: string, feit: ZaakFeit): Promise<void> {
  const { soort, ...over } = feit
  const [als, veld, invoer] = ((): [string, string, Readonly<Record<string, unknown>>] => {
    switch (feit.soort) {
      case 'TOEKENNING':
        return ['CASUSREGISSEUR', 'toekenningGeven', toekenning(bsn, { ...over, collega: naamVan(functie) })]
      case 'TOESTEMMING': {
        const { toestemming: aard, van, naar, doel } = feit
        return ['CASUSREGISSEUR', 'toestemmingVastleggen', toestemming(bsn, { soort: aard, van, naar, doel })]
      }
      case 'REGIENIVEAU':
        return ['CASUSREGISSEUR', 'regieniveauVastleggen', regieniveau(bsn, over)]
      case 'AANSTELLING':
        return [
          'PROCESREGISSEUR',
          'aanstellingVastleggen',
          aanstelling({ soort: feit.aanstelling, persoon: { bsn }, collega: naamVan(functie) }),
        ]
      case 'NOODGEVAL':
        return [functie, 'noodgevalMelden', noodgeval(bsn, over)]
      default:
        throw new TypeError('no such record')
    }
  })()
  const { uitkomst, text } = await wijzig(poort, als, veld, invoer)
  if (uitkomst?.fout !== null) throw new Error(`${soort} was not recorded: ${text}`)
}
