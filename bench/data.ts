/** Runs SQL: a script of several statements, or one statement with values. */
export interface Db {
  query: (sql: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>
}

const range = (length: number) => Array.from({ length }, (_, i) => i)

const persons = 2000
const topics = 500
const organizations = 40
const places = 20
/** Number of random words in the statements: the first is in every fourth statement, and most are rare. */
export const vocabulary = 20_000
/** A random word, as SQL. */
export const word = (i: string) => `left(translate(md5('word' || ${i}), '0123456789', 'ghijklmnop'), 7)`

/**
 * Creates, in the schema "source", the given number of statements with speakers, meetings and topics: six plain tables. They are the same at
 * each run, and a smaller size is a prefix of a larger one. A few persons and topics have most of the statements, as in real records.
 */
export async function makeSource(db: Db, statements: number): Promise<void> {
  await db.query(`
${functions}
CREATE SCHEMA source;
CREATE TABLE source."Person" AS SELECT pg_temp.key('person', i) AS id, 'Person ' || i AS name FROM generate_series(0, ${persons - 1}) i;
CREATE TABLE source."Topic" AS SELECT pg_temp.key('topic', i) AS id, 'Topic ' || i AS label FROM generate_series(0, ${topics - 1}) i;
CREATE TABLE source."Meeting" AS SELECT pg_temp.key('meeting', i) AS id, 'Meeting ' || i AS title, ${day('i')} AS date
FROM generate_series(0, ${statements} / 128) i;
CREATE TABLE source."Session" AS SELECT pg_temp.key('session', i) AS id, 'Session ' || i AS title, pg_temp.key('meeting', i / 4) AS "meetingId"
FROM generate_series(0, ${statements} / 32) i;
CREATE TABLE source."Statement" AS SELECT pg_temp.key('statement', i) AS id,
  repeat('We have said this before and we say it again. ', 1 + i % 8) AS text, ${day('i / 128')} AS date,
  pg_temp.key('person', ${skewed(persons, 'i, 1')}) AS "speakerId", pg_temp.key('session', i / 32) AS "sessionId"
FROM generate_series(0, ${statements - 1}) i;
CREATE TABLE source."_StatementToTopic" AS SELECT DISTINCT pg_temp.key('statement', i) AS "A", pg_temp.key('topic', ${skewed(topics, 'i, 1 + k')}) AS "B"
FROM generate_series(0, ${statements - 1}) i, generate_series(1, 2) k;`)
}

/** The days of meetings: 9,000, then they repeat. */
const day = (meeting: string) => `date '2000-01-01' + ${meeting} * 9 / 4 % 9000`
const skewed = (count: number, draw: string) => `floor(${count} * power(pg_temp.draw(${draw}), 2.5))::int`

// `draw` is a number in [0, 1) that depends on its arguments only.
const functions = `
CREATE OR REPLACE FUNCTION pg_temp.key(kind text, i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE RETURN md5(kind || i)::uuid;
CREATE OR REPLACE FUNCTION pg_temp.draw(i bigint, salt int) RETURNS float8 LANGUAGE sql IMMUTABLE
  RETURN (hashint8extended(i, salt) & 4294967295) / 4294967296.0::float8;
CREATE OR REPLACE FUNCTION pg_temp.word(i int) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN ${word('i')};
SET TIME ZONE 'UTC';`

/** Fills a migrated database from the schema "source", adds positions, agenda items and documents, and drops that schema. */
export async function fill(db: Db): Promise<void> {
  await db.query(`
${functions}
-- The keys fit by construction, and to have them checked takes as long again.
SET session_replication_role = replica;
SET work_mem = '256MB';
-- An index is made much faster at once than row by row.
CREATE TEMP TABLE later AS SELECT indexdef, indexname FROM pg_indexes WHERE schemaname = 'public' AND indexdef NOT LIKE 'CREATE UNIQUE%';
DO $$ DECLARE name text; BEGIN FOR name IN SELECT indexname FROM later LOOP EXECUTE format('DROP INDEX public.%I', name); END LOOP; END $$;
${records}
DO $$ DECLARE definition text; BEGIN FOR definition IN SELECT indexdef FROM later LOOP EXECUTE definition; END LOOP; END $$;
RESET session_replication_role;
RESET work_mem;
DROP TABLE later, said;
DROP SCHEMA source CASCADE;`)
  await db.query('VACUUM (ANALYZE)')
}

const dataset = `pg_temp.key('dataset', 0)`
const number = (text: string) => `substring(${text} from '\\d+$')::int`
const slug = (text: string) => `replace(lower(${text}), ' ', '-')`
/** The columns of all records. */
const recordColumns = 'id, slug, identifiers, "datasetId"'
const record = (id: string, slug: string) => `${id} AS id, ${slug} AS slug, '{}'::text[] AS identifiers, ${dataset}`
const made = (kind: string, i = 'i') => record(`pg_temp.key('${kind}', ${i})`, `'${kind}-' || ${i}`)
/** The same of a type whose records have an identity: here each is alone. */
const identityColumns = `${recordColumns}, "identityId"`
const alone = (id: string, slug: string) => `${record(id, slug)}, ${id}`
const madeAlone = (kind: string, i = 'i') => alone(`pg_temp.key('${kind}', ${i})`, `'${kind}-' || ${i}`)
const endOf = (day: string) => `${day}::timestamptz + interval '1 day' - interval '1 millisecond'`

// The number in the name of a row determines its related rows.
const records = `
INSERT INTO "Dataset" (id, slug, title, licence, digest) VALUES (${dataset}, 'generated', 'Generated', 'CC0-1.0', '');

-- The names are sorted as the keys are.
INSERT INTO "Person" (${identityColumns}, name, "sortName") SELECT ${alone('id::uuid', slug('name'))}, name, id FROM source."Person";
INSERT INTO "Organization" (${identityColumns}, name, classification)
SELECT ${madeAlone('organization')}, 'Organization ' || i, 'MINISTRY' FROM generate_series(0, ${organizations - 1}) i;
INSERT INTO "Position" (${recordColumns}, "personId", "organizationId", title, role)
SELECT ${made('position', number('name'))}, id::uuid, pg_temp.key('organization', ${number('name')} % ${organizations}), 'Minister ' || ${number('name')},
  'FOREIGN_MINISTER' FROM source."Person";
INSERT INTO "Place" (${identityColumns}, name) SELECT ${madeAlone('place')}, 'Place ' || i FROM generate_series(0, ${places - 1}) i;

INSERT INTO "Topic" (${identityColumns}, label) SELECT ${alone('id::uuid', slug('label'))}, label FROM source."Topic";
INSERT INTO "TopicClosure" ("topicId", "ancestorId") SELECT id, id FROM "Topic";

INSERT INTO "Meeting" (${identityColumns}, title, kind, "startEdtf", "startEarliest", "startLatest", "placeId", status)
SELECT ${alone('id::uuid', slug('title'))}, title, 'MINISTERIAL', date::text, date, ${endOf('date')},
  pg_temp.key('place', ${number('title')} % ${places}), 'HELD' FROM source."Meeting";
INSERT INTO "Session" (${recordColumns}, "meetingId", ordinal, title, kind)
SELECT ${record('id::uuid', slug('title'))}, "meetingId"::uuid, 1 + ${number('title')} % 4, title, 'PLENARY' FROM source."Session";
INSERT INTO "AgendaItem" (${recordColumns}, "meetingId", "sessionId", ordinal, title, status)
SELECT ${made('agenda-item', number('title'))}, "meetingId"::uuid, id::uuid, 1 + ${number('title')} % 4, 'Agenda item ' || ${number('title')}, 'DISCUSSED'
FROM source."Session";

CREATE TEMP TABLE said AS
SELECT i, s.id::uuid AS id, s.text, s.date, ${endOf('s.date')} AS latest, s."speakerId"::uuid AS person,
  ${number('p.name')} AS position, s."sessionId"::uuid AS session, e."meetingId"::uuid AS meeting, ${number('e.title')} AS item,
  CASE WHEN i >= 30 AND pg_temp.draw(i, 4) < 0.2 THEN 2 ELSE 1 END AS sources
FROM (SELECT row_number() OVER () - 1 AS i, * FROM source."Statement") s JOIN source."Person" p ON p.id = s."speakerId" JOIN source."Session" e ON e.id = s."sessionId";
INSERT INTO "Statement" (${recordColumns}, text, language, reporting, kind, "saidOnEdtf", "saidOnEarliest", "saidOnLatest",
  "meetingId", "meetingIdentityId", "sessionId", "agendaItemId", ordinal, verification, method, "independentSources")
SELECT ${record('id', `'statement-' || i`)}, text, 'en', 'DIRECT', 'REMARK', date::text, date, latest,
  meeting, meeting, session, pg_temp.key('agenda-item', item), i, 'VERIFIED', 'MANUAL', sources FROM said;
INSERT INTO "Speaker" (id, "statementId", "saidOnLatest", ordinal, kind, "personId", "positionId", role)
SELECT pg_temp.key('speaker', i), id, latest, 1, 'PERSON', person, pg_temp.key('position', position), 'FOREIGN_MINISTER' FROM said;
INSERT INTO "StatementTopic" ("statementId", "topicId", stance, ordinal)
SELECT "A"::uuid, "B"::uuid, 'UNSTATED', row_number() OVER (PARTITION BY "A" ORDER BY "B") FROM source."_StatementToTopic";

-- What the loader derives: no topic has a broader one, and every voice is a person with a position.
INSERT INTO "StatementPerson" ("personId", "saidOnLatest", "statementId") SELECT person, latest, id FROM said ORDER BY 1, 2, 3;
INSERT INTO "StatementOrganization" ("organizationId", "saidOnLatest", "statementId")
SELECT pg_temp.key('organization', position % ${organizations}), latest, id FROM said ORDER BY 1, 2, 3;
INSERT INTO "StatementTopicIndex" ("topicId", "saidOnLatest", "statementId")
SELECT t."topicId", latest, id FROM "StatementTopic" t JOIN said ON id = t."statementId" ORDER BY 1, 2, 3;
INSERT INTO "StatementTopicVoice" ("topicId", "voiceId", "saidOnLatest", "statementId")
SELECT "topicId", voice, latest, id FROM "StatementTopic" t JOIN said ON id = t."statementId",
  LATERAL (VALUES (person), (pg_temp.key('organization', position % ${organizations}))) v(voice) ORDER BY 1, 2, 3, 4;

-- The texts are all alike, so eight words more are searched than stand in each.
INSERT INTO "StatementWords" ("statementId", ordinal, config, text, attributions)
SELECT id, 0, 'english', lower(regexp_replace(text, '[^a-zA-Z]+', ' ', 'g')) || ${range(8)
  .map((k) => `pg_temp.word(floor(${vocabulary} * power(pg_temp.draw(i, ${10 + k}), 3))::int)`)
  .join(" || ' ' || ")}, 'he said' FROM said;

-- One document shows each statement, a second one a fifth of them; half of the quotations are interrupted.
INSERT INTO "Document" (${identityColumns}, title, kind, "publisherId", url, "publishedEdtf", "publishedEarliest", "publishedLatest", language, "textAccess", text)
SELECT ${madeAlone('document')}, 'Document ' || i, 'NEWS_ARTICLE', pg_temp.key('organization', i % ${organizations}), 'https://example.org/' || i,
  '2020-01-01', '2020-01-01', ${endOf(`'2020-01-01'`)}, 'en', 'EXCERPT', repeat(rpad('We have said this before and say it again', 50), 34)
FROM generate_series(0, (SELECT count(*) / 5 FROM said)) i;
INSERT INTO "Evidence" (id, "documentId", ordinal, "statementId", "saidOnLatest", reporting, wording, attribution)
SELECT pg_temp.key('evidence', 2 * i + k), pg_temp.key('document', i / (5 + k)), 1 + k, id, latest, 'DIRECT', 'VERBATIM', 'he said'
FROM said, generate_series(0, sources - 1) k;
INSERT INTO "StatementDocument" ("documentId", "saidOnLatest", "statementId")
SELECT "documentId", "saidOnLatest", "statementId" FROM "Evidence" ORDER BY 1, 2, 3;
INSERT INTO "Span" ("evidenceId", ordinal, start, "end", exact, role)
SELECT w.id, 1 + n, 50 * n, 50 * n + 41, 'We have said this before and say it again', 'CONTENT'
FROM "Evidence" w, generate_series(0, 1) n WHERE n = 0 OR hashtext(w.id::text) > 0;

INSERT INTO "RefKey" (kind, key, "recordId", names, label, slug, "datasetId", "identityIds")
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
  ['DATASET', 'Dataset', 'title', 'id'],
]
  .map(
    ([kind, table, label, dataset = '"datasetId"']) =>
      `SELECT '${kind}'::"RecordKind", replace(slug, '-', ' '), id, ARRAY[${label}], ${label}, slug, ${dataset}, ARRAY[id] FROM "${table}"`,
  )
  .join(' UNION ALL\n')};`
