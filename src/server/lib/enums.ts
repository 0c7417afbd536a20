import { enumDescriptions } from '../../record/generated/enum-descriptions.ts'
import { builder } from '../builder.ts'

interface Described<Value extends string> {
  name: string
  description: string
  values: Record<Value, string>
}

/** Defines a GraphQL enum for a Prisma enum, with the descriptions of the data dictionary. */
function expose<Value extends string>({ name, description, values }: Described<Value>) {
  const described = Object.entries<string>(values).map(([value, text]) => [value, { description: text }])
  // Object.fromEntries has no type for the keys.
  return builder.enumType(name, { description, values: Object.fromEntries(described) as Record<Value, { description: string }> })
}

export const NameKind = expose(enumDescriptions.NameKind)
export const LabelKind = expose(enumDescriptions.LabelKind)
export const OrganizationClassification = expose(enumDescriptions.OrganizationClassification)
export const PositionRole = expose(enumDescriptions.PositionRole)
export const MeetingKind = expose(enumDescriptions.MeetingKind)
export const MeetingStatus = expose(enumDescriptions.MeetingStatus)
export const SessionKind = expose(enumDescriptions.SessionKind)
export const AgendaItemStatus = expose(enumDescriptions.AgendaItemStatus)
export const ParticipationRole = expose(enumDescriptions.ParticipationRole)
export const Attendance = expose(enumDescriptions.Attendance)
export const DocumentKind = expose(enumDescriptions.DocumentKind)
export const TextAccess = expose(enumDescriptions.TextAccess)
export const Reporting = expose(enumDescriptions.Reporting)
export const StatementKind = expose(enumDescriptions.StatementKind)
export const SpeakerKind = expose(enumDescriptions.SpeakerKind)
export const Stance = expose(enumDescriptions.Stance)
export const Wording = expose(enumDescriptions.Wording)
export const SpanRole = expose(enumDescriptions.SpanRole)
export const Anchor = expose(enumDescriptions.Anchor)
export const Verification = expose(enumDescriptions.Verification)
export const Method = expose(enumDescriptions.Method)
export const RelationKind = expose(enumDescriptions.RelationKind)
export const RecordKind = expose(enumDescriptions.RecordKind)
export const RevisionAction = expose(enumDescriptions.RevisionAction)
export const ChangesetOrigin = expose(enumDescriptions.ChangesetOrigin)
export const ProposalStatus = expose(enumDescriptions.ProposalStatus)
export const Role = expose(enumDescriptions.Role)
