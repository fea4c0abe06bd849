/**
 * The root fields of the policy's administration: unpack, hand to the dienst, show. What may be done, and by whom, is decided
 * behind their rechten and by the database.
 */
import { toConceptview, toMatrixbeeld, toUitkomstview } from '../src/autorisatie/matrixbeeld.ts'
import type { Matrixbeheer, Uitkomst } from '../src/autorisatie/matrixbeheer.ts'
import type { Wie } from '../src/autorisatie/matrixconcept.ts'
import { altijdGeldig, type Feitinhoud } from '../src/domain/feiten.ts'
import { BOVEN_DAT, type BovenDat, type Informatieniveau } from '../src/domain/niveau.ts'
import { PoortError } from '../src/errors.ts'
import { begonnen } from '../src/handelingen/diensten.ts'
import type { VerzoekContext } from '../src/raadpleging/verzoek-context.ts'
import type { MutationResolvers, QueryResolvers, ToetsfeitInvoer } from './generated.ts'

type Query = Required<Pick<QueryResolvers, (typeof QUERIES)[number]>>
type Mutation = Required<Pick<MutationResolvers, (typeof MUTATIONS)[number]>>
const QUERIES = [
  'autorisatiematrix',
  'matrixversies',
  'matrixconcepten',
  'matrixconcept',
  'matrixVerschil',
  'matrixstatus',
  'matrixToets',
  'matrixWie',
] as const
const MUTATIONS = [
  'matrixconceptMaken',
  'matrixTerugzetten',
  'matrixconceptWijzigen',
  'matrixconceptImporteren',
  'matrixconceptBijwerken',
  'matrixconceptControleren',
  'matrixconceptIndienen',
  'matrixconceptGoedkeuren',
  'matrixconceptAfwijzen',
  'matrixActiveren',
  'matrixActiveringIntrekken',
] as const

/** Does one step as the asker, and notes what came of it. */
async function stap(context: VerzoekContext, doe: (beheer: Matrixbeheer, wie: Wie) => Promise<Uitkomst>) {
  const handeling = begonnen(context)
  const { id, professional, functie } = handeling
  if (functie === undefined) throw new PoortError('NIET_GEAUTORISEERD')
  const { matrixbeheer } = context.diensten
  const wie = { handeling: id, door: professional.pseudoniem, functie, functies: professional.functies }
  const uitkomst = await doe(matrixbeheer, wie)
  const { concept } = uitkomst.beeld ?? {}
  handeling.noteer({
    concept: concept?.id ?? null,
    slot: concept?.slot ?? null,
    sha256: concept?.sha256 ?? null,
    uitkomst: uitkomst.fout?.code ?? 'GELUKT',
  })
  return toUitkomstview(uitkomst, matrixbeheer)
}

export const matrixQuery: Query = {
  async autorisatiematrix(_parent, keuze, { diensten }) {
    const found = await diensten.matrixinzage.matrix(keuze)
    return found === undefined ? null : toMatrixbeeld(found.versie, found.sha256, found.document)
  },
  matrixversies: (_parent, _args, { diensten }) => diensten.matrixinzage.versies(),
  async matrixconcepten(_parent, _args, { diensten }) {
    const concepten = await diensten.matrixinzage.concepten()
    return concepten.map((each) => toConceptview(each, diensten.matrixbeheer))
  },
  async matrixconcept(_parent, { id }, { diensten }) {
    const beeld = await diensten.matrixbeheer.lees(id)
    return beeld === undefined ? null : toConceptview(beeld.concept, diensten.matrixbeheer, beeld)
  },
  matrixVerschil: async (_parent, { van, naar }, { diensten }) =>
    (await diensten.matrixinzage.verschil(van, naar)) ?? null,
  async matrixstatus(_parent, _args, { diensten }) {
    const { stand, replicas } = await diensten.matrixinzage.status()
    return {
      matrixversie: stand.matrixversie,
      volgende: stand.gepland?.matrixversie ?? null,
      volgendeVanaf: stand.gepland?.vanaf ?? null,
      replicas: replicas.map((each) => ({ ...each, actueel: each.matrixversie === stand.matrixversie })),
    }
  },
  async matrixToets(_parent, { vraag, versie, op }, { diensten }) {
    const { functies, domein, niveau, teams, team } = vraag
    const eigenTeam = typeof team === 'string' && (teams ?? []).includes(team)
    const invoer = {
      functies,
      functie: vraag.functie ?? undefined,
      doel: vraag.doel ?? undefined,
      grondslag: vraag.grondslag ?? undefined,
      noodzaak: vraag.noodzaak ?? false,
      afgeschermd: vraag.afgeschermd ?? false,
      feiten: (vraag.feiten ?? [])
        .flatMap((each) => toInhoud(each, vraag.functie ?? functies[0] ?? ''))
        .map(altijdGeldig),
    }
    return (await diensten.matrixinzage.toets({ ...invoer, domein, niveau, eigenTeam }, { versie, op })) ?? null
  },
  matrixWie: async (_parent, { domein, niveau, versie, op }, { diensten }) =>
    (await diensten.matrixinzage.wieMag(domein ?? undefined, niveau ?? undefined, { versie, op })) ?? null,
}

