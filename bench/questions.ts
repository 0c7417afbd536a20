import { decodeId } from '../src/server/lib/global-id.ts'
import { type Db, vocabulary, word } from './data.ts'

/** A query in GraphQL and, if it is compared, as one hand-written SQL statement. */
export interface Question {
  name: string
  title: string
  query: string
  /** Returns the response as JSON text in the column `data`. */
  sql?: string
  /** The name that the peers use. */
  peer?: 'q1' | 'q2' | 'q3'
}

/** The variables of a query: slugs for Rapporteur, keys for the hand-written statement. */
export interface Variables {
  variables: Record<string, unknown>
  values: unknown[]
}

const list = (select: string) => `coalesce((SELECT json_agg(item) FROM (${select}) each(item)), '[]')`

// Related records are read by subqueries with their keys. With joins, the planner scans whole tables.
const said = `json_build_object('edtf', s."saidOnEdtf")`
const session = `(SELECT json_build_object('title', e.title, 'meeting', (
    SELECT json_build_object('title', m.title, 'start', json_build_object('edtf', m."startEdtf")) FROM "Meeting" m WHERE m.id = e."meetingId"))
  FROM "Session" e WHERE e.id = s."sessionId")`

/** A page of 20 from 21 rows of `found`: "saidOnLatest", "statementId". */
const onTopicBy = `SELECT "saidOnLatest", "statementId" FROM "StatementTopicVoice" WHERE "topicId" = $2 AND "voiceId" = $1
  ORDER BY "saidOnLatest" DESC, "statementId" DESC LIMIT 21`
const page = (found: string) => `
WITH found AS MATERIALIZED (${found}), page AS (SELECT * FROM found ORDER BY "saidOnLatest" DESC, "statementId" DESC LIMIT 20)
SELECT json_build_object('statements', json_build_object('nodes', ${list(`
    SELECT json_build_object('id', s.id, 'text', s.text, 'saidOn', ${said},
      'speaker', (SELECT json_build_object('person', (SELECT json_build_object('name', p.name) FROM "Person" p WHERE p.id = v."personId"))
        FROM "Speaker" v WHERE v."statementId" = s.id ORDER BY v.ordinal LIMIT 1),
      'topics', ${list(`
        SELECT json_build_object('topic', (SELECT json_build_object('label', t.label) FROM "Topic" t WHERE t.id = c."topicId"))
        FROM "StatementTopic" c WHERE c."statementId" = s.id ORDER BY c.ordinal`)},
      'session', ${session})
    FROM page JOIN "Statement" s ON s.id = page."statementId" ORDER BY page."saidOnLatest" DESC, page."statementId" DESC`)},
  'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > 20 FROM found),
    'endCursor', (SELECT "statementId" FROM page ORDER BY "saidOnLatest", "statementId" LIMIT 1))))::text AS data`

const pageFields = `nodes {
      id text saidOn { edtf }
      speaker { person { name } } topics { topic { label } }
      session { title meeting { title start { edtf } } }
    }
    pageInfo { hasNextPage endCursor }`

