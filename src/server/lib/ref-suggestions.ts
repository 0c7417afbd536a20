import type { PrismaClient } from '../../store/database/prisma-client.ts'
import type { RecordKind } from '../../store/generated/prisma/client.ts'
import { fold } from '../../store/text/fold-name.ts'
import type { RefCandidate } from '../api-errors.ts'
import { type Described, describe } from './ref-candidates.ts'
import { personReadings } from './ref-readings.ts'

/** A ref that nothing has, with the kinds of record that it may have meant. */
export interface Unknown {
  kinds: readonly RecordKind[]
  ref: string
}

/** How many suggestions a ref gets, how many refs of one turn of a request get any, and how much of a long one is compared. */
const most = { suggestions: 5, refs: 20, characters: 100 }

/** Records with similar names, the most similar first, for each of some refs: in one statement by the trigram index, and one for each type found. */
export async function suggest(db: PrismaClient, unknown: readonly Unknown[]): Promise<RefCandidate[][]> {
  const searched = unknown.slice(0, most.refs).map(({ kinds, ref }, place) => ({ place, kinds, keys: keysOf(kinds, ref) }))
  const rows = await db.$queryRaw<(Described & { place: number })[]>`
    SELECT u.place, found.* FROM json_to_recordset(${JSON.stringify(searched)}::json) u(place int, kinds "RecordKind"[], keys text[])
    CROSS JOIN LATERAL (
      SELECT k.kind::text, k."recordId" AS id, min(k.slug) AS slug, min(k.label) AS name
      FROM unnest(u.keys) wanted(key) JOIN "RefKey" k ON k.key % wanted.key AND k.kind = ANY(u.kinds)
      GROUP BY k.kind, k."recordId" ORDER BY max(similarity(k.key, wanted.key)) DESC, min(k.slug) LIMIT ${most.suggestions}::int) found`
  const described = await describe(db, rows)
  return unknown.map((_, place) => described.filter((_, index) => rows[index]?.place === place))
}

/** What is compared: the ref, and of a person's name also what is left without its titles. */
function keysOf(kinds: readonly RecordKind[], ref: string): string[] {
  const text = [...ref].slice(0, most.characters).join('')
  const names = kinds.includes('PERSON') ? personReadings(text).flatMap((readings) => readings.flatMap(({ names }) => names)) : []
  return [...new Set([fold(text), ...names])].filter(Boolean)
}
