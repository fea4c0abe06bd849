/**
 * The inzageverslag: what a betrokkene may know of who looked him up (AVG 15, Wmo 5.3.2, Jeugdwet 7.3.10).
 * Promise: whole or not at all; the names of doel, grondslag and functie as they stood on that day. Never an employee, never
 * another person of the same raadpleging, never an activiteit that is confidential now; and of somebody who was never looked
 * up the same verslag, without lines.
 */
import type { Matrixversies } from '../autorisatie/matrixversies.ts'
import { activiteitVan, registerVan } from '../logboek/activiteit-van.ts'
import type { Beleid } from '../domain/beleid.ts'
import { parseBsn } from '../domain/bsn.ts'
import { decideInzage, type Inzageverzoek } from '../domain/inzagerecht.ts'
import { dagBefore, dagOf, parseDag, readPeriode, type Periode } from '../domain/periode.ts'
import { PoortError } from '../errors.ts'
import { readActie, type Actie } from '../logboek/gelezen-regel.ts'
import type { LeesLogboek } from '../logboek/lees-logboek.ts'
import type { PersoonSleutels } from '../logboek/sleutels.ts'
import { createBeleidVan } from './beleid-van.ts'

export interface InzageInvoer extends Inzageverzoek {
  readonly persoon: { readonly bsn?: string | null | undefined }
  readonly van: string
  readonly totEnMet: string
  readonly identiteitVastgesteld: boolean
}

/** What the handeling knows of who has it made. */
export interface Verzoeker {
  readonly id: string
  readonly beleid: Beleid
  readonly nu: Date
}

export interface Inzageregel {
  readonly moment: Date
  readonly organisatie: string
  readonly onderdelen: readonly string[]
  readonly functie: string
  readonly activiteit: string
  readonly doel: string
  readonly grondslag: string
  readonly niveaus: readonly string[]
  readonly noodgeval: boolean
  /** False when nothing was given out: refused, or failed. */
  readonly verstrekt: boolean
}

export interface Inzageverslag extends Periode {
  readonly kenmerk: string
  readonly organisatie: string
  readonly opgesteldOp: Date
  readonly tijdzone: string
  readonly regels: readonly Inzageregel[]
}

export interface InzageDienst {
  /** @throws PoortError when the verslag may not or cannot be made whole */
  make(invoer: InzageInvoer, verzoeker: Verzoeker): Promise<Inzageverslag>
}

export interface InzageDeps {
  readonly lees: LeesLogboek
  readonly matrixversies: Matrixversies
  readonly sleutels: PersoonSleutels
  /** @throws PoortError SLEUTEL_ONTBREEKT when a key is absent under which persons were written */
  readonly requireSleutels: () => Promise<void>
  /** The shortest term of the logboek: from before it some lines are gone, and a verslag would not be whole. */
  readonly kortsteTermijn: string
  /** Lines of one verslag at most: more is refused, never cut off. @default 2000 */
  readonly most?: number
}

export function createInzage({
  lees,
  matrixversies,
  sleutels,
  requireSleutels,
  kortsteTermijn,
  most = 2000,
}: InzageDeps): InzageDienst {
  return {
    async make(invoer, { id, beleid, nu }) {
      const bsn = parseBsn(invoer.persoon.bsn)
      if (bsn === undefined) throw new PoortError('BSN_ONGELDIG')
      const { tijdzone } = beleid.rapportage
      const vandaag = dagOf(nu, tijdzone)
      checkVerzoek(invoer, vandaag, beleid)
      const periode = readPeriode(invoer.van, invoer.totEnMet, dagBefore(vandaag, kortsteTermijn), vandaag)
      if (periode === undefined) throw new PoortError('PERIODE_ONGELDIG')

      await requireSleutels()
      const gevonden = await lees.ofPersoon(sleutels.pseudonyms(bsn), periode, tijdzone, most)
      if (gevonden.length > most) throw new PoortError('VERSLAG_TE_GROOT')
      const beleidVan = createBeleidVan(matrixversies, lees)
      const regels: Inzageregel[] = []
      for (const opgeslagen of gevonden) {
        // The inzage under way is not yet part of what there is to see.
        if (opgeslagen.raadpleging === id) continue
        const actie = readActie(opgeslagen)
        const regel = toRegel(actie, await beleidVan(actie), beleid)
        if (regel !== undefined) regels.push(regel)
      }
      return { kenmerk: id, organisatie: beleid.register.organisatie, opgesteldOp: nu, tijdzone, ...periode, regels }
    },
  }
}

function checkVerzoek(invoer: InzageInvoer, vandaag: string, beleid: Beleid): void {
  const op = parseDag(vandaag)
  if (op === undefined || !invoer.identiteitVastgesteld) throw new PoortError('INZAGE_HANDMATIG')
  const besluit = decideInzage(invoer, op, beleid.inzage)
  if (besluit === 'HANDMATIG') throw new PoortError('INZAGE_HANDMATIG')
  if (besluit === 'GEWEIGERD') throw new PoortError('INZAGE_GEWEIGERD')
}

/** What a crash cut short counts as given out, and so does an answer of which a part failed: nobody can say that it was not. */
function isVerstrekt(uitkomst: Actie['uitkomst']): boolean {
  if (uitkomst?.geldtAls === 'BEANTWOORD') return true
  if (uitkomst?.resultaat === 'MISLUKT') return typeof uitkomst.fout !== 'string'
  return !['GEWEIGERD', 'NIET_UITGEVOERD'].includes(uitkomst?.resultaat ?? '')
}

/** @param toen the policy of the line @param nu the policy of today, which says what is confidential now */
function toRegel(actie: Actie, toen: Beleid, nu: Beleid): Inzageregel | undefined {
  const activiteit = activiteitVan(actie, registerVan(toen, nu))
  // Confidentiality is that of the activiteit as it is today: lifting it is a change of the register, not of a line.
  if ((nu.register.activiteiten.get(activiteit.id) ?? activiteit).vertrouwelijk) return undefined
  const { voornemen, uitkomst, begin, functie, doel, grondslag, noodgeval } = actie
  const code = grondslag ?? activiteit.grondslag
  const grond = toen.grondslagen.get(code)
  const functies = functie === undefined ? voornemen.functies : [functie]
  return {
    moment: begin,
    organisatie: voornemen.organisatie,
    onderdelen: voornemen.teams.map((team) => toen.teams.get(team)?.naam ?? team),
    functie: functies.map((each) => toen.functies.get(each)?.naam ?? each).join(', ') || 'Geen functie',
    activiteit: activiteit.naam,
    doel: (doel === undefined ? undefined : toen.doelen.get(doel)?.naam) ?? activiteit.doel,
    grondslag: grond === undefined ? code : `${grond.naam} (${grond.artikel})`,
    niveaus: voornemen.niveaus,
    noodgeval,
    verstrekt: isVerstrekt(uitkomst),
  }
}
