/**
 * The decision cases: questions with what must come of them, as YAML in `beleid/beslissingen/`. The same ones are the proof of
 * the engine, of the poort over HTTP and of an admin's change.
 * Promise: they belong to the release and not to the policy, so that no change of the policy can change what is `vast`.
 */
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Beleid } from '../domain/beleid.ts'
import { decide } from '../domain/decide.ts'
import { AANSTELLINGEN, altijdGeldig, TOESTEMMINGSOORTEN } from '../domain/feiten.ts'
import { BOVEN_DAT } from '../domain/niveau.ts'
import { settleVerantwoording } from '../domain/verantwoording.ts'
import { isFoutcode } from '../errors.ts'
import { createToegang } from './toegang.ts'

const datCase = z.strictObject({
  naam: z.string(),
  vast: z.boolean().default(false),
  functies: z.array(z.string()),
  verantwoording: z.strictObject({ doel: z.string().optional(), functie: z.string().optional() }),
  code: z.string().refine(isFoutcode).nullable(),
  functie: z.string().optional(),
  open: z.array(z.string()).default([]),
})

/** What is on record for the betrokkene and the asker while the case is decided. */
const feit = z.discriminatedUnion('soort', [
  z.strictObject({
    soort: z.literal('TOEKENNING'),
    functie: z.string(),
    domeinen: z.array(z.string()),
    niveaus: z.array(z.enum(BOVEN_DAT)),
    grondslag: z.string(),
  }),
  z.strictObject({
    soort: z.literal('TOESTEMMING'),
    toestemming: z.enum(TOESTEMMINGSOORTEN),
    van: z.string(),
    naar: z.string(),
    doel: z.string(),
  }),
  z.strictObject({ soort: z.literal('REGIENIVEAU'), regieniveau: z.string() }),
  z.strictObject({ soort: z.literal('AANSTELLING'), aanstelling: z.enum(AANSTELLINGEN) }),
  z.strictObject({ soort: z.literal('NOODGEVAL'), niveau: z.enum(BOVEN_DAT) }),
])
export type ZaakFeit = z.infer<typeof feit>

const niveauCase = z.strictObject({
  naam: z.string(),
  vast: z.boolean().default(false),
  functie: z.string(),
  teams: z.array(z.string()),
  verantwoording: z.strictObject({ doel: z.string(), grondslag: z.string(), noodzaak: z.string().optional() }),
  betrokkenheid: z.strictObject({ domein: z.string(), team: z.string(), afgeschermd: z.boolean().default(false) }),
  feiten: z.array(feit).default([]),
  vrij: z.array(z.enum(BOVEN_DAT)),
})

export type DatBeslissing = z.infer<typeof datCase>
export type NiveauBeslissing = z.infer<typeof niveauCase>

export interface Beslissingen {
  readonly dat: readonly DatBeslissing[]
  readonly niveaus: readonly NiveauBeslissing[]
}

const FOLDER = new URL('../../beleid/beslissingen/', import.meta.url)

/** @param folder @default the shipped cases @throws Error when a case is not understood */
export async function readBeslissingen(folder: URL = FOLDER): Promise<Beslissingen> {
  const read = async (file: string): Promise<unknown> => parse(await readFile(new URL(file, folder), 'utf8'))
  return {
    dat: z
      .array(datCase)
      .min(1)
      .parse(await read('dat.yaml')),
    niveaus: z
      .array(niveauCase)
      .min(1)
      .parse(await read('niveaus.yaml')),
  }
}

/** A case that comes out otherwise. */
export interface Afwijking {
  readonly naam: string
  readonly vast: boolean
  readonly uitleg: string
}

/** @returns the cases that this policy decides otherwise than they say */
export function runBeslissingen({ dat, niveaus }: Beslissingen, beleid: Beleid): readonly Afwijking[] {
  const afwijkingen = [
    ...dat.map((each) => [each, decideDat(each, beleid), wordsOf(each.code, each.open)] as const),
    ...niveaus.map((each) => [each, openNiveaus(each, beleid), wordsOf(null, each.vrij)] as const),
  ]
  return afwijkingen.flatMap(([{ naam, vast }, kreeg, verwacht]) =>
    kreeg === verwacht ? [] : [{ naam, vast, uitleg: `verwacht: ${verwacht}; het beleid geeft: ${kreeg}` }],
  )
}

const wordsOf = (code: string | null, open: readonly string[]): string =>
  code ?? (open.length === 0 ? 'niets vrij' : `vrij: ${open.toSorted().join(', ')}`)

function decideDat({ functies, verantwoording }: DatBeslissing, beleid: Beleid): string {
  const alleenDat = { recht: 'BSN_ZOEKEN', niveaus: new Set(['DAT'] as const) } as const
  const toegang = createToegang(settleVerantwoording(functies, verantwoording, alleenDat, beleid), [], beleid)
  const oordeel = toegang.judge('DAT')
  return wordsOf(oordeel === true ? null : oordeel.code, [...toegang.datDomeinen])
}

function openNiveaus(zaak: NiveauBeslissing, beleid: Beleid): string {
  const { functie, teams, verantwoording, betrokkenheid } = zaak
  const { doel, grondslag, noodzaak } = verantwoording
  const { domein, team, afgeschermd } = betrokkenheid
  // A noodgeval of a case was reported in the functie that asks.
  const feiten = zaak.feiten.map((each, at) =>
    altijdGeldig(each.soort === 'NOODGEVAL' ? { ...each, functie } : each, at),
  )
  const about = { eigenTeam: teams.includes(team), afgeschermd, feiten }
  const vraag = { functie, doel, grondslag, noodzaak: noodzaak !== undefined, domein, ...about }
  const vrij = BOVEN_DAT.filter((niveau) => decide({ ...vraag, niveau }, beleid).besluit === 'VRIJGEGEVEN')
  return wordsOf(null, vrij)
}
