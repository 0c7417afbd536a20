import { placeLevels } from '../../record/check-dataset.ts'
import type { FindingCode } from '../../record/finding.ts'
import type { Kind } from '../../record/kinds.ts'
import { show } from '../../record/load-report.ts'
import type { Db } from './write-records.ts'

/** Something that is wrong between records. */
export interface Inconsistency {
  code: Extract<FindingCode, 'SPAN_MISMATCH' | 'CONTRADICTION' | 'CIRCLE' | 'TOO_DEEP'>
  message: string
}

interface Rule {
  code: Inconsistency['code']
  /** The kinds of record whose change can break the rule. */
  kinds: readonly Kind[]
  /** A query for records that break it. $1 are the ids of the changed records. */
  broken: string
  message: (row: Record<string, unknown>) => string
}

/** A chain of records, each above the one before it. It stops after so many steps. */
const chain = (table: string, link: string, steps: number) => `
  WITH RECURSIVE up(id, above, steps) AS (
    SELECT "${table}".id, link.above, 1 FROM "${table}" JOIN ${link} ON link.id = "${table}".id WHERE "${table}".id = ANY($1)
    UNION SELECT up.id, link.above, up.steps + 1 FROM up JOIN ${link} ON link.id = up.above WHERE up.steps < ${steps} AND up.above <> up.id)`
const parentLink = (table: string, column: string) => `(SELECT id, "${column}" AS above FROM "${table}" WHERE "${column}" IS NOT NULL) link`

const noCircle = (kind: Kind, link: string): Rule => ({
  code: 'CIRCLE',
  kinds: [kind],
  broken: `${chain(kind, link, 10_000)} SELECT r.slug FROM up JOIN "${kind}" r USING (id) WHERE up.above = up.id LIMIT 1`,
  message: ({ slug }) => `expected no circle of ${kind.toLowerCase()}s, found one through "${slug}"`,
})

/** Whether a record that refers to a changed one stays: one of the same dataset that is in no source any more is removed at the end. */
const stays = (record: string, changed: string) => `(${record}."sourceId" IS NOT NULL OR ${record}."datasetId" <> ${changed}."datasetId")`

/** The records that have evidence, each with the condition that it is the one of the evidence `e`. */
const owners = [
  ['Statement', 'o.id = e."statementId"'],
  ['Meeting', 'o.id = e."meetingId"'],
  ['AgendaItem', 'o.id = e."agendaItemId"'],
  ['Meeting', 'o.id = (SELECT "meetingId" FROM "Participation" WHERE id = e."participationId")'],
  ['Session', 'o.id = (SELECT "sessionId" FROM "Participation" WHERE id = e."participationId")'],
].map(([table, isOwner]) => `EXISTS (SELECT FROM "${table}" o WHERE ${isOwner} AND ${stays('o', 'd')})`)

/** What was true when each record was checked, and can be wrong after another record changed. */
const rules: readonly Rule[] = [
  {
    code: 'SPAN_MISMATCH',
    kinds: ['Document'],
    broken: `
      SELECT d.slug, s.start, s."end", s.exact, substr(d.text, s.start + 1, s."end" - s.start) AS found
      FROM "Document" d JOIN "Evidence" e ON e."documentId" = d.id JOIN "Span" s ON s."evidenceId" = e.id
      WHERE d.id = ANY($1) AND d.text IS NOT NULL
        AND (s."end" > length(d.text) OR substr(d.text, s.start + 1, s."end" - s.start) <> s.exact)
        AND (${owners.join(' OR ')}) LIMIT 1`,
    message: ({ slug, start, end, exact, found }) =>
      `expected the text of "${slug}" to keep ${exact === null ? '' : `${show(exact)} `}from ${start} to ${end}, which a statement of another source refers to, found ${show(found)}`,
  },
  {
    code: 'CONTRADICTION',
    kinds: ['Position'],
    broken: `SELECT p.slug, person.slug AS holder FROM "Position" p JOIN "Person" person ON person.id = p."personId"
      JOIN "Speaker" v ON v."positionId" = p.id JOIN "Statement" s ON s.id = v."statementId"
      WHERE p.id = ANY($1) AND v."personId" <> p."personId" AND ${stays('s', 'p')} LIMIT 1`,
    message: ({ slug, holder }) => `expected "${slug}" to stay a position of the person who speaks in it, found one of "${holder}"`,
  },
  {
    code: 'CONTRADICTION',
    kinds: ['Session'],
    broken: `SELECT r.slug FROM "Session" r JOIN "Statement" s ON s."sessionId" = r.id WHERE r.id = ANY($1) AND s."meetingId" <> r."meetingId" AND ${stays('s', 'r')} LIMIT 1`,
    message: ({ slug }) => `expected the session "${slug}" to stay in the meeting of its statements`,
  },
  {
    code: 'CONTRADICTION',
    kinds: ['AgendaItem'],
    broken: `SELECT r.slug FROM "AgendaItem" r JOIN "Statement" s ON s."agendaItemId" = r.id WHERE r.id = ANY($1) AND s."meetingId" <> r."meetingId" AND ${stays('s', 'r')} LIMIT 1`,
    message: ({ slug }) => `expected the agenda item "${slug}" to stay in the meeting of its statements`,
  },
  noCircle('Organization', parentLink('Organization', 'parentId')),
  noCircle('Place', parentLink('Place', 'parentId')),
  noCircle('Meeting', parentLink('Meeting', 'parentId')),
  noCircle('AgendaItem', parentLink('AgendaItem', 'parentId')),
  noCircle('Document', parentLink('Document', 'syndicatedFromId')),
  noCircle('Topic', '(SELECT "A" AS id, "B" AS above FROM "_TopicBroader") link'),
]

/** Places are checked when they are added as well: a place can come under one of another batch. */
const deepPlace = `
  WITH RECURSIVE down(id, levels) AS (
    SELECT id, 1 FROM "Place" WHERE "parentId" IS NULL
    UNION ALL SELECT p.id, down.levels + 1 FROM down JOIN "Place" p ON p."parentId" = down.id WHERE down.levels <= ${placeLevels})
  SELECT slug FROM down JOIN "Place" USING (id) WHERE levels > ${placeLevels} LIMIT 1`

/** What is wrong between records of different sources after some were changed: at most one sentence for each rule. */
export async function findInconsistencies(
  db: Db,
  changed: ReadonlyMap<Kind, readonly string[]>,
  hasPlaces: boolean,
): Promise<Inconsistency[]> {
  const found: Inconsistency[] = []
  for (const { code, kinds, broken, message } of rules) {
    const ids = kinds.flatMap((kind) => changed.get(kind) ?? [])
    if (ids.length === 0) continue
    const { rows } = await db.query<Record<string, unknown>>(broken, [ids])
    found.push(...rows.map((row) => ({ code, message: message(row) })))
  }
  if (hasPlaces) {
    const { rows } = await db.query<{ slug: string }>(deepPlace)
    found.push(
      ...rows.map(
        ({ slug }): Inconsistency => ({
          code: 'TOO_DEEP',
          message: `expected at most ${placeLevels} places within one another, found more above "${slug}". Leave out a place in between`,
        }),
      ),
    )
  }
  return found
}
