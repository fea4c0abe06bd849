/** Questions for an inzageverslag, and its answer as a client reads it. */
import { groupOf, type Reply, type TestPoort } from './poort.ts'

export const INZAGE = `query Inzage($verzoek: InzageInvoer!) { inzageverslag(verzoek: $verzoek) {
  kenmerk organisatie van totEnMet opgesteldOp
  regels { moment organisatie onderdelen functie activiteit doel grondslag niveaus noodgeval verstrekt }
} }`

export interface Verslag {
  readonly kenmerk: string
  readonly organisatie: string
  readonly van: string
  readonly totEnMet: string
  readonly opgesteldOp: string
  readonly pagina?: string
  readonly pdf?: string
  readonly regels: readonly {
    readonly moment: string
    readonly organisatie: string
    readonly onderdelen: readonly string[]
    readonly functie: string
    readonly activiteit: string
    readonly doel: string
    readonly grondslag: string
    readonly niveaus: readonly string[]
    readonly noodgeval: boolean
    readonly verstrekt: boolean
  }[]
}

/** Today in the municipality. */
export const vandaag = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date())

export const verzoekOver = (bsn: string, change: object = {}): object => ({
  persoon: { bsn },
  van: vandaag(),
  totEnMet: vandaag(),
  door: 'BETROKKENE',
  identiteitVastgesteld: true,
  geboortedatum: { jaar: 1980, maand: 5, dag: 5 },
  wilsbekwaam: true,
  ...change,
})

/** Asks in one or more functies. */
export async function askAs(
  poort: TestPoort,
  functies: readonly string[],
  query: string,
  variables: object = {},
  claims: object = {},
): Promise<Reply> {
  const token = await poort.issuer.token(functies.map(groupOf), { ...claims })
  return poort.post(JSON.stringify({ query, variables }), { authorization: `Bearer ${token}` })
}

export async function askInzage(
  poort: TestPoort,
  verzoek: object,
  query = INZAGE,
): Promise<Reply & { verslag: Verslag }> {
  const reply = await askAs(poort, ['KLANTCONTACT'], query, { verzoek })
  const { data } = JSON.parse(reply.text) as { data?: { inzageverslag?: Verslag } | null }
  return { ...reply, verslag: data?.inzageverslag as Verslag }
}
