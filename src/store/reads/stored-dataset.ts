import type { DatasetRecord, RecordOf } from '../../record/dataset-format.ts'
import type { Kind } from '../../record/kinds.ts'
import type { Database } from '../database/open-database.ts'
import { type Connection, recordsOf } from './rows-to-records.ts'

/** The kind of the records of each list of the format. */
export const kindsOfLists = {
  topics: 'Topic',
  organizations: 'Organization',
  places: 'Place',
  persons: 'Person',
  documents: 'Document',
  meetings: 'Meeting',
  statements: 'Statement',
} as const satisfies Record<Exclude<keyof DatasetRecord, 'dataset'>, Kind>

export type ListName = keyof typeof kindsOfLists
type ListKind = (typeof kindsOfLists)[ListName]
type RecordIn<List extends ListName> = RecordOf<(typeof kindsOfLists)[List]>

/** How many ids are read at once, and how many records: fewer of those that contain many others. */
const idsAtOnce = 1_000
const recordsAtOnce: Partial<Record<Kind, number>> = { Person: 200, Meeting: 50 }
/** The approximate number of bytes of texts that are read at once. */
const bytesAtOnce = 4_000_000

/** A dataset that is in the database. */
export interface DatasetRow {
  id: string
  slug: string
  statements: number
}

/** All datasets by slug, with the number of their statements; with slugs, the datasets of these statements, and how many of these each has. */
export async function datasetsIn(db: Connection, statements?: readonly string[]): Promise<DatasetRow[]> {
  const { rows } = await db.query<DatasetRow>(
    `SELECT d.id, d.slug, count(s.id)::int AS statements FROM "Dataset" d
     LEFT JOIN "Statement" s ON s."datasetId" = d.id AND ($1::text[] IS NULL OR s.slug = ANY($1)) GROUP BY d.id ORDER BY d.slug`,
    [statements ?? null],
  )
  return statements ? rows.filter((row) => row.statements > 0) : rows
}

/**
 * Runs reads that all see the database as it was when they began. An embedded database has one session: other requests of this process
 * wait until the reads have ended.
 */
export async function atOneMoment<T>({ pool }: Pick<Database, 'pool'>, run: (db: Connection) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let failed: Error | undefined
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return await run(client)
  } catch (error) {
    failed = error instanceof Error ? error : new Error(String(error))
    throw error
  } finally {
    // A connection whose transaction cannot be ended is closed.
    const ended = await client.query('ROLLBACK').then(
      () => true,
      () => false,
    )
    client.release(ended ? undefined : (failed ?? true))
  }
}

/** Which records of a dataset to read: all, or those with these ids. */
export type Only = ReadonlyMap<Kind, ReadonlySet<string>>

export interface StoredDatasetOptions {
  only?: Only
  /** Without texts of documents whose `textAccess` is not FULL. */
  publishedTexts?: boolean
}

/** The records of a dataset, in the record format. */
export type StoredDataset = Awaited<ReturnType<typeof storedDataset>>

