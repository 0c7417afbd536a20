import type { Pool } from 'pg'
import { fold } from '../src/server/db/fold.ts'
import { decodeCursor } from '../src/server/lib/cursor.ts'
import { wellKnown } from './generate.ts'

/** One question, as GraphQL asks it and as one hand-written SQL statement answers it. */
export interface Question {
  name: string
  query: string
  variables: Record<string, unknown>
  /** Names the statement below, which several questions may share. */
  statement: keyof typeof statements
  values: unknown[]
}

/** Asks GraphQL for the endCursor of a page. */
export type Ask = (
  query: string,
  variables: object,
) => Promise<{ data: { statements: { pageInfo: { hasNextPage: boolean; endCursor: string } } } }>

const flagship = `query Flagship($speaker: String!, $topic: String!, $after: String) {
  statements(where: { speaker: [$speaker], topic: [$topic] }, first: 20, after: $after) {
    nodes {
      text reporting saidOn { edtf text }
      speaker { description person { name } position { title organization { name } } }
      session { title meeting { title place { name } } }
      agendaItem { title status }
      topics { topic { label } stance }
      evidence { attribution wording spans { start end exact } document { title url publisher { name } published { edtf } } }
    }
    pageInfo { hasNextPage }
  }
}`

const list = (select: string) => `coalesce((SELECT json_agg(item) FROM (${select}) each(item)), '[]')`

