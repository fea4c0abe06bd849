/** The fictional people and bronnen of every row: the same persons, known at the same bronnen. */
/** The first seven are the domeinen of the shipped policy; more can be added for growth. */
export const DOMEINEN = ['jeugd', 'wmo', 'welzijn', 'wonen', 'werk', 'schuldhulp', 'leerplicht'] as const
const TEAMS = ['gebiedsteam-midden', 'gebiedsteam-noord', 'gebiedsteam-zuid'] as const
/** How often a person is known at a bron, in per cent: about two bronnen of seven. */
const KNOWN_PERCENT = 30

export interface BenchBron {
  readonly id: string
  readonly domein: string
}

/** @param count the first seven have a domein each; the others share those */
export const benchBronnen = (count: number): readonly BenchBron[] =>
  Array.from({ length: count }, (_, at) => {
    const domein = DOMEINEN[at % DOMEINEN.length] ?? 'wmo'
    const round = Math.floor(at / DOMEINEN.length)
    return { id: round === 0 ? domein : `${domein}-${'bcdef'[round - 1] ?? 'z'}`, domein }
  })

/** The same answer each time, without a table: which team of a bron knows this person, if any. */
export function teamOf(bron: string, bsn: string): string | undefined {
  let hash = 2166136261
  for (const letter of `${bron} ${bsn}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0
  return hash % 100 < KNOWN_PERCENT ? TEAMS[hash % TEAMS.length] : undefined
}
