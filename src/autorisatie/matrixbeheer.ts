/**
 * Changing the policy, step by step: a concept is made, edited, handed in, judged by another and put in force.
 * Promise: nothing is in force that was not checked and approved as it stands, upon the version it was made for. What cannot
 * be done is told with all there is to know about it, and leaves everything as it was.
 */
import { randomUUID } from 'node:crypto'
import { isMotivering } from '../domain/verantwoording-teksten.ts'
import { isUuid } from '../domain/uuid.ts'
import type { Fout } from '../errors.ts'
import { canonicalBeleid, readDocument, type Probleem } from './beleid-document.ts'
import type { BeleidDocument } from './beleid-schema.ts'
import { carryOver } from './beleid-paden.ts'
import { controleerBeleid, type Controlebevinding } from './beleid-controle.ts'
import type { BeleidStore, Beleidsstand } from './beleid-store.ts'
import { compareBeleid, type Beleidsverschil } from './beleid-verschil.ts'
import { readBeleidsbestanden, type Beleidsbestand, type Regelprobleem } from './beleid-yaml.ts'
import type { Beslissingen } from './beslissingen.ts'
import { editCellen, type Celwijziging } from './celwijziging.ts'
import { toMatrixconcept, type Matrixconcept, type NieuweStap, type Wie } from './matrixconcept.ts'
import { matrixfout, type Matrixfoutcode } from './matrixfouten.ts'
import { readOpgeslagen } from './matrixversies.ts'

/** A concept with its content, and what it was made upon. */
export interface Conceptbeeld {
  readonly concept: Matrixconcept
  readonly document: BeleidDocument
  readonly basisDocument: BeleidDocument
}

export interface Uitkomst {
  readonly beeld: Conceptbeeld | undefined
  readonly fout: Fout<Matrixfoutcode> | undefined
  /** What the checks found, when they were asked or stand in the way. */
  readonly bevindingen: readonly Controlebevinding[]
  /** What is wrong with the input, with its line. */
  readonly problemen: readonly Regelprobleem[]
  /** What others changed since the step that was named. */
  readonly sindsdien: Beleidsverschil | undefined
  /** The edits that were not taken, upon the content they were made for. */
  readonly nietBewaard: Beleidsverschil | undefined
}

/** Names a concept as its reader saw it. */
export interface Plaats {
  readonly concept: string
  readonly slot: number
}

export interface Matrixbeheer {
  maak(wie: Wie, omschrijving: string): Promise<Uitkomst>
  /** A new concept with the content of an old version. */
  zetTerug(wie: Wie, versie: number, omschrijving: string): Promise<Uitkomst>
  wijzig(wie: Wie, plaats: Plaats, cellen: readonly Celwijziging[]): Promise<Uitkomst>
  importeer(wie: Wie, plaats: Plaats, bestanden: readonly Beleidsbestand[]): Promise<Uitkomst>
  /** Carries the changes over to the version that is in force now. */
  werkBij(wie: Wie, plaats: Plaats): Promise<Uitkomst>
  controleer(concept: string): Promise<Uitkomst>
  dienIn(wie: Wie, plaats: Plaats): Promise<Uitkomst>
  /** @param gelezen what the approver read: its hash, and the version it changes */
  keurGoed(wie: Wie, plaats: Plaats, gelezen: { readonly sha256: string; readonly basis: number }): Promise<Uitkomst>
  wijsAf(wie: Wie, plaats: Plaats, reden: string): Promise<Uitkomst>
  /** @param vanaf the moment; now when absent */
  activeer(wie: Wie, plaats: Plaats, vanaf: Date | undefined): Promise<Uitkomst>
  trekIn(wie: Wie, plaats: Plaats, reden: string): Promise<Uitkomst>
  /** @returns undefined when there is no such concept */
  lees(concept: string): Promise<Conceptbeeld | undefined>
  controle(beeld: Conceptbeeld): readonly Controlebevinding[]
}

const NIETS = { bevindingen: [], problemen: [], sindsdien: undefined, nietBewaard: undefined } as const

type Nieuw =
  | { readonly ok: true; readonly document: BeleidDocument; readonly basis?: number }
  | { readonly ok: false; readonly code: Matrixfoutcode; readonly problemen: readonly Regelprobleem[] }

