/** Days of the calendar, as texts JJJJ-MM-DD, where the municipality is. */
export type Dag = string

const DAG = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/

/** Whether it is a day of the calendar. */
export function isDag(text: string): boolean {
  const time = DAG.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

// The Swedish way of writing a day is JJJJ-MM-DD.
const WRITER = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/** The day of a moment. */
export const dagVan = (moment: Date): Dag => WRITER.format(moment)

export const addDagen = (dag: Dag, aantal: number): Dag =>
  new Date(Date.parse(`${dag}T00:00:00Z`) + aantal * 86_400_000).toISOString().slice(0, 10)

const isWerkdag = (dag: Dag, feestdagen: ReadonlySet<Dag>): boolean =>
  ![0, 6].includes(new Date(`${dag}T00:00:00Z`).getUTCDay()) && !feestdagen.has(dag)

/** The day that is this many working days later. */
export function addWerkdagen(dag: Dag, aantal: number, feestdagen: ReadonlySet<Dag>): Dag {
  let at = dag
  for (let left = aantal; left > 0;) {
    at = addDagen(at, 1)
    if (isWerkdag(at, feestdagen)) left--
  }
  return at
}
