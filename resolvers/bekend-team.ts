/**
 * BekendTeam: the niveaus behind a team. Each stands behind its own rule, so that a refused one never comes here; what is
 * asked of the bronnen is what was released for this team, and of WAT and WAAROM what the query selects.
 */
import { selectVelden } from '../src/raadpleging/selection.ts'
import type { BekendTeamResolvers } from './generated.ts'

export const BekendTeam: BekendTeamResolvers = {
  wie: (team, _args, { raadpleging }) => raadpleging?.wie(team) ?? null,
  wanneer: (team, _args, { raadpleging }) => raadpleging?.wanneer(team) ?? null,
  wat: (team, _args, { raadpleging }, info) =>
    raadpleging?.entiteiten('WAT', team, (typename) => selectVelden(info, typename)) ?? null,
  waarom: (team, _args, { raadpleging }, info) =>
    raadpleging?.entiteiten('WAAROM', team, (typename) => selectVelden(info, typename)) ?? null,
}
