/**
 * The auditlog beside the Logboek Dataverwerkingen: who did it, in which functie, why it was allowed, what came of it.
 * Joined to it on trace and span. The left names are the six of BIO2 8.15.01, the right ones those of NEN 7513; both stand
 * here and nowhere else. Never a BSN, an answer or a word of the asker.
 */
import type { Verwerkingsactiviteit } from '../domain/activiteit.ts'
import type { Actie } from './gelezen-regel.ts'
import type { Pseudoniem } from './sleutels.ts'

export interface Auditregel {
  readonly traceId: string
  readonly spanId: string
  readonly actie: string
  readonly object: readonly string[]
  readonly resultaat: string
  readonly oorsprong: string
  readonly actor: string
  readonly tijdstempel: Date
  /** Name of NEN 7513 -> value. */
  readonly nen7513: Readonly<Record<string, string>>
}

export function toAuditregel(
  actie: Actie,
  betrokkenen: readonly Pseudoniem[],
  activiteit: Verwerkingsactiviteit,
): Auditregel {
  const { voornemen, uitkomst, begin, functie, doel, grondslag, noodgeval } = actie
  const object = betrokkenen.map(({ bytes }) => bytes.toString('hex'))
  const resultaat = uitkomst?.resultaat ?? 'GEEN_UITKOMST'
  const besluiten = (uitkomst?.besluiten ?? []).map((each) =>
    [each.besluit, each.regel ?? '', each.reden ?? '', ...each.steunt.map(({ soort, id }) => `${soort}:${id}`)]
      .filter((part) => part !== '')
      .join(' '),
  )
  const nen7513: Record<string, string | undefined> = {
    EventActionCode: voornemen.actie,
    EventID: activiteit.id,
    ParticipantObjectID: object.join(' '),
    ParticipantObjectIDTypeCode: object.length === 0 ? undefined : 'hmac-sha256',
    EventOutcomeIndicator: resultaat,
    networkAccessPointID: voornemen.client,
    userID: voornemen.professional,
    userIsRequestor: 'true',
    roleIDCode: functie ?? voornemen.functies.join(' '),
    EventDateTime: begin.toISOString(),
    purposeOfUse: doel ?? activiteit.doel,
    participantObjectPermissionPolicySet: grondslag ?? activiteit.grondslag,
    autorisatieProtocol: [`matrixversie ${uitkomst?.matrixversie ?? 'onbekend'}`, ...besluiten].join('; '),
    participantObjectSensitivity: voornemen.niveaus.join(' '),
    behandelrelatieProtocol: noodgeval ? 'NOODGEVAL' : undefined,
    controles: voornemen.kenmerk ?? undefined,
    AuditEnterpriseSiteID: voornemen.organisatie,
    AuditSourceId: 'datpoort',
  }
  return {
    traceId: voornemen.traceId,
    spanId: voornemen.spanId,
    actie: voornemen.actie,
    object,
    resultaat,
    oorsprong: voornemen.client,
    actor: voornemen.professional,
    tijdstempel: begin,
    nen7513: Object.fromEntries(
      Object.entries(nen7513).flatMap(([naam, waarde]) =>
        waarde === undefined || waarde === '' ? [] : [[naam, waarde]],
      ),
    ),
  }
}
