/**
 * Checks a concept of the policy as a whole: what must not be, and what should be looked at twice.
 * Promise: nothing that blocks here is ever put in force; every finding is in Dutch, names its place, and comes with all others.
 */
import { bevoegdhedenOf } from '../domain/bevoegdheden.ts'
import type { Beleid, Functie, Voorwaarde } from '../domain/beleid.ts'
import { BEHEERRECHTEN, BESLISRECHTEN, RAADPLEEGRECHTEN, RECHTEN, type Recht } from '../domain/recht.ts'
import type { BeleidDocument } from './beleid-schema.ts'
import { compileBeleid } from './compile-beleid.ts'
import { compareBeleid } from './beleid-verschil.ts'
import { runBeslissingen, type Beslissingen } from './beslissingen.ts'
import { findOnthullingen } from './onthullingen.ts'

export type Bevindingcode =
  | 'ZONDER_DAT'
  | 'WAAROM_ZONDER_WAT'
  | 'NOOIT_OPEN'
  | 'GEEN_BEHEER'
  | 'BEHEER_MET_RAADPLEEGRECHT'
  | 'ONTHULLING'
  | 'VASTE_BESLISSING'
  | 'WAAROM_RUIMER'
  | 'FUNCTIE_ZONDER_GROEP'
  | 'RECHT_ONGEBRUIKT'
  | 'BESLISSING'

export interface Controlebevinding {
  /** Whether the concept may not be handed in with it. */
  readonly blokkeert: boolean
  readonly code: Bevindingcode
  readonly plaats: string
  readonly uitleg: string
}

type Controle = (concept: Onderzocht) => readonly Omit<Controlebevinding, 'blokkeert' | 'code'>[]

interface Onderzocht {
  readonly document: BeleidDocument
  readonly beleid: Beleid
  readonly basis: BeleidDocument
  readonly beslissingen: Beslissingen
}

/** Blocking ones first; the order of the list is the order they are read in. */
const CONTROLES: readonly (readonly [code: Bevindingcode, blokkeert: boolean, controle: Controle])[] = [
  ['ZONDER_DAT', true, zonderDat],
  ['WAAROM_ZONDER_WAT', true, waaromZonderWat],
  ['NOOIT_OPEN', true, nooitOpen],
  ['GEEN_BEHEER', true, geenBeheer],
  ['BEHEER_MET_RAADPLEEGRECHT', true, beheerMetRaadpleegrecht],
  [
    'ONTHULLING',
    true,
    ({ document }) => findOnthullingen(document).map(({ van, uitleg }) => ({ plaats: van, uitleg })),
  ],
  ['VASTE_BESLISSING', true, (concept) => afwijkingen(concept, true)],
  ['WAAROM_RUIMER', false, waaromRuimer],
  ['FUNCTIE_ZONDER_GROEP', false, functieZonderGroep],
  ['RECHT_ONGEBRUIKT', false, rechtOngebruikt],
  ['BESLISSING', false, (concept) => afwijkingen(concept, false)],
]

/** @param basis what is in force now: a widening is told beside it */
export function controleerBeleid(
  document: BeleidDocument,
  basis: BeleidDocument,
  beslissingen: Beslissingen,
): readonly Controlebevinding[] {
  const onderzocht = { document, beleid: compileBeleid(0, document), basis, beslissingen }
  return CONTROLES.flatMap(([code, blokkeert, controle]) =>
    controle(onderzocht).map((each) => ({ blokkeert, code, ...each })),
  )
}

const perCel = <Found>(beleid: Beleid, find: (functie: Functie, code: string, domein: string) => readonly Found[]) =>
  [...beleid.functies].flatMap(([code, functie]) =>
    [...functie.cellen.keys()].flatMap((domein) => find(functie, code, domein)),
  )

/** A partner outside has no DAT by law; what it may see it is given by other roads. */
function zonderDat({ beleid }: Onderzocht) {
  return perCel(beleid, (functie, code, domein) => {
    const open = functie.cellen.get(domein)
    if (functie.organisatie === 'EXTERN' || open === undefined || open.size === 0 || open.has('DAT')) return []
    return [{ plaats: `${code}/${domein}`, uitleg: `${[...open.keys()].join(', ')} staat open zonder DAT` }]
  })
}

