import { v7 as uuid } from 'uuid'
import { type Entry, ownShapes, records } from '../../record/dataset-format.ts'
import { eachReference, replaceAt } from '../../record/dataset-references.ts'
import { findSpans } from '../../record/find-spans.ts'
import { type Kind, kindNames, ownerOf, recordKinds, spoken } from '../../record/kinds.ts'
import type { Complaints } from '../../record/load-report.ts'
import { differencesOf, mergeRecords, type RecordValue } from '../../record/record-changes.ts'
import { storedForm } from '../../record/stored-form.ts'
import { ownRecordsOf } from '../reads/rows-to-records.ts'
import { documentsOf } from './check-batch.ts'
import { type Item, RecordBatch } from './record-batch.ts'
import type { Db } from './write-records.ts'

/** What a person made of a record, and what its source said before. */
interface CurationRow {
  recordId: string
  slug: string
  described: RecordValue | null
  isDeleted: boolean
  /** The slug of the record that it was merged into. */
  mergedInto: string | null
}

interface Options {
  dataset: { id: string; slug: string }
  warnings: () => Complaints
  /** The source of the items, for messages. */
  source: () => string
}

/**
 * Keeps what people made of records when their source is imported again. A field that only the source has changed is taken from the
 * source; a field that both have changed keeps what the person wrote, and is a conflict.
 */
export class Curations {
  readonly #db: Db
  readonly #options: Options
  #hasAny: boolean | undefined

  constructor(db: Db, options: Options) {
    this.#db = db
    this.#options = options
  }

