/**
 * Reads what the person registry sent back (Haal Centraal BRP-API, `POST /personen`).
 * Promise: an answer is taken whole or not at all: the search that was asked, at most ten persons, each born on the day that
 * was asked, none of them twice. Only the named fields are read; nothing of an answer is ever quoted.
 */
import { z } from 'zod'
import { parseBsn } from '../domain/bsn.ts'
import { zonderBsn, type Persoon } from '../domain/persoon.ts'
import type { Zoekvraag } from './zoekvraag.ts'

export const ZOEKTYPE = 'ZoekMetGeslachtsnaamEnGeboortedatum'

/** The API refuses more by itself; a list that is longer all the same was not made by it. */
const MAX_PERSONEN = 10

/**
 * What is asked of each person: the name and birth year that are shown, and what says whom the logboek is about (a BSN, or
 * for someone without one the full birth date and the address).
 */
export const VELDEN = [
  'burgerservicenummer',
  'naam.voornamen',
  'naam.voorvoegsel',
  'naam.geslachtsnaam',
  'geboorte.datum',
  'verblijfplaats.verblijfadres.postcode',
  'verblijfplaats.verblijfadres.huisnummer',
] as const

/** Delivered with every person whether asked or not; to drop one would be a defect. */
export interface BrpMeldingen {
  /** The person asked not to pass these data on to third parties. */
  readonly geheimhouding: boolean
  readonly inOnderzoek: boolean
  /** E emigrated, M by decision, R registered as non-resident. The dead and lists closed as a fault are not delivered. */
  readonly opschorting: string | undefined
  readonly verblijftNietOpAdres: boolean
  readonly rni: readonly string[]
  readonly verificatie: string | undefined
}

export interface BrpPersoon {
  readonly persoon: Persoon
  readonly bsn: string | undefined
  readonly voornamen: string
  readonly voorvoegsel: string | undefined
  readonly geslachtsnaam: string
  readonly geboortejaar: number
  readonly postcode: string
  readonly huisnummer: string
  readonly meldingen: BrpMeldingen
}

const tekst = z.string().max(400)
const waarde = z.object({ code: z.string().max(40).optional(), omschrijving: tekst.optional() })
const persoonSchema = z.object({
  burgerservicenummer: z.string().optional(),
  naam: z.object({ voornamen: tekst.optional(), voorvoegsel: tekst.optional(), geslachtsnaam: tekst.optional() }),
  geboorte: z.object({ datum: z.object({ type: z.literal('Datum'), datum: z.iso.date() }) }),
  verblijfplaats: z
    .object({
      verblijfadres: z.object({ postcode: z.string().max(7).optional(), huisnummer: z.int().optional() }).optional(),
    })
    .optional(),
  geheimhoudingPersoonsgegevens: z.boolean().optional(),
  inOnderzoek: z.unknown().optional(),
  opschortingBijhouding: z.object({ reden: waarde }).optional(),
  indicatieVastgesteldVerblijftNietOpAdres: z.boolean().optional(),
  rni: z.array(z.object({ deelnemer: waarde.optional() })).optional(),
  verificatie: z.object({ omschrijving: tekst.optional() }).optional(),
})
const antwoordSchema = z.object({ type: z.literal(ZOEKTYPE), personen: z.array(persoonSchema).max(MAX_PERSONEN) })

/** Not in a search: the dead must be asked for, and a list closed as a fault is never delivered. */
const NOOIT = new Set(['O', 'F'])

/** @returns undefined when it is no answer to this vraag */
export function readPersonen(body: unknown, vraag: Zoekvraag): readonly BrpPersoon[] | undefined {
  const gelezen = antwoordSchema.safeParse(body)
  if (!gelezen.success) return undefined
  const personen = gelezen.data.personen.map((each) => readPersoon(each, vraag.geboortedatum))
  const good = personen.filter((each) => each !== undefined)
  if (good.length !== personen.length) return undefined
  return new Set(good.map(({ persoon }) => persoon)).size === good.length ? good : undefined
}

function readPersoon(given: z.infer<typeof persoonSchema>, geboortedatum: string): BrpPersoon | undefined {
  const { naam, geboorte, verblijfplaats, opschortingBijhouding, inOnderzoek, rni = [] } = given
  const bsn = parseBsn(given.burgerservicenummer)
  if (bsn === undefined && given.burgerservicenummer !== undefined) return undefined
  if (geboorte.datum.datum !== geboortedatum) return undefined
  const opschorting = opschortingBijhouding && (opschortingBijhouding.reden.code ?? 'ONBEKEND')
  if (opschorting !== undefined && NOOIT.has(opschorting)) return undefined
  const { voornamen = '', voorvoegsel, geslachtsnaam = '' } = naam
  const postcode = verblijfplaats?.verblijfadres?.postcode?.replace(/\s/g, '').toUpperCase() ?? ''
  const huisnummer = String(verblijfplaats?.verblijfadres?.huisnummer ?? '')
  return {
    persoon: bsn ?? zonderBsn({ geslachtsnaam, voornamen, geboortedatum, postcode, huisnummer }),
    bsn,
    voornamen,
    voorvoegsel,
    geslachtsnaam,
    geboortejaar: Number(geboortedatum.slice(0, 4)),
    postcode,
    huisnummer,
    meldingen: {
      geheimhouding: given.geheimhoudingPersoonsgegevens ?? false,
      inOnderzoek: inOnderzoek !== undefined && inOnderzoek !== null && inOnderzoek !== false,
      opschorting,
      verblijftNietOpAdres: given.indicatieVastgesteldVerblijftNietOpAdres ?? false,
      rni: rni.map(({ deelnemer }) => deelnemer?.omschrijving ?? deelnemer?.code ?? 'onbekend'),
      verificatie: given.verificatie && (given.verificatie.omschrijving ?? 'onbekend'),
    },
  }
}