// Related records are read by subqueries on their keys: as joins, the planner reads whole tables.
const statements = {
  flagship: `
WITH page AS MATERIALIZED (SELECT s.* FROM "Statement" s
  WHERE EXISTS (SELECT FROM "Speaker" v WHERE v."statementId" = s.id AND v."personId" = $1)
    AND EXISTS (SELECT FROM "StatementTopicIndex" i WHERE i."statementId" = s.id AND i."topicId" = $2)
    AND (s."saidOnLatest", s.id) < ($3::timestamptz, $4::uuid)
  ORDER BY s."saidOnLatest" DESC, s.id DESC LIMIT 21)
SELECT json_build_object('statements', json_build_object('nodes', ${list(`
  SELECT json_build_object(
    'text', s.text, 'reporting', s.reporting, 'saidOn', json_build_object('edtf', s."saidOnEdtf", 'text', s."saidOnText"),
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
  FROM page s ORDER BY s."saidOnLatest" DESC, s.id DESC LIMIT 20`)},
  'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > 20 FROM page))))`,

  count: `
SELECT json_build_object('statements', json_build_object('totalCount', (SELECT count(*)
  FROM "Speaker" v JOIN "StatementTopicIndex" i USING ("statementId") WHERE v."personId" = $1 AND i."topicId" = $2)))`,

  persons: `
WITH person AS MATERIALIZED (SELECT id, name, "sortName" FROM "Person" ORDER BY "sortName", id LIMIT 20),
  said AS MATERIALIZED (SELECT v."personId", s.id,
    row_number() OVER (PARTITION BY v."personId" ORDER BY s."saidOnLatest" DESC, s.id DESC) AS place
    FROM person p JOIN "Speaker" v ON v."personId" = p.id JOIN "Statement" s ON s.id = v."statementId")
SELECT json_build_object('persons', json_build_object('nodes', ${list(`
  SELECT json_build_object('name', p.name, 'statements', json_build_object('nodes', ${list(`
    SELECT json_build_object('text', s.text, 'saidOn', json_build_object('edtf', s."saidOnEdtf"),
      'session', (SELECT json_build_object('title', e.title) FROM "Session" e WHERE e.id = s."sessionId"))
    FROM said JOIN "Statement" s USING (id) WHERE said."personId" = p.id AND said.place <= 5 ORDER BY said.place`)}))
  FROM person p ORDER BY p."sortName", p.id`)}))`,

  statement: `
SELECT json_build_object('statement', (SELECT json_build_object('text', s.text, 'saidOn', json_build_object('edtf', s."saidOnEdtf"),
    'evidence', ${list(`
      SELECT json_build_object('document', (SELECT json_build_object('title', d.title) FROM "Document" d WHERE d.id = w."documentId"))
      FROM "Evidence" w WHERE w."statementId" = s.id ORDER BY w.ordinal`)})
  FROM "Statement" s WHERE s.slug = $1))`,

  meeting: `
SELECT json_build_object('meeting', (SELECT json_build_object('title', m.title, 'sessions', json_build_object('nodes', ${list(`
    SELECT json_build_object('title', e.title, 'statements', json_build_object('nodes', ${list(`
      SELECT json_build_object('text', s.text,
        'speaker', (SELECT json_build_object('person', (SELECT json_build_object('name', p.name) FROM "Person" p WHERE p.id = v."personId"))
          FROM "Speaker" v WHERE v."statementId" = s.id ORDER BY v.ordinal LIMIT 1))
      FROM "Statement" s WHERE s."sessionId" = e.id ORDER BY s."saidOnLatest" DESC, s.id DESC LIMIT 10`)}))
    FROM "Session" e WHERE e."meetingId" = m.id ORDER BY e.ordinal, e.id LIMIT 20`)}))
  FROM "Meeting" m WHERE m.slug = $1))`,
}

/** The hand-written answer, as JSON text. */
export async function reference(pool: Pool, statement: string, values: unknown[]): Promise<string> {
  if (!isStatement(statement)) throw new Error(`There is no statement ${statement}`)
  const name = perValue.includes(statement) ? undefined : statement
  const { rows } = await pool.query({ name, text: `${statements[statement]}::text AS data`, values })
  return `{"data":${rows[0].data}}`
}

const isStatement = (name: string): name is keyof typeof statements => name in statements

/** The best plan of these depends on how often the speaker and the topic occur, and a prepared statement's would be one for all. */
const perValue = ['flagship', 'count']

const topmost = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']

/** The questions that are measured, those on speaker and topic first. The reference is handed ids, and so spared looking up names. */
export async function questions(ask: Ask, pool: Pool): Promise<Question[]> {
  const { speaker, topic, rareSpeaker, rareTopic } = wellKnown
  const idsOf = (speaker: string, topic: string) => Promise.all([idOf(pool, 'PERSON', speaker), idOf(pool, 'TOPIC', topic)])
  const page = async (name: string, speaker: string, topic: string, after?: string): Promise<Question> => {
    const from = after === undefined ? undefined : decodeCursor('SAID_ON_DESC', after, 'after')
    const place = from ? [from.value, from.id] : topmost
    const values = [...(await idsOf(speaker, topic)), ...place]
    return { name, query: flagship, variables: { speaker, topic, after }, statement: 'flagship', values }
  }
  const deep = await deepPage(ask, speaker, topic)
  return [
    await page('flagship, page 1', speaker, topic),
    await page(`flagship, page ${deep.page}`, speaker, topic, deep.after),
    await page('flagship, a rare topic', speaker, rareTopic),
    await page('flagship, a rare speaker', rareSpeaker, topic),
    {
      name: 'flagship, totalCount alone',
      query:
        'query Count($speaker: String!, $topic: String!) { statements(where: { speaker: [$speaker], topic: [$topic] }) { totalCount } }',
      variables: { speaker, topic },
      statement: 'count',
      values: await idsOf(speaker, topic),
    },
    {
      name: '20 persons, 5 statements each',
      query: '{ persons(first: 20) { nodes { name statements(first: 5) { nodes { text saidOn { edtf } session { title } } } } } }',
      variables: {},
      statement: 'persons',
      values: [],
    },
    {
      name: 'one statement by its slug',
      query: 'query Statement($ref: String!) { statement(ref: $ref) { text saidOn { edtf } evidence { document { title } } } }',
      variables: { ref: 'statement-500' },
      statement: 'statement',
      values: ['statement-500'],
    },
    {
      name: 'meeting, sessions, statements',
      query: `query Meeting($ref: String!) {
  meeting(ref: $ref) { title sessions { nodes { title statements(first: 10) { nodes { text speaker { person { name } } } } } } }
}`,
      variables: { ref: 'meeting-10' },
      statement: 'meeting',
      values: ['meeting-10'],
    },
  ]
}

async function idOf(pool: Pool, kind: string, name: string): Promise<string> {
  const { rows } = await pool.query('SELECT "recordId" FROM "RefKey" WHERE kind = $1 AND key = $2', [kind, fold(name)])
  return rows[0].recordId
}

/** Page 500 of 20, or the last full one where there are fewer. */
async function deepPage(ask: Ask, speaker: string, topic: string): Promise<{ page: number; after: string | undefined }> {
  const query = `query Skip($speaker: String!, $topic: String!, $first: Int!, $after: String) {
  statements(where: { speaker: [$speaker], topic: [$topic] }, first: $first, after: $after) { pageInfo { hasNextPage endCursor } }
}`
  const walk = async (page: number, first: number, after: string | undefined): Promise<{ page: number; after: string | undefined }> => {
    if (page === 500) return { page, after }
    const size = Math.min(first, (500 - page) * 20)
    const { hasNextPage, endCursor } = (await ask(query, { speaker, topic, first: size, after })).data.statements.pageInfo
    if (hasNextPage) return walk(page + size / 20, first, endCursor)
    return size > 20 ? walk(page, 20, after) : { page, after }
  }
  return walk(1, 200, undefined)
}