/** Opens the records of a dataset for reading. A read fetches them in batches by key, so that memory stays bounded. */
export async function storedDataset(db: Connection, datasetId: string, { only, publishedTexts = false }: StoredDatasetOptions = {}) {
  const slugsOf = async (kind: Kind) => {
    const { rows } = await db.query<{ slug: string }>(`SELECT slug FROM "${kind}" WHERE id = ANY($1)`, [[...(only?.get(kind) ?? [])]])
    return new Set(rows.map(({ slug }) => slug))
  }
  const kept = only && { Statement: await slugsOf('Statement'), Topic: await slugsOf('Topic') }

  /** A record without texts that must not be published, and without links to records that are not read. */
  const cut = <Item extends RecordOf<ListKind>>(record: Item): Item => {
    if (publishedTexts && 'textAccess' in record && record.textAccess !== 'FULL') return { ...record, text: undefined }
    if (kept && 'relations' in record) return { ...record, relations: record.relations.filter(({ to }) => kept.Statement.has(to)) }
    if (kept && 'related' in record) return { ...record, related: record.related.filter((slug) => kept.Topic.has(slug)) }
    return record
  }

  async function* inBatches<List extends ListName>(list: List, ids: AsyncIterable<string[]> | Iterable<string[]>) {
    for await (const all of ids) for (const batch of await portionsOf(db, list, all)) yield* (await recordsIn(db, list, batch)).map(cut)
  }

  return {
    header: await headerOf(db, datasetId),

    /** All records of a list. Each comes after the records of the list that it refers to by `parent`, `syndicatedFrom` or `broader`. */
    records: <List extends ListName>(list: List): AsyncGenerator<RecordIn<List>> =>
      inBatches(list, idsInOrder(db, datasetId, kindsOfLists[list], only?.get(kindsOfLists[list]) ?? (only && new Set()))),

    /** The records with some slugs, by slug. Slugs of other datasets and of records that are not read have none. */
    find: async <List extends ListName>(list: List, slugs: Iterable<string>): Promise<Map<string, RecordIn<List>>> => {
      const kind = kindsOfLists[list]
      const { rows } = await db.query<{ id: string }>(`SELECT id FROM "${kind}" WHERE slug = ANY($1) AND "datasetId" = $2`, [
        [...slugs],
        datasetId,
      ])
      const ids = rows.map(({ id }) => id).filter((id) => !only || only.get(kind)?.has(id))
      const found = new Map<string, RecordIn<List>>()
      for await (const record of inBatches(list, [ids])) found.set(record.slug, record)
      return found
    },

    /** The statements of a meeting by their ordinal; without a slug, those of no meeting of the dataset, by date. */
    statementsOf: (meeting?: string): AsyncGenerator<RecordIn<'statements'>> =>
      inBatches('statements', statementIds(db, datasetId, meeting, only?.get('Statement') ?? (only && new Set()))),
  }
}

/** The records of a list with some ids. */
export async function recordsIn<List extends ListName>(db: Connection, list: List, ids: readonly string[]): Promise<RecordIn<List>[]> {
  const records: RecordOf<ListKind>[] = await recordsOf(db, { kind: kindsOfLists[list], ids })
  // The kind is that of the list.
  return records as RecordIn<List>[]
}

async function headerOf(db: Connection, id: string): Promise<DatasetRecord['dataset']> {
  const { rows } = await db.query<Record<'slug' | 'title' | 'licence', string> & Record<'homepage' | 'version', string | null>>(
    'SELECT slug, title, licence, homepage, version FROM "Dataset" WHERE id = $1',
    [id],
  )
  const [row] = rows
  if (!row) throw new Error(`There is no dataset with the id ${id}`)
  const { slug, title, licence, homepage, version } = row
  return { slug, title, licence, ...(homepage !== null && { homepage }), ...(version !== null && { version }) }
}

/** SQL for pairs of records of one dataset, of which the second must come first. */
const above: Partial<Record<Kind, string>> = {
  Topic: pairs('Topic', '(SELECT "A" AS id, "B" AS above FROM "_TopicBroader")'),
  ...Object.fromEntries(
    (['Organization', 'Place', 'Meeting'] as const).map((kind) => [kind, pairs(kind, `(SELECT id, "parentId" AS above FROM "${kind}")`)]),
  ),
  Document: pairs('Document', '(SELECT id, "syndicatedFromId" AS above FROM "Document")'),
}

function pairs(kind: Kind, links: string): string {
  return `SELECT l.id, l.above FROM ${links} l JOIN "${kind}" a ON a.id = l.id JOIN "${kind}" b ON b.id = l.above
          WHERE a."datasetId" = $1 AND b."datasetId" = $1 ORDER BY 1, 2`
}

/**
 * The ids of a kind in the order of their creation, but each after those above it. Only the ids of records with another one above them are in memory.
 */
async function* idsInOrder(db: Connection, datasetId: string, kind: Kind, only: ReadonlySet<string> | undefined): AsyncGenerator<string[]> {
  const sql = above[kind]
  const aboveOf = new Map<string, string[]>()
  if (sql) {
    const { rows } = await db.query<{ id: string; above: string }>(sql, [datasetId])
    for (const { id, above } of rows) aboveOf.set(id, [...(aboveOf.get(id) ?? []), above])
  }
  for await (const ids of only ? chunks([...only].sort()) : idsOf(db, datasetId, kind)) yield ids.filter((id) => !aboveOf.has(id))
  yield* chunks(aboveFirst(aboveOf).filter((id) => !only || only.has(id)))
}

