/**
 * The records of the standard Logboek Dataverwerkingen, made from the lines of an Actie. Every name of the standard stands
 * here and nowhere else, so that a next version of it is a change of this file.
 * Promise: a record per span, 0 or 1 betrokkene each; no professional, doel, grondslag, search value or content, no
 * attribute that the standard does not name; `Error` is a fault of our own and nothing else.
 */
import type { Verwerkingsactiviteit, Verwerkingsregister } from '../domain/activiteit.ts'
import type { Actie } from './gelezen-regel.ts'
import type { Pseudoniem } from './sleutels.ts'

const ATTRIBUUT = {
  activiteit: 'dpl.core.processing_activity_id',
  betrokkene: 'dpl.core.data_subject_id',
  betrokkeneSoort: 'dpl.core.data_subject_id_type',
  aanroeper: 'dpl.core.foreign_operation.processor',
  fout: 'exception.type',
} as const

const RESOURCE = { attributes: { 'service.name': 'datpoort' } } as const

type Attributen = Readonly<Record<string, string>>

export interface LdvRecord {
  readonly trace_id: string
  readonly span_id: string
  readonly parent_span_id?: string
  readonly status: 'Unset' | 'Ok' | 'Error'
  readonly name: string
  /** Milliseconds since the epoch. */
  readonly start_time: number
  readonly end_time: number
  readonly resource: { readonly attributes: Attributen }
  readonly attributes: Attributen
}

/** What became of an Actie whose outcome never came: the process ended, which is a fault of ours. */
const GEEN_UITKOMST = 'GEEN_UITKOMST'

/** @param betrokkenen the pseudonyms of its persons, in their order */
export function toLdvRecords(
  actie: Actie,
  betrokkenen: readonly Pseudoniem[],
  activiteit: Verwerkingsactiviteit,
  register: Verwerkingsregister,
): readonly LdvRecord[] {
  const { voornemen, uitkomst, begin, einde } = actie
  const { status, fout } = statusOf(actie)
  const record = (spanId: string, ouder: string | undefined, betrokkene: Pseudoniem | undefined): LdvRecord => ({
    trace_id: voornemen.traceId,
    span_id: spanId,
    ...(ouder === undefined ? {} : { parent_span_id: ouder }),
    status,
    name: activiteit.acties.get(voornemen.actie) ?? activiteit.naam,
    start_time: begin.getTime(),
    end_time: (einde ?? begin).getTime(),
    resource: RESOURCE,
    attributes: {
      [ATTRIBUUT.activiteit]: `${register.adres}/${activiteit.id}`,
      ...(betrokkene === undefined
        ? {}
        : {
            [ATTRIBUUT.betrokkene]: betrokkene.bytes.toString('hex'),
            // The number of the key belongs to the kind: under another key one person has another code.
            [ATTRIBUUT.betrokkeneSoort]: `${register.adres}/pseudoniem/hmac-sha256/${betrokkene.sleutel}`,
          }),
      ...(voornemen.aanroeper === undefined ? {} : { [ATTRIBUUT.aanroeper]: voornemen.aanroeper }),
      ...(fout === undefined ? {} : { [ATTRIBUUT.fout]: fout }),
    },
  })
  const { spanId, ouderSpan } = voornemen
  const spans = voornemen.spans ?? uitkomst?.spans ?? []
  if (betrokkenen.length <= 1) return [record(spanId, ouderSpan, betrokkenen[0])]
  // A line of before spans were made per person has none to give: its persons share the span of the whole.
  const ofPersons = betrokkenen.map((each, at) =>
    record(spans[at] ?? spanId, spans[at] === undefined ? ouderSpan : spanId, each),
  )
  return [record(spanId, ouderSpan, undefined), ...ofPersons]
}

/** A refusal, bad input and nothing found are `Unset`: for the standard they are no faults. */
function statusOf({ uitkomst }: Actie): { readonly status: LdvRecord['status']; readonly fout?: string } {
  if (uitkomst === undefined) return { status: 'Error', fout: GEEN_UITKOMST }
  switch (uitkomst.resultaat) {
    case 'VRIJGEGEVEN':
    case 'UITGEVOERD':
      return { status: 'Ok' }
    case 'MISLUKT':
      return { status: 'Error', fout: uitkomst.fout ?? 'INTERNAL_SERVER_ERROR' }
    default:
      return { status: 'Unset' }
  }
}