/** The queries of the table. */
export const main = {
  speaker: {
    name: 'speaker',
    title: '20 newest statements of a speaker, with speaker, topics, session, meeting',
    query: `query Speaker($speaker: String!) {
  statements(where: { speaker: [$speaker] }, first: 20) {
    ${pageFields}
  }
}`,
    sql: page(`
  SELECT "saidOnLatest", "statementId" FROM "StatementPerson" WHERE "personId" = $1 ORDER BY "saidOnLatest" DESC, "statementId" DESC LIMIT 21`),
    peer: 'q1',
  },
  topic: {
    name: 'topic',
    title: 'the same, of a speaker on a topic',
    query: `query Topic($speaker: String!, $topic: String!) {
  statements(where: { speaker: [$speaker], topic: [$topic] }, first: 20) {
    ${pageFields}
  }
}`,
    sql: page(`
  ${onTopicBy}`),
    peer: 'q2',
  },
  persons: {
    name: 'persons',
    title: '20 persons, each with 5 newest statements, session and meeting',
    query: `{
  persons(first: 20) {
    nodes { id name statements(first: 5) { nodes { id text saidOn { edtf } session { title meeting { title start { edtf } } } } } }
  }
}`,
    sql: `
SELECT json_build_object('persons', json_build_object('nodes', ${list(`
  SELECT json_build_object('id', p.id, 'name', p.name, 'statements', json_build_object('nodes', ${list(`
    SELECT json_build_object('id', s.id, 'text', s.text, 'saidOn', ${said}, 'session', ${session})
    FROM (SELECT "saidOnLatest", "statementId" FROM "StatementPerson" WHERE "personId" = p.id ORDER BY "saidOnLatest" DESC, "statementId" DESC LIMIT 5) v
    JOIN "Statement" s ON s.id = v."statementId" ORDER BY v."saidOnLatest" DESC, v."statementId" DESC`)}))
  FROM (SELECT id, name FROM "Person" ORDER BY "sortName", id LIMIT 20) p`)}))::text AS data`,
    peer: 'q3',
  },
} as const satisfies Record<string, Question>

/** The query for a page far from the start. */
export const paging: Question = {
  name: 'page',
  title: 'page 1,000 against page 1',
  query: `query Page($speaker: String!, $after: String, $first: Int! = 20) {
  statements(where: { speaker: [$speaker] }, first: $first, after: $after) {
    ${pageFields}
  }
}`,
}

