import type { Database } from '../src/server/db/open.ts'

/** Who and what the questions ask about: the person who speaks most, the topic most spoken on (with narrower ones), and rare ones. */
export const wellKnown = { speaker: 'Lavrov', topic: 'missile defense', rareSpeaker: 'person-100', rareTopic: 'topic-59' }

const persons = 200
const topics = 60
const organizations = 40
const places = 20

/**
 * Fills an empty, migrated database with so many statements (1,000 or more) and all that stands around them, the same at every run.
 * Two thirds of what is said is on one branch of the topics' tree or by a tenth of the persons, as in real minutes.
 */
export async function generate({ pool }: Pick<Database, 'pool'>, statements: number): Promise<void> {
  if (!Number.isInteger(statements) || statements < 1_000) throw new Error(`${statements} statements are asked for. Ask for 1,000 or more.`)
  await pool.query(script(statements))
  await pool.query('VACUUM (ANALYZE)')
}

/** Upper ends, within [0, 1), of the shares of things of which the k-th is 1/k^exponent times as frequent as the first. */
function zipf(count: number, exponent: number): string {
  const weights = Array.from({ length: count }, (_, k) => (k + 1) ** -exponent)
  const sum = weights.reduce((total, weight) => total + weight)
  let reached = 0
  return `'{${weights.map((weight) => (reached += weight / sum)).join()}}'::float8[]`
}

const pickPerson = (draw: string) => `least(width_bucket(${draw}, ${zipf(persons, 1.2)}), ${persons - 1})`
const pickTopic = (draw: string) => `1 + least(width_bucket(${draw}, ${zipf(topics - 1, 1)}), ${topics - 2})`

