/**
 * Whether a moment lies within office hours, in local time and with the holidays of the municipality.
 * Promise: summer time is the time zone's own; a quarter of an hour is worked out once.
 */
export interface Kantoortijd {
  /** IANA name, such as Europe/Amsterdam. */
  readonly tijdzone: string
  /** 1 is Monday, 7 is Sunday. */
  readonly dagen: readonly number[]
  /** UU:MM, local time. */
  readonly van: string
  readonly tot: string
  /** JJJJ-MM-DD */
  readonly feestdagen: readonly string[]
}

export interface Moment {
  /** The local day: JJJJ-MM-DD. */
  readonly dag: string
  readonly binnen: boolean
}

const SLOT_MS = 15 * 60_000

export function createKantoortijd({ tijdzone, dagen, van, tot, feestdagen }: Kantoortijd): (nu: Date) => Moment {
  const local = new Intl.DateTimeFormat('sv-SE', {
    timeZone: tijdzone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  })
  const gesloten = new Set(feestdagen)
  const open = new Set(dagen)
  let slot: number | undefined
  let moment: Moment = { dag: '', binnen: false }
  return (nu) => {
    const at = Math.floor(nu.getTime() / SLOT_MS)
    if (at === slot) return moment
    // Swedish writes a moment as JJJJ-MM-DD UU:MM.
    const [dag = '', uur = ''] = local.format(nu).split(' ')
    const weekdag = new Date(`${dag}T00:00:00Z`).getUTCDay() || 7
    moment = { dag, binnen: open.has(weekdag) && !gesloten.has(dag) && uur >= van && uur < tot }
    slot = at
    return moment
  }
}