async function* idsOf(db: Connection, datasetId: string, kind: Kind): AsyncGenerator<string[]> {
  for (let [after, more] = ['00000000-0000-0000-0000-000000000000', true]; more; ) {
    const { rows } = await db.query<{ id: string }>(`SELECT id FROM "${kind}" WHERE "datasetId" = $1 AND id > $2 ORDER BY id LIMIT $3`, [
      datasetId,
      after,
      idsAtOnce,
    ])
    yield rows.map(({ id }) => id)
    after = rows.at(-1)?.id ?? after
    more = rows.length === idsAtOnce
  }
}

function aboveFirst(aboveOf: ReadonlyMap<string, readonly string[]>): string[] {
  const sorted = new Set<string>()
  // The stack is a list, because a chain can be longer than the stack of calls.
  for (const start of aboveOf.keys()) {
    const stack = [start]
    const open = new Set<string>()
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const waits = open.has(id) ? [] : (aboveOf.get(id) ?? []).filter((each) => aboveOf.has(each) && !sorted.has(each) && !open.has(each))
      open.add(id)
      if (sorted.has(id) || waits.length === 0) {
        sorted.add(id)
        stack.pop()
      } else stack.push(...waits)
    }
  }
  return [...sorted]
}

/** The place of a statement in the order of a meeting, or of statements without one. */
interface Place {
  id: string
  at: string
}

async function* statementIds(
  db: Connection,
  datasetId: string,
  meeting: string | undefined,
  only: ReadonlySet<string> | undefined,
): AsyncGenerator<string[]> {
  const join =
    meeting === undefined
      ? 'LEFT JOIN "Meeting" m ON m.id = s."meetingId" AND m."datasetId" = $1'
      : 'JOIN "Meeting" m ON m.id = s."meetingId"'
  const [at, where] = meeting === undefined ? ['"saidOnLatest"', 'm.id IS NULL AND $2::text IS NULL'] : ['ordinal', 'm.slug = $2']
  for (let last: Place | undefined, more = true; more; ) {
    const after = last ? ` AND (s.${at}, s.id) > ($4, $5)` : ''
    const { rows }: { rows: Place[] } = await db.query<Place>(
      `SELECT s.id, s.${at}::text AS at FROM "Statement" s ${join} WHERE s."datasetId" = $1 AND ${where}${after} ORDER BY s.${at}, s.id LIMIT $3`,
      [datasetId, meeting ?? null, idsAtOnce, ...(last ? [last.at, last.id] : [])],
    )
    yield rows.map(({ id }) => id).filter((id) => !only || only.has(id))
    last = rows.at(-1)
    more = rows.length === idsAtOnce
  }
}

/** Portions of some ids of a list, the records of which are small enough to be read at once. */
export async function portionsOf(db: Connection, list: ListName, ids: readonly string[]): Promise<string[][]> {
  const kind = kindsOfLists[list]
  const size = recordsAtOnce[kind] ?? idsAtOnce
  if (kind !== 'Document' && kind !== 'Statement') return [...chunks(ids, size)]
  const { rows } = await db.query<{ id: string; bytes: number }>(
    `SELECT id, coalesce(octet_length(text), 0) AS bytes FROM "${kind}" WHERE id = ANY($1)`,
    [ids],
  )
  const bytesOf = new Map(rows.map(({ id, bytes }) => [id, bytes]))
  const found: string[][] = []
  let [portion, bytes]: [string[], number] = [[], 0]
  for (const id of ids) {
    const more = bytesOf.get(id) ?? 0
    if (portion.length === size || (portion.length > 0 && bytes + more > bytesAtOnce)) {
      found.push(portion)
      ;[portion, bytes] = [[], 0]
    }
    portion.push(id)
    bytes += more
  }
  return portion.length > 0 ? [...found, portion] : found
}

function* chunks(ids: readonly string[], size = idsAtOnce): Generator<string[]> {
  for (let start = 0; start < ids.length; start += size) yield ids.slice(start, start + size)
}
