import { readFileSync } from 'node:fs'
import { get } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { rapporteur, type Server, start, stop } from './servers.ts'

/** The result of one export: seconds, bytes of the file, bytes of server memory. */
export interface ExportResult {
  name: string
  seconds: number
  bytes: number
  /** Resident memory before, maximum, and after. */
  memory?: { before: number; peak: number; after: number }
}

const endings = ['csv', 'jsonl', 'parquet', 'xlsx', 'bib']
/** With more statements than this, these formats take minutes. */
const small = 200_000

/** Exports all statements in each format in turn, and the same columns as CSV by a hand-written statement. */
export async function measureExport(
  database: string,
  statements: number,
  progress: (doing: string) => void,
  taken: ExportResult[],
): Promise<void> {
  const server = await start(rapporteur(database))
  // The first one is a warm-up.
  await download(server, 'csv?limit=5000')
  await copy(database, `LIMIT 5000`)
  for (const ending of endings) {
    if (statements > small && ['xlsx', 'bib'].includes(ending)) continue
    progress(`export, ${ending}`)
    const before = resident(server)
    const watch = watching(server)
    taken.push({ name: ending, ...(await download(server, ending)), memory: { before, peak: watch.stop(), after: resident(server) } })
    await setTimeout(500)
    if (ending !== 'csv') continue
    progress('export, hand-written')
    taken.push({ name: 'csv hand-written, COPY', ...(await copy(database)) })
  }
  await stop(server)
}

async function download({ port }: Server, what: string): Promise<{ seconds: number; bytes: number }> {
  const began = performance.now()
  let bytes = 0
  await new Promise<void>((resolve, reject) => {
    get(`http://127.0.0.1:${port}/export/statements.${what}`, (response) => {
      if (response.statusCode !== 200) reject(new Error(`Taking away ${what} is answered ${response.statusCode}.`))
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', resolve).on('error', reject)
    }).on('error', reject)
  })
  return { seconds: (performance.now() - began) / 1000, bytes }
}

/** The columns of an export, read by COPY. */
async function copy(database: string, limit = ''): Promise<{ seconds: number; bytes: number }> {
  const client = new pg.Client(database)
  await client.connect()
  const began = performance.now()
  let bytes = 0
  await new Promise<void>((resolve, reject) => {
    // The types of pg have no COPY messages.
    const query = {
      submit: (connection: { query: (text: string) => void }) =>
        connection.query(`COPY (${byHand} ${limit}) TO STDOUT (FORMAT csv, HEADER)`),
      handleCopyOutResponse: () => {},
      handleCopyData: ({ chunk }: { chunk: Buffer }) => {
        bytes += chunk.length
      },
      handleCommandComplete: () => {},
      handleError: reject,
      handleReadyForQuery: () => resolve(),
    }
    client.query(query as unknown as pg.Submittable)
  })
  const seconds = (performance.now() - began) / 1000
  await client.end()
  return { seconds, bytes }
}

const byHand = `
  SELECT encode(convert_to('Statement:' || s.id, 'UTF8'), 'base64') AS id, s.slug, s.text, s.language, s.reporting, s.kind,
    s."saidOnEdtf", s."saidOnEarliest", s."saidOnLatest",
    v.kind, p.name, p.slug, o.name, o.slug, po.title, po.role, b.name, b.slug, v.description, vs.persons, vs.organizations,
    m.title, m.slug, pl.name, pl.slug, se.title, se.slug, a.title, a.slug, t.labels, t.slugs, t.stances,
    e.titles, e.slugs, e.urls, e.publishers, e.published, e.attributions, e.spans,
    s.verification, s.method, s."independentSources", d.slug, d.title, d.licence, 'http://127.0.0.1/r/statement/' || s.slug
  FROM "Statement" s
  JOIN "Dataset" d ON d.id = s."datasetId"
  LEFT JOIN "Speaker" v ON v."statementId" = s.id AND v.ordinal = 1
  LEFT JOIN "Person" p ON p.id = v."personId"
  LEFT JOIN "Organization" o ON o.id = v."organizationId"
  LEFT JOIN "Position" po ON po.id = v."positionId"
  LEFT JOIN "Organization" b ON b.id = v."onBehalfOfId"
  LEFT JOIN "Meeting" m ON m.id = s."meetingId"
  LEFT JOIN "Place" pl ON pl.id = m."placeId"
  LEFT JOIN "Session" se ON se.id = s."sessionId"
  LEFT JOIN "AgendaItem" a ON a.id = s."agendaItemId"
  LEFT JOIN LATERAL (
    SELECT string_agg(coalesce(p.slug, ''), '; ' ORDER BY ordinal) AS persons, string_agg(coalesce(o.slug, ''), '; ' ORDER BY ordinal) AS organizations
    FROM "Speaker" v LEFT JOIN "Person" p ON p.id = v."personId" LEFT JOIN "Organization" o ON o.id = v."organizationId"
    WHERE v."statementId" = s.id) vs ON true
  LEFT JOIN LATERAL (
    SELECT string_agg(t.label, '; ' ORDER BY ordinal) AS labels, string_agg(t.slug, '; ' ORDER BY ordinal) AS slugs,
      string_agg(stance::text, '; ' ORDER BY ordinal) AS stances
    FROM "StatementTopic" st JOIN "Topic" t ON t.id = st."topicId" WHERE st."statementId" = s.id) t ON true
  LEFT JOIN LATERAL (
    SELECT string_agg(d.title, '; ' ORDER BY ordinal) AS titles, string_agg(d.slug, '; ' ORDER BY ordinal) AS slugs,
      string_agg(coalesce(d.url, ''), '; ' ORDER BY ordinal) AS urls, string_agg(coalesce(pu.name, ''), '; ' ORDER BY ordinal) AS publishers,
      string_agg(d."publishedEdtf", '; ' ORDER BY ordinal) AS published, string_agg(coalesce(e.attribution, ''), '; ' ORDER BY ordinal) AS attributions,
      string_agg(coalesce((SELECT string_agg(start || '-' || "end", ' ' ORDER BY ordinal) FROM "Span" WHERE "evidenceId" = e.id), ''), '; ' ORDER BY ordinal) AS spans
    FROM "Evidence" e JOIN "Document" d ON d.id = e."documentId" LEFT JOIN "Organization" pu ON pu.id = d."publisherId"
    WHERE e."statementId" = s.id) e ON true
  ORDER BY s."saidOnLatest" DESC, s.id DESC`

/** Resident memory of a server in bytes. 0 if the system does not report it. */
function resident({ process: { pid } }: Server): number {
  try {
    return 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return Number.NaN
  }
}

/** Samples the memory of a server ten times a second. */
function watching(server: Server) {
  let peak = resident(server)
  const timer = setInterval(() => {
    peak = Math.max(peak, resident(server))
  }, 100)
  return {
    stop: () => {
      clearInterval(timer)
      return peak
    },
  }
}