export const matrixMutation: Mutation = {
  matrixconceptMaken: (_parent, { omschrijving }, context) =>
    stap(context, (beheer, wie) => beheer.maak(wie, omschrijving)),
  matrixTerugzetten: (_parent, { versie, omschrijving }, context) =>
    stap(context, (beheer, wie) => beheer.zetTerug(wie, versie, omschrijving)),
  matrixconceptWijzigen: (_parent, { cellen, ...plaats }, context) =>
    stap(context, (beheer, wie) => beheer.wijzig(wie, plaats, cellen)),
  matrixconceptImporteren: (_parent, { bestanden, ...plaats }, context) =>
    stap(context, (beheer, wie) => beheer.importeer(wie, plaats, bestanden)),
  matrixconceptBijwerken: (_parent, plaats, context) => stap(context, (beheer, wie) => beheer.werkBij(wie, plaats)),
  matrixconceptControleren: (_parent, { concept }, context) => stap(context, (beheer) => beheer.controleer(concept)),
  matrixconceptIndienen: (_parent, plaats, context) => stap(context, (beheer, wie) => beheer.dienIn(wie, plaats)),
  matrixconceptGoedkeuren: (_parent, { sha256, basis, ...plaats }, context) =>
    stap(context, (beheer, wie) => beheer.keurGoed(wie, plaats, { sha256, basis })),
  matrixconceptAfwijzen: (_parent, { reden, ...plaats }, context) =>
    stap(context, (beheer, wie) => beheer.wijsAf(wie, plaats, reden)),
  matrixActiveren: (_parent, { op, ...plaats }, context) =>
    stap(context, (beheer, wie) => beheer.activeer(wie, plaats, op ?? undefined)),
  matrixActiveringIntrekken: (_parent, { reden, ...plaats }, context) =>
    stap(context, (beheer, wie) => beheer.trekIn(wie, plaats, reden)),
}

const bovenDat = (niveaus: readonly Informatieniveau[]): readonly BovenDat[] =>
  BOVEN_DAT.filter((each) => niveaus.includes(each))

/** What the asker of a toets supposes to be on record. @returns none when it could open nothing */
function toInhoud(gesteld: ToetsfeitInvoer, functie: string): readonly Feitinhoud[] {
  const { toekenning, toestemming, regieniveau, aanstelling, noodgeval } = gesteld
  if (toekenning) return [{ ...toekenning, soort: 'TOEKENNING', niveaus: bovenDat(toekenning.niveaus) }]
  if (toestemming) return [{ ...toestemming, soort: 'TOESTEMMING', toestemming: toestemming.soort }]
  if (typeof regieniveau === 'string') return [{ soort: 'REGIENIVEAU', regieniveau }]
  if (aanstelling) return [{ soort: 'AANSTELLING', aanstelling }]
  return bovenDat(noodgeval ? [noodgeval] : []).map((niveau) => ({ soort: 'NOODGEVAL', functie, niveau }))
}
