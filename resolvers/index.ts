import { BekendTeam } from './bekend-team.ts'
import { dat } from './dat.ts'
import { mijnBevoegdheden } from './mijn-bevoegdheden.ts'
import { mijnRaadplegingen } from './mijn-raadplegingen.ts'
import { zoekPersoon } from './zoek-persoon.ts'
import type { Resolvers } from './generated.ts'

export const resolvers: Resolvers = { Query: { dat, mijnBevoegdheden, mijnRaadplegingen, zoekPersoon }, BekendTeam }
