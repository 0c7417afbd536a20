import { isDeepStrictEqual } from 'node:util'
import { eachReferenceOf, replaceAt } from '../../record/dataset-references.ts'
import { type IdentityKind, type Kind, kindNames, recordKinds } from '../../record/kinds.ts'
import { differencesOf, type RecordValue } from '../../record/record-changes.ts'
import { ownRecordsOf } from '../reads/rows-to-records.ts'
import type { RecordChange } from './apply-changes.ts'
import { type PlannedChanges, unplanned } from './planned-changes.ts'
import { referencesTo } from './record-rows.ts'
import { changeThatReverts } from './revert-changes.ts'
import { StoredRecords } from './stored-records.ts'
import type { Db } from './write-records.ts'

/** Records that may refer to the one that is merged. */
const mostReferring = 10_000

/**
 * The changes that merge a record into another one of the same dataset: all references lead to the one that remains, which gets the names
 * and identifiers of both, and the other one is deleted.
 */
export async function changesThatMerge(db: Db, kind: IdentityKind, from: string, into: string): Promise<PlannedChanges> {
  const stored = (await new StoredRecords(db).find(new Map([[kind, new Set([from, into])]]))).get(kind)
  const [gone, kept] = [stored?.get(from), stored?.get(into)]
  if (from === into)
    return unplanned(
      'CIRCLE',
      `expected two records, found "${into}" twice. If a slug is of a record that was merged, it means the one that remains.`,
    )
  if (!gone || !kept) return unplanned('NOT_FOUND', `There is no ${kind.toLowerCase()} "${gone ? into : from}".`)
  if (gone.dataset !== kept.dataset) {
    const message = `expected two records of one dataset, found "${from}" of "${gone.dataset}" and "${into}" of "${kept.dataset}". Records of two datasets are matched instead (rapporteur matches)`
    return unplanned('CONTRADICTION', message)
  }
  const datasets = new Set([gone.dataset])
  const changes: RecordChange[] = []
  for (const of of kindNames) {
    const ids = await referring(db, kind, of, gone.id)
    if (changes.length + ids.length > mostReferring) {
      const message = `More than ${mostReferring} records refer to "${from}". Merge the other way round, or import the dataset with one record`
      return unplanned('TOO_LARGE', message)
    }
    const own = await ownRecordsOf(db, of, ids)
    const slugs = [...own.values()].map(({ slug }) => String(slug))
    const found = (await new StoredRecords(db).find(new Map([[of, new Set(slugs)]]))).get(of)
    for (const value of own.values()) {
      const slug = String(value.slug)
      if (of === kind && (slug === from || slug === into)) continue
      const set = changedFields(value, replaced(of, value, kind, from, into))
      if (Object.keys(set).length === 0) continue
      const { version, dataset = '' } = found?.get(slug) ?? {}
      datasets.add(dataset)
      changes.push({ kind: of, slug, set, ...(version !== undefined && { version }) })
    }
  }
  const values = await ownRecordsOf(db, kind, [gone.id, kept.id])
  const [other, survivor] = [values.get(gone.id) ?? {}, values.get(kept.id) ?? {}]
  const joined = replaced(kind, { ...survivor, ...joinedLists(kind, survivor, other) }, kind, from, into)
  const set = changedFields(survivor, joined)
  changes.push({ kind, slug: into, version: kept.version, set })
  changes.push({ kind, slug: from, version: gone.version, set: null, mergedInto: into })
  return { changes, datasets, problems: [], warnings: [] }
}

/** The changes that take a merge apart: as far as fields were not changed since then. */
export async function changesThatSplit(db: Db, kind: IdentityKind, slug: string): Promise<PlannedChanges> {
  const { rows } = await db.query<{ changesetId: string; ordinal: number; dataset: string | null; isMerge: boolean }>(
    `SELECT r."changesetId", r.ordinal, d.slug AS dataset, r.action = 'MERGED' AS "isMerge"
     FROM "Revision" r LEFT JOIN "Dataset" d ON d.id = r."datasetId"
     WHERE r."changesetId" = (
       SELECT m."changesetId" FROM "Revision" m JOIN "Curation" c ON c."recordId" = m."recordId"
       WHERE m.kind = $1::"RecordKind" AND m.slug = $2 AND m.action = 'MERGED' AND c."mergedIntoId" IS NOT NULL ORDER BY m."changesetId" DESC LIMIT 1)
     ORDER BY (r.action = 'MERGED') DESC, r.ordinal`,
    [recordKinds[kind], slug],
  )
  if (rows.length === 0)
    return unplanned('NOT_FOUND', `No ${kind.toLowerCase()} "${slug}" was merged into another one. Give the slug that it had before.`)
  const later = await mergedLater(db, kind, slug)
  if (later) {
    const message = `"${later}", into which "${slug}" was merged, was itself merged since then. Split "${later}" first.`
    return unplanned('CONFLICT', message)
  }
  const datasets = new Set<string>()
  const planned: PlannedChanges = { changes: [], datasets, problems: [], warnings: [] }
  for (const { dataset, isMerge, ...place } of rows) {
    const found = await changeThatReverts(db, { ...place, changesetId: BigInt(place.changesetId) }, { partly: true })
    // Without the record itself there is nothing to split.
    if ('problem' in found) (isMerge ? planned.problems : planned.warnings).push(found.problem)
    else {
      planned.changes.push(found.change)
      if (found.warning) planned.warnings.push(found.warning)
    }
    if (dataset) datasets.add(dataset)
  }
  return planned
}