/** Other frequent queries. */
export const others: Question[] = [
  {
    name: 'flagship',
    title: 'the question of the README: a speaker on a topic, with all the evidence',
    query: `query Flagship($speaker: String!, $topic: String!) {
  statements(where: { speaker: [$speaker], topic: [$topic] }, first: 20) {
    nodes {
      id text reporting saidOn { edtf }
      speaker { description person { name } position { title organization { name } } }
      session { title meeting { title place { name } } }
      agendaItem { title status }
      topics { topic { label } stance }
      evidence { attribution wording spans { start end exact } document { title url publisher { name } published { edtf } } }
    }
    pageInfo { hasNextPage }
  }
}`,
    sql: `
WITH found AS MATERIALIZED (${onTopicBy})
SELECT json_build_object('statements', json_build_object('nodes', ${list(`
  SELECT json_build_object('id', s.id, 'text', s.text, 'reporting', s.reporting, 'saidOn', ${said},
    'speaker', (SELECT json_build_object('description', v.description,
        'person', (SELECT json_build_object('name', p.name) FROM "Person" p WHERE p.id = v."personId"),
        'position', (SELECT json_build_object('title', h.title,
            'organization', (SELECT json_build_object('name', o.name) FROM "Organization" o WHERE o.id = h."organizationId"))
          FROM "Position" h WHERE h.id = v."positionId"))
      FROM "Speaker" v WHERE v."statementId" = s.id ORDER BY v.ordinal LIMIT 1),
    'session', (SELECT json_build_object('title', e.title,
        'meeting', (SELECT json_build_object('title', m.title,
            'place', (SELECT json_build_object('name', l.name) FROM "Place" l WHERE l.id = m."placeId"))
          FROM "Meeting" m WHERE m.id = e."meetingId"))
      FROM "Session" e WHERE e.id = s."sessionId"),
    'agendaItem', (SELECT json_build_object('title', a.title, 'status', a.status) FROM "AgendaItem" a WHERE a.id = s."agendaItemId"),
    'topics', ${list(`
      SELECT json_build_object('topic', (SELECT json_build_object('label', t.label) FROM "Topic" t WHERE t.id = c."topicId"), 'stance', c.stance)
      FROM "StatementTopic" c WHERE c."statementId" = s.id ORDER BY c.ordinal`)},
    'evidence', ${list(`
      SELECT json_build_object('attribution', w.attribution, 'wording', w.wording,
        'spans', ${list(`
          SELECT json_build_object('start', n.start, 'end', n."end", 'exact', n.exact)
          FROM "Span" n WHERE n."evidenceId" = w.id ORDER BY n.ordinal`)},
        'document', (SELECT json_build_object('title', d.title, 'url', d.url,
            'publisher', (SELECT json_build_object('name', o.name) FROM "Organization" o WHERE o.id = d."publisherId"),
            'published', json_build_object('edtf', d."publishedEdtf"))
          FROM "Document" d WHERE d.id = w."documentId"))
      FROM "Evidence" w WHERE w."statementId" = s.id ORDER BY w.ordinal`)})
  FROM (SELECT * FROM found ORDER BY "saidOnLatest" DESC, "statementId" DESC LIMIT 20) page
    JOIN "Statement" s ON s.id = page."statementId" ORDER BY page."saidOnLatest" DESC, page."statementId" DESC`)},
  'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > 20 FROM found))))::text AS data`,
  },
  {
    name: 'count',
    title: 'how many statements a speaker made on a topic',
    query: 'query Count($speaker: String!, $topic: String!) { statements(where: { speaker: [$speaker], topic: [$topic] }) { totalCount } }',
    sql: `
SELECT json_build_object('statements', json_build_object('totalCount', (SELECT count(*)
  FROM "StatementTopicVoice" WHERE "topicId" = $2 AND "voiceId" = $1)))::text AS data`,
  },
  {
    name: 'statement',
    title: 'one statement by its slug, with its documents',
    query: 'query Statement($ref: String!) { statement(ref: $ref) { id text saidOn { edtf } evidence { document { title } } } }',
    sql: `
SELECT json_build_object('statement', (SELECT json_build_object('id', s.id, 'text', s.text, 'saidOn', ${said},
    'evidence', ${list(`
      SELECT json_build_object('document', (SELECT json_build_object('title', d.title) FROM "Document" d WHERE d.id = w."documentId"))
      FROM "Evidence" w WHERE w."statementId" = s.id ORDER BY w.ordinal`)})
  FROM "Statement" s WHERE s.slug = $1))::text AS data`,
  },
  {
    name: 'meeting',
    title: 'a meeting, its sessions, 10 statements of each',
    query: `query Meeting($ref: String!) {
  meeting(ref: $ref) { title sessions { nodes { title statements(first: 10) { nodes { id text speaker { person { name } } } } } } }
}`,
    sql: `
SELECT json_build_object('meeting', (SELECT json_build_object('title', m.title, 'sessions', json_build_object('nodes', ${list(`
    SELECT json_build_object('title', e.title, 'statements', json_build_object('nodes', ${list(`
      SELECT json_build_object('id', s.id, 'text', s.text,
        'speaker', (SELECT json_build_object('person', (SELECT json_build_object('name', p.name) FROM "Person" p WHERE p.id = v."personId"))
          FROM "Speaker" v WHERE v."statementId" = s.id ORDER BY v.ordinal LIMIT 1))
      FROM "Statement" s WHERE s."sessionId" = e.id ORDER BY s."saidOnLatest" DESC, s.id DESC LIMIT 10`)}))
    FROM "Session" e WHERE e."meetingId" = m.id ORDER BY e.ordinal, e.id LIMIT 20`)}))
  FROM "Meeting" m WHERE m.slug = $1))::text AS data`,
  },
  {
    name: 'facets',
    title: 'a topic by speaker, topic, publisher and reporting',
    query: `query Facets($topic: String!) {
  statements(where: { topic: [$topic] }) {
    facets {
      speakers { count person { id name } }
      topics { count topic { id label } }
      publishers { count organization { id name } }
      reporting { count reporting }
    }
  }
}`,
    sql: `
WITH found AS MATERIALIZED (
  SELECT s.id, s.reporting FROM "StatementTopicIndex" x JOIN "Statement" s ON s.id = x."statementId" WHERE x."topicId" = $1)
SELECT json_build_object('statements', json_build_object('facets', json_build_object(
  'speakers', ${list(`
    SELECT json_build_object('count', g.n, 'person', json_build_object('id', r.id, 'name', r.name)) FROM (
      SELECT v."personId" AS key, count(*) AS n FROM found f JOIN "Speaker" v ON v."statementId" = f.id
      WHERE v."personId" IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10) g JOIN "Person" r ON r.id = g.key ORDER BY g.n DESC, r.slug COLLATE "C"`)},
  'topics', ${list(`
    SELECT json_build_object('count', g.n, 'topic', json_build_object('id', r.id, 'label', r.label)) FROM (
      SELECT v."topicId" AS key, count(*) AS n FROM found f JOIN "StatementTopicIndex" v ON v."statementId" = f.id
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10) g JOIN "Topic" r ON r.id = g.key ORDER BY g.n DESC, r.slug COLLATE "C"`)},
  'publishers', ${list(`
    SELECT json_build_object('count', g.n, 'organization', json_build_object('id', r.id, 'name', r.name)) FROM (
      SELECT d."publisherId" AS key, count(DISTINCT f.id) AS n FROM found f JOIN "Evidence" v ON v."statementId" = f.id
        JOIN "Document" d ON d.id = v."documentId"
      WHERE d."publisherId" IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10) g JOIN "Organization" r ON r.id = g.key ORDER BY g.n DESC, r.slug COLLATE "C"`)},
  'reporting', ${list(`
    SELECT json_build_object('count', g.n, 'reporting', g.key) FROM (
      SELECT reporting AS key, count(*) AS n FROM found GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10) g ORDER BY g.n DESC, g.key`)})))::text AS data`,
  },
  {
    name: 'timeline',
    title: 'what a speaker said, by the month',
    query: `query Timeline($speaker: String!) { statements(where: { speaker: [$speaker] }) { timeline(interval: MONTH) { start count } } }`,
    sql: `
WITH found AS MATERIALIZED (
  SELECT date_trunc('month', s."saidOnEarliest" AT TIME ZONE 'UTC') AS month
  FROM "StatementPerson" v JOIN "Statement" s ON s.id = v."statementId" WHERE v."personId" = $1)
SELECT json_build_object('statements', json_build_object('timeline', ${list(`
  SELECT json_build_object('start', to_char(m.month, 'YYYY-MM'), 'count', (SELECT count(*) FROM found WHERE found.month = m.month))
  FROM generate_series((SELECT min(month) FROM found), (SELECT max(month) FROM found), '1 month') m(month) ORDER BY m.month`)}))::text AS data`,
  },
  {
    name: 'crosstab',
    title: 'a topic by speaker and year, ten of either',
    query: `query Crosstab($topic: String!) {
  statements(where: { topic: [$topic] }) { crosstab(rows: SPEAKER, columns: YEAR) { rows { label count } columns { label count } cells } }
}`,
    sql: `
WITH found AS MATERIALIZED (
  SELECT s.id, to_char(s."saidOnEarliest" AT TIME ZONE 'UTC', 'YYYY') AS year
  FROM "StatementTopicIndex" x JOIN "Statement" s ON s.id = x."statementId" WHERE x."topicId" = $1),
heads AS MATERIALIZED (
  SELECT g.*, p.name, p.slug FROM (
    SELECT v."personId" AS key, count(*) AS n FROM found f JOIN "Speaker" v ON v."statementId" = f.id
    WHERE v."personId" IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10) g JOIN "Person" p ON p.id = g.key),
years AS MATERIALIZED (SELECT * FROM (SELECT year, count(*) AS n FROM found GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10) y),
cells AS MATERIALIZED (
  SELECT v."personId" AS key, f.year, count(*) AS n FROM found f JOIN "Speaker" v ON v."statementId" = f.id
  WHERE v."personId" IN (SELECT key FROM heads) GROUP BY 1, 2)
SELECT json_build_object('statements', json_build_object('crosstab', json_build_object(
  'rows', ${list(`SELECT json_build_object('label', name, 'count', n) FROM heads ORDER BY n DESC, slug COLLATE "C"`)},
  'columns', ${list("SELECT json_build_object('label', year, 'count', n) FROM years ORDER BY year")},
  'cells', ${list(`
    SELECT (SELECT json_agg(coalesce(c.n, 0) ORDER BY y.year) FROM years y LEFT JOIN cells c ON c.key = h.key AND c.year = y.year)
    FROM heads h ORDER BY h.n DESC, h.slug COLLATE "C"`)})))::text AS data`,
  },
]

