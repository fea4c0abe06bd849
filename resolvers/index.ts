import { BekendTeam } from './bekend-team.ts'
import { dat } from './dat.ts'
import { mijnBevoegdheden } from './mijn-bevoegdheden.ts'
import { mijnRaadplegingen } from './mijn-raadplegingen.ts'
import { Rechtmatigheidscontrole, rechtmatigheidscontrole } from './rechtmatigheidscontrole.ts'
import { zoekPersoon } from './zoek-persoon.ts'
import type { Resolvers } from './generated.ts'

export const resolvers: Resolvers = {
  Query: { dat, mijnBevoegdheden, mijnRaadplegingen, rechtmatigheidscontrole, zoekPersoon },
  BekendTeam,
  Rechtmatigheidscontrole,
}
