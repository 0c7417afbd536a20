import { v7 as uuid } from 'uuid'
import { check, complaintOf } from '../../record/check-dataset.ts'
import { type DatasetRecord, type Draft, type Entry, records } from '../../record/dataset-format.ts'
import { eachReference } from '../../record/dataset-references.ts'
import { hasIdentity, type Kind, kindNames, ownerOf } from '../../record/kinds.ts'
import { Complaints, Refused, type Report } from '../../record/load-report.ts'
import type { Database } from '../database/open-database.ts'
import { derive, startTouching } from './derive.ts'
import { stored } from './loaded-datasets.ts'
import type { Ids } from './record-rows.ts'
import { transaction } from './transaction.ts'
import { type Db, remove, writeDataset, writeRecords } from './write-records.ts'

/** Options of a load. */
export interface LoadOptions {
  /** Rolls back at the end. The report says what a load would do. */
  dryRun?: boolean
  /** Called after each record with the number of records that were compared, and the number of all records. */
  onProgress?: (done: number, total: number) => void
}

/** A record in the database. */
interface StoredRecord {
  id: string
  digest: string
  /** Slug of its dataset. */
  dataset: string
  /** Slug of the record it is part of. */
  owner: string | null
}
type StoredRecords = Map<Kind, Map<string, StoredRecord>>

/**
 * Loads a dataset in one transaction: afterwards the database has exactly the records of the source. Records keep their ids. Records that
 * did not change are not written.
 * @throws {Refused} with a complaint for each error.
 */
export async function load(
  { pool }: Pick<Database, 'pool'>,
  draft: Draft,
  { dryRun = false, onProgress = () => {} }: LoadOptions = {},
): Promise<Report> {
  const { slug } = draft.record.dataset
  const digest = stored(draft.digest)
  const report = await transaction(pool, dryRun ? 'ROLLBACK' : 'COMMIT', async (db) => {
    const report: Report = { dataset: slug, current: false, dryRun, counts: {}, warnings: [] }
    const { rows } = await db.query<{ id: string; digest: string }>('SELECT id, digest FROM "Dataset" WHERE slug = $1', [slug])
    if (rows[0]?.digest === digest) return { ...report, current: true }
    const datasetId = rows[0]?.id ?? uuid()
    const found = await findRecords(db, draft.record, datasetId)
    report.warnings = assertValid(draft, found)
    await writeDataset(db, { ...draft.record.dataset, id: datasetId, digest })
    const { counts, warnings } = await writeAll(db, draft.record, found, datasetId, onProgress)
    report.counts = counts
    report.warnings.push(...warnings)
    return report
  })
  // Rows that were replaced stay in the trigram indexes until a vacuum, which the embedded database does not do by itself.
  const isReplaced = Object.values(report.counts).some(({ changed, removed }) => changed + removed > 0)
  if (isReplaced && !dryRun) await pool.query('VACUUM "RefKey"')
  return report
}

/**
 * Removes a dataset and all of its records in one transaction.
 * @throws {Refused} if no dataset has the slug, or a record of another dataset refers to one of its records.
 */
export async function removeDataset(
  { pool }: Pick<Database, 'pool'>,
  slug: string,
  { dryRun = false }: Pick<LoadOptions, 'dryRun'> = {},
): Promise<Report> {
  return transaction(pool, dryRun ? 'ROLLBACK' : 'COMMIT', async (db) => {
    const { rows } = await db.query<DatasetRecord['dataset'] & { id: string }>(
      'SELECT id, slug, title, licence FROM "Dataset" WHERE slug = $1',
      [slug],
    )
    const [dataset] = rows
    if (!dataset) throw new Refused(slug, [`There is no dataset "${slug}"`])
    const nothing = { dataset, persons: [], organizations: [], places: [], topics: [], documents: [], meetings: [], statements: [] }
    const found = await findRecords(db, nothing, dataset.id)
    const { counts, warnings } = await writeAll(db, nothing, found, dataset.id, () => {})
    await db.query('DELETE FROM "Dataset" WHERE id = $1', [dataset.id])
    return { dataset: slug, current: false, dryRun, counts, warnings }
  })
}

/** An SQL expression: the slug of the record that a record is part of, or null. */
function ownerSlug(kind: Kind): string {
  const owner = ownerOf(kind)
  return owner ? `(SELECT slug FROM "${owner.kind}" o WHERE o.id = r."${owner.column}")` : 'NULL'
}