/** Queries that search words. */
export const searches: Question[] = [
  {
    name: 'wordsOnTopic',
    title: 'words of a speaker on a topic, the newest first',
    query: `query Words($speaker: String!, $topic: String!, $text: String!) {
  statements(where: { speaker: [$speaker], topic: [$topic], text: $text }, first: 20) {
    ${pageFields}
  }
}`,
    sql: page(`
  SELECT v."saidOnLatest", v."statementId" FROM "StatementTopicVoice" v JOIN "StatementWords" w ON w."statementId" = v."statementId"
  WHERE v."topicId" = $2 AND v."voiceId" = $1 AND w.words @@ to_tsquery('english', $3)
  ORDER BY v."saidOnLatest" DESC, v."statementId" DESC LIMIT 21`),
  },
  {
    name: 'wordsNewest',
    title: 'words, the newest first',
    query: `query WordsNewest($text: String!) {
  statements(where: { text: $text }, first: 20) {
    ${pageFields}
  }
}`,
    sql: page(`
  SELECT s."saidOnLatest", s.id AS "statementId" FROM "StatementWords" w JOIN "Statement" s ON s.id = w."statementId"
  WHERE w.words @@ to_tsquery('english', $1) ORDER BY s."saidOnLatest" DESC, s.id DESC LIMIT 21`),
  },
  {
    name: 'wordsBest',
    title: 'words, the best match first, with ranks',
    query: `query WordsBest($text: String!) {
  statements(where: { text: $text }, orderBy: RELEVANCE, first: 20) { edges { rank node { id text saidOn { edtf } } } }
}`,
    sql: `
SELECT json_build_object('statements', json_build_object('edges', ${list(`
  SELECT json_build_object('rank', f.rank, 'node', json_build_object('id', s.id, 'text', s.text, 'saidOn', ${said})) FROM (
    SELECT w."statementId", ts_rank(w.words, to_tsquery('english', $1), 1) AS rank FROM "StatementWords" w
    WHERE w.words @@ to_tsquery('english', $1) ORDER BY rank DESC, w."statementId" DESC LIMIT 20) f
  JOIN "Statement" s ON s.id = f."statementId" ORDER BY f.rank DESC, s.id DESC`)}))::text AS data`,
  },
  {
    name: 'typed',
    title: 'search over names and words, for each typed character',
    query: 'query Typed($text: String!) { search(text: $text, first: 10) { totalCount nodes { kind label slug } } }',
  },
]

