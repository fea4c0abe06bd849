/** Rights that are no informatieniveau. A functie holds those that the policy gives it by name, and no others. */
export const RECHTEN = [
  'BSN_ZOEKEN',
  'BSN_ZIEN',
  'PERSOON_ZOEKEN',
  'AFGESCHERMD_ZIEN',
  'EIGEN_TOEGANG_ZIEN',
  'MATRIX_INZIEN',
  'MATRIX_WIJZIGEN',
  'MATRIX_GOEDKEUREN',
  'MATRIX_TOETSEN',
  'RAADPLEGING_TOETSEN',
  'RECHTEN_BEOORDELEN',
  'EIGEN_RAADPLEGINGEN_ZIEN',
  'RECHTMATIGHEID_CONTROLEREN',
  'TOEKENNING_GEVEN',
  'TOEKENNING_TOETSEN',
  'TOESTEMMING_VASTLEGGEN',
  'REGIENIVEAU_VASTLEGGEN',
  'AANSTELLING_VASTLEGGEN',
  'NOODGEVAL_MELDEN',
  'NOODGEVAL_BEOORDELEN',
  'INZAGE_VERLENEN',
  'RAPPORT_INZIEN',
  'LOGBOEK_ONDERZOEKEN',
  'LOGBOEK_BEOORDELEN',
] as const

/**
 * BSN_ZOEKEN: may submit a BSN. BSN_ZIEN: may see one (UAVG art. 46; Wabb art. 10).
 * AFGESCHERMD_ZIEN: may see more than dat of an afgeschermde betrokkenheid, where its cells are open.
 * PERSOON_ZOEKEN: may search by name and birth date, and ask about whom was found so.
 * EIGEN_TOEGANG_ZIEN: may see what one's own functies open, and what was given to oneself.
 * MATRIX_INZIEN, _WIJZIGEN, _GOEDKEUREN, _TOETSEN: may read the policy, change it in a concept, judge another's concept, ask
 * what it decides. RAADPLEGING_TOETSEN: may ask that about one recorded raadpleging. RECHTEN_BEOORDELEN: may sign the review.
 * EIGEN_RAADPLEGINGEN_ZIEN: may see when one asked oneself.
 * RECHTMATIGHEID_CONTROLEREN: may see counts per domein and quarter, and the coded sample; nobody in them can be recognised.
 * TOEKENNING_GEVEN: may give a colleague time-boxed access. TOEKENNING_TOETSEN: may read and end those of everyone.
 * TOESTEMMING_VASTLEGGEN, REGIENIVEAU_VASTLEGGEN, AANSTELLING_VASTLEGGEN: may put these on record.
 * NOODGEVAL_MELDEN: may open a noodgeval. NOODGEVAL_BEOORDELEN: may review those of others.
 * INZAGE_VERLENEN: may have an inzageverslag made for a betrokkene, named by BSN for that alone. RAPPORT_INZIEN: may see figures that name nobody.
 * LOGBOEK_ONDERZOEKEN: may, on a mandate, see who looked up whom. LOGBOEK_BEOORDELEN: may judge lookups of the controlelijst.
 */
export type Recht = (typeof RECHTEN)[number]

/** Without someone for each of these the policy could never be changed again. */
export const BEHEERRECHTEN = ['MATRIX_INZIEN', 'MATRIX_WIJZIGEN', 'MATRIX_GOEDKEUREN', 'RECHTEN_BEOORDELEN'] as const
/** Who decides on the policy asks about nobody (AVG art. 5 lid 1 f; BIO2 5.03). */
export const BESLISRECHTEN = ['MATRIX_WIJZIGEN', 'MATRIX_GOEDKEUREN'] as const
export const RAADPLEEGRECHTEN = ['BSN_ZOEKEN', 'BSN_ZIEN', 'PERSOON_ZOEKEN', 'AFGESCHERMD_ZIEN'] as const