function waaromZonderWat({ beleid }: Onderzocht) {
  return perCel(beleid, ({ cellen }, code, domein) =>
    cellen.get(domein)?.has('WAAROM') && !cellen.get(domein)?.has('WAT')
      ? [{ plaats: `${code}/${domein}/WAAROM`, uitleg: 'WAAROM staat open zonder WAT' }]
      : [],
  )
}

function nooitOpen({ beleid, document }: Onderzocht) {
  // What a regisseur could be given bounds what it gives: a cell for that needs no grondslag of its own.
  const bounds = (functie: string, voorwaarden: readonly Voorwaarde[]): boolean =>
    voorwaarden.includes('MET_TOEKENNING') && holders(beleid, 'TOEKENNING_GEVEN').includes(functie)
  const metTeam = new Set(document.teams.teams.flatMap((team) => team.domeinen))
  return [...beleid.functies.keys()].flatMap((functie) =>
    bevoegdhedenOf(functie, beleid).flatMap(({ domein, niveau, voorwaarden, doelen, grondslagen }) => {
      const redenen = [
        ...(doelen.length > 0 ? [] : ['geen doel van de functie reikt tot dit niveau']),
        ...(niveau === 'DAT' || grondslagen.length > 0 || bounds(functie, voorwaarden)
          ? []
          : ['geen grondslag kan hier gelden']),
        ...(voorwaarden.every((each) => each === 'EIGEN_TEAM') && !metTeam.has(domein)
          ? ['in dit domein werkt geen team']
          : []),
      ]
      if (redenen.length === 0) return []
      return [
        { plaats: `${functie}/${domein}/${niveau}`, uitleg: `deze cel kan nooit opengaan: ${redenen.join('; ')}` },
      ]
    }),
  )
}

/** A recht counts when a group of the identity provider gives a functie that holds it. */
function geenBeheer({ beleid }: Onderzocht) {
  return BEHEERRECHTEN.filter((recht) => !holders(beleid, recht).some((functie) => isMapped(beleid, functie))).map(
    (recht) => ({
      plaats: recht,
      uitleg: `niemand houdt het recht ${recht}: het beleid zou niet meer te beheren zijn`,
    }),
  )
}

const holders = (beleid: Beleid, recht: Recht): readonly string[] =>
  [...beleid.functies].filter(([, { rechten }]) => rechten.has(recht)).map(([code]) => code)

const isMapped = (beleid: Beleid, functie: string): boolean =>
  [...beleid.functiemapping.values()].some((each) => 'functie' in each && each.functie === functie)

function beheerMetRaadpleegrecht({ beleid }: Onderzocht) {
  return [...beleid.functies].flatMap(([code, { rechten, cellen }]) => {
    const beslist = BESLISRECHTEN.filter((each) => rechten.has(each))
    const ziet = [
      ...RAADPLEEGRECHTEN.filter((each) => rechten.has(each)),
      ...[...cellen].flatMap(([domein, open]) => [...open.keys()].map((niveau) => `${domein}/${niveau}`)),
    ]
    if (beslist.length === 0 || ziet.length === 0) return []
    return [{ plaats: code, uitleg: `${beslist.join(' en ')} gaat niet samen met ${ziet.join(', ')}` }]
  })
}

const afwijkingen = ({ beleid, beslissingen }: Onderzocht, vast: boolean) =>
  runBeslissingen(beslissingen, beleid)
    .filter((each) => each.vast === vast)
    .map(({ naam, uitleg }) => ({ plaats: naam, uitleg }))

function waaromRuimer({ basis, document }: Onderzocht) {
  return compareBeleid(basis, document)
    .cellen.filter(({ niveau, richting }) => niveau === 'WAAROM' && richting !== 'VERSMALD')
    .map(({ functie, domein, niveau, uitleg }) => ({ plaats: `${functie}/${domein}/${niveau}`, uitleg }))
}

function functieZonderGroep({ beleid }: Onderzocht) {
  return [...beleid.functies.keys()]
    .filter((code) => !isMapped(beleid, code))
    .map((code) => ({ plaats: code, uitleg: 'geen groep geeft deze functie: niemand heeft haar' }))
}

function rechtOngebruikt({ beleid }: Onderzocht) {
  return RECHTEN.filter((recht) => holders(beleid, recht).length === 0).map((recht) => ({
    plaats: recht,
    uitleg: 'geen functie houdt dit recht',
  }))
}
