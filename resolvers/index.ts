import { BekendTeam } from './bekend-team.ts'
import { dat } from './dat.ts'
import { matrixMutation, matrixQuery } from './matrix.ts'
import { mijnBevoegdheden } from './mijn-bevoegdheden.ts'
import { Moment } from './moment.ts'
import { toezichtMutation, toezichtQuery } from './toezicht.ts'
import type { Resolvers } from './generated.ts'

export const resolvers: Resolvers = {
  Query: { dat, mijnBevoegdheden, ...matrixQuery, ...toezichtQuery },
  Mutation: { ...matrixMutation, ...toezichtMutation },
  BekendTeam,
  Moment,
}
