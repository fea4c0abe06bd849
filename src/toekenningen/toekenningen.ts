/**
 * Toekenningen: time-boxed extra access that a regisseur gives one colleague for one betrokkene (reglement, paragraaf toegang).
 * Promise: giving one asks no bron and reads nothing of the betrokkene, so that it tells nothing; never to oneself, never
 * wider than the own functie, never without a ground and the six questions; its words are read by giver and reviewer alone.
 */
import { z } from 'zod'
import { BOVEN_DAT, type BovenDat, type Informatieniveau } from '../domain/niveau.ts'
import { judgeToekenning, type ToekenningAanvraag, type ZesVragen } from '../domain/toekenning.ts'
import type { Handeling } from '../handelingen/handeling.ts'
import type { PersoonSleutels } from '../logboek/sleutels.ts'
import type { FeitRij, ToegangStore } from './toegang-store.ts'
import { persoonOf, type PersoonInvoer, type Vastlegger, type Vastlegging } from './vastlegger.ts'

export interface ToekenningInvoer extends Omit<ToekenningAanvraag, 'niveaus'> {
  readonly sleutel: string
  readonly persoon: PersoonInvoer
  /** The aanmeldnaam of the receiver. */
  readonly collega: string
  readonly niveaus: readonly Informatieniveau[]
}

/** As the receiver sees one: the domeinen tell why someone is known, and show where WAT was given alone. */
export interface OntvangenToekenning {
  readonly id: string
  readonly kenmerk: string
  readonly functie: string
  readonly niveaus: readonly BovenDat[]
  readonly domeinen: readonly string[] | null
  readonly grondslag: string | null
  readonly geldigTot: string
}

/** As giver and reviewer see one. */
export interface GegevenToekenning extends OntvangenToekenning {
  readonly domeinen: readonly string[]
  readonly grondslag: string
  readonly geldigVan: string
  readonly beeindigdOp: string | null
  readonly geinformeerd: string
  readonly redenNietGeinformeerd: string | null
  readonly toets: ZesVragen
}

export interface Toekenningen {
  geef(handeling: Handeling, invoer: ToekenningInvoer): Promise<Vastlegging>
  /** By the giver, or by whoever may review those of everyone. */
  trekIn(handeling: Handeling, invoer: { readonly sleutel: string; readonly id: string }): Promise<Vastlegging>
  /** Running ones for the asker. */
  ontvangenDoor(handeling: Handeling): Promise<readonly OntvangenToekenning[]>
  gegevenDoor(handeling: Handeling): Promise<readonly GegevenToekenning[]>
  terToetsing(): Promise<readonly GegevenToekenning[]>
}

export interface ToekenningenDeps {
  readonly store: ToegangStore
  readonly vastlegger: Vastlegger
  readonly sleutels: Pick<PersoonSleutels, 'decrypt'>
  /** The pseudonym of whoever logs in under this name. */
  readonly collegaOf: (aanmeldnaam: string) => string
}

const inhoudSchema = z.object({
  kenmerk: z.string(),
  functie: z.string(),
  domeinen: z.array(z.string()),
  niveaus: z.array(z.enum(BOVEN_DAT)),
  grondslag: z.string(),
  geinformeerd: z.string(),
})
const antwoord = z.object({ antwoord: z.boolean(), toelichting: z.string() })
const tekstSchema = z.object({
  toets: z.object({
    noodzakelijk: antwoord,
    rechtmatig: antwoord,
    kanMinderOfAnders: antwoord,
    evenredig: antwoord,
    vitaalBelang: antwoord,
    veiligheid: antwoord,
  }),
  reden: z.string().nullable(),
})

/** A name that people can type; whether anyone has it is not looked up. */
const isAanmeldnaam = (naam: string): boolean => /^[^\p{Cc}]{1,200}$/u.test(naam) && naam.trim() !== ''

export function createToekenningen({ store, vastlegger, sleutels, collegaOf }: ToekenningenDeps): Toekenningen {
  const ontvangen = ({ id, inhoud, geldigTot }: FeitRij): OntvangenToekenning => {
    const { kenmerk, functie, domeinen, niveaus, grondslag } = inhoudSchema.parse(inhoud)
    const metWat = niveaus.includes('WAT')
    return {
      id,
      kenmerk,
      functie,
      niveaus,
      domeinen: metWat ? domeinen : null,
      grondslag: metWat ? grondslag : null,
      geldigTot: geldigTot.toISOString(),
    }
  }
  const gegeven = (rij: FeitRij): GegevenToekenning => {
    const { domeinen, grondslag, geinformeerd } = inhoudSchema.parse(rij.inhoud)
    if (rij.tekst === undefined) throw new Error('a toekenning has its words')
    const { toets, reden } = tekstSchema.parse(JSON.parse(sleutels.decrypt(rij.tekst)))
    return {
      ...ontvangen(rij),
      domeinen,
      grondslag,
      geldigVan: rij.geldigVan.toISOString(),
      beeindigdOp: rij.beeindigdOp?.toISOString() ?? null,
      geinformeerd,
      redenNietGeinformeerd: reden,
      toets,
    }
  }

  return {
    async geef(handeling, gevraagd) {
      const { sleutel, persoon, collega, ...invoer } = gevraagd
      const bsn = persoonOf(handeling, persoon)
      const niveaus = BOVEN_DAT.filter((each) => invoer.niveaus.includes(each))
      const aanvraag: ToekenningAanvraag = { ...invoer, niveaus, domeinen: [...new Set(invoer.domeinen)] }
      if (!isAanmeldnaam(collega)) return vastlegger.weiger(handeling, 'COLLEGA_ONGELDIG')
      const voor = collegaOf(collega)
      if (voor === handeling.professional.collega) return vastlegger.weiger(handeling, 'NIET_AAN_UZELF')
      if (invoer.niveaus.includes('DAT')) return vastlegger.weiger(handeling, 'TOEKENNING_LEEG')
      const fout = judgeToekenning(aanvraag, handeling.functie ?? '', handeling.beleid)
      if (fout !== undefined) return vastlegger.weiger(handeling, fout)
      const { functie, domeinen, grondslag, kenmerk, dagen, toets, geinformeerd } = aanvraag
      const nee = geinformeerd.nee ?? undefined
      return vastlegger.legVast(handeling, sleutel, {
        soort: 'TOEKENNING',
        gevraagd,
        bsn,
        voor,
        inhoud: { kenmerk, functie, domeinen, niveaus, grondslag, geinformeerd: nee?.grond ?? 'JA' },
        tekst: { toets, reden: nee?.reden ?? null },
        geldigheid: { uren: dagen * 24 },
      })
    },
    trekIn(handeling, { sleutel, id }) {
      const rechten = handeling.beleid.functies.get(handeling.functie ?? '')?.rechten
      return vastlegger.beeindig(handeling, sleutel, 'TOEKENNING', id, rechten?.has('TOEKENNING_TOETSEN') === true)
    },
    ontvangenDoor: async ({ professional }) =>
      (await store.list({ soort: 'TOEKENNING', voor: professional.collega, lopend: true })).map(ontvangen),
    gegevenDoor: async ({ professional }) =>
      (await store.list({ soort: 'TOEKENNING', door: professional.pseudoniem })).map(gegeven),
    terToetsing: async () => (await store.list({ soort: 'TOEKENNING' })).map(gegeven),
  }
}
