/** Rights that are no informatieniveau. A functie holds those that the policy gives it by name, and no others. */
export const RECHTEN = [
  'BSN_ZOEKEN',
  'BSN_ZIEN',
  'PERSOON_ZOEKEN',
  'AFGESCHERMD_ZIEN',
  'EIGEN_TOEGANG_ZIEN',
  'EIGEN_RAADPLEGINGEN_ZIEN',
  'RECHTMATIGHEID_CONTROLEREN',
] as const

/**
 * BSN_ZOEKEN: may submit a BSN. BSN_ZIEN: may see one (UAVG art. 46; Wabb art. 10).
 * AFGESCHERMD_ZIEN: may see more than dat of an afgeschermde betrokkenheid, where its cells are open.
 * PERSOON_ZOEKEN: may search by name and birth date, and ask about whom was found so.
 * EIGEN_TOEGANG_ZIEN: may see what one's own functies open. EIGEN_RAADPLEGINGEN_ZIEN: when one asked oneself.
 * RECHTMATIGHEID_CONTROLEREN: may see counts per domein and quarter, and the coded sample; nobody in them can be recognised.
 */
export type Recht = (typeof RECHTEN)[number]
