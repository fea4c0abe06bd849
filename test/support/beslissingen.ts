/** The decision cases of the policy, as every test that runs them reads them. */
import { readBeslissingen } from '../../src/autorisatie/beslissingen.ts'

const { dat, niveaus } = await readBeslissingen()
export const beslissingen = dat
export const niveauBeslissingen = niveaus
