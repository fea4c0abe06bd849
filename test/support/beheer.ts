/** People of beheer who change the policy of a poort over HTTP: each a person with a name at the issuer and functies. */
import { groupOf, type TestPoort } from './poort.ts'

export interface Concept {
  readonly id: string
  readonly slot: number
  readonly fase: string
  readonly geldig: boolean
  readonly sha256: string
  readonly basis: number
  readonly matrixversie: number | null
  readonly vanaf: string | null
}
interface Verschil {
  readonly cellen: readonly { readonly uitleg: string; readonly richting: string }[]
}
export interface Uitkomst {
  readonly concept: Concept | null
  readonly fout: { readonly code: string; readonly boodschap: string } | null
  readonly bevindingen: readonly { readonly blokkeert: boolean; readonly code: string; readonly plaats: string }[]
  readonly problemen: readonly { readonly bestand: string; readonly regel: number; readonly uitleg: string }[]
  readonly sindsdien: Verschil | null
  readonly nietBewaard: Verschil | null
}

const CONCEPT = 'id slot fase geldig sha256 basis matrixversie vanaf'
const UITKOMST = `concept { ${CONCEPT} } fout { code boodschap } bevindingen { blokkeert code plaats }
  problemen { bestand regel uitleg } sindsdien { cellen { uitleg richting } } nietBewaard { cellen { uitleg richting } }`

/** What a query answers, as it is read by its test. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any

export interface Beheerder {
  /** Sends any operation. @returns its data, and the codes of its errors */
  vraag(query: string, variables?: object): Promise<{ readonly data: Loose; readonly codes: readonly string[] }>
  /** Does one step. @param args as GraphQL writes them */
  stap(
    veld: string,
    args: string,
    variables?: { readonly [name: string]: readonly [type: string, value: unknown] },
  ): Promise<Uitkomst>
}

/** @param sub the person at the issuer: the same one under every name and functie */
export function beheerder(
  poort: Pick<TestPoort, 'issuer' | 'post'>,
  sub: string,
  functies: readonly string[],
  claims: Readonly<Record<string, unknown>> = {},
): Beheerder {
  const vraag = async (query: string, variables: object = {}) => {
    const token = await poort.issuer.token(functies.map(groupOf), { ...claims, sub })
    const reply = await poort.post(JSON.stringify({ query, variables }), { authorization: `Bearer ${token}` })
    const { data } = JSON.parse(reply.text) as { data: Loose }
    return { data, codes: reply.codes }
  }
  return {
    vraag,
    async stap(veld, args, variables = {}) {
      const named = Object.entries(variables)
      const head = named.length === 0 ? '' : `(${named.map(([name, [type]]) => `$${name}: ${type}`).join(', ')})`
      const values = Object.fromEntries(named.map(([name, [, value]]) => [name, value]))
      const { data, codes } = await vraag(`mutation ${head} { uitkomst: ${veld}(${args}) { ${UITKOMST} } }`, values)
      if (!data?.uitkomst) throw new Error(codes.join())
      return data.uitkomst as Uitkomst
    },
  }
}

/** Where a step begins: the concept as its reader saw it. */
export const bij = ({ id, slot }: Pick<Concept, 'id' | 'slot'>): string => `concept: "${id}", slot: ${slot}`
export const gelezen = (concept: Concept): string =>
  `${bij(concept)}, sha256: "${concept.sha256}", basis: ${concept.basis}`

export const cel = (functie: string, domein: string, niveau: string, ...voorwaarden: readonly string[]): string =>
  `{ functie: "${functie}", domein: "${domein}", niveau: ${niveau}, voorwaarden: ${JSON.stringify(voorwaarden)} }`

/** The concept of a step that must succeed. */
export function gelukt({ concept, fout }: Uitkomst): Concept {
  if (fout !== null || concept === null) throw new Error(`${fout?.code}: ${fout?.boodschap}`)
  return concept
}

/** A concept with these cells, made and handed in. */
export async function ingediend(maker: Beheerder, ...cellen: readonly string[]): Promise<Concept> {
  const gemaakt = gelukt(await maker.stap('matrixconceptMaken', 'omschrijving: "een wijziging voor de proef"'))
  const gewijzigd = gelukt(await maker.stap('matrixconceptWijzigen', `${bij(gemaakt)}, cellen: [${cellen.join()}]`))
  return gelukt(await maker.stap('matrixconceptIndienen', bij(gewijzigd)))
}

/** The same, approved by another and in force. */
export async function vanKracht(maker: Beheerder, keurder: Beheerder, ...cellen: readonly string[]): Promise<Concept> {
  const goed = gelukt(await keurder.stap('matrixconceptGoedkeuren', gelezen(await ingediend(maker, ...cellen))))
  return gelukt(await maker.stap('matrixActiveren', bij(goed)))
}