/** The slug of the record into which one was merged, if it was merged itself. */
async function mergedLater(db: Db, kind: IdentityKind, slug: string): Promise<string | undefined> {
  const { rows } = await db.query<{ slug: string }>(
    `SELECT other.slug FROM "Curation" c JOIN "Curation" other ON other."recordId" = c."mergedIntoId"
     WHERE c.kind = $1::"RecordKind" AND c.slug = $2 AND other."mergedIntoId" IS NOT NULL`,
    [recordKinds[kind], slug],
  )
  return rows[0]?.slug
}

/** The ids of the records of a kind that refer to a record, of another kind or of its own. */
async function referring(db: Db, kind: Kind, of: Kind, id: string): Promise<string[]> {
  const found = new Set<string>()
  for (const { table, column, owner } of referencesTo(kind).filter((each) => each.of === of)) {
    const { rows } = await db.query<{ id: string }>(`SELECT DISTINCT "${owner}" AS id FROM "${table}" WHERE "${column}" = $1 LIMIT $2`, [
      id,
      mostReferring + 1,
    ])
    for (const row of rows) found.add(row.id)
  }
  return [...found]
}

/** A record with one reference instead of another. Entries that then say the same, and references of a record to itself, are dropped. */
function replaced(of: Kind, value: RecordValue, kind: Kind, from: string, into: string): RecordValue {
  const copy = structuredClone(value)
  eachReferenceOf(of, copy, (referred, slug, path) => {
    if (referred === kind && slug === from) replaceAt(copy, path, into)
  })
  const isSelf = (entry: unknown) => of === kind && copy.slug === into && entry === into
  const fields = Object.entries(copy).map(([field, inner]): [string, unknown] =>
    Array.isArray(inner) && !isDeepStrictEqual(inner, value[field])
      ? [field, inner.filter((entry, index) => !isSelf(entry) && inner.findIndex((each) => isSameEntry(each, entry, kind)) === index)]
      : [field, field !== 'slug' && isSelf(inner) ? undefined : inner],
  )
  return Object.fromEntries(fields)
}

/** Whether two entries of a list are about the same record of a kind. */
function isSameEntry(one: unknown, other: unknown, kind: Kind): boolean {
  const field = kind.charAt(0).toLowerCase() + kind.slice(1)
  const [a, b] = [Object(one)[field], Object(other)[field]]
  return isDeepStrictEqual(one, other) || (typeof a === 'string' && a === b && typeof one === 'object')
}

/** The lists of both records, and the name of the other one as an alternative. */
function joinedLists(kind: IdentityKind, survivor: RecordValue, other: RecordValue): RecordValue {
  const lists = new Set(
    [...Object.keys(survivor), ...Object.keys(other)].filter((field) => [survivor[field], other[field]].some(Array.isArray)),
  )
  const joined = [...lists].map((field): [string, unknown] => {
    // Both are lists, or the record has none.
    const [own, more] = [survivor[field] ?? [], other[field] ?? []] as [unknown[], unknown[]]
    return [field, [...own, ...more.filter((entry) => !own.some((each) => isDeepStrictEqual(each, entry)))]]
  })
  const values: Record<string, unknown> = Object.fromEntries(joined)
  const isTopic = kind === 'Topic'
  const [name, list] = isTopic ? ['label', 'labels'] : ['name', 'names']
  const known = Array.isArray(values[list]) ? values[list] : []
  const entry = isTopic ? { value: other[name], language: 'und', kind: 'ALTERNATE' } : { value: other[name], kind: 'ALTERNATE' }
  const isKnown = other[name] === survivor[name] || known.some((each) => Object(each).value === other[name])
  return { ...values, [list]: isKnown ? known : [...known, entry] }
}

const changedFields = (before: RecordValue, after: RecordValue): RecordValue =>
  Object.fromEntries(differencesOf(before, after).map(({ field, after: value }) => [field, value ?? null]))
