/** What can keep a change of the policy from being made, in words for the beheerder: expected outcomes, no faults. */
import type { Fout } from '../errors.ts'
import type { Stapweigering } from './beleid-store.ts'

export type Matrixfoutcode =
  | Stapweigering
  | 'CONCEPT_ONBEKEND'
  | 'VERSIE_ONBEKEND'
  | 'NIET_IN_ORDE'
  | 'GEEN_WIJZIGING'
  | 'INVOER_ONGELDIG'
  | 'BASIS_BOTST'
  | 'REDEN_ONGELDIG'
  | 'DAGEN_ONGELDIG'
  | 'RAADPLEGING_ONBEKEND'

const BOODSCHAPPEN: Readonly<Record<Matrixfoutcode, string>> = {
  CONCEPT_ONBEKEND: 'Dit concept bestaat niet. Kies een concept uit de lijst.',
  VERSIE_ONBEKEND: 'Deze versie bestaat niet. Kies een versie uit de lijst.',
  CONCEPT_GEWIJZIGD:
    'Iemand anders heeft dit concept intussen gewijzigd. Hieronder staat wat er anders is. Uw wijzigingen zijn niet bewaard in het concept; u krijgt ze hier terug.',
  FASE: 'Dit kan niet in de fase waarin het concept nu is.',
  EIGEN_WIJZIGING: 'U hebt zelf aan dit concept gewerkt. Een ander moet het goedkeuren.',
  INHOUD_GEWIJZIGD: 'De inhoud is anders dan die u beoordeelt. Bekijk het concept opnieuw.',
  BASIS_VERSCHOVEN:
    'Intussen geldt een andere versie van de autorisatiematrix. Werk het concept bij; een goedkeuring van voor die tijd telt niet meer.',
  EIGEN_FUNCTIE:
    'Dit concept raakt een functie van de maker zelf. Iemand die die functie niet heeft, moet het goedkeuren.',
  ACTIVERING_GEPLAND: 'Er staat al een ingebruikname gepland. Wacht die af of trek die eerst in.',
  MOMENT_ONGELDIG: 'Kies een moment in de toekomst, hoogstens een jaar vooruit.',
  AL_INGEGAAN: 'Deze versie geldt al. Zet een oude versie terug als u haar niet meer wilt.',
  NIET_IN_ORDE: 'De controle vond iets dat niet mag. Los eerst de bevindingen op die blokkeren.',
  GEEN_WIJZIGING: 'Dit verandert niets.',
  INVOER_ONGELDIG: 'Wat u opgaf klopt niet. Er is niets bewaard. Alle problemen staan hieronder.',
  BASIS_BOTST:
    'Dit concept en de versie die nu geldt wijzigen hetzelfde op een andere manier. Pas eerst de genoemde plaatsen aan in een nieuw concept.',
  DAGEN_ONGELDIG: 'Kies een aantal dagen van 1 tot en met 400.',
  RAADPLEGING_ONBEKEND: 'Deze raadpleging staat niet in het logboek.',
  REDEN_ONGELDIG: 'Schrijf een reden van 10 tot 500 tekens, zonder lange nummers.',
}

export const matrixfout = (code: Matrixfoutcode): Fout<Matrixfoutcode> => ({ code, boodschap: BOODSCHAPPEN[code] })