/** All hand-written statements, by name. */
export const byHand: Record<string, string> = Object.fromEntries(
  [...Object.values(main), ...others, ...searches].flatMap(({ name, sql }) => (sql ? [[name, sql]] : [])),
)

/** The variables: 40 speakers, 40 speakers with a topic, and 40 topics, from those with most statements to those with fewest; and words. */
export interface Workload {
  speakers: Variables[]
  pairs: Variables[]
  topics: Variables[]
  /** 40 words or pairs of words, from frequent to rare. */
  words: Variables[]
  /** Words together with speakers and a topic. */
  wordsOnTopic: Variables[]
  /** A text that is typed character by character. */
  typed: Variables[]
}

export async function workload(db: Db): Promise<Workload> {
  const ranked = async (table: string, key: string, counted: string): Promise<Known[]> => {
    const { rows } = await db.query(`SELECT r.id, r.slug FROM "${table}" r JOIN (
      SELECT "${key}", count(*) FROM "${counted}" GROUP BY 1) c ON c."${key}" = r.id ORDER BY c.count DESC, r.id`)
    return rows.map(({ id, slug }) => ({ id: String(id), slug: String(slug) }))
  }
  const speakers = await ranked('Person', 'personId', 'Speaker')
  const topics = await ranked('Topic', 'topicId', 'StatementTopic')
  const { rows } = await db.query(
    `SELECT ${word('i')} AS word FROM generate_series(0, 39) k, floor(${vocabulary} * power((k + 4) / 44.0, 3)) i ORDER BY k`,
  )
  const words = rows.map(({ word }) => String(word))
  const about = (text: string): Variables => ({ variables: { text }, values: [text.replaceAll(' ', ' & ')] })
  const pairs = [0, 0.0025, 0.01, 0.03, 0.075, 0.2, 0.45, 0.75].flatMap((f) =>
    [0, 0.02, 0.1, 0.3, 0.8].map((g) => onTopic(at(speakers, f), at(topics, g))),
  )
  return {
    speakers: range(40).map((i) => ofSpeaker(at(speakers, i / 40))),
    pairs,
    words: words.map((each, i) => about(i % 4 === 3 ? `${words[0]} ${each}` : each)),
    wordsOnTopic: pairs.map(({ variables, values }, i) => {
      const text = words[i % 10] ?? ''
      return { variables: { ...variables, text }, values: [...values, text] }
    }),
    typed: ['person 12', 'meeting 7', 'organizaton 3', `${words[3]} ${words[0]}`].flatMap((text) =>
      range(text.length - 1).map((i) => about(text.slice(0, i + 2))),
    ),
    topics: range(40).map((i) => ofTopic(at(topics, i / 40))),
  }
}

