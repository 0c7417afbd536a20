import { type IdentityKind, identityKinds } from '../../record/kinds.ts'
import type { Database } from '../database/open-database.ts'
import { fillWords, unsearched } from './fill-words.ts'
import { deriveIdentities, misidentified } from './identities.ts'
import { transaction } from './transaction.ts'
import type { Db } from './write-records.ts'

/** A derived table: its columns, and a query for the rows of some statements, which have the alias `s`. The query has the same columns in the same order. */
interface Derived {
  table: string
  columns: readonly string[]
  rows: (statements: string) => string
}

/** Each topic with the identity of each broader topic, at any distance, and its own identity. */
const closure: Derived = {
  table: 'TopicClosure',
  columns: ['topicId', 'ancestorId'],
  rows: () => `
    WITH RECURSIVE broader(identity, ancestor) AS (
      SELECT DISTINCT t."identityId", b."identityId" FROM "_TopicBroader" link JOIN "Topic" t ON t.id = link."A" JOIN "Topic" b ON b.id = link."B"),
    up(identity, ancestor) AS (
      SELECT DISTINCT "identityId", "identityId" FROM "Topic"
      UNION SELECT u.identity, b.ancestor FROM up u JOIN broader b ON b.identity = u.ancestor)
    SELECT t.id, u.ancestor FROM "Topic" t JOIN up u ON u.identity = t."identityId"`,
}

/** In order of dependency: the last one is derived from others. Each refers to identities instead of records. */
const indexes: readonly Derived[] = [
  {
    table: 'StatementPerson',
    columns: ['personId', 'saidOnLatest', 'statementId'],
    rows: (statements) => `
      SELECT DISTINCT p."identityId", s."saidOnLatest", s.id FROM ${statements}
      JOIN "Speaker" v ON v."statementId" = s.id JOIN "Person" p ON p.id = v."personId"`,
  },
  {
    table: 'StatementDocument',
    columns: ['documentId', 'saidOnLatest', 'statementId'],
    rows: (statements) => `
      SELECT DISTINCT d."identityId", s."saidOnLatest", s.id FROM ${statements}
      JOIN "Evidence" e ON e."statementId" = s.id JOIN "Document" d ON d.id = e."documentId"`,
  },
  {
    table: 'StatementMention',
    columns: ['subjectId', 'saidOnLatest', 'statementId'],
    rows: (statements) => `
      SELECT DISTINCT coalesce(p."identityId", o."identityId", e."identityId", l."identityId"), s."saidOnLatest", s.id FROM ${statements}
      JOIN "Mention" m ON m."statementId" = s.id
      LEFT JOIN "Person" p ON p.id = m."personId" LEFT JOIN "Organization" o ON o.id = m."organizationId"
      LEFT JOIN "Meeting" e ON e.id = m."meetingId" LEFT JOIN "Place" l ON l.id = m."placeId"`,
  },
  {
    table: 'StatementTopicIndex',
    columns: ['topicId', 'saidOnLatest', 'statementId'],
    rows: (statements) => `
      SELECT DISTINCT c."ancestorId", s."saidOnLatest", s.id FROM ${statements}
      JOIN "StatementTopic" t ON t."statementId" = s.id JOIN "TopicClosure" c ON c."topicId" = t."topicId"`,
  },
  {
    table: 'StatementOrganization',
    columns: ['organizationId', 'saidOnLatest', 'statementId'],
    rows: (statements) => `
      SELECT DISTINCT o."identityId", s."saidOnLatest", s.id FROM ${statements}
      JOIN "Speaker" v ON v."statementId" = s.id LEFT JOIN "Position" p ON p.id = v."positionId",
      LATERAL (VALUES (v."organizationId"), (p."organizationId")) spoke(id) JOIN "Organization" o ON o.id = spoke.id`,
  },
  {
    table: 'StatementTopicVoice',
    columns: ['topicId', 'voiceId', 'saidOnLatest', 'statementId'],
    rows: (statements) => `
      SELECT i."topicId", voice.id, s."saidOnLatest", s.id FROM ${statements}
      JOIN "StatementTopicIndex" i ON i."statementId" = s.id, LATERAL (
        SELECT p."personId" FROM "StatementPerson" p WHERE p."statementId" = s.id
        UNION ALL SELECT o."organizationId" FROM "StatementOrganization" o WHERE o."statementId" = s.id) voice(id)`,
  },
]

/** Documents that are copies, each with the document that it repeats. */
const copies = `
  SELECT d."identityId" AS document, o."identityId" AS original FROM "Document" d JOIN "Document" o ON o.id = d."syndicatedFromId"
  WHERE o."identityId" <> d."identityId"`

/**
 * Statements whose count of independent documents is wrong, with the right one. Documents that repeat the same one, at any distance, count
 * once, and so do all records of a document. Documents that are only copies of one another count once too.
 */
