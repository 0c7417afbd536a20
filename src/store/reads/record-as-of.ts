import type { PoolClient } from 'pg'
import { eachReferenceOf } from '../../record/dataset-references.ts'
import { type Kind, ownerOf, recordKinds } from '../../record/kinds.ts'
import type { RecordValue } from '../../record/record-changes.ts'
import { datamodel } from '../generated/datamodel.ts'
import { rowsOfRecord, type TableRow } from '../write/record-rows.ts'
import { StoredRecords } from '../write/stored-records.ts'
import type { Model } from './datamodel-types.ts'
import { member } from './read-arguments.ts'

type Db = Pick<PoolClient, 'query'>

/** A `select` of Prisma. */
type Select = Readonly<Record<string, unknown>>

/** Reads records as they are now, like the delegate of a model of Prisma. */
export type ReadNow = (model: string, operation: 'findMany' | 'findFirst' | 'count', args: object) => Promise<unknown>

/** A version of a record. */
interface RecordVersion {
  value: RecordValue
  datasetId: string
  version: number
  updatedAt: Date
}

/**
 * A record as it was at an instant, with the columns and relations of a `select`. Its own rows are those of its version; the records that
 * it refers to are as they are now. Null if there was no such record; undefined if the record is still what it was.
 */
export async function recordAsOf(
  db: Db,
  readNow: ReadNow,
  { kind, id, at, select }: { kind: Kind; id: string; at: Date; select: Select },
): Promise<Row | null | undefined> {
  const version = await versionAt(db, id, at)
  if (!version) return version
  const { value, datasetId } = version
  const owner = ownerOf(kind)
  const ownerField = owner?.column.replace(/Id$/, '') ?? ''
  const { [ownerField]: ownerSlug, ...own } = value
  const idOf = await referredIds(db, kind, value)
  const slug = String(value.slug)
  const { row, parts } = rowsOfRecord(
    { kind, slug, value: owner ? own : value, owner: owner ? String(ownerSlug) : undefined, path: [0] },
    {
      datasetId,
      of: (of, each) => (of === kind && each === slug ? id : (idOf(of, each) ?? nobody)),
      meetingOf: () => undefined,
    },
  )
  const [now] = (
    await db.query<{ createdAt: Date; sourceId: string | null }>(`SELECT "createdAt", "sourceId" FROM "${kind}" WHERE id = $1`, [id])
  ).rows
  const known = { createdAt: version.updatedAt, ...now, ...row, version: version.version, updatedAt: version.updatedAt, identityId: id }
  return evaluate({ readNow, parts }, member(datamodel.models, kind), known, select)
}

export type Row = Record<string, unknown>

/** The id of a record that is no longer there. */
const nobody = '00000000-0000-0000-0000-000000000000'

async function versionAt(db: Db, id: string, at: Date): Promise<RecordVersion | null | undefined> {
  const { rows } = await db.query<{ before: RecordValue | null; version: number; datasetId: string; updatedAt: Date }>(
    `SELECT r.before, r.version - 1 AS version, r."datasetId",
       (SELECT max(c.at) FROM "Revision" o JOIN "Changeset" c ON c.id = o."changesetId" WHERE o."recordId" = $1 AND o.version < r.version) AS "updatedAt"
     FROM "Revision" r JOIN "Changeset" c ON c.id = r."changesetId" WHERE r."recordId" = $1 AND c.at > $2 ORDER BY r.version LIMIT 1`,
    [id, at],
  )
  const [next] = rows
  if (!next) return undefined
  return next.before ? { ...next, value: next.before } : null
}

