/** What may make a raadpleging worth a look: a score from 0 to 1 stands with it under one of these names. */
export const SIGNALEN = ['reeks', 'missers', 'buitenKantoortijd', 'breedte', 'vragers', 'ongeldig'] as const
export type Signaal = (typeof SIGNALEN)[number]