const miscounted = (statements: string) => `
  WITH RECURSIVE origin(statement, document) AS (
    SELECT e."statementId", d."identityId" FROM ${statements} JOIN "Evidence" e ON e."statementId" = s.id JOIN "Document" d ON d.id = e."documentId"
    UNION SELECT o.statement, c.original FROM origin o JOIN (${copies}) c ON c.document = o.document),
  counted AS (
    SELECT o.statement, greatest(1, count(DISTINCT o.document) FILTER (WHERE c.document IS NULL)) AS sources
    FROM origin o LEFT JOIN (${copies}) c ON c.document = o.document GROUP BY o.statement)
  SELECT c.statement, c.sources FROM counted c JOIN "Statement" s ON s.id = c.statement AND s."independentSources" <> c.sources`

const every = '"Statement" s'
const touched = 'touched JOIN "Statement" s USING (id)'

const list = (columns: readonly string[], of = '') => columns.map((column) => `${of}"${column}"`).join(', ')

/** SQL that deletes wrong rows of a table and inserts missing ones. Rows are inserted in the order of the key, because they are read in that order. */
const correct = ({ table, columns, rows }: Derived, within: string) => `
  WITH due(${list(columns)}) AS MATERIALIZED (${rows(touched)}),
  gone AS (
    DELETE FROM "${table}" d WHERE ${within} AND NOT EXISTS (SELECT FROM due WHERE (${list(columns, 'due.')}) = (${list(columns, 'd.')}))
    RETURNING *),
  come AS (INSERT INTO "${table}" (${list(columns)}) SELECT * FROM due ORDER BY ${list(columns)} ON CONFLICT DO NOTHING RETURNING *)`

/** The statements on a topic whose broader topics have changed are derived again. */
const topicDerivations = [
  `${correct(closure, 'TRUE')}
   INSERT INTO touched SELECT "statementId" FROM "StatementTopic" WHERE "topicId" IN (SELECT "topicId" FROM gone UNION SELECT "topicId" FROM come)
   ON CONFLICT DO NOTHING`,
  `ANALYZE "${closure.table}"`,
]

/** Each table is analysed after it is written, because the planner needs current statistics for the next steps and for reads. The embedded database has no autovacuum. */
const statementDerivations = [
  ...indexes.flatMap((index) => [`${correct(index, 'd."statementId" IN (SELECT id FROM touched)')} SELECT`, `ANALYZE "${index.table}"`]),
  `UPDATE "Statement" s SET "independentSources" = m.sources FROM (${miscounted(touched)}) m WHERE s.id = m.statement`,
  'ANALYZE "Statement"',
]

/** Without it, the planner expects thousands of statements, and reads whole tables for one. */
const countTouched = 'ANALYZE touched'

/** Creates the temporary table `touched` for the statements whose derived rows must be updated. It is dropped at the end of the transaction. */
export const startTouching = (db: Db) => db.query('CREATE TEMP TABLE touched (id uuid PRIMARY KEY) ON COMMIT DROP')

/**
 * Brings what is derived up to date: the identities of records of some kinds, the closure of the topics, and for the statements in the
 * table `touched` what is stored for reading. `analyzes` is false if the tables have not grown much since they were analysed, `topics` if no
 * topic changed. Returns the joins of records that were not made.
 */
export async function derive(
  db: Db,
  kinds: readonly IdentityKind[] = identityKinds,
  { analyzes = true, topics = true }: { analyzes?: boolean; topics?: boolean } = {},
): ReturnType<typeof deriveIdentities> {
  const found = await deriveIdentities(db, kinds)
  const derivations = ['ANALYZE', ...(topics ? topicDerivations : []), countTouched, ...statementDerivations]
  for (const sql of derivations) if (analyzes || sql === countTouched || !sql.startsWith('ANALYZE')) await db.query(sql)
  await db.query('TRUNCATE touched')
  return found
}

/** Recomputes all derived tables. */
export const rederive = ({ pool }: Pick<Database, 'pool'>): Promise<void> =>
  transaction(pool, 'COMMIT', async (db) => {
    await startTouching(db)
    await db.query('INSERT INTO touched SELECT id FROM "Statement"')
    await derive(db)
    await db.query('DELETE FROM "StatementWords"')
    await fillWords(db)
  })

/** The number of missing, additional or wrong rows, by derived table. Tables without differences are not included. */
export async function misderived({ query }: Pick<Database, 'query'>): Promise<Map<string, number>> {
  const differences = [closure, ...indexes].map(({ table, columns, rows }): [string, string] => {
    const [stored, due] = [`SELECT ${list(columns)} FROM "${table}"`, `(${rows(every)})`]
    return [table, `(${stored} EXCEPT ${due}) UNION ALL (${due} EXCEPT ${stored})`]
  })
  const found = await misidentified(query)
  const rest = [
    ['independentSources', miscounted(every)],
    ['StatementWords', `SELECT FROM ${unsearched}`],
  ] as const
  for (const [name, difference] of [...differences, ...rest]) {
    const [row] = await query<{ rows: number }>(`SELECT count(*)::int AS rows FROM (${difference}) difference`)
    if (row && row.rows > 0) found.set(name, row.rows)
  }
  return found
}
