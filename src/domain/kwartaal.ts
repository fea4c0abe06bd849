/** A quarter of a year, as the accountant and the bronnen name it: 2026-K3. */
export interface Kwartaal {
  readonly code: string
  /** First and last month: JJJJ-MM. */
  readonly van: string
  readonly totEnMet: string
  /** JJJJ-MM-DD */
  readonly laatsteDag: string
}

const LAATSTE_DAGEN = ['31', '30', '30', '31']

/** @returns undefined when it is no quarter */
export function parseKwartaal(text: string): Kwartaal | undefined {
  const [, jaar, nummer] = /^(20[0-9]{2})-K([1-4])$/.exec(text) ?? []
  if (jaar === undefined || nummer === undefined) return undefined
  const month = (value: number): string => `${jaar}-${String(value).padStart(2, '0')}`
  const [van, totEnMet] = [month(Number(nummer) * 3 - 2), month(Number(nummer) * 3)]
  return { code: text, van, totEnMet, laatsteDag: `${totEnMet}-${LAATSTE_DAGEN[Number(nummer) - 1]}` }
}

/** @param nu by the database's clock */
export const isVoorbij = ({ laatsteDag }: Kwartaal, nu: Date): boolean => laatsteDag < nu.toISOString().slice(0, 10)
