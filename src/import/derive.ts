import type { Db } from './write.ts'

/** Brings what is derived up to date: the closure of the topics, and for the statements in the table `touched` what is kept for reading. */
export async function derive(db: Db): Promise<void> {
  for (const sql of derivations) await db.query(sql)
}

/** Independent documents: those that repeat the same one, at any distance, count once. */
const sources = `
  WITH RECURSIVE origin(statement, document) AS (
    SELECT e."statementId", e."documentId" FROM touched t JOIN "Evidence" e ON e."statementId" = t.id
    UNION SELECT o.statement, d."syndicatedFromId" FROM origin o JOIN "Document" d ON d.id = o.document AND d."syndicatedFromId" IS NOT NULL),
  counted AS (
    SELECT o.statement, count(DISTINCT o.document) AS sources FROM origin o JOIN "Document" d ON d.id = o.document AND d."syndicatedFromId" IS NULL
    GROUP BY o.statement)
  UPDATE "Statement" s SET "independentSources" = c.sources FROM counted c WHERE s.id = c.statement AND s."independentSources" <> c.sources`

const derivations = [
  // Each topic under each above it, itself included; where that changes, the statements on it are touched.
  `WITH RECURSIVE up(topic, ancestor) AS (
     SELECT id, id FROM "Topic" UNION SELECT u.topic, b."B" FROM up u JOIN "_TopicBroader" b ON b."A" = u.ancestor),
   gone AS (
     DELETE FROM "TopicClosure" c WHERE NOT EXISTS (SELECT FROM up WHERE topic = c."topicId" AND ancestor = c."ancestorId") RETURNING "topicId"),
   come AS (INSERT INTO "TopicClosure" ("topicId", "ancestorId") SELECT topic, ancestor FROM up ON CONFLICT DO NOTHING RETURNING "topicId")
   INSERT INTO touched SELECT "statementId" FROM "StatementTopic" WHERE "topicId" IN (SELECT * FROM gone UNION SELECT * FROM come)
   ON CONFLICT DO NOTHING`,

  `DELETE FROM "StatementTopicIndex" i USING touched t WHERE i."statementId" = t.id AND NOT EXISTS (
     SELECT FROM "StatementTopic" s JOIN "TopicClosure" c ON c."topicId" = s."topicId"
     WHERE s."statementId" = t.id AND c."ancestorId" = i."topicId")`,
  `INSERT INTO "StatementTopicIndex" ("topicId", "statementId")
   SELECT c."ancestorId", t.id FROM touched t
   JOIN "StatementTopic" s ON s."statementId" = t.id JOIN "TopicClosure" c ON c."topicId" = s."topicId"
   ON CONFLICT DO NOTHING`,

  `DELETE FROM "StatementOrganization" i USING touched t WHERE i."statementId" = t.id AND NOT EXISTS (
     SELECT FROM "Speaker" s LEFT JOIN "Position" p ON p.id = s."positionId"
     WHERE s."statementId" = t.id AND i."organizationId" IN (s."organizationId", p."organizationId"))`,
  `INSERT INTO "StatementOrganization" ("organizationId", "statementId")
   SELECT o.id, t.id FROM touched t
   JOIN "Speaker" s ON s."statementId" = t.id LEFT JOIN "Position" p ON p.id = s."positionId",
   LATERAL (VALUES (s."organizationId"), (p."organizationId")) o(id) WHERE o.id IS NOT NULL
   ON CONFLICT DO NOTHING`,

  sources,
]