  /** Items of sources as they shall be written. */
  async keep(items: readonly Item[]): Promise<Item[]> {
    const { dataset } = this.#options
    if (this.#hasAny === undefined) {
      const { rows } = await this.#db.query('SELECT FROM "Curation" WHERE "datasetId" = $1 LIMIT 1', [dataset.id])
      this.#hasAny = rows.length > 0
    }
    if (!this.#hasAny || items.length === 0) return [...items]
    const batch = new RecordBatch(dataset.slug, items)
    const found = await this.#find(batch)
    if (found.size === 0) return [...items]
    const redirected = redirect(batch, found)
    const affected = new Set<Item>()
    for (const { kind, slug, path } of records(batch.record)) if (found.has(`${kind} ${slug}`)) affected.add(batch.itemAt(path))
    const kept: Item[] = []
    for (const item of redirected) {
      if (!affected.has(item.from)) kept.push(item.item)
      else kept.push(...(await this.#merged(item.item, found)))
    }
    return kept
  }

  /** What people made of the records of a batch, and of those that they refer to, by kind and slug. */
  async #find(batch: RecordBatch): Promise<Map<string, CurationRow>> {
    const found = new Map<string, CurationRow>()
    for (const kind of kindNames) {
      const slugs = [...(batch.own.get(kind) ?? []), ...(batch.referred.get(kind) ?? [])]
      if (slugs.length === 0) continue
      const { rows } = await this.#db.query<CurationRow>(
        // A record may have been merged into one that was merged itself.
        `SELECT c."recordId", c.slug, c.described, c."isDeleted", (
           WITH RECURSIVE step AS (
             SELECT c."mergedIntoId" AS id UNION SELECT m."mergedIntoId" FROM step JOIN "Curation" m ON m."recordId" = step.id)
           SELECT r.slug FROM step JOIN "${kind}" r ON r.id = step.id) AS "mergedInto"
         FROM "Curation" c WHERE c.kind = $1::"RecordKind" AND c.slug = ANY($2)`,
        [recordKinds[kind], slugs],
      )
      for (const row of rows) found.set(`${kind} ${row.slug}`, row)
    }
    return found
  }

  /** An item with what people made of its records. None if they deleted it. */
  async #merged(item: Item, found: ReadonlyMap<string, CurationRow>): Promise<Item[]> {
    const batch = new RecordBatch(this.#options.dataset.slug, [item])
    const documents = await documentsOf(this.#db, [...(batch.referred.get('Document') ?? [])])
    // A passage that is not found is a complaint when the item is checked.
    const located = findSpans(
      batch.record,
      (slug) => documents.get(slug)?.text,
      () => {},
    )
    const meetings = new Map<string, string | undefined>()
    // A record is a mapping.
    const value = structuredClone(item.value) as Record<string, unknown>
    for (const entry of [...records(located)].reverse()) {
      const curation = found.get(`${entry.kind} ${entry.slug}`)
      if (!curation) continue
      const theirs = storedForm(entry.kind, ownValueOf(entry), (_, slug) => meetings.get(slug))
      const merged = await this.#decide(entry, theirs, curation, item)
      const path = entry.path.slice(2)
      if (path.length === 0) {
        if (!merged || item.sourceId === null) return merged ? [item] : []
        Object.assign(clear(value, entry.kind), merged)
      } else {
        // A part is in a list of its owner.
        const [list, index] = path as [string, number]
        // The owner has this list, but its type does not say so.
        const parts = value[list] as unknown[]
        const { [ownerOf(entry.kind)?.column.replace(/Id$/, '') ?? '']: _, ...part } = merged ?? {}
        if (merged) parts[index] = part
        else parts.splice(index, 1)
      }
    }
    // It is a record of the same list.
    return [{ ...item, value: value as Item['value'] }]
  }

  /** What a record shall say. Undefined if a person deleted it. */
  async #decide(entry: Entry, theirs: RecordValue, curation: CurationRow, item: Item): Promise<RecordValue | undefined> {
    const { kind } = entry
    const { described, isDeleted, recordId } = curation
    const ours = isDeleted ? undefined : (await ownRecordsOf(this.#db, kind, [recordId])).get(recordId)
    const isSame = described !== null && differencesOf(described, theirs).length === 0
    if (isSame || item.sourceId === null) return ours
    const { merged, conflicts } = ours ? mergeRecords(described ?? {}, ours, theirs) : { merged: undefined, conflicts: [{ field: '' }] }
    if (conflicts.length > 0)
      await this.#conflict(
        entry,
        curation,
        theirs,
        conflicts.map(({ field }) => field),
      )
    // A source that says the same as the person has nothing left to keep.
    if (ours && differencesOf(ours, theirs).length === 0) await this.#db.query('DELETE FROM "Curation" WHERE "recordId" = $1', [recordId])
    else await this.#db.query('UPDATE "Curation" SET described = $2 WHERE "recordId" = $1', [recordId, JSON.stringify(theirs)])
    return merged
  }

  async #conflict({ kind, slug }: Entry, { recordId, described, isDeleted }: CurationRow, theirs: RecordValue, fields: readonly string[]) {
    const { dataset, source } = this.#options
    await addConflict(this.#db, { recordId, kind: recordKinds[kind], slug, datasetId: dataset.id, source: source(), described, theirs })
    const what = isDeleted ? 'which a person deleted' : `of which a person changed ${fields.join(', ')} as well`
    const message = `Conflict: ${source()} changed the ${spoken(kind)} "${slug}", ${what}. It stays as the person left it until the conflict is decided (rapporteur conflicts)`
    this.#options.warnings().add({ what: message, message })
  }
}

interface NewConflict {
  recordId: string
  /** A value of `RecordKind`. */
  kind: string
  slug: string
  datasetId: string
  source: string
  /** What the source said before. */
  described: RecordValue | null
  theirs: RecordValue
}

/** Stores a conflict. An open one of the record goes on, with what the source said before it. */
export async function addConflict(db: Db, { recordId, kind, slug, datasetId, source, described, theirs }: NewConflict): Promise<void> {
  const { rows } = await db.query<{ before: RecordValue | null }>(
    'DELETE FROM "Conflict" WHERE "recordId" = $1 AND "resolvedAt" IS NULL RETURNING before',
    [recordId],
  )
  const before = rows[0] ? rows[0].before : described
  await db.query(
    `INSERT INTO "Conflict" (id, "recordId", kind, slug, "datasetId", source, before, described) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [uuid(), recordId, kind, slug, datasetId, source, before && JSON.stringify(before), JSON.stringify(theirs)],
  )
}

/**
 * Records that people changed and that no source has any more stay, each with a conflict.
 */
export async function keepWithoutSource(db: Db, ids: readonly string[], warnings: Complaints): Promise<void> {
  const { rows } = await db.query<CurationRow & { kind: string; datasetId: string }>(
    `UPDATE "Curation" c SET described = NULL FROM "Curation" before
     WHERE before."recordId" = c."recordId" AND c."recordId" = ANY($1) AND NOT c."isDeleted" AND c.described IS NOT NULL
     RETURNING c."recordId", c.kind, c.slug, c."datasetId", before.described`,
    [ids],
  )
  for (const { recordId, kind, slug, datasetId, described } of rows) {
    await db.query('DELETE FROM "Conflict" WHERE "recordId" = $1 AND "resolvedAt" IS NULL', [recordId])
    await db.query(`INSERT INTO "Conflict" (id, "recordId", kind, slug, "datasetId", before) VALUES ($1, $2, $3, $4, $5, $6)`, [
      uuid(),
      recordId,
      kind,
      slug,
      datasetId,
      JSON.stringify(described),
    ])
    const what = `Conflict: no source has the ${kind.toLowerCase().replace('_', ' ')} "${slug}" any more, which a person changed. It stays until the conflict is decided (rapporteur conflicts)`
    warnings.add({ what, message: what })
  }
}

/** The record alone, as changes say it: without its parts, and with the record that it is part of. */
function ownValueOf({ kind, value, owner }: Entry): RecordValue {
  const field = ownerOf(kind)?.column.replace(/Id$/, '')
  const own = Object.fromEntries(Object.entries(value).filter(([name]) => Object.hasOwn(ownShapes[kind].shape, name)))
  return field ? { ...own, [field]: owner } : own
}

/** Removes the fields of the record itself, so that its parts are left. */
function clear(value: Record<string, unknown>, kind: Kind): Record<string, unknown> {
  for (const name of Object.keys(value)) if (Object.hasOwn(ownShapes[kind].shape, name)) delete value[name]
  return value
}

/** The items with references to the records that others were merged into. */
function redirect(batch: RecordBatch, found: ReadonlyMap<string, CurationRow>): { from: Item; item: Item }[] {
  const changed = new Map<Item, Item>()
  eachReference(batch.record, (kind, slug, path) => {
    const into = found.get(`${kind} ${slug}`)?.mergedInto
    if (!into) return
    const from = batch.itemAt(path)
    const item = changed.get(from) ?? { ...from, value: structuredClone(from.value) }
    changed.set(from, item)
    replaceAt(item.value, path.slice(2), into)
  })
  return batch.items.map((from) => ({ from, item: changed.get(from) ?? from }))
}
