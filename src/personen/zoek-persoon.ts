/**
 * A search for a person, from the checked criteria to the rows that are shown.
 * Promise: a registry that fails is an error, never an empty list; every person that is shown stands on record with the outcome,
 * and both are durable before anything leaves (A3). Rows of one search say nothing of whether anyone is known to a team.
 */
import { PoortError, type Foutcode } from '../errors.ts'
import type { Handeling } from '../handelingen/handeling.ts'
import type { Quota } from '../limits/quota.ts'
import type { Signalen } from '../limits/signalen.ts'
import type { PersoonSleutels } from '../logboek/sleutels.ts'
import type { BrpMeldingen, BrpPersoon } from './brp-antwoord.ts'
import type { Personenregister, Registeruitkomst } from './personenregister.ts'
import type { Persoonsleutels } from './persoonsleutel.ts'
import { readZoekvraag, RUBRIEKEN_GETOOND, type Adres, type ZoekPersoonInvoer } from './zoekvraag.ts'

export interface GevondenPersoon {
  readonly persoonSleutel: string
  readonly naam: { readonly voornamen: string; readonly voorvoegsel: string | null; readonly geslachtsnaam: string }
  readonly geboortejaar: number
  /** Behind BSN_ZIEN; null for someone without one. */
  readonly bsn: string | null
  readonly meldingen: BrpMeldingen
}

export interface PersonenDienst {
  /** @throws PoortError when it cannot be searched for, or the registry gave no answer */
  zoek(handeling: Handeling, invoer: ZoekPersoonInvoer): Promise<readonly GevondenPersoon[]>
}

export interface PersonenDeps {
  readonly register: Personenregister
  readonly persoonsleutels: Persoonsleutels
  readonly quota: Quota
  readonly signalen: Signalen
  readonly persoonSleutels: Pick<PersoonSleutels, 'pseudonymise'>
}

const FOUTEN: Readonly<Record<Exclude<Registeruitkomst['uitkomst'], 'BEANTWOORD'>, Foutcode>> = {
  TE_VEEL: 'TE_VEEL_PERSONEN',
  GEEN_ANTWOORD: 'PERSONENREGISTER_GEEN_ANTWOORD',
}

export function createPersonenDienst(deps: PersonenDeps): PersonenDienst {
  const { register, persoonsleutels, quota, signalen, persoonSleutels } = deps

  /** A search counts as one person asked for, whatever it finds, and whoever it shows counts as well. */
  const count = async ({ professional, functie, beleid, stand }: Handeling, personen: readonly string[]) => {
    if (personen.length === 0) return
    const { pseudoniem, organisatie } = professional
    const vraag = { professional: pseudoniem, functie, organisatie, personen, grenzen: beleid.quota, nu: stand.nu }
    if (!(await quota.consume(vraag))) throw new PoortError('QUOTA_BEREIKT')
  }

  return {
    async zoek(handeling, invoer) {
      const vraag = readZoekvraag(invoer)
      if (vraag === undefined) throw new PoortError('ZOEKVRAAG_ONGELDIG')
      await count(handeling, [handeling.id])
      const { pseudoniem } = handeling.professional
      const antwoord = await register.zoek(vraag, pseudoniem)
      if (antwoord.uitkomst !== 'BEANTWOORD') {
        handeling.noteer({ register: antwoord.uitkomst === 'TE_VEEL' ? 'TE_VEEL' : antwoord.reden })
        throw new PoortError(FOUTEN[antwoord.uitkomst])
      }
      const gevonden = antwoord.personen.filter((each) => vraag.adres === undefined || livesAt(each, vraag.adres))
      const personen = gevonden.map(({ persoon }) => persoon)
      const codes = personen.map((each) => persoonSleutels.pseudonymise(each).bytes.toString('base64url'))
      await count(handeling, codes)
      const { functie, stand } = handeling
      const waarneming = {
        professional: pseudoniem,
        functie,
        personen,
        pseudoniemen: codes,
        ongeldig: false,
        nu: stand.nu,
      }
      // Whether anybody is known to a team is not known here: a search that finds nobody is the miss of a search.
      const treffers = { bekend: personen.length === 0 ? 0 : 1, nietBekend: personen.length === 0 ? 1 : 0 }
      handeling.toon(personen)
      handeling.noteer({
        register: 'BEANTWOORD',
        getoond: personen.length,
        rubriekenGetoond: RUBRIEKEN_GETOOND,
        signalen: signalen.observe(waarneming)(treffers),
      })
      return gevonden.map((each) => ({
        persoonSleutel: persoonsleutels.make(each.persoon, pseudoniem, handeling.stand.nu),
        naam: {
          voornamen: each.voornamen,
          voorvoegsel: each.voorvoegsel ?? null,
          geslachtsnaam: each.geslachtsnaam,
        },
        geboortejaar: each.geboortejaar,
        bsn: each.bsn ?? null,
        meldingen: each.meldingen,
      }))
    },
  }
}

const livesAt = ({ postcode, huisnummer }: BrpPersoon, adres: Adres): boolean =>
  postcode === adres.postcode && huisnummer === String(adres.huisnummer)
