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

/** How a load goes. */
export interface LoadOptions {
  /** Does everything and then takes it back: the report says what a load would do. */
  dryRun?: boolean
  /** Told how many records of how many have been compared. */
  onProgress?: (done: number, total: number) => void
}

/** A record of the database, found by its slug. */
interface Found {
  id: string
  digest: string
  /** Slug of its dataset. */
  dataset: string
  /** Slug of the record it is part of. */
  owner: string | null
}
type FoundRecords = Map<Kind, Map<string, Found>>

/**
 * Loads a dataset: afterwards the database has what its source has, no more and no less. All of it or nothing, in one transaction.
 * Records keep their ids, and those that did not change are not touched.
 * @throws {Refused} with a complaint for each thing that is wrong.
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
    report.warnings = assertSound(draft, found)
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
 * Removes a dataset with all of its records, all of it or nothing, in one transaction.
 * @throws {Refused} when no dataset has the slug, or a record of another dataset refers to one of them.
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

/** The records of the dataset as they are, and those of others whose slug it uses. */
async function findRecords(db: Db, record: DatasetRecord, datasetId: string): Promise<FoundRecords> {
  const used = new Map(kindNames.map((kind) => [kind, new Set<string>()]))
  for (const { kind, slug } of records(record)) used.get(kind)?.add(slug)
  eachReference(record, (kind, slug) => used.get(kind)?.add(slug))
  const found: FoundRecords = new Map()
  for (const [kind, slugs] of used) {
    const { rows } = await db.query<Found & { slug: string }>(
      `SELECT r.id, r.slug, r.digest, d.slug AS dataset, ${ownerSlug(kind)} AS owner
       FROM "${kind}" r JOIN "Dataset" d ON d.id = r."datasetId" WHERE r."datasetId" = $1 OR r.slug = ANY($2)`,
      [datasetId, [...slugs]],
    )
    found.set(kind, new Map(rows.map((row) => [row.slug, row])))
  }
  return found
}

/** Returns what only looks wrong. @throws {Refused} with what is wrong. */
function assertSound({ record, locate }: Draft, found: FoundRecords): string[] {
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
  found: FoundRecords,
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
  // Last, and what refers to others first: by now nothing of this dataset refers to them any more.
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

/** Gives every record its id: the one it has, or a new one, in the order of the source. */
function identify(entries: Map<Kind, Entry[]>, found: FoundRecords, datasetId: string): Ids {
  const ids = new Map<Kind, Map<string, string>>()
  const meetings = new Map<string, string | undefined>()
  for (const [kind, list] of entries) {
    const known = new Map([...(found.get(kind) ?? [])].map(([slug, { id }]) => [slug, id]))
    for (const { slug, owner } of list) {
      if (!known.has(slug)) known.set(slug, uuid())
      meetings.set(`${kind} ${slug}`, owner)
    }
    ids.set(kind, known)
  }
  return {
    datasetId,
    of: (kind, slug) => {
      const id = ids.get(kind)?.get(slug)
      if (!id) throw new Error(`${kind} ${slug} was referred to and not found`)
      return id
    },
    meetingOf: (kind, slug) => meetings.get(`${kind} ${slug}`) ?? found.get(kind)?.get(slug)?.owner ?? undefined,
  }
}

/** A record after the one of its own kind that it names, as its key asks; the check has found that they go in no circle. */
function parentsFirst(entries: Entry[]): Entry[] {
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]))
  const sorted = new Set<Entry>()
  const place = (entry: Entry | undefined) => {
    if (!entry || sorted.has(entry)) return
    place(bySlug.get(String(entry.value.parent ?? entry.value.syndicatedFrom)))
    sorted.add(entry)
  }
  entries.forEach(place)
  return [...sorted]
}