/** The ids of the records that a record refers to, also of those that were deleted since. */
async function referredIds(db: Db, kind: Kind, value: RecordValue): Promise<(kind: Kind, slug: string) => string | undefined> {
  const slugs = new Map<Kind, Set<string>>()
  eachReferenceOf(kind, value, (of, slug) => slugs.set(of, (slugs.get(of) ?? new Set()).add(slug)))
  const found = await new StoredRecords(db).find(slugs)
  const gone = new Map<string, string>()
  for (const [of, wanted] of slugs) {
    const missing = [...wanted].filter((slug) => !found.get(of)?.has(slug))
    if (missing.length === 0) continue
    const { rows } = await db.query<{ slug: string; id: string }>(
      `SELECT DISTINCT ON (slug) slug, "recordId" AS id FROM "Revision"
       WHERE kind = $1::"RecordKind" AND slug = ANY($2) AND action >= 'DELETED' ORDER BY slug, "changesetId" DESC`,
      [recordKinds[of], missing],
    )
    for (const row of rows) gone.set(`${of} ${row.slug}`, row.id)
  }
  return (of, slug) => found.get(of)?.get(slug)?.id ?? gone.get(`${of} ${slug}`)
}

interface Source {
  readNow: ReadNow
  /** The rows of the parts of the record, by table. */
  parts: ReadonlyMap<string, readonly TableRow[]>
}

/** What a `select` selects of a row of the record or of one of its parts. */
async function evaluate(source: Source, model: Model, row: TableRow, select: Select): Promise<Row> {
  const selected = await Promise.all(
    Object.entries(select)
      .filter(([, wanted]) => wanted)
      .map(async ([name, wanted]): Promise<[string, unknown]> => {
        if (name === '_count') return [name, await counts(source, model, row, Object(wanted).select)]
        return [
          name,
          name in model.scalars ? (row[name] ?? defaultOf(model, name)) : await related(source, model, row, name, Object(wanted)),
        ]
      }),
  )
  return Object.fromEntries(selected)
}

async function related(source: Source, model: Model, row: TableRow, name: string, args: Row): Promise<unknown> {
  const relation = member(model.relations, name)
  const { select = {}, ...rest } = args
  const own = relation.through ? undefined : source.parts.get(member(datamodel.models, relation.model).table)
  if (own && relation.list) {
    // Other columns of the key are copies.
    const rows = own.filter((part) => relation.on.every(([here, there]) => here !== 'id' || part[there] === row.id))
    const inner = member(datamodel.models, relation.model)
    return Promise.all(rows.slice(0, Number(rest.take ?? rows.length)).map((part) => evaluate(source, inner, part, Object(select))))
  }
  const where = conditionOf(source, relation, row)
  const given = { ...rest, select, where: rest.where ? { AND: [where, rest.where] } : where }
  return source.readNow(relation.model, relation.list ? 'findMany' : 'findFirst', given)
}

/** The condition of the related records, as they are now. */
function conditionOf({ parts }: Source, { on, through }: Model['relations'][string], row: TableRow): Row {
  if (through) {
    const links = parts.get(through.table) ?? []
    return { id: { in: links.filter((link) => link[through.here] === row.id).map((link) => link[through.there]) } }
  }
  // Other columns of the key are copies, which may have changed.
  const keys = on.filter(([here, there]) => here === 'id' || there === 'id')
  return Object.fromEntries(keys.map(([here, there]) => [there, row[here] ?? nobody]))
}

async function counts(source: Source, model: Model, row: TableRow, wanted: Row): Promise<Row> {
  const counted = Object.entries(wanted).map(async ([name, args]): Promise<[string, unknown]> => {
    const relation = member(model.relations, name)
    const where = conditionOf(source, relation, row)
    const inner = Object(args).where
    return [name, await source.readNow(relation.model, 'count', { where: inner ? { AND: [where, inner] } : where })]
  })
  return Object.fromEntries(await Promise.all(counted))
}

/** The value of a column that rows of the format do not have. */
function defaultOf(model: Model, name: string): unknown {
  if (name === 'anchor') return 'EXACT'
  const { list, required, type } = member(model.scalars, name)
  if (list) return []
  return required && type === 'Int' ? 0 : null
}
