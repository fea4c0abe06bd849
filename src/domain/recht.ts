/** Rights that are no informatieniveau. A functie holds those that the policy gives it by name, and no others. */
export const RECHTEN = ['BSN_ZOEKEN', 'BSN_ZIEN', 'AFGESCHERMD_ZIEN', 'EIGEN_TOEGANG_ZIEN'] as const

/**
 * BSN_ZOEKEN: may submit a BSN. BSN_ZIEN: may see one (UAVG art. 46; Wabb art. 10).
 * AFGESCHERMD_ZIEN: may see more than dat of an afgeschermde betrokkenheid, where its cells are open.
 * EIGEN_TOEGANG_ZIEN: may see what one's own functies open.
 */
export type Recht = (typeof RECHTEN)[number]