export function createMatrixbeheer({
  store,
  beslissingen,
}: {
  store: BeleidStore
  beslissingen: Beslissingen
}): Matrixbeheer {
  const documentOf = async (versie: number): Promise<{ document: BeleidDocument; sha256: string } | undefined> => {
    const stored = await store.readMatrixversie(versie)
    return stored && { document: readOpgeslagen(stored), sha256: stored.sha256 }
  }
  const basisOf = async (versie: number) => {
    const found = await documentOf(versie)
    if (found === undefined) throw new Error('a version that stands in the state is absent')
    return found
  }
  const inhoudOf = async (concept: string, nr: number): Promise<BeleidDocument> => {
    const stored = await store.inhoudVan(concept, nr)
    if (stored === undefined) throw new Error('a concept without content')
    return readOpgeslagen(stored)
  }
  const weiger = (code: Matrixfoutcode, meer: Partial<Uitkomst> = {}): Uitkomst => ({
    ...NIETS,
    beeld: undefined,
    fout: matrixfout(code),
    ...meer,
  })
  const lees = async (id: string, stand?: Beleidsstand): Promise<Conceptbeeld | undefined> => {
    if (!isUuid(id)) return undefined
    const concept = toMatrixconcept(await store.gebeurtenissenVan(id), stand ?? (await store.stand()))
    if (concept === undefined) return undefined
    const { document: basisDocument } = await basisOf(concept.basis)
    return { concept, document: await inhoudOf(id, concept.slot), basisDocument }
  }
  const klaar = async (id: string): Promise<Uitkomst> => ({ ...NIETS, fout: undefined, beeld: await lees(id) })
  const controle = ({ document, basisDocument }: Conceptbeeld) =>
    controleerBeleid(document, basisDocument, beslissingen)

  const begin = async (wie: Wie, inhoud: BeleidDocument, omschrijving: string): Promise<Uitkomst> => {
    if (!isMotivering(omschrijving)) return weiger('REDEN_ONGELDIG')
    const { matrixversie } = await store.stand()
    const concept = randomUUID()
    const basis = { basis: matrixversie, basisSha256: (await basisOf(matrixversie)).sha256 }
    const stap = {
      ...wie,
      concept,
      nr: 1,
      soort: 'GEMAAKT',
      ...basis,
      ...canonicalBeleid(inhoud),
      reden: omschrijving,
    } as const
    const weigering = await store.voegToe(stap)
    return weigering === undefined ? klaar(concept) : weiger(weigering)
  }

  /** Someone else came first: what changed since, and the caller's own edits upon what they were made for. */
  const botst = async (
    beeld: Conceptbeeld,
    slot: number,
    bouw?: (document: BeleidDocument) => Nieuw,
  ): Promise<Uitkomst> => {
    const { id } = beeld.concept
    if (slot < 1 || slot >= beeld.concept.slot) return weiger('CONCEPT_GEWIJZIGD', { beeld })
    const toen = await inhoudOf(id, slot)
    const eigen = bouw?.(toen)
    return weiger('CONCEPT_GEWIJZIGD', {
      beeld,
      sindsdien: compareBeleid(toen, beeld.document),
      nietBewaard: eigen?.ok ? compareBeleid(toen, eigen.document) : undefined,
      problemen: eigen?.ok === false ? eigen.problemen : [],
    })
  }

  /** One step of a concept that is there, as its reader saw it. */
  const zet = async (
    wie: Wie,
    { concept: id, slot }: Plaats,
    stap: Pick<NieuweStap, 'soort'> & Partial<NieuweStap>,
    vooraf: (beeld: Conceptbeeld) => Uitkomst | undefined = () => undefined,
  ): Promise<Uitkomst> => {
    const beeld = await lees(id)
    if (beeld === undefined) return weiger('CONCEPT_ONBEKEND')
    if (beeld.concept.slot !== slot) return botst(beeld, slot)
    const tegen = vooraf(beeld)
    if (tegen !== undefined) return tegen
    const { basis, sha256 } = beeld.concept
    const basisSha256 = (await basisOf(stap.basis ?? basis)).sha256
    const weigering = await store.voegToe({ ...wie, concept: id, nr: slot + 1, basis, basisSha256, sha256, ...stap })
    if (weigering === undefined) return klaar(id)
    const nu = await lees(id)
    return weigering === 'CONCEPT_GEWIJZIGD' && nu ? botst(nu, slot) : weiger(weigering, { beeld: nu })
  }

  /** A step that changes the content. */
  const herschrijf = async (wie: Wie, plaats: Plaats, bouw: (document: BeleidDocument) => Nieuw): Promise<Uitkomst> => {
    const beeld = await lees(plaats.concept)
    if (beeld === undefined) return weiger('CONCEPT_ONBEKEND')
    if (beeld.concept.slot !== plaats.slot) return botst(beeld, plaats.slot, bouw)
    const nieuw = bouw(beeld.document)
    if (!nieuw.ok) return weiger(nieuw.code, { beeld, problemen: nieuw.problemen })
    const inhoud = canonicalBeleid(nieuw.document)
    const basis = nieuw.basis ?? beeld.concept.basis
    if (inhoud.sha256 === beeld.concept.sha256 && basis === beeld.concept.basis)
      return weiger('GEEN_WIJZIGING', { beeld })
    const uitkomst = await zet(wie, plaats, { soort: 'GEWIJZIGD', ...inhoud, basis })
    // Another came between reading and writing: the edits come back all the same.
    return uitkomst.fout?.code === 'CONCEPT_GEWIJZIGD' && uitkomst.beeld
      ? botst(uitkomst.beeld, plaats.slot, bouw)
      : uitkomst
  }

  const inOrde = (beeld: Conceptbeeld): Uitkomst | undefined => {
    const bevindingen = controle(beeld)
    return bevindingen.some((each) => each.blokkeert) ? weiger('NIET_IN_ORDE', { beeld, bevindingen }) : undefined
  }
  const metReden = (reden: string, doe: () => Promise<Uitkomst>): Promise<Uitkomst> =>
    isMotivering(reden) ? doe() : Promise.resolve(weiger('REDEN_ONGELDIG'))

  return {
    lees,
    controle,
    async maak(wie, omschrijving) {
      return begin(wie, (await basisOf((await store.stand()).matrixversie)).document, omschrijving)
    },
    async zetTerug(wie, versie, omschrijving) {
      const found = await documentOf(versie)
      return found === undefined ? weiger('VERSIE_ONBEKEND') : begin(wie, found.document, omschrijving)
    },
    wijzig: (wie, plaats, cellen) =>
      herschrijf(wie, plaats, (document) => {
        const gewijzigd = editCellen(document, cellen)
        return gewijzigd.ok ? gewijzigd : ongeldig(gewijzigd.problemen.map(zonderRegel))
      }),
    importeer: (wie, plaats, bestanden) =>
      herschrijf(wie, plaats, (document) => {
        const gelezen = readBeleidsbestanden(bestanden, document)
        return gelezen.ok ? gelezen : ongeldig(gelezen.problemen)
      }),
    async werkBij(wie, plaats) {
      const beeld = await lees(plaats.concept)
      if (beeld === undefined) return weiger('CONCEPT_ONBEKEND')
      const { matrixversie } = await store.stand()
      const { document: geldend } = await basisOf(matrixversie)
      return herschrijf(wie, plaats, (document) => rebase(beeld.basisDocument, document, geldend, matrixversie))
    },
    async controleer(id) {
      const beeld = await lees(id)
      return beeld === undefined ? weiger('CONCEPT_ONBEKEND') : { ...(await klaar(id)), bevindingen: controle(beeld) }
    },
    dienIn: (wie, plaats) =>
      zet(wie, plaats, { soort: 'INGEDIEND' }, (beeld) =>
        canonicalBeleid(beeld.basisDocument).sha256 === beeld.concept.sha256
          ? weiger('GEEN_WIJZIGING', { beeld })
          : inOrde(beeld),
      ),
    keurGoed: (wie, plaats, { sha256, basis }) =>
      zet(wie, plaats, { soort: 'GOEDGEKEURD' }, (beeld) => {
        if (sha256 !== beeld.concept.sha256) return weiger('INHOUD_GEWIJZIGD', { beeld })
        return basis === beeld.concept.basis ? inOrde(beeld) : weiger('BASIS_VERSCHOVEN', { beeld })
      }),
    wijsAf: (wie, plaats, reden) => metReden(reden, () => zet(wie, plaats, { soort: 'AFGEWEZEN', reden })),
    // Checked once more: another release may have other cases.
    activeer: (wie, plaats, vanaf) =>
      zet(wie, plaats, { soort: 'GEACTIVEERD', ...(vanaf === undefined ? {} : { vanaf }) }, inOrde),
    trekIn: (wie, plaats, reden) => metReden(reden, () => zet(wie, plaats, { soort: 'INGETROKKEN', reden })),
  }
}

const ongeldig = (problemen: readonly Regelprobleem[]): Nieuw => ({ ok: false, code: 'INVOER_ONGELDIG', problemen })

const zonderRegel = ({ pad, uitleg }: Probleem): Regelprobleem => ({
  bestand: 'autorisatiematrix.yaml',
  regel: 1,
  uitleg: `${pad.slice(2).map(String).join(' › ')}: ${uitleg}`,
})

function rebase(van: BeleidDocument, concept: BeleidDocument, naar: BeleidDocument, basis: number): Nieuw {
  const overgezet = carryOver(van, concept, naar)
  const plaatsen = overgezet.ok ? [] : overgezet.botsingen
  if (!overgezet.ok)
    return {
      ok: false,
      code: 'BASIS_BOTST',
      problemen: plaatsen.map((uitleg) => ({ bestand: 'beleid', regel: 1, uitleg })),
    }
  const gelezen = readDocument(overgezet.waarde)
  return gelezen.ok ? { ...gelezen, basis } : ongeldig(gelezen.problemen.map(zonderRegel))
}
