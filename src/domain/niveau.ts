/** The informatieniveaus, from least to most telling. A niveau never implies another: each cell is opened on its own. */
export const NIVEAUS = ['DAT', 'WIE', 'WANNEER', 'WAT', 'WAAROM'] as const

export type Informatieniveau = (typeof NIVEAUS)[number]

/** From WIE up: released per betrokkenheid. */
export type BovenDat = Exclude<Informatieniveau, 'DAT'>
export const BOVEN_DAT = NIVEAUS.filter((each) => each !== 'DAT')
