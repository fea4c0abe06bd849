import { BekendTeam } from './bekend-team.ts'
import { dat } from './dat.ts'
import { matrixMutation, matrixQuery } from './matrix.ts'
import { mijnBevoegdheden } from './mijn-bevoegdheden.ts'
import { mijnRaadplegingen } from './mijn-raadplegingen.ts'
import { Moment } from './moment.ts'
import { noodgevalMutations, noodgevalQueries } from './noodgevallen.ts'
import { Rechtmatigheidscontrole, rechtmatigheidscontrole } from './rechtmatigheidscontrole.ts'
import { regieMutations, regieQueries } from './regie.ts'
import { toekenningMutations, toekenningQueries } from './toekenningen.ts'
import { toestemmingMutations, toestemmingQueries } from './toestemmingen.ts'
import { toezichtMutation, toezichtQuery } from './toezicht.ts'
import { zoekPersoon } from './zoek-persoon.ts'
import type { Resolvers } from './generated.ts'

export const resolvers: Resolvers = {
  Query: {
    dat,
    mijnBevoegdheden,
    mijnRaadplegingen,
    rechtmatigheidscontrole,
    zoekPersoon,
    ...toekenningQueries,
    ...toestemmingQueries,
    ...regieQueries,
    ...noodgevalQueries,
    ...matrixQuery,
    ...toezichtQuery,
  },
  Mutation: {
    ...toekenningMutations,
    ...toestemmingMutations,
    ...regieMutations,
    ...noodgevalMutations,
    ...matrixMutation,
    ...toezichtMutation,
  },
  BekendTeam,
  Moment,
  Rechtmatigheidscontrole,
}
