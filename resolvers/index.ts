import { BekendTeam } from './bekend-team.ts'
import { controleBeoordelen, controlelijst, controlelijstAanvullen } from './controle.ts'
import { dat } from './dat.ts'
import { Inzageverslag, inzageverslag } from './inzageverslag.ts'
import { Maandrapport, maandrapport, RapportCijfer } from './maandrapport.ts'
import { matrixMutation, matrixQuery } from './matrix.ts'
import { mijnBevoegdheden } from './mijn-bevoegdheden.ts'
import { mijnRaadplegingen } from './mijn-raadplegingen.ts'
import { noodgevalMutations, noodgevalQueries } from './noodgevallen.ts'
import { Auditregel, Logboekregel, logboekregel, onderzoek, onderzoekInstellen } from './onderzoek.ts'
import { Rechtmatigheidscontrole, rechtmatigheidscontrole } from './rechtmatigheidscontrole.ts'
import { regieMutations, regieQueries } from './regie.ts'
import { Tijdstip } from './tijdstip.ts'
import { toekenningMutations, toekenningQueries } from './toekenningen.ts'
import { toestemmingMutations, toestemmingQueries } from './toestemmingen.ts'
import { toezichtMutation, toezichtQuery } from './toezicht.ts'
import { zoekPersoon } from './zoek-persoon.ts'
import type { Resolvers } from './generated.ts'

export const resolvers: Resolvers = {
  Query: {
    controlelijst,
    dat,
    inzageverslag,
    logboekregel,
    maandrapport,
    mijnBevoegdheden,
    mijnRaadplegingen,
    onderzoek,
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
    controleBeoordelen,
    controlelijstAanvullen,
    onderzoekInstellen,
    ...toekenningMutations,
    ...toestemmingMutations,
    ...regieMutations,
    ...noodgevalMutations,
    ...matrixMutation,
    ...toezichtMutation,
  },
  Auditregel,
  BekendTeam,
  Inzageverslag,
  Logboekregel,
  Maandrapport,
  Tijdstip,
  RapportCijfer,
  Rechtmatigheidscontrole,
}
