/** The shapes in which a query can ask for the niveaus, and what each of them selects. */
import { DOMEINEN, type Niveau } from './orakel.ts'

export interface Vraagvorm {
  readonly naam: string
  /** Of every team. */
  readonly selectie: string
  readonly fragmenten?: string
  readonly variabelen?: { readonly declaratie: string; readonly waarden: Readonly<Record<string, unknown>> }
  /** Per selected niveau: the key it has in the answer, and the paths a bron must be asked for. */
  readonly kiest: Readonly<Partial<Record<Niveau, { readonly sleutel: string; readonly velden: readonly string[] }>>>
  /** The domeinen whose own fields are selected. @default all */
  readonly domeinen?: readonly string[]
}

const WIE = ['contactpersoon', 'regie']
const WANNEER = ['begin', 'einde']
const WAT = ['soort', 'details.omvang', 'details.deel.naam', 'lijst.naam']
const WAAROM = ['hulpvraag', 'plan.doel']

const prefix = (domein: string): string => `${domein.charAt(0).toUpperCase()}${domein.slice(1)}`
const perType = (niveau: 'Wat' | 'Waarom', velden: string): string =>
  DOMEINEN.map((domein) => `... on ${prefix(domein)}${niveau} { ${velden} }`).join(' ')

const wat = `wat { ${perType('Wat', 'soort details { omvang deel { naam } } lijst { naam }')} }`
const waarom = `waarom { ${perType('Waarom', 'hulpvraag plan { doel }')} }`
const all = {
  WIE: { sleutel: 'wie', velden: WIE },
  WANNEER: { sleutel: 'wanneer', velden: WANNEER },
  WAT: { sleutel: 'wat', velden: WAT },
  WAAROM: { sleutel: 'waarom', velden: WAAROM },
}

export const VRAAGVORMEN: readonly Vraagvorm[] = [
  { naam: 'plain', selectie: `wie { contactpersoon regie } wanneer { begin einde } ${wat} ${waarom}`, kiest: all },
  { naam: 'wie alone', selectie: 'wie { contactpersoon regie }', kiest: { WIE: all.WIE } },
  { naam: 'wanneer alone', selectie: 'wanneer { begin einde }', kiest: { WANNEER: all.WANNEER } },
  { naam: 'wat alone', selectie: wat, kiest: { WAT: all.WAT } },
  { naam: 'waarom alone', selectie: waarom, kiest: { WAAROM: all.WAAROM } },
  {
    naam: 'aliases',
    selectie: `x: wie { y: contactpersoon } z: wat { ${perType('Wat', 'soort')} } waarom: wanneer { wie: begin }`,
    kiest: {
      WIE: { sleutel: 'x', velden: ['contactpersoon'] },
      WAT: { sleutel: 'z', velden: ['soort'] },
      WANNEER: { sleutel: 'waarom', velden: ['begin'] },
    },
  },
  {
    naam: 'one niveau under two names',
    selectie: `wat { ${perType('Wat', 'soort')} } nogmaals: wat { ${perType('Wat', 'lijst { naam }')} }`,
    kiest: { WAT: { sleutel: 'nogmaals', velden: ['soort', 'lijst.naam'] } },
  },
  {
    naam: 'inline fragments',
    selectie: `... on BekendTeam { wie { ... on Wie { regie } } ... { wat { ... on Wat { ${perType('Wat', 'soort')} } } } }`,
    kiest: { WIE: { sleutel: 'wie', velden: ['regie'] }, WAT: { sleutel: 'wat', velden: ['soort'] } },
  },
  {
    naam: 'named fragments',
    selectie: '...Niveaus',
    fragmenten: `fragment Niveaus on BekendTeam { wanneer { ...Tijd } waarom { ...Reden } }
      fragment Tijd on Wanneer { einde } fragment Reden on Waarom { ${perType('Waarom', 'hulpvraag')} }`,
    kiest: { WANNEER: { sleutel: 'wanneer', velden: ['einde'] }, WAAROM: { sleutel: 'waarom', velden: ['hulpvraag'] } },
  },
  {
    naam: 'the field of the interface alone',
    selectie: 'wat { domein } waarom { domein }',
    kiest: { WAT: { sleutel: 'wat', velden: [] }, WAAROM: { sleutel: 'waarom', velden: [] } },
  },
  {
    naam: '__typename alone',
    selectie: 'wat { __typename } waarom { __typename }',
    kiest: { WAT: { sleutel: 'wat', velden: [] }, WAAROM: { sleutel: 'waarom', velden: [] } },
  },
  {
    naam: '__typename alone, of niveaus of the poort',
    selectie: 'wie { __typename } wanneer { __typename }',
    kiest: { WIE: { sleutel: 'wie', velden: [] }, WANNEER: { sleutel: 'wanneer', velden: [] } },
  },
  {
    naam: 'variables with skip and include',
    selectie: `wie @include(if: $ja) { contactpersoon } wat @skip(if: $nee) { ${perType('Wat', 'soort')} } waarom @skip(if: $ja) { domein } wanneer @include(if: $nee) { begin }`,
    variabelen: { declaratie: '$ja: Boolean!, $nee: Boolean!', waarden: { ja: true, nee: false } },
    kiest: { WIE: { sleutel: 'wie', velden: ['contactpersoon'] }, WAT: { sleutel: 'wat', velden: ['soort'] } },
  },
  {
    naam: 'the type of one bron alone, with skip and include below it',
    selectie:
      'wat { ... on WmoWat { soort aantal @include(if: $nee) lijst @skip(if: $ja) { naam } details @include(if: $ja) { __typename } } }',
    variabelen: { declaratie: '$ja: Boolean!, $nee: Boolean!', waarden: { ja: true, nee: false } },
    kiest: { WAT: { sleutel: 'wat', velden: ['soort', 'details.__typename'] } },
    domeinen: ['wmo'],
  },
]

/** Names of the markers that stand for a path. */
export const MERKEN: Readonly<Record<string, readonly string[]>> = {
  contactpersoon: ['contactpersoon'],
  regie: ['regie'],
  soort: ['soort'],
  'details.omvang': ['omvang'],
  'details.deel.naam': ['deel'],
  'details.__typename': [],
  'lijst.naam': ['lijst0', 'lijst1'],
  hulpvraag: ['hulpvraag'],
  'plan.doel': ['doel'],
}

export const vraagOf = ({ selectie, fragmenten = '', variabelen }: Vraagvorm): string =>
  `query Zoek($personen: [PersoonInvoer!]!, $verantwoording: VerantwoordingInvoer!${variabelen ? `, ${variabelen.declaratie}` : ''}) {
  dat(personen: $personen, verantwoording: $verantwoording) { antwoorden { bekendheid teams { team { naam } ${selectie} } } }
} ${fragmenten}`
