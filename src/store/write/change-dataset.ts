import { v7 as uuid } from 'uuid'
import { datasetShape } from '../../record/dataset-format.ts'
import { type Kind, kindNames } from '../../record/kinds.ts'
import { Refused } from '../../record/load-report.ts'
import { explain } from '../../record/parse-part.ts'
import { differencesOf, type RecordValue } from '../../record/record-changes.ts'
import type { Database } from '../database/open-database.ts'
import { type StoredDataset, storedDatasets, valueOfDataset } from '../reads/stored-datasets.ts'
import { answerOnce } from './answer-once.ts'
import type { AppliedChanges, ApplyOptions, ChangedRecord } from './apply-changes.ts'
import { type Author, History } from './history.ts'
import { ProblemsFound, problem } from './problem.ts'
import { removeFrom } from './remove-dataset.ts'
import { transaction } from './transaction.ts'
import { type Db, writeDataset } from './write-records.ts'

/** A change of what is said about a dataset. */
export interface DatasetChange {
  slug: string
  /** The version of the dataset that the change was made from. Undefined for a new dataset. */
  version?: number
  /** The fields that change, with null for those that the dataset loses. */
  set: RecordValue
}

/** Creates a dataset, or changes what is said about one. Later imports keep what changed. @throws ProblemsFound */
export const changeDataset = (
  { pool }: Pick<Database, 'pool'>,
  change: DatasetChange,
  author: Author & { origin: 'CURATION' },
  { dryRun = false, once, within }: ApplyOptions = {},
): Promise<AppliedChanges> =>
  transaction(pool, dryRun ? 'ROLLBACK' : 'COMMIT', (db) =>
    answerOnce(db, dryRun ? undefined : once, async (): Promise<AppliedChanges> => {
      const history = await History.begin(db, author)
      const [stored] = await storedDatasets(db, 'slug', [change.slug])
      const record = await (change.version === undefined ? create(db, history, stored, change) : update(db, history, stored, change))
      const changeset = await history.end()
      const applied = { records: [record], problems: [], warnings: [], ...(changeset && !dryRun && { changeset }) }
      if (!dryRun) await within?.(db, applied)
      return applied
    }),
  )

export interface RemovedRecords {
  kind: Kind
  count: number
}

/** Deletes a dataset with all of its records. @throws ProblemsFound if records of other datasets refer to them */
export const deleteDataset = (
  { pool }: Pick<Database, 'pool'>,
  { slug, version }: Pick<DatasetChange, 'slug' | 'version'>,
  author: Author & { origin: 'CURATION' },
  { dryRun = false, once }: Pick<ApplyOptions, 'dryRun' | 'once'> = {},
): Promise<AppliedChanges & { removed: RemovedRecords[] }> =>
  transaction(pool, dryRun ? 'ROLLBACK' : 'COMMIT', (db) =>
    answerOnce(db, dryRun ? undefined : once, async () => {
      const [stored] = await storedDatasets(db, 'slug', [slug])
      if (!stored) throw new ProblemsFound(problem('NOT_FOUND', `There is no dataset "${slug}".`, { path: ['ref'] }))
      assertVersion(stored, version, [])
      const { counts, warnings } = await removeFrom(db, slug, author).catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error
        throw new ProblemsFound(...error.complaints.map((message) => problem('REFERRED_TO', message, { path: ['ref'] })))
      })
      const removed = kindNames.map((kind) => ({ kind, count: counts[kind]?.removed ?? 0 })).filter(({ count }) => count > 0)
      const { id, recordVersion } = stored
      const before = valueOfDataset(stored)
      const record: ChangedRecord = { kind: 'Dataset', id, slug, version: recordVersion + 1, before, after: undefined }
      return { records: [record], removed, problems: [], warnings: warnings.map((message) => problem('CONTRADICTION', message)) }
    }),
  )

async function create(db: Db, history: History, stored: StoredDataset | undefined, { slug, set }: DatasetChange): Promise<ChangedRecord> {
  const after = parsed({ ...set, slug })
  if (stored) throw new ProblemsFound(problem('SLUG_TAKEN', `There is a dataset "${slug}" already.`, { path: ['slug'] }))
  const id = uuid()
  await writeDataset(db, { digest: '', ...after, id, slug })
  await history.add('Dataset', [{ recordId: id, slug, datasetId: id, version: 1, action: 'CREATED' }])
  await keepInImports(db, id, undefined)
  return { kind: 'Dataset', id, slug, version: 1, before: undefined, after }
}

async function update(
  db: Db,
  history: History,
  stored: StoredDataset | undefined,
  { slug, version, set }: DatasetChange,
): Promise<ChangedRecord> {
  if (!stored) throw new ProblemsFound(problem('NOT_FOUND', `There is no dataset "${slug}".`, { path: ['ref'] }))
  const before = valueOfDataset(stored)
  const after = parsed({ ...before, ...set, slug })
  const differences = differencesOf(before, after)
  assertVersion(stored, version, differences)
  const { id, recordVersion } = stored
  if (differences.length === 0) return { kind: 'Dataset', id, slug, version: recordVersion, before, after: before }
  await rewriteDataset(db, history, stored, after)
  await keepInImports(db, id, before)
  return { kind: 'Dataset', id, slug, version: recordVersion + 1, before, after }
}

/** Writes what is said about a dataset from now on, with its revision if it is another text than before. */
export async function rewriteDataset(
  db: Db,
  history: History,
  stored: StoredDataset,
  after: RecordValue,
  imported: { digest: string; importedAt: Date } = stored,
): Promise<void> {
  const { id, slug, recordVersion } = stored
  const before = valueOfDataset(stored)
  const isSame = differencesOf(before, after).length === 0
  const version = isSame ? recordVersion : recordVersion + 1
  const { digest, importedAt } = imported
  await writeDataset(db, { ...after, id, slug, digest, importedAt, recordVersion: version })
  if (!isSame) await history.add('Dataset', [{ recordId: id, slug, datasetId: id, version, action: 'UPDATED', before }])
}

/** @throws ProblemsFound with the CONFLICT of a change that was made from another version than the latest one */
function assertVersion(
  { slug, recordVersion }: StoredDataset,
  version: number | undefined,
  differences: ReturnType<typeof differencesOf>,
): void {
  if (version === undefined || version === recordVersion) return
  const message = `dataset "${slug}" has version ${recordVersion} now, and the change was made from version ${version}. Read it again, and decide what it shall say.`
  throw new ProblemsFound(problem('CONFLICT', message, { path: ['recordVersion'], conflict: { version: recordVersion, differences } }))
}

/** What the record format makes of a description. @throws ProblemsFound */
function parsed(given: RecordValue): RecordValue {
  const value = Object.fromEntries(Object.entries(given).filter(([, each]) => each !== null && each !== undefined))
  const { success, data, error } = datasetShape.safeParse(value)
  if (success) return data
  const findings = error.issues.flatMap((issue) => explain(issue, value))
  throw new ProblemsFound(...findings.map(({ code, path, message }) => problem(code, message, { path })))
}

/** Lets imports keep what a person wrote. `described` is what the sources say until then, if there are any. */
async function keepInImports(db: Db, id: string, described: RecordValue | undefined): Promise<void> {
  await db.query(
    `INSERT INTO "Curation" ("recordId", kind, slug, "datasetId", described)
     SELECT id, 'DATASET', slug, id, CASE WHEN digest <> '' THEN $2::jsonb END FROM "Dataset" WHERE id = $1
     ON CONFLICT ("recordId") DO NOTHING`,
    [id, described === undefined ? null : JSON.stringify(described)],
  )
}
