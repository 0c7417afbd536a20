import { check, type Document } from '../../record/check-dataset.ts'
import type { DatasetRecord } from '../../record/dataset-format.ts'
import { findSpans } from '../../record/find-spans.ts'
import type { Finding } from '../../record/finding.ts'
import type { Kind } from '../../record/kinds.ts'
import type { RecordBatch } from './record-batch.ts'
import type { Found } from './stored-records.ts'
import type { Db } from './write-records.ts'

/** The number of unknown slugs for which similar ones are suggested. */
const mostSuggestions = 20

/**
 * Checks the records of a batch together with the stored ones that they refer to, and calls `report` for each finding. Returns them with the
 * offsets of their passages.
 */
export async function checkBatch(db: Db, batch: RecordBatch, found: Found, report: (finding: Finding) => void): Promise<DatasetRecord> {
  const documents = await documentsOf(db, [...(batch.referred.get('Document') ?? [])])
  const texts = new Map(batch.record.documents.map(({ slug, text }) => [slug, text]))
  let isLocated = true
  const record = findSpans(
    batch.record,
    (slug) => (texts.has(slug) ? texts.get(slug) : documents.get(slug)?.text),
    (finding) => {
      isLocated = false
      report(finding)
    },
  )
  if (!isLocated) return record
  const similar = await similarTo(db, batch, found)
  const loaded = {
    record: (kind: Kind, slug: string) => found.get(kind)?.get(slug),
    document: (slug: string) => documents.get(slug),
    similar: (kind: Kind, slug: string) => similar.get(`${kind} ${slug}`) ?? [],
  }
  for (const finding of check(record, loaded)) report(finding)
  return record
}

interface DocumentRow {
  slug: string
  text: string | null
  sha256: string | null
  textAccess: Document['textAccess']
}

/** The stored documents that have these slugs. */
export async function documentsOf(db: Db, wanted: readonly string[]): Promise<Map<string, Document>> {
  if (wanted.length === 0) return new Map()
  const { rows } = await db.query<DocumentRow>('SELECT slug, text, sha256, "textAccess" FROM "Document" WHERE slug = ANY($1)', [wanted])
  return new Map(rows.map(({ text, sha256, ...row }) => [row.slug, { ...row, text: text ?? undefined, sha256: sha256 ?? undefined }]))
}

/** Slugs that are similar to those that are unknown, for suggestions. */
async function similarTo(db: Db, batch: RecordBatch, found: Found): Promise<Map<string, string[]>> {
  const unknown = batch.unknown((kind, slug) => found.get(kind)?.has(slug) ?? false)
  const similar = new Map<string, string[]>()
  for (const { kind, slug } of unknown.slice(0, mostSuggestions)) {
    const { rows } = await db.query<{ slug: string }>(
      `SELECT slug FROM "${kind}" WHERE similarity(slug, $1) > 0.3 ORDER BY similarity(slug, $1) DESC, slug LIMIT 5`,
      [slug],
    )
    similar.set(
      `${kind} ${slug}`,
      rows.map((row) => row.slug),
    )
  }
  return similar
}