// `id` makes keys that grow as UUIDv7 does; `draw` is a number in [0, 1) that depends on its arguments only.
const script = (statements: number) => {
  const meetings = Math.ceil(statements / 50)
  const documents = Math.ceil(statements / 5)
  const record = (kind: string, slug: string) =>
    `${id(kind, 'i')} AS id, ${slug} AS slug, '{}'::text[] AS identifiers, ${id('dataset', '0')}`
  const recordColumns = 'id, slug, identifiers, "datasetId"'
  const all = (count: number) => `generate_series(0, ${count - 1}) i`
  return `
CREATE FUNCTION pg_temp.id(kind int, i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
  RETURN (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid;
CREATE FUNCTION pg_temp.draw(i bigint, salt int) RETURNS float8 LANGUAGE sql IMMUTABLE
  RETURN (hashint8extended(i, salt) & 4294967295) / 4294967296.0::float8;
CREATE FUNCTION pg_temp.end_of(day timestamptz, step interval) RETURNS timestamptz LANGUAGE sql STABLE
  RETURN day + step - interval '1 millisecond';
SET TIME ZONE 'UTC';
-- The keys fit by construction; to have them checked takes as long again, so they are not where the user may say so.
DO $$ BEGIN PERFORM set_config('session_replication_role', 'replica', true); EXCEPTION WHEN insufficient_privilege THEN NULL; END $$;

INSERT INTO "Dataset" (id, slug, title, licence, digest) VALUES (${id('dataset', '0')}, 'generated', 'Generated', 'CC0-1.0', '');

INSERT INTO "Person" (${recordColumns}, name, "sortName")
SELECT ${record('person', `CASE i WHEN 0 THEN 'sergey-lavrov' ELSE 'person-' || i END`)},
  CASE i WHEN 0 THEN 'Sergey Lavrov' ELSE 'Person ' || i END, 'Name ' || lpad((i * 37 % ${persons})::text, 3, '0')
FROM ${all(persons)};

INSERT INTO "Organization" (${recordColumns}, name, classification)
SELECT ${record('organization', `'organization-' || i`)}, 'Organization ' || i,
  (CASE WHEN i < 20 THEN 'MINISTRY' ELSE 'MEDIA' END)::"OrganizationClassification"
FROM ${all(organizations)};

INSERT INTO "Position" (${recordColumns}, "personId", "organizationId", title, role)
SELECT ${record('position', `'position-' || i`)}, ${id('person', 'i')}, ${id('organization', 'i % 20')}, 'Holder of office ' || i, 'FOREIGN_MINISTER'
FROM ${all(persons)};

INSERT INTO "Place" (${recordColumns}, name) SELECT ${record('place', `'place-' || i`)}, 'Place ' || i FROM ${all(places)};

INSERT INTO "Topic" (${recordColumns}, label)
SELECT ${record('topic', `CASE i WHEN 1 THEN 'missile-defense' ELSE 'topic-' || i END`)},
  CASE i WHEN 1 THEN 'missile defense' ELSE 'Topic ' || i END
FROM ${all(topics)};

-- One topic at the top, six under it, the others under those.
CREATE TEMP VIEW broader AS SELECT i AS topic, CASE WHEN i <= 6 THEN 0 ELSE 1 + (i - 7) % 6 END AS broader FROM generate_series(1, ${topics - 1}) i;
INSERT INTO "_TopicBroader" ("A", "B") SELECT ${id('topic', 'topic')}, ${id('topic', 'broader')} FROM broader;
INSERT INTO "TopicClosure" ("topicId", "ancestorId")
SELECT ${id('topic', 'i')}, ${id('topic', 'i')} FROM ${all(topics)} UNION
SELECT ${id('topic', 'topic')}, ${id('topic', 'broader')} FROM broader UNION
SELECT ${id('topic', 'topic')}, ${id('topic', '0')} FROM broader;

INSERT INTO "Meeting" (${recordColumns}, title, kind, "startEdtf", "startEarliest", "startLatest", "placeId", status)
SELECT ${record('meeting', `'meeting-' || i`)}, 'Meeting ' || i, 'MINISTERIAL', to_char(day, 'YYYY-MM-DD'), day,
  pg_temp.end_of(day, '1 day'), ${id('place', `i % ${places}`)}, 'HELD'
FROM (SELECT i, timestamptz '2000-01-01' + make_interval(days => i * 1009 % 5110) AS day FROM ${all(meetings)}) held;

INSERT INTO "Session" (${recordColumns}, "meetingId", ordinal, title, kind)
SELECT ${record('session', `'session-' || i`)}, ${id('meeting', 'i / 2')}, 1 + i % 2, 'Session ' || i,
  (CASE i % 2 WHEN 0 THEN 'PLENARY' ELSE 'PRESS_CONFERENCE' END)::"SessionKind"
FROM ${all(2 * meetings)};

INSERT INTO "AgendaItem" (${recordColumns}, "meetingId", "sessionId", ordinal, title, status)
SELECT ${record('agendaItem', `'agenda-item-' || i`)}, ${id('meeting', 'i / 3')}, ${id('session', 'i / 3 * 2')}, 1 + i % 3, 'Agenda item ' || i,
  'DISCUSSED'
FROM ${all(3 * meetings)};

INSERT INTO "Document" (${recordColumns}, title, kind, "publisherId", url, "publishedEdtf", "publishedEarliest", "publishedLatest", language, "textAccess", text)
SELECT ${record('document', `'document-' || i`)}, 'Document ' || i, 'NEWS_ARTICLE', ${id('organization', '20 + i % 20')}, 'https://example.org/' || i,
  to_char(day, 'YYYY-MM-DD'), day, pg_temp.end_of(day, '1 day'), 'en', 'EXCERPT', repeat('Words that stand around what was said, ' || i || '. ', 60)
FROM (SELECT i, timestamptz '2000-01-02' + make_interval(days => i / 10 * 1009 % 5110) AS day FROM ${all(documents)}) published;

-- Five in six were said at a meeting; of the dates a tenth is less precise than the day and three in a hundred are unknown.
INSERT INTO "Statement" (${recordColumns}, text, language, reporting, kind, "saidOnEdtf", "saidOnEarliest", "saidOnLatest",
  "meetingId", "sessionId", "agendaItemId", ordinal, verification, method, "independentSources")
SELECT ${record('statement', `'statement-' || i`)}, 'Statement ' || i || repeat('. We have said this before and we shall say it again', 2 + i % 5), 'en',
  (CASE WHEN pg_temp.draw(i, 1) < 0.5 THEN 'DIRECT' ELSE 'INDIRECT' END)::"Reporting", 'REMARK',
  CASE WHEN dated < 0.03 THEN 'XXXX-XX-XX' WHEN dated < 0.05 THEN to_char(day, 'YYYY') WHEN dated < 0.13 THEN to_char(day, 'YYYY-MM') ELSE to_char(day, 'YYYY-MM-DD') END,
  CASE WHEN dated < 0.03 THEN '9999-12-31 23:59:59.999' WHEN dated < 0.05 THEN date_trunc('year', day) WHEN dated < 0.13 THEN date_trunc('month', day) ELSE day END,
  CASE WHEN dated < 0.03 THEN '0001-01-01' WHEN dated < 0.05 THEN pg_temp.end_of(date_trunc('year', day), '1 year')
    WHEN dated < 0.13 THEN pg_temp.end_of(date_trunc('month', day), '1 month') ELSE pg_temp.end_of(day, '1 day') END,
  CASE WHEN placed < 0.85 THEN ${id('meeting', 'i / 50')} END,
  CASE WHEN placed < 0.85 THEN ${id('session', 'i / 50 * 2 + i % 2')} END,
  CASE WHEN placed < 0.60 THEN ${id('agendaItem', 'i / 50 * 3 + i % 3')} END,
  i, 'VERIFIED', 'MANUAL', 1 + (pg_temp.draw(i, 14) < 0.2)::int
FROM (SELECT i, pg_temp.draw(i, 2) AS placed, pg_temp.draw(i, 3) AS dated,
  timestamptz '2000-01-01' + make_interval(days => CASE WHEN pg_temp.draw(i, 2) < 0.85 THEN i / 50 * 1009 % 5110 ELSE (5110 * pg_temp.draw(i, 4))::int END) AS day
  FROM ${all(statements)}) said;

-- Nine in ten voices are known persons; one statement in twenty-five has two.
CREATE TEMP TABLE voice AS SELECT i, pg_temp.draw(i, 5) AS known, ${pickPerson('pg_temp.draw(i, 6)')} AS person, "saidOnLatest"
FROM ${all(statements)} JOIN "Statement" s ON s.id = ${id('statement', 'i')};
INSERT INTO "Speaker" (id, "statementId", "saidOnLatest", ordinal, kind, "personId", "positionId", role, "organizationId", description)
SELECT ${id('speaker', 'i')}, ${id('statement', 'i')}, "saidOnLatest", 1,
  (CASE WHEN known < 0.92 THEN 'PERSON' WHEN known < 0.97 THEN 'ANONYMOUS' ELSE 'ORGANIZATION' END)::"SpeakerKind",
  CASE WHEN known < 0.92 THEN ${id('person', 'person')} END, CASE WHEN known < 0.92 THEN ${id('position', 'person')} END,
  CASE WHEN known < 0.92 THEN 'FOREIGN_MINISTER'::"PositionRole" END,
  CASE WHEN known >= 0.97 THEN ${id('organization', 'i % 20')} END, CASE WHEN known >= 0.92 AND known < 0.97 THEN 'a senior official' END
FROM voice;
INSERT INTO "Speaker" (id, "statementId", "saidOnLatest", ordinal, kind, "personId", "positionId", role)
SELECT ${id('speaker', `${statements} + i`)}, ${id('statement', 'i')}, "saidOnLatest", 2, 'PERSON',
  ${id('person', `(person + 1) % ${persons}`)}, ${id('position', `(person + 1) % ${persons}`)}, 'FOREIGN_MINISTER'
FROM voice WHERE known < 0.04;
INSERT INTO "StatementOrganization" ("organizationId", "saidOnLatest", "statementId")
SELECT "organizationId", "saidOnLatest", "statementId" FROM "Speaker" WHERE "organizationId" IS NOT NULL UNION
SELECT p."organizationId", s."saidOnLatest", s."statementId" FROM "Speaker" s JOIN "Position" p ON p.id = s."positionId" ORDER BY 1, 2, 3;

-- One topic for each, a second for half of them, a third for a quarter.
INSERT INTO "StatementTopic" ("statementId", "topicId", stance, ordinal)
SELECT ${id('statement', 'i')}, ${id('topic', pickTopic('pg_temp.draw(i, 6 + k)'))}, (CASE WHEN pg_temp.draw(i, 9 + k) < 0.3 THEN 'OPPOSES' ELSE 'UNSTATED' END)::"Stance", k
FROM ${all(statements)}, generate_series(1, 3) k WHERE pg_temp.draw(i, 13) < 2.0 / (1 << k)
ON CONFLICT DO NOTHING;
INSERT INTO "StatementTopicIndex" ("topicId", "saidOnLatest", "statementId")
SELECT DISTINCT c."ancestorId", s."saidOnLatest", s.id
FROM "Statement" s JOIN "StatementTopic" t ON t."statementId" = s.id JOIN "TopicClosure" c ON c."topicId" = t."topicId" ORDER BY 1, 2, 3;
INSERT INTO "StatementTopicVoice" ("topicId", "voiceId", "saidOnLatest", "statementId")
SELECT i."topicId", v.id, i."saidOnLatest", i."statementId" FROM "StatementTopicIndex" i JOIN (
  SELECT "statementId", "personId" AS id FROM "Speaker" WHERE "personId" IS NOT NULL UNION ALL
  SELECT "statementId", "organizationId" FROM "StatementOrganization") v USING ("statementId") ORDER BY 1, 2, 3, 4;

-- One document shows each, a second one a fifth of them; half of the quotations are interrupted.
INSERT INTO "Evidence" (id, "documentId", ordinal, "statementId", "saidOnLatest", reporting, wording, attribution)
SELECT ${id('evidence', 'i * 2 + k')}, ${id('document', `(i / 5 + k * (1 + i % 7)) % ${documents}`)}, 1 + k, ${id('statement', 'i')}, "saidOnLatest", 'DIRECT',
  (CASE k WHEN 0 THEN 'VERBATIM' ELSE 'VARIANT' END)::"Wording", 'he said'
FROM voice, generate_series(0, 1) k WHERE k = 0 OR pg_temp.draw(i, 14) < 0.2;
INSERT INTO "Span" ("evidenceId", ordinal, start, "end", exact, role)
SELECT ${id('evidence', 'i * 2 + k')}, 1 + n, 100 * (i % 5) + 50 * n, 100 * (i % 5) + 50 * n + 40, 'We have said this before and shall again', 'CONTENT'
FROM ${all(statements)}, generate_series(0, 1) k, generate_series(0, 1) n
WHERE (k = 0 OR pg_temp.draw(i, 14) < 0.2) AND (n = 0 OR pg_temp.draw(i, 15) < 0.5);

INSERT INTO "RefKey" (kind, key, "recordId", rank, label, slug, "datasetId")
${[
  ['PERSON', 'Person', 'name'],
  ['ORGANIZATION', 'Organization', 'name'],
  ['POSITION', 'Position', 'title'],
  ['PLACE', 'Place', 'name'],
  ['TOPIC', 'Topic', 'label'],
  ['MEETING', 'Meeting', 'title'],
  ['SESSION', 'Session', 'title'],
  ['AGENDA_ITEM', 'AgendaItem', 'title'],
  ['DOCUMENT', 'Document', 'title'],
  ['STATEMENT', 'Statement', 'slug'],
]
  .map(
    ([kind, table, label]) => `SELECT '${kind}'::"RecordKind", replace(slug, '-', ' '), id, 0, ${label}, slug, "datasetId" FROM "${table}"`,
  )
  .join(' UNION ALL\n')} UNION ALL
SELECT 'PERSON', 'lavrov', id, 2, name, slug, "datasetId" FROM "Person" WHERE slug = 'sergey-lavrov';
DROP TABLE voice;
`
}

const kinds = [
  'dataset',
  'person',
  'organization',
  'position',
  'place',
  'topic',
  'meeting',
  'session',
  'agendaItem',
  'document',
  'statement',
  'speaker',
  'evidence',
]
const id = (kind: string, i: string) => `pg_temp.id(${kinds.indexOf(kind)}, ${i})`