/** The stored records of the dataset, and the records of other datasets whose slugs it uses. */
async function findRecords(db: Db, record: DatasetRecord, datasetId: string): Promise<StoredRecords> {
  const used = new Map(kindNames.map((kind) => [kind, new Set<string>()]))
  for (const { kind, slug } of records(record)) used.get(kind)?.add(slug)
  eachReference(record, (kind, slug) => used.get(kind)?.add(slug))
  const found: StoredRecords = new Map()
  for (const [kind, slugs] of used) {
    const { rows } = await db.query<StoredRecord & { slug: string }>(
      `SELECT r.id, r.slug, r.digest, d.slug AS dataset, ${ownerSlug(kind)} AS owner
       FROM "${kind}" r JOIN "Dataset" d ON d.id = r."datasetId" WHERE r."datasetId" = $1 OR r.slug = ANY($2)`,
      [datasetId, [...slugs]],
    )
    found.set(kind, new Map(rows.map((row) => [row.slug, row])))
  }
  return found
}

/** Checks a dataset. Returns warnings. @throws {Refused} with the errors. */
function assertValid({ record, locate }: Draft, found: StoredRecords): string[] {
  const others = (kind: Kind, slug: string) => {
    const other = found.get(kind)?.get(slug)
    return other?.dataset === record.dataset.slug ? undefined : other
  }
  const [wrong, warnings] = [new Complaints(), new Complaints()]
  for (const finding of check(record, others)) (finding.warning ? warnings : wrong).add(complaintOf(finding, locate))
  if (wrong.size > 0) throw new Refused(record.dataset.slug, wrong)
  return warnings.lines()
}

async function writeAll(
  db: Db,
  record: Pick<DatasetRecord, 'dataset'> & Parameters<typeof records>[0],
  found: StoredRecords,
  datasetId: string,
  onProgress: (done: number, total: number) => void,
): Promise<{ counts: Report['counts']; warnings: string[] }> {
  const entries = new Map<Kind, Entry[]>(kindNames.map((kind) => [kind, []]))
  for (const entry of records(record)) entries.get(entry.kind)?.push(entry)
  const total = [...entries.values()].reduce((sum, { length }) => sum + length, 0)
  const ids = identify(entries, found, datasetId)
  const counts: Report['counts'] = {}
  let done = 0

  await startTouching(db)
  for (const [kind, list] of entries) {
    const { added, changed, unchanged } = await writeRecords(db, parentsFirst(list), found.get(kind) ?? new Map(), ids, () => {
      onProgress(++done, total)
    })
    counts[kind] = { added, changed, removed: 0, unchanged }
  }
  // Records are removed last, and in reverse order of the references. No record of this dataset refers to them any more.
  for (const [kind, list] of [...entries].reverse()) {
    const here = new Set(list.map(({ slug }) => slug))
    const gone = [...(found.get(kind) ?? [])].filter(([slug, { dataset }]) => dataset === record.dataset.slug && !here.has(slug))
    await remove(db, kind, new Map(gone.map(([slug, { id }]) => [id, slug])), record.dataset.slug)
    Object.assign(counts[kind] ?? {}, { removed: gone.length })
  }
  const written = kindNames.filter((kind) => {
    const { added = 0, changed = 0, removed = 0 } = counts[kind] ?? {}
    return added + changed + removed > 0
  })
  return { counts, warnings: written.length > 0 ? (await derive(db, written.filter(hasIdentity))).warnings : [] }
}

/** Assigns an id to every record: its stored id, or a new one. New ids have the order of the source. */
function identify(entries: Map<Kind, Entry[]>, found: StoredRecords, datasetId: string): Ids {
  const ids = new Map<Kind, Map<string, string>>()
  const meetings = new Map<string, string | undefined>()
  for (const [kind, list] of entries) {
    const idsBySlug = new Map([...(found.get(kind) ?? [])].map(([slug, { id }]) => [slug, id]))
    for (const { slug, owner } of list) {
      if (!idsBySlug.has(slug)) idsBySlug.set(slug, uuid())
      meetings.set(`${kind} ${slug}`, owner)
    }
    ids.set(kind, idsBySlug)
  }
  return {
    datasetId,
    of: (kind, slug) => {
      const id = ids.get(kind)?.get(slug)
      if (!id) throw new Error(`${kind} ${slug} is referred to, but was not found`)
      return id
    },
    meetingOf: (kind, slug) => meetings.get(`${kind} ${slug}`) ?? found.get(kind)?.get(slug)?.owner ?? undefined,
  }
}

/** Sorts records so that each comes after the record of its own kind that its foreign key refers to. The check has rejected cycles. */
function parentsFirst(entries: Entry[]): Entry[] {
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]))
  const sorted = new Set<Entry>()
  const add = (entry: Entry | undefined) => {
    if (!entry || sorted.has(entry)) return
    add(bySlug.get(String(entry.value.parent ?? entry.value.syndicatedFrom)))
    sorted.add(entry)
  }
  entries.forEach(add)
  return [...sorted]
}
