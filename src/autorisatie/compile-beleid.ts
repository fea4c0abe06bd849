/**
 * What the rules read of a policy document: looked up, not searched.
 * Promise: what a document leaves out opens nothing.
 */
import type { Beleid, Celvoorwaarde, Functie, Functiemapping } from '../domain/beleid.ts'
import type { Grondslag } from '../domain/grondslag.ts'
import { BOVEN_DAT, NIVEAUS, type Informatieniveau } from '../domain/niveau.ts'
import {
  ZONDER_TOEGANG,
  type BeleidDocument,
  type FunctieDocument,
  type GrondslagDocument,
  type WegenDocument,
} from './beleid-schema.ts'
import { compileInzage, compileRapportage, compileRegister } from './logboek-beleid.ts'

/** @param mapping what counts for a version of before it was part of the policy @default nobody has a functie */
export function compileBeleid(versie: number, document: BeleidDocument, mapping: Functiemapping = new Map()): Beleid {
  const { autorisatiematrix, doelen, grondslagen, toegang, teams, quota, functiemapping, teksten } = document
  const { regieniveaus, noodgeval } = toegang ?? ZONDER_TOEGANG
  return {
    versie,
    domeinen: new Map(Object.entries(autorisatiematrix.domeinen).map(([domein, naam]) => [domein, { naam }])),
    functies: new Map(
      Object.entries(autorisatiematrix.functies).map(([naam, functie]) => [naam, compileFunctie(functie)]),
    ),
    doelen: new Map(
      Object.entries(doelen.doelen).map(([doel, { naam, functies, niveaus }]) => [
        doel,
        { naam, functies: new Set(functies), niveaus: new Set(niveaus) },
      ]),
    ),
    grondslagen: new Map(
      Object.entries(grondslagen?.grondslagen ?? {}).map(([naam, each]) => [naam, compileGrondslag(each)]),
    ),
    regie: { standaard: regieniveaus.standaard, niveaus: new Map(Object.entries(regieniveaus.niveaus)) },
    noodgeval: {
      redenen: new Map(Object.entries(noodgeval.redenen)),
      feestdagen: new Set(noodgeval.feestdagen),
    },
    wegen: compileWegen(autorisatiematrix.wegen),
    teams: new Map(teams.teams.map(({ id: team, naam, telefoon, email }) => [team, { naam, telefoon, email }])),
    procesregie: teams.procesregie,
    quota,
    functiemapping: functiemapping === undefined ? mapping : new Map(Object.entries(functiemapping.groepen)),
    niveauNamen: compileWegen(teksten?.niveaus),
    register: compileRegister(document.verwerkingsactiviteiten),
    inzage: compileInzage(document.inzage),
    rapportage: compileRapportage(document.rapportage),
  }
}

const compileWegen = (given: WegenDocument = {}): Functie['wegen'] =>
  new Map(NIVEAUS.flatMap((each) => (given[each] === undefined ? [] : [[each, given[each]]])))

const compileGrondslag = (given: GrondslagDocument): Grondslag => ({
  naam: given.naam,
  artikel: given.artikel,
  ingeschakeld: given.ingeschakeld ?? true,
  // Every niveau from WIE up, unless it says otherwise.
  niveaus: new Set(given.niveaus ?? BOVEN_DAT),
  paren: given.paren.map(({ van, naar }) => ({ van: new Set(van), naar: new Set(naar) })),
  functies: given.functies && new Set(given.functies),
  voorwaarde: given.voorwaarde,
})

function compileFunctie(functie: FunctieDocument): Functie {
  const { naam, organisatie, domein, rechten, aanstelling, cellen } = functie
  const perDomein = Object.entries(cellen).map(([naar, niveaus]) => {
    const open = NIVEAUS.flatMap((niveau): [Informatieniveau, readonly Celvoorwaarde[]][] => {
      const voorwaarden = niveaus[niveau]
      return voorwaarden === undefined ? [] : [[niveau, voorwaarden]]
    })
    return [naar, new Map(open)] as const
  })
  return {
    naam,
    organisatie,
    domein,
    rechten: new Set(rechten),
    aanstelling,
    cellen: new Map(perDomein),
    wegen: compileWegen(functie.wegen),
  }
}
