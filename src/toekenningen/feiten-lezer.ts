/**
 * Reads what is on record for the persons of a raadpleging, as plain data for the rules.
 * Promise: what cannot be read whole is not left out in silence, which could close or open the wrong thing: it is refused.
 */
import DataLoader from 'dataloader'
import { z } from 'zod'
import type { GelezenFeiten } from '../autorisatie/toegang.ts'
import { AANSTELLINGEN, TOESTEMMINGSOORTEN, type Feit } from '../domain/feiten.ts'
import { BOVEN_DAT } from '../domain/niveau.ts'
import { PoortError } from '../errors.ts'
import type { Feitenvraag, GevondenFeit, ToegangStore } from './toegang-store.ts'

/** Nothing but what the rules read: what else is kept of a feit falls out. */
const inhoudSchema = z.discriminatedUnion('soort', [
  z.object({
    soort: z.literal('TOEKENNING'),
    functie: z.string(),
    domeinen: z.array(z.string()),
    niveaus: z.array(z.enum(BOVEN_DAT)),
    grondslag: z.string(),
  }),
  z.object({
    soort: z.literal('TOESTEMMING'),
    toestemming: z.enum(TOESTEMMINGSOORTEN),
    van: z.string(),
    naar: z.string(),
    doel: z.string(),
  }),
  z.object({ soort: z.literal('REGIENIVEAU'), regieniveau: z.string() }),
  z.object({ soort: z.literal('AANSTELLING'), aanstelling: z.enum(AANSTELLINGEN) }),
  z.object({ soort: z.literal('NOODGEVAL'), functie: z.string(), niveau: z.enum(BOVEN_DAT) }),
])

export interface FeitenLezer {
  /**
   * @param personen of each the pseudonyms under every key
   * @param voor as colleagues name the asker
   * @throws PoortError LOGBOEK_NIET_BESCHIKBAAR: unavailable is never "no right"
   */
  read(personen: Feitenvraag['personen'], voor: string): Promise<GelezenFeiten>
}

/** Questions of one read at most. */
const MOST = 100

export function createFeitenLezer(store: Pick<ToegangStore, 'readFeiten'>): FeitenLezer {
  // What is asked in one moment is read together: each asks after its own intent, and intents are committed together.
  const samen = new DataLoader<Feitenvraag, GelezenFeiten>(
    async (vragen) => {
      const { nu, feiten } = await store.readFeiten(vragen)
      return vragen.map(({ personen }, at) => {
        try {
          const eigen = feiten.filter(({ vraag }) => vraag === at)
          const perPersoon = personen.map((_, wie) =>
            eigen.filter(({ plaats }) => plaats === undefined || plaats === wie).map(toFeit),
          )
          return { nu, perPersoon }
        } catch {
          return new Error('a feit that cannot be read') // of this question alone
        }
      })
    },
    { cache: false, maxBatchSize: MOST },
  )
  return {
    async read(personen, voor) {
      try {
        return await samen.load({ personen, voor })
      } catch {
        throw new PoortError('LOGBOEK_NIET_BESCHIKBAAR')
      }
    },
  }
}

const toFeit = ({ soort, id, inhoud, plaats, geldigVan, geldigTot }: GevondenFeit): Feit => ({
  ...inhoudSchema.parse({ ...z.record(z.string(), z.unknown()).parse(inhoud), soort }),
  id,
  persoonlijk: plaats !== undefined,
  geldigVan,
  geldigTot,
})
