/** The involvements of the demo's people: who is known where, since when, and what a case system would hold of it. */
import { VAST, type Persoon } from './personen.ts'
import { createChance, type Chance } from './random.ts'

export const DOMEINEN = ['jeugd', 'wmo', 'welzijn', 'wonen', 'werk', 'schuldhulp', 'leerplicht'] as const
export type Domein = (typeof DOMEINEN)[number]

export interface Dossier {
  readonly domein: Domein
  readonly id: string
  readonly bsn: string
  readonly teamId: string
  readonly afgeschermd: boolean
  readonly begin: string
  readonly einde: string | null
  readonly contactpersoon: string
  readonly regie: string
  readonly wat: Readonly<Record<string, unknown>>
  readonly waarom: Readonly<Record<string, unknown>>
}

/** Teams that work in a domein; each of them works in others too. */
const TEAMS: Readonly<Record<Domein, readonly string[]>> = {
  jeugd: ['gebiedsteam-midden', 'gebiedsteam-noord', 'gebiedsteam-zuid', 'team-toekomst', 'procesregie'],
  wmo: ['gebiedsteam-midden', 'gebiedsteam-noord', 'gebiedsteam-oost', 'team-thuis', 'procesregie'],
  welzijn: ['gebiedsteam-zuid', 'gebiedsteam-midden', 'team-meedoen', 'procesregie'],
  wonen: ['team-thuis', 'gebiedsteam-noord', 'procesregie'],
  werk: ['team-meedoen', 'gebiedsteam-oost'],
  schuldhulp: ['team-meedoen', 'team-thuis', 'gebiedsteam-oost'],
  leerplicht: ['team-toekomst', 'procesregie'],
}

const CONTACTEN = ['A. Wilgenaar', 'B. Terpstra-Ven', 'C. Zandstra-Hof', 'D. Jonkveen', 'E. Fonteinstra']
const REGIE = ['Betrokkene zelf', 'Gebiedsteam', 'Procesregie']

type Content = (chance: Chance) => { readonly wat: Dossier['wat']; readonly waarom: Dossier['waarom'] }
const GEEN: Content = () => ({ wat: {}, waarom: {} })

const CONTENT: Readonly<Record<Domein, Content>> = {
  jeugd: (chance) => ({
    wat: {
      jeugdhulpvorm: chance.pick(['Ambulante begeleiding', 'Gezinsbegeleiding', 'Dagbehandeling', 'Pleegzorg']),
      aanbieder: chance.pick(['Stichting De Terp', 'Jeugdhuis Veenrand', 'Zorggroep Wetterkant']),
      inzet: { eenheid: 'uren per week', omvang: 1 + chance.below(12) },
    },
    waarom: {
      hulpvraag: chance.pick(['Rust en vaste afspraken in huis', 'Steun bij opvoeden', 'Angst om naar school te gaan']),
      gezinsplan: { doel: 'Samen weer verder kunnen', evaluatie: chance.pick(['elk kwartaal', 'elk half jaar']) },
    },
  }),
  wmo: (chance) => ({
    wat: {
      voorziening: chance.pick([
        'Huishoudelijke hulp',
        'Begeleiding individueel',
        'Dagbesteding',
        'Scootmobiel',
        'Traplift',
      ]),
      levering: chance.pick(['zorg in natura', 'persoonsgebonden budget']),
      indicatie: { urenPerWeek: 1 + chance.below(9), vorm: chance.pick(['vast', 'wisselend']) },
    },
    waarom: {
      hulpvraag: chance.pick([
        'Zelfstandig blijven wonen',
        'Minder zwaar voor de mantelzorger',
        'Weer onder de mensen komen',
      ]),
      resultaten: [
        { gebied: 'huishouden', afspraak: 'een schoon en leefbaar huis' },
        { gebied: 'dagritme', afspraak: 'drie vaste dagdelen per week' },
      ].slice(0, 1 + chance.below(2)),
    },
  }),
  welzijn: GEEN,
  wonen: GEEN,
  werk: (chance) => ({
    wat: {
      regeling: chance.pick(['Bijstand', 'Bijzondere bijstand', 'Loonkostensubsidie']),
      traject: { soort: chance.pick(['werkfit', 'naar werk', 'beschut werk']), urenPerWeek: 4 + chance.below(28) },
    },
    waarom: {
      aanleiding: chance.pick(['Einde van een tijdelijk contract', 'Bedrijf gestopt', 'Langdurig ziek geweest']),
      plan: chance.pick(['Eerst ritme, dan werk', 'Scholing in de zorg', 'Taal en werkervaring']),
    },
  }),
  schuldhulp: (chance) => ({
    wat: {
      traject: chance.pick(['Stabilisatie', 'Schuldregeling', 'Budgetbeheer']),
      fase: chance.pick(['aanmelding', 'plan', 'uitvoering']),
    },
    waarom: {
      hulpvraag: chance.pick(['Overzicht over de post', 'Dreigende afsluiting van energie', 'Achterstand in de huur']),
      schulden: {
        aantalSchuldeisers: 2 + chance.below(14),
        oorzaak: chance.pick(['inkomensdaling', 'scheiding', 'ziekte']),
      },
    },
  }),
  leerplicht: (chance) => ({
    wat: {
      maatregel: chance.pick(['Waarschuwing', 'Vrijstelling', 'Begeleiding terug naar school']),
      school: chance.pick(['College De Brug', 'Vakschool Veenpolder']),
    },
    waarom: {
      melding: chance.pick(['Veel te laat', 'Zestien uur verzuim', 'Langdurig thuis']),
      schooladvies: chance.pick(['vmbo', 'havo', 'praktijkonderwijs']),
    },
  }),
}