/** Speakers and topics with more than one page. */
export async function fullPages(db: Db, { speakers, pairs, ...rest }: Workload): Promise<Workload> {
  const full = async (sql: string, all: Variables[]) => {
    const found: Variables[] = []
    for (const asked of all) {
      const { rows } = await db.query(sql, asked.values)
      if (JSON.parse(String(rows[0]?.data)).statements.pageInfo.hasNextPage) found.push(asked)
    }
    return found
  }
  return { speakers: await full(main.speaker.sql, speakers), pairs: await full(main.topic.sql, pairs), ...rest }
}

interface Known {
  id: string
  slug: string
}

const ofSpeaker = (speaker: Known): Variables => ({ variables: { speaker: speaker.slug }, values: [speaker.id] })
const ofTopic = (topic: Known): Variables => ({ variables: { topic: topic.slug }, values: [topic.id] })
const onTopic = (speaker: Known, topic: Known): Variables => ({
  variables: { speaker: speaker.slug, topic: topic.slug },
  values: [speaker.id, topic.id],
})
export const range = (length: number) => Array.from({ length }, (_, i) => i)

function at(list: Known[], share: number): Known {
  const found = list[Math.min(list.length - 1, Math.floor(list.length * share))]
  if (!found) throw new Error('The database is empty.')
  return found
}

/** The values that must be equal in all responses, independent of their shape: ids in order, and all other values except cursors. */
export function canonical(answer: unknown): string {
  const ids: string[] = []
  const values: string[] = []
  const walk = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const each of value) walk(each, key)
    else if (typeof value === 'object' && value !== null) for (const [key, each] of Object.entries(value)) walk(each, key)
    else if (key === 'id' || key === 'rowId') ids.push(decodeId(String(value))?.id ?? String(value))
    else if (key !== 'endCursor') values.push(String(value))
  }
  walk(answer, '')
  return JSON.stringify({ ids, values: values.sort() })
}
