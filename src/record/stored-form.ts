import { ownShapes } from './dataset-format.ts'
import type { Kind } from './kinds.ts'
import type { RecordValue } from './record-changes.ts'

/** The lists of slugs in which the order means nothing. They are stored without it. */
const unordered = ['sameAs', 'broader', 'related']

/**
 * A record of the format as it is read back from the database: with what follows from other fields, and without what means nothing. `meetingOf`
 * gives the meeting of a session or agenda item.
 */
export function storedForm(
  kind: Kind,
  value: RecordValue,
  meetingOf: (kind: 'Session' | 'AgendaItem', slug: string) => string | undefined,
): RecordValue {
  const stored: Record<string, unknown> = {}
  for (const name of Object.keys(ownShapes[kind].shape)) {
    const given = value[name]
    if (given === undefined) continue
    // These fields are lists of slugs.
    if (unordered.includes(name) || (kind === 'AgendaItem' && name === 'topics')) stored[name] = [...new Set(given as string[])].sort()
    else if (name === 'retrievedAt') stored[name] = new Date(String(given)).toISOString()
    else stored[name] = given
  }
  if (kind !== 'Statement') return stored
  const { meeting, session, agendaItem, reporting } = value
  stored.meeting =
    meeting ?? (session && meetingOf('Session', String(session))) ?? (agendaItem && meetingOf('AgendaItem', String(agendaItem)))
  // The schema of the format has checked that it is a list of mappings.
  stored.evidence = (value.evidence as RecordValue[]).map(({ reporting: own, ...evidence }) =>
    own === undefined || own === reporting ? evidence : { ...evidence, reporting: own },
  )
  return stored
}