/** Share of the households of which somebody is known somewhere. */
const KNOWN_SHARE = 0.43

export function createDossiers(personen: readonly Persoon[]): readonly Dossier[] {
  const chance = createChance(4_711)
  const dossiers: Dossier[] = []
  const add = (domein: Domein, bsn: string, dossier: Partial<Dossier> = {}): void => {
    const begin = `${2021 + chance.below(5)}-${String(1 + chance.below(12)).padStart(2, '0')}-01`
    dossiers.push({
      domein,
      id: chance.uuid(),
      bsn,
      teamId: chance.pick(TEAMS[domein]),
      afgeschermd: false,
      begin,
      einde: null,
      contactpersoon: chance.pick(CONTACTEN),
      regie: chance.pick(REGIE),
      ...CONTENT[domein](chance),
      ...dossier,
    })
  }

  add('wmo', VAST.TWEE_TEAMS, { teamId: 'team-thuis' })
  add('jeugd', VAST.TWEE_TEAMS, { teamId: 'gebiedsteam-midden' })
  add('jeugd', VAST.KIND, { teamId: 'gebiedsteam-midden' })
  add('schuldhulp', VAST.SCHULDHULP, { teamId: 'team-meedoen' })
  add('werk', VAST.WERK, { teamId: 'team-meedoen' })
  add('jeugd', VAST.AFGESCHERMD, { teamId: 'team-toekomst', afgeschermd: true })

  const vast = new Set<string>(Object.values(VAST))
  const byHousehold = Map.groupBy(personen, (persoon) => persoon.huishouden)
  for (const members of byHousehold.values()) {
    if (members.some(({ bsn }) => bsn !== null && vast.has(bsn)) || !chance.happens(KNOWN_SHARE)) continue
    for (const { bsn, geboortedatum } of members) {
      if (bsn === null || !chance.happens(0.62)) continue
      const age = 2026 - Number(geboortedatum.slice(0, 4))
      const fitting: readonly Domein[] =
        age < 18
          ? ['jeugd', ...(age >= 5 ? (['leerplicht'] as const) : [])]
          : ['wmo', 'welzijn', 'wonen', 'werk', 'schuldhulp']
      const domeinen = fitting.filter((_, at) => at === 0 || chance.happens(0.35))
      for (const domein of domeinen) {
        add(domein, bsn, {
          afgeschermd: chance.happens(0.04),
          ...(chance.happens(0.12) ? { einde: '2025-06-30', begin: '2023-01-01' } : {}),
        })
      }
    }
  }
  addPast(personen, chance, add)
  return dossiers
}

/** Domeinen in which the demo had much to do in the years before: so that there is something to count. */
const DRUK = ['jeugd', 'wmo', 'welzijn', 'werk'] as const

/** Cases of 2024 and 2025 that are closed long since: the accountant counts them, no dat does. */
function addPast(
  personen: readonly Persoon[],
  chance: Chance,
  add: (domein: Domein, bsn: string, dossier: Partial<Dossier>) => void,
): void {
  const vast = new Set<string>(Object.values(VAST))
  const ofAge = (adult: boolean) =>
    personen.flatMap(({ bsn, geboortedatum }) =>
      bsn !== null && !vast.has(bsn) && Number(geboortedatum.slice(0, 4)) < 2006 === adult ? [bsn] : [],
    )
  const [kinderen, volwassenen] = [ofAge(false), ofAge(true)]
  const month = (count: number): string =>
    `${2024 + Math.floor(count / 12)}-${String(1 + (count % 12)).padStart(2, '0')}`
  for (const domein of DRUK)
    for (let kwartaal = 0; kwartaal < 7; kwartaal++)
      for (let nr = 11 + chance.below(9); nr > 0; nr--) {
        const start = kwartaal * 3 + chance.below(3)
        const bsn = chance.pick(domein === 'jeugd' ? kinderen : volwassenen)
        add(domein, bsn, {
          begin: `${month(start)}-10`,
          einde: `${month(start + 3)}-20`,
          afgeschermd: chance.happens(0.04),
        })
      }
}
