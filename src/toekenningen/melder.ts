/**
 * Sends the notice of a noodgeval to the municipality's own desk or messaging system, before any access is given.
 * Promise: it names no person and no professional; without a notice there is no noodgeval.
 */

export interface Noodmelding {
  /** Id under which the noodgeval is reviewed. */
  readonly id: string
  readonly functie: string
  readonly reden: string
  readonly niveau: string
  readonly uren: number
  readonly gemeldOp: string
  /** Last day of the review. */
  readonly beoordelenVoor: string
}

export interface Melder {
  /** @throws Error when it did not arrive */
  meld(melding: Noodmelding): Promise<void>
}

const TIMEOUT_MS = 2000

/** @param adres takes a POST with JSON and answers 2xx; without one every notice fails */
export const createMelder = (adres: string | undefined): Melder => ({
  async meld(melding) {
    if (adres === undefined) throw new Error('no address for notices')
    const response = await fetch(adres, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ soort: 'NOODGEVAL_GEMELD', ...melding }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await response.body?.cancel()
    if (!response.ok) throw new Error(`notice refused: ${response.status}`)
  },
})
